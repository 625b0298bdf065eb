package cast

import (
	"cmp"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// leading takes the description in apposition before a name: the mayor of the
// town, Anna Berg, said. It reports whether there is one. In front of a name with
// its verb it is one that begins the sentence and tells of somebody new: A veteran
// of three campaigns, Anna Berg said.
func (r *resolver) leading(m *Mention) bool {
	first := r.introduced(m)
	e := &r.entities[m.entity]
	if d := r.leadingUp(m); d != nil {
		r.leads(d, m, first)
		return true
	}
	if !r.mark(first-1, ",") || e.Kind == Organization || m.Quoted || r.is(first, lang.Rel) && first+1 == m.whole().First {
		return false // der Mann, der Nils Dahl kannte
	}
	const far = 12 // tokens
	for k := r.mentionAt(first) - 1; k >= 0 && r.mentions[k].First >= first-far; k-- {
		d := &r.mentions[k]
		if d.End >= first || d.Kind != Person || d.entity != none || !r.reaches(d.End, first-1) || clash(d.Gender, e.gender) {
			continue
		}
		if last := first - 2; last > d.Head && (r.use(d.Head, lang.Kin) || r.labels == nil && r.is(d.End, lang.Told)) && (r.is(last, lang.Role) || r.use(last, lang.Epithet)) {
			return false // the brother of the skier, Anna Berg; preguntó el fiscal al acusado, Nils Dahl
		}
		if (r.finite(m.End) || r.Token(m.End).Kind == text.Open) && !(d.New && r.opens(d.First)) && !r.headsOff(d, m.End) {
			return false // according to an aide, Anna Berg | "will win"
		}
		r.leads(d, m, first-1)
		return true
	}
	return false
}

// headsOff reports whether a description of one person opens the sentence, behind an adverb or without, where the verb at token v is
// none of saying: Once the mayor of Oslo, Anna Berg | came home; not: The mayor, Anna Berg | said, was late.
func (r *reader) headsOff(d *Mention, v int) bool {
	const tells = lang.Cue | lang.Aux | lang.Weak | lang.Calls | lang.Clause | lang.Quotes | lang.Reports
	return r.labels != nil && !d.Plural && r.is(v, lang.Verb) && !r.is(v, tells) && (r.opens(d.First) || r.opens(d.First-1) && r.is(d.First-1, lang.Adv))
}

// leads makes a description that ends before token end that of whom a name names.
func (r *resolver) leads(d, m *Mention, end int) {
	d.entity, m.described = m.entity, true
	r.entities[m.entity].Kind = Person
	r.takes(m.entity, Phrase{First: d.First, End: end}, d.Head)
	r.mention(m.entity, d.Phrase)
}

// leadingUp is the one role whose complement ends where a full name begins, in languages that describe nouns behind them,
// if what stands there is no body that may be named after somebody; nil where there is none: la maire de Brest | Anne Martin.
func (r *resolver) leadingUp(m *Mention) (found *Mention) {
	const far = 12 // tokens
	e, first := &r.entities[m.entity], m.First
	if !r.Lexicon.HeadFirst || r.labels != nil || !m.Title.Empty() || len(m.Name) < 2 || m.Quoted || e.Kind == Organization || !r.is(first, lang.Given) ||
		r.is(first-1, lang.Prep|lang.Of|lang.Det|lang.Poss|lang.Role|lang.Title|lang.Honorific) || r.is(first-1, lang.Org) && !r.capital(first-1) {
		return nil
	}
	for k := r.mentionAt(first) - 1; k >= 0 && r.mentions[k].First >= first-far; k-- {
		d := &r.mentions[k]
		if d.Form != Noun || !d.Definite || d.Kind != Person || d.End >= first || !r.is(d.Head, lang.Role) || !r.is(d.End, lang.Of) || !r.reaches(d.End, first) ||
			article.Any(d.End, first, func(i int) bool { return r.is(i, lang.Given) || r.is(i, lang.Prep) && !r.is(i, lang.Of) }) {
			continue
		}
		if found != nil || r.use(d.Head, lang.Kin) || d.entity != none || clash(d.Gender, e.gender) {
			return nil
		}
		found = d
	}
	return found
}

// introduced is where a name begins with what describes it without a comma: the
// actress and activist Anna Berg.
func (r *resolver) introduced(m *Mention) int {
	const most = 6 // tokens
	first := m.whole().First
	for i := first - 1; i > 0 && first-i < most && (r.entitled(i, false) || r.is(i, lang.Det) || r.use(i, lang.Joins) || r.word(i) && r.Lexicon.Personal(r.Word(i))); i-- {
		if r.mark(i-1, ",") {
			return i
		}
	}
	return first
}

// finite reports whether token i is a verb that takes what stands before it as
// its subject: ", Anna Berg said".
func (r *reader) finite(i int) bool {
	if r.is(i, lang.Verb|lang.Cue) && r.Words[i].Form == lang.Base {
		return false // state Del. Anna Berg
	}
	return r.is(i, lang.Cue|lang.Aux|lang.Verb|lang.Weak|lang.Calls|lang.Clause|lang.Quotes|lang.Reports)
}

// subject reports whether the role at token i is in the nominative for sure, by its end, in languages in which names decline.
func (r *reader) subject(i int) bool {
	_, owned := r.Lexicon.Complement(r.lower(i))
	return r.Lexicon.NamesDecline && !owned && !r.is(i, lang.Oblique|lang.Group) && !r.Words[i].Form.Is(lang.Object)
}

// verbEnd reports whether token i, which no list has, is a verb by its end and no complement, in languages in which names decline:
// директор завода | встал.
func (r *reader) verbEnd(i int) bool {
	if i >= len(r.Tokens) || !r.Lexicon.NamesDecline || r.class(i) != 0 || r.capital(i) || r.Lexicon.VerbGender(r.Word(i)) == 0 {
		return false
	}
	_, owned := r.Lexicon.Complement(r.Word(i))
	return !owned
}

// reaches reports whether tokens [i:end) are the complement of a noun before them:
// of the town, for Governor X, who posted the clip.
func (r *reader) reaches(i, end int) bool {
	if i >= end {
		return i == end
	}
	for r.Lexicon.NamesDecline && !r.Lexicon.NoArticles && i < end && (r.inGenitive(i) || r.upper(i) || r.is(i, lang.Place)) {
		i++ // directorul | portului, Radu Marin
	}
	if i == end {
		return true
	}
	clause := r.is(i, lang.Rel)
	if !clause && !r.is(i, lang.Prep) {
		return false
	}
	return !article.Any(i, end, func(i int) bool {
		return !r.word(i) && r.Tokens[i].Kind != text.Poss && r.Tokens[i].Kind != text.Number ||
			!clause && (r.is(i, lang.Aux|lang.Rel|lang.Sub) || r.is(i, lang.Cue|lang.Verb) && !r.capital(i) && !r.is(i, heads|lang.Participle|lang.Nation|lang.Adjective))
	})
}

// trailing takes the description in apposition behind a name, whose age and
// the like end at token i: Anna Berg, 62, a Democratic pollster,.
func (r *resolver) trailing(m *Mention, i int) {
	e := &r.entities[m.entity]
	if r.mark(i, "(") {
		for k := i + 1; k < i+6; k++ {
			if r.mark(k, ")") {
				i = k + 1 // Anna Berg (D-Ohio), a senator
				break
			}
		}
	}
	if !r.mark(i, ",") || e.Kind == Organization && (e.place || r.behind(m)) {
		return
	}
	if to := r.since(i + 1); r.is(to, lang.Role) {
		i = to - 1 // Anna Berg, seit 2019 Ministerin
	}
	if r.selfish(i+1) && !r.is(i+1, lang.Rel|lang.Det|lang.Pron) && r.is(i+2, lang.Det) {
		i++ // Anna Berg, herself | a teacher
	}
	role, end := r.appositive(i + 1)
	if role >= 0 && r.subject(role) && e.gender != lang.Female && m.Gender != lang.Female && r.oblique(m, false) {
		return // обращаясь к Олегу Сомову, | директор; but: Anny Berg, minister zdrowia
	}
	if role < 0 {
		r.bodyBehind(m, i+1)
		return
	}
	if r.nextHas(m, i+1, end) {
		return
	}
	r.beside[role] = m.entity
	m.described = true
	if e.Kind != Organization || e.company {
		e.Kind = Person
	}
	r.takes(m.entity, Phrase{First: i + 1, End: end}, role)
}

// nextHas reports whether a definite description in tokens [i:end), behind a name that is no subject, is that of another
// name behind it, and no item of a list: against Anna Berg, | the candidate, | Nils Dahl, left.
func (r *resolver) nextHas(m *Mention, i, end int) bool {
	if m.Subject || !r.is(i, lang.Det) || r.is(i, lang.Indefinite|lang.Poss) || !r.mark(end, ",") {
		return false
	}
	n := r.nameFrom(end + 1)
	return n != nil && len(n.Name) > 1 && r.mark(n.End, ",") && r.word(n.End+1) && !r.is(n.End+1, lang.Det|lang.Poss|lang.Conj|lang.Rel|heads) && !r.capital(n.End+1)
}

// bodyBehind makes a name that only looks like a person's a body's, where a noun phrase for
// one stands in apposition behind it, from token i on: Sogelund, the engineering firm that
// built the bridge.
func (r *resolver) bodyBehind(m *Mention, i int) {
	const longest = 7 // tokens
	e := &r.entities[m.entity]
	if e.Kind == Organization || e.gender != 0 || len(e.titles) > 0 || len(e.nouns) > 0 || !r.is(i, lang.Det) || r.is(m.First, lang.Given) {
		return
	}
	for j := i + 1; j < i+longest && r.word(j) && !r.Tokens[j].Shape.Is(text.First) && !r.is(j, lang.Prep|lang.Rel|lang.Aux|lang.Conj|lang.Role|lang.Cue); j++ {
		if !r.is(j, lang.Org) && !r.use(j, lang.Company) || r.capital(j) || r.word(j+1) && !r.is(j+1, lang.Prep|lang.Rel|lang.Of) {
			continue
		}
		if r.word(j+1) || r.mark(j+1, ",") {
			r.becomes(e, j)
			r.beside[j] = m.entity
		}
		return
	}
}

// appositive returns the head of a description that begins at a token and where
// it ends; -1 where there is none.
func (r *resolver) appositive(first int) (role, end int) {
	const longest, near = 14, 6 // tokens in all, and before the head
	role = -1
	j := first
	for ; j < len(r.Tokens) && j-first < longest; j++ {
		t := &r.Tokens[j]
		if t.Kind == text.Open || t.Kind == text.Close || t.Kind == text.Punct || t.Shape.Is(text.First) && j > first ||
			r.is(j, lang.Rel|lang.Aux|lang.Conj) && !r.is(j, lang.Det) && !(role >= 0 && r.joinsRole(j)) {
			break
		}
		noun := r.is(j, heads)
		if role < 0 && r.clausal(j, first) && !(noun && r.inCase(first, j)) {
			return -1, j
		}
		if role >= 0 && !noun && !r.use(j-1, lang.Joins) && (r.finite(j) || r.verbEnd(j)) {
			break
		}
		if role < 0 && r.is(j, lang.Role) {
			if r.capital(j) && r.capital(j+1) {
				return -1, j // in Oslo, Mayor Anna Berg said
			}
			if m := r.nameFrom(j + 1); m != nil && len(m.Name) > 1 && r.is(j+1, lang.Given) {
				return -1, j // Berg, goalkeeper Nils Dahl
			}
			if !r.is(j+1, lang.Role) {
				role = j
			}
		}
		if role < 0 && r.rows() && (r.finite(j) && !noun || r.is(j, lang.Neg) || r.turn(j, lang.Becomes)) {
			return -1, j // Anna Berg, menjadi korban
		}
		if role < 0 && (r.finite(j) && (r.Words[j].Form.Is(lang.Past) || j == first && r.is(j+1, lang.Det)) && !noun || r.is(j, lang.Prep) || j-first > near) {
			return -1, j
		}
	}
	if role >= 0 && (r.finite(j) || r.verbEnd(j)) && !r.is(j+1, lang.By) && !(r.is(j, lang.Participle) && r.is(j+1, lang.Prep)) {
		return -1, j // with Anna Berg, the mayor said; but a teacher reached by telephone
	}
	return role, j
}

// clausal reports whether what stands behind a name from token first on is no description, as token j shows
// before there is a noun: whom the mayor met, die der Lehrer schlug, которую ударил, увидев мэра.
func (r *reader) clausal(j, first int) bool {
	switch noun := r.is(j, heads); {
	case r.is(j, lang.Rel|lang.That) && r.is(j+1, lang.Det|lang.Poss):
		return true
	case !r.Lexicon.NamesDecline || j == first && noun:
		return false
	case noun:
		return r.is(j, lang.Oblique) || r.Words[j].Form.Is(lang.Object)
	}
	return r.Lexicon.VerbGender(r.Word(j)) != 0
}

// inCase reports whether the noun at token j is in another case, with adjectives from token first on, as the name before
// the comma is: уволила Игоря Волкова, бывшего | лидера.
func (r *resolver) inCase(first, j int) bool {
	m := r.nameEnding(first - 1)
	return m != nil && r.oblique(m, false) && article.All(first, j, r.inGenitive)
}

// takes gives an entity the description that stands beside the name: its noun,
// its gender, whose it is, and the role that it tells.
func (r *resolver) takes(id int, p Phrase, head int) {
	e := &r.entities[id]
	e.noun(r.noun(head))
	e.gender = cmp.Or(e.gender, one(r.class(head)))
	own := func(m *Mention) {
		if m != nil && r.entities[m.entity].Kind == Person {
			e.owner = m.entity
		}
	}
	for p.First < head && r.is(p.First, lang.Det|lang.Poss) {
		p.First++ // his
	}
	for i := p.First; i < head; i++ {
		if r.poss(i) {
			own(r.nameEnding(i))
			if r.use(head, lang.Kin) {
				p.First = i + 1 // Berg's
			}
		}
	}
	if k := r.nameAt(head + 1); r.is(head+1, lang.Of) && k < len(r.names) && r.named(k).whole().First == head+2 && r.named(k).entity != none {
		own(r.named(k)) // a lawyer for Peter Dahl
	}
	e.role(r.slice(p))
}

// joinsRole reports whether the "and" at token j goes on with what somebody is: founder | and chief executive; chairman of
// the Ways | and Means Committee; minister of trade | and industry. Not so where somebody else or another clause follows.
func (r *reader) joinsRole(j int) bool {
	const near = 3 // words before the second role
	if r.labels == nil || !r.use(j, lang.Joins) || !r.word(j-1) || !r.word(j+1) || r.is(j+1, lang.Det|lang.Poss|lang.Pron|lang.Pronouns|lang.Given|lang.Prep|lang.Adv) || !r.capital(j+1) && r.finite(j+1) {
		return false
	}
	if r.capital(j + 1) {
		return r.capital(j-1) && r.labels[j+1].Name != tagger.Person && !r.is(j+1, lang.Role|lang.Title|lang.Honorific)
	}
	for k := j + 1; k <= j+near && r.word(k) && !r.capital(k) && !r.is(k, functional) && !r.finite(k); k++ {
		if r.is(k, lang.Role) {
			return !r.capital(k + 1)
		}
	}
	next := r.Token(j + 2)
	return !r.capital(j-1) && r.labels[j+1].Tag.Is(tagger.Nouns) && (next.Kind == text.Punct || r.is(j+2, lang.Of))
}
