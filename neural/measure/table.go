package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

// A set is a file of annotated articles, or of probes.
type set struct {
	name   string
	own    bool // one of the project's
	probes bool
	learnt bool // the weights have learnt from it: without those of folds it tells nothing
}

var sets = []set{
	{name: "polnear/dev"}, {name: "polnear/speakers-dev"}, {name: "relay/dev"}, {name: "wire/dev", learnt: true}, {name: "wire2", own: true, learnt: true},
	{name: "wire3", own: true}, {name: "wire4", own: true}, {name: "wire5", own: true}, {name: "wire6", own: true}, {name: "wire7", own: true},
	{name: "probes/dev", probes: true, learnt: true}, {name: "probes2", own: true, probes: true, learnt: true}, {name: "probes3", own: true, probes: true, learnt: true},
	{name: "probes4", own: true, probes: true}, {name: "probes5", own: true, probes: true}, {name: "probes6", own: true, probes: true},
	{name: "probes7", own: true, probes: true},
}

func (j *job) file(s set) string {
	folder := j.corpora
	if s.own {
		folder = j.own
	}
	return filepath.Join(folder, filepath.FromSlash(s.name)+".jsonl")
}

// The tables stand between these lines of the README.
const (
	tableBegins     = "<!-- measure table -->\n"
	languagesBegins = "<!-- measure languages -->\n"
	tableEnds       = "<!-- end -->\n"
)

// table writes the table into the README.
func (j *job) table(t quote.Tagger) error {
	var quotes, probes strings.Builder
	quotes.WriteString("| content+source F1, linear → neural | all | precision | recall | direct | mixed | indirect | resolved indirect | calibration error |\n|---|---|---|---|---|---|---|---|---|\n")
	probes.WriteString("\n| probes, linear → neural | of | wholly right | false attributions |\n|---|---|---|---|\n")
	for _, s := range sets {
		if s.learnt && j.folds == "" {
			continue
		}
		b := &quotes
		if s.probes {
			b = &probes
		}
		row, err := j.row(s, t)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		b.WriteString(row)
	}
	table := quotes.String() + probes.String()
	return j.insert(table, tableBegins)
}

// insert writes a table into the README, behind the line that it begins with.
func (j *job) insert(table, begins string) error {
	if j.readme == "-" {
		fmt.Print(table)
		return nil
	}
	readme, err := os.ReadFile(j.readme)
	if err != nil {
		return err
	}
	head, rest, ok := strings.Cut(string(readme), begins)
	_, tail, ends := strings.Cut(rest, tableEnds)
	if !ok || !ends {
		return fmt.Errorf("%s: no lines %q and %q", j.readme, begins, tableEnds)
	}
	return os.WriteFile(j.readme, []byte(head+begins+table+tableEnds+tail), 0o644)
}

// row measures a set with each parser.
func (j *job) row(s set, t quote.Tagger) (string, error) {
	var cells [][]string
	for _, p := range parsers(t) {
		c, err := j.cells(s, p)
		if err != nil {
			return "", err
		}
		cells = append(cells, c)
	}
	return rowOf(s, cells[0], cells[1]), nil
}

// rowOf is the row of a set, with an arrow where a cell is another one after than before.
func rowOf(s set, before, after []string) string {
	row := "| " + s.name
	for i, old := range before {
		row += " | " + old
		if after[i] != old {
			row += " → " + after[i]
		}
	}
	return row + " |\n"
}

// predicted has a set's articles and what a parser makes of them; of probes their cells.
func (j *job) predicted(s set, p *quote.Parser) (gold, pred []*eval.Document, cells []string, err error) {
	gold, probes, err := j.gold(s)
	if err != nil {
		return nil, nil, nil, err
	}
	if pred, err = predict(p, gold); err != nil {
		return nil, nil, nil, err
	}
	if s.probes {
		r := eval.CheckProbes(probes, pred, 0).All
		cells = []string{fmt.Sprint(r.Probes), fmt.Sprint(r.Right), fmt.Sprint(r.False())}
	}
	return gold, pred, cells, nil
}

func (j *job) cells(s set, p *quote.Parser) ([]string, error) {
	gold, pred, of, err := j.predicted(s, p)
	if err != nil || s.probes {
		return of, err
	}
	r := eval.Score(gold, pred)
	a := r.Attribution.WithSource
	cells := []string{short(a.All.F1()), short(a.All.Precision()), short(a.All.Recall()), short(a.Direct.F1()), short(a.Mixed.F1()), short(a.Indirect.F1()), ""}
	if v := r.Resolved; v != nil && v.Exact.Indirect.Of > 0 {
		cells[6] = short(v.Exact.Indirect.Value())
	}
	return append(cells, short(eval.CalibrationError(eval.Reliability(gold, pred).All))), nil
}

// gold reads the articles of a set; its probes too, if it has them.
func (j *job) gold(s set) ([]*eval.Document, []*eval.Probe, error) {
	if !s.probes {
		gold, err := eval.ReadFile(j.file(s), nil)
		return gold, nil, err
	}
	probes, err := eval.ReadProbesFile(j.file(s))
	var gold []*eval.Document
	for _, p := range probes {
		gold = append(gold, p.Document())
	}
	return gold, probes, err
}

// short writes a share as .123.
func short(x float64) string { return strings.TrimPrefix(fmt.Sprintf("%.3f", x), "0") }

// predict parses annotated articles, and reads what comes out as from a file.
func predict(p *quote.Parser, gold []*eval.Document) ([]*eval.Document, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for doc, err := range p.All(context.Background(), eval.Articles(gold)) {
		if err != nil {
			return nil, err
		}
		if err := enc.Encode(doc); err != nil {
			return nil, err
		}
	}
	return eval.Read(&b, "predictions", eval.Texts(gold))
}
