package eval

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(`
{"id":"a","text":"x","dateline":null,"quotes":[]}

{"id":"b","text":"x","quotes":[{"kind":"direct","content":[{"start":0,"end":1}],"source":[],"relays":[]}]}
{"id":"c","text":"x","dateline":{"outlet":"Tass","start":0,"end":1}}`), "f", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 3 || docs[1].Line != 4 {
		t.Fatalf("got %d documents, the second on line %d", len(docs), docs[1].Line)
	}
	a, b, c := docs[0], docs[1], docs[2]
	if !a.HasDateline || a.Dateline != nil || a.Quotes == nil {
		t.Errorf("a: %+v", a)
	}
	q := b.Quotes[0]
	if b.HasDateline || !q.has("content") || !q.has("source") || q.has("cue") || !q.has("relays") || q.has("speaker") {
		t.Errorf("b: %+v", b)
	}
	if !c.HasDateline || c.Dateline == nil || c.Dateline.Outlet != "Tass" || c.Quotes != nil {
		t.Errorf("c: %+v", c)
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct {
		reason string
		pred   bool // of a text that is known
		in     string
		want   string
	}{
		{"not JSON", true, "{\"id\":\"a\"}\n{\"id\":", "f:2: malformed document: unexpected end of JSON input (want one object of JSON a line)"},
		{"a document over many lines, as -format json writes it", false, "{\n\"id\":\"a\"\n}", "f:1: malformed document: unexpected end"},
		{"not an object", false, "[1]", "f:1: malformed document: want one object of JSON a line, not a value of type array"},
		{"a value of another type", true, `{"id":"a","quotes":[{"content":"x"}]}`, "f:1: malformed document: the key quotes.content holds a value of type string, want list"},
		{"an offset that is no number", true, `{"id":"a","quotes":[{"cue":[{"start":"1","end":2}]}]}`, "the key quotes.cue.start holds a value of type string, want whole number"},
		{"a dateline of another type", false, `{"id":"a","text":"x","dateline":{"places":"MOSCOW"}}`, "dateline: the key places holds a value of type string, want list"},
		{"two on a line", true, `{"id":"a"} {"id":"b"}`, "f:1: malformed document"},
		{"not UTF-8: its offsets would be others", false, "{\"id\":\"a\",\"text\":\"caf\xe9\"}", "f:1: malformed document: not UTF-8"},
		{"no id", false, `{"text":"x"}`, "f:1: the document has no id"},
		{"no text", false, `{"id":"a","quotes":[]}`, `f:1: document "a" has no key text`},
		{"the id again", true, "{\"id\":\"a\"}\n\n{\"id\":\"a\"}", `f:3: the id "a" stands on line 1 already`},
		{"a number is the same id as its digits", false, "{\"id\":7,\"text\":\"\"}\n{\"id\":\"7\",\"text\":\"\"}", `f:2: the id "7" stands on line 1 already`},
		{"unknown kind", true, `{"id":"a","quotes":[{"kind":"Direct"}]}`, `f:1: document "a", quotes[0]: unknown kind "Direct"; want direct`},
		{"outside", false, `{"id":"a","text":"xy","quotes":[{"cue":[{"start":1,"end":3}]}]}`, "quotes[0]: cue span 1-3 does not lie in the text (2 bytes)"},
		{"backwards", false, `{"id":"a","text":"xy","quotes":[{"cue":[{"start":2,"end":1}]}]}`, "cue span 2-1 does not lie in the text"},
		{"inside a character", false, `{"id":"a","text":"né à Nice","quotes":[{},{"content":[{"start":0,"end":2}]}]}`, "quotes[1]: content span 0-2: 2 lies inside a character; offsets are bytes of UTF-8"},
		{"a relay outside", false, `{"id":"a","text":"xy","quotes":[{"relays":[{"outlet":"Tass","start":7,"end":9}]}]}`, "relay span 7-9 does not lie in the text"},
		{"a dateline outside", false, `{"id":"a","text":"xy","dateline":{"start":0,"end":9}}`, "dateline span 0-9 does not lie in the text"},
		{"other text", true, `{"id":"known","text":"xy"}`, "its text differs from the gold's"},
		{"all that is wrong is told", false, "{}\nx\n{\"id\":\"a\",\"text\":\"\"}\n[]", "f:1: the document has no id\nf:2: malformed document: invalid"},
	} {
		var texts map[string]string
		if c.pred {
			texts = map[string]string{"known": "xyz", "a": ""}
		}
		_, err := Read(strings.NewReader(c.in), "f", texts)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.reason, err, c.want)
		}
	}
	_, err := Read(strings.NewReader(strings.Repeat("{}\n", 99)), "f", nil)
	if n := strings.Count(err.Error(), "\n") + 1; n != 10 {
		t.Errorf("a file of nothing but errors has %d lines of them, want 10", n)
	}
}

func TestReadMark(t *testing.T) {
	docs, err := Read(strings.NewReader("\ufeff{\"id\":7,\"text\":\"\"}\r\n"), "f", nil)
	if err != nil || len(docs) != 1 || docs[0].ID != "7" {
		t.Errorf("a file of Windows, with a byte-order mark and an id that is a number: %+v, %v", docs, err)
	}
}

func TestReadTakesText(t *testing.T) {
	docs, err := Read(strings.NewReader(`{"id":"known"}`), "f", map[string]string{"known": "xyz"})
	if err != nil || docs[0].Text != "xyz" {
		t.Errorf("got %+v, %v", docs, err)
	}
}
