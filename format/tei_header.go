package format

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// teiHeader writes what is known of an article, and, where it stands alone, what the
// marks mean.
func teiHeader(m *xmlText, doc *quote.Document, alone bool) {
	title := doc.ID
	if title == "" {
		title = "News article"
	}
	m.open("teiHeader")
	m.open("fileDesc")
	teiTitle(m, title)
	m.open("sourceDesc")
	teiSource(m, doc)
	m.close("sourceDesc")
	m.close("fileDesc")
	if alone {
		teiEncoding(m)
	}
	if l := teiLanguage(doc); l != "" {
		m.open("profileDesc")
		m.open("langUsage")
		m.leaf("language", "", attribute{"ident", l})
		m.close("langUsage")
		m.close("profileDesc")
	}
	m.close("teiHeader")
}

// teiCorpusHeader writes the header of a corpus.
func teiCorpusHeader(m *xmlText) {
	m.open("teiHeader")
	m.open("fileDesc")
	teiTitle(m, "News articles")
	m.open("sourceDesc")
	m.leaf("p", "See the headers of the articles.")
	m.close("sourceDesc")
	m.close("fileDesc")
	teiEncoding(m)
	m.close("teiHeader")
}

func teiTitle(m *xmlText, title string) {
	m.open("titleStmt")
	m.leaf("title", title)
	m.close("titleStmt")
	m.open("publicationStmt")
	m.leaf("p", "Quotations marked by github.com/quoteattribution/quote.")
	m.close("publicationStmt")
}

// teiSource writes where the article is from, as its dateline or the caller has it.
func teiSource(m *xmlText, doc *quote.Document) {
	if doc.Publisher == "" && doc.Dateline == nil {
		m.leaf("p", "Not known.")
		return
	}
	m.open("bibl")
	if doc.Publisher != "" {
		m.leaf("publisher", doc.Publisher)
	}
	if d := doc.Dateline; d != nil {
		for _, place := range d.Places {
			m.leaf("pubPlace", place)
		}
		if d.Date != "" {
			m.leaf("date", d.Date)
		}
	}
	m.close("bibl")
}

// teiCategories are what ana refers to.
var teiCategories = []struct{ id, about string }{
	{"direct", "All of the words stand in quotation marks."},
	{"mixed", "Some of the words stand in quotation marks."},
	{"indirect", "None of the words stand in quotation marks."},
	{"speech", "The words were said."},
	{"writing", "The words were written."},
	{"thought", "The words were thought, believed or hoped."},
	{"other", "The words are a plan or another act, with or without speech."},
	{"unknown", "A speaker of whom it is not known what it is."},
}

// teiEncoding writes what the marks mean.
func teiEncoding(m *xmlText) {
	m.open("encodingDesc")
	m.open("editorialDecl")
	m.open("quotation", attribute{"marks", "all"})
	m.leaf("p", "Quotation marks are kept, inside said.")
	m.close("quotation")
	m.close("editorialDecl")
	m.open("classDecl")
	m.open("taxonomy")
	for _, c := range teiCategories {
		m.open("category", attribute{"xml:id", c.id})
		m.leaf("catDesc", c.about)
		m.close("category")
	}
	m.close("taxonomy")
	m.close("classDecl")
	m.close("encodingDesc")
}

// teiLanguage is the tag of the document's language, "" where it has none.
func teiLanguage(doc *quote.Document) string {
	if doc.Language == language.Und {
		return ""
	}
	return doc.Language.String()
}
