package main

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// trainTrees learns to parse from the treebanks EWT and GUM, each sentence that
// has quotation marks with and without what stands between them, and from
// PolNeAR as CoreNLP has parsed it.
func (t *trainer) trainTrees() error {
	var train []syntax.Example
	var jack map[string]*perceptron.Model
	if envInt("JACK", 0) > 0 {
		var err error
		if jack, err = t.jackknife(); err != nil {
			return err
		}
	}
	for _, name := range []string{"ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"} {
		for _, whole := range []bool{false, true} {
			list, err := t.readExamples(name, whole)
			if err != nil {
				return err
			}
			if envInt("JACK", 0) > 0 {
				retag(list, jack)
			}
			train = append(train, list...)
		}
	}
	silver, err := t.readSilverTrees("train")
	if err != nil {
		return err
	}
	for range envInt("UDX", 1) - 1 {
		train = append(train, train...)
	}
	if envInt("NOUD", 0) > 0 {
		train = nil
	}
	if envInt("NOSILVER", 0) == 0 {
		train = append(train, silver...)
	}
	if envInt("INV", 0) > 0 {
		inv := invertedTrees(train)
		fmt.Println("inverted", len(inv))
		train = append(train, inv...)
	}
	items := 0
	for i := range train {
		items += len(train[i].Words)
	}
	fmt.Printf("  %d sentences, %d items\n", len(train), items)
	syntax.Margin, syntax.MarginR, syntax.Explore = float32(envInt("MARGIN", 0)), float32(envInt("MARGINR", 0)), float64(envInt("EXPL", 90))/100
	if envInt("GOLDTAGS", 0) > 0 {
		goldTags = true
	}
	p := syntax.Train(train, syntax.Options{
		Epochs: envInt("EP", 8), Seed: 1, MovesBytes: envInt("MB", 1_200_000), RelationsBytes: envInt("RB", 700_000), Progress: progress,
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
			list = append(list, treeLines(tree.text, tree.words, whole, 0)...)
		}
	}
	return list, nil
}

// readSilverTrees reads PolNeAR as CoreNLP has parsed it.
func (t *trainer) readSilverTrees(split string) ([]syntax.Example, error) {
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
		if fold := envInt("FOLD", -1); split == "train" && fold >= 0 && foldOf(id) == fold {
			continue
		}
		list = append(list, treeLines(texts[id], words, false, uint32(envInt("SCHEME", 0)))...)
	}
	return list, nil
}

// scoreTrees prints how many governors are right, and how many with their
// relations.
func (t *trainer) scoreTrees(p *syntax.Parser) error {
	for _, name := range []string{"ud/ewt-dev.conllu", "ud/gum-dev.conllu", "ud/ewt-test.conllu", "ud/gum-test.conllu"} {
		for _, whole := range []bool{false} {
			list, err := t.readExamples(name, whole)
			if err != nil {
				return err
			}
			what := "marks as one"
			if whole {
				what = "all words"
			}
			printTrees(fmt.Sprintf("%s, %s", name, what), p, list)
		}
	}
	silver, err := t.readSilverTrees("dev")
	if err != nil {
		return err
	}
	printTrees("polnear/silver-dev, marks as one", p, silver)
	return nil
}

func printTrees(name string, p *syntax.Parser, list []syntax.Example) {
	var right, labelled, all, tag int
	var by [syntax.Relations][4]int
	conf := map[string]int{}
	noPunct, noPunctAll := 0, 0
	var arcs []syntax.Arc
	start := time.Now()
	for i := range list {
		arcs = p.Parse(list[i].Words, list[i].Tags, arcs[:0])
		for k, g := range list[i].Gold {
			if g.Relation == syntax.Punct && list[i].Tags[k].Is(tagger.Marks) {
				continue
			}
			all++
			by[g.Relation][0]++
			by[arcs[k].Relation][1]++
			if g.Relation != syntax.Punct {
				noPunctAll++
				if arcs[k].Head == g.Head {
					noPunct++
				}
			}
			if arcs[k].Head == g.Head {
				by[g.Relation][2]++
				if arcs[k].Relation == g.Relation {
					by[g.Relation][3]++
				}
			}
			if envInt("CONF", 0) > 0 && arcs[k].Head != g.Head {
				conf[fmt.Sprintf("%s/%s -> %s/%s", g.Relation, tg(list[i].Tags, g.Head), arcs[k].Relation, tg(list[i].Tags, arcs[k].Head))]++
			}
			if arcs[k].Head == g.Head {
				right++
				if arcs[k].Relation == g.Relation {
					labelled++
				}
			}
			if arcs[k].Relation == g.Relation {
				tag++
			}
		}
	}
	took := time.Since(start)
	if envInt("CONF", 0) > 0 {
		keys := slices.SortedFunc(maps.Keys(conf), func(a, b string) int { return conf[b] - conf[a] })
		for _, k := range keys[:60] {
			fmt.Println("  C", conf[k], k)
		}
	}
	if envInt("BY", 0) > 0 {
		for r := range syntax.Relations {
			fmt.Printf("    %-12s n %5d pred %5d  head %.3f  las R %.3f P %.3f\n", r, by[r][0], by[r][1], ratio(by[r][2], by[r][0]), ratio(by[r][3], by[r][0]), ratio(by[r][3], by[r][1]))
		}
	}
	fmt.Printf("  noPunct %.3f", ratio(noPunct, noPunctAll))
	fmt.Printf("  %s: UAS %.3f, LAS %.3f, relations %.3f, %.0f items/s\n", name, ratio(right, all), ratio(labelled, all), ratio(tag, all), float64(all)/took.Seconds())
}

var goldTags bool

func (t *trainer) jackknife() (map[string]*perceptron.Model, error) {
	folds := envInt("JACK", 2)
	parts := make([][]perceptron.Example, folds)
	for _, name := range []string{"ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"} {
		given, read, err := t.readTreebank(name)
		if err != nil {
			return nil, err
		}
		for i, s := range given {
			_ = i
			parts[i*folds/len(given)] = append(parts[i*folds/len(given)], tagExample(s))
		}
		for i, s := range read {
			parts[i*folds/len(read)] = append(parts[i*folds/len(read)], tagExample(s))
		}
	}
	m := map[string]*perceptron.Model{}
	for f := range folds {
		var train []perceptron.Example
		for g := range folds {
			if g != f {
				train = append(train, parts[g]...)
			}
		}
		m[fmt.Sprint(f)] = perceptron.Train(tagger.TagNames(), train, perceptron.Options{Epochs: 4, Seed: 1, MinCount: 2, Cost: perceptron.UnitCost, MaxBytes: 1_500_000})
	}
	return m, nil
}

func retag(list []syntax.Example, m map[string]*perceptron.Model) {
	var ws perceptron.Workspace
	var ex perceptron.Example
	folds := len(m)
	change, all := 0, 0
	for i := range list {
		ex.Reset()
		tagger.TagFeatures(list[i].Words, &ex)
		path := m[fmt.Sprint(i*folds/len(list))].Decode(&ex, &ws, nil)
		tags := make([]tagger.Tag, len(path))
		for k, b := range path {
			tags[k] = tagger.Tag(b)
			all++
			if tags[k] != list[i].Tags[k] {
				change++
			}
		}
		list[i].Tags = tags
	}
	fmt.Printf("retag %d of %d\n", change, all)
}

func tg(tags []tagger.Tag, i int32) string {
	if i < 0 {
		return "ROOT"
	}
	return tags[i].String()
}

func foldOf(id string) int { return int(perceptron.Hash(id)>>7) % 2 }
