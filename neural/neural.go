package neural

import (
	"sync"

	"github.com/quoteattribution/quote"
)

// A Tagger labels articles by an encoder.
type Tagger struct {
	model *model
	settings
	kernels *kernels
	idle    sync.Pool // *labeller
}

// Open returns the tagger that a file is of, as FORMAT.md describes it. It keeps b,
// which must not be changed.
func Open(b []byte) (*Tagger, error) {
	m, err := read(b)
	if err != nil {
		return nil, err
	}
	return &Tagger{model: m, kernels: all()[0], settings: settings{linear: 2, certain: 2}}, nil
}

// Tag labels an article; see quote.Tagger. It is safe for concurrent use.
func (t *Tagger) Tag(a *quote.Tagging) {
	l, _ := t.idle.Get().(*labeller)
	if l == nil {
		l = &labeller{encoder: newEncoder(t.model, t.kernels), reader: reader{model: t.model}, settings: &t.settings}
	}
	l.tag(a)
	t.idle.Put(l)
}
