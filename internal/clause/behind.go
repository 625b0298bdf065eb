package clause

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file finds the subject behind its verb.

// After reads the subject behind a verb: said yesterday in Paris the minister.
func (r *Reader) After(v Verb, hi int) (Subject, bool) {
	if r.Traits.NoSpaces {
		return Subject{}, false // none stands there
	}
	k, hi := r.behind(v, hi)
	if k >= hi || r.had(v, k) || r.Is(k, article.Starts) && k > v.End || r.Class(k-1).Is(lang.Neg) && k > v.End && !r.Proper(k-1) {
		return Subject{}, false // cried not X
	}
	if next := r.Skip(k+1, hi); r.Traits.NoArticles && r.Class(k)&pronouns == lang.It && r.Phrase(k, hi) == k+1 && next < hi && !r.Is(next, article.Starts) && r.Person(Range{next, r.Phrase(next, hi)}) {
		k = next // okomentoval to X
	}
	if at := r.behindTold(v, k, hi); at > k {
		return Subject{Range: Range{at, r.Phrase(at, hi)}}, true
	}
	to := r.Phrase(k, hi)
	if to == k && r.Class(k)&^open == 0 && r.Word(k) && !r.capital(k) && !r.Traits.VerbForms && !r.Traits.NounsCapitalised && v.Class.Is(lang.Cue) && k >= v.All().End && r.capital(k+1) && r.Proper(k+1) && !r.Known(k+1) {
		to = r.Phrase(k+1, hi) // vertelt schipper X
		if to == k+1 || !r.Person(Range{k + 1, to}) {
			to = k
		}
	}
	if end := r.postposed(to); end > to {
		k = r.Skip(end, hi) // sagte X zufolge | Y
		to = r.Phrase(k, hi)
	}
	if to == k {
		return Subject{}, false
	}
	if end := r.behindEnding(to, hi); end > to {
		return Subject{Range: Range{to + 1, end}}, true // dedi Y'ye X
	}
	if told := r.Class(k).Is(lang.Told) && r.Class(k).Is(lang.Det) && r.listener(k+1, to); told || r.Outlet(Range{k, to}) {
		// told X the minister
		if next := r.Skip(to, hi); next < hi && !r.Is(next, article.Starts) {
			if end := r.Phrase(next, hi); end > next && (told || !r.Outlets(Range{next, end})) {
				return Subject{Range: Range{next, end}}, true
			}
		}
	}
	if s := (Range{k, to}); r.Traits.NamesDecline && r.Outlet(s) && r.Outlets(s) && r.Article.Lexicon.VerbPlural(r.spelled(v.At)) {
		return Subject{}, false // сообщили ТАСС в X
	}
	if r.object(v, Range{k, to}) {
		return Subject{}, false
	}
	if n := r.beforeTold(k, to); n < to {
		to = n
	} else if n := r.given(k, to); n > k {
		// сказал Петрову Иванов: whom somebody tells it
		k = r.Skip(n, hi)
		if to = r.Phrase(k, hi); to == k || !r.Person(Range{k, to}) || r.given(k, to) > k {
			return Subject{}, false
		}
	}
	if r.genitive(v, Range{k, to}) || r.Slanted(Range{k, to}) || r.Class(k) == 0 && !r.capital(k) && r.Traits.NamesDecline && r.Article.Lexicon.Infinitive(r.spelled(k)) || r.Class(k).Is(lang.Group) && !r.Class(k).Is(lang.Role|lang.Org|lang.Det) && r.Article.Lexicon.VerbGender(r.spelled(v.At)) != 0 {
		return Subject{}, false // ujistila rodiče: them, not they
	}
	return r.more(v, k, to, hi)
}

// had reports whether an infinitive that a verb of saying takes stands between a verb and unit k, behind what joins the two: what follows is
// what somebody tells to have done: racconta a Y di | aver visto | X.
func (r *Reader) had(v Verb, k int) bool {
	return r.Traits.HeadFirst && !r.Traits.NoArticles && article.Any(v.End, k-1, func(j int) bool {
		return r.Class(j).Is(lang.Of) && !r.Class(j).Is(lang.Det) && r.Use(j+1, lang.To) && !r.capital(j+1)
	})
}

// more is the subject behind a verb with what goes on behind its first phrase, of units [k:to): another who is joined to it, or
// a name behind what a role is of. It is none where several tell somebody.
func (r *Reader) more(v Verb, k, to, hi int) (Subject, bool) {
	if end := r.Phrase(min(to+1, hi), hi); r.Class(to).Is(lang.Conj) && r.several(v, Range{k, to}) && r.Person(Range{to + 1, end}) {
		return Subject{Range: Range{k, end}}, true // dijeron la alcaldesa X y el ministro Y
	} else if r.Class(k).Is(lang.Told) && !r.Is(to, article.Comma) && r.several(v, Range{k, to}) && r.single(Range{k, to}) {
		return Subject{}, false // disseram a X
	}
	if at := r.Attached(to, r.Next(to, hi, article.Comma)); at > to && r.Traits.HeadFirst && r.Is(at, article.Comma) && (!r.Person(Range{to, at}) || r.department(to, at)) && article.Any(k, to, func(j int) bool { return r.Class(j).Is(lang.Role) && !r.capital(j) }) {
		if end := r.Phrase(at+1, hi); r.capitals(Range{at + 1, end}) && (end == hi || r.punct(end)) {
			return Subject{Range{k, at}, Range{at + 1, end}}, true // dijo su antecesor en el cargo, X
		}
	}
	return Subject{Range: Range{k, r.series(k, to, hi)}}, true
}

// department reports whether units [k:end) are a preposition with an article and what somebody is in charge of, which many write with a
// capital: l'assessora | all'Ambiente. Not: disse l'assessora | a Anna Berg.
func (r *Reader) department(k, end int) bool {
	const others = people | lang.Given | lang.Outlet | lang.Named | lang.Honorific
	fused := r.Class(k).Is(lang.Prep) && (r.Class(k).Is(lang.Det) || r.Is(k+1, article.Glued)) || r.Class(k+1).Is(lang.Det)
	return fused && article.All(k+1, end, func(j int) bool { return r.Word(j) && !r.Known(j) && !r.Class(j).Is(others) })
}

// genitive reports whether a noun for a body behind a verb of one person is in the genitive by its end: uvedla po jednání | vlády.
func (r *Reader) genitive(v Verb, s Range) bool {
	return s.Len() == 1 && !r.capital(s.First) && r.Article.Lexicon.VerbGender(r.spelled(v.At)) != 0 && r.ofBody(s.First)
}

// beforeTold is where a phrase of units [k:to) ends behind which somebody is named in the dative whom something is told:
// сказала мэр | Игорю Волкову; to where that is not so.
func (r *Reader) beforeTold(k, to int) int {
	for j := k + 1; r.Traits.NamesDecline && j+1 < to; j++ {
		if r.Hearer(Range{j, j + 2}) && !r.Slanted(Range{k, j}) {
			return j
		}
	}
	return to
}

// behind is where the subject behind a verb may begin, past adverbs, times, whom it was told and how, and
// before which unit it ends.
func (r *Reader) behind(v Verb, hi int) (k, end int) {
	k = v.End
	switch {
	case v.Rest >= v.End && r.Traits.VerbSecond:
		hi = min(hi, v.Rest) // ska mannen hävda
	case v.Rest >= v.End && r.Skip(k, v.Rest) == v.Rest:
		k = v.Rest + 1 // a également déclaré X
	}
	k = r.Skip(k, hi)
	for c := r.aside(k, hi); c > k; c = r.aside(k, hi) {
		if k = r.Skip(c, hi); k > c && r.Is(k, article.Comma) && r.Traits.HeadFirst {
			k++ // a declarat, luni, pentru Tass, | primarul
		}
	}
	for n := 0; n < 2 && k < hi && r.Class(k).Is(lang.Oblique) && !r.Is(k, article.Starts) && !r.theirs(k); n++ {
		to := r.Phrase(k, hi)
		if at := r.behindTold(v, k, hi); at > k {
			k = at // заверила жителей села | староста X
			break
		}
		if to == k {
			break
		}
		k = r.Skip(r.postposed(to), hi)
	}
	return k, hi
}

// postposed is the unit behind the word at unit k according to what stands before which something is said: X zufolge |;
// k if there is none.
func (r *Reader) postposed(k int) int {
	if r.Traits.VerbSecond && r.Class(k).Is(lang.After) && !r.Use(k, lang.ByWords) {
		return k + 1
	}
	return k
}

// behindEnding is where the noun phrase ends that stands behind the ending of a name at unit to, in languages in
// which an apostrophe parts the two; to where there is none.
func (r *Reader) behindEnding(to, hi int) int {
	if !r.Traits.VerbLast || to+1 >= hi || !r.Ending(to) || r.Is(to+1, article.Starts) {
		return to
	}
	if end := r.Phrase(to+1, hi); end > to+1 {
		return end
	}
	return to
}

// behindTold is where somebody with a role and a given name in the nominative stands behind the words from unit
// k on, which name an outlet or a place and so whom or where it was told, or people whom one of the others tells it,
// behind whom a name alone may stand:
// сказал РАПСИ | адвокат Юрий Гальперин; заверила жителей села | староста Анна Берг; k where nobody does.
func (r *Reader) behindTold(v Verb, k, hi int) int {
	const far = 8 // words
	crowd := r.Class(k).Is(lang.Group|lang.Addressee) && !r.capital(k) && !r.Article.Lexicon.VerbPlural(r.spelled(v.At))
	if !r.Traits.NamesDecline || !r.capital(k) && !crowd {
		return k
	}
	end := k
	for end < hi && end-k < far && r.Word(end) && !r.Region(end) && !r.Is(end, article.Starts) && !r.Verbal(end) && !r.Class(end).Is(lang.Prep|lang.Conj) {
		end++
	}
	at := r.nominative(k+1, end)
	if crowd && at < end && r.Class(at).Is(lang.Given) || crowd && k+1 < end && r.surnameOf(v, end-1) && article.All(k+1, end, r.capital) {
		return min(at, k+1)
	}
	if at >= end || !r.Class(at).Is(lang.Role) || r.capital(at) || !crowd && r.Strength(Range{k, at}) == 3 {
		return k
	}
	return at
}

// surnameOf reports whether unit k is a surname in the nominative, by its end, of whoever does what a verb says.
func (r *Reader) surnameOf(v Verb, k int) bool {
	_, owned := r.Article.Lexicon.Complement(r.spelled(k))
	return !owned && r.capital(k) && r.Class(k) == 0 && r.Article.Lexicon.VerbGender(r.spelled(v.At)) != 0
}

// series is where a list of names ends that begins at unit k and goes on at unit
// i with a comma: said X, Y and Z; i if there is none.
func (r *Reader) series(k, i, hi int) int {
	for at := i; r.capital(k) && r.Is(at, article.Comma) && at+1 < hi && r.capital(at+1) && !r.Class(at+1).Is(people|lang.Time|lang.Place); {
		to := r.Phrase(at+1, hi)
		if article.Any(at+1, to, func(j int) bool { return r.Class(j).Is(lang.Conj) }) {
			return to
		}
		at = to
	}
	return i
}

// Ending reports whether what stands at unit i is the ending of the name before it.
func (r *Reader) Ending(i int) bool {
	if !r.Word(i) || !r.Is(i, article.Glued) {
		return false
	}
	w := r.spelled(i)
	return w[0] == '\'' || strings.HasPrefix(w, "’")
}
