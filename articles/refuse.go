package articles

import (
	"bytes"
	"errors"
	"strings"
)

var (
	errPage       = &reason{ErrHTML, "a web page (HTML), not the text of an article: take the text out of it first, as examples/webpage does"}
	errPageInside = &reason{ErrHTML, "the text is a web page (HTML), not that of an article: take it out first, as examples/webpage does"}
)

// tags are what a web page or a part of one begins with, in small letters; a space, a
// slash or ">" follows.
var tags = []string{
	"!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "iframe", "article", "section", "main", "header", "div",
	"span", "table", "ul", "ol", "p", "br", "a", "b", "i", "em", "strong", "font", "img", "figure", "blockquote", "h1", "h2", "h3",
}

// isHTML reports whether a text begins as web pages do: with a tag, a comment or the
// declaration of XML.
func isHTML(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n\f\ufeff")
	if strings.HasPrefix(text, "<!--") || strings.HasPrefix(text, "<?xml") {
		return true
	}
	if !strings.HasPrefix(text, "<") {
		return false
	}
	end := strings.IndexAny(text, " \t\r\n\f/>")
	if end < 0 {
		return false
	}
	for _, tag := range tags {
		if strings.EqualFold(text[1:end], tag) {
			return true
		}
	}
	return false
}

// signatures are the first bytes of files that are no text.
var signatures = []struct{ bytes, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "an archive (ZIP) or a document of an office program"},
	{`{\rtf`, "an RTF file"},
	{"\xd0\xcf\x11\xe0", "a document of an office program"},
	{"\x89PNG", "an image"},
	{"\xff\xd8\xff", "an image"},
	{"\x7fELF", "a program"},
	{"BZh9", "compressed by bzip2"},
	{"\x28\xb5\x2f\xfd", "compressed by zstd"},
	{"\xfd7zXZ\x00", "compressed by xz"},
}

var errBinary = errors.New("binary data, not text: it has many control characters, in whatever character set it is read")

// isBinary reports whether one in fifty characters is a control character that no text
// has: data that is read as if it were text has one in ten.
func isBinary(text string) bool {
	controls, all := 0, 0
	for _, r := range text {
		all++
		if r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", r) || r == 0x7f {
			controls++
		}
	}
	return controls*50 > all
}

// refused is the error of bytes that are another kind of file, nil of all others.
func refused(b []byte) error {
	for _, s := range signatures {
		if bytes.HasPrefix(b, []byte(s.bytes)) {
			return errors.New(s.name + ", not text")
		}
	}
	return nil
}
