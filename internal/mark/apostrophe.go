package mark

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// apostrophes splits a run of n straight apostrophes. Two are one double mark,
// as typesetters and some newspapers write it; three are a double mark with a
// single one inside.
func (p *pairer) apostrophes(para text.Span, at, n int, buf []glyph) []glyph {
	p.pace.Steps(n)
	add := func(style Style, n int) {
		buf = stop.Append(p.pace.Signal(), buf, glyph{text.Span{Start: at, End: at + n}, style, 0})
		at += n
	}
	if n == 3 && !isGap(before(p.s, para, at)) { // a space at the start of the paragraph
		add(Single, 1)
		add(Double, 2)
		return buf
	}
	for ; n >= 2; n -= 2 {
		add(Double, 2)
	}
	if n == 1 {
		add(Single, 1)
	}
	return buf
}

// pairOfSingles reports whether two single curly marks at i are one double mark,
// as some newspapers write it: where a word follows, and behind one that does.
func (p *pairer) pairOfSingles(para text.Span, i int) bool {
	const size = len("‘‘")
	if isSpace(before(p.s, para, i)) && isWord(after(p.s, para, i+size)) {
		p.paired = true
	}
	return p.paired
}

// lowerFollows reports whether the next word of s begins with a small letter.
func lowerFollows(s string) bool {
	for i, r := range s {
		if isSpace(r) {
			continue
		}
		return i > 0 && unicode.IsLower(r)
	}
	return false
}

// elided reports whether s begins with a word that is written with an
// apostrophe before it: 'tis, 'em, '90s.
func elided(s string) bool {
	n := 0
	for n < len(s) && n < 8 && isWord(rune(s[n])) {
		n++
	}
	switch w := s[:n]; w {
	case "tis", "Tis", "twas", "Twas", "em", "n", "til", "till", "cause", "Cause", "bout", "round", "cuz", "nuff",
		"t", "s", "k": // 't and 's of Dutch and Afrikaans
		return true
	default:
		if n >= 2 && isDigit(rune(w[0])) && isDigit(rune(w[1])) {
			return n == 2 || n == 3 && w[2] == 's'
		}
	}
	return false
}

func isHebrew(r rune) bool { return 'א' <= r && r <= 'ת' }

// gershayim reports whether a double mark between two Hebrew letters is part of
// an abbreviation such as צה"ל or דו"חות. It is none, and opens, where no more
// than a particle that is written together with the next word stands before it.
func gershayim(s string, para text.Span, g glyph) bool {
	word := func(r rune) bool { return !isHebrew(r) }
	const longest = 8 // bytes: more is no particle
	from := max(para.Start, g.Start-longest)
	lead := s[from:g.Start]
	if i := strings.LastIndexFunc(lead, word); i >= 0 {
		_, n := utf8.DecodeRuneInString(lead[i:])
		lead = lead[i+n:]
	}
	tail := s[g.End:min(para.End, g.End+longest)]
	if i := strings.IndexFunc(tail, word); i >= 0 {
		tail = tail[:i]
	}
	if len(tail) < len("אא") {
		return true // one letter
	}
	switch lead {
	case "ו", "ב", "ל", "מ", "ה", "ש", "כ", "וב", "ול", "ומ", "וה", "וש", "שב", "של", "שה", "מה", "כש":
		return false
	}
	return true
}
