package clause_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// conformanceTexts calls f with the language and the text, without its marks, of every case of testdata/conformance.
func conformanceTexts(t *testing.T, f func(language, s string)) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "conformance", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	marks := strings.NewReplacer("⟨", "", "⟩", "", "⟦", "", "⟧", "", "⦃", "", "⦄", "", "⟪", "", "⟫", "")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split(string(b), "\n=== ")[1:] {
			head, body, _ := strings.Cut(c, "\n")
			language, _, _ := strings.Cut(head, " |")
			body, _, _ = strings.Cut(body, "\n---")
			f(strings.TrimSpace(strings.TrimPrefix(language, "~")), marks.Replace(body))
		}
	}
}

// A subject in front of a verb ends before it, one behind it begins behind the verb's first word, and no phrase reaches out of what it
// is looked for in.
func TestOrder(t *testing.T) {
	conformanceTexts(t, func(language, s string) {
		a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s), Outlets: outlet.Known()})
		r := clause.NewReader(a)
		for p := range a.Paragraphs {
			r.Load(p)
			n := len(r.Units)
			for k := range n {
				lo, hi := r.Start(k), r.End(k)
				for what, to := range map[string]int{"Phrase": r.Phrase(k, hi), "Object": r.Object(k, hi), "Skip": r.Skip(k, hi)} {
					if to < k || to > max(hi, k) {
						t.Errorf("%s: %s: %s of unit %d ends at %d of %d", language, s, what, k, to, hi)
					}
				}
				v, ok := r.Verb(k, hi, lang.Cue|lang.Weak|lang.Participle|lang.Calls)
				if !ok {
					continue
				}
				if x, ok := r.Before(v, lo); ok && !x.Empty() && (x.First < lo || x.End > max(v.At, v.All().End)) {
					t.Errorf("%s: %s: the subject before the verb at unit %d is %v", language, s, v.At, x.Range)
				}
				if x, ok := r.After(v, hi); ok && !x.Empty() && (x.First < v.All().First || x.End > hi) {
					t.Errorf("%s: %s: the subject behind the verb at unit %d is %v", language, s, v.At, x.Range)
				}
			}
		}
	})
}
