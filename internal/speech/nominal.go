package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// Languages whose verb stands last and whose words are parted: what is said is a clause
// whose verb has the form of a noun, right before the verb of saying.

// nominalised reads what verbs of saying take in a sentence: one at its end, or behind
// it what somebody goes on with, or in front of who speaks.
//
//	X, a geleceğini söyledi      X, a geleceğini belirterek, b olduğunu söyledi
//	A geleceğini belirten X, b olduğunu söyledi      X a geleceğini söylerken Y, b olduğunu belirtti
func (f *finder) nominalised(s telling) {
	if !f.Traits.VerbLast || f.Traits.NoSpaces {
		return
	}
	who, from := f.nominative(s.lo, s.end)
	for k := s.lo + 1; k < s.end; k++ {
		v, ok := f.nominal(k, s.end)
		switch {
		case !ok && k >= from && (f.beforeMain(k) || f.Is(k, article.Comma) && f.Class(k+1).Is(lang.Conj)):
			if other, at := f.next(k+1, s.end); !other.Empty() && (at > other.End || from == who.End) {
				who, from = other, at // X konuşurken, Y; X konuştu, ama Y
			}
			continue
		case !ok:
			continue
		case !f.Units[v.At].Form.Is(lang.Past):
			if k >= from {
				f.tellsNominal(s, v, who, from)
				from = v.End
				if other, at := f.next(v.End, s.end); !other.Empty() {
					who, from = other, at
				} else if !f.Units[v.At].Form.Is(lang.Ing) && f.somebody(v.End, s.end) {
					who = clause.Range{}
				}
			}
			k = v.End - 1
			continue
		}
		behind := clause.Range{First: v.End, End: f.Phrase(v.End, s.end)}
		if behind.End = f.surely(behind); behind.Empty() || !f.Person(behind) || f.Ending(behind.End) {
			continue
		}
		start := s.lo
		if k >= from {
			start = from
		}
		f.nominalClause(s, v, attr{source: clause.Subject{Range: behind}}, start)
		if who.Empty() || who.First >= behind.First {
			who, from = behind, f.Skip(behind.End, s.end)
		}
		k = behind.End - 1
	}
	f.inDocument(s)
}

// tellsNominal notes what the verb v says behind its subject, or where nobody is named and
// nobody else may be meant.
func (f *finder) tellsNominal(s telling, v clause.Verb, who clause.Range, from int) {
	finite := !v.Ing && !f.Units[v.At].Form.Is(lang.Ing)
	end := !finite || v.End == s.end || f.Is(v.End, article.Comma|article.Semicolon) || f.Class(v.End).Is(lang.Conj) || f.beforeMain(v.End-1)
	switch {
	case !end || v.Class.Is(lang.Weak) || f.supposes(s.lo, v.At):
	case !who.Empty():
		if by, at := f.citedIn(from, v.At); f.Outlet(who) && at > from {
			if from = at; !f.Outlets(by) {
				who = by
			}
		}
		to := f.clauseBefore(v, from)
		at := f.occasion(from, to)
		if article.All(at, to-1, f.minor) && !f.Is(at-1, article.Comma) {
			at = f.occasion(from, at-1) // X, mahkemede konuşacağını söyledi
		}
		f.nominalClause(s, v, attr{source: clause.Subject{Range: who}}, at)
	case finite && v.End == s.end && f.Article.Lexicon.OtherCase(f.spelled(s.lo)) && !f.somebody(s.lo, v.At) && (f.spoke(s.lo) != nil || f.byThemselves(s.lo, v.At)):
		f.nominalClause(s, v, attr{understood: f.spoke(s.lo) != nil}, s.lo)
	}
}

// beforeMain reports whether the word at unit k ends a clause beside the main one, which may have a subject of its own: gelirken.
func (f *finder) beforeMain(k int) bool {
	return f.Word(k) && !f.Is(k, article.Capital) && f.Article.Lexicon.Beside(f.Article.Word(int(f.Units[k].End)-1))
}

// next is whom the clause from unit k on names for sure at its head, behind another clause, and where what stands behind
// begins; empty where it names nobody.
func (f *finder) next(k, hi int) (clause.Range, int) {
	for k < hi && (f.Is(k, article.Comma|article.Semicolon) || f.minor(k) || f.Class(k).Is(lang.Conj)) {
		k++
	}
	const full = 2 // words of a name
	s, at := f.nominative(k, hi)
	if s.Empty() || f.inflected(s.End-1) || at == s.End && (s.Len() < full || !f.Proper(s.End-1) || f.Strength(s) < 3) {
		return clause.Range{}, k
	}
	return s, at
}

// nominalClause notes that units from i on were said, before the verb v, if they end with
// a verb that has the form of a noun.
func (f *finder) nominalClause(s telling, v clause.Verb, a attr, i int) {
	const short = 2 // words
	j := f.clauseBefore(v, i)
	for k := j - 1; k > i; k-- {
		if f.Class(k).Is(lang.Conj) && f.Verbal(k-1) {
			i = k + 1 // X kalktı ve a
			break
		}
	}
	for i < v.At && (f.Is(i, article.Comma) || f.minor(i)) {
		i++
	}
	if j-i < short || f.spoken(i, v.End) {
		return
	}
	a.cue, a.verb = cues(v), v.At
	if f.Use(j-1, lang.Worded) && f.Outlet(a.source.Range) {
		if a.source.Range, i = f.owner(i, j-1); a.source.Empty() || i == j-1 {
			return
		}
		j-- // Tass, X'in a olduğunu | söylediğini bildirdi
		i = f.occasion(i, j)
		a.cue[0].First = j
	}
	switch {
	case a.source.Empty() && !a.understood:
		f.understand(f.complete(a, s.lo, v.End), s.lo, i, j)
	case a.source.Empty() || f.attributes(a, true):
		f.report(f.complete(a, s.lo, v.End), i, j, true)
	}
}

// citedIn is whom a report cites that units from i on, before hi, tell of, and where what stands behind begins.
//
//	X'e dayandırdığı haberinde, | a
func (f *finder) citedIn(i, hi int) (clause.Range, int) {
	const longest = 8 // units
	for k := i + 1; k < min(hi, i+longest); k++ {
		if !f.Class(k).Is(lang.Citing) {
			continue
		}
		s := clause.Range{First: i, End: k}
		if f.Ending(k - 1) {
			s.End--
		}
		for k++; k < hi && (f.Class(k).Is(lang.Speaks) || f.Is(k, article.Comma)); k++ {
		}
		return s, k
	}
	return clause.Range{}, i
}

// owner is who has, in the genitive, what units [i:j) say, and where what stands behind begins; empty where nobody does.
//
//	X'in | a olduğunu söylediğini
func (f *finder) owner(i, j int) (clause.Range, int) {
	const longest = 8 // units
	for k := i; k < min(j, i+longest) && !f.Region(k) && !f.Is(k, article.Comma); k++ {
		switch {
		case f.possessive(k):
			return clause.Range{First: i, End: k}, k + 1
		}
	}
	return clause.Range{}, i
}

// minor reports whether a small word stands at unit k that is no part of what is said:
// ise, da.
func (f *finder) minor(k int) bool {
	return f.Class(k).Is(lang.Adv) && !f.Class(k).Is(lang.Det|lang.Prep|lang.Time)
}

// nominal reads the verb of saying behind a verb at unit k that has the form of a noun, and a
// particle.
func (f *finder) nominal(k, hi int) (clause.Verb, bool) {
	if !f.nounal(k) {
		return clause.Verb{}, false
	}
	const particles, most = 2, 4 // words between
	at := k + 1
	for n := 0; n < particles && f.minor(at); n++ {
		at++
	}
	v, ok := f.Verb(at, hi, lang.Cue)
	for n := 0; !ok && n < most && f.plainly(at) && !f.nounal(at); n++ {
		if at++; f.Ending(at) || f.Article.Lexicon.OtherCase(f.spelled(at-1)) {
			v, ok = f.Verb(at, hi, lang.Cue) // a geleceğini sosyal medyadan duyurdu
			ok = ok && v.End == hi && !v.Class.Is(lang.Weak) && f.Units[v.At].Form == 0
		}
	}
	return v, ok && !f.unsays(v.At)
}

// nounal reports whether the word at unit k is a verb in the form of a noun.
func (f *finder) nounal(k int) bool {
	return f.Word(k) && !f.Is(k, article.Capital) && (f.Class(k).Is(lang.Participle) || !f.speaker(k) && f.Article.Lexicon.Participial(f.spelled(k)))
}

// plainly reports whether unit k is a word that may tell how or where something is said: no verb, no subject.
func (f *finder) plainly(k int) bool {
	return f.Word(k) && !f.Region(k) && !f.Verbal(k) && !f.speaker(k) && !f.Class(k).Is(lang.Pronouns|lang.Conj|lang.Neg)
}

// clauseBefore is where the clause ends, from unit i on, that the verb v says: behind its last verb that is a noun.
func (f *finder) clauseBefore(v clause.Verb, i int) int {
	j := v.At
	for j > i && !f.nounal(j-1) {
		j--
	}
	return j
}

// nominative reads the subject at the head of units [lo:hi): what a comma ends, or a name.
// It tells too where what stands behind it begins.
func (f *finder) nominative(lo, hi int) (clause.Range, int) {
	const far, near, sure = 25, 12, 3
	for j := lo; j < min(hi, lo+near); j++ {
		if f.Class(j).Is(lang.After) {
			c := f.Next(lo, j, article.Comma)
			if s, at := f.nominative(lo, min(c+1, j)); at > c && f.Outlets(clause.Range{First: c + 1, End: j}) {
				return s, j + 1 // X, Tass'a göre
			} else if at > c || s.End < j && f.Strength(s) >= sure {
				return s, at // X, kurallara göre a
			}
			for lo = j + 1; f.minor(lo) || f.Is(lo, article.Comma); {
				lo++ // Tass'a göre ise X
			}
		}
	}
	c := f.Next(lo, min(hi, lo+far), article.Comma)
	if to := f.Phrase(lo, hi); to > c {
		c = f.Next(to, min(hi, to+far), article.Comma) // Çevre, Şehircilik ve İklim Bakanı X
	}
	for j := lo; f.Is(c, article.Comma) && j < c && !(j > lo && f.beforeMain(j-1)); j++ {
		s := clause.Range{First: j, End: f.Phrase(j, c)}
		if f.Is(j, article.Glued) || s.Empty() || f.Skip(s.End, c) < c || f.Traits.VerbLast && s.End < c && f.Class(s.End).Is(lang.Prep) || f.Ending(s.End) || f.occasional(s) || f.Class(s.End-1).Is(lang.Addressee) || (s.Len() > 1 || s.End < c) && f.bare(j) || f.Slanted(s) || !f.Person(s) {
			continue
		}
		return s, c + 1
	}
	s := clause.Range{First: lo, End: f.Phrase(lo, hi)}
	if s.End = f.surely(s); s.Len() == 1 && !f.speaker(lo) && !f.Class(lo).Is(lang.Given) && !f.calledSo(lo) {
		return clause.Range{}, lo // any word may stand there
	}
	if s.Empty() || f.Ending(s.End) || f.Traits.VerbLast && f.Class(s.End).Is(lang.Prep) || !f.Person(s) || f.Is(s.End, article.Comma) || f.DescribesOther(s) {
		return clause.Range{}, lo
	}
	return s, s.End
}

// bare reports whether the word at unit k begins a sentence and has the ending of a case without the apostrophe that a name has.
func (f *finder) bare(k int) bool {
	return f.Traits.VerbLast && f.Is(k, article.Starts) && !f.Is(k+1, article.Capital) && !f.speaker(k) && !f.Class(k).Is(lang.Given) && f.Article.Lexicon.OtherCase(f.spelled(k)) && !f.Ending(k+1)
}

// occasional reports whether a noun phrase has an occasion in it, which is no part of who speaks: verdiği röportajda X.
func (f *finder) occasional(s clause.Range) bool {
	return article.Any(s.First, s.End, func(k int) bool {
		return f.Class(k).Is(lang.Interview) && (k == s.End-1 || !f.Is(k, article.Capital)) || f.Class(k).Is(lang.Told) && f.Class(k).Is(lang.Outlet)
	})
}

// calledSo reports whether the article has the word at unit k with a capital inside a
// sentence: as a name.
func (f *finder) calledSo(k int) bool {
	if f.capitals == nil {
		f.capitals = make(map[string]bool)
		for i := range f.Article.Units {
			if u := &f.Article.Units[i]; u.Has(article.Capital) && !u.Has(article.Starts) && u.End == u.First+1 && i > 0 {
				f.capitals[f.Article.Word(int(u.First))] = true
			}
		}
	}
	return f.capitals[f.spelled(k)]
}

// occasion is where the words begin in units [k:hi), behind the occasion or the outlet to
// which they were said.
//
//	X, gazetecilere yaptığı açıklamada, a geleceğini söyledi      X, Tass'a a geleceğini söyledi
func (f *finder) occasion(k, hi int) int {
	const far = 12
	for j := min(k+far, hi) - 1; j >= k; j-- {
		if f.Class(j).Is(lang.Interview) {
			return j + 1
		}
	}
	if c := f.Next(k, min(k+far, hi), article.Comma); c > k && c < min(k+far, hi) && f.Class(c-1).Is(lang.Prep|lang.Adv) {
		return c + 1 // X, toplantının ardından, a
	}
	const outlet = 4 // units of its name
	for j := k; j < min(k+outlet, hi); j++ {
		if f.toldAt(j) && (j == k || f.Outlets(clause.Range{First: k, End: j + 1})) {
			return f.bracketEnd(j+1, hi)
		}
	}
	return k
}

// toldAt reports whether unit j ends with a word for whom something is told: the dative of an outlet, somebody's reporter.
func (f *finder) toldAt(j int) bool {
	return f.Class(j).Is(lang.Told|lang.Addressee) || f.Known(j) && f.Article.Words[f.Units[j].End-1].Class.Is(lang.Told)
}

// document reads what something is said in, or the body that makes it known, at the head
// of units [lo:hi), and where it ends; 0 where there is none.
//
//	Valilikten yapılan açıklamada      Raporda
func (f *finder) document(lo, hi int) (clause.Range, int) {
	const far = 14
	for at := lo; at < min(hi, lo+far) && !f.Region(at); at++ {
		if !f.Class(at).Is(lang.Interview|lang.Speaks) || f.Class(at).Is(lang.Cue|lang.Verb) {
			continue
		}
		for j := lo + 1; j < at; j++ {
			if f.Class(j).Is(lang.Verb | lang.Adjective) {
				if j-1 > lo && f.Class(j-1).Is(lang.By) {
					j-- // Valilik | tarafından
				}
				for k := lo + 1; k < j; k++ {
					if f.inflected(k-1) || f.Ending(k) {
						j = k // Şirketten | dün
					}
				}
				return clause.Range{First: lo, End: j}, at + 1 // yapılan
			}
		}
		return clause.Range{First: lo, End: at + 1}, at + 1
	}
	return clause.Range{}, 0
}

// inDocument reads what stands in a document, or is made known by a body, in a passive.
//
//	Valilikten yapılan açıklamada, a geleceği bildirildi      Raporda a olduğu belirtildi
func (f *finder) inDocument(s telling) {
	who, i := f.document(s.lo, s.end)
	for k := i + 1; i > 0 && k < s.end; k++ {
		if !f.nounal(k) || !f.Class(k+1).Is(lang.Reads) {
			continue
		}
		for f.Is(i, article.Comma) {
			i++
		}
		end, cue := k+1, clause.Range{First: k + 1, End: k + 2}
		if f.Use(k, lang.Worded) {
			if !f.Outlets(who) {
				return // X'in a dediği belirtildi
			}
			if who, i = f.owner(i, k); who.Empty() {
				return
			}
			end, cue.First = k, k // Tass'ın haberinde X'in a | söylediği bildirildi
			i = f.occasion(i, k)
		}
		if !f.spoken(i, k+2) && i < k {
			a := by(k+1, who)
			a.cue[0] = cue
			f.report(f.complete(a, s.lo, k+2), i, end, true)
		}
		return
	}
}

// byThemselves reports whether the sentence before that of units from lo on tells of one person and nobody else, who may do what
// the verb at unit at says.
func (f *finder) byThemselves(lo, at int) bool {
	who := f.subjectBefore(lo, at)
	k := lo
	for k > 0 && int(f.Units[k-1].First) >= who.End {
		k--
	}
	return !who.Empty() && !f.somebody(k, lo)
}

// somebody reports whether a noun for people or a name that is no part of a longer phrase
// stands in units [i:j), who may be the subject.
func (f *finder) somebody(i, j int) bool {
	return article.Any(i, j, func(i int) bool {
		return (f.speaker(i) || f.Proper(i) && !f.Is(i, article.Starts) && i > 0) && !f.Ending(i+1)
	})
}
