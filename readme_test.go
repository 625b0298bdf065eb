package quote_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A program in README.md, and what stands below it as its output.
var readmeProgram = regexp.MustCompile("(?s)```go\n(package main.*?)```\n\n```\n(.*?)```\n")

// A command of README.md; one with @ fetches something, and a comment may follow.
var readmeCommand = regexp.MustCompile(`(?m)^    ((?:go|quote) .*)$`)

// The longest README that somebody reads.
const readmeLines = 250

// The program of README.md prints what stands there, its commands run, and every
// block of code is one of these or what the first command prints (cmd/quote tests that).
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	if n := strings.Count(readme, "\n"); n > readmeLines {
		t.Errorf("%d lines, at most %d", n, readmeLines)
	}
	if n := strings.Count(readme, "```"); n != 6 {
		t.Errorf("%d fences: a block of code that no test knows", n)
	}
	if testing.Short() {
		t.Skip("builds programs")
	}
	m := readmeProgram.FindStringSubmatchIndex(readme)
	if m == nil {
		t.Fatal("no program with its output")
	}
	folder, err := os.MkdirTemp(".", "_readme")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "main.go")
	if err := os.WriteFile(file, []byte(readme[m[2]:m[3]]), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", "./"+filepath.ToSlash(file)).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(readme[:m[4]]+string(out)+readme[m[5]:]), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if want := readme[m[4]:m[5]]; string(out) != want {
		t.Errorf("the program prints\n%sand README.md says (go test -update, if the new output is right)\n%s", out, want)
	}
	for _, c := range readmeCommand.FindAllStringSubmatch(readme, -1) {
		line, _, _ := strings.Cut(c[1], " #")
		args := strings.Fields(line)
		switch {
		case args[1] == "install" || args[1] == "get": // fetches: the path must be the one that there is
			path, _, _ := strings.Cut(args[2], "@")
			if err := exec.Command("go", "list", path).Run(); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		case args[1] == "test": // this one
		case args[1] == "run":
			if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
				t.Errorf("%s: %v: %s", line, err, out)
			}
		default:
			t.Errorf("a command that no test runs: %s", line)
		}
	}
}
