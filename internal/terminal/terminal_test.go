package terminal

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"plain text stays", "It rains – „да“ 雨 😀", "It rains – „да“ 雨 😀"},
		{"a sequence that would colour", "\x1b[31mred", `\x1b[31mred`},
		{"a bell and a backspace", "a\a\b", `a\x07\x08`},
		{"a line end and a tab", "a\nb\tc\r", `a\nb\tc\x0d`},
		{"delete", "a\x7f", `a\x7f`},
		{"a control of C1, which begins a sequence too", "\u009b31m", `\x9b31m`},
		{"an override that turns what follows", "a\u202eb", `a\u202eb`},
		{"an isolate", "a\u2066b\u2069", `a\u2066b\u2069`},
		{"a line separator", "a\u2028b", `a\u2028b`},
		{"a byte that is no UTF-8", "a\xe9b", `a\xe9b`},
		{"the replacement character is one", "a\ufffdb", "a\ufffdb"},
		{"Hebrew needs no override", "אב", "אב"},
	} {
		if got := Visible(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
	if got, want := VisibleLines("a\tb\n\x1b\xe9\n"), "a\tb\n"+`\x1b\xe9`+"\n"; got != want {
		t.Errorf("line ends and tabs of many lines stay: %q, want %q", got, want)
	}
}

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         int
	}{
		{"ASCII", "rain", 4},
		{"wide characters", "今天下雨", 8},
		{"fullwidth forms", "ＡＢ", 4},
		{"halfwidth katakana", "ｱﾒ", 2},
		{"a Korean syllable", "비", 2},
		{"the same in its parts", "\u1107\u1175", 2},
		{"a combining accent", "e\u0301", 1},
		{"several of them", "a\u0308\u0323b", 2},
		{"Hebrew with points", "שָׁלוֹם", 4},
		{"Arabic", "مطر", 3},
		{"a Devanagari vowel sign that takes space", "का", 2},
		{"ambiguous characters are narrow", "“…”", 3},
		{"an emoji", "😀", 2},
		{"a sign that a selector makes an emoji", "❤\ufe0f", 2},
		{"the same without a selector", "❤", 1},
		{"a family that joiners join", "👩\u200d👩\u200d👧", 2},
		{"a hand of some skin", "👍🏽", 2},
		{"a flag", "🇳🇴", 2},
		{"two flags", "🇳🇴🇸🇪", 4},
		{"the flag of a region", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", 2},
		{"a zero width space", "a\u200bb", 2},
		{"nothing", "", 0},
	} {
		if got := Width(c.text); got != c.want {
			t.Errorf("%s: %q has %d columns, want %d", c.reason, c.text, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		columns      int
		want         []string
	}{
		{"at spaces", "it rains and rains", 8, []string{"it rains", "and", "rains"}},
		{"a word that is too long", "Regenschirm", 4, []string{"Rege", "nsch", "irm"}},
		{"characters, not bytes", "äöü äöü", 7, []string{"äöü äöü"}},
		{"columns, not characters", "비비 비비", 8, []string{"비비", "비비"}},
		{"Chinese has no spaces and is broken between its characters", "安娜说：“今天下雨。”", 8, []string{"安娜说：", "“今天下", "雨。”"}},
		{"nothing that closes begins a line", "今天下雨。", 8, []string{"今天下", "雨。"}},
		{"Chinese goes on behind a word of letters", "Anna 今天下雨", 8, []string{"Anna 今", "天下雨"}},
		{"an accent stays on its letter", "e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"a family stays together", "👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3, []string{"👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"}},
		{"a flag is not cut in two", "🇳🇴🇸🇪", 3, []string{"🇳🇴", "🇸🇪"}},
		{"a wide character where one column is asked for", "雨a", 1, []string{"雨", "a"}},
		{"spaces of all kinds, and line ends", "a\u00a0b\n\tc\u2009d", 20, []string{"a b c d"}},
		{"a soft hyphen is not seen", "Regen\u00adschirm", 20, []string{"Regenschirm"}},
		{"what is unfit for a terminal", "a\x1b[2Jb \xe9", 20, []string{`a\x1b[2Jb \xe9`}},
		{"nothing", " \n", 8, nil},
	} {
		if diff := cmp.Diff(c.want, Wrap(c.text, c.columns)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Whatever a text is, every line fits, nothing harmful is in it, and nothing is lost.
func FuzzWrap(f *testing.F) {
	for _, s := range []string{"", "it rains", "今天下雨。", "👩\u200d👩\u200d👧 🇳🇴🇸🇪", "e\u0301\u0301", "\x1b[31m\u202e", "\xff\xfe", "\u1107\u1175\u11ab", "a\u200d😀"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, text string, columns int) {
		columns %= 200
		lines := Wrap(text, columns)
		for _, line := range lines {
			if n := Width(line); n > max(columns, 2) && clusterLen(line) < len(line) {
				t.Errorf("%q has %d columns, more than %d", line, n, columns)
			}
			if strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || r == '\u202e' }) || !utf8.ValidString(line) {
				t.Errorf("%q is unfit for a terminal", line)
			}
		}
		var want strings.Builder
		for word := range strings.FieldsSeq(strings.ReplaceAll(text, "\u00ad", "")) {
			want.WriteString(Visible(word))
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != want.String() {
			t.Errorf("%q became %q", text, lines)
		}
	})
}

func TestTable(t *testing.T) {
	rows := func(width int, color bool) *Table {
		t := &Table{Width: width, Color: color, Columns: []Column{{Title: "WHO", Most: 8}, {Title: "N", Right: true}, {Title: "WORDS", Rest: true}}}
		t.Add(Cell{{"Anna Berg", Bold}, {"(mayor)", Dim}}, Text("7"), Text("it rains in the harbour of the town"))
		t.Add(Text("安娜"), Text("120"), Text("下雨\x1b"))
		t.Add(nil, nil, Text("nobody's"))
		return t
	}
	for _, c := range []struct {
		reason string
		table  *Table
		want   string
	}{
		{"columns as wide as what is in them, the last with the rest", rows(39, false), `
WHO         N  WORDS
Anna        7  it rains in the harbour
Berg           of the town
(mayor)
安娜      120  下雨\x1b
               nobody's
`},
		{"too narrow for columns", rows(30, false), `
Anna Berg · (mayor) · 7
  it rains in the harbour of
  the town

安娜 · 120
  下雨\x1b

  nobody's
`},
		{"colours", &Table{Width: 80, Color: true, Columns: []Column{{Title: "A"}, {Title: "B", Rest: true}}, Rows: [][]Cell{{{{"x", Bold}}, {{"y", Plain}}}}},
			"\n\x1b[2mA\x1b[0m  \x1b[2mB\x1b[0m\n\x1b[1mx\x1b[0m  y\n"},
	} {
		var b strings.Builder
		if err := c.table.Write(&b); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(c.want, "\n"+b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}
