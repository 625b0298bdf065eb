package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// several resolves names that are joined by commas and "and" to all of them
// together ("Anna Berg and Nils Dahl"), or gives -1. A pronoun may be the first.
func (r *resolver) several(s Phrase) int {
	and := -1
	for i := s.First + 1; i < s.End-1 && !r.Class[i].Is(lexicon.Rel); i++ {
		if r.Class[i].Is(lexicon.Conj) && r.Word(i) == "and" {
			and = i
		}
	}
	if and < 0 {
		return -1
	}
	var members []int
	at := s.First
	if c := r.Class[s.First]; c.Is(lexicon.He|lexicon.She) && !c.Is(lexicon.PossPron) {
		e := r.pronoun(s.First, nil)
		if e < 0 {
			return -1
		}
		members, at = append(members, e), s.First+1
	}
	for i := r.nameAt(s.First); i < len(r.names) && r.names[i].First < s.End; i++ {
		n := &r.names[i]
		if at > and && len(members) > 1 {
			break
		}
		if strings.IndexByte(n.words[0], '-') == 1 {
			continue // D-Ohio
		}
		if gap := r.whole(n).First - at; len(members) == 0 && at == s.First && gap > 0 && gap <= 2 && r.word(at) && r.Class[at]&(lexicon.Prep|lexicon.Conj|lexicon.Pron) == 0 {
			at += gap // what stands before the titles
		}
		if n.entity < 0 || r.entities[n.entity].Kind == Organization && r.label(n) != Person || !r.joins(at, r.whole(n).First) || len(members) > 0 && at == r.whole(n).First {
			return -1
		}
		members, at = append(members, n.entity), n.End
	}
	const most = 8
	if len(members) < 2 || len(members) > most || at <= and {
		return -1
	}
	var name strings.Builder
	for i, m := range members {
		for _, before := range members[:i] {
			if before == m {
				return -1
			}
		}
		switch {
		case i == 0:
		case i == len(members)-1:
			name.WriteString(" and ")
		default:
			name.WriteString(", ")
		}
		name.WriteString(r.entities[m].Name)
	}
	e := r.called(name.String(), s.First, Group)
	r.entities[e].plural = true
	r.mention(e, s)
	return e
}

// joins reports whether tokens [i:end) do no more than join two names: commas,
// "and", roles, and what stands in brackets (D-Ohio) or abbreviates a party.
func (r *resolver) joins(i, end int) bool {
	depth := 0
	for ; i < end; i++ {
		t := &r.Tokens[i]
		switch {
		case t.Kind == text.Punct && r.Text[t.Start] == '(':
			depth++
		case t.Kind == text.Punct && r.Text[t.Start] == ')':
			depth--
		case depth > 0, t.Kind == text.Punct, t.Shape.Is(text.Dotted), t.Len() > 1 && r.Text[t.Start+1] == '-':
		case r.Class[i].Is(lexicon.Role | lexicon.Title | lexicon.Honorific | lexicon.Det | lexicon.Nation), r.Word(i) == "and", r.Word(i) == "both":
		default:
			return false
		}
	}
	return true
}

// theTwo resolves "the two men", "both leaders" to the two people named last
// before it, or gives -1.
func (r *resolver) theTwo(s Phrase) int {
	two := false
	for i := s.First; i < s.End-1; i++ {
		w := r.Word(i)
		two = two || strings.EqualFold(w, "two") || strings.EqualFold(w, "both")
	}
	head := r.headEnd(s) - 1
	c := r.Class[head]
	if !two || !c.Is(lexicon.Plural) || strings.EqualFold(r.Word(s.First), "two") {
		return -1
	}
	var members []int
	for i := r.nameAt(s.First) - 1; i >= 0 && s.First-r.names[i].End < window && len(members) < 2; i-- {
		n := &r.names[i]
		if n.entity < 0 || n.quoted || n.headline || r.entities[n.entity].Kind != Person || len(members) == 1 && members[0] == n.entity {
			continue
		}
		if e := &r.entities[n.entity]; e.gender != 0 && c&(lexicon.Male|lexicon.Female) != 0 && c&e.gender == 0 {
			return -1
		}
		members = append(members, n.entity)
	}
	if len(members) < 2 {
		return -1
	}
	e := r.called(r.entities[members[1]].Name+" and "+r.entities[members[0]].Name, s.First, Group)
	r.entities[e].plural = true
	r.mention(e, s)
	return e
}
