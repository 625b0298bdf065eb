package quotebeam

import (
	"context"
	"encoding/json"

	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

// An Article is a text with what is known of it; all but the text may be absent. In JSON
// it is what quote.Article reads, with date beside it.
type Article struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Lang      string `json:"lang"` // BCP 47
	Publisher string `json:"publisher"`
	Date      string `json:"date"` // RFC 3339, or a day alone: 2026-11-27
}

// A Document is an article that has been read, with the date of the article.
type Document struct {
	Document *quote.Document `json:"document"`
	Date     time.Time       `json:"date,omitzero"`
}

// A Failure is an article that has no document, and why. Input is what could not be read:
// the line, or the article as JSON.
type Failure struct {
	Article string `json:"article,omitempty"` // its id
	Input   string `json:"input"`
	Error   string `json:"error"`
}

func init() {
	beam.RegisterType(reflect.TypeFor[Article]())
	beam.RegisterType(reflect.TypeFor[Failure]())
	beam.RegisterCoder(reflect.TypeFor[Article](), encodeArticle, decodeArticle)
	beam.RegisterCoder(reflect.TypeFor[Failure](), encodeFailure, decodeFailure)
	beam.RegisterCoder(reflect.TypeFor[Document](), encodeDocument, decodeDocument)
	register.DoFn3x0[string, func(Article), func(Failure)](&decodeFn{})
	register.DoFn4x0[context.Context, Article, func(Document), func(Failure)](&parseFn{})
	register.Emitter1[Article]()
	register.Emitter1[Failure]()
	register.Emitter1[Document]()
}

func encodeArticle(a Article) ([]byte, error)   { return json.Marshal(a) }
func decodeArticle(b []byte) (Article, error)   { return decoded[Article](b) }
func encodeFailure(f Failure) ([]byte, error)   { return json.Marshal(f) }
func decodeFailure(b []byte) (Failure, error)   { return decoded[Failure](b) }
func encodeDocument(d Document) ([]byte, error) { return json.Marshal(d) }
func decodeDocument(b []byte) (Document, error) { return decoded[Document](b) }

func decoded[T any](b []byte) (v T, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}

// Decode makes articles of lines of JSON, a PCollection<string>: objects with the key text
// and, as far as they are known, id (text or number), lang, publisher and date. Empty lines
// are passed over. It returns a PCollection<Article> and a PCollection<Failure>.
func Decode(s beam.Scope, lines beam.PCollection) (articles, failures beam.PCollection) {
	s = s.Scope("quotebeam.Decode")
	return beam.ParDo2(s, &decodeFn{}, lines)
}

type decodeFn struct{}

func (*decodeFn) ProcessElement(line string, article func(Article), failure func(Failure)) {
	a, err := readArticle(line)
	switch {
	case err != nil:
		failure(Failure{Input: line, Error: err.Error()})
	case a != nil:
		article(*a)
	}
}

// readArticle reads an article from a line; nil from an empty one.
func readArticle(line string) (*Article, error) {
	if len(line) == 0 || line == "\r" {
		return nil, nil
	}
	var read quote.Article
	if err := json.Unmarshal([]byte(line), &read); err != nil {
		return nil, err
	}
	var more struct {
		Lang string `json:"lang"`
		Date string `json:"date"`
	}
	if err := json.Unmarshal([]byte(line), &more); err != nil {
		return nil, err
	}
	if _, err := corpus.ParseDate(more.Date); err != nil {
		return nil, err
	}
	return &Article{ID: read.ID, Text: read.Text, Lang: more.Lang, Publisher: read.Publisher, Date: more.Date}, nil
}
