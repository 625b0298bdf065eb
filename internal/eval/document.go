package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// A Span is a half-open range of bytes of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Speaker is who a quotation is attributed to, resolved within the document.
type Speaker struct {
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	Role string `json:"role"`
	Kind string `json:"kind,omitempty"` // person, organization, group, thing; in a document's list alone
}

// A Relay is an outlet that passed a quotation on.
type Relay struct {
	Outlet string `json:"outlet"`
	Span
	Carried bool `json:"carried,omitempty"` // of predictions: it is stated with other words of the speaker
}

// A Dateline is what the head of an agency report states.
type Dateline struct {
	Places []string `json:"places"`
	Date   string   `json:"date"`
	Outlet string   `json:"outlet"`
	Span
}

// A Quote is one attribution. A nil slice or pointer means that the key is
// absent from the document, thus not annotated.
type Quote struct {
	Kind       string   `json:"kind"`
	Content    []Span   `json:"content"`
	Cue        []Span   `json:"cue"`
	Source     []Span   `json:"source"`
	Speaker    *Speaker `json:"speaker"`
	Relays     []Relay  `json:"relays"`
	Medium     string   `json:"medium"`     // of predictions: speech, writing, thought, other; "" where it is not told
	Confidence *float64 `json:"confidence"` // of predictions
}

// spans returns the spans of a role, nil when it is not annotated.
func (q *Quote) spans(role string) []Span {
	switch role {
	case "content":
		return q.Content
	case "cue":
		return q.Cue
	case "source":
		return q.Source
	}
	panic("no role " + role)
}

// A Document is an article with its quotations, annotated or predicted.
type Document struct {
	ID          string
	Lang        string // a BCP 47 tag; "" where it is not told
	Text        string
	Publisher   string // the article's own outlet; "" where it is not told
	Dateline    *Dateline
	HasDateline bool      // the key is there, be its value null
	Quotes      []Quote   // nil when the key is absent
	Speakers    []Speaker // of predictions: everybody who is quoted
	Option      string    // the setting under which a case of another program expects this; "" for none
	Line        int       // where the document stands in its file
}

// UnmarshalJSON reads a document and keeps whether the key dateline is there.
func (d *Document) UnmarshalJSON(data []byte) error {
	var raw struct {
		ID        string          `json:"id"`
		Lang      string          `json:"lang"`
		Text      string          `json:"text"`
		Publisher string          `json:"publisher"`
		Dateline  json.RawMessage `json:"dateline"`
		Quotes    []Quote         `json:"quotes"`
		Speakers  []Speaker       `json:"speakers"`
		Option    string          `json:"option"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*d = Document{
		ID: raw.ID, Lang: raw.Lang, Text: raw.Text, Publisher: raw.Publisher,
		Quotes: raw.Quotes, Speakers: raw.Speakers, Option: raw.Option,
	}
	if raw.Dateline != nil {
		d.HasDateline = true
		if err := json.Unmarshal(raw.Dateline, &d.Dateline); err != nil {
			return fmt.Errorf("dateline: %w", err)
		}
	}
	return nil
}

// check reports the first thing in the quotations that the format forbids.
func (d *Document) check() error {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		switch q.Kind {
		case "", direct, mixed, indirect:
		default:
			return fmt.Errorf("document %q, quote %d: unknown kind %q", d.ID, i, q.Kind)
		}
		for _, role := range roles {
			for _, s := range q.spans(role) {
				if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
					return fmt.Errorf("document %q, quote %d: %s span %d-%d does not lie in the text (%d bytes)",
						d.ID, i, role, s.Start, s.End, len(d.Text))
				}
			}
		}
	}
	return nil
}

// Texts maps the ids of documents to their texts.
func Texts(docs []*Document) map[string]string {
	texts := make(map[string]string, len(docs))
	for _, d := range docs {
		texts[d.ID] = d.Text
	}
	return texts
}

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
// twice, an unknown kind and a span outside the text are errors.
//
// For annotations texts is nil. For predictions it has the annotated texts, by
// id: a document without a text of its own takes it from there, and one whose
// text is another is an error, as its offsets mean nothing. Predictions for
// documents that texts does not know are not checked; [Score] passes them over.
func Read(r io.Reader, name string, texts map[string]string) ([]*Document, error) {
	var docs []*Document
	seen := map[string]int{}
	for line, data := range jsonLines(r) {
		d, err := data.document(texts)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		if first, dup := seen[d.ID]; dup {
			return nil, fmt.Errorf("%s:%d: the id %q stands on line %d already", name, line, d.ID, first)
		}
		seen[d.ID] = line
		d.Line = line
		docs = append(docs, d)
	}
	return docs, nil
}

// A jsonLine is a line of a file, or why it could not be read.
type jsonLine struct {
	data []byte
	err  error
}

// jsonLines yields the lines that hold something, with their numbers.
func jsonLines(r io.Reader) func(yield func(int, jsonLine) bool) {
	return func(yield func(int, jsonLine) bool) {
		in := bufio.NewReaderSize(r, 1<<20)
		for n := 1; ; n++ {
			data, err := in.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(n, jsonLine{err: err})
				return
			}
			if data = bytes.TrimSpace(data); len(data) > 0 && !yield(n, jsonLine{data: data}) || err == io.EOF {
				return
			}
		}
	}
}

func (l jsonLine) document(texts map[string]string) (*Document, error) {
	if l.err != nil {
		return nil, l.err
	}
	d := new(Document)
	if err := json.Unmarshal(l.data, d); err != nil {
		return nil, fmt.Errorf("malformed document: %w", err)
	}
	if d.ID == "" {
		return nil, errors.New("the document has no id")
	}
	if texts != nil {
		text, ok := texts[d.ID]
		if !ok {
			return d, nil // not scored
		}
		if d.Text != "" && d.Text != text {
			return nil, fmt.Errorf("document %q: its text differs from the gold's, so its offsets mean nothing", d.ID)
		}
		d.Text = text
	}
	return d, d.check()
}
