package cast

import (
	"iter"

	"github.com/quoteattribution/quote/internal/speech"
)

// An interview is a run of paragraphs that hold the words of one person, whole and in marks, with what they are asked in
// paragraphs between them. Nobody is named there: who answers is the one person named before the first question.
type interview struct {
	first, end int // tokens, from the first answer on
	guest      int // entity, or none
}

// interview finds the interview among the quotations of the article.
func (r *resolver) interview(qs []speech.Quotation) (v interview) {
	const least = 3 // questions
	asked := 0
	for i := range qs { // in the order of their content
		p := r.ParagraphOf(qs[i].First())
		if !r.answer(&qs[i]) || p == 0 {
			continue
		}
		if q := r.Paragraphs[p-1]; r.questioned(q.First, q.End) {
			if asked++; asked == 1 {
				v.first, v.guest = qs[i].First(), r.only(q.First)
			}
		}
		v.end = r.Paragraphs[p].End
	}
	if asked < least || v.guest == none {
		return interview{guest: none}
	}
	return v
}

// answer reports whether a quotation is all of its paragraph, in marks, and of nobody by its rule.
func (r *resolver) answer(q *speech.Quotation) bool {
	if !q.Core.Empty() || len(q.Cue) > 0 || !q.Marked {
		return false
	}
	first, end := q.First(), q.End()
	return first == r.Paragraphs[r.ParagraphOf(first)].First && end == r.Paragraphs[r.ParagraphOf(end-1)].End
}

// questioned reports whether tokens [first:end), of a paragraph, are a question outside marks.
func (r *resolver) questioned(first, end int) bool {
	w := r.Word(end - 1)
	return (w == "?" || w == "？" || w == "؟") && r.Tokens[first].Region < 0 && r.Tokens[end-1].Region < 0
}

// only is the one person named outside marks before a token, who is no author; none where there are more, or nobody.
func (r *resolver) only(tok int) int {
	who := none
	for e := range r.peopleBefore(tok) {
		if who != none && who != e {
			return none
		}
		who = e
	}
	return who
}

// peopleBefore are those who are named outside marks before a token, but for authors, each as often.
func (r *resolver) peopleBefore(tok int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := 0; k < len(r.names) && r.named(k).First < tok; k++ {
			m := r.named(k)
			if e := r.end(m.entity); e != none && !m.Quoted && !r.entities[e].wrote && r.entities[e].Kind == Person && !yield(e) {
				return
			}
		}
	}
}
