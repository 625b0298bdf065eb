package main

import (
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

var update = flag.Bool("update", false, "rewrite the files of testdata")

// archive makes an archive of lines, and returns its file.
func archive(t *testing.T, lines ...string) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "news.db")
	if err := run(io.Discard, []string{"load", db, file(t, lines...)}); err != nil {
		t.Fatal(err)
	}
	return db
}

// file makes a file of lines.
func file(t *testing.T, lines ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "news.jsonl")
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// answer asks an archive.
func answer(t *testing.T, db string, words ...string) string {
	t.Helper()
	var b strings.Builder
	if err := run(&b, append([]string{"ask", db}, words...)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The answer of the README, to what is in testdata.
func TestHarbour(t *testing.T) {
	db := filepath.Join(t.TempDir(), "news.db")
	if err := run(io.Discard, []string{"load", db, "testdata/harbour.jsonl"}); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/ferry.txt"
	got := answer(t, db, "ferry")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant (if the new output is right, go test -update)\n%s", got, want)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), string(want)) {
		t.Errorf("../README.md does not have the lines of %s", golden)
	}
}

func TestAsk(t *testing.T) {
	db := archive(t,
		`{"id": "a", "text": "\"The dead-end AND the \\\"old\\\" café,\" said Mayor Anna Berg."}`,
		``,
		`{"id": 7, "date": "2026-05-05", "publisher": "Harbour Post", "text": "\"Nobody tested the café,\" Ole Lund told Radio Fjord."}`,
		`{"id": "c", "text": "OSLO, May 4 (AFP) - Ole Lund hopes that the café will close."}`,
	)
	const berg = "Anna Berg (Mayor) [a]\n    \"The dead-end AND the \\\"old\\\" café,\"\n"
	const lund = "Ole Lund, 2026-05-05, through Radio Fjord, in Harbour Post [7]\n    \"Nobody tested the café,\"\n"
	for _, c := range []struct {
		why   string
		words []string
		want  string
	}{
		{"who, when, through whom, in which outlet; a number is an id", []string{"nobody"}, lund},
		{"a hyphen is no operator", []string{"dead-end"}, berg},
		{"neither is AND", []string{"AND"}, berg},
		{"nor a quotation mark", []string{`"old"`}, berg},
		{"words of one argument stand next to each other", []string{"tested café"}, "nothing found\n"},
		{"words of several stand anywhere", []string{"café", "tested"}, lund},
		{"but all of them do", []string{"café", "tested", "dead"}, "nothing found\n"},
		{"accents make no difference", []string{"cafe", "nobody"}, lund},
		{"a hope has been said by nobody", []string{"close"}, "nothing found\n"},
		{"words outside of quotations are not searched", []string{"told"}, "nothing found\n"},
		{"no word finds nothing", []string{""}, "nothing found\n"},
	} {
		if got := answer(t, db, c.words...); got != c.want {
			t.Errorf("%s: ask %q: got\n%swant\n%s", c.why, c.words, got, c.want)
		}
	}
}

// An escape sequence of an article does not reach the terminal.
func TestAskControl(t *testing.T) {
	db := archive(t, `{"id": "a", "text": "\"It \u001b[31mrains,\" said Anna Berg."}`)
	if got := answer(t, db, "31mrains"); strings.Contains(got, "\x1b") || !strings.Contains(got, "It  [31mrains") {
		t.Errorf("got %q", got)
	}
}

// Loading again what has been loaded changes nothing; a newer text takes the place
// of the older one, in the index too.
func TestLoadAgain(t *testing.T) {
	const old, newer = `{"id": "a", "text": "\"It rains,\" said Anna Berg."}`, `{"id": "a", "text": "\"It snows,\" said Anna Berg."}`
	name := archive(t, old, old)
	if err := run(io.Discard, []string{"load", name, file(t, old)}); err != nil {
		t.Fatal(err)
	}
	if got, want := answer(t, name, "rains"), "Anna Berg [a]\n    \"It rains,\"\n"; got != want {
		t.Errorf("loaded three times: got\n%swant\n%s", got, want)
	}
	if err := run(io.Discard, []string{"load", name, file(t, newer)}); err != nil {
		t.Fatal(err)
	}
	if got, want := answer(t, name, "rains"), "nothing found\n"; got != want {
		t.Errorf("of the older text: got\n%swant\n%s", got, want)
	}
	if got, want := answer(t, name, "snows"), "Anna Berg [a]\n    \"It snows,\"\n"; got != want {
		t.Errorf("of the newer text: got\n%swant\n%s", got, want)
	}
	db, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, table := range []string{"article", "quotation"} {
		var n int
		if err := db.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil || n != 1 {
			t.Errorf("%s has %d rows, %v; want one", table, n, err)
		}
	}
	if _, err := db.Exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)"); err != nil {
		t.Errorf("the index is not that of the table: %v", err)
	}
}

// A document that has been parsed before is archived as its article is.
func TestLoadDocument(t *testing.T) {
	article := quote.Article{ID: "a", Text: "OSLO, May 4 (AFP) - \"It rains,\" Tass quoted Anna Berg as saying."}
	line, err := json.Marshal(new(quote.Parser).ParseArticle(article))
	if err != nil {
		t.Fatal(err)
	}
	want := answer(t, archive(t, `{"id": "a", "text": "OSLO, May 4 (AFP) - \"It rains,\" Tass quoted Anna Berg as saying."}`), "rains")
	if got := answer(t, archive(t, string(line)), "rains"); got != want || !strings.Contains(want, "May 4, through Tass, in AFP") {
		t.Errorf("the document: got\n%sthe article:\n%s", got, want)
	}
}

// A line that cannot be read is named, and nothing of its run is kept, nor anything
// lost of what was there.
func TestLoadErrors(t *testing.T) {
	const good = `{"id": "b", "text": "\"It snows,\" said Ole Lund."}`
	for _, c := range []struct{ why, line, want string }{
		{"broken JSON", `{"id": "c", "text": `, "news.jsonl:2: unexpected end of JSON input"},
		{"no id, by which it could be replaced", `{"text": "Nobody spoke."}`, "news.jsonl:2: no id"},
		{"no text", `{"id": "c"}`, `news.jsonl:2: quote: no article: no key "text"`},
		{"a text of another type", `{"id": "c", "text": 5}`, "news.jsonl:2: quote: no article"},
		{"a span outside the text", `{"id": "c", "text": "", "quotes": [{"content": [{"start": 0, "end": 9}]}]}`, "news.jsonl:2: quote: quotes[0].content"},
	} {
		db := archive(t, `{"id": "a", "text": "\"It rains,\" said Anna Berg."}`)
		err := run(io.Discard, []string{"load", db, file(t, good, c.line)})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q", c.why, err, c.want)
		}
		if got, want := answer(t, db, "snows"), "nothing found\n"; got != want {
			t.Errorf("%s: of the good line: got\n%swant\n%s", c.why, got, want)
		}
		if got := answer(t, db, "rains"); !strings.Contains(got, "Anna Berg") {
			t.Errorf("%s: what was there is lost: %s", c.why, got)
		}
	}
}

func TestRunErrors(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.db")
	for _, c := range []struct {
		why  string
		args []string
		want string
	}{
		{"no arguments", nil, "usage"},
		{"an unknown verb", []string{"drop", missing, "x"}, "usage"},
		{"a question without words", []string{"ask", missing}, "usage"},
		{"a database that is not there", []string{"ask", missing, "rain"}, "no such file"},
		{"a database that is none", []string{"ask", file(t, "hello"), "rain"}, "not a database"},
		{"articles that are not there", []string{"load", filepath.Join(t.TempDir(), "new.db"), missing}, "no such file"},
	} {
		err := run(io.Discard, c.args)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q", c.why, err, c.want)
		}
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("a question has made a database")
	}
}
