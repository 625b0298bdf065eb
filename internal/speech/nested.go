package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file tells clauses apart that stand inside others, or beside them.

// nests finds the clause that a verb takes without a word that begins it (of one with such a word see nested), where all that it
// has in front of another of saying, which was found last and begins at unit at, is no clause without that: what was said in it
// nobody says here. It tells where the clause begins and ends.
//
//	X sagte, | man habe Y gebeten, a
func (f *finder) nests(v clause.Verb, who clause.Subject, s telling, at int) (from, end int) {
	n := len(f.found) - 1
	if n < f.said || at >= s.end || f.Outlets(who.Range) || !v.Class.Is(lang.Clause|lang.Calls|lang.Reports) || v.Class.Is(lang.Weak) { // not: X remembers that
		return 0, 0
	}
	q := &f.found[n]
	first := int(f.Units[at].First)
	if q.Marked || len(q.Cue) == 0 || len(q.Content) != 1 || min(q.Source.First, q.Cue[0].First) != first && !f.Class(at).Is(lang.Sub) || q.Content[0].First < first {
		return 0, 0
	}
	for end = at; end < s.end && int(f.Units[end].First) < q.Content[0].End; end++ {
	}
	from, ok := f.clausal(v, who, end)
	if !ok || from > at || f.HasVerb(from, at) || f.Is(at-1, article.Comma) && from < at || f.Class(at).Is(lang.Conj) {
		return 0, 0
	}
	f.found = f.found[:n]
	return from, end
}

// nested reports whether the clause at unit at of a sentence is what somebody says by a verb in front of it, and no outlet does.
//
//	X said that | Y had said that a
func (f *finder) nested(at int, s telling, end int) bool {
	const far = 20 // units
	if !f.Class(at-1).Is(lang.That) || f.Class(at-1).Is(lang.Sub|lang.How) {
		return false
	}
	for k := at - 2; k >= s.lo && at-k < far; k-- {
		v, ok := f.Verb(k, at, lang.Cue)
		if !ok || v.Passive || v.Class.Is(lang.Weak) || f.Turn(v.At, lang.Recalls) || f.Turn(v.All().End-1, lang.Recalls) {
			continue
		}
		who, ok := f.subject(v, s.lo, end)
		from, takes := f.clausal(v, who, end)
		return ok && takes && from == at-1 && !f.Outlets(who.Range) && f.attributes(attr{cue: cues(v), source: who, verb: v.At}, true)
	}
	return false
}

// saidWithin reports whether somebody stands right behind a verb of saying in units [i:j).
func (f *finder) saidWithin(i, j int) bool {
	return article.Any(i, j, func(k int) bool {
		v, ok := f.Verb(k, j, lang.Cue)
		who := clause.Range{First: v.End, End: f.Phrase(v.End, j)}
		return ok && !who.Empty() && f.Person(who) && !(v.Class.Is(lang.Tells) && (f.Outlets(who) || !f.Proper(who.End-1)))
	})
}

// saysAll reads who says a sentence that begins with what somebody, or something, knows it from, and reports whether somebody
// does: according to the rules a, | said X; kurallara göre a olduğunu söyledi X.
func (f *finder) saysAll(a attr, s telling) bool {
	if f.Outlets(a.source.Range) {
		return false
	}
	n, who := len(f.found), a.source.Range
	any := who.Len() == 1 && !f.speaker(s.lo) && !f.Class(s.lo).Is(lang.Given) && !f.Ending(s.lo+1) // word
	f.trailed(s)
	return len(f.found) > n || f.Traits.VerbLast && (any || !f.Person(who)) && article.Any(a.verb, s.end, func(k int) bool { _, ok := f.nominal(k, s.end); return ok })
}

// pastBeside is where what stands beside somebody behind unit k ends, twice: the comma behind it, or k and 0 where there is nothing.
//
//	sagte X, die Chefin, | es sei a      sagte X, deren Y a gebaut hatte, | es sei b
func (f *finder) pastBeside(k, hi int) (end, comma int) {
	if a := f.describes(f.Apposition(k, hi)); !a.Empty() {
		k, comma = a.End, a.End
	}
	if c := f.Next(k+1, hi, article.Comma); f.Is(k, article.Comma) && f.describedTo(k+1, c) {
		return c, c
	}
	return k, comma
}

// describedTo reports whether units [k:c) up to a comma are a relative clause: it has its verb last, or what is said begins
// behind it.
func (f *finder) describedTo(k, c int) bool {
	if f.Class(k).Is(lang.Prep) && !f.Class(k).Is(lang.Rel) {
		k++
	}
	if !f.Traits.VerbSecond || !f.Is(c, article.Comma) || !f.Class(k).Is(lang.Rel) || c-k < 3 {
		return false
	}
	return f.Class(c+1).Is(lang.That) && !f.Class(c+1).Is(lang.Sub) || f.Verbal(c-1) && !f.main(k, c) && !f.subjunctive(k, c)
}

// depends reports whether unit k stands behind a word in its clause that begins what is said.
func (f *finder) depends(lo, k int) bool {
	for k--; k > lo && !f.Is(k, article.Comma|article.Colon|article.Semicolon); k-- {
		if f.Class(k).Is(lang.That) && !f.Class(k).Is(lang.Sub|lang.How) {
			return true
		}
	}
	return false
}

// likened reports whether what begins at unit k only says whom somebody else is like, or when they said it, at the head of the
// sentence: Wie zuvor schon X | sagte Y; När X gick sade Y.
func (f *finder) likened(k int) bool {
	lo := f.Start(k)
	return f.only(lo, k, lang.Adv|lang.Prep|lang.Time|lang.That|lang.How|lang.Sub) && article.Any(lo, k, func(i int) bool { return f.Class(i).Is(lang.That | lang.How | lang.Sub) })
}
