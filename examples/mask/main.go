// Mask prints the article named without the words of others: every quotation is
// replaced, and what stays is what its author wrote. Measures of style, readability
// or sentiment of a newspaper need that text.
//
//	go run ./examples/mask testdata/palmyra.txt
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/quoteattribution/quote"
)

func main() {
	log.SetFlags(0)
	with := flag.String("with", "[...]", "what a quotation is replaced by")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: mask [-with text] file")
	}
	b, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(mask(string(b), *with))
}

// mask replaces what was said or written, as far as it is likely right.
func mask(article, with string) string {
	parser := &quote.Parser{Media: []quote.Medium{quote.Speech, quote.Writing}, MinConfidence: 0.5}
	return parser.Parse(article).Mask(with)
}
