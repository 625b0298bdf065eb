package attribution

import (
	"slices"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// reported finds the mixed and indirect quotations of the sentence of items
// [lo:hi).
func (f *finder) reported(lo, hi int) {
}

// finish puts the quotations in order.
func (f *finder) finish() []Quotation {
	slices.SortStableFunc(f.found, func(a, b Quotation) int { return a.first - b.first })
	return f.found
}

var _ = lexicon.Adv
var _ text.Span
