package format

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/text"
)

// A teiText is the text of a document with all that is marked in it.
type teiText struct {
	doc        *quote.Document
	prefix     string // of ids
	paragraphs []quote.Span
	marks      []*teiMark
	known      map[string]*teiMark // by what they are
	speakers   map[*quote.Speaker]string
	outlets    map[string]string // ids by name
	listed     []quote.Outlet    // the outlets, in order
	relations  [][]attribute
	count      map[string]int // of ids by letter
}

// A teiMark is an element of the text, in as many parts as it takes.
type teiMark struct {
	level      int // those of a lower one are never inside it
	name, id   string
	named      bool // the first part has an id even if it is the only one
	attributes []attribute
	of         []string     // references to the quotations that it belongs to
	spans      []quote.Span // in order, each inside a paragraph
	parts      int
}

// The levels: names and references hold no quotation in TEI.
const (
	teiSaid = iota
	teiCue
	teiName
)

func newTEIText(doc *quote.Document, prefix string) *teiText {
	t := &teiText{
		doc: doc, prefix: prefix, paragraphs: teiParagraphs(doc.Text),
		known: make(map[string]*teiMark), speakers: make(map[*quote.Speaker]string), outlets: make(map[string]string),
		count: make(map[string]int),
	}
	for i, s := range doc.Speakers {
		t.speakers[s] = t.id("s", i+1)
	}
	for i := range doc.Quotes {
		t.quotation(i)
	}
	for _, s := range doc.Speakers {
		for _, m := range s.Mentions {
			t.mention(s, m)
		}
	}
	slices.SortStableFunc(t.marks, func(a, b *teiMark) int {
		return cmp.Or(a.level-b.level, a.spans[0].Start-b.spans[0].Start, b.end()-a.end())
	})
	return t
}

func (m *teiMark) end() int { return m.spans[len(m.spans)-1].End }

func (t *teiText) id(letter string, n int) string { return t.prefix + letter + strconv.Itoa(n) }

// teiParagraphs are the paragraphs of a text with all that is not white space.
func teiParagraphs(s string) []quote.Span {
	found := text.Paragraphs(s)
	if len(found) == 0 {
		found = []text.Span{{}}
	}
	out := make([]quote.Span, len(found))
	for i, p := range found {
		out[i] = quote.Span(p)
		end := len(s)
		if i+1 < len(found) {
			end = found[i+1].Start
		}
		out[i].End += len(strings.TrimRightFunc(s[p.End:end], unicode.IsSpace))
	}
	out[0].Start -= len(strings.TrimLeftFunc(s[:out[0].Start], unicode.IsSpace))
	return out
}

// quotation marks a quotation and what belongs to it.
func (t *teiText) quotation(i int) {
	q := &t.doc.Quotes[i]
	said := t.mark(teiSaid, "said", "q", strconv.Itoa(i), q.Content)
	if said == nil {
		return // nothing but white space
	}
	said.named = true
	ref := "#" + said.id
	who := t.speakers[q.Speaker]
	if cue := t.mark(teiCue, "seg", "c", "", q.Cue); cue != nil {
		cue.belongs(ref, attribute{"type", "cue"})
	}
	if source := t.mark(teiName, "rs", "r", "source "+who, q.Source); source != nil {
		source.belongs(ref, attribute{"type", "source"}, attribute{"ref", idReference(who)})
	}
	toWhom := ""
	if to := t.mark(teiName, "rs", "r", "addressee", q.To); to != nil {
		to.belongs(ref, attribute{"type", "addressee"})
		to.named, toWhom = true, to.id
	}
	for i := range q.Relays {
		t.relay(&q.Relays[i], ref)
	}
	aloud := map[quote.Medium]string{quote.Speech: "true", quote.Thought: "false"}[q.Medium]
	said.attributes = []attribute{
		{"who", idReference(who)}, {"toWhom", idReference(toWhom)},
		{"direct", strconv.FormatBool(q.Kind == quote.Direct)}, {"aloud", aloud},
		{"ana", "#" + q.Kind.String() + " #" + q.Medium.String()},
		{"cert", strconv.FormatFloat(q.Confidence, 'f', -1, 64)},
	}
}

// relay marks an outlet and notes what it passed on.
func (t *teiText) relay(r *quote.Relay, ref string) {
	outlet := t.outlets[r.Outlet.Name]
	if outlet == "" {
		t.listed = append(t.listed, r.Outlet)
		outlet = t.id("o", len(t.listed))
		t.outlets[r.Outlet.Name] = outlet
	}
	if m := t.mark(teiName, "orgName", "r", outlet, []quote.Span{r.Mention}); m != nil {
		m.belongs(ref, attribute{"type", "outlet"}, attribute{"ref", idReference(outlet)})
	}
	how, carried := hyphened(r.How.String()), ""
	if how == "" {
		how = "relay"
	}
	if r.Carried {
		carried = "carried"
	}
	t.relations = append(t.relations, []attribute{
		{"name", how}, {"type", carried}, {"active", idReference(outlet)}, {"passive", ref},
	})
}

// mention marks a mention of a speaker that is no source.
func (t *teiText) mention(s *quote.Speaker, at quote.Span) {
	spans := t.clip([]quote.Span{at})
	who := t.speakers[s]
	if len(spans) == 0 || t.known[fmt.Sprint("rs source "+who, spans)] != nil {
		return
	}
	m := t.mark(teiName, "rs", "r", "mention "+who, spans)
	m.attributes = []attribute{{"type", "mention"}, {"ref", idReference(who)}}
}

// mark returns the element with a name, a key and a place, which is new or was marked
// before; nil where the place has no text.
func (t *teiText) mark(level int, name, letter, key string, at []quote.Span) *teiMark {
	spans := t.clip(at)
	if len(spans) == 0 {
		return nil
	}
	known := fmt.Sprint(name+" "+key, spans)
	m := t.known[known]
	if m == nil {
		t.count[letter]++
		m = &teiMark{level: level, name: name, id: t.id(letter, t.count[letter]), spans: spans}
		t.known[known] = m
		t.marks = append(t.marks, m)
	}
	return m
}

// belongs says that an element is a part of a quotation.
func (m *teiMark) belongs(to string, attributes ...attribute) {
	m.of, m.attributes = append(m.of, to), attributes
}

// idReference is what refers to an id, "" for none.
func idReference(id string) string {
	if id == "" {
		return ""
	}
	return "#" + id
}

// clip returns what of spans lies in paragraphs, cut at their borders, in order, but
// for white space alone.
func (t *teiText) clip(spans []quote.Span) []quote.Span {
	var out []quote.Span
	for _, s := range merged(t.doc.Text, spans) {
		i := sort.Search(len(t.paragraphs), func(i int) bool { return t.paragraphs[i].End > s.Start })
		for ; i < len(t.paragraphs) && t.paragraphs[i].Start < s.End; i++ {
			p := quote.Span{Start: max(s.Start, t.paragraphs[i].Start), End: min(s.End, t.paragraphs[i].End)}
			if strings.TrimSpace(t.doc.Text[p.Start:p.End]) != "" {
				out = append(out, p)
			}
		}
	}
	return out
}
