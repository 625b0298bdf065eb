package main

import (
	"fmt"
	"time"

	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// silverPart is which part of PolNeAR's articles the tags are learnt from.
const silverPart = 3

// trainTags learns parts of speech from the treebanks EWT and GUM, both with
// their own words and with those of package text, and from a part of PolNeAR
// as CoreNLP has tagged it.
func (t *trainer) trainTags() error {
	var train []sentence
	for _, name := range []string{"ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"} {
		given, read, err := t.readTreebank(name)
		if err != nil {
			return err
		}
		train = append(train, append(given, read...)...)
	}
	silver, err := t.readSilver("train")
	if err != nil {
		return err
	}
	for i, doc := range silver {
		if i%silverPart == 0 {
			train = append(train, doc...)
		}
	}
	examples := make([]perceptron.Example, len(train))
	words := 0
	for i, s := range train {
		examples[i] = tagExample(s)
		words += len(s.words)
	}
	fmt.Printf("  %d sentences, %d words\n", len(train), words)
	m := perceptron.Train(tagger.TagNames(), examples, perceptron.Options{
		Epochs:    7,
		Seed:      1,
		MinCount:  4, // most sentences of the treebanks are there twice
		Cost:      perceptron.UnitCost,
		MinWeight: 0.15,
		MaxBytes:  1_500_000,
		Progress:  progress,
	})
	if t.tags, err = t.write("tags.bin", m); err != nil {
		return err
	}
	return t.scoreTags()
}

func tagExample(s sentence) perceptron.Example {
	var ex perceptron.Example
	tagger.TagFeatures(s.words, &ex)
	for _, tag := range s.tags {
		ex.Gold = append(ex.Gold, uint8(tag))
	}
	return ex.Clone()
}

// scoreTags prints how many tags are right on the parts of the treebanks that
// are for that.
func (t *trainer) scoreTags() error {
	for _, name := range []string{"ud/ewt-dev.conllu", "ud/gum-dev.conllu", "ud/ewt-test.conllu", "ud/gum-test.conllu"} {
		given, read, err := t.readTreebank(name)
		if err != nil {
			return err
		}
		right, took := t.rightTags(given)
		rightRead, _ := t.rightTags(read)
		fmt.Printf("  %s: %.2f %% of its own words, %.2f %% of ours, %.2f µs a word\n", name, right, rightRead, took)
	}
	silver, err := t.readSilver("dev")
	if err != nil {
		return err
	}
	var all []sentence
	for _, doc := range silver {
		all = append(all, doc...)
	}
	right, took := t.rightTags(all)
	fmt.Printf("  polnear/silver-dev: %.2f %% as CoreNLP, %.2f µs a word\n", right, took)
	return nil
}

// rightTags returns how many tags are right, in percent, and the microseconds
// that one takes.
func (t *trainer) rightTags(sentences []sentence) (percent, micros float64) {
	var ws perceptron.Workspace
	var ex perceptron.Example
	var path []uint8
	right, words := 0, 0
	start := time.Now()
	for _, s := range sentences {
		ex.Reset()
		tagger.TagFeatures(s.words, &ex)
		path = t.tags.Decode(&ex, &ws, path[:0])
		for i, b := range path {
			if tagger.Tag(b) == s.tags[i] {
				right++
			}
		}
		words += len(s.words)
	}
	took := time.Since(start)
	return 100 * float64(right) / float64(words), float64(took.Microseconds()) / float64(words)
}
