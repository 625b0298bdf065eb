package multilingual

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// skip returns the first item from k on, before hi, that is no adverb, no time
// and no phrase with a preposition.
func (f *finder) skip(k, hi int) int {
	for k < hi && !(f.items[k].border) {
		c := f.class(k)
		switch {
		case f.items[k].region >= 0 || f.items[k].kind == text.Punct && !f.is(k, "( )"):
			return k
		case f.proper(k) && !c.Is(lang.Time|lang.Interview|lang.Prep):
			return k
		case c.Is(lang.Prep) && !(c.Is(lang.Adv) && f.class(k+1).Is(lang.Det)):
			to := f.object(k+1, hi)
			if to == k+1 {
				return k
			}
			k = to
		case c.Is(lang.Adv|lang.Time) && !(c.Is(pronouns) && !c.Is(lang.Adv)), f.items[k].kind == text.Number, c.Is(lang.VerbPart) && c&^lang.VerbPart == 0:
			k++
		case c.Is(lang.Det) && k+1 < hi && f.class(k+1).Is(lang.Time): // this week
			k += 2
		default:
			return k
		}
	}
	return k
}

// object returns the end of what a preposition before item k governs.
func (f *finder) object(k, hi int) int {
	if k < hi && f.class(k).Is(lang.Prep) && !f.class(k).Is(lang.Det) && !f.items[k].border {
		k++ // up to the, de l'
	}
	from, start := k, k
	for k < hi && f.class(k).Is(lang.Det) && !f.items[k].border {
		k++
	}
	if k < hi && (f.class(k).Is(lang.Time|lang.Interview) || f.items[k].kind == text.Number) && !f.items[k].border {
		for k < hi && (f.class(k).Is(lang.Time|lang.Interview) || f.items[k].kind == text.Number) && !f.items[k].border {
			k++
		}
		for k < hi && f.is(k, ".") && f.items[k].glued && k+1 < hi && f.class(k+1).Is(lang.Time) {
			k += 2
		}
		return k
	}
	for n := 0; n < 3 && f.lexicon.NounsCapitalised; n++ {
		if to := f.phrase(from, hi); to > from {
			return to
		}
		if from >= hi || f.items[from].kind != text.Word || f.items[from].cap || f.class(from)&^lang.Participle != 0 {
			break
		}
		from++ // an adjective
	}
	if to := f.phrase(from, hi); to > from {
		return to
	}
	from = start
	if k < hi && f.items[k].kind == text.Word && f.class(k)&^lang.Participle == 0 && !f.items[k].border {
		return k + 1
	}
	return from
}
