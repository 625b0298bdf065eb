package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/tagger"
)

// columns makes the lines of a file in the CoNLL-U format from words written
// form/tag, with + before one that stands right after the word before.
func columns(text, words string) string {
	var b strings.Builder
	b.WriteString("# text = " + text + "\n")
	for i, f := range strings.Fields(words) {
		form, tag, _ := strings.Cut(strings.TrimPrefix(f, "+"), "/")
		b.WriteString(strings.Join([]string{string(rune('1' + i)), form, "_", "_", tag, "_", "_", "_", "_", "_"}, "\t") + "\n")
	}
	return b.String() + "\n"
}

func TestReadTreebank(t *testing.T) {
	tests := []struct {
		reason, text, words, want string
	}{
		{"a contraction has its first tag", "We don't go.", "We/PRP do/VBP +n't/RB go/VB +./.", "PRP VBP VB ."},
		{"a compound has its last", "a well-known man", "a/DT well/RB +-/HYPH +known/JJ man/NN", "DT JJ NN"},
		{"and is no participle", "a self-made man", "a/DT self/NN +-/HYPH +made/VBN man/NN", "DT JJ NN"},
		{"a possessive is a word", "Bo's dog", "Bo/NNP +'s/POS dog/NN", "NNP POS NN"},
		{"quotation marks know their side", `"Go!" she said.`, "\"/'' +Go/VB +!/. +\"/'' she/PRP said/VBD +./.", "`` VB . '' PRP VBD ."},
		{"what does not fit is left out", "She went.", "He/PRP went/VBD +./.", ""},
	}
	dir := t.TempDir()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			if err := os.WriteFile(filepath.Join(dir, "x.conllu"), []byte(columns(tt.text, tt.words)), 0o644); err != nil {
				t.Fatal(err)
			}
			tr := &trainer{corpora: dir}
			given, read, err := tr.readTreebank("x.conllu")
			if err != nil {
				t.Fatal(err)
			}
			if got, want := len(given[0].words), len(strings.Fields(tt.words)); got != want {
				t.Errorf("%d words as given, want %d", got, want)
			}
			var got []string
			for _, s := range read {
				for _, tag := range s.tags {
					got = append(got, tag.String())
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("tags of our words (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadNames(t *testing.T) {
	const file = `-DOCSTART- -X- O O

Bo NNP I-NP I-PER
Lee NNP I-NP I-PER
left VBD I-VP O
Oslo NNP I-NP I-LOC

-DOCSTART- -X- O O

Bo NNP I-NP I-PER
Ann NNP I-NP B-PER
`
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x"), []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	tr := &trainer{corpora: dir}
	docs, err := tr.readNames("x")
	if err != nil {
		t.Fatal(err)
	}
	var got [][]entity
	for _, doc := range docs {
		for _, s := range doc {
			got = append(got, s.entities)
		}
	}
	want := [][]entity{
		{{0, 2, tagger.Person}, {3, 4, tagger.Place}},
		{{0, 1, tagger.Person}, {1, 2, tagger.Person}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entity{})); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestEntitiesOf(t *testing.T) {
	const o, p, l = tagger.None, tagger.Person, tagger.Place
	got := entitiesOf([]tagger.Name{p, p, l, o, l})
	want := []entity{{0, 2, p}, {2, 3, l}, {4, 5, l}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entity{})); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestPenn(t *testing.T) {
	words := []gold{
		{form: "to", tag: tagger.TO}, {form: "not", tag: tagger.RB}, {form: "go", tag: tagger.VB},
		{form: "to", tag: tagger.TO}, {form: "Oslo", tag: tagger.NNP}, {form: "--", tag: tagger.Colon},
	}
	var got []string
	for _, w := range penn(words) {
		got = append(got, w.tag.String())
	}
	if diff := cmp.Diff("TO RB VB IN NNP ,", strings.Join(got, " ")); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
}
