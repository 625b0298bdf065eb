package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A Retag changes the labels that the linear model gave the lines of an article.
type Retag func([]role.Line, []role.Labels)

// Read returns what an article attributes to anybody: what the rules of speech find,
// and in a language with weights also what the labels of its words say. With them
// come what its words outside marks are; nil without weights. Where retag is not nil,
// the labels are those that it leaves.
func Read(a *article.Article, modelled bool, retag Retag) ([]speech.Quotation, []tagger.Reading) {
	if !modelled {
		return speech.Find(a), nil
	}
	said := speech.Evidence(a)
	r := role.NewReader()
	lines := r.Lines(a, said)
	labels := r.Label(lines)
	if retag != nil {
		retag(lines, labels)
	}
	said = Join(a, said, lines, labels)
	readings := role.Readings(a, lines)
	for i := range said {
		for _, c := range said[i].Cue {
			readings[c.First] = tagger.Reading{Tag: tagger.VBD} // Said Berg, "It rains."
		}
	}
	return said, readings
}
