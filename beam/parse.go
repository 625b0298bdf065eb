package quotebeam

import (
	"context"
	"encoding/json"
	"runtime/debug"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

// Options are the settings of quote.Parser, in a form that travels to workers.
type Options struct {
	Language      string         `json:"language,omitempty"` // BCP 47
	Kinds         []quote.Kind   `json:"kinds,omitempty"`
	Media         []quote.Medium `json:"media,omitempty"`
	MinConfidence float64        `json:"min_confidence,omitempty"`
	MarksOnly     bool           `json:"marks_only,omitempty"`
	Outlets       []quote.Outlet `json:"outlets,omitempty"`
	People        []quote.Person `json:"people,omitempty"`
}

// parser returns the parser with these settings.
func (o *Options) parser() (*quote.Parser, error) {
	p := &quote.Parser{Kinds: o.Kinds, Media: o.Media, MinConfidence: o.MinConfidence, MarksOnly: o.MarksOnly, Outlets: o.Outlets, People: o.People}
	if o.Language == "" {
		return p, nil
	}
	var err error
	p.Language, err = language.Parse(o.Language)
	return p, err
}

// Parse reads articles, a PCollection<Article>. It returns a PCollection<Document> and a
// PCollection<Failure>: those whose language or date is none, and those over which package
// quote panics, each with the stack in its error. It panics where the language of the options is
// no tag, as what is wrong with a pipeline is to be said before it runs.
func Parse(s beam.Scope, articles beam.PCollection, o Options) (documents, failures beam.PCollection) {
	s = s.Scope("quotebeam.Parse")
	if _, err := o.parser(); err != nil {
		panic(err)
	}
	return beam.ParDo2(s, &parseFn{Options: o}, articles)
}

// The metrics.
var (
	articlesRead   = beam.NewCounter("quote", "articles")
	articlesFailed = beam.NewCounter("quote", "failures")
	quotationsRead = beam.NewCounter("quote", "quotations")
	bytesRead      = beam.NewCounter("quote", "bytes")
	articleSize    = beam.NewDistribution("quote", "article_bytes")
)

type parseFn struct {
	Options Options
	parser  *quote.Parser
}

// parsers are the parsers of this worker, by their settings: what one makes of its fields,
// and what is read on the first use, serves all bundles and threads.
var parsers sync.Map

func (f *parseFn) Setup() error {
	key, err := json.Marshal(f.Options)
	if err != nil {
		return err
	}
	p, err := f.Options.parser()
	if err != nil {
		return err
	}
	known, ready := parsers.LoadOrStore(string(key), p)
	f.parser = known.(*quote.Parser)
	if !ready {
		f.parser.Parse(`"It rains," she said.`) // what is read on first use, before the first bundle
	}
	return nil
}

func (f *parseFn) ProcessElement(ctx context.Context, a Article, document func(Document), failure func(Failure)) {
	articlesRead.Inc(ctx, 1)
	bytesRead.Inc(ctx, int64(len(a.Text)))
	articleSize.Update(ctx, int64(len(a.Text)))
	d, err := f.parse(a)
	if err != nil {
		articlesFailed.Inc(ctx, 1)
		input, _ := json.Marshal(a)
		failure(Failure{Article: a.ID, Input: string(input), Error: err.Error()})
		return
	}
	quotationsRead.Inc(ctx, int64(len(d.Document.Quotes)))
	document(d)
}

// before is called before an article is parsed, in tests.
var before = func(Article) {}

// parse reads an article. A panic is an error.
func (f *parseFn) parse(a Article) (d Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &quote.PanicError{Value: r, Stack: debug.Stack()}
		}
	}()
	before(a)
	article := quote.Article{ID: a.ID, Text: a.Text, Publisher: a.Publisher}
	if a.Lang != "" {
		if article.Language, err = language.Parse(a.Lang); err != nil {
			return d, err
		}
	}
	if d.Date, err = corpus.ParseDate(a.Date); err != nil {
		return d, err
	}
	d.Document = f.parser.ParseArticle(article)
	return d, nil
}
