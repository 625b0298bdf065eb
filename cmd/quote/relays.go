package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/terminal"
)

const relaysHelp = `A row is a speaker and the outlets that passed words on, the nearest to the
speaker first, with the outlet that published the article where it is known.
dot and mermaid are graphs, for Graphviz and for Markdown. What counts is said
or written, with a confidence of .5 and more, unless -all, -kind, -medium or
-min-confidence choose otherwise.`

// graphs are the formats that show speakers and relays as a graph.
var graphs = []string{"dot", "mermaid"}

// relaysCommand lists who is quoted through whom.
func relaysCommand(flags *flag.FlagSet) action {
	var t tally
	formats := []string{tableFormat, "csv", "json"}
	for _, name := range graphs {
		if _, ok := format.Lookup(name); ok {
			formats = append(formats, name)
		}
	}
	t.define(flags, formats)
	return func(names []string, std streams) int {
		defer t.limit()()
		j, errs := t.job(std)
		if len(errs) > 0 {
			return std.misused(errs)
		}
		if slices.Contains(graphs, t.format) {
			if t.top > 0 {
				return std.misused([]error{fmt.Errorf("-top %d: a graph has no rows", t.top)})
			}
			out := output{format: t.format}
			return j.run(names, &graph{usual: t.usual, pieces: out.pieces(std.out)})
		}
		return j.run(names, &relays{tally: &t, to: std.out, by: make(map[string]*passed)})
	}
}

// A graph is a sink that writes the quotations that have come through somebody in a
// format of package format.
type graph struct {
	*pieces
	usual func(*quote.Quote) bool
}

func (g *graph) write(doc *quote.Document) error {
	return g.pieces.write(doc.Filter(func(q *quote.Quote) bool { return len(q.Relays) > 0 && g.usual(q) }))
}

// A passed is a way that quotations of somebody have taken.
type passed struct {
	ID         string   `json:"id,omitempty"`
	Speaker    string   `json:"speaker"` // or the source as it stands; "" without one
	Through    []string `json:"through"`
	Publisher  string   `json:"publisher,omitempty"`
	Quotations int      `json:"quotations"`
	Documents  int      `json:"documents"`

	last int // the number of the last document
}

// A relays is a sink that counts ways.
type relays struct {
	*tally
	to        io.Writer
	by        map[string]*passed
	documents int
	others    int // quotations that do not count
}

func (r *relays) write(doc *quote.Document) error {
	r.documents++
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		if len(q.Relays) == 0 {
			continue
		}
		if !r.usual(q) {
			r.others++
			continue
		}
		people := q.Speaker.People()
		if len(people) == 0 {
			people = []quote.Person{{Name: doc.Join(q.Source...)}} // "" where it names none
		}
		for _, p := range people {
			r.count(p, q, oneLine(doc.Publisher))
		}
	}
	return nil
}

// count adds a quotation of a person in an article of a publisher.
func (r *relays) count(p quote.Person, q *quote.Quote, publisher string) {
	var outlets []string
	for _, x := range q.Relays {
		outlets = append(outlets, oneLine(x.Outlet.Name))
	}
	k := strings.Join(append([]string{key(p.ID, p.Name), publisher}, outlets...), "\x00")
	way := r.by[k]
	if way == nil {
		way = &passed{ID: p.ID, Speaker: oneLine(p.Name), Through: outlets, Publisher: publisher}
		r.by[k] = way
	}
	way.Quotations++
	if way.last != r.documents {
		way.last = r.documents
		way.Documents++
	}
}

// list is all ways, the most frequent first.
func (r *relays) list() []*passed {
	list := make([]*passed, 0, len(r.by))
	for _, way := range r.by {
		list = append(list, way)
	}
	slices.SortFunc(list, func(a, b *passed) int {
		return cmp.Or(b.Quotations-a.Quotations, cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.ID, b.ID),
			slices.Compare(a.Through, b.Through), cmp.Compare(a.Publisher, b.Publisher))
	})
	return first(list, r.top)
}

// close writes the list.
func (r *relays) close() error {
	switch r.format {
	case "csv":
		return r.csv()
	case "json":
		return writeJSON(r.to, r.list())
	}
	return r.text()
}

func (r *relays) csv() error {
	rows := [][]string{{"id", "speaker", "through", "publisher", "quotations", "documents"}}
	for _, way := range r.list() {
		rows = append(rows, append([]string{way.ID, way.Speaker, strings.Join(way.Through, ";"), way.Publisher}, numbers(way.Quotations, way.Documents)...))
	}
	return writeCSV(r.to, rows)
}

func (r *relays) text() error {
	t := terminal.Table{Width: r.width(r.to), Color: r.colored(r.to), Columns: []terminal.Column{
		{Title: "QUOTATIONS", Right: true}, {Title: "DOCUMENTS", Right: true}, {Title: "SPEAKER", Most: 2 * speakerColumn}, {Title: "THROUGH", Rest: true},
	}}
	for _, way := range r.list() {
		chain := "-> " + strings.Join(way.Through, " -> ")
		if way.Publisher != "" {
			chain += " -> " + way.Publisher
		}
		t.Add(terminal.Text(numbers(way.Quotations)[0]), terminal.Text(numbers(way.Documents)[0]),
			terminal.Cell{{Text: cmp.Or(way.Speaker, "-"), Style: terminal.Bold}}, terminal.Cell{{Text: chain, Style: terminal.Cyan}})
	}
	return writeList(r.to, &t, leftOut(r.others))
}
