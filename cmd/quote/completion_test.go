package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// script writes the script for a shell to a file.
func script(t *testing.T, shell string) string {
	t.Helper()
	out, errs, status := execute("", "completion", shell)
	if status != 0 || errs != "" {
		t.Fatalf("completion %s: status %d, %s", shell, status, errs)
	}
	return write(t, "quote."+shell, out)
}

// Every shell that there is accepts its script.
func TestCompletionSyntax(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			file := script(t, shell)
			if _, err := exec.LookPath(shell); err != nil {
				t.Skip(err)
			}
			if out, err := exec.Command(shell, "-n", file).CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

// What bash offers for a line, of which the last word is to be completed.
func TestCompletionBash(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	file := script(t, "bash")
	folder := tree(t, map[string]string{"storm.txt": "", "read me.txt": ""})
	formats := formatNames()
	for _, c := range []struct {
		reason string
		line   []string
		want   []string
	}{
		{"commands and files", []string{"quote", "s"}, []string{"serve", "speakers", "storm.txt"}},
		{"no commands behind the first word", []string{"quote", "parse", "s"}, []string{"storm.txt"}},
		{"a file with a space", []string{"quote", "parse", "read"}, []string{"read me.txt"}},
		{"formats", []string{"quote", "parse", "-format", ""}, formats},
		{"formats without a command", []string{"quote", "-format", "js"}, slices.DeleteFunc(slices.Clone(formats), func(s string) bool { return !strings.HasPrefix(s, "js") })},
		{"two hyphens", []string{"quote", "--color", "a"}, []string{"auto", "always"}},
		{"behind a sign of its own, as bash divides words", []string{"quote", "-color", "=", "n"}, []string{"never"}},
		{"right behind the sign", []string{"quote", "-color", "="}, []string{"auto", "always", "never"}},
		{"formats of another command", []string{"quote", "speakers", "-format", ""}, []string{"text", "csv", "json"}},
		{"a number has none", []string{"quote", "-j", ""}, nil},
		{"a file behind its flag", []string{"quote", "speakers", "-people", "st"}, []string{"storm.txt"}},
		{"flags", []string{"quote", "speakers", "-to"}, []string{"-top"}},
		{"flags without a command", []string{"quote", "-mi"}, []string{"-min-confidence"}},
		{"commands to be explained", []string{"quote", "help", "o"}, []string{"outlets"}},
		{"shells", []string{"quote", "completion", ""}, []string{"bash", "zsh", "fish"}},
	} {
		var words []string
		for _, w := range c.line {
			words = append(words, shellWord(w))
		}
		program := fmt.Sprintf(`compopt() { :; }; source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _quote; ((${#COMPREPLY[@]})) && printf '%%s\n' "${COMPREPLY[@]}"; true`,
			shellWord(file), strings.Join(words, " "), len(words)-1)
		cmd := exec.Command(bash, "--norc", "-c", program)
		cmd.Dir = folder
		out, err := cmd.CombinedOutput()
		got := strings.Split(strings.TrimSpace(string(out)), "\n")
		if len(out) == 0 {
			got = nil
		}
		want := slices.Clone(c.want)
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", c.reason, err, diff)
		}
	}
}

// What fish offers, which is asked itself.
func TestCompletionFish(t *testing.T) {
	fish, err := exec.LookPath("fish")
	if err != nil {
		t.Skip(err)
	}
	file := script(t, "fish")
	for line, want := range map[string]string{
		"quote rel": "relays", "quote -medium th": "thought", "quote speakers -format c": "csv", "quote relays -to": "-top", "quote help com": "completion",
	} {
		cmd := exec.Command(fish, "--no-config", "-c", fmt.Sprintf("source %s; complete -C %s", shellWord(file), shellWord(line)))
		cmd.Dir = t.TempDir()
		cmd.Env = append(os.Environ(), "HOME="+cmd.Dir)
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), want+"\t") && strings.TrimSpace(string(out)) != want {
			t.Errorf("%s: %v, %q, want %s", line, err, out, want)
		}
	}
}

// The script for zsh puts itself in charge of the command.
func TestCompletionZsh(t *testing.T) {
	zsh, err := exec.LookPath("zsh")
	if err != nil {
		t.Skip(err)
	}
	folder := filepath.Dir(script(t, "zsh"))
	if err := os.Rename(filepath.Join(folder, "quote.zsh"), filepath.Join(folder, "_quote")); err != nil {
		t.Fatal(err)
	}
	// compadd and _describe say what they would offer.
	program := `fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -d ./dump; print $_comps[quote]
compadd() { shift; print -l -- $@ }; _describe() { print -l -- ${(P)2} }; _files() { print files }; autoload -Uz +X _quote
words=(quote speakers -format ''); CURRENT=4; _quote; words=(quote re); CURRENT=2; _quote; words=(quote -mi); CURRENT=2; _quote`
	cmd := exec.Command(zsh, "-f", "-c", program)
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	for _, want := range []string{"_quote\n", "text\ncsv\njson\n", "\nrelays:list who", "\nfiles\n", "\n-min-confidence:"} {
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("%v: %q is not in %s", err, want, out)
		}
	}
}
