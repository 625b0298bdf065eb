// Package text cuts an article into paragraphs, tokens and sentences, all of
// them byte ranges of the text as given. It copies nothing and fails on
// nothing: invalid UTF-8 counts as punctuation.
package text

import (
	"strings"
	"unicode"
)

// A Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Squeeze makes every run of white space in s, no-break spaces too, one space.
func Squeeze(s string) string {
	prev := rune(0)
	for _, r := range s {
		if r != ' ' && unicode.IsSpace(r) || r == ' ' && prev == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		prev = r
	}
	return s
}
