package format

import "github.com/quoteattribution/quote"

// formats are all formats. The command, the server and the documentation read this
// table, and nothing else knows their names.
var formats = []Format{
	{Name: "json", MediaType: "application/json", Extension: ".json", About: "one object, or a list of them, as quote.Document marshals", Unit: quote.Bytes, writer: newJSON},
	{Name: "jsonl", MediaType: "application/x-ndjson", Extension: ".jsonl", About: "an object a line, for streams", Unit: quote.Bytes, writer: newJSONLines},
	{Name: "html", MediaType: "text/html; charset=utf-8", Extension: ".html", About: "a page to read, print and send: the text with its quotations marked, speakers, and a card a quotation", Unit: quote.Bytes, writer: newHTML},
	{Name: "webannotation", MediaType: `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`, Extension: ".jsonld", About: "W3C Web Annotation: an annotation a quotation, with its speaker, relays and mentions as bodies", Unit: quote.Runes, writer: newWebAnnotation},
	{Name: "schemaorg", MediaType: "application/ld+json", Extension: ".jsonld", About: "schema.org for a script element: the NewsArticle, a Quotation for words in marks, a Claim for what was said or written", Unit: quote.Bytes, writer: newSchemaOrg},
}
