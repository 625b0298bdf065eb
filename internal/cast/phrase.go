package cast

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// heads are the nouns that somebody is described by.
const heads = lang.Role | lang.Group | lang.Org | lang.Speaks | lang.Outlet

// common returns the noun phrase whose head is token i, or the pronoun: the
// spokesman, officials, the 24-year-old, she.
func (r *reader) common(i int, para article.Paragraph) (Mention, bool) {
	m := Mention{Head: i, Phrase: Phrase{First: i, End: i + 1}, entity: none}
	c := r.class(i)
	next := i+1 < para.End && r.word(i+1)
	switch {
	case r.Tokens[i].Region >= 0:
		return m, false
	case c.Is(lang.Pronouns) && !c.Is(lang.Poss) && !(next && r.capital(i+1)):
		m.Form, m.Plural, m.Gender = Pronoun, c.Is(lang.They), c&either
		return m, c.Is(lang.He | lang.She | lang.They | lang.It)
	case !c.Is(heads|lang.Nation) && r.age(i) == 0, c.Is(lang.Given), r.verb(i) && c.Is(lang.Cue|lang.Verb|lang.Participle|lang.Clause) && !r.is(i-1, lang.Det|lang.Poss|lang.Adjective):
		return m, false
	case r.ofBody(i - 1):
		return m, false // el presidente ejecutivo
	case next && r.describes(i+1) && i+2 < para.End && r.capital(i+2):
		return m, false // il pilota danese | Anna Berg
	case next && !r.whereOffice(i+1) && (r.is(i+1, heads) && !r.is(i+1, lang.Cue) || r.capital(i+1)):
		return m, false // it goes on: police officials, the mayor Anna Berg
	case next && c.Is(lang.Org) && r.thingBehind(i+1):
		return m, false // a police van
	}
	m.First = r.begin(i, para.First)
	if r.use(m.First, lang.Nobody) {
		return m, false // no fan
	}
	r.determine(&m)
	if m.First > para.First && r.fused(m.First-1) && !(r.is(m.First-1, lang.Of) && r.is(m.First-2, heads&^lang.Org)) {
		m.Definite = true
	}
	if !m.Owned && !m.New && (r.Lexicon.Definite(r.lower(i)) || m.First < i && r.capital(i-1) && r.Lexicon.Genitive(r.Word(i-1)) && !r.Lexicon.NamesDecline) {
		m.Definite = true // direktøren, Odenses borgmester
	}
	if !m.Owned && !m.New && !m.Definite && !c.Is(lang.Group) && !r.is(m.First, lang.Det) || c.Is(lang.Nation) && !c.Is(heads) && !m.Definite {
		return m, false // a bare singular is the title of a name, or no noun
	}
	r.classify(&m)
	return m, true
}

// thingBehind reports whether the noun for a thing stands at token i that the noun before it only describes, in a language in which
// nouns do: a police | van. Words are nearer to who says them: a newspaper | interview.
func (r *reader) thingBehind(i int) bool {
	const no = lang.Time | lang.Aux | lang.Cue | lang.Verb | lang.Clause | lang.Participle | lang.Adv | lang.Speaks | lang.Interview
	return r.Lexicon.NounStacks && r.labels != nil && r.labels[i].Tag.Is(tagger.SetOf(tagger.NN, tagger.NNS)) && r.class(i)&no == 0 && r.is(r.begin(i-1, 0), lang.Indefinite)
}

// describes reports whether an adjective stands at token i behind the role that it describes: il pilota | danese.
func (r *reader) describes(i int) bool {
	return r.Lexicon.HeadFirst && r.is(i-1, lang.Role) && !r.capital(i) && (r.is(i, lang.Adjective) || r.use(i, lang.Native))
}

// ofBody reports whether a role stands at token i and right behind it, in a language that
// describes nouns there, a word for a body that tells which: presidente ejecutivo.
func (r *reader) ofBody(i int) bool {
	return r.Lexicon.HeadFirst && r.is(i, lang.Role) && r.is(i+1, lang.Org) && !r.is(i+1, lang.Role) && !r.capital(i+1)
}

// determine tells what stands before the head of a noun phrase makes of it.
func (r *reader) determine(m *Mention) {
	det := r.class(m.First)
	m.Owned = det.Is(lang.Poss)
	for k := m.First + 1; k < m.Head; k++ {
		m.Owned = m.Owned || r.poss(k)
	}
	apart := r.Lexicon.EndParticles && article.Any(m.First+1, m.Head, func(i int) bool { return r.is(i, lang.Indefinite) && !r.Tokens[i].Shape.Is(text.Glued) })
	switch {
	case m.Owned:
	case det.Is(lang.Indefinite), apart: // 시 | 다른 관계자
		m.New = true
	case det.Is(lang.Det):
		m.Definite = !r.use(m.First, lang.Counts)
	}
}

// classify tells what the head of a noun phrase makes of it.
func (r *reader) classify(m *Mention) {
	c := r.class(m.Head)
	if !r.rows() || c.Is(lang.Female) || r.use(m.Head, lang.Kin) {
		m.Gender = one(c) // a man's role may be a woman's
	}
	switch {
	case c.Is(lang.Group) && (!c.Is(lang.Role) || m.First == m.Head && !(r.Lexicon.HeadFirst && r.use(m.Head+1, lang.Points)) || r.use(m.First, lang.Counts)), c.Is(lang.Pron) && c.Is(lang.Indefinite|lang.They):
		m.Kind, m.Plural = Group, true
	case c.Is(lang.Speaks) && !c.Is(lang.Role):
		m.Kind = Thing
	case c.Is(lang.Role | lang.Pron), r.officeEnds(m.Head), r.use(m.Head, lang.Epithet), c.Is(lang.Nation) && !c.Is(lang.Org), r.age(m.Head) > 0:
		m.Kind = Person
	case !c.Is(lang.Org|lang.Outlet|lang.Seat) && r.Lexicon.Personal(r.Word(m.Head)) && !r.Lexicon.NounsCapitalised: // Schlager
		m.Kind = Person
	default:
		m.Kind = Organization
	}
	if m.Kind == Person && c&either == 0 {
		m.Gender = r.determined(m.First)
	}
}

// fused reports whether a preposition that holds an article stands at token i: au maire, dal sindaco.
func (r *reader) fused(i int) bool {
	return r.Lexicon.HeadFirst && r.is(i, lang.Prep) && !r.is(i, lang.Det) && one(r.class(i)) != 0
}

// determined is the gender that a determiner tells, of a noun that either may have: la
// regista; or a preposition that holds it: dal regista. Where it tells the case too, der, that of a subject.
func (r *reader) determined(i int) lang.Class {
	if i > 0 && !r.is(i, lang.Det) && r.fused(i-1) {
		return one(r.class(i - 1))
	}
	if !r.is(i, lang.Det) || r.Lexicon.NounsCapitalised && (r.is(i-1, lang.Prep|lang.According|lang.Of|heads) || r.capital(i-1)) {
		return 0
	}
	return one(r.class(i))
}

// begin goes back from the head of a noun phrase to where it begins.
func (r *reader) begin(i, lo int) int {
	const longest = 9 // tokens
	const no = lang.Prep | lang.Conj | lang.Pron | lang.Pronouns | lang.Rel | lang.Sub | lang.Aux | lang.Neg | lang.That
	const verb = lang.Cue | lang.Clause | lang.Verb | lang.Weak | lang.Calls
	first := i
	for k := i - 1; k >= lo && i-k < longest && r.Tokens[k].Region < 0; k-- {
		t, c := &r.Tokens[k], r.class(k)
		if t.Kind == text.Poss && k > lo {
			return r.owner(k, lo)
		}
		ends := c == lang.Adv || r.use(k, lang.Within) || r.use(k, lang.Topic|lang.Case) && t.Shape.Is(text.Glued)
		if r.expression(k) || r.Lexicon.EndParticles && ends {
			break // between times the mayor; 의원이 불참하자 | 시 관계자
		}
		if c.Is(lang.Det | lang.Poss) {
			return k
		}
		if c.Is(lang.Aux) && r.is(k+1, lang.Participle|lang.Cue) {
			return max(first, min(k+2, i)) // a declarat | procurorul
		}
		if t.Kind != text.Number && (t.Kind != text.Word || r.verb(k) && (r.labels[k].Tag != tagger.VBN || r.is(k-1, lang.Aux)) || c.Is(no) || c.Is(verb) && !c.Is(lang.Participle|lang.Role|lang.Org|lang.Adjective|lang.Nation)) {
			break
		}
		first = k
	}
	for first < i && r.is(first, lang.Adv) {
		first++ // Then officials
	}
	if first < i && r.Lexicon.NamesDecline && first > lo && r.is(first-1, lang.Prep) && !r.is(i, lang.Oblique) && !r.Words[i].Form.Is(lang.Object) {
		first++ // на заседании | министр
	}
	return first
}

// expression reports whether token i ends an expression of several words that is no name.
func (r *reader) expression(i int) bool {
	u := r.UnitOf(i)
	return u != nil && int(u.First) < i && int(u.End) == i+1 && u.Region < 0 && !r.capital(i)
}

// owner returns where the possessor whose ending is token k begins: Anna Berg's,
// the old mayor's; k where there is none.
func (r *reader) owner(k, lo int) int {
	j := k
	for j > lo && k-j < 6 && (r.capital(j-1) && !(r.opens(j-1) && r.small(j-1)) || r.word(j-1) && (j == k || !r.capital(j) && r.is(j-1, lang.Adjective|lang.Nation|lang.Org|lang.Role))) {
		j = min(j-1, r.SurnameBefore(j))
	}
	if j > lo && r.is(j-1, lang.Det|lang.Poss) {
		j--
	}
	return j
}

// age is the age that a word gives, 24-year-old, 34enne, also where the word behind the hyphen
// is one of its own, 63-Jährige; 0 for other words.
func (r *reader) age(i int) int {
	if uint(i) >= uint(len(r.Tokens)) || r.Tokens[i].Kind == text.Punct {
		return 0
	}
	w := r.Word(i)
	if r.use(i, lang.Aged) && r.number(i-2) && (r.mark(i-1, "-") || r.is(i-1, lang.Time)) {
		i -= 2
		w = r.Word(i) + "-" + w // 63-Jährige, 63 Jahre alte
	}
	n, k := 0, 0
	for k < len(w) && '0' <= w[k] && w[k] <= '9' && k < 3 {
		n = n*10 + int(w[k]-'0')
		k++
	}
	if k == 0 || k >= len(w) || !r.Lexicon.Lookup(lang.Lower(strings.TrimPrefix(w[k:], "-"))).Use.Is(lang.Aged) {
		return 0
	}
	return n
}

// headEnd returns the end of the head of a noun phrase: before its first
// preposition, unless that is part of a name, or what else comes behind it.
func (r *resolver) headEnd(s Phrase) int {
	for s.Len() > 1 && (r.honour(s.End-1) || r.reflexive(s.End-1) || r.is(s.End-1, lang.Adv|lang.Time) && !r.is(s.End-1, heads) && (!r.capital(s.End-1) || r.dayBehind(s.End-1))) {
		s.End-- // Anna Berg earlier, Anna Berg Wednesday, Anna Berg KC, Anna Berg herself
	}
	for i := r.insideDet(s); i < s.End; i++ {
		if m := r.nameAround(i); m != nil {
			i = m.End - 1
			continue
		}
		if to := r.abbreviation(i); to > i && to < s.End {
			i = to - 1
			continue
		}
		if to := r.pastBracket(i, s.End); to > i {
			i = to
			continue
		}
		if r.dash(i) || r.mark(i, "(") || r.is(i, lang.Prep|lang.Of|lang.Rel) && !r.is(i, lang.Role) && !(r.Lexicon.NoSpaces && article.Any(i, s.End, func(k int) bool { return r.is(k, lang.Of) })) || r.mark(i, ",") && r.is(i+1, lang.Rel) || r.doing(i) || r.toSomebody(i) {
			return i // Anna Berg -- a meteorologist; Anna Berg (D-Ohio); the mayor of; Anna Berg, who; an entry published by
		}
	}
	return s.End
}

// dayBehind reports whether a day with a capital stands at token i behind somebody, and ends no name: Anna Berg | Wednesday.
func (r *resolver) dayBehind(i int) bool {
	return r.is(i, lang.Time) && !r.is(i, lang.Given) && r.nameAround(i) == nil && r.word(i-1)
}

// pastBracket is the token that closes the bracket at token i, where words stand behind it before token end, in scripts without
// spaces; i elsewhere. 交通委员会(交委会)发言人陈文
func (r *reader) pastBracket(i, end int) int {
	const most = 6 // tokens
	if !r.Lexicon.NoSpaces || !r.mark(i, "(") {
		return i
	}
	for k := i + 1; k < min(i+most, end-1); k++ {
		if r.mark(k, ")") {
			return k
		}
	}
	return i
}

// insideDet is where the head of a noun phrase may begin, behind its determiner and what a participle between
// them goes with: der | in der Stadt | geborene Maler.
func (r *resolver) insideDet(s Phrase) int {
	i := s.First + 1
	for r.Lexicon.VerbSecond && r.is(s.First, lang.Det) && i < s.End-1 && (r.is(i, lang.Prep) || i > s.First+1 && r.is(i, lang.Det)) {
		i++
	}
	return i
}

// abbreviation returns the token behind what abbreviates the name of a body in brackets at token i, where the
// phrase goes on with what describes it: Badan Meteorologi | (BMKG) | Sleman; i where there is none. Where nouns stand in a
// row it may be a short name or what a rank is: Direktur Utama (Dirut) Regn, PT Regn Cepat (Regn Commuter) Nils Dahl.
func (r *reader) abbreviation(i int) int {
	const longest = 3 // words
	if !r.Lexicon.HeadFirst || !r.mark(i, "(") || !r.capital(i-1) {
		return i
	}
	to := i + 1
	for to <= i+longest && (r.upper(to) && to == i+1 || r.rows() && r.capital(to)) {
		to++
	}
	if to == i+1 || !r.mark(to, ")") || !r.capital(to+1) {
		return i
	}
	return to + 1
}

// abbreviated returns the token at which the brackets of an abbreviation begin that end before token end, or -1.
func (r *reader) abbreviated(end int) int {
	const longest = 5 // tokens
	for i := end - 3; i >= max(end-longest, 0) && r.mark(end-1, ")"); i-- {
		if r.abbreviation(i) == end {
			return i
		}
	}
	return -1
}

// reflexive reports whether token i is a pronoun behind whom it means: Anna Berg herself.
func (r *reader) reflexive(i int) bool {
	return r.is(i, lang.Pronouns) && !r.is(i, lang.Poss) && r.capital(i-1)
}

// nameAround is the name that token i is inside of, or nil.
func (r *resolver) nameAround(i int) *Mention {
	if k := r.nameAt(i); k < len(r.names) && r.named(k).whole().First < i {
		return r.named(k)
	}
	return nil
}

// sourceOf is the source of a quotation as a mention, until it is asked for the next.
func (r *resolver) sourceOf(q *speech.Quotation) *Mention {
	s := q.Core
	first := r.class(s.First)
	if s.Len() == 1 {
		if m := r.at(s.First); m != nil && m.Form == Pronoun {
			return m
		}
		if first.Is(lang.Pronouns|lang.Rel|lang.Pron) && !first.Is(lang.Role) && !r.upper(s.First) {
			r.unlisted = Mention{Form: Pronoun, Phrase: s, Head: s.First, entity: none, Plural: first.Is(lang.They), Gender: first & either}
			return &r.unlisted
		}
	}
	end := r.headEnd(s)
	head := r.headOf(s, end)
	if m := r.headed(head, s); m != nil {
		return m
	}
	r.unlisted = Mention{Phrase: s, Head: head, entity: none}
	m := &r.unlisted
	r.determine(m)
	if !m.Owned && !m.New && !first.Is(lang.Det) {
		m.Definite = r.is(head, lang.Role) || r.officeEnds(head) || (s.Len() == 1 || r.age(head) > 0) && r.articleless(head) // many languages have no article
	}
	r.classify(m)
	return m
}

// articleless reports whether token i is a noun for a body that means a certain one without an
// article: spółka, företaget; or one for somebody of an age: 34-åringen.
func (r *reader) articleless(i int) bool {
	return r.is(i, lang.Org) && !r.upper(i) && (r.Lexicon.NoArticles || r.Lexicon.Stem(r.lower(i)) != r.lower(i)) || r.age(i) > 0 && !r.Lexicon.VerbForms
}

// headOf is the head of a noun phrase whose complement begins at token end: its last noun, or,
// where what describes a noun stands behind it, the first one for people: la dirigente kichwa, адвокат певицы. Where
// nouns stand in a row it is with capitals too: Kepala Dinas Kesehatan Kota Sleman.
func (r *reader) headOf(s Phrase, end int) int {
	owner := r.Lexicon.NamesDecline && (r.Words[end-1].Form.Is(lang.Object) || r.Lexicon.NominativeRole(r.lower(end-1)) != "")
	if r.Lexicon.HeadFirst && (owner || !r.is(end-1, lang.Role) || r.rows()) && (!r.capital(end-1) || r.rows() && r.is(s.First, lang.Role)) {
		for i := s.First; i < end; i++ {
			if r.is(i, lang.Role) || r.officeEnds(i) || !r.is(end-1, heads) && (r.is(i, heads) || r.use(i, lang.Epithet) && !r.is(i+1, heads)) {
				return i
			}
		}
	}
	if end-1 > s.First && (r.upper(end-1) || r.Lexicon.NoArticles) && r.whereOffice(end-1) {
		end-- // directorul | ANM
	}
	return end - 1
}

// rows reports whether nouns stand in a row, the one behind telling of what the one before is: ketua serikat buruh.
func (r *reader) rows() bool {
	return r.Lexicon.HeadFirst && r.Lexicon.NoArticles && !r.Lexicon.NamesDecline
}

// headed is the noun phrase with a head, as the whole of a source; nil where
// none was collected.
func (r *resolver) headed(head int, s Phrase) *Mention {
	for i := r.mentionAt(s.First); i < len(r.mentions) && r.mentions[i].First <= head; i++ {
		if m := &r.mentions[i]; m.Form == Noun && m.Head == head && m.First <= s.First {
			return m
		}
	}
	return nil
}

// at is the mention that begins at token i, or nil.
func (r *resolver) at(i int) *Mention {
	if k := r.mentionAt(i); k < len(r.mentions) && r.mentions[k].First == i {
		return &r.mentions[k]
	}
	return nil
}

// unarticled is a noun phrase without its definite article, of which the same body is the same.
func (r *resolver) unarticled(p Phrase) Phrase {
	if p.Len() > 1 && r.is(p.First, lang.Det) && !r.is(p.First, lang.Indefinite|lang.Poss) && !r.use(p.First, lang.Counts|lang.Points) {
		p.First++
	}
	return p
}

// plain is the part of an unnamed mention that is its name: as it stands, up to a time, a
// relative clause, or a participle that says through whom somebody's words come, or what somebody does to
// something: committees | investigating the scandal, but researchers working in a cave.
func (r *resolver) plain(s Phrase, thing bool) Phrase {
	if in := r.unarticled(s); in.Len() > 2 && r.Tokens[in.First].Kind == text.Open && r.Tokens[in.End-1].Kind == text.Close && r.Tokens[in.First].Region == r.Tokens[in.End-1].Region {
		s.First, s.End = in.First+1, in.End-1 // the "Daily Rain"
	}
	last := s.First // of what "and" joins: Anna Berg, the mayor, and Nils Lund
	for i := s.First + 1; i < s.End-1; i++ {
		if r.use(i, lang.Joins) && r.capital(i+1) && r.nameAround(i) == nil {
			last = i
		}
	}
	for i := last + 1; i < s.End && !r.Lexicon.NoSpaces; i++ {
		if r.trails(i, thing) || r.throughOutlet(i) || !thing && r.doing(i) && r.is(i+1, lang.Det|lang.Poss) {
			s.End = i
		}
	}
	for r.labels != nil && s.Len() > 2 && r.labels[s.End-1].Tag == tagger.VBN && !r.is(s.End-1, heads|lang.Adjective) {
		s.End-- // a study | published
	}
	return s
}

// trails reports whether a noun phrase, for a thing or not, has ended before token i.
func (r *resolver) trails(i int, thing bool) bool {
	c, before := r.class(i), r.class(i-1)
	inside := before.Is(lang.Det|lang.Prep|lang.Poss) || before.Is(lang.Adv) && r.is(i-2, lang.Det|lang.Poss) || r.age(i+1) > 0 && !r.Lexicon.VerbForms
	const noun = heads | lang.Prep
	switch {
	case r.Tokens[i].Kind == text.Punct: // sources, who
		return r.Is(i, ",(;") || r.dash(i)
	case c.Is(lang.Time): // sources yesterday
		return !inside && !r.poss(i+1) && !r.is(i+1, heads)
	case r.is(i+1, lang.Time) && r.word(i) && !r.capital(i) && !inside && !c.Is(noun): // sources last week
		return !r.poss(i + 2)
	case r.capital(i), inside:
		return false
	case c.Is(lang.Rel|lang.Adv|lang.Sub) && !c.Is(lang.Of) && !(c.Is(lang.Det) && r.use(i-1, lang.Joins)): // sources who, but ein Sprecher der Polizei, ein Zeuge und die Wirtin
		return r.word(i - 1)
	case c.Is(lang.Aux|lang.Verb|lang.Cue) && !r.use(i-1, lang.Counts) && !c.Is(noun|lang.Of|lang.Participle|lang.Adjective): // sources say, but purtătoarea de cuvânt a poliției
		return r.labels == nil || !r.labels[i].Tag.Is(tagger.Nouns) && !(r.labels[i].Tag == tagger.VBN && !r.is(i+2, lang.Time)) // not three northern states, a person involved in
	case r.use(i, lang.At) && (r.number(i+1) || r.is(i+1, lang.Time)): // sources in 2019, but a report from 2019
		return !thing
	}
	return false
}

// throughOutlet reports whether a participle stands at token i that tells through which outlet
// something comes: a resident quoted by Tass, a report obtained by CNN.
func (r *resolver) throughOutlet(i int) bool {
	if !r.doing(i) || !r.is(i+1, lang.By|lang.Prep) {
		return false
	}
	first := i + 2
	if r.is(first, lang.Det) {
		first++
	}
	for k := r.mentionAt(first); k < len(r.mentions) && r.mentions[k].First == first; k++ {
		if r.mentions[k].Form == Media {
			return true
		}
	}
	return false
}

// toSomebody reports whether a participle stands at token i behind a noun for people, and what
// they do they do to whoever is named behind it: the lawyer representing Anna Berg.
func (r *resolver) toSomebody(i int) bool {
	if r.labels == nil || r.capital(i) || r.is(i, heads|lang.Adjective) || !r.is(i-1, heads) {
		return false
	}
	if r.capital(i + 1) {
		return r.labels[i].Tag == tagger.VBG || r.Lexicon.Participial(r.Word(i))
	}
	return i+1 < len(r.labels) && r.labels[i].Tag == tagger.VBG && r.labels[i+1].Tag == tagger.JJ
}

// doing reports whether a participle stands at token i that tells what somebody does
// or suffers: people marching in the rain. In a report published by the bank it tells
// which report, and behind an adjective it is a noun: new polling.
func (r *resolver) doing(i int) bool {
	c := r.class(i)
	if r.capital(i) || r.is(i-1, lang.Det|lang.Prep|lang.Poss) || r.labels != nil && i > 0 && r.labels[i-1].Tag == tagger.JJ {
		return false
	}
	return (c.Is(lang.Participle) || r.Lexicon.Participial(r.Word(i))) && !c.Is(heads|lang.Prep) && r.is(i+1, lang.Prep|lang.Time|lang.Det|lang.Poss|lang.Pron)
}
