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
	"github.com/quoteattribution/quote/format"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: relaygraph file ...")
	}
	var articles []string
	for _, name := range os.Args[1:] {
		b, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		articles = append(articles, string(b))
	}
	if err := relayGraph(os.Stdout, articles); err != nil {
		log.Fatal(err)
	}
}

// relayGraph writes the graph of what has come through an outlet, and is likely
// right.
func relayGraph(w io.Writer, articles []string) error {
	dot, _ := format.Lookup("dot")
	graph := dot.NewWriter(w, format.Options{})
	for _, article := range articles {
		doc := quote.Parse(article).Filter(func(q *quote.Quote) bool { return len(q.Relays) > 0 && q.Confidence >= 0.5 })
		if err := graph.Write(doc); err != nil {
			return err
		}
	}
	return graph.Close()
}
