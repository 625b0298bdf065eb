package format_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// records are the records of csv as a reader of it has them, each by the name of its
// columns.
func records(t *testing.T, text string) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, line := range lines[1:] {
		record := make(map[string]string)
		for i, cell := range line {
			record[lines[0][i]] = cell
		}
		out = append(out, record)
	}
	return out
}

// Rows of articles without an id can be told apart: they have the number of the article,
// also behind one that has an id, and behind one that has no quotation.
func TestNumbers(t *testing.T) {
	var docs []*quote.Document
	for _, a := range []quote.Article{{Text: "\"It rains,\" he said."}, {ID: "b", Text: "\"It snows,\" he said."}, {Text: "Nobody spoke."}, {Text: "\"We stay,\" he said."}} {
		docs = append(docs, new(quote.Parser).ParseArticle(a))
	}
	for _, name := range []string{"csv", "tsv"} {
		var got []string
		for _, line := range strings.Split(render(t, lookup(t, name), format.Options{}, docs...), "\n")[1:] {
			cell, _, _ := strings.Cut(strings.ReplaceAll(line, "\t", ","), ",")
			got = append(got, cell)
		}
		if want := []string{"Article 1", "b", "Article 4", ""}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// What each column says, on an article that has all of it.
func TestColumns(t *testing.T) {
	parser := quote.Parser{People: []quote.Person{{ID: "p1", Name: "Ann Berg"}, {ID: "p2", Name: "Ole Dahl"}}}
	doc := parser.ParseArticle(quote.Article{ID: "7", Text: "OSLO/BERGEN, May 3 (AFP) - Tax minister Ann Berg spoke.\n\n" +
		"\"It rains,\" Berg told the Tass news agency. \"It snows.\"\n\n" +
		"\"We stay,\" Ann Berg and Ole Dahl told reporters."})
	got := records(t, render(t, lookup(t, "csv"), format.Options{}, doc))
	want := []map[string]string{{
		"document": "7", "language": "en", "publisher": "AFP", "places": "OSLO; BERGEN", "date": "May 3",
		"number": "1", "kind": "direct", "medium": "speech",
		"speaker": "Ann Berg", "speaker_id": "p1", "role": "Tax minister", "speaker_kind": "person", "members": "", "member_ids": "",
		"source": "Berg", "cue": "told", "content": `"It rains," "It snows."`, "addressee": "the Tass news agency",
		"relays": "Tass", "outlets": "Tass", "how": "told", "carried": "false", "provenance": "Ann Berg > Tass > AFP",
		"sentence": `"It rains," Berg told the Tass news agency. "It snows."`,
		"line":     "3", "start": "57", "end": "112", "spans": "57-68; 101-112", "confidence": "", "rule": "follows", "denied": "false",
	}, {
		"document": "7", "language": "en", "publisher": "AFP", "places": "OSLO; BERGEN", "date": "May 3",
		"number": "2", "kind": "direct", "medium": "speech",
		"speaker": "Ann Berg and Ole Dahl", "speaker_id": "", "role": "", "speaker_kind": "group", "members": "Ann Berg; Ole Dahl", "member_ids": "p1; p2",
		"source": "Ann Berg and Ole Dahl", "cue": "told", "content": `"We stay,"`, "addressee": "reporters",
		"relays": "", "outlets": "", "how": "", "carried": "", "provenance": "Ann Berg and Ole Dahl > AFP",
		"sentence": `"We stay," Ann Berg and Ole Dahl told reporters.`,
		"line":     "5", "start": "114", "end": "124", "spans": "114-124", "confidence": "", "rule": "follows", "denied": "false",
	}}
	for _, r := range got {
		if c := r["confidence"]; c <= "0" || c > "1" { // what it is worth is not the format's
			t.Errorf("confidence %q", c)
		}
		r["confidence"] = ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	n := 0
	for name, about := range format.Columns() {
		if _, ok := want[0][name]; !ok || about == "" {
			t.Errorf("column %q, about %q", name, about)
		}
		n++
	}
	if n != len(want[0]) {
		t.Errorf("%d columns, want %d", n, len(want[0]))
	}
}

// said is a document in which somebody with a name says the words.
func said(name, words string) *quote.Document {
	text := name + ":" + words
	doc := &quote.Document{Text: text, Speakers: []*quote.Speaker{{Name: name, Quotes: []int{0}}}}
	at := len(name) + 1
	doc.Quotes = []quote.Quote{{
		Content: []quote.Span{{Start: at, End: len(text)}}, Source: []quote.Span{{Start: 0, End: len(name)}},
		Sentence: quote.Span{Start: 0, End: len(text)}, Speaker: doc.Speakers[0],
	}}
	return doc
}

// RFC 4180, by its numbers.
func TestCSV(t *testing.T) {
	out := render(t, lookup(t, "csv"), format.Options{}, said(`Ann "A" Berg`, "one,\ntwo\rthree\r\nfour"))
	if want := "\r\n"; strings.Count(out, want) != strings.Count(out, "\n") || !strings.HasSuffix(out, want) {
		t.Errorf("1, 2: a record ends in CRLF, also the last: %q", out)
	}
	if !strings.HasPrefix(out, "document,language,") {
		t.Errorf("3: a header: %q", out)
	}
	if !strings.Contains(out, `"Ann ""A"" Berg"`) {
		t.Errorf("7: a double quote is two: %q", out)
	}
	r := records(t, out) // 4: fails where a record has another number of fields
	if got, want := r[0]["content"], "one,\ntwo\nthree\nfour"; got != want {
		t.Errorf("6: cell with commas and line ends: %q, want %q", got, want)
	}
}

// Without a quotation there is a header, once.
func TestHeader(t *testing.T) {
	for name, end := range map[string]string{"csv": "\r\n", "tsv": "\n"} {
		f := lookup(t, name)
		none := render(t, f, format.Options{})
		if strings.Count(none, "\n") != 1 || !strings.HasSuffix(none, "denied"+end) {
			t.Errorf("%s without documents: %q", name, none)
		}
		if got := render(t, f, format.Options{}, new(quote.Document), new(quote.Document)); got != none {
			t.Errorf("%s of two documents without quotations: %q", name, got)
		}
		if got := render(t, f, format.Options{BOM: true}); got != "\ufeff"+none {
			t.Errorf("%s with a byte order mark: %q", name, got)
		}
	}
}

// A record of tsv is a line, whatever the text has.
func TestTSV(t *testing.T) {
	out := render(t, lookup(t, "tsv"), format.Options{}, said("Ann\tBerg", "one\ntwo\r\nthree\rfour\u2028five\u0085six\vseven, \"eight\""))
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines: %q", len(lines), out)
	}
	cells := strings.Split(lines[1], "\t")
	if got, want := len(cells), strings.Count(lines[0], "\t")+1; got != want {
		t.Errorf("%d cells, want %d", got, want)
	}
	for _, want := range []string{"Ann Berg", `one two three four five six seven, "eight"`} {
		if !strings.Contains(out, "\t"+want+"\t") {
			t.Errorf("no cell %q in %q", want, out)
		}
	}
}

// What spreadsheets take for a formula gets an apostrophe, which can be taken away
// again.
func TestFormulas(t *testing.T) {
	for _, c := range []struct{ reason, cell, want string }{
		{"a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"},
		{"so is what begins with a sign", "+1-2", "'+1-2"},
		{"a dialogue with hyphens", "- It rains, said Berg.", "'- It rains, said Berg."},
		{"a user, which old spreadsheets take for a function", "@berg", "'@berg"},
		{"spaces before it are passed over", " \t=1", "' \t=1"},
		{"a no-break space too", "\u00a0=1", "'\u00a0=1"},
		{"Japanese forms of the signs", "＝1", "'＝1"},
		{"one that has an apostrophe gets another, to be told from one that got it", "'=1", "''=1"},
		{"a sign further on", "1=1", "1=1"},
		{"a dash is no sign", "– It rains", "– It rains"},
		{"an apostrophe alone", "'t Hart", "'t Hart"},
		{"only spaces", "  ", "  "},
	} {
		doc := said(c.cell, "x")
		for _, name := range []string{"csv", "tsv"} {
			cell := c.cell
			want := c.want
			if name == "tsv" {
				cell, want = strings.ReplaceAll(cell, "\t", " "), strings.ReplaceAll(want, "\t", " ")
			}
			for formulas, want := range map[bool]string{false: want, true: cell} {
				out := render(t, lookup(t, name), format.Options{Formulas: formulas}, doc)
				if name == "csv" {
					out = strings.ReplaceAll(out, `"`, "") // a cell that begins with a space is quoted
				}
				if sep := map[string]string{"csv": ",", "tsv": "\t"}[name]; !strings.Contains(out, sep+want+sep) {
					t.Errorf("%s: %s of %q, Formulas %v: no cell %q in %q", c.reason, name, c.cell, formulas, want, out)
				}
			}
		}
	}
}
