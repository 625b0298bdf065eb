package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Figures stand in the documents in marked places, which -update fills. In
// Markdown that is what stands between two comments,
//
//	<!-- gate:NAME -->
//	...
//	<!-- /gate -->
//
// with a line for each of blocks. In doc.go it is the first indented block under
// a heading, of godocBlocks: a comment there would be printed, or moved by
// gofmt.

// A block writes figures for a document: the lines of a marked place.
type block func(Figures) string

// markdownFiles are the documents with blocks, and godocFile the package
// comment, under the root.
var markdownFiles = []string{"README.md", "ACCURACY.md", "MODEL.md"}

const godocFile = "doc.go"

var markdownBlock = regexp.MustCompile(`(?s)(<!-- gate:([a-z-]+) -->\n).*?(<!-- /gate -->)`)

// update writes the figures to their file and into the documents. What was not
// measured now stays as it was before.
func update(root string, before, now Figures) error {
	for set, metrics := range now {
		before[set] = metrics
	}
	if err := before.write(filepath.Join(root, "internal/gate/figures.json")); err != nil {
		return err
	}
	for _, name := range append(markdownFiles, godocFile) {
		file := filepath.Join(root, name)
		old, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		filled, err := fill(name, string(old), before)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if filled == string(old) {
			continue
		}
		if err := os.WriteFile(file, []byte(filled), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// fill puts figures into the marked places of a document.
func fill(name, text string, f Figures) (string, error) {
	if name == godocFile {
		for heading, block := range godocBlocks {
			var err error
			if text, err = fillGodoc(text, heading, block(f)); err != nil {
				return "", err
			}
		}
		return text, nil
	}
	var err error
	return markdownBlock.ReplaceAllStringFunc(text, func(s string) string {
		m := markdownBlock.FindStringSubmatch(s)
		block, ok := blocks[m[2]]
		if !ok {
			err = fmt.Errorf("no figures are called %q", m[2])
			return s
		}
		return m[1] + block(f) + m[3]
	}), err
}

// fillGodoc replaces the first indented block under a heading of a package
// comment.
func fillGodoc(text, heading, block string) (string, error) {
	_, _, ok := strings.Cut(text, "\n// # "+heading+"\n")
	if !ok {
		return "", fmt.Errorf("no heading %q", heading)
	}
	lines := strings.SplitAfter(text, "\n")
	first := 0
	for i, line := range lines {
		switch {
		case line == "// # "+heading+"\n":
			first = i + 1
		case first == 0:
		case strings.HasPrefix(line, "//\t"):
			last := i
			for strings.HasPrefix(lines[last], "//\t") {
				last++
			}
			var b strings.Builder
			for line := range strings.Lines(block) {
				b.WriteString("//\t" + line)
			}
			return strings.Join(lines[:i], "") + b.String() + strings.Join(lines[last:], ""), nil
		case strings.HasPrefix(line, "// # "):
			return "", fmt.Errorf("no indented block under %q", heading)
		}
	}
	return "", fmt.Errorf("no indented block under %q", heading)
}
