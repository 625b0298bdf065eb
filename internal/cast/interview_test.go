package cast

import (
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Answers in paragraphs of their own are of the one person named before the first question.
func TestInterview(t *testing.T) {
	const questions = "\n\nDoes it rain?\n\n“It does.”\n\nDoes it snow?\n\n“Never.”\n\nAnd now?\n\n“Now it rains.”"
	for head, want := range map[string]string{
		"Anna Berg keeps the light.":                        "Anna Berg",
		"Anna Berg keeps the light, Nils Dahl the harbour.": "", // either may answer
		"A woman keeps the light.":                          "",
	} {
		s := head + questions
		a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
		var qs []speech.Quotation
		for _, p := range a.Paragraphs {
			if a.Tokens[p.First].Kind == text.Open {
				qs = append(qs, speech.Quotation{Content: []Phrase{{First: p.First, End: p.End}}, Marked: true, By: speech.Alone})
			}
		}
		entities, who := Resolve(a, qs, Mentions(a, nil, nil), nil, nil)
		for i, e := range who {
			got := ""
			if e >= 0 {
				got = entities[e].Name
			}
			if got != want {
				t.Errorf("%s answer %d: %q, want %q", head, i+1, got, want)
			}
		}
	}
}
