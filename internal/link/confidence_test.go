package link

import (
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/speech"
)

func TestConfidence(t *testing.T) {
	for _, c := range []struct {
		reason      string
		more, fewer speech.Quotation
	}{
		{"a larger margin", speech.Quotation{Kind: speech.Indirect, Margin: 300}, speech.Quotation{Kind: speech.Indirect, Margin: 10}},
		{"the rules agree", speech.Quotation{Kind: speech.Indirect, Agreed: true}, speech.Quotation{Kind: speech.Indirect}},
		{"marks are a sign of speech", speech.Quotation{Kind: speech.Mixed}, speech.Quotation{Kind: speech.Indirect}},
		{"a source", speech.Quotation{Marked: true, Source: article.Phrase{First: 0, End: 1}, Cue: []article.Phrase{{First: 1, End: 2}}}, speech.Quotation{Marked: true}},
		{"a plain construction", speech.Quotation{Plain: true}, speech.Quotation{Kind: speech.Indirect, Agreed: true, Margin: 100}},
	} {
		if a, b := Confidence(&c.more, true), Confidence(&c.fewer, true); a <= b || a >= 1 || b <= 0 {
			t.Errorf("%s: %v and %v", c.reason, a, b)
		}
	}
}
