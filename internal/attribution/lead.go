package attribution

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
)

// lead reads an attribution before the region at item i in its sentence:
// He said: "...".
func (f *finder) lead(i int) (attr, bool) {
	lo := f.sentenceStart(i - 1)
	colon := f.is(i-1, ":")
	if f.word(lo) == "According" {
		if a, ok := f.accordingTo(lo, i); ok && (f.is(i-1, ",:") || a.end == i) && f.light(a.end, i) {
			return a, true
		}
	}
	for k := i - 1; k >= lo; k-- {
		if f.region(k) && !colon {
			return attr{}, false
		}
		c, ok := f.cueAt(k)
		if !ok {
			continue
		}
		if !colon && !f.light(c.end, i) {
			return attr{}, false
		}
		if a, ok := f.quoted(c, f.afterRegion(k, lo), i); ok {
			return a, true
		}
		if c.passive {
			continue
		}
		if !colon && (!c.class.Is(lexicon.CueDirect) || c.class.Is(lexicon.CueWeak) && !f.is(i-1, ",")) {
			return attr{}, false
		}
		a := attr{cue: []Phrase{f.phrase(c.first, c.end)}, at: c.at, first: lo, end: c.end, clause: f.phrase(lo, i)}
		if a.source, a.apposition, a.subject, ok = f.agent(c, lo); ok {
			return a, true
		}
		if c.ing {
			return a, true
		}
		if colon {
			continue
		}
		return attr{}, false
	}
	if !colon {
		return attr{}, false
	}
	// Peskov: "...", Peskov on Syria: "..."
	if to := f.nounPhraseAfter(lo, i-1); to == i-1 || f.capital(lo) && f.topic(to, i-1) {
		return attr{cue: []Phrase{f.phrase(i-1, i)}, source: f.phrase(lo, to), at: i - 1, first: lo, end: i, clause: f.phrase(lo, i), subject: lo}, true
	}
	// Peskov went further: "..."
	for k := lo; k < i; k++ {
		if !f.verbish(k) && !f.class(k).Is(lexicon.Aux) {
			continue
		}
		if np, app, first, ok := f.subject(k, f.afterRegion(k, lo)); ok && !f.embedded(first, lo) && !f.adjunct(first, lo) {
			return attr{cue: []Phrase{f.phrase(k, k+1)}, source: np, apposition: app, at: k, first: lo, end: k + 1, clause: f.phrase(lo, i), subject: first}, true
		}
	}
	return attr{}, false
}

// adjunct reports whether the noun phrase at item i stands in a phrase before the
// clause: With Berg worried about rain, Dahl had a message.
func (f *finder) adjunct(i, lo int) bool {
	if !f.class(lo).Is(lexicon.Prep | lexicon.Sub) {
		return false
	}
	for k := lo; k < i; k++ {
		if f.is(k, ",") {
			return false
		}
	}
	return true
}

// topic reports whether items [i:j) tell what somebody speaks about: on Climate
// Change.
func (f *finder) topic(i, j int) bool {
	const longest = 8 // items
	if i >= j || j-i > longest || f.word(i) != "on" {
		return false
	}
	for k := i + 1; k < j; k++ {
		if f.items[k].region >= 0 || !f.wordlike(k) && !f.poss(k) || f.class(k).Is(lexicon.Aux|lexicon.Rel) {
			return false
		}
	}
	return true
}

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
			if a, ok := f.inverted(j, c.first); ok && (j == lo || f.region(j-1) || f.is(j-1, ",")) {
				return a.source, a.apposition, a.subject, true
			}
		}
		if from > lo && f.last >= 0 && f.found[f.last].End() > f.items[lo].tok {
			q := f.found[f.last]
			return q.Source, q.Apposition, from, true
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

// light reports whether items [i:j) may stand between a cue and the words it
// introduces: an addressee, a place, a time, no verb.
func (f *finder) light(i, j int) bool {
	if j-i > 25 {
		return false
	}
	for k := i; k < j; k++ {
		c := f.class(k)
		switch {
		case f.items[k].region >= 0, f.is(k, ".;"):
			return false
		case f.capital(k):
		case f.verbish(k):
			return false
		case c == 0 && strings.HasSuffix(f.word(k), "ing") && !f.class(k-1).Is(lexicon.Det|lexicon.PossPron|lexicon.Prep):
			return false
		case c.Is(lexicon.Cue) && c.Is(lexicon.Finite|lexicon.Ing) && !f.class(k-1).Is(lexicon.Det|lexicon.PossPron|lexicon.Prep) && !c.Is(lexicon.Role|lexicon.Speaks|lexicon.Adv|lexicon.Addressee):
			return false
		}
	}
	return true
}
