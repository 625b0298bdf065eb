package format

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// schema.org. A document is a graph of
//
//	NewsArticle  the article: inLanguage, dateline, publisher
//	Quotation    words of which all or some stand in quotation marks, direct and mixed:
//	             text, spokenByCharacter ("to whom the quotation is attributed within the
//	             containing CreativeWork", a real person too), audience, isPartOf the
//	             article, isBasedOn ("use isBasedOn to link to source/origin") the relays
//	Claim        what was said or written, of any kind: text, author, appearance in the article;
//	             for the itemReviewed of a ClaimReview
//
// A claim that is a quotation too isBasedOn it. Thoughts and acts that stand in no marks
// are neither, and left out.
//
// A relay is a CreativeWork whose publisher is the outlet: what it published is where the
// words come from. One that had them from another isBasedOn that. A document that speaks
// ("the report said") is one too, at the beginning. The one at the beginning is the
// firstAppearance of a claim, the first that is known.
//
// A text is without the quotation marks around it. A speaker is a Person or an
// Organization, and a name alone for a group and for what is not known, as the vocabulary
// has no other type for those who speak; those who speak together are each by
// themselves. It has no terms for cue, source, confidence and rule either.
type (
	schemaHead struct {
		Context string `json:"@context"`
	}
	schemaArticle struct {
		Type       string       `json:"@type"`
		ID         string       `json:"@id"`
		Identifier string       `json:"identifier,omitempty"`
		URL        string       `json:"url,omitempty"`
		InLanguage string       `json:"inLanguage,omitempty"`
		Dateline   string       `json:"dateline,omitempty"`
		Publisher  *schemaThing `json:"publisher,omitempty"`
	}
	// A schemaThing is a speaker, an outlet, or whom words were addressed to.
	schemaThing struct {
		Type        string `json:"@type,omitempty"`
		ID          string `json:"@id,omitempty"`
		Identifier  string `json:"identifier,omitempty"`
		Name        string `json:"name,omitempty"`
		JobTitle    string `json:"jobTitle,omitempty"`
		Description string `json:"description,omitempty"`
	}
	schemaWork struct {
		Type      string       `json:"@type"`
		ID        string       `json:"@id,omitempty"`
		Name      string       `json:"name,omitempty"`
		Publisher *schemaThing `json:"publisher,omitempty"`
		IsBasedOn *schemaWork  `json:"isBasedOn,omitempty"`
	}
	schemaQuotation struct {
		Type              string       `json:"@type"`
		ID                string       `json:"@id"`
		Text              string       `json:"text"`
		InLanguage        string       `json:"inLanguage,omitempty"`
		SpokenByCharacter []any        `json:"spokenByCharacter,omitempty"`
		Audience          *schemaThing `json:"audience,omitempty"`
		IsPartOf          ldReference  `json:"isPartOf"`
		IsBasedOn         *schemaWork  `json:"isBasedOn,omitempty"`
	}
	schemaClaim struct {
		Type            string      `json:"@type"`
		ID              string      `json:"@id"`
		Text            string      `json:"text"`
		InLanguage      string      `json:"inLanguage,omitempty"`
		Author          []any       `json:"author,omitempty"`
		Appearance      ldReference `json:"appearance"`
		FirstAppearance *schemaWork `json:"firstAppearance,omitempty"`
		IsBasedOn       any         `json:"isBasedOn,omitempty"`
	}
)

func newSchemaOrg(w io.Writer, o Options) Writer { return newLD(w, o, schemaGraph) }

// A schemer makes the graph of a document.
type schemer struct {
	doc     *quote.Document
	article string // IRI
	lang    string
	people  ldPeople
}

// schemaGraph is a document as a graph.
func schemaGraph(doc *quote.Document) ldObject {
	s := &schemer{doc: doc, article: articleIRI(doc), lang: languageTag(doc), people: make(ldPeople)}
	nodes := []any{s.newsArticle()}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		if q.Kind != quote.Indirect {
			nodes = append(nodes, s.quotation(q, i+1))
		}
		if q.Medium == quote.Speech || q.Medium == quote.Writing {
			nodes = append(nodes, s.claim(q, i+1))
		}
	}
	return ldObject{schemaHead{"https://schema.org"}, "@graph", nodes}
}

func (s *schemer) newsArticle() schemaArticle {
	a := schemaArticle{Type: "NewsArticle", ID: s.article, Identifier: s.doc.ID, InLanguage: s.lang}
	if strings.HasPrefix(s.article, "http:") || strings.HasPrefix(s.article, "https:") {
		a.URL, a.Identifier = s.article, ""
	}
	if o := s.doc.Dateline; o != nil {
		a.Dateline = strings.Join(o.Places, "/")
		if o.Date != "" {
			a.Dateline += ", " + o.Date
		}
	}
	if s.doc.Publisher != "" {
		a.Publisher = schemaOutlet(s.doc.Publisher)
	}
	return a
}

func (s *schemer) quotation(q *quote.Quote, n int) schemaQuotation {
	x := schemaQuotation{
		Type: "Quotation", ID: part(s.article, "quotation", n), Text: s.words(q), InLanguage: s.lang,
		SpokenByCharacter: s.who(q.Speaker), IsPartOf: ldReference{s.article}, IsBasedOn: s.origin(q, len(q.Relays)),
	}
	if len(q.To) > 0 {
		x.Audience = &schemaThing{Type: "Audience", Name: s.doc.Join(q.To...)}
	}
	return x
}

func (s *schemer) claim(q *quote.Quote, n int) schemaClaim {
	x := schemaClaim{
		Type: "Claim", ID: part(s.article, "claim", n), Text: s.words(q), InLanguage: s.lang,
		Author: s.who(q.Speaker), Appearance: ldReference{s.article},
	}
	if x.FirstAppearance = s.origin(q, 0); x.FirstAppearance == nil {
		x.FirstAppearance = s.origin(q, min(len(q.Relays), 1))
	}
	if q.Kind != quote.Indirect {
		x.IsBasedOn = ldReference{part(s.article, "quotation", n)}
	} else if work := s.origin(q, len(q.Relays)); work != nil {
		x.IsBasedOn = work
	}
	return x
}

// words is the content of a quotation, in direct speech without the quotation marks
// around each part.
func (s *schemer) words(q *quote.Quote) string {
	parts := make([]string, len(q.Content))
	for i, c := range q.Content {
		parts[i] = s.doc.Text[c.Start:c.End]
		if q.Kind == quote.Direct {
			parts[i] = unquoted(parts[i])
		}
	}
	return strings.Join(parts, " ")
}

// unquoted is a text without the quotation mark that it begins with and the one that
// it ends with, which may be two apostrophes each.
func unquoted(s string) string {
	mark := func(r rune) bool { return r == '`' || unicode.Is(unicode.Quotation_Mark, r) }
	if r, size := utf8.DecodeRuneInString(s); mark(r) {
		s = s[size:]
		if r == '\'' || r == '`' {
			s = strings.TrimPrefix(s, string(r))
		}
	}
	if r, size := utf8.DecodeLastRuneInString(s); mark(r) {
		s = s[:len(s)-size]
		if r == '\'' {
			s = strings.TrimSuffix(s, "'")
		}
	}
	return strings.TrimSpace(s)
}

// who are those who speak, but for documents. They are described wherever they stand, so
// that a node can be taken out of the graph.
func (s *schemer) who(speaker *quote.Speaker) (list []any) {
	for _, p := range speaker.People() {
		x := schemaThing{ID: s.people.iri(s.article, &p), Identifier: p.ID, Name: p.Name}
		if x.ID == x.Identifier {
			x.Identifier = ""
		}
		switch p.Kind {
		case quote.PersonSpeaker:
			x.Type, x.JobTitle = "Person", p.Role
			list = append(list, x)
		case quote.OrganizationSpeaker:
			x.Type, x.Description = "Organization", p.Role
			list = append(list, x)
		case quote.DocumentSpeaker:
		default:
			list = append(list, p.Name)
		}
	}
	return list
}

// origin is where the article has a quotation from: what the last of its first n relays
// published, which has it from the relay before, and the first from the document that
// speaks; nil for none.
func (s *schemer) origin(q *quote.Quote, n int) (work *schemaWork) {
	for _, p := range q.Speaker.People() {
		if p.Kind == quote.DocumentSpeaker {
			work = &schemaWork{Type: "CreativeWork", ID: s.people.iri(s.article, &p), Name: p.Name}
		}
	}
	for i := range q.Relays[:n] {
		work = &schemaWork{Type: "CreativeWork", Publisher: schemaOutlet(q.Relays[i].Outlet.Name), IsBasedOn: work}
	}
	return work
}

func schemaOutlet(name string) *schemaThing {
	return &schemaThing{Type: "NewsMediaOrganization", Name: name}
}
