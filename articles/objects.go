package articles

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// objects reads a file of JSON: an article, a list of them, or several of either, one
// behind the other.
func (r *Reader) objects(s *source, src io.Reader, yield taker) bool {
	b, err := r.all(src)
	if err != nil {
		return yield.fail(s.name, 0, err)
	}
	c := r.charset(charset.UTF8)
	if other, ok := charset.Marked(b); ok && r.Charset.set == nil {
		c = other
	}
	text, clean := c.Decode(b)
	if !clean {
		r.note(Note{Kind: Replaced, Name: s.name, Detail: c.Name})
	}
	l := list{text: text, dec: json.NewDecoder(strings.NewReader(text)), line: 1}
	n := 0
	for {
		raw, err := l.next()
		switch {
		case err == io.EOF && n == 0 && !l.listed:
			return yield.fail(s.name, 0, errors.New("no JSON document: the file is empty"))
		case err == io.EOF:
			return true
		case err != nil:
			if err != errBroken {
				err = fmt.Errorf("%w; what stands behind it in the file is not read", err)
			}
			return yield.fail(s.name, l.line, err)
		}
		n++
		a, err := r.article(raw)
		if err != nil {
			err = &Error{s.name, l.line, err}
		}
		if !yield(a, err) {
			return false
		}
	}
}

// A list reads the values of a JSON text, and those of its lists, one by one.
type list struct {
	text   string
	dec    *json.Decoder
	inside bool // a list has begun
	listed bool // there was one
	at     int  // the offset up to which lines are counted
	line   int  // of at
}

// next returns the next value; io.EOF behind the last. The line is where it begins,
// or where something is wrong.
func (l *list) next() (json.RawMessage, error) {
	for {
		l.skip()
		switch {
		case l.inside && !l.dec.More():
			if _, err := l.dec.Token(); err != nil {
				return nil, l.wrong(err)
			}
			l.inside = false
			continue
		case !l.inside && strings.HasPrefix(l.text[l.at:], "["):
			if _, err := l.dec.Token(); err != nil {
				return nil, l.wrong(err)
			}
			l.inside, l.listed = true, true
			continue
		}
		var raw json.RawMessage
		if err := l.dec.Decode(&raw); err == io.EOF && !l.inside {
			return nil, err
		} else if err != nil {
			return nil, l.wrong(err)
		}
		return raw, nil
	}
}

// skip goes to the next value.
func (l *list) skip() {
	l.to(int(l.dec.InputOffset()))
	l.to(len(l.text) - len(strings.TrimLeft(l.text[l.at:], " \t\r\n,")))
}

// to counts the lines up to an offset.
func (l *list) to(offset int) {
	if offset > l.at {
		l.line += strings.Count(l.text[l.at:offset], "\n")
		l.at = offset
	}
}

// wrong is an error of the form of JSON.
func (l *list) wrong(err error) error {
	if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
		l.to(min(len(l.text), int(syntax.Offset)))
	}
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		l.to(len(l.text))
		return errBroken
	}
	return fmt.Errorf("no JSON document: %w", err)
}

// article reads an article from an object, which others may look at too.
func (r *Reader) article(b []byte) (quote.Article, error) {
	a, err := article(b)
	if err != nil || r.Object == nil {
		return a, err
	}
	if err := r.Object(&a, b); err != nil {
		return quote.Article{}, err
	}
	return a, nil
}

// article reads an article from an object.
func article(b []byte) (quote.Article, error) {
	if err := wellFormed(b); err != nil {
		return quote.Article{}, err
	}
	var a quote.Article
	err := a.UnmarshalJSON(b)
	if kind := new(json.UnmarshalTypeError); errors.As(err, &kind) {
		if kind.Field == "" {
			return a, fmt.Errorf("no JSON document: want an object with the keys id and text, not a value of type %s", kind.Value)
		}
		return a, fmt.Errorf("no JSON document: the key %s holds a value of type %s, not text", kind.Field, kind.Value)
	}
	if err != nil {
		return a, errors.New(strings.TrimPrefix(strings.TrimPrefix(err.Error(), "quote: "), "no article: "))
	}
	if isHTML(a.Text) {
		return a, errPageInside
	}
	return a, nil
}

var errBroken = errors.New("no JSON document: it breaks off")

// wellFormed is the error of a text that is not one JSON value.
func wellFormed(b []byte) error {
	if json.Valid(b) {
		return nil
	}
	dec := json.NewDecoder(strings.NewReader(string(b)))
	var raw json.RawMessage
	switch err := dec.Decode(&raw); {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errBroken
	case err != nil:
		return fmt.Errorf("no JSON document: %w", err)
	}
	return errors.New("more than one JSON value on the line")
}
