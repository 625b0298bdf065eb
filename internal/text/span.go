// Package text cuts an article into paragraphs, tokens and sentences, all of
// them byte ranges of the text as given. It copies nothing and fails on
// nothing: invalid UTF-8 counts as punctuation.
package text

import "strings"

// A Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Trim takes white space off both ends of s.
func Trim(text string, s Span) Span {
	for s.Start < s.End && isSpace(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(text[s.End-1]) {
		s.End--
	}
	return s
}

// Squeeze makes every run of white space in s one space.
func Squeeze(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func isSpace(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' }
