package format

import (
	"io"
	"strings"

	"github.com/quoteattribution/quote"
)

// A tsvWriter writes tab-separated values (IANA, text/tab-separated-values): a header
// and a line a quotation, each with "\n" behind it. Nothing is quoted: tabs and line
// ends in cells are spaces, so that every line is a record for cut, awk and sort. The
// columns are those of row.go, and formulas are as in csvWriter.
type tsvWriter struct {
	w       io.Writer
	options Options
	begun   bool
	n       int // documents
}

func newTSV(w io.Writer, o Options) Writer { return &tsvWriter{w: w, options: o} }

// Write writes the lines of a document, and the header before the first.
func (t *tsvWriter) Write(doc *quote.Document) error {
	var b strings.Builder
	t.begin(&b)
	t.n++
	for cells := range rows(doc, t.n) {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(t.options.cell(oneLine(cell)))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// Close writes the header, where there was no document.
func (t *tsvWriter) Close() error {
	var b strings.Builder
	t.begin(&b)
	_, err := io.WriteString(t.w, b.String())
	return err
}

// begin writes what stands before the first document.
func (t *tsvWriter) begin(b *strings.Builder) {
	if t.begun {
		return
	}
	t.begun = true
	if t.options.BOM {
		b.WriteString(byteOrderMark)
	}
	b.WriteString(strings.Join(columnNames(), "\t"))
	b.WriteByte('\n')
}
