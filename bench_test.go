package quote_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

// newsText returns the texts that the benchmarks read, each a document: the
// sample article and, where it is present, a development corpus of news.
func newsText(b *testing.B, corpus string) []string {
	if corpus == "" {
		return []string{sample(b)}
	}
	f, err := os.Open(corpus)
	if err != nil {
		b.Skipf("no corpus: %v", err)
	}
	defer f.Close()
	var docs []string
	for r := bufio.NewReaderSize(f, 1<<20); ; {
		line, err := r.ReadBytes('\n')
		var d struct{ Text string }
		if json.Unmarshal(line, &d) == nil && d.Text != "" {
			docs = append(docs, d.Text)
		}
		if err != nil {
			return docs
		}
	}
}

// run reports MB/s, words/s and allocations per kilobyte.
func run(b *testing.B, docs []string, f func(string)) {
	size, words := 0, 0
	for _, d := range docs {
		size += len(d)
		words += len(strings.Fields(d))
	}
	f(docs[0]) // word lists are read on first use
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			f(d)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkParse(b *testing.B) {
	direct := &quote.Parser{MarksOnly: true}
	for _, c := range []struct{ name, corpus string }{{"sample", ""}, {"news", "../shared/corpora/polnear/dev.jsonl"}} {
		b.Run(c.name, func(b *testing.B) {
			docs := newsText(b, c.corpus)
			b.Run("marks", func(b *testing.B) {
				var scanner mark.Scanner
				run(b, docs, func(s string) { scanner.Scan(s, text.Paragraphs(s), mark.Convention{}) })
			})
			b.Run("direct", func(b *testing.B) { run(b, docs, func(s string) { direct.Parse(s) }) })
			b.Run("all", func(b *testing.B) { run(b, docs, func(s string) { quote.Parse(s) }) })
		})
	}
}
