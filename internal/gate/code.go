package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The sizes of the program are counted under these names.
const (
	codeSet    = "code"
	weightsSet = "weights"
)

// longFunction is the number of lines that a function may have, but for the rows of a
// table of features, a line each.
const longFunction = 60

// featureRow begins a row of such a table.
var featureRow = regexp.MustCompile(`^\s*(ex\.Add\(p\.Mix|p\.Mix)`)

// apart are the folders that are not part of the middle of the program: the
// layers below it, what trains and measures it, and its users.
var apart = []string{
	"articles", "cmd", "examples", "format", "web", "internal/lines", "internal/server", "internal/stop", "internal/charset", "internal/terminal", "internal/text", "internal/mark", "internal/perceptron", "internal/tagger",
	"internal/train", "internal/eval", "internal/gate", "internal/scale", "internal/calibrate", "internal/rename", "neural", "compare", "corpus", "beam", "contrib", "scripts",
}

// code counts the lines of the middle, the functions that are long, and the
// bytes of the weights and word lists. It returns the long functions.
func code(root string, figures Figures) (long []string, err error) {
	lines, words := 0, 0
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if d.IsDir() {
			if name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		switch {
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if !isApart(name) {
				lines += strings.Count(string(b), "\n")
			}
			found, err := longFunctions(name, b)
			long = append(long, found...)
			return err
		case strings.HasPrefix(name, "internal/") && strings.HasSuffix(name, ".bin"):
			info, err := d.Info()
			if err != nil {
				return err
			}
			figures.put(weightsSet, "bytes", d.Name(), float64(info.Size()))
		case strings.HasPrefix(name, "internal/") && strings.HasSuffix(name, ".txt"):
			info, err := d.Info()
			if err != nil {
				return err
			}
			words += int(info.Size())
		}
		return nil
	})
	figures.put(codeSet, "lines of the middle", "all", float64(lines))
	figures.put(codeSet, "long functions", "all", float64(len(long)))
	figures.put(weightsSet, "word lists", "all", float64(words))
	return long, err
}

func isApart(name string) bool {
	return slices.ContainsFunc(apart, func(folder string) bool { return strings.HasPrefix(name, folder+"/") })
}

// longFunctions lists the functions of a file that are longer than longFunction.
func longFunctions(name string, source []byte) (long []string, err error) {
	files := token.NewFileSet()
	lines := bytes.Split(source, []byte("\n"))
	f, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		first, last := files.Position(fn.Pos()).Line, files.Position(fn.End()).Line
		n := 0
		for _, line := range lines[first-1 : last] {
			if !featureRow.Match(line) {
				n++
			}
		}
		if n > longFunction {
			long = append(long, fmt.Sprintf("%s:%d: %s, %d lines", name, first, fn.Name.Name, n))
		}
	}
	return long, nil
}
