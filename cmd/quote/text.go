package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// text reads a source that is one article.
func (r *reader) text(s *source, f io.Reader, yield taker) bool {
	b, err := r.all(f)
	if err == nil {
		err = refused(b)
	}
	if err != nil {
		return yield(quote.Article{}, &fileError{s.name, err})
	}
	text, err := r.decode(s.name, b)
	if err != nil && !yield(quote.Article{}, err) {
		return false
	}
	if r.form != "text" && isHTML(text) {
		return yield(quote.Article{}, &fileError{s.name, errHTML})
	}
	return yield(quote.Article{ID: s.id, Text: text}, nil)
}

// all reads a stream to its end, if that comes soon enough.
func (r *reader) all(f io.Reader) ([]byte, error) {
	if r.most > 0 && r.most < math.MaxInt64 {
		f = io.LimitReader(f, r.most+1)
	}
	b, err := io.ReadAll(f)
	if err == nil && r.most > 0 && int64(len(b)) > r.most {
		err = fmt.Errorf("more than %d bytes; skipped (use -max-bytes to read it)", r.most)
	}
	return b, err
}

// decode returns bytes as text. The error is a warning.
func (r *reader) decode(name string, b []byte) (string, error) {
	var c charset.Charset
	sure := true
	if r.charset != nil {
		c = *r.charset
	} else {
		c, sure = charset.Detect(b)
	}
	text, clean := c.Decode(b)
	switch {
	case !sure && !c.IsUTF8():
		return text, warning(fmt.Sprintf("%s: not UTF-8; read as %s (use -charset to choose)", name, c.Name))
	case !clean:
		return text, unreadable(name, c)
	}
	return text, nil
}

// unreadable is the warning that something at a place was not in the charset.
func unreadable(place string, c charset.Charset) warning {
	return warning(fmt.Sprintf("%s: not %s; what can't be read is replaced by U+FFFD", place, strings.ToUpper(c.Name)))
}
