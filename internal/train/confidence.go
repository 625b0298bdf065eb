package main

import (
	"fmt"

	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// printConfidence prints, for each tenth of confidence, how many quotations of
// the development articles have it, what they promise and how many keep it. A
// quotation is right where a gold one has half of its words in common with it
// (a Dice coefficient of 0.5, each matched once) and their sources share a word
// or are both empty.
func (t *trainer) printConfidence() error {
	dev, err := readAnnotated(t.corpus("polnear/dev.jsonl"))
	if err != nil {
		return err
	}
	var count, right [10]int
	var promised [10]float64
	for _, d := range dev {
		r := prepare(d)
		found := speech.Evidence(r.article)
		quotations, _ := attribution.Refine(r.article, found)
		keeps := r.matches(quotations)
		for i := range quotations {
			c := attribution.Confidence(&quotations[i])
			b := min(int(c*10), 9)
			count[b]++
			promised[b] += c
			if keeps[i] {
				right[b]++
			}
		}
	}
	fmt.Println("  confidence  quotations  promised  right")
	for b := range count {
		if count[b] > 0 {
			fmt.Printf("  %.1f to %.1f  %10d  %8.2f  %5.2f\n", float64(b)/10, float64(b+1)/10, count[b], promised[b]/float64(count[b]), ratio(right[b], count[b]))
		}
	}
	return nil
}

// matches tells which quotations are right. The best pairs are matched first.
func (r *roleDoc) matches(quotations []attribution.Quotation) []bool {
	words := func(spans []text.Span) map[int]bool {
		set := make(map[int]bool)
		for i := range r.article.Tokens {
			k := &r.article.Tokens[i]
			for _, s := range spans {
				if (k.Kind == text.Word || k.Kind == text.Number) && s.Overlaps(k.Span) {
					set[i] = true
				}
			}
		}
		return set
	}
	common := func(a, b map[int]bool) (n int) {
		for i := range a {
			if b[i] {
				n++
			}
		}
		return n
	}
	gold := make([]map[int]bool, len(r.gold.Quotes))
	for g := range gold {
		gold[g] = words(r.gold.Quotes[g].Content)
	}
	pred := make([]map[int]bool, len(quotations))
	for p := range pred {
		var spans []text.Span
		for _, c := range quotations[p].Content {
			spans = append(spans, r.article.Span(c.First, c.End))
		}
		pred[p] = words(spans)
	}
	right := make([]bool, len(quotations))
	for {
		best, bg, bp := 0.0, -1, -1
		for g := range gold {
			for p := range pred {
				if gold[g] == nil || pred[p] == nil {
					continue
				}
				if dice := ratio(2*common(gold[g], pred[p]), len(gold[g])+len(pred[p])); dice > best {
					best, bg, bp = dice, g, p
				}
			}
		}
		if best < 0.5 {
			return right
		}
		var source []text.Span
		if s := quotations[bp].Source; !s.Empty() {
			source = append(source, r.article.Span(s.First, s.End))
		}
		a, b := words(r.gold.Quotes[bg].Source), words(source)
		right[bp] = common(a, b) > 0 || len(a) == 0 && len(b) == 0
		gold[bg], pred[bp] = nil, nil
	}
}
