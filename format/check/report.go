package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A report prints a line for every file that was read.
type report struct {
	folder string
	failed bool
}

// each reads the files of a format. A finding is a fail; skipped is a format without
// files.
func (r *report) each(name string, read func(c testCase, file []byte) (what string, err error)) {
	files, _ := filepath.Glob(filepath.Join(r.folder, name, "*"))
	if len(files) == 0 {
		fmt.Printf("skip  %s: there is no such format yet\n", name)
		return
	}
	slices.Sort(files)
	for _, file := range files {
		what, err := readFile(r.folder, file, read)
		switch {
		case err != nil:
			r.failed = true
			fmt.Printf("FAIL  %s %s: %v\n", name, filepath.Base(file), err)
		default:
			fmt.Printf("ok    %s %s: %s\n", name, filepath.Base(file), what)
		}
	}
}

func readFile(folder, file string, read func(testCase, []byte) (string, error)) (string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	c := testCase{name: strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))}
	is, err := os.ReadFile(filepath.Join(folder, "cases", c.name+".json"))
	if err != nil {
		return "", err
	}
	if err := json.Unmarshal(is, &c.docs); err != nil {
		return "", err
	}
	return read(c, b)
}

// quotes is all quotations of a case.
func (c testCase) quotes() (n int) {
	for _, doc := range c.docs {
		n += len(doc.Quotes)
	}
	return n
}
