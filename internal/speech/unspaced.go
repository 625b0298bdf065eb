package speech

import (
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// unspaced reads what a sentence of a script without spaces tells, s: the first of
// these constructions that it has counts. Behind a semicolon begins another.
//
//	据X报道，a。      X说，a。      X认为a。      a，X说。
func (f *finder) unspaced(s telling) {
	if semi := f.Next(s.lo, s.end, article.Semicolon); semi < s.end {
		f.unspaced(telling{s.lo, semi})
		f.unspaced(telling{semi + 1, s.end})
		return
	}
	n := len(f.found)
	ways := []func(*finder, telling){(*finder).behindIt, (*finder).cited, (*finder).says, (*finder).relates}
	switch {
	case f.Traits.Quotative:
		ways = []func(*finder, telling){(*finder).relayed, (*finder).asSource, (*finder).sourceFirst, (*finder).voices}
	case f.Class(s.lo).Is(lang.Prep) && !f.Class(s.lo).Is(lang.According):
		ways[2], ways[3] = ways[3], ways[2] // 在X看来，Y说过a
	}
	for _, try := range ways {
		if try(f, s); len(f.found) > n {
			return
		}
	}
}

// says reads the first verb of saying that has somebody before it and a clause behind.
//
//	X说，a      X认为a
func (f *finder) says(s telling) {
	for k, tries := s.lo, 0; k < s.end && tries < verbs; k++ {
		v, ok := f.Verb(k, s.end, lang.Cue|lang.Weak)
		if !ok || !v.Class.Is(lang.Clause) || f.passively(k, s.lo) || f.Class(k-1).Is(lang.Det) && k > s.lo && !f.Class(k-1).Is(lang.Pronouns) {
			continue // 该声明
		}
		tries++
		from, ok := f.saidBehind(v, s.end)
		if ok && f.saysOn(v, from, s) {
			return
		}
		if !ok || f.taken[f.Units[k].First] {
			continue
		}
		a := attr{cue: cues(v), verb: k}
		who, ok := f.Before(v, s.lo)
		if f.firstPerson(who.Range) || f.Use(k, lang.Unsaid) || ok && (f.supposes(s.lo, k) || f.noneOf(who.Range)) {
			continue
		}
		if a.source = who; !ok {
			if !f.goesOnWith(s.lo, k) {
				continue
			}
			a.understood = true
		}
		end, next := f.further(from, s.end)
		other := s.end
		if ok && from == v.All().End {
			other = f.contrasted(from, end)
			end = min(end, other)
		}
		if ok && f.Pause(k-1) && who.End < k && from == v.All().End && f.relative(from, end) {
			continue
		}
		if f.deniesBy(v) && f.deniedTo(from, end) == from {
			continue
		}
		n := len(f.found)
		f.report(f.complete(a, s.lo, from), from, end, ok && v.Class.Is(lang.Cue))
		if next < s.end && ok && len(f.found) > n {
			f.saysToo(a, next, s.end)
		}
		if other < s.end && end == other {
			f.says(telling{other + 1, s.end})
		}
		return
	}
}

// saysOn reads what a verb, which stands behind a sentence in marks and tells who said that, says besides behind a comma, from
// unit from on: a statement of several words with an auxiliary in its first clause, not what somebody did next.
//
//	“a。”X说，b会c。      not: “a。”X说，转身走了。
func (f *finder) saysOn(v clause.Verb, from int, s telling) bool {
	const short = 5 // units
	if s.lo == 0 || !f.Region(s.lo-1) || !f.final(s.lo-1) || !f.taken[f.Units[v.At].First] || v.Class.Is(lang.Weak) || from != v.All().End+1 || s.end-from < short || f.spoken(from, s.end) {
		return false
	}
	to := from
	for to < s.end && !f.Pause(to) {
		to++
	}
	who, ok := f.Before(v, s.lo)
	if !ok || f.Class(from).Is(lang.Conj|lang.Adv|lang.Time|lang.Sub) || !article.Any(from+1, to, func(k int) bool { return f.Class(k).Is(lang.Aux) && f.Word(k-1) }) {
		return false
	}
	return f.report(f.complete(attr{cue: cues(v), source: who, verb: v.At}, s.lo, from), from, s.end, true) != nil
}

// noneOf reports whether a phrase is nobody: 没有|任何文件.
func (f *finder) noneOf(who clause.Range) bool {
	k := who.First - 1
	return f.Use(who.First, lang.Nobody) || k >= 0 && (f.Use(k, lang.Nobody) || f.Class(k).Is(lang.Neg) && f.Class(who.First).Is(lang.Det))
}

// contrasted is the comma in units [k:hi) behind which somebody else says something else, as a word tells that sets one clause
// beside another; hi where there is none. A verb with a comma behind it takes all that follows.
//
//	X认为a，也有Y认为b      X说a，Y却说b
func (f *finder) contrasted(k, hi int) int {
	const near = 10 // units
	for c := k + 1; c < hi; c++ {
		if !f.Is(c, article.Comma) || !f.Pause(c) {
			continue
		}
		for at := c + 1; at < min(hi, c+near) && !f.Pause(at); at++ {
			v, ok := f.Verb(at, hi, lang.Cue)
			if !ok || !v.Class.Is(lang.Clause) {
				continue
			}
			who, somebody := f.Before(v, c+1)
			beside := func(i int) bool { return f.Class(i).Is(lang.Conj | lang.Adv) }
			if _, ok := f.saidBehind(v, hi); ok && somebody && who.First > c && f.Person(who.Range) && (beside(c+1) || beside(at-1)) {
				return c
			}
			break
		}
	}
	return hi
}

// relative reports whether the verb before unit k, with what stands behind it, describes somebody: 否认|收过钱的市长X
func (f *finder) relative(k, hi int) bool {
	for ; k+1 < hi && !f.Pause(k); k++ {
		if f.Class(k).Is(lang.Of) && f.Class(k+1).Is(lang.Role|lang.Title) {
			return true
		}
	}
	return false
}

// cited reads whom an outlet quotes, outside marks.
//
//	Tass援引X的话说，a
func (f *finder) cited(s telling) {
	for k := s.lo; k < s.end; k++ {
		if a, end, ok := f.citing(k, s.end); ok {
			f.passOn(f.complete(a, s.lo, end), end, s.end)
			return
		}
	}
}

// citing reads who is quoted by the word at unit k, and where that ends: at a mark behind
// a word for saying, or for words.
//
//	援引X的话说，      援引X的话报道，      援引X消息称，      用X的话说，
func (f *finder) citing(k, hi int) (a attr, end int, ok bool) {
	const far = 14
	last := lang.Quotes | lang.Cue | lang.Reports
	if !f.Class(k).Is(lang.Citing) {
		if last = lang.Quotes; !f.Class(k).Is(lang.Prep) || f.Class(k).Is(lang.According|lang.Told) || k > 0 && f.Word(k-1) && !f.Is(k, article.Starts) {
			return attr{}, 0, false
		}
	}
	for j := k + 2; j < hi && j-k <= far && !f.Pause(j); j++ {
		if !f.Class(j).Is(last) || !f.Pause(j+1) && j+1 < hi {
			continue
		}
		who := clause.Range{First: k + 1, End: j}
		for e := who.End - 1; who.Len() > 1 && f.Class(e).Is(lang.Reports|lang.Speaks|lang.Of|lang.Quotes) && !f.Class(e).Is(lang.Role|lang.Group); e = who.End - 1 {
			who.End-- // X的报道称
		}
		if f.Person(who) && !f.firstPerson(who) {
			return attr{cue: [2]clause.Range{{First: k, End: k + 1}, {First: j, End: j + 1}}, source: clause.Subject{Range: who}, verb: j}, j + 1, true
		}
	}
	return attr{}, 0, false
}

// further is where the clause of units [k:hi) ends that somebody says, and the verb of
// saying stands behind it that the same subject has; hi both where none does.
//
//	X表示，a，并称b      X表示，a，但他也承认b
func (f *finder) further(k, hi int) (end, verb int) {
	for c := k + 1; c < hi; c++ {
		if !f.Is(c, article.Comma) || !f.Pause(c) {
			continue
		}
		at := c + 1
		for at < hi && f.Class(at).Is(lang.Conj|lang.Adv|lang.He|lang.She|lang.They) && !f.Class(at).Is(lang.Cue) {
			at++
		}
		if v, ok := f.Verb(at, hi, lang.Cue); ok && at > c+1 && v.Class.Is(lang.Clause) && !f.Use(at, lang.Wants) && !v.Class.Is(lang.Thought) {
			if _, ok := f.saidBehind(v, hi); ok {
				return c, at
			}
		}
	}
	return hi, hi
}

// saysToo reads what the verb at unit k says of a subject that has said something in the
// same sentence.
func (f *finder) saysToo(a attr, k, hi int) {
	for k < hi {
		v, _ := f.Verb(k, hi, lang.Cue)
		from, _ := f.saidBehind(v, hi)
		a.cue, a.verb = cues(v), k
		end, next := f.further(from, hi)
		if !f.deniesBy(v) || f.deniedTo(from, end) > from {
			f.report(f.complete(a, k, from), from, end, true)
		}
		k = next
	}
}

// goesOnWith reports whether a verb at unit k begins its sentence, but for an adverb,
// behind one that tells what somebody said: he is understood.
func (f *finder) goesOnWith(lo, k int) bool {
	if len(f.found) == 0 || f.heard != int(f.Units[lo].First) || f.found[len(f.found)-1].Source.Empty() {
		return false
	}
	return article.All(lo, k, func(i int) bool { return f.Class(i).Is(lang.Adv | lang.Conj | lang.Time) })
}

// firstPerson reports whether a phrase is the writer.
func (f *finder) firstPerson(s clause.Range) bool {
	return s.Len() == 1 && f.Class(s.First).Is(lang.I|lang.Pron)
}

// supposes reports whether the clause of unit k begins with a word that makes it what
// may be.
func (f *finder) supposes(lo, k int) bool {
	for j := k - 1; j >= lo && !f.Pause(j); j-- {
		if f.Use(j, lang.If) {
			return true
		}
	}
	return false
}

// passively reports whether the verb at unit k is one of a passive: X被指a.
func (f *finder) passively(k, lo int) bool {
	for j := k - 1; j >= lo && !f.Pause(j); j-- {
		if f.Class(j).Is(lang.By) && !f.Class(j).Is(lang.Role|lang.Named) {
			return true
		}
	}
	return false
}

// saidBehind finds where the clause begins that a verb takes, behind whom it was said to.
func (f *finder) saidBehind(v clause.Verb, hi int) (int, bool) {
	const short = 3 // words
	k := v.All().End
	if v.Class.Is(lang.Tells) && !f.Pause(k) {
		to := f.Phrase(k, hi)
		const few = 4 // units of a name that is not known
		for j := to; !f.Pause(to) && j < hi && j-to <= few && !f.Class(j).Is(lang.Aux|lang.Cue|lang.Prep|lang.Neg|lang.Pronouns); j++ {
			if f.Pause(j) {
				to = j
			}
		}
		k = to
	}
	if f.Is(k, article.Comma) && !f.Pause(k) {
		return k, false // 放话、施压
	}
	pause := f.Pause(k) && !f.Is(k, article.Semicolon)
	if pause {
		k++
	}
	switch {
	case k >= hi || !pause && f.Use(v.At, lang.Bare) || !pause && (f.Class(k).Is(lang.Of|lang.Quotes) || f.particle(k)):
		return k, false // 他说的话，介绍了情况
	case pause && f.Is(v.All().End, article.Comma|article.Colon):
		return k, true
	}
	return k, hi-k >= short || hi-k > 1 && f.Class(k).Is(lang.Aux) || f.Region(k) || f.Region(hi-1)
}

// relates reads a source that a preposition begins the sentence with.
//
//	据X报道，a      根据X的报告，a      在X看来，a
func (f *finder) relates(s telling) {
	k := s.lo
	for k < s.end && f.Class(k).Is(lang.Adv|lang.Conj) && !f.Class(k).Is(lang.According) {
		k++
	}
	c := k
	for c < s.end && !f.Pause(c) {
		c++
	}
	if c >= s.end-1 || c-k < 2 {
		return
	}
	a := by(k, clause.Range{First: k + 1, End: c})
	last := c - 1
	switch cl := f.Class(last); {
	case cl.Is(lang.After) && f.Class(k).Is(lang.Prep):
		a.cue[0], a.source.End, a.verb = clause.Range{First: last, End: c}, last, last
	case !f.Class(k).Is(lang.According):
		return
	case cl.Is(lang.Cue|lang.Reports|lang.Weak) && last > k+1 && !(cl.Is(lang.Reports) && f.Class(last-1).Is(lang.Of)):
		a.cue[0], a.source.End, a.verb = clause.Range{First: last, End: c}, f.trimmed(k+1, last), last
	}
	who := a.source.Range
	if !who.Empty() && f.Person(who) && !f.firstPerson(who) {
		f.passOn(f.complete(a, s.lo, c), c+1, s.end)
	}
}

// passOn reports what units [from:hi) say: somebody's words, if an outlet has them from somebody.
//
//	据Tass报道，X说，a
func (f *finder) passOn(a attr, from, hi int) {
	n := len(f.found)
	if f.Outlets(a.source.Range) && from < hi {
		f.says(telling{from + 1, hi})
	}
	if len(f.found) == n {
		f.report(a, from, hi, true)
	}
}

// trimmed is where a source in units [i:j) ends, before times and adverbs.
func (f *finder) trimmed(i, j int) int {
	for j > i+1 && (f.Class(j-1).Is(lang.Time|lang.Adv) && !f.Class(j-1).Is(lang.Role) || f.particle(j-1) || f.Units[j-1].Region < 0 && !f.Word(j-1)) {
		j--
	}
	return j
}

// behindIt reads an attribution behind what was said.
//
//	a，X说。
func (f *finder) behindIt(s telling) {
	k := s.end - 1
	v, ok := f.Verb(k, s.end, lang.Cue)
	if !ok || !v.Class.Is(lang.Clause) || f.passively(k, s.lo) || s.lo > 0 && f.Region(s.lo-1) {
		return // “a。”站在桥上，X说
	}
	c := k
	for c > s.lo && !f.Pause(c) {
		c--
	}
	who, ok := f.Before(v, c+1)
	if c <= s.lo || f.Class(c+1).Is(lang.Conj) && !f.Class(c+1).Is(lang.Role) || !ok || f.firstPerson(who.Range) || f.spoken(s.lo, c) || f.supposes(c, k) {
		return
	}
	f.report(f.complete(attr{cue: cues(v), source: who, verb: k}, c+1, s.end), s.lo, c, true)
}

// calledUnspaced: somebody calls something what stands in marks right behind the verb.
//
//	X称其为“a”      X说这是“a”      这是X所说的“a”
func (f *finder) calledUnspaced(s *scene) bool {
	const near = 5
	if f.title(s.at) {
		return true
	}
	lo := f.Start(s.at)
	for k := s.at - 1; k >= lo && s.at-k <= near && !f.Pause(k) && !f.Region(k); k-- {
		v, ok := f.Verb(k, s.at, lang.Calls)
		if !ok || f.passively(k, lo) || f.unsays(k) || f.supposes(lo, k) || f.Class(k+1).Is(lang.Of) && !v.Class.Is(lang.After) {
			continue
		}
		who, ok := f.Before(v, lo)
		if !ok || f.firstPerson(who.Range) {
			return true
		}
		q := f.quotation(f.complete(attr{cue: cues(v), source: who, verb: k}, lo, s.at))
		q.Kind = Mixed
		f.add(s, q)
		return true
	}
	return !f.sentences(s.region)
}

// sentences reports whether what stands in marks has a mark of punctuation inside, so
// that it is no term: somebody's words, whoever that is.
func (f *finder) sentences(region int) bool {
	first, end := f.Article.Inside(region)
	return article.Any(first, end, func(k int) bool { return f.Article.Mark(k)&(article.Comma|article.Final) != 0 })
}

// particle reports whether a word of one character that is nothing else stands at unit k.
func (f *finder) particle(k int) bool {
	return f.Use(k, lang.Plain) && utf8.RuneCountInString(f.spelled(k)) == 1
}
