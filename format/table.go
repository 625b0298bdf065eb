package format

import "github.com/quoteattribution/quote"

// formats are all formats. The command, the server and the documentation read this
// table, and nothing else knows their names.
var formats = []Format{
	{Name: "json", MediaType: "application/json", Extension: ".json", About: "one object, or a list of them, as quote.Document marshals", Unit: quote.Bytes, writer: newJSON},
	{Name: "jsonl", MediaType: "application/x-ndjson", Extension: ".jsonl", About: "an object a line, for streams", Unit: quote.Bytes, writer: newJSONLines},
}
