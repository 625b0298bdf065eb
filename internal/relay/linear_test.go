package relay

import (
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Quotations without end take time that grows with their number, no faster. Only
// a limit that a pass over all pairs would break is set.
func TestLinear(t *testing.T) {
	const size, limit = 20_000, time.Minute
	for _, unit := range []string{
		"It rains, Anna Berg told the Times. ", "It rains, it quoted Anna Berg as saying. ",
		"It rains, Anna Berg told the Times and the Post and CNN and ", "Hanoi radio, monitored by the BBC, said it rains, ",
	} {
		s := strings.Repeat(unit, size)
		a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
		ms := outlet.Mentions(a, outlet.Known())
		var qs []speech.Quotation
		var speakers []Speaker
		per := len(a.Tokens) / size
		for i := 0; i+per < len(a.Tokens); i += per {
			q := speech.Quotation{Kind: speech.Indirect, Content: []speech.Phrase{{First: i, End: i + 2}}, Source: speech.Phrase{First: i + 3, End: i + 5}, Cue: []speech.Phrase{{First: i + 5, End: i + 6}}}
			q.Core = q.Source
			qs = append(qs, q)
			speakers = append(speakers, Speaker{ID: i % 7, Name: "Anna Berg"})
		}
		start := time.Now()
		Find(a, Through(a, qs, ms), speakers, ms, nil)
		if took := time.Since(start); took > limit {
			t.Errorf("%q: %v for %d quotations", unit, took, size)
		}
		a.Release()
	}
}
