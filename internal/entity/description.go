package entity

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// description resolves a noun phrase that is no name: "the spokesman" to the
// nearest entity before it that is one, "the New York businessman" to whom the
// article speaks of, "a Pentagon spokesman" to nobody else.
func (r *resolver) description(s Phrase) int {
	end := r.headEnd(s)
	head := strings.ToLower(r.Word(end - 1))
	det := r.Class[s.First]
	definite := false
	switch strings.ToLower(r.Word(s.First)) {
	case "the", "that", "this", "these", "those":
		definite = true
	}
	owner := "" // Anna Berg's lawyer
	for i := s.First + 1; i < end; i++ {
		if r.poss(i) {
			owner = r.Word(i - 1)
		}
	}
	owned := det.Is(lexicon.PossPron) || owner != ""
	if e := r.shouted(s); e >= 0 {
		return e
	}
	if definite && s.First > 1 && r.Is(s.First-1, ",") {
		// Anna Berg, the chief executive of Ora
		if k := r.nameAt(s.First - 2); k < len(r.names) && r.names[k].End == s.First-1 && r.names[k].entity >= 0 {
			if n := &r.names[k]; r.entities[n.entity].Kind == Person && !r.behind(n) && !r.located(n) {
				return n.entity
			}
		}
	}
	if definite || owned {
		fits := func(e *Entity) bool {
			return e.is(head) && r.agrees(e, s, end) && (owner == "" || strings.Contains(e.Role, owner) || strings.Contains(e.Name, owner))
		}
		if e := r.nearest(s.First, fits); e >= 0 {
			r.mention(e, s)
			return e
		}
	}
	if e := r.theTwo(s); e >= 0 {
		return e
	}
	if definite && end == s.End {
		outlet, at := r.outletOf(s, head)
		body, from := r.bodyOf(s, head)
		if outlet >= 0 && at > from {
			e := r.called(r.named[outlet].Name, s.First, Organization)
			r.mention(e, s)
			return e
		}
		if body >= 0 {
			r.mention(body, s)
			return body
		}
		if e := r.epithet(s, end); e >= 0 {
			r.mention(e, s)
			return e
		}
	}
	kind := Person
	c := r.Class[end-1]
	switch {
	case c.Is(lexicon.Plural):
		kind = Group
	case c.Is(lexicon.Speaks):
		kind = Thing
	case c.Is(lexicon.Org) && !c.Is(lexicon.Role), !c.Is(lexicon.Role):
		kind = Organization
	}
	e := r.called(r.plain(s), s.First, kind)
	ent := &r.entities[e]
	if len(ent.nouns) == 0 {
		ent.noun(head)
		ent.gender = c & either
		ent.plural = c.Is(lexicon.Plural)
		ent.indefinite = !definite && !owned || owned && kind == Person && !det.Is(lexicon.PossPron)
	}
	r.mention(e, s)
	return e
}

// plain is an unnamed source as a name: as it stands, without "the", up to a
// time, a relative clause, or a participle that says no more of it.
func (r *resolver) plain(s Phrase) string {
	if strings.EqualFold(r.Word(s.First), "the") && s.First+1 < s.End {
		s.First++
	}
	for i := s.First + 1; i < s.End; i++ {
		if r.trails(i, s) {
			s.End = i
		}
	}
	return text.Squeeze(r.Text[r.Tokens[s.First].Start:r.Tokens[s.End-1].End])
}

// trails reports whether the noun phrase s has ended before token i.
func (r *resolver) trails(i int, s Phrase) bool {
	c, before := r.Class[i], r.Class[i-1]
	switch {
	case r.Tokens[i].Kind == text.Punct:
		return r.Is(i, ",(;") || r.Is(i, "-") && !r.Tokens[i].Shape.Is(text.Glued)
	case capital(r.Article, i), before.Is(lexicon.Det | lexicon.Prep | lexicon.PossPron):
		return c.Is(lexicon.Time) && !before.Is(lexicon.Det|lexicon.Prep|lexicon.PossPron) && !r.poss(i+1)
	case c.Is(lexicon.Time):
		return !r.poss(i + 1)
	case c.Is(lexicon.Rel | lexicon.Adv):
		return !before.Is(lexicon.Adv) && r.word(i-1)
	case r.Word(i) == "in" && i+1 < s.End && (r.Tokens[i+1].Kind == text.Number || r.Class[i+1].Is(lexicon.Time)):
		return true
	}
	w := r.Word(i)
	if !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ed") || c.Is(lexicon.Role|lexicon.Org|lexicon.Speaks|lexicon.Prep) || before.Is(lexicon.Adv) || i+1 >= s.End {
		return false
	}
	next := r.Class[i+1]
	return next.Is(lexicon.Prep|lexicon.Time|lexicon.Det|lexicon.PossPron|lexicon.Pron) || r.Word(i+1) == "last" || r.Word(i+1) == "such"
}

// outletOf is the outlet named last before a phrase that its kind may stand
// for, the paper, and where; or -1.
func (r *resolver) outletOf(s Phrase, head string) (i, tok int) {
	for i := len(r.named) - 1; i >= 0; i-- {
		n := &r.named[i]
		if n.First < s.First && s.First-n.First > window {
			break
		}
		if n.First < s.First && n.Name != "" && slices.Contains(n.Nouns, head) && s.Len() == 2 {
			return i, n.First
		}
	}
	return -1, -1
}

// bodyOf is the organisation named last before a phrase that stands for it, the
// bank for the Bank of England, the company for Brierley Ltd, and where; or -1.
func (r *resolver) bodyOf(s Phrase, head string) (e, tok int) {
	c := r.Class[s.End-1]
	if !c.Is(lexicon.Org) || c.Is(lexicon.Speaks) || s.Len() != 2 {
		return -1, -1
	}
	company := head == "company" || head == "firm" || head == "group" || head == "corporation"
	return r.last(s.First, func(e *Entity) bool {
		if e.Kind != Organization || e.place {
			return false
		}
		for _, w := range e.words {
			if strings.EqualFold(w, head) {
				return true
			}
		}
		return company && e.company && !r.isOutlet(e)
	})
}

// isOutlet reports whether an organisation is one of the outlets.
func (r *resolver) isOutlet(e *Entity) bool {
	if r.outlets == nil {
		r.outlets = make(map[string]bool, len(r.named))
		for i := range r.named {
			r.outlets[r.named[i].Name] = true
		}
	}
	return r.outlets[e.Name]
}

// epithet is the person whom a definite description of somebody that the article
// gives nobody for stands for: the one spoken of last. It must say more than a
// bare office does, which may be anybody's: the New York businessman.
func (r *resolver) epithet(s Phrase, end int) int {
	c := r.Class[end-1]
	if !c.Is(lexicon.Role|lexicon.Nation) || c.Is(lexicon.Plural|lexicon.Speaks) || s.Len() < 3 {
		return -1
	}
	telling := false
	for i := s.First + 1; i < end; i++ {
		if r.poss(i) {
			return -1
		}
		telling = telling || i < end-1 && capital(r.Article, i) || r.Word(i) == "former"
	}
	if !telling {
		return -1 // the band leader
	}
	switch strings.ToLower(r.Word(end - 1)) {
	case "spokesman", "spokeswoman", "spokesperson", "source", "official", "diplomat", "aide", "adviser", "advisor":
		return -1
	case "president", "minister", "premier", "king", "queen":
		return -1 // of some state
	}
	gender := c & either
	if gender == 0 {
		gender = either
	}
	e := r.person(s.First, gender, nil)
	if e < 0 || !r.entities[e].named() {
		return -1
	}
	return e
}

// shouted is the person that a phrase in capitals names, as headlines do.
func (r *resolver) shouted(s Phrase) int {
	t := &r.Tokens[s.End-1]
	if t.Kind != text.Word || !t.Shape.Is(text.Upper) || t.Len() < 4 || s.Len() > 4 {
		return -1
	}
	for i := s.First; i < s.End; i++ {
		if t := &r.Tokens[i]; t.Kind != text.Word || !t.Shape.Is(text.Upper) && t.Len() > 2 {
			return -1
		}
	}
	return r.inCapitals(r.Word(s.End - 1))
}

// agrees reports whether what stands before the head noun does not contradict
// the entity: "the Russian minister" is no minister of another country.
func (r *resolver) agrees(e *Entity, s Phrase, end int) bool {
	for i := s.First; i < end-1; i++ {
		if r.Class[i].Is(lexicon.Nation) && e.Role != "" && !strings.Contains(e.Role, r.Word(i)) && !strings.Contains(e.Name, r.Word(i)) {
			return false
		}
	}
	return true
}

// is reports whether a role noun may mean e.
func (e *Entity) is(noun string) bool { return slices.Contains(e.nouns, noun) }

// named reports whether the article gives a name for e.
func (e *Entity) named() bool { return e.proper }

// mention records a mention of an entity.
func (r *resolver) mention(e int, s Phrase) {
	r.entities[e].Mentions = append(r.entities[e].Mentions, r.Span(s.First, s.End))
}

// window bounds how far back a mention is looked for, in mentions or tokens.
const window = 2000

// nearest returns the entity that was mentioned last before token tok among
// those that fit, or -1.
func (r *resolver) nearest(tok int, fits func(*Entity) bool) int {
	e, _ := r.last(tok, fits)
	return e
}

// last is nearest, with the token of the mention.
func (r *resolver) last(tok int, fits func(*Entity) bool) (best, at int) {
	best, at = -1, -1
	for _, list := range [][]spoken{r.mentions, r.said} {
		i, _ := slices.BinarySearchFunc(list, tok, func(m spoken, tok int) int { return m.tok - tok })
		for low := i - window; i > 0 && i > low; i-- {
			if m := list[i-1]; m.tok > at && fits(&r.entities[m.entity]) {
				best, at = m.entity, m.tok
				break
			}
		}
	}
	return best, at
}
