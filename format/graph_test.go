package format_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// relayed is a document in which the words of a speaker came through relays, known by
// their usual names, to a publisher.
func relayed(s *quote.Speaker, publisher string, relays ...quote.Relay) *quote.Document {
	doc := &quote.Document{Text: "sources: it rains", Publisher: publisher}
	doc.Quotes = []quote.Quote{{Content: []quote.Span{{Start: 9, End: 17}}, Source: []quote.Span{{Start: 0, End: 7}}, Speaker: s, Relays: relays}}
	if s != nil {
		doc.Speakers = []*quote.Speaker{s}
	}
	return doc
}

func via(outlet string, how quote.How) quote.Relay {
	return quote.Relay{Name: outlet, Outlet: quote.Outlet{Name: outlet}, How: how}
}

func TestGraph(t *testing.T) {
	berg := func() *quote.Speaker { return &quote.Speaker{Name: "Ann Berg", Kind: quote.PersonSpeaker} }
	ann := format.Node{Name: "Ann Berg", Kind: quote.PersonSpeaker}
	outlet := func(name string) format.Node { return format.Node{Name: name, Outlet: true} }
	carried := via("Tass", quote.Told)
	carried.Carried = true
	itar := via("Tass", quote.Told)
	itar.Name = "Itar-Tass"
	for _, c := range []struct {
		reason string
		docs   []*quote.Document
		nodes  []format.Node
		edges  []format.Edge
	}{
		{"words said to the article's own outlet are on no way", []*quote.Document{relayed(berg(), "AFP")}, nil, nil},
		{"speaker, relays, publisher", []*quote.Document{relayed(berg(), "AFP", via("Tass", quote.Told), via("Xinhua", quote.QuotedBy))},
			[]format.Node{ann, outlet("Tass"), outlet("Xinhua"), outlet("AFP")},
			[]format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}, {From: 1, To: 2, How: quote.QuotedBy, Count: 1}, {From: 2, To: 3, Count: 1}}},
		{"no publisher is known", []*quote.Document{relayed(berg(), "", via("Tass", quote.Told))},
			[]format.Node{ann, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}}},
		{"the same step in two documents is one edge, under whichever name; carried ones are counted",
			[]*quote.Document{relayed(berg(), "", itar), relayed(berg(), "", carried)},
			[]format.Node{ann, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 2, Carried: 1}}},
		{"in another way it is another", []*quote.Document{relayed(berg(), "", via("Tass", quote.Told)), relayed(berg(), "", via("Tass", quote.Interview))},
			[]format.Node{ann, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}, {From: 0, To: 1, How: quote.Interview, Count: 1}}},
		{"an outlet passes nothing on to itself", []*quote.Document{relayed(berg(), "Tass", via("Tass", quote.Told))},
			[]format.Node{ann, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}}},
		{"an outlet that speaks is that outlet", []*quote.Document{relayed(&quote.Speaker{Name: "Itar-Tass", Kind: quote.OrganizationSpeaker}, "", via("Xinhua", quote.QuotedBy))},
			[]format.Node{outlet("Tass"), outlet("Xinhua")}, []format.Edge{{From: 0, To: 1, How: quote.QuotedBy, Count: 1}}},
		{"a person with the name of one is not", []*quote.Document{relayed(&quote.Speaker{Name: "Tass", Kind: quote.PersonSpeaker}, "", via("Tass", quote.Told))},
			[]format.Node{{Name: "Tass", Kind: quote.PersonSpeaker}, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}}},
		{"the caller's id makes one of two names, and two of one name", []*quote.Document{
			relayed(&quote.Speaker{ID: "1", Name: "Ann Berg"}, "", via("Tass", quote.Told)),
			relayed(&quote.Speaker{ID: "1", Name: "A. Berg"}, "", via("Tass", quote.Told)),
			relayed(&quote.Speaker{ID: "2", Name: "Ann Berg"}, "", via("Tass", quote.Told))},
			[]format.Node{{ID: "1", Name: "Ann Berg"}, outlet("Tass"), {ID: "2", Name: "Ann Berg"}},
			[]format.Edge{{From: 0, To: 1, How: quote.Told, Count: 2}, {From: 2, To: 1, How: quote.Told, Count: 1}}},
		{"without a speaker it is the source as it stands", []*quote.Document{relayed(nil, "", via("Tass", quote.Told))},
			[]format.Node{{Name: "sources"}, outlet("Tass")}, []format.Edge{{From: 0, To: 1, How: quote.Told, Count: 1}}},
	} {
		var g format.Graph
		for _, doc := range c.docs {
			g.Add(doc)
		}
		want := format.Graph{Nodes: c.nodes, Edges: c.edges}
		if diff := cmp.Diff(want, g, cmpopts.IgnoreUnexported(format.Graph{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Names are nothing but names, and shapes tell what bears them.
func TestGraphEscapes(t *testing.T) {
	for _, c := range []struct {
		reason, name string
		kind         quote.SpeakerKind
		dot, mermaid string
	}{
		{"a name", "Ann Berg", quote.PersonSpeaker, `label="Ann Berg", shape=ellipse]`, `(["Ann Berg"])`},
		{"an organisation", "AT&amp;T", quote.OrganizationSpeaker, `label="AT&amp;amp;T", shape=box]`, `["AT#38;amp#59;T"]`},
		{"a group", "five men", quote.GroupSpeaker, `label="five men", shape=ellipse, peripheries=2]`, `{{"five men"}}`},
		{"a document", "a report", quote.DocumentSpeaker, `label="a report", shape=note]`, `[/"a report"/]`},
		{"quotation marks would end it", `the "A"`, quote.UnknownSpeaker, `label="the \"A\"", shape=ellipse]`, `("the #34;A#34;")`},
		{"backslashes escape in DOT, \\N is the name of the node", `a\Nb\`, quote.UnknownSpeaker, `label="a\\Nb\\", shape`, `("a#92;Nb#92;")`},
		{"line ends are spaces", "a\nb", quote.UnknownSpeaker, `label="a b", shape`, `("a b")`},
		{"brackets and braces", "a](b)}]", quote.UnknownSpeaker, `label="a](b)}]", shape`, `("a#93;#40;b#41;#125;#93;")`},
		{"keywords", "end", quote.UnknownSpeaker, `label="end", shape`, `("end")`},
		{"entities of Mermaid", "#quot;", quote.UnknownSpeaker, `label="#quot;", shape`, `("#35;quot#59;")`},
		{"directives and comments", "%%{init}%%", quote.UnknownSpeaker, `label="%%{init}%%", shape`, `("#37;#37;#123;init#125;#37;#37;")`},
		{"Markdown in strings", "`a`", quote.UnknownSpeaker, "label=\"`a`\", shape", `("#96;a#96;")`},
		{"lists of Markdown", "1. a-b", quote.UnknownSpeaker, `label="1. a-b", shape`, `("1#46; a-b")`},
		{"others", "- a", quote.UnknownSpeaker, `label="- a", shape`, `("#45; a")`},
		{"addresses", "https://example.org", quote.UnknownSpeaker, `label="https://example.org", shape`, `("https#58;//example#46;org")`},
		{"HTML", "<b>", quote.UnknownSpeaker, `label="<b>", shape`, `("#60;b#62;")`},
		{"mathematics", "$$a$$", quote.UnknownSpeaker, `label="$$a$$", shape`, `("#36;#36;a#36;#36;")`},
		{"other scripts", "森 הגשם 🌧", quote.UnknownSpeaker, `label="森 הגשם 🌧", shape`, `("森 הגשם 🌧")`},
	} {
		doc := relayed(&quote.Speaker{Name: c.name, Kind: c.kind}, "", via("Tass", quote.Told))
		if out := render(t, lookup(t, "dot"), format.Options{}, doc); !strings.Contains(out, "\tn1 ["+c.dot) {
			t.Errorf("%s: %q: no %q in\n%s", c.reason, c.name, c.dot, out)
		}
		if out := render(t, lookup(t, "mermaid"), format.Options{}, doc); !strings.Contains(out, " n1"+c.mermaid+"\n") {
			t.Errorf("%s: %q: no %q in\n%s", c.reason, c.name, c.mermaid, out)
		}
	}
}

// Steps that no words state are dashed.
func TestGraphCarried(t *testing.T) {
	stated, carried := via("Tass", quote.Told), via("Tass", quote.Told)
	carried.Carried = true
	for _, c := range []struct {
		relays       []quote.Relay
		dot, mermaid string
	}{
		{[]quote.Relay{stated}, `n1 -> n2 [label="told (1)"]`, `n1 -->|"told (1)"| n2`},
		{[]quote.Relay{carried}, `n1 -> n2 [label="told (1)", style=dashed]`, `n1 -.->|"told (1)"| n2`},
		{[]quote.Relay{stated, carried}, `n1 -> n2 [label="told (2)"]`, `n1 -->|"told (2)"| n2`},
	} {
		var docs []*quote.Document
		for _, r := range c.relays {
			docs = append(docs, relayed(&quote.Speaker{Name: "Ann Berg"}, "", r))
		}
		for name, want := range map[string]string{"dot": c.dot, "mermaid": c.mermaid} {
			if out := render(t, lookup(t, name), format.Options{}, docs...); !strings.Contains(out, want+"\n") {
				t.Errorf("%s: no %q in\n%s", name, want, out)
			}
		}
	}
}
