package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// lines yields the documents of a JSON Lines file. An empty line is passed over.
func (r *reader) lines(name string, f io.Reader, yield func(input, error) bool) {
	c := utf8Charset
	if r.charset != nil {
		c = *r.charset
	}
	buf := bufio.NewReaderSize(f, 1<<16)
	if head, _ := buf.Peek(4); c.enc == nil {
		if other, ok := marked(head); ok && other.enc != nil {
			yield(input{}, fmt.Errorf("%s: %s by its byte-order mark, while lines of JSON are UTF-8 (use -charset %[2]s)", name, other.name))
			return
		}
	}
	if c.enc != nil {
		buf = bufio.NewReaderSize(c.reader(buf), 1<<16)
	}
	for n := 1; ; n++ {
		place := fmt.Sprintf("%s:%d", name, n)
		b, err := r.line(buf)
		switch {
		case err == errLong:
			if !yield(input{}, fmt.Errorf("%s: a line of more than %d bytes; skipped (use -max-bytes to read it)", place, r.most)) {
				return
			}
			continue
		case err != nil && err != io.EOF:
			yield(input{}, fmt.Errorf("%s: %w", place, reason(err)))
			return
		}
		line := string(b)
		if c.enc == nil && !utf8.ValidString(line) || c.enc != nil && strings.Contains(line, "\ufffd") {
			line = strings.ToValidUTF8(line, "\ufffd")
			if !yield(input{}, unreadable(place, c)) {
				return
			}
		}
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line != "" {
			d, bad := r.parseLine(line)
			if bad != nil {
				bad = fmt.Errorf("%s: %w", place, bad)
			}
			if !yield(d, bad) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
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

// parseLine reads a document from a line of JSON.
func (r *reader) parseLine(line string) (input, error) {
	var d struct {
		ID   any     `json:"id"`
		Text *string `json:"text"`
		Lang string  `json:"lang"`
	}
	dec := json.NewDecoder(strings.NewReader(line))
	dec.UseNumber() // an id such as 17 stays as it is written
	switch err := dec.Decode(&d).(type) {
	case nil:
	case *json.UnmarshalTypeError:
		if err.Field == "" {
			return input{}, fmt.Errorf("no JSON document: want an object with the keys id and text, not a value of type %s", err.Value)
		}
		return input{}, fmt.Errorf("no JSON document: the key %s holds a value of type %s, not text", err.Field, err.Value)
	default:
		return input{}, fmt.Errorf("no JSON document: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return input{}, errors.New("more than one JSON value on the line")
	}
	if d.Text == nil {
		return input{}, errors.New(`no key "text"`)
	}
	in := input{text: *d.Text, lang: r.lang}
	switch id := d.ID.(type) {
	case nil:
	case string:
		in.id = id
	case json.Number:
		in.id = id.String()
	default:
		return input{}, errors.New("the id is neither text nor number")
	}
	if d.Lang != "" {
		tag, err := language.Parse(d.Lang)
		if err != nil {
			return input{}, fmt.Errorf("lang %q: %w", d.Lang, err)
		}
		if tag != language.Und {
			in.lang = tag
		}
	}
	return in, nil
}
