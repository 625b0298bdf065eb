package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/model"
)

// options are what a caller of parse and render may choose, as one object of JSON.
// Absent keys are the zero value, which is the best for most.
type options struct {
	ID        any    `json:"id"` // text or a number, which it is in the result too
	Lang      string `json:"lang"`
	Publisher string `json:"publisher"`

	Kinds         []quote.Kind   `json:"kinds"`
	Media         []quote.Medium `json:"media"`
	MinConfidence float64        `json:"minConfidence"`
	MarksOnly     bool           `json:"marksOnly"`

	People  []quote.Person `json:"people"`
	Outlets []quote.Outlet `json:"outlets"`

	// Offsets are what the spans of parse count: bytes, the default, runes or utf16.
	// A format has a unit of its own.
	Offsets string `json:"offsets"`
}

// readOptions reads options; "" is those of nothing. An unknown key, a value that
// does not fit, and a person or outlet without a name are errors.
func readOptions(data string) (o options, err error) {
	if strings.TrimSpace(data) == "" {
		return o, nil
	}
	dec := json.NewDecoder(strings.NewReader(data))
	dec.DisallowUnknownFields()
	dec.UseNumber()
	if err := dec.Decode(&o); err != nil {
		return o, fmt.Errorf("options: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	if dec.More() {
		return o, errors.New("options: want one object")
	}
	if o.MinConfidence < 0 || o.MinConfidence > 1 {
		return o, fmt.Errorf("options: minConfidence %v: want a number from 0 to 1", o.MinConfidence)
	}
	for i, p := range o.People {
		if p.Name == "" {
			return o, fmt.Errorf("options: people[%d] has no name", i)
		}
	}
	for i, p := range o.Outlets {
		if p.Name == "" {
			return o, fmt.Errorf("options: outlets[%d] has no name", i)
		}
	}
	return o, nil
}

// article is the text with what the options know of it.
func (o *options) article(text string) (a quote.Article, err error) {
	about, err := json.Marshal(map[string]any{"id": o.ID, "text": "", "lang": o.Lang, "publisher": o.Publisher})
	if err == nil {
		err = json.Unmarshal(about, &a)
	}
	if err != nil {
		return a, fmt.Errorf("options: %s", strings.TrimPrefix(err.Error(), "quote: "))
	}
	a.Text = text
	return a, nil
}

// unit is what the spans of parse count.
func (o *options) unit() (quote.Unit, error) {
	for _, u := range []quote.Unit{quote.Bytes, quote.Runes, quote.UTF16} {
		if o.Offsets == u.String() {
			return u, nil
		}
	}
	if o.Offsets == "" {
		return quote.Bytes, nil
	}
	return 0, fmt.Errorf("options: offsets %q: want bytes, runes or utf16", o.Offsets)
}

// document parses a text.
func (o *options) document(text string) (*quote.Document, error) {
	a, err := o.article(text)
	if err != nil {
		return nil, err
	}
	p := quote.Parser{
		Kinds: o.Kinds, Media: o.Media, MinConfidence: o.MinConfidence,
		MarksOnly: o.MarksOnly, People: o.People, Outlets: o.Outlets,
	}
	return p.ParseArticle(a), nil
}

// parse returns the document of a text as JSON, byte for byte what format json writes
// but for a line end, unless the options ask for other offsets.
func parse(text, opts string) (string, error) {
	o, err := readOptions(opts)
	if err != nil {
		return "", err
	}
	unit, err := o.unit()
	if err != nil {
		return "", err
	}
	if unit != quote.Bytes && !utf8.ValidString(text) {
		text = string([]rune(text)) // as JSON will have it, so that the offsets are of that
	}
	doc, err := o.document(text)
	if err != nil {
		return "", err
	}
	if unit != quote.Bytes {
		count(doc, unit)
	}
	json, err := write(doc, "json")
	return strings.TrimSuffix(json, "\n"), err
}

// render returns the document of a text in a format of package format.
func render(text, opts, name string) (string, error) {
	o, err := readOptions(opts)
	if err != nil {
		return "", err
	}
	if _, ok := format.Lookup(name); !ok {
		return "", fmt.Errorf("format %q: want %s", name, strings.Join(formatNames(), ", "))
	}
	doc, err := o.document(text)
	if err != nil {
		return "", err
	}
	return write(doc, name)
}

// write is a document in the format with a name.
func write(doc *quote.Document, name string) (string, error) {
	f, _ := format.Lookup(name)
	var b bytes.Buffer
	w := f.NewWriter(&b, format.Options{})
	if err := w.Write(doc); err != nil {
		return "", err
	}
	err := w.Close()
	return b.String(), err
}

func formatNames() (names []string) {
	for f := range format.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formats lists the formats as JSON.
func formats() (string, error) {
	type entry struct {
		Name      string `json:"name"`
		MediaType string `json:"mediaType"`
		Extension string `json:"extension"`
		About     string `json:"about"`
		Unit      string `json:"unit"` // what its offsets count
	}
	var list []entry
	for f := range format.Formats() {
		list = append(list, entry{f.Name, f.MediaType, f.Extension, f.About, f.Unit.String()})
	}
	b, err := json.Marshal(list)
	return string(b), err
}

// errWeights is what parse and render return where they need the weights, which
// are not here: the caller brings them by provide, and calls again.
var errWeights = model.ErrMissing

// safely calls f; a panic of it is an error.
func safely(f func() (string, error)) (s string, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case error:
			s, err = "", p
			if !errors.Is(p, errWeights) {
				err = fmt.Errorf("this is a bug in quote: %w", p)
			}
		default:
			s, err = "", fmt.Errorf("this is a bug in quote: %v", p)
		}
	}()
	return f()
}
