package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote"
)

// A mermaidWriter writes the graph of all documents as a flowchart of Mermaid, as
// dotWriter has it.
type mermaidWriter struct {
	w     io.Writer
	graph Graph
}

func newMermaid(w io.Writer, _ Options) Writer { return &mermaidWriter{w: w} }

// mermaidShapes are what stands around the names of speakers; outlets are [[ ]].
var mermaidShapes = map[quote.SpeakerKind][2]string{
	quote.UnknownSpeaker:      {"(", ")"},
	quote.PersonSpeaker:       {"([", "])"},
	quote.OrganizationSpeaker: {"[", "]"},
	quote.GroupSpeaker:        {"{{", "}}"},
	quote.DocumentSpeaker:     {"[/", "/]"},
}

// Write adds a document to the graph.
func (m *mermaidWriter) Write(doc *quote.Document) error {
	m.graph.Add(doc)
	return nil
}

// Close writes the graph.
func (m *mermaidWriter) Close() error {
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	for i := range m.graph.Nodes {
		n := &m.graph.Nodes[i]
		around := mermaidShapes[n.Kind]
		if n.Outlet {
			around = [2]string{"[[", "]]"}
		}
		fmt.Fprintf(&b, "    n%d%s%s%s\n", i+1, around[0], quoteMermaid(n.Name), around[1])
	}
	for i := range m.graph.Edges {
		e := &m.graph.Edges[i]
		arrow := "-->"
		if e.Carried == e.Count {
			arrow = "-.->"
		}
		fmt.Fprintf(&b, "    n%d %s|\"%s\"| n%d\n", e.From+1, arrow, e.label(), e.To+1)
	}
	_, err := io.WriteString(m.w, b.String())
	return err
}

// quoteMermaid is a text as a string of Mermaid. Names of nodes are numbers of ours, so
// that no word of a text is a keyword. In strings Mermaid reads entities, Markdown
// (lists and addresses too), HTML and directives (%%{): all marks that may begin one
// are entities.
func quoteMermaid(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range strings.TrimSpace(oneLine(s)) {
		switch {
		case r > 0x7f, 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', strings.ContainsRune(" ,'/?", r), r == '-' && i > 0:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
