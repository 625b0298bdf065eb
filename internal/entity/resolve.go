package entity

import (
	"cmp"
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
	byUpper  map[string]int // the first person with a surname, by it in capitals, of entities [:raised]
	raised   int
	named    []Named
	outlets  map[string]bool // the names of named, made when needed
	author   int             // the entity that the byline names, or -1
	guest    int             // the person who answers in an interview, plus 1; 0 while it is not looked for
	mentions []spoken        // of names outside marks, in order
	said     []spoken        // who spoke so far, in order
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
	r.byline()
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
	r.identify(quotations, speakers)
	for _, i := range speakers {
		if i < 0 || r.entities[i].sorted {
			continue
		}
		e := &r.entities[i]
		e.sorted = true
		slices.SortFunc(e.Mentions, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		e.Mentions = slices.Compact(e.Mentions)
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
	acronym := r.Tokens[s.First].Shape.Is(text.Upper) // WHO is not who
	if s.First+1 == s.End && r.Class[s.First].Is(pronouns) && !r.Class[s.First].Is(lexicon.Role) && !acronym {
		if e := r.pronoun(s.First, q.Content); e != unresolved {
			return e
		}
	}
	if s.Len() == 3 && r.Word(s.End-1) == "whom" && r.Word(s.End-2) == "of" {
		return r.antecedent(s.First) // most of whom
	}
	if e := r.named1(s); e >= 0 {
		return e
	}
	if e := r.asked(q); e != unresolved {
		return e
	}
	if e := r.several(q.Source); e >= 0 {
		return e
	}
	if n := r.nameIn(s); n != nil {
		if r.entities[n.entity].Kind == Unknown && len(q.Cue) > 0 {
			r.entities[n.entity].Kind = Person
		}
		return n.entity
	}
	if p := r.unpunctuated(q.Apposition); !p.Empty() {
		if n := r.nameIn(p); n != nil && r.nameLeads(n, p) {
			e := &r.entities[n.entity]
			body := r.Class[r.headEnd(s)-1].Is(lexicon.Org)
			if e.Kind == Organization && body && !e.place {
				return n.entity // the company, Acme Corp.
			}
			if e.Kind == Person && !body {
				e.noun(r.head(s))
				e.role(r.described(s))
				return n.entity
			}
		}
	}
	return r.description(s)
}

// unpunctuated is a phrase without punctuation at its ends.
func (r *resolver) unpunctuated(p Phrase) Phrase {
	for !p.Empty() && r.Tokens[p.First].Kind == text.Punct {
		p.First++
	}
	for !p.Empty() && r.Tokens[p.End-1].Kind == text.Punct {
		p.End--
	}
	return p
}

// nameIn returns the name that a noun phrase is a mention of: its last words,
// before any complement. In "a spokesman for X" that is not X.
func (r *resolver) nameIn(s Phrase) *name {
	end := r.headEnd(s)
	for i := r.nameAt(s.First); i < len(r.names) && r.names[i].First < s.End; i++ {
		n := &r.names[i]
		if n.entity >= 0 && n.End >= end && (r.whole(n).First < end || r.closes(n, s)) {
			if r.Class[s.First].Is(lexicon.Det) && r.entities[n.entity].Kind == Person && n.First == s.First+1 && n.title.Empty() && len(n.words) == 1 && n.class.Is(lexicon.Nation) {
				return nil
			}
			return n
		}
		if n.entity >= 0 && n.headline && n.First == s.First && n.End-n.First > 1 && r.entities[n.entity].Kind == Person && capital(r.Article, min(n.End, s.End-1)) && !r.poss(n.End) {
			return n // Anna Berg Hammers Oil Company
		}
		if n.initial && n.First == s.First && n.End == end && n.entity < 0 && end == s.End {
			n.entity = r.add(n)
			r.describe(&r.entities[n.entity], n)
			return n
		}
	}
	return nil
}

// closes reports whether a name that ends a noun phrase stands in apposition to
// what is before it, which a complement belongs to: Minister of Mines Nils Dahl,
// director for Latin America Anna Berg. Not so "a spokesman for Nils Dahl".
func (r *resolver) closes(n *name, s Phrase) bool {
	e := &r.entities[n.entity]
	if n.End != s.End || e.Kind != Person && !(e.Kind == Organization && r.Class[n.First].Is(lexicon.Given) && len(n.words) == 2 && !r.Class[n.End-1].Is(lexicon.Org)) {
		return false
	}
	i := r.whole(n).First - 1
	for i > s.First && (r.Class[i].Is(lexicon.Role) || r.Class[i].Is(lexicon.Nation)) && !r.Class[i].Is(lexicon.Prep) {
		i--
	}
	return i > s.First && r.word(i) && !r.Class[i].Is(lexicon.Prep|lexicon.Conj|lexicon.Det|lexicon.PossPron|lexicon.Rel)
}

// whole is a name with its title.
func (r *resolver) whole(n *name) Phrase {
	if n.title.Empty() {
		return n.Phrase
	}
	return Phrase{First: n.title.First, End: n.End}
}

// word reports whether token i is a word.
func (r *resolver) word(i int) bool { return r.Tokens[i].Kind == text.Word }

// poss reports whether token i is the ending of a possessive.
func (r *resolver) poss(i int) bool {
	return i < len(r.Tokens) && r.Tokens[i].Kind == text.Poss && r.Class[i] == 0
}

// nameAt returns the index of the first name that ends after token i.
func (r *resolver) nameAt(i int) int {
	return sort.Search(len(r.names), func(k int) bool { return r.names[k].End > i })
}

// nameLeads reports whether a noun phrase is a name with nothing but its title
// and what goes with that before it: state Rep. Anna Berg.
func (r *resolver) nameLeads(n *name, p Phrase) bool {
	for i := p.First; i < r.whole(n).First; i++ {
		if c := r.Class[i]; !c.Is(lexicon.Det|lexicon.Honorific|lexicon.Title|lexicon.Role) && (n.title.Empty() || !r.word(i) || c.Is(lexicon.Prep|lexicon.Conj|lexicon.Aux|lexicon.Rel|lexicon.Cue|lexicon.Verb)) {
			return false
		}
	}
	return true
}

// headEnd returns the end of the head of a noun phrase: before its first
// preposition, unless that is part of a name.
func (r *resolver) headEnd(s Phrase) int {
	for i := s.First + 1; i < s.End; i++ {
		if r.Tokens[i].Kind == text.Punct && !r.Tokens[i].Shape.Is(text.Glued) && r.Is(i, "-") {
			return i // Berg -- a meteorologist
		}
		if r.Is(i, "(") {
			return i // Anna Berg (D-Ohio)
		}
		if r.Class[i].Is(lexicon.Prep) && !r.Class[i].Is(lexicon.Role) && !capital(r.Article, i) {
			if k := r.nameAt(i); k < len(r.names) && r.whole(&r.names[k]).First < i && r.names[k].End > i {
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
			e := r.called(n.Name, s.First, Organization)
			r.mention(e, s)
			return e
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
