package neural

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// scored is a unigram tokenizer of a few pieces: the scores are -2, -3 and so on.
func scored(t testing.TB) *reader {
	const pieces = "<s>\t0\n</s>\t0\n<unk>\t0\n▁\t-2\n“\t-3\n”\t-4\n▁say\t-5\ning\t-6\ns\t-7\na\t-8\ny\t-9\n▁sa\t-10\nying\t-11\n部长\t-12\n说\t-13\n▁部\t-14\n长\t-15\n3\t-16\n"
	h := &header{Tokenizer: unigram, Pieces: strings.Count(pieces, "\n"), Unknown: "<unk>", Start: "<s>", End: "</s>", Break: "</s>", Curly: true, Window: 16, Context: 3, Positions: 18}
	p, err := newVocabulary(h, pieces)
	if err != nil {
		t.Fatal(err)
	}
	return &reader{model: &model{header: h, pieces: p}}
}

// names are the pieces by number.
func (t *vocabulary) names() []string {
	out := make([]string, len(t.score))
	for p, n := range t.number {
		out[n] = p
	}
	out[t.unknown] = "?"
	return out
}

// parted writes the words of a text, each with its pieces.
func parted(r *reader, text string) string {
	r.read(text)
	names := r.model.pieces.names()
	var out []string
	for _, w := range r.words {
		var parts []string
		for _, p := range r.pieces[w.first : w.first+w.n] {
			parts = append(parts, names[p])
		}
		line := ""
		if w.line {
			line = "/"
		}
		out = append(out, line+text[w.start:w.end]+"="+strings.Join(parts, "+"))
	}
	return strings.Join(out, " ")
}

func TestUnigram(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"the greatest sum: 5 and 6 are less than 10 and 11", "saying", "saying=▁say+ing"},
		{"no space before, no mark of one; an unknown letter alone", "(say", "(=▁+? say=s+a+y"},
		{"without spaces every piece is a word; the space before is none", "部长说", "部长=部长 说=说"},
		{"the space as a part of a piece", "部说", "部=▁部 说=说"},
		{"a form of compatibility", "ｓａｙ", "ｓａｙ=▁say"},
		{"one in a word without spaces, of another length in bytes", "３长", "３=3 长=长"},
		{"marks are turned, and a line ends", "\"say\"\n\"", "\"=▁+“ say=s+a+y \"=” /\"=▁+“"},
		{"special pieces are none of a word", "<s>", "<=▁+? s=s >=?"},
		{"bytes that are no text", "\xff\x80say", "\xff=▁+? \x80=? say=s+a+y"},
		{"no text", "", ""},
	} {
		if got := parted(scored(t), c.text); got != c.want {
			t.Errorf("%s: %q: %s, want %s", c.why, c.text, got, c.want)
		}
	}
}

func TestTurn(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"„Ja“, sagt er.", "“Ja”, sagt er.", "German marks"},
		{"»Ja«, sagt er.", "“Ja”, sagt er.", "guillemets turned inward"},
		{"« Oui », dit-il.", "“ Oui ”, dit-il.", "spaces inside: by their form"},
		{`"Sí", dijo.`, "“Sí”, dijo.", "straight ones by the space"},
		{"他说：「好」。", "他说：“好”。", "corners"},
		{"a\"b\"c\"d\n\"e", "a“b”c“d\n“e", "in turn where nothing tells, from the line on"},
	} {
		var turn turner
		var b strings.Builder
		for i, r := range c.text {
			if r == '\n' {
				turn.opened = false
			}
			if form := turn.form(c.text, i, r, utf8.RuneLen(r)); form != "" {
				b.WriteString(form)
				continue
			}
			b.WriteRune(r)
		}
		if b.String() != c.want {
			t.Errorf("%s: %q: %q, want %q", c.why, c.text, b.String(), c.want)
		}
	}
}

// The words and pieces of the multilingual encoder. The tests of train/ read the same file, so
// that neither reader can drift from the other.
func TestPiecesMultilingual(t *testing.T) {
	file, err := os.ReadFile("multilingual/multilingual.bin")
	if err != nil {
		t.Fatal(err)
	}
	m, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	names := m.pieces.names()
	names[m.pieces.unknown] = m.Unknown
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, text := range []string{
		"The harbour master's unrepaired cranes, he said, \"aren't lost\".",
		"„Wir warten“, sagte Ilse – »alle«.",
		"«Мы ждём, — сказала она. — Все».",
		"港务局长说：「起重机比想象的旧３年。」①英汉",
		"東京で said 한국어 日本語の新聞は「雨だ」と言った。",
		"क्षत्रिय; ไม่มี ๒๓ ქართული",
		"cafe\u0301 café CAFÉ na\u0308ıve O\u20dd a\u20ddb",
		"Ⅷ ⅷ Ⓐ ǅ İstanbul ĲSSEL ß ẞ ﬁnal ½ x² ٣ ｶﾞ ㈱",
		"one\n\ntwo \x1c three\u200bfour 👍🏽 zzzzqxx 𠀀𠀁\u00a0City\u2028said",
	} {
		r := &reader{model: m}
		r.read(text)
		words := []string{}
		for _, w := range r.words {
			var parts []string
			for _, p := range r.pieces[w.first : w.first+w.n] {
				parts = append(parts, names[p])
			}
			words = append(words, strings.Repeat("/", map[bool]int{true: 1}[w.line])+strings.Join(parts, "+"))
		}
		if err := e.Encode(map[string]any{"text": text, "words": words}); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "testdata/pieces-multilingual.jsonl", b.String())
}

// Any text is cut into words that do not overlap and cover all that is no space, each with pieces.
func FuzzUnigram(f *testing.F) {
	for _, s := range []string{"saying", "部长说 3", "\xff\"", "e\u0301ﬁ ３长"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := scored(t)
		r.read(text)
		last := 0
		for _, w := range r.words {
			if w.start < last || w.end <= w.start || w.end > len(text) || w.n < 1 || w.first+w.n > len(r.pieces) {
				t.Fatalf("%q: word %+v behind %d", text, w, last)
			}
			if slices.ContainsFunc([]rune(text[last:w.start]), func(c rune) bool { return !space(c) }) {
				t.Fatalf("%q: nothing is made of %q", text, text[last:w.start])
			}
			last = w.end
		}
		if slices.ContainsFunc([]rune(text[last:]), func(c rune) bool { return !space(c) }) {
			t.Fatalf("%q: nothing is made of %q", text, text[last:])
		}
	})
}

// A file whose pieces have no scores, or not all, is an error.
func TestScores(t *testing.T) {
	for _, pieces := range []string{"a\n", "a\t\n", "a\tx\n", "a\tNaN\n", "a\t-1e9\n", "a\t-1\na\t-2\n", "a\t-1"} {
		h := &header{Tokenizer: unigram, Pieces: strings.Count(pieces, "\n"), Unknown: "a", Start: "a", End: "a", Break: "a"}
		if _, err := newVocabulary(h, pieces); err == nil {
			t.Errorf("%q: no error", pieces)
		}
	}
}
