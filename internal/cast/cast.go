// Package cast finds out who is who in an article: which mentions are of one
// person or body, and who is behind the source of a quotation.
//
// It goes over the mentions in passes, the surest first, as Raghunathan et al.,
// A Multi-Pass Sieve for Coreference Resolution (EMNLP 2010), do. The names
// come first, each pass over all of them:
//
//	full name       names of several words, the longest first
//	part of a name  surname, given name, first word of a company's name
//	headline        names in lines where every word has a capital
//	acronym         initials, letters in brackets
//
// Then the text is gone through from its beginning. A noun phrase or a pronoun
// is tried in the order of the table passes, whether it is a source or not, and
// whoever is named for the first time is asked whether the text has described
// them before (pending). What no pass decides is an entity by itself, if it is a
// description, and nobody, if it is a pronoun.
//
// All words are those of package lang; nothing here knows a language.
package cast

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// Phrase is a range of tokens.
type Phrase = article.Phrase

// A Kind tells what an entity is.
type Kind uint8

// The kinds.
const (
	Unknown Kind = iota
	Person
	Organization // also states and their seats of power
	Group        // officials, residents
	Thing        // a report, a statement
)

// An Entity is somebody or something that is mentioned in the article.
type Entity struct {
	Name     string // the fullest form, without titles; a description where there is none
	Role     string // as the article has it; "" where it tells none
	Kind     Kind
	Mentions []text.Span // in order, without pronouns
	Members  []int       // the entities that several are, in the order of their names

	words    []string // of the name
	nouns    []string // role nouns that mean it: spokesman, minister
	titles   []string // those that have stood before the name
	gender   lang.Class
	plural   bool
	proper   bool // the name is one, no description
	wrote    bool // an author of the article
	place    bool // a country or town
	spoke    bool // is a speaker
	company  bool
	revealed bool // was described before the name
	eastern  bool // the surname stands first
	count    int  // mentions by name outside marks
	first    int  // token of the first mention
	age      int  // years, or 0

	nominative int // how much speaks for the form of the name; see nominative
	owner      int // whose mother, lawyer or coach it is, or none
	sameLast   int // the entity before with the same last word, or none
	sameFore   int // or first word
	is         int // the entity that it has turned out to be, or itself
}

// none is no entity.
const none = -1

// A resolver holds the state of Resolve.
type resolver struct {
	reader
	mentions []Mention
	entities []Entity
	byLast   map[string]int
	byFirst  map[string]int
	byName   map[string]int
	byUpper  map[string]int // people by their surnames in capitals, of entities [:raised]
	raised   int
	begins   map[string]bool  // names that others of one word begin with
	beside   map[int]int      // entities by the head of what stands in apposition to their names
	titled   map[string][]int // entities by the titles that have stood before their names

	labelled bool // the kinds of names are known
	author   int
	heard    int // whom the words resolved last were told to, or none
	guest    int // who answers in an interview; unasked until it is looked for
	pending  []pending
	source   source  // what is being resolved
	unlisted Mention // it, where it is none of mentions
}

// A spoken is a source that was resolved.
type spoken struct{ tok, entity int }

const unasked = -2

// Resolve finds the speakers of quotations. It returns the entities of the
// article and for every quotation the index of its speaker, or -1. The
// mentions are those of Mentions, with the labels that it had, the authors those of
// the byline.
func Resolve(a *article.Article, qs []speech.Quotation, mentions []Mention, labels []tagger.Reading, authors []Phrase) ([]Entity, []int) {
	r := &resolver{
		reader:   reader{Article: a, labels: labels, memory: article.Shelf[memory](a)},
		mentions: mentions, author: none, heard: none, guest: unasked, titled: make(map[string][]int),
	}
	r.who, r.order, r.said = grow.Resize(r.who, len(qs)), grow.Resize(r.order, len(qs)), r.said[:0]
	of, order := r.who, r.order
	if a.Lexicon == lang.None {
		for i := range of {
			of[i] = none
		}
		return nil, of
	}
	r.quote(qs)
	r.join()
	r.byline(authors)
	for i := range qs {
		order[i] = i
	}
	pace := a.Stop.Pace(256)
	slices.SortStableFunc(order, func(i, j int) int {
		pace.Step()
		return cmp.Compare(r.place(&qs[i]), r.place(&qs[j]))
	})
	next, talk := 0, r.interview(qs)
	var q speech.Quotation // one for all
	for _, i := range order {
		a.Stop.Check()
		q = qs[i]
		q.Core = r.core(&q)
		next = r.read(next, r.place(&q))
		if of[i] = r.speaker(&q); talk.guest != none && q.First() >= talk.first && q.End() <= talk.end && r.answer(&qs[i]) {
			of[i] = talk.guest
		}
	}
	r.read(next, len(a.Tokens))
	settled := make([]bool, len(r.entities))
	for i, e := range of {
		a.Stop.Check()
		if e == none {
			continue
		}
		of[i] = r.end(e)
		if !settled[of[i]] {
			settled[of[i]] = true
			r.settle(of[i])
		}
	}
	return r.entities, of
}

// quote makes mentions in the words of direct speech that a dash begins those of who speaks, as they are in marks.
func (r *resolver) quote(qs []speech.Quotation) {
	for i := range qs {
		q := &qs[i]
		if q.By != speech.Dash && q.By != speech.Announced {
			continue
		}
		for _, c := range q.Content {
			k, _ := slices.BinarySearchFunc(r.mentions, c.First, func(m Mention, tok int) int { return cmp.Compare(m.First, tok) })
			for ; k < len(r.mentions) && r.mentions[k].First < c.End; k++ {
				r.mentions[k].Quoted = true
			}
		}
	}
}

// core is whom the source of a quotation names.
func (r *resolver) core(q *speech.Quotation) Phrase {
	if q.Core.Empty() || q.Source.Len() == 3 && r.is(q.Source.End-1, lang.Rel) {
		return q.Source // most of whom
	}
	return q.Core
}

// place is the token by which a quotation is placed: that of its source.
func (r *resolver) place(q *speech.Quotation) int {
	if c := r.core(q); !c.Empty() {
		return c.First
	}
	return q.First()
}

// end is the entity that e has turned out to be.
func (r *resolver) end(e int) int {
	for e != none && r.entities[e].is != e {
		e = r.entities[e].is
	}
	return e
}

// settle puts the mentions of an entity in order.
func (r *resolver) settle(e int) {
	list := &r.entities[e].Mentions
	slices.SortFunc(*list, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	*list = slices.Compact(*list)
	for i, m := range r.entities[e].Members {
		r.entities[e].Members[i] = r.end(m)
	}
}

// read resolves the mentions from the given one on that begin before token
// tok, and returns the first behind them.
func (r *resolver) read(i, tok int) int {
	for ; i < len(r.mentions) && r.mentions[i].First < tok; i++ {
		r.Stop.Check()
		m := &r.mentions[i]
		switch {
		case m.Form == Named && m.entity != none:
			if e := r.givenTo(m); e != none {
				r.merge(e, r.end(m.entity))
				r.entities[r.end(m.entity)].Kind = Person
			}
			r.introduce(m, false)
			r.learn(m)
		case m.Form == Noun || m.Form == Pronoun:
			r.source = source{Mention: m, Phrase: m.Phrase}
			r.resolve(&r.source)
		}
	}
	return i
}

// A source is a mention that is being resolved, as the source of a quotation or
// in passing.
type source struct {
	*Mention
	Phrase                   // all of it, of a source with what describes it
	q      *speech.Quotation // nil in passing
}

// passes are tried in order on a mention that is no name. Each tells whether it
// has decided who it is, nobody included.
var passes = [...]struct {
	name string
	try  func(*resolver, *source) (entity int, ok bool)
}{
	{"label", (*resolver).label},             // Q: A:
	{"relative", (*resolver).relative},       // Anna Berg, who; most of whom
	{"one of two", (*resolver).oneOfTwo},     // the former, the latter
	{"pronoun", (*resolver).pronoun},         // he, she, they, it, I
	{"outlet", (*resolver).outlet},           // the Tass news agency
	{"several", (*resolver).several},         // Anna Berg and Nils Dahl
	{"name", (*resolver).name},               // Mayor Anna Berg of Oslo
	{"apposition", (*resolver).apposition},   // the mayor, Anna Berg; Anna Berg, the mayor
	{"kin", (*resolver).kin},                 // his wife, Berg's lawyer
	{"role noun", (*resolver).roleNoun},      // the spokesman
	{"the two", (*resolver).theTwo},          // the two men, both
	{"body", (*resolver).body},               // the bank, the paper
	{"epithet", (*resolver).epithet},         // the 24-year-old striker
	{"description", (*resolver).description}, // a Pentagon spokesman: nobody before
}

// resolve finds out whom a mention means.
func (r *resolver) resolve(s *source) int {
	for i := range passes {
		if e, ok := passes[i].try(r, s); ok {
			s.entity = e
			if e != none && s.Form != Pronoun && s.Form != Named {
				r.mention(e, s.Phrase)
			}
			return e
		}
	}
	return none
}

// speaker resolves the source of a quotation.
func (r *resolver) speaker(q *speech.Quotation) int {
	if q.Core.Empty() {
		return r.leftOut(q)
	}
	m := r.sourceOf(q)
	if m.Form == Noun && m.Kind == Person && m.Gender == 0 && article.AnyIn(q.Cue, func(i int) bool { return r.Lexicon.VerbGender(r.Word(i)) == lang.Female }) {
		m.Gender = lang.Female // a verb in the masculine may be said of either
	}
	r.source = source{Mention: m, Phrase: q.Core, q: q}
	e := r.resolve(&r.source)
	r.heard = none
	if !q.To.Empty() {
		if m := r.nameIn(q.To); m != nil {
			r.heard = r.end(m.entity)
		}
	}
	if e != none {
		r.said = stop.Append(r.Stop, r.said, spoken{q.Core.First, e})
		r.entities[e].spoke = true
		r.spoke(e, q.Core.First)
	}
	return e
}

// mention records where an entity is mentioned.
func (r *resolver) mention(e int, s Phrase) {
	r.entities[e].Mentions = stop.Append(r.Stop, r.entities[e].Mentions, r.Span(s.First, s.End))
}

// add makes an entity.
func (r *resolver) add(e Entity) int {
	id := len(r.entities)
	e.is, e.owner, e.sameLast, e.sameFore = id, none, none, none
	r.entities = stop.Append(r.Stop, r.entities, e)
	return id
}
