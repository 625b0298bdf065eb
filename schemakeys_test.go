package quote

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The keys and names of schema.json are those that the types of the JSON have, no more
// and no fewer.
func TestSchemaKeys(t *testing.T) {
	type object struct {
		Properties map[string]struct{ Enum []string }
		Required   []string
		Enum       []string
		Defs       map[string]object `json:"$defs"`
	}
	var root object
	b, err := os.ReadFile("schema.json")
	if err == nil {
		err = json.Unmarshal(b, &root)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		of   object
		wire any
	}{
		{"the document", root, wireDocument{}},
		{"dateline", root.Defs["dateline"], wireDateline{}},
		{"quote", root.Defs["quote"], wireQuote{}},
		{"quoted", root.Defs["quoted"], wireQuoted{}},
		{"speaker", root.Defs["speaker"], wireSpeaker{}},
		{"relay", root.Defs["relay"], wireRelay{}},
		{"person", root.Defs["person"], Person{}},
		{"span", root.Defs["span"], Span{}},
	} {
		all, always := keys(reflect.TypeOf(c.wire))
		if diff := cmp.Diff(all, slices.Sorted(maps.Keys(c.of.Properties))); diff != "" {
			t.Errorf("%s: keys (-type +schema):\n%s", c.name, diff)
		}
		slices.Sort(c.of.Required)
		if diff := cmp.Diff(always, c.of.Required); diff != "" {
			t.Errorf("%s: keys that always stand (-type +schema):\n%s", c.name, diff)
		}
	}
	for _, c := range []struct {
		name        string
		enum, names []string
	}{
		{"kind", root.Defs["quote"].Properties["kind"].Enum, kindNames},
		{"medium", root.Defs["quote"].Properties["medium"].Enum, mediumNames},
		{"how", root.Defs["relay"].Properties["how"].Enum, howNames[1:]}, // Unstated is left out
		{"speakerKind", root.Defs["speakerKind"].Enum, speakerKinds[1:]}, // so is UnknownSpeaker
	} {
		if diff := cmp.Diff(c.names, c.enum); diff != "" {
			t.Errorf("%s (-names +schema):\n%s", c.name, diff)
		}
	}
}

// keys are the keys of the JSON of a struct, sorted, and those of them that always
// stand.
func keys(t reflect.Type) (all, always []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			a, b := keys(f.Type)
			all, always = append(all, a...), append(always, b...)
			continue
		}
		key, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, key)
		if option == "" {
			always = append(always, key)
		}
	}
	slices.Sort(all)
	slices.Sort(always)
	return all, always
}
