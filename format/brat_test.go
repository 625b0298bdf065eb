package format_test

import (
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

func TestBrat(t *testing.T) {
	lie := &quote.Speaker{Name: "Siri Lie", ID: "Q 1:ø", Role: "mayor", Kind: quote.PersonSpeaker, Quotes: []int{0}}
	for _, c := range []struct{ reason, text, want string }{
		{"a quotation of which nothing else is known", "It", "T1\tQuotation 0 2\tIt\nE1\tQuotation:T1"},
		{"a line ends inside: brat has a line an annotation", "a\nb", "T1\tQuotation 0 1;2 3\ta b\nE1\tQuotation:T1"},
		{"no white space is left where it is cut", "ab \r\n\r\n\t c", "T1\tQuotation 0 2;9 10\tab c\nE1\tQuotation:T1"},
		{"a tab would end the column", "a\tb", "T1\tQuotation 0 1;2 3\ta b\nE1\tQuotation:T1"},
		{"a line separator ends lines for Python", "a\u2028b\u0085c\x1dd", "T1\tQuotation 0 1;2 3;4 5;6 7\ta b c d\nE1\tQuotation:T1"},
		{"characters count, not bytes", "é😀x", "T1\tQuotation 0 3\té😀x\nE1\tQuotation:T1"},
		{"what is no UTF-8 is a character a byte", "\xff\xfe", "T1\tQuotation 0 2\t\ufffd\ufffd\nE1\tQuotation:T1"},
		{"white space alone is no content, and no quotation", " \n", ""},
	} {
		doc := &quote.Document{Text: c.text, Quotes: []quote.Quote{{Content: []quote.Span{{Start: 0, End: len(c.text)}}}}}
		got, _, _ := strings.Cut(annotated(t, "brat", doc), "\nA1\t")
		if got != c.want {
			t.Errorf("%s: %q: %q, want %q", c.reason, c.text, got, c.want)
		}
	}
	doc := &quote.Document{Text: "It rains, Lie told Tass and NTB.", Speakers: []*quote.Speaker{lie}}
	doc.Quotes = []quote.Quote{{
		Content: []quote.Span{{Start: 0, End: 8}}, Cue: []quote.Span{{Start: 14, End: 18}}, Source: []quote.Span{{Start: 10, End: 13}},
		Kind: quote.Indirect, Medium: quote.Other, Speaker: lie, Confidence: .25, Rule: "runs on",
		Relays: []quote.Relay{
			{Mention: quote.Span{Start: 19, End: 23}, How: quote.QuotedBy, Outlet: quote.Outlet{Name: "Tass"}},
			{Mention: quote.Span{Start: 28, End: 31}, Carried: true, Outlet: quote.Outlet{Name: "NTB\t2"}},
		},
	}}
	want := `T1	Quotation 0 8	It rains
T2	Cue 14 18	told
T3	Source 10 13	Lie
T4	Relay 19 23	Tass
A1	How T4 quoted-by
N1	Reference T4 Outlet:Tass	Tass
T5	Relay 28 31	NTB
A2	Carried T5
N2	Reference T5 Outlet:NTB%092	NTB 2
E1	Quotation:T1 Cue:T2 Source:T3 Relay:T4 Relay2:T5
A3	Kind E1 indirect
A4	Medium E1 other
#1	AnnotatorNotes E1	confidence 0.25; rule runs on
A5	Speaker T3 person
N3	Reference T3 Speaker:1	Siri Lie
N4	Reference T3 Person:Q%201:%C3%B8	Siri Lie
#2	AnnotatorNotes T3	mayor
`
	if diff := cmp.Diff(want, annotated(t, "brat", doc)); diff != "" {
		t.Errorf("a quotation with everything (-want +got):\n%s", diff)
	}
}

func TestBratEmpty(t *testing.T) {
	if got := annotated(t, "brat"); got != "" {
		t.Errorf("no document: %q", got)
	}
	if got := annotated(t, "brat", new(quote.Document)); got != "" {
		t.Errorf("a document without text: %q", got)
	}
}

func TestBratText(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"what is plain stays", "a\tb\n\n😀", "a\tb\n\n😀"},
		{"two characters stay two however the file is read", "a\r\nb", "a \nb"},
		{"a carriage return alone ends a line too", "a\rb\r", "a\nb\n"},
		{"a character for each byte that is no UTF-8", "a\xff\xc3b", "a\ufffd\ufffdb"},
	} {
		if got := format.BratText(&quote.Document{Text: c.text}); got != c.want {
			t.Errorf("%s: %q: %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

// brat shows nothing that its configuration does not name.
func TestBratConfig(t *testing.T) {
	conf, err := fs.ReadFile(format.BratConfig(), "annotation.conf")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.Stat(format.BratConfig(), "visual.conf"); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"palmyra", "odd"} {
		for _, m := range regexp.MustCompile(`(?m)^[TA]\d+\t(\S+)|\b(\w+?)\d*:T\d`).FindAllStringSubmatch(annotated(t, "brat", article(t, name)), -1) {
			if !regexp.MustCompile(`(?m)^` + m[1] + `\b|\b` + m[2] + `[?*]?:`).Match(conf) {
				t.Errorf("%s: annotation.conf has no %s%s", name, m[1], m[2])
			}
		}
	}
	for h := quote.Told; h <= quote.Via; h++ {
		if !strings.Contains(string(conf), strings.ReplaceAll(h.String(), " ", "-")) {
			t.Errorf("annotation.conf has no %s", h)
		}
	}
}

// Whatever is annotated, every line is one that brat takes, every reference leads to an
// annotation before it, and every text is that of the .txt file.
func FuzzBrat(f *testing.F) {
	addScattered(f)
	forms := regexp.MustCompile(`^(?:T\d+\t\w+ \d+ \d+(?:;\d+ \d+)*\t[^\t]+|E\d+\tQuotation:T\d+(?: \w+:T\d+)*|A\d+\t\w+ [TE]\d+(?: \S+)?|N\d+\tReference T\d+ \w+:\S+\t[^\t]*|#\d+\tAnnotatorNotes [TE]\d+\t[^\t]+|\*\tEquiv(?: T\d+){2,})$`)
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		doc := scattered(text, places)
		file := []rune(format.BratText(doc))
		known := make(map[string]bool)
		for line := range strings.Lines(annotated(t, "brat", doc)) {
			line = strings.TrimSuffix(line, "\n")
			if !forms.MatchString(line) || strings.ContainsAny(line, "\r\v\f\x00\x1b\x1c\x1d\x1e\u0085\u2028\u2029") {
				t.Fatalf("%q is no line of brat", line)
			}
			id, rest, _ := strings.Cut(line, "\t")
			where, words, _ := strings.Cut(rest, "\t")
			for _, ref := range regexp.MustCompile(`\b[TE]\d+\b`).FindAllString(strings.SplitN(where, ":Q", 2)[0], -1) {
				if !known[ref] && !strings.HasPrefix(id, "N") {
					t.Errorf("%q: %s is nothing before", line, ref)
				}
			}
			if known[id] {
				t.Errorf("%q: a second %s", line, id)
			}
			known[id] = id != "*"
			if id[0] != 'T' {
				continue
			}
			var parts []string
			last := 0
			_, places, _ := strings.Cut(where, " ")
			for place := range strings.SplitSeq(places, ";") {
				from, to, _ := strings.Cut(place, " ")
				a, _ := strconv.Atoi(from)
				b, _ := strconv.Atoi(to)
				if a < last || a >= b || b > len(file) {
					t.Fatalf("%q: %s is no place behind %d in %d characters", line, place, last, len(file))
				}
				parts, last = append(parts, string(file[a:b])), b
			}
			if got := strings.Join(parts, " "); got != words {
				t.Errorf("%q: the text has %q", line, got)
			}
		}
	})
}
