package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

const said = `"It rains," said Anna Berg.`

// Which command an argument list means, and what the flags among the files do.
func TestArguments(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for _, name := range []string{"a.txt", "relays", "-dash.txt"} {
		if err := os.WriteFile(name, []byte(said), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const ids = `{"id":"`
	for _, c := range []struct {
		reason   string
		args     []string
		status   int
		out, err string // what they begin with; "" for nothing
	}{
		{"a file", []string{"-format", "jsonl", "a.txt"}, 0, ids + `a.txt"`, ""},
		{"the command that is meant without one", []string{"parse", "-format", "jsonl", "a.txt"}, 0, ids + `a.txt"`, ""},
		{"a command wins over a file of its name", []string{"relays", "a.txt"}, 0, "nobody\n", ""},
		{"the file by its path", []string{"./relays", "-format", "jsonl"}, 0, ids + `./relays"`, ""},
		{"the file behind the command", []string{"parse", "relays", "-format", "jsonl"}, 0, ids + `relays"`, ""},
		{"flags behind the files", []string{"a.txt", "-format", "jsonl"}, 0, ids + `a.txt"`, ""},
		{"flags with two hyphens and a sign", []string{"a.txt", "--format=jsonl"}, 0, ids + `a.txt"`, ""},
		{"a file whose name begins with a hyphen", []string{"-format", "jsonl", "--", "-dash.txt"}, 0, ids + `-dash.txt"`, ""},
		{"a file that is missing, of a command that is not", []string{"speakers", "speaker"}, 1, "nobody\n", "quote: speaker: no such file or directory\n"},
		{"a command that is misspelt", []string{"speaker"}, 1, "", "quote: speaker: no such file or directory, and no command of that name (quote help lists them)\n"},
		{"a file that is missing", []string{"speaker.txt"}, 1, "", "quote: speaker.txt: no such file or directory\n"},
		{"help", []string{"help"}, 0, "Quote prints who said what", ""},
		{"help, as a flag", []string{"--help"}, 0, "Quote prints who said what", ""},
		{"help of a command", []string{"help", "speakers"}, 0, "usage: quote speakers [flags] [file ...]\n", ""},
		{"the same, as a flag", []string{"speakers", "-h"}, 0, "usage: quote speakers [flags] [file ...]\n", ""},
		{"help of a command that there is not", []string{"help", "speak"}, 2, "", `quote: help "speak": no command of that name`},
		{"help of two", []string{"help", "parse", "relays"}, 2, "", "quote: help takes one command\n"},
		{"the version", []string{"version"}, 0, "quote ", ""},
		{"the version, as a flag", []string{"-version"}, 0, "quote ", ""},
		{"an unknown flag names the help of its command", []string{"speakers", "-nonsense"}, 2, "", "quote: flag provided but not defined: -nonsense\nusage: quote speakers [flags] [file ...]\n(quote help speakers explains the flags)\n"},
		{"a flag of another command", []string{"parse", "-top", "3"}, 2, "", "quote: flag provided but not defined: -top\n"},
		{"a flag that needs a value", []string{"-format"}, 2, "", "quote: flag needs an argument: -format\n"},
		{"no shell", []string{"completion"}, 2, "", "quote: completion: want bash, zsh or fish\n"},
		{"an unknown shell", []string{"completion", "csh"}, 2, "", "quote: completion: want bash, zsh or fish\n"},
	} {
		out, errs, status := execute("", c.args...)
		if status != c.status || !begins(out, c.out) || !begins(errs, c.err) {
			t.Errorf("%s: status %d, want %d\n got %q\nwant %q\n got %q\nwant %q", c.reason, status, c.status, out, c.out, errs, c.err)
		}
	}
}

// begins reports whether a text begins with another, which is empty only if all is.
func begins(s, with string) bool { return strings.HasPrefix(s, with) && (with != "" || s == "") }

// Numbers out of their range, and values that there are not, are misuse, whatever the
// command.
func TestRanges(t *testing.T) {
	for _, args := range []string{
		"-min-confidence 2", "-min-confidence -0.1", "-min-confidence NaN", "-min-confidence high", "-j -1", "-j 1025", "-j two", "-width -3", "-width 1e3",
		"-max-bytes -1", "-max-bytes 8k", "-max-bytes 9223372036854775808", "-kind spoken", "-kind direct,", "-medium spoken", "-in xml", "-color yes", "-format xml", "-lang xx", "-charset utf-9",
		"speakers -top -1", "speakers -min-confidence 1.01", "speakers -format jsonl", "relays -j -1", "relays -format xml", "outlets -width -1", "outlets -format jsonl",
	} {
		out, errs, status := execute(said, strings.Fields(args)...)
		if status != misuse || out != "" || !strings.HasPrefix(errs, "quote: ") {
			t.Errorf("%s: status %d, %q, %q", args, status, out, errs)
		}
	}
	if _, errs, status := execute(said, "-o", ""); status != misuse || !strings.Contains(errs, "want the name of a file") {
		t.Errorf("-o without a name: status %d, %q", status, errs)
	}
}

// Help and the usage of every command fit a terminal of eighty columns, and name all
// of its flags.
func TestHelp(t *testing.T) {
	for _, c := range commands() {
		out, errs, status := execute("", "help", c.name)
		if status != 0 || errs != "" {
			t.Errorf("help %s: status %d, %s", c.name, status, errs)
		}
		for line := range strings.Lines(out) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 80 {
				t.Errorf("help %s: a line of %d columns: %s", c.name, n, line)
			}
		}
	}
	out, _, _ := execute("", "help", "parse")
	for _, name := range formatNames() {
		if !strings.Contains(out, name) {
			t.Errorf("help parse does not name the format %s", name)
		}
	}
	manual, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range completions() {
		if commands()[i].name == "eval" {
			continue // EVAL.md has them
		}
		for _, f := range c.flags {
			if !strings.Contains(string(manual), "-"+f.name) {
				t.Errorf("the manual does not have the flag -%s of %s", f.name, c.name)
			}
		}
	}
}

func TestVersion(t *testing.T) {
	info := &debug.BuildInfo{GoVersion: "go1.99", Main: debug.Module{Version: "v1.2.3"},
		Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.modified", Value: "true"}}}
	got := version(info)
	if !strings.HasPrefix(got, "quote v1.2.3 go1.99 ") || !strings.HasSuffix(got, " revision abc (modified)") {
		t.Errorf("all is known: %q", got)
	}
	for reason, info := range map[string]*debug.BuildInfo{"nothing is known": nil, "a checkout without tags": {Main: debug.Module{Version: "(devel)"}}} {
		if got := version(info); !strings.HasPrefix(got, "quote "+quote.Version+" go") {
			t.Errorf("%s: %q", reason, got)
		}
	}
}

func TestOutlets(t *testing.T) {
	for _, c := range []struct {
		reason   string
		args     []string
		status   int
		out, err string
	}{
		{"an alias in any case", []string{"-format", "csv", "itar-tass"}, 0, "Tass,TASS;", ""},
		{"a name of several words needs no quotation marks", []string{"-format", "csv", "associated", "press"}, 0, "\nAP,", ""},
		{"a part of a name", []string{"-format", "csv", "xinhu"}, 0, "\nXinhua,", ""},
		{"a table", []string{"Tass"}, 0, "Tass  agency  RU       ru", ""},
		{"JSON, as quote.Outlet has it", []string{"-format", "json", "Tass"}, 0, `{"name":"Tass","aliases":["TASS",`, ""},
		{"nobody", []string{"The Nowhere\x1b Gazette"}, 1, "", `quote: no outlet "The Nowhere\x1b Gazette" is known` + "\n"},
	} {
		out, errs, status := execute("", append([]string{"outlets"}, c.args...)...)
		if status != c.status || !strings.Contains(out, c.out) || c.out == "" && out != "" || errs != c.err {
			t.Errorf("%s: status %d, want %d\n got %q\nwant %q\n got %q\nwant %q", c.reason, status, c.status, out, c.out, errs, c.err)
		}
	}
	out, _, _ := execute("", "outlets", "-format", "csv")
	file := filepath.Join(t.TempDir(), "outlets.csv")
	if err := os.WriteFile(file, []byte(out), 0o666); err != nil {
		t.Fatal(err)
	}
	if list, errs := readOutlets(file); len(errs) > 0 || len(list) != strings.Count(out, "\n")-1 {
		t.Errorf("what outlets prints is read by -outlets: %d outlets, %v", len(list), errs)
	}
}
