package speech_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/speech"
)

// markers are those of the conformance cases, without which their texts are read.
var markers = strings.NewReplacer("⟨1 ", "", "⟨2 ", "", "⟨3 ", "", "⟦1 ", "", "⟦2 ", "", "⟦3 ", "", "⦃1 ", "", "⦃2 ", "", "⦃3 ", "",
	"⟪1 ", "", "⟪2 ", "", "⟪3 ", "", "⟩", "", "⟧", "", "⦄", "", "⟫", "")

// Whatever a text of the conformance cases is read as, what Report finds lies in the
// order of the text, nobody's words are somebody else's too, and no source stands inside
// its own words. What each should be is tested by package quote.
func TestReportKeepsApart(t *testing.T) {
	files, err := filepath.Glob("../../testdata/conformance/??.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(filepath.Base(name), ".txt")
		found := 0
		for _, c := range strings.Split("\n"+string(b), "\n=== ")[1:] {
			_, text, _ := strings.Cut(c, "\n")
			text, _, _ = strings.Cut(text, "\n---")
			found += apart(t, markers.Replace(text), base)
		}
		if found == 0 {
			t.Errorf("%s: nothing found", base)
		}
	}
}

// apart fails where quotations of a text share words, and returns how many there are.
func apart(t *testing.T, s, base string) int {
	t.Helper()
	a := read(s, base)
	defer a.Release()
	found := speech.Report(a)
	last := -1
	for i := range found {
		q := &found[i]
		if q.First() < last {
			t.Errorf("%s: %q: out of order", base, s)
		}
		last = q.First()
		for _, c := range q.Content {
			if !q.Source.Empty() && q.Source.First >= c.First && q.Source.End <= c.End && q.Kind == speech.Direct {
				t.Errorf("%s: %q: the source stands in its own words", base, s)
			}
			for k := i + 1; k < len(found); k++ {
				for _, d := range found[k].Content {
					if c.First < d.End && d.First < c.End {
						t.Errorf("%s: %q: words of two quotations", base, s)
					}
				}
			}
		}
	}
	return len(found)
}
