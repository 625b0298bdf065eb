package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	article := write("article.txt", "The mayor of Brelin said that the bridge would open in May.")
	lines := write("articles.jsonl", `{"id":"a","lang":"en","text":"Berg said that it rained."}`+"\n")
	for _, c := range []struct {
		why   string
		args  []string
		stdin string
		want  string // in the output, or in the error
		fails bool
	}{
		{"a file", []string{article}, "", "The mayor of Brelin", false},
		{"standard input", []string{"-format", "csv"}, "Berg said that it rained.", "that it rained", false},
		{"lines", []string{"-in", "jsonl", "-format", "jsonl", lines}, "", `"id":"a"`, false},
		{"the linear tagger", []string{"-tagger", "linear", article}, "", "The mayor of Brelin", false},
		{"another tagger", []string{"-tagger", "oracle", article}, "", "want neural, multilingual or linear", true},
		{"the multilingual tagger", []string{"-tagger", "multilingual", "-lang", "tr"}, "Bakan Ayşe Kaya, köprünün yarın kapanacağını söyledi.", "köprünün yarın kapanacağını", false},
		{"weights for the one that has its own", []string{"-tagger", "multilingual", "-weights", article}, "", "-tagger neural", true},
		{"weights for none", []string{"-tagger", "linear", "-weights", article}, "", "-tagger neural", true},
		{"weights that are none", []string{"-weights", article, article}, "", "encoder: ", true},
		{"a format that there is not", []string{"-format", "pdf", article}, "", "-format pdf", true},
		{"a kind of file that there is not", []string{"-in", "xml", article}, "", "-in xml", true},
		{"no language", []string{"-lang", "english-ish!", article}, "", "BCP 47", true},
		{"a file that is not there", []string{filepath.Join(dir, "none")}, "", "none", true},
		{"a broken line", []string{"-in", "jsonl", article}, "", "article.txt", true},
	} {
		var out, messages strings.Builder
		err := run(c.args, strings.NewReader(c.stdin), &out, &messages)
		got := out.String()
		if err != nil {
			got = err.Error()
		}
		if (err != nil) != c.fails || !strings.Contains(got, c.want) {
			t.Errorf("%s: %v: %q, want %q", c.why, err, got, c.want)
		}
	}
}
