// Whosaid prints a line for every direct quotation of the articles named:
// who said it, through whom it is known, and the words.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/quoteattribution/quote"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: whosaid file ...")
	}
	parser := &quote.Parser{Kinds: []quote.Kind{quote.Direct}}
	for _, name := range os.Args[1:] {
		b, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		doc := parser.Parse(string(b))
		for _, q := range doc.Quotes {
			who := q.Speaker.String()
			if who == "" {
				who = "somebody"
			}
			for _, r := range q.Relays {
				who += " (through " + r.Name + ")"
			}
			fmt.Printf("%s: %s\n", who, doc.Join(q.Content...))
		}
	}
}
