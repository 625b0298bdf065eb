package eval

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// words returns the spans of the words of a text: maximal runs of letters and
// digits (and the marks that combine with them), with single apostrophes and
// hyphens inside. Punctuation is no word. Of scripts that are written without
// spaces every character is a word.
func words(text string) []Span {
	var out []Span
	start := -1 // of the run being read
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unspaced(r):
			if start >= 0 {
				out = append(out, Span{start, i})
				start = -1
			}
			out = append(out, Span{i, i + n})
		case wordRune(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && !(joins(r) && wordFollows(text[i+n:])):
			out = append(out, Span{start, i})
			start = -1
		}
		i += n
	}
	if start >= 0 {
		out = append(out, Span{start, len(text)})
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// joins reports whether r may stand inside a word.
func joins(r rune) bool {
	switch r {
	case '\'', '\u2019', '-', '\u2010', '\u2011':
		return true
	}
	return false
}

func wordFollows(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return wordRune(r) && !unspaced(r)
}

// cover returns the indexes, ascending, of the words that overlap the spans.
func cover(ws []Span, spans []Span) []int {
	in := map[int]bool{}
	for _, s := range spans {
		for i := sort.Search(len(ws), func(i int) bool { return ws[i].End > s.Start }); i < len(ws) && ws[i].Start < s.End; i++ {
			in[i] = true
		}
	}
	out := make([]int, 0, len(in))
	for i := range in {
		out = append(out, i)
	}
	sort.Ints(out)
	return out
}

// common counts what two ascending lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
