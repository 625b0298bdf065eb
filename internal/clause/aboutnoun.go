package clause

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file finds the subject of a verb past a clause about a noun: the news that Y left, the raid that killed Y.

// pastRelative finds the subject of a verb behind the conjunction at unit j where "that" opens a clause about a noun between it and
// the verb with which it shares the subject: nobody in that clause is it.
//
//	X praised the raid that killed Y and said      X opened a school that Y had closed and said      not: so angry that Y rose and said
func (r *Reader) pastRelative(from, j int) (Subject, bool) {
	for t := from + 2; t < j && r.Traits.VerbForms; t++ {
		if !r.thatClause(t) || r.Is(t-1, article.Comma) || r.Class(t-1).Is(lang.Cue) {
			continue
		}
		own := r.Phrase(t+1, j)
		noun := article.Any(from+1, t, func(i int) bool {
			return (r.Class(i).Is(lang.Det|lang.Poss|people) || r.Proper(i)) && r.Phrase(i, t) == t && !r.Class(i-1).Is(lang.Tells)
		})
		acts := r.Class(r.Skip(t+1, j)).Is(lang.Cue | lang.Aux | lang.Weak | lang.Verb)
		if r.Class(t+1).Is(lang.Conj|lang.Sub) || own > t+1 && !noun || own == t+1 && !acts && !(noun && r.Word(t+1) && r.Class(t+1) == 0) {
			return Subject{}, false
		}
		for _, s := range r.phrases(from, t) {
			end := r.pastCommas(s.End, t)
			if at := r.Skip(end, t); r.Person(s) && !r.relative(s) && !r.Embedded(s.First) && (at == t && !r.HasVerb(from, t) || r.Verbal(at)) {
				return Subject{s, Range{s.End + 1, end - 1}}, true
			}
		}
		return Subject{}, false
	}
	return Subject{}, false
}

// beyondNoun finds the subject of the participle at unit k, behind a comma, where "that" opens a clause about a noun before it: who does
// something with the noun does the other too, and nobody in that clause.
//
//	X laughed at the news that Y had left, saying      not: X learnt that Y had left, saying
func (r *Reader) beyondNoun(from, k int) (Subject, bool) {
	if !r.Traits.VerbForms || !r.Is(k-1, article.Comma) && !r.Region(k-1) {
		return Subject{}, false
	}
	t := from + 2
	for t < k-1 && !(r.thatClause(t) && r.HasVerb(t+1, k)) {
		t++
	}
	if t >= k-1 || !(r.Class(t-2).Is(lang.Prep) && !r.Class(t-1).Is(lang.Prep|lang.Det|pronouns) || article.Any(from+1, t-1, func(i int) bool { return r.Class(i).Is(lang.Det|lang.Poss) && r.Phrase(i, t) == t })) {
		return Subject{}, false // no clause, or no noun before it
	}
	list := r.phrases(from, t)
	if i := slices.IndexFunc(list, func(s Range) bool { return r.Person(s) && !r.relative(s) && !r.Embedded(s.First) }); i >= 0 {
		return r.shared(list[i:], from, k)
	}
	return Subject{}, false
}

// thatClause reports whether the word at unit t is one that opens a clause, as "that" does.
func (r *Reader) thatClause(t int) bool {
	return r.Class(t).Is(lang.That) && !r.Proper(t) && !r.Is(t, article.Glued)
}
