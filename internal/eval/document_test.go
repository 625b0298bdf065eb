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
	for _, c := range []struct{ name, in, want string }{
		{"not JSON", "{\"id\":\"a\"}\n{\"id\":", "f:2: malformed document"},
		{"wrong type", `{"id":"a","quotes":[{"content":"x"}]}`, "f:1: malformed document"},
		{"two on a line", `{"id":"a"} {"id":"b"}`, "f:1: malformed document"},
		{"no id", `{"text":"x"}`, "f:1: the document has no id"},
		{"the id again", "{\"id\":\"a\"}\n\n{\"id\":\"a\"}", `f:3: the id "a" stands on line 1 already`},
		{"unknown kind", `{"id":"a","quotes":[{"kind":"Direct"}]}`, `f:1: document "a", quote 0: unknown kind "Direct"`},
		{"outside", `{"id":"a","text":"xy","quotes":[{"cue":[{"start":1,"end":3}]}]}`, "cue span 1-3 does not lie in the text (2 bytes)"},
		{"backwards", `{"id":"a","text":"xy","quotes":[{"cue":[{"start":2,"end":1}]}]}`, "cue span 2-1 does not lie in the text"},
		{"other text", `{"id":"known","text":"xy"}`, "its text differs from the gold's"},
	} {
		texts := map[string]string{"known": "xyz", "a": ""}
		if c.name == "outside" || c.name == "backwards" {
			texts = nil
		}
		_, err := Read(strings.NewReader(c.in), "f", texts)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestReadTakesText(t *testing.T) {
	docs, err := Read(strings.NewReader(`{"id":"known"}`), "f", map[string]string{"known": "xyz"})
	if err != nil || docs[0].Text != "xyz" {
		t.Errorf("got %+v, %v", docs, err)
	}
}
