package format

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
)

// A conllWriter writes CoNLL-U Plus: a token a line, an empty line behind each sentence,
// and columns that the first line names.
//
//	ID               of the token in its sentence, from 1
//	FORM             the token as it stands
//	MISC             start_char and end_char of the token in the text, in runes, half-open;
//	                 SpaceAfter=No where the next one follows at once
//	QUOTE:CONTENT    B-3 for the first token of a part of the content of quotation 3, I-3
//	                 for the others of it; so are
//	QUOTE:CUE
//	QUOTE:SOURCE
//	QUOTE:ADDRESSEE
//	QUOTE:SPEAKER    the same for the places that name or describe speaker 3; of places in
//	                 one another it is the outer one
//
// Quotations lie in one another, so a token may have several parts: "I-3;B-4". One
// that has none has "_". A part with a gap has several B. The corpora of attribution
// (PARC, PolNeAR) have a column for every quotation instead, which a file of many
// articles cannot.
//
// The comments before the first sentence of an article have what is known of it and of
// its speakers, those before the sentence in which a quotation's content begins have
// what is known of the quotation. Quotations and speakers are numbered from 1, in the
// order of the document. The facts of one are Name=value, with | between them; "|" and
// "%" in values are %7C and %25. Several values have "; " between them.
//
// A text without words has no sentence, and is left out.
type conllWriter struct {
	w     io.Writer
	begun bool
	n     int // documents
}

const conllColumns = "# global.columns = ID FORM MISC QUOTE:CONTENT QUOTE:CUE QUOTE:SOURCE QUOTE:ADDRESSEE QUOTE:SPEAKER\n"

func newCoNLL(w io.Writer, _ Options) Writer { return &conllWriter{w: w} }

// Write writes the sentences of a document.
func (c *conllWriter) Write(doc *quote.Document) error {
	c.n++
	d := conllDocument{doc: doc, number: c.n, article: readTokens(doc), offsets: doc.Offsets(quote.Runes)}
	d.label()
	if !c.begun {
		c.begun = true
		d.b.WriteString(conllColumns)
	}
	for i := range d.article.sentences {
		d.sentence(i)
	}
	_, err := io.WriteString(c.w, d.b.String())
	return err
}

// Close writes the names of the columns, where there was no document.
func (c *conllWriter) Close() error {
	if c.begun {
		return nil
	}
	_, err := io.WriteString(c.w, conllColumns)
	return err
}

// A conllDocument is a document that is being written.
type conllDocument struct {
	b       strings.Builder
	doc     *quote.Document
	number  int // of the document, from 1
	article tokens
	offsets *quote.Offsets

	labels   [conllLabels][]string  // of each token
	begin    map[int][]int          // the quotations whose content begins in a sentence
	speakers map[*quote.Speaker]int // their numbers, from 1
}

// The columns that have labels.
const (
	conllContent = iota
	conllCue
	conllSource
	conllAddressee
	conllSpeaker
	conllLabels
)

// label finds what tokens are in quotations, and in which sentences those begin.
func (d *conllDocument) label() {
	for i := range d.labels {
		d.labels[i] = make([]string, len(d.article.spans))
	}
	d.begin = make(map[int][]int)
	for i := range d.doc.Quotes {
		q := &d.doc.Quotes[i]
		d.mark(conllContent, q.Content, i+1)
		d.mark(conllCue, q.Cue, i+1)
		d.mark(conllSource, q.Source, i+1)
		d.mark(conllAddressee, q.To, i+1)
		s := d.article.sentenceAt(q.Content[0].Start)
		d.begin[s] = append(d.begin[s], i)
	}
	d.speakers = make(map[*quote.Speaker]int)
	for i, s := range d.doc.Speakers {
		d.speakers[s] = i + 1
		d.mark(conllSpeaker, s.Mentions, i+1)
	}
}

// mark labels the tokens of which a part lies in one of the spans. Of spans in one
// another it is the outer one.
func (d *conllDocument) mark(column int, spans []quote.Span, number int) {
	labels := d.labels[column]
	spans = slices.SortedFunc(slices.Values(spans), func(a, b quote.Span) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	done := 0 // offset
	for _, s := range spans {
		label := "B-" + strconv.Itoa(number)
		for t := d.article.tokenAt(max(s.Start, done)); t < len(labels) && d.article.spans[t].Start < s.End; t++ {
			if labels[t] != "" {
				labels[t] += ";"
			}
			labels[t] += label
			label = "I-" + strconv.Itoa(number)
			done = d.article.spans[t].End
		}
	}
}

// sentence writes a sentence with its comments.
func (d *conllDocument) sentence(i int) {
	s := d.article.sentences[i]
	if i == 0 {
		d.describe()
	}
	if s.paragraph {
		d.b.WriteString("# newpar\n")
	}
	fmt.Fprintf(&d.b, "# sent_id = d%d-s%d\n# text = ", d.number, i+1)
	for t := s.first; t < s.end; t++ {
		d.b.WriteString(d.form(t))
		if t+1 < s.end && !d.glued(t) {
			d.b.WriteByte(' ')
		}
	}
	d.b.WriteByte('\n')
	for _, k := range d.begin[i] {
		d.quotation(k)
	}
	for t := s.first; t < s.end; t++ {
		at := d.offsets.Span(d.article.spans[t])
		fmt.Fprintf(&d.b, "%d\t%s\tstart_char=%d|end_char=%d", t-s.first+1, d.form(t), at.Start, at.End)
		if d.glued(t) {
			d.b.WriteString("|SpaceAfter=No")
		}
		for _, labels := range d.labels {
			label := labels[t]
			if label == "" {
				label = "_"
			}
			d.b.WriteString("\t" + label)
		}
		d.b.WriteByte('\n')
	}
	d.b.WriteByte('\n')
}

// form is a token as it stands, safe to print.
func (d *conllDocument) form(t int) string {
	s := d.article.spans[t]
	return oneLine(d.doc.Text[s.Start:s.End])
}

// glued reports whether the next token follows a token at once.
func (d *conllDocument) glued(t int) bool {
	return t+1 < len(d.article.spans) && d.article.spans[t].End == d.article.spans[t+1].Start
}

// describe writes the comments on the document and its speakers.
func (d *conllDocument) describe() {
	id := ""
	if d.doc.ID != "" {
		id = " id = " + oneLine(d.doc.ID)
	}
	fmt.Fprintf(&d.b, "# newdoc%s\n", id)
	comment := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&d.b, "# %s = %s\n", name, oneLine(value))
		}
	}
	comment("lang", languageTag(d.doc))
	comment("publisher", d.doc.Publisher)
	for i, s := range d.doc.Speakers {
		var f conllFacts
		f.add("Name", s.Name)
		f.add("ID", s.ID)
		f.add("Role", s.Role)
		if s.Kind != quote.UnknownSpeaker {
			f.add("Kind", s.Kind.String())
		}
		f.add("Members", joinEach(s.Members, func(p *quote.Person) string { return p.Name }))
		f.add("MemberIDs", joinEach(s.Members, func(p *quote.Person) string { return p.ID }))
		comment(fmt.Sprintf("speaker %d", i+1), f.String())
	}
}

// quotation writes the comment on a quotation.
func (d *conllDocument) quotation(i int) {
	q := &d.doc.Quotes[i]
	var f conllFacts
	f.add("Kind", q.Kind.String())
	f.add("Medium", q.Medium.String())
	if n := d.speakers[q.Speaker]; n > 0 {
		f.add("Speaker", strconv.Itoa(n))
	}
	f.add("Relays", joinEach(q.Relays, func(r *quote.Relay) string { return r.Name }))
	f.add("How", joinEach(q.Relays, func(r *quote.Relay) string { return r.How.String() }))
	f.add("Confidence", decimal(q.Confidence))
	f.add("Rule", q.Rule)
	fmt.Fprintf(&d.b, "# quote %d = %s\n", i+1, oneLine(f.String()))
}

// conllFacts are names and values.
type conllFacts struct{ strings.Builder }

var factEscapes = strings.NewReplacer("%", "%25", "|", "%7C")

// add adds a fact, where its value is not empty.
func (f *conllFacts) add(name, value string) {
	if value == "" {
		return
	}
	if f.Len() > 0 {
		f.WriteByte('|')
	}
	f.WriteString(name + "=" + factEscapes.Replace(value))
}

// sentenceAt is the sentence that an offset lies in, or stands before.
func (a *tokens) sentenceAt(offset int) int {
	t := a.tokenAt(offset)
	i := sort.Search(len(a.sentences), func(i int) bool { return a.sentences[i].end > t })
	return max(0, min(i, len(a.sentences)-1))
}

// tokenAt is the first token that ends behind an offset.
func (a *tokens) tokenAt(offset int) int {
	return sort.Search(len(a.spans), func(i int) bool { return a.spans[i].End > offset })
}
