// Measure measures the neural tagger beside the linear one, and fits its confidence.
//
//	go run ./measure table        the table of README.md, written into it
//	go run ./measure speed        words a second of one core, with each kernel
//	go run ./measure languages    the table of the multilingual tagger, written into README.md too
//	go run ./measure confidence   confidence.txt
//	go run ./measure -multilingual confidence   multilingual/confidence.txt
//
// It is run in the folder of the module. Corpora that are not there are left out of the table.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/calibrate"
	"github.com/quoteattribution/quote/neural"
	"github.com/quoteattribution/quote/neural/multilingual"
)

// A job is one of the things that the command does.
type job struct {
	corpora, own, readme, weights, folds string
	multilingual                         bool
}

func main() {
	log.SetFlags(0)
	var j job
	flag.StringVar(&j.corpora, "corpora", "../../shared/corpora", "the `folder` of the annotated corpora")
	flag.StringVar(&j.own, "own", "../testdata/eval", "the `folder` of the project's own")
	flag.StringVar(&j.readme, "readme", "README.md", "the `file` that the table is written into; - is standard output")
	flag.StringVar(&j.weights, "weights", "", "a `file` of weights instead of the built-in ones")
	flag.StringVar(&j.folds, "folds", "", "`files`, english-%d.bin, of weights that have not learnt from article i of an invented set where the number is i%3")
	flag.BoolVar(&j.multilingual, "multilingual", false, "measure the multilingual tagger and not the English one")
	flag.Parse()
	if err := j.run(flag.Arg(0)); err != nil {
		log.Fatal(err)
	}
}

func (j *job) run(what string) error {
	t, err, weights := neural.Tagger(), error(nil), "confidence.txt"
	if j.multilingual {
		t, weights = multilingual.Tagger(), filepath.Join("multilingual", weights)
	}
	if j.weights != "" {
		if t, err = open(j.weights); err != nil {
			return err
		}
	}
	if j.folds != "" {
		if t, err = j.folded(t, j.folds); err != nil {
			return err
		}
	}
	switch what {
	case "table":
		return j.table(t)
	case "languages":
		if j.weights == "" {
			t = multilingual.Tagger()
		}
		return j.languages(t)
	case "speed":
		return j.speed(t)
	case "confidence":
		w, err := calibrate.Fit(calibrate.Folders{Corpora: j.corpora, Own: j.own}, t, func(format string, args ...any) { fmt.Printf(format, args...) })
		if err != nil {
			return err
		}
		return os.WriteFile(weights, []byte(w), 0o644)
	}
	return fmt.Errorf("measure %q: want table, languages, speed or confidence", what)
}

// parsers are what is compared.
func parsers(t quote.Tagger) []*quote.Parser {
	return []*quote.Parser{{}, {Tagger: t}}
}
