package multilingual

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Speech returns quotations as ranges of tokens, in the same order.
func Speech(a *article.Article, found []Quotation) []speech.Quotation {
	tokens := func(s text.Span) speech.Phrase {
		first := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Start >= s.Start })
		end := first
		for end < len(a.Tokens) && a.Tokens[end].End <= s.End {
			end++
		}
		return speech.Phrase{First: first, End: end}
	}
	list := make([]speech.Quotation, len(found))
	for i := range found {
		f, q := &found[i], &list[i]
		if f.Mixed {
			q.Kind = speech.Mixed
		}
		for _, s := range f.Content {
			q.Content = append(q.Content, tokens(s))
		}
		for _, s := range f.Cue {
			q.Cue = append(q.Cue, tokens(s))
		}
		q.Source, q.Apposition, q.Clause = tokens(f.Source), tokens(f.apposition), tokens(f.clause)
		q.Core, q.Marked = q.Source, true
	}
	return list
}
