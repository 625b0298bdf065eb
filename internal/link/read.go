package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A Depth is how far Read goes.
type Depth uint8

// The depths.
const (
	Marks   Depth = iota // what stands in marks
	Rules                // and what sentences report in words that the language lists
	Weights              // and what the weights of the language tell of any words
)

// Read returns what an article attributes to anybody. With it come what its words
// outside marks are; nil without weights.
func Read(a *article.Article, depth Depth) ([]speech.Quotation, []tagger.Reading) {
	switch depth {
	case Marks:
		return speech.Find(a), nil
	case Rules:
		return speech.Report(a), nil
	}
	said := speech.Evidence(a)
	r := role.NewReader()
	lines := r.Lines(a, said)
	said = Join(a, said, lines, r.Label(lines))
	readings := role.Readings(a, lines)
	for i := range said {
		a.Stop.Check()
		for _, c := range said[i].Cue {
			readings[c.First] = tagger.Reading{Tag: tagger.VBD} // Said Berg, "It rains."
		}
	}
	return said, readings
}
