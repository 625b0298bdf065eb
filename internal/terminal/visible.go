// Package terminal makes text fit for people who read it on a terminal: without
// control characters, measured in columns, wrapped and set in tables.
package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns s with everything that could do something to a terminal, or to the
// order of the characters on it, as an escape that can be read: C0 and C1 controls
// and DEL (\x1b), line and paragraph separators, the overrides, embeddings and
// isolates of the bidirectional algorithm (\u202e), and bytes that are no UTF-8
// (\xe9). A tab and a line end are controls too.
func Visible(s string) string { return visible(s, "") }

// VisibleLines is Visible for a text of many lines: line ends and tabs stay.
func VisibleLines(s string) string { return visible(s, "\n\t") }

// visible makes everything visible but what is to be left.
func visible(s, leave string) string {
	if !strings.ContainsFunc(s, harmful) {
		return s // where a byte is no UTF-8, r is U+FFFD
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune(leave, r) && size == 1 && r != utf8.RuneError:
			b.WriteByte(s[i])
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case harmful(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case harmful(r) && r != utf8.RuneError:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// harmful reports whether a rune must not reach a terminal as it is. U+FFFD may be a
// byte that is no UTF-8.
func harmful(r rune) bool {
	switch {
	case unicode.IsControl(r), r == utf8.RuneError:
	case r == '\u2028', r == '\u2029':
	case '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
	default:
		return false
	}
	return true
}
