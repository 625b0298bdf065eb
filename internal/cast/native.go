package cast

import (
	"cmp"

	"github.com/quoteattribution/quote/internal/lang"
)

// native is whom the noun for where somebody is from means, or what they belong to: the one of whom the
// article has said that, or the only one near who may be meant; nobody where it may be several.
//
//	El ciclista danés X ganó. El danés dijo      X presentó el plan. La malagueña dijo
func (r *resolver) native(s *source) (int, bool) {
	e := r.from(s)
	if e == none {
		const near = 4 // sentences
		e = r.onlyOne(s, r.Sentences[max(r.SentenceOf(s.First)-near, 0)].First)
	}
	if e == none {
		e = r.onlyOne(s, 0)
	}
	if e < 0 {
		return none, e == several
	}
	r.entities[e].noun(r.noun(s.Head))
	return e, true
}

// onlyOne is the person who is named from token lo on before a source and may be meant by it.
func (r *resolver) onlyOne(s *source, lo int) int {
	found, from := none, r.mentionAt(s.First)
	for k := from - 1; k >= 0 && k > from-window && r.mentions[k].First >= lo; k-- {
		m := &r.mentions[k]
		if m.entity == none || m.Form != Named || m.Quoted {
			continue
		}
		switch e := r.end(m.entity); {
		case e == found, r.entities[e].Kind != Person, r.is(m.First-1, lang.Of) && !r.is(m.First, lang.Given), !r.may(e, want{gender: cmp.Or(s.Gender, either), named: true}):
		case found != none:
			return several
		default:
			found = e
		}
	}
	return found
}

// from is the person beside whose name, or in whose description, the word at the head of a source stands: the Dane,
// of the Danish cyclist Anna Berg.
func (r *resolver) from(s *source) int {
	const far, near = 600, 4 // tokens
	for i := s.Head - 2; i >= 0 && i > s.Head-far; i-- {
		if !r.compatriots(i, s.Head) {
			continue
		}
		to := i + 1
		if r.poss(to) {
			to++ // Sweden's Nils Dahl
		}
		for to < i+near && (r.word(to) && !r.capital(to) && !r.finite(to) && (!r.Lexicon.VerbForms || r.is(to, heads|lang.Adjective)) || r.mark(to, ",") && !r.Lexicon.VerbForms) {
			to++
		}
		var list [2]*Mention
		if k := r.nameAt(to); k < len(r.names) && r.named(k).whole().First <= to {
			list[0] = r.named(k)
		}
		for k := r.mentionAt(i) - 1; k >= 0 && list[1] == nil && r.mentions[k].First > i-2*near; k-- {
			if m := &r.mentions[k]; m.Form == Noun && m.End > i || m.Form == Named && r.mark(m.End, ",") && r.SentenceOf(m.First) == r.SentenceOf(i) {
				list[1] = m
			}
		}
		for _, m := range list {
			if m != nil && m.entity != none && r.agrees(&r.entities[r.end(m.entity)], s) && r.may(r.end(m.entity), want{gender: cmp.Or(s.Gender, either)}) {
				return r.end(m.entity)
			}
		}
	}
	return none
}

// compatriots reports whether two words tell of the same origin: the same noun, or names of one nation, which begin alike.
func (r *resolver) compatriots(i, j int) bool {
	const stem = 3 // bytes
	a, b := r.lower(i), r.lower(j)
	if r.Lexicon.VerbForms {
		return r.capital(i) && r.is(i, lang.Nation|lang.Place) && min(len(a), len(b)) >= stem && a[:stem] == b[:stem]
	}
	return (r.use(i, lang.Native) || r.class(i) == 0) && !r.capital(i) && a == b
}
