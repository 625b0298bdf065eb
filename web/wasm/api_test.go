package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
)

func sample(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const rain = "\"It rains today again,\" said Ann Berg. Berg said that the harbour would close."

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		why, text, options string
		want               []string // kind, speaker's id and name
	}{
		{"no options are the zero value", rain, "", []string{"direct  Ann Berg", "indirect  Ann Berg"}},
		{"so is an object without keys", rain, "{}", []string{"direct  Ann Berg", "indirect  Ann Berg"}},
		{"a kind chooses", rain, `{"kinds":["indirect"]}`, []string{"indirect  Ann Berg"}},
		{"a medium chooses", rain, `{"media":["thought"]}`, nil},
		{"a confidence that nothing has", rain, `{"minConfidence":1}`, nil},
		{"marks alone", rain, `{"marksOnly":true}`, []string{"direct  Ann Berg"}},
		{"people have ids", rain, `{"kinds":["direct"],"people":[{"id":"p1","name":"Ann Berg"}]}`, []string{"direct p1 Ann Berg"}},
		{"a language without a model has no indirect speech", rain, `{"lang":"de","kinds":["indirect"]}`, nil},
		{"a text of nothing", "", "", nil},
	} {
		got, err := parse(tt.text, tt.options)
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		var doc quote.Document
		if err := json.Unmarshal([]byte(got), &doc); err != nil {
			t.Errorf("%s: %v", tt.why, err)
		}
		var list []string
		for _, q := range doc.Quotes {
			list = append(list, q.Kind.String()+" "+q.Speaker.ID+" "+q.Speaker.Name)
		}
		if diff := cmp.Diff(tt.want, list); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
}

// What the options say of the article stands in the document.
func TestArticle(t *testing.T) {
	const want = `{"id":7,"lang":"de-CH","text":"Es regnet.","publisher":"Harbour Post","quotes":[],"speakers":[]}`
	got, err := parse("Es regnet.", `{"id":7,"lang":"de-CH","publisher":"Harbour Post"}`)
	if err != nil || got != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
}

// An outlet that the caller knows passes words on like any other.
func TestOutlets(t *testing.T) {
	const text = "\"It rains today again,\" Ann Berg told Zwobbl on Monday."
	got, err := parse(text, `{"outlets":[{"name":"Zwobbl","kind":"site","country":"NO"}]}`)
	if err != nil || !strings.Contains(got, `"outlet":"Zwobbl"`) || !strings.Contains(got, `"country":"NO"`) {
		t.Errorf("no relay Zwobbl with its country in %s, %v", got, err)
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ why, options, format, want string }{
		{"a key that is none", `{"kind":["direct"]}`, "json", `unknown field "kind"`},
		{"a kind that is none", `{"kinds":["loud"]}`, "json", "loud"},
		{"no JSON", `{`, "json", "options: "},
		{"two objects", `{} {}`, "json", "want one object"},
		{"a confidence above 1", `{"minConfidence":1.5}`, "json", "from 0 to 1"},
		{"a language that is none", `{"lang":"!"}`, "json", `lang "!"`},
		{"an id that is none", `{"id":[1]}`, "json", "id"},
		{"a person without a name", `{"people":[{"id":"p1"}]}`, "json", "people[0] has no name"},
		{"an outlet without a name", `{"outlets":[{"name":"A"},{}]}`, "json", "outlets[1] has no name"},
		{"a format that is none", `{}`, "pdf", "want json, jsonl"},
	} {
		if _, err := render(rain, tt.options, tt.format); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.why, err, tt.want)
		}
	}
	if _, err := parse(rain, `{"offsets":"bits"}`); err == nil || !strings.Contains(err.Error(), "want bytes, runes or utf16") {
		t.Errorf("a unit that is none: got %v", err)
	}
}

// Every format is written, as package format writes it.
func TestRender(t *testing.T) {
	for _, name := range formatNames() {
		if got, err := render(sample(t, "palmyra.txt"), "", name); err != nil || len(got) < 100 {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	list, err := formats()
	if err != nil || strings.Count(list, `"name":`) != len(formatNames()) {
		t.Errorf("formats: %s, %v", list, err)
	}
}

// Spans in UTF-16 cut the same words out of a string of JavaScript as those in bytes
// out of the text. Bytes that are no UTF-8 are U+FFFD there.
func TestCount(t *testing.T) {
	for _, text := range []string{sample(t, "palmyra.txt"), sample(t, "odd.txt"), "\xff\xfe🌉 " + rain} {
		bytes, err := parse(text, "")
		if err != nil {
			t.Fatal(err)
		}
		units, err := parse(text, `{"offsets":"utf16"}`)
		if err != nil {
			t.Fatal(err)
		}
		a := words(t, bytes, func(s string, start, end int) string { return s[start:end] })
		b := words(t, units, func(s string, start, end int) string {
			return string(utf16.Decode(utf16.Encode([]rune(s))[start:end]))
		})
		if len(a) < 5 {
			t.Errorf("only %d spans", len(a))
		}
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("(-bytes +utf16):\n%s", diff)
		}
	}
}

// words are what all objects with start and end cut out of the text of a document.
func words(t *testing.T, doc string, cut func(s string, start, end int) string) (list []string) {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal([]byte(doc), &root); err != nil {
		t.Fatal(err)
	}
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(at, x)
			}
		case map[string]any:
			if start, ok := v["start"].(float64); ok {
				list = append(list, at+": "+cut(root["text"].(string), int(start), int(v["end"].(float64))))
			}
			for _, key := range []string{"dateline", "quotes", "content", "cue", "source", "to", "relays", "sentence", "speakers", "mentions"} {
				walk(key, v[key])
			}
		}
	}
	walk("document", root)
	return list
}

// A panic is an error that says so; missing weights are told apart.
func TestSafely(t *testing.T) {
	_, err := safely(func() (string, error) { return strings.Repeat("a", -1), nil })
	if err == nil || !strings.Contains(err.Error(), "bug in quote") {
		t.Errorf("got %v", err)
	}
	if _, err := safely(func() (string, error) { panic(errWeights) }); !errors.Is(err, errWeights) {
		t.Errorf("got %v, want the error of missing weights", err)
	}
	if s, err := safely(func() (string, error) { return "a", nil }); s != "a" || err != nil {
		t.Errorf("got %q, %v", s, err)
	}
}
