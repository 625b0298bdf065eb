package quote_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/unicode/norm"
)

// articles are the texts of the invented sets and the sample.
func articles(t testing.TB) (list []string) {
	t.Helper()
	for _, name := range []string{"testdata/eval/wire.jsonl", "testdata/eval/probes.jsonl"} {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var d struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			list = append(list, d.Text)
		}
	}
	return append(list, sample(t))
}

// A finding is what is compared of a quotation: its words, not where they stand.
type finding struct {
	Kind                 quote.Kind
	Content, Cue, Source string
	Speaker, Role        string
	Relays               []string
}

func findings(doc *quote.Document) (list []finding) {
	words := func(spans []quote.Span) string {
		s, _ := strings.CutPrefix(strings.Join(strings.Fields(hidden.Replace(doc.Join(spans...))), " "), " ")
		return norm.NFC.String(s)
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		f := finding{Kind: q.Kind, Content: words(q.Content), Cue: words(q.Cue), Source: words(q.Source), Speaker: q.Speaker.String()}
		if q.Speaker != nil {
			f.Role = q.Speaker.Role
		}
		for _, r := range q.Relays {
			f.Relays = append(f.Relays, r.Name)
		}
		list = append(list, f)
	}
	return list
}

var hidden = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "")

// Other spaces, line ends and normal forms of Unicode change nothing about what
// is found.
func TestSpaces(t *testing.T) {
	syllables := strings.NewReplacer("tion", "\u00adtion", "ment", "ment\u00ad", "said", "sa\u00adid")
	for _, c := range []struct {
		reason string
		change func(string) string
	}{
		{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
		{"narrow no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u202f") }},
		{"doubled spaces", func(s string) string { return strings.ReplaceAll(s, ". ", ".  ") }},
		{"soft hyphens", syllables.Replace},
		{"accents of their own", norm.NFD.String},
		{"Windows line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"a byte order mark", func(s string) string { return "\ufeff" + s }},
	} {
		for _, s := range articles(t) {
			if strings.ContainsAny(s, "\r\u00a0\u202f") {
				continue
			}
			want, got := findings(quote.Parse(s)), findings(quote.Parse(c.change(s)))
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s: %.60q (-without +with):\n%s", c.reason, s, diff)
			}
		}
	}
}

// A choice of kinds is a part of the whole, whatever it is.
func TestChoice(t *testing.T) {
	kinds := []quote.Kind{quote.Direct, quote.Mixed, quote.Indirect}
	for _, s := range articles(t) {
		all := findings(quote.Parse(s))
		for choice := 1; choice < 1<<len(kinds); choice++ {
			p := new(quote.Parser)
			for i, k := range kinds {
				if choice>>i&1 == 1 {
					p.Kinds = append(p.Kinds, k)
				}
			}
			var want []finding
			for _, f := range all {
				if choice>>f.Kind&1 == 1 {
					want = append(want, f)
				}
			}
			doc := p.Parse(s)
			if diff := cmp.Diff(want, findings(doc)); diff != "" {
				t.Errorf("%v: %.60q (-of all +chosen):\n%s", p.Kinds, s, diff)
			}
			for _, speaker := range doc.Speakers {
				for _, q := range speaker.Quotes {
					if doc.Quotes[q].Speaker != speaker {
						t.Errorf("%v: %.60q: quotation %d is not by %s", p.Kinds, s, q, speaker)
					}
				}
			}
		}
	}
}
