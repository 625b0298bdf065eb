// Package charset reads text in the character sets that news is kept in, and tells
// which one a text is in where nothing says so.
package charset

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// A Charset is a way to write text as bytes.
type Charset struct {
	Name string            // as the HTML standard has it, in small letters
	enc  encoding.Encoding // nil for UTF-8
}

// UTF8 is what all text should be.
var UTF8 = Charset{Name: "utf-8"}

var (
	utf16le = Charset{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16be = Charset{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	utf32le = Charset{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}
	utf32be = Charset{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}
)

// beyondHTML has the names that the HTML standard does not know, or reads as if
// there were no byte-order marks.
var beyondHTML = map[string]Charset{
	"utf-16":   {"utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	"utf-32":   {"utf-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
	"utf-32le": utf32le,
	"utf-32be": utf32be,
}

// Named returns the charset of a name: one of the HTML standard, where
// iso-8859-1 and ascii are windows-1252 as everywhere on the web, or one of
// UTF-16 and UTF-32.
func Named(name string) (Charset, error) {
	if c, ok := beyondHTML[strings.ToLower(strings.TrimSpace(name))]; ok {
		return c, nil
	}
	enc, err := htmlindex.Get(name)
	if err != nil || enc == encoding.Replacement { // a name that the standard knows only to refuse it
		return Charset{}, errors.New("not known; want utf-8, utf-16le, utf-16be, utf-32le, utf-32be, windows-1252, windows-1251, " +
			"iso-8859-2, iso-8859-15, koi8-r, gb18030, gbk, big5, shift_jis, euc-jp, euc-kr or another name of the HTML standard")
	}
	canonical, err := htmlindex.Name(enc)
	if err != nil {
		canonical = name
	}
	if canonical == UTF8.Name {
		return UTF8, nil
	}
	return Charset{canonical, enc}, nil
}

// IsUTF8 reports whether c is UTF-8, which Reader leaves as it is.
func (c Charset) IsUTF8() bool { return c.enc == nil }

// Decode returns the text that b is in c, without a byte-order mark, and
// whether all of it could be read. What could not is U+FFFD.
func (c Charset) Decode(b []byte) (text string, clean bool) {
	if c.enc == nil {
		text, clean = string(b), true
		if !utf8.ValidString(text) {
			// JSON cannot hold other bytes, and offsets must fit what is printed.
			text, clean = strings.ToValidUTF8(text, "\ufffd"), false
		}
	} else {
		out, err := c.enc.NewDecoder().Bytes(b)
		text = string(out)
		if err != nil { // the last character is cut off
			text += "\ufffd"
		}
		clean = !strings.Contains(text, "\ufffd")
	}
	return strings.TrimPrefix(text, "\ufeff"), clean
}

// Reader returns r in UTF-8. The bytes of UTF-8 come as they are, valid or not.
func (c Charset) Reader(r io.Reader) io.Reader {
	if c.enc == nil {
		return r
	}
	return transform.NewReader(r, c.enc.NewDecoder())
}

// Marked returns the charset whose byte-order mark b begins with. That of
// little-endian UTF-32 begins like that of UTF-16.
func Marked(b []byte) (c Charset, ok bool) {
	for _, x := range []struct {
		mark string
		Charset
	}{
		{"\xef\xbb\xbf", UTF8},
		{"\xff\xfe\x00\x00", utf32le},
		{"\x00\x00\xfe\xff", utf32be},
		{"\xff\xfe", utf16le},
		{"\xfe\xff", utf16be},
	} {
		if bytes.HasPrefix(b, []byte(x.mark)) {
			return x.Charset, true
		}
	}
	return Charset{}, false
}
