package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/stop"
)

// Invisible reports whether r shows nothing and takes no room: soft hyphens,
// zero-width spaces and joiners, byte-order marks, marks of the direction of
// writing, variation selectors. What they stand between is read as if they were
// absent.
func Invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069:
		return true
	}
	return 0xFE00 <= r && r <= 0xFE0F
}

// Trim takes white space and invisible characters off both ends of s.
func Trim(text string, s Span) Span { return trimUntil(text, s, new(stop.Pace)) }

// trimUntil is Trim with a pace of bytes.
func trimUntil(text string, s Span, pace *stop.Pace) Span {
	if s.Start < s.End && printed(text[s.Start]) && printed(text[s.End-1]) {
		return s
	}
	return trim(text, s, pace)
}

func printed(b byte) bool { return ' ' < b && b < utf8.RuneSelf }

func trim(text string, s Span, pace *stop.Pace) Span {
	for s.Start < s.End {
		n := 1
		if b := text[s.Start]; b >= utf8.RuneSelf {
			var r rune
			if r, n = utf8.DecodeRuneInString(text[s.Start:s.End]); !blank(r) {
				break
			}
		} else if !isSpace(b) {
			break
		}
		s.Start += n
		pace.Step()
	}
	for s.End > s.Start {
		n := 1
		if b := text[s.End-1]; b >= utf8.RuneSelf {
			var r rune
			if r, n = utf8.DecodeLastRuneInString(text[s.Start:s.End]); !blank(r) {
				break
			}
		} else if !isSpace(b) {
			break
		}
		s.End -= n
		pace.Step()
	}
	return s
}

// blank reports whether r, which is not ASCII, is white space or invisible.
func blank(r rune) bool { return r != 0x85 && unicode.IsSpace(r) || Invisible(r) }

func isSpace(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' }
