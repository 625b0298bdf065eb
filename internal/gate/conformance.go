package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// conformanceSet is the name under which the conformance cases are counted.
const conformanceSet = "conformance"

// casesOf is the metric of how many cases each language has, by its code.
const casesOf = "cases of a language"

// failedCase is what TestConformance writes of a case that fails.
var failedCase = regexp.MustCompile(`testdata/conformance/[^:\s]+:\d+`)

// conformance runs the cases of testdata/conformance through their test, which
// knows their notation, and counts those that pass.
func conformance(o options, figures Figures) (failed []string, err error) {
	files, err := filepath.Glob(filepath.Join(o.root, "testdata/conformance/*.txt"))
	if err != nil || len(files) == 0 {
		return nil, err
	}
	cases := 0
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		n := strings.Count("\n"+string(b), "\n=== ")
		if code := strings.TrimSuffix(filepath.Base(name), ".txt"); len(code) == 2 {
			figures.put(conformanceSet, casesOf, code, float64(n))
		}
		cases += n
	}
	test := exec.Command("go", "test", "-run", "^TestConformance$", ".")
	test.Dir = o.root
	out, err := test.CombinedOutput()
	failed = failedCase.FindAllString(string(out), -1)
	if err != nil && len(failed) == 0 {
		return nil, fmt.Errorf("the test of the conformance cases: %w\n%s", err, out)
	}
	slices.Sort(failed)
	failed = slices.Compact(failed)
	figures.put(conformanceSet, "cases", "all", float64(cases))
	figures.put(conformanceSet, "cases right", "all", 1-float64(len(failed))/float64(cases))
	return failed, nil
}

// listCases writes the cases that fail.
func listCases(w io.Writer, failed []string) {
	for _, f := range failed {
		fmt.Fprintf(w, "  fails: %s\n", f)
	}
}
