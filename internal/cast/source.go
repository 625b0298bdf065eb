package cast

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// byline finds the authors of the article, of whom the first person means the first.
func (r *resolver) byline(authors []Phrase) {
	for _, p := range authors {
		if k := r.nameAt(p.First); k < len(r.names) && r.named(k).First < p.End && r.named(k).entity != none {
			e := r.named(k).entity
			if r.author == none {
				r.author = e
			}
			r.entities[e].Kind, r.entities[e].wrote = Person, true
		}
	}
}

// label resolves the labels of an interview, Q: and A:. The questions are the
// author's, the answers those of the person whom the article names most before
// the first of them.
func (r *resolver) label(s *source) (int, bool) {
	if s.q == nil || s.q.Core.Len() != 1 || !r.mark(s.q.Core.End, ":") {
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

// mostNamed is the person who is named most often before a token.
func (r *resolver) mostNamed(tok int) int {
	times := make(map[int]int)
	best := none
	for e := range r.peopleBefore(tok) {
		if times[e]++; best == none || times[e] > times[best] {
			best = e
		}
	}
	return best
}

// outlet is the outlet that the head of the source names: the Tass news agency.
func (r *resolver) outlet(s *source) (int, bool) {
	end := r.headEnd(s.Phrase)
	for i := s.First + 1; i < end && r.labels == nil; i++ {
		if r.Tokens[i].Kind == text.Open {
			end = i // das ARD-Magazin | „Kontraste“
		}
	}
	const longest = 12 // tokens of an outlet's name
	for i := r.mentionAt(s.First - longest); i < len(r.mentions) && r.mentions[i].First < end; i++ {
		m := &r.mentions[i]
		if m.Form == Media && m.Outlet != "" && m.End > s.First && m.End >= end && (m.First <= s.First || r.is(s.First, lang.Det) && !r.complement(s.First+1, m.First)) {
			if r.sourcesOf(s.Phrase, m) {
				return none, false
			}
			return r.called(m.Outlet, s.First, Organization), true
		}
	}
	return none, false
}

// complement reports whether a complement begins among tokens [i:last]: a report of.
func (r *reader) complement(i, last int) bool {
	return article.Any(i, last+1, func(i int) bool { return r.is(i, lang.Prep|lang.Of) })
}

// name is whom a noun phrase names: its last words, before any complement. In "a
// spokesman for X" that is not X.
func (r *resolver) name(s *source) (int, bool) {
	if s.q == nil {
		return none, false
	}
	m := r.nameIn(s.Phrase)
	if m == nil {
		m = r.acrossMarks(s)
	}
	if ahead := r.ahead(s, m); ahead != nil {
		m = ahead
	}
	if m == nil {
		return none, false
	}
	if r.Lexicon.HeadFirst && r.Lexicon.NoArticles && !r.Lexicon.NamesDecline && len(m.Name) == 1 && m.First > s.First && (r.is(m.First, lang.Place) || !r.is(m.First, lang.Given)) && (r.is(s.First, lang.Indefinite) || m.End < s.End && r.use(s.End-1, lang.Points)) {
		return none, false // seorang pejabat Israel; pelatih Arsenal itu
	}
	if e := r.byRole(s, m); e != none {
		return e, true
	}
	if r.whereOffice(m.First) || r.genitive(s, m) || r.ofOwnBody(s, m) {
		return none, false
	}
	if e := r.besides(s); e != none && e != r.end(m.entity) && (r.entities[e].Kind == Person || r.personal(s, e)) &&
		(r.complement(s.First, m.First-1) || r.titleOf(m, e) || (len(m.Name) == 1 || r.Lexicon.HeadFirst && r.Lexicon.NoArticles && r.entities[m.entity].Kind == Organization) && (r.is(m.First, lang.Role|lang.Title) || r.Lexicon.NoArticles && m.whole().Len() < s.Len())) {
		return none, false // a friend of the hiker Anna Berg, Nils Dahl; the local MP, Nils Dahl; pengacara Berg, Nils Dahl; Kepala BMKG, Nils Dahl
	}
	e := &r.entities[m.entity]
	if r.Lexicon.NamesDecline && r.Lexicon.NoArticles && r.is(s.First, lang.Org) && !r.is(s.First, lang.Role) && !r.is(m.First, lang.Given) {
		e.Kind = cmp.Or(e.Kind, Organization) // Prokuratura Varden
	}
	e.Kind = cmp.Or(e.Kind, Person)
	role := Phrase{First: s.First, End: m.whole().First}
	if r.ofField(m, s.Phrase) || r.Lexicon.NounsCapitalised && !r.is(m.First-1, lang.Role|lang.Title|lang.Honorific) {
		role.End = m.First // Leiter der alten Werft | Nils Dahl
	}
	r.office(m.entity, role)
	r.introduce(m, true)
	s.Form = Named // has its mention
	return r.namesake(m, s.q.Content), true
}

// namesake is who bears a surname where a name of it alone stands, but for whom what is said tells of by a given name, if somebody
// else bears it: Nils Dahl fell. Anna Dahl ran. "Nils was late," | Dahl | said.
func (r *resolver) namesake(m *Mention, content []Phrase) int {
	e := r.end(m.entity)
	if len(m.Name) > 1 || r.entities[e].Kind != Person || !r.givenIn(e, content) {
		return e
	}
	const most = 64 // people of one surname
	found := none
	for id, n := get(r.byLast, r.surname(m.Name)), 0; id != none && n < most; id, n = r.entities[id].sameLast, n+1 {
		x := &r.entities[id]
		if x.is != id || id == e || x.Kind != Person || x.first > m.First || r.fit(m, x) == 0 || r.givenIn(id, content) {
			continue
		}
		if found != none {
			return e
		}
		found = id
	}
	if found == none {
		return e
	}
	return found
}

// givenIn reports whether words name a person by a given name.
func (r *resolver) givenIn(e int, content []Phrase) bool {
	return slices.ContainsFunc(content, func(p Phrase) bool {
		for k := r.nameAt(p.First); k < len(r.names) && r.named(k).First < p.End; k++ {
			if m := r.named(k); m.entity != none && r.end(m.entity) == e && m.Name[0] == r.entities[e].words[0] {
				return true
			}
		}
		return false
	})
}

// titleOf reports whether a name with a role before it is of what entity e, whose full name stands in apposition,
// has the role, in languages whose nouns are joined without a word for that: pengacara | Nils Dahl, Anna Berg.
func (r *resolver) titleOf(m *Mention, e int) bool {
	if r.rows() && !m.Title.Empty() && r.is(m.First-1, lang.Org) && !r.is(m.First-1, lang.Role) {
		return true // Kepala Bandara Nils Dahl, Anna
	}
	return r.Lexicon.NoArticles && !r.Lexicon.NamesDecline && !m.Title.Empty() && len(r.entities[e].words) > 1 &&
		(r.Lexicon.HeadFirst && len(m.Name) == 1 || r.Lexicon.Lookup(r.entities[e].words[0]).Class.Is(lang.Given))
}

// acrossMarks is the name behind a body's in marks that a source with a role leads up to:
// director of "Regn" Anna Berg; nil where there is none.
func (r *resolver) acrossMarks(s *source) *Mention {
	const longest = 8 // tokens
	i := s.End
	if !r.is(s.End-1, lang.Role) || i >= len(r.Tokens) || r.Tokens[i].Kind != text.Open {
		return nil
	}
	to := i + 1
	for to < min(i+longest, len(r.Tokens)) && r.Tokens[to].Kind != text.Close {
		to++
	}
	if m := r.nameFrom(to + 1); m != nil && r.entities[m.entity].Kind == Person && !r.opens(to+1) {
		return m
	}
	return nil
}

// ahead is the full name behind a region's or a body's, of which the source with a role has the
// first word only: губернатор Тверской | области Анна Берг; nil where there is none.
func (r *resolver) ahead(s *source, m *Mention) *Mention {
	const far = 3 // words
	if !r.Lexicon.NoArticles || r.Lexicon.NoSpaces || m == nil || len(m.Name) > 1 || m.whole().End != s.End || r.is(m.First, lang.Given) || !r.is(s.First, lang.Role) || s.Len() < 2 {
		return nil
	}
	i := s.End
	for n := 0; n < far && r.word(i) && !r.capital(i) && !r.finite(i) && !r.is(i, functional); n++ {
		i++
	}
	if m := r.nameFrom(i); m != nil && i > s.End && len(m.Name) > 1 && r.is(i, lang.Given) {
		return m
	}
	return nil
}

// byRole is the person whose role the initials of a source abbreviate: the CM, for Chief
// Minister Anna Berg.
func (r *resolver) byRole(s *source, m *Mention) int {
	const longest = 4 // letters
	w := r.Word(m.First)
	if !r.is(s.First, lang.Det) || s.Len() != 2 || !r.upper(m.First) || len(w) < 2 || len(w) > longest || r.entities[m.entity].Role != "" {
		return none
	}
	e, _ := r.last(s.First, func(e *Entity) bool { return e.Kind == Person && shortens(w, e.Role) })
	return e
}

// shortens reports whether letters are those that the words of a role begin with.
func shortens(letters, role string) bool {
	words := strings.Fields(role)
	if len(words) != len(letters) {
		return false
	}
	for i, w := range words {
		if w[0]&^0x20 != letters[i] {
			return false
		}
	}
	return true
}

// office takes the role that stands before the name in a source: governor of the
// region Nils Dahl.
func (r *resolver) office(id int, p Phrase) {
	for p.First < p.End && r.is(p.First, lang.Det|lang.Poss|lang.Rel|lang.Conj) {
		p.First++
	}
	for p.First < p.End && (r.Tokens[p.End-1].Kind == text.Punct && r.abbreviated(p.End) < 0 || r.Lexicon.NoSpaces && r.is(p.End-1, lang.Of)) {
		p.End--
	}
	for k := p.First; k < p.End && p.Len() > 1 && r.entities[id].Kind == Person && !r.is(k, lang.Prep); k++ {
		if r.is(k, lang.Role) && (!r.Lexicon.VerbLast || k == p.End-1) {
			r.takes(id, p, k)
			return
		}
	}
}

// nameIn is the name that the head of a noun phrase is, or that stands in
// apposition to it.
func (r *resolver) nameIn(s Phrase) *Mention {
	end := r.headEnd(s)
	for k := r.nameAt(s.First); k < len(r.names) && r.named(k).whole().First < s.End; k++ {
		m := r.named(k)
		if m.First == s.First && m.End == s.End && !(r.Lexicon.NoArticles && r.Lexicon.NamesDecline && r.is(m.First, lang.Org) && !r.upper(m.First)) && r.realise(m) {
			return m
		}
		if m.entity == none || m.First+1 < s.First {
			continue // it begins before
		}
		if m.End == s.End && r.ofOffice(m, s) || r.ofOutlet(m, s) {
			return nil
		}
		switch person := r.entities[m.entity].Kind == Person; {
		case m.End >= end && (r.joined(k, s) || r.bodyOf(m, s)):
			return nil
		case m.End >= end && (m.whole().First < end || r.closes(m, s)):
			if r.is(s.First, lang.Det) && m.First == s.First+1 && len(m.Name) <= 2 && r.use(m.End-1, lang.Native) {
				return nil // the Kenyan
			}
			return m
		case (r.Lexicon.NoSpaces || r.Lexicon.NounStacks && r.labels == nil && len(m.Name) > 1 && !r.is(m.First, lang.Org)) && m.End < s.End && !r.is(m.End-1, lang.Org) && r.titles(m.End, s.End):
			return m // 张伟教授, Nagy Anna polgármester
		case r.Lexicon.EndParticles && len(m.Name) > 1 && m.First == s.First && r.is(s.End-1, lang.Role) && !article.Any(m.End, s.End-1, func(i int) bool { return r.is(i, lang.Role|lang.Honorific) }):
			return m // 피터 버그 미국 백악관 인공지능(AI) 담당관
		case m.Headline && person && m.First == s.First && r.capital(m.End):
			return m // Anna Berg Hammers Oil Company
		}
	}
	return nil
}

// realise makes a mention of one word that begins a sentence the name of somebody, as its place in a source shows that it
// is one, and reports whether it has.
func (r *resolver) realise(m *Mention) bool {
	if m.entity != none || !m.Initial {
		return false
	}
	if m.entity = r.match(m); m.entity == none {
		m.entity = r.create(m)
		r.describe(m)
	}
	return true
}

// bodyOf reports whether a name is only the noun for a body, and the small words behind it are the rest of its name,
// in languages that describe nouns there: la Corte | dei conti.
func (r *resolver) bodyOf(m *Mention, s Phrase) bool {
	i := m.End + 1
	if r.is(i, lang.Det) {
		i++
	}
	return r.Lexicon.HeadFirst && len(m.Name) == 1 && r.is(m.First, lang.Org) && !r.is(m.First, lang.Given) && !r.upper(m.First) &&
		i < s.End && r.is(m.End, lang.Of|lang.Prep) && r.word(i) && !r.capital(i)
}

// titles reports whether tokens [i:end) are what stands behind a name where no spaces
// part it from that: 教授, さん（52）.
func (r *reader) titles(i, end int) bool {
	for first := i; i < end; i++ {
		if r.mark(i, "(（") && i > first {
			return true
		}
		if r.Lexicon.EndParticles && i < end-1 && r.beforeRole(i) {
			continue // 미국 대통령
		}
		if !r.is(i, lang.Role|lang.Honorific) && !(r.is(i, lang.Adjective) && r.is(i+1, lang.Role)) {
			return false
		}
	}
	return true
}

// unpunctuated is a phrase without the punctuation round it.
func (r *reader) unpunctuated(p Phrase) Phrase {
	for !p.Empty() && r.Tokens[p.First].Kind == text.Punct {
		p.First++
	}
	for !p.Empty() && r.Tokens[p.End-1].Kind == text.Punct {
		p.End--
	}
	return p
}

// joined reports whether "and" joins name k to somebody before it in a source, so
// that it is not the name alone that speaks: his wife and Peter Dahl.
func (r *resolver) joined(k int, s Phrase) bool {
	i := r.named(k).whole().First - 1
	if r.is(i, lang.Det) {
		i--
	}
	if i <= s.First || !r.use(i, lang.Joins) {
		return false
	}
	if r.Lexicon.VerbLast && r.named(k).Title.Len() > 1 && r.mark(s.First+1, ",") && !r.is(s.First, lang.Given) || r.ofField(r.named(k), s) {
		return false // Çevre, Şehircilik ve İklim Bakanı Anna Berg
	}
	if r.Lexicon.VerbLast && !r.Lexicon.NoSpaces && r.named(k).Title.Len() > 1 && i-1 == s.First && !r.is(s.First, lang.Given|lang.Place|lang.Role|lang.Outlet|lang.Group&^lang.Org) && !r.upper(s.First) && !r.bears(s.First) {
		return false // Kültür ve Turizm Bakanı Anna Berg
	}
	if k > 0 && r.named(k-1).First >= s.First && r.named(k-1).entity != none {
		return !r.entities[r.named(k-1).entity].place
	}
	return r.is(s.First, lang.He|lang.She) || (i-1 == s.First || i-2 == s.First && r.is(s.First, lang.Det)) && r.capital(i-1) && !r.is(i-1, lang.Role|lang.Title|lang.Honorific) && !r.Lexicon.NounsCapitalised
}

// ofField reports whether what stands before a name behind an "and" is no title, but more of what the role is in with which
// a source begins, where nouns stand in a row: Kepala Bidang Hukum dan | Humas | Nils Dahl.
func (r *resolver) ofField(m *Mention, s Phrase) bool {
	return r.rows() && r.is(s.First, lang.Role|lang.Title) && !m.Title.Empty() && r.is(m.Title.First-1, lang.Conj) && m.Title.First-1 > s.First &&
		!r.is(m.Title.First, lang.Role|lang.Title|lang.Honorific)
}

// closes reports whether a name that ends a noun phrase stands in apposition to
// what is before it, which a complement belongs to: director for South Asia Anna
// Berg. Not so "a spokesman for Nils Dahl", "organizers of the effort to recall
// Mayor Nils Dahl".
func (r *resolver) closes(m *Mention, s Phrase) bool {
	i, end := m.whole().First, r.headEnd(s)
	switch {
	case m.End != s.End || r.entities[m.entity].Kind != Person && !(r.is(m.First, lang.Given) && len(m.Name) == 2):
		return false
	case r.mark(i-1, ","):
		return r.reaches(end, i-1) && r.is(end-1, lang.Role) // the spokesman for X, Nils Dahl
	case r.use(i-1, lang.Alias) && r.participle(i-1) && (r.labels == nil || r.labels[i-1].Tag != tagger.VBG), r.is(i-1, lang.Prep) && r.use(i-2, lang.Alias):
		return true // a commander known as Anna Berg
	case r.use(i-1, lang.Epithet) && r.is(end, lang.Prep):
		return false // lawyers for the shipping magnate Nils Dahl
	case r.Lexicon.NounsCapitalised && !r.capital(m.First-1):
		return false // der Bruder der verstorbenen Anna Berg
	case r.is(i-1, lang.Prep|lang.Conj|lang.Det|lang.Poss|lang.Rel), r.is(m.First-1, lang.Role|lang.Title) && !r.is(m.First-1, lang.Org) && (i < m.First || m.First > end && r.use(end-1, lang.Kin)):
		return false // the widow of conductor Nils Dahl
	}
	det := i - 1
	for det > end && r.labels != nil && r.labels[det].Tag == tagger.JJ && !r.capital(det) && !r.is(det, lang.Det) {
		det--
	}
	if det > end && det < i-1 && r.is(det, lang.Det) && r.is(det-1, lang.Of) {
		return false // relatives of the late Nils Dahl
	}
	office := r.labels != nil && r.is(end-1, lang.Role) && !r.use(end-1, lang.Kin|lang.Epithet) && r.is(i-1, lang.Org) && !r.is(i-1, lang.Role|lang.Group) && !r.capital(i-1) && r.is(m.First, lang.Given) && len(m.Name) > 1
	for k := end; k < i && !office; k++ { // but: the envoy to the veterinary committee Nils Dahl
		if r.labels != nil && r.labels[k].Tag.Is(tagger.Verbs) && !r.capital(k) && !r.use(k, lang.Alias) {
			return false // the man accused of killing Nils Dahl
		}
		if to := r.abbreviation(k); to > k {
			k = to - 1
			continue
		}
		if r.toSomebody(k) || !r.poss(k) && !r.capital(k) && (!r.word(k) || r.is(k, lang.Prep) && !r.is(k, lang.Of) && !(len(m.Name) > 1 && (r.within(k) || r.Lexicon.HeadFirst && r.is(k-1, lang.Role) && r.capital(k+1) && k+1 < i)) || r.is(k, lang.Rel) && !r.is(k, lang.Of) || r.is(k, lang.Aux|lang.Cue|lang.Verb|lang.Participle)) {
			return false // but: der Leiter der alten Werft Nils Dahl
		}
	}
	return true
}

// within reports whether the preposition at token k has a name behind it, of where
// somebody is: in the Ministry.
func (r *reader) within(k int) bool {
	return r.use(k, lang.At) && (r.capital(k+1) || r.is(k+1, lang.Det) && r.capital(k+2))
}

// apposition is the person or body that the noun phrase stands beside: the
// mayor, Anna Berg; Anna Berg, the mayor.
func (r *resolver) apposition(s *source) (int, bool) {
	if s.entity != none { // found when its name was read
		if e := &r.entities[r.end(s.entity)]; s.Owned && e.owner == none && r.own(s.First) {
			if owner := r.possessor(s); owner >= 0 && owner != r.end(s.entity) {
				e.owner = owner // her son, Nils Dahl
			}
		}
		return s.entity, true
	}
	if s.Form == Noun {
		if m := r.selfNamed(s); m != nil {
			e := r.end(m.entity)
			r.entities[e].Kind = Person
			r.takes(e, s.Phrase, s.Head)
			return e, true
		}
	}
	if s.q != nil {
		if e := r.besides(s); e != none {
			if r.personal(s, e) {
				r.entities[e].Kind = Person
				r.takes(e, s.Phrase, s.Head)
			}
			return e, true
		}
	}
	if id, ok := r.beside[s.Head]; ok {
		return id, true
	}
	if s.q == nil && s.New && s.Kind == Organization && r.mark(s.First-1, ",") && r.mark(s.End, ",") {
		if m := r.nameEnding(s.First - 1); m != nil {
			if e := r.end(m.entity); r.entities[e].Kind != Person && !r.entities[e].place {
				r.becomes(&r.entities[e], s.Head)
				return e, true // Regn Motors, a carmaker, left
			}
		}
	}
	if s.Definite && r.mark(s.First-1, ",") && r.is(s.Head, lang.Role) && !(s.q != nil && (r.is(s.First, lang.Det) || r.Lexicon.NoArticles) && r.does(s.End)) {
		if m := r.nameEnding(s.First - 1); m != nil && r.entities[m.entity].Kind == Person && !r.behind(m) {
			return m.entity, true
		}
	}
	return none, false
}

// does reports whether a verb stands at token i, behind pronouns and the like: the
// guard | had told him.
func (r *reader) does(i int) bool {
	for n := 0; n < 2 && !r.finite(i) && r.is(i, lang.Pronouns|lang.Oblique|lang.Adv|lang.Neg); n++ {
		i++
	}
	return r.finite(i)
}

// besides is whom the quotation's apposition names, or else the mention behind
// the comma of a source.
func (r *resolver) besides(s *source) int {
	p := r.unpunctuated(s.q.Apposition)
	if p.Empty() {
		return none
	}
	for i := p.First + 1; i < p.End; i++ {
		if m := r.nameEnding(i); r.mark(i, ",") && m != nil && m.whole().First == p.First {
			p.End = i // one of them, Mr Dahl, | a trader
			break
		}
	}
	m := r.nameIn(p)
	if m != nil && r.rows() && r.located(m) {
		if !r.mark(m.End, ",") {
			return none // Kepala Puskesmas Margadana, Jakarta Utara
		}
		p.First = m.End + 1 // Kepala Puskesmas Margadana, Jakarta Utara, | Nils Dahl
		if m = r.nameFrom(p.First); m == nil || r.located(m) {
			return none
		}
		p.End = m.End
	}
	if m == nil || (r.is(p.First-2, lang.Role) || r.use(p.First-2, lang.Epithet)) && p.First-2 > s.Head && !r.rows() ||
		m.End < p.End && r.is(p.End-1, lang.Aux) && !r.capital(p.End-1) || r.Lexicon.NamesDecline && len(s.q.Cue) > 0 && r.finite(s.q.Cue[0].First) && r.oblique(m, false) {
		// the mother of the accused, Nils Dahl; bir diplomat, Nils Dahl'ın; der Mann, der Nils Dahl kannte
		return none
	}
	if article.Any(p.First, m.whole().First, func(i int) bool {
		return r.finite(i) && !r.use(i, lang.Alias) || r.is(i, lang.Prep|lang.Conj|lang.Aux|lang.Rel)
	}) {
		return none
	}
	e := &r.entities[m.entity]
	if e.Kind != Organization && s.Kind == Organization && s.Definite && m.Title.Empty() && !r.is(m.First, lang.Given|lang.Role) && e.gender == 0 {
		e.Kind = Organization // the airline, Regn Connect
	}
	if e.Kind == Person && s.Kind == Organization && (s.Owned || !r.is(s.Head, heads) || r.Lexicon.HeadFirst && r.Lexicon.NoArticles && r.is(s.First, lang.Role)) && (!m.Title.Empty() || r.is(m.First, lang.Given)) {
		return m.entity // the third, Sergeant Anna Berg; son conseil, Me Berg; Kepala BMKG, Nils Dahl
	}
	if e.place || e.Kind != s.Kind && !r.single(s) && s.Kind != Unknown || e.Kind == Organization && s.Kind == Person && !r.is(s.First, lang.Pron) && (r.is(s.Head, lang.Title) || !r.Lexicon.Personal(r.Word(s.Head)) || r.Lexicon.NounsCapitalised) {
		return none
	}
	return m.entity
}

// located reports whether a name begins with a place or is a word for what bodies do, and is nobody's: Jakarta Utara.
func (r *resolver) located(m *Mention) bool {
	return m.Title.Empty() && (r.is(m.First, lang.Place) || r.use(m.First, lang.Plain)) && !r.is(m.First, lang.Given)
}

// personal reports whether a source that an entity stands beside makes it a person.
func (r *resolver) personal(s *source, e int) bool {
	return r.single(s) && r.entities[e].Kind != Organization
}

// single reports whether a source may mean one person: pakar, which is also several, where nouns have no plural.
func (r *resolver) single(s *source) bool {
	return s.Kind == Person || s.Kind == Group && r.rows() && r.is(s.Head, lang.Role)
}
