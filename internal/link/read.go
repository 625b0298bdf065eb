package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A Retag changes the labels that the linear model gave the lines of an article, or gives
// them labels where there is none.
type Retag func([]role.Line, []role.Labels)

// A Depth is how far Read goes.
type Depth uint8

// The depths.
const (
	InMarks   Depth = iota // what stands in marks
	ByRules                // and what sentences report in words that the language lists
	ByWeights              // and what the weights of the language tell of any words
)

// Read returns what an article attributes to anybody. With it come what its words
// outside marks are; nil without weights. Where retag is not nil, the labels are those
// that it leaves; by rules there are none before.
func Read(a *article.Article, depth Depth, retag Retag) ([]speech.Quotation, []tagger.Reading) {
	switch depth {
	case InMarks:
		return speech.Find(a), nil
	case ByRules:
		said := speech.Report(a)
		if retag != nil && a.Lexicon != lang.None {
			lines, labels := role.NewReader().Untagged(a)
			retag(lines, labels)
			said = Weave(a, said, lines, labels)
		}
		return said, nil
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
		a.Stop.Check()
		for _, c := range said[i].Cue {
			readings[c.First] = tagger.Reading{Tag: tagger.VBD} // Said Berg, "It rains."
		}
	}
	return said, readings
}
