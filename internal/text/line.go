package text

import (
	"strings"

	"github.com/quoteattribution/quote/internal/stop"
)

// lines walks over the lines of a text. They end with \n, \r\n, a lone \r,
// U+0085, U+2028 or U+2029.
type lines struct {
	text   string
	at     int // where the next line begins
	lf, cr int // the next \n and \r at or after at, or len(text)
	rare   rareBreaks
	line   Span
	final  bool       // the line ends a paragraph
	pace   *stop.Pace // of bytes
}

// rareBreaks has where the next U+0085, U+2028 and U+2029 stand; any is false
// where the text has none.
type rareBreaks struct {
	any  bool
	next [len(rare)]int
}

var rare = [...]string{"\u0085", "\u2028", "\u2029"}

func findRare(text string, pace *stop.Pace) (r rareBreaks) {
	found := false
	for _, b := range rare {
		found = found || contains(text, b, pace)
	}
	if !found {
		return r
	}
	r.any = true
	for i := range r.next {
		r.next[i] = indexFrom(text, 0, rare[i], pace)
	}
	if r.next[0] < len(text) && windows(text, pace) {
		r.next[0] = len(text)
	}
	return r
}

// contains is strings.Contains, which looks for the first byte of s; here it is
// the last that few texts have.
func contains(text, s string, pace *stop.Pace) bool {
	last := len(s) - 1
	for at := last; at < len(text); at++ {
		i := strings.IndexByte(text[at:], s[last])
		if i < 0 {
			return false
		}
		pace.Steps(i + 1)
		if at += i; text[at-last:at] == s[:last] {
			return true
		}
	}
	return false
}

// windows reports whether a text has quotation marks of Windows-1252 as control
// characters. Then U+0085 is an ellipsis.
func windows(text string, pace *stop.Pace) bool {
	for _, mark := range []string{"\u0091", "\u0092", "\u0093", "\u0094"} {
		if pace.Signal().Index(text, mark) >= 0 {
			return true
		}
	}
	return false
}

func newLines(text string, rare rareBreaks, pace *stop.Pace) lines {
	return lines{text: text, lf: -1, cr: -1, rare: rare, pace: pace}
}

func (l *lines) next() bool {
	if l.at >= len(l.text) {
		return false
	}
	// Each break is looked for once, so that a text with one kind only stays linear.
	if l.lf < l.at {
		l.lf = indexByteFrom(l.text, l.at, '\n')
	}
	if l.cr < l.at {
		l.cr = indexByteFrom(l.text, l.at, '\r')
	}
	end := min(l.lf, l.cr)
	if l.rare.any && l.nextRare(end) {
		return true
	}
	l.line = Span{l.at, end}
	l.final = false
	l.at = end + 1
	if l.cr+1 == l.lf && l.cr < l.lf && end == l.cr {
		l.at++
	}
	return true
}

// nextRare reads a line that a rare break ends before the given offset.
func (l *lines) nextRare(before int) bool {
	first := -1
	for i := range rare {
		if l.rare.next[i] < l.at {
			l.rare.next[i] = indexFrom(l.text, l.at, rare[i], l.pace)
		}
		if l.rare.next[i] < before {
			first, before = i, l.rare.next[i]
		}
	}
	if first < 0 {
		return false
	}
	l.line = Span{l.at, before}
	l.final = rare[first] == "\u2029"
	l.at = before + len(rare[first])
	return true
}

func indexFrom(text string, at int, s string, pace *stop.Pace) int {
	if i := pace.Signal().Index(text[at:], s); i >= 0 {
		return at + i
	}
	return len(text)
}

func indexByteFrom(text string, at int, b byte) int {
	if i := strings.IndexByte(text[at:], b); i >= 0 {
		return at + i
	}
	return len(text)
}
