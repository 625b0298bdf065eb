package format

import "github.com/quoteattribution/quote"

// formats are all formats. The command, the server and the documentation read this
// table, and nothing else knows their names.
var formats = []Format{
	{Name: "json", MediaType: "application/json", Extension: ".json", About: "one object, or a list of them, as quote.Document marshals", Unit: quote.Bytes, writer: newJSON},
	{Name: "jsonl", MediaType: "application/x-ndjson", Extension: ".jsonl", About: "an object a line, for streams", Unit: quote.Bytes, writer: newJSONLines},
	{Name: "csv", MediaType: "text/csv; charset=utf-8; header=present", Extension: ".csv", About: "a row a quotation, comma-separated (RFC 4180), for spreadsheets and data frames", Unit: quote.Bytes, writer: newCSV},
	{Name: "tsv", MediaType: "text/tab-separated-values; charset=utf-8", Extension: ".tsv", About: "a line a quotation, tab-separated, for cut, sort and awk", Unit: quote.Bytes, writer: newTSV},
	{Name: "markdown", MediaType: "text/markdown; charset=utf-8; variant=GFM", Extension: ".md", About: "a table an article, for notes and pull requests", Unit: quote.Bytes, writer: newMarkdown},
	{Name: "conll", MediaType: "text/x-conllu; charset=utf-8", Extension: ".conllup", About: "a token a line (CoNLL-U Plus) with the roles it has in quotations, for training and evaluation", Unit: quote.Runes, writer: newCoNLL},
	{Name: "dot", MediaType: "text/vnd.graphviz; charset=utf-8", Extension: ".dot", About: "the graph of speakers, relays and publishers, for Graphviz", Unit: quote.Bytes, writer: newDOT},
	{Name: "mermaid", MediaType: "text/vnd.mermaid; charset=utf-8", Extension: ".mmd", About: "the same graph, for pages that draw Mermaid", Unit: quote.Bytes, writer: newMermaid},
}
