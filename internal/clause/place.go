package clause

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Skip returns the first unit from k on, before hi, that is no adverb, no time
// and no phrase with a preposition.
func (r *Reader) Skip(k, hi int) int {
	for k < hi && !r.Is(k, article.Starts) {
		c := r.Class(k)
		switch {
		case r.bracket(k, hi) > k:
			k = r.bracket(k, hi)
		case r.Region(k) || r.punct(k):
			return k
		case r.Proper(k) && !c.Is(lang.Time|lang.Interview|lang.Prep):
			return k
		case c.Is(lang.Prep) && c.Is(lang.Indefinite) && r.Class(k+1).Is(lang.Group) && k > 0 && (r.Verbal(k-1) || r.Class(k-1).Is(lang.Participle|lang.Time)):
			return k // racontent | des témoins
		case c.Is(lang.Prep) && !(c.Is(lang.Adv) && r.Class(k+1).Is(lang.Det) && !r.Traits.HeadFirst):
			to := r.Object(k+1, hi)
			if to == k+1 {
				return k
			}
			k = to
		case c.Is(lang.Adv) && c.Is(lang.Det) && r.Traits.NounsCapitalised && r.capital(k+1) && r.noun(k+1, hi):
			return k
		case c.Is(lang.Adv|lang.Time) && !(c.Is(pronouns) && !c.Is(lang.Adv)), r.kind(k) == text.Number && !(r.Is(k+1, article.Glued) && r.Is(k+1, article.Dash)) && !(r.Traits.NoArticles && r.Traits.HeadFirst && r.Word(k+1) && !r.Class(k+1).Is(lang.Time)), c.Is(lang.VerbPart) && c&^lang.VerbPart == 0:
			occasion := r.Units[k].End-r.Units[k].First > 1
			for k++; occasion && k < hi && r.ofBody(k) && !r.capital(k); {
				k++ // после заседания | правительства
			}
		case (c.Is(lang.Det|lang.Adjective) || c&^open == 0) && r.Class(k+1).Is(lang.Time): // this week, last week
			k += 2
		default:
			return k
		}
	}
	return k
}

// bracket returns the unit after the bracket that opens at unit k, k if none
// does, or it is long.
func (r *Reader) bracket(k, hi int) int {
	const longest = 8
	for j := k + 1; r.Is(k, article.Opening) && j < hi && j-k <= longest; j++ {
		if r.Is(j, article.Closing) {
			return j + 1
		}
	}
	return k
}

// Object returns the end of what a preposition before unit k governs, k if there
// is nothing.
func (r *Reader) Object(k, hi int) int {
	start := k
	if k < hi && r.Class(k).Is(lang.Prep) && !r.Class(k).Is(lang.Det) && !r.Is(k, article.Starts) {
		k++ // up to the, de l'
	}
	from := k
	for k < hi && r.Class(k).Is(lang.Det) && !r.Is(k, article.Starts) {
		k++
	}
	if to := r.moment(k, hi); to > k {
		return to
	}
	for n := 0; n < 3 && r.Traits.NounsCapitalised; n++ {
		if to := r.Phrase(from, hi); to > from {
			return to
		}
		if from >= hi || !r.Word(from) || r.capital(from) || r.Class(from)&^open != 0 {
			break
		}
		from++ // an adjective
	}
	if to := r.Phrase(from, hi); to > from {
		if at := r.nominative(from+1, to); at < to {
			return at
		}
		return r.occasion(k, to, hi)
	}
	if k < hi && r.Word(k) && r.Class(k)&^open == 0 && !r.Is(k, article.Starts) {
		for k++; k < hi && r.ofBody(k) && (!r.capital(k) || r.Class(k+1).Is(lang.Given) && r.capital(k+1)); {
			k++ // после заседания правительства | X
		}
		return k
	}
	return start
}

// ofBody reports whether the noun for a body at unit k is in the genitive, by its end or as the noun without that is another
// one for a body: vlády, комитета.
func (r *Reader) ofBody(k int) bool {
	if !r.Traits.NamesDecline || !r.Class(k).Is(lang.Org) || r.Class(k).Is(lang.Role|lang.Given) {
		return false
	}
	also, ok := r.Article.Lexicon.Complement(r.spelled(k))
	return ok && (!also.Is(lang.Female) || r.Article.Lexicon.GenitiveBody(r.spelled(k)))
}

// Governed is where what a preposition governs ends, which begins at unit k and would end at unit to: before
// somebody in the nominative, behind a noun for a body or for what it says.
func (r *Reader) Governed(k, to int) int {
	if !r.Traits.NamesDecline || r.capital(k) || !r.Class(k).Is(lang.Org|lang.Speaks) {
		return to
	}
	return min(to, r.nominative(k+1, to))
}

// nominative is where somebody is named among units [i:to), with their role, in the case that no preposition
// governs or behind a place, so that what one governs has ended: на заседании | министр Иван Петров; to where
// nobody is.
func (r *Reader) nominative(i, to int) int {
	at, theirs := to, r.Class(i-1).Is(lang.Role) // of a role in that case
	for k := i; k < to; k++ {
		switch c := r.Class(k); {
		case (c.Is(lang.Given) || c.Is(lang.Honorific) && r.Traits.HeadFirst) && r.capital(k) && r.capital(k+1) && (r.Class(k-1).Is(lang.Place) && !r.Class(k-1).Is(lang.Given) || r.Known(k-1) || r.Class(k-1) == 0 && r.capital(k-1) && r.saidAt(i-1, k-1) ||
			r.Traits.HeadFirst && !r.Traits.NoArticles && !r.capital(k-1) && r.Class(k-1).Is(lang.Speaks|lang.Interview)):
			return k // dijo en Bruselas | Anna Berg; in una nota | Anna Berg
		case !r.Traits.NamesDecline || !r.Traits.NoArticles: // Romanian, Greek: articles tell
		case c.Is(lang.Role) && !c.Is(lang.Oblique) && !r.Units[k].Form.Is(lang.Object) && !r.capital(k) && r.Article.Lexicon.NominativeRole(r.spelled(k)) == "":
			at = min(at, k)
		case c.Is(lang.Given) && r.capital(k):
			other := r.Article.Lexicon.Oblique(r.spelled(k), r.spelled(min(k+1, to-1)), at < to)
			if at == to && other {
				for k++; k < to && r.capital(k) && !r.Class(k).Is(lang.Given); k++ {
				}
				return r.nominative(k, to) // na dotaz Karla Nováka | Petr Dvořák
			}
			if theirs && at == to || other {
				return to
			}
			return min(at, k)
		}
	}
	if theirs || !r.Traits.NoArticles {
		return to
	}
	return at // в зале | прокурор
}

// saidAt reports whether the name at unit k, with which or behind whose noun a phrase begins at unit i, is where something is said or
// whom it is told: en Lugo | Ana Prado; al diario Varden | Ana Prado.
func (r *Reader) saidAt(i, k int) bool {
	return r.Traits.HeadFirst && (k == i && r.Use(i-1, lang.Where) || article.Any(i, k, func(j int) bool { return r.Class(j).Is(lang.Outlet) }))
}

// occasion is where what a preposition governs ends, which begins with its noun at unit k and would end
// at unit to: before the name that stands right in front of a verb, where the noun is
// nobody's and has an article: at the summit | Anna Berg | said; in una nota | Berg | ha detto.
func (r *Reader) occasion(k, to, hi int) int {
	first := to
	for first > k && r.capital(first-1) && r.Proper(first-1) {
		first--
	}
	if first == to-1 && first > k && r.Traits.HeadFirst && r.Class(k-1).Is(lang.Indefinite) && r.Class(first-1).Is(lang.Speaks) &&
		article.All(to, hi, func(j int) bool { return r.Class(j).Is(lang.Aux | lang.Adv | lang.Oblique) }) {
		return first
	}
	if first == to-1 && first > k && to == hi && r.Traits.NamesDecline && r.Traits.NoArticles && r.Class(first) == 0 && (r.Class(first-1)&^lang.Adjective == 0 || r.Class(first-1).Is(lang.Speaks)) && !r.Is(first, article.Upper) && !r.Known(first) {
		if _, owned := r.Article.Lexicon.Complement(r.spelled(first)); !owned {
			return first // в новом письме | Берг | заявил
		}
	}
	if to != hi || to-first < 2 || first == k || !r.Class(k-1).Is(lang.Det) || r.Class(first-1).Is(people|lang.Honorific|lang.Title|lang.Adjective|lang.Outlet|lang.Of) || r.capital(first-1) || !r.Word(first-1) || r.Traits.NoArticles || r.Traits.NoSpaces || r.Traits.NounsCapitalised {
		return to
	}
	return first
}

// moment returns the end of a time or an occasion that begins at unit k.
func (r *Reader) moment(k, hi int) int {
	start := k
	for k < hi && (r.Class(k).Is(lang.Time|lang.Interview) || r.kind(k) == text.Number) && !r.Is(k, article.Starts) {
		k++
	}
	for k > start && k+1 < hi && r.Is(k, article.Final) && r.Is(k, article.Glued) && r.Class(k+1).Is(lang.Time) {
		k += 2
	}
	return k
}

// Apposition is what stands between a comma at k and the next: Berg, the
// minister, ...
func (r *Reader) Apposition(k, hi int) Range {
	if k >= hi || !r.Is(k, article.Comma) {
		return Range{}
	}
	end := k + 1
	for end < hi && !r.punct(end) && !r.Region(end) {
		end++
	}
	if to := r.Phrase(k+1, end); to == k+1 || r.Traits.VerbSecond && r.clause(k+1, to, end) {
		return Range{}
	}
	return Range{k + 1, end}
}

// clause reports whether what stands in units [i:end), which begins with a noun phrase that ends at unit to, is a clause
// with a subject of its own, and no relative one, where the verb stands second: said X, | he left; sagte X, | das Geld fehle.
func (r *Reader) clause(i, to, end int) bool {
	return article.Any(to, end, func(k int) bool {
		return r.Units[k].Form.Is(lang.Subjunctive) && !r.capital(k) || r.Verbal(k) && (k < end-1 || !r.Class(i).Is(lang.Rel))
	})
}

// Next is the next unit from k on that has a flag; hi if there is none before it.
func (r *Reader) Next(k, hi int, flag article.Flag) int {
	for k < hi && !r.Is(k, flag) {
		k++
	}
	return k
}
