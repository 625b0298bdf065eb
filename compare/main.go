// Command compare runs package quote beside what people use instead: it installs
// other programs by their own package managers, runs them on the annotated
// articles of testdata/eval (and of ../../shared, where that is), scores what they
// find by quote eval, and measures processor time, memory and size on disk.
//
//	go run . install          # about 2 GB into .work
//	go run . measure          # a quarter of an hour; writes results.json
//	go run . report           # writes plot.svg and the tables of README.md here and above
//
// README.md has what it says and what cannot be had.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A run knows where things are.
type run struct {
	here string // this folder
	work string // what is installed and found
	only string // the systems to run, by the beginning of their names
}

func main() {
	here, err := os.Getwd()
	r := run{here: here, work: filepath.Join(here, ".work"), only: os.Getenv("ONLY")}
	steps := map[string]func() error{"install": r.install, "measure": r.measure, "report": r.report}
	if err == nil {
		if len(os.Args) != 2 || steps[os.Args[1]] == nil {
			fmt.Fprintln(os.Stderr, "usage: go run . install|measure|report")
			os.Exit(2)
		}
		err = steps[os.Args[1]]()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

// install gets each system. One that cannot be had is named, and the others go on.
func (r run) install() error {
	if err := os.MkdirAll(r.work, 0o777); err != nil {
		return err
	}
	for _, s := range r.wanted() {
		fmt.Println(s.name)
		if _, err := r.shell(s.install, nil, os.Stdout); err != nil {
			fmt.Printf("  not installed: %v\n", err)
		}
	}
	return nil
}

// wanted are the systems to run.
func (r run) wanted() []system {
	var list []system
	for _, s := range systems {
		if strings.HasPrefix(s.name, r.only) {
			list = append(list, s)
		}
	}
	return list
}

// results is the file of what was measured.
func (r run) results() string { return filepath.Join(r.here, "results.json") }

func readResults(name string) (map[string]*Result, error) {
	list := map[string]*Result{}
	b, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return list, nil
	}
	if err != nil {
		return nil, err
	}
	return list, json.Unmarshal(b, &list)
}
