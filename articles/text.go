package articles

import (
	"fmt"
	"io"
	"math"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// text reads a source that is one article.
func (r *Reader) text(s *source, src io.Reader, yield taker) bool {
	b, err := r.all(src)
	if err == nil {
		err = refused(b)
	}
	if err != nil {
		return yield.fail(s.name, 0, err)
	}
	text, err := r.decode(s.name, b)
	if err != nil {
		return yield.fail(s.name, 0, err)
	}
	if r.Form != Text && isHTML(text) {
		return yield.fail(s.name, 0, errPage)
	}
	return yield(quote.Article{ID: s.id, Text: text}, nil)
}

// all reads a stream to its end, if that comes soon enough.
func (r *Reader) all(src io.Reader) ([]byte, error) {
	most := r.most()
	if most > 0 && most < math.MaxInt64 {
		src = io.LimitReader(src, most+1)
	}
	b, err := io.ReadAll(src)
	if err == nil && most > 0 && int64(len(b)) > most {
		err = &reason{ErrTooLarge, fmt.Sprintf("more than %d bytes; skipped", most)}
	}
	return b, err
}

// decode returns the text of a file. Where its character set must be guessed, and all that
// it can be gives no text, it is an error, unless somebody said that it is one.
func (r *Reader) decode(name string, b []byte) (string, error) {
	c, sure := r.charset(charset.UTF8), true
	if r.Charset.set == nil {
		c, sure = charset.Detect(b)
	}
	text, clean := c.Decode(b)
	switch {
	case !sure && r.Form != Text && isBinary(text):
		return "", errBinary
	case !sure && !c.IsUTF8():
		r.note(Note{Kind: Guessed, Name: name, Detail: c.Name})
	case !clean:
		r.note(Note{Kind: Replaced, Name: name, Detail: c.Name})
	}
	return text, nil
}
