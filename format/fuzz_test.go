package format_test

import (
	"encoding/csv"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// The lines of the formats that have no reader here.
var (
	dotLine     = regexp.MustCompile(`^\tn\d+ (-> n\d+ )?\[label="(?:[^"\\]|\\.)*"(, [a-z]+=[a-z0-9]+)*\]$`)
	mermaidLine = regexp.MustCompile(`^    n\d+([\[({/]+"[^"]*"[\])}/]+| -\.?->\|"[^"]*"\| n\d+)$`)
	bar         = regexp.MustCompile(`\\.|\|`)
)

// Whatever a text has, a file is what its format says.
func FuzzFormats(f *testing.F) {
	f.Add("\"It rains,\" Ann Berg told Tass.", "1", "The Daily")
	f.Add("OSLO, May 3 (AFP) - \"a|b\tc,\" Ann \"=1\" Berg told the \\ `Tass`.\r\n\r\n«雨\u2028», dijo.", "a\x1b|b\n", "\xff\"|")
	f.Fuzz(func(t *testing.T, text, id, publisher string) {
		doc := new(quote.Parser).ParseArticle(quote.Article{ID: id, Text: text, Publisher: publisher})
		for x := range format.Formats() {
			out := render(t, x, format.Options{}, doc)
			if !utf8.ValidString(out) {
				t.Errorf("%s: no UTF-8", x.Name)
			}
			switch x.Name {
			case "csv":
				if list, err := csv.NewReader(strings.NewReader(out)).ReadAll(); err != nil || len(list) != len(doc.Quotes)+1 {
					t.Errorf("csv: %d records of %d quotations, %v", len(list), len(doc.Quotes), err)
				}
			case "tsv":
				tabs, n := 0, 0
				for line := range strings.Lines(out) {
					if n++; n == 1 {
						tabs = strings.Count(line, "\t")
					}
					if strings.Count(line, "\t") != tabs {
						t.Errorf("tsv: %q", line)
					}
				}
				if n != len(doc.Quotes)+1 {
					t.Errorf("tsv: %d lines of %d quotations", n, len(doc.Quotes))
				}
			case "markdown":
				checkTable(t, out, len(doc.Quotes))
			case "conll":
				if strings.Count(out, "\n") > 1 {
					readCoNLL(t, out)
				}
			case "dot":
				checkLines(t, out, 2, 1, dotLine)
			case "mermaid":
				checkLines(t, out, 1, 0, mermaidLine)
			}
		}
	})
}

// checkTable checks that the lines of a table have five cells.
func checkTable(t *testing.T, out string, quotations int) {
	t.Helper()
	rows := 0
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "|") {
			continue
		}
		rows++
		bars := 0
		for _, m := range bar.FindAllString(line, -1) {
			if m == "|" {
				bars++
			}
		}
		if bars != 6 || !strings.HasSuffix(line, "|\n") {
			t.Errorf("markdown: %q", line)
		}
	}
	if quotations > 0 && rows != quotations+2 || quotations == 0 && rows > 0 {
		t.Errorf("markdown: %d rows of %d quotations", rows, quotations)
	}
}

// checkLines checks the lines between the first and the last ones.
func checkLines(t *testing.T, out string, first, last int, want *regexp.Regexp) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	for _, line := range lines[first : len(lines)-last] {
		if !want.MatchString(line) {
			t.Errorf("%q", line)
		}
	}
}
