package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote"
)

// A dotWriter writes the graph of all documents in the language DOT of Graphviz. Nodes
// have shapes by what they are, edges say in which way and how many quotations took
// the step, and are dashed where the words of no quotation state it themselves.
type dotWriter struct {
	w     io.Writer
	graph Graph
}

func newDOT(w io.Writer, _ Options) Writer { return &dotWriter{w: w} }

// dotShapes are the shapes of speakers; outlets are boxes with round corners.
var dotShapes = map[quote.SpeakerKind]string{
	quote.UnknownSpeaker:      "shape=ellipse",
	quote.PersonSpeaker:       "shape=ellipse",
	quote.OrganizationSpeaker: "shape=box",
	quote.GroupSpeaker:        "shape=ellipse, peripheries=2",
	quote.DocumentSpeaker:     "shape=note",
}

// Write adds a document to the graph.
func (d *dotWriter) Write(doc *quote.Document) error {
	d.graph.Add(doc)
	return nil
}

// Close writes the graph.
func (d *dotWriter) Close() error {
	var b strings.Builder
	b.WriteString("digraph relays {\n\trankdir=LR\n")
	for i := range d.graph.Nodes {
		n := &d.graph.Nodes[i]
		shape := dotShapes[n.Kind]
		if n.Outlet {
			shape = "shape=box, style=rounded"
		}
		fmt.Fprintf(&b, "\tn%d [label=%s, %s]\n", i+1, quoteDOT(n.Name), shape)
	}
	for i := range d.graph.Edges {
		e := &d.graph.Edges[i]
		style := ""
		if e.Carried == e.Count {
			style = ", style=dashed"
		}
		fmt.Fprintf(&b, "\tn%d -> n%d [label=\"%s\"%s]\n", e.From+1, e.To+1, e.label(), style)
	}
	b.WriteString("}\n")
	_, err := io.WriteString(d.w, b.String())
	return err
}

// In a label a backslash begins an escape, and & an entity of HTML.
var dotEscapes = strings.NewReplacer(`"`, `\"`, `\`, `\\`, "&", "&amp;")

// quoteDOT is a text as a string of DOT, for a label.
func quoteDOT(s string) string { return `"` + dotEscapes.Replace(oneLine(s)) + `"` }
