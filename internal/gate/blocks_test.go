package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The documents have the figures of figures.json, and none that another command
// than -update wrote.
func TestDocuments(t *testing.T) {
	f, err := readFigures("figures.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(f) == 0 {
		t.Fatal("no figures")
	}
	all := ""
	for _, name := range append(markdownFiles, godocFile) {
		b, err := os.ReadFile(filepath.Join("../..", name))
		if err != nil {
			t.Fatal(err)
		}
		all += string(b)
		filled, err := fill(name, string(b), f)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(filled, string(b)); diff != "" {
			t.Errorf("%s does not have the figures of figures.json; run go run ./internal/gate -update (-want +got):\n%s", name, diff)
		}
	}
	for name := range blocks {
		if !strings.Contains(all, "<!-- gate:"+name+" -->") {
			t.Errorf("no document has the figures %q", name)
		}
	}
}

func TestFill(t *testing.T) {
	f := Figures{}
	f.put("polnear/dev", "tokens", "cue", 0.5)
	for _, c := range []struct{ reason, name, text, want, err string }{
		{"a place in Markdown", "a.md", "x\n<!-- gate:words -->\nold\n<!-- /gate -->\ny", "x\n<!-- gate:words -->\n| words of | F1 |\n|---|---|\n| source | - |\n| cue | .500 |\n| content | - |\n<!-- /gate -->\ny", ""},
		{"no place", "a.md", "x", "x", ""},
		{"a name that nobody knows", "a.md", "<!-- gate:none -->\n<!-- /gate -->", "", `no figures are called "none"`},
		{"a place that does not end", "a.md", "<!-- gate:words -->\nx", "<!-- gate:words -->\nx", ""},
		{"a package comment without the heading", "doc.go", "package quote", "", "no heading"},
		{"a heading without an indented block", "doc.go", "//\n// # Accuracy\n// # Cost\n// x\n", "", "no indented block"},
	} {
		got, err := fill(c.name, c.text, f)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s: error %v", c.reason, err)
			}
			continue
		}
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", c.reason, err, diff)
		}
	}
}

func TestFillGodoc(t *testing.T) {
	text := "// Package a\n//\n// # Cost\n//\n// On one core:\n//\n//\told\n//\tolder\n//\n// # JSON\n//\n//\tkept\npackage a\n"
	want := "// Package a\n//\n// # Cost\n//\n// On one core:\n//\n//\tnew\n//\n// # JSON\n//\n//\tkept\npackage a\n"
	got, err := fillGodoc(text, "Cost", "new\n")
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}
