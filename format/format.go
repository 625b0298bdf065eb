// Package format writes documents of package quote in the forms that other
// programs read: JSON, tables, pages, and the standards of annotation.
//
//	f, _ := format.Lookup("csv")
//	err := f.WriteAll(os.Stdout, format.Options{}, parser.All(ctx, articles.Lines(os.Stdin, "standard input")), nil)
//
// NewWriter has the documents one by one, for those who choose among them.
//
// [Formats] is the table of them, with media type, extension, and the unit of offsets, which
// are half-open, into the text of the document:
//
//	json           one object, or a list of them, as quote.Document marshals
//	jsonl          an object a line, for streams
//	csv            a row a quotation, RFC 4180, for spreadsheets; Columns has the columns
//	tsv            the same, tab-separated, for cut, sort and awk
//	markdown       a table an article
//	conll          CoNLL-U Plus: a token a line with its roles in quotations
//	brat           brat standoff: an event a quotation; BratText and BratConfig go with it
//	tei            TEI P5: <said> in the text, people, outlets and relations in <standOff>
//	dot, mermaid   the graph of speakers, relays and publishers, as Graph has it
//	html           a page with the text, its quotations marked, and a card for each
//	webannotation  W3C Web Annotation: an annotation a quotation, bodies for who and through whom
//	schemaorg      schema.org: NewsArticle, Quotation, Claim
//
// Every element of a format is told at its writer, as go doc -u shows it:
// go doc -u github.com/quoteattribution/quote/format.teiWriter.
//
// All functions, and the methods of a Format, are safe for concurrent use. A Writer and a
// Graph are for one goroutine at a time.
package format

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"slices"
	"strings"

	"github.com/quoteattribution/quote"
)

// A Format is one form of documents.
type Format struct {
	Name      string     // as -format has it: csv
	MediaType string     // text/csv; charset=utf-8
	Extension string     // with its period: .csv
	About     string     // what it is, and for whom, in a line
	Unit      quote.Unit // what its offsets count; Bytes where it has none

	// Single says that a file has one document: a second Write is an error.
	Single bool

	writer func(io.Writer, Options) Writer
}

// Options tell how to write. The zero value is right for most.
type Options struct {
	// Indent sets the parts of JSON and XML off by lines and spaces, where the format
	// does not want one line a document.
	Indent bool

	// Formulas leaves the cells of csv and tsv as they are, also those that a
	// spreadsheet would take for formulas. By default those get an apostrophe before
	// them.
	Formulas bool

	// BOM begins csv and tsv with a byte order mark, without which Excel does not take
	// a file for UTF-8.
	BOM bool
}

// A Writer writes documents in a format, in order. It is not safe for concurrent
// use. What is written is complete only after Close, which does not close what is
// written to.
//
// The first error of writing, a *WriteError, comes back from every later call.
type Writer interface {
	Write(*quote.Document) error
	Close() error
}

// NewWriter returns a writer of the format.
func (f Format) NewWriter(w io.Writer, o Options) Writer {
	return &guard{Writer: f.writer(w, o), format: f}
}

// Formats yields the formats, in the order in which help texts list them.
func Formats() iter.Seq[Format] { return slices.Values(formats) }

// Lookup returns the format with a name, and whether there is one.
func Lookup(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// ForFile returns the format of a file by the extension of its name, the first of
// those that have it.
func ForFile(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return strings.HasSuffix(strings.ToLower(name), f.Extension) })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// ForMediaType returns the format of a media type, whose parameters are passed
// over.
func ForMediaType(t string) (Format, bool) {
	want, _, err := mime.ParseMediaType(t)
	if err != nil {
		return Format{}, false
	}
	i := slices.IndexFunc(formats, func(f Format) bool {
		is, _, _ := mime.ParseMediaType(f.MediaType)
		return is == want
	})
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// A guard keeps the rules that all writers have in common.
type guard struct {
	Writer
	format Format
	n      int
	err    error // the first
	closed bool
}

var errClosed = errors.New("the writer is closed")

func (g *guard) Write(doc *quote.Document) error {
	switch {
	case g.err != nil:
	case g.closed:
		return fmt.Errorf("format %s: %w", g.format.Name, errClosed)
	case g.format.Single && g.n > 0:
		return fmt.Errorf("format %s: one document a file", g.format.Name)
	default:
		g.n++
		g.wrap(g.Writer.Write(doc))
	}
	return g.err
}

func (g *guard) Close() error {
	if g.closed || g.err != nil {
		g.closed = true
		return g.err
	}
	g.closed = true
	g.wrap(g.Writer.Close())
	return g.err
}

func (g *guard) wrap(err error) {
	if err != nil {
		g.err = &WriteError{Format: g.format.Name, Err: err}
	}
}
