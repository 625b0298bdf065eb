// Package examples_test runs the commands of README.md.
package examples_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	_ "github.com/quoteattribution/quote/format" // another package, another result: go test must not keep the one before
)

var update = flag.Bool("update", false, "rewrite what README.md says the commands print")

// A command in README.md, and what it prints; at the end of that, "..." stands for
// more lines.
var commands = regexp.MustCompile("(?m)^```\n\\$ go run (./examples/.*)\n((?s:.*?))^```\n")

const more = "...\n"

// The commands of README.md that belong to the root module print what stands there;
// webpage and archive have tests of their own.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources(t) {
		if _, err := os.Stat(name); err != nil { // another program, another result: so is this
			t.Fatal(err)
		}
	}
	bin := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", bin, "./...").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	found := commands.FindAllSubmatch(readme, -1)
	if len(found) < 6 {
		t.Fatalf("README.md has %d commands", len(found))
	}
	for _, m := range found {
		line, want := string(m[1]), string(m[2])
		args := strings.Fields(line)
		cmd := exec.Command(filepath.Join(bin, filepath.Base(args[0])), args[1:]...)
		cmd.Dir, cmd.Stderr = "..", os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		got := string(out)
		if begin, ok := strings.CutSuffix(want, more); ok {
			got = first(got, strings.Count(begin, "\n")) + more
		}
		if *update {
			readme = bytes.Replace(readme, m[0], []byte("```\n$ go run "+line+"\n"+got+"```\n"), 1)
		} else if got != want {
			t.Errorf("%s (if the new output is right, go test -update): got\n%swant\n%s", line, got, want)
		}
	}
	if *update {
		if err := os.WriteFile("README.md", readme, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// A file that is missing costs itself alone: the programs print what the others have, say
// which it was, and fail.
func TestMissing(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	bin := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", bin, "./...").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, args := range map[string][]string{
		"factcheck": nil, "mostquoted": nil, "people": {"people/testdata/people.csv"}, "relaygraph": nil, "whosaid": nil,
	} {
		good, err := exec.Command(filepath.Join(bin, name), append(args, "../testdata/palmyra.txt")...).Output()
		if err != nil || len(good) == 0 {
			t.Fatalf("%s: %q, %v", name, good, err)
		}
		var out, errs strings.Builder
		cmd := exec.Command(filepath.Join(bin, name), append(args, "no-such.txt", "../testdata/palmyra.txt")...)
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err == nil || out.String() != string(good) || !strings.HasPrefix(errs.String(), "no-such.txt: ") {
			t.Errorf("%s: %v, said %q, and printed\n%swant\n%s", name, err, errs.String(), out.String(), good)
		}
	}
}

// first is the first n lines of a text.
func first(text string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:min(n, len(lines))], "")
}

// sources are the files of the programs.
func sources(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no programs: %v", err)
	}
	return names
}
