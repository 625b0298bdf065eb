package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

func TestFactCheck(t *testing.T) {
	const header = "file,line,speaker,role,kind,confidence,words,sentence,provenance\n"
	for _, c := range []struct{ why, article, want string }{
		{"no quotation, no row", "Nobody spoke.", ""},
		{"the line is counted from 1, and marks are doubled",
			"The harbour was empty.\n\n\"It rains,\" said Mayor Anna Berg.",
			`a.txt,3,Anna Berg,Mayor,direct,0.90,"""It rains,""","""It rains,"" said Mayor Anna Berg.",Anna Berg` + "\n"},
		{"the way of the words, with the article's own outlet at its end; the dateline is no part of the sentence",
			`OSLO, May 3 (AFP) - "It rains," Tass quoted Anna Berg as saying.`,
			`a.txt,1,Anna Berg,,direct,0.90,"""It rains,""","""It rains,"" Tass quoted Anna Berg as saying.",Anna Berg > Tass > AFP` + "\n"},
		{"an unnamed source is no speaker, but stands in the provenance",
			`"It rains," she said.`,
			`a.txt,1,,,direct,0.90,"""It rains,""","""It rains,"" she said.",she` + "\n"},
	} {
		var b strings.Builder
		doc := new(quote.Parser).ParseArticle(quote.Article{ID: "a.txt", Text: c.article})
		for i := range doc.Quotes {
			doc.Quotes[i].Confidence = 0.9 // not what is tested here
		}
		if err := factCheck(&b, []*quote.Document{doc}); err != nil {
			t.Fatal(err)
		}
		if want := header + c.want; b.String() != want {
			t.Errorf("%s: got\n%swant\n%s", c.why, b.String(), want)
		}
	}
}

// An error of writing, a full disk, is not lost.
func TestFactCheckError(t *testing.T) {
	if err := factCheck(full{}, nil); !errors.Is(err, errFull) {
		t.Errorf("got %v, want %v", err, errFull)
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
