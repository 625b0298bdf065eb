package quote_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

// A schema is a JSON Schema with the keywords that schema.json uses. Reading one with
// others fails, so that none is passed over.
type schema struct {
	Schema      string `json:"$schema"`
	Title       string
	Description string

	Type                 oneOrMore
	Enum                 []string
	Ref                  string             `json:"$ref"`
	Defs                 map[string]*schema `json:"$defs"`
	Properties           map[string]*schema
	Required             []string
	AdditionalProperties *bool
	Items                *schema
	MinItems             int
	Minimum, Maximum     *float64
}

// oneOrMore is a string, or a list of them.
type oneOrMore []string

func (o *oneOrMore) UnmarshalJSON(data []byte) error {
	if data[0] == '[' {
		return json.Unmarshal(data, (*[]string)(o))
	}
	*o = make([]string, 1)
	return json.Unmarshal(data, &(*o)[0])
}

// readSchema reads schema.json.
func readSchema(t *testing.T) *schema {
	t.Helper()
	b, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	s := new(schema)
	if err := dec.Decode(s); err != nil {
		t.Fatal(err)
	}
	return s
}

// validate returns what is wrong with a value, which stands at a place of a document.
func (root *schema) validate(s *schema, at string, v any) error {
	if s.Ref != "" {
		of := root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		if of == nil {
			return fmt.Errorf("%s: no definition %s", at, s.Ref)
		}
		if err := root.validate(of, at, v); err != nil {
			return err
		}
	}
	if len(s.Type) > 0 && !slices.ContainsFunc(s.Type, func(want string) bool { return isType(want, v) }) {
		return fmt.Errorf("%s: %v is no %v", at, v, s.Type)
	}
	if text, ok := v.(string); len(s.Enum) > 0 && !(ok && slices.Contains(s.Enum, text)) {
		return fmt.Errorf("%s: %v is none of %q", at, v, s.Enum)
	}
	switch v := v.(type) {
	case float64:
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			return fmt.Errorf("%s: %v is out of range", at, v)
		}
	case []any:
		return root.array(s, at, v)
	case map[string]any:
		return root.object(s, at, v)
	}
	return nil
}

func (root *schema) array(s *schema, at string, list []any) (err error) {
	if len(list) < s.MinItems {
		err = fmt.Errorf("%s: %d items", at, len(list))
	}
	for i, v := range list {
		if s.Items != nil {
			err = errors.Join(err, root.validate(s.Items, fmt.Sprintf("%s[%d]", at, i), v))
		}
	}
	return err
}

func (root *schema) object(s *schema, at string, o map[string]any) (err error) {
	for _, key := range s.Required {
		if _, ok := o[key]; !ok {
			err = errors.Join(err, fmt.Errorf("%s: no %s", at, key))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		if p := s.Properties[key]; p != nil {
			err = errors.Join(err, root.validate(p, at+"."+key, o[key]))
		} else if s.AdditionalProperties != nil && !*s.AdditionalProperties {
			err = errors.Join(err, fmt.Errorf("%s: %s is not known", at, key))
		}
	}
	return err
}

// isType reports whether a value has a type of JSON Schema.
func isType(name string, v any) bool {
	switch v := v.(type) {
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || name == "integer" && v == math.Trunc(v)
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	}
	return name == "null" && v == nil
}

// check checks the JSON of a document.
func (root *schema) check(data []byte) error {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	return root.validate(root, "document", v)
}

// What the package writes keeps to the schema: in all languages, with people and
// outlets of the caller.
func TestSchema(t *testing.T) {
	root := readSchema(t)
	parser := quote.Parser{
		People:  []quote.Person{{ID: "1", Name: "Ann Berg", Aliases: []string{"A. B."}, Role: "minister", Kind: quote.PersonSpeaker}},
		Outlets: []quote.Outlet{{Name: "The Oslo Echo", Kind: "pamphlet", Country: "NO", Language: "nb"}},
	}
	check := func(a quote.Article) {
		b, err := json.Marshal(parser.ParseArticle(a))
		if err == nil {
			err = root.check(b)
		}
		if err != nil {
			t.Errorf("%s: %v", a.ID, err)
		}
	}
	check(quote.Article{ID: "empty"})
	check(quote.Article{ID: "joint", Text: "\"We stay,\" Ann Berg and Ole Dahl told the Oslo Echo.", Publisher: "The Daily"})
	for _, name := range []string{"palmyra", "odd"} {
		b, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		check(quote.Article{ID: name, Text: string(b)})
	}
	files, err := filepath.Glob("testdata/eval/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range files {
		for a := range evalArticles(t, name) {
			check(a)
		}
	}
}

// evalArticles yields the articles of a file with one a line.
func evalArticles(t *testing.T, name string) func(func(quote.Article) bool) {
	return func(yield func(quote.Article) bool) {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var a quote.Article
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if !yield(a) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

// A document that is not one fails, and says where.
func TestSchemaRefuses(t *testing.T) {
	root := readSchema(t)
	const good = `{"id":7,"text":"It rains, he said.","quotes":[{"kind":"indirect","medium":"speech","content":[{"start":0,"end":8}],` +
		`"cue":[],"source":[{"start":10,"end":12}],"relays":[{"outlet":"Tass","start":0,"end":2,"how":"told"}],"confidence":0.5}],"speakers":[{"name":"he","role":"","quotes":[0]}]}`
	if err := root.check([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ reason, old, new, want string }{
		{"no text", `"text":"It rains, he said.",`, ``, "document: no text"},
		{"an id of another type", `"id":7`, `"id":true`, "document.id"},
		{"a key that is not written", `"id":7`, `"url":"x"`, "document: url is not known"},
		{"one that belongs elsewhere", `"start":0,"end":8`, `"start":0,"end":8,"how":"told"`, "document.quotes[0].content[0]: how"},
		{"null for a list", `"cue":[]`, `"cue":null`, "document.quotes[0].cue"},
		{"no content", `[{"start":0,"end":8}]`, `[]`, "document.quotes[0].content: 0 items"},
		{"a span without an end", `"start":0,"end":8`, `"start":0`, "document.quotes[0].content[0]: no end"},
		{"half a byte", `"start":10`, `"start":10.5`, "document.quotes[0].source[0].start"},
		{"a negative offset", `"start":10`, `"start":-1`, "document.quotes[0].source[0].start: -1 is out of range"},
		{"an unknown kind", `"kind":"indirect"`, `"kind":"Indirect"`, "document.quotes[0].kind"},
		{"an unknown way", `"how":"told"`, `"how":""`, "document.quotes[0].relays[0].how"},
		{"too sure", `"confidence":0.5`, `"confidence":1.5`, "document.quotes[0].confidence: 1.5 is out of range"},
		{"a speaker without a name", `"name":"he",`, ``, "document.speakers[0]: no name"},
		{"an index that is text", `"quotes":[0]`, `"quotes":["0"]`, "document.speakers[0].quotes[0]"},
		{"a list of documents", good, "[" + good + "]", "document: "},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if err := root.check([]byte(bad)); bad == good || err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s ...", c.reason, err, c.want)
		}
	}
}
