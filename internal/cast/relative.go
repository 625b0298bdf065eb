package cast

import (
	"slices"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file resolves relative pronouns.

// relative resolves a relative pronoun to what stands before it: Anna Berg, who;
// nine nurses, most of whom.
func (r *resolver) relative(s *source) (int, bool) {
	last := s.End - 1
	if s.q == nil || !r.is(last, lang.Rel) || r.is(last, lang.Pronouns) || r.upper(last) || s.Len() > 1 && !r.is(last-1, lang.Of) {
		return none, false
	}
	if e, ok := r.bothBefore(s); ok {
		return e, true
	}
	return r.antecedent(s.First), true
}

// bothBefore is the two people whom a relative pronoun means that a plural stands behind, where they are named together
// in front of it: the mayor Anna Berg and her deputy Nils Dahl, | who both | vowed to stay; Anna Berg and Nils Dahl, | who say.
func (r *resolver) bothBefore(s *source) (int, bool) {
	const longest = 8 // tokens of a title
	if r.labels == nil || !r.mark(s.First-1, ",") || s.Len() > 1 || s.End >= len(r.Words) || !r.use(s.End, lang.Two) && r.Words[s.End].Form != lang.Base && r.labels[s.End].Tag != tagger.VBP {
		return none, false
	}
	m := r.nameEnding(s.First - 1)
	if m == nil || r.entities[r.end(m.entity)].Kind != Person {
		return none, false
	}
	i := m.whole().First - 1
	for to := i - longest; i > to && r.word(i) && !r.use(i, lang.Joins) && !r.is(i, lang.Prep|lang.Of|lang.Aux|lang.Rel); {
		i--
	}
	members := []int{r.end(m.entity)}
	n := r.nameEnding(i)
	for next := r.use(i, lang.Joins) && !r.poss(m.whole().First-1); next && n != nil && r.entities[r.end(n.entity)].Kind == Person; n = r.nameEnding(i) {
		members, i = append(members, r.end(n.entity)), n.whole().First-1
		next = r.mark(i, ",")
	}
	slices.Reverse(members)
	if r.is(i, lang.Prep|lang.Of) {
		return none, false // the lawyers of Anna Berg and Nils Dahl, who
	}
	return r.together(members, s.First)
}

// antecedent is whom a relative pronoun at a token means.
func (r *resolver) antecedent(tok int) int {
	end := tok
	for r.mark(end-1, ",-") {
		end--
	}
	near, club := r.nameEnding(end), none
	if near != nil && r.entities[near.entity].place && r.labels != nil && r.labels[tok].Tag == tagger.WP {
		first := near.whole().First
		if first--; r.is(first, lang.Det) {
			first--
		}
		if r.is(first, lang.Prep|lang.Of) {
			club = r.end(near.entity)
			end, near = first, r.nameEnding(first) // Anna Berg of Bergen, who
		}
	}
	if near != nil && end == tok && r.entities[near.entity].Kind != Person && r.labels != nil && r.labels[tok].Tag == tagger.WP {
		at := near.whole().First - 1
		if e, ok := r.beside[at-1]; ok && r.is(at, lang.Prep|lang.Of) {
			return r.end(e) // Anna Berg, an anchor at Regn News who
		}
	}
	if first := r.headBefore(near); near != nil && end == tok && first > 0 && r.labels != nil && !r.entities[near.entity].place {
		end, near = first, r.nameEnding(first) // an official | of the Regn Council who
	}
	if body := r.locatedBody(near, tok); body != nil {
		near, end = body, body.End
	}
	if near != nil && r.is(near.whole().First-1, lang.Neg) && r.mark(near.whole().First-2, ",") {
		near = r.nameEnding(near.whole().First - 2) // it was Anna Berg, not Nils Dahl, who
	}
	if near != nil && end < tok && r.complements(near) {
		return none // the stepfather of Anna Berg, who
	}
	if near != nil && !r.entities[near.entity].place && r.entities[near.entity].Kind != Organization {
		return r.end(near.entity)
	}
	const far = 16 // tokens
	// Anna Berg, the head of the centre, whose; Anna Berg, mayor of Oslo, who
	lo := max(end-far, r.Sentences[r.SentenceOf(tok)].First)
	for k := end - 1; end < tok && k > lo && r.class(k)&lang.Aux == 0; k-- {
		if r.mark(k, ",") {
			if m := r.nameEnding(k); m != nil && r.entities[r.end(m.entity)].Kind == Person {
				return r.end(m.entity)
			}
			break
		}
	}
	if near != nil {
		return r.end(near.entity)
	}
	for k := r.mentionAt(end) - 1; k >= 0 && r.mentions[k].First >= lo; k-- {
		if m := &r.mentions[k]; m.Form == Noun && m.entity != none && r.reaches(m.End, end) {
			return r.end(m.entity) // the candidate for mayor, who
		}
	}
	return club // that announced something
}

// headBefore is where the complement of a noun for somebody begins that a name ends: an official | of the Regn Council; -1 where it
// is none.
func (r *resolver) headBefore(m *Mention) int {
	if m == nil {
		return -1
	}
	i := m.whole().First - 1
	if r.is(i, lang.Det) {
		i--
	}
	if !r.is(i, lang.Prep|lang.Of) || !r.is(i-1, lang.Role|lang.Group) || r.capital(i-1) && !r.opens(i-1) {
		return -1
	}
	return i
}

// locatedBody is the body that a place, named right before a relative pronoun for things at a token, only tells where to find; nil where
// there is none: the Water Group in Bergen, | which.
func (r *resolver) locatedBody(place *Mention, tok int) *Mention {
	if place == nil || !r.entities[place.entity].place || r.labels == nil || r.labels[tok].Tag != tagger.WDT || !r.use(place.whole().First-1, lang.At) {
		return nil
	}
	m := r.nameEnding(place.whole().First - 1)
	if m == nil || r.entities[r.end(m.entity)].place || r.entities[r.end(m.entity)].Kind != Organization {
		return nil
	}
	return m
}

// complements reports whether a name is the complement of a noun for somebody, so that what a comma
// and a relative pronoun tell may be of either.
func (r *resolver) complements(m *Mention) bool {
	i := m.whole().First - 1
	return r.is(i, lang.Of) && r.entities[r.end(m.entity)].Kind == Person && (r.use(i-1, lang.Kin) || r.is(i-1, lang.Role))
}
