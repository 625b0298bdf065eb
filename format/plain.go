package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// oneLine is a text on one line, and safe to print: tabs and line ends of any kind are
// spaces, "\r\n" one; other control characters and bytes that are no UTF-8 are
// U+FFFD.
func oneLine(s string) string { return printable(s, ' ', ' ') }

// severalLines is a text that is safe to print, with its tabs, and "\n" for "\r\n" and
// "\r". Other control characters and bytes that are no UTF-8 are U+FFFD.
func severalLines(s string) string { return printable(s, '\t', '\n') }

// printable is a text with the given runes for tabs and line ends, and U+FFFD for
// other control characters.
func printable(s string, tab, end rune) string {
	if strings.IndexFunc(s, unprintable) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case r == '\t':
			b.WriteRune(tab)
		case r == '\n' && i > 0 && s[i-1] == '\r': // written already
		case r == '\n', r == '\r', otherLineEnd(r) && end == ' ':
			b.WriteRune(end)
		case unicode.IsControl(r):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r) // U+FFFD for a byte that is no UTF-8
		}
	}
	return b.String()
}

// otherLineEnd reports whether some programs take a rune for the end of a line.
func otherLineEnd(r rune) bool {
	return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// unprintable reports whether a rune may have to be replaced.
func unprintable(r rune) bool { return unicode.IsControl(r) || otherLineEnd(r) || r == utf8.RuneError }
