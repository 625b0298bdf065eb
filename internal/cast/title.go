package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// describe adds what a mention by name tells of its entity.
func (r *resolver) describe(m *Mention) {
	e := &r.entities[m.entity]
	e.Mentions = append(e.Mentions, r.Span(m.First, m.End))
	if i := m.whole().First - 1; i > 0 && e.Kind == Organization && len(e.words) > 1 && r.is(m.End-1, lang.Org) && r.poss(i) && !m.Headline && e.Name == r.slice(m.Phrase) {
		if o := r.nameEnding(i); o != nil && r.entities[o.entity].place && o.Title.Empty() {
			e.Name = r.slice(Phrase{First: o.First, End: m.End}) // Russia's Defense Ministry
		}
	}
	if r.titleGender(m) != 0 {
		e.Kind = Person
	}
	if e.gender == 0 {
		e.gender = m.Gender
	}
	r.title(e, m)
	if r.Lexicon.NoSpaces && r.is(m.End, lang.Role) {
		e.noun(r.noun(m.End)) // 张伟教授
		e.role(r.Word(m.End))
	}
	if m.Headline {
		return
	}
	r.aged(e, m)
	if !r.leading(m) {
		r.trailing(m)
	}
}

// title takes the role before a name: Kremlin Spokesman Dimitry Peskov, South
// Dakota Gov. X, Chinese foreign ministry spokesman X.
func (r *resolver) title(e *Entity, m *Mention) {
	first, end := m.Title.First, m.Title.End
	if m.Title.Empty() {
		first, end = m.First, m.First
	}
	if m.Quoted || !r.capital(m.First) && m.Title.Empty() {
		return
	}
	for first > 0 && end-first < 10 && r.entitled(first-1, first == m.First) && r.Tokens[first-1].Region == r.Tokens[first].Region {
		first--
	}
	for first < end && r.is(first, lang.Adv|lang.Conj) && !r.is(first, heads|lang.Adjective) {
		first++
	}
	if first >= end || e.Kind == Organization && m.Title.Empty() && (len(m.Name) < 2 || !e.company || m.classes.Is(lang.Org) || r.is(end-1, lang.Adjective)) {
		return // the official Iraqi agency
	}
	for first < end && !r.use(first, lang.Crowned) && r.is(first, lang.Honorific) && !r.is(first, lang.Title) {
		first++ // Mr. is no role
	}
	last := end
	for last > first && r.is(last-1, lang.Honorific) && !r.use(last-1, lang.Crowned) && !r.is(last-1, lang.Title) {
		last-- // Oil Minister Sheikh
	}
	nouns := false
	for i := first; i < end; i++ {
		if r.is(i, lang.Role|lang.Title) || r.use(i, lang.Crowned) {
			e.noun(r.noun(i))
			nouns = true
		}
	}
	if nouns && first < last {
		e.Kind, m.described = Person, true
		e.role(r.slice(Phrase{First: first, End: last}))
	}
}

// entitled reports whether token i belongs to the title behind it, of which it
// would be the last word if ends is set.
func (r *resolver) entitled(i int, ends bool) bool {
	c := r.class(i)
	if !r.word(i) || r.Tokens[i+1].Shape.Is(text.First) || r.Words[i+1].Use.Is(lang.Counts) {
		return false
	}
	const no = lang.Prep | lang.Conj | lang.Det | lang.Poss | lang.Aux | lang.Pron | lang.Rel | lang.Sub | lang.Time | lang.Neg | lang.That
	switch {
	case ends:
		return c.Is(lang.Role|lang.Title) && !r.capital(i)
	case c.Is(lang.Group) && !c.Is(lang.Org):
		return false
	case r.capital(i):
		if r.opens(i) && (c.Is(no|lang.Adv|lang.Cue|lang.Participle) && !c.Is(heads|lang.Nation|lang.Place) || r.Tokens[i].Shape.Is(text.Dotted)) {
			return false
		}
		return !c.Is(no) && !r.contracted(i)
	case c.Is(lang.Role | lang.Title | lang.Nation | lang.Org | lang.Adjective | lang.Outlet | lang.Seat | lang.Speaks):
		return !c.Is(no | lang.Cue)
	}
	if r.Words[i].Form == lang.Base && (r.mark(i-1, ",") || r.is(i-1, lang.Det)) {
		return r.is(i+1, heads|lang.Title) // , state Del. Anna Berg
	}
	// wildlife biologist: a word that is not known as anything else
	return r.Words[i].Class == 0 && r.is(i+1, heads) && !r.known(i)
}

// known reports whether token i looks like a verb beside its subject: nobody has
// a title directly behind a name without a comma.
func (r *resolver) known(i int) bool {
	return i > 0 && (r.capital(i-1) && !r.opens(i-1) && !r.is(i-1, lang.Nation|lang.Place|lang.Adjective) || r.is(i-1, lang.Pron|lang.Pronouns|lang.Rel) && !r.is(i-1, lang.Poss))
}

// aged takes the age behind a name: Anna Berg, 62,.
func (r *resolver) aged(e *Entity, m *Mention) {
	if i := m.End + 1; r.mark(m.End, ",(") && i < len(r.Tokens) && r.Tokens[i].Kind == text.Number && r.Tokens[i].Len() <= 2 && (i+1 == len(r.Tokens) || r.mark(i+1, ",).;")) {
		n := 0
		for _, c := range r.Word(i) {
			n = n*10 + int(c-'0')
		}
		e.age = n
		if e.Kind == Unknown {
			e.Kind = Person
		}
	}
}

// leading takes the description in apposition before a name: the mayor of the
// town, Anna Berg, said. It reports whether there is one.
func (r *resolver) leading(m *Mention) bool {
	first := r.introduced(m)
	if e := &r.entities[m.entity]; first < 2 || !r.mark(first-1, ",") || e.Kind == Organization && (e.place || !e.company) || m.Quoted {
		return false
	}
	if r.finite(m.End) {
		// A veteran of three campaigns, Anna Berg said
		d := r.at(r.Sentences[r.SentenceOf(first)].First)
		if d == nil || d.Form != Noun || !d.New || d.Kind != Person || !r.reaches(d.End, first-1) {
			return false
		}
		r.apply(m, d, Phrase{First: d.First, End: first - 1})
		return true
	}
	const far = 12 // tokens
	for k := r.mentionAt(first) - 1; k >= 0 && r.mentions[k].First >= first-far; k-- {
		d := &r.mentions[k]
		g := r.entities[m.entity].gender
		if d.End >= first || d.Form != Noun || d.Kind != Person || d.entity != none || !r.reaches(d.End, first-1) || d.Gender != 0 && g != 0 && d.Gender != g {
			continue
		}
		p := Phrase{First: d.First, End: first - 1}
		r.apply(m, d, p)
		return true
	}
	return false
}

// introduced is where a name begins with what describes it without a comma: the
// actress and activist Anna Berg.
func (r *resolver) introduced(m *Mention) int {
	const most = 6 // tokens
	first := m.whole().First
	for i := first - 1; i > 0 && first-i < most && r.word(i) && (r.entitled(i, false) || r.is(i, lang.Det) && !r.is(i, lang.Poss|lang.Prep) || r.use(i, lang.Joins)); i-- {
		if r.mark(i-1, ",") {
			return i
		}
	}
	return first
}

// finite reports whether token i is a verb that takes what stands before it as
// its subject: ", Anna Berg said".
func (r *resolver) finite(i int) bool {
	if uint(i) < uint(len(r.Words)) && r.Words[i].Form == lang.Base && !r.is(i, lang.Aux) {
		return false // state Del. Anna Berg
	}
	return r.is(i, lang.Cue|lang.Aux|lang.Verb|lang.Weak|lang.Calls|lang.Clause|lang.Quotes|lang.Reports) && !r.is(i, lang.Prep)
}

// reaches reports whether tokens [i:end) are the complement of a noun before them:
// of the town, for Governor X.
func (r *resolver) reaches(i, end int) bool {
	if i == end {
		return true
	}
	if i > end || !r.is(i, lang.Prep|lang.Rel) {
		return false
	}
	clause := r.is(i, lang.Rel) // the librarian who posted the clip
	for ; i < end; i++ {
		switch {
		case r.Tokens[i].Kind == text.Punct && !r.mark(i, "-"), r.Tokens[i].Kind == text.Open:
			return false
		case clause:
		case r.is(i, lang.Aux|lang.Rel|lang.Sub), r.is(i, lang.Cue|lang.Verb) && !r.is(i, heads|lang.Participle|lang.Nation|lang.Adjective):
			return false
		}
	}
	return true
}

// trailing takes the description in apposition behind a name: Anna Berg, a
// Democratic pollster,.
func (r *resolver) trailing(m *Mention) {
	e := &r.entities[m.entity]
	i := m.End
	for i+2 < len(r.Tokens) && r.mark(i, ",") && r.Tokens[i+1].Kind == text.Number && r.mark(i+2, ",") {
		i += 2 // Anna Berg, 62, a pollster
	}
	if r.mark(i, "(") {
		for k := i; k < len(r.Tokens) && k-i < 6; k++ {
			if r.mark(k, ")") {
				i = k + 1
				break
			}
		}
	}
	if !r.mark(i, ",") || r.accordingTo(m) || r.located(m) || e.Kind == Organization && (e.place || r.behind(m)) {
		return
	}
	first := i + 1
	role, end := r.appositive(first)
	if role < 0 || e.Kind == Organization && !r.is(role, lang.Role) {
		return
	}
	r.beside[role] = m.entity
	m.described = true
	e.noun(r.noun(role))
	if e.Kind != Organization || e.company {
		e.Kind = Person
	}
	if e.gender == 0 {
		e.gender = one(r.class(role))
	}
	r.owns(e, Phrase{First: first, End: end}, role)
	for first < role && (r.is(first, lang.Det|lang.Poss) && !r.use(first, lang.Counts) || r.use(role, lang.Kin) && r.possessed(first, role)) {
		first++
	}
	e.role(r.slice(Phrase{First: first, End: end}))
}

// possessed reports whether a possessive ending stands among tokens [i:end).
func (r *reader) possessed(i, end int) bool {
	for ; i < end; i++ {
		if r.poss(i) {
			return true
		}
	}
	return false
}

// appositive returns the head of a description that begins at a token and where
// it ends; -1 where there is none.
func (r *resolver) appositive(first int) (role, end int) {
	const longest, near = 14, 6 // tokens in all, and before the head
	role = -1
	j := first
	for ; j < len(r.Tokens) && j-first < longest; j++ {
		t := &r.Tokens[j]
		if t.Shape.Is(text.First) || t.Kind == text.Open || t.Kind == text.Close || t.Kind == text.Punct && !(t.Shape.Is(text.Glued) && r.Is(j, "-")) {
			break
		}
		if r.is(j, lang.Rel|lang.Aux|lang.Conj) && !r.is(j, lang.Det) {
			break
		}
		if role >= 0 && (r.finite(j) && !r.is(j, heads|lang.Participle) || r.is(j, lang.Participle) && !r.is(j, heads) && r.is(j+1, lang.Prep)) {
			break // a teacher reached by telephone
		}
		if r.is(j, lang.Role) && !r.is(j, lang.Prep) && role < 0 {
			if r.capital(j) && r.capital(j+1) {
				return -1, j // in Chelsea, Mayor X said
			}
			if !r.is(j+1, lang.Role) {
				role = j
			}
		}
		if role < 0 && (r.finite(j) && r.Words[j].Form.Is(lang.Past) && !r.is(j, heads) || r.is(j, lang.Prep) || j-first > near) {
			return -1, j
		}
	}
	if role < 0 || r.capital(first) && !r.is(first, lang.Role|lang.Title|lang.Nation|lang.Org|lang.Det|lang.Poss) && !r.is(role, lang.Role) {
		return -1, j
	}
	if r.finite(j) && !r.is(first, lang.Det|lang.Poss) && j-first < 3 {
		return -1, j
	}
	return role, j
}

// apply gives a person the description that stands beside the name.
func (r *resolver) apply(m, d *Mention, p Phrase) {
	e := &r.entities[m.entity]
	d.entity, m.described = m.entity, true
	e.Kind = Person
	e.noun(r.noun(d.Head))
	if e.gender == 0 {
		e.gender = d.Gender
	}
	r.owns(e, p, d.Head)
	for p.First < d.Head && (r.is(p.First, lang.Det|lang.Poss) || r.use(d.Head, lang.Kin)) {
		p.First++ // his, Berg's
	}
	e.role(r.slice(p))
	r.mention(m.entity, d.Phrase)
}

// owns notes whose mother, lawyer or coach an entity is, where what stands before
// the head names them: Berg's, his.
func (r *resolver) owns(e *Entity, p Phrase, head int) {
	own := func(m *Mention) {
		if m != nil && r.entities[m.entity].Kind == Person {
			e.owner = m.entity
		}
	}
	for i := p.First; i < head; i++ {
		if r.poss(i) {
			own(r.nameEnding(i))
		}
	}
	if k := r.nameAt(head + 1); r.is(head+1, lang.Of) && k < len(r.names) && r.named(k).whole().First == head+2 && r.named(k).entity != none {
		own(r.named(k)) // a lawyer for Peter Dahl
	}
}

// located reports whether a name of one word stands after in, at or near, as
// that of a place does.
func (r *resolver) located(m *Mention) bool {
	i := m.whole().First - 1
	return len(m.Name) == 1 && m.Title.Empty() && r.use(i, lang.At)
}

// accordingTo reports whether a name stands after "according to", so that what
// follows its comma need not describe it: According to the U.N., 3 million ...
func (r *resolver) accordingTo(m *Mention) bool {
	i := m.whole().First
	if r.is(i-1, lang.Det) {
		i--
	}
	if r.is(i-1, lang.According) {
		return true
	}
	const most = 4 // words of an expression
	for n := 2; n <= most && i-n >= 0; n++ {
		for _, p := range r.Words[i-n].Phrases() {
			if p.Class.Is(lang.According) && len(p.Words) == n {
				return true
			}
		}
	}
	return false
}

// noun is the role noun at token i in its plain form.
func (r *resolver) noun(i int) string {
	w := lang.Lower(strings.TrimSuffix(r.Word(i), "."))
	if full := r.Lexicon.Full(w); full != "" {
		return full
	}
	return w
}

func (e *Entity) noun(n string) {
	const most = 40
	if !e.means(n) && len(e.nouns) < most {
		e.nouns = append(e.nouns, n)
	}
}

// means reports whether a role noun may mean e.
func (e *Entity) means(noun string) bool { return slices.Contains(e.nouns, noun) }

// role keeps the most informative role: the first with two words or more, or
// else the first.
func (e *Entity) role(s string) {
	if e.Role == "" || !strings.Contains(e.Role, " ") && strings.Contains(s, " ") {
		e.Role = s
	}
}
