package main

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

// A charset is a way to write text as bytes.
type charset struct {
	name string
	enc  encoding.Encoding // nil for UTF-8
}

var (
	utf8Charset = charset{name: "utf-8"}
	utf16le     = charset{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16be     = charset{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	utf32le     = charset{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}
	utf32be     = charset{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}
)

// beyondHTML has the names that the HTML standard does not know, or reads as if
// there were no byte-order marks.
var beyondHTML = map[string]charset{
	"utf-16":   {"utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	"utf-32":   {"utf-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
	"utf-32le": utf32le,
	"utf-32be": utf32be,
}

// charsetNamed returns the charset of a name: one of the HTML standard, where
// iso-8859-1 and ascii are windows-1252 as everywhere on the web, or one of
// UTF-16 and UTF-32.
func charsetNamed(name string) (charset, error) {
	if c, ok := beyondHTML[strings.ToLower(strings.TrimSpace(name))]; ok {
		return c, nil
	}
	enc, err := htmlindex.Get(name)
	if err != nil || enc == encoding.Replacement { // a name that the standard knows only to refuse it
		return charset{}, errors.New("not known; want utf-8, utf-16le, utf-16be, utf-32le, utf-32be, windows-1252, windows-1251, " +
			"iso-8859-2, iso-8859-15, koi8-r, gb18030, gbk, big5, shift_jis, euc-jp, euc-kr or another name of the HTML standard")
	}
	canonical, err := htmlindex.Name(enc)
	if err != nil {
		canonical = name
	}
	if canonical == utf8Charset.name {
		return utf8Charset, nil
	}
	return charset{canonical, enc}, nil
}

// decode returns the text that b is in c, without a byte-order mark, and
// whether all of it could be read. What could not is U+FFFD.
func (c charset) decode(b []byte) (text string, clean bool) {
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

// reader returns r in UTF-8. The bytes of UTF-8 come as they are.
func (c charset) reader(r io.Reader) io.Reader {
	if c.enc == nil {
		return r
	}
	return transform.NewReader(r, c.enc.NewDecoder())
}

// marked returns the charset whose byte-order mark b begins with. That of
// little-endian UTF-32 begins like that of UTF-16.
func marked(b []byte) (c charset, ok bool) {
	for _, x := range []struct {
		mark string
		charset
	}{
		{"\xef\xbb\xbf", utf8Charset},
		{"\xff\xfe\x00\x00", utf32le},
		{"\x00\x00\xfe\xff", utf32be},
		{"\xff\xfe", utf16le},
		{"\xfe\xff", utf16be},
	} {
		if bytes.HasPrefix(b, []byte(x.mark)) {
			return x.charset, true
		}
	}
	return charset{}, false
}
