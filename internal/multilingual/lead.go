package multilingual

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// leadTo reads an attribution that leads up to item i: X said: "...". It says
// too how many items stand between the verb and the words.
func (f *finder) leadTo(i int) (a attr, gap int, ok bool) {
	if i == 0 {
		return attr{}, 0, false
	}
	lo := f.sentenceStart(i - 1)
	for j := i - 1; j >= lo; j-- {
		if f.breaks(j) {
			lo = j + 1
			break
		}
	}
	for lo < i && (f.is(lo, commas) || f.is(lo, dashes)) {
		lo++
	}
	if lo >= i || f.bracketed(lo, i) {
		return attr{}, 0, false
	}
	colon := f.is(i-1, colons)
	if a, ok := f.quoting(lo, i, true); ok {
		return f.complete(a, lo, i), 0, true
	}
	want := lang.Cue | lang.Participle | lang.Reports
	if colon {
		want |= lang.Weak | lang.Calls
	}
	reported, found := attr{}, false // an outlet reports it, which comes last
	for k, tries := i-1, 0; k >= lo && tries < verbs; k-- {
		if f.items[k].region >= 0 || f.class(k).Is(lang.Reads) {
			if f.class(k).Is(lang.Reads) {
				if a, ok := f.reads(lo, i); ok {
					return f.complete(a, lo, i), i - k, true
				}
			}
			continue
		}
		if f.class(k).Is(lang.So|lang.According) && f.is(k-1, commas) {
			if a, ok := f.according(k, i); ok {
				return f.complete(a, lo, i), 0, true
			}
		}
		v, ok := f.verb(k, i, want)
		if !ok {
			continue
		}
		tries++
		np, app, ok := f.before(k, lo)
		post, behind := f.after(v, i)
		switch {
		case ok && behind && f.weaker(np, post), !ok && behind:
			np, app = post, span{}
		case !ok:
			if colon && v.class.Is(lang.Cue) && (!f.lexicon.NounsCapitalised || f.class(lo).Is(lang.Conj) && !f.items[lo].border) {
				return f.complete(attr{cue: f.cues(v), verb: v.at, understood: true}, lo, i), i - v.end, true // he is understood
			}
			continue
		}
		a := attr{cue: f.cues(v), source: np, verb: v.at}
		a.appos = app
		if app.empty() {
			a.appos = f.apposition(np.end, i)
		}
		end := v.end
		if v.rest >= 0 {
			end = max(end, v.rest+1)
		}
		if np.first >= v.end {
			end = max(end, np.end)
		}
		if v.class.Is(lang.Reports) && !found && k > lo && f.is(k-1, commas) && f.outlets(np.first, np.end) {
			reported, found = f.complete(a, lo, i), true
			continue
		}
		if found {
			end = i
		}
		return f.complete(a, lo, i), i - end, true
	}
	if found {
		return reported, 0, true
	}
	if a, ok := f.according(lo, i); ok {
		return f.complete(a, lo, i), 0, true
	}
	if !colon {
		return attr{}, 0, false
	}
	// X: "..."
	for k := lo; k < i && k-lo < 4; k++ {
		if f.class(k).Is(lang.Prep|lang.By) && !f.proper(k) {
			break
		}
		if to := f.phrase(k, i-1); to > k {
			s := span{k, to}
			if !f.person(s) && to < i-1 {
				break
			}
			a := attr{cue: []text.Span{f.items[i-1].Span}, source: s, verb: i - 1}
			a.appos = f.apposition(to, i-1)
			return f.complete(a, lo, i), 0, true
		}
	}
	return attr{}, 0, false
}

// strength tells how likely a noun phrase names somebody who speaks: 3 where a
// word says so, 2 for bodies and groups, 1 for a name, 0 for nothing of these.
func (f *finder) strength(s span) int {
	best := 0
	for k := s.first; k < s.end; k++ {
		c := f.class(k)
		switch {
		case c.Is(lang.Of) && k > s.first && !f.proper(k) && f.lexicon.NounsCapitalised:
			return best
		case c.Is(lang.She) && c.Is(lang.They) && s.end == s.first+1:
			return 1
		case c.Is(lang.Role|lang.Given|lang.Honorific|lang.He|lang.She|lang.I) && (!f.proper(k) || !c.Is(pronouns)) || f.surnames[f.items[k].low]:
			return 3
		case f.acronym(k):
			best = 2
		case c.Is(lang.Group|lang.Org|lang.Named) || f.items[k].outlet >= 0:
			best = 2
		case f.proper(k) && !c.Is(lang.Place|lang.Time) && best == 0 && !f.items[k].border && !(f.lexicon.NounsCapitalised && f.class(s.first).Is(lang.Det)):
			best = 1
		}
	}
	return best
}

// acronym reports whether item k is a word of capitals: SPD.
func (f *finder) acronym(k int) bool {
	it := &f.items[k]
	if it.kind != text.Word || it.region >= 0 || it.Len() < 2 {
		return false
	}
	s := f.slice(it.Span)
	return it.low != s && strings.ToUpper(it.low) == s
}

// weaker reports whether b names who speaks rather than a, which stands before
// the verb.
func (f *finder) weaker(a, b span) bool {
	if f.lexicon.NoSpaces || a.end == a.first+1 && f.class(a.first).Is(pronouns) {
		return false
	}
	x, y := f.strength(a), f.strength(b)
	return x < y || x == 0 && f.lexicon.NounsCapitalised && f.class(b.first).Is(lang.Det) && !f.class(a.first).Is(lang.Det) && !f.is(a.end, commas)
}

// bracketed reports whether a bracket is open before item i.
func (f *finder) bracketed(lo, i int) bool {
	for k := i - 1; k >= lo; k-- {
		if f.is(k, ") ] ）") {
			return false
		}
		if f.is(k, "( [ （") {
			return true
		}
	}
	return false
}

// breaks reports whether the region at item j ends a clause: not where it holds
// a word or two of it.
func (f *finder) breaks(j int) bool {
	const few = 4 // words
	r := f.items[j].region
	return r >= 0 && j != f.current && (f.used[r] || f.length(j) > few) && !f.named(j)
}

// person reports whether a noun phrase names somebody who may speak.
func (f *finder) person(s span) bool {
	single := s.end == s.first+1 && f.lexicon.NounsCapitalised && f.items[s.first].border
	for k := s.first; k < s.end; k++ {
		c := f.class(k)
		if c.Is(lang.It) && c&pronouns == lang.It && s.end == s.first+1 {
			return false
		}
		if single && c == 0 && f.items[k].outlet < 0 {
			return f.surnames[f.items[k].low] // any word may stand there
		}
		if c.Is(people|pronouns|lang.Given|lang.Honorific|lang.Named) || f.items[k].outlet >= 0 {
			return true
		}
		if f.lexicon.NounsCapitalised && f.class(s.first).Is(lang.Det) {
			if c.Is(lang.Of) && k > s.first {
				break
			}
			continue
		}
		if f.proper(k) && !c.Is(lang.Place|lang.Time) {
			return true
		}
	}
	return false
}
