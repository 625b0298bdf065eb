package quote_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// The files of testdata/matrix, each of the language that its name begins with, hold frames of sentences and what may stand in their slots. Each
// frame is filled in every way, and who speaks, what is said and through whom is known by construction:
//
//	= outlet
//	Reuters
//	the daily Varden = Varden
//	> Anna Berg; outlet
//	Mayor Anna Berg told <outlet> that {the bridge was never inspected}.
//	> none
//	Mayor Anna Berg was asked by <outlet> about the bridge.
//
// After = stands the name of a slot, below it what fills it, as the text has it and, behind another sign of equality,
// the name where it differs: - is nobody. After > stands whom the frames below have speak, a slot or a name or - for
// nobody, and after a semicolon what relays it, the nearest to the speaker first. "none" means that nothing is
// quoted. What is said stands in braces; a conjunction before it and signs around it count for nothing. Slots that
// share their texts are never filled alike. A question mark before a frame says that it is known to fail in some
// fillings: it must, until it is mended. The first letter of a sentence is made a capital, and two commas one. Lines with a number sign are comments.

// A frame is a sentence with slots and what is expected of it.
type frame struct {
	line    int
	text    string
	none    bool
	fails   bool
	speaker string
	relays  []string
}

// A filling of a slot: as the text has it, and by name.
type filling struct{ text, name string }

var slotPattern = regexp.MustCompile(`<([a-z0-9-]+)>`)

// readMatrix reads a file of frames and what fills their slots.
func readMatrix(t *testing.T, name string) (frames []frame, slots map[string][]filling) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	slots = map[string][]filling{}
	slot, want := "", frame{}
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "= "):
			slot = line[2:]
		case strings.HasPrefix(line, "> "):
			speaker, relays, _ := strings.Cut(line[2:], ";")
			slot, want = "", frame{speaker: strings.TrimSpace(speaker), none: speaker == "none"}
			for r := range strings.SplitSeq(relays, ",") {
				if r = strings.TrimSpace(r); r != "" {
					want.relays = append(want.relays, r)
				}
			}
		case slot != "":
			text, name, ok := strings.Cut(line, " = ")
			if !ok {
				name = text
			}
			slots[slot] = append(slots[slot], filling{text, name})
		case want.speaker == "":
			t.Fatalf("%s:%d: a frame before the first >", name, i+1)
		default:
			f := want
			f.line = i + 1
			f.text, f.fails = strings.CutPrefix(line, "? ")
			frames = append(frames, f)
		}
	}
	return frames, slots
}

// fill calls f with every way to fill the slots of a frame.
func (f frame) fill(t *testing.T, slots map[string][]filling, each func(text, said, speaker string, relays []string)) {
	var names []string
	for _, m := range slotPattern.FindAllStringSubmatch(f.text, -1) {
		if slots[m[1]] == nil {
			t.Fatalf("line %d: no slot %s", f.line, m[1])
		}
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
		}
	}
	by := map[string]string{}
	named := func(s string) string {
		if n, ok := by[s]; ok {
			return n
		}
		return s
	}
	var next func(text string, i int)
	next = func(text string, i int) {
		if i < len(names) {
			for _, x := range slots[names[i]] {
				twice := slices.ContainsFunc(names[:i], func(n string) bool { return by[n] == x.name })
				if by[names[i]] = x.name; !twice {
					next(strings.ReplaceAll(text, "<"+names[i]+">", x.text), i+1)
				}
			}
			return
		}
		var relays []string
		for _, r := range f.relays {
			relays = append(relays, named(r))
		}
		_, said, _ := strings.Cut(text, "{")
		said, _, _ = strings.Cut(said, "}")
		text = strings.NewReplacer("{", "", "}", "", ",,", ",", ",.", ".").Replace(text)
		each(capitalised(text), said, named(f.speaker), relays)
	}
	next(f.text, 0)
}

// capitalised makes the first letter of every sentence a capital.
func capitalised(text string) string {
	sentences := strings.SplitAfter(text, ". ")
	for i, s := range sentences {
		r, n := utf8.DecodeRuneInString(s)
		sentences[i] = string(unicode.ToUpper(r)) + s[n:]
	}
	return strings.Join(sentences, "")
}

// wrongIn says what a document has otherwise than a frame wants, "" if nothing.
func (f frame) wrongIn(d *quote.Document, said, speaker string, relays []string) string {
	if f.none {
		if len(d.Quotes) > 0 {
			return "quoted: " + matrixLine(d, &d.Quotes[0])
		}
		return ""
	}
	if len(d.Quotes) != 1 {
		return fmt.Sprintf("%d quotations", len(d.Quotes))
	}
	q := &d.Quotes[0]
	var got []string
	for _, r := range q.Relays {
		got = append(got, r.Name)
	}
	name := "-"
	if q.Speaker != nil && q.Speaker.Name != "" {
		name = q.Speaker.Name
	}
	before, ok := strings.CutSuffix(trimmedOfSigns(d.Text[q.Content[0].Start:q.Content[len(q.Content)-1].End]), trimmedOfSigns(said))
	if !ok || strings.Contains(strings.TrimSpace(before), " ") || utf8.RuneCountInString(before) > 8 || !strings.EqualFold(name, speaker) || !slices.Equal(got, relays) {
		return matrixLine(d, q)
	}
	return ""
}

func matrixLine(d *quote.Document, q *quote.Quote) string {
	speaker := "nobody"
	if q.Speaker != nil {
		speaker = q.Speaker.Name
	}
	var relays []string
	for _, r := range q.Relays {
		relays = append(relays, r.Name)
	}
	return fmt.Sprintf("%q by %s through %v", d.Text[q.Content[0].Start:q.Content[len(q.Content)-1].End], speaker, relays)
}

func trimmedOfSigns(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// TestMatrix fills the frames of every language.
func TestMatrix(t *testing.T) {
	files, err := filepath.Glob("testdata/matrix/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no matrices: ", err)
	}
	for _, name := range files {
		lang, _, _ := strings.Cut(filepath.Base(name), ".")
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			t.Parallel()
			p := quote.Parser{Language: language.Make(lang)}
			frames, slots := readMatrix(t, name)
			all, bad := 0, 0
			for _, f := range frames {
				failed := 0
				f.fill(t, slots, func(text, said, speaker string, relays []string) {
					all++
					got := f.wrongIn(p.Parse(text), said, speaker, relays)
					if got == "" {
						return
					}
					if failed++; !f.fails {
						bad++
						t.Errorf("%s:%d: %s\n\tgot %s\n\twant %q by %s through %v", name, f.line, text, got, said, speaker, relays)
					}
				})
				if f.fails && failed == 0 {
					t.Errorf("%s:%d: known to fail, and does not: take the question mark away", name, f.line)
				}
			}
			t.Logf("%d of %d wrong", bad, all)
		})
	}
}
