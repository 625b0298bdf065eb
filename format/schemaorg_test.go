package format_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

// schemaNodes are the nodes of a document's graph behind the article.
func schemaNodes(t *testing.T, doc *quote.Document) (nodes []json.RawMessage) {
	t.Helper()
	var graph struct {
		Context string            `json:"@context"`
		Graph   []json.RawMessage `json:"@graph"`
	}
	readLD(t, webOutput(t, "schemaorg", doc), &graph)
	if graph.Context != "https://schema.org" {
		t.Errorf("the context is %q", graph.Context)
	}
	return graph.Graph
}

func TestSchemaOrgArticle(t *testing.T) {
	line := &quote.Dateline{Places: []string{"OSLO", "BERGEN"}, Date: "May 1"}
	for _, c := range []struct {
		reason string
		doc    quote.Document
		want   string
	}{
		{"everything", quote.Document{ID: "7", Language: language.Norwegian, Dateline: line, Publisher: "NTB"}, `{"@type":"NewsArticle","@id":"urn:quote:7","identifier":"7","inLanguage":"no","dateline":"OSLO/BERGEN, May 1","publisher":{"@type":"NewsMediaOrganization","name":"NTB"}}`},
		{"an address is its url", quote.Document{ID: "https://news.example/a"}, `{"@type":"NewsArticle","@id":"https://news.example/a","url":"https://news.example/a"}`},
		{"no date", quote.Document{ID: "7", Dateline: &quote.Dateline{Places: []string{"OSLO"}}}, `{"@type":"NewsArticle","@id":"urn:quote:7","identifier":"7","dateline":"OSLO"}`},
	} {
		if got := string(schemaNodes(t, &c.doc)[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}

// Which quotations are a Quotation, and which a Claim.
func TestSchemaOrgTypes(t *testing.T) {
	for _, c := range []struct {
		reason string
		kind   quote.Kind
		medium quote.Medium
		want   []string
	}{
		{"said, in marks", quote.Direct, quote.Speech, []string{"Quotation", "Claim"}},
		{"written, partly in marks", quote.Mixed, quote.Writing, []string{"Quotation", "Claim"}},
		{"said, in no marks", quote.Indirect, quote.Speech, []string{"Claim"}},
		{"thought, in marks", quote.Direct, quote.Thought, []string{"Quotation"}},
		{"thought, in no marks", quote.Indirect, quote.Thought, nil},
		{"an act with words in marks", quote.Mixed, quote.Other, []string{"Quotation"}},
		{"an act", quote.Indirect, quote.Other, nil},
	} {
		doc := &quote.Document{Quotes: []quote.Quote{{Kind: c.kind, Medium: c.medium, Content: []quote.Span{{}}}}}
		var got []string
		for _, n := range schemaNodes(t, doc)[1:] {
			var node struct {
				Type string `json:"@type"`
			}
			readLD(t, string(n), &node)
			got = append(got, node.Type)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestSchemaOrgText(t *testing.T) {
	for _, c := range []struct {
		reason string
		kind   quote.Kind
		parts  []string
		want   string
	}{
		{"straight marks", quote.Direct, []string{`"It rains,"`}, "It rains,"},
		{"in two parts", quote.Direct, []string{"“It rains,”", "“and snows.”"}, "It rains, and snows."},
		{"marks in marks stay", quote.Direct, []string{"“‘Rain,’ he said.”"}, "‘Rain,’ he said."},
		{"spaces inside marks", quote.Direct, []string{"«\u00a0Il pleut\u00a0»"}, "Il pleut"},
		{"marks of Japanese", quote.Direct, []string{"「雨」"}, "雨"},
		{"two apostrophes", quote.Direct, []string{"''Rain''"}, "Rain"},
		{"two backticks", quote.Direct, []string{"``Rain''"}, "Rain"},
		{"a paragraph that the next one continues closes no marks", quote.Direct, []string{"“Rain."}, "Rain."},
		{"a turn of a transcript has none", quote.Indirect, []string{"Rain."}, "Rain."},
		{"in mixed speech they say what was said", quote.Mixed, []string{"“rain” and snow"}, "“rain” and snow"},
		{"nothing but a mark", quote.Direct, []string{`"`}, ""},
	} {
		doc := &quote.Document{Quotes: []quote.Quote{{Kind: c.kind}}}
		for _, p := range c.parts {
			doc.Quotes[0].Content = append(doc.Quotes[0].Content, quote.Span{Start: len(doc.Text), End: len(doc.Text) + len(p)})
			doc.Text += p
		}
		var node struct{ Text string }
		readLD(t, string(schemaNodes(t, doc)[1]), &node)
		if node.Text != c.want {
			t.Errorf("%s: %q, want %q", c.reason, node.Text, c.want)
		}
	}
}

// Who said it, to whom, and through whom.
func TestSchemaOrgPeople(t *testing.T) {
	relays := []quote.Relay{{Outlet: quote.Outlet{Name: "Tass"}}, {Outlet: quote.Outlet{Name: "AFP"}}}
	report := &quote.Speaker{Name: "report", Kind: quote.DocumentSpeaker}
	for _, c := range []struct {
		reason string
		quote  quote.Quote
		want   string // without type, id and text
	}{
		{"nobody", quote.Quote{}, `"isPartOf":{"@id":"urn:quote:1"}}`},
		{"a person", quote.Quote{Speaker: &quote.Speaker{Name: "Berg", ID: "Q1", Role: "mayor", Kind: quote.PersonSpeaker}}, `"spokenByCharacter":[{"@type":"Person","@id":"urn:quote:1#speaker-1","identifier":"Q1","name":"Berg","jobTitle":"mayor"}],"isPartOf":{"@id":"urn:quote:1"}}`},
		{"a state whom the caller knows by an IRI", quote.Quote{Speaker: &quote.Speaker{Name: "Norway", ID: "https://a/no", Role: "host", Kind: quote.OrganizationSpeaker}}, `"spokenByCharacter":[{"@type":"Organization","@id":"https://a/no","name":"Norway","description":"host"}],"isPartOf":{"@id":"urn:quote:1"}}`},
		{"a group is a name", quote.Quote{Speaker: &quote.Speaker{Name: "officials", Kind: quote.GroupSpeaker}}, `"spokenByCharacter":["officials"],"isPartOf":{"@id":"urn:quote:1"}}`},
		{"two together", quote.Quote{Speaker: &quote.Speaker{Members: []quote.Person{{Name: "Berg", Kind: quote.PersonSpeaker}, {Name: "Lund", Kind: quote.PersonSpeaker}}}}, `"spokenByCharacter":[{"@type":"Person","@id":"urn:quote:1#speaker-1","name":"Berg"},{"@type":"Person","@id":"urn:quote:1#speaker-2","name":"Lund"}],"isPartOf":{"@id":"urn:quote:1"}}`},
		{"to somebody", quote.Quote{To: []quote.Span{{Start: 0, End: 3}}}, `"audience":{"@type":"Audience","name":"All"},"isPartOf":{"@id":"urn:quote:1"}}`},
		{"a report is where words come from", quote.Quote{Speaker: report}, `"isPartOf":{"@id":"urn:quote:1"},"isBasedOn":{"@type":"CreativeWork","@id":"urn:quote:1#speaker-1","name":"report"}}`},
		{"of two relays the last had them from the first", quote.Quote{Relays: relays}, `"isPartOf":{"@id":"urn:quote:1"},"isBasedOn":{"@type":"CreativeWork","publisher":{"@type":"NewsMediaOrganization","name":"AFP"},"isBasedOn":{"@type":"CreativeWork","publisher":{"@type":"NewsMediaOrganization","name":"Tass"}}}}`},
		{"and that one from the report", quote.Quote{Speaker: report, Relays: relays[:1]}, `"isPartOf":{"@id":"urn:quote:1"},"isBasedOn":{"@type":"CreativeWork","publisher":{"@type":"NewsMediaOrganization","name":"Tass"},"isBasedOn":{"@type":"CreativeWork","@id":"urn:quote:1#speaker-1","name":"report"}}}`},
	} {
		c.quote.Content = []quote.Span{{}}
		doc := &quote.Document{ID: "1", Text: "All", Quotes: []quote.Quote{c.quote}}
		want := `{"@type":"Quotation","@id":"urn:quote:1#quotation-1","text":"",` + c.want
		if got := string(schemaNodes(t, doc)[1]); got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, want)
		}
	}
}

func TestSchemaOrgClaim(t *testing.T) {
	relays := []quote.Relay{{Outlet: quote.Outlet{Name: "Tass"}}, {Outlet: quote.Outlet{Name: "AFP"}}}
	for _, c := range []struct {
		reason string
		quote  quote.Quote
		want   string // without type, id and text
	}{
		{"a quotation too", quote.Quote{Kind: quote.Direct}, `"appearance":{"@id":"urn:quote:1"},"isBasedOn":{"@id":"urn:quote:1#quotation-1"}}`},
		{"none", quote.Quote{Kind: quote.Indirect, Speaker: &quote.Speaker{Name: "they"}}, `"author":["they"],"appearance":{"@id":"urn:quote:1"}}`},
		{"it appeared first in the relay that is nearest to the speaker", quote.Quote{Kind: quote.Direct, Relays: relays}, `"appearance":{"@id":"urn:quote:1"},"firstAppearance":{"@type":"CreativeWork","publisher":{"@type":"NewsMediaOrganization","name":"Tass"}},"isBasedOn":{"@id":"urn:quote:1#quotation-1"}}`},
		{"or in the report", quote.Quote{Kind: quote.Indirect, Speaker: &quote.Speaker{Name: "report", Kind: quote.DocumentSpeaker}}, `"appearance":{"@id":"urn:quote:1"},"firstAppearance":{"@type":"CreativeWork","@id":"urn:quote:1#speaker-1","name":"report"},"isBasedOn":{"@type":"CreativeWork","@id":"urn:quote:1#speaker-1","name":"report"}}`},
	} {
		c.quote.Content = []quote.Span{{}}
		nodes := schemaNodes(t, &quote.Document{ID: "1", Quotes: []quote.Quote{c.quote}})
		want := `{"@type":"Claim","@id":"urn:quote:1#claim-1","text":"",` + c.want
		if got := string(nodes[len(nodes)-1]); got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, want)
		}
	}
}
