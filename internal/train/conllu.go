package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A treeSentence is a sentence of a file in the CoNLL-U format.
type treeSentence struct {
	doc   string
	text  string
	words []gold
	open  mentions // that have begun
}

// readTrees reads a file in the CoNLL-U format, which may be compressed. Where
// words have no offsets, they are found in the sentence's text.
func readTrees(path string) ([]treeSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	var sentences []treeSentence
	var s treeSentence
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		switch l := scan.Text(); {
		case l == "":
			sentences = append(sentences, s)
			s = treeSentence{doc: s.doc}
		case strings.HasPrefix(l, "# doc = "):
			s.doc = l[len("# doc = "):]
		case strings.HasPrefix(l, "# newdoc"):
			_, s.doc, _ = strings.Cut(l, "= ")
		case strings.HasPrefix(l, "# text = "):
			s.text = l[len("# text = "):]
		case l[0] == '#':
		default:
			if err := s.add(strings.Split(l, "\t")); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, line, err)
			}
		}
	}
	return sentences, scan.Err()
}

// add adds a line of a word.
func (s *treeSentence) add(columns []string) error {
	if len(columns) != 10 {
		return fmt.Errorf("%d columns", len(columns))
	}
	if strings.ContainsAny(columns[0], "-.") {
		return nil // several words in one, whose lines follow; or an empty one
	}
	w := gold{form: columns[1], relation: columns[7]}
	if head, err := strconv.Atoi(columns[6]); err == nil {
		w.head = head - 1
	}
	tag := slices.Index(tagger.TagNames(), columns[4])
	if columns[4] == "#" {
		tag = int(tagger.SYM)
	}
	if tag < 0 {
		return fmt.Errorf("no tag %q", columns[4])
	}
	w.tag = tagger.Tag(tag)
	found, entity := false, ""
	for field := range strings.SplitSeq(columns[9], "|") {
		var err error
		switch key, value, _ := strings.Cut(field, "="); key {
		case "NER":
			w.name = silverNames[value]
		case "Entity":
			entity = value
		case "StartByte":
			w.Start, err = strconv.Atoi(value)
			found = true
		case "EndByte":
			w.End, err = strconv.Atoi(value)
		}
		if err != nil {
			return err
		}
	}
	if !found {
		at := 0
		if n := len(s.words); n > 0 {
			at = s.words[n-1].End
		}
		for at < len(s.text) && s.text[at] == ' ' {
			at++
		}
		w.Span = text.Span{Start: at, End: min(at+len(w.form), len(s.text))}
	}
	s.words = append(s.words, w)
	s.open.read(entity, s.words)
	return nil
}

// aligned reports whether the words are what the text has at their places.
func (s *treeSentence) aligned() bool {
	for _, w := range s.words {
		if s.text[w.Start:w.End] != w.form {
			return false
		}
	}
	return true
}

var silverNames = map[string]tagger.Name{
	"PERSON": tagger.Person, "ORGANIZATION": tagger.Organisation, "LOCATION": tagger.Place, "MISC": tagger.Misc,
}

// readTreebank reads a treebank twice: with its own words, and with those of
// package text where they are not the same.
func (t *trainer) readTreebank(name string) (given, read []sentence, err error) {
	trees, err := readTrees(t.corpus(name))
	if err != nil {
		return nil, nil, err
	}
	for i := range trees {
		tree := &trees[i]
		given = append(given, asGiven(tree.words))
		if tree.aligned() {
			read = append(read, asRead(tree.text, tree.words)...)
		}
	}
	return given, read, nil
}

// readSilver reads the articles of PolNeAR with the words of package text and
// CoreNLP's tags and names.
func (t *trainer) readSilver(split string) ([]document, error) {
	texts, err := readTexts(t.corpus("polnear/" + split + ".jsonl"))
	if err != nil {
		return nil, err
	}
	trees, err := readTrees(t.corpus("polnear/silver-" + split + ".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var documents []document
	for len(trees) > 0 {
		id := trees[0].doc
		var words []gold
		for len(trees) > 0 && trees[0].doc == id {
			words = append(words, penn(trees[0].words)...)
			trees = trees[1:]
		}
		documents = append(documents, asRead(texts[id], words))
	}
	return documents, nil
}

// penn changes the tags of CoreNLP where the English Web Treebank has others:
// to is a preposition except before a verb, and - and -- between words are
// commas.
func penn(words []gold) []gold {
	for i := range words {
		if f := words[i].form; words[i].tag == tagger.Colon && (f == "-" || f == "--") {
			words[i].tag = tagger.Comma
		}
		if words[i].tag != tagger.TO {
			continue
		}
		next := i + 1
		for next < len(words) && words[next].tag == tagger.RB {
			next++
		}
		if next == len(words) || words[next].tag != tagger.VB {
			words[i].tag = tagger.IN
		}
	}
	return words
}

// readTexts reads the texts of a file of documents by their ids.
func readTexts(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	texts := make(map[string]string)
	for dec := json.NewDecoder(f); ; {
		var doc struct{ ID, Text string }
		switch err := dec.Decode(&doc); {
		case err == io.EOF:
			return texts, nil
		case err != nil:
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		texts[doc.ID] = doc.Text
	}
}
