package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/stop"
)

// Paragraphs returns the paragraphs of text in order, without the white space
// and the invisible characters around them.
//
// A blank line always ends a paragraph, and so does U+2029. Whether a single
// line break does is a property of the whole text: where lines break in
// mid-sentence at a steady width (wire copy of eighty columns), a break is a
// space, and an indented line or a bullet begins a paragraph; elsewhere every
// line is a paragraph.
func Paragraphs(text string) []Span { return ParagraphsUntil(nil, text) }

// ParagraphsUntil is Paragraphs until a signal ends it.
func ParagraphsUntil(signal *stop.Signal, text string) []Span {
	pace := signal.Pace(passage)
	rare := findRare(text, &pace)
	wrapped := wrapped(text, rare, &pace)
	paras := make([]Span, 0, min(strings.Count(text, "\n"), len(text)/2)+1) // more only where breaks are rare ones
	start, end := -1, -1                                                    // the paragraph being collected
	flush := func() {
		if start >= 0 {
			paras = append(paras, Span{start, end})
		}
		start = -1
	}
	for lines := newLines(text, rare, &pace); lines.next(); {
		pace.Steps(64 + lines.line.Len())
		line, body := lines.line, trimUntil(text, lines.line, &pace)
		switch {
		case body.Len() == 0:
			flush()
		case start < 0:
			start, end = body.Start, body.End
		case !wrapped || indented(text[line.Start:body.Start]) || listed(text[start:end], text[body.Start:body.End]):
			flush()
			start, end = body.Start, body.End
		default:
			end = body.End
		}
		if lines.final {
			flush()
		}
	}
	flush()
	return paras
}

// wrapped reports whether the lines of text are broken at a width rather than
// at the ends of paragraphs.
func wrapped(text string, rare rareBreaks, pace *stop.Pace) bool {
	const narrow, wide = 30, 100 // columns
	inner, broken := 0, 0        // lines with a line right below; those that stop in mid-sentence
	prev := Span{}
	for lines := newLines(text, rare, pace); lines.next() && inner < 400; {
		pace.Steps(64 + lines.line.Len())
		body := trimUntil(text, lines.line, pace)
		if prev.Len() > 0 && body.Len() > 0 {
			inner++
			if n := columns(text[prev.Start:prev.End], wide); n >= narrow && n <= wide && !endsSentence(text[prev.Start:prev.End]) {
				broken++
			}
		}
		prev = body
		if lines.final {
			prev = Span{}
		}
	}
	return broken > 0 && broken*2 >= inner
}

// columns is how wide a line is; more than limit where it is far wider.
func columns(line string, limit int) int {
	if len(line) <= limit || len(line) > limit*utf8.UTFMax {
		return len(line)
	}
	return utf8.RuneCountInString(line)
}

// indented reports whether the white space at the start of a line makes it the
// first of a paragraph: two columns, a tab or an ideographic space.
func indented(lead string) bool {
	n := 0
	for _, r := range lead {
		switch {
		case r == '\t', r == '\u3000':
			return true
		case r == ' ', r >= utf8.RuneSelf && unicode.IsSpace(r):
			if n++; n == 2 {
				return true
			}
		}
	}
	return false
}

// listed reports whether a line is an item of a list: one with a bullet, or one
// with a number or a star behind a line that ends a sentence or is an item too.
func listed(before, line string) bool {
	switch {
	case bullet(line):
		return true
	case item(line):
		return endsSentence(before) || item(before)
	}
	return false
}

func bullet(line string) bool {
	for _, b := range []string{"•", "‣", "◦", "▪", "■", "●", "·"} {
		if strings.HasPrefix(line, b) {
			return true
		}
	}
	return false
}

// item reports whether a line begins with * or - and a space, or with a number
// and a period or a bracket.
func item(line string) bool {
	if strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "- ") {
		return true
	}
	n := 0
	for n < len(line) && n < 3 && '0' <= line[n] && line[n] <= '9' {
		n++
	}
	return 0 < n && n+1 < len(line) && (line[n] == '.' || line[n] == ')') && line[n+1] == ' '
}

// endsSentence reports whether a line ends as sentences do, whatever marks and
// brackets follow.
func endsSentence(line string) bool {
	const enough = 1 << 10 // bytes
	line = line[max(0, len(line)-enough):]
	line = strings.TrimRight(line, `"')]”’»“‘«›‹」』）`)
	if line == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(line)
	switch r {
	case '.', '?', '!', ':', ';', '…', '。', '！', '？', '：', '；', '．', '؟', '؛', '۔', '।', '॥', '։', '።', '។', '။':
		return true
	}
	return false
}
