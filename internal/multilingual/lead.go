package multilingual

import (
	"github.com/quoteattribution/quote/internal/locale"
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
		if f.items[j].region >= 0 && !f.named(j) {
			lo = j + 1
			break
		}
	}
	for lo < i && (f.is(lo, commas) || f.is(lo, dashes)) {
		lo++
	}
	if lo >= i {
		return attr{}, 0, false
	}
	colon := f.is(i-1, colons)
	if a, ok := f.quoting(lo, i, true); ok {
		return f.complete(a, lo, i), 0, true
	}
	want := locale.Cue | locale.Participle | locale.Reports
	if colon {
		want |= locale.Weak | locale.Calls
	}
	for k := i - 1; k >= lo; k-- {
		if f.items[k].region >= 0 || f.class(k).Is(locale.Reads) {
			if f.class(k).Is(locale.Reads) {
				if a, ok := f.reads(lo, i); ok {
					return f.complete(a, lo, i), i - k, true
				}
			}
			continue
		}
		v, ok := f.verb(k, i, want)
		if !ok {
			continue
		}
		np, app, ok := f.before(k, lo)
		post, behind := f.after(v, i)
		switch {
		case ok && behind && !f.person(np) && f.person(post), !ok && behind:
			np, app = post, span{}
		case !ok:
			if colon && !f.locale.NounsCapitalised && v.class.Is(locale.Cue) {
				return f.complete(attr{cue: f.cues(v), verb: v.at}, lo, i), i - v.end, true // he is understood
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
		return f.complete(a, lo, i), i - end, true
	}
	if a, ok := f.according(lo, i); ok {
		return f.complete(a, lo, i), 0, true
	}
	if !colon {
		return attr{}, 0, false
	}
	// X: "..."
	for k := lo; k < i && k-lo < 4; k++ {
		if f.class(k).Is(locale.Prep|locale.By) && !f.proper(k) {
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

// person reports whether a noun phrase names somebody who may speak.
func (f *finder) person(s span) bool {
	single := s.end == s.first+1 && f.locale.NounsCapitalised && f.items[s.first].border
	for k := s.first; k < s.end; k++ {
		c := f.class(k)
		if single && c == 0 && f.items[k].outlet < 0 {
			break // any word may stand there
		}
		if c.Is(people|pronouns|locale.Male|locale.Female|locale.Honorific|locale.Named) || f.items[k].outlet >= 0 {
			return true
		}
		if f.locale.NounsCapitalised && f.class(s.first).Is(locale.Det) {
			if c.Is(locale.Of) && k > s.first {
				break
			}
			continue
		}
		if f.proper(k) && !c.Is(locale.Place|locale.Time) {
			return true
		}
	}
	return false
}
