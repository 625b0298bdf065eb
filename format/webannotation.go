package format

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// Web Annotation Data Model (W3C Recommendation, 2017). A document is an
// AnnotationPage, which is the whole of its collection; a quotation is an Annotation:
//
//	motivation  identifying: it says who said its target
//	target      the content: a SpecificResource of the article for each span
//	confidence  how likely content and source are right (taConfidence of ITS 2.0, W3C);
//	            absent where it is not known
//	body        in order:
//	  identifying  the speaker, or each of those who speak together: foaf:Person, Organization, Group, Document or Agent, with
//	               name and role (schema:jobTitle of a person, schema:description of others)
//	  linking      a relay each: an Organization, the label being the way (quoted by), with
//	               ", carried" where other words state it; nearest to the speaker first
//	  classifying  the kind, and then the medium
//	  linking      the mentions: a SpecificResource of the article for each span, the label being
//	               cue, source, addressee or relay
//
// A span has two selectors, which select the same: a TextQuoteSelector with some
// characters around it, and a TextPositionSelector. Both are in Unicode code points, as
// the model wants.
//
// The article's IRI is articleIRI's. Annotations, speakers and outlets are fragments
// of it, but for speakers whose ID is an IRI.
type (
	annotationPage struct {
		Context    any                  `json:"@context"`
		ID         string               `json:"id"`
		Type       string               `json:"type"`
		PartOf     annotationCollection `json:"partOf"`
		StartIndex int                  `json:"startIndex"`
	}
	annotationCollection struct {
		ID    string `json:"id"`
		Type  string `json:"type"`
		Label string `json:"label,omitempty"` // the document's ID
		Total int    `json:"total"`
	}
	annotation struct {
		ID         string             `json:"id"`
		Type       string             `json:"type"`
		Motivation string             `json:"motivation"`
		Generator  annotationAgent    `json:"generator"`
		Confidence float64            `json:"confidence,omitempty"`
		Body       []any              `json:"body"`
		Target     []specificResource `json:"target"`
	}
	annotationAgent struct {
		ID          string `json:"id,omitempty"`
		Type        string `json:"type"`
		Name        string `json:"name"`
		JobTitle    string `json:"schema:jobTitle,omitempty"`
		Description string `json:"schema:description,omitempty"`
	}
	textualBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Format  string `json:"format"`
		Value   string `json:"value"`
	}
	// The source of a specificResource is an IRI or an annotationAgent.
	specificResource struct {
		Type     string `json:"type"`
		Purpose  string `json:"purpose,omitempty"`
		Label    string `json:"label,omitempty"`
		Source   any    `json:"source"`
		Selector []any  `json:"selector,omitempty"`
	}
	textQuoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix"`
		Suffix string `json:"suffix"`
	}
	textPositionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
)

// annotationContext is the context of the model with what it has no term for.
var annotationContext = []any{
	"http://www.w3.org/ns/anno.jsonld",
	map[string]any{"confidence": map[string]string{
		"@id":   "http://www.w3.org/2005/11/its/rdf#taConfidence",
		"@type": "http://www.w3.org/2001/XMLSchema#double",
	}},
}

var annotationGenerator = annotationAgent{ID: "https://github.com/quoteattribution/quote", Type: "Software", Name: "quote"}

func newWebAnnotation(w io.Writer, o Options) Writer { return newLD(w, o, annotations) }

// An annotator makes the annotations of a document.
type annotator struct {
	doc     *quote.Document
	article string // IRI
	offsets *quote.Offsets
	people  ldPeople
	outlets map[string]int // by name, from 1
}

// annotations is a document as a page of annotations.
func annotations(doc *quote.Document) ldObject {
	a := &annotator{
		doc: doc, article: articleIRI(doc), offsets: doc.Offsets(quote.Runes),
		people: make(ldPeople), outlets: make(map[string]int),
	}
	page := annotationPage{
		Context: annotationContext, ID: part(a.article, "page", 1), Type: "AnnotationPage",
		PartOf: annotationCollection{ID: part(a.article, "quotations", 1), Type: "AnnotationCollection", Label: doc.ID, Total: len(doc.Quotes)},
	}
	nodes := make([]any, len(doc.Quotes))
	for i := range doc.Quotes {
		nodes[i] = a.annotation(&doc.Quotes[i], i+1)
	}
	return ldObject{page, "items", nodes}
}

func (a *annotator) annotation(q *quote.Quote, n int) annotation {
	x := annotation{
		ID: part(a.article, "quotation", n), Type: "Annotation", Motivation: "identifying", Generator: annotationGenerator,
		Confidence: q.Confidence, Target: a.selections("", "", q.Content),
	}
	for _, p := range q.Speaker.People() {
		x.Body = append(x.Body, specificResource{Type: "SpecificResource", Purpose: "identifying", Source: a.person(&p)})
	}
	for i := range q.Relays {
		r := &q.Relays[i]
		x.Body = append(x.Body, specificResource{Type: "SpecificResource", Purpose: "linking", Label: way(r), Source: a.outlet(r)})
	}
	for _, class := range []string{q.Kind.String(), q.Medium.String()} {
		x.Body = append(x.Body, textualBody{Type: "TextualBody", Purpose: "classifying", Format: "text/plain", Value: class})
	}
	mentions := func(label string, spans ...quote.Span) {
		for _, s := range a.selections("linking", label, spans) {
			x.Body = append(x.Body, s)
		}
	}
	mentions("cue", q.Cue...)
	mentions("source", q.Source...)
	mentions("addressee", q.To...)
	for i := range q.Relays {
		mentions("relay", q.Relays[i].Mention)
	}
	return x
}

func (a *annotator) person(p *quote.Person) annotationAgent {
	x := annotationAgent{ID: a.people.iri(a.article, p), Name: p.Name, Description: p.Role}
	switch p.Kind {
	case quote.PersonSpeaker:
		x.Type, x.JobTitle, x.Description = "Person", p.Role, ""
	case quote.OrganizationSpeaker:
		x.Type = "Organization"
	case quote.GroupSpeaker:
		x.Type = "foaf:Group"
	case quote.DocumentSpeaker:
		x.Type = "foaf:Document"
	default:
		x.Type = "foaf:Agent"
	}
	return x
}

func (a *annotator) outlet(r *quote.Relay) annotationAgent {
	name := r.Outlet.Name
	if a.outlets[name] == 0 {
		a.outlets[name] = len(a.outlets) + 1
	}
	return annotationAgent{ID: part(a.article, "outlet", a.outlets[name]), Type: "Organization", Name: name}
}

// way is the way of a relay, and whether other words of the speaker state it.
func way(r *quote.Relay) string {
	if r.Carried {
		return strings.TrimPrefix(r.How.String()+", carried", ", ")
	}
	return r.How.String()
}

// selections are spans of the article.
func (a *annotator) selections(purpose, label string, spans []quote.Span) []specificResource {
	const around = 32 // characters
	list := make([]specificResource, len(spans))
	for i, s := range spans {
		at := a.offsets.Span(s)
		list[i] = specificResource{Type: "SpecificResource", Purpose: purpose, Label: label, Source: a.article, Selector: []any{
			textQuoteSelector{
				Type: "TextQuoteSelector", Exact: a.doc.Text[s.Start:s.End],
				Prefix: lastRunes(a.doc.Text[:s.Start], around), Suffix: firstRunes(a.doc.Text[s.End:], around),
			},
			textPositionSelector{Type: "TextPositionSelector", Start: at.Start, End: at.End},
		}}
	}
	return list
}

// lastRunes are the last n runes of a text, or all.
func lastRunes(s string, n int) string {
	start := len(s)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}

// firstRunes are the first n runes of a text, or all.
func firstRunes(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}
