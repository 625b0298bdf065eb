package format_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// article is a parsed article of the root's testdata, with its name as id.
func article(t *testing.T, name string) *quote.Document {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return new(quote.Parser).ParseArticle(quote.Article{ID: name, Text: string(b)})
}

// render is what a format makes of documents.
func render(t *testing.T, f format.Format, o format.Options, docs ...*quote.Document) string {
	t.Helper()
	var b strings.Builder
	w := f.NewWriter(&b, o)
	for _, doc := range docs {
		if err := w.Write(doc); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// lookup is the format with a name.
func lookup(t *testing.T, name string) format.Format {
	t.Helper()
	f, ok := format.Lookup(name)
	if !ok {
		t.Fatalf("no format %s", name)
	}
	return f
}

// Every format of the table, on the sample article and on one with emoji, Chinese,
// Hebrew and everything that some format escapes.
func TestGolden(t *testing.T) {
	for _, name := range []string{"palmyra", "odd"} {
		doc := article(t, name)
		for f := range format.Formats() {
			file := filepath.Join("testdata", name+"."+f.Name+f.Extension)
			got := render(t, f, format.Options{Indent: true}, doc)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Error(err)
			} else if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-want +got); if the new output is right, go test -update:\n%s", file, diff)
			}
		}
	}
}
