package mark_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/mark"
	"golang.org/x/text/language"
)

var update = flag.Bool("update", false, "rewrite the lines of CLDR in conventions.txt")

// locales reads the marks of CLDR's locales, each as it stands in a file of
// conventions: “” ‘’.
func locales(t *testing.T) map[string]string {
	const name = "../../../shared/corpora/cldr/delimiters.json"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Skipf("the table of CLDR is not here: %v", err)
	}
	var list map[string][4]string
	if err := json.Unmarshal(b, &list); err != nil {
		t.Fatal(err)
	}
	marks := make(map[string]string, len(list))
	for locale, m := range list {
		marks[locale] = m[0] + m[1] + " " + m[2] + m[3]
	}
	return marks
}

// written is a convention as it stands in the file.
func written(c mark.Convention) string {
	return fmt.Sprintf("%c%c %c%c", c.Speech.Open, c.Speech.Close, c.Nested.Open, c.Nested.Close)
}

// Every locale of CLDR has the marks that CLDR gives it. With -update the
// file is written anew.
func TestConventionTable(t *testing.T) {
	want := locales(t)
	if *update {
		rewrite(t, want)
	}
	for locale, marks := range want {
		if locale == "und" {
			continue // not told
		}
		tag, err := language.Parse(locale)
		if err != nil {
			t.Errorf("%s: %v", locale, err)
		} else if got := written(mark.ConventionFor(tag)); got != marks {
			t.Errorf("%s (%v): %s, want %s", locale, tag, got, marks)
		}
	}
}

// rewrite writes the lines of CLDR: the locales that differ from their parents,
// by their marks.
func rewrite(t *testing.T, marks map[string]string) {
	const name = "conventions.txt"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	has := make(map[string]string, len(marks)) // by the tag as the parser sees it
	for locale, m := range marks {
		has[language.Make(locale).String()] = m
	}
	lists := make(map[string][]string)
	for locale, m := range has {
		parent := language.Make(locale)
		for locale != "und" && !parent.IsRoot() {
			parent = parent.Parent()
			if has[parent.String()] != "" {
				break
			}
		}
		if locale == "und" || has[parent.String()] != m {
			lists[m] = append(lists[m], locale)
		}
	}
	var lines []string
	for m, list := range lists {
		slices.Sort(list)
		lines = append(lines, m+" | "+strings.Join(list, " "))
	}
	slices.Sort(lines)
	var head, news []string
	for line := range strings.Lines(string(b)) {
		switch line[0] {
		case '#':
			head = append(head, line)
		case '+':
			news = append(news, line)
		}
	}
	text := strings.Join(head, "") + "\n" + strings.Join(lines, "\n") + "\n\n" + strings.Join(news, "")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d of %d locales differ from their parents", len(slices.Concat(slices.Collect(maps.Values(lists))...)), len(has))
}

func TestConventionFor(t *testing.T) {
	for _, c := range []struct{ reason, tag, want string }{
		{"a language of the table", "de", "„“ ‚‘"},
		{"a region without an entry has the marks of the language", "de-NA", "„“ ‚‘"},
		{"a language that CLDR does not have has those of the root", "tlh", "“” ‘’"},
		{"a script of its own", "zh-Hant", "「」 『』"},
		{"a region that implies the script", "zh-TW", "「」 『』"},
		{"a region whose parent is not its language", "pt-AO", "«» “”"},
		{"an extension of the tag does not matter", "fr-CA-u-nu-latn", "«» ”“"},
	} {
		if got := written(mark.ConventionFor(language.MustParse(c.tag))); got != c.want {
			t.Errorf("%s: %s: %s, want %s", c.reason, c.tag, got, c.want)
		}
	}
	if c := mark.ConventionFor(language.Und); c != (mark.Convention{}) {
		t.Errorf("a language that is not known: %v", c)
	}
	if c := mark.ConventionFor(language.MustParse("de-CH")); c.News != (mark.Pair{Open: '«', Close: '»'}) {
		t.Errorf("Swiss news: %c", c.News)
	}
	if c := mark.ConventionFor(language.MustParse("de-AT")); c.News != (mark.Pair{Open: '»', Close: '«'}) {
		t.Errorf("Austrian news: %c", c.News)
	}
}
