package quote

import (
	"context"
	"slices"
	"sync/atomic"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A Parser finds the quotations of articles. Its zero value is the best
// setting. Any number of goroutines may use a Parser at a time. What it derives
// from its fields it keeps: it must not be changed or copied after its first use.
type Parser struct {
	// Language is the language of the articles that do not name their own. It is
	// undetermined by default, and then guessed for each article. A region matters
	// for quotation marks alone: where the article does not show its convention,
	// that of Language in Unicode CLDR decides which marks open and which close.
	Language language.Tag

	// Kinds, Media and MinConfidence choose the quotations to return, and with them
	// the speakers in Document.Speakers: those of one of the kinds, of one of the
	// media, and with that confidence at least; no kinds, no media and 0 mean all.
	// They are filters: what is found stays the same, and so does the time it takes.
	Kinds         []Kind
	Media         []Medium
	MinConfidence float64

	// MarksOnly leaves the model out, which finds what is attributed outside
	// quotation marks, and is many times faster (see Cost in the package comment).
	// The result is another one, not a part of the whole: there is no indirect
	// speech but the turns of transcripts, the content of mixed speech is the words
	// in marks alone, and names are told by word lists. Languages without a model
	// are always read so.
	MarksOnly bool

	// Tagger says what stands outside quotation marks and is said; nil is the linear
	// model that is built in. See package neural for one that is right more often
	// and slower.
	Tagger Tagger

	// Outlets are outlets that the caller knows, beside the built-in ones. They
	// win over a built-in outlet of the same name.
	Outlets []Outlet

	// People are people and organisations that the caller knows. A speaker of an
	// article whose name is the name or an alias of one of them, or who is named by a
	// surname alone that only one of them has, gets its name, role and ID. Their role
	// and kind win where they are given.
	People []Person

	made   atomic.Pointer[derived]
	lists  bool          // read by words and rules, as in a language without weights
	before func(Article) // is called before an article is parsed, in tests
}

// An Article is a text with what the caller knows of it.
type Article struct {
	ID       string
	Text     string
	Language language.Tag // undetermined where the caller does not know: then Parser.Language

	// Publisher is the article's own outlet: where the text does not name one, it
	// becomes Document.Publisher. Words said to it have come through no relay.
	Publisher string

	numeric bool // the id is a number in JSON
}

// Parse reads an article and returns the quotations in it. It never fails: a
// text without quotations has none, and invalid UTF-8 is read as punctuation.
// Other spaces, line ends and normal forms of Unicode change nothing about what
// is found. Time and memory grow linearly with the text.
func (p *Parser) Parse(text string) *Document { return p.ParseArticle(Article{Text: text}) }

// ParseArticle is Parse for an article of which the caller knows more than the
// text.
func (p *Parser) ParseArticle(a Article) *Document { return p.read(a, nil) }

// ParseContext is ParseArticle that ends early when ctx is done: within ten milliseconds
// of a core's time, whatever the text is, if it has no more than a few megabytes. Of a longer
// one it may take three more for each megabyte, as it does not end while the memory for a
// list of all words is got. Then there is no document, and the error is the cause of
// ctx; there are no other errors.
func (p *Parser) ParseContext(ctx context.Context, a Article) (doc *Document, err error) {
	signal := stop.On(ctx)
	defer func() {
		switch r := recover(); {
		case r == nil:
		case signal.Ended(r):
			if doc, err = nil, context.Cause(ctx); err == nil {
				err = ctx.Err() // of a context that is none of package context
			}
		default:
			panic(r)
		}
	}()
	signal.Check()
	return p.read(a, signal), nil
}

// read reads an article.
func (p *Parser) read(a Article, signal *stop.Signal) *Document {
	if p.before != nil {
		p.before(a)
	}
	plain, origin := text.PlainUntil(signal, a.Text)
	doc := p.parse(plain, a, signal)
	doc.ID, doc.numeric = a.ID, a.numeric
	if origin != nil { // back to what the plain text was made of
		doc.Text = a.Text
		doc.move(signal, func(s Span) Span { return Span(origin.Span(text.Span(s))) })
	}
	if len(p.Kinds) > 0 || len(p.Media) > 0 || p.MinConfidence > 0 {
		return doc.Filter(func(q *Quote) bool {
			signal.Check()
			return p.wants(q)
		})
	}
	return doc
}

// wants reports whether the parser is to return a quotation.
func (p *Parser) wants(q *Quote) bool {
	return (len(p.Kinds) == 0 || slices.Contains(p.Kinds, q.Kind)) &&
		(len(p.Media) == 0 || slices.Contains(p.Media, q.Medium)) &&
		q.Confidence >= p.MinConfidence
}
