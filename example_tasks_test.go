package quote_test

import (
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// The texts of the examples below.
const (
	ferry = `OSLO, May 3 (AFP) - Mayor Anna Berg opened the new pier on Sunday.

"The ferry will sail again on Friday," Tass news agency quoted the mayor as saying. "It has been missed."

Ole Lund, who leads the harbour board, hopes that the ice will melt. "Nobody has tested the engine," Lund wrote to the committee.`

	lines = `{"id": 1, "text": "\"It rains,\" said Anna Berg."}
{"id": 2, "title": "It hails"}
{"id": 3, "text": "\"It snows,\" said Ole Lund."}
`
)

// Who is quoted most: examples/mostquoted counts over many articles.
func Example_mostQuoted() {
	doc := quote.Parse(ferry)
	slices.SortStableFunc(doc.Speakers, func(a, b *quote.Speaker) int { return cmp.Compare(len(b.Quotes), len(a.Quotes)) })
	for _, s := range doc.Speakers {
		fmt.Println(s, len(s.Quotes))
	}
	// Output:
	// Ole Lund 2
	// Anna Berg 1
}

// Through whom words came, as a graph for Graphviz: examples/relaygraph.
func Example_relayGraph() {
	f, _ := format.Lookup("dot")
	w := f.NewWriter(os.Stdout, format.Options{})
	if err := w.Write(quote.Parse(ferry)); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph relays {
	// 	rankdir=LR
	// 	n1 [label="Anna Berg", shape=ellipse]
	// 	n2 [label="Tass", shape=box, style=rounded]
	// 	n3 [label="AFP", shape=box, style=rounded]
	// 	n1 -> n2 [label="quoted by (1)"]
	// 	n2 -> n3 [label="(1)"]
	// }
}

// An article without the words of others: examples/mask.
func Example_mask() {
	doc := quote.Parse(`Anna Berg opened the pier. "It has been missed," she said, and she added that the old one would be sold.`)
	fmt.Println(doc.Mask("[...]"))
	// Output: Anna Berg opened the pier. [...] she said, and she added [...].
}

// A table for people who check what is quoted word for word: examples/factcheck.
func Example_factCheck() {
	p := &quote.Parser{Kinds: []quote.Kind{quote.Direct, quote.Mixed}, MinConfidence: 0.7}
	doc := p.Parse(ferry)
	w := csv.NewWriter(os.Stdout)
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		line := strconv.Itoa(doc.Line(q.Content[0].Start))
		w.Write([]string{line, strings.Join(doc.Provenance(q), " > "), doc.Join(q.Sentence)})
	}
	w.Flush()
	// Output:
	// 3,Anna Berg > Tass > AFP,"""The ferry will sail again on Friday,"" Tass news agency quoted the mayor as saying. ""It has been missed."""
	// 5,Ole Lund > AFP,"""Nobody has tested the engine,"" Lund wrote to the committee."
}

// Many articles, an object of JSON a line, on all cores and in their order. Lines of a
// large file come from a bufio.Reader, as in examples/archive: All asks for the next
// article when it has done with those before.
func Example_stream() {
	articles := func(yield func(quote.Article, error) bool) {
		for line := range strings.Lines(lines) {
			var a quote.Article
			if err := json.Unmarshal([]byte(line), &a); !yield(a, err) {
				return
			}
		}
	}
	for doc, err := range new(quote.Parser).All(context.Background(), articles) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, doc.Speakers)
	}
	// Output:
	// 1 [Anna Berg]
	// article 1: quote: no article: no key "text"
	// 3 [Ole Lund]
}

// What is likely right: of many quotations with a confidence of 0.9, nine in ten should
// be.
func Example_confidence() {
	doc := quote.Parse(`Mayor Anna Berg thanked the board for its patience. "It has been missed," she said.`)
	for _, q := range doc.Quotes {
		if q.Confidence >= 0.9 { // Parser.MinConfidence does the same for all articles
			fmt.Println(q.Speaker, doc.Join(q.Content...))
		}
	}
	// Output: Anna Berg "It has been missed,"
}

// A page with the quotations marked. For HTML that comes in see examples/webpage.
func Example_html() {
	f, _ := format.Lookup("html")
	var page strings.Builder
	w := f.NewWriter(&page, format.Options{})
	if err := w.Write(quote.Parse(ferry)); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.HasPrefix(page.String(), "<!DOCTYPE html>"), f.Extension)
	// Output: true .html
}

// A document of JSON, from the command quote or json.Marshal, is one again.
func Example_readBack() {
	b, err := json.Marshal(quote.Parse(ferry))
	if err != nil {
		fmt.Println(err)
	}
	var doc quote.Document
	if err := json.Unmarshal(b, &doc); err != nil {
		fmt.Println(err)
	}
	fmt.Println(doc.Quotes[0].Speaker == doc.Speakers[0], doc.Speakers[0])
	// Output: true Anna Berg
}

// People with ids of your own, also where several speak together: examples/people.
func Example_ownPeople() {
	p := &quote.Parser{People: []quote.Person{
		{ID: "7", Name: "Anna Berg", Aliases: []string{"Anne Berg"}},
		{ID: "8", Name: "Ole Lund"},
	}}
	doc := p.Parse(`"It rains," said Anne Berg. "It pours," said Anna Berg and Ole Lund.`)
	for _, s := range doc.Speakers {
		fmt.Printf("%s %q\n", s, s.ID)
		for _, m := range s.Members {
			fmt.Println("-", m.Name, m.ID)
		}
	}
	// Output:
	// Anna Berg "7"
	// Anna Berg and Ole Lund ""
	// - Anna Berg 7
	// - Ole Lund 8
}

// Who was told.
func Example_addressees() {
	doc := quote.Parse(ferry)
	for _, q := range doc.Quotes {
		if len(q.To) > 0 {
			fmt.Println(q.Speaker, "to", doc.Join(q.To...))
		}
	}
	// Output: Ole Lund to the committee
}
