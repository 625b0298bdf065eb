package cast

import (
	"slices"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// learn gives whoever is named first in a sentence, and of whom nothing has told it yet,
// the gender of the pronoun behind the name that can mean nobody else: | Ga-in | praised
// his sister; whoever is she later is another.
func (r *resolver) learn(m *Mention) {
	e := r.end(m.entity)
	x := &r.entities[e]
	if !r.labelled || x.gender != 0 || x.Kind != Person || x.plural || m.Quoted || m.Headline || !m.Subject || r.poss(m.End) {
		return
	}
	g := r.pronounBehind(m)
	if g == 0 {
		return
	}
	r.learnt(e, m.First, g)
}

// learnt gives somebody the gender of a pronoun that means them, if nobody else who stands
// before a token could be meant.
func (r *resolver) learnt(e, tok int, g lang.Class) {
	x := &r.entities[e]
	if x.gender != 0 || !x.proper || one(g) == 0 {
		return
	}
	other := func(x int) bool {
		x = r.end(x)
		return x != none && x != e && r.entities[x].Kind == Person && r.may(x, want{gender: g})
	}
	at := r.mentionAt(tok)
	if slices.ContainsFunc(r.mentions[max(0, at-crowd):at], func(m Mention) bool { return other(m.entity) }) {
		return
	}
	if !slices.ContainsFunc(r.said[max(0, len(r.said)-crowd):], func(s spoken) bool { return other(s.entity) }) {
		x.gender = g
	}
}

// genderOf is the gender that a pronoun tells.
func genderOf(c lang.Class) (g lang.Class) {
	if c.Is(lang.He) {
		g |= lang.Male
	}
	if c.Is(lang.She) {
		g |= lang.Female
	}
	return g
}

// pronounBehind is the gender of the first pronoun behind a name in its sentence, or of the
// one that begins the next, if nobody else stands between; 0 where there is none.
func (r *resolver) pronounBehind(m *Mention) lang.Class {
	s := &r.Sentences[r.SentenceOf(m.First)]
	for i := m.End; i <= s.End && i < len(r.Tokens); i++ {
		c := r.class(i)
		switch {
		case r.Tokens[i].Kind == text.Open, c.Is(lang.Role|lang.Group|lang.Given) && !c.Is(lang.Pronouns):
			return 0
		case c.Is(lang.He|lang.She) && !c.Is(lang.They):
			return one(genderOf(c))
		case c.Is(lang.They):
			return 0
		}
	}
	return 0
}
