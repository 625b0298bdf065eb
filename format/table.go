package format

import "github.com/quoteattribution/quote"

// formats are all formats. The command, the server and the documentation read this
// table, and nothing else knows their names.
var formats = []Format{
	{Name: "json", MediaType: "application/json", Extension: ".json", About: "one object, or a list of them, as quote.Document marshals", Unit: quote.Bytes, writer: newJSON},
	{Name: "jsonl", MediaType: "application/x-ndjson", Extension: ".jsonl", About: "an object a line, for streams", Unit: quote.Bytes, writer: newJSONLines},
	{Name: "brat", MediaType: "text/x-brat", Extension: ".ann", About: "brat standoff, beside a .txt file with the text: see BratText", Unit: quote.Runes, Single: true, writer: newBrat},
	{Name: "tei", MediaType: "application/tei+xml", Extension: ".xml", About: "TEI P5, for editions and corpora: the text with quotations marked, the people, who relayed what", writer: newTEI},
}
