package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/language"
	"golang.org/x/text/transform"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// readPeople reads people from a CSV file.
func readPeople(name string) ([]quote.Person, []error) {
	var people []quote.Person
	errs := records(name, []string{"id", "name", "aliases", "role", "kind"}, func(f map[string]string) error {
		p := quote.Person{ID: f["id"], Name: f["name"], Aliases: several(f["aliases"]), Role: f["role"]}
		if kind := strings.ToLower(f["kind"]); kind != "" {
			if err := p.Kind.UnmarshalText([]byte(kind)); err != nil {
				return fmt.Errorf("kind %q: want person, organization, group, document or nothing", f["kind"])
			}
		}
		people = append(people, p)
		return nil
	})
	return people, errs
}

// readOutlets reads outlets from a CSV file.
func readOutlets(name string) ([]quote.Outlet, []error) {
	var outlets []quote.Outlet
	errs := records(name, []string{"name", "aliases", "kind", "country", "language"}, func(f map[string]string) error {
		if country := f["country"]; country != "" {
			if _, err := language.ParseRegion(country); err != nil || len(country) != 2 {
				return fmt.Errorf("country %q: want two letters such as NO", country)
			}
		}
		if tag := f["language"]; tag != "" {
			if _, err := language.Parse(tag); err != nil {
				return fmt.Errorf("language %q: want a BCP 47 tag such as en or pt-BR", tag)
			}
		}
		outlets = append(outlets, quote.Outlet{
			Name: f["name"], Aliases: several(f["aliases"]), Kind: quote.OutletKind(strings.ToLower(f["kind"])),
			Country: strings.ToUpper(f["country"]), Language: f["language"],
		})
		return nil
	})
	return outlets, errs
}

// several are the names in a field, separated by semicolons.
func several(field string) []string {
	var list []string
	for s := range strings.SplitSeq(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// records reads a CSV file whose first line names its columns, in any order; of those
// that are known, name alone must be there, and in every record. It returns what is
// wrong, with file and line.
func records(name string, known []string, take func(map[string]string) error) []error {
	f, err := os.Open(name)
	if err != nil {
		return []error{&articles.Error{Name: name, Err: err}}
	}
	defer f.Close()
	r := csv.NewReader(transform.NewReader(f, unicode.BOMOverride(unicode.UTF8.NewDecoder())))
	r.TrimLeadingSpace = true
	head, err := r.Read()
	if err == io.EOF {
		return []error{&articles.Error{Name: name, Err: fmt.Errorf("empty; the first line names the columns: %s", strings.Join(known, ","))}}
	}
	if err == nil {
		err = columns(head, known)
	}
	if err != nil {
		return []error{atLine(name, 1, err)}
	}
	var errs []error
	for {
		record, err := r.Read()
		if err == io.EOF {
			return errs
		}
		line := 0
		if record != nil {
			line, _ = r.FieldPos(0)
		}
		if err == nil {
			err = fields(head, record, take)
		}
		if err != nil {
			errs = append(errs, atLine(name, line, err))
		}
		if parse := new(csv.ParseError); err != nil && !errors.As(err, &parse) && record == nil {
			return errs // the file cannot be read
		}
	}
}

// columns makes the names of columns plain, and returns what is wrong with them.
func columns(head, known []string) error {
	for i, c := range head {
		head[i] = strings.ToLower(strings.TrimSpace(c))
		switch {
		case len(head) == 1 && strings.Contains(c, ";"):
			return errors.New("want columns separated by commas, not semicolons")
		case !slices.Contains(known, head[i]):
			return fmt.Errorf("column %q: the first line names the columns, want %s", c, oneOf(known))
		case slices.Contains(head[:i], head[i]):
			return fmt.Errorf("column %q: there are two of it", c)
		}
	}
	if !slices.Contains(head, "name") {
		return errors.New("no column name")
	}
	return nil
}

// fields takes a record by the names of its columns.
func fields(head, record []string, take func(map[string]string) error) error {
	f := make(map[string]string, len(head))
	for i, c := range head {
		f[c] = strings.TrimSpace(record[i])
	}
	if f["name"] == "" {
		return errors.New("no name")
	}
	return take(f)
}

// atLine is an error of a line; an error of CSV knows its own.
func atLine(name string, line int, err error) error {
	if parse := new(csv.ParseError); errors.As(err, &parse) {
		line, err = parse.Line, parse.Err
		if errors.Is(err, csv.ErrFieldCount) {
			err = errors.New("another number of fields than the first line has")
		}
	}
	return &articles.Error{Name: name, Line: line, Err: err}
}
