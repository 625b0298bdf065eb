package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// trainNames learns names from GUM, with its own words and with those of package
// text, and from PolNeAR as CoreNLP has labelled it, and all of that once more with
// other names. Tags are those that the model of tags gives.
func (t *trainer) trainNames() error {
	if t.tags == nil {
		var err error
		if t.tags, err = t.read("tags.bin"); err != nil {
			return err
		}
	}
	train, err := t.readMentions("ud/gum-train.conllu.gz")
	if err != nil {
		return err
	}
	silver, err := t.readSilver("train")
	if err != nil {
		return err
	}
	for i, doc := range silver {
		if i%silverPart == 1 {
			train = append(train, slices.DeleteFunc(doc, headline))
		}
	}
	r, err := newRenamer(t.lists)
	if err != nil {
		return err
	}
	for _, doc := range slices.Clone(train) {
		train = append(train, r.rename(doc))
	}
	var examples []perceptron.Example
	words := 0
	for _, doc := range train {
		examples = append(examples, t.nameExamples(doc)...)
		for _, s := range doc {
			words += len(s.words)
		}
	}
	fmt.Printf("  %d sentences, %d words\n", len(examples), words)
	m := perceptron.Train(tagger.NameNames(), examples, perceptron.Options{
		Epochs:    10,
		Seed:      1,
		MinCount:  2,
		Cost:      perceptron.UnitCost,
		MinWeight: 0.05,
		MaxBytes:  600_000,
		Progress:  progress,
	})
	if m, err = t.write("names.bin", m); err != nil {
		return err
	}
	return t.scoreNames(m)
}

// readMentions reads a treebank with mentions twice, as readTreebank does, by its
// documents.
func (t *trainer) readMentions(name string) ([]document, error) {
	trees, err := readTrees(t.corpus(name))
	if err != nil {
		return nil, err
	}
	var documents []document
	var given, read document
	for i := range trees {
		tree := &trees[i]
		nations(tree.words)
		given = append(given, asGiven(tree.words))
		if tree.aligned() {
			read = append(read, asRead(tree.text, tree.words)...)
		}
		if i+1 == len(trees) || trees[i+1].doc != tree.doc {
			documents = append(documents, given, read)
			given, read = nil, nil
		}
	}
	return documents, nil
}

// readNamed reads a file of CoNLL-2003 with its own words.
func (t *trainer) readNamed(name string) ([]document, error) {
	read, err := t.readNames(name)
	if err != nil {
		return nil, err
	}
	documents := make([]document, len(read))
	for i, doc := range read {
		for _, s := range doc {
			documents[i] = append(documents[i], asGiven(s.words))
		}
	}
	return documents, nil
}

// headline reports whether most words of a sentence are capitalised, where
// CoreNLP's names are not to be trusted.
func headline(s sentence) bool {
	small, capital := 0, 0
	for _, w := range s.words {
		switch {
		case w.Case.Is(tagger.Capital):
			capital++
		case w.Case.Is(tagger.Small):
			small++
		}
	}
	return capital > 3 && capital > small
}

// tag sets the tags of the sentences of a document.
func (t *trainer) tag(doc document) {
	var ws perceptron.Workspace
	var ex perceptron.Example
	var path []uint8
	for i := range doc {
		s := &doc[i]
		ex.Reset()
		tagger.TagFeatures(s.words, &ex)
		path = t.tags.Decode(&ex, &ws, path[:0])
		s.tags = s.tags[:0]
		for _, b := range path {
			s.tags = append(s.tags, tagger.Tag(b))
		}
	}
}

// know makes what the names of a document's sentences are judged by.
func know(doc document) *tagger.Document {
	words := 0
	for _, s := range doc {
		words += len(s.words)
	}
	d := &tagger.Document{}
	d.Read(words)
	for _, s := range doc {
		d.Add(s.words)
	}
	return d
}

func (t *trainer) nameExamples(doc document) []perceptron.Example {
	t.tag(doc)
	known := know(doc)
	examples := make([]perceptron.Example, len(doc))
	for i, s := range doc {
		var ex perceptron.Example
		known.NameFeatures(s.words, s.tags, &ex)
		for _, name := range s.names {
			ex.Gold = append(ex.Gold, uint8(name))
		}
		examples[i] = ex.Clone()
	}
	return examples
}

// scoreNames prints how many names are found on CoNLL's development set, by
// exact spans and kinds.
func (t *trainer) scoreNames(m *perceptron.Model) error {
	const name = "conll2003/eng.testa"
	read, err := t.readNames(name)
	if err != nil {
		return err
	}
	documents, err := t.readNamed(name)
	if err != nil {
		return err
	}
	var ws perceptron.Workspace
	var ex perceptron.Example
	var path []uint8
	var names []tagger.Name
	var score [tagger.Names]count
	words := 0
	var took time.Duration
	for i, doc := range documents {
		t.tag(doc)
		start := time.Now()
		known := know(doc)
		for k, s := range doc {
			ex.Reset()
			known.NameFeatures(s.words, s.tags, &ex)
			path = m.Decode(&ex, &ws, path[:0])
			names = names[:0]
			for _, b := range path {
				names = append(names, tagger.Name(b))
			}
			words += len(names)
			gold, got := read[i][k].entities, entitiesOf(names)
			for _, e := range gold {
				score[e.kind].gold++
			}
			for _, e := range got {
				score[e.kind].got++
				if slices.Contains(gold, e) {
					score[e.kind].right++
				}
			}
		}
		took += time.Since(start)
	}
	var all count
	for kind, c := range score {
		if kind > 0 {
			fmt.Printf("  %s %s: %s\n", name, tagger.Name(kind), c)
			all = count{all.gold + c.gold, all.got + c.got, all.right + c.right}
		}
	}
	fmt.Printf("  %s: %s, %.2f µs a word\n", name, all, float64(took.Microseconds())/float64(words))
	return nil
}

// A count says how many there are, were found, and were found rightly.
type count struct{ gold, got, right int }

func (c count) String() string {
	precision := float64(c.right) / float64(max(c.got, 1))
	recall := float64(c.right) / float64(max(c.gold, 1))
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f", precision, recall, 2*precision*recall/max(precision+recall, 1e-9))
}
