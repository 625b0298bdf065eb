package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file reads words that stand in a document, which is named behind the verb or before it.

// reads reads the document that words stand in.
//
//	it says in the report
func (f *finder) reads(lo, hi int) (attr, bool) {
	const far = 25
	for k := lo; k < hi && k-lo < far && !f.Region(k); k++ {
		if f.Class(k).Is(lang.Reads) {
			return f.standsIn(k, lo, hi), true
		}
		if a := f.standsIn(k, lo, hi); k == lo && f.Turn(k, lang.Stands) && f.speaks(a.source.Range) {
			return a, true // "a", staat in het rapport
		}
	}
	return attr{}, false
}

// standsIn reads the document in which words stand by the verb at unit k, behind it or before.
func (f *finder) standsIn(k, lo, hi int) attr {
	const near = 10
	a := by(k, clause.Range{})
	if who, ok := f.inStatement(lo, k); ok {
		return by(k, who)
	}
	if s := (clause.Range{First: k + 1, End: f.Phrase(k+1, hi)}); f.Class(k+1).Is(lang.Det) && f.speaks(s) && !f.Traits.VerbForms {
		a.source.Range = s // recita il rapporto
		return a
	}
	if s, relative := f.inWhich(k, lo); relative {
		a.source.Range = s
		return a
	}
	for _, from := range [...]int{k + 1, lo} {
		if from == lo && f.Traits.VerbSecond && f.Is(k-1, article.Comma) && lo > f.Start(k) {
			break // a, als die Zahlen zeigen, hieß es
		}
		for j := from; j < hi && j-from < near && !(from > k && f.Is(j, article.Comma)); j++ {
			if !f.Class(j).Is(lang.Prep) {
				continue
			}
			s := clause.Range{First: j + 1, End: f.Object(j+1, hi)}
			if s.Empty() {
				continue
			}
			if f.Traits.NamesDecline && j < k && f.speaks(s) && f.undivided(s.First, k) {
				s.End = k // Из отчёта Счётной палаты | следует
			}
			if to := f.Phrase(s.First, hi); f.Traits.NamesDecline && from > k && f.speaks(s) && (to >= hi || !f.Word(to)) {
				s.End = max(to, s.End) // czytamy w oświadczeniu Jana Nowaka
			}
			if a.source.Empty() && (from > k || f.Strength(s) >= 2 || f.Outlets(s) || f.speaks(s)) || !a.source.Empty() && f.Strength(a.source.Range) < 2 && (f.Strength(s) >= 2 || f.Outlets(s)) {
				a.source.Range = s
			}
			j = s.End - 1
		}
	}
	return a
}

// inWhich is the document in which words stand by the verb at unit k of a relative clause, none where that is about something else, and
// whether it is one.
//
//	ein Brief der Firma, in dem es hieß      ein Brief an X, in dem es hieß      none: X, bei dem es hieß
func (f *finder) inWhich(k, lo int) (clause.Range, bool) {
	c := k - 3
	if c <= lo || !f.Traits.VerbSecond || !f.Is(c, article.Comma) || !f.Class(c+1).Is(lang.Prep) || !f.Class(c+2).Is(lang.Rel) {
		return clause.Range{}, false
	}
	for j := lo; j < c; j++ {
		if s := (clause.Range{First: j, End: f.Phrase(j, c)}); f.speaks(s) && !f.Class(j).Is(lang.Prep) && f.Skip(s.End, c) == c {
			return s, true
		}
	}
	return clause.Range{}, true
}

// undivided reports whether units [i:j) are words or names of which none has a small word between them.
func (f *finder) undivided(i, j int) bool {
	return article.All(i, j, func(i int) bool {
		return (f.Word(i) || f.Is(i, article.Name)) && !(f.Class(i).Is(lang.Prep|lang.Adv|lang.Time|lang.Rel|lang.That) && !f.Proper(i)) && !f.Verbal(i)
	})
}
