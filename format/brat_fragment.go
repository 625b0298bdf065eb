package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// fragments returns spans of a text as a line of brat can hold them: in the order of
// the text, apart from each other, and cut where a line ends or another control
// character stands, without the white space around. There may be none.
func fragments(text string, spans []quote.Span) []quote.Span {
	var cut []quote.Span
	for _, s := range merged(text, spans) {
		for s.Start < s.End {
			part := text[s.Start:s.End]
			n := strings.IndexFunc(part, breaks)
			if n < 0 {
				n = len(part)
			}
			lead := n - len(strings.TrimLeftFunc(part[:n], unicode.IsSpace))
			body := strings.TrimSpace(part[:n])
			if body != "" {
				cut = append(cut, quote.Span{Start: s.Start + lead, End: s.Start + lead + len(body)})
			}
			s.Start += n
			if s.Start < s.End {
				_, size := utf8.DecodeRuneInString(text[s.Start:])
				s.Start += size
			}
		}
	}
	return cut
}

// breaks reports whether a character may end a line, or the column of a line, for
// some reader. Python cuts lines at all of them.
func breaks(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// merged returns spans of a text in order, those that overlap or touch as one, and
// those that have a part of a character with all of it. Empty ones are left out.
func merged(text string, spans []quote.Span) []quote.Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b quote.Span) int { return a.Start - b.Start })
	var out []quote.Span
	for _, s := range sorted {
		if s.Start >= s.End {
			continue
		}
		s = quote.Span{Start: s.Start - inside(text, s.Start), End: s.End}
		if n := inside(text, s.End); n > 0 {
			_, size := utf8.DecodeRuneInString(text[s.End-n:])
			s.End += size - n
		}
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// inside is how many bytes of the character that an offset lies in stand before it: 0
// where it lies in none.
func inside(text string, offset int) int {
	for n := 1; n < utf8.UTFMax && n <= offset; n++ {
		if r, size := utf8.DecodeRuneInString(text[offset-n:]); r != utf8.RuneError && size > n {
			return n
		}
	}
	return 0
}

// inLine is a text in one line, without control characters, and with U+FFFD for each
// byte that is no UTF-8.
func inLine(s string) string {
	return strings.Map(func(r rune) rune {
		if breaks(r) {
			return ' '
		}
		return r
	}, s)
}
