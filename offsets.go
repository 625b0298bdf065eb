package quote

import (
	"strings"
	"unicode/utf8"
)

// A Unit is what offsets count.
type Unit uint8

// The units.
const (
	Bytes Unit = iota // of UTF-8, as everywhere else in this package
	Runes             // Unicode code points, as Python counts
	UTF16             // 16-bit units, as JavaScript, Java and C# count
)

var unitNames = names{"bytes", "runes", "utf16"}

// String returns the name of u: bytes, runes or utf16.
func (u Unit) String() string { return unitNames.of(uint8(u), "Unit") }

// of is how many units a rune of a text has that takes size bytes there.
func (u Unit) of(size int) int {
	switch {
	case u == Bytes:
		return size
	case u == UTF16 && size == utf8.UTFMax:
		return 2
	}
	return 1
}

// Offsets leads byte offsets of a text to those in another unit. A byte of invalid
// UTF-8 is one rune.
type Offsets struct {
	unit Unit
	text string
	// marks has, for every stretch of the text, the units before the first rune that
	// begins in it, times four, and how far behind the beginning of the stretch that
	// is; nil where units are bytes.
	marks []int
}

const stretch = 64 // bytes

// Offsets returns what leads byte offsets of the text to those in a unit. It
// takes time linear in the text; what it returns takes a time that does not depend
// on it.
func (d *Document) Offsets(unit Unit) *Offsets {
	o := &Offsets{unit: unit, text: d.Text}
	if strings.IndexFunc(d.Text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		o.unit = Bytes
	}
	if o.unit == Bytes {
		return o
	}
	o.marks = make([]int, 0, len(d.Text)/stretch+1)
	n := 0
	for i := 0; i < len(d.Text); {
		for len(o.marks)*stretch <= i {
			o.marks = append(o.marks, n<<2|(i-len(o.marks)*stretch))
		}
		_, size := utf8.DecodeRuneInString(d.Text[i:])
		n += unit.of(size)
		i += size
	}
	return o
}

// At returns how many units stand before a byte offset; an offset inside a rune
// counts as one behind it. It panics where the offset does not lie in the text.
func (o *Offsets) At(offset int) int {
	_ = o.text[:offset]
	if o.unit == Bytes {
		return offset
	}
	k := offset / stretch
	if k >= len(o.marks) {
		k = len(o.marks) - 1 // the end of the text
	}
	if k < 0 {
		return 0
	}
	n := o.marks[k] >> 2
	for i := k*stretch + o.marks[k]&3; i < offset; {
		_, size := utf8.DecodeRuneInString(o.text[i:])
		n += o.unit.of(size)
		i += size
	}
	return n
}

// Span returns a span of bytes in the units of o.
func (o *Offsets) Span(s Span) Span { return Span{o.At(s.Start), o.At(s.End)} }
