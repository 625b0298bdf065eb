package neural

import (
	_ "embed"
	"slices"
	"sync"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

//go:embed english.bin
var english []byte

//go:embed confidence.txt
var confidence string

// Tagger returns the built-in tagger, for quote.Parser.Tagger. Its weights are read on
// first use, which takes less than a tenth of a second. It is always the same one, and safe for concurrent use.
func Tagger() quote.Tagger { return builtIn }

var builtIn = &tagger{model: sync.OnceValue(func() *model {
	m, err := read(english)
	if err != nil {
		panic(err) // a test reads it
	}
	return m
})}

// Open returns the tagger of a file of weights, as FORMAT.md has it. It keeps b, which
// must not be changed. A file that is damaged, cut off or none is an error.
func Open(b []byte) (quote.Tagger, error) {
	m, err := read(b)
	if err != nil {
		return nil, err
	}
	return &tagger{model: func() *model { return m }}, nil
}

// A tagger labels articles by an encoder. Every goroutine that is at it has memory of its
// own, which the next one takes over.
type tagger struct {
	model   func() *model
	kernels *kernels  // the fastest ones where nil
	idle    sync.Pool // of *labeller
}

// Tag implements quote.Tagger.
func (t *tagger) Tag(a *quote.Tagging) {
	l, _ := t.idle.Get().(*labeller)
	if l == nil {
		l = newLabeller(t.model(), t.kernels)
	}
	l.tag(a)
	t.idle.Put(l)
}

// Reads implements quote.Multilingual: those that the file of weights names.
func (t *tagger) Reads(tag language.Tag) bool {
	base, _ := tag.Base()
	return tag != language.Und && slices.Contains(t.model().Languages, base.String())
}

// Confidence implements quote.Calibrated: weights that the command measure has fitted.
func (t *tagger) Confidence() string { return confidence }
