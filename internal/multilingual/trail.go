package multilingual

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// reachOf is the end of the words that belong to the sentence of the region at
// item i, behind it, before the next words in marks.
func (f *finder) reachOf(i int) int {
	hi := i + 1
	for hi < len(f.items) {
		it := &f.items[hi]
		if it.border && !(f.lexicon.NoSpaces && hi == i+1 && it.region < 0) {
			break
		}
		if it.region >= 0 && !f.named(hi) {
			break
		}
		hi++
	}
	return hi
}

// trail reads an attribution behind the region at item i.
func (f *finder) trail(i int) (attr, bool) {
	hi := f.reachOf(i)
	lo := i + 1
	for lo < hi && (f.is(lo, commas) || f.is(lo, dashes) || f.is(lo, ". ! ?") && f.items[lo].glued && !final(f.ending(f.items[i].region))) {
		if f.is(lo, ". ! ?") {
			return attr{}, false
		}
		lo++
	}
	leads := hi < len(f.items) && f.items[hi].region >= 0 && f.is(hi-1, colons)
	if leads {
		// "A", said X and added: "B"
		if v, ok := f.verb(lo, hi, lang.Cue); ok {
			for k := v.end; k < hi && leads; k++ {
				if f.class(k).Is(lang.Conj) {
					_, second := f.verb(k+1, hi, lang.Cue)
					leads = !second
				}
			}
		}
	}
	return f.behind(lo, hi, leads)
}

// behind reads an attribution from item lo to hi that stands behind speech;
// leads says that it introduces the next speech.
func (f *finder) behind(lo, hi int, leads bool) (attr, bool) {
	if lo >= hi {
		return attr{}, false
	}
	if a, ok := f.according(lo, hi); ok {
		return f.complete(a, lo, hi), true
	}
	if leads {
		return attr{}, false
	}
	if a, ok := f.quoting(lo, hi, false); ok {
		return f.complete(a, lo, hi), true
	}
	if a, ok := f.reads(lo, hi); ok {
		return f.complete(a, lo, hi), true
	}
	k := lo
	how := f.class(k).Is(lang.How)
	if how {
		k++
	}
	const adverbs = 3
	for n := 0; n < adverbs && k < hi && f.class(k).Is(lang.Adv) && !f.class(k).Is(lang.Cue|lang.Prep|pronouns); n++ {
		k++
	}
	// said X
	if v, ok := f.verb(k, hi, lang.Cue|lang.Weak|lang.Reports|lang.Participle); ok && !how {
		if to := v.rest; to > 0 && to < hi {
			hi = to
		}
		if s, ok := f.after(v, hi); ok {
			a := attr{cue: f.cues(v), source: s, verb: v.at}
			a.appos = f.apposition(s.end, hi)
			return f.complete(a, lo, f.clauseEnd(v, lo, hi)), true
		}
		if f.class(k).Is(pronouns) || v.end < hi && f.class(v.end).Is(pronouns) {
			return f.complete(attr{cue: f.cues(v), source: span{v.end, v.end + 1}, verb: v.at}, lo, hi), true
		}
		// said, with no subject: he is understood, if the language leaves him out
		if v.class.Is(lang.Cue) && !v.class.Is(lang.Weak) {
			return f.complete(attr{cue: f.cues(v), verb: v.at, understood: !f.lexicon.NounsCapitalised}, lo, hi), true
		}
		if f.lexicon.NounsCapitalised {
			return attr{}, false
		}
	}
	// X said; as X said
	if f.lexicon.NounsCapitalised && !how {
		return attr{}, false
	}
	for j := k; j < hi && j-k < reach; j++ {
		if f.is(j, ": ： ; ；") || f.class(j).Is(lang.Rel) && j > k && f.is(j-1, commas) && f.lexicon.NounsCapitalised {
			break
		}
		v, ok := f.verb(j, hi, lang.Cue|lang.Weak|lang.Reports|lang.Participle)
		if !ok {
			if c := f.class(j); f.lexicon.NounsCapitalised && (c.Is(lang.Participle) && f.class(j+1).Is(lang.Aux)) {
				v, ok = verb{at: j, end: j + 2, rest: -1, class: c | lang.Cue}, true
			} else {
				continue
			}
		}
		np, app, ok := f.before(j, k)
		if how && f.lexicon.NounsCapitalised {
			to := f.phrase(k, j)
			np, app, ok = span{k, to}, span{}, to > k
		}
		if !ok {
			if how {
				if np, ok = f.after(v, hi); ok {
					return f.complete(attr{cue: f.cues(v), source: np, verb: v.at}, lo, hi), true
				}
			}
			return attr{}, false
		}
		if !how && np.first > k+2 {
			return attr{}, false
		}
		a := attr{cue: f.cues(v), source: np, verb: v.at}
		a.appos = app
		return f.complete(a, lo, hi), true
	}
	return attr{}, false
}

// clauseEnd is the end of the clause of a verb with a part that stands apart.
func (f *finder) clauseEnd(v verb, lo, hi int) int {
	end := hi
	for end < len(f.items) && !f.items[end].border && (f.items[end].region < 0 || f.named(end)) {
		end++
	}
	return end
}

// complete adds to an attribution what items [lo:hi) tell.
func (f *finder) complete(a attr, lo, hi int) attr {
	a.src = f.bytes(a.source)
	a.appositive = f.bytes(a.appos)
	a.sure = f.class(a.verb).Is(lang.Cue|lang.So|lang.According|lang.Aux|lang.Quotes) && !f.class(a.verb).Is(lang.Weak)
	a.clause = f.bytes(span{lo, hi})
	f.relay(&a, lo, hi)
	a.who = f.who(a.source, a.appos)
	return a
}

// apposition is what stands between a comma at k and the next: Berg, the
// minister, ...
func (f *finder) apposition(k, hi int) span {
	if k >= hi || !f.is(k, commas) {
		return span{}
	}
	end := k + 1
	for end < hi && f.items[end].kind != text.Punct && f.items[end].region < 0 {
		end++
	}
	if to := f.phrase(k+1, end); to == k+1 {
		return span{}
	}
	return span{k + 1, end}
}

// according reads "according to X" from item lo on, and "X according".
func (f *finder) according(lo, hi int) (attr, bool) {
	c := f.class(lo)
	if c.Is(lang.According | lang.So) {
		k := lo + 1
		for k < hi && f.class(k).Is(lang.Adv|lang.Of) && !f.class(k).Is(lang.Det) && !f.class(k).Is(pronouns) {
			k++
		}
		if c.Is(lang.So) {
			k = f.skip(k, hi)
		}
		if to := f.phrase(k, hi); to > k {
			a := attr{cue: []text.Span{f.items[lo].Span}, source: span{k, to}, verb: lo}
			if to < hi && f.class(to).Is(lang.After) {
				a.cue = append(a.cue, f.items[to].Span)
			}
			a.appos = f.apposition(to, hi)
			return a, true
		}
	}
	if to := f.phrase(lo, hi); to > lo && to < hi && f.class(to).Is(lang.After) && f.phrase(to+1, hi) == to+1 {
		return attr{cue: []text.Span{f.items[to].Span}, source: span{lo, to}, verb: to}, true
	}
	return attr{}, false
}

// reads reads "it says in the report".
func (f *finder) reads(lo, hi int) (attr, bool) {
	for k := lo; k < hi && k-lo < 25; k++ {
		if f.items[k].region >= 0 {
			break
		}
		if !f.class(k).Is(lang.Reads) {
			continue
		}
		a := attr{cue: []text.Span{f.items[k].Span}, verb: k}
		for _, from := range []int{k + 1, lo} {
			for j := from; j < hi && j-from < 10 && !(from > k && f.is(j, commas)); j++ {
				if !f.class(j).Is(lang.Prep) || f.items[j].region >= 0 {
					continue
				}
				if to := f.object(j+1, hi); to > j+1 {
					s := span{j + 1, to}
					if a.source.empty() || f.strength(a.source) < 2 && (f.strength(s) >= 2 || f.outlets(s.first, s.end)) {
						a.source = s
					}
					j = to - 1
				}
			}
		}
		return a, true
	}
	return attr{}, false
}

// quoting reads "Tass quoted X" and "X was quoted by Tass"; before says that
// the subject may stand before the verb.
func (f *finder) quoting(lo, hi int, before bool) (attr, bool) {
	for k := lo; k < hi; k++ {
		if f.items[k].region >= 0 || f.items[k].kind == text.Punct && !f.is(k, commas) {
			if f.named(k) {
				continue
			}
			break
		}
		c := f.class(k)
		if !before && c.Is(lang.Cue|lang.Participle) && !c.Is(lang.Quotes) && !f.proper(k) {
			break
		}
		if !c.Is(lang.Quotes) || f.proper(k) {
			continue
		}
		a := attr{cue: []text.Span{f.items[k].Span}, verb: k}
		aux := -1
		for j := k - 1; j >= lo; j-- {
			if f.class(j).Is(lang.Aux) && f.items[j].region < 0 {
				aux = j
				break
			}
		}
		if aux < 0 && k+1 < hi && f.class(k+1).Is(lang.Aux) {
			aux = k + 1
		}
		if aux >= 0 {
			a.cue = []text.Span{f.items[min(aux, k)].Span, f.items[max(aux, k)].Span}
			if aux+1 == k || k+1 == aux {
				a.cue = []text.Span{f.bytes(span{min(aux, k), max(aux, k) + 1})}
			}
		}
		for j := k + 1; j < hi; j++ {
			if f.class(j).Is(lang.Quotes) && f.items[j].region < 0 && aux < 0 {
				a.cue = append(a.cue, f.items[j].Span) // in the words of
			}
		}
		var people []span
		for j := lo; j < hi && j-lo < 2*reach; {
			cj := f.class(j)
			if f.items[j].region >= 0 && !f.named(j) {
				break
			}
			if cj.Is(lang.Prep|lang.By) && !f.proper(j) {
				if to := f.object(j+1, hi); to > j+1 {
					j = to
					continue
				}
			}
			to := f.phrase(j, hi)
			if to == j {
				j++
				continue
			}
			head := j
			for head < to && !(head > j && f.class(head).Is(lang.Of) && !f.proper(head)) {
				head++
			}
			if !f.outlets(j, head) && !(aux >= 0 && cj.Is(lang.Oblique)) && cj&pronouns != lang.It {
				people = append(people, span{j, to})
			}
			j = to
		}
		if len(people) > 0 {
			a.source = people[len(people)-1]
			for _, s := range people {
				if s.end == aux {
					a.source = s
				}
			}
			for _, s := range people {
				if s.first > k && aux < 0 || aux >= 0 && (aux > k || s.first > aux) {
					a.source = s
					break
				}
			}
			if len(people) > 1 && people[0].first > k {
				a.source = people[1]
			}
		} else if !f.outletsIn(lo, hi) {
			return attr{}, false
		}
		return a, true
	}
	return attr{}, false
}
