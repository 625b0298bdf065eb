package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// A printer writes documents in one form.
type printer interface {
	print(*quote.Document) error
}

// A jsonPrinter writes JSON objects, one a line where there is no indentation.
type jsonPrinter struct {
	w      *bufio.Writer
	indent string
}

func (p jsonPrinter) print(doc *quote.Document) error {
	enc := json.NewEncoder(p.w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", p.indent)
	return enc.Encode(doc)
}

// columns is the width of the table.
func columns(want int) int {
	const least, usual = 60, 100
	if want == 0 {
		want, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	if want == 0 {
		want = usual
	}
	return max(want, least)
}

// A tablePrinter writes a readable table.
type tablePrinter struct {
	w     *bufio.Writer
	width int
	some  bool // a document was printed
}

// The widths of the first columns; the words get what is left.
const (
	speakerColumn = 24
	kindColumn    = 8
	relayColumn   = 12
)

func (p *tablePrinter) print(doc *quote.Document) error {
	if p.some {
		fmt.Fprintln(p.w)
	}
	p.some = true
	if doc.ID != "" {
		fmt.Fprintf(p.w, "%s\n", doc.ID)
	}
	if d := doc.Dateline; d != nil {
		var parts []string
		for _, s := range []string{strings.Join(d.Places, ", "), d.Date, d.Outlet} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		fmt.Fprintf(p.w, "%s\n", strings.Join(parts, " · "))
	}
	if doc.Publisher != "" && (doc.Dateline == nil || doc.Dateline.Outlet == "") {
		fmt.Fprintf(p.w, "%s\n", doc.Publisher)
	}
	if len(doc.Quotes) == 0 {
		_, err := fmt.Fprintln(p.w, "no quotations")
		return err
	}
	fmt.Fprintln(p.w)
	p.row([]string{"SPEAKER"}, "KIND", []string{"THROUGH"}, []string{"WORDS"})
	words := p.width - speakerColumn - kindColumn - relayColumn - 6
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		who := []string{"-"}
		if s := q.Speaker; s != nil {
			who = wrap(s.Name, speakerColumn)
			if s.Role != "" {
				who = append(who, wrap("("+s.Role+")", speakerColumn)...)
			}
		}
		var through []string
		for _, r := range q.Relays {
			through = append(through, wrap("-> "+r.Name, relayColumn)...)
		}
		if len(q.Relays) > 0 && doc.Publisher != "" {
			through = append(through, wrap("-> "+doc.Publisher, relayColumn)...)
		}
		p.row(who, q.Kind.String(), through, wrap(doc.Join(q.Content...), words))
	}
	return nil
}

// row writes one row of the table, each cell as lines.
func (p *tablePrinter) row(who []string, kind string, through, words []string) {
	cell := func(lines []string, i, width int) string {
		s := ""
		if i < len(lines) {
			s = lines[i]
		}
		if n := width - utf8.RuneCountInString(s); n > 0 {
			s += strings.Repeat(" ", n)
		}
		return s
	}
	for i := range max(len(who), len(through), len(words)) {
		k := ""
		if i == 0 {
			k = kind
		}
		line := cell(who, i, speakerColumn) + "  " + cell([]string{k}, 0, kindColumn) + "  " + cell(through, i, relayColumn) + "  " + cell(words, i, 0)
		fmt.Fprintln(p.w, strings.TrimRight(line, " "))
	}
}

// wrap breaks a text into lines of at most width runes, at spaces where it can.
func wrap(s string, width int) []string {
	var lines []string
	line, size := "", 0
	for w := range strings.FieldsSeq(s) {
		n := utf8.RuneCountInString(w)
		if size > 0 && size+1+n <= width {
			line += " " + w
			size += 1 + n
			continue
		}
		if size > 0 {
			lines = append(lines, line)
		}
		for n > width { // a word that is longer than a line
			at := 0
			for range width {
				_, size := utf8.DecodeRuneInString(w[at:])
				at += size
			}
			lines = append(lines, w[:at])
			w = w[at:]
			n -= width
		}
		line, size = w, n
	}
	if size > 0 {
		lines = append(lines, line)
	}
	return lines
}
