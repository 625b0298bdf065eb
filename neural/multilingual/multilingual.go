// Package multilingual has a tagger for package quote that finds what is said outside quotation
// marks in the 23 languages that package quote has word lists for:
//
//	parser := &quote.Parser{Tagger: multilingual.Tagger()}
//	doc := parser.Parse(article)
//
// It is an encoder as that of package neural, twelve layers of 384, at some two fifths of its speed.
// Its weights are 39 MB in the program. In English it takes the place of the linear
// tagger, nearly as good as the tagger of package neural, which is smaller. In the other
// languages, where package quote has no weights, what it finds stands beside what the rules
// find by their lists, and counts where the lists know the cue; README.md of package neural has the figures.
package multilingual

import (
	_ "embed"
	"sync"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/neural"
)

//go:embed multilingual.bin
var weights []byte

//go:embed confidence.txt
var confidence string

// Tagger returns the tagger, for quote.Parser.Tagger. It is a quote.Multilingual and a
// quote.Calibrated. Its weights are read on first use, which takes a tenth of a second at most.
// It is always the same one, and safe for concurrent use.
func Tagger() quote.Tagger { return tagger{} }

// opened is the tagger of the weights.
var opened = sync.OnceValue(func() quote.Tagger {
	t, err := neural.Open(weights)
	if err != nil {
		panic(err) // a test reads it
	}
	return t
})

type tagger struct{}

// Tag implements quote.Tagger.
func (tagger) Tag(a *quote.Tagging) { opened().Tag(a) }

// Reads implements quote.Multilingual.
func (tagger) Reads(tag language.Tag) bool { return opened().(quote.Multilingual).Reads(tag) }

// Confidence implements quote.Calibrated: weights that the command measure has fitted.
func (tagger) Confidence() string { return confidence }
