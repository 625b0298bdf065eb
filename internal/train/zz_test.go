package main

import (
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
	"testing"
)

func BenchmarkTags(b *testing.B) {
	t := &trainer{corpora: "../../../shared/corpora", out: "../model"}
	given, _, err := t.readTreebank("ud/gum-test.conllu")
	if err != nil {
		b.Fatal(err)
	}
	m, err := t.read("tags.bin")
	if err != nil {
		b.Fatal(err)
	}
	var ws perceptron.Workspace
	var ex perceptron.Example
	var path []uint8
	n := 0
	for _, mode := range []string{"features", "decode"} {
		b.Run(mode, func(b *testing.B) {
			n = 0
			for b.Loop() {
				for _, s := range given {
					ex.Reset()
					tagger.TagFeatures(s.words, &ex)
					if mode == "decode" {
						path = m.Decode(&ex, &ws, path[:0])
					}
					n += len(s.words)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/word")
		})
	}
}
