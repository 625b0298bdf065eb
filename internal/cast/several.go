package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// several resolves names that are joined by commas and "and" to all of them
// together ("Anna Berg and Nils Lund"). A pronoun may be the first.
func (r *resolver) several(s *source) (int, bool) {
	if s.q == nil {
		return none, false
	}
	p := s.q.Source
	and := -1
	for i := p.First + 1; i < p.End-1 && !r.is(i, lang.Rel); i++ {
		if r.use(i, lang.Joins) && r.nameAround(i) == nil && !r.fields(p.First, i) {
			and = i
		}
	}
	if and < 0 {
		return none, false
	}
	var members []int
	at := p.First // what has been read
	mixed, titled := false, false
	if r.is(at, lang.He|lang.She) && !r.is(at, lang.Poss) {
		e := r.person(at, want{gender: genderOf(r.class(at))})
		if e == none {
			return none, false
		}
		members, at = append(members, e), at+1
	}
	for k := r.nameAt(p.First); k < len(r.names) && r.named(k).First < p.End && (at <= and || len(members) < 2); k++ {
		m := r.named(k)
		first := m.whole().First
		if strings.HasPrefix(m.Name[0][1:], "-") || r.mark(first-1, "(") {
			continue // D-Ohio, (Ohio)
		}
		if r.labels != nil {
			r.realise(m)
		}
		if len(members) == 0 && first-at <= 2 {
			at = max(at, first) // what stands before the titles
		}
		if m.entity == none || r.entities[m.entity].Kind == Organization && !r.member(p, m) || r.ofField(m, p) || r.rows() && r.use(m.First, lang.Plain) || !r.joins(at, first) || len(members) > 0 && at == first || r.poss(m.End) && m.End+1 < p.End {
			return r.listed(s, and) // but: Anna Berg and Nils Dahl's | lawyers
		}
		mixed = mixed || r.entities[m.entity].Kind == Organization
		titled = !m.Title.Empty() || r.labels == nil && r.entities[m.entity].Kind != Organization
		members, at = append(members, m.entity), m.End
	}
	if at <= and || len(members) < 2 || mixed && titled {
		return r.listed(s, and)
	}
	return r.together(members, s.First)
}

// fields reports whether the "and" at token i joins what somebody is in office for, whose role is all that a source from token first on
// begins with: Minister for Trade | and | Fisheries, Anna Berg. Not: Minister for Trade | and | Nils Dahl.
func (r *resolver) fields(first, i int) bool {
	if r.is(first, lang.Det) {
		first++
	}
	if r.Lexicon.NoSpaces || !r.is(first, lang.Role|lang.Title) || !r.is(first+1, lang.Prep|lang.Of) || first+2 >= i || !r.capital(i+1) || r.is(i+1, lang.Given) || r.is(i+1, lang.Role|lang.Title|lang.Honorific) && r.capital(i+2) {
		return false
	}
	if m := r.nameFrom(i + 1); m != nil && len(r.entities[r.end(m.entity)].words) > 1 && r.entities[r.end(m.entity)].Kind == Person {
		return false
	}
	return article.All(first+2, i, func(k int) bool { return r.capital(k) || r.is(k, lang.Det|lang.Of) || r.mark(k, ",") })
}

// member reports whether the name of a body or a state in a phrase is one of those that are joined there, and no part of
// what somebody or something is: Norway and Sweden, not the Oslo mayor and, officials in Norway and.
func (r *resolver) member(p Phrase, m *Mention) bool {
	next := m.End
	return (next == p.End || r.mark(next, ",") || r.use(next, lang.Joins)) && !r.behind(m) && !r.is(m.whole().First-1, lang.Of) &&
		!article.Any(p.First, m.whole().First, func(i int) bool { return r.is(i, lang.Prep|lang.Of) && r.nameAround(i) == nil })
}

// listed is whoever a source joins with "and" where not all have names, by its own words: the mayor and | Anna Berg; the
// family, protesters and | civic leaders. Not so where one has two roles, or one of them is only in what tells of
// another: the actor and director Anna Berg.
func (r *resolver) listed(s *source, and int) (int, bool) {
	p := s.q.Source
	if r.Lexicon.NoSpaces || article.Any(p.First, p.End, func(i int) bool { return r.is(i, lang.Prep|lang.Of|lang.Rel|lang.Sub) || r.Tokens[i].Region >= 0 }) {
		return none, false
	}
	named := r.is(p.First, lang.Det) && r.is(and-1, lang.Role|lang.Group) && and-p.First <= 3 && r.nameFrom(and+1) != nil && r.nameFrom(and+1).End == p.End
	if !named && !(r.is(and-1, lang.Group) && r.is(p.End-1, lang.Group) && article.All(p.First+1, and, func(i int) bool { return !r.mark(i, ",") || r.lists(i) })) {
		return none, false
	}
	e := r.called(r.slice(p), s.First, Group)
	r.entities[e].plural = true
	return e, true
}

// lists reports whether the comma at token i parts two of a list, and opens no apposition: the family, | protesters.
func (r *resolver) lists(i int) bool {
	const near = 3 // words
	return !r.is(i+1, lang.Det|lang.Indefinite) && article.Any(i+1, i+1+near, func(i int) bool { return r.is(i, lang.Group) })
}

// joins reports whether tokens [i:end) do no more than join two names: commas,
// "and", roles, and what abbreviates a party (D-Ohio).
func (r *resolver) joins(i, end int) bool {
	inside := false
	return article.All(i, end, func(i int) bool {
		inside = (inside || r.mark(i, "(")) && !r.mark(i, ")") // (Fla.)
		return inside || r.Tokens[i].Kind == text.Punct || r.number(i) || strings.HasPrefix(r.Word(i)[1:], "-") || r.use(i, lang.Joins|lang.Two) ||
			r.is(i, lang.Role|lang.Title|lang.Honorific|lang.Det|lang.Poss|lang.Nation|lang.Adjective)
	})
}

// together is the entity of several at once.
func (r *resolver) together(members []int, tok int) (int, bool) {
	const most = 8
	if len(members) < 2 || len(members) > most {
		return none, false
	}
	var names []string
	for i, m := range members {
		if slices.Contains(members[:i], m) {
			return none, false
		}
		names = append(names, r.entities[m].Name)
	}
	last := len(names) - 1
	e := r.called(strings.Join(names[:last], ", ")+" "+r.Lexicon.And()+" "+names[last], tok, Group)
	r.entities[e].plural, r.entities[e].Members = true, members
	return e, true
}

// theTwo resolves "the two men", "both" to the two people named last before.
func (r *resolver) theTwo(s *source) (int, bool) {
	c := r.class(s.Head)
	both := r.use(s.First, lang.Two) && (s.Len() == 1 || r.is(s.First, lang.Pron)) || r.is(s.First, lang.Det) && r.use(s.First+1, lang.Two)
	things := !c.Is(lang.Nation|lang.Adjective) && r.Lexicon.Plural(r.Word(s.Head)) && !r.Lexicon.Personal(r.Lexicon.Singular(r.Word(s.Head)))
	if s.q == nil || !both || s.Len() > 1 && !c.Is(lang.Group) && (things || s.Head > s.First+1) {
		return none, false // two men, somebody and two men; both companies
	}
	if m := r.nameFrom(s.End + 1); m != nil && r.mark(s.End, ",") {
		n := r.nameFrom(m.End + 1) // the two leaders, Anna Berg and Nils Dahl
		if n != nil && r.use(m.End, lang.Joins) && r.mark(n.End, ",") {
			return r.together([]int{r.end(m.entity), r.end(n.entity)}, s.First)
		}
	}
	var members []int
	const near = 80 // tokens
	for k := r.nameAt(s.First) - 1; k >= 0 && s.First-r.named(k).End < near && len(members) < 2; k-- {
		m := r.named(k)
		if m.entity == none || m.Quoted || m.Headline || r.entities[m.entity].Kind != Person || slices.Contains(members, m.entity) || r.poss(m.End) {
			continue
		}
		if g := one(c); g != 0 && r.entities[m.entity].gender&^g != 0 {
			return none, false
		}
		members = append(members, m.entity)
	}
	slices.Reverse(members)
	return r.together(members, s.First)
}

// oneOfTwo resolves "the former" and "the latter" to the first and the second of the two people whom
// the nearest sentence before names, or this one so far; of more than two nobody can tell.
func (r *resolver) oneOfTwo(s *source) (int, bool) {
	t := r.Words[s.End-1].Turn
	if !t.Is(lang.First|lang.Second) || r.capital(s.End-1) && s.Len() > 1 {
		return none, false
	}
	if article.Any(s.First, s.End-1, func(i int) bool { return !r.is(i, lang.Det) }) {
		return none, false
	}
	const near = 2 // sentences
	for n := r.SentenceOf(s.First); n >= 0 && r.SentenceOf(s.First)-n <= near; n-- {
		var two []int
		for _, m := range r.mentionsIn(r.Sentences[n].First, min(r.Sentences[n].End, s.First)) {
			if e := r.end(m.entity); m.Form == Named && r.entities[e].Kind == Person && !slices.Contains(two, e) {
				two = append(two, e)
			}
		}
		switch {
		case len(two) == 2 && t.Is(lang.First):
			return two[0], true
		case len(two) == 2:
			return two[1], true
		case len(two) > 2:
			return none, true
		}
	}
	return none, true
}
