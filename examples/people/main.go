// People tells which of your own people are quoted in the articles named, by your
// ids, from a file of CSV with the columns id, name, aliases (separated by
// semicolons), role and kind. Of people who speak together, each has a line.
//
//	go run ./examples/people examples/people/testdata/people.csv testdata/palmyra.txt
package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: people people.csv file ...")
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	people, err := readPeople(f)
	if err != nil {
		log.Fatalf("%s: %v", os.Args[1], err)
	}
	parser := &quote.Parser{People: people}
	status := 0
	for a, err := range articles.Files(os.Args[2:]...) {
		if err != nil {
			log.Print(err)
			status = 1 // and those behind it go on
			continue
		}
		quoted(os.Stdout, parser.ParseArticle(a))
	}
	os.Exit(status)
}

// readPeople reads people from CSV with a header.
func readPeople(r io.Reader) ([]quote.Person, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	header := []string{"id", "name", "aliases", "role", "kind"}
	if len(rows) == 0 || !slices.Equal(rows[0], header) {
		return nil, fmt.Errorf("the first line is not %s", strings.Join(header, ","))
	}
	var people []quote.Person
	for _, row := range rows[1:] {
		p := quote.Person{ID: row[0], Name: row[1], Role: row[3]}
		if row[2] != "" {
			p.Aliases = strings.Split(row[2], ";")
		}
		if row[4] != "" {
			if err := p.Kind.UnmarshalText([]byte(row[4])); err != nil {
				return nil, fmt.Errorf("%s: %w", p.Name, err)
			}
		}
		people = append(people, p)
	}
	return people, nil
}

// quoted writes the quotations of those who have an id: the id, the name, the words.
func quoted(w io.Writer, doc *quote.Document) {
	for _, q := range doc.Quotes {
		for _, p := range q.Speaker.People() { // of "Berg and Lund" the two
			if p.ID != "" {
				fmt.Fprintf(w, "%s  %s: %s\n", p.ID, p.Name, line(doc.Join(q.Content...)))
			}
		}
	}
}

// line puts a text on one line, without characters that a terminal would obey.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
