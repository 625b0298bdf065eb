package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"slices"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/terminal"
)

const speakersHelp = `Speakers of several articles are one where they have the same id (see -people),
or else the same name. Of several who speak together each is counted. Words are
those of what was said. What counts is said or written, with a confidence of .5
and more, unless -all, -kind, -medium or -min-confidence choose otherwise.`

// speakersCommand lists who is quoted most.
func speakersCommand(flags *flag.FlagSet) action {
	var t tally
	t.define(flags, []string{tableFormat, "csv", "json"})
	return func(names []string, std streams) int {
		defer t.limit()()
		j, errs := t.job(std)
		if len(errs) > 0 {
			return std.misused(errs)
		}
		return j.run(names, &speakers{tally: &t, to: std.out, by: make(map[string]*quoted)})
	}
}

// A quoted is somebody with what they said in all articles.
type quoted struct {
	ID         string            `json:"id,omitempty"`
	Name       string            `json:"name"`
	Role       string            `json:"role"`
	Kind       quote.SpeakerKind `json:"kind"`
	Quotations int               `json:"quotations"`
	Direct     int               `json:"direct"`
	Mixed      int               `json:"mixed"`
	Indirect   int               `json:"indirect"`
	Words      int               `json:"words"`
	Documents  int               `json:"documents"`

	last int // the number of the last document
}

// A speakers is a sink that counts.
type speakers struct {
	*tally
	to        io.Writer
	by        map[string]*quoted
	documents int
	others    int // quotations that do not count
	nobodys   int // those without a speaker
}

func (s *speakers) write(doc *quote.Document) error {
	s.documents++
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		if !s.usual(q) {
			s.others++
			continue
		}
		people := q.Speaker.People()
		if len(people) == 0 {
			s.nobodys++
		}
		for _, p := range people {
			s.count(p, q, words(doc.Join(q.Content...)))
		}
	}
	return nil
}

// count adds a quotation of n words to those of a person.
func (s *speakers) count(p quote.Person, q *quote.Quote, n int) {
	k := key(p.ID, p.Name)
	who := s.by[k]
	if who == nil {
		who = &quoted{ID: p.ID, Name: oneLine(p.Name)}
		s.by[k] = who
	}
	if who.Role == "" {
		who.Role = oneLine(p.Role)
	}
	if who.Kind == quote.UnknownSpeaker {
		who.Kind = p.Kind
	}
	if who.last != s.documents {
		who.last = s.documents
		who.Documents++
	}
	who.Quotations++
	who.Words += n
	switch q.Kind {
	case quote.Direct:
		who.Direct++
	case quote.Mixed:
		who.Mixed++
	case quote.Indirect:
		who.Indirect++
	}
}

// list is everybody, the most quoted first.
func (s *speakers) list() []*quoted {
	list := make([]*quoted, 0, len(s.by))
	for _, who := range s.by {
		list = append(list, who)
	}
	slices.SortFunc(list, func(a, b *quoted) int {
		return cmp.Or(b.Quotations-a.Quotations, b.Words-a.Words, cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return first(list, s.top)
}

// close writes the list.
func (s *speakers) close() error {
	switch s.format {
	case "csv":
		return s.csv()
	case "json":
		return writeJSON(s.to, s.list())
	}
	return s.text()
}

func (s *speakers) csv() error {
	rows := [][]string{{"id", "name", "role", "kind", "quotations", "direct", "mixed", "indirect", "words", "documents"}}
	for _, q := range s.list() {
		rows = append(rows, append([]string{q.ID, q.Name, q.Role, q.Kind.String()}, numbers(q.Quotations, q.Direct, q.Mixed, q.Indirect, q.Words, q.Documents)...))
	}
	return writeCSV(s.to, rows)
}

func (s *speakers) text() error {
	t := terminal.Table{Width: s.width(s.to), Color: s.colored(s.to), Columns: []terminal.Column{
		{Title: "QUOTATIONS", Right: true}, {Title: "DIRECT", Right: true}, {Title: "MIXED", Right: true}, {Title: "INDIRECT", Right: true},
		{Title: "WORDS", Right: true}, {Title: "DOCUMENTS", Right: true}, {Title: "SPEAKER", Rest: true},
	}}
	for _, q := range s.list() {
		var row []terminal.Cell
		for _, n := range numbers(q.Quotations, q.Direct, q.Mixed, q.Indirect, q.Words, q.Documents) {
			row = append(row, terminal.Text(n))
		}
		name := q.Name
		if q.Role != "" {
			name += " (" + q.Role + ")"
		}
		t.Add(append(row, terminal.Cell{{Text: name, Style: terminal.Bold}})...)
	}
	var below []string
	if s.nobodys > 0 {
		below = append(below, fmt.Sprintf("%s of nobody who is named", plural(s.nobodys, "quotation")))
	}
	return writeList(s.to, &t, append(below, leftOut(s.others))...)
}
