package main

import (
	"fmt"
	"time"

	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// The schemes that the trees of the corpora follow. The built-in parser gives
// those of the treebanks.
const (
	treebank = iota
	coreNLP
)

// trainTrees learns to parse from the treebanks EWT and GUM, with what stands in
// marks as words and as one item, and from PolNeAR as CoreNLP has parsed it; and
// from reports in other orders than they have.
func (t *trainer) trainTrees() error {
	var train []syntax.Example
	for _, name := range []string{"ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"} {
		for _, whole := range []bool{false, true} {
			list, err := t.readExamples(name, whole)
			if err != nil {
				return err
			}
			train = append(train, list...)
		}
	}
	silver, err := t.readSilverTrees("train", coreNLP)
	if err != nil {
		return err
	}
	train = append(train, silver...)
	train = append(train, invertedTrees(train)...)
	items := 0
	for i := range train {
		items += len(train[i].Words)
	}
	fmt.Printf("  %d sentences, %d items\n", len(train), items)
	p := syntax.Train(train, syntax.Options{
		Epochs: 7, Seed: t.seed, MovesBytes: 1_200_000, RelationsBytes: 700_000, Progress: progress,
	})
	if p.Moves, err = t.write("moves.bin", p.Moves); err != nil {
		return err
	}
	if p.Relations, err = t.write("relations.bin", p.Relations); err != nil {
		return err
	}
	return t.scoreTrees(p)
}

// readExamples reads a treebank: each sentence is a text.
func (t *trainer) readExamples(name string, whole bool) ([]syntax.Example, error) {
	trees, err := readTrees(t.corpus(name))
	if err != nil {
		return nil, err
	}
	var list []syntax.Example
	for i := range trees {
		if tree := &trees[i]; tree.aligned() {
			list = append(list, treeLines(tree.text, tree.words, whole, treebank)...)
		}
	}
	return list, nil
}

// readSilverTrees reads PolNeAR as CoreNLP has parsed it.
func (t *trainer) readSilverTrees(split string, scheme uint32) ([]syntax.Example, error) {
	texts, err := readTexts(t.corpus("polnear/" + split + ".jsonl"))
	if err != nil {
		return nil, err
	}
	trees, err := readTrees(t.corpus("polnear/silver-" + split + ".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var list []syntax.Example
	for len(trees) > 0 {
		id := trees[0].doc
		var words []gold
		for len(trees) > 0 && trees[0].doc == id {
			modern(trees[0].words)
			at := len(words)
			for _, w := range trees[0].words {
				if w.head >= 0 {
					w.head += at
				}
				words = append(words, w)
			}
			trees = trees[1:]
		}
		list = append(list, treeLines(texts[id], words, false, scheme)...)
	}
	return list, nil
}

// scoreTrees prints how many governors are right, and how many with their
// relations.
func (t *trainer) scoreTrees(p *syntax.Parser) error {
	for _, name := range []string{"ud/ewt-dev.conllu", "ud/gum-dev.conllu", "ud/ewt-test.conllu", "ud/gum-test.conllu"} {
		for _, whole := range []bool{false, true} {
			list, err := t.readExamples(name, whole)
			if err != nil {
				return err
			}
			what := "marks as one item"
			if whole {
				what = "all words"
			}
			printTrees(name+", "+what, p, list)
		}
	}
	silver, err := t.readSilverTrees("dev", coreNLP)
	if err != nil {
		return err
	}
	printTrees("polnear/silver-dev, marks as one item", p, silver)
	return nil
}

// printTrees prints the shares of words, punctuation aside, that have the right
// governor (UAS) and the right relation to it too (LAS), and of verbs' subjects
// and clauses.
func printTrees(name string, p *syntax.Parser, list []syntax.Example) {
	var right, labelled, all int
	var subject, clause count
	var arcs []syntax.Arc
	items := 0
	var took time.Duration
	for i := range list {
		start := time.Now()
		arcs = p.Parse(list[i].Words, list[i].Tags, arcs[:0])
		took += time.Since(start)
		items += len(arcs)
		for k, g := range list[i].Gold {
			if g.Relation == syntax.Punct && list[i].Tags[k].Is(tagger.Marks) {
				continue
			}
			all++
			if arcs[k].Head == g.Head {
				right++
				if arcs[k].Relation == g.Relation {
					labelled++
				}
			}
			subject.add(arcs[k], g, syntax.Subjects)
			clause.add(arcs[k], g, syntax.SetOf(syntax.Ccomp, syntax.Parataxis))
		}
	}
	fmt.Printf("  %s: UAS %.3f, LAS %.3f, %.0f items/s\n    subjects: %s\n    clauses: %s\n",
		name, ratio(right, all), ratio(labelled, all), float64(items)/took.Seconds(), subject, clause)
}

// add counts an arc if its relation is in a set.
func (c *count) add(got, gold syntax.Arc, set syntax.Set) {
	if gold.Relation.Is(set) {
		c.gold++
	}
	if got.Relation.Is(set) {
		c.got++
		if got.Head == gold.Head && gold.Relation.Is(set) {
			c.right++
		}
	}
}
