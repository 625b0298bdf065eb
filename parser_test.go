package quote_test

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

func TestKinds(t *testing.T) {
	s := sample(t)
	all := quote.Parse(s)
	for _, k := range []quote.Kind{quote.Direct, quote.Mixed, quote.Indirect} {
		p := quote.Parser{Kinds: []quote.Kind{k}}
		var want []quote.Quote
		for _, q := range all.Quotes {
			if q.Kind == k {
				want = append(want, q)
			}
		}
		got := p.Parse(s).Quotes
		ignore := cmp.FilterPath(func(p cmp.Path) bool { return strings.HasSuffix(p.String(), "Speaker.Quotes") }, cmp.Ignore())
		if diff := cmp.Diff(want, got, ignore); diff != "" {
			t.Errorf("the %v quotations alone are not those among all (-all +alone):\n%s", k, diff)
		}
	}
}

func TestKnownSpeakers(t *testing.T) {
	p := quote.Parser{People: []quote.Person{{ID: "Q1", Name: "Dmitry Peskov", Aliases: []string{"Dimitry Peskov"}, Role: "press secretary"}}}
	doc := p.Parse(sample(t))
	want := quote.Speaker{ID: "Q1", Name: "Dmitry Peskov", Role: "press secretary"}
	got := *doc.Quotes[0].Speaker
	if got.ID != want.ID || got.Name != want.Name || got.Role != want.Role {
		t.Errorf("known under an alias: got %q %q %q, want %q %q %q", got.ID, got.Name, got.Role, want.ID, want.Name, want.Role)
	}
	for _, s := range doc.Speakers[1:] {
		if s.ID != "" {
			t.Errorf("%q, whom the caller does not know, has ID %q", s.Name, s.ID)
		}
	}
}

// Whom the caller knows is one speaker, by however many names the article has them.
func TestKnownByManyNames(t *testing.T) {
	p := quote.Parser{People: []quote.Person{{ID: "7", Name: "World Rain Bank", Aliases: []string{"RRX", "Rain Bank of the World"}}}}
	doc := p.Parse("\"It rains,\" RRX said.\n\nAnna Berg said, \"It pours.\"\n\n\"It hails,\" the World Rain Bank said.")
	if len(doc.Speakers) != 2 || doc.Speakers[0].ID != "7" || !slices.Equal(doc.Speakers[0].Quotes, []int{0, 2}) || doc.Quotes[2].Speaker != doc.Speakers[0] {
		t.Fatalf("%+v", doc.Speakers)
	}
	if m := doc.Speakers[0].Mentions; !slices.IsSortedFunc(m, func(a, b quote.Span) int { return a.Start - b.Start }) || len(m) < 2 {
		t.Errorf("mentions %v", m)
	}
	roundTrip(t, doc)
}

func TestKnownOutlets(t *testing.T) {
	text := `"It rains," Regnposten quoted Anna Berg as saying.`
	if q := quote.Parse(text).Quotes; len(q) != 1 || len(q[0].Relays) != 0 {
		t.Fatalf("an outlet that nobody knows: %+v", q)
	}
	p := quote.Parser{Outlets: []quote.Outlet{{Name: "The Rain Post", Aliases: []string{"Regnposten"}, Kind: "newspaper", Country: "NO"}}}
	q := p.Parse(text).Quotes
	if len(q) != 1 || len(q[0].Relays) != 1 {
		t.Fatalf("an outlet that the caller knows: %+v", q)
	}
	if r := q[0].Relays[0]; r.Name != "Regnposten" || r.Outlet.Name != "The Rain Post" || r.Outlet.Country != "NO" {
		t.Errorf("got %+v", r)
	}
}

func TestOutlets(t *testing.T) {
	kinds := map[quote.OutletKind]int{}
	for o := range quote.Outlets() {
		kinds[o.Kind]++
		if o.Name == "" || len(o.Country) != 2 {
			t.Errorf("incomplete: %+v", o)
		}
	}
	for _, k := range []quote.OutletKind{
		quote.AgencyOutlet, quote.NewspaperOutlet, quote.MagazineOutlet, quote.BroadcasterOutlet, quote.RadioOutlet, quote.SiteOutlet, quote.MonitorOutlet,
	} {
		if kinds[k] == 0 {
			t.Errorf("no outlet of kind %s", k)
		}
	}
	for range quote.Outlets() {
		break // a range may stop early
	}
}

func TestSpeakersOfDocument(t *testing.T) {
	doc := quote.Parse(sample(t))
	seen := map[string]bool{}
	for _, s := range doc.Speakers {
		if seen[s.Name] {
			t.Errorf("%s is there twice", s.Name)
		}
		seen[s.Name] = true
		if len(s.Quotes) == 0 {
			t.Errorf("%s said nothing", s.Name)
		}
		for _, i := range s.Quotes {
			if doc.Quotes[i].Speaker != s {
				t.Errorf("quotation %d is not by %s", i, s.Name)
			}
		}
	}
}

func TestJoin(t *testing.T) {
	doc := quote.Parse("It rains.")
	for _, c := range []struct {
		reason string
		spans  []quote.Span
		want   string
	}{
		{"two spans are joined by a space", []quote.Span{{Start: 0, End: 2}, {Start: 3, End: 8}}, "It rains"},
		{"no spans", nil, ""},
	} {
		if got := doc.Join(c.spans...); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestNilSpeakerPrints(t *testing.T) {
	if s := (*quote.Speaker)(nil).String(); s != "" {
		t.Errorf("got %q", s)
	}
}

// The lists of the JSON form are never null, and the object has the keys that a
// reader of the format expects.
func TestJSON(t *testing.T) {
	p := quote.Parser{Language: language.BritishEnglish}
	doc := p.Parse(`"It rains."`)
	doc.ID = "a/1"
	b, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"a/1","lang":"en-GB","text":"\"It rains.\"","quotes":[{"kind":"direct","medium":"speech","content":[{"start":0,"end":11}],"cue":[],"source":[],"relays":[],"sentence":{"start":0,"end":11},"confidence":0.43,"rule":"alone"}],"speakers":[]}`
	if diff := cmp.Diff(want, string(b)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A document marshals the same as a value, and inside others.
func TestJSONOfValue(t *testing.T) {
	doc := quote.Parse(`"It rains," said Anna Berg.`)
	want, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(struct{ Doc quote.Document }{*doc})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"Doc":`+string(want)+`}`, string(got)); diff != "" {
		t.Errorf("(-pointer +value):\n%s", diff)
	}
}

// Roles are in the article's own words, without honorifics, and as full as it
// gives them.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"before the name", `"It rains," said Norwegian Foreign Minister Anna Berg.`, "Norwegian Foreign Minister"},
		{"after the name", `Anna Berg, a Norwegian meteorologist, left. "It rains," Berg said.`, "Norwegian meteorologist"},
		{"in small letters, of a body", `White House spokesman Nils Dahl left. "It rains," Dahl said.`, "White House spokesman"},
		{"an honorific is none", `"It rains," said Mr. Dahl.`, ""},
		{"a sentence after according to is none", `According to Anna Berg, three ministers have left. "It rains," Berg said.`, ""},
	} {
		doc := quote.Parse(c.text)
		if len(doc.Speakers) == 0 {
			t.Errorf("%s: nobody speaks in %q", c.reason, c.text)
			continue
		}
		if got := doc.Speakers[len(doc.Speakers)-1].Role; got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// Confidence orders the quotations: what the marks and a plain attribution show
// is surer than a clause, and that surer than words which nobody is named for.
func TestConfidence(t *testing.T) {
	confidence := func(text string) float64 {
		t.Helper()
		q := quote.Parse(text).Quotes
		if len(q) != 1 {
			t.Fatalf("%q: %d quotations", text, len(q))
		}
		if c := q[0].Confidence; c <= 0 || c >= 1 {
			t.Errorf("%q: confidence %v", text, c)
		}
		return q[0].Confidence
	}
	direct := confidence(`"It rains," said Anna Berg.`)
	reported := confidence(`Anna Berg said that the rain would stop by Friday.`)
	nobody := confidence(`"It rains and it will never stop."`)
	if !(direct > reported && reported > nobody) {
		t.Errorf("direct %v, reported %v, of nobody %v", direct, reported, nobody)
	}
}

// One parser serves any number of goroutines and gives each the same bytes.
func TestConcurrent(t *testing.T) {
	p := new(quote.Parser)
	s := sample(t)
	want, err := json.Marshal(p.Parse(s))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got, err := json.Marshal(p.Parse(s)); err != nil || string(got) != string(want) {
				t.Errorf("another result, or %v", err)
			}
		})
	}
	wg.Wait()
}

// check reports what is wrong with a document whatever its text is.
func check(t *testing.T, s string, doc *quote.Document) {
	t.Helper()
	inside := func(what string, spans ...quote.Span) {
		t.Helper()
		last := 0
		for _, p := range spans {
			if p.Start < last || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("%s %v of %q: not inside the text, empty or not in order", what, spans, s)
			}
			for _, at := range []int{p.Start, p.End} {
				if at < len(s) && !utf8.RuneStart(s[at]) && utf8.ValidString(s) {
					t.Fatalf("%s %v of %q: splits a rune", what, p, s)
				}
			}
			last = p.End
		}
	}
	last := 0
	for _, q := range doc.Quotes {
		if len(q.Content) == 0 {
			t.Fatalf("a quotation of %q without content", s)
		}
		inside("content", q.Content...)
		inside("cue", q.Cue...)
		inside("source", q.Source...)
		for _, r := range q.Relays {
			inside("relay", r.Mention)
		}
		if q.Content[0].Start < last {
			t.Fatalf("the quotations of %q are not in order", s)
		}
		last = q.Content[0].Start
	}
	for i, q := range doc.Quotes {
		for _, o := range doc.Quotes[i+1:] {
			for _, a := range q.Content {
				for _, b := range o.Content {
					if a.Start < b.End && b.Start < a.End {
						t.Fatalf("the content of two quotations of %q overlaps: %v and %v", s, a, b)
					}
				}
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sample(f))
	for _, s := range []string{
		"", "\"", "“It rains,” said Anna Berg. ‘It pours,’ she added.", "\xff\"\xfe\" he said.", "OSLO, May 3 (AFP) - It\n    rains.",
		"He said, \"It rains,\" and she said that \"it pours.\"\n\n\"It hails,\" they told the daily Regnbladet.",
		"X was quoted by Y as saying that Z, according to W, told the BBC it rained.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := quote.Parse(s)
		check(t, s, doc)
		if _, err := json.Marshal(doc); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}

func TestOddInput(t *testing.T) {
	for _, s := range []string{
		"", " ", "\x00", "\n\n\n", "\r\r", "\ufeff", strings.Repeat("\"", 1001), strings.Repeat("'\" ", 1000), strings.Repeat("(", 1000),
		strings.Repeat("said ", 1000), strings.Repeat("Anna Berg said ", 300), strings.Repeat("Berg, ", 1000), "\"\" he said.", "''' ''' he said",
	} {
		check(t, s, quote.Parse(s))
	}
}
