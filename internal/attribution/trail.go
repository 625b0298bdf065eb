package attribution

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
)

// trail reads an attribution after the region at item i: "..., said Peskov".
// The ending is the last character inside the marks.
func (f *finder) trail(i int, ending byte) (attr, bool) {
	hi := i + 1
	lo := hi
	sentence := false // the attribution would be a sentence of its own
	if hi < len(f.items) && f.items[hi].border == soft && f.items[hi].region < 0 {
		sentence = true
		hi++
	}
	for hi < len(f.items) && f.items[hi].border == none {
		hi++
	}
	for k := lo; k < hi; k++ {
		if f.items[k].region >= 0 {
			hi = k
			break
		}
	}
	comma := ending == ',' || ending == '?' || ending == '!' || ending == '-'
	dash := false
	if f.is(lo, ",") || f.dash(lo) {
		comma = true
		dash = f.dash(lo)
		lo++
	}
	if lo >= hi || f.class(lo).Is(lexicon.Rel) && f.class(lo+1) != 0 {
		return attr{}, false
	}
	if a, ok := f.accordingTo(lo, hi); ok {
		return a, true
	}
	if a, ok := f.inverted(lo, hi); ok && (comma || !f.capital(lo)) {
		return a, true
	}
	if dash && f.capital(lo) {
		// "..." - Peskov
		to := f.nounPhraseAfter(lo, hi)
		if to > lo && (to == hi || f.is(to, ".") && to == hi-1 || f.is(to, ",") && !f.verbish(hi-2)) {
			return attr{cue: []Phrase{f.phrase(lo-1, lo)}, source: f.phrase(lo, to), at: lo - 1, first: lo - 1, end: hi, clause: f.phrase(lo-1, hi), subject: lo}, true
		}
	}
	const near = 45
	for k := lo; k < hi && k-lo < near; k++ {
		if f.is(k, ":;") {
			break
		}
		a, ok := f.cueAfter(k, lo, hi, comma, ending)
		if !ok {
			continue
		}
		if sentence && !f.closesClause(a.end, hi) {
			return attr{}, false
		}
		if !comma && !sentence && f.capital(lo) && ending == '.' {
			return attr{}, false
		}
		if hi < len(f.items) && f.items[hi].region >= 0 && (f.is(hi-1, ":") || sentence && f.light(a.end, hi)) {
			return attr{}, false // `"A." He said: "B."`
		}
		a.clause = f.phrase(lo, hi)
		return a, true
	}
	return attr{}, false
}

// cueAfter reads subject and cue after a region, where the cue verb is item k.
func (f *finder) cueAfter(k, lo, hi int, comma bool, ending byte) (attr, bool) {
	c, ok := f.cueAt(k)
	if !ok || c.ing {
		// a verb that no list has: "...," he surmised.
		if !(ending == ',' && k > lo && f.class(k) == 0 && f.verbish(k) && f.closesClause(k+1, hi)) {
			return attr{}, false
		}
		c = cue{first: k, at: k, end: k + 1, class: lexicon.CueDirect | lexicon.Past}
	}
	if a, ok := f.quoted(c, lo, hi); ok {
		return a, true
	}
	if !c.class.Is(lexicon.CueDirect) || c.passive || !c.class.Is(lexicon.Finite) && c.first == c.at || c.class.Is(lexicon.CueWeak) && !comma {
		return attr{}, false
	}
	np, app, first, ok := f.subject(c.first, lo)
	if !ok || !f.opensClause(lo, first) {
		return attr{}, false
	}
	return attr{cue: []Phrase{f.phrase(c.first, c.end)}, source: np, apposition: app, at: c.at, subject: first, first: lo, end: c.end}, true
}

// opensClause reports whether nothing but an adverbial stands between the start
// of a clause and its subject.
func (f *finder) opensClause(lo, first int) bool {
	if first == lo {
		return true
	}
	for k := lo; k < first; k++ {
		if c := f.class(k); c.Is(lexicon.Verb|lexicon.Aux) || c.Is(lexicon.Cue) && c.Is(lexicon.Past) && !f.capital(k) {
			return false
		}
	}
	return true
}

// closesClause reports whether after the cue of a short sentence only
// adverbials follow.
func (f *finder) closesClause(i, hi int) bool {
	if i >= hi {
		return true
	}
	if f.is(i, ".?!,") {
		return true
	}
	c := f.class(i)
	if f.word(i) == "that" || f.is(i, ":") {
		return false
	}
	return c.Is(lexicon.Prep|lexicon.Time|lexicon.Adv|lexicon.Addressee) && !c.Is(lexicon.Pron)
}

// inverted reads "said Peskov", "says the minister".
func (f *finder) inverted(lo, hi int) (attr, bool) {
	k := lo
	for k < hi && f.class(k).Is(lexicon.Adv) {
		k++
	}
	c := f.class(k)
	if k >= hi || !c.Is(lexicon.CueDirect) || !c.Is(lexicon.Past|lexicon.Third) || f.capital(k) {
		return attr{}, false
	}
	from := k + 1
	for from < hi && f.class(from).Is(lexicon.Adv) && !f.capital(from) {
		from++
	}
	to := f.nounPhraseAfter(from, hi)
	if to == from || f.class(from).Is(lexicon.Addressee) && to == from+1 {
		return attr{}, false
	}
	if f.capital(to - 1) {
		to = f.series(to, hi)
	}
	a := attr{cue: []Phrase{f.phrase(k, k+1)}, source: f.phrase(from, to), at: k, first: lo, end: to, subject: lo}
	if f.is(to, ",") {
		end := to + 1
		for end < hi && !f.is(end, ",.?!;:") {
			end++
		}
		a.apposition = f.phrase(to+1, end)
	}
	a.clause = f.phrase(lo, hi)
	return a, true
}

// according reports whether item i is the word "according".
func (f *finder) according(i int) bool {
	const word = "according"
	it := f.items[i]
	return f.Tokens[it.tok].Len() == len(word) && it.region < 0 && strings.EqualFold(f.Word(it.tok), word)
}

// accordingTo reads "according to X", "as X put it".
func (f *finder) accordingTo(lo, hi int) (attr, bool) {
	if !f.according(lo) || f.word(lo+1) != "to" {
		return attr{}, false
	}
	to := f.nounPhraseAfter(lo+2, hi)
	if to == lo+2 {
		return attr{}, false
	}
	return attr{cue: []Phrase{f.phrase(lo, lo+2)}, source: f.phrase(lo+2, to), at: lo, first: lo, end: to, clause: f.phrase(lo, to), plain: true}, true
}

// quoted reads "Tass quoted X as saying" and "X was quoted by Tass as saying";
// c is the cue verb.
func (f *finder) quoted(c cue, lo, hi int) (attr, bool) {
	if !c.class.Is(lexicon.CueQuote) && f.word(c.at) != "reported" && f.word(c.at) != "described" {
		return attr{}, false
	}
	as := -1
	for k := c.end; k+1 < hi && k-c.end < 30; k++ {
		if f.word(k) == "as" && f.class(k+1).Is(lexicon.Ing) {
			as = k
			break
		}
	}
	if as < 0 {
		return attr{}, false
	}
	a := attr{cue: []Phrase{f.phrase(c.first, c.end), f.phrase(as, as+2)}, at: c.at, first: lo, end: as + 2, plain: true}
	if !c.passive {
		a.cue[0] = f.phrase(c.at, c.end)
	}
	if c.passive {
		np, app, first, ok := f.subject(c.first, lo)
		if !ok {
			return attr{}, false
		}
		a.source, a.apposition, a.subject = np, app, first
	} else {
		to := f.nounPhraseAfter(c.end, as)
		if to == c.end {
			return attr{}, false
		}
		a.source = f.phrase(c.end, to)
		a.subject = c.first
		if _, _, first, ok := f.subject(c.first, lo); ok {
			a.subject = first
		}
		if to < as {
			a.apposition = f.phrase(to, as)
		}
	}
	a.clause = f.phrase(lo, as+2)
	return a, true
}
