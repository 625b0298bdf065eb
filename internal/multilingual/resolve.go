package multilingual

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/entity"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Resolve finds the speakers of quotations.
func Resolve(a *article.Article, l *lang.Lexicon, r *outlet.Registry, own []string, body int, qs []speech.Quotation) ([]Quotation, []entity.Entity) {
	f := &finder{Article: a, lexicon: l, registry: r, own: own, body: body, used: make([]bool, len(a.Regions)), surnames: make(map[string]bool), last: -1, current: -1, nearPara: -1}
	f.found = make([]Quotation, len(qs))
	span := func(p speech.Phrase) text.Span {
		if p.Empty() {
			return text.Span{}
		}
		return a.Span(p.First, p.End)
	}
	of := make([][]int, len(a.Paragraphs))
	for i := range qs {
		q, g := &qs[i], &f.found[i]
		g.Speaker, g.Mixed = -1, q.Kind == speech.Mixed
		for _, c := range q.Content {
			g.Content = append(g.Content, span(c))
		}
		for _, c := range q.Cue {
			g.Cue = append(g.Cue, span(c))
		}
		g.Source, g.clause = span(q.Source), span(q.Clause)
		g.who = mention{entity: -1}
		g.inherited = i > 0 && q.Source == qs[i-1].Source && len(q.Cue) == 0
		if q.Source.Empty() && q.Clause.Empty() {
			continue
		}
		at := q.Source.First
		if q.Source.Empty() {
			at = q.Clause.First
		}
		for p := range a.Paragraphs {
			if a.Paragraphs[p].First <= at && at < a.Paragraphs[p].End {
				of[p] = append(of[p], i)
			}
		}
	}
	if l == nil {
		return f.found, nil
	}
	for p := range a.Paragraphs {
		f.load(p)
		f.note()
		for _, i := range of[p] {
			outer := f.items
			q, g := &qs[i], &f.found[i]
			if c := q.Content[0]; q.Source.First > c.First && q.Source.First < q.Content[len(q.Content)-1].End && !q.Clause.Empty() && a.Tokens[q.Clause.First].Region >= 0 {
				f.items = nil
				f.fill(q.Clause.First, q.Clause.End)
			}
			at := attr{source: f.itemsOf(q.Source), appos: f.itemsOf(q.Apposition)}
			g.who = f.who(at.source, at.appos)
			g.who.Span = g.Source
			f.items = outer
		}
	}
	return f.found, f.resolve()
}

func (f *finder) itemsOf(p speech.Phrase) span {
	s := span{}
	for i := range f.items {
		if f.items[i].tok >= p.First && f.items[i].end <= p.End {
			if s.empty() {
				s.first = i
			}
			s.end = i + 1
		}
	}
	return s
}
