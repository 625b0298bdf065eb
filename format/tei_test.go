package format_test

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// A teiElement is an element of TEI as it was read.
type teiElement struct {
	name, text string
	attributes map[string]string
}

// readTEI reads TEI and returns its elements in order, each with all of its text,
// and those with an id. Ids must be unique and what is referred to must be there.
func readTEI(t *testing.T, s string) (all []*teiElement, ids map[string]*teiElement) {
	t.Helper()
	ids = make(map[string]*teiElement)
	var open []*teiElement
	decoder := xml.NewDecoder(strings.NewReader(s))
	for {
		token, err := decoder.Token()
		if token == nil {
			if len(open) > 0 || err.Error() != "EOF" {
				t.Fatalf("not well-formed: %v\n%s", err, s)
			}
			break
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := &teiElement{name: x.Name.Local, attributes: make(map[string]string)}
			for _, a := range x.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			if id := e.attributes["id"]; id != "" {
				if ids[id] != nil {
					t.Errorf("two elements %s", id)
				}
				ids[id] = e
			}
			all, open = append(all, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text += string(x)
			}
		}
	}
	for _, e := range all {
		for _, name := range []string{"who", "toWhom", "ref", "ana", "corresp", "next", "prev", "active", "passive"} {
			for ref := range strings.FieldsSeq(e.attributes[name]) {
				if ids[strings.TrimPrefix(ref, "#")] == nil {
					t.Errorf("%s %s=%q leads nowhere", e.name, name, ref)
				}
			}
		}
	}
	return all, ids
}

// teiHolds reports whether XML has a character.
func teiHolds(r rune) bool { return r >= ' ' && r != 0xFFFE && r != 0xFFFF }

// Whatever overlaps, the file is well-formed, the body has the text, and the parts of
// a quotation have its content.
func FuzzTEI(f *testing.F) {
	addScattered(f)
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		doc := scattered(text, places)
		all, ids := readTEI(t, annotated(t, "tei", doc))
		for _, e := range all {
			if e.name == "body" {
				if diff := cmp.Diff(visible(text, teiHolds), visible(e.text, teiHolds)); diff != "" {
					t.Errorf("the body has another text (-want +got):\n%s", diff)
				}
			}
		}
		n := 0
		for i := range doc.Quotes {
			want := visible(covered(text, doc.Quotes[i].Content), teiHolds)
			if want == "" {
				continue
			}
			n++
			got := ""
			for e := ids[fmt.Sprint("q", n)]; e != nil; e = ids[strings.TrimPrefix(e.attributes["next"], "#")] {
				if e.name != "said" {
					t.Errorf("a part of quotation %d is %s", n, e.name)
				}
				got += visible(e.text, teiHolds)
			}
			if got != want {
				t.Errorf("quotation %d is %q, want %q", n, got, want)
			}
		}
	})
}

// covered is the text of all characters that spans have a part of, once each.
func covered(text string, spans []quote.Span) string {
	var b strings.Builder
	for i, r := range text {
		end := len(text)
		for k := range text[i:] {
			if k > 0 {
				end = i + k
				break
			}
		}
		for _, s := range spans {
			if s.Start < end && i < s.End && s.Start < s.End {
				b.WriteRune(r)
				break
			}
		}
	}
	return b.String()
}

// body is what stands in the body of a document in TEI.
func body(t *testing.T, doc *quote.Document) string {
	s := annotated(t, "tei", doc)
	readTEI(t, s)
	_, s, _ = strings.Cut(s, "<body>\n")
	s, _, _ = strings.Cut(s, "</body>")
	return s
}

func TestTEIBody(t *testing.T) {
	const text = "It rains, said Lie.\n\nIt snows, said Berg."
	type spans = []quote.Span
	for _, c := range []struct {
		reason string
		quotes []quote.Quote
		want   string
	}{
		{"no quotation", nil, "<p>It rains, said Lie.</p>\n<p>It snows, said Berg.</p>\n"},
		{
			"an interrupted one is linked",
			[]quote.Quote{{Content: spans{{Start: 0, End: 2}, {Start: 3, End: 8}}}},
			`<p><said xml:id="q1" next="#q1.2" direct="true" aloud="true" ana="#direct #speech" cert="0">It</said> <said xml:id="q1.2" prev="#q1" direct="true" aloud="true" ana="#direct #speech" cert="0">rains</said>, said Lie.</p>` +
				"\n<p>It snows, said Berg.</p>\n",
		},
		{
			"a paragraph ends every element",
			[]quote.Quote{{Content: spans{{Start: 15, End: 23}}, Kind: quote.Indirect, Medium: quote.Thought}},
			`<p>It rains, said <said xml:id="q1" next="#q1.2" direct="false" aloud="false" ana="#indirect #thought" cert="0">Lie.</said></p>` + "\n" +
				`<p><said xml:id="q1.2" prev="#q1" direct="false" aloud="false" ana="#indirect #thought" cert="0">It</said> snows, said Berg.</p>` + "\n",
		},
		{
			"no name holds a quotation: it is cut; aloud is not said of writing",
			[]quote.Quote{{Content: spans{{Start: 3, End: 8}}, Source: spans{{Start: 0, End: 8}}, Medium: quote.Writing}},
			`<p><rs xml:id="r1" next="#r1.2" type="source" corresp="#q1">It </rs><said xml:id="q1" direct="true" ana="#direct #writing" cert="0"><rs xml:id="r1.2" prev="#r1" type="source" corresp="#q1">rains</rs></said>, said Lie.</p>` +
				"\n<p>It snows, said Berg.</p>\n",
		},
		{
			"two that cross: the later is cut",
			[]quote.Quote{{Content: spans{{Start: 0, End: 8}}}, {Content: spans{{Start: 3, End: 14}}}},
			`<p><said xml:id="q1" direct="true" aloud="true" ana="#direct #speech" cert="0">It <said xml:id="q2" next="#q2.2" direct="true" aloud="true" ana="#direct #speech" cert="0">rains</said></said><said xml:id="q2.2" prev="#q2" direct="true" aloud="true" ana="#direct #speech" cert="0">, said</said> Lie.</p>` +
				"\n<p>It snows, said Berg.</p>\n",
		},
		{
			"a cue of two quotations stands once",
			[]quote.Quote{{Content: spans{{Start: 0, End: 2}}, Cue: spans{{Start: 10, End: 14}}}, {Content: spans{{Start: 3, End: 8}}, Cue: spans{{Start: 10, End: 14}}}},
			`<p><said xml:id="q1" direct="true" aloud="true" ana="#direct #speech" cert="0">It</said> <said xml:id="q2" direct="true" aloud="true" ana="#direct #speech" cert="0">rains</said>, <seg type="cue" corresp="#q1 #q2">said</seg> Lie.</p>` +
				"\n<p>It snows, said Berg.</p>\n",
		},
		{
			"content of white space is no quotation",
			[]quote.Quote{{Content: spans{{Start: 19, End: 21}}, Source: spans{{Start: 0, End: 2}}}},
			"<p>It rains, said Lie.</p>\n<p>It snows, said Berg.</p>\n",
		},
	} {
		if diff := cmp.Diff(c.want, body(t, &quote.Document{Text: text, Quotes: c.quotes})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestTEICharacters(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"what XML means itself", "a < b & c > \"d\" ]]>", "<p>a &lt; b &amp; c &gt; \"d\" ]]&gt;</p>\n"},
		{"what XML 1.0 does not have, and what is no UTF-8", "a\x00b\x1bc\uffffd\xffe", "<p>a\ufffdb\ufffdc\ufffdd\ufffde</p>\n"},
		{"control characters that it has", "a\x7fb\u009bc", "<p>a&#127;b&#155;c</p>\n"},
		{"other planes", "😀 שלום 雨", "<p>😀 שלום 雨</p>\n"},
		{"characters that nobody sees are kept", "\ufeffa\u200b\n\nb", "<p>\ufeffa\u200b</p>\n<p>b</p>\n"},
		{"no text", "", "<p/>\n"},
		{"white space alone", " \n\n\t", "<p/>\n"},
	} {
		if got := body(t, &quote.Document{Text: c.text}); got != c.want {
			t.Errorf("%s: %q: %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

// Several documents are a corpus, whose ids do not meet; none is a document without
// text.
func TestTEICorpus(t *testing.T) {
	none, _ := readTEI(t, annotated(t, "tei"))
	if got := none[0].name; got != "TEI" {
		t.Errorf("no document: <%s>, want <TEI>", got)
	}
	a, b := article(t, "palmyra"), article(t, "odd")
	all, ids := readTEI(t, annotated(t, "tei", a, b, a))
	said := 0
	for _, e := range all {
		if e.name == "said" && e.attributes["prev"] == "" {
			said++
		}
	}
	if want := 2*len(a.Quotes) + len(b.Quotes); all[0].name != "teiCorpus" || said != want {
		t.Errorf("<%s> with %d quotations, want <teiCorpus> with %d", all[0].name, said, want)
	}
	for _, id := range []string{"d1.q1", "d2.q1", "d3.q1"} {
		if ids[id] == nil {
			t.Errorf("no quotation %s", id)
		}
	}
}

// Spaces before tags are for readers alone: the text is the same.
func TestTEIIndent(t *testing.T) {
	for _, docs := range [][]*quote.Document{{article(t, "odd")}, {article(t, "odd"), article(t, "palmyra")}} {
		indented := render(t, lookup(t, "tei"), format.Options{Indent: true}, docs...)
		plain := ""
		for line := range strings.Lines(indented) {
			plain += strings.TrimLeft(line, " ")
		}
		if diff := cmp.Diff(annotated(t, "tei", docs...), plain); diff != "" {
			t.Errorf("indented TEI differs by more than spaces (-plain +indented):\n%s", diff)
		}
		if !strings.Contains(indented, "\n      <titleStmt>\n") {
			t.Error("nothing is indented")
		}
	}
}
