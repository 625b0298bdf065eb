package format_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// readLD reads the only object of an output.
func readLD(t *testing.T, output string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(output), v); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
}

func TestArticleIRI(t *testing.T) {
	for _, c := range []struct{ reason, id, want string }{
		{"an address", "https://news.example/a?b=1", "https://news.example/a?b=1#quotation-1"},
		{"an address with a fragment has no second one", "https://news.example/a#b", "https://news.example/a#b/quotation-1"},
		{"an IRI in other letters", "https://news.example/дождь", "https://news.example/дождь#quotation-1"},
		{"a name", "urn:isbn:123", "urn:isbn:123#quotation-1"},
		{"a number", "42", "urn:quote:42#quotation-1"},
		{"a space is no part of an IRI", "my id", "urn:quote:my%20id#quotation-1"},
		{"a space in an address", "https://news.example/a b", "urn:quote:https%3A%2F%2Fnews.example%2Fa%20b#quotation-1"},
		{"an address without a host", "https://", "urn:quote:https%3A%2F%2F#quotation-1"},
		{"contexts may have as: for a prefix", "as:1", "urn:quote:as%3A1#quotation-1"},
		{"a path of Windows is no scheme", `C:\a`, "urn:quote:C%3A%5Ca#quotation-1"},
		{"other letters", "雨", "urn:quote:%E9%9B%A8#quotation-1"},
		{"bytes that are no UTF-8", "http://a/\xff", "urn:quote:http%3A%2F%2Fa%2F%FF#quotation-1"},
		{"none: the hash of the text, after RFC 6920", "", "ni:///sha-256;b1inYjljU42--jhnj5cLQ8UPa2W0nv8hS8C6McjLxTY#quotation-1"},
	} {
		doc := &quote.Document{ID: c.id, Text: "It rains.", Quotes: []quote.Quote{{Content: []quote.Span{{End: 9}}}}}
		var page struct{ Items []struct{ ID string } }
		readLD(t, webOutput(t, "webannotation", doc), &page)
		if got := page.Items[0].ID; got != c.want {
			t.Errorf("%s: %q is %s, want %s", c.reason, c.id, got, c.want)
		}
		var graph struct {
			Graph []map[string]any `json:"@graph"`
		}
		readLD(t, webOutput(t, "schemaorg", doc), &graph)
		if got := graph.Graph[1]["@id"]; got != c.want {
			t.Errorf("%s: schema.org: %q is %v, want %s", c.reason, c.id, got, c.want)
		}
	}
}

// One document is an object, and any other number a list.
func TestLDDocuments(t *testing.T) {
	doc := &quote.Document{Text: "It rains.", Quotes: []quote.Quote{{Content: []quote.Span{{End: 9}}}}}
	for _, name := range []string{"webannotation", "schemaorg"} {
		if got := webOutput(t, name); got != "[]\n" {
			t.Errorf("%s: no document is %q", name, got)
		}
		one := webOutput(t, name, doc)
		var list []json.RawMessage
		readLD(t, webOutput(t, name, doc, doc), &list)
		if len(list) != 2 || string(list[1])+"\n" != one {
			t.Errorf("%s: two documents are %s, one is %s", name, list, one)
		}
		if got := webOutput(t, name, new(quote.Document)); !json.Valid([]byte(got)) {
			t.Errorf("%s: a document without text is %s", name, got)
		}
		var b strings.Builder
		f, _ := format.Lookup(name)
		w := f.NewWriter(&b, format.Options{Indent: true})
		if err := w.Write(doc); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		var flat, indented any
		readLD(t, one, &flat)
		readLD(t, b.String(), &indented)
		if !strings.Contains(b.String(), "\n      ") || !cmp.Equal(flat, indented) {
			t.Errorf("%s: indented it is %s", name, b.String())
		}
	}
}
