// Speakers counts how often, and in how many words, everybody is quoted in the
// articles named: the numbers that a study of who gets heard begins with.
package main

import (
	"cmp"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/quoteattribution/quote"
)

type count struct {
	name          string
	quotes, words int
}

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: speakers file ...")
	}
	counts := make(map[string]*count)
	for _, name := range os.Args[1:] {
		b, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		doc := quote.Parse(string(b))
		for _, s := range doc.Speakers {
			c := counts[s.Name]
			if c == nil {
				c = &count{name: s.Name}
				counts[s.Name] = c
			}
			for _, i := range s.Quotes {
				c.quotes++
				c.words += len(strings.Fields(doc.Join(doc.Quotes[i].Content...)))
			}
		}
	}
	list := slices.SortedFunc(maps.Values(counts), func(a, b *count) int {
		return cmp.Or(cmp.Compare(b.quotes, a.quotes), cmp.Compare(b.words, a.words), cmp.Compare(a.name, b.name))
	})
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "SPEAKER\tQUOTES\tWORDS")
	for _, c := range list {
		fmt.Fprintf(w, "%s\t%d\t%d\n", c.name, c.quotes, c.words)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}
