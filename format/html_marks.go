package format

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/text"
)

// A pagePiece is one step of a paragraph of a page: the beginning of a mark where it has a
// class, its end, the number of a quotation, or else text.
type pagePiece struct {
	Class string
	End   bool
	Card  *pageCard
	Text  string
}

// A pageParagraph is a paragraph and the white space behind it.
type pageParagraph struct {
	Dir    string // ltr, rtl
	Pieces []pagePiece
	After  string
}

// A pageMark is a span of the text with its class on the page.
type pageMark struct {
	quote.Span
	class string
	said  bool // content: what is said inside it is underlined lower
}

// A reference is where the number of a quotation stands: behind its content.
type reference struct {
	at   int
	card *pageCard
}

// A marker writes marks into a text. Marks may nest and cross in any way, as
// quotations in quotations do, and elements may not: one that ends inside others
// ends them too, and they begin again behind it.
type marker struct {
	text  string
	marks []pageMark  // to come, those that begin first and are longest first
	refs  []reference // to come
	open  []pageMark  // the outer before the inner
	out   []pagePiece
}

// mostOpen is how many marks may lie over one another; of those beyond it the card
// alone tells. Articles have four or five, and browsers nest no more than 512 elements.
const mostOpen = 64

// markText cuts a text into paragraphs and marks them. Before is the white space
// in front of the first.
func markText(s string, marks []pageMark, refs []reference) (before string, list []pageParagraph) {
	slices.SortStableFunc(marks, func(a, b pageMark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	slices.SortStableFunc(refs, func(a, b reference) int { return a.at - b.at })
	m := &marker{text: s, marks: marks, refs: refs}
	paragraphs := text.Paragraphs(s)
	if len(paragraphs) == 0 {
		paragraphs = []text.Span{{End: len(s)}}
	}
	for i, p := range paragraphs {
		next := len(s)
		if i+1 < len(paragraphs) {
			next = paragraphs[i+1].Start
		}
		list = append(list, pageParagraph{Dir: direction(s[p.Start:p.End]), Pieces: m.paragraph(p.Start, p.End, next), After: shown(s[p.End:next])})
	}
	return shown(s[:paragraphs[0].Start]), list
}

// paragraph returns the pieces of a paragraph; next is where the following one
// begins.
func (m *marker) paragraph(start, end, next int) []pagePiece {
	m.out = nil
	for i := range m.open {
		m.begin(i)
	}
	for at := start; ; {
		limit := at
		if at == end {
			limit = next // what ends with the white space behind the paragraph ends here
		}
		m.end(limit)
		for len(m.refs) > 0 && m.refs[0].at <= limit {
			m.out = append(m.out, pagePiece{Card: m.refs[0].card})
			m.refs = m.refs[1:]
		}
		if at == end {
			break
		}
		for len(m.marks) > 0 && m.marks[0].Start <= at {
			if m.marks[0].End > at && len(m.open) < mostOpen {
				m.open = append(m.open, m.marks[0])
				m.begin(len(m.open) - 1)
			}
			m.marks = m.marks[1:]
		}
		border := m.border(at, end)
		m.out = append(m.out, pagePiece{Text: shown(m.text[at:border])})
		at = border
	}
	for range m.open {
		m.out = append(m.out, pagePiece{End: true})
	}
	return m.out
}

// begin begins the mark that is open at a place of the list.
func (m *marker) begin(i int) {
	const deepest = 3 // lines under the words
	depth := 0
	for _, o := range m.open[:i+1] {
		if o.said {
			depth++
		}
	}
	class := m.open[i].class
	if m.open[i].said {
		class += " d" + strconv.Itoa(min(depth, deepest))
	}
	m.out = append(m.out, pagePiece{Class: class})
}

// end ends the marks that reach no further than a place.
func (m *marker) end(at int) {
	first := slices.IndexFunc(m.open, func(o pageMark) bool { return o.End <= at })
	if first < 0 {
		return
	}
	for range m.open[first:] {
		m.out = append(m.out, pagePiece{End: true})
	}
	m.open = slices.DeleteFunc(m.open, func(o pageMark) bool { return o.End <= at })
	for i := first; i < len(m.open); i++ {
		m.begin(i)
	}
}

// border is the next place, up to end, where a mark begins or ends, or a number
// stands.
func (m *marker) border(at, end int) int {
	if len(m.marks) > 0 {
		end = min(end, m.marks[0].Start)
	}
	if len(m.refs) > 0 {
		end = min(end, m.refs[0].at)
	}
	for _, o := range m.open {
		end = min(end, o.End)
	}
	return end
}

// direction is how most letters of a text run, "auto" where it has none. The first
// one does not tell: an article in English may begin a paragraph with words in Hebrew.
func direction(s string) string {
	left, right := 0, 0
	for _, r := range s {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			left++
		case bidi.R, bidi.AL:
			right++
		}
	}
	switch {
	case right > left:
		return "rtl"
	case left > 0:
		return "ltr"
	}
	return "auto"
}

// shown is a text as a page can hold it. Characters that HTML or XML has no place for
// are U+FFFD, and white space among them is a space, so that every character of the text is
// one character of the page.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n':
			return r
		case r == '\r', r == '\v', r == '\f', r == '\u0085':
			return ' '
		case unicode.IsControl(r), 0xFDD0 <= r && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
			return utf8.RuneError
		}
		return r
	}, s)
}
