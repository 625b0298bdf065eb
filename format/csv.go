package format

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// A csvWriter writes comma-separated values as RFC 4180 has them: a header, a record
// a quotation, "\r\n" behind each, in UTF-8. Line ends inside a cell are "\r\n" too.
// The columns are those of row.go; a document without quotations has no record.
//
// Spreadsheets take a cell that begins with = + - or @ for a formula, and a text may
// have one made for that. Such a cell gets an apostrophe before it, which shows
// there that it is text, and so does one that has apostrophes before such a beginning:
// take one apostrophe away from what looks so, and every cell is as it was.
// Options.Formulas leaves cells as they are.
type csvWriter struct {
	to      io.Writer
	records *csv.Writer
	options Options
	begun   bool
	n       int // documents
}

func newCSV(w io.Writer, o Options) Writer {
	records := csv.NewWriter(w)
	records.UseCRLF = true
	return &csvWriter{to: w, records: records, options: o}
}

// Write writes the records of a document, and the header before the first.
func (c *csvWriter) Write(doc *quote.Document) error {
	if err := c.begin(); err != nil {
		return err
	}
	c.n++
	for cells := range rows(doc, c.n) {
		for i, cell := range cells {
			cells[i] = c.options.cell(severalLines(cell))
		}
		if err := c.records.Write(cells); err != nil {
			return err
		}
	}
	return c.flush()
}

// Close writes the header, where there was no document.
func (c *csvWriter) Close() error {
	if err := c.begin(); err != nil {
		return err
	}
	return c.flush()
}

// begin writes what stands before the first document.
func (c *csvWriter) begin() error {
	if c.begun {
		return nil
	}
	c.begun = true
	if c.options.BOM {
		if _, err := io.WriteString(c.to, byteOrderMark); err != nil {
			return err
		}
	}
	return c.records.Write(columnNames())
}

func (c *csvWriter) flush() error {
	c.records.Flush()
	return c.records.Error()
}

const byteOrderMark = "\ufeff"

// cell is a cell as the options want it.
func (o Options) cell(s string) string {
	if o.Formulas {
		return s
	}
	return asText(s)
}

// asText puts an apostrophe before a cell that a spreadsheet would take for a
// formula.
func asText(cell string) string {
	begin, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(strings.TrimLeft(cell, "'"), unicode.IsSpace))
	if strings.ContainsRune("=+-@＝＋－＠", begin) {
		return "'" + cell
	}
	return cell
}
