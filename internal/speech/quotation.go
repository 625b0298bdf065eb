package speech

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

// A Phrase is a range of tokens.
type Phrase = article.Phrase

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
	// To is whom the words were told: the reporters; empty where nobody is named. It,
	// Medium and Denied are set by Describe.
	To     Phrase
	Medium Medium
	Denied bool // by its cue: X denied that
	// Clause is the stretch that attributes: cue, source and what goes with
	// them, for the outlets named there.
	Clause Phrase
	// By is the rule that found it.
	By Rule
	// Agreed says that the rules found the model's quotation too: the same source
	// for words of the content.
	Agreed bool
	// Margin is by how much the model prefers the roles of the quotation to
	// others, at the least sure place; 0 for what the rules found.
	Margin float32
	// Understood tells that nobody is named with the cue, and the source is who spoke
	// before: said, he understood.
	Understood bool

	// Form is what the content is grammatically, of what the model found outside marks.
	Form Form
	// Marked says that the rules of direct speech or of transcripts found it: its
	// content is whole regions, or a turn, which nothing else may change.
	Marked bool
	// Plain says that the rules found it in a construction which leaves no doubt,
	// according to X, or Y quoted X as saying.
	Plain bool
}

// A Form is what content is grammatically.
type Form uint8

// The forms.
const (
	AnyForm    Form = iota // not told
	Finite                 // a clause with a subject of its own: it rains
	Infinitive             // to close the bridge; closing the bridge
	Nominal                // the plan
)

// First and End are the tokens that the content begins with and ends before.
func (q *Quotation) First() int { return q.Content[0].First }
func (q *Quotation) End() int   { return q.Content[len(q.Content)-1].End }

// A Rule names what found a quotation.
type Rule uint8

// The rules. find.go has those of words in marks in the order in which they are
// tried.
const (
	NoRule       Rule = iota
	Model             // the labels of the words outside marks
	Continued         // the paragraph before left its marks open
	Inside            // «A, said X, B»: the marks are not closed for the attribution
	Announced         // X said: "A", in two paragraphs
	Interrupted       // "A," said X, "B": the first of them is Follows
	Leads             // X said: "A"
	Follows           // "A," said X
	Joined            // X said "A" and "B"
	Alone             // "A", in a sentence of its own
	RunsOn            // "A," said X. Y. "B."
	Introduced        // X had a message: "A"
	Branded           // it was branded "a" by X
	Called            // X called it "a"
	Unattributed      // words of somebody whom nothing names
	Dash              // — A, said X
	Label             // X: A, in a transcript
	Signed            // "A", and in the next paragraph: — X
	Reported          // X said that a
)

var ruleNames = [...]string{"", "model", "continued", "inside", "announced", "interrupted", "leads", "follows", "joined", "alone", "runs on",
	"introduced", "branded", "called", "unattributed", "dash", "label", "signed", "reported"}

// String returns the name of r.
func (r Rule) String() string {
	if int(r) < len(ruleNames) {
		return ruleNames[r]
	}
	return ""
}
