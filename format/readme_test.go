package format_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/format"
)

// The README lists the formats as the table of them has it.
func TestREADME(t *testing.T) {
	const name, from, to = "../README.md", "<!-- formats -->\n", "<!-- /formats -->"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(b), from)
	is, after, ended := strings.Cut(rest, to)
	if !found || !ended {
		t.Fatalf("%s has no %s ... %s", name, strings.TrimSpace(from), to)
	}
	var want strings.Builder
	want.WriteString("| `-format` | file | |\n|---|---|---|\n")
	for f := range format.Formats() {
		fmt.Fprintf(&want, "| `%s` | `%s` | %s |\n", f.Name, f.Extension, f.About)
	}
	if *update {
		if err := os.WriteFile(name, []byte(before+from+want.String()+to+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want.String(), is); diff != "" {
		t.Errorf("%s; go test ./format -update rewrites it (-want +got):\n%s", name, diff)
	}
}

// The package comment has a line for each format.
func TestPackageComment(t *testing.T) {
	b, err := os.ReadFile("format.go")
	if err != nil {
		t.Fatal(err)
	}
	comment, _, _ := strings.Cut(string(b), "\npackage format")
	listed := map[string]bool{}
	for line := range strings.Lines(comment) {
		if row, ok := strings.CutPrefix(line, "//\t"); ok {
			names, _, _ := strings.Cut(row, "  ")
			for name := range strings.SplitSeq(names, ", ") {
				listed[name] = true
			}
		}
	}
	for f := range format.Formats() {
		if !listed[f.Name] {
			t.Errorf("the package comment does not list %s", f.Name)
		}
	}
}
