package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"strings"

	"golang.org/x/text/language"
)

// An input is an article to read.
type input struct {
	id, text string
	lang     language.Tag
}

// A warning is an error after which the document still comes.
type warning string

func (w warning) Error() string { return string(w) }

// A reader reads articles from files.
type reader struct {
	form    string       // text, jsonl, or "" where the name of the file tells
	charset *charset     // nil where the file tells
	lang    language.Tag // of documents that do not say
	most    int64        // bytes of a file or a line; 0 for any number
	stdin   io.Reader
}

// documents yields the articles of a file; "-" is standard input. What can't be
// read is an error that names file and line.
func (r *reader) documents(name string) iter.Seq2[input, error] {
	return func(yield func(input, error) bool) {
		f, id := r.stdin, name
		if name == "-" {
			name, id = "standard input", ""
		} else {
			file, err := os.Open(name)
			if err != nil {
				yield(input{}, err) // names the file
				return
			}
			defer file.Close()
			f = file
		}
		if r.form == "jsonl" || r.form == "" && strings.HasSuffix(name, ".jsonl") {
			r.lines(name, f, yield)
			return
		}
		text, err := r.text(name, f)
		if w := warning(""); err != nil && (!yield(input{}, err) || !errors.As(err, &w)) {
			return
		}
		yield(input{id: id, text: text, lang: r.lang}, nil)
	}
}

// text reads a file that is one article. The error may be a warning.
func (r *reader) text(name string, f io.Reader) (string, error) {
	limited := f
	if r.most > 0 && r.most < math.MaxInt64 {
		limited = io.LimitReader(f, r.most+1)
	}
	b, err := io.ReadAll(limited)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, reason(err))
	}
	if r.most > 0 && int64(len(b)) > r.most {
		return "", fmt.Errorf("%s: more than %d bytes; skipped (use -max-bytes to read it)", name, r.most)
	}
	var c charset
	sure := true
	if r.charset != nil {
		c = *r.charset
	} else {
		c, sure = detect(b)
	}
	text, clean := c.decode(b)
	switch {
	case !sure && c.enc != nil:
		return text, warning(fmt.Sprintf("%s: not UTF-8; read as %s (use -charset to choose)", name, c.name))
	case !clean:
		return text, unreadable(name, c)
	}
	return text, nil
}

// unreadable is the warning that something at a place was not in the charset.
func unreadable(place string, c charset) warning {
	return warning(fmt.Sprintf("%s: not %s; what can't be read is replaced by U+FFFD", place, strings.ToUpper(c.name)))
}

// reason is an error of reading without the name of the file, which is given in
// another way.
func reason(err error) error {
	if pe := new(os.PathError); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
