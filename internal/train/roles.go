package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// An annotated article is a line of a file of quotations.
type annotated struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Quotes []struct {
		Kind    string      `json:"kind"`
		Content []text.Span `json:"content"`
		Cue     []text.Span `json:"cue"`
		Source  []text.Span `json:"source"`
	} `json:"quotes"`
}

func readAnnotated(path string) ([]annotated, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []annotated
	for r := bufio.NewReaderSize(f, 1<<20); ; {
		line, err := r.ReadBytes('\n')
		if len(line) > 1 {
			var d annotated
			if err := json.Unmarshal(line, &d); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			docs = append(docs, d)
		}
		if err != nil {
			return docs, nil
		}
	}
}

// A roleDoc is an article with the gold roles of its lines.
type roleDoc struct {
	gold     annotated
	article  *article.Article
	lines    []role.Line
	roles    [][]role.Role
	examples []perceptron.Example // of the first stage
}

// prepare reads an article as the product does.
func prepare(d annotated) roleDoc {
	paras := text.Paragraphs(d.Text)
	body := credit.Find(d.Text, paras, outlet.Known(), "").Body
	a := article.Read(d.Text, article.Options{Lexicon: lang.For("en"), Paragraphs: paras, Body: body, Outlets: outlet.Known()})
	found := speech.Evidence(a)
	r := roleDoc{gold: d, article: a, lines: role.Lines(a, found)}
	r.label()
	return r
}

// label gives the items their gold roles. A word has one role; where the
// annotation gives it several, content and cue go before source.
func (r *roleDoc) label() {
	n := len(r.gold.Text)
	kind := make([]uint8, n+1)
	begin := make([]bool, n+1)
	put := func(spans []text.Span, role uint8) {
		for _, s := range spans {
			begin[s.Start] = true
			for i := s.Start; i < s.End; i++ {
				kind[i] = role
			}
		}
	}
	for _, q := range r.gold.Quotes {
		put(q.Source, 1)
	}
	for _, q := range r.gold.Quotes {
		put(q.Cue, 2)
	}
	for _, q := range r.gold.Quotes {
		put(q.Content, 3)
	}
	for i := range r.lines {
		l := &r.lines[i]
		roles := make([]role.Role, l.Len())
		prev := uint8(0)
		for k := range roles {
			s := l.Span(k)
			var votes [4]int
			starts := false
			for b := s.Start; b < s.End; b++ {
				votes[kind[b]]++
				starts = starts || begin[b]
			}
			best := uint8(0)
			for x := uint8(1); x < 4; x++ {
				if votes[x] > votes[best] {
					best = x
				}
			}
			if best > 0 {
				roles[k] = 2 * best
				if best != prev || starts {
					roles[k] = 2*best - 1
				}
			}
			prev = best
		}
		r.roles = append(r.roles, roles)
	}
}

// folds is the number of parts that the training articles are cut into: the
// second stage learns from labels that the first gave to articles it had not
// learnt from.
const folds = 4

func (t *trainer) trainRoles() error {
	train, err := readAnnotated(t.corpus("polnear/train.jsonl"))
	if err != nil {
		return err
	}
	if t.limit > 0 && len(train) > t.limit {
		train = train[:t.limit]
	}
	role.SetCueTable(role.NewCueTable(nil))
	train = append(train, inverted(train)...)
	docs := make([]roleDoc, len(train))
	for i, d := range train {
		docs[i] = prepare(d)
	}
	table := cueTable(docs)
	if err := os.WriteFile(filepath.Join(t.out, "cues.bin"), table.AppendBinary(nil), 0o644); err != nil {
		return err
	}
	role.SetCueTable(table)
	for i, d := range train {
		docs[i] = prepare(d)
	}
	lb := new(role.Labeller)
	for i := range docs {
		d := &docs[i]
		lb.FirstExamples(d.lines, func(k int, ex *perceptron.Example) {
			d.examples = append(d.examples, withGold(ex, d.roles[k]))
		})
	}
	opt := perceptron.Options{
		Epochs: t.epochs, Runs: 4, Seed: t.seed, MinCount: 2, Cost: roleCost, Allowed: role.MayFollow, MaxBytes: 1_950_000,
	}
	stage1, err := t.write("roles1.bin", perceptron.Train(role.RoleNames(), firsts(docs, -1), opt))
	if err != nil {
		return err
	}
	second := make([]perceptron.Example, 0, 32<<10)
	for fold := range folds {
		lb := &role.Labeller{Stage1: perceptron.Train(role.RoleNames(), firsts(docs, fold), opt)}
		for i := fold; i < len(docs); i += folds {
			d := &docs[i]
			lb.SecondExamples(d.lines, false, func(k int, ex *perceptron.Example) {
				second = append(second, withGold(ex, d.roles[k]))
			})
		}
	}
	stage2, err := t.write("roles2.bin", perceptron.Train(role.RoleNames(), second, opt))
	if err != nil {
		return err
	}
	return t.scoreRoles(&role.Labeller{Stage1: stage1, Stage2: stage2})
}

// roleCost asks for a larger margin where a word is lost than where one too
// many is taken.
func roleCost(gold, pred uint8) float32 {
	if pred == role.None {
		return 3
	}
	return 1
}

// withGold is a copy of an example with its gold roles.
func withGold(ex *perceptron.Example, gold []role.Role) perceptron.Example {
	c := ex.Clone()
	c.Gold = gold
	return c
}

// firsts are the examples of the first stage, but for those of a fold.
func firsts(docs []roleDoc, without int) []perceptron.Example {
	var list []perceptron.Example
	for i := range docs {
		if i%folds != without {
			list = append(list, docs[i].examples...)
		}
	}
	return list
}

// cueTable counts how often each word is a cue.
func cueTable(docs []roleDoc) *role.CueTable {
	cues, all := make(map[uint32]int), make(map[uint32]int)
	for i := range docs {
		d := &docs[i]
		for k := range d.lines {
			d.lines[k].Keys(func(n int, key uint32) {
				all[key]++
				if r := d.roles[k][n]; r == role.BeginCue || r == role.InCue {
					cues[key]++
				}
			})
		}
	}
	buckets := make(map[uint32]uint8)
	for key, n := range cues {
		if n > 1 {
			buckets[key] = role.CueBucket(n, all[key])
		}
	}
	return role.NewCueTable(buckets)
}

// scoreRoles prints how the roles of the development articles agree, by items.
func (t *trainer) scoreRoles(lb *role.Labeller) error {
	dev, err := readAnnotated(t.corpus("polnear/dev.jsonl"))
	if err != nil {
		return err
	}
	var right, gold, pred [4]int
	for _, d := range dev {
		r := prepare(d)
		for i, labels := range lb.Label(r.lines) {
			for k, p := range labels.Roles {
				a, b := (r.roles[i][k]+1)/2, (p+1)/2
				gold[a]++
				pred[b]++
				if a == b {
					right[a]++
				}
			}
		}
	}
	for i, name := range []string{"none", "source", "cue", "content"} {
		fmt.Printf("  %-8s P %.3f  R %.3f  F1 %.3f\n", name, ratio(right[i], pred[i]), ratio(right[i], gold[i]), ratio(2*right[i], pred[i]+gold[i]))
	}
	return nil
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
