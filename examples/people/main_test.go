package main

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

const people = `id,name,aliases,role,kind
7,Anna Berg,Anne Berg;A. Berg,Mayor of Oslo,person
8,Ole Lund,,,
`

func TestQuoted(t *testing.T) {
	known, err := readPeople(strings.NewReader(people))
	if err != nil {
		t.Fatal(err)
	}
	parser := &quote.Parser{People: known}
	for _, c := range []struct{ why, article, want string }{
		{"by the name", `"It rains," said Anna Berg.`, "7  Anna Berg: \"It rains,\"\n"},
		{"by an alias, with the usual name", `"It rains," said Anne Berg.`, "7  Anna Berg: \"It rains,\"\n"},
		{"a surname that only one has", `"It rains," said Lund.`, "8  Ole Lund: \"It rains,\"\n"},
		{"both of those who speak together", `"It rains," said Anna Berg and Ole Lund.`,
			"7  Anna Berg: \"It rains,\"\n8  Ole Lund: \"It rains,\"\n"},
		{"of two, the one who is known", `"It rains," said Anna Berg and Ole Dahl.`, "7  Anna Berg: \"It rains,\"\n"},
		{"who is not in the file is left out", `"It rains," said Ole Dahl.`, ""},
		{"nobody is nobody", `"It rains," she said.`, ""},
	} {
		var b strings.Builder
		quoted(&b, parser.Parse(c.article))
		if b.String() != c.want {
			t.Errorf("%s: got %q, want %q", c.why, b.String(), c.want)
		}
	}
}

func TestReadPeopleErrors(t *testing.T) {
	for _, c := range []struct{ why, file, want string }{
		{"an empty file", "", "the first line is not id,name,aliases,role,kind"},
		{"no header", "7,Anna Berg,,,\n", "the first line is not id,name,aliases,role,kind"},
		{"a row with a column too few", "id,name,aliases,role,kind\n7,Anna Berg\n", "record on line 2: wrong number of fields"},
		{"a kind that is none", "id,name,aliases,role,kind\n7,Anna Berg,,,mayor\n", `unknown kind of speaker "mayor"`},
		{"a quotation mark in the middle", "id,name,aliases,role,kind\n7,Anna \"Berg,,,\n", `parse error on line 2, column 8`},
	} {
		_, err := readPeople(strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q", c.why, err, c.want)
		}
	}
}
