package main

import (
	"fmt"
	"os"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/text"
	"github.com/quoteattribution/quote/neural"
)

// folds is a tagger for articles that others have been trained on: each is read by one
// that has not seen it, and what is in no set by the one that ships.
type folds struct {
	quote.Tagger
	others []quote.Tagger
	number map[string]int // by plain text: which of others
}

// learnt are the sets that the shipped weights have learnt from; article i of each
// is left out of fold i%3 (train/build.py -fold).
var learnt = []set{
	{name: "wire", own: true}, {name: "wire2", own: true}, {name: "probes", own: true, probes: true},
	{name: "probes2", own: true, probes: true}, {name: "probes3", own: true, probes: true},
}

// folded returns a tagger that reads articles of the sets by the weights in the files that pattern names
// by a number: english-%d.bin.
func (j *job) folded(t quote.Tagger, pattern string) (quote.Tagger, error) {
	f := &folds{Tagger: t, number: make(map[string]int)}
	for i := range 3 {
		o, err := open(fmt.Sprintf(pattern, i))
		if err != nil {
			return nil, err
		}
		f.others = append(f.others, o)
	}
	for _, s := range learnt {
		gold, _, err := j.gold(s)
		if err != nil {
			return nil, err
		}
		for i, g := range gold {
			plain, _ := text.Plain(g.Text)
			f.number[plain] = i % len(f.others)
		}
	}
	return f, nil
}

// open returns the tagger of a file of weights.
func open(name string) (quote.Tagger, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	t, err := neural.Open(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// Tag implements quote.Tagger.
func (f *folds) Tag(a *quote.Tagging) {
	if i, ok := f.number[a.Text]; ok {
		f.others[i].Tag(a)
		return
	}
	f.Tagger.Tag(a)
}

// Confidence implements quote.Calibrated, with the weights of the one that ships.
func (f *folds) Confidence() string { return f.Tagger.(quote.Calibrated).Confidence() }
