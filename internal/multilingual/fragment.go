package multilingual

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// fragment decides whether the words at item i are a part of a sentence which
// tells what somebody said.
func (f *finder) fragment(i, p int, trail attr, trailed bool, lead attr, led bool) {
	if f.title(i) {
		return
	}
	a, ok := trail, trailed
	if !ok {
		if a, ok = f.calls(i); !ok && led {
			a, ok = lead, true
		}
	}
	inherited := false
	if !ok && f.near > 0 && f.near >= f.sentence-told && f.indirect(i) {
		a, ok, inherited = f.context, true, true
		a.cue = nil
	}
	if !ok && !f.passage(i) {
		return
	}
	last, para := f.last, f.lastPara
	f.add(i, p, a)
	f.found[f.last].Mixed, f.found[f.last].inherited = true, inherited
	f.last, f.lastPara = last, para
}

// passage reports whether the words at item i are so many of a sentence that
// somebody's they must be: whose is not told.
func (f *finder) passage(i int) bool {
	const least, sentence = 4, 8 // words; of those with a capital
	for _, r := range f.inner(i) {
		n := f.length(i)
		return unicode.IsLower(r) && n >= least || n >= sentence
	}
	return false
}

// told is how many sentences back somebody may have been named whose words a
// sentence reports.
const told = 4

// inner is what stands between the marks at item i, without spaces.
func (f *finder) inner(i int) string {
	return trim(f.slice(f.Regions[f.items[i].region].Inner()))
}

// title reports whether the marks at item i hold a name or a title, or a word
// that the writer keeps at a distance.
func (f *finder) title(i int) bool {
	if i == 0 {
		return false
	}
	c := f.class(i - 1)
	if c.Is(lang.Distance) {
		return true
	}
	inner := f.inner(i)
	r, _ := utf8.DecodeRuneInString(inner)
	upper := unicode.IsUpper(r) || unicode.IsDigit(r)
	switch {
	case c.Is(lang.Work) && upper:
		return true
	case !f.lexicon.NounsCapitalised:
		return upper && count(inner) <= 6 && !final(f.ending(f.items[i].region)) && !f.is(i-1, commas+" "+colons)
	case f.items[i-1].kind == text.Word && f.items[i-1].cap && !f.items[i-1].border && upper && count(inner) <= 4 && !c.Is(lang.Cue|lang.Calls):
		return true // the party "New Hope"
	case count(inner) <= 4 && (f.is(i+1, "(") || f.is(i-1, "(")):
		return true
	case i+1 < len(f.items) && f.items[i+1].glued && f.is(i+1, dashes):
		return true // "Trap"-Rede
	}
	return false
}

// indirect reports whether the sentence of item i has a verb in the form of
// reported speech.
func (f *finder) indirect(i int) bool {
	for k := f.sentenceStart(i); k < len(f.items) && (k <= i || !f.items[k].border); k++ {
		if f.items[k].entry.Form.Is(lang.Subjunctive) && f.items[k].region < 0 {
			return true
		}
	}
	return false
}

// calls reads who gives the words at item i in the middle of a sentence: X
// called it "...". The nearest verb before them counts, or else one behind.
func (f *finder) calls(i int) (attr, bool) {
	lo, hi := f.sentenceStart(i), f.sentenceEnd(i)
	f.current = i
	defer func() { f.current = -1 }()
	for k := lo; k < i; k++ {
		if f.is(k, "; ；") {
			lo = k + 1
		}
	}
	const want = lang.Cue | lang.Participle | lang.Weak | lang.Calls
	tries := 0
	try := func(k int) (attr, bool) {
		if f.class(k).Is(lang.According) && !f.proper(k) || f.class(k).Is(lang.So) && f.is(k-1, commas) {
			if a, ok := f.according(k, hi); ok {
				return f.complete(a, k, hi), true
			}
		}
		v, ok := f.verb(k, hi, want)
		if !ok && f.class(k).Is(lang.Participle) && f.class(k+1).Is(lang.Aux) && !f.proper(k) {
			v, ok = verb{at: k, end: k + 2, rest: -1, class: lang.Cue}, true
		}
		if !ok || tries >= verbs {
			return attr{}, false
		}
		tries++
		np, app, ok := f.before(k, lo)
		end := hi
		if k < i {
			end = i
		}
		if post, behind := f.after(v, end); behind && (!ok || f.weaker(np, post)) {
			np, app, ok = post, span{}, true
		} else if ok && !behind && np.end == k && np.end == np.first+1 && f.items[np.first].cap {
			return f.complete(attr{cue: f.cues(v), source: np, appos: app, verb: v.at}, lo, hi), true
		}
		if !ok || !f.person(np) {
			return attr{}, false
		}
		return f.complete(attr{cue: f.cues(v), source: np, appos: app, verb: v.at}, lo, hi), true
	}
	for k := i - 1; k >= lo; k-- {
		if f.items[k].region >= 0 {
			continue
		}
		if a, ok := try(k); ok {
			return a, true
		}
	}
	for k := i + 1; k < hi; k++ {
		if f.items[k].region >= 0 {
			continue
		}
		if a, ok := try(k); ok {
			return a, true
		}
	}
	return attr{}, false
}
