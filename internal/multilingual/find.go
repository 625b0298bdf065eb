// Package multilingual finds direct speech in languages other than English: the
// words in marks, the verb that attributes them, who spoke, and the outlets
// that passed them on.
//
// It takes a read article and the words of its language (package locale), and
// gives quotations, speakers and relays as ranges of bytes. The marks decide
// what is speech and where it ends. Nothing of it knows a language by name.
//
// item.go cuts a paragraph into words with what the language knows of them
// (segment.go where it writes no spaces); phrase.go reads noun phrases,
// object.go phrases with a preposition, verb.go verbs of saying with their
// subjects; trail.go and lead.go read the attribution behind and before the
// marks. direct.go decides what is direct speech, dash.go does dialogue that
// dashes introduce, fragment.go parts of sentences, bare.go languages without
// words. mention.go reads who a phrase is, cast.go joins mentions into speakers,
// relay.go finds the outlets.
package multilingual

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/entity"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// A Quotation is one attribution.
type Quotation struct {
	Mixed   bool // the marks hold a part of a sentence of the writer's
	Content []text.Span
	Cue     []text.Span
	Source  text.Span // empty where there is none
	Speaker int       // of the entities, or -1
	Relays  []Relay

	who        mention
	clause     text.Span // what attributes
	apposition text.Span // what describes the source
	inherited  bool      // the source is that of the words before
}

// A Relay is an outlet that passed a quotation on.
type Relay struct {
	Name    string // as the article has it
	Known   string // the usual name, "" where it is not known
	Outlet  int32  // in the registry, or outlet.Unknown
	Mention text.Span
	Carried bool
}

// Find returns the quotations of an article in the order of their content, and
// the speakers that they refer to. Where the language has no words, l is nil,
// and there is direct speech without speakers.
func Find(a *article.Article, l *lang.Lexicon, r *outlet.Registry, own []string, body int) ([]Quotation, []entity.Entity) {
	if l == nil {
		return bare(a), nil
	}
	f := &finder{Article: a, lexicon: l, registry: r, own: own, body: body, used: make([]bool, len(a.Regions)), surnames: make(map[string]bool), last: -1, current: -1, nearPara: -1}
	for p := range a.Paragraphs {
		f.paragraph(p)
	}
	sort.SliceStable(f.found, func(i, j int) bool { return f.found[i].start() < f.found[j].start() })
	entities := f.resolve()
	f.carry()
	return f.found, entities
}

// A finder holds the state of Find.
type finder struct {
	*article.Article
	lexicon      *lang.Lexicon
	registry     *outlet.Registry
	own          []string
	body         int // where the text begins, behind the dateline
	items        []item
	surnames     map[string]bool // last words of names of several words, in small letters
	current      int             // the region at work, which ends no clause, or -1
	used         []bool          // regions that belong to a quotation
	found        []Quotation
	last         int  // the direct quotation that running speech goes on from, or -1
	lastPara     int  // its paragraph
	lastSentence int  // and its sentence
	context      attr // the attribution of the sentence before, without words in marks
	nearPara     int  // the paragraph that context is of
	near         int  // the sentence that context is of
	sentence     int  // the sentence at work, counted over the article
	lead         attr // an attribution that the paragraph before ended with, and a colon
	leads        bool
	mentions     []mention // of people and outlets, outside marks
}

func (q *Quotation) start() int { return q.Content[0].Start }
func (q *Quotation) end() int   { return q.Content[len(q.Content)-1].End }

// An attr is what attributes a stretch of speech.
type attr struct {
	cue        []text.Span
	source     span // items
	appos      span
	appositive text.Span
	src        text.Span
	who        mention
	clause     text.Span
	relays     []Relay
	verb       int  // the item of the verb
	understood bool // who speaks is not said again
	sure       bool // a verb of saying, or a word for it
}

// A span is a range of items.
type span struct{ first, end int }

func (s span) empty() bool { return s.first >= s.end }

func (f *finder) bytes(s span) text.Span {
	if s.empty() {
		return text.Span{}
	}
	return text.Span{Start: f.items[s.first].Start, End: f.items[s.end-1].End}
}

func (f *finder) slice(s text.Span) string { return f.Text[s.Start:s.End] }
