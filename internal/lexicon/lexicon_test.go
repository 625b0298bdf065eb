package lexicon

import (
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	l := New()
	for _, c := range []struct {
		reason, word string
		has, hasNot  Class
	}{
		{"past of a cue verb", "said", CueDirect | Past, Ing},
		{"an irregular participle", "written", Participle, Past},
		{"a doubled consonant", "admitted", Past | CueThat, 0},
		{"y to ie", "denies", Third, 0},
		{"e is dropped", "urging", Ing, 0},
		{"capitals at the start of a sentence do not hide a word", "Said", CueDirect, 0},
		{"a role", "spokesman", Role | Male, Female},
		{"its plural", "spokesmen", Role | Plural, 0},
		{"a given name", "Fatima", Given | Female, 0},
		{"which in small letters is none", "mark", 0, Given},
		{"a nation's adjective", "Russian", Nation, 0},
		{"a place in small letters is none", "turkey", 0, Place},
		{"an adverb by its ending", "quietly", Adv, 0},
		{"not a name that ends so", "Reilly", 0, Adv},
		{"a word with an accent", "José", Given, 0},
		{"an unknown word", "grobblefitz", 0, ^Class(0)},
		{"nothing", "", 0, ^Class(0)},
		{"a very long word", strings.Repeat("a", 1000), 0, ^Class(0)},
	} {
		got := l.Lookup(c.word)
		if got&c.has != c.has {
			t.Errorf("%s: %q lacks %b of %b", c.reason, c.word, c.has&^got, c.has)
		}
		if got.Is(c.hasNot) {
			t.Errorf("%s: %q has %b", c.reason, c.word, got&c.hasNot)
		}
	}
	if !l.Compound("White House").Is(Seat) {
		t.Error("White House is no seat of power")
	}
	if l.Compound("Russia") != 0 {
		t.Error("one word is no compound")
	}
}

// Every line of a list is read, and no list repeats itself.
func TestLists(t *testing.T) {
	for _, c := range []struct {
		name, text string
		key        func(line string) string
		twice      bool // a word may stand in it twice, its classes add up
	}{
		{"roles.txt", rolesText, func(l string) string { w, _, _ := strings.Cut(l, "\t"); return w }, false},
		{"given.txt", givenText, func(l string) string { w, _, _ := strings.Cut(l, "\t"); return w }, false},
		{"cues.txt", cuesText, func(l string) string { return strings.Fields(l)[0] }, true},
	} {
		seen := map[string]bool{}
		records(c.text, func(line string) {
			k := c.key(line)
			if k == "" {
				t.Errorf("%s: %q has no word", c.name, line)
			}
			if seen[k] && !c.twice {
				t.Errorf("%s: %s stands there twice", c.name, k)
			}
			seen[k] = true
		})
		if len(seen) < 100 {
			t.Errorf("%s: only %d words", c.name, len(seen))
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	l := New()
	words := strings.Fields("The minister said on Monday that nobody in Moscow had expected such a result , Peskov added quietly")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			l.Lookup(w)
		}
	}
}
