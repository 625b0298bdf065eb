package text

import "strings"

// Paragraphs returns the paragraphs of text in order, without the white space
// around them.
//
// A blank line always ends a paragraph. Whether a single line break does is a
// property of the whole text: where lines break in mid-sentence at a steady
// width (wire copy of eighty columns), a break is a space and an indented line
// begins a paragraph; elsewhere every line is a paragraph.
func Paragraphs(text string) []Span {
	wrapped := Wrapped(text)
	paras := make([]Span, 0, len(text)/256+1)
	start, end := -1, -1 // the paragraph being collected
	flush := func() {
		if start >= 0 {
			paras = append(paras, Span{start, end})
		}
		start = -1
	}
	for lines := newLines(text); lines.next(); {
		line, body := lines.line, Trim(text, lines.line)
		switch {
		case body.Len() == 0:
			flush()
		case start < 0:
			start, end = body.Start, body.End
		case !wrapped || indented(text[line.Start:body.Start]):
			flush()
			start, end = body.Start, body.End
		default:
			end = body.End
		}
	}
	flush()
	return paras
}

// Wrapped reports whether the lines of text are broken at a width rather than
// at the ends of paragraphs.
func Wrapped(text string) bool {
	const narrow, wide = 30, 100
	inner, broken := 0, 0 // lines with a line right below; those that stop in mid-sentence
	prev := Span{}
	for lines := newLines(text); lines.next() && inner < 400; {
		body := Trim(text, lines.line)
		if prev.Len() > 0 && body.Len() > 0 {
			inner++
			if n := prev.Len(); n >= narrow && n <= wide && !endsSentence(text[prev.Start:prev.End]) {
				broken++
			}
		}
		prev = body
	}
	return broken > 0 && broken*2 >= inner
}

// lines walks over the lines of a text; \n, \r\n and a lone \r end a line.
type lines struct {
	text   string
	at     int // where the next line begins
	lf, cr int // the next \n and \r at or after at, or len(text)
	line   Span
}

func newLines(text string) *lines { return &lines{text: text, lf: -1, cr: -1} }

func (l *lines) next() bool {
	if l.at >= len(l.text) {
		return false
	}
	// Each break is looked for once, so that a text with one kind only stays linear.
	if l.lf < l.at {
		l.lf = indexFrom(l.text, l.at, '\n')
	}
	if l.cr < l.at {
		l.cr = indexFrom(l.text, l.at, '\r')
	}
	l.line = Span{l.at, min(l.lf, l.cr)}
	l.at = l.line.End + 1
	if l.cr+1 == l.lf && l.cr < l.lf && l.line.End == l.cr {
		l.at++
	}
	return true
}

func indexFrom(text string, at int, b byte) int {
	if i := strings.IndexByte(text[at:], b); i >= 0 {
		return at + i
	}
	return len(text)
}

func indented(lead string) bool { return len(lead) >= 2 || strings.HasPrefix(lead, "\t") }

func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"')]”’»`)
	switch {
	case line == "":
		return true
	case strings.HasSuffix(line, "…"):
		return true
	}
	switch line[len(line)-1] {
	case '.', '?', '!', ':', ';':
		return true
	}
	return false
}
