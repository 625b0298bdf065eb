// Whosaid prints a line for every direct quotation of the articles named: who
// said it, through whom it is known, and the words.
//
//	go run ./examples/whosaid testdata/palmyra.txt
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: whosaid file ...")
	}
	status := 0
	for a, err := range articles.Files(os.Args[1:]...) {
		if err != nil {
			log.Print(err)
			status = 1 // and those behind it go on
			continue
		}
		whoSaid(os.Stdout, a.Text)
	}
	os.Exit(status)
}

// A Parser keeps what it makes of its fields: one is enough for all articles.
var parser = &quote.Parser{Kinds: []quote.Kind{quote.Direct}}

// whoSaid writes the direct quotations of an article.
func whoSaid(w io.Writer, article string) {
	doc := parser.Parse(article)
	for _, q := range doc.Quotes {
		who := q.Speaker.String()
		if who == "" {
			who = "somebody"
		}
		for _, r := range q.Relays {
			who += " (through " + r.Name + ")"
		}
		fmt.Fprintln(w, line(who+": "+doc.Join(q.Content...)))
	}
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
