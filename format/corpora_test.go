package format_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// annotated is documents in a format for corpora.
func annotated(t *testing.T, name string, docs ...*quote.Document) string {
	t.Helper()
	return render(t, lookup(t, name), format.Options{}, docs...)
}

// scattered is a document with a text and everything that a writer can meet, at
// places that depend on bytes alone: they overlap, are empty, come out of order and
// cut characters.
func scattered(text string, places []byte) *quote.Document {
	next := func() int {
		if len(places) == 0 {
			return 0
		}
		n := int(places[0])
		places = places[1:]
		return n
	}
	span := func() quote.Span {
		a, b := next()%(len(text)+1), next()%(len(text)+1)
		return quote.Span{Start: min(a, b), End: max(a, b)}
	}
	spans := func(n int) (s []quote.Span) {
		for range n {
			s = append(s, span())
		}
		return s
	}
	doc := &quote.Document{ID: text, Text: text, Publisher: text}
	doc.Speakers = []*quote.Speaker{
		{Name: text, Role: text, ID: text, Mentions: spans(2)},
		{Name: "Berg and Lund", Kind: quote.GroupSpeaker, Mentions: spans(1), Members: []quote.Person{{Name: "Berg"}, {Name: text, ID: text, Role: text, Kind: quote.OrganizationSpeaker}}},
		{Name: "report", Role: text, Kind: quote.DocumentSpeaker},
	}
	for len(places) > 0 && len(doc.Quotes) < 8 {
		n := next()
		q := quote.Quote{
			Kind: quote.Kind(n % 3), Medium: quote.Medium(n % 4), Confidence: .5, Rule: "model",
			Content: spans(1 + n%3), Cue: spans(n % 3), Source: spans(1 + n%2), To: spans(n % 2),
		}
		if k := n % 4; k < 3 {
			q.Speaker = doc.Speakers[k]
			q.Speaker.Quotes = append(q.Speaker.Quotes, len(doc.Quotes))
		}
		for range n % 3 {
			how := quote.How(next() % 9)
			q.Relays = append(q.Relays, quote.Relay{Name: text, Outlet: quote.Outlet{Name: "Daily " + text, Kind: quote.OutletKind(text)}, How: how, Carried: n%2 == 0, Mention: span()})
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return doc
}

// addScattered adds the beginnings of fuzzing.
func addScattered(f *testing.F) {
	for _, text := range []string{
		"", " ", "It rains.", "“It rains,”\nsaid Lie.\r\n\r\n\tIt snows.", "a\x00b\x1b[31mc\xffd\xc3\u2028e\u0085f\ufffeg", "\u200b\n\n\ufeff a \u200b\n\n",
		"雨は止まない。😀 e\u0301 <b>&amp;</b> ]]> -- \"'", "A line of forty columns or so that goes\non here, said Lie, who was wet by now\nand went home. It rained on.",
	} {
		f.Add(text, []byte("\x02\x00\x30\x05\x09\x02\x0b\x07\x03\x11\x00\x04\x02\x06\x01\x05\x03\x09\x04\x08\x00\x40\x0a\x02"))
	}
}

// visible is a text without white space, and with U+FFFD for what a format cannot
// hold.
func visible(s string, held func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(" \t\n\r\v\f\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", r), '\u2000' <= r && r <= '\u200a':
			return -1
		case !held(r):
			return utf8.RuneError
		}
		return r
	}, s)
}
