package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const palmyra = "../../testdata/palmyra.txt"

// execute runs the command and returns what it printed.
func execute(stdin string, args ...string) (out, errs string, status int) {
	var o, e bytes.Buffer
	status = run(args, streams{strings.NewReader(stdin), &o, &e})
	return o.String(), e.String(), status
}

func TestTable(t *testing.T) {
	t.Setenv("COLUMNS", "")
	out, errs, status := execute("", palmyra)
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	out = strings.Replace(out, palmyra, "testdata/palmyra.txt", 1)
	file := "../../testdata/palmyra.table.txt"
	if *update {
		if err := os.WriteFile(file, []byte(out), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out); diff != "" {
		t.Errorf("the table of the sample article (-want +got):\n%s", diff)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)```\ntestdata/palmyra.txt\n.*?```\n")
	lines := strings.SplitAfter(out, "\n")
	fence := "```\n" + strings.Join(lines[:min(len(lines), 20)], "") + "...\n```\n"
	if *update {
		readme = shown.ReplaceAllLiteral(readme, []byte(fence))
		if err := os.WriteFile("../../README.md", readme, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(fence, string(shown.Find(readme))); diff != "" {
		t.Errorf("README.md shows another beginning of the table than the command prints (-want +got):\n%s", diff)
	}
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCommand(t *testing.T) {
	text := write(t, "a.txt", `"It rains," said Anna Berg.`)
	lines := write(t, "b.jsonl", "{\"id\":\"x\",\"text\":\"\\\"It rains,\\\" said Anna Berg.\",\"lang\":\"en-GB\",\"more\":[1]}\n"+
		"\n{\"id\":\"y\"}\nnonsense\n{\"id\":\"z\",\"text\":\"\",\"lang\":\"not a language\"}\n{\"id\":\"w\",\"text\":\"Nothing.\"}")
	for _, c := range []struct {
		reason      string
		stdin       string
		args        []string
		status      int
		out, errors []string // what stands in them; an empty list: nothing at all
	}{
		{"a text file's id is its name as given", "", []string{"-format", "jsonl", text}, 0, []string{`{"id":"` + text + `",`, `"Anna Berg"`}, nil},
		{"standard input without a file", `"It rains," said Anna Berg.`, []string{"-format", "json"}, 0, []string{"\n  \"text\"", `"Anna Berg"`}, nil},
		{"a hyphen is standard input", `"It rains," said Anna Berg.`, []string{"-"}, 0, []string{"Anna Berg"}, nil},
		{"a byte-order mark is no part of the text", "\ufeffNothing.", []string{"-format", "jsonl"}, 0, []string{`"text":"Nothing."`}, nil},
		{"nothing to quote", "Nothing.", nil, 0, []string{"no quotations\n"}, nil},
		{"empty input", "", nil, 0, []string{"no quotations\n"}, nil},
		{"broken lines are named and the others come out, in order", "", []string{"-format", "jsonl", lines}, 1,
			[]string{`{"id":"x","lang":"en-GB"`, "\n" + `{"id":"w","lang":"en","text":"Nothing."`},
			[]string{lines + `:3: no key "text"`, lines + ":4: no JSON document", lines + `:5: lang "not a language"`}},
		{"lines on standard input", `{"id":"x","text":"Nothing."}`, []string{"-in", "jsonl", "-format", "jsonl"}, 0, []string{`{"id":"x"`}, nil},
		{"a missing file is named and the others come out", "", []string{"missing.txt", text}, 1, []string{"Anna Berg"}, []string{"missing.txt"}},
		{"a number is an id too", `{"id":17,"text":"Nothing."}`, []string{"-in", "jsonl", "-format", "jsonl"}, 0, []string{`{"id":17`}, nil},
		{"an id that is neither", `{"id":[1],"text":"Nothing."}`, []string{"-in", "jsonl"}, 1, nil, []string{`standard input:1: the id is neither text nor number`}},
		{"a broken byte of UTF-8 is a replacement character, and offsets fit what is printed", "\xe9 “It rains,” said Anna Berg.", []string{"-format", "jsonl"}, 0, []string{`"start":4,"end":19`}, []string{"quote: warning: standard input: not UTF-8; what can't be read is replaced by U+FFFD\n"}},
		{"one kind", `"It rains," said Anna Berg. Nils Dahl said that it snows.`, []string{"-kind", "indirect"}, 0, []string{"Nils Dahl"}, nil},
		{"the marks alone: what stands in none needs the model", `"It rains," said Anna Berg. Nils Dahl said that it snows.`, []string{"-marks-only"}, 0, []string{"Anna Berg"}, nil},
		{"the marks alone: nothing but words in none", "Nils Dahl said that it snows.", []string{"-marks-only"}, 0, []string{"no quotations\n"}, nil},
		{"the marks alone, of one kind", `"It rains," said Anna Berg.`, []string{"-marks-only", "-kind", "mixed"}, 0, []string{"no quotations\n"}, nil},
		{"a flag that takes no value has one", "", []string{"-marks-only=perhaps"}, 2, nil, []string{"-marks-only"}},
		{"several languages at a time", "{\"text\":\"„Es regnet“, sagte Anna Berg.\",\"lang\":\"de\"}\n{\"text\":\"\\\"It rains,\\\" said Nils Dahl.\"}", []string{"-in", "jsonl"}, 0, []string{"Anna Berg", "Nils Dahl"}, nil},
		{"a language that has no words: speech without a speaker", "„Aye, es regnet heuer sehr“, sagte Anna Berg.", []string{"-lang", "sw", "-all"}, 0, []string{"-        direct"}, nil},
		{"a language that there is not", "", []string{"-lang", "xx"}, 2, nil, []string{`-lang "xx"`}},
		{"no language at all", "", []string{"-lang", "no such tag"}, 2, nil, []string{`-lang "no such tag"`}},
		{"a file that is too large", "It rains.", []string{"-max-bytes", "4"}, 1, nil, []string{"more than 4 bytes"}},
		{"less than nothing", "", []string{"-max-bytes", "-1"}, 2, nil, []string{`invalid value "-1" for flag -max-bytes: want 0 or more bytes`}},
		{"an unknown format", "", []string{"-format", "xml"}, 2, nil, []string{`invalid value "xml" for flag -format: want text, json`}},
		{"an unknown kind", "", []string{"-kind", "spoken"}, 2, nil, []string{`invalid value "spoken" for flag -kind: want direct, mixed or indirect`}},
		{"an unknown form of input", "", []string{"-in", "xml"}, 2, nil, []string{`invalid value "xml" for flag -in: want text, jsonl or json`}},
		{"an unknown flag", "", []string{"-nonsense"}, 2, nil, []string{"usage: quote [parse] [flags] [file ...]"}},
		{"help is no error", "", []string{"-h"}, 0, []string{"usage: quote"}, nil},
	} {
		out, errs, status := execute(c.stdin, c.args...)
		if status != c.status {
			t.Errorf("%s: exit status %d, want %d", c.reason, status, c.status)
		}
		for _, x := range []struct {
			where, got string
			want       []string
		}{{"standard output", out, c.out}, {"standard error", errs, c.errors}} {
			if len(x.want) == 0 && x.got != "" {
				t.Errorf("%s: %s is %q, want nothing", c.reason, x.where, x.got)
			}
			for _, w := range x.want {
				if !strings.Contains(x.got, w) {
					t.Errorf("%s: %s is %q, want %q in it", c.reason, x.where, x.got, w)
				}
			}
		}
	}
}
