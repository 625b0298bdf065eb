package entity

import (
	"slices"
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A Named is a mention of something that another step has recognised, an
// outlet: its name, and the nouns that may stand for it later (the paper).
type Named struct {
	Phrase
	Name  string
	Nouns []string
}

// A resolver holds the state of Resolve.
type resolver struct {
	*article.Article
	lexicon  lexicon.Lexicon
	labels   []tagger.Name // of each token, nil where they are not known
	names    []name
	entities []Entity
	byLast   map[string]int // the last entity added with a last word, plus 1
	byFirst  map[string]int // and with a first word
	byName   map[string]int // entities by their whole name
	named    []Named
	mentions []spoken // of names outside marks, in order
	said     []spoken // who spoke so far, in order
}

// A spoken is a mention that was resolved to a speaker.
type spoken struct {
	tok    int
	entity int
}

// Resolve finds the speakers of quotations. It returns the entities of the
// article and for every quotation the index of its speaker, or -1. The
// quotations are in order of their content.
//
// The labels tell of each token what kind of name it is part of; they may be
// nil.
func Resolve(a *article.Article, quotations []attribution.Quotation, named []Named, labels []tagger.Name) ([]Entity, []int) {
	r := &resolver{Article: a, lexicon: lexicon.New(), labels: labels, named: named, names: names(a, labels)}
	size := len(r.names) / 2 // many names stand more than once
	r.byLast, r.byFirst, r.byName = make(map[string]int, size), make(map[string]int, size), make(map[string]int, size)
	r.entities = make([]Entity, 0, size)
	r.mentions = make([]spoken, 0, len(r.names))
	r.people()
	speakers := make([]int, len(quotations))
	for i := range quotations {
		q := &quotations[i]
		speakers[i] = r.speaker(q)
		if e := speakers[i]; e >= 0 && !q.Core.Empty() {
			at := len(r.said)
			for at > 0 && r.said[at-1].tok > q.Core.First {
				at-- // a source after its words
			}
			r.said = slices.Insert(r.said, at, spoken{q.Core.First, e})
		}
	}
	return r.entities, speakers
}

// speaker resolves the source of a quotation.
func (r *resolver) speaker(q *attribution.Quotation) int {
	s := q.Core
	if s.Empty() {
		return -1
	}
	const pronouns = lexicon.Pron | lexicon.Rel | lexicon.He | lexicon.She | lexicon.They | lexicon.It | lexicon.I
	if s.First+1 == s.End && r.Class[s.First].Is(pronouns) && !r.Class[s.First].Is(lexicon.Role) {
		if e := r.pronoun(s.First); e != unresolved {
			return e
		}
	}
	if e := r.named1(s); e >= 0 {
		return e
	}
	if e := r.pair(s); e >= 0 {
		return e
	}
	if n := r.nameIn(s); n != nil {
		if r.entities[n.entity].Kind == Unknown && len(q.Cue) > 0 {
			r.entities[n.entity].Kind = Person
		}
		return n.entity
	}
	if !q.Apposition.Empty() {
		if n := r.nameIn(q.Apposition); n != nil && r.nameLeads(n, q.Apposition) && r.entities[n.entity].Kind == Person {
			e := &r.entities[n.entity]
			e.noun(r.head(s))
			e.role(r.described(s))
			return n.entity
		}
	}
	return r.description(s)
}

// pair resolves two names joined by "and" to the two together, or -1.
func (r *resolver) pair(s Phrase) int {
	for i := s.First + 1; i < s.End-1; i++ {
		if w := r.Word(i); w != "and" {
			continue
		}
		left, right := r.nameIn(Phrase{First: s.First, End: i}), r.nameIn(Phrase{First: i + 1, End: s.End})
		if left == nil || right == nil || left == right || left.End > i || right.First <= i {
			return -1
		}
		a, b := &r.entities[left.entity], &r.entities[right.entity]
		if a.Kind == Organization || b.Kind == Organization || left.entity == right.entity {
			return -1
		}
		e := r.called(a.Name+" and "+b.Name, s.First, Group)
		r.entities[e].plural = true
		r.mention(e, s)
		return e
	}
	return -1
}

// nameIn returns the name that a noun phrase is a mention of: its last words,
// before any complement. In "a spokesman for X" that is not X.
func (r *resolver) nameIn(s Phrase) *name {
	end := r.headEnd(s)
	for i := r.nameAt(s.First); i < len(r.names) && r.names[i].First < s.End; i++ {
		n := &r.names[i]
		if n.End >= end && n.First < end && n.entity >= 0 {
			if r.Class[s.First].Is(lexicon.Det) && r.entities[n.entity].Kind == Person && n.First == s.First+1 && n.title.Empty() && len(n.words) == 1 && n.class.Is(lexicon.Nation) {
				return nil
			}
			return n
		}
		if n.initial && n.First == s.First && n.End == end && n.entity < 0 {
			n.entity = r.add(n)
			r.describe(&r.entities[n.entity], n)
			return n
		}
	}
	return nil
}

// nameAt returns the index of the first name that ends after token i.
func (r *resolver) nameAt(i int) int {
	return sort.Search(len(r.names), func(k int) bool { return r.names[k].End > i })
}

func (r *resolver) nameLeads(n *name, p Phrase) bool {
	for i := p.First; i < n.First; i++ {
		if i < n.title.First || n.title.Empty() {
			if !r.Class[i].Is(lexicon.Det | lexicon.Honorific | lexicon.Title | lexicon.Role) {
				return false
			}
		}
	}
	return true
}

// headEnd returns the end of the head of a noun phrase: before its first
// preposition, unless that is part of a name.
func (r *resolver) headEnd(s Phrase) int {
	for i := s.First + 1; i < s.End; i++ {
		if r.Class[i].Is(lexicon.Prep) && !r.Class[i].Is(lexicon.Role) && !capital(r.Article, i) {
			if k := r.nameAt(i); k < len(r.names) && r.names[k].First < i && r.names[k].End > i {
				i = r.names[k].End - 1
				continue
			}
			return i
		}
	}
	return s.End
}

// head is the head noun of a noun phrase, in small letters.
func (r *resolver) head(s Phrase) string {
	end := r.headEnd(s)
	return strings.ToLower(r.Word(end - 1))
}

// described is a noun phrase without its article.
func (r *resolver) described(s Phrase) string {
	if r.Class[s.First].Is(lexicon.Det) && s.First+1 < s.End {
		s.First++
	}
	return text.Squeeze(r.Text[r.Tokens[s.First].Start:r.Tokens[s.End-1].End])
}

// named1 returns the entity of an outlet that the source is a mention of.
func (r *resolver) named1(s Phrase) int {
	lo := sort.Search(len(r.named), func(k int) bool { return r.named[k].End > s.First })
	for ; lo < len(r.named) && r.named[lo].First < s.End; lo++ {
		n := &r.named[lo]
		if n.End >= r.headEnd(s) && n.Name != "" && (n.First <= s.First || r.Class[s.First].Is(lexicon.Det)) {
			return r.called(n.Name, s.First, Organization)
		}
	}
	return -1
}

// called returns the entity with a name, made if there is none.
func (r *resolver) called(name string, tok int, kind Kind) int {
	if i, ok := r.byName[name]; ok {
		return i
	}
	r.entities = append(r.entities, Entity{Name: name, Kind: kind, first: tok, words: strings.Fields(name)})
	r.byName[name] = len(r.entities) - 1
	return len(r.entities) - 1
}

// description resolves a noun phrase that is no name: "the spokesman" to the
// nearest entity before it that is one, "a Pentagon spokesman" to nobody else.
func (r *resolver) description(s Phrase) int {
	head := r.head(s)
	det := r.Class[s.First]
	definite := strings.EqualFold(r.Word(s.First), "the") || det.Is(lexicon.PossPron) || strings.EqualFold(r.Word(s.First), "that") || strings.EqualFold(r.Word(s.First), "this")
	end := r.headEnd(s)
	if definite {
		for _, noun := range []string{head} {
			if e := r.nearest(s.First, func(e *Entity) bool { return e.is(noun) && r.agrees(e, s, end) }); e >= 0 {
				r.mention(e, s)
				return e
			}
		}
		for i := len(r.named) - 1; i >= 0; i-- {
			n := &r.named[i]
			if n.First < s.First && s.First-n.First > window {
				break
			}
			if n.First < s.First && n.Name != "" && slices.Contains(n.Nouns, head) && end-s.First == 2 {
				return r.called(n.Name, s.First, Organization)
			}
		}
	}
	name := r.plain(s, definite)
	kind := Person
	c := r.Class[end-1]
	switch {
	case c.Is(lexicon.Plural):
		kind = Group
	case c.Is(lexicon.Speaks):
		kind = Thing
	case c.Is(lexicon.Org), !c.Is(lexicon.Role):
		kind = Organization
	}
	e := r.called(name, s.First, kind)
	ent := &r.entities[e]
	if len(ent.nouns) == 0 {
		ent.noun(head)
		ent.gender = c & (lexicon.Male | lexicon.Female)
		ent.plural = c.Is(lexicon.Plural)
	}
	r.mention(e, s)
	return e
}

// plain is an unnamed source as a name: as it stands, without "the".
func (r *resolver) plain(s Phrase, definite bool) string {
	if strings.EqualFold(r.Word(s.First), "the") && s.First+1 < s.End {
		s.First++
	}
	return text.Squeeze(r.Text[r.Tokens[s.First].Start:r.Tokens[s.End-1].End])
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

// mention records a mention of an entity.
func (r *resolver) mention(e int, s Phrase) {
	r.entities[e].Mentions = append(r.entities[e].Mentions, r.Span(s.First, s.End))
}

// window bounds how far back a mention is looked for, in mentions or tokens.
const window = 2000

// nearest returns the entity that was mentioned last before token tok among
// those that fit, or -1.
func (r *resolver) nearest(tok int, fits func(*Entity) bool) int {
	best, at := -1, -1
	for _, list := range [][]spoken{r.mentions, r.said} {
		i, _ := slices.BinarySearchFunc(list, tok, func(m spoken, tok int) int { return m.tok - tok })
		for low := i - window; i > 0 && i > low; i-- {
			if m := list[i-1]; m.tok > at && fits(&r.entities[m.entity]) {
				best, at = m.entity, m.tok
				break
			}
		}
	}
	return best
}

const unresolved = -2 // not a pronoun after all

// pronoun resolves he, she, they, it, who.
func (r *resolver) pronoun(tok int) int {
	c := r.Class[tok]
	switch {
	case c.Is(lexicon.Rel) && !c.Is(lexicon.He|lexicon.She):
		return r.antecedent(tok)
	case c.Is(lexicon.I):
		return -1
	case c.Is(lexicon.He):
		return r.person(tok, lexicon.Male)
	case c.Is(lexicon.She):
		return r.person(tok, lexicon.Female)
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
	// the Republican nominee for president, who
	const far = 8 // tokens
	for i := end - 1; i > 0 && i > end-far && r.Tokens[i].Kind == text.Word; i-- {
		if r.Class[i].Is(lexicon.Det|lexicon.PossPron) && i+1 < end {
			if p := (Phrase{First: i, End: end}); r.Class[r.headEnd(p)-1].Is(lexicon.Role) {
				return r.description(p)
			}
			break
		}
	}
	return -1
}

// person resolves a singular personal pronoun: the speaker of the sentence or
// paragraph before, or the first person named in the nearest sentence that
// names one of that gender.
func (r *resolver) person(tok int, gender lexicon.Class) int {
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
				if r.entities[e].count > 0 {
					return e
				}
				if unnamed < 0 {
					unnamed = e
				}
			}
		}
		possessor := -1
		for j := r.nameAt(lo); j < len(r.names) && r.names[j].First < hi; j++ {
			n := &r.names[j]
			if n.entity < 0 || n.quoted || n.headline || !fits(n.entity) {
				continue
			}
			if !r.possessive(n) {
				return n.entity
			}
			if possessor < 0 {
				possessor = n.entity
			}
		}
		if possessor >= 0 {
			return possessor
		}
		if unnamed >= 0 {
			return unnamed
		}
	}
	return -1
}

func (r *resolver) possessive(n *name) bool {
	return n.End < len(r.Tokens) && r.Tokens[n.End].Kind == text.Poss && r.Class[n.End] == 0
}

// thing resolves it and they to the last speaker of that kind.
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
	return -1
}
