// Package attribution finds the quotations of an article: the content, the cue
// that signals it and the source it is attributed to.
//
// It takes a read article and gives its quotations in the order of their first
// words. The marks decide where direct speech begins and ends. Rules over the
// words outside the marks decide what is speech, and whose: a shallow grammar
// reads clauses (clause.go, phrase.go), direct.go places quoted speech in its
// clause, which leads up to it (lead.go) or trails behind (trail.go), and
// reported.go does mixed and indirect speech.
//
// A model then finds what is attributed outside the marks: line.go makes the
// sentences that it reads, feature.go their features, label.go gives every word
// its role, and link.go joins the roles into quotations, beside those of direct
// speech that the rules found.
package attribution

import (
	"github.com/quoteattribution/quote/internal/article"
)

// A Kind tells how much of the content stands in quotation marks.
type Kind uint8

// The kinds.
const (
	Direct   Kind = iota // all of it
	Mixed                // a part
	Indirect             // nothing
)

// A Phrase is a range of tokens, empty where First == End.
type Phrase struct{ First, End int }

// Empty reports whether p has no tokens.
func (p Phrase) Empty() bool { return p.First >= p.End }

// Len is how many tokens p has.
func (p Phrase) Len() int { return p.End - p.First }

// A Quotation is one attribution.
type Quotation struct {
	Kind    Kind
	Content []Phrase
	Cue     []Phrase
	Source  Phrase
	// Core is the source without what describes it further: "Marco Rubio" of
	// "Marco Rubio, who ...".
	Core Phrase
	// Apposition stands beside the core of the source and describes it: ", a Democratic
	// pollster,".
	Apposition Phrase
	// Clause is the stretch that attributes: cue, source and what goes with
	// them, for the outlets named there.
	Clause Phrase
	// Marked says that the rules of direct speech or of transcripts found it: its
	// content is whole regions, or a turn, which nothing else may change.
	Marked bool
	// Plain says that the rules found it in a construction which leaves no doubt,
	// according to X, or
	// Y quoted X as saying.
	Plain bool
	// Agreed says that the rules found the model's quotation too: the same source
	// for words of the content.
	Agreed bool
	// Margin is by how much the model prefers the roles of the quotation to
	// others, at the least sure place; 0 for what the rules found.
	Margin float32
}

// first and end are the tokens that the content begins with and ends before.
func (q *Quotation) first() int { return q.Content[0].First }
func (q *Quotation) end() int   { return q.Content[len(q.Content)-1].End }

// Limits says which kinds are asked for beside direct speech, which is always
// found. Others may come along.
type Limits struct{ Mixed, Indirect bool }

// Find returns the quotations of an article.
func Find(a *article.Article, want Limits) []Quotation {
	f := &finder{Article: a, want: want, used: make([]bool, len(a.Regions)), last: -1}
	if want.Indirect {
		f.transcript()
	}
	for i := range a.Paragraphs {
		if f.spoken == nil || !f.spoken[i] {
			f.paragraph(i)
		}
	}
	return f.finish()
}

// A finder holds the state of Find.
type finder struct {
	*article.Article
	want  Limits
	used  []bool // regions that belong to a quotation
	items []item // of the paragraph
	found []Quotation
	last  int // the quotation that running speech goes on from, or -1

	spoken []bool // paragraphs that are turns of a transcript; nil if there are none
}
