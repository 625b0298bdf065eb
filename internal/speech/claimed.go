package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// claimed reads the clause that a noun for words takes behind whose they are, in languages that join both by a preposition.
//
//	la denuncia de X de que a      Y rechazó la queja de X de que a
func (f *finder) claimed(s telling) {
	if !f.Traits.HeadFirst || f.Traits.NoArticles {
		return
	}
	for k := s.lo + 1; k+3 < s.end; k++ {
		if !f.Class(k).Is(lang.Speaks|lang.Org|lang.Cue) && !f.Use(k, lang.Worded) || !f.Class(k-1).Is(lang.Det) || f.Class(k-1).Is(lang.Indefinite) || !f.Class(k+1).Is(lang.Of) {
			continue
		}
		who := clause.Range{First: k + 2, End: f.statement(k+2, s.end)}
		from, end := who.End+1, s.end
		if !f.Class(who.End).Is(lang.Of) || !f.Class(from).Is(lang.That) || !f.Person(who) {
			continue
		}
		if !f.HasVerb(s.lo, k-1) {
			end = f.predicate(from+1, s.end)
		}
		if end > from {
			f.report(f.complete(attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: clause.Subject{Range: who}, verb: k}, s.lo, from), from, end, true)
		}
		return
	}
}

// predicate is where the second of the two verbs in units [i:hi) begins, with the small words before it; 0 where they are not two or
// more than one clause may be.
func (f *finder) predicate(i, hi int) int {
	verbs, at := 0, 0
	for k := i; k < hi; k++ {
		switch {
		case f.Is(k, article.Comma|article.Semicolon|article.Colon|article.Dash) || f.Class(k).Is(lang.Rel|lang.Sub|lang.Conj):
			return 0
		case f.Verbal(k) && !f.Verbal(k-1):
			verbs, at = verbs+1, k
		}
	}
	for at > i && f.Class(at-1).Is(lang.Neg|lang.Oblique|lang.Adv) {
		at--
	}
	if verbs != 2 {
		return 0
	}
	return at
}
