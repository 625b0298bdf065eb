// Command gate runs every development set there is and says what changed.
//
//	go run ./internal/gate [flags]
//
// It reads the articles of the sets with package quote, scores what is found by
// package eval, and prints every figure with the one before beside it. The
// figures before are those of internal/gate/figures.json; -update writes the new
// ones there and into the marked places of the documents (see blocks.go), so
// that no figure is typed by hand. Without -update it fails where a figure is
// worse by more than -tolerance. A set that is absent is passed over.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Flags of the command.
type options struct {
	corpora   string // the folder of the development sets
	root      string // the checkout, whose documents and figures are read
	before    string // a file of figures to compare with
	sets      string // names of sets, or their beginnings; "" is all
	predict   string // a folder to write predictions to
	from      string // a folder to read predictions from
	errors    string // a set whose errors are listed
	most      int    // errors of each class
	tolerance float64
	update    bool
	verbose   bool
	timing    bool
	fair      bool
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the command: 0 is success, 1 a figure that fell or a file that cannot
// be read, 2 wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("gate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.corpora, "corpora", "../shared/corpora", "the `folder` of the development sets")
	flags.StringVar(&o.root, "root", ".", "the checkout: a `folder`")
	flags.StringVar(&o.before, "before", "", "compare with the figures of this `file` (internal/gate/figures.json)")
	flags.StringVar(&o.sets, "set", "", "run these sets alone: `names` or their beginnings, with commas between")
	flags.StringVar(&o.predict, "pred", "", "write the predictions to this `folder`, a file of JSON Lines a set")
	flags.StringVar(&o.from, "from", "", "read predictions from this `folder` instead of making them")
	flags.StringVar(&o.errors, "errors", "", "list the errors of this `set`, and run no other unless -set says so")
	flags.IntVar(&o.most, "n", 40, "with -errors, at most `N` of each class")
	flags.Float64Var(&o.tolerance, "tolerance", 0.005, "how much worse a figure may be")
	flags.BoolVar(&o.update, "update", false, "write the figures to figures.json and into the documents")
	flags.BoolVar(&o.verbose, "v", false, "print the lesser figures too")
	flags.BoolVar(&o.timing, "time", false, "measure time and memory too")
	flags.BoolVar(&o.fair, "fair", false, "measure with other names of people too")
	if err := flags.Parse(args); err == flag.ErrHelp {
		return 0
	} else if err != nil || flags.NArg() > 0 {
		return 2
	}
	o.before = cmp.Or(o.before, filepath.Join(o.root, "internal/gate/figures.json"))
	code, err := gate(o, stdout)
	if err != nil {
		fmt.Fprintln(stderr, "gate:", err)
	}
	return code
}

// gate is the command with its flags read.
func gate(o options, w io.Writer) (code int, err error) {
	before, err := readFigures(o.before)
	if err != nil {
		return 1, err
	}
	if !known(o.errors) {
		return 2, fmt.Errorf("no set is called %q", o.errors)
	}
	o.sets = cmp.Or(o.sets, o.errors)
	now := Figures{}
	for _, s := range sets {
		if !o.wants(s.name) {
			continue
		}
		found, err := s.run(o, now)
		if err != nil {
			return 1, fmt.Errorf("%s: %w", s.name, err)
		}
		if !found {
			fmt.Fprintf(w, "%s: skipped, as it is not there\n\n", s.name)
			continue
		}
		now.print(w, s.name, before, o.verbose)
		if o.errors == s.name {
			s.list(w, o.most)
		}
	}
	if err := others(o, w, now, before); err != nil {
		return 1, err
	}
	now.printAims(w, before)
	fell := now.fell(before, o.tolerance)
	if o.update {
		if err := update(o.root, before, now); err != nil {
			return 1, err
		}
		return 0, nil
	}
	if len(fell) > 0 {
		fmt.Fprintf(w, "\nworse by more than %s:\n  %s\n", number(o.tolerance), strings.Join(fell, "\n  "))
		return 1, nil
	}
	return 0, nil
}

// others measures what no set is needed for: the conformance cases, the sizes
// of the program and, with -time, its speed.
func others(o options, w io.Writer, now, before Figures) error {
	if o.wants(conformanceSet) && o.from == "" {
		failed, err := conformance(o, now)
		if err != nil {
			return err
		}
		if now[conformanceSet] != nil {
			now.print(w, conformanceSet, before, o.verbose)
			listCases(w, failed)
		}
	}
	if o.wants(codeSet) {
		long, err := code(o.root, now)
		if err != nil {
			return err
		}
		if o.verbose {
			fmt.Fprintf(w, "functions of more than %d lines:\n  %s\n\n", longFunction, strings.Join(long, "\n  "))
		}
	}
	if o.fair {
		if err := fair(o, now); err != nil {
			return err
		}
		fmt.Fprintf(w, "with other names:\n%s\n", now.fair().plain())
	}
	if o.timing {
		if err := timing(o, w, now); err != nil {
			return err
		}
		now.printSpeed(w, before)
	}
	return nil
}

// known reports whether there is a set of that name, or none is asked for.
func known(name string) bool {
	return name == "" || slices.ContainsFunc(sets, func(s *Set) bool { return s.name == name })
}

func (o options) wants(set string) bool {
	return o.sets == "" || slices.ContainsFunc(strings.Split(o.sets, ","), func(name string) bool {
		return strings.HasPrefix(set, strings.TrimSpace(name))
	})
}
