package multilingual

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// people finds out who the sources are.
func (f *finder) people() []cast.Entity {
	qs := make([]speech.Quotation, len(f.found))
	for i := range f.found {
		q := &f.found[i]
		s := &qs[i]
		s.Content, s.Cue = f.phrases(q.Content), f.phrases(q.Cue)
		s.Source = f.tokens(q.Source)
		s.Core, s.Apposition = s.Source, f.tokens(q.who.apposition)
	}
	entities, of := cast.Resolve(f.Article, qs, cast.Mentions(f.Article, nil, nil), nil)
	for i := range f.found {
		f.found[i].Speaker = of[i]
	}
	return entities
}

// tokens is the range of tokens that a span of the text covers.
func (f *finder) tokens(s text.Span) article.Phrase {
	if s.Len() == 0 {
		return article.Phrase{}
	}
	first := sort.Search(len(f.Tokens), func(i int) bool { return f.Tokens[i].End > s.Start })
	end := sort.Search(len(f.Tokens), func(i int) bool { return f.Tokens[i].Start >= s.End })
	return article.Phrase{First: first, End: max(first, end)}
}

func (f *finder) phrases(list []text.Span) []article.Phrase {
	out := make([]article.Phrase, 0, len(list))
	for _, s := range list {
		out = append(out, f.tokens(s))
	}
	return out
}
