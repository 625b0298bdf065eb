package format

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An xmlText is XML that is being written, an element a line but for those inside
// text.
type xmlText struct {
	strings.Builder
	indent bool
	depth  int // of elements that are open
}

// An attribute is a name and a value. One with an empty value is left out.
type attribute struct{ name, value string }

// open begins an element that has others.
func (m *xmlText) open(name string, attributes ...attribute) {
	m.begin()
	m.tag(name, attributes, ">\n")
	m.depth++
}

// close ends it.
func (m *xmlText) close(name string) {
	m.depth--
	m.begin()
	m.WriteString("</" + name + ">\n")
}

// leaf writes an element with a text; with "" it is empty.
func (m *xmlText) leaf(name, text string, attributes ...attribute) {
	m.begin()
	if text == "" {
		m.tag(name, attributes, "/>\n")
		return
	}
	m.tag(name, attributes, ">")
	m.text(text)
	m.WriteString("</" + name + ">\n")
}

// begin begins a line.
func (m *xmlText) begin() {
	if m.indent {
		m.WriteString(strings.Repeat("  ", m.depth))
	}
}

// tag writes a tag, which ends with the given end.
func (m *xmlText) tag(name string, attributes []attribute, end string) {
	m.WriteString("<" + name)
	for _, a := range attributes {
		if a.value != "" {
			m.WriteString(" " + a.name + `="`)
			m.escape(inLine(a.value), "&quot;")
			m.WriteByte('"')
		}
	}
	m.WriteString(end)
}

// text writes the text of an element.
func (m *xmlText) text(s string) { m.escape(s, `"`) }

// escape writes characters, and for quotation marks what is given. Characters that XML
// 1.0 does not have, and bytes that are no UTF-8, become U+FFFD, but a carriage return,
// which no reader would see, and other white space a space. Other control characters
// are written by their numbers.
func (m *xmlText) escape(s, mark string) {
	for _, r := range s {
		switch {
		case r == '&':
			m.WriteString("&amp;")
		case r == '<':
			m.WriteString("&lt;")
		case r == '>':
			m.WriteString("&gt;")
		case r == '"':
			m.WriteString(mark)
		case r == '\r', r == '\v', r == '\f':
			m.WriteByte(' ')
		case r == '\t', r == '\n':
			m.WriteRune(r)
		case r < ' ', r == 0xFFFE, r == 0xFFFF:
			m.WriteRune(utf8.RuneError)
		case unicode.IsControl(r):
			m.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		default:
			m.WriteRune(r)
		}
	}
}
