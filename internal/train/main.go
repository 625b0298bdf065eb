// Command train makes the weights of package model from the corpora.
//
//	go run ./internal/train [-corpora DIR] [-out DIR] [step ...]
//
// The steps are, in this order, tags (parts of speech), names, trees (the
// parser), roles (source, cue and content, with the table of likely cues) and
// confidence (how likely a quotation is right). Each writes its files, byte for byte the same on every run, and prints how well
// it does on text that it was not trained on, with the time and memory it took.
// Without a step, or for all, all are done: about six minutes and 2.3 GB on
// one core.
//
// Trees, roles and confidence read the articles with the weights of the earlier steps that
// the command was built with. So after a change of tags or names, and before
// weights are shipped, run the steps one by one:
//
//	for step in tags names trees roles confidence; do go run ./internal/train $step; done
//
// A change of a step's features, of the rules of package speech (for roles) or of
// the English words of package lang asks for that step and those after it.
//
// The flag -seed sets the order in which trees and roles see their sentences.
// Whether a change helps is judged by the mean of seeds 1, 2 and 3; the weights of
// seed 1 are shipped.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/quoteattribution/quote/internal/perceptron"
)

// A trainer knows where things are and has what earlier steps made.
type trainer struct {
	corpora string
	out     string
	lists   string            // of names
	limit   int               // articles to train roles on, 0 for all
	epochs  int               // of the roles
	seed    uint64            // of roles and trees
	tags    *perceptron.Model // of the step tags, or of its file
}

// A step makes one file of weights.
type step struct {
	name string
	run  func(*trainer) error
}

var steps = []step{
	{"tags", (*trainer).trainTags},
	{"names", (*trainer).trainNames},
	{"trees", (*trainer).trainTrees},
	{"roles", (*trainer).trainRoles},
	{"confidence", (*trainer).trainConfidence},
}

func main() {
	t := &trainer{}
	flag.StringVar(&t.corpora, "corpora", filepath.FromSlash("../shared/corpora"), "`directory` of the corpora")
	flag.StringVar(&t.out, "out", filepath.FromSlash("internal/model"), "`directory` to write the weights to")
	flag.StringVar(&t.lists, "lists", filepath.FromSlash("internal/lang"), "`directory` of the lists of names and places")
	flag.IntVar(&t.limit, "limit", 0, "train roles on the first `n` articles only, for trials")
	flag.Uint64Var(&t.seed, "seed", 1, "of the order of the sentences in training roles and trees")
	flag.IntVar(&t.epochs, "epochs", 10, "passes over the `n` sentences for roles")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: train [flags] [tags] [names] [trees] [roles] [confidence] [all]")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := t.run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func (t *trainer) run(names []string) error {
	for _, name := range names {
		if name != "all" && !slices.ContainsFunc(steps, func(s step) bool { return s.name == name }) {
			return fmt.Errorf("no step %q", name)
		}
	}
	for _, s := range steps {
		if len(names) > 0 && !slices.Contains(names, s.name) && !slices.Contains(names, "all") {
			continue
		}
		start := time.Now()
		fmt.Printf("%s\n", s.name)
		if err := s.run(t); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		var mem runtime.MemStats
		runtime.ReadMemStats(&mem)
		fmt.Printf("  %.0f s, %d MB\n", time.Since(start).Seconds(), mem.Sys>>20)
	}
	return nil
}

// corpus returns the path of a file of the corpora.
func (t *trainer) corpus(name string) string {
	return filepath.Join(t.corpora, filepath.FromSlash(name))
}

// write writes a model, and reads it back as the product will.
func (t *trainer) write(name string, m *perceptron.Model) (*perceptron.Model, error) {
	data := m.AppendBinary(nil)
	if err := os.WriteFile(filepath.Join(t.out, name), data, 0o644); err != nil {
		return nil, err
	}
	fmt.Printf("  %s: %d bytes, %d features\n", name, len(data), m.Rows())
	return perceptron.Load(data)
}

// read reads a model that an earlier run has written.
func (t *trainer) read(name string) (*perceptron.Model, error) {
	data, err := os.ReadFile(filepath.Join(t.out, name))
	if err != nil {
		return nil, err
	}
	return perceptron.Load(data)
}

// progress prints how an epoch went.
func progress(epoch, wrong, total int) {
	fmt.Printf("  epoch %d: %.2f %% right\n", epoch+1, 100-100*float64(wrong)/float64(max(total, 1)))
}
