// Webpage prints what is quoted in the article of a web page: title, date and site of
// the page, and a line for every quotation, with who said it and through whom.
//
//	go run . testdata/harbour.html
//
// Package quote reads text, not HTML. What of a page is the article, and not a menu,
// an advertisement or a comment, go-trafilatura finds; the site becomes the article's
// publisher, so that what was told to it has come through nobody else.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"unicode"

	"github.com/markusmobius/go-trafilatura"
	"github.com/quoteattribution/quote"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: webpage file.html")
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := webpage(os.Stdout, f); err != nil {
		log.Fatalf("%s: %v", os.Args[1], err)
	}
}

var parser = &quote.Parser{Media: []quote.Medium{quote.Speech, quote.Writing}, MinConfidence: 0.5}

// read finds the article of a page, and what is quoted in it.
func read(page io.Reader) (*quote.Document, trafilatura.Metadata, error) {
	var about trafilatura.Metadata
	utf8, err := charset.NewReader(page, "text/html") // from what the page says it is in
	if err != nil {
		return nil, about, fmt.Errorf("no page: %w", err)
	}
	root, err := html.Parse(utf8)
	if err != nil {
		return nil, about, err
	}
	config := trafilatura.DefaultConfig()
	config.MinExtractedSize = 0 // what it does about short articles would lose where paragraphs end
	found, err := trafilatura.ExtractDocument(root, trafilatura.Options{Config: config, ExcludeComments: true, EnableFallback: true})
	if err != nil {
		return nil, about, fmt.Errorf("no article found: %w", err)
	}
	about = found.Metadata
	return parser.ParseArticle(quote.Article{Text: text(found.ContentNode), Publisher: about.Sitename}), about, nil
}

// webpage writes what is quoted in a page.
func webpage(w io.Writer, page io.Reader) error {
	doc, about, err := read(page)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "title:", line(about.Title))
	if !about.Date.IsZero() {
		fmt.Fprintln(w, "date:", about.Date.Format("2006-01-02"))
	}
	if doc.Publisher != "" {
		fmt.Fprintln(w, "site:", line(doc.Publisher))
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		fmt.Fprintln(w, line(strings.Join(doc.Provenance(q), " > ")+": "+doc.Join(q.Content...)))
	}
	return nil
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
