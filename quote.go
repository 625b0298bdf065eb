package quote

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/text"
)

// A Kind tells how much of what was said stands in quotation marks.
type Kind uint8

// The kinds of quotations.
const (
	Direct   Kind = iota // all of it: "It rains," he said.
	Mixed                // a part: He said it would "rain and rain".
	Indirect             // nothing: He said it would rain.
)

var kindNames = [...]string{"direct", "mixed", "indirect"}

// String returns the name of k: direct, mixed or indirect.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// MarshalText returns the name of k. It fails on a value that is none of the
// three kinds.
func (k Kind) MarshalText() ([]byte, error) {
	if int(k) >= len(kindNames) {
		return nil, fmt.Errorf("quote: unknown kind %d", uint8(k))
	}
	return []byte(kindNames[k]), nil
}

// UnmarshalText sets k to the kind with the given name.
func (k *Kind) UnmarshalText(name []byte) error {
	i := slices.Index(kindNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("quote: unknown kind %q", name)
	}
	*k = Kind(i)
	return nil
}

// A Span is a half-open range of byte offsets into the text of a document.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Quote is one quotation: what was said, by whom, and through whom it is
// known.
type Quote struct {
	Kind Kind

	// Content is what was said, in the order of the text. It has several spans
	// where the sentence interrupts it ("A," he said. "B."). The content of a
	// direct quotation includes its quotation marks. There is always one span at
	// least.
	Content []Span

	// Cue has the words that signal the quotation: said, according to,
	// quoted ... as saying. Empty where there are none.
	Cue []Span

	// Source is the mention that the content is attributed to, as it stands:
	// "the spokesman". Empty where the text names none.
	Source []Span

	// Speaker is who the source is, resolved over the whole article. It is nil
	// where there is no source, or a pronoun whose antecedent is not known.
	Speaker *Speaker

	// Confidence is how likely content and source are right, between 0 and 1:
	// of many quotations with 0.8 four in five should be. Take those above a
	// bound to trade recall for precision. It tells indirect and mixed quotations
	// apart; direct speech with an attribution has the same value throughout.
	// ACCURACY.md has what it was worth on articles it was not fitted on.
	Confidence float64

	// Relays are the outlets that passed the words on, nearest to the speaker
	// first; not the article's own outlet. Empty where there are none.
	Relays []Relay

	// Rule names what found the quotation, for those who look into a result: one of
	// the rules of speech, in the order in which they are tried as the package
	// comment lists them, or "model".
	Rule string
}

// A Document is an article that has been read.
type Document struct {
	// ID is the caller's; Parse leaves it empty. Language is the parser's, or
	// else the guess, where that is not English.
	ID       string
	Language language.Tag

	Text     string
	Dateline *Dateline // nil where the article has none
	// Publisher is the article's own outlet, as its dateline, byline or closing
	// credit names it; "" where none does.
	Publisher string
	Quotes    []Quote    // in the order of their content
	Speakers  []*Speaker // everybody who is quoted, once each, in order of their first quotation
}

// Slice returns the text of the spans, joined by single spaces. Spans that do
// not lie in the text are left out.
func (d *Document) Slice(spans ...Span) string {
	parts := make([]string, 0, len(spans))
	for _, s := range spans {
		if 0 <= s.Start && s.Start <= s.End && s.End <= len(d.Text) {
			parts = append(parts, d.Text[s.Start:s.End])
		}
	}
	return strings.Join(parts, " ")
}

// Provenance is the way of a quotation to the article as one readable value:
// the speaker (or else the source as it stands), the relays, nearest to the
// speaker first, and the article's own outlet, as far as they are known:
// "Dimitry Peskov -> Tass -> Xinhua".
func (d *Document) Provenance(q *Quote) string {
	var chain []string
	switch {
	case q.Speaker != nil:
		chain = append(chain, q.Speaker.Name)
	case len(q.Source) > 0:
		chain = append(chain, d.Slice(q.Source...))
	}
	for _, r := range q.Relays {
		chain = append(chain, r.Name)
	}
	if d.Publisher != "" {
		chain = append(chain, d.Publisher)
	}
	return strings.Join(chain, " -> ")
}

// A Parser finds the quotations of articles. Its zero value is the best
// setting. Any number of goroutines may use a Parser at a time. What it derives
// from its fields it keeps: it must not be changed or copied after its first use.
type Parser struct {
	// Language is the language of the articles. It is undetermined by default,
	// and then guessed for each article. A region matters for quotation marks
	// alone: where the article does not show its convention, that of Language in
	// Unicode CLDR decides which marks open and which close.
	Language language.Tag

	// Kinds chooses the kinds of quotations to return, and with them the speakers
	// in Document.Speakers; none means all. It is a filter: what is found stays the
	// same, and so does the time it takes.
	Kinds []Kind

	// MarksOnly leaves the model out, which finds what is attributed outside
	// quotation marks, and is many times faster (see Cost in the package comment).
	// The result is another one, not a part of the whole: there is no indirect
	// speech but the turns of transcripts, the content of mixed speech is the words
	// in marks alone, and names are told by word lists. Languages without a model
	// are always read so.
	MarksOnly bool

	// Outlets are outlets that the caller knows, beside the built-in ones. They
	// win over a built-in outlet of the same name.
	Outlets []Outlet

	// Speakers are people and organisations that the caller knows. A speaker of
	// an article whose name is the name or an alias of one of them, or who is named
	// by a surname alone that only one of them has, gets its name, role and ID.
	// Their role and kind win where they are given.
	Speakers []Speaker

	made atomic.Pointer[derived]
}

// Parse reads an article with the zero Parser.
func Parse(text string) *Document { return new(Parser).Parse(text) }

// Parse reads an article and returns the quotations in it. It never fails: a
// text without quotations has none, and invalid UTF-8 is read as punctuation.
// Other spaces, line ends and normal forms of Unicode change nothing about what
// is found. Time and memory grow linearly with the text.
func (p *Parser) Parse(s string) *Document {
	plain, origin := text.Plain(s)
	doc := p.parse(plain)
	doc.choose(p.Kinds)
	if origin != nil {
		doc.relocate(s, origin)
	}
	return doc
}

// MarshalJSON writes the document as one JSON object; the package comment has
// the keys. Offsets fit the text in it only where the text is valid UTF-8, as
// JSON cannot hold other bytes. There is no reading back.
func (d Document) MarshalJSON() ([]byte, error) { return json.Marshal(d.wire()) }
