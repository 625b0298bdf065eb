package eval

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"--- \u201c...\u201d", nil},
		{"He said: \u201cNo.\u201d", []string{"He", "said", "No"}},
		{"Trump's pro-life 'plan'", []string{"Trump's", "pro-life", "plan"}},
		{"Trump\u2019s voters\u2019 rock-n-roll-", []string{"Trump\u2019s", "voters\u2019"[:6], "rock-n-roll"}},
		{"U.S. 1,000 2016-17", []string{"U", "S", "1", "000", "2016-17"}},
		{"a--b ''quoted''", []string{"a", "b", "quoted"}},
		{"Gr\u00fc\u00dfe, na\u0308her", []string{"Gr\u00fc\u00dfe", "na\u0308her"}},
		{"\u4ed6\u8bf4 ok\u4ed6", []string{"\u4ed6", "\u8bf4", "ok", "\u4ed6"}},
	} {
		var got []string
		for _, w := range words(c.text) {
			got = append(got, c.text[w.Start:w.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("words(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCover(t *testing.T) {
	ws := words("one two three four") // at 0-3, 4-7, 8-13, 14-18
	for _, c := range []struct {
		spans []Span
		want  []int
	}{
		{nil, []int{}},
		{[]Span{{3, 4}}, []int{}},
		{[]Span{{4, 7}}, []int{1}},
		{[]Span{{5, 6}}, []int{1}},              // a part of a word is the word
		{[]Span{{6, 9}}, []int{1, 2}},           // and of two
		{[]Span{{14, 18}, {0, 4}}, []int{0, 3}}, // in any order
		{[]Span{{0, 8}, {4, 13}}, []int{0, 1, 2}},
	} {
		if got := cover(ws, c.spans); !slices.Equal(got, c.want) {
			t.Errorf("cover(%v) = %v, want %v", c.spans, got, c.want)
		}
	}
}
