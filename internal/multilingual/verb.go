package multilingual

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A verb is a verb of saying: said, has said.
type verb struct {
	at    int        // its finite part
	end   int        // after it
	rest  int        // its participle or second part where that stands apart, or -1
	class lang.Class // Cue, Weak, Calls, Quotes or Reports
}

// reach is how far the parts of a verb may stand from each other, in items.
const reach = 40

// verbs is how many verbs of a sentence are tried for a subject.
const verbs = 8

// verb reads a verb of one of the classes whose first part stands at item k;
// its other part stands before hi.
func (f *finder) verb(k, hi int, want lang.Class) (verb, bool) {
	if k >= hi || k < 0 || f.items[k].region >= 0 || f.items[k].kind != text.Word {
		return verb{}, false
	}
	it := &f.items[k]
	if it.cap && !it.border && !f.lexicon.NoSpaces {
		return verb{}, false
	}
	v := verb{at: k, end: k + 1, rest: -1}
	if it.entry.Known() && want.Is(lang.Cue) {
		for _, p := range it.entry.Parts() {
			if j := f.ahead(k+1, hi, p.Word); j >= 0 {
				v.class = p.Class
				if j == v.end {
					v.end++
				} else {
					v.rest = j
				}
				return v, true
			}
		}
	}
	if it.class.Is(want &^ lang.Participle) {
		v.class = it.class
		return v, true
	}
	if it.class.Is(lang.Aux) {
		for j := k + 1; j < hi && j-k < reach && !f.breaks(j); j++ {
			c := f.class(j)
			if f.items[j].region >= 0 {
				continue
			}
			if c.Is(lang.Participle) && want.Is(lang.Cue) || c.Is(lang.Quotes|lang.Reports) && c.Is(want) && want.Is(lang.Quotes|lang.Reports) {
				if c.Is(lang.Det) || f.proper(j) {
					continue
				}
				v.class = c | lang.Cue
				if c.Is(lang.Quotes) {
					v.class = c
				}
				if j == v.end {
					v.end++
				} else {
					v.rest = j
				}
				return v, true
			}
			if j > k+1 && c.Is(lang.Cue|lang.That) || f.is(j, ": ：") || c.Is(lang.Rel) && f.is(j-1, commas) {
				break
			}
		}
	}
	return verb{}, false
}

// ahead returns the item of a word in the clause from k on, or -1.
func (f *finder) ahead(k, hi int, word string) int {
	for j := k; j < hi && j-k < reach; j++ {
		if f.items[j].region < 0 && f.items[j].low == word && (j+1 >= hi || f.items[j+1].kind == text.Punct || f.items[j+1].region >= 0 || j == k || f.class(j+1).Is(lang.Conj|lang.That|lang.Cue)) {
			return j
		}
		if f.is(j, ": ： ; ；") {
			return -1
		}
	}
	return -1
}

// cues are the spans of a verb.
func (f *finder) cues(v verb) []text.Span {
	list := []text.Span{f.bytes(span{v.at, v.end})}
	if v.rest >= 0 {
		s := f.items[v.rest].Span
		if s.Start < list[0].Start {
			return []text.Span{s, list[0]}
		}
		list = append(list, s)
	}
	return list
}

// after reads the subject behind a verb: said yesterday in Paris the minister.
func (f *finder) after(v verb, hi int) (span, bool) {
	k := f.skip(v.end, hi)
	for n := 0; n < 2 && k < hi && f.class(k).Is(lang.Oblique) && !f.items[k].border; n++ {
		to := f.phrase(k, hi)
		if to == k {
			break
		}
		k = f.skip(to, hi)
	}
	if k >= hi || f.items[k].border && k > v.end {
		return span{}, false
	}
	if to := f.phrase(k, hi); to > k {
		if f.class(k).Is(lang.Told) && f.class(k).Is(lang.Det) && f.listener(k+1, to) {
			// told the paper the minister
			if next := f.skip(to, hi); next < hi {
				if end := f.phrase(next, hi); end > next {
					return span{next, end}, true
				}
			}
		}
		if f.outlet(k, to) {
			// told X the minister
			if next := f.skip(to, hi); next < hi && !f.items[next].border {
				if end := f.phrase(next, hi); end > next && !f.outlets(next, end) {
					return span{next, end}, true
				}
			}
		}
		return span{k, to}, true
	}
	return span{}, false
}

// outlet reports whether items [i:j) are the name of an outlet, with a noun for
// it or without.
func (f *finder) outlet(i, j int) bool {
	for ; i < j; i++ {
		if !f.class(i).Is(lang.Outlet|lang.Named|lang.Det|lang.Adjective) && !f.known(i) {
			return false
		}
	}
	return true
}

// before reads the subject of the verb at item k, no further left than lo. It
// returns what describes it too.
func (f *finder) before(k, lo int) (np, apposition span, ok bool) {
	if k-lo > 80 {
		lo = k - 80
	}
	from := lo
	for j := lo; j < k; j++ { // the clause begins behind the last of these
		if f.breaks(j) || f.is(j, "; ；") || f.is(j, colons) || f.items[j].border || f.dash(j) && !f.dashed(j, k) {
			from = j
			if f.breaks(j) || f.items[j].kind == text.Punct {
				from++
			}
		}
	}
	var list []span
	for j := from; j < k; {
		c := f.class(j)
		switch {
		case f.items[j].region >= 0 && !f.named(j):
			j++
			continue
		case c.Is(lang.Prep|lang.By) && !f.proper(j) && !(c.Is(lang.Adv) && !f.class(j+1).Is(lang.Det)):
			if to := f.object(j+1, k); to > j+1 {
				j = to
				continue
			}
			j++
			continue
		case c.Is(lang.That) && len(list) > 0 && !f.is(j-1, commas):
			list = list[:0]
		}
		to := f.phrase(j, k)
		if to == j {
			j++
			continue
		}
		if !c.Is(lang.Oblique) || f.proper(j) {
			list = append(list, span{j, to})
		}
		j = to
	}
	if len(list) == 0 {
		return span{}, span{}, false
	}
	// back over what may stand between subject and verb
	j := k - 1
	for j >= from && (f.class(j).Is(lang.Adv|lang.Time|lang.Aux) && !f.proper(j) || f.class(j).Is(pronouns) && f.class(j).Is(lang.Adv)) {
		j--
	}
	if j >= from && f.class(j).Is(lang.Conj) && !f.proper(j) {
		// X came and said
		for _, s := range list {
			if !(f.lexicon.NounsCapitalised && s.first > from && !f.opening(from, s.first)) && f.hasVerb(s.end, k) {
				return s, span{}, true
			}
		}
		for _, s := range list {
			if f.person(s) && s.end < k {
				return s, span{}, true
			}
		}
		return span{}, span{}, false
	}
	if f.is(j, commas) || f.dash(j) {
		// X, the spokesman of Y, said
		for n, s := range list {
			if n+1 < len(list) && s.first > from && f.class(s.first-1).Is(lang.Cue|lang.Calls|lang.Weak) && !f.class(s.first-1).Is(lang.Det|lang.Prep) {
				continue // an object
			}
			end := f.skip(s.end, k)
			if end <= j && (f.is(end, commas) || f.dash(end)) && !(n+1 < len(list) && !f.class(end+1).Is(lang.Rel) && f.hasVerb(s.end, list[n+1].first)) {
				if end == j {
					if f.lexicon.NounsCapitalised && s.first > from { // a verb stands second
						return span{}, span{}, false
					}
					return s, span{}, true
				}
				return s, span{end + 1, j}, true
			}
		}
		return span{}, span{}, false
	}
	last := list[len(list)-1]
	if f.lexicon.NounsCapitalised && f.verbLast(k) {
		// ..., who called it so; ..., because the minister said it
		for c := k - 1; c > from; c-- {
			if !f.is(c-1, commas) {
				continue
			}
			switch cl := f.class(c); {
			case cl.Is(lang.That | lang.How):
			case cl.Is(lang.Rel):
				for _, s := range list {
					if s.first == c+1 && (f.given(s.first) || f.class(s.first).Is(people|pronouns)) {
						return s, span{}, true
					}
				}
				for _, s := range list {
					if f.skip(s.end, k) == c-1 {
						return s, span{}, true
					}
				}
			default:
				continue
			}
			for _, s := range list {
				if s.first > c {
					return s, span{}, true
				}
			}
		}
	}
	if f.lexicon.NounsCapitalised {
		// the verb stands second: all that stands before it is one phrase
		head := list[0]
		for _, s := range list {
			if s.first > from && f.hasVerb(from, s.first) || s.first > from && f.is(s.first-1, commas) && s.first == head.first {
				head = s
				break
			}
		}
		if head.first > from && !f.opening(from, head.first) {
			if last.end == j+1 && f.subordinate(from, last.first) {
				return last, span{}, true
			}
			return span{}, span{}, false
		}
		if last.end == j+1 && f.strength(last) > f.strength(head) {
			return last, span{}, true
		}
		return head, span{}, true
	}
	if last.end >= j+1 {
		return last, span{}, true
	}
	for n := len(list) - 1; n >= 0; n-- {
		if s := list[n]; !f.hasVerb(s.end, k) {
			return s, span{}, true
		}
	}
	return span{}, span{}, false
}

// verbLast reports whether the verb at item k stands last in its clause.
func (f *finder) verbLast(k int) bool {
	k++
	for k < len(f.items) && f.class(k).Is(lang.Aux) {
		k++
	}
	return k >= len(f.items) || f.items[k].border || f.items[k].kind == text.Punct && f.items[k].region < 0 || f.class(k).Is(lang.Conj)
}

// dashed reports whether a second dash before k closes what the one at j opens.
func (f *finder) dashed(j, k int) bool {
	n := 0
	for i := j; i < k; i++ {
		if f.dash(i) {
			n++
		}
	}
	return n == 2
}

// hasVerb reports whether a verb that the language knows stands in items [i:j).
func (f *finder) hasVerb(i, j int) bool {
	for ; i < j; i++ {
		if f.class(i).Is(lang.Cue|lang.Aux|lang.Weak) && !f.class(i).Is(lang.Det|lang.Prep) && !f.proper(i) {
			return true
		}
	}
	return false
}

// opening reports whether items [i:j) only connect a sentence: and, but.
func (f *finder) opening(i, j int) bool {
	for ; i < j; i++ {
		if !f.class(i).Is(lang.Conj|lang.That|lang.Rel|lang.How|lang.Adv) && f.items[i].kind != text.Punct {
			return false
		}
	}
	return true
}

// subordinate reports whether a clause that begins in items [i:j) has its verb
// last.
func (f *finder) subordinate(i, j int) bool {
	for ; i < j; i++ {
		if f.class(i).Is(lang.That | lang.How) {
			return true
		}
	}
	return false
}
