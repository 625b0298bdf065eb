package format_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// A pageElement is an element of a page.
type pageElement struct {
	name     string
	attr     map[string]string
	parent   *pageElement
	children []any // elements, strings
}

// readPage reads a page as XML, which is stricter than HTML, and returns all of
// its elements in order.
func readPage(t *testing.T, page string) (all []*pageElement) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	at := new(pageElement)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, page)
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := &pageElement{name: x.Name.Local, attr: make(map[string]string), parent: at}
			for _, a := range x.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			at.children = append(at.children, e)
			all, at = append(all, e), e
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			at.children = append(at.children, string(x))
		}
	}
}

func (e *pageElement) is(class string) bool {
	return strings.Contains(" "+e.attr["class"]+" ", " "+class+" ")
}

// text is the text inside an element.
func (e *pageElement) text() string {
	var b strings.Builder
	for _, c := range e.children {
		switch c := c.(type) {
		case string:
			b.WriteString(c)
		case *pageElement:
			b.WriteString(c.text())
		}
	}
	return b.String()
}

// within is the text that stands inside elements that match, in order.
func (e *pageElement) within(match func(*pageElement) bool) string {
	if match(e) {
		return e.text()
	}
	var b strings.Builder
	for _, c := range e.children {
		if c, ok := c.(*pageElement); ok {
			b.WriteString(c.within(match))
		}
	}
	return b.String()
}

// pageChars is a text as HTML can hold it, each character one character.
func pageChars(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\r\v\f\u0085", r):
			return ' '
		case r == '\t' || r == '\n':
			return r
		case r < ' ', 0x7F <= r && r < 0xA0, 0xFDD0 <= r && r < 0xFDF0, r&0xFFFF >= 0xFFFE:
			return utf8.RuneError
		}
		return r
	}, s)
}

func pageTexts(t *testing.T, page string) (list []*pageElement) {
	t.Helper()
	for _, e := range readPage(t, page) {
		if e.is("text") {
			list = append(list, e)
		}
	}
	return list
}

// Elements cannot cross, and spans do.
func TestHTMLMarks(t *testing.T) {
	span := func(places ...int) (list []quote.Span) {
		for i := 0; i < len(places); i += 2 {
			list = append(list, quote.Span{Start: places[i], End: places[i+1]})
		}
		return list
	}
	for _, c := range []struct {
		reason, text string
		quotes       []quote.Quote
		want         string
	}{
		{"no quotation", "It rains.", nil, "It rains."},
		{"one, with its number behind it", "A B C", []quote.Quote{{Content: span(2, 3)}}, "A [said1 d1 B]#1 C"},
		{"in two parts: the number stands behind the last", "A B C", []quote.Quote{{Content: span(0, 1, 4, 5), Cue: span(2, 3)}}, "[said1 d1 A] [cue1 B] [said1 d1 C]#1"},
		{"one inside another", "A B C", []quote.Quote{{Content: span(0, 5)}, {Content: span(2, 3)}}, "[said1 d1 A [said2 d2 B]#2 C]#1"},
		{"a cue inside content", "A B C", []quote.Quote{{Content: span(0, 5), Cue: span(2, 3)}}, "[said1 d1 A [cue1 B] C]#1"},
		{"two that cross: the second begins again where the first ends", "A B C", []quote.Quote{{Content: span(0, 3)}, {Content: span(2, 5)}}, "[said1 d1 A [said2 d2 B]][said2 d1 #1 C]#2"},
		{"a cue of two quotations", "A B C", []quote.Quote{{Content: span(0, 1), Cue: span(2, 3)}, {Content: span(4, 5), Cue: span(2, 3)}}, "[said1 d1 A]#1 [cue1 [cue2 B]] [said2 d1 C]#2"},
		{"the same span as source and addressee", "A B", []quote.Quote{{Content: span(0, 1), Source: span(2, 3), To: span(2, 3)}}, "[said1 d1 A]#1 [source1 [to1 B]]"},
		{"over a paragraph's end", "A\n\nB C", []quote.Quote{{Content: span(0, 4)}}, "[said1 d1 A]|[said1 d1 B]#1 C"},
		{"up to the white space behind a paragraph", "A\n\nB", []quote.Quote{{Content: span(0, 3)}}, "[said1 d1 A]#1|B"},
		{"from the white space on", "A\n\nB", []quote.Quote{{Content: span(2, 4)}}, "A|[said1 d1 B]#1"},
		{"white space alone", "A\n\nB", []quote.Quote{{Content: span(1, 3)}}, "A#1|B"},
		{"nothing", "A B", []quote.Quote{{Content: span(2, 2)}}, "A #1B"},
		{"in a text of white space", " \n", []quote.Quote{{Content: span(0, 2)}}, "[said1 d1  \n]#1"},
		{"in a text without a character", "", []quote.Quote{{Content: span(0, 0)}}, "#1"},
		{"three inside one another, and a fourth: lines go no lower", "A B C D", []quote.Quote{{Content: span(0, 7)}, {Content: span(0, 5)}, {Content: span(0, 3)}, {Content: span(0, 1)}}, "[said1 d1 [said2 d2 [said3 d3 [said4 d3 A]#4 B]#3 C]#2 D]#1"},
	} {
		page := webOutput(t, "html", &quote.Document{Text: c.text, Quotes: c.quotes})
		if got := pageMarks(page); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}

// However many spans lie over one another, the page stays linear in them.
func TestHTMLDeep(t *testing.T) {
	const n = 1000
	doc := &quote.Document{Text: strings.Repeat("x", 2*n)}
	for i := range n { // each begins inside the one before, and ends behind it
		doc.Quotes = append(doc.Quotes, quote.Quote{Content: []quote.Span{{Start: i, End: i + n}}})
	}
	page := webOutput(t, "html", doc)
	if got := pageTexts(t, page)[0].text(); got != doc.Text {
		t.Errorf("the text of the page is %s", got)
	}
	if got := strings.Count(page, "<span"); got > 70*n {
		t.Errorf("%d marks of %d quotations", got, n)
	}
	if got := strings.Count(page, `class="part ref`); got != n {
		t.Errorf("%d numbers", got)
	}
}

var (
	pageText  = regexp.MustCompile(`(?s)<div class="text"[^>]*>(.*?)</div>`)
	pageBegin = regexp.MustCompile(`<span class="part (\w+) q(\d+) s\d(?: direct)?( d\d)?" tabindex="-1">`)
	pageRef   = regexp.MustCompile(`<a class="part ref[^>]* id="a1-r(\d+)"[^>]*></a>`)
	pageBreak = regexp.MustCompile(`</p>\s*<p[^>]*>`)
	pageEnds  = strings.NewReplacer("</span>", "]", `<p dir="ltr">`, "", `<p dir="auto">`, "", "</p>", "")
)

// pageMarks is the text of the first article in a short notation: [ and ] for marks,
// # for numbers, | between paragraphs.
func pageMarks(page string) string {
	s := pageText.FindStringSubmatch(page)[1]
	s = pageBegin.ReplaceAllString(s, "[$1$2$3 ")
	return pageEnds.Replace(pageBreak.ReplaceAllString(pageRef.ReplaceAllString(s, "#$1"), "|"))
}

func FuzzHTML(f *testing.F) {
	f.Add("It rains, he said.\n\n“So it\r\ndoes,” she said.", []byte{0, 8, 10, 3, 30, 12, 20, 33, 40})
	f.Add("a <b> & \"c\" 'd' \x00\x1b\u0085\ufdd0\ufffe\U0001fffe\xff é😀 שלום", []byte{1, 20, 5, 2, 30, 7, 0, 255, 9})
	f.Add("", []byte{0, 0, 0})
	f.Add(" \n\n\t", []byte{0, 4, 1})
	f.Add("1\n2\n3\n4\n5", []byte{0, 9, 4, 1, 8, 2, 2, 7, 0, 3, 6, 1, 0, 5, 5})
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		if len(places) > 30 || len(text) > 2000 {
			return
		}
		doc := webScattered(text, places)
		got := pageTexts(t, webOutput(t, "html", doc))
		if len(got) != 1 {
			t.Fatalf("%d articles", len(got))
		}
		if diff := cmp.Diff(pageChars(text), got[0].text()); diff != "" {
			t.Errorf("the text (-want +got):\n%s", diff)
		}
		for i := range doc.Quotes {
			said := got[0].within(func(e *pageElement) bool { return e.is("said") && e.is("q"+strconv.Itoa(i+1)) })
			if diff := cmp.Diff(pageSaid(text, doc.Quotes[i].Content), pageLetters(said)); diff != "" {
				t.Errorf("the words of quotation %d (-want +got):\n%s", i+1, diff)
			}
		}
	})
}

// pageLetters are the letters, digits and punctuation of a text: marks end with the
// paragraph, and what is between paragraphs is none of these.
func pageLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.N, unicode.P) {
			return r
		}
		return -1
	}, s)
}

// pageSaid is what spans cover.
func pageSaid(text string, spans []quote.Span) string {
	var b strings.Builder
	for i, r := range text {
		for _, s := range spans {
			if s.Start <= i && i < s.End {
				b.WriteRune(r)
				break
			}
		}
	}
	return pageLetters(b.String())
}

// A page holds everything that it needs, and its policy lets it load nothing.
func TestHTMLSelfContained(t *testing.T) {
	page := webOutput(t, "html", webArticle(t, "palmyra"), webArticle(t, "odd"))
	for _, bad := range []string{"<script", " src=", "url(", "@import", " style="} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	ids, numbers := make(map[string]bool), 0
	elements := readPage(t, page)
	for _, e := range elements {
		for name := range e.attr {
			if strings.HasPrefix(name, "on") {
				t.Errorf("<%s %s>: a script", e.name, name)
			}
		}
		if id, ok := e.attr["id"]; ok {
			if ids[id] {
				t.Errorf("two elements are %s", id)
			}
			ids[id] = true
		}
	}
	for _, e := range elements {
		if href, ok := e.attr["href"]; ok && (!strings.HasPrefix(href, "#") || !ids[href[1:]]) {
			t.Errorf("a link to %s leads nowhere", href)
		}
		if by, ok := e.attr["aria-labelledby"]; ok && !ids[by] {
			t.Errorf("nothing is %s, which names <%s>", by, e.name)
		}
		if e.is("ref") {
			numbers++
		}
		switch {
		case e.name == "style":
			hash := sha256.Sum256([]byte(e.text()))
			if source := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'"; !strings.Contains(page, strings.NewReplacer("'", "&#39;", "+", "&#43;").Replace(source)) {
				t.Errorf("the policy does not allow the style: %s", source)
			}
		case e.name == "nav" && strings.Count(e.text(), "quotations") != 2:
			t.Errorf("the index: %s", e.text())
		}
	}
	if want := len(webArticle(t, "palmyra").Quotes) + len(webArticle(t, "odd").Quotes); numbers != want {
		t.Errorf("%d numbers, want %d", numbers, want)
	}
}

func TestHTMLDocuments(t *testing.T) {
	for _, c := range []struct {
		reason    string
		docs      []*quote.Document
		has, none string
	}{
		{"no document is a page too", nil, "<p>There are no articles.</p>", "<article"},
		{"its language, which screen readers and hyphenation need", []*quote.Document{{Text: "Es regnet.", Language: language.German}}, `<div class="text" lang="de">`, ""},
		{"a language that is not known is not that of the page", []*quote.Document{{Text: "It rains."}}, `<div class="text" lang="">`, ""},
		{"an id is the title", []*quote.Document{{ID: "a<b>", Text: "It rains."}}, "<title>Quotations: a&lt;b&gt;</title>", "Article 1"},
		{"no text", []*quote.Document{{}}, `<div class="text" lang=""><p dir="auto"></p></div>`, "<li"},
		{"no quotations", []*quote.Document{{Text: "It rains."}}, `>no quotations</h3>`, "<li"},
		{"Hebrew runs from the right", []*quote.Document{{Text: "אמר שלום Tass"}}, `<p dir="rtl">`, `"ltr"`},
		{"an English paragraph with Hebrew first does not", []*quote.Document{{Text: "“אמר,” it said."}}, `<p dir="ltr">`, `"rtl"`},
		{"white space before and behind the text", []*quote.Document{{Text: "\n It rains.\n"}}, "lang=\"\">\n <p dir=\"ltr\">It rains.</p>\n</div>", ""},
		{"a dateline", []*quote.Document{{Text: "OSLO -- It rains.", Dateline: &quote.Dateline{Span: quote.Span{End: 7}, Places: []string{"OSLO"}, Date: "May 1"}, Publisher: "NTB"}}, `<p class="soft" dir="auto">OSLO, May 1, NTB</p>`, ""},
		{"nobody named", []*quote.Document{{Text: "Rain", Quotes: []quote.Quote{{Content: []quote.Span{{End: 4}}}}}}, `data-label="1" aria-label="1: direct, nobody named"`, `class="speakers"`},
		{"a source that nobody is known for", []*quote.Document{{Text: "he", Quotes: []quote.Quote{{Content: []quote.Span{{}}, Source: []quote.Span{{End: 2}}}}}}, `dir="auto">he</strong><span class="soft">, <bdi>not known who</bdi>`, ""},
		{"little confidence is shown", []*quote.Document{{Text: "Rain", Quotes: []quote.Quote{{Content: []quote.Span{{End: 4}}, Confidence: .49}}}}, `data-label="1?"`, ""},
		{"enough is not", []*quote.Document{{Text: "Rain", Quotes: []quote.Quote{{Content: []quote.Span{{End: 4}}, Confidence: .5}}}}, "<dd>0.50</dd>", `"1?"`},
		{"confidence that is not known is neither", []*quote.Document{{Text: "Rain", Quotes: []quote.Quote{{Content: []quote.Span{{End: 4}}}}}}, "", "Confidence</dt>"},
	} {
		page := webOutput(t, "html", c.docs...)
		readPage(t, page)
		page = page[strings.Index(page, "<title>"):strings.Index(page, "<style>")] + page[strings.Index(page, "<main>"):]
		if !strings.Contains(page, c.has) {
			t.Errorf("%s: no %q in\n%s", c.reason, c.has, page)
		}
		if c.none != "" && strings.Contains(page, c.none) {
			t.Errorf("%s: there is %q in\n%s", c.reason, c.none, page)
		}
	}
}

// An index of one article would be a list of what follows it.
func TestHTMLIndex(t *testing.T) {
	doc := &quote.Document{Text: "It rains."}
	for n, docs := range [][]*quote.Document{nil, {doc}, {doc, doc}, {doc, doc, doc}} {
		want := n
		if n == 1 {
			want = 0
		}
		page := webOutput(t, "html", docs...)
		if got := strings.Count(page, `<li><a href="#a`); got != want || strings.Contains(page, "<nav") != (want > 0) {
			t.Errorf("%d articles: an index of %d", n, got)
		}
	}
}

// A quotation has a rule of its own in the style, in every article that has not too
// many of them for a browser.
func TestHTMLLit(t *testing.T) {
	article := func(n int) *quote.Document {
		return &quote.Document{Quotes: slices.Repeat([]quote.Quote{{Content: []quote.Span{{}}}}, n)}
	}
	for _, c := range []struct {
		reason      string
		docs        []*quote.Document
		rules, many int
	}{
		{"none", []*quote.Document{article(0)}, 0, 0},
		{"articles share rules", []*quote.Document{article(3), article(5), article(2)}, 5, 0},
		{"the most", []*quote.Document{article(200)}, 200, 0},
		{"too many", []*quote.Document{article(201), article(2)}, 2, 1},
	} {
		page := webOutput(t, "html", c.docs...)
		if got := strings.Count(page, "{--lit:2px"); got != c.rules {
			t.Errorf("%s: %d rules, want %d", c.reason, got, c.rules)
		}
		if got := strings.Count(page, `<article class="many"`); got != c.many {
			t.Errorf("%s: %d articles with many, want %d", c.reason, got, c.many)
		}
	}
}

// Letters tell speakers apart where colours come again.
func TestHTMLSpeakers(t *testing.T) {
	doc := new(quote.Document)
	for i := range 60 {
		s := &quote.Speaker{Name: fmt.Sprint("Speaker ", i), Quotes: []int{i}}
		doc.Speakers = append(doc.Speakers, s)
		doc.Quotes = append(doc.Quotes, quote.Quote{Content: []quote.Span{{}}, Speaker: s})
	}
	page := webOutput(t, "html", doc)
	for _, label := range []string{"A1", "Z26", "AA27", "AZ52", "BA53", "BH60"} {
		if strings.Count(page, `data-label="`+label+`"`) != 1 {
			t.Errorf("no quotation is %s", label)
		}
	}
	letters := make(map[string]bool)
	for _, e := range readPage(t, page) {
		if e.is("letter") {
			letters[e.text()] = true
		}
	}
	if len(letters) != 60 {
		t.Errorf("%d letters for 60 speakers", len(letters))
	}
}

// The way of a quotation: relays as they are, and whose article it is.
func TestHTMLProvenance(t *testing.T) {
	relays := []quote.Relay{{Name: "NTB", How: quote.Told}, {Name: "Tass", How: quote.QuotedBy, Carried: true}, {Name: "NRK", Carried: true}}
	lie := &quote.Speaker{Name: "Lie", Quotes: []int{0}}
	for _, c := range []struct {
		reason    string
		publisher string
		quote     quote.Quote
		want      string
	}{
		{"everything", "AFP", quote.Quote{Speaker: lie, Relays: relays}, "Lie → NTB (told) → Tass (quoted by, as elsewhere in the article) → NRK (as elsewhere in the article) → AFP (this article)"},
		{"no publisher", "", quote.Quote{Speaker: lie, Relays: relays[:1]}, "Lie → NTB (told)"},
		{"nobody", "AFP", quote.Quote{Relays: relays[:1]}, "NTB (told) → AFP (this article)"},
		{"a speaker alone has no way", "", quote.Quote{Speaker: lie}, ""},
	} {
		c.quote.Content = []quote.Span{{}}
		doc := &quote.Document{Publisher: c.publisher, Quotes: []quote.Quote{c.quote}}
		got, next := "", false
		for _, e := range readPage(t, webOutput(t, "html", doc)) {
			if next && e.name == "dd" {
				got, next = e.text(), false
			}
			next = next || e.name == "dt" && e.text() == "Provenance"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}
