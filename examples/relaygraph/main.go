// Relaygraph writes through whom the words of every speaker reached the articles
// named, as one graph in the DOT language: an arrow leads from the speaker over the
// relays to the outlet that published the article.
//
//	go run ./examples/relaygraph testdata/palmyra.txt | dot -Tsvg > relays.svg
package main

import (
	"io"
	"log"
	"os"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
	"github.com/quoteattribution/quote/format"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: relaygraph file ...")
	}
	var texts []string
	status := 0
	for a, err := range articles.Files(os.Args[1:]...) {
		if err != nil {
			log.Print(err)
			status = 1 // and the others are drawn
			continue
		}
		texts = append(texts, a.Text)
	}
	if err := relayGraph(os.Stdout, texts); err != nil {
		log.Fatal(err)
	}
	os.Exit(status)
}

// relayGraph writes the graph of what has come through an outlet, and is likely
// right.
func relayGraph(w io.Writer, texts []string) error {
	dot, _ := format.Lookup("dot")
	graph := dot.NewWriter(w, format.Options{})
	for _, text := range texts {
		doc := quote.Parse(text).Filter(func(q *quote.Quote) bool { return len(q.Relays) > 0 && q.Confidence >= 0.5 })
		if err := graph.Write(doc); err != nil {
			return err
		}
	}
	return graph.Close()
}
