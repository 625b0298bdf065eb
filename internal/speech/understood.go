package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// This file finds who is understood where nobody is named with the words.

// newcomer is who the sentence before unit i is about, by name, and of whom it does not
// say that he spoke; nobody where another may be meant.
//
//	"A," said X. Y looked at his hands. "B."
func (f *finder) newcomer(i int) Phrase {
	const sure = 3
	lo, hi := f.Start(i-1), i
	k := f.front(lo, hi)
	s := clause.Range{First: k, End: f.Phrase(k, hi)}
	if s.Empty() || f.Strength(s) < sure || f.Class(s.First).Is(lang.Pronouns) && s.Len() == 1 || !f.Proper(s.End-1) {
		return Phrase{}
	}
	return f.Tokens(s)
}

// front is where the sentence of units [lo:hi) goes on behind a time or a place at its head.
func (f *finder) front(lo, hi int) int {
	k := lo
	switch c := f.Class(lo); {
	case c.Is(lang.Prep) && !c.Is(lang.Det|lang.Pronouns):
		k = f.Object(lo+1, hi)
	case c.Is(lang.Adv|lang.Time|lang.Conj) && !c.Is(lang.Det|lang.Pronouns):
		k++
	}
	if k = f.Skip(k, hi); k > lo && f.Is(k, article.Comma) {
		k = f.Skip(k+1, hi)
	}
	return k
}

// follow reports whether the words at unit i stand in the sentence after that of
// the quotation found last.
func (f *finder) follow(i int) bool {
	if i == 0 {
		return false
	}
	q := &f.found[f.last]
	return max(q.End(), q.Clause.End) > int(f.Units[f.Start(i-1)].First)
}

// inherit makes a quotation of whoever spoke last.
func (f *finder) inherit() Quotation {
	return Quotation{Source: f.context.source, Core: f.context.source, Apposition: f.context.apposition}
}

// antecedent is who is understood where nobody is named with the verb: who spoke last, or
// who the sentence before is about; nobody where the verb is of the other gender, or
// another noun that nobody knows stands behind it.
func (f *finder) antecedent(a attr) (source, apposition Phrase) {
	if f.reporting && f.Traits.DropsSubject && !f.Traits.NoSpaces {
		if q := f.spoke(f.Start(a.verb)); q != nil {
			source, apposition = q.Source, q.Apposition
		}
	} else {
		source, apposition = f.latest()
	}
	source = f.oneOf(a.verb, source)
	if j := f.Skip(a.verb+1, len(f.Units)); !f.agrees(a.verb, source) || !f.reporting && !f.byTheirs(a.verb) && !f.Traits.NoSpaces && f.Word(j) && f.Class(j) == 0 && !f.Is(j, article.Starts) {
		return Phrase{}, Phrase{}
	}
	return source, apposition
}

// oneOf is who of several named together the verb at unit k is of, by its gender; nobody where it may be any of them.
//
//	Petr a Anna se sešli. „A,“ řekla.
func (f *finder) oneOf(k int, p Phrase) Phrase {
	name := func(i int) bool {
		return f.Article.Tokens[i].Shape.Is(text.Cap) || f.Article.Words[i].Class.Is(lang.Role|lang.Poss)
	}
	g, one, first, parts := f.Article.Lexicon.VerbGender(f.spelled(k)), Phrase{}, p.First, 0
	for i := p.First + 1; i <= p.End && g != 0; i++ {
		if i < p.End && !(i+1 < p.End && f.Article.Words[i].Use.Is(lang.Joins) && name(i-1) && name(i+1)) {
			continue
		}
		fits := func(i int) bool { return f.Article.Words[i].Class.Is(lang.Given) && f.Article.Words[i].Class.Is(g) }
		if parts++; article.Any(first, i, fits) {
			if !one.Empty() {
				return Phrase{}
			}
			one = Phrase{First: first, End: i}
		}
		first = i + 1
	}
	if parts < 2 {
		return p
	}
	return one
}

// agrees reports whether the verb at unit k may have a phrase as its subject, by its
// gender or its number, and as several do nothing alone.
func (f *finder) agrees(k int, p Phrase) bool {
	if f.byTheirs(k) {
		return true // no verb
	}
	const both = lang.Male | lang.Female
	g, is := f.Article.Lexicon.VerbGender(f.spelled(k)), lang.Class(0)
	for i := p.First; i < p.End; i++ {
		is |= f.Article.Words[i].Class
	}
	if f.Traits.HeadFirst && !f.Traits.NoArticles && !f.Traits.NamesDecline && f.Word(k) && p.Len() > 0 {
		if plural, sure := f.plural(p); sure && plural != f.Article.Lexicon.VerbPlural(f.spelled(k)) {
			return false
		}
	}
	several := is.Is(lang.Group) && (!is.Is(lang.Role) || is.Is(lang.Oblique)) && !is.Is(lang.Org|lang.Given) && p.Len() == 1
	return g == 0 || !several && (is&both == 0 || is.Is(g))
}

// plural reports whether a phrase is of several, and whether that is sure: a noun for people tells, before what it is of,
// or two names that are joined.
func (f *finder) plural(p Phrase) (several, sure bool) {
	for i := p.First + 1; i+1 < p.End; i++ {
		if f.Article.Words[i].Use.Is(lang.Joins) && f.Article.Tokens[i-1].Shape.Is(text.Cap) && f.Article.Tokens[i+1].Shape.Is(text.Cap) && !f.Article.Words[i+1].Class.Is(lang.Org|lang.Place) {
			return true, f.Article.Words[p.First].Class.Is(lang.Given) || i == p.First+1 && p.Len() == 3 // Ana y Olga Lund; Dahl y Lund
		}
	}
	for i := p.First; i < p.End; i++ {
		switch c := f.Article.Words[i].Class; {
		case f.Article.Tokens[i].Shape.Is(text.Cap) && i > p.First, i == p.First && p.Len() == 1, c.Is(lang.Of) && i > p.First, c.Is(lang.Org):
			return false, false
		case c.Is(lang.Group) && !c.Is(lang.Role):
			return true, !c.Is(lang.Org)
		case c.Is(lang.Role|lang.Honorific) && !c.Is(lang.Group):
			return false, article.All(i, p.End, func(k int) bool { return !f.Article.Words[k].Class.Is(lang.Conj) })
		}
	}
	return false, false
}

// latest is who spoke last, with words in marks or without; or else whom the sentence
// before is about. It is nobody where that is another than who spoke, or too much was
// told since.
func (f *finder) latest() (source, apposition Phrase) {
	const told = 3 // sentences
	n := len(f.found)
	if n > 0 && (f.reporting || f.Traits.VerbForms || f.Traits.NoSpaces && !f.Traits.Quotative) {
		return f.found[n-1].Source, f.found[n-1].Apposition
	}
	spoke, about := &f.context, &f.about
	switch newer := !about.source.Empty() && about.source.First >= spoke.source.End; {
	case spoke.source.Empty() || spoke.sentence < f.now-told:
		if newer && about.sentence >= f.now-1 {
			return about.source, about.apposition
		}
		return Phrase{}, Phrase{}
	case newer && !f.named(spoke.source, about.source):
		return Phrase{}, Phrase{}
	}
	return spoke.source, spoke.apposition
}

// named reports whether two phrases end with the same word, or one with a word of the
// other.
func (f *finder) named(p, q Phrase) bool {
	has := func(p Phrase, i int) bool {
		return article.Any(p.First, p.End, func(k int) bool { return f.Article.Word(k) == f.Article.Word(i) })
	}
	return has(p, q.End-1) || has(q, p.End-1)
}

// topical notes whom a sentence of units [lo:hi) is about, where verbs do without their
// pronouns: a person at its head.
func (f *finder) topical(lo, hi, p int) {
	const sure = 3
	k := f.Skip(lo, hi)
	s := clause.Range{First: k, End: f.Phrase(k, hi)}
	switch {
	case f.twoSubjects(s.End, hi):
		f.about = context{} // X left, and Y stayed.
	case f.about.sentence == f.now-1 && f.about.para == p && (f.goesWithout(lo, hi) || f.headless(lo, hi)):
		f.about.sentence = f.now // X left. Did not greet Y.
	case !s.Empty() && (f.Strength(s) >= sure || s.Len() == 1 && f.fullBefore(k)) && (f.Class(s.First)&lang.Pronouns == 0 || s.Len() > 1):
		f.about = context{f.Tokens(f.both(s, hi)), Phrase{}, p, f.now}
	case f.about.sentence == f.now-1 && s.Len() == 1 && f.Class(k).Is(lang.He|lang.She):
		f.about.sentence = f.now // X came. He sat down. | Said that a
	}
}

// twoSubjects reports whether a further clause with somebody else by name as its subject stands behind a comma, or a comma and a word that
// joins it, in a sentence whose subject ends before unit from, in languages in which names decline: X odszedł, a | sędzia Y został.
func (f *finder) twoSubjects(from, hi int) bool {
	const sure, far = 3, 80 // units
	hi = min(hi, from+far)
	done := func(i, j int) bool {
		return article.Any(i, j, func(k int) bool {
			return f.Verbal(k) || !f.Is(k, article.Capital) && f.Word(k) && f.Class(k) == 0 && f.Article.Lexicon.VerbGender(f.spelled(k)) != 0
		})
	}
	for c := from; f.Traits.NamesDecline && f.Traits.NoArticles && c < hi; c++ {
		if !f.Is(c, article.Comma) || !done(from, c) || article.Any(from, c, f.Region) {
			continue
		}
		k := c + 1
		if f.Class(k).Is(lang.Conj) {
			k++
		}
		s := clause.Range{First: k, End: f.Phrase(k, hi)}
		if !s.Empty() && f.Strength(s) >= sure && f.Proper(s.End-1) && !f.Slanted(s) && done(s.End, f.Next(s.End, hi, article.Comma)) {
			return true
		}
	}
	return false
}

// headless reports whether the sentence of units [lo:hi) begins with its verb and names nobody, so that it is about whom the
// one before is: No saludó a nadie.
func (f *finder) headless(lo, hi int) bool {
	k := lo
	for k < hi && f.Class(k).Is(lang.Adv|lang.Neg|lang.Time) && !f.Class(k).Is(lang.Det) {
		k++
	}
	verb := f.Verbal(k) || k > lo && f.Word(k) && f.Class(k)&^lang.Participle == 0 && !f.Is(k, article.Capital)
	return f.Traits.DropsSubject && f.Traits.HeadFirst && k < hi && verb && !article.Any(lo, hi, f.Region) && f.Strength(clause.Range{First: k + 1, End: hi}) == 0
}

// goesWithout reports whether nothing in the sentence of units [lo:hi) may be its subject, in languages in which names decline: no
// name in the nominative, and no noun that may be in it by its end. Not: X left. A patrol let her go.
func (f *finder) goesWithout(lo, hi int) bool {
	l := f.Article.Lexicon
	return f.Traits.NamesDecline && !f.Traits.VerbLast && f.Nobody(lo, hi) && article.All(lo, hi, func(k int) bool {
		w := f.spelled(k)
		if f.Class(k).Is(lang.Det) && (!f.Word(k+1) || l.VerbGender(f.spelled(k+1)) != 0) {
			return false // Вошла другая. Каждая плакала.
		}
		if f.Class(k) != 0 || !f.Word(k) || l.VerbGender(w) != 0 || l.VerbPlural(w) || f.Class(k-1).Is(lang.Prep) || f.Is(k, article.Capital) && k > lo {
			return true
		}
		also, ok := l.Complement(w)
		return ok && !also.Is(lang.Female)
	})
}

// both is somebody named and another who is joined to them behind, of whom a verb's gender may tell one: see oneOf.
func (f *finder) both(s clause.Range, hi int) clause.Range {
	const sure = 3
	if other := (clause.Range{First: s.End + 1, End: f.Phrase(min(s.End+1, hi), hi)}); f.Traits.NamesDecline && f.Use(s.End, lang.Joins) && !other.Empty() && f.Strength(other) >= sure {
		s.End = other.End
	}
	return s
}

// fullBefore reports whether a name of which the word at unit k is the last stands a few sentences before it: Ana Vidal; Vidal.
func (f *finder) fullBefore(k int) bool {
	const near = 120 // tokens
	at := int(f.Units[k].First)
	capital := func(i int) bool { return f.Article.Tokens[i].Shape.Is(text.Cap) }
	return f.Traits.DropsSubject && capital(at) && article.Any(max(1, at-near), at, func(i int) bool {
		return f.Article.Word(i) == f.Article.Word(at) && capital(i) && capital(i-1) && f.Article.Words[i-1].Class.Is(lang.Given)
	})
}

// tell notes who speaks in the sentence of units [lo:hi), for words in marks
// that follow without an attribution.
func (f *finder) tell(lo, hi, p int) {
	const longest = 80
	if hi-lo > longest {
		return
	}
	switch {
	case f.Traits.Quotative:
		f.toldOf(lo, hi, p)
		return
	case f.Traits.DropsSubject && !f.Traits.NoSpaces:
		f.topical(lo, hi, p)
	}
	for k, tries := lo, 0; k < hi && tries < verbs; k++ {
		if f.Class(k).Is(lang.According) && !f.Proper(k) && !(f.Use(k, lang.Opens) && !f.only(lo, k, lang.Adv|lang.Conj)) { // Auch für X ist a; not: ein Zentrum für Y
			if a, ok := f.according(k, hi); ok && f.Person(a.source.Range) {
				f.context = context{f.Tokens(a.source.Range), f.Tokens(a.source.Apposition), p, f.now}
				return
			}
		}
		v, ok := f.Verb(k, hi, lang.Cue|lang.Participle|lang.Weak|lang.Calls)
		if !ok || v.Passive {
			continue
		}
		tries++
		s, ok := f.subject(v, lo, hi)
		if who, _ := f.nominative(lo, hi); f.Traits.VerbLast && !f.Traits.NoSpaces && !who.Empty() {
			s, ok = clause.Subject{Range: who}, true
		}
		if post, behind := f.After(v, hi); f.placed() && behind && !f.Person(s.Range) {
			s, ok = post, true // Hal itu disampaikan X
		}
		if ok && f.Person(s.Range) {
			f.context = context{f.Tokens(s.Range), f.Tokens(s.Apposition), p, f.now}
			return
		}
	}
}

// subjectBefore is who the sentence before that of units from lo on begins with: somebody
// whom the verb at unit at, which has no subject, may go on about.
//
//	Starosta X se zlobí. Tvrdí, že a
func (f *finder) subjectBefore(lo, at int) Phrase {
	const sure = 3
	if lo == 0 {
		return Phrase{}
	}
	first := f.Start(lo - 1)
	for first > 0 && (f.headless(first, lo) || f.goesWithout(first, lo) && !f.spoken(first, lo)) {
		lo, first = first, f.Start(first-1)
	}
	k := f.Skip(first, lo)
	s := clause.Range{First: k, End: f.Phrase(k, lo)}
	for j := k; f.placed() && !f.Person(s) && j < lo; j++ {
		if v, ok := f.Verb(j, lo, lang.Cue); ok {
			s = clause.Range{First: v.End, End: f.Phrase(v.End, lo)} // Hal senada disampaikan X.
			break
		}
	}
	if s.Empty() || f.Strength(s) < sure && !(s.Len() == 1 && f.fullBefore(k)) || f.Class(k).Is(lang.Oblique|lang.I) && !(f.Class(k).Is(lang.Poss) && s.Len() > 1) || f.Slanted(s) || f.spoken(first, lo) {
		return Phrase{}
	}
	who := f.Tokens(f.both(s, lo))
	if who = f.oneOf(at, who); !f.agrees(at, who) {
		return Phrase{}
	}
	return who
}
