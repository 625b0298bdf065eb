package clause

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A Subject is who does what a verb says.
type Subject struct {
	Range
	Apposition Range // what stands beside and describes it
}

// Before reads the subject before a verb, no further left than lo: none that is one where
// the verb is that of several.
//
//	X a Y řekli      not: X obvinili
func (r *Reader) Before(v Verb, lo int) (Subject, bool) {
	s, ok := r.before(v, lo)
	if ok && r.told(v, s.Range) {
		who, named := r.before(Verb{At: s.First, End: s.First, Rest: -1}, lo)
		if named && r.Skip(who.End, s.First) == s.First && !r.Outlets(who.Range) && r.Person(who.Range) {
			return who, true
		}
		if post, behind := r.After(v, r.End(v.At)); behind && r.Person(post.Range) && !r.Outlets(post.Range) {
			return Subject{}, false
		}
	}
	asked := v.Class.Is(lang.Tells|lang.Infinitive) && s.Len() == 1 && r.capital(s.First) && r.Class(s.First) == 0
	if ok && r.Traits.NamesDecline && (asked || r.single(s.Range)) && r.Article.Lexicon.VerbPlural(r.spelled(v.At)) {
		return Subject{}, false
	}
	if at := s.First - 2; ok && r.several(v, s.Range) && r.Class(at+1).Is(lang.Conj) {
		for ; at >= lo && r.Word(at); at-- {
			if with := (Range{at, s.End}); r.Phrase(at, s.First-1) == s.First-1 && r.Person(Range{at, s.First - 1}) && (at == lo || !r.Class(at).Is(lang.Of) && r.Phrase(at-1, s.First-1) < s.First-1) {
				return Subject{with, s.Apposition}, true // la alcaldesa X y el ministro Y dijeron
			}
		}
	}
	return s, ok
}

// several reports whether the verb of a subject that is one is that of several, where an article parts the two: X y el ministro Y.
func (r *Reader) several(v Verb, s Range) bool {
	return r.Traits.HeadFirst && !r.Traits.NoArticles && r.Article.Lexicon.VerbPlural(r.spelled(v.At)) && r.Person(s) &&
		!article.Any(s.First, s.End, func(k int) bool { return r.Class(k).Is(lang.Group | lang.They | lang.Conj) })
}

// told reports whether what stands in front of a verb of saying may be the outlet that it was told, or what was said, in
// languages with cases of names, where somebody else who may be the subject stands before it, or behind the verb.
//
//	X ČTK řekl      ČTK to řekl X
func (r *Reader) told(v Verb, s Range) bool {
	if !r.Traits.NamesDecline || !r.Traits.DropsSubject || !v.Class.Is(lang.Cue) || v.Class.Is(lang.Quotes|lang.Tells|lang.Weak) {
		return false
	}
	return r.Outlet(s) && r.Outlets(s) || s.Len() == 1 && r.Class(s.First)&pronouns == lang.It
}

// single reports whether a noun phrase is one person: a noun for one, or the words of a
// name, and nothing that tells of more.
func (r *Reader) single(s Range) bool {
	one, names := false, 0
	for k := s.First; k < s.End; k++ {
		c := r.Class(k)
		switch {
		case c.Is(lang.Group|lang.Org|lang.Conj|lang.They|lang.Outlet|lang.Named|lang.Of) || r.Use(k, lang.Counts) || r.Known(k) || r.Region(k) || r.punct(k):
			return false
		case c.Is(lang.Role | lang.Given | lang.Honorific):
			one = true
		}
		if r.Proper(k) {
			names++
		}
	}
	return one || names > 1
}

func (r *Reader) before(v Verb, lo int) (Subject, bool) {
	const far = 80
	k := v.At
	lo = max(lo, k-far)
	if r.Traits.NoSpaces {
		return r.unspaced(v, lo)
	}
	further := r.Traits.NamesDecline && r.Is(k-1, article.Comma) && r.Region(k-2) // X, who called it "a", said
	from := r.opened(lo, k, further || !r.Traits.VerbForms && r.Class(k-1).Is(lang.Conj|lang.Sub) && !r.Proper(k-1))
	from = r.Meanwhile(v, from, lo)
	if s, ok := r.inscribed(from, v); ok {
		return Subject{Range: s}, true
	}
	if r.Traits.VerbForms && from > lo && r.dash(from-1) && r.Class(from).Is(lang.That) && r.Is(k-1, article.Comma) {
		return Subject{}, false // X, alleging – falsely – that Y left, | said
	}
	for _, find := range [...]func(*Reader, int, int) (Subject, bool){(*Reader).described, (*Reader).perceived, (*Reader).whose, (*Reader).whoRelative} {
		if s, ok := find(r, from, k); ok {
			return s, true
		}
	}
	if s, within, ok := r.wherein(from, k); within {
		return s, ok
	}
	list := r.phrases(from, k)
	j, joined := r.beforeVerb(from, k)
	if joined {
		if s, said, ok := r.resumed(lo, from, j); said {
			return s, ok
		}
		if s, ok := r.pastRelative(from, j); ok {
			return s, true
		}
	}
	switch {
	case len(list) == 0 && !v.Ing:
		return Subject{}, false
	case v.Ing:
		if s, ok := r.absolute(from, k); ok {
			return Subject{Range: s}, true
		}
		if s, said, ok := r.resumed(lo, from, k); said && r.Is(k-1, article.Comma) && !r.Traits.VerbForms {
			return s, ok
		}
		if s, ok := r.beyondNoun(from, k); ok {
			return s, true
		}
		return r.shared(list, from, k)
	case joined:
		return r.shared(list, from, k)
	case r.Is(j, article.Comma) || r.dash(j):
		return r.parted(list, from, j, k)
	case r.Traits.VerbSecond:
		return r.second(list, from, j, k)
	}
	return r.nearest(list, j, k)
}

// beforeVerb is the unit in front of what may stand between a verb at unit k and its subject, from unit from on, and whether it joins the verb
// to what is before: e | le | ha detto; X left and | later | said.
func (r *Reader) beforeVerb(from, k int) (j int, joined bool) {
	j = k - 1
	for j >= from && (r.Class(j).Is(lang.Adv|lang.Time|lang.Aux) && !r.Proper(j) || r.Class(j).Is(pronouns) && r.Class(j).Is(lang.Adv) || r.Class(j).Is(lang.Det) && j > from && r.Class(j-1).Is(lang.Conj) && r.Phrase(j, k) == j) { // e | le | ha detto
		j--
	}
	joined = j >= from && (r.Class(j).Is(lang.Conj) || r.Class(j).Is(lang.Sub) && r.Traits.DropsSubject) && !r.Proper(j)
	if how := j > from && r.Traits.HeadFirst && r.Class(j).Is(lang.How) && r.Is(j-1, article.Comma); how {
		// não só elogiou Y, como disse
		joined = article.Any(from, j, func(i int) bool { return r.Class(i).Is(lang.Neg) && r.Turn(i+1, lang.Merely) })
	}
	return j, joined
}

// Meanwhile is where the clause begins whose subject does what a participle says behind a word that makes it depend on that clause, whatever
// stands in marks between them: at unit lo; at from for all other verbs.
//
//	X called Y's plan "a" while adding      not: X watched as Y called it "a" while adding
func (r *Reader) Meanwhile(v Verb, from, lo int) int {
	if !v.Ing || !r.Traits.VerbForms || !r.subordinator(v.At-1) || r.Class(v.At-1).Is(lang.How) {
		return from
	}
	lo = max(lo, r.Start(v.At))
	if article.Any(lo+1, min(from, v.At-1), r.subordinator) {
		return from
	}
	return lo
}

// opened is where the clause of a verb at unit k begins, behind marks and the
// punctuation that part clauses; but for marks that are part of a sentence with a
// further verb: called it "a" and asked for "b".
func (r *Reader) opened(lo, k int, further bool) int {
	from := lo
	for j := lo; j < k; j++ {
		switch {
		case r.Breaks(j) && !(further && r.Part(int(r.Units[j].Region))) || r.Is(j, article.Semicolon|article.Colon), r.dash(j):
			from = j + 1
		case r.Is(j, article.Starts):
			from = j
		}
	}
	return from
}

// dash reports whether a dash stands between words at unit i.
func (r *Reader) dash(i int) bool { return r.Is(i, article.Dash) && !r.Is(i, article.Glued) }

// phrases are the noun phrases in units [from:k) that may be a subject: no
// objects of prepositions, none in another case.
func (r *Reader) phrases(from, k int) []Range {
	list := r.list[:0]
	for j := max(from, r.suffers(from, k)); j < k; {
		c := r.Class(j)
		switch {
		case r.bracket(j, k) > j:
			j = r.bracket(j, k)
			continue
		case r.Region(j) && !r.Is(j, article.Name):
			j++
			continue
		case c.Is(lang.Time) && r.Units[j].End-r.Units[j].First > 1 && r.Article.Words[r.Units[j].End-1].Class.Is(lang.Prep) && r.Is(r.Object(j+1, k), article.Comma):
			j = r.Object(j+1, k) // il giorno dopo | la nomina di X, Y
			continue
		case c.Is(lang.How) && r.Class(j+1).Is(lang.Quotes|lang.Reports) && r.Traits.HeadFirst && r.Traits.NoArticles && j+2 < k:
			j += 2 // seperti dikutip X
			if r.Class(j).Is(lang.Of) {
				j++
			}
			j = max(j, r.Phrase(j, k))
			continue
		case c.Is(lang.Citing) && r.Traits.VerbSecond, (c.Is(lang.Prep|lang.By) || c.Is(lang.According) && r.Traits.NoArticles) && !r.Proper(j) && !(c.Is(lang.Adv) && !r.Class(j+1).Is(lang.Det)) && !(c.Is(lang.Indefinite) && r.Is(j, article.Starts)): // but: Des riverains
			to := r.Object(j+1, k)
			if c.Is(lang.Sub) && to == k && (!r.Traits.VerbSecond || r.Is(j-1, article.Comma)) {
				to = j + 1 // as X said
			}
			if (r.Traits.DropsSubject || r.Traits.HeadFirst) && j+1 < k && r.Article.Lexicon.Infinitive(r.spelled(j+1)) && !r.capital(j+1) {
				to = max(to, r.Next(j+1, k, article.Comma)) // tras conocer X, dijo
			}
			j = max(to, j+1, r.besides(j, to, k))
			continue
		case c.Is(lang.That) && len(list) > 0 && !r.Is(j-1, article.Comma) && !r.Is(j, article.Glued) && !(j == k-1 && c.Is(lang.Adv) && list[len(list)-1].End == j): // but: levantou-se, X se disse
			list = list[:0]
		}
		if c.Is(lang.Rel) && c.Is(lang.Oblique) && r.Is(j-1, article.Comma) && r.Class(j+1).Is(lang.Given) && r.capital(j+1) {
			j++ // der Mann, dem X vorwirft
		}
		to := r.Phrase(j, k)
		if to == j {
			j++
			continue
		}
		if r.Traits.VerbLast && !r.Traits.NoSpaces && r.Is(j, article.Starts) && !c.Is(people|lang.Given|lang.Pron|lang.Pronouns) && r.Article.Lexicon.OtherCase(r.spelled(j)) && (to == j+1 || r.capital(j+1)) && to > j {
			j++ // çıkışta X
			continue
		}
		if (!c.Is(lang.Oblique) || r.Proper(j) || r.native(j+1) || r.theirs(j)) && !r.Slanted(Range{j, to}) && !r.Clashes(Range{j, to}, k) && !r.excluded(j, from) && !r.programme(list, j) {
			list = append(list, Range{j, to})
		}
		j = to
	}
	if len(list) > 1 && r.verbFirst(list) {
		list = list[1:]
	}
	r.list = list
	return list
}

// verbFirst reports whether the first of some noun phrases is a verb that opens the sentence, by its end, with its subject
// behind it: Přijel | včera starosta X; not: Král včera přijel.
func (r *Reader) verbFirst(list []Range) bool {
	s := list[0]
	return r.Traits.NamesDecline && s.Len() == 1 && r.starts(s.First) && r.Class(s.First) == 0 && !r.surname(s.First) && r.Article.Lexicon.VerbGender(r.spelled(s.First)) != 0 &&
		slices.ContainsFunc(list[1:], func(s Range) bool { return r.Strength(s) > 1 }) && !r.Class(s.End).Is(lang.Conj) && !article.Any(s.End, list[1].First, func(k int) bool { return r.Verbal(k) || r.punct(k) })
}

// Clashes reports whether the verb at unit k is not what a noun phrase does, by the end of its noun, which is not for
// people: výroky X | označila, vojsko | přijel.
func (r *Reader) Clashes(s Range, k int) bool {
	const others = lang.Role | lang.Group | lang.Given | lang.Det | lang.Poss | pronouns | lang.Pron | lang.Honorific | lang.Title | lang.Nation | lang.Named
	head := s.First
	for head < s.End-1 && r.Class(head).Is(lang.Adjective) {
		head++
	}
	return r.Word(head) && !r.Class(head).Is(others) && (!r.capital(head) || r.starts(head) && s.Len() > 1 && !r.capital(head+1)) && r.Article.Lexicon.Clashes(lang.Lower(r.spelled(head)), r.spelled(k))
}

// theirs reports whether a pronoun at unit i that is an object alone tells whose somebody or a body is that stands behind it in the
// nominative: její | advokát; not: její | advokátce.
func (r *Reader) theirs(i int) bool {
	k := i + 1
	for r.Class(k).Is(lang.Adjective) && !r.Class(k).Is(lang.Role) {
		k++
	}
	c := r.Class(k)
	return r.Traits.NamesDecline && r.Class(i).Is(lang.Poss) && c.Is(people) && !c.Is(lang.Oblique) && !r.Units[k].Form.Is(lang.Object) && !r.capital(k) && !r.ofBody(k) && (c.Is(lang.Group) || r.Article.Lexicon.NominativeRole(r.spelled(k)) == "")
}

// Nobody reports whether no noun phrase for people or bodies in units [lo:hi) may be a subject.
func (r *Reader) Nobody(lo, hi int) bool {
	return !slices.ContainsFunc(r.phrases(lo, hi), func(s Range) bool { return r.Strength(s) > 0 })
}

// shared finds the subject of a verb that has it from another: X came and said;
// X left, adding.
func (r *Reader) shared(list []Range, from, k int) (Subject, bool) {
	if c := r.Next(from, k, article.Comma); r.Class(from).Is(lang.Sub) && r.Traits.DropsSubject && !r.Traits.VerbLast && c < k {
		if i := slices.IndexFunc(list, func(s Range) bool { return s.First > c }); i > 0 {
			list = list[i:] // Когда X ушел, | Y встал и сказал
		}
	}
	for n := len(list) - 1; n >= 0 && !r.Traits.VerbSecond; n-- {
		s := list[n]
		if r.relative(s) {
			continue
		}
		end := s.End
		if r.Traits.VerbForms {
			end = r.pastCommas(s.End, k)
		}
		if at := r.Skip(end, k); r.Embedded(s.First) || at >= k || !r.Verbal(at) || article.Any(end, at, r.subordinator) {
			continue // left the hall before Y arrived
		}
		if end > s.End {
			return Subject{s, Range{s.End + 1, end - 1}}, true
		}
		return Subject{Range: s}, true
	}
	i := slices.IndexFunc(list, func(s Range) bool {
		return !(r.Traits.VerbSecond && s.First > from && !r.connects(from, s.First)) && !r.relative(s) && r.HasVerb(s.End, k)
	})
	if i < 0 {
		i = slices.IndexFunc(list, func(s Range) bool { return s.End < k && r.Person(s) })
	}
	if i < 0 {
		return Subject{}, false
	}
	return Subject{Range: list[i]}, true
}

// pastCommas is behind what stands in commas at unit k and has no verb: the mayor|, Anna Berg, 54,| left.
func (r *Reader) pastCommas(k, hi int) int {
	end := k
	for j := k; r.Is(j, article.Comma); end = j + 1 {
		next := r.Next(j+1, hi, article.Comma)
		if next == hi || r.Phrase(j+1, next) == j+1 && r.kind(j+1) != text.Number || article.Any(j+1, next, r.Region) || r.HasVerb(j+1, next) {
			break
		}
		j = next
	}
	return end
}

// resumed finds the subject of a verb behind the conjunction at unit j, or of a participle
// at it, and what a verb of saying before it tells in a clause of its own: it is that
// verb's, unless somebody in the clause may be meant too. It tells too whether there is such a clause.
//
//	X said that the road is long and added that a
func (r *Reader) resumed(lo, from, j int) (s Subject, said, ok bool) {
	const few = 2 // words of a clause
	for k := j - 1; k > from; k-- {
		if !r.Class(k).Is(lang.That) || r.Class(k).Is(lang.Rel) && r.Is(k-1, article.Comma) {
			continue
		}
		at := r.teller(k)
		v, verb := r.Verb(at, k, lang.Cue)
		if !verb && r.Class(at).Is(lang.Participle) {
			v, verb = r.Verb(at-1, k, lang.Cue)
		}
		if !verb || v.All().End != k && at == k-1 || j < k+1+few || at == from && !r.Traits.DropsSubject {
			continue // asked whether Y came, X stood up and said
		}
		who := Range{k + 1, r.Phrase(k+1, j)}
		if !who.Empty() && r.Person(who) && !r.Is(j-1, article.Comma) && !r.Traits.VerbForms {
			return Subject{}, true, false // X said that Y came and added that a
		}
		s, ok = r.Before(v, lo)
		return s, true, ok
	}
	return Subject{}, false, false
}

// teller is the verb in front of what is told at unit k: the unit before, or before whom it tells, in languages whose verbs have forms:
// told the crowd | that.
func (r *Reader) teller(k int) int {
	const few = 4 // words for whom
	for at := k - 2; at > 0 && at >= k-1-few && r.Traits.VerbForms; at-- {
		if r.Class(at).Is(lang.Tells) {
			if r.Phrase(at+1, k) == k {
				return at
			}
			break
		}
	}
	return k - 1
}

// subordinator reports whether unit i may open a clause that depends on another: before, until.
func (r *Reader) subordinator(i int) bool { return r.Class(i).Is(lang.Sub) && !r.Proper(i) }

// relative reports whether a phrase is a relative pronoun.
func (r *Reader) relative(s Range) bool { return s.Len() == 1 && r.Class(s.First).Is(lang.Rel) }

// Embedded reports whether the clause whose subject begins at unit i depends on
// another: that he left; said it was.
func (r *Reader) Embedded(i int) bool {
	return i > 0 && !r.starts(i) && r.Class(i-1).Is(lang.That|lang.Sub|lang.How|lang.Rel|lang.Cue) && !r.Proper(i-1) && !r.Class(i-1).Is(lang.Conj)
}

// absolute finds a participle's own subject, right before it: with X saying; some
// shouting.
func (r *Reader) absolute(from, k int) (Range, bool) {
	const longest = 8
	for j := max(from, k-longest); j < k; j++ {
		if to := r.Phrase(j, k); to == k && !r.Class(j).Is(lang.Oblique) && (j == from || r.Class(j-1).Is(lang.Prep) || r.Is(j-1, article.Comma)) {
			return Range{j, k}, r.Class(j).Is(lang.Pron) || r.Person(Range{j, k})
		}
	}
	return Range{}, false
}

// inscribed finds what has words on it, right before a participle or a relative pronoun and
// its verb: held | a placard | reading; under | a banner | that read.
func (r *Reader) inscribed(from int, v Verb) (Range, bool) {
	const longest = 6
	end := v.All().First
	if !v.Ing {
		if end--; end <= from || !r.Class(end).Is(lang.Rel|lang.That) {
			return Range{}, false
		}
	}
	if end <= from || !r.Use(end-1, lang.Inscribed) {
		return Range{}, false
	}
	for j := max(from, end-longest); j < end; j++ {
		if r.Phrase(j, end) == end && !r.Verbal(j) {
			return Range{j, end}, true
		}
	}
	return Range{end - 1, end}, r.Traits.VerbForms // carried | signs
}

// second finds the subject where the verb stands second: all that stands before
// it is one phrase; unless the clause depends on another and has its verb last.
func (r *Reader) second(list []Range, from, j, k int) (Subject, bool) {
	head, last := list[0], list[len(list)-1]
	if at := last.First - 1; last.End == j+1 && r.Class(at).Is(lang.Conj) && r.Is(at-1, article.Comma) && (r.Strength(last) > 0 || r.Class(last.First).Is(lang.Det)) {
		return Subject{Range: last}, true // Y, der a, aber X sagte
	}
	if r.closing(k) {
		if s, ok := r.dependent(list, from, k); ok {
			return Subject{Range: s}, true
		}
	}
	if at := last.First - 1; last.End == j+1 && at > from && r.Class(at).Is(lang.Rel) && !r.Proper(at) && (r.Is(at-1, article.Comma) || r.Class(at-1).Is(lang.Prep)) {
		return Subject{Range: last}, true // the man whom | X | says to be
	}
	for _, s := range list {
		if s.First > from && (r.HasVerb(from, s.First) || r.Is(s.First-1, article.Comma) && s.First == head.First) {
			head = s
			break
		}
	}
	switch {
	case head.First > from && !r.connects(from, head.First):
		return Subject{Range: last}, last.End == j+1 && r.subordinate(from, last.First)
	case last.End == j+1 && r.Strength(last) > r.Strength(head):
		return Subject{Range: last}, true
	}
	if r.Strength(head) > 0 {
		head.End = r.Attached(head.End, j+1) // not: Standing beside X | said Y
	}
	return Subject{Range: head}, true
}

// dependent finds the subject in a clause that a comma and a word for it open:
// ..., who called it so; ..., because the minister said it.
func (r *Reader) dependent(list []Range, from, k int) (Range, bool) {
	for c := k - 1; c > from; c-- {
		cl := r.Class(c)
		if !r.Is(c-1, article.Comma) && (!cl.Is(lang.Sub) || cl.Is(lang.How|lang.Prep)) && !(cl.Is(lang.Rel) && cl.Is(lang.That) && r.Class(c+1).Is(lang.Given|lang.Role) && !r.Traits.NounsCapitalised) || !cl.Is(lang.That|lang.How|lang.Rel|lang.Sub) || r.Proper(c) {
			continue
		}
		relative := cl.Is(lang.Rel) && !cl.Is(lang.That|lang.How)
		for _, fits := range [...]func(Range) bool{
			func(s Range) bool {
				return relative && s.First == c+1 && (r.Class(s.First).Is(lang.Given|people) || r.Class(s.First).Is(pronouns) && s.Len() == 1)
			},
			func(s Range) bool { return relative && r.Skip(s.End, k) == c-1 },
			func(s Range) bool { return s.First > c },
		} {
			if i := slices.IndexFunc(list, fits); i >= 0 {
				return list[i], true
			}
		}
	}
	return Range{}, false
}

// nearest finds the subject where it stands right before its verb, but for
// adverbs and phrases with a preposition.
func (r *Reader) nearest(list []Range, j, k int) (Subject, bool) {
	last := list[len(list)-1]
	if s, ok := r.antecedent(list, k); ok {
		return s, true
	}
	if last.End >= j+1 {
		return Subject{Range: last}, true
	}
	for n := len(list) - 1; n >= 0; n-- {
		if s := list[n]; !r.HasVerb(s.End, k) {
			s.End = r.Attached(s.End, j+1)
			return Subject{Range: s}, true
		}
	}
	return Subject{}, false
}

// Attached is the end of the phrases with prepositions that stand at unit k,
// before hi, behind a noun phrase, but for times: the head of the agency in Rome.
func (r *Reader) Attached(k, hi int) int {
	if r.Traits.NoSpaces {
		return k
	}
	for end := k; end < hi && r.Class(end).Is(lang.Prep) && !r.Class(end).Is(lang.Adv) && !(r.Class(end).Is(lang.According) && r.Traits.NamesDecline) && !(r.Class(end).Is(lang.Told) && r.Traits.HeadFirst && r.Traits.NoArticles && r.listener(end+1, hi)); {
		from := end + 1
		if r.Traits.NoArticles && r.Class(from).Is(lang.Det) && !r.Class(from).Is(lang.Poss) {
			break // в этой связи
		}
		for from < hi && r.Class(from).Is(lang.Det|lang.Adjective) {
			from++
		}
		to := r.Object(end+1, hi)
		if to == end+1 || r.moment(from, hi) > from || r.saidIn(end, to) {
			break
		}
		end = to
		if end == hi {
			return end
		}
	}
	return k
}

// saidIn reports whether the preposition at unit k governs, up to unit to, in what something is said, and not
// whose somebody is, in languages with cases of names: депутат | в письме; europoslanec | v Českém rozhlase.
func (r *Reader) saidIn(k, to int) bool {
	if !r.Traits.NamesDecline || !r.Use(k, lang.Where) {
		return false
	}
	return article.Any(k+1, to, func(j int) bool { return r.Class(j).Is(lang.Speaks | lang.Interview) }) || r.Outlet(Range{k + 1, to})
}

// programme reports whether what begins at unit j is the name of the programme or the paper whose noun stands
// before it, or whose occasion that is, behind a preposition and somebody who may be the subject: X v pořadu | Otázky Y;
// X в эфире | «Эха»; X на заседании | комитета.
func (r *Reader) programme(list []Range, j int) bool {
	if !r.Traits.NamesDecline || len(list) == 0 || r.capital(j-1) || r.Strength(list[len(list)-1]) == 0 {
		return false
	}
	if u := r.Units[j-1]; u.End-u.First > 1 && r.Article.Words[u.First].Class.Is(lang.Prep) {
		return !r.Is(list[len(list)-1].End, article.Comma)
	}
	if !r.Class(j-1).Is(lang.Interview) || r.Strength(list[len(list)-1]) < 2 {
		return false
	}
	return r.Use(j-2, lang.Where)
}

// antecedent finds the noun phrase that a relative clause without commas
// describes, which ends before the verb at k: a man who answered the phone.
func (r *Reader) antecedent(list []Range, k int) (Subject, bool) {
	for n := len(list) - 1; n > 0; n-- {
		who, s := list[n], list[n-1]
		if c := r.Class(who.First); who.Len() == 1 && c.Is(lang.Rel) && !c.Is(lang.That) && r.Skip(s.End, k) == who.First && r.HasVerb(who.End, k) {
			return Subject{s, Range{who.First, k}}, true
		}
	}
	return Subject{}, false
}

// closing reports whether the verb at unit k stands last in its clause.
func (r *Reader) closing(k int) bool {
	k++
	for k < len(r.Units) && r.Class(k).Is(lang.Aux) {
		k++
	}
	return k >= len(r.Units) || r.Is(k, article.Starts) || r.punct(k) || r.Class(k).Is(lang.Conj)
}

// connects reports whether units [i:j) only connect a sentence: and, but.
func (r *Reader) connects(i, j int) bool {
	return article.All(i, j, func(i int) bool { return r.Class(i).Is(lang.Conj|lang.That|lang.Rel|lang.How|lang.Adv) || r.punct(i) })
}

// subordinate reports whether a clause that begins in units [i:j) has its verb
// last.
func (r *Reader) subordinate(i, j int) bool {
	return article.Any(i, j, func(i int) bool { return r.Class(i).Is(lang.That | lang.How) })
}
