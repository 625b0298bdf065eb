package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

// speed prints how many words a second one core reads with each parser, all articles of
// a set one after the other, the best of some rounds; and what memory that takes. Environment: GOMAXPROCS=1.
func (j *job) speed(t quote.Tagger) error {
	runtime.GOMAXPROCS(1)
	gold, err := eval.ReadFile(j.file(set{name: "wire2", own: true}), nil)
	if err != nil {
		return err
	}
	words := 0
	for _, g := range gold {
		words += len(strings.Fields(g.Text))
	}
	began := time.Now()
	(&quote.Parser{Tagger: t}).Parse("Anna Berg said that it rained.")
	fmt.Printf("first use: %d ms\n", time.Since(began).Milliseconds())
	const rounds = 5
	var best [2]time.Duration
	for range rounds {
		for i, p := range parsers(t) {
			began := cpuTime()
			for _, g := range gold {
				p.ParseArticle(g.Article())
			}
			if took := cpuTime() - began; best[i] == 0 || took < best[i] {
				best[i] = took
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("%d words\nlinear: %.0f words/s\nneural: %.0f words/s, 1/%.0f of it\nmemory from the system: %d MB\n", words,
		float64(words)/best[0].Seconds(), float64(words)/best[1].Seconds(), float64(best[1])/float64(best[0]), m.Sys>>20)
	return nil
}
