package format

import (
	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// tokens are the tokens of a document, in order, and its sentences.
type tokens struct {
	spans     []quote.Span // in bytes of the text
	sentences []sentence
}

// A sentence is a range of tokens.
type sentence struct {
	first, end int
	paragraph  bool // it begins one
}

// readTokens cuts a document into the tokens and sentences that quote.Parse has read.
func readTokens(doc *quote.Document) tokens {
	plain, origin := text.Plain(doc.Text)
	paragraphs := text.Paragraphs(plain)
	a := article.Read(plain, article.Options{
		Lexicon:    lang.For(wordList(doc)),
		Convention: mark.ConventionFor(doc.Language),
		Paragraphs: paragraphs,
		Body:       credit.Find(plain, paragraphs, outlet.Known(), doc.Publisher).Body,
	})
	defer a.Release()
	var t tokens
	t.spans = make([]quote.Span, len(a.Tokens))
	for i := range a.Tokens {
		s := a.Tokens[i].Span
		if origin != nil {
			s = origin.Span(s)
		}
		t.spans[i] = quote.Span(s)
	}
	t.sentences = make([]sentence, len(a.Sentences))
	for i, s := range a.Sentences {
		t.sentences[i] = sentence{first: s.First, end: s.End}
	}
	for _, p := range a.Paragraphs {
		if p.Sentence < p.Sentence1 {
			t.sentences[p.Sentence].paragraph = true
		}
	}
	return t
}

// wordList is the language under which the words of a document are listed.
func wordList(doc *quote.Document) string {
	b, _ := doc.Language.Base()
	switch s := b.String(); s {
	case "und":
		return "en"
	case "no", "nn":
		return "nb"
	default:
		return s
	}
}
