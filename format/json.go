package format

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/quoteattribution/quote"
)

// A jsonWriter writes an object a document: of several documents a list.
//
// The first document is written when the second comes, or the end, as only then
// its form is known.
type jsonWriter struct {
	w      io.Writer
	encode func(*quote.Document) ([]byte, error)
	first  *quote.Document
	n      int
}

func newJSON(w io.Writer, o Options) Writer {
	indent := ""
	if o.Indent {
		indent = "  "
	}
	return &jsonWriter{w: w, encode: func(doc *quote.Document) ([]byte, error) { return marshal(doc, indent) }}
}

// Write writes a document, or keeps the first.
func (j *jsonWriter) Write(doc *quote.Document) error {
	j.n++
	switch j.n {
	case 1:
		j.first = doc
		return nil
	case 2:
		if err := j.object("[\n", j.first); err != nil {
			return err
		}
		j.first = nil
	}
	return j.object(",\n", doc)
}

// Close writes the only document, or ends the list.
func (j *jsonWriter) Close() error {
	end := "\n"
	switch {
	case j.first != nil:
		if err := j.object("", j.first); err != nil {
			return err
		}
	case j.n == 0:
		end = "[]\n"
	default:
		end = "\n]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}

func (j *jsonWriter) object(before string, doc *quote.Document) error {
	b, err := j.encode(doc)
	if err == nil {
		_, err = j.w.Write(append([]byte(before), b...))
	}
	return err
}

// marshal is the JSON of a value, without a line end, and with < > and & as they
// are.
func marshal(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// A lineWriter writes an object a line.
type lineWriter struct{ w io.Writer }

func newJSONLines(w io.Writer, _ Options) Writer { return lineWriter{w} }

// Write writes a line.
func (l lineWriter) Write(doc *quote.Document) error {
	b, err := marshal(doc, "")
	if err == nil {
		_, err = l.w.Write(append(b, '\n'))
	}
	return err
}

// Close does nothing: every line is complete.
func (lineWriter) Close() error { return nil }
