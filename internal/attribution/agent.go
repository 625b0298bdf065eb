package attribution

import "github.com/quoteattribution/quote/internal/lexicon"

// agent finds who does what the cue says: its subject, or that of the clause
// which a participle (he left, adding) or a second verb (he left and said)
// belongs to.
func (f *finder) agent(c cue, lo int) (np, apposition Phrase, first int, ok bool) {
	from := f.afterRegion(c.first, lo)
	if !c.ing {
		if np, apposition, first, ok = f.subject(c.first, from); ok {
			return
		}
	}
	if c.ing || f.class(c.first-1).Is(lexicon.Conj|lexicon.Adv) || f.is(c.first-1, ",") || f.dash(c.first-1) {
		for j := c.first - 1; j > lo; j-- {
			if f.region(j) || !f.verbish(j) {
				continue
			}
			np, apposition, first, ok = f.subject(j, f.afterRegion(j, lo))
			if ok && !f.embedded(first, lo) {
				return
			}
		}
		// said Peskov, adding
		for j := lo; j < c.first; j++ {
			if s, ok := f.inverted(j, c.first); ok && (j == lo || f.region(j-1) || f.is(j-1, ",")) {
				return s, Phrase{}, j, true
			}
		}
	}
	return Phrase{}, Phrase{}, 0, false
}

// embedded reports whether the clause whose subject begins at item i depends on
// another: that he had left, said it was.
func (f *finder) embedded(i, lo int) bool {
	if i <= lo {
		return false
	}
	c := f.class(i - 1)
	return f.word(i-1) == "that" || c.Is(lexicon.Sub) && !f.capital(i-1) || c.Is(lexicon.Cue) && !f.capital(i-1) && !c.Is(lexicon.Role|lexicon.Conj)
}

// afterRegion returns the item after the last region before item k, or lo.
func (f *finder) afterRegion(k, lo int) int {
	for j := k - 1; j >= lo; j-- {
		if f.items[j].region >= 0 {
			return j + 1
		}
	}
	return lo
}

// inverted reads the subject behind a verb at the start of items [lo:hi): said X.
func (f *finder) inverted(lo, hi int) (Phrase, bool) {
	k := lo
	for k < hi && f.class(k).Is(lexicon.Adv) {
		k++
	}
	c := f.class(k)
	if k >= hi || !c.Is(lexicon.CueDirect) || !c.Is(lexicon.Past|lexicon.Third) || f.capital(k) {
		return Phrase{}, false
	}
	from := k + 1
	for from < hi && f.class(from).Is(lexicon.Adv) && !f.capital(from) {
		from++
	}
	to := f.nounPhraseAfter(from, hi)
	if to == from || f.class(from).Is(lexicon.Addressee) && to == from+1 {
		return Phrase{}, false
	}
	return f.phrase(from, to), true
}
