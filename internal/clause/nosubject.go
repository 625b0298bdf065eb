package clause

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file tells who is no subject though the name stands where one would.

// besides is where a name ends that stands between commas behind the object of a preposition at unit
// i, which is a role, so that the name is its: ao diretor, | Nils Dahl, | disse; to if there is none.
func (r *Reader) besides(i, to, k int) int {
	role := false
	for j := i; j < to; j++ {
		former := strings.TrimPrefix(strings.TrimPrefix(r.spelled(j), "ex"), "-")
		role = role || r.Class(j).Is(lang.Role) || r.Article.Lexicon.Lookup(former).Class.Is(lang.Role)
	}
	if to-i < 2 || !role || !r.Is(to, article.Comma) || !r.Is(i, article.Starts) {
		return to
	}
	end := r.Phrase(to+1, k)
	if article.Any(to+1, end, func(j int) bool { return !r.capital(j) }) {
		return to
	}
	if end > to+1 && r.Is(end, article.Comma) {
		return end + 1
	}
	return to
}

// excluded reports whether a denial in front of the noun phrase at unit j says that it is not them: el
// abogado, y no | su clienta; Nicht | Nils Dahl, sondern. Behind a comma or a conjunction nothing else is denied.
func (r *Reader) excluded(j, from int) bool {
	return j-1 >= from && r.Class(j-1).Is(lang.Neg) && (!r.Proper(j-1) || r.starts(j-1)) && (j-1 == from && r.capital(j) || j-2 >= from && (r.Is(j-2, article.Comma) || r.Class(j-2).Is(lang.Conj)))
}

// given is where a phrase of units [k:to) ends that a name in the dative is the last word of; k where
// there is none. A name behind it is another.
func (r *Reader) given(k, to int) int {
	end := k
	for j := k; j < to; j++ {
		switch name := r.spelled(j); {
		case r.capital(j) && r.Proper(j) && r.Article.Lexicon.Dative(name), j == k+1 && r.Hearer(Range{k, j + 1}), end == j && j > k && r.Article.Lexicon.MaybeDative(name):
			end = j + 1
		case end > k:
			return end
		}
	}
	return end
}

// Hearer reports whether a noun phrase ends with a name in the dative, of whom something is told: ответил | мэру Петру Громову.
func (r *Reader) Hearer(s Range) bool {
	k := s.End - 1
	for k > s.First && r.capital(k-1) && !r.Class(k-1).Is(people&^lang.Given) {
		k--
	}
	if s.Empty() || !r.capital(k) || !r.Proper(k) {
		return false
	}
	l := r.Article.Lexicon
	return article.All(k, s.End, func(j int) bool { return l.MaybeDative(r.spelled(j)) }) && (r.Slanted(s) || l.Dative(r.spelled(k)) || s.End-k > 1 && l.Oblique(r.spelled(k), r.spelled(s.End-1), false))
}

// described finds the subject with which the clause from unit from on begins, where a relative clause
// without commas stands between it and the verb at unit k: l'homme | qui a tué X | a dit.
func (r *Reader) described(from, k int) (Subject, bool) {
	if r.Traits.VerbSecond || r.Traits.VerbLast || r.Traits.NamesDecline || r.Traits.VerbForms {
		return Subject{}, false
	}
	who := Range{from, r.Phrase(from, k)}
	at := max(who.End, r.bracket(who.End, k))
	joins := r.Traits.HeadFirst && r.Traits.NoArticles && at+1 < k
	sub := joins && !r.punct(at) && !r.capital(at) && !r.Verbal(at) && r.Verbal(at+1) && !r.capital(at+1) // X saat menemui Y mengatakan
	also := joins && r.Class(at).Is(lang.Rel) && r.Class(at+1).Is(lang.Adv)                               // X yang juga ketua
	if who.Empty() || at >= k || !r.Class(at).Is(lang.Rel) && !sub || r.Class(from).Is(lang.Rel|lang.That|lang.Prep) && !r.Proper(from) {
		return Subject{}, false
	}
	verb := also // of the clause
	for j := at + 1; j < k; j++ {
		c := r.Class(j)
		switch {
		case r.Is(j, article.Comma|article.Colon|article.Semicolon), r.Region(j):
			return Subject{}, false
		case r.Verbal(j), c == 0 && r.Word(j) && !r.capital(j):
			verb = true
		}
	}
	return Subject{who, Range{at, k}}, verb && (r.capital(k-1) || r.Verbal(k-1) || r.Class(k-1) == 0 || also)
}

// DescribesOther reports whether a phrase that ends with a network or an adjective of nation stands right before a noun in
// another case, which it describes, where verbs stand last: Twitter | hesabından, bir Türk | vatandaşından.
func (r *Reader) DescribesOther(s Range) bool {
	if !r.Traits.VerbLast || r.Traits.NoSpaces || s.Empty() || !r.Word(s.End) || r.capital(s.End) || r.Class(s.End)&^(people|lang.Speaks|lang.Interview) != 0 {
		return false
	}
	last := s.End - 1
	describes := r.Use(last, lang.Network) || r.Class(last).Is(lang.Nation) && !r.Class(last).Is(lang.Given|lang.Role|lang.Org|lang.Place) && s.Len() > 1 && r.Class(s.First).Is(lang.Indefinite)
	return describes && r.Article.Lexicon.OtherCase(r.spelled(s.End))
}

// Slanted reports whether a noun phrase is in a case that no subject has, by its noun for
// people: министра обвинил X; or by its name. Of several of a kind the genitive stands behind how many:
// десять жителей, оба министра.
func (r *Reader) Slanted(s Range) bool {
	if r.Class(s.First).Is(lang.Told) && r.Class(s.First).Is(lang.Outlet) && r.Traits.NamesDecline && r.Traits.HeadFirst && !r.Class(s.First).Is(lang.Role) {
		return true // телеканалу X
	}
	if r.inOtherCase(s) || r.outletCase(s) {
		return true
	}
	if last := s.End - 1; r.Traits.NounStacks && !r.Traits.VerbForms && !s.Empty() && !r.Class(last).Is(people|lang.Given) && r.Article.Lexicon.OtherCase(r.spelled(last)) {
		return true // X az MTI-nek | mondta
	}
	if r.DescribesOther(s) {
		return true
	}
	if last := s.End - 1; r.Traits.VerbLast && !r.Traits.NoSpaces && !s.Empty() && r.Word(last) && !r.capital(last) && !r.Class(last).Is(people|lang.Given) {
		return r.Article.Lexicon.OtherCase(r.spelled(last)) || r.Class(s.End).Is(lang.Prep) && !r.Class(s.End).Is(lang.Adv) // X'in evinin önünde; X'in sorusu | üzerine
	}
	for k := s.First; k < s.End && r.Traits.NamesDecline; k++ {
		switch c := r.Class(k); {
		case c.Is(lang.Group) && !c.Is(lang.Role):
			return k == s.First && c.Is(lang.Oblique)
		case c.Is(lang.Group):
			return false // kierowcy: of one, or several
		case c.Is(lang.Role):
			return c.Is(lang.Oblique) || r.Units[k].Form.Is(lang.Object) && (k == s.First || !r.Use(k-1, lang.Counts))
		case c.Is(lang.Org) || r.Is(k, article.Capital) && k > s.First:
			return false
		}
	}
	return false
}

// outletCase reports whether a noun phrase is an outlet's name, with marks or without, that is not in the nominative: X,
// který | Právu | řekl; сообщил «Интерфаксу» X.
func (r *Reader) outletCase(s Range) bool {
	if !r.Traits.NamesDecline || s.Len() > 2 {
		return false
	}
	at := int(r.Units[s.First].First)
	if r.Region(s.First) {
		at++
	}
	if at >= len(r.Article.Words) {
		return false
	}
	list, declined := r.Article.Words[at].Phrases(), false
	for n := range list {
		p := &list[n]
		if p.Outlet == "" || !r.Article.Spells(at, len(r.Article.Tokens), p) {
			continue
		}
		if p.Called == "" {
			return false
		}
		declined = true
	}
	return declined
}

// inOtherCase reports whether a noun phrase is a name of two words or more that is not in the nominative, Jana
// Nováka | označila X, or a single one in the dative: Панову | сообщили.
func (r *Reader) inOtherCase(s Range) bool {
	if r.Traits.NamesDecline && s.Len() == 1 && r.capital(s.First) && r.Class(s.First) == 0 && r.Article.Lexicon.Dative(r.spelled(s.First)) {
		return true
	}
	if !r.Traits.NamesDecline || s.Len() < 2 || s.Len() > 3 || !r.capital(s.First) || r.Class(s.First).Is(people) {
		return false
	}
	return article.All(s.First, s.End, r.capital) && r.Article.Lexicon.Oblique(r.spelled(s.First), r.spelled(s.End-1), false)
}

// Mood is where a word ends that stands alone between commas behind a verb, from unit k on, and tells in which mood, in
// languages that describe a noun behind it: disse, comovido, | o bombeiro; k where there is none.
func (r *Reader) Mood(k, hi int) int {
	if r.Traits.HeadFirst && r.Is(k, article.Comma) && r.Is(k+2, article.Comma) && k+3 < hi && r.Word(k+1) && !r.capital(k+1) && r.Class(k+1)&^(lang.Participle|lang.Adjective) == 0 {
		return k + 3
	}
	return k
}

// aside is where a few words end that stand between commas behind a verb, from unit k on,
// and tell how: an adverb, and what it goes with; in languages that describe a noun behind it, where and on what
// occasion too, and in which mood; k where there are none.
func (r *Reader) aside(k, hi int) int {
	few, opens := 5, lang.Adv
	if r.Traits.HeadFirst && r.Class(k+1).Is(lang.Prep|lang.Time) {
		few, opens = 14, lang.Prep|lang.Time
	}
	if end := r.Mood(k, hi); end > k {
		return end
	}
	gerund := r.Traits.NamesDecline && r.Class(k+1) == 0 && r.Word(k+1) && !r.capital(k+1) && r.Article.Lexicon.Beside(r.spelled(k+1)) // сказал, обращаясь к Y, X
	if !r.Is(k, article.Comma) || !r.Class(k+1).Is(opens) && !gerund || r.Traits.VerbSecond || r.Traits.NoSpaces {
		return k
	}
	for j := k + 2; j < hi && j-k <= few; j++ {
		if r.Is(j, article.Comma) {
			return j + 1
		}
		if r.Verbal(j) && !r.Class(j-1).Is(lang.Det) {
			break // in una nota
		}
	}
	return k
}

// perceived finds whom somebody hears, sees or shows do what the verb at unit k says: heard | X | say; footage of | X | saying.
func (r *Reader) perceived(from, k int) (Subject, bool) {
	if !r.Traits.VerbForms {
		return Subject{}, false
	}
	const longest = 6 // units
	for i := k - 1; i > from && k-i <= longest; i-- {
		h := i - 1
		if r.Class(h).Is(lang.Of) && r.Units[k].Form.Is(lang.Ing) {
			h--
		}
		if h >= from && r.Turn(h, lang.Hears) && !r.Proper(h) {
			s := Range{i, r.Phrase(i, k)}
			return Subject{Range: s}, s.End == k && r.Person(s)
		}
	}
	return Subject{}, false
}

// whose finds what is theirs whom a relative clause tells of, with who that is, right in front of the verb at unit k: X, dont
// l'avocate, Anna Berg, | assure.
func (r *Reader) whose(from, k int) (Subject, bool) {
	for j := k - 2; j > from; j-- {
		if !r.Turn(j, lang.Whose) || r.Proper(j) || !r.Is(j-1, article.Comma) && !r.Is(j-2, article.Comma) {
			continue
		}
		s := Subject{Range: Range{j + 1, r.Phrase(j+1, k)}}
		end := s.End
		if app := (Range{end + 1, r.Phrase(end+1, k)}); r.Is(end, article.Comma) && !app.Empty() && r.Is(app.End, article.Comma) {
			s.Apposition, end = app, app.End+1
		}
		return s, !s.Empty() && r.Skip(end, k) == k
	}
	return Subject{}, false
}

// whoRelative finds who a relative clause tells of whose verb stands at unit k and has no other subject: the name
// right in front of the comma. Y rejected what was said by X, | who called him "a".
func (r *Reader) whoRelative(from, k int) (Subject, bool) {
	if r.Traits.VerbForms || r.Traits.VerbSecond || r.Traits.VerbLast || r.Traits.NoSpaces {
		return Subject{}, false
	}
	for j := k - 1; j > from; j-- {
		c := r.Class(j)
		switch {
		case c.Is(lang.Rel) && r.Is(j-1, article.Comma):
			first := j - 1
			for first > from && r.capital(first-1) {
				first--
			}
			who := Range{first, j - 1}
			const near = 3 // words in front of the name that may deny it
			for u := first - 1; u > from && u >= first-near && r.Word(u); u-- {
				if r.Class(u).Is(lang.Neg) {
					return Subject{}, false
				}
			}
			return Subject{Range: who}, who.Len() > 1 && r.Person(who)
		case !c.Is(lang.Aux|lang.Adv|lang.Neg|lang.Oblique|lang.Pronouns|lang.Det) || r.Is(j, article.Comma):
			return Subject{}, false
		}
	}
	return Subject{}, false
}

// wherein finds whose interview or letter a relative clause tells of whose verb stands right behind a preposition and its pronoun,
// at unit k, and has no subject of its own, and reports whether there is such a clause: X concedió una entrevista en la que | asegura.
// Not: recibió una carta en la que asegura.
func (r *Reader) wherein(from, k int) (s Subject, within, ok bool) {
	if s, within, ok = r.yonder(from, k); within {
		return s, within, ok
	}
	j := k - 2
	for at := k - 1; r.Traits.DropsSubject && r.Traits.HeadFirst && !r.Traits.NoArticles && at > from+1 && r.Class(at).Is(lang.Oblique); at-- {
		if r.Class(at-1).Is(lang.Rel) && r.Class(at-2).Is(lang.Prep) && !r.Class(at-1).Is(lang.Oblique) {
			return Subject{}, true, false // criticó a X, a quien le | pidió
		}
	}
	for j > from && r.Class(j).Is(lang.Det) && !r.Class(j).Is(lang.Prep) {
		j--
	}
	if !r.Traits.DropsSubject || !r.Traits.HeadFirst || r.Traits.NoArticles || !r.Class(k-1).Is(lang.Rel) || j <= from || !r.Class(j).Is(lang.Prep) {
		return Subject{}, false, false
	}
	s.Range = Range{from, r.Phrase(from, j)}
	at, tells := r.Skip(s.End, j), false
	for i := s.End; i < j; i++ {
		if r.Turn(i, lang.Hears) || r.Class(i).Is(lang.Neg) {
			return Subject{}, true, false
		}
		tells = tells || r.Class(i).Is(lang.Interview|lang.Speaks|lang.Org) || r.Use(i, lang.Worded|lang.SetUp|lang.Setting)
	}
	return s, true, tells && !s.Empty() && r.Person(s.Range) && r.Word(at) && !r.capital(at) && !r.Class(at).Is(lang.Conj|lang.Rel|lang.Sub)
}

// yonder finds the subject of a verb without one at unit k, in a relative clause about a place, in languages that leave subjects out: whoever
// goes there, and of several nobody. It reports whether there is such a clause.
//
//	X llegó a Oslo, donde | dijo que a      not: el partido, donde | sostienen que a
func (r *Reader) yonder(from, k int) (s Subject, within, ok bool) {
	j := k - 1
	for j > from && r.Class(j).Is(lang.Aux|lang.Adv|lang.Neg|lang.Oblique) && !r.Class(j).Is(lang.Rel) {
		j--
	}
	if !r.Traits.DropsSubject || j <= from || !r.Turn(j, lang.Yonder) || r.Proper(j) {
		return Subject{}, false, false
	}
	if r.Article.Lexicon.VerbPlural(r.spelled(k)) {
		return Subject{}, true, false
	}
	for _, who := range r.phrases(from, j) {
		if r.Person(who) && !r.relative(who) && (r.HasVerb(who.End, j) || r.Traits.NamesDecline && r.Strength(who) > 1) {
			return Subject{Range: who}, true, true
		}
	}
	return Subject{}, true, false
}
