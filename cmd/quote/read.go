package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"golang.org/x/text/language"
)

// An input is an article to read.
type input struct {
	id, text string
	lang     language.Tag
}

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
			yield(input{}, fmt.Errorf("%s: %w", name, err))
			return
		}
		id := name
		if name == "standard input" {
			id = ""
		}
		yield(input{id: id, text: strings.TrimPrefix(string(b), "\ufeff")}, nil)
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
		ID   string  `json:"id"`
		Text *string `json:"text"`
		Lang string  `json:"lang"`
	}
	if err := json.Unmarshal([]byte(line), &d); err != nil {
		return input{}, fmt.Errorf("no JSON document: %w", err)
	}
	if d.Text == nil {
		return input{}, fmt.Errorf(`no key "text"`)
	}
	in := input{id: d.ID, text: *d.Text}
	if d.Lang != "" {
		tag, err := language.Parse(d.Lang)
		if err != nil {
			return input{}, fmt.Errorf("lang %q: %w", d.Lang, err)
		}
		in.lang = tag
	}
	return in, nil
}
