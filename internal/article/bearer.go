package article

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
)

// bearer is the end of a name that begins at i of s, where words are not parted: a surname
// and one character or two, of which one is a word by itself elsewhere, behind a listed
// word, before; i where there is none. Such a name has a title, or a verb of saying stands
// right behind it; further on in the article it needs neither.
//
//	韩牧之说      市长李建中在会上      陆亦可表示      谭笑说
func (a *Article) bearer(s string, i int, before lang.Entry) int {
	const most = 2 // characters of a given name
	at, e := a.familyName(s, i)
	titled := before.Class.Is(lang.Role | lang.Title)
	odd := e.Class != 0 // 于 is a preposition too
	if at == i || odd && (i > 0 && !titled || e.Class&^(lang.Prep|lang.Adv) != 0) || e.Use.Is(lang.Within|lang.Plain) && !titled {
		return i
	}
	best := i
	for k := 0; k < most && at < len(s); k++ {
		c, size := utf8.DecodeRuneInString(s[at:])
		end, long := a.longest(s, at)
		one := a.Lexicon.Listed(s[at : at+size])
		word := end > 0
		switch {
		case !unicode.Is(unicode.Han, c), end == at+size && !one.Turn.Is(lang.Bears):
			return a.bears(s, i, best)
		case end > at+size:
			next, rest := a.longest(s, at+size)
			switch { // a surname alone says nothing
			case k > 0 || odd:
			case long.Class.Is(lang.Cue) && next == end && rest.Class.Is(lang.Cue):
				return a.bears(s, i, at+size) // 谭笑说
			case long.Class == 0 && end == at+2*size && a.saysAt(s, end), titled && long.Class.Is(lang.Place) && a.Foreign(s[i:end]):
				return a.bears(s, i, end) // 张和平说, 官员贾巴林
			case long.Class.Is(lang.Time) && next > end && rest.Class.Is(lang.Time|lang.Adv):
				return a.bears(s, i, at+size) // 王明|日前
			}
			return a.bears(s, i, best)
		}
		at += size
		if a.borne[s[i:at]] || (odd || word) && (titled || k > 0) && a.behindName(s, at, titled && (e.Class == 0 || k > 0 && !word), odd || titled && k == 0, one) {
			best = at
		}
		odd = odd || word
	}
	return a.bears(s, i, best)
}

// givenName is the end of the name in unknown characters s[from:i] between the words before and next. Behind a title, of three
// or four that follow a surname two are a word of their own, as most words have two: 市长李红|缺席, 市长李德红|缺席. A name
// alone, behind a title or before a verb of saying, is known further on. Before a particle of three nobody knows: 苗小雨谈|了, 刘德顺家|的.
func (a *Article) givenName(s string, from, i int, before, next lang.Entry) int {
	at, _ := a.familyName(s, from)
	titled := before.Class.Is(lang.Role | lang.Title)
	if at == from || at >= i || a.Lexicon.MixedScript || a.Lexicon.EndParticles || !titled && !next.Class.Is(lang.Cue|lang.Honorific) {
		return i
	}
	const given, word, most = 2, 2, 3 // characters; one in so many is none that foreign names are written by
	others, sizes := 0, []int{}
	for k, c := range s[at:i] {
		if sizes = append(sizes, k); !a.Lexicon.Listed(string(c)).Use.Is(lang.Sounds) {
			others++
		}
	}
	switch n := len(sizes); {
	case n <= given:
		return a.bears(s, from, i)
	case titled && n <= given+word && others*most > n && !(n <= word+1 && (next.Use.Is(lang.Plain) || next.Class.Is(lang.Of))):
		return a.bears(s, from, at+sizes[n-word])
	}
	return i
}

// bears notes the name s[i:end], and returns its end.
func (a *Article) bears(s string, i, end int) int {
	const most = 1 << 8 // names
	if end > i && len(a.borne) < most {
		if a.borne == nil {
			a.borne = make(map[string]bool)
		}
		a.borne[s[i:end]] = true
	}
	return end
}

// familyName is the end of a surname at i of s, and what is known of it; i if there is none.
func (a *Article) familyName(s string, i int) (int, lang.Entry) {
	_, n := utf8.DecodeRuneInString(s[i:])
	_, m := utf8.DecodeRuneInString(s[i+n:])
	if e := a.Lexicon.Listed(s[i : i+n+m]); surname(e) {
		return i + n + m, e
	}
	if e := a.Lexicon.Listed(s[i : i+n]); e.Use.Is(lang.Eastern) {
		return i + n, e
	}
	return i, lang.Entry{}
}

// saysAt reports whether a verb of saying stands at i of s.
func (a *Article) saysAt(s string, i int) bool {
	end, e := a.longest(s, i)
	return end > i && e.Class.Is(lang.Cue)
}

// behindName reports whether a name may end at i of s: what follows says or calls them
// something. Its last character, and whether one before it is, may be a word, last: such a
// one that stands beside verbs ends a name only behind another.
func (a *Article) behindName(s string, i int, titled, odd bool, last lang.Entry) bool {
	if last.Class.Is(lang.Adv|lang.Neg|lang.Aux) && !odd || last.Class.Is(lang.Time) && last.Use.Is(lang.Within) {
		return false // 丁不说, 会见省长李红时表示
	}
	if i == len(s) {
		return titled && !last.Class.Is(lang.Prep) // 向《…》
	}
	if digit(s[i]) {
		return titled // 曾毓群3日
	}
	end, e := a.longest(s, i)
	if last.Class.Is(lang.Prep | lang.Conj) {
		return end == len(s) && e.Class.Is(lang.Cue) // not 李强在回答提问时
	}
	return end > i && (e.Class.Is(lang.Cue|lang.Weak|lang.Honorific|lang.Title) || titled)
}

// document is the end of a noun for what says something that a listed verb of saying, s[i:end],
// begins with, and a shorter one follows; 0 where none does. At the head of a clause
// the noun is the subject: 通报|称, but 警方|通报称.
func (a *Article) document(s string, i, end int, verb lang.Entry) int {
	if end == 0 || !verb.Class.Is(lang.Cue) || a.Lexicon.MixedScript {
		return 0
	}
	_, n := utf8.DecodeLastRuneInString(s[i:end])
	if to := end - n; to > i && a.Lexicon.Listed(s[i:to]).Class.Is(lang.Speaks) && a.Lexicon.Listed(s[to:end]).Class.Is(lang.Cue) {
		return to
	}
	return 0
}
