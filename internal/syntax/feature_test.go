package syntax

import (
	"testing"

	"github.com/quoteattribution/quote/internal/tagger"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		n    int32
		want uint32
	}{{0, 0}, {1, 1}, {4, 4}, {5, 5}, {6, 5}, {7, 6}, {10, 6}, {11, 7}, {1000, 7}} {
		if got := distance(c.n); got != c.want {
			t.Errorf("%d words: %d, want %d", c.n, got, c.want)
		}
	}
}

// Punctuation is no word of its own but a property of those beside it; a stretch in
// marks is a word.
func TestPunctuation(t *testing.T) {
	words, tags := read(`Rain , he said ( to "…" ) : so .`)
	var s sentence
	s.load(words, tags)
	if n := len(s.words); n != 6 {
		t.Fatalf("%d words, want 6: Rain he said to … so", n)
	}
	const comma, colon, open, shut = 1, 2, 3, 4
	for _, c := range []struct {
		reason        string
		i             int32
		before, after uint32
	}{
		{"a comma behind the first word", 0, 0, comma},
		{"a comma before", 1, comma, 0},
		{"a bracket behind", 2, 0, open},
		{"a bracket before", 3, open, 0},
		{"of a bracket and a colon the first", 4, 0, shut},
		{"a bracket before, and a period at the end", 5, shut, 6},
	} {
		if before, after := s.at(c.i).before, s.after(c.i); before != c.before || after != c.after {
			t.Errorf("%s: %d before word %d and %d behind it, want %d and %d", c.reason, before, c.i, after, c.before, c.after)
		}
	}
	if s.after(-1) != 0 {
		t.Error("punctuation behind what stands before the sentence")
	}
	if s.at(-1) != &edge || s.at(6) != &edge {
		t.Error("words outside the sentence")
	}
	for _, c := range []struct {
		reason string
		i, j   int32
		want   uint32
	}{
		{"a comma between", 0, 1, 1},
		{"nothing between", 1, 2, 0},
		{"two marks between", 0, 3, 2},
		{"four between are as three", 0, 5, 3},
		{"nothing backwards", 3, 0, 0},
		{"nothing between a word and itself", 3, 3, 0},
		{"nothing from before the sentence", -1, 3, 0},
		{"nothing to behind it", 0, 6, 0},
	} {
		if got := s.between(c.i, c.j); got != c.want {
			t.Errorf("%s: %d, want %d", c.reason, got, c.want)
		}
	}
}

// Quotation marks are told from commas and stand for less: they are no commas.
func TestQuotationMarks(t *testing.T) {
	words, tags := read(`He said , " it rains " today .`)
	var s sentence
	s.load(words, tags)
	if n := len(s.words); n != 5 {
		t.Fatalf("%d words, want 5", n)
	}
	if got := s.between(1, 2); got != 1 {
		t.Errorf("%d marks between said and it, want 1: the comma", got)
	}
	if got := s.at(2).before; got != 1 {
		t.Errorf("%d stands before it, want 1: the comma", got)
	}
	if got := s.between(3, 4); got != 0 {
		t.Errorf("%d marks between rains and today, want none", got)
	}
	if side(tagger.Open) != side(tagger.Close) || side(tagger.LRB) == side(tagger.RRB) || side(tagger.Comma) == side(tagger.Colon) || side(tagger.Colon) != side(tagger.HYPH) {
		t.Error("kinds of punctuation")
	}
}
