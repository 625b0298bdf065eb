package clause

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// Scripts without spaces: what lies between listed words is a name or anything else,
// so a subject is what stands between the beginning of its clause and its verb, but for
// times, adverbs and phrases with a preposition, if a word or its shape says that it is
// somebody.

// Pause reports whether a mark at unit i parts clauses: not one that parts the words of
// a list.
func (r *Reader) Pause(i int) bool {
	return r.Is(i, article.Comma) && r.spelled(i) != "、" || r.Is(i, article.Colon|article.Semicolon) || r.dash(i)
}

// unspaced finds the subject before a verb, no further left than lo; or, where the
// clause has none, the one that an earlier clause of the sentence begins with.
func (r *Reader) unspaced(v Verb, lo int) (Subject, bool) {
	if r.Traits.VerbLast {
		s, _, ok := r.Topics(lo, v.At)
		return s, ok
	}
	from := v.At
	for from > lo && !r.Pause(from-1) && !r.Breaks(from-1) && !r.Is(from, article.Starts) {
		if from--; r.Is(from, article.Closing) {
			from = r.bracketOpens(from, lo) // X（58岁，教师）
		}
	}
	if r.Class(from).Is(lang.According) && from+1 < v.At {
		from++ // 据X介绍
	}
	for k := from; v.Class.Is(lang.After) && k < v.At; k++ {
		if r.Class(k).Is(lang.Aux) || k == from && r.Class(k).Is(lang.Prep) {
			from = k + 1 // 这是X所说的, 正如X所说
		}
	}
	first := r.opening(from, v.At)
	if first < v.At {
		s := Range{first, r.closed(first, v.At)}
		if last := v.At - 1; !r.Person(s) && (r.Use(last, lang.Within|lang.Worded) || r.Class(last).Is(lang.Speaks)) {
			s, ok := r.begins(first, last) // X赶到现场后说, X反驳Y的说法称
			c := r.Class(s.End - 1)
			return s, ok && !c.Is(pronouns) && (!c.Is(lang.Role|lang.Group) || r.Class(s.First).Is(lang.Indefinite) || r.named(s.First))
		}
		return Subject{Range: s}, !s.Empty() && (r.Person(s) || from > 0 && r.Region(from-1) && r.unknown(s))
	}
	return r.chained(lo, from) // X arrived, and said
}

// chained is the subject that the clauses of units [lo:hi) leave to one behind them that has none: of the nearest that begins
// with somebody.
//
//	X走后，Y起身，并|说
func (r *Reader) chained(lo, hi int) (Subject, bool) {
	const most = 8 // clauses
	for n := 0; n < most && hi > lo; n++ {
		first := hi - 1
		for first > lo && !r.Pause(first-1) {
			first--
		}
		with := r.Class(first).Is(lang.Conj) && hi-2 > first && r.Use(hi-2, lang.Within) // 与X通电话时，
		if s, ok := r.begins(r.opening(first, hi), hi); ok && !with {
			return s, true
		}
		hi = first
	}
	return Subject{}, false
}

// begins is the first phrase that is somebody among units [first:hi), before a mark.
func (r *Reader) begins(first, hi int) (Subject, bool) {
	const longest = 8
	for end := first + 1; end < hi && end-first < longest && !r.Pause(end); end++ {
		if s := (Range{first, end}); r.whole(s) && r.Person(s) {
			return Subject{Range: s}, true
		}
	}
	return Subject{}, false
}

// bracketOpens is the bracket that the one at unit k closes, no further left than lo; k if there is none near.
func (r *Reader) bracketOpens(k, lo int) int {
	const longest = 24
	for j := k - 1; j >= lo && k-j <= longest && !r.Is(j, article.Closing|article.Starts); j-- {
		if r.Is(j, article.Opening) {
			return j
		}
	}
	return k
}

// unknown reports whether a short phrase ends with a word that no list has, and has no
// verb: “…”，X说 leaves no doubt that it is somebody.
func (r *Reader) unknown(s Range) bool {
	const longest = 4
	last := s.End - 1
	return s.Len() <= longest && r.Class(last)&^open == 0 && !r.Use(last, lang.Plain|lang.Within) && article.All(s.First, s.End, func(k int) bool {
		return r.Word(k) && !r.Class(k).Is(lang.Cue|lang.Aux|lang.Weak|lang.Verb|lang.Neg|lang.By|lang.Prep)
	})
}

// whole reports whether a phrase ends with a name, or with who somebody is that no name
// follows.
func (r *Reader) whole(s Range) bool {
	c := r.Class(s.End - 1)
	switch {
	case r.Class(s.End).Is(people | lang.Outlet | lang.Honorific | lang.Of | lang.Place | lang.Conj), r.Is(s.End, article.Comma|article.Joint), r.capital(s.End) && r.named(s.End):
		return false // 他的妻子, X和Y
	case c.Is(pronouns) && s.Len() == 1:
		return true
	}
	return c.Is(people|lang.Honorific) || r.capital(s.End-1) && r.named(s.End-1)
}

// opening is where the words begin, in units [i:k), behind conjunctions, adverbs, times
// and phrases with a preposition.
func (r *Reader) opening(i, k int) int {
	for i < k {
		to := r.beside(i, k)
		if to == i && r.Is(i, article.Joint|article.Comma) {
			to = i + 1
		}
		if to == i {
			return i
		}
		i = to
	}
	return k
}

// closed is where a subject ends that begins at unit i: nothing but what stands beside
// a verb follows before unit k.
func (r *Reader) closed(i, k int) int {
	for end := i + 1; end < k; end++ {
		at := end
		for at < k {
			to := r.beside(at, k)
			if to == at {
				break
			}
			at = to
		}
		if at == k && (!r.Class(end-1).Is(lang.Of) || r.Class(end-1).Is(people)) {
			return end
		}
	}
	return k
}

// beside is the unit behind an adverb, a time, or a phrase with a preposition at unit i,
// before k; i if none stands there.
func (r *Reader) beside(i, k int) int {
	c := r.Class(i)
	u := r.Article.Words[r.Units[i].First].Use
	switch {
	case r.bracket(i, k) > i:
		return r.bracket(i, k)
	case c.Is(lang.Weak) && i+1 == k && r.Class(k).Is(lang.Cue):
		return k // 摇头说
	case c.Is(lang.Cue|lang.Weak|lang.Told|lang.Interview) && !c.Is(pronouns|people|lang.Prep), c == 0 && u.Is(lang.Plain) && r.Is(i, article.Starts):
		const longest = 6
		for j := i + 1; j < k && j-i <= longest && !r.Pause(j); j++ {
			if r.Use(j, lang.Within) && (c != 0 || r.Pause(j+1)) {
				return j + 1 // 回答提问时, 会见X后，
			}
		}
		return i
	case c.Is(lang.According) && !r.Pause(i+1):
		const longest = 14
		for j := i + 1; j < k && j-i <= longest; j++ {
			if r.Pause(j) {
				return j // 据X报道，
			}
		}
	case c.Is(lang.Prep) && c.Is(people):
		return r.onBehalf(i, k)
	case c.Is(lang.Prep) && !c.Is(lang.Time):
		const longest = 14
		for j := i + 1; j < k && j-i <= longest && !r.Pause(j); j++ {
			if r.Class(j + 1).Is(lang.Of) {
				continue // 在会后|的记者会上
			}
			if r.Use(j, lang.Within) || r.Class(j).Is(lang.Time) && (j+1 == k || !r.capital(j+1)) && j > i+1 {
				return j + 1
			}
		}
		if to := r.Phrase(i+1, k); to > i+1 && !(!c.Is(lang.Told) && (r.Class(to-1).Is(people) || r.named(to-1)) && article.Any(i+1, to-1, func(j int) bool { return r.Class(j).Is(lang.Of) })) {
			return to // not 住|在三楼的教师X
		}
		if near := 2; k-i <= near && c.Is(lang.Told) && article.All(i+1, k, func(j int) bool { return r.Use(j, lang.Plain) }) {
			return k // 对媒体表示
		}
		return i
	case c.Is(lang.Adv | lang.Time | lang.Conj | lang.Aux | lang.Sub | lang.Neg | lang.That), u.Is(lang.Within):
		return i + 1
	case r.kind(i) != r.kind(-1) && !r.Word(i) && !r.punct(i) && !r.Region(i): // a number
		for j := i; j < k && j < i+8; j++ {
			if r.Class(j).Is(lang.Time) {
				return j + 1
			}
			if r.Word(j) {
				break
			}
		}
	}
	return i
}

// onBehalf is the unit behind whom somebody speaks for, before k, where unit i is a role or the
// preposition for that: 律师代表|家属|说. i where it is the role: 工会代表李明说.
func (r *Reader) onBehalf(i, k int) int {
	const bodies = lang.Org | lang.Place | lang.Nation | lang.Outlet
	to := r.Phrase(i+1, k)
	if i == 0 || to <= i+1 || !r.Class(to-1).Is(people|bodies) || r.Class(i-1).Is(bodies) || !r.somebody(Range{i - 1, i}) {
		return i
	}
	return to
}

// named reports whether the unknown characters at unit i look like somebody's name.
func (r *Reader) named(i int) bool {
	const shortest, longest = 2, 4
	w := r.spelled(i)
	first, _ := utf8.DecodeRuneInString(w)
	switch n := utf8.RuneCountInString(w); {
	case !r.Word(i) || r.Article.Words[r.Units[i].First].Use.Is(lang.Plain|lang.Within):
		return false
	case first < 0x250:
		return unicode.IsUpper(first)
	case r.Is(i-1, article.Joint) || r.Is(i+1, article.Joint):
		return true
	case n < shortest && !r.Class(i+1).Is(people|lang.Honorific) || n > 2*longest:
		return false
	case n <= longest && (r.Class(i-1).Is(people|lang.Outlet) || r.Known(i-1)) && !r.Is(i, article.Starts):
		return true
	case n <= longest && (r.surnamed(w, first) || r.Class(i-1).Is(lang.Place)):
		return true
	}
	return r.Article.Foreign(w)
}

// surnamed reports whether a word begins with a surname.
func (r *Reader) surnamed(w string, first rune) bool {
	const two = 6 // bytes
	if r.Article.Lexicon.Listed(string(first)).Use.Is(lang.Eastern) {
		return utf8.RuneCountInString(w) <= 3 || len(w) > two && r.Article.Lexicon.Listed(w[:two]).Use.Is(lang.Eastern)
	}
	return len(w) > two && r.Article.Lexicon.Listed(w[:two]).Use.Is(lang.Eastern)
}

// somebody reports whether a phrase ends with who it is, and has no verb before.
func (r *Reader) somebody(s Range) bool {
	const longest = 20
	if s.Empty() || s.Len() > longest {
		return false
	}
	last := s.End - 1
	if r.Is(last, article.Closing) { // X (Y) said
		for last > s.First && !r.Is(last, article.Opening) {
			last--
		}
		last--
	}
	if last < s.First {
		return false
	}
	of := false // what stands before it describes
	for k := last; k >= s.First; k-- {
		if r.Is(k, article.Closing) {
			k = r.bracketOpens(k, s.First) // X委员会(X委会)发言人Y
		}
		c := r.Class(k)
		of = of || c.Is(lang.Of)
		switch {
		case r.Region(k) && !r.Is(k, article.Name) && !of, r.Pause(k):
			return false
		case c.Is(lang.By) && !c.Is(people), !of && k < last && r.Use(k, lang.Plain) && utf8.RuneCountInString(r.spelled(k)) == 1:
			return false
		case !of && k < last && k > s.First && c.Is(lang.Adv|lang.Time) && !c.Is(people|lang.Adjective|lang.Conj):
			return false
		case !of && k < last && (c.Is(lang.Cue|lang.Aux|lang.Weak|lang.Prep|lang.Neg|lang.Verb) && !c.Is(people|lang.Adjective|lang.Conj)):
			return false
		}
	}
	c := r.Class(last)
	if c.Is(lang.It) && c&pronouns == lang.It {
		return false
	}
	return s.Len() == 1 && r.Article.Words[r.Units[last].First].Turn.Is(lang.First|lang.Second) || c.Is(people|pronouns|lang.Outlet|lang.Named|lang.Honorific|lang.Speaks|lang.Nation|lang.Seat|lang.Given) || r.Known(last) || r.named(last)
}
