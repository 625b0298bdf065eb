package outlet

import (
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Nouns and names without end take time that grows with the text, no faster. Only
// a limit that a pass over all pairs would break is set: a megabyte takes a second
// or so, and took minutes where each noun looked at all before it.
func TestLinear(t *testing.T) {
	const size, limit = 1 << 20, time.Minute
	for _, unit := range []string{"news agency ", "Times ", "the Regn ", "agency's ", "the local daily, ", "Radio Regn and ", `"Times" `, "Anna-Tv ", "the news agency the "} {
		s := strings.Repeat(unit, size/len(unit))
		a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
		start := time.Now()
		Mentions(a, Known())
		if took := time.Since(start); took > limit {
			t.Errorf("%q: %v for a megabyte", unit, took)
		}
		a.Release()
	}
}
