// Package article holds an article as the later steps read it: its paragraphs,
// the regions between quotation marks, its tokens with what the lexicon knows
// of them, and its sentences.
package article

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// An Article is a text that has been read. It is not changed afterwards.
type Article struct {
	Text       string
	Regions    []mark.Region
	Main       mark.Style // the style of marks that the article uses for speech
	Tokens     []text.Token
	Lexicon    *lang.Lexicon // of its language; lang.None where that has none, never nil
	Words      []lang.Entry  // what the lexicon knows of each token
	Paragraphs []Paragraph
	Sentences  []Sentence
	Ends       []int    // of each region: the token after it
	Units      []Unit   // what the grammar reads
	Body       int      // where the text begins, behind the dateline
	Surnames   []Phrase // those outside marks that small words begin: van der Berg

	Stop *stop.Signal // ends the work on the article; nil for never

	bounds  []text.Region // the regions as the tokenizer takes them
	scanner mark.Scanner
	between []Unit
	borne   map[string]bool // names, where words are not parted, that have words in them
	shelf   []any
}

// A Paragraph is a range of tokens and of sentences.
type Paragraph struct {
	text.Span
	First, End          int // tokens
	Sentence, Sentence1 int // sentences
	Unit, Unit1         int // units
}

// A Phrase is a range of tokens, empty where First == End.
type Phrase struct{ First, End int }

// Empty reports whether p has no tokens.
func (p Phrase) Empty() bool { return p.First >= p.End }

// Len is how many tokens p has.
func (p Phrase) Len() int { return p.End - p.First }

// Overlaps reports whether p and q share a token.
func (p Phrase) Overlaps(q Phrase) bool { return p.First < q.End && q.First < p.End }

// Has reports whether a token is one of p.
func (p Phrase) Has(token int) bool { return p.First <= token && token < p.End }

// Within reports whether a token is in one of the phrases.
func Within(list []Phrase, token int) bool {
	return slices.ContainsFunc(list, func(p Phrase) bool { return p.Has(token) })
}

// AnyIn reports whether is holds for a token of the phrases.
func AnyIn(list []Phrase, is func(token int) bool) bool {
	return slices.ContainsFunc(list, func(p Phrase) bool { return Any(p.First, p.End, is) })
}

// Phrases is memory for lists of phrases.
type Phrases []Phrase

// List returns a list in the memory: what is appended to it goes elsewhere.
func (m *Phrases) List(phrases ...Phrase) []Phrase {
	n := len(*m)
	for _, p := range phrases {
		*m = grow.Append(*m, p)
	}
	return m.From(n)
}

// From is the list of what the memory has got since its length was n.
func (m *Phrases) From(n int) []Phrase { return (*m)[n:len(*m):len(*m)] }

// Set gives the tokens of phrases a value.
func Set[E any](tokens []E, value E, phrases ...Phrase) {
	for _, p := range phrases {
		for t := p.First; t < p.End; t++ {
			tokens[t] = value
		}
	}
}

// pool keeps articles that are done with, for their memory.
var pool = sync.Pool{New: func() any { return new(Article) }}

// Release gives the memory of an article back, with what lies on its shelf. Nothing
// of it may be used afterwards.
func (a *Article) Release() {
	const most = 1 << 20 // tokens: what is larger is left to the garbage collector
	if cap(a.Tokens) > most {
		return
	}
	a.Text, a.Stop = "", nil
	for _, x := range a.shelf {
		if x, ok := x.(interface{ Clear() }); ok {
			x.Clear()
		}
	}
	pool.Put(a)
}

// Shelf returns the T on the shelf of an article: memory in which a later step makes
// what it needs and returns, until the article is released or the step is taken again.
// The next article has it as it was left, by Clear where it has such a method. A pool
// of its own would often be empty: the garbage collector clears pools, and it comes
// in the middle of a long article, before the later steps have taken theirs.
func Shelf[T any](a *Article) *T {
	for _, x := range a.shelf {
		if t, ok := x.(*T); ok {
			return t
		}
	}
	t := new(T)
	a.shelf = append(a.shelf, t)
	return t
}

// Options tell how to read a text. The zero value is right for one whose language
// is not known.
type Options struct {
	Lexicon    *lang.Lexicon   // nil: no word is known
	Convention mark.Convention // which marks open and which close, where the text does not show it
	Paragraphs []text.Span
	Body       int      // a sentence begins at this offset, the end of the dateline
	Outlets    Registry // whose names are expressions; nil for none
	Stop       *stop.Signal
}

// Read reads a text.
func Read(s string, o Options) *Article {
	paras, body := o.Paragraphs, o.Body
	a := pool.Get().(*Article)
	a.Stop, a.scanner.Stop = o.Stop, o.Stop
	a.Text, a.Lexicon, a.Regions = s, cmp.Or(o.Lexicon, lang.None), a.scanner.Scan(s, paras, o.Convention)
	a.Paragraphs, a.Sentences = grow.Empty(a.Paragraphs, len(paras)), grow.Empty(a.Sentences, len(paras))
	a.Main = mark.Main(a.Regions, o.Convention, a.Stop)
	a.bounds = grow.Empty(a.bounds, len(a.Regions))
	for i, end := range a.Stop.Blocks(len(a.Regions)) {
		for _, r := range a.Regions[i:end] {
			a.bounds = append(a.bounds, text.Region{Open: r.Open, Close: r.Close})
		}
	}
	a.Body = body
	clear(a.borne)
	tok := text.Tokenizer{Text: s, Regions: a.bounds, Pace: a.Stop.Pace(1 << 12)}
	if a.Lexicon != lang.None {
		tok.Abbreviation = func(word string) bool { return a.Lexicon.Abbreviation(word) != lang.NoAbbreviation }
	}
	a.Tokens = grow.Empty(a.Tokens, len(s)/5+16)
	a.Ends = grow.Empty(a.Ends, len(a.Regions))[:len(a.Regions)]
	for _, span := range paras {
		tok.Pace.Step()
		p := Paragraph{Span: span, First: len(a.Tokens)}
		a.Tokens = tok.Append(a.Tokens, span)
		a.part(p.First)
		p.End = len(a.Tokens)
		if p.End == p.First {
			continue // nothing but control characters
		}
		for i := p.First; i < p.End; i++ {
			tok.Pace.Step()
			switch t := &a.Tokens[i]; {
			case t.Kind == text.Close:
				a.Ends[t.Region] = i + 1
			case t.Kind == text.Open && !a.Regions[t.Region].Closed():
				a.Ends[t.Region] = p.End
			}
		}
		a.Paragraphs = append(a.Paragraphs, p)
	}
	a.know()
	a.natives()
	pace := a.Stop.Pace(64)
	for i := range a.Paragraphs {
		pace.Step()
		a.cut(&a.Paragraphs[i])
	}
	a.unite(o.Outlets)
	return a
}

// cut cuts a paragraph into sentences.
func (a *Article) cut(p *Paragraph) {
	p.Sentence = len(a.Sentences)
	first := p.First
	if p.Start < a.Body && a.Body < p.Span.End {
		for first < p.End && a.Tokens[first].Start < a.Body {
			first++
		}
		a.sentences(p.First, first)
	}
	a.sentences(first, p.End)
	p.Sentence1 = len(a.Sentences)
}

// SentenceOf returns the index of the sentence that a token is in.
func (a *Article) SentenceOf(tok int) int {
	return sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].End > tok })
}

// ParagraphOf returns the index of the paragraph that a token is in.
func (a *Article) ParagraphOf(tok int) int {
	return sort.Search(len(a.Paragraphs), func(i int) bool { return a.Paragraphs[i].End > tok })
}

// What stands outside an article: a token of no kind, of which nothing is known.
var (
	outside = text.Token{Kind: text.Close + 1}
	nothing lang.Entry
)

// Token is token i, be it inside the article or outside.
func (a *Article) Token(i int) *text.Token {
	if uint(i) < uint(len(a.Tokens)) {
		return &a.Tokens[i]
	}
	return &outside
}

// Entry is what the lexicon knows of token i, be it inside the article or outside.
func (a *Article) Entry(i int) *lang.Entry {
	if uint(i) < uint(len(a.Words)) {
		return &a.Words[i]
	}
	return &nothing
}

// Word returns the text of token i.
func (a *Article) Word(i int) string { t := &a.Tokens[i]; return a.Text[t.Start:t.End] }

// Span returns the text from token first up to token end.
func (a *Article) Span(first, end int) text.Span {
	return text.Span{Start: a.Tokens[first].Start, End: a.Tokens[end-1].End}
}

// Is reports whether token i, be it inside the article or outside, is one of the given
// punctuation marks, each one byte.
func (a *Article) Is(i int, marks string) bool {
	t := a.Token(i)
	return t.Kind == text.Punct && strings.IndexByte(marks, a.Text[t.Start]) >= 0
}
