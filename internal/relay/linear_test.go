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

// Quotations without end take time that grows with their number, no faster.
func TestLinear(t *testing.T) {
	const size, times, most = 1000, 4, 12
	for _, unit := range []string{
		"It rains, Anna Berg told the Times. ", "It rains, it quoted Anna Berg as saying. ",
		"It rains, Anna Berg told the Times and the Post and CNN and ", "Tehran radio, monitored by the BBC, said it rains, ",
	} {
		read := func(n int) time.Duration {
			s := strings.Repeat(unit, n)
			a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
			defer a.Release()
			ms := outlet.Mentions(a, outlet.Known())
			var qs []speech.Quotation
			var speakers []Speaker
			per := len(a.Tokens) / n
			for i := 0; i+per < len(a.Tokens); i += per {
				q := speech.Quotation{Kind: speech.Indirect, Content: []speech.Phrase{{First: i, End: i + 2}}, Source: speech.Phrase{First: i + 3, End: i + 5}, Cue: []speech.Phrase{{First: i + 5, End: i + 6}}}
				q.Core = q.Source
				qs = append(qs, q)
				speakers = append(speakers, Speaker{ID: i % 7, Name: "Anna Berg"})
			}
			start := time.Now()
			Find(a, Through(a, qs, ms), speakers, ms, nil)
			return time.Since(start)
		}
		read(size) // warm
		small, large := read(size), read(times*size)
		if large > most*small+50*time.Millisecond {
			t.Errorf("%q: %v for %d, %v for %d", unit, small, size, large, times*size)
		}
		t.Logf("%q: %v, %v", unit, small, large)
	}
}
