// Factcheck writes what is quoted word for word in the articles named as CSV, for
// people who check it: file, line and sentence to find it again, the words, who
// said them, and through whom they reached the article.
//
//	go run ./examples/factcheck testdata/palmyra.txt > quotations.csv
//
// Words above the confidence alone are written; -confidence 0 has all of them.
package main

import (
	"encoding/csv"
	"flag"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

func main() {
	log.SetFlags(0)
	confidence := flag.Float64("confidence", 0.7, "the least confidence, from 0 to 1")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: factcheck [-confidence number] file ...")
	}
	parser := &quote.Parser{Kinds: []quote.Kind{quote.Direct, quote.Mixed}, MinConfidence: *confidence}
	var docs []*quote.Document
	status := 0
	for a, err := range articles.Files(flag.Args()...) {
		if err != nil {
			log.Print(err)
			status = 1 // and the others are listed
			continue
		}
		docs = append(docs, parser.ParseArticle(a))
	}
	if err := factCheck(os.Stdout, docs); err != nil {
		log.Fatal(err)
	}
	os.Exit(status)
}

// factCheck writes a row for every quotation of the documents.
func factCheck(w io.Writer, docs []*quote.Document) error {
	c := csv.NewWriter(w)
	c.Write([]string{"file", "line", "speaker", "role", "kind", "confidence", "words", "sentence", "provenance"})
	for _, doc := range docs {
		for i := range doc.Quotes {
			q := &doc.Quotes[i]
			who, role := "", ""
			if q.Speaker != nil {
				who, role = q.Speaker.Name, q.Speaker.Role
			}
			c.Write([]string{
				doc.ID, strconv.Itoa(doc.Line(q.Content[0].Start)), who, role, q.Kind.String(),
				strconv.FormatFloat(q.Confidence, 'f', 2, 64), doc.Join(q.Content...), doc.Join(q.Sentence), strings.Join(doc.Provenance(q), " > "),
			})
		}
	}
	c.Flush()
	return c.Error()
}
