package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// What a verb of saying takes in place of a clause, where infinitives stand in front of what they
// take: what somebody did, or is to do.

// infinitive finds the infinitive that a verb of saying takes in place of a clause, in
// languages where it stands in front of what it takes itself.
//
//	X dit avoir vu Y      X dice di non aver visto Y
func (f *finder) infinitive(v clause.Verb, who clause.Subject, hi int) (int, bool) {
	k := v.All().End
	if from, ok := f.proposes(v, hi); ok {
		return from, true
	}
	if f.Traits.VerbSecond || who.First >= v.At || v.Class.Is(lang.Weak) && !v.Class.Is(lang.Infinitive) {
		return 0, false
	}
	end := f.Skip(k, hi)
	if v.Class.Is(lang.Tells) && v.Class.Is(lang.Infinitive) && !v.Passive {
		if end = f.toldToDo(end, hi); f.Class(end).Is(lang.Prep|lang.Told) && f.does(end+1) {
			return end, true
		}
	}
	for j := k; j < hi; j++ {
		if !f.Use(j, lang.To) && !(v.Class.Is(lang.Infinitive) && f.infinitival(j)) {
			if j >= end && !f.Class(j).Is(lang.Prep|lang.Neg|lang.Oblique) {
				break
			}
			continue
		}
		negated := func(i int) bool { return f.Class(i).Is(lang.Neg) }
		for j > k && (f.Class(j-1).Is(lang.Neg|lang.Prep|lang.Oblique) && !f.Class(j-1).Is(lang.Time) || f.Class(j-1).Is(lang.Adv) && article.Any(k, j-1, negated)) {
			j-- // ne pas se souvenir
		}
		return j, true
	}
	return 0, false
}

// toldToDo is where whom a verb tells to do something ends, from unit k on, and what they are to do
// begins; k where nobody is told.
//
//	a exhorté X à faire a      ha accusato il governo di dire a
func (f *finder) toldToDo(k, hi int) int {
	to := f.hearer(k, hi)
	begins := func(j int) bool { return f.Class(j).Is(lang.Prep|lang.Told) && f.does(j+1) || f.infinitival(j) }
	for _, at := range [...]int{f.Attached(to, hi), to} {
		if at > k && at < hi && begins(at) {
			return at
		}
	}
	for j := k + 1; j < to; j++ {
		if begins(j) {
			return j
		}
	}
	return k
}

// does reports whether the word at unit k is an infinitive.
func (f *finder) does(k int) bool {
	for f.Class(k).Is(lang.Neg | lang.Adv | lang.Oblique) {
		k++
	}
	return k < len(f.Units) && (f.Use(k, lang.To) || f.likeInfinitive(k))
}

// infinitival reports whether the word at unit k may be an infinitive by its end, where a
// verb takes any: no noun behind a determiner.
func (f *finder) infinitival(k int) bool {
	return f.likeInfinitive(k) && !f.Class(k-1).Is(lang.Det|lang.Poss|lang.Adjective)
}

// likeInfinitive reports whether the word at unit k ends like an infinitive, and is no other
// word, and no meal.
func (f *finder) likeInfinitive(k int) bool {
	const others = lang.Det | lang.Poss | lang.Adv | lang.Time | lang.Prep | lang.Conj | lang.Group | lang.Org | lang.Adjective | lang.Place
	c := f.Class(k)
	if c.Is(lang.Role) && !(f.Class(k-1).Is(lang.Prep) && f.Class(k+1).Is(lang.Det)) {
		return false // not: de reporter le débat
	}
	return f.Word(k) && !f.Is(k, article.Capital) && !c.Is(others) && !f.Use(k, lang.Setting) && f.Article.Lexicon.Infinitive(f.spelled(k))
}

// proposes finds the infinitive that a verb of saying takes right behind it, or behind
// whom it was said to, where its ending tells it.
//
//	X предложил a      X slíbil obcím a
func (f *finder) proposes(v clause.Verb, hi int) (int, bool) {
	if !v.Class.Is(lang.Infinitive) || !f.Traits.NoArticles {
		return 0, false
	}
	const far = 8 // units
	k := v.All().End
	for j := k; j < hi && j-k < far && f.Word(j) && !f.Class(j).Is(lang.That|lang.Rel|lang.Conj|lang.Cue); j++ {
		if f.Class(j)&^lang.Participle != 0 || f.Is(j, article.Capital) || !f.Article.Lexicon.Infinitive(f.spelled(j)) {
			continue
		}
		for f.Class(j - 1).Is(lang.Neg) {
			j--
		}
		return j, true
	}
	return 0, false
}

// onSaying reads who says by an infinitive at unit k, behind a preposition with its article and before a clause, what they do by
// the verb before it: X fue tajante al | asegurar que a.
func (f *finder) onSaying(k, lo int) (who clause.Subject, ok bool) {
	if !f.Traits.HeadFirst || f.Traits.NoArticles || !f.Class(k).Is(lang.Participle) || f.unsays(k) || !f.Class(k+1).Is(lang.That) || f.Class(k+1).Is(lang.Sub) || !f.Class(k-1).Is(lang.Prep) || !f.Class(k-1).Is(lang.Told) || f.Class(k-1).Is(lang.According) || !f.Article.Lexicon.Infinitive(f.spelled(k)) {
		return who, false
	}
	if j := lo; f.Class(j).Is(lang.Be) { // È stata X a dire che a
		for j < k && f.Class(j).Is(lang.Be) {
			j++
		}
		who.Range = clause.Range{First: j, End: f.Phrase(j, k-1)}
		who.Apposition = f.Apposition(who.End, k-1)
		if end := max(who.End, who.Apposition.End); f.Person(who.Range) && (end == k-1 || f.Is(end, article.Comma) && end == k-2) {
			return who, true
		}
	}
	if len(f.spelled(k-1)) == 1 {
		return clause.Subject{}, false
	}
	for j := k - 2; j > lo && !f.Is(j, article.Comma); j-- {
		if f.Verbal(j) {
			who, ok = f.Before(clause.Verb{At: j, End: j + 1, Rest: -1, Class: f.Class(j)}, lo)
			return who, ok && f.Person(who.Range) && !f.supposes(lo, j) && !f.Class(j-1).Is(lang.That|lang.Rel) && !f.Use(who.First, lang.Nobody)
		}
	}
	return who, false
}
