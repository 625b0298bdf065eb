// Relays prints through whom the words of every speaker reached the articles
// named: as a table, or with -dot as a graph for Graphviz, where an arrow leads
// from the speaker over the relays to the outlet that published the article. It
// says how each relay passed the words on.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/quoteattribution/quote"
)

func main() {
	log.SetFlags(0)
	dot := flag.Bool("dot", false, "write a graph in the DOT language")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: relays [-dot] file ...")
	}
	var chains [][]link
	for _, name := range flag.Args() {
		b, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		chains = append(chains, read(quote.Parse(string(b)))...)
	}
	if *dot {
		graph(chains)
		return
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "SPEAKER\tTHROUGH")
	for _, c := range chains {
		fmt.Fprint(w, c[0].name)
		for _, l := range c[1:] {
			fmt.Fprint(w, "\t", l.name)
			if l.how != "" {
				fmt.Fprintf(w, " (%s)", l.how)
			}
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}

// A link of a chain is a speaker, or an outlet and how it passed the words on.
type link struct{ name, how string }

// read returns the chain of every relayed quotation: speaker, relays and the
// article's own outlet, each chain once.
func read(doc *quote.Document) (chains [][]link) {
	for _, q := range doc.Quotes {
		if q.Speaker == nil || len(q.Relays) == 0 {
			continue
		}
		chain := []link{{name: q.Speaker.Name}}
		for _, r := range q.Relays {
			chain = append(chain, link{r.Name, r.How.String()})
		}
		if doc.Publisher != "" {
			chain = append(chain, link{name: doc.Publisher})
		}
		if !slices.ContainsFunc(chains, func(c []link) bool { return slices.Equal(c, chain) }) {
			chains = append(chains, chain)
		}
	}
	return chains
}

func graph(chains [][]link) {
	seen := make(map[string]bool)
	fmt.Println("digraph relays {")
	for _, c := range chains {
		for i := 1; i < len(c); i++ {
			if edge := fmt.Sprintf("\t%q -> %q [label=%q]\n", c[i-1].name, c[i].name, c[i].how); !seen[edge] {
				seen[edge] = true
				fmt.Print(edge)
			}
		}
	}
	fmt.Println("}")
}
