package cast

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// heads are the nouns that somebody is described by.
const heads = lang.Role | lang.Group | lang.Org | lang.Speaks | lang.Outlet

// common returns the noun phrase whose head is token i: the spokesman, officials,
// the 24-year-old.
func (r *reader) common(i int, para article.Paragraph) (Mention, bool) {
	m := Mention{Head: i, entity: none}
	if r.Tokens[i].Region >= 0 {
		return m, false
	}
	c := r.class(i)
	if c.Is(lang.Pronouns) && !c.Is(lang.Poss) && !r.capital(i+1) && !r.Tokens[i].Shape.Is(text.Upper) {
		m.Form, m.Phrase = Pronoun, Phrase{First: i, End: i + 1}
		m.Plural, m.Gender = c.Is(lang.They), c&either
		return m, c.Is(lang.He | lang.She | lang.They | lang.It)
	}
	age := r.age(i)
	if !r.word(i) || !c.Is(heads) && age == 0 && !c.Is(lang.Nation) || c.Is(lang.Given) && r.capital(i) {
		return m, false
	}
	if next := i + 1; next < para.End && r.Tokens[next].Kind == text.Word && (r.class(next).Is(heads) && !r.is(next, lang.Cue) || r.capital(next) && !r.opens(next)) {
		return m, false // it goes on: police officials, the mayor Anna Berg
	}
	m.Phrase = Phrase{First: r.determined(i, para.First), End: i + 1}
	for k := m.First + 1; k < i; k++ {
		m.Owned = m.Owned || r.poss(k)
	}
	switch det := r.class(m.First); {
	case det.Is(lang.Poss):
		m.Owned = true
	case m.Owned:
	case det.Is(lang.Indefinite):
		m.New = true
	case det.Is(lang.Det):
		m.Definite = !r.use(m.First, lang.Counts)
	case c.Is(lang.Group):
	default:
		return m, false // a bare singular is the title of a name, or no noun
	}
	if c.Is(lang.Nation) && !c.Is(heads) && !m.Definite {
		return m, false
	}
	r.classify(&m)
	return m, true
}

// classify tells what the head of a noun phrase makes of it.
func (r *reader) classify(m *Mention) {
	c := r.class(m.Head)
	m.Gender = one(c)
	switch {
	case c.Is(lang.Group) && (!c.Is(lang.Role) || m.First == m.Head):
		m.Kind, m.Plural = Group, true
	case c.Is(lang.Pron) && !c.Is(heads): // one of them, some
		m.Kind = Person
		if c.Is(lang.Indefinite | lang.They) {
			m.Kind, m.Plural = Group, true
		}
	case c.Is(lang.Speaks) && !c.Is(lang.Role):
		m.Kind = Thing
	case c.Is(lang.Role), r.use(m.Head, lang.Epithet), c.Is(lang.Nation) && !c.Is(lang.Org), r.age(m.Head) > 0:
		m.Kind = Person
	default:
		m.Kind = Organization
	}
}

// determined goes back from the head of a noun phrase to where it begins.
func (r *reader) determined(i, lo int) int {
	const longest = 9 // tokens
	first := i
	for k := i - 1; k >= lo && i-k < longest; k-- {
		t, c := &r.Tokens[k], r.class(k)
		switch {
		case t.Region >= 0:
			return first
		case t.Kind == text.Poss && k > lo:
			if j := r.owner(k, lo); j < k {
				return j
			}
			return first
		case c.Is(lang.Det | lang.Poss):
			return k
		case t.Kind == text.Number, t.Kind == text.Word && !c.Is(lang.Prep|lang.Conj|lang.Pron|lang.Pronouns|lang.Rel|lang.Sub|lang.Aux|lang.Neg|lang.That) &&
			(!c.Is(lang.Cue|lang.Clause|lang.Verb|lang.Weak|lang.Calls) || c.Is(lang.Participle|lang.Role|lang.Org|lang.Adjective|lang.Nation)):
			first = k
		default:
			return first
		}
	}
	return first
}

// owner returns where the possessor whose ending is token k begins: Anna Berg's.
func (r *reader) owner(k, lo int) int {
	j := k
	for j > lo && k-j < 6 && (r.capital(j-1) && !(r.opens(j-1) && r.small(j-1)) || j == k && r.word(j-1)) {
		j--
	}
	for j > lo && k-j < 6 && !r.capital(j) && r.word(j-1) && r.is(j-1, lang.Adjective|lang.Nation|lang.Org|lang.Role) {
		j--
	}
	if j > lo && r.is(j-1, lang.Det|lang.Poss) {
		j--
	}
	return j
}

// age is the age that a word gives, 24-year-old; 0 for other words.
func (r *reader) age(i int) int {
	if uint(i) >= uint(len(r.Tokens)) || r.Tokens[i].Kind == text.Punct {
		return 0
	}
	w := r.Word(i)
	n, k := 0, 0
	for k < len(w) && '0' <= w[k] && w[k] <= '9' && k < 3 {
		n = n*10 + int(w[k]-'0')
		k++
	}
	if k == 0 || k >= len(w) || w[k] != '-' || !r.Lexicon.Lookup(lang.Lower(w[k+1:])).Use.Is(lang.Aged) {
		return 0
	}
	return n
}

// headEnd returns the end of the head of a noun phrase: before its first
// preposition, unless that is part of a name, or what else comes behind it.
func (r *resolver) headEnd(s Phrase) int {
	for s.End-s.First > 1 && r.word(s.End-1) && !r.capital(s.End-1) && r.is(s.End-1, lang.Adv|lang.Time) && !r.is(s.End-1, heads) {
		s.End-- // Anna Berg earlier
	}
	for i := s.First + 1; i < s.End; i++ {
		if r.Tokens[i].Kind == text.Punct && !r.Tokens[i].Shape.Is(text.Glued) && r.Is(i, "-") || r.mark(i, "(") {
			return i // Anna Berg -- a meteorologist; Anna Berg (D-Ohio)
		}
		if r.is(i, lang.Prep|lang.Of) && !r.is(i, lang.Role) && !r.capital(i) || r.is(i, lang.Rel) {
			if m := r.nameAround(i); m != nil {
				i = m.End - 1
				continue
			}
			return i
		}
	}
	return s.End
}

// nameAround is the name that token i is inside of, or nil.
func (r *resolver) nameAround(i int) *Mention {
	if k := r.nameAt(i); k < len(r.names) {
		if m := r.named(k); m.whole().First < i && m.End > i {
			return m
		}
	}
	return nil
}

// sourceOf is the source of a quotation as a mention.
func (r *resolver) sourceOf(q *speech.Quotation) *Mention {
	s := q.Core
	if s.Len() == 1 {
		if m := r.at(s.First); m != nil && m.Form == Pronoun {
			return m
		}
	}
	end := r.headEnd(s)
	if m := r.headed(end-1, s); m != nil {
		return m
	}
	m := &Mention{Phrase: s, Head: end - 1, entity: none}
	first := r.class(s.First)
	switch {
	case s.Len() == 1 && first.Is(lang.Pronouns|lang.Rel|lang.Pron) && !first.Is(lang.Role) && !r.Tokens[s.First].Shape.Is(text.Upper):
		m.Form, m.Plural, m.Gender = Pronoun, first.Is(lang.They), first&either
		return m
	case first.Is(lang.Poss):
		m.Owned = true
	case first.Is(lang.Indefinite):
		m.New = true
	case first.Is(lang.Det):
		m.Definite = !r.use(s.First, lang.Counts)
	default:
		m.Definite = r.is(end-1, lang.Role) // many languages have no article
	}
	for k := s.First + 1; k < end; k++ {
		m.Owned = m.Owned || r.poss(k)
	}
	r.classify(m)
	return m
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

// plain is an unnamed mention as a name: as it stands, without "the", up to a
// time, a relative clause, or a participle that says no more of it.
func (r *resolver) plain(s Phrase) string {
	if r.is(s.First, lang.Det) && !r.is(s.First, lang.Indefinite|lang.Poss) && !r.use(s.First, lang.Counts|lang.Points) && s.First+1 < s.End {
		s.First++
	}
	for i := s.First + 1; i < s.End; i++ {
		if r.trails(i, s) {
			s.End = i
		}
	}
	return r.slice(s)
}

// trails reports whether the noun phrase s has ended before token i.
func (r *resolver) trails(i int, s Phrase) bool {
	c, before := r.class(i), r.class(i-1)
	const inside = lang.Det | lang.Prep | lang.Poss
	switch {
	case r.Tokens[i].Kind == text.Punct:
		return r.Is(i, ",(;") || r.Is(i, "-") && !r.Tokens[i].Shape.Is(text.Glued)
	case r.capital(i), before.Is(inside):
		return c.Is(lang.Time) && !before.Is(inside) && !r.poss(i+1)
	case c.Is(lang.Time):
		return !r.poss(i + 1)
	case c.Is(lang.Rel | lang.Adv):
		return !before.Is(lang.Adv) && r.word(i-1)
	case c.Is(lang.Aux|lang.Verb|lang.Cue) && !r.use(i-1, lang.Counts) && !c.Is(heads|lang.Participle|lang.Adjective|lang.Prep):
		return true
	case r.use(i, lang.At) && i+1 < s.End && (r.Tokens[i+1].Kind == text.Number || r.is(i+1, lang.Time)):
		return true
	}
	return (c.Is(lang.Participle) || r.Lexicon.Participial(r.Word(i))) && !c.Is(heads|lang.Prep) && !before.Is(lang.Adv) && r.is(i+1, lang.Prep|lang.Time|lang.Det|lang.Poss|lang.Pron)
}
