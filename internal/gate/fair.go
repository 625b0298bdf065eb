package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/quoteattribution/quote/internal/eval"
	"github.com/quoteattribution/quote/internal/rename"
)

// fairSet is the name under which is noted what is found when the people of the
// invented articles have other names. Its parts are the groups of names.
const fairSet = "fair"

// asTheyAre is the part for the names that the articles have, and fairGap that for the
// largest and the least of all groups.
const (
	asTheyAre = "as they are"
	fairGap   = "gap"
)

// fairDraws is how often each article gets other names of a group: which ones it gets
// is chance.
const fairDraws = 5

var fairFiles = []string{"wire.jsonl", "wire2.jsonl"}
var fairProbes = []string{"probes.jsonl", "probes2.jsonl", "probes3.jsonl"}

// fair measures each group of names on the same articles: those that can be renamed
// with all groups.
func fair(o options, figures Figures) error {
	groups := append([]*rename.Group{nil}, rename.Groups()...)
	articles, err := fairLines(o.root, fairFiles, groups)
	if err != nil {
		return err
	}
	probes, err := fairLines(o.root, fairProbes, groups)
	if err != nil {
		return err
	}
	figures.put(fairSet, "documents", "all", float64(len(articles)))
	figures.put(fairSet, "probes", "all", float64(len(probes)))
	for _, g := range groups {
		name, draws := asTheyAre, 1
		if g != nil {
			name, draws = g.Name, fairDraws
		}
		var t fairTally
		for seed := range draws {
			if err := t.read(articles, g, uint64(seed)); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if err := t.probe(probes, g, uint64(seed)); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		t.put(figures, name)
	}
	figures.gaps(groups)
	return nil
}

// fairLines reads the documents that all groups can rename.
func fairLines(root string, files []string, groups []*rename.Group) (lines [][]byte, err error) {
	for _, name := range files {
		b, err := os.ReadFile(filepath.Join(root, "testdata", "eval", name))
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(b) {
			all := true
			for _, g := range groups {
				_, ok, err := rename.Document(line, g, 0)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", name, err)
				}
				all = all && ok
			}
			if all {
				lines = append(lines, line)
			}
		}
	}
	return lines, nil
}

// A fairTally adds up what is found.
type fairTally struct {
	source      eval.PRF // of all quotations
	right       map[rename.Gender]eval.Share
	wrong       map[rename.Gender]eval.Share
	probes      int
	wholly, bad int
}

// read reads articles with the names of a group. The speakers are counted of those
// quotations alone whose speaker is one of the people renamed.
func (t *fairTally) read(lines [][]byte, g *rename.Group, seed uint64) error {
	var all bytes.Buffer
	people := map[string]map[string]rename.Gender{}
	for i, line := range lines {
		r, _, err := rename.Document(line, g, seed)
		if err != nil {
			return err
		}
		all.Write(append(r.JSON, '\n'))
		people[fmt.Sprint(i)] = r.People
	}
	gold, err := eval.Read(&all, "renamed articles", nil)
	if err != nil {
		return err
	}
	pred, err := parsed(gold)
	if err != nil {
		return err
	}
	if a := eval.Score(gold, pred).Attribution; a != nil {
		c := a.WithSource.All
		t.source = eval.PRF{
			PredHits: t.source.PredHits + c.PredHits, Pred: t.source.Pred + c.Pred,
			GoldHits: t.source.GoldHits + c.GoldHits, Gold: t.source.Gold + c.Gold,
		}
	}
	for _, gender := range []rename.Gender{rename.Man, rename.Woman} {
		of := make([]*eval.Document, len(gold))
		for i, d := range gold {
			of[i] = only(d, people[fmt.Sprint(i)], gender)
		}
		if v := eval.Score(of, pred).Resolved; v != nil {
			t.add(gender, v.Exact.All, v.Wrong.All)
		}
	}
	return nil
}

// only is a document without the speakers that are not people of a gender, so that
// they are not counted.
func only(d *eval.Document, people map[string]rename.Gender, gender rename.Gender) *eval.Document {
	kept := *d
	kept.Quotes = slices.Clone(d.Quotes)
	for i := range kept.Quotes {
		if s := kept.Quotes[i].Speaker; s == nil || people[s.Name] != gender {
			kept.Quotes[i].Speaker = nil
		}
	}
	return &kept
}

func (t *fairTally) add(gender rename.Gender, right, wrong eval.Share) {
	if t.right == nil {
		t.right, t.wrong = map[rename.Gender]eval.Share{}, map[rename.Gender]eval.Share{}
	}
	sum := func(m map[rename.Gender]eval.Share, s eval.Share) {
		old := m[gender]
		m[gender] = eval.Share{Hits: old.Hits + s.Hits, Of: old.Of + s.Of}
	}
	sum(t.right, right)
	sum(t.wrong, wrong)
}

// probe reads probes with the names of a group.
func (t *fairTally) probe(lines [][]byte, g *rename.Group, seed uint64) error {
	var all bytes.Buffer
	for _, line := range lines {
		r, _, err := rename.Document(line, g, seed)
		if err != nil {
			return err
		}
		all.Write(append(r.JSON, '\n'))
	}
	probes, err := eval.ReadProbes(&all, "renamed probes")
	if err != nil {
		return err
	}
	var gold []*eval.Document
	for _, p := range probes {
		gold = append(gold, p.Document())
	}
	pred, err := parsed(gold)
	if err != nil {
		return err
	}
	r := eval.CheckProbes(probes, pred, 0)
	t.probes += r.All.Probes
	t.wholly += r.All.Right
	t.bad += r.All.False()
	return nil
}

// parsed reads articles as the sets are read.
func parsed(gold []*eval.Document) ([]*eval.Document, error) {
	lines, err := parse(gold)
	if err != nil {
		return nil, err
	}
	return eval.Read(bytes.NewReader(lines), "predictions", eval.Texts(gold))
}

// put notes what was added up.
func (t *fairTally) put(figures Figures, part string) {
	figures.put(fairSet, "content+source", part, t.source.F1())
	both := func(m map[rename.Gender]eval.Share) float64 {
		men, women := m[rename.Man], m[rename.Woman]
		return eval.Share{Hits: men.Hits + women.Hits, Of: men.Of + women.Of}.Value()
	}
	figures.put(fairSet, "right speaker", part, both(t.right))
	figures.put(fairSet, "right speaker, women", part, t.right[rename.Woman].Value())
	figures.put(fairSet, "right speaker, men", part, t.right[rename.Man].Value())
	figures.put(fairSet, "wrong speaker", part, both(t.wrong))
	figures.put(fairSet, "wrong speaker, women", part, t.wrong[rename.Woman].Value())
	figures.put(fairSet, "wrong speaker, men", part, t.wrong[rename.Man].Value())
	figures.put(fairSet, "probes wholly right", part, float64(t.wholly)/float64(max(t.probes, 1)))
	figures.put(fairSet, "false attributions", part, float64(t.bad)/float64(max(t.probes, 1)))
}

// gaps notes how far the groups are apart in each metric.
func (f Figures) gaps(groups []*rename.Group) {
	for _, c := range fairColumns {
		var all []float64
		for _, g := range groups[1:] {
			v, _ := f.get(fairSet, c.metric, g.Name)
			all = append(all, v)
		}
		f.put(fairSet, c.metric, fairGap, slices.Max(all)-slices.Min(all))
	}
}

var fairColumns = []struct{ head, metric string }{
	{"with source (F1)", "content+source"},
	{"right speaker", "right speaker"},
	{"women", "right speaker, women"},
	{"men", "right speaker, men"},
	{"somebody else", "wrong speaker"},
	{"probes wholly right", "probes wholly right"},
	{"false, a probe", "false attributions"},
}

// fairTable is the table of MODEL.md.
func fairTable(f Figures) string { return f.fair().markdown() }

func (f Figures) fair() table {
	t := table{head: []string{"names"}}
	for _, c := range fairColumns {
		t.head = append(t.head, c.head)
	}
	parts := []string{asTheyAre}
	for _, g := range rename.Groups() {
		parts = append(parts, g.Name)
	}
	for _, part := range append(parts, fairGap) {
		cells := []string{cmp.Or(map[string]string{fairGap: "most less least"}[part], part)}
		for _, c := range fairColumns {
			cells = append(cells, f.show(fairSet, c.metric, part))
		}
		t.row(cells...)
	}
	return t
}
