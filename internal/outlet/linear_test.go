package outlet

import (
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Nouns and names without end take time that grows with the text, no faster:
// four times the text may take at most twelve times as long.
func TestLinear(t *testing.T) {
	const size, times, most = 100_000, 4, 12
	for _, unit := range []string{"news agency ", "Times ", "the Regn ", "agency's ", "the local daily, ", "Radio Regn and ", `"Times" `, "Anna-Tv ", "the news agency the "} {
		read := func(n int) time.Duration {
			s := strings.Repeat(unit, n/len(unit))
			a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
			defer a.Release()
			start := time.Now()
			Mentions(a, Known())
			return time.Since(start)
		}
		read(size) // warm
		small := read(size)
		large := read(times * size)
		if large > most*small+50*time.Millisecond {
			t.Errorf("%q: %v for %d kB, %v for %d kB", unit, small, size/1000, large, times*size/1000)
		}
		t.Logf("%q: %v, %v", unit, small, large)
	}
}
