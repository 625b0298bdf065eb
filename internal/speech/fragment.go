package speech

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// called: the words are a part of a sentence which tells what somebody said.
//
//	X called it "a"      "a," said X      X complained. It was "a"
func (f *finder) called(s *scene) bool {
	if f.Traits.NoSpaces {
		return f.calledUnspaced(s)
	}
	if f.title(s.at) || f.placedIn(s.at) || f.Class(s.at-1).Is(lang.Det) && f.Outlets(clause.Range{First: s.at, End: s.at + 1}) {
		return true // no speech at all
	}
	if f.doubted(s.at) {
		return false
	}
	a, ok := s.behind, s.trailed
	if !ok || f.takesThat(a) {
		a, ok = f.calls(s.at)
	}
	if !ok && s.led {
		a, ok = s.before, true
	}
	if ok && (f.unsaid(a, s.at) || f.calledObject(a) || f.negated(a.verb+1, s.at) && f.only(a.verb+1, s.at, lang.Neg|lang.Adv|lang.Prep|lang.Oblique)) {
		return false // dijo no "a"
	}
	const told = 4 // sentences
	var q Quotation
	switch {
	case ok:
		q = f.quotation(a)
	case f.context.sentence > 0 && f.context.sentence >= f.now-told && f.indirect(s.at):
		q = f.inherit()
	default:
		return false
	}
	q.Kind = Mixed
	f.add(s, q)
	return true
}

// calledObject reports whether what stands in front of a verb that calls somebody something is no subject, but whom
// or what it calls so, in a language with cases: Penaltu označil za "a".
func (f *finder) calledObject(a attr) bool {
	s := a.source.Range
	pronoun := s.Len() == 1 && f.Class(s.First).Is(lang.Pron|lang.Pronouns|lang.Rel)
	return f.Traits.NamesDecline && f.Class(a.verb).Is(lang.Calls) && !s.Empty() && !pronoun && f.Strength(s) == 0 && !f.speaks(s)
}

// placedIn reports whether the words at unit i name the place or the occasion of something, behind a preposition
// of place: tells in "A" of a childhood.
func (f *finder) placedIn(i int) bool {
	k := i - 1
	for k > 0 && f.Class(k).Is(lang.Det) && !f.Class(k).Is(lang.Prep) && !f.Is(k, article.Starts) {
		k--
	}
	const few = 4 // words
	return k > 0 && f.Class(k).Is(lang.Prep) && (f.Use(k, lang.At|lang.Where) || f.Class(k).Is(lang.Told) && f.Traits.VerbSecond) && !f.Traits.VerbForms && f.length(int(f.Units[i].Region)) <= few && f.capitalised(i)
}

// capitalised reports whether the words at unit i begin with a capital or a number.
func (f *finder) capitalised(i int) bool {
	first, end := f.Article.Inside(int(f.Units[i].Region))
	if first >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.Article.Word(first))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// doubted reports whether the sentence of the words at unit i asks whether somebody said them: has X called it "a"?
func (f *finder) doubted(i int) bool {
	return !f.Traits.VerbForms && !f.Traits.NoSpaces && article.Any(i, f.End(i), func(k int) bool {
		return !f.Region(k) && f.Is(k, article.Final) && f.spelled(k) == "?"
	})
}

// branded: somebody is called something in a passive that tells by whom.
//
//	Y was branded "a" by X      Y was described by X as "a"
func (f *finder) branded(s *scene) bool {
	if f.title(s.at) {
		return false
	}
	lo, hi := f.Start(s.at), f.End(s.at)
	f.Current = s.at
	defer func() { f.Current = -1 }()
	for k := s.at - 1; k >= lo && !f.Region(k); k-- {
		v, ok := f.passive(k, s.at, hi)
		if !ok {
			continue
		}
		who, ok := f.doer(v, s.at, hi)
		if !ok {
			return f.agentless(s, v)
		}
		a := attr{cue: cues(v), source: clause.Subject{Range: who, Apposition: f.Apposition(who.End, hi)}, verb: v.At}
		q := f.quotation(f.complete(a, v.At, hi))
		q.Kind, q.Plain = Mixed, true
		f.add(s, q)
		return true
	}
	return false
}

// agentless: a passive that has the words right behind it, or a place and a time, and
// tells nobody who said them.
//
//	Y was hailed in Rome as "a"
func (f *finder) agentless(s *scene, v clause.Verb) bool {
	k := f.Skip(v.All().End, s.at)
	if f.Class(k).Is(lang.How) {
		k++
	}
	if k != s.at || !f.Traits.VerbForms || !f.Class(v.At).Is(lang.Aux) || !v.Class.Is(lang.Calls) || v.Class.Is(lang.Quotes|lang.Tells) {
		return false
	}
	f.add(s, Quotation{Kind: Mixed, Plain: true})
	return true
}

// passive reads the verb of a passive at unit k, for the words in marks at unit i: one
// with an auxiliary, or a bare participle right before them.
func (f *finder) passive(k, i, hi int) (clause.Verb, bool) {
	v, ok := f.Verb(k, hi, lang.Cue|lang.Participle|lang.Weak|lang.Calls)
	if ok && v.Passive {
		return v, true
	}
	if f.byWhom(k, i) {
		return clause.Verb{At: k, End: k + 1, Rest: -1, Class: f.Class(k), Passive: true}, true
	}
	if c := f.Class(k); !c.Is(lang.Participle) || !c.Is(lang.Calls|lang.Cue) || !f.Traits.VerbForms || !f.Is(k-1, article.Comma) && !f.Is(k, article.Starts) || k+1 != i && !(k+2 == i && f.Class(k+1).Is(lang.How)) {
		return clause.Verb{}, false
	}
	return clause.Verb{At: k, End: k + 1, Rest: -1, Class: f.Class(k), Passive: true}, true
}

// byWhom reports whether unit k is a participle without an auxiliary, at the head of the sentence or behind a
// comma, with the words at unit i behind it and by whom behind them: Y, chamado de "a" por X, left.
func (f *finder) byWhom(k, i int) bool {
	c := f.Class(k)
	if f.Traits.VerbForms || f.Traits.NoSpaces || f.Traits.VerbSecond || !c.Is(lang.Participle|lang.Calls) || f.Class(k-1).Is(lang.Aux) || !f.Is(k-1, article.Comma) && !f.Is(k, article.Starts) {
		return false
	}
	return f.Class(i + 1).Is(lang.By)
}

// doer is by whom a passive is done, in front of the words in marks at unit i or right
// behind them.
func (f *finder) doer(v clause.Verb, i, hi int) (clause.Range, bool) {
	for b := v.End; b < hi && b <= i+1; b++ {
		if !f.Class(b).Is(lang.By) {
			continue
		}
		s := clause.Range{First: b + 1, End: f.Phrase(b+1, hi)}
		from := v.End
		if b < i {
			from = s.End
		}
		if article.Any(from, i, func(k int) bool { return f.Is(k, article.Comma) || f.Verbal(k) }) {
			return s, false // was seen by X, and spoke of "a"
		}
		return s, f.Person(s)
	}
	return clause.Range{}, false
}

// unsaid reports whether somebody denies or refuses what an attribution of the words at
// unit i tells: X denies having called Y "a". In "X denies it and called Y "a"" it is
// another clause.
func (f *finder) unsaid(a attr, i int) bool {
	for k := f.Start(i); k < f.End(i); k++ {
		if !f.unsays(k) {
			continue
		}
		switch {
		case a.cue[0].First <= k && k < a.cue[0].End, k < a.verb && !f.Class(a.verb-1).Is(lang.Conj) && !f.Class(a.source.First-1).Is(lang.Conj):
			return true
		}
	}
	return false
}

// passage: so many words of a sentence must be somebody's: whose is not told.
func (f *finder) passage(s *scene) bool {
	const least, sentence = 4, 8 // words; of those with a capital
	first, end := f.Article.Inside(s.region)
	n := f.length(s.region)
	if first >= end || n < least {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(f.Article.Word(first)); n < sentence && !unicode.IsLower(r) {
		return false
	}
	f.add(s, Quotation{Kind: Mixed})
	return true
}

// indirect reports whether the sentence of unit i has a verb in the form of
// reported speech.
func (f *finder) indirect(i int) bool {
	for k := f.Start(i); k < len(f.Units) && (k <= i || !f.starts(k)); k++ {
		if f.retold(k) {
			return true
		}
	}
	return false
}

// calls reads who gives the words at unit i in the middle of a sentence. The
// nearest verb before them counts, or else one behind.
func (f *finder) calls(i int) (attr, bool) {
	lo, hi := f.Start(i), f.End(i)
	f.Current = i
	defer func() { f.Current = -1 }()
	for k := lo; k < i; k++ {
		if f.Is(k, article.Semicolon) {
			lo = k + 1
		}
	}
	if a, ok := f.gapped(lo, i); ok {
		return f.complete(a, lo, hi), true
	}
	tries := 0
	for k := i - 1; k >= lo && tries < verbs; k-- {
		if a, ok := f.wordsOf(k, i); ok && !a.understood && f.stroke(k-1) && f.stroke(a.source.End) {
			return f.complete(a, lo, hi), true // X — palabras de Y — "a"
		}
		if a, ok := f.calling(k, i, lo, hi, &tries); ok {
			return a, true
		}
	}
	for k := i + 1; k < hi && tries < verbs; k++ {
		if f.Region(k) && f.dash(k-1) && f.final(i) || !f.Traits.VerbSecond && !f.Traits.VerbForms && f.Class(k).Is(lang.Rel) && f.Is(k-1, article.Comma) {
			break // "A." — "B," said X; "a" by Y, who said
		}
		if a, ok := f.calling(k, i, lo, hi, &tries); ok && !f.takesThat(a) {
			return a, true
		}
	}
	return attr{}, false
}

// takesThat reports whether a clause stands right behind an attribution, which tells that and no words in front of it, in languages
// in which names decline: X, who called it "a", | said, that b.
func (f *finder) takesThat(a attr) bool {
	at := max(a.cue[0].End, a.cue[1].End)
	return f.Traits.NamesDecline && f.Is(at, article.Comma) && f.Class(at+1).Is(lang.That)
}

// gapped reads who gives the words at unit i by the verb that gave others in the same sentence, and is not repeated, in
// languages with cases: X назвал это «a», а Y — «b».
func (f *finder) gapped(lo, i int) (attr, bool) {
	end := i
	for end > lo && (f.dash(end-1) || f.Class(end-1).Is(lang.Prep|lang.How) && !f.Is(end-1, article.Capital)) {
		end--
	}
	who, marks := clause.Range{}, false
	for k := end - 1; k > lo && f.Traits.NamesDecline; k-- {
		s := clause.Range{First: k, End: end}
		switch {
		case f.Region(k) && !who.Empty():
			marks = true
		case f.Region(k):
			return attr{}, false
		case marks:
			if v, ok := f.Verb(k, i, lang.Calls|lang.Cue); ok && !v.Passive {
				return attr{cue: cues(v), source: clause.Subject{Range: who}, verb: v.At}, true
			}
		case !f.Is(k-1, article.Comma) && !f.Class(k-1).Is(lang.Conj) || f.Phrase(k, end) < end:
		case f.Class(k).Is(lang.Oblique) || f.Strength(s) < 2 || f.Slanted(s):
			return attr{}, false
		case who.Empty():
			who = s
		}
	}
	return attr{}, false
}

// calling reads the verb at unit k for the words at unit i.
func (f *finder) calling(k, i, lo, hi int, tries *int) (attr, bool) {
	if a, ok := f.ownWords(k, hi); ok && (!a.source.Empty() || a.understood) && (k == lo || !f.Class(k-1).Is(lang.Prep|lang.According)) {
		return f.complete(a, k, hi), true
	}
	if f.Class(k).Is(lang.According) && !f.Proper(k) && !(f.Use(k, lang.Opens) && k > lo) || f.Class(k).Is(lang.So) && f.Is(k-1, article.Comma) {
		if a, ok := f.according(k, hi); ok {
			return f.complete(a, k, hi), true
		}
	}
	v, ok := f.Verb(k, hi, lang.Cue|lang.Participle|lang.Weak|lang.Calls)
	if ok && v.Class.Is(lang.Participle) && v.At == k && f.ofPassive(lo, k) {
		return attr{}, false
	}
	if ok && f.disowned(lo, k) {
		return attr{}, false // n'a pas précisé si
	}
	if !ok && f.Class(k).Is(lang.Participle) && f.Class(k+1).Is(lang.Aux) && !f.Proper(k) && !f.Traits.VerbForms {
		v = clause.Verb{At: k, End: k + 2, Rest: -1, Class: lang.Cue}
		ok = !f.Denied(v)
	}
	from := lo
	if k > i && f.Class(k).Is(lang.Participle) && f.Class(k+1).Is(lang.Aux) {
		from = f.subordinate(lo, k)
	}
	if !ok || v.Passive || f.Traits.HeadFirst && k < i-1 && v.Class&(lang.Weak|lang.Cue|lang.Calls) == lang.Weak && f.Class(i-1).Is(lang.Of) {
		return attr{}, false // fait partie des « a »
	}
	*tries++
	end := hi
	if k < i {
		end = i
	}
	s, ok := f.Before(v, from)
	if who, _ := f.nominative(lo, i); f.Traits.VerbLast && k > i && !who.Empty() {
		s, ok = clause.Subject{Range: who}, true
	}
	a, ok := attr{cue: cues(v), source: s, verb: v.At}, ok && !f.hers(s.Range, v.At)
	if post, behind := f.speaksBehind(v, end); behind && !v.Ing && (!ok || !f.Traits.SubjectFirst && !(f.Traits.HeadFirst && !f.Traits.NamesDecline && v.Class.Is(lang.Tells)) && f.Weaker(s.Range, post.Range)) { // not: el país acusó a X de "a"
		a.source, ok = post, true
	} else if ok && !behind && s.End == k && s.Len() == 1 && f.Is(s.First, article.Capital) {
		return f.complete(a, lo, hi), true
	}
	if ok && a.source.Apposition.Empty() && k < i {
		a.source.Apposition = f.Apposition(a.source.End, k)
	}
	if s := a.source; ok && !f.Person(s.Range) && s.Len() > 1 && f.Class(s.First).Is(lang.Det) && f.Class(s.First)&lang.Pronouns == 0 && v.Class.Is(lang.Cue) && f.beside(s.End, k) {
		return f.complete(a, lo, hi), true // X said that the guards called it "a"
	}
	if q := f.lastUnderstood(lo, k); v.Ing && q != nil && !ok {
		a.source, a.understood = clause.Subject{}, true
		return f.complete(a, lo, hi), true // "A", he said, calling it "b"
	}
	if !ok && v.Class.Is(lang.Calls) && k < i {
		if a.source, ok = f.sameSubject(v, lo); !ok && f.headVerb(lo, k) {
			return f.goneOn(a, lo, hi)
		}
	}
	return f.complete(a, lo, hi), ok && f.Person(a.source.Range)
}

// goneOn gives the words of a verb that opens the sentence of units [lo:hi) to who spoke in the one before, or whom that is about.
//
//	X habló ayer. Tildó a Y de "a"
func (f *finder) goneOn(a attr, lo, hi int) (attr, bool) {
	a.source, a.understood = clause.Subject{}, true
	who, _ := f.antecedent(a)
	fresh := who == f.about.source && f.about.sentence >= f.now-1 || who == f.context.source && f.context.sentence >= f.now-1
	return f.complete(a, lo, hi), fresh && !who.Empty()
}

// headVerb reports whether the verb at unit k begins the sentence from unit lo on, behind adverbs and times alone, in languages that leave a
// pronoun out and have articles, which tell a subject behind it.
func (f *finder) headVerb(lo, k int) bool {
	return f.Traits.DropsSubject && f.Traits.HeadFirst && !f.Traits.NoArticles && !f.Traits.NamesDecline && f.only(lo, k, lang.Adv|lang.Time|lang.Conj|lang.Oblique)
}

// hers reports whether the verb at unit k is what a man does, by its end, and the head of a phrase a woman: Ministryně přijela a X | označil.
// Not: a man who is somebody's of hers.
func (f *finder) hers(s clause.Range, k int) bool {
	const both = lang.Male | lang.Female
	first := s.First
	for first+1 < s.End && f.Class(first).Is(lang.Adjective|lang.Det) && !f.Class(first).Is(lang.Role|lang.Given) {
		first++
	}
	return f.Traits.NamesDecline && f.Class(first)&both == lang.Female && f.Article.Lexicon.VerbGender(f.spelled(k)) == lang.Male
}

// objectFirst is the conjunction behind which nothing but the object of a verb stands in front of it; lo where there is none.
func (f *finder) objectFirst(v clause.Verb, lo int) int {
	const far = 12 // units
	j := v.At - 1
	for j > lo && v.At-j < far && !f.Class(j).Is(lang.Conj) && f.Word(j) {
		j--
	}
	if s := (clause.Range{First: j + 1, End: f.Phrase(j+1, v.At)}); j <= lo || !f.Class(j).Is(lang.Conj) || s.End != v.At || !f.Clashes(s, v.At) {
		return lo
	}
	return j
}

// sameSubject is the subject of the clause before that of a verb which has only what it calls something in front of it, behind a
// conjunction, and is of one of that gender.
//
//	X přijel a výroky Y označil za "a"
func (f *finder) sameSubject(v clause.Verb, lo int) (clause.Subject, bool) {
	const far = 60 // units
	j := f.objectFirst(v, lo)
	for k := max(lo+1, j-far); k < j; k++ {
		if !f.Verbal(k) && f.Article.Lexicon.VerbGender(f.spelled(k)) == 0 || f.Class(k).Is(lang.Role|lang.Group|lang.Org) || f.Is(k, article.Capital) {
			continue
		}
		if s, ok := f.Before(clause.Verb{At: k, End: k + 1, Rest: -1}, lo); ok && f.Person(s.Range) && !f.Embedded(s.First) {
			return s, f.agrees(v.At, f.Tokens(s.Range))
		}
	}
	return clause.Subject{}, false
}

// subordinate is where the clause begins that a verb at unit k ends, behind a comma and what joins it
// to the rest: X, den | Y "a" genannt hatte.
func (f *finder) subordinate(lo, k int) int {
	for j := k - 1; j > lo; j-- {
		if f.Is(j-1, article.Comma) && f.Class(j).Is(lang.Rel|lang.Sub|lang.That) {
			if f.Phrase(j+1, k) > j+1 {
				return j + 1
			}
			return j
		}
	}
	return lo
}

// disowned reports whether the auxiliary in front of the verb at unit k has a denial beside it.
func (f *finder) disowned(lo, k int) bool {
	denied := false
	j := k - 1
	for j > lo && f.Class(j).Is(lang.Adv|lang.Neg) && !f.Class(j).Is(lang.Aux) {
		denied = denied || f.Class(j).Is(lang.Neg)
		j--
	}
	return j >= lo && f.Class(j).Is(lang.Aux) && !f.Traits.VerbForms && (denied || j > lo && f.Class(j-1).Is(lang.Neg))
}

// lastUnderstood is what was found last, if a verb in units [lo:k) says it whose subject is
// understood; nil if not.
func (f *finder) lastUnderstood(lo, k int) *Quotation {
	n := len(f.found)
	if n == 0 || lo >= k || !f.found[n-1].Understood {
		return nil
	}
	q, s := &f.found[n-1], f.Tokens(clause.Range{First: lo, End: k})
	if len(q.Cue) == 0 || q.Cue[0].First < s.First || q.Cue[0].First >= s.End {
		return nil
	}
	return q
}

// beside reports whether nothing stands between a subject that ends at unit i and its
// verb at unit k but a pronoun or an adverb: the guard had him.
func (f *finder) beside(i, k int) bool {
	return i == k || i+1 == k && f.Class(i).Is(lang.Oblique|lang.Pronouns|lang.Adv|lang.Det)
}

// ofPassive reports whether the participle at unit k goes with an auxiliary of passives
// before it: wird „a“ genannt.
func (f *finder) ofPassive(lo, k int) bool {
	if f.Traits.VerbForms {
		return false
	}
	for j := k - 1; j >= lo && !f.Is(j, article.Comma|article.Colon|article.Semicolon); j-- {
		if f.Class(j).Is(lang.Be) && f.Class(j).Is(lang.Aux) && !f.Class(j-1).Is(lang.Oblique) {
			return true
		}
	}
	return false
}
