package quote

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/speech"
)

// sentences finds the sentences that quotations stand in.
type sentences struct{ *article.Article }

// of is the stretch of sentences that has content, cue and source of a quotation. A
// sentence that ends with a quotation inside it goes on where an attribution of the
// quotation follows.
func (s sentences) of(q *speech.Quotation) Span {
	first, end := q.First(), q.End()
	for _, p := range append(append(make([]article.Phrase, 0, 4), q.Cue...), q.Source) {
		if !p.Empty() {
			first, end = min(first, p.First), max(end, p.End)
		}
	}
	from, to := s.SentenceOf(first), s.SentenceOf(end-1)
	if from == len(s.Sentences) || to == len(s.Sentences) {
		return Span(s.Span(first, end))
	}
	return Span(s.Span(s.Sentences[from].First, s.Sentences[to].End))
}
