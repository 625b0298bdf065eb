package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

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

// documents yields the articles of a file; "-" is standard input. What can't be
// read is an error that names file and line.
func documents(name, form string, stdin io.Reader) iter.Seq2[input, error] {
	return func(yield func(input, error) bool) {
		r := stdin
		if name != "-" {
			f, err := os.Open(name)
			if err != nil {
				yield(input{}, err) // names the file
				return
			}
			defer f.Close()
			r = f
		} else {
			name = "standard input"
		}
		if form == "" && strings.HasSuffix(name, ".jsonl") {
			form = "jsonl"
		}
		if form == "jsonl" {
			lines(name, r, yield)
			return
		}
		b, err := io.ReadAll(r)
		if err != nil {
			if pe := new(os.PathError); errors.As(err, &pe) {
				err = pe.Err // which names the file by itself
			}
			yield(input{}, fmt.Errorf("%s: %w", name, err))
			return
		}
		id := name
		if name == "standard input" {
			id = ""
		}
		text := strings.TrimPrefix(string(b), "\ufeff")
		if !utf8.ValidString(text) {
			// JSON cannot hold other bytes, and offsets must fit what is printed.
			if !yield(input{}, warning(name+": not UTF-8; what can't be read is replaced by U+FFFD")) {
				return
			}
			text = strings.ToValidUTF8(text, "\ufffd")
		}
		yield(input{id: id, text: text}, nil)
	}
}

// lines yields the documents of a JSON Lines file. An empty line is passed over.
func lines(name string, r io.Reader, yield func(input, error) bool) {
	buf := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := buf.ReadString('\n')
		if s := strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); s != "" {
			d, bad := parseLine(s)
			if bad != nil {
				bad = fmt.Errorf("%s:%d: %w", name, n, bad)
			}
			if !yield(d, bad) {
				return
			}
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			yield(input{}, fmt.Errorf("%s:%d: %w", name, n, err))
			return
		}
	}
}

func parseLine(line string) (input, error) {
	var d struct {
		ID   any     `json:"id"`
		Text *string `json:"text"`
		Lang string  `json:"lang"`
	}
	dec := json.NewDecoder(strings.NewReader(line))
	dec.UseNumber() // an id such as 17 stays as it is written
	if err := dec.Decode(&d); err != nil {
		return input{}, fmt.Errorf("no JSON document: %w", err)
	}
	if dec.More() {
		return input{}, errors.New("more than one JSON value on the line")
	}
	if d.Text == nil {
		return input{}, errors.New(`no key "text"`)
	}
	in := input{text: *d.Text}
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
		in.lang = tag
	}
	return in, nil
}
