package server

import (
	"bytes"
	"encoding/json"
	"github.com/quoteattribution/quote/internal/server/page"
	"maps"
	"mime"
	"net/http"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// description is openapi.json, as far as the tests look at it.
type description struct {
	OpenAPI    string
	Paths      map[string]map[string]operation
	Components struct{ Schemas map[string]any }
}

type operation struct {
	Parameters []struct {
		Name   string
		Schema struct {
			Enum  []string
			Items struct{ Enum []string }
		}
	}
	RequestBody struct{ Content map[string]any }
	Responses   map[string]struct{ Content map[string]any }
}

func described(t *testing.T) description {
	t.Helper()
	var d description
	if err := json.Unmarshal(openAPI, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// documented fails where openapi.json does not have an answer. What every path may
// answer, its description says in words.
func documented(t *testing.T, r *http.Request, status int, contentType string) {
	t.Helper()
	switch status {
	case http.StatusMethodNotAllowed, http.StatusForbidden, http.StatusNoContent:
		return
	}
	method := strings.ToLower(r.Method)
	if method == "head" {
		method = "get"
	}
	path := described(t).Paths[r.URL.Path]
	if path == nil {
		if !page.Has(r.URL.Path) && status != http.StatusNotFound {
			t.Errorf("openapi.json does not have the path %s", r.URL.Path)
		}
		return
	}
	answer, ok := path[method].Responses[strconv.Itoa(status)]
	typ, _, _ := mime.ParseMediaType(contentType)
	if _, has := answer.Content[typ]; !ok || !has {
		t.Errorf("openapi.json does not have %s %s: %d %s", method, r.URL.Path, status, typ)
	}
}

// What openapi.json says of paths, methods, parameters and media types is what the
// handlers do, no more and no less.
func TestOpenAPI(t *testing.T) {
	d := described(t)
	s := New(Config{})
	same := func(what string, want, got []string) {
		t.Helper()
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-handlers +openapi.json):\n%s", what, diff)
		}
	}
	if !strings.HasPrefix(d.OpenAPI, "3.1.") {
		t.Errorf("OpenAPI %s", d.OpenAPI)
	}
	var paths []string
	for _, r := range s.routes {
		paths = append(paths, r.path)
		var methods []string
		for m := range r.methods {
			methods = append(methods, strings.ToLower(m))
		}
		same("methods of "+r.path, methods, slices.Collect(maps.Keys(d.Paths[r.path])))
	}
	same("paths", paths, slices.Collect(maps.Keys(d.Paths)))

	parse := d.Paths["/v1/parse"]["post"]
	var names, types, parameters []string
	for f := range format.Formats() {
		names = append(names, f.Name)
		typ, _, _ := mime.ParseMediaType(f.MediaType)
		types = append(types, typ)
	}
	slices.Sort(types)
	same("media types of answers", slices.Compact(types), slices.Collect(maps.Keys(parse.Responses["200"].Content)))
	same("media types of bodies", []string{textType, jsonType, linesType}, slices.Collect(maps.Keys(parse.RequestBody.Content)))
	for _, p := range parse.Parameters {
		parameters = append(parameters, p.Name)
		switch values := append(p.Schema.Enum, p.Schema.Items.Enum...); p.Name {
		case "format":
			same("formats", names, values)
		case "kind":
			same("kinds", []string{quote.Direct.String(), quote.Mixed.String(), quote.Indirect.String()}, values)
		case "medium":
			same("media", []string{quote.Speech.String(), quote.Writing.String(), quote.Thought.String(), quote.Other.String()}, values)
		}
	}
	same("parameters", slices.Collect(maps.Keys(options)), parameters)
}

// The schemas of what is not a document have the keys of its type.
func TestOpenAPIKeys(t *testing.T) {
	for name, v := range map[string]any{"Problem": problem{}, "Outlet": quote.Outlet{}, "Format": formatEntry{}} {
		schema := described(t).Components.Schemas[name].(map[string]any)
		var keys, always []string
		for f := range fields(v) {
			key, option, _ := strings.Cut(f, ",")
			keys = append(keys, key)
			if option == "" {
				always = append(always, key)
			}
		}
		slices.Sort(keys)
		if diff := cmp.Diff(keys, slices.Sorted(maps.Keys(schema["properties"].(map[string]any)))); diff != "" {
			t.Errorf("%s (-type +openapi.json):\n%s", name, diff)
		}
		var required []string
		for _, k := range schema["required"].([]any) {
			required = append(required, k.(string))
		}
		if diff := cmp.Diff(always, required); diff != "" {
			t.Errorf("%s, required (-type +openapi.json):\n%s", name, diff)
		}
	}
}

// fields yields the JSON tags of a struct.
func fields(v any) func(func(string) bool) {
	return func(yield func(string) bool) {
		typ := reflect.TypeOf(v)
		for i := range typ.NumField() {
			if tag := typ.Field(i).Tag.Get("json"); tag != "" && !yield(tag) {
				return
			}
		}
	}
}

// The schema of documents is schema.json, with its definitions beside it. -update
// copies it.
func TestOpenAPIDocument(t *testing.T) {
	b, err := os.ReadFile("../../schema.json")
	if err != nil {
		t.Fatal(err)
	}
	b = bytes.ReplaceAll(b, []byte("#/$defs/"), []byte("#/components/schemas/"))
	if *update {
		copySchema(t, b)
	}
	var document map[string]any
	if err := json.Unmarshal(b, &document); err != nil {
		t.Fatal(err)
	}
	want := document["$defs"].(map[string]any)
	delete(document, "$defs")
	delete(document, "$schema")
	want["Document"] = document
	got := described(t).Components.Schemas
	for _, own := range []string{"Article", "Outlet", "Format", "Problem"} {
		delete(got, own)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("schemas (-schema.json +openapi.json):\n%s", diff)
	}
}

// copySchema puts schema.json at the end of openapi.json.
func copySchema(t *testing.T, schema []byte) {
	head, _, ok := bytes.Cut(openAPI, []byte(`"Document": `))
	var all struct {
		Defs json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(schema, &all); err != nil || !ok {
		t.Fatal(err)
	}
	document, _, _ := bytes.Cut(schema, []byte(`"$defs"`))
	_, document, _ = bytes.Cut(document, []byte(",\n")) // without $schema
	document = slices.Concat([]byte("{"), bytes.TrimRight(document, " ,\n"), []byte("}"))
	var out bytes.Buffer
	whole := slices.Concat(head, []byte(`"Document": `), document, []byte(","), bytes.TrimPrefix(all.Defs, []byte("{")), []byte("}}"))
	if err := json.Indent(&out, whole, "", "  "); err != nil {
		t.Fatal(err)
	}
	out.WriteByte('\n')
	openAPI = out.Bytes()
	if err := os.WriteFile("openapi.json", openAPI, 0o666); err != nil {
		t.Fatal(err)
	}
}
