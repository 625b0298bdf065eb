package lang

import (
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// listBlocks are the blocks whose words are neither a class nor a use nor a form.
var listBlocks = []string{
	"inflect",
	"script", "guess", "foreign", "flags", "names", "abbreviation", "abbreviation end", "elision", "enclitic", "gerund-suffix", "besides-suffix", "participle-suffix", "infinitive-suffix", "oblique-suffix",
	"past-suffix", "plural-suffix", "adv-suffix", "he-suffix", "she-suffix", "case-suffix", "name-suffix", "name-suffix closed", "surname-suffix", "genitive-suffix", "whose-suffix", "noun-suffix", "dative-suffix", "dative-suffix weak", "cases he", "cases she", "complement-suffix", "definite-suffix", "they-suffix", "it-suffix", "it-suffix she", "thing-suffix", "person-suffix", "native-suffix", "role-suffix", "org-suffix", "speaks-suffix", "spelling", "short", "also", "mirror", "outlets",
}

// FORMAT.md has every block and every flag that a file may have, and no other.
func TestFormatIsDocumented(t *testing.T) {
	b, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	known := slices.Concat(slices.Collect(maps.Keys(classes)), slices.Collect(maps.Keys(uses)), slices.Collect(maps.Keys(turns)), slices.Collect(maps.Keys(forms)), listBlocks, []string{"outlet", "outlet agency"})
	documented := make(map[string]bool)
	for _, m := range regexp.MustCompile("`\\[([^]`]+)\\]`").FindAllStringSubmatch(string(b), -1) {
		documented[m[1]] = true
	}
	for _, block := range known {
		if !documented[block] {
			t.Errorf("FORMAT.md has no block [%s]", block)
		}
	}
	for block := range documented {
		if !slices.Contains(known, block) && !strings.Contains(block, ", ") {
			t.Errorf("FORMAT.md has a block [%s] that the reader does not know", block)
		}
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(string(b), -1) {
		var l Lexicon
		if newReader(&l).block("flags", m[1]); reflect.ValueOf(l.Traits).IsZero() {
			t.Errorf("FORMAT.md has a flag %s that the reader does not know", m[1])
		}
	}
	if flags := strings.Count(string(b), "\n| `") - strings.Count(string(b), "\n| `["); flags != reflect.TypeFor[Traits]().NumField()-1 {
		t.Errorf("FORMAT.md has %d flags; VerbForms aside there are %d", flags, reflect.TypeFor[Traits]().NumField()-1)
	}
}

// Every list of words says how it was made.
func TestListsSayHowTheyWereMade(t *testing.T) {
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		head := read(strings.TrimSuffix(e.Name(), ".txt"))
		if i := strings.Index(head, "\n["); i >= 0 {
			head = head[:i]
		}
		if !strings.Contains(head[:min(len(head), 2000)], "ompiled by hand from general knowledge") {
			t.Errorf("%s does not say how it was made", e.Name())
		}
	}
}
