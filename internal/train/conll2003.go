package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/tagger"
)

// An entity is a name in a sentence.
type entity struct {
	first, end int // words
	kind       tagger.Name
}

// A namedSentence has its words, and its names as spans: two may stand side by
// side.
type namedSentence struct {
	words    []gold
	entities []entity
}

// readNames reads a file of the CoNLL-2003 shared task, by documents.
func (t *trainer) readNames(name string) ([][]namedSentence, error) {
	f, err := os.Open(t.corpus(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var documents [][]namedSentence
	var doc []namedSentence
	var s namedSentence
	scan := bufio.NewScanner(f)
	for line := 1; scan.Scan(); line++ {
		columns := strings.Fields(scan.Text())
		switch {
		case len(columns) == 0:
			if len(s.words) > 0 {
				doc = append(doc, s)
			}
			s = namedSentence{}
		case columns[0] == "-DOCSTART-":
			if len(doc) > 0 {
				documents = append(documents, doc)
			}
			doc = nil
		case len(columns) != 4:
			return nil, fmt.Errorf("%s:%d: %d columns", name, line, len(columns))
		default:
			if err := s.add(columns[0], columns[3]); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, line, err)
			}
		}
	}
	if len(s.words) > 0 {
		doc = append(doc, s)
	}
	return append(documents, doc), scan.Err()
}

// add adds a word with its label: O, I-kind, or B-kind where a name follows
// another of its kind.
func (s *namedSentence) add(form, label string) error {
	begin, kindName, _ := strings.Cut(label, "-")
	kind := tagger.None
	if label != "O" {
		k := slices.Index(tagger.NameNames(), kindName)
		if k < 0 {
			return fmt.Errorf("no name %q", label)
		}
		kind = tagger.Name(k)
		i := len(s.words)
		if n := len(s.entities); n > 0 && begin != "B" && s.entities[n-1].end == i && s.entities[n-1].kind == kind {
			s.entities[n-1].end++
		} else {
			s.entities = append(s.entities, entity{i, i + 1, kind})
		}
	}
	s.words = append(s.words, gold{form: form, name: kind})
	return nil
}

// entitiesOf returns the names that the labels of words make: words side by
// side of the same kind are one name.
func entitiesOf(names []tagger.Name) []entity {
	var entities []entity
	for i, kind := range names {
		n := len(entities)
		switch {
		case kind == tagger.None:
		case n > 0 && entities[n-1].end == i && entities[n-1].kind == kind:
			entities[n-1].end++
		default:
			entities = append(entities, entity{i, i + 1, kind})
		}
	}
	return entities
}
