package quote_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// A bystander is a sentence in which one person speaks and another stands by, in one of the places where a
// reader of word order looks for the speaker: testdata/eval/README.md.
type bystander struct {
	Lang    string
	Class   int
	Text    string
	Speaker []string // words by which the name of who speaks is known
	Silent  []string // and that of who does not
	Known   bool     // it is known to go wrong
}

// Whoever stands by says nothing, in any language.
func TestBystandersSayNothing(t *testing.T) {
	f, err := os.Open("testdata/eval/bystanders.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	parsers := make(map[string]*quote.Parser)
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var b bystander
		if err := json.Unmarshal(lines.Bytes(), &b); err != nil {
			t.Fatal(err)
		}
		if parsers[b.Lang] == nil {
			parsers[b.Lang] = &quote.Parser{Language: language.MustParse(b.Lang)}
		}
		says := slices.ContainsFunc(parsers[b.Lang].Parse(b.Text).Quotes, func(q quote.Quote) bool {
			named := func(words []string) bool {
				return q.Speaker != nil && slices.ContainsFunc(words, func(w string) bool { return strings.Contains(q.Speaker.Name, w) })
			}
			return named(b.Silent) && !named(b.Speaker)
		})
		switch {
		case says && !b.Known:
			t.Errorf("%s, %d: %s says nothing: %s", b.Lang, b.Class, b.Silent[0], b.Text)
		case !says && b.Known:
			t.Errorf("%s, %d: known to go wrong, and right now; take the mark off: %s", b.Lang, b.Class, b.Text)
		}
	}
}
