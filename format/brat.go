package format

import (
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
)

// A bratWriter writes the annotations of one document, for brat (brat.nlplab.org)
// and what else reads its standoff: offsets in characters, into [BratText].
//
// A quotation is an event: its trigger, Quotation, is the content, as that is the
// part which never misses, and its arguments are Cue, Source, Addressee and Relay,
// Relay2 and so on, as far as there are any. Kind and Medium are attributes of it,
// confidence and rule a note. What two quotations share is annotated once.
//
// A speaker is a chain: its sources and the other Mentions of the text, joined by
// Equiv. All of them have a normalisation, Speaker:1 for the first speaker of the
// document, with the name as its text, and Person:ID where the caller knows the
// speaker. The first has the attribute Speaker, the kind, and the role as its note.
//
// A relay has the attributes How, if known, and Carried, if it is, and a
// normalisation to the outlet's usual name.
//
//	T1	Quotation 0 8;20 31	"It rains and snows."
//	T2	Cue 10 14	said
//	T3	Source 15 18	Lie
//	E1	Quotation:T1 Cue:T2 Source:T3
//	A1	Kind E1 direct
//	#1	AnnotatorNotes E1	confidence 0.94; rule follows
//	N1	Reference T3 Speaker:1	Siri Lie
//
// Spaces of a value are hyphens, others are escaped as in a URL.
type bratWriter struct{ w io.Writer }

func newBrat(w io.Writer, _ Options) Writer { return bratWriter{w} }

// Write writes the annotations of a document.
func (b bratWriter) Write(doc *quote.Document) error {
	_, err := io.WriteString(b.w, newStandoff(doc).write())
	return err
}

// Close does nothing: without a document the file is empty, as brat has it for one
// without annotations.
func (bratWriter) Close() error { return nil }

// A standoff is the annotations of a document as they are made.
type standoff struct {
	doc      *quote.Document
	runes    *quote.Offsets
	lines    strings.Builder
	count    map[byte]int      // annotations by the letter of their ids
	bound    map[string]string // ids of text-bound annotations, by what they hold
	speakers map[*quote.Speaker]*chain
}

// A chain is the annotations of one speaker.
type chain struct {
	number int // from 1
	ids    []string
	has    map[string]bool     // those ids
	starts map[quote.Span]bool // the first fragments of those annotations
}

func newStandoff(doc *quote.Document) *standoff {
	s := &standoff{
		doc: doc, runes: doc.Offsets(quote.Runes),
		count: make(map[byte]int), bound: make(map[string]string), speakers: make(map[*quote.Speaker]*chain),
	}
	for i, who := range doc.Speakers {
		s.speakers[who] = &chain{number: i + 1, has: make(map[string]bool), starts: make(map[quote.Span]bool)}
	}
	return s
}

func (s *standoff) write() string {
	for i := range s.doc.Quotes {
		s.quotation(&s.doc.Quotes[i])
	}
	for _, who := range s.doc.Speakers {
		s.speaker(who)
	}
	return s.lines.String()
}

// quotation annotates a quotation, if anything of its content can be shown.
func (s *standoff) quotation(q *quote.Quote) {
	trigger, _ := s.text("Quotation", strconv.Itoa(s.count['E']), q.Content)
	if trigger == "" {
		return
	}
	args := ""
	add := func(role, id string) {
		if id != "" {
			args += " " + role + ":" + id
		}
	}
	cue, _ := s.text("Cue", "", q.Cue)
	add("Cue", cue)
	add("Source", s.source(q))
	to, _ := s.text("Addressee", "", q.To)
	add("Addressee", to)
	n := 0
	for i := range q.Relays {
		role := "Relay"
		if n++; n > 1 {
			role += strconv.Itoa(n)
		}
		add(role, s.relay(&q.Relays[i]))
	}
	event := s.line('E', "Quotation:%s%s", trigger, args)
	s.line('A', "Kind %s %s", event, hyphened(q.Kind.String()))
	s.line('A', "Medium %s %s", event, hyphened(q.Medium.String()))
	s.note(event, fmt.Sprintf("confidence %s; rule %s", strconv.FormatFloat(q.Confidence, 'f', -1, 64), q.Rule))
}

// source annotates the source of a quotation, as one of its speaker's chain.
func (s *standoff) source(q *quote.Quote) string {
	c := s.speakers[q.Speaker]
	if c == nil {
		id, _ := s.text("Source", "", q.Source)
		return id
	}
	id, first := s.text("Source", strconv.Itoa(c.number), q.Source)
	c.add(id, first)
	return id
}

func (c *chain) add(id string, at quote.Span) {
	if id != "" && !c.has[id] {
		c.ids, c.has[id], c.starts[at] = append(c.ids, id), true, true
	}
}

// relay annotates a relay. Those of one place that differ in how, or in whether they
// are carried, are several.
func (s *standoff) relay(r *quote.Relay) string {
	before := s.count['T']
	id, _ := s.text("Relay", fmt.Sprint(r.How, r.Carried), []quote.Span{r.Mention})
	if id == "" || s.count['T'] == before {
		return id
	}
	if how := r.How.String(); how != "" {
		s.line('A', "How %s %s", id, hyphened(how))
	}
	if r.Carried {
		s.line('A', "Carried %s", id)
	}
	s.reference(id, "Outlet", r.Outlet.Name, r.Outlet.Name)
	return id
}

// speaker annotates the other mentions of a speaker and joins them all.
func (s *standoff) speaker(who *quote.Speaker) {
	c := s.speakers[who]
	for _, m := range who.Mentions {
		if f := fragments(s.doc.Text, []quote.Span{m}); len(f) > 0 && c.starts[f[0]] {
			continue // a source
		}
		c.add(s.text("Mention", strconv.Itoa(c.number), []quote.Span{m}))
	}
	if len(c.ids) == 0 {
		return
	}
	if len(c.ids) > 1 {
		s.lines.WriteString("*\tEquiv " + strings.Join(c.ids, " ") + "\n")
	}
	if who.Kind != quote.UnknownSpeaker {
		s.line('A', "Speaker %s %s", c.ids[0], hyphened(who.Kind.String()))
	}
	for _, id := range c.ids {
		s.reference(id, "Speaker", strconv.Itoa(c.number), who.Name)
		s.reference(id, "Person", who.ID, who.Name)
	}
	s.note(c.ids[0], who.Role)
}

// text annotates a text and returns the id and the first fragment; "" where nothing
// of it can be shown. What was annotated before, under the same name and key, has
// the id that it had.
func (s *standoff) text(name, key string, spans []quote.Span) (id string, first quote.Span) {
	parts := fragments(s.doc.Text, spans)
	if len(parts) == 0 {
		return "", quote.Span{}
	}
	places, words := make([]string, len(parts)), make([]string, len(parts))
	for i, p := range parts {
		at := s.runes.Span(p)
		places[i] = fmt.Sprint(at.Start, at.End)
		words[i] = inLine(s.doc.Text[p.Start:p.End])
	}
	place := strings.Join(places, ";")
	known := fmt.Sprintf("%s %s %s", name, place, key)
	if id := s.bound[known]; id != "" {
		return id, parts[0]
	}
	id = s.line('T', "%s %s\t%s", name, place, strings.Join(words, " "))
	s.bound[known] = id
	return id, parts[0]
}

// reference writes a normalisation, none without an entry.
func (s *standoff) reference(id, database, entry, name string) {
	if entry = url.PathEscape(entry); entry != "" {
		s.line('N', "Reference %s %s:%s\t%s", id, database, entry, inLine(name))
	}
}

// note writes a note, none that is empty.
func (s *standoff) note(id, words string) {
	if words = strings.TrimSpace(inLine(words)); words != "" {
		s.line('#', "AnnotatorNotes %s\t%s", id, words)
	}
}

// line writes a line and returns its id.
func (s *standoff) line(letter byte, form string, args ...any) string {
	s.count[letter]++
	id := string(letter) + strconv.Itoa(s.count[letter])
	s.lines.WriteString(id + "\t" + fmt.Sprintf(form, args...) + "\n")
	return id
}

// hyphened is the name of a value as annotation.conf has it, without spaces.
func hyphened(name string) string { return strings.ReplaceAll(name, " ", "-") }
