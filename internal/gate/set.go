package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

// A Set is a file of annotated articles.
type Set struct {
	name string // its path under the corpora, without .jsonl, unless path tells another
	path string
	own  string // its file in testdata/eval, of those that stand in the project alone
	what string

	// calibrated says that the documents tell what confidences keep on it.
	calibrated bool

	// probes says that its texts are probes, and peers that they are single cases
	// of other programs, which are counted whole.
	probes, peers bool

	// tongues says that its texts are in several languages, which are measured each too.
	tongues bool

	// list writes errors; it is there after run.
	list func(w io.Writer, most int)
}

// sets are the development sets, in the order of the report.
var sets = []*Set{
	{name: "polnear/dev", what: "US political news of seven publishers, 2015-16", calibrated: true},
	{name: "polnear/speakers-dev", what: "its articles with annotated speakers"},
	{name: "relay/dev", what: "Reuters, 1987, with relays"},
	{name: "wire/dev", what: "invented articles of every house style, with speakers, relays and datelines", calibrated: true},
	{name: "probes/dev", what: "minimal texts: is anybody made to say what they did not say", probes: true},
	{name: "wire2", own: "wire2.jsonl", what: "more invented articles", calibrated: true},
	{name: "probes2", own: "probes2.jsonl", what: "more minimal texts of the same classes", probes: true},
	{name: "probes3", own: "probes3.jsonl", what: "and again", probes: true},
	{name: "wire3", own: "wire3.jsonl", what: "invented articles that the rules were not made for"},
	{name: "probes4", own: "probes4.jsonl", what: "minimal texts that the rules were not made for", probes: true},
	{name: "wire4", own: "wire4.jsonl", what: "invented articles of five writers who had not seen the program"},
	{name: "probes5", own: "probes5.jsonl", what: "minimal texts of another one", probes: true},
	{name: "wire-languages", own: "wire-languages.jsonl", what: "invented articles and short texts in fourteen other languages", tongues: true},
	{name: "wire5", own: "wire5.jsonl", what: "invented articles of another writer, the later half not read for errors"},
	{name: "wire6", own: "wire6.jsonl", what: "forty more of another one, in every form and rich in relays; the even ones not read for errors"},
	{name: "wire7", own: "wire7.jsonl", what: "thirty-six of another one; the even ones not read for errors"},
	{name: "wire-languages2", own: "wire-languages2.jsonl", what: "more of them in fifteen languages, half of which nobody has read for errors", tongues: true},
	{name: "probes6", own: "probes6.jsonl", what: "minimal texts written against the grammar", probes: true},
	{name: "probes-languages2", own: "probes-languages2.jsonl", what: "the same in fourteen other languages", probes: true},
	{name: "probes7", own: "probes7.jsonl", what: "minimal texts that nobody has read for errors", probes: true},
	{name: "probes-languages3", own: "probes-languages3.jsonl", what: "the same in ten other languages", probes: true},
	{name: "probes-languages", own: "probes-languages.jsonl", what: "minimal texts in twelve other languages", probes: true},
	{name: "german/dev", what: "German Wikinews", calibrated: true},
	{name: "langs/pfsa-id-dev", what: "Indonesian news; not all quotations are annotated"},
	{name: "langs/cstnews-dev", what: "Brazilian news; sources by an automatic tree"},
	{name: "langs/gcdt-other", what: "Chinese of all genres but news; sources by an automatic tree"},
	{name: "langs/frlitbank-dev", what: "French novels, with dash dialogue"},
	{name: "langs/adaq-ru-dev", what: "Russian sentences"},
	{name: "langs/adaq-cs-dev", what: "Czech sentences"},
	{name: "langs/rwk-news-dev", what: "German press, 1840-1919"},
	{name: "langs/rwk-fiction-dev", what: "German fiction, 1840-1919"},
	{name: "langs/peers-dev", what: "test cases and users' cases of other programs", peers: true},
	{name: "pdnc/dev", what: "English novels"},
	{name: "sample", path: "../seed/palmyra.gold", what: "the sample article"},
}

// file is the file name of a set's predictions.
func (s *Set) file() string {
	return strings.ReplaceAll(s.name, "/", "-") + ".jsonl"
}

// run measures the set. It reports false where the set is not there.
func (s *Set) run(o options, figures Figures) (found bool, err error) {
	name := filepath.Join(o.corpora, cmp.Or(s.path, s.name)+".jsonl")
	if s.own != "" {
		name = filepath.Join(o.root, "testdata", "eval", s.own)
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	var gold []*eval.Document
	var probes []*eval.Probe
	if s.probes {
		probes, err = eval.ReadProbesFile(name)
		for _, p := range probes {
			gold = append(gold, p.Document())
		}
	} else {
		gold, err = eval.ReadFile(name, nil)
	}
	if err != nil {
		return false, err
	}
	pred, err := s.predictions(o, gold)
	if err != nil {
		return false, err
	}
	figures.put(s.name, "documents", "all", float64(len(gold)))
	if s.probes {
		r := eval.CheckProbes(probes, pred, 0)
		figures.probes(s.name, r)
		s.list = r.WriteErrors
		return true, nil
	}
	r := eval.Score(gold, pred)
	figures.report(s.name, r)
	figures.groups(s.name, gold, pred)
	figures.reliability(s.name, eval.Reliability(gold, pred), s.calibrated)
	if s.calibrated {
		figures.printed(s.name, gold, pred)
	}
	s.list = r.WriteErrors
	if s.tongues {
		figures.tongues(s.name, gold, pred)
	}
	if s.peers {
		cases, wrong := eval.Cases(gold, pred)
		figures.put(s.name, "cases", "all", float64(cases.Of))
		figures.put(s.name, "cases right", "all", cases.Value())
		s.list = func(w io.Writer, most int) {
			fmt.Fprintf(w, "wrong as a whole:\n  %s\n", strings.Join(wrong, "\n  "))
			r.WriteErrors(w, most)
		}
	}
	return true, nil
}

// predictions reads the articles, or what another run made of them, and writes
// what came out where that is wanted.
func (s *Set) predictions(o options, gold []*eval.Document) ([]*eval.Document, error) {
	var lines []byte
	var err error
	if o.from != "" {
		lines, err = os.ReadFile(filepath.Join(o.from, s.file()))
	} else {
		lines, err = parse(gold)
	}
	if err != nil {
		return nil, err
	}
	if o.predict != "" {
		if err := os.MkdirAll(o.predict, 0o777); err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(o.predict, s.file()), lines, 0o666); err != nil {
			return nil, err
		}
	}
	return eval.Read(bufio.NewReader(strings.NewReader(string(lines))), s.file(), eval.Texts(gold))
}

// parse reads articles on all cores and returns the documents as JSON Lines, in
// order. The parser is told their languages and publishers.
func parse(docs []*eval.Document) ([]byte, error) {
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	for doc, err := range new(quote.Parser).All(context.Background(), eval.Articles(docs)) {
		if err != nil {
			return nil, err
		}
		if err := enc.Encode(doc); err != nil {
			return nil, fmt.Errorf("%s: %w", doc.ID, err)
		}
	}
	return lines.Bytes(), nil
}
