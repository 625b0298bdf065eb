package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/terminal"
)

// A table writes documents for people to read. It is a format.Writer.
type table struct {
	w     io.Writer
	width int
	color bool
	usual func(*quote.Quote) bool
	n     int // documents that were written
}

// The widest that the columns of speakers and relays get.
const (
	speakerColumn = 22
	relayColumn   = 14
)

// Write writes a document in one piece.
func (t *table) Write(doc *quote.Document) error {
	var b bytes.Buffer
	if t.n++; t.n > 1 {
		fmt.Fprintln(&b)
	}
	before := b.Len()
	t.head(&b, doc)
	headed := b.Len() > before
	shown, others := counted(doc, t.usual)
	switch {
	case len(doc.Quotes) == 0:
		fmt.Fprintln(&b, "no quotations")
	case len(shown.Quotes) > 0:
		if headed {
			fmt.Fprintln(&b)
		}
		if err := t.rows(shown).Write(&b); err != nil {
			return err
		}
	}
	if others > 0 {
		fmt.Fprint(&b, "\n", terminal.Paint(t.others(doc), terminal.Dim, t.color), "\n")
	}
	_, err := t.w.Write(b.Bytes())
	return err
}

// Close does nothing: every document is complete.
func (t *table) Close() error { return nil }

// head writes what stands above the quotations: id, or the number of one of several
// without, dateline, publisher.
func (t *table) head(b *bytes.Buffer, doc *quote.Document) {
	line := func(s string, style terminal.Style) {
		if s != "" {
			fmt.Fprintln(b, terminal.Paint(terminal.Visible(s), style, t.color))
		}
	}
	title := doc.ID
	if title == "" && t.n > 1 { // the first may be the only one
		title = fmt.Sprintf("Article %d", t.n)
	}
	line(title, terminal.Bold)
	publisher := doc.Publisher
	if d := doc.Dateline; d != nil {
		var parts []string
		for _, s := range []string{strings.Join(d.Places, ", "), d.Date, d.Outlet} {
			if s != "" {
				parts = append(parts, oneLine(s))
			}
		}
		line(strings.Join(parts, " · "), terminal.Plain)
		if d.Outlet != "" {
			publisher = ""
		}
	}
	line(oneLine(publisher), terminal.Plain)
}

// oneLine is a text with single spaces in place of other ones and line ends.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// rows are the quotations as a table.
func (t *table) rows(doc *quote.Document) *terminal.Table {
	rows := &terminal.Table{Width: t.width, Color: t.color, Columns: []terminal.Column{
		{Title: "SPEAKER", Most: speakerColumn},
		{Title: "KIND"},
		{Title: "MEDIUM"},
		{Title: "CONF", Right: true},
		{Title: "THROUGH", Most: relayColumn},
		{Title: "WORDS", Rest: true},
	}}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		rows.Add(who(q.Speaker), terminal.Text(q.Kind.String()), terminal.Text(q.Medium.String()), terminal.Text(confidence(q.Confidence)),
			through(doc, q), terminal.Text(doc.Join(q.Content...)))
	}
	return rows
}

// who is the cell of a speaker.
func who(s *quote.Speaker) terminal.Cell {
	if s == nil {
		return terminal.Text("-")
	}
	cell := terminal.Cell{{Text: s.Name, Style: terminal.Bold}}
	if s.Role != "" {
		cell = append(cell, terminal.Part{Text: "(" + s.Role + ")", Style: terminal.Dim})
	}
	return cell
}

// confidence is a confidence with two digits, "-" where it is not known. It is
// rounded down, so that what is shown as .50 is .5 at least.
func confidence(c float64) string {
	switch hundredths := int(c*100 + 1e-9); {
	case c <= 0:
		return "-"
	case hundredths >= 100:
		return "1.00"
	default:
		return fmt.Sprintf(".%02d", hundredths)
	}
}

// through is the cell of the way of a quotation to the article.
func through(doc *quote.Document, q *quote.Quote) terminal.Cell {
	var cell terminal.Cell
	for _, r := range q.Relays {
		cell = append(cell, terminal.Part{Text: "-> " + r.Name, Style: terminal.Cyan})
	}
	if len(cell) > 0 && doc.Publisher != "" {
		cell = append(cell, terminal.Part{Text: "-> " + doc.Publisher, Style: terminal.Cyan})
	}
	return cell
}

// others says how many quotations are not shown, and why.
func (t *table) others(doc *quote.Document) string {
	media := make(map[quote.Medium]int)
	unsure, n := 0, 0
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		switch {
		case t.usual(q):
			continue
		case q.Medium == quote.Thought || q.Medium == quote.Other:
			media[q.Medium]++
		default:
			unsure++
		}
		n++
	}
	var parts []string
	for _, x := range []struct {
		n    int
		what string
	}{{media[quote.Thought], "thought"}, {media[quote.Other], "of another medium"}, {unsure, "of a confidence below .5"}} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.what))
		}
	}
	what := "more quotation"
	if n == len(doc.Quotes) {
		what = "quotation"
	}
	return plural(n, what) + " (shown by -all): " + strings.Join(parts, ", ")
}
