package neural

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// toy is a tokenizer of a few pieces.
func toy(t *testing.T, curly bool) *reader {
	pieces := []string{"[UNK]", "[CLS]", "[SEP]", "[unused1]", "dam", "##s", "##age", "the", ".", "“", "”", "'", "\"", "ete", "2", "##0"}
	h := &header{Tokenizer: wordPiece, Pieces: len(pieces), Unknown: "[UNK]", Start: "[CLS]", End: "[SEP]", Break: "[unused1]", Curly: curly, Window: 16, Context: 3, Positions: 18}
	p, err := newVocabulary(h, strings.Join(pieces, "\n")+"\n")
	if err != nil {
		t.Fatal(err)
	}
	return &reader{model: &model{header: h, pieces: p}}
}

// spelt writes the words of a reader: their pieces, ^ before Capitalised, ^^ before other
// upper case, / where a line ends.
func spelt(r *reader) string {
	names := make([]string, len(r.model.pieces.number))
	for p, n := range r.model.pieces.number {
		names[n] = p
	}
	var out []string
	for _, w := range r.words {
		s := strings.Repeat("^", int(w.kind))
		if w.line {
			s = "/" + s
		}
		for _, p := range r.pieces[w.first : w.first+w.n] {
			s += names[p]
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a whole piece, and one in parts", "the damage", "the dam##age"},
		{"the longest first", "dams", "dam##s"},
		{"a part that is no piece makes the word unknown", "damp", "[UNK]"},
		{"how it is written is kept beside", "The DAM dAm", "^the ^^dam ^^dam"},
		{"a period is a word", "dam.", "dam ."},
		{"accents go", "été", "ete"},
		{"so do those that are characters of their own, inside a word and behind it", "e\u0301te\u0301", "ete"},
		{"marks that no piece has", "dam\u0903", "[UNK]"},
		{"and between two words no more than letters", "dam\u0301s dam", "dam##s dam"},
		{"capitals that are numbers", "Ⅷ ⅷ", "^[UNK] [UNK]"},
		{"a line end", "the\ndam\n\n the", "the /dam /the"},
		{"none before the first word", "\nthe", "the"},
		{"straight marks are turned by the space around", `"the" ("dam")`, "“ the ” [UNK] “ dam ” [UNK]"},
		{"two single marks are one, a single one is none", "''the 'dam", "“ ' the ' dam"},
		{"digits", "20", "2##0"},
		{"no text", "", ""},
		{"bytes that are no text", "\xff the", "[UNK] the"},
	} {
		r := toy(t, true)
		r.read(c.text)
		if got := spelt(r); got != c.want {
			t.Errorf("%s: %q: %s, want %s", c.why, c.text, got, c.want)
		}
	}
	r := toy(t, false)
	if r.read(`"the"`); spelt(r) != `" the "` {
		t.Errorf("marks of an encoder that has straight ones: %s", spelt(r))
	}
}

// Windows hold whole sentences with context, label each word once, and never hold more
// than there are positions for.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		why       string
		sentences []int // words
		wanted    []int // sentences
		want      string
	}{
		{"one", []int{4}, []int{0}, "0-4 of 4"},
		{"two that fit", []int{4, 5}, []int{0, 1}, "0-9 of 9"},
		{"a third that does not", []int{4, 5, 4}, []int{0, 1, 2}, "0-9 of 12; 9-13 of 7"},
		{"with a gap", []int{4, 9, 4}, []int{0, 2}, "0-4 of 7; 13-17 of 7"},
		{"a long one is cut", []int{25}, []int{0}, "0-10 of 13; 10-20 of 16; 20-25 of 8"},
		{"none", []int{4}, nil, ""},
	} {
		r := toy(t, true)
		n := 0
		var starts []stretch
		for _, k := range c.sentences {
			starts = append(starts, stretch{n, n + k})
			n += k
		}
		r.read(strings.Repeat("dam ", n))
		var wanted []stretch
		for _, i := range c.wanted {
			wanted = append(wanted, starts[i])
		}
		var got []string
		r.windows(wanted, func(w *window, own stretch, at []int) {
			got = append(got, fmt.Sprintf("%d-%d of %d", own.first, own.end, len(w.pieces)-2))
			if len(w.pieces) > r.Positions || len(at) != own.end-own.first || len(w.cases) != len(w.pieces) {
				t.Errorf("%s: %d pieces, %d places", c.why, len(w.pieces), len(at))
			}
			for _, p := range at {
				if p <= 0 || p >= len(w.pieces)-1 {
					t.Errorf("%s: a word at %d", c.why, p)
				}
			}
		})
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s, want %s", c.why, s, c.want)
		}
	}
}

// The words and pieces of the built-in encoder. The tests of train/ read the same file, so
// that neither reader can drift from the other.
func TestPieces(t *testing.T) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, text := range []string{
		"The harbour master's unrepaired cranes, he said, \"aren't lost\".",
		"(\"We wait,\" Ilse said — ''all of us'')",
		"cafe\u0301 café CAFÉ na\u0308ıve",
		"क्षत्रिय said it rained; ไม่ม\u0e35",
		"O\u20dd a\u20ddb \u0301 said",
		"Ⅷ ⅷ Ⓐ ǅ İstanbul ĲSSEL ß ẞ ﬁnal ½ x² ٣",
		"3.5% of 1,200 €uros in New_York\u00a0City\u2028said",
		"東京で said 한국어 日",
		"one\n\ntwo \x1c three\u200bfour 👍🏽 zzzzqxx",
	} {
		r := &reader{model: builtIn.model()}
		r.read(text)
		if err := e.Encode(map[string]any{"text": text, "words": strings.Split(spelt(r), " ")}); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "testdata/pieces.jsonl", b.String())
}
