package main

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/terminal"
)

// weather is a document of five quotations that are not alike.
func weather() *quote.Document {
	text := "rain snow hail sleet fog"
	at := func(word string) []quote.Span {
		i := strings.Index(text, word)
		return []quote.Span{{Start: i, End: i + len(word)}}
	}
	anna := &quote.Speaker{Name: "Anna Berg", Role: "mayor", Kind: quote.PersonSpeaker, Quotes: []int{0, 1, 2}}
	return &quote.Document{ID: "w", Text: text, Publisher: "Tass", Speakers: []*quote.Speaker{anna}, Quotes: []quote.Quote{
		{Kind: quote.Direct, Medium: quote.Speech, Content: at("rain"), Confidence: .994, Speaker: anna, Relays: []quote.Relay{{Name: "AFP", Outlet: quote.Outlet{Name: "AFP"}}}},
		{Kind: quote.Mixed, Medium: quote.Writing, Content: at("snow"), Confidence: .5, Speaker: anna},
		{Kind: quote.Indirect, Medium: quote.Thought, Content: at("hail"), Confidence: .9, Speaker: anna},
		{Kind: quote.Indirect, Medium: quote.Speech, Content: at("sleet"), Confidence: .499},
		{Kind: quote.Direct, Medium: quote.Speech, Content: at("fog")},
	}}
}

// What the table shows where nothing is asked for, and what takes the place of that.
func TestUsual(t *testing.T) {
	half := .4
	for _, c := range []struct {
		reason  string
		reading reading
		want    string
		below   string
	}{
		{"what is said or written, of .5 and more or not known", reading{}, "rain snow fog", "2 more quotations (shown by -all): 1 thought, 1 of a confidence below .5"},
		{"everything", reading{all: true}, "rain snow hail sleet fog", ""},
		{"media that were asked for; the parser has left out the others", reading{media: []quote.Medium{quote.Thought}}, "rain snow hail fog", "1 more quotation (shown by -all): 1 of a confidence below .5"},
		{"a confidence that was asked for; the parser has left out what is below", reading{confidence: &half}, "rain snow sleet fog", "1 more quotation (shown by -all): 1 thought"},
	} {
		var b strings.Builder
		w := &table{w: &b, width: 100, usual: c.reading.usual}
		if err := w.Write(weather()); err != nil {
			t.Error(err)
		}
		lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
		var words []string
		for _, line := range lines[4:] {
			if f := strings.Fields(line); len(f) > 2 && strings.Contains(weather().Text, f[len(f)-1]) {
				words = append(words, f[len(f)-1])
			}
		}
		if diff := cmp.Diff(strings.Fields(c.want), words); diff != "" {
			t.Errorf("%s (-want +got):\n%s\n%s", c.reason, diff, b.String())
		}
		if last := lines[len(lines)-1]; c.below != "" && last != c.below || c.below == "" && strings.Contains(last, "-all") {
			t.Errorf("%s: %q below, want %q", c.reason, last, c.below)
		}
	}
}

// Articles without an id have their number above, but for the first, which may be the only one.
func TestTableNumbers(t *testing.T) {
	out, _, _ := execute(`{"text":"It rains."}`+"\n"+`{"text":"\"It snows,\" Anna Berg said."}`, "-in", "jsonl")
	if want := "no quotations\n\nArticle 2\n\nSPEAKER"; !strings.HasPrefix(out, want) {
		t.Errorf("got %q, want %q", out, want)
	}
	if out, _, _ := execute(`"It snows," Anna Berg said.`); !strings.HasPrefix(out, "SPEAKER") {
		t.Errorf("an only article without a heading: %q", out)
	}
}

func TestTableLayout(t *testing.T) {
	for _, c := range []struct {
		reason string
		width  int
		want   string
	}{
		{"columns", 80, `w
Tass

SPEAKER    KIND    MEDIUM   CONF  THROUGH  WORDS
Anna Berg  direct  speech    .99  -> AFP   rain
(mayor)                           -> Tass
Anna Berg  mixed   writing   .50           snow
(mayor)
-          direct  speech      -           fog

2 more quotations (shown by -all): 1 thought, 1 of a confidence below .5
`},
		{"a narrow terminal", 40, `w
Tass

Anna Berg · (mayor) · direct · speech ·
.99 · -> AFP · -> Tass
  rain

Anna Berg · (mayor) · mixed · writing ·
.50
  snow

- · direct · speech · -
  fog

2 more quotations (shown by -all): 1 thought, 1 of a confidence below .5
`},
	} {
		var b strings.Builder
		w := &table{w: &b, width: c.width, usual: new(reading).usual}
		if err := w.Write(weather()); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(c.want, b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// The filters choose for every format; -all and the usual choice are about tables
// alone.
func TestFilters(t *testing.T) {
	const text = `"It rains," said Anna Berg. She believes that it will snow.`
	for _, c := range []struct {
		reason string
		args   []string
		n      int // quotations
	}{
		{"everything", nil, 2},
		{"a kind", []string{"-kind", "direct"}, 1},
		{"two kinds, with a space", []string{"-kind", "direct, indirect"}, 2},
		{"a medium", []string{"-medium", "thought"}, 1},
		{"a kind and a medium", []string{"-kind", "direct", "-medium", "thought"}, 0},
		{"a confidence that nothing has", []string{"-min-confidence", "1"}, 0},
		{"-all changes nothing", []string{"-all"}, 2},
	} {
		out, errs, status := execute(text, append([]string{"-format", "jsonl"}, c.args...)...)
		if n := strings.Count(out, `"kind":"direct"`) + strings.Count(out, `"kind":"indirect"`); n != c.n || status != 0 || errs != "" {
			t.Errorf("%s: %d quotations, want %d; %s", c.reason, n, c.n, errs)
		}
	}
}

// Nothing that does something to a terminal reaches a table or a message raw, wherever it
// stands.
func TestControls(t *testing.T) {
	const evil = "\x1b[31m\u009b2J\x07\u202e\u2066\x7f"
	t.Chdir(t.TempDir())
	name := "x" + strings.ReplaceAll(evil, "/", "") + "\ny"
	text := `"It ` + evil + ` rains," said Anna ` + evil + `Berg, the mayor. AFP` + evil + ` reported that it snows.`
	file := write(t, "a.txt", text)
	for _, args := range [][]string{
		{file}, {"-width", "40", file}, {"-all", "-color", "never", file}, {"speakers", file}, {"relays", "-all", file}, {name}, {"-format", evil}, {"-" + evil}, {"-lang", evil}, {"-charset", evil},
		{"-people", name, file}, {"-o", name + "/no/such", file}, {"help", evil}, {"outlets", evil}, {"completion", evil}, {evil},
	} {
		out, errs, _ := execute("", args...)
		if i := strings.IndexFunc(out+errs, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' || r == '\u202e' || r == '\u2066'
		}); i >= 0 {
			t.Errorf("%q: %q", args, (out + errs)[max(0, i-20):])
		}
	}
	out, _, _ := execute(`{"id":"\u001b[2J","text":"x"}`, "-in", "jsonl")
	if want := `\x1b[2J` + "\nno quotations\n"; out != want {
		t.Errorf("an id: %q, want %q", out, want)
	}
}

func TestColor(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	for _, c := range []struct {
		reason string
		args   []string
		no     string // NO_COLOR
		want   bool
	}{
		{"what is no terminal has none", nil, "", false},
		{"always", []string{"-color", "always"}, "", true},
		{"always, as the flag is nearer than the environment", []string{"-color", "always"}, "1", true},
		{"never", []string{"-color", "never"}, "", false},
	} {
		t.Setenv("NO_COLOR", c.no)
		out, _, _ := execute(said, c.args...)
		if got := strings.Contains(out, "\x1b[1mAnna Berg\x1b[0m"); got != c.want {
			t.Errorf("%s: colours: %v, want %v", c.reason, got, c.want)
		}
	}
}

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		reason, columns string
		args            []string
		want            int // columns at most
	}{
		{"COLUMNS", "70", nil, 70},
		{"nothing tells", "", nil, 100},
		{"COLUMNS is nonsense", "many", nil, 100},
		{"the flag wins", "70", []string{"-width", "90"}, 90},
		{"less than can be", "", []string{"-width", "1"}, leastColumns},
	} {
		t.Setenv("COLUMNS", c.columns)
		out, _, _ := execute(`"It rains and rains and rains and rains and rains and rains and rains and rains and rains, rain," said Anna Berg.`, c.args...)
		widest := 0
		for line := range strings.Lines(out) {
			widest = max(widest, terminal.Width(strings.TrimSpace(line)))
		}
		if widest > c.want || widest < c.want-10 {
			t.Errorf("%s: %d columns, want %d or a few less\n%s", c.reason, widest, c.want, out)
		}
	}
}
