package format

import (
	"strconv"

	"github.com/quoteattribution/quote"
)

// A Graph has the ways on which relayed words reached articles: from the speaker over
// the relays to the outlet that published the article. It is the graph that dot and
// mermaid draw.
//
// Words that were said to the article's own outlet have come on no way, and are not in
// it.
type Graph struct {
	Nodes []Node // in the order in which they were added, each once
	Edges []Edge // so are these

	nodes map[Node]int
	edges map[Edge]int // by From, To and How
}

// A Node is a speaker, or an outlet.
//
// Speakers of several documents are one where they have the same ID, or no ID, the
// same name and the same kind. Outlets are one where the package knows them by the
// same name. An organisation that is an outlet is a node as outlet, also where it
// speaks.
type Node struct {
	Name   string // of an outlet its usual name; of words without a speaker their source as it stands
	ID     string // of a speaker whom the caller knows
	Outlet bool
	Kind   quote.SpeakerKind // of a speaker
}

// An Edge is a step of words from a speaker or outlet to an outlet.
type Edge struct {
	From, To int       // indices of Graph.Nodes
	How      quote.How // how To passed the words on; Unstated for an article's own outlet
	Count    int       // of quotations
	Carried  int       // of those, how many whose words elsewhere state the step
}

// Add adds the relayed quotations of a document.
func (g *Graph) Add(doc *quote.Document) {
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		if len(q.Relays) == 0 {
			continue
		}
		at := g.start(doc, q)
		for k := range q.Relays {
			r := &q.Relays[k]
			at = g.step(at, Node{Name: r.Outlet.Name, Outlet: true}, r.How, r.Carried)
		}
		if doc.Publisher != "" {
			g.step(at, publisherNode(doc), quote.Unstated, false)
		}
	}
}

// start is the node where the way of a quotation begins; -1 where the text does not
// say who speaks.
func (g *Graph) start(doc *quote.Document, q *quote.Quote) int {
	switch s := q.Speaker; {
	case s == nil && len(q.Source) == 0:
		return -1
	case s == nil:
		return g.node(Node{Name: doc.Join(q.Source...)})
	case s.ID != "":
		return g.node(Node{ID: s.ID, Name: s.Name, Kind: s.Kind})
	default:
		if o, known := quote.LookupOutlet(s.Name); known && s.Kind == quote.OrganizationSpeaker {
			return g.node(Node{Name: o.Name, Outlet: true})
		}
		return g.node(Node{Name: s.Name, Kind: s.Kind})
	}
}

// publisherNode is the node of an article's own outlet.
func publisherNode(doc *quote.Document) Node {
	if o, known := quote.LookupOutlet(doc.Publisher); known {
		return Node{Name: o.Name, Outlet: true}
	}
	return Node{Name: doc.Publisher, Outlet: true}
}

// step goes from a node, or from nowhere, to an outlet, and returns its node. An
// outlet does not pass words on to itself.
func (g *Graph) step(from int, to Node, how quote.How, carried bool) int {
	at := g.node(to)
	if from < 0 || from == at {
		return at
	}
	key := Edge{From: from, To: at, How: how}
	i, ok := g.edges[key]
	if !ok {
		if g.edges == nil {
			g.edges = make(map[Edge]int)
		}
		i = len(g.Edges)
		g.edges[key] = i
		g.Edges = append(g.Edges, key)
	}
	g.Edges[i].Count++
	if carried {
		g.Edges[i].Carried++
	}
	return at
}

// node is the index of a node, which is added where it is new.
func (g *Graph) node(n Node) int {
	key := n
	if n.ID != "" {
		key = Node{ID: n.ID} // whatever an article calls them
	}
	i, ok := g.nodes[key]
	if !ok {
		if g.nodes == nil {
			g.nodes = make(map[Node]int)
		}
		i = len(g.Nodes)
		g.nodes[key] = i
		g.Nodes = append(g.Nodes, n)
	}
	return i
}

// label is what an edge says: in which way, how many quotations.
func (e *Edge) label() string {
	count := "(" + strconv.Itoa(e.Count) + ")"
	if e.How == quote.Unstated {
		return count
	}
	return e.How.String() + " " + count
}
