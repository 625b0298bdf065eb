package format_test

import (
	"os"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// webOutput is documents in a format.
func webOutput(t testing.TB, name string, docs ...*quote.Document) string {
	t.Helper()
	f, ok := format.Lookup(name)
	if !ok {
		t.Fatalf("there is no format %s", name)
	}
	var b strings.Builder
	w := f.NewWriter(&b, format.Options{})
	for _, doc := range docs {
		if err := w.Write(doc); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// webArticle parses one of the articles of the root's testdata.
func webArticle(t testing.TB, name string) *quote.Document {
	t.Helper()
	b, err := os.ReadFile("../testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return quote.Parse(string(b))
}

// In each of these formats a text must not end the script element that may hold it,
// nor begin an element.
func TestWebEscapes(t *testing.T) {
	const bad = `</script><script>alert(1)</script><!--"'&lt;`
	doc := webEverything(bad)
	for _, name := range []string{"html", "webannotation", "schemaorg"} {
		got := webOutput(t, name, doc, doc)
		for _, s := range []string{"<script", "</script", "<!--", "alert(1)<"} {
			if strings.Contains(got, s) {
				t.Errorf("%s: a text brought %s into the output", name, s)
			}
		}
		if strings.Count(got, "alert(1)") < 10 {
			t.Errorf("%s: the texts themselves are not there", name)
		}
	}
}

// webEverything is a document that has s wherever it may have text.
func webEverything(s string) *quote.Document {
	all := []quote.Span{{Start: 0, End: len(s)}}
	speaker := &quote.Speaker{ID: s, Name: s, Role: s, Kind: quote.PersonSpeaker, Quotes: []int{0}}
	return &quote.Document{
		ID: s, Text: s, Publisher: s, Dateline: &quote.Dateline{Span: all[0], Places: []string{s}, Date: s, Outlet: s},
		Speakers: []*quote.Speaker{speaker},
		Quotes: []quote.Quote{{
			Content: all, Cue: all, Source: all, To: all, Speaker: speaker, Sentence: all[0], Confidence: .25, Rule: s,
			Relays: []quote.Relay{{Name: s, Outlet: quote.Outlet{Name: s}, Mention: all[0], How: quote.Told}},
		}},
	}
}

// webScattered is a document whose spans lie anywhere in the text, three places a
// quotation: where its content begins and ends, and its cue and source begin.
func webScattered(text string, places []byte) *quote.Document {
	var borders []int // of runes
	for i := range text {
		borders = append(borders, i)
	}
	borders = append(borders, len(text))
	at := func(b byte) int { return borders[int(b)%len(borders)] }
	span := func(a, b byte) []quote.Span {
		return []quote.Span{{Start: min(at(a), at(b)), End: max(at(a), at(b))}}
	}
	doc := &quote.Document{Text: text}
	for ; len(places) >= 3; places = places[3:] {
		q := quote.Quote{
			Kind: quote.Kind(places[0] % 3), Medium: quote.Medium(places[1] % 4), Confidence: float64(places[2]) / 255,
			Content: span(places[0], places[1]), Cue: span(places[1], places[2]), Source: span(places[2], places[2]+2),
		}
		if places[0]%2 == 0 {
			q.Content = append(q.Content, span(places[1], places[1]+9)...)
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return doc
}
