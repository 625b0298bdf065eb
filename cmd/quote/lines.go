package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// lines reads JSON Lines, an article a line. An empty line is passed over.
func (r *reader) lines(s *source, buf *bufio.Reader, yield taker) bool {
	c := charset.UTF8
	if r.charset != nil {
		c = *r.charset
	}
	if head, _ := buf.Peek(4); c.IsUTF8() {
		if other, ok := charset.Marked(head); ok && !other.IsUTF8() {
			return yield(quote.Article{}, &fileError{s.name,
				fmt.Errorf("%s by its byte-order mark, while lines of JSON are UTF-8 (use -charset %[1]s)", other.Name)})
		}
	} else {
		buf = bufio.NewReaderSize(c.Reader(buf), bufferSize)
	}
	for n := 1; ; n++ {
		place := fmt.Sprintf("%s:%d", s.name, n)
		b, err := r.line(buf)
		switch {
		case err == errLong:
			if !yield(quote.Article{}, &fileError{place, fmt.Errorf("a line of more than %d bytes; skipped (use -max-bytes to read it)", r.most)}) {
				return false
			}
			continue
		case err != nil && err != io.EOF:
			return yield(quote.Article{}, &fileError{place, err})
		}
		if !r.oneLine(place, b, c, yield) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// oneLine reads the article of a line.
func (r *reader) oneLine(place string, b []byte, c charset.Charset, yield taker) bool {
	if c.IsUTF8() && !utf8.Valid(b) || !c.IsUTF8() && bytes.Contains(b, []byte("\ufffd")) {
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
		if !yield(quote.Article{}, unreadable(place, c)) {
			return false
		}
	}
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	if len(b) == 0 {
		return true
	}
	a, err := r.article(b)
	if err != nil {
		err = &fileError{place, err}
	}
	return yield(a, err)
}

var errLong = errors.New("the line is too long")

// line reads a line; the last comes with io.EOF, or without where it ends like
// the others. A line that is too long is read to its end, but not kept.
func (r *reader) line(buf *bufio.Reader) ([]byte, error) {
	tooLong := func(n int) bool { return r.most > 0 && int64(n) > r.most }
	var line []byte
	long := false
	for {
		part, err := buf.ReadSlice('\n')
		if long = long || tooLong(len(line)+len(part)-len("\r\n")); !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case err != nil && err != io.EOF:
			return nil, err
		case long || tooLong(len(bytes.TrimRight(line, "\r\n"))):
			return nil, errLong
		default:
			return line, err
		}
	}
}

// place names a line of a source.
func (s *source) place(line int) string { return s.name + fmt.Sprintf(":%d", line) }

// lineEnds counts the line ends of a text.
func lineEnds(s string) int { return strings.Count(s, "\n") }
