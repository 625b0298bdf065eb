package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

const unresolved = -2 // not a pronoun after all

// pronoun resolves he, she, they, it, who, I. What the pronoun's owner says in
// the same breath is content: somebody named there is another.
func (r *resolver) pronoun(tok int, content []Phrase) int {
	c := r.Class[tok]
	switch {
	case c.Is(lexicon.Rel) && !c.Is(lexicon.He|lexicon.She):
		return r.antecedent(tok)
	case c.Is(lexicon.I):
		return r.author
	case c.Is(lexicon.He):
		return r.person(tok, lexicon.Male, content)
	case c.Is(lexicon.She):
		return r.person(tok, lexicon.Female, content)
	case c.Is(lexicon.It):
		return r.thing(tok, false)
	case c.Is(lexicon.They):
		return r.thing(tok, true)
	}
	return unresolved
}

// antecedent resolves a relative pronoun to the noun phrase before it.
func (r *resolver) antecedent(tok int) int {
	end := tok
	if end > 0 && r.Is(end-1, ",") {
		end--
	}
	i := r.nameAt(end - 1)
	if i < len(r.names) && r.names[i].End == end && r.names[i].entity >= 0 {
		return r.names[i].entity
	}
	// Anna Berg, the head of the centre, whose
	if end < tok && strings.HasPrefix(r.Word(tok), "who") {
		const longest = 15 // tokens
		for k := end - 1; k > 0 && k > end-longest && !r.Class[k].Is(lexicon.Aux) && r.Tokens[k].Region == r.Tokens[tok].Region; k-- {
			if !r.Is(k, ",") {
				continue
			}
			if i := r.nameAt(k - 1); i < len(r.names) && r.names[i].End == k && r.names[i].entity >= 0 && r.entities[r.names[i].entity].Kind == Person {
				return r.names[i].entity
			}
			break
		}
	}
	// the Republican nominee for president, who; 95 retired generals, most of whom
	const far = 8 // tokens
	for i := end - 1; i > 0 && i > end-far && r.Tokens[i].Kind != text.Punct; i-- {
		c := r.Class[i]
		begins := c.Is(lexicon.Det|lexicon.PossPron) || r.Tokens[i].Kind == text.Number
		if !begins || i+1 >= end {
			continue
		}
		if p := (Phrase{First: i, End: end}); r.Class[r.headEnd(p)-1].Is(lexicon.Role | lexicon.Org | lexicon.Speaks) {
			return r.description(p)
		}
		break
	}
	return -1
}

// crowd bounds how many names of a sentence are looked at.
const crowd = 200

const either = lexicon.Male | lexicon.Female

// person resolves a singular personal pronoun, or a description that stands for
// one: the speaker of the sentence or paragraph before, or the first person
// named in the nearest sentence that names one of that gender.
func (r *resolver) person(tok int, gender lexicon.Class, content []Phrase) int {
	fits := func(i int) bool {
		e := &r.entities[i]
		return (e.Kind == Person || e.Kind == Unknown && e.count > 0 && len(e.words) < 4 && r.labels == nil) && (e.gender == 0 || e.gender&gender != 0) && !e.plural
	}
	s := r.SentenceOf(tok)
	const far = 8 // sentences
	for k := s; k >= 0 && k > s-far; k-- {
		lo, hi := r.Sentences[k].First, min(r.Sentences[k].End, tok)
		// somebody named who spoke in the sentence, then who is named in it, the
		// subject rather than a possessor, then somebody unnamed who spoke
		unnamed := -1
		for j := len(r.said) - 1; j >= 0 && r.said[j].tok >= lo; j-- {
			if e := r.said[j].entity; r.said[j].tok < hi && fits(e) {
				if r.entities[e].named() {
					return e
				}
				if unnamed < 0 {
					unnamed = e
				}
			}
		}
		possessor, object := -1, -1
		for j, from := r.nameAt(lo), r.nameAt(lo); j < len(r.names) && r.names[j].First < hi && j-from < crowd; j++ {
			n := &r.names[j]
			if n.entity < 0 || n.quoted || n.headline || !fits(n.entity) || within(n.First, content) {
				continue
			}
			switch {
			case r.possessive(n):
				if possessor < 0 {
					possessor = n.entity
				}
			case unnamed >= 0 && r.behind(n):
				if object < 0 {
					object = n.entity
				}
			default:
				return n.entity
			}
		}
		for _, e := range [...]int{unnamed, object, possessor} {
			if e >= 0 {
				return e
			}
		}
	}
	return -1
}

// behind reports whether a name follows a preposition, so that it is not the
// subject of its sentence.
func (r *resolver) behind(n *name) bool {
	i := r.whole(n).First - 1
	return i >= 0 && r.Class[i].Is(lexicon.Prep) && !r.Class[i].Is(lexicon.Sub)
}

// within reports whether token i lies in one of the phrases.
func within(i int, list []Phrase) bool {
	for _, p := range list {
		if p.First <= i && i < p.End {
			return true
		}
	}
	return false
}

func (r *resolver) possessive(n *name) bool { return r.poss(n.End) }

// thing resolves it and they to the last speaker of that kind, or else "it" to
// an organisation that a sentence nearby begins with.
func (r *resolver) thing(tok int, plural bool) int {
	s := r.SentenceOf(tok)
	const far = 4
	lo := 0
	if s >= far {
		lo = r.Sentences[s-far].First
	}
	for j := len(r.said) - 1; j >= 0 && r.said[j].tok >= lo; j-- {
		e := &r.entities[r.said[j].entity]
		if r.said[j].tok >= tok {
			continue
		}
		if !plural && (e.Kind == Organization || e.Kind == Thing) || plural && (e.Kind == Group || e.Kind == Organization) {
			return r.said[j].entity
		}
	}
	for k := s - 1; k >= 0 && k > s-far; k-- {
		for j, from := r.nameAt(r.Sentences[k].First), r.nameAt(r.Sentences[k].First); j < len(r.names) && r.names[j].First < r.Sentences[k].End && j-from < crowd; j++ {
			n := &r.names[j]
			if n.entity < 0 || n.quoted || n.headline || r.entities[n.entity].Kind != Organization {
				continue
			}
			if !r.behind(n) && !r.possessive(n) {
				return n.entity
			}
			break
		}
	}
	return -1
}
