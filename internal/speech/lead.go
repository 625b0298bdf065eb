package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// lead reads an attribution that leads up to unit i. It tells too how many units
// stand between the verb and the words.
//
//	X said: "A"
func (f *finder) lead(i int) (a attr, gap int, ok bool) {
	if i == 0 {
		return attr{}, 0, false
	}
	lo := f.Start(i - 1)
	for j := i - 1; j >= lo; j-- {
		if f.Breaks(j) {
			lo = j + 1
			break
		}
	}
	for lo < i && (f.Is(lo, article.Comma) || f.dash(lo)) {
		lo++
	}
	if lo >= i || f.bracketed(lo, i) {
		return attr{}, 0, false
	}
	for k := lo; k < i && f.Traits.NoSpaces && !f.Traits.VerbLast; k++ {
		if a, end, ok := f.citing(k, i); ok && (end >= i-1 || !f.Outlets(a.source.Range)) {
			return f.complete(a, lo, i), 0, end >= i-1
		}
	}
	if a, ok := f.quoting(lo, i, true); ok {
		return f.complete(a, lo, i), 0, true
	}
	colon := f.Is(i-1, article.Colon)
	if colon {
		a, ok := f.wordsBefore(lo, i-1)
		if !ok {
			a, ok = f.notSubject(lo, i-1)
		}
		if ok {
			return f.complete(a, lo, i), 0, true
		}
	}
	if k := i - 2; k > lo+1 && f.Traits.VerbForms && (colon || f.Is(i-1, article.Comma)) && f.Class(k-1).Is(lang.Rel) && !f.Class(k-1).Is(lang.That|lang.Oblique|lang.Poss) && f.Class(k).Is(lang.Verb|lang.Weak) && f.Verbal(k) && !f.Verbal(k-2) {
		return f.complete(by(k, clause.Range{First: k - 1, End: k}), lo, i), 0, true // Y told of X who wired, "A"
	}
	if a, gap, ok := f.leading(lo, i, colon); ok {
		return a, gap, true
	}
	if a, ok := f.according(lo, i); ok {
		return f.complete(a, lo, i), 0, true
	}
	if !colon {
		return attr{}, 0, false
	}
	a, ok = f.headed(lo, i)
	return a, 0, ok
}

// leading reads the nearest verb of saying before unit i, with its subject.
func (f *finder) leading(lo, i int, colon bool) (attr, int, bool) {
	want := lang.Cue | lang.Participle | lang.Reports
	if colon {
		want |= lang.Weak | lang.Calls
	}
	reported, found := attr{}, false // an outlet reports it, which comes last
	for k, tries := i-1, 0; k >= lo && tries < verbs; k-- {
		c := f.Class(k)
		if c.Is(lang.Reads) {
			if a, ok := f.reads(lo, i); ok && (!a.source.Empty() || !f.writes(k, lo, i)) {
				return f.complete(a, lo, i), i - k, true
			}
		}
		if c.Is(lang.So|lang.According) && f.Is(k-1, article.Comma) && !f.Use(k, lang.Opens) {
			if a, ok := f.according(k, i); ok {
				return f.complete(a, lo, i), 0, true
			}
		}
		v, ok := f.Verb(k, i, want)
		if w, perfect := f.auxiliary(v, lo, i); ok && perfect && w.At == k-1 {
			v, k = w, w.At
		}
		if !ok || v.Passive || f.disowned(lo, k) {
			continue
		}
		tries++
		s, ok := f.subject(v, f.Meanwhile(v, lo, f.Start(k)), i)
		a := attr{cue: cues(v), source: s, verb: v.At}
		if !ok {
			adding := v.Ing && v.At == lo && f.Is(lo, article.Starts) && len(f.found) > 0 // Adding, "A"
			if adding || colon && v.Class.Is(lang.Cue) && !f.Traits.VerbForms && (!f.Traits.VerbSecond || f.Class(lo).Is(lang.Conj) && !f.Is(lo, article.Starts)) {
				a.understood = true
				return f.complete(a, lo, i), i - v.End, true
			}
			continue
		}
		if v.Ing && !v.Class.Is(lang.Clause) && s.End < k && f.another(s.End, k) {
			return attr{}, 0, false // X said Y was late, scolding Z
		}
		if a.source.Apposition.Empty() {
			a.source.Apposition = f.Apposition(s.End, i)
		}
		end := max(v.All().End, s.End)
		if v.Class.Is(lang.Tells) {
			end = f.Phrase(end, i) // X told Y
		}
		if v.Class.Is(lang.Reports) && !found && k > lo && f.Is(k-1, article.Comma) && f.Outlets(s.Range) {
			reported, found = f.complete(a, lo, i), true
			continue
		}
		if found {
			end = i
		}
		return f.complete(a, lo, i), i - end, true
	}
	return reported, 0, found
}

// inStatement is the document, or the body that gave it out, in which words stand according to a passive at unit k, where nobody is
// named between, in languages whose verbs stand last.
//
//	Valilikten yapılan açıklamada şöyle denildi: "a"      not: Toplantıda X'e şöyle denildi: "a"
func (f *finder) inStatement(lo, k int) (clause.Range, bool) {
	if !f.Traits.VerbLast || f.Traits.NoSpaces {
		return clause.Range{}, false
	}
	who, end := f.document(lo, k)
	return who, end > 0 && f.Class(end-1).Is(lang.Speaks) && !article.Any(end, k, func(j int) bool { return f.Is(j, article.Capital) || f.Region(j) })
}

// notSubject reads a sentence up to a colon at unit colon that begins with somebody who does not say what
// stands behind it, but hears another say it, or is accused by them.
//
//	Y heard X say: "A"      Y wurde von X beschuldigt: „A“
func (f *finder) notSubject(lo, colon int) (attr, bool) {
	const far, few = 60, 3 // units in front of the colon, and words of a verb
	be := false
	for k := max(lo, colon-far) + 1; k < colon; k++ {
		be = be || f.Class(k-1).Is(lang.Be) || f.Traits.VerbSecond && f.Class(k-1).Is(lang.Participle) && f.Class(k-1).Is(lang.Calls)
		hears, by := f.Turn(k, lang.Hears), be && f.Class(k).Is(lang.By) && !f.Proper(k)
		if !hears && !by {
			continue
		}
		who := clause.Range{First: k + 1}
		for hears && who.First < colon && f.Class(who.First).Is(lang.Prep) && !f.Proper(who.First) {
			who.First++ // oyó a X gritar
		}
		who.End = f.Phrase(who.First, colon)
		verb := k - 1
		switch {
		case who.Empty() || !f.Person(who):
			continue
		case hears && who.End < colon && colon-who.End <= few && !f.Is(colon-1, article.Capital):
			verb = colon - 1
		case by && f.Traits.VerbSecond && who.End == colon-1:
			verb = who.End
		case !by || who.End < colon:
			continue
		}
		return attr{source: clause.Subject{Range: who}, verb: verb, cue: [2]clause.Range{{First: verb, End: verb + 1}}}, true
	}
	return attr{}, false
}

// writes reports whether the word for what stands in a document is a verb of saying at
// unit k, whose subject is somebody and no document.
func (f *finder) writes(k, lo, hi int) bool {
	v, ok := f.Verb(k, hi, lang.Cue)
	if !ok || v.Class.Is(lang.Weak) {
		return false
	}
	s, ok := f.Before(v, lo)
	return ok && f.Person(s.Range) && !f.speaks(s.Range)
}

// subject finds who does what a verb says, before it or behind.
func (f *finder) subject(v clause.Verb, lo, hi int) (clause.Subject, bool) {
	s, ok := f.Before(v, lo)
	if v.Ing || ok && (f.Traits.SubjectFirst || v.Class.Is(lang.Tells)) || f.Traits.VerbForms && v.Class.Is(lang.Tells) && f.Class(v.At-1).Is(lang.Conj|lang.Adv) {
		return s, ok // what stands behind is whom it tells
	}
	if f.placed() && v.Class.Is(lang.Clause) {
		return s, ok // menyatakan X hadir: that X came
	}
	if f.Traits.VerbSecond && f.subordinates(v.At-1) {
		return s, ok // X, som försvarar Y, att a
	}
	how := f.Traits.VerbSecond && ok && f.likened(s.First)
	if post, behind := f.speaksBehind(v, hi); behind && (!ok || how || f.Weaker(s.Range, post.Range) && !(f.Traits.HeadFirst && !f.Traits.NamesDecline && f.Class(post.First).Is(lang.Told))) {
		return post, true
	}
	if at, named := f.office(v, lo, hi); named && (!ok || f.Outlet(s.Range) && f.Outlets(s.Range)) {
		return at, true
	}
	return s, ok
}

// subordinates reports whether a relative pronoun that is no other word stands at unit k behind a comma: its clause has its subject.
func (f *finder) subordinates(k int) bool {
	c := f.Class(k)
	return k > 0 && f.Is(k-1, article.Comma) && c.Is(lang.Rel) && !c.Is(lang.Det|lang.That|lang.Adv|lang.Pronouns|lang.Prep)
}

// placed reports whether nothing but its place tells a subject from an object: neither
// cases nor articles.
func (f *finder) placed() bool {
	return f.Traits.NoArticles && !f.Traits.NamesDecline && !f.Traits.VerbLast && !f.Traits.NoSpaces
}

// office reads the body in which a verb without a subject was said, in languages that
// name it so: right behind the verb, or at the head of its clause.
//
//	сообщили ТАСС в X, что a      В X сообщили, что a
func (f *finder) office(v clause.Verb, lo, hi int) (clause.Subject, bool) {
	behind := v.All().End
	if to := f.hearer(behind, hi); f.Traits.NamesDecline && f.Outlet(clause.Range{First: behind, End: to}) || f.Class(behind).Is(lang.Addressee) || f.Class(behind).Is(lang.Told) && !f.Class(behind).Is(lang.Prep) {
		behind = to
	}
	for _, k := range [...]int{behind, lo} {
		if !f.Use(k, lang.At) || f.placed() || !v.Class.Is(lang.Cue) || v.Class.Is(lang.Weak) || f.Article.Lexicon.VerbGender(f.spelled(v.At)) != 0 {
			continue // uvedl v nemocnici, ujarnya di istana: he did
		}
		s := clause.Range{First: k + 1, End: f.Object(k+1, hi)}
		for to := s.First + 1; k < v.At && to < s.End; to++ {
			if f.Outlet(clause.Range{First: to, End: s.End}) && !f.Class(to-1).Is(lang.Outlet|lang.Adjective) {
				s.End = to // В X | ТАСС сообщили
			}
		}
		if k < v.At && f.addressed(f.Skip(s.End, v.At), v.At) < v.At || s.Empty() {
			continue
		}
		head := s.First
		for head < s.End-1 && (f.Class(head).Is(lang.Det|lang.Adjective) || f.Class(head) == 0 && f.Traits.NoArticles && !f.Is(head, article.Capital)) {
			head++ // aus dem Ministerium verlautete, в областном минздраве сказали
		}
		if c := f.Class(head); c.Is(lang.Org|lang.Outlet|lang.Named|lang.Seat) || f.Known(head) || f.Is(head, article.Upper) && !c.Is(lang.Place) {
			return clause.Subject{Range: s}, true
		}
	}
	return clause.Subject{}, false
}

// headed reads a name and a colon before unit i.
//
//	X: "A"
func (f *finder) headed(lo, i int) (attr, bool) {
	const few = 4
	for k := lo; k < i && k-lo < few; k++ {
		if f.Class(k).Is(lang.Prep|lang.By) && !f.Proper(k) {
			break
		}
		to := f.Phrase(k, i-1)
		if to == k {
			continue
		}
		s := clause.Range{First: k, End: to}
		if a, ok := f.worded(s, i-1); ok {
			return f.complete(a, lo, i), a.verb != 0
		}
		if a, ok := f.wordsOf(k, i-1); ok && !a.understood {
			return f.complete(a, lo, i), true
		}
		if to < i-1 && (!f.Person(s) || f.HasVerb(to, i-1) || f.Traits.NoSpaces && f.Next(to, i-1, article.Comma) < i-1) {
			break
		}
		a := by(i-1, s)
		a.source.Apposition = f.Apposition(to, i-1)
		return f.complete(a, lo, i), true
	}
	return attr{}, false
}

// worded reads from a noun phrase before a colon, or the beginning of one, whose words
// they are: the critic's verdict, her advice. It tells too whether the phrase is what
// somebody has, who is no other person or body; if that is not words, there is no
// attribution.
//
//	X's reply: "A"
func (f *finder) worded(s clause.Range, colon int) (attr, bool) {
	owner := s
	for owner.End > s.First && !f.possessive(owner.End-1) {
		owner.End--
	}
	if owner.Empty() {
		if !f.Class(s.First).Is(lang.Poss) || !f.Class(s.First).Is(lang.He|lang.She|lang.They) {
			return attr{}, false
		}
		owner = clause.Range{First: s.First, End: s.First + 1}
	}
	head := owner.End
	for head < colon && !f.ofWords(head) {
		head++
	}
	switch last := max(s.End, owner.End+1) - 1; {
	case owner.End >= colon, head == colon && f.Class(last).Is(lang.Role|lang.Group|lang.Org), f.Proper(last):
		return attr{}, false // Berg's lawyer
	case head == colon, f.HasVerb(owner.End, head):
		return attr{}, true
	}
	if f.possessive(owner.End - 1) {
		owner.End--
	}
	return by(head, owner), true
}

// ofWords reports whether unit k is a noun for words: answer, statement.
func (f *finder) ofWords(k int) bool {
	return f.Class(k).Is(lang.Speaks|lang.Cue) && !f.Class(k).Is(lang.Role|lang.Group) || f.Use(k, lang.Worded|lang.Talk)
}

// possessive reports whether unit k is the ending of a possessive.
func (f *finder) possessive(k int) bool {
	return uint(k) < uint(len(f.Units)) && f.Article.Tokens[f.Units[k].First].Kind == text.Poss
}

// topic reads whom a sentence is about that leads up to unit i with a colon but
// without a verb of saying.
func (f *finder) topic(i int) attr {
	lo := f.Start(i - 1)
	if f.Traits.NoSpaces {
		if a, ok := f.wordsUnspaced(lo, i-1); ok || f.Next(lo, i-1, article.Comma) < i-1 {
			return f.complete(a, lo, i) // of the topic of a clause before nobody can tell
		}
	}
	for k, tries := lo+1, 0; k < i && tries < verbs; k++ {
		if !f.Verbal(k) {
			continue
		}
		tries++
		s, ok := f.Before(clause.Verb{At: k, End: k + 1, Rest: -1}, lo)
		if ok && f.Person(s.Range) && !f.Embedded(s.First) {
			if article.Any(k+1, i, func(j int) bool { return f.Is(j-1, article.Comma) && f.Class(j).Is(lang.Rel) }) || f.another(k, i) {
				return attr{} // X sent Y, whose answer was short: "A"
			}
			return f.complete(attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: s, verb: i - 1}, lo, i)
		}
	}
	for k := lo; k < i; {
		if f.Class(k).Is(lang.Prep|lang.By) && !f.Proper(k) {
			if to := f.Object(k+1, i); to > k+1 {
				k = to
				if a := f.Apposition(to, i-1); !a.Empty() {
					k = a.End // to the owner, Anna Berg: "A"
				}
				continue
			}
		}
		to := f.Phrase(k, i)
		if to == k {
			k++
			continue
		}
		s := clause.Range{First: k, End: to}
		if f.Strength(s) >= 2 {
			a := by(i-1, s)
			a.source.Apposition = f.Apposition(to, i-1)
			return f.complete(a, lo, i)
		}
		k = to
	}
	return attr{}
}

// another reports whether somebody else does something in a clause behind the verb at unit k, up to unit i, so that words behind a colon
// may be theirs, in languages whose verbs have forms.
//
//	X was so upset that Y changed her answer: "A"      X said Y was late, scolding Z: "A"
func (f *finder) another(k, i int) bool {
	for j := k + 1; j < i && f.Traits.VerbForms; j++ {
		first := j
		switch {
		case f.Class(j).Is(lang.That):
			first++
		case j > k+1 || !f.Class(k).Is(lang.Cue):
			continue
		}
		who := clause.Range{First: first, End: f.Phrase(first, i)}
		own := who.Len() == 1 && f.Class(first).Is(lang.He|lang.She|lang.They)
		if !who.Empty() && !own && f.Person(who) && f.Verbal(f.Skip(who.End, i)) {
			return true
		}
	}
	return false
}

// wished reports whether what leads up to unit i is that somebody hopes or wishes another to say it, in languages whose verbs have forms: I
// hope the town says, "A"
func (f *finder) wished(i int) bool {
	hopes := false
	for k := f.Start(i-1) + 1; k < i && f.Traits.VerbForms; k++ {
		switch c := f.Class(k); {
		case c.Is(lang.Conj) || f.Is(k, article.Comma) && k < i-1 || f.Region(k):
			hopes = false
		case hopes && c.Is(lang.Cue):
			return true
		case c.Is(lang.Thought) && f.Use(k, lang.Wants) && f.Verbal(k):
			hopes = true
		}
	}
	return false
}

// wordsUnspaced reads whose words a noun for words in front of the colon tells, where words are not
// parted.
//
//	X的原话：“a”
func (f *finder) wordsUnspaced(lo, colon int) (attr, bool) {
	const longest = 8 // units
	if k := colon - 2; k <= lo || !f.Use(colon-1, lang.Worded) || !f.Class(k).Is(lang.Of) {
		return attr{}, false
	}
	for k := max(lo, colon-2-longest); k < colon-2; k++ {
		if s := (clause.Range{First: k, End: colon - 2}); f.Class(k).Is(lang.Role|lang.Given|lang.Honorific|lang.Group|lang.Org) && f.Phrase(k, colon-2) == colon-2 && f.Person(s) {
			return by(colon-1, s), true
		}
	}
	return attr{}, false
}

// wordsBefore reads whose words they are right before the colon at a unit, in a language whose verbs have forms,
// where a verb stands before that takes them up: got | a text from X; recalled | her father's words.
func (f *finder) wordsBefore(lo, colon int) (attr, bool) {
	const longest = 6 // units
	if c := f.Class(colon - 1); c.Is(lang.Cue|lang.Reads) && f.Class(colon-2).Is(lang.Rel|lang.That) {
		colon -= 2 // a note from X that reads
	}
	if !f.Traits.VerbForms || colon < lo+3 {
		return attr{}, false
	}
	if k := colon - 1; f.Use(k, lang.Worded|lang.Network|lang.Inscribed) && f.possessive(k-1) && f.Phrase(lo, k) < k {
		for s := max(lo, k-1-longest); s < k-1; s++ {
			if who := (clause.Range{First: s, End: k}); f.Phrase(s, k) == k && f.Class(s-1)&(lang.Prep|lang.Of) == 0 && s > lo && f.Person(clause.Range{First: s, End: k - 1}) {
				return by(k, clause.Range{First: s, End: who.End - 1}), true
			}
		}
	}
	for k := colon - 1; k > lo && colon-k <= longest && f.Word(k); k-- {
		if c := f.Class(k); !c.Is(lang.Of|lang.By) && !f.Turn(k, lang.Whence) || !f.Use(k-1, lang.Worded|lang.Network|lang.Inscribed) {
			continue
		}
		who := clause.Range{First: k + 1, End: colon}
		return by(k-1, who), f.Phrase(k+1, colon) == colon && f.Strength(who) >= 2 && (f.starts(k-1) || f.Class(k-2).Is(lang.Det|lang.Adjective|lang.Poss))
	}
	return attr{}, false
}
