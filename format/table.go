package format

import "github.com/quoteattribution/quote"

// formats are all formats. The command, the server and the documentation read this
// table, and nothing else knows their names.
var formats = []Format{
	{Name: "json", MediaType: "application/json", Extension: ".json", About: "one object, or a list of them, as quote.Document marshals", Unit: quote.Bytes, writer: newJSON},
	{Name: "jsonl", MediaType: "application/x-ndjson", Extension: ".jsonl", About: "an object a line, for streams", Unit: quote.Bytes, writer: newJSONLines},
	{Name: "html", MediaType: "text/html; charset=utf-8", Extension: ".html", About: "a page to read, print and send: the text with its quotations marked, speakers, and a card a quotation", Unit: quote.Bytes, writer: newHTML},
}
