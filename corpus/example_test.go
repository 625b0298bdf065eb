package corpus_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

// The same words in three articles: one quotation, one speaker, and the way they took.
func ExampleMerger_Merge() {
	articles := func(yield func(quote.Article, error) bool) {
		for _, a := range []quote.Article{
			{ID: "1", Publisher: "Aftenposten", Text: `"The ferry is safe and will sail on Monday," harbour master Anna Berg said.`},
			{ID: "2", Publisher: "Reuters", Text: `"The ferry is safe and will sail on Monday," Berg, the harbour master, told Aftenposten.`},
			{ID: "3", Publisher: "AFP", Text: `"The ferry is safe and will sail," Aftenposten quoted Anna Berg as saying.`},
		} {
			if !yield(a, nil) {
				return
			}
		}
	}
	date := func(doc *quote.Document) time.Time {
		return time.Date(2026, 5, map[string]int{"1": 3, "2": 4, "3": 5}[doc.ID], 0, 0, 0, 0, time.UTC)
	}
	ctx := context.Background()
	m := corpus.Merger{}
	err := m.Merge(ctx, corpus.ObserveAll(new(quote.Parser).All(ctx, articles), date), corpus.Output{
		Quotation: func(q corpus.Quotation) error {
			fmt.Println(q.Words, "in", q.Documents, "articles, first in", q.First.Publisher)
			return nil
		},
		Speaker: func(s corpus.Speaker) error {
			fmt.Println(s.Name, s.Quotations)
			return nil
		},
		Edge: func(e corpus.Edge) error {
			fmt.Printf("%s -> %s, %q\n", e.From, e.To, e.How.String())
			return nil
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// "The ferry is safe and will sail on Monday," in 3 articles, first in Aftenposten
	// Anna Berg 1
	// Aftenposten -> AFP, ""
	// Aftenposten -> Reuters, ""
	// Anna Berg -> Aftenposten, ""
	// Anna Berg -> Aftenposten, "told"
	// Anna Berg -> Aftenposten, "quoted by"
}
