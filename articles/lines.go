package articles

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/charset"
	"github.com/quoteattribution/quote/internal/lines"
)

// lines reads JSON Lines, an article a line. A blank line is passed over.
func (r *Reader) lines(s *source, buf *bufio.Reader, yield taker) bool {
	c := r.charset(charset.UTF8)
	if head, _ := buf.Peek(4); c.IsUTF8() {
		if other, ok := charset.Marked(head); ok && !other.IsUTF8() {
			return yield.fail(s.name, 0, &CharsetError{other.Name})
		}
	} else {
		buf = bufio.NewReaderSize(c.Reader(buf), bufferSize)
	}
	all := lines.NewReader(buf, r.most())
	for n := 1; ; n++ {
		b, err := all.Next()
		switch {
		case err == lines.ErrLong:
			if !yield.fail(s.name, n, &reason{ErrTooLarge, fmt.Sprintf("a line of more than %d bytes; skipped", r.most())}) {
				return false
			}
			continue
		case err != nil && err != io.EOF:
			return yield.fail(s.name, n, err)
		}
		if !r.line(s.name, n, b, c, yield) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// line reads the article of a line.
func (r *Reader) line(name string, n int, b []byte, c charset.Charset, yield taker) bool {
	if c.IsUTF8() && !utf8.Valid(b) || !c.IsUTF8() && bytes.Contains(b, []byte("\ufffd")) {
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
		r.note(Note{Replaced, name, n, c.Name})
	}
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	if len(b) == 0 {
		return true
	}
	a, err := r.article(b)
	if err != nil {
		err = &Error{name, n, err}
	}
	return yield(a, err)
}
