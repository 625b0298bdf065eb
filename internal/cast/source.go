package cast

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// byline finds the author of the article, whom the first person means.
func (r *resolver) byline(authors []Phrase) {
	for _, p := range authors {
		if k := r.nameAt(p.First); k < len(r.names) && r.named(k).First < p.End && r.named(k).entity != none && r.author == none {
			r.author = r.named(k).entity
			r.entities[r.author].Kind = Person
		}
	}
}

// label resolves the labels of an interview, Q: and A:. The questions are the
// author's, the answers those of the person whom the article names most before
// the first of them.
func (r *resolver) label(s *source) (int, bool) {
	if s.q == nil || s.q.Core.Len() != 1 || len(s.q.Cue) != 1 || s.q.Cue[0].First != s.q.Core.End || r.Tokens[s.q.Core.End].Kind != text.Punct {
		return none, false
	}
	switch i := s.q.Core.First; {
	case r.use(i, lang.Asks):
		return r.author, true
	case r.use(i, lang.Answers):
		if r.guest == unasked {
			r.guest = r.mostNamed(i)
		}
		return r.guest, true
	}
	return none, false
}

// mostNamed is the person who is named most often before a token, outside marks
// and not as the author.
func (r *resolver) mostNamed(tok int) int {
	times := make(map[int]int)
	best := none
	for k := range r.names {
		m := r.named(k)
		if m.First >= tok {
			break
		}
		if e := m.entity; e != none && e != r.author && !m.Quoted && r.entities[e].Kind == Person {
			if times[e]++; best == none || times[e] > times[best] {
				best = e
			}
		}
	}
	return best
}

// outlet is the outlet that the head of the source names: the Tass news agency.
func (r *resolver) outlet(s *source) (int, bool) {
	end := r.headEnd(s.Phrase)
	const longest = 12 // tokens of an outlet's name
	for i := r.mentionAt(s.First - longest); i < len(r.mentions) && r.mentions[i].First < s.End; i++ {
		m := &r.mentions[i]
		if m.Form == Media && m.Outlet != "" && m.End > s.First && m.First < end && m.End >= end && (m.First <= s.First || r.is(s.First, lang.Det) && !r.complement(s.First+1, m.First)) {
			return r.called(m.Outlet, s.First, Organization), true
		}
	}
	return none, false
}

// complement reports whether a complement begins among tokens [i:last]: a report of.
func (r *reader) complement(i, last int) bool {
	for ; i <= last; i++ {
		if r.is(i, lang.Prep|lang.Of) && !r.capital(i) {
			return true
		}
	}
	return false
}

// name is whom a noun phrase names: its last words, before any complement. In "a
// spokesman for X" that is not X.
func (r *resolver) name(s *source) (int, bool) {
	if s.q == nil {
		return none, false
	}
	m := r.nameIn(s.Phrase)
	if m == nil {
		return none, false
	}
	e := &r.entities[m.entity]
	if e.Kind == Unknown && len(s.q.Cue) > 0 {
		e.Kind = Person
	}
	r.office(e, Phrase{First: s.First, End: m.whole().First})
	r.introduce(m, true)
	s.Form = Named // has its mention
	return r.end(m.entity), true
}

// office takes the role that stands before the name in a source: governor of the
// region Nils Dahl.
func (r *resolver) office(e *Entity, p Phrase) {
	for p.First < p.End && r.is(p.First, lang.Det|lang.Poss|lang.Rel|lang.Conj) {
		p.First++
	}
	for p.First < p.End && r.Tokens[p.End-1].Kind == text.Punct {
		p.End--
	}
	if p.Len() < 2 || e.Kind != Person {
		return
	}
	for k := p.First; k < p.End; k++ {
		if r.is(k, lang.Role) && !r.is(k, lang.Prep) {
			e.noun(r.noun(k))
			e.role(r.slice(p))
			return
		}
		if r.is(k, lang.Prep) {
			return
		}
	}
}

func (r *resolver) nameIn(s Phrase) *Mention {
	end := r.headEnd(s)
	for k := r.nameAt(s.First); k < len(r.names) && r.named(k).whole().First < s.End; k++ {
		m := r.named(k)
		if m.entity == none && m.Initial && m.First == s.First && m.End == end && end == s.End && r.speakable(m) {
			m.entity = r.create(m)
			r.describe(m)
			return m
		}
		if m.entity == none {
			continue
		}
		if m.whole().First < s.First && m.First < s.First && !r.is(s.First-1, lang.Honorific) && m.End > s.First && m.First+1 < s.First {
			continue // it begins before
		}
		person := r.entities[m.entity].Kind == Person
		if person && m.whole().First <= s.First && s.End <= m.First {
			return m // the title alone of Deputy Commissioner (Traffic) Anna Berg
		}
		if m.End >= end && (m.whole().First < end || r.closes(m, s)) {
			if r.is(s.First, lang.Det) && m.First == s.First+1 && m.Title.Empty() && len(m.Name) == 1 && m.classes.Is(lang.Nation) && (person || r.native(m)) {
				return nil // the Kenyan
			}
			return m
		}
		if r.Lexicon.NoSpaces && m.First == s.First && r.is(m.End, lang.Role|lang.Honorific) && m.End < s.End {
			return m // 张伟教授
		}
		if m.Headline && m.First == s.First && m.End-m.First > 1 && person && r.capital(min(m.End, s.End-1)) && !r.poss(m.End) {
			return m // Anna Berg Hammers Oil Company
		}
	}
	return nil
}

// native reports whether a name is that of one person of a nation: the Kenyan.
func (r *resolver) native(m *Mention) bool {
	return r.use(m.First, lang.Native)
}

// speakable reports whether a word that begins a sentence may be a name: it is
// nothing else.
func (r *resolver) speakable(m *Mention) bool {
	return !r.is(m.First, functional|lang.Cue|lang.Participle|lang.Verb|lang.Time|lang.Group|lang.Aux) && !r.contracted(m.First)
}

// closes reports whether a name that ends a noun phrase stands in apposition to
// what is before it, which a complement belongs to: director for Latin America
// Anna Berg. Not so "a spokesman for Nils Dahl", "organizers of the effort to
// recall Mayor Nils Dahl".
func (r *resolver) closes(m *Mention, s Phrase) bool {
	e := &r.entities[m.entity]
	if m.End != s.End || e.Kind != Person && !(e.Kind == Organization && r.is(m.First, lang.Given) && len(m.Name) == 2 && !r.is(m.End-1, lang.Org)) {
		return false
	}
	i := m.whole().First
	if r.mark(i-1, ",") {
		return r.reaches(r.headEnd(s), i-1) && r.is(r.headEnd(s)-1, lang.Role) && !r.is(i-2, lang.Role) // the spokesman for X, Nils Dahl
	}
	if r.is(i-1, lang.Prep|lang.Conj|lang.Det|lang.Poss|lang.Rel) || m.whole().First < m.First && r.is(m.First-1, lang.Role|lang.Title) {
		return false
	}
	for k := r.headEnd(s); k < i; k++ {
		switch {
		case r.poss(k), r.capital(k):
		case !r.word(k), r.is(k, lang.Prep) && !r.is(k, lang.Of), r.is(k, lang.Rel|lang.Aux|lang.Cue|lang.Verb|lang.Participle) && !r.is(k, heads|lang.Adjective):
			return false
		}
	}
	return true
}

// capitals is the person that a phrase in capitals names, as headlines do.
func (r *resolver) capitals(s *source) (int, bool) {
	last := s.End - 1
	if t := &r.Tokens[last]; s.q == nil || !r.word(last) || t.Len() < 4 || s.Len() > 4 || !r.shoutedName(&Mention{Phrase: s.Phrase}) {
		return none, false
	}
	for i := s.First; i < last; i++ {
		if t := &r.Tokens[i]; t.Kind != text.Word || !t.Shape.Is(text.Upper) && t.Len() > 2 {
			return none, false
		}
	}
	e := r.inCapitals(r.Word(last))
	return e, e != none
}

// apposition is the person or body that the noun phrase stands beside: the
// mayor, Anna Berg; Anna Berg, the mayor.
func (r *resolver) apposition(s *source) (int, bool) {
	if s.entity != none {
		return s.entity, true // found when its name was read
	}
	if s.q != nil {
		if e := r.besides(s); e != none {
			return e, true
		}
	}
	if id, ok := r.beside[s.Head]; ok {
		return id, true
	}
	if s.Definite && r.mark(s.First-1, ",") && r.is(s.Head, lang.Role) {
		if m := r.nameEnding(s.First - 1); m != nil && r.entities[m.entity].Kind == Person && !r.behind(m) && !r.located(m) {
			return m.entity, true
		}
	}
	return none, false
}

// besides is whom the quotation's apposition names, or else the mention behind
// the comma of a source.
func (r *resolver) besides(s *source) int {
	p := s.q.Apposition
	for !p.Empty() && r.Tokens[p.First].Kind == text.Punct {
		p.First++
	}
	for !p.Empty() && r.Tokens[p.End-1].Kind == text.Punct {
		p.End--
	}
	if p.Empty() {
		return none
	}
	m := r.nameIn(p)
	if m == nil || p.First > 1 && r.is(p.First-2, lang.Role) && p.First-2 > s.Head {
		return none // the mother of the accused, Nils Dahl
	}
	for i := p.First; i < m.whole().First; i++ {
		if r.finite(i) && !r.is(i, heads) || r.is(i, lang.Prep|lang.Conj|lang.Aux|lang.Rel) {
			return none
		}
	}
	e := &r.entities[m.entity]
	body := s.Kind == Organization
	if e.Kind == Organization && body && !e.place {
		return m.entity // the company, Acme Corp.
	}
	if e.Kind == Person && !body && s.Kind == Person {
		e.noun(r.noun(s.Head))
		if e.gender == 0 {
			e.gender = s.Gender
		}
		e.role(r.plain(s.Phrase))
		return m.entity
	}
	return none
}

// several resolves names that are joined by commas and "and" to all of them
// together ("Anna Berg and Nils Dahl"). A pronoun may be the first.
func (r *resolver) several(s *source) (int, bool) {
	if s.q == nil {
		return none, false
	}
	p := s.q.Source
	and := -1
	for i := p.First + 1; i < p.End-1 && !r.is(i, lang.Rel); i++ {
		if r.use(i, lang.Joins) && r.nameAround(i) == nil {
			and = i
		}
	}
	if and < 0 {
		return none, false
	}
	var members []int
	at := p.First
	if r.is(p.First, lang.He|lang.She) && !r.is(p.First, lang.Poss) {
		e := r.person(p.First, want{gender: one(r.class(p.First))})
		if e == none {
			return none, false
		}
		members, at = append(members, e), p.First+1
	}
	for k := r.nameAt(p.First); k < len(r.names) && r.named(k).First < p.End; k++ {
		m := r.named(k)
		first := m.whole().First
		if at > and && len(members) > 1 {
			break
		}
		if w := m.Name[0]; len(w) > 1 && w[1] == '-' {
			continue // D-Ohio
		}
		if gap := first - at; len(members) == 0 && at == p.First && gap > 0 && gap <= 2 && r.word(at) && !r.is(at, lang.Prep|lang.Conj|lang.Pron) {
			at += gap // what stands before the titles
		}
		if m.entity == none || r.entities[m.entity].Kind == Organization && m.label != Person || !r.joins(at, first) || len(members) > 0 && at == first {
			return none, false
		}
		members, at = append(members, m.entity), m.End
	}
	if at <= and {
		return none, false
	}
	return r.together(members, s.First)
}

// joins reports whether tokens [i:end) do no more than join two names: commas,
// "and", roles, and what stands in brackets (D-Ohio) or abbreviates a party.
func (r *resolver) joins(i, end int) bool {
	depth := 0
	for ; i < end; i++ {
		t := &r.Tokens[i]
		switch {
		case r.mark(i, "("):
			depth++
		case r.mark(i, ")"):
			depth--
		case depth > 0, t.Kind == text.Punct, t.Kind == text.Number, t.Shape.Is(text.Dotted), t.Len() > 1 && r.Text[t.Start+1] == '-':
		case r.is(i, lang.Role|lang.Title|lang.Honorific|lang.Det|lang.Nation|lang.Poss|lang.Adjective), r.use(i, lang.Joins|lang.Two):
		default:
			return false
		}
	}
	return true
}

// together is the entity of several at once.
func (r *resolver) together(members []int, tok int) (int, bool) {
	const most = 8
	if len(members) < 2 || len(members) > most {
		return none, false
	}
	name := ""
	for i, m := range members {
		for _, before := range members[:i] {
			if before == m {
				return none, false
			}
		}
		switch {
		case i == 0:
		case i == len(members)-1:
			name += " " + r.and() + " "
		default:
			name += ", "
		}
		name += r.entities[m].Name
	}
	e := r.called(name, tok, Group)
	r.entities[e].plural, r.entities[e].members = true, members
	return e, true
}

// and is the word that joins names in the language of the article.
func (r *resolver) and() string { return r.Lexicon.And() }

// theTwo resolves "the two men", "both" to the two people named last before.
func (r *resolver) theTwo(s *source) (int, bool) {
	two, two0 := false, r.use(s.First, lang.Two)
	for i := s.First; i <= s.Head; i++ {
		two = two || r.use(i, lang.Two)
	}
	c := r.class(s.Head)
	if s.q == nil || !two || !c.Is(lang.Group) && s.Len() > 1 || two0 && s.Len() > 1 && r.is(s.First, lang.Det) && !r.is(s.First, lang.Pron) {
		return none, false
	}
	var members []int
	const near = 80 // tokens
	for k := r.nameAt(s.First) - 1; k >= 0 && s.First-r.named(k).End < near && len(members) < 2; k-- {
		m := r.named(k)
		if m.entity == none || m.Quoted || m.Headline || r.entities[m.entity].Kind != Person || len(members) == 1 && members[0] == m.entity || r.poss(m.End) {
			continue
		}
		if g := one(c); g != 0 && r.entities[m.entity].gender&^g != 0 {
			return none, false
		}
		members = append(members, m.entity)
	}
	if len(members) == 2 {
		members[0], members[1] = members[1], members[0]
	}
	return r.together(members, s.First)
}
