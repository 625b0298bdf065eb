// Mostquoted counts how often, and in how many words, everybody is quoted in the
// articles named: the numbers that a study of who gets heard begins with.
//
//	go run ./examples/mostquoted testdata/palmyra.txt
//
// Whoever has the same name in two articles is taken for one. Where that does not
// do, give the people ids of your own, as examples/people does, and count those.
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: mostquoted file ...")
	}
	var texts []string
	status := 0
	for a, err := range articles.Files(os.Args[1:]...) {
		if err != nil {
			log.Print(err)
			status = 1 // and the others are counted
			continue
		}
		texts = append(texts, a.Text)
	}
	if err := table(os.Stdout, mostQuoted(texts)); err != nil {
		log.Fatal(err)
	}
	os.Exit(status)
}

// A count is how much somebody is quoted.
type count struct {
	name          string
	quotes, words int
}

// mostQuoted counts what was said or written, as far as it is likely right, and
// returns whoever has most quotations first.
func mostQuoted(texts []string) []*count {
	parser := &quote.Parser{Media: []quote.Medium{quote.Speech, quote.Writing}, MinConfidence: 0.5}
	counts := make(map[string]*count)
	for _, text := range texts {
		doc := parser.Parse(text)
		for _, s := range doc.Speakers {
			c := cmp.Or(counts[s.Name], &count{name: s.Name})
			counts[s.Name] = c
			for q := range doc.By(s) {
				c.quotes++
				c.words += len(strings.Fields(doc.Join(q.Content...)))
			}
		}
	}
	return slices.SortedFunc(maps.Values(counts), func(a, b *count) int {
		return cmp.Or(b.quotes-a.quotes, b.words-a.words, cmp.Compare(a.name, b.name))
	})
}

func table(w io.Writer, counts []*count) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "SPEAKER\tQUOTES\tWORDS")
	for _, c := range counts {
		fmt.Fprintf(t, "%s\t%d\t%d\n", line(c.name), c.quotes, c.words)
	}
	return t.Flush()
}

// line puts a text on one line, without characters that a terminal would obey.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
