package neural_test

import (
	"fmt"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/neural"
)

func Example() {
	parser := &quote.Parser{Tagger: neural.Tagger()}
	doc := parser.Parse("His insistence that the dam is safe has convinced few of the farmers, the engineer conceded.")
	for _, q := range doc.Quotes {
		fmt.Println(q.Kind, q.Speaker, "|", doc.Join(q.Cue...), "|", doc.Join(q.Content...))
	}
	// Output: indirect the engineer | conceded | His insistence that the dam is safe has convinced few of the farmers
}
