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
	"github.com/quoteattribution/quote/internal/speech"
)

// The types of quotations are those of package speech.
type (
	Kind      = speech.Kind
	Phrase    = speech.Phrase
	Quotation = speech.Quotation
)

// The kinds.
const (
	Direct   = speech.Direct
	Mixed    = speech.Mixed
	Indirect = speech.Indirect
)

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
