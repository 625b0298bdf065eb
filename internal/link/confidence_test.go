package link

import (
	"strconv"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

func TestConfidence(t *testing.T) {
	const s = "Anna Berg said it rains and pours."
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	said := func(edit func(*speech.Quotation)) float64 {
		q := speech.Quotation{
			Kind: speech.Indirect, By: speech.Model, Margin: 60, Content: []article.Phrase{{First: 3, End: 7}},
			Cue: []article.Phrase{{First: 2, End: 3}}, Source: article.Phrase{First: 0, End: 2},
		}
		edit(&q)
		c := Fitted().Of(a, &q, true)
		if c <= 0 || c >= 1 {
			t.Errorf("%+v: %v is no probability that one may doubt", q, c)
		}
		return c
	}
	plain := func(*speech.Quotation) {}
	for _, c := range []struct {
		reason      string
		more, fewer func(*speech.Quotation)
	}{
		{"a larger margin", func(q *speech.Quotation) { q.Margin = 300 }, plain},
		{"the rules agree", func(q *speech.Quotation) { q.Agreed = true }, plain},
		{"marks that the rules take for speech are a sign of it", func(q *speech.Quotation) { q.Kind, q.Agreed = speech.Mixed, true }, plain},
		{"words are surer than thoughts", plain, func(q *speech.Quotation) { q.Medium = speech.Thought }},
		{"a source", plain, func(q *speech.Quotation) { q.Source = article.Phrase{} }},
		{"a verb of saying", plain, func(q *speech.Quotation) { q.Cue = []article.Phrase{{First: 6, End: 7}} }},
		{"a clause is surer than a word", plain, func(q *speech.Quotation) { q.Content = []article.Phrase{{First: 3, End: 4}} }},
		{"what stands in marks before its attribution is surest", func(q *speech.Quotation) { q.Kind, q.By = speech.Direct, speech.Follows },
			func(q *speech.Quotation) { q.Kind, q.By = speech.Direct, speech.Alone }},
	} {
		if x, y := said(c.more), said(c.fewer); x <= y {
			t.Errorf("%s: %.3f and %.3f", c.reason, x, y)
		}
	}
}

// The file of weights has a feature and a number a line, each feature once.
func TestConfidenceFile(t *testing.T) {
	seen := make(map[string]bool)
	for line := range strings.Lines(fitted) {
		if line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if _, err := strconv.ParseFloat(value, 64); !ok || err != nil || seen[name] {
			t.Errorf("%q: no feature with a number, or there twice: %v", line, err)
		}
		seen[name] = true
	}
	if len(seen) < 20 {
		t.Errorf("%d features", len(seen))
	}
}
