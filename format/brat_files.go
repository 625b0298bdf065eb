package format

import (
	"embed"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

//go:embed brat
var bratFiles embed.FS

// BratConfig returns the files that brat wants in a folder of documents to show
// what the format brat writes: annotation.conf and visual.conf.
//
//	err := os.CopyFS(folder, format.BratConfig())
func BratConfig() fs.FS {
	files, err := fs.Sub(bratFiles, "brat")
	if err != nil {
		panic(err) // not with a constant, valid path
	}
	return files
}

// BratText returns what the .txt file beside a document's .ann file must hold: its
// text, with a line feed for a carriage return and U+FFFD for each byte that is no
// UTF-8. Of a carriage return before a line feed it makes a space.
//
// Python, in which brat and most readers are written, makes one character of "\r\n"
// as it reads a file, and refuses what is no UTF-8; the offsets of the format hold for
// a file with this text however it is read. Both texts have the same runes to count.
func BratText(doc *quote.Document) string {
	s := doc.Text
	if !strings.Contains(s, "\r") && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s { // a byte that is no UTF-8 is U+FFFD here
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			r = ' '
		case r == '\r':
			r = '\n'
		}
		b.WriteRune(r)
	}
	return b.String()
}
