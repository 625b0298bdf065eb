package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"unicode/utf8"
)

// ReadFile reads a file of documents; see [Read].
func ReadFile(name string, texts map[string]string) ([]*Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, name, texts)
}

// Read reads documents, an object of JSON a line; name is for the messages of
// its errors, which have the line number. A malformed line, an id that occurs
// twice, an unknown kind, and a span outside the text or with an end inside a
// character are errors; the first ten are told.
//
// For annotations texts is nil. For predictions it has the annotated texts, by
// id: a document without a text of its own takes it from there, and one whose
// text is another is an error, as its offsets mean nothing. Predictions for
// documents that texts does not know are not checked; [Score] passes them over.
func Read(r io.Reader, name string, texts map[string]string) ([]*Document, error) {
	var docs []*Document
	seen := idLines{}
	wrong := faults{name: name}
	for line, data := range jsonLines(r) {
		d, err := data.document(texts)
		if err == nil {
			err = seen.add(d.ID, line)
		}
		if err != nil {
			if wrong.add(line, err); wrong.many() {
				break
			}
			continue
		}
		d.Line = line
		docs = append(docs, d)
	}
	return docs, wrong.err()
}

// idLines has the lines of the ids.
type idLines map[string]int

func (l idLines) add(id string, line int) error {
	if first, dup := l[id]; dup {
		return fmt.Errorf("the id %q stands on line %d already", id, first)
	}
	l[id] = line
	return nil
}

// faults are what is wrong with a file.
type faults struct {
	name string
	list []error
}

func (f *faults) add(line int, err error) {
	f.list = append(f.list, fmt.Errorf("%s:%d: %w", f.name, line, err))
}

// many reports whether there is no use in looking for more.
func (f *faults) many() bool { return len(f.list) == 10 }

// err is all of them, a line each; nil where there are none.
func (f *faults) err() error { return errors.Join(f.list...) }

// A jsonLine is a line of a file, or why it could not be read.
type jsonLine struct {
	data []byte
	err  error
}

// jsonLines yields the lines that hold something, with their numbers. A byte-order
// mark at the beginning is passed over.
func jsonLines(r io.Reader) func(yield func(int, jsonLine) bool) {
	return func(yield func(int, jsonLine) bool) {
		in := bufio.NewReaderSize(r, 1<<20)
		for n := 1; ; n++ {
			data, err := in.ReadBytes('\n')
			if err != nil && err != io.EOF {
				if pe := new(fs.PathError); errors.As(err, &pe) {
					err = pe.Err // the name is told anyway
				}
				yield(n, jsonLine{err: err})
				return
			}
			if n == 1 {
				data = bytes.TrimPrefix(data, []byte("\ufeff"))
			}
			if data = bytes.TrimSpace(data); len(data) > 0 && !yield(n, jsonLine{data: data}) || err == io.EOF {
				return
			}
		}
	}
}

// decode reads the line into a value.
func (l jsonLine) decode(v any) error {
	switch {
	case l.err != nil:
		return l.err
	case !utf8.Valid(l.data):
		return errors.New("malformed document: not UTF-8")
	}
	if err := json.Unmarshal(l.data, v); err != nil {
		return fmt.Errorf("malformed document: %w", plain(err))
	}
	return nil
}

// indices are those of list elements in the path of a key, which Go tells from 1.27
// on, and not before.
var indices = regexp.MustCompile(`\.[0-9]+`)

// plain puts an error of JSON in words that do not need Go.
func plain(err error) error {
	if e := new(json.SyntaxError); errors.As(err, &e) {
		return fmt.Errorf("%w (want one object of JSON a line)", err)
	}
	e := new(json.UnmarshalTypeError)
	if !errors.As(err, &e) {
		return err
	}
	if e.Field == "" {
		return fmt.Errorf("want one object of JSON a line, not a value of type %s", e.Value)
	}
	want := "object"
	switch e.Type.Kind() {
	case reflect.String:
		want = "text"
	case reflect.Slice:
		want = "list"
	case reflect.Int:
		want = "whole number"
	case reflect.Float64:
		want = "number"
	case reflect.Bool:
		want = "true or false"
	}
	return fmt.Errorf("the key %s holds a value of type %s, want %s", indices.ReplaceAllString(e.Field, ""), e.Value, want)
}

func (l jsonLine) document(texts map[string]string) (*Document, error) {
	d := new(Document)
	if err := l.decode(d); err != nil {
		return nil, err
	}
	switch {
	case d.ID == "":
		return nil, errors.New("the document has no id")
	case texts == nil && !d.hasText:
		return nil, fmt.Errorf("document %q has no key text", d.ID)
	case texts == nil:
		return d, d.check()
	}
	text, ok := texts[d.ID]
	if !ok {
		return d, nil // not scored
	}
	if d.Text != "" && d.Text != text {
		return nil, fmt.Errorf("document %q: its text differs from the gold's, so its offsets mean nothing", d.ID)
	}
	d.Text = text
	return d, d.check()
}
