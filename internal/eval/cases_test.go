package eval

import (
	"slices"
	"testing"
)

func TestCases(t *testing.T) {
	gold := doc("a", said(t, "direct", `"We will win the war,"`, "Anna Lee", "said"))
	for _, c := range []struct {
		reason string
		gold   *Document
		pred   []Quote
		want   Share
	}{
		{"found with its source", gold, gold.Quotes, Share{1, 1}},
		{"in two parts", gold, []Quote{said(t, "direct", `"We will`, "", ""), said(t, "direct", `win the war,"`, "Lee", "")}, Share{1, 1}},
		{"missed", gold, nil, Share{0, 1}},
		{"without its source", gold, []Quote{said(t, "direct", `"We will win the war,"`, "", "")}, Share{0, 1}},
		{"half of it", gold, []Quote{said(t, "direct", `win the war,"`, "Anna Lee", "")}, Share{0, 1}},
		{"with words that are not in marks, as direct speech", gold, []Quote{said(t, "direct", `"We will win the war," Anna Lee`, "Anna Lee", "")}, Share{0, 1}},
		{"or as mixed", gold, []Quote{said(t, "mixed", `"We will win the war," Anna Lee`, "Anna Lee", "")}, Share{1, 1}},
		{"and something else", gold, append(slices.Clone(gold.Quotes), said(t, "mixed", `"will fall"`, "", "")), Share{0, 1}},
		{"and something indirect, which no other program looks for", gold, append(slices.Clone(gold.Quotes), said(t, "indirect", `Tass`, "", "")), Share{1, 1}},
		{"nothing is wanted", doc("a"), nil, Share{1, 1}},
		{"an option", &Document{ID: "a", Text: story, Option: "o", Quotes: gold.Quotes}, nil, Share{}},
		{"scare quotes", doc("peers/compromise/1", gold.Quotes...), nil, Share{}},
	} {
		got, wrong := Cases([]*Document{c.gold}, []*Document{doc("a", c.pred...)})
		if got != c.want || len(wrong) != got.Of-got.Hits {
			t.Errorf("%s: got %v %v, want %v", c.reason, got, wrong, c.want)
		}
	}
	if got, _ := Cases([]*Document{gold}, nil); got != (Share{0, 1}) {
		t.Errorf("no prediction: %v", got)
	}
}
