package main

import (
	"path/filepath"
	"strings"
	"testing"
)

const (
	bridgeTass = `{"id": "tass", "publisher": "Tass", "date": "2030-05-01", "text": "\"The bridge will be closed to lorries from Monday, and nobody knows for how long,\" Ann Lee, the transport minister, said."}`
	bridgePost = `{"id": "post", "publisher": "The Post", "date": "2030-05-02T08:00:00Z", "text": "\"The bridge will be closed to lorries from Monday,\" Tass news agency quoted Ann Lee as saying."}`
)

// Articles become quotations, speakers and edges, in whatever form they come; what is
// wrong costs itself alone.
func TestCorpus(t *testing.T) {
	dir := tree(t, map[string]string{
		"articles.jsonl":  bridgePost + "\n\n{\"text\": \n" + bridgeTass + "\n{\"text\": \"x\", \"date\": \"May\"}",
		"news/a.jsonl.gz": packed(t, bridgeTass),
		"news/b.json":     "[\n" + bridgePost + "\n]",
		"news/c.txt":      `"I will resign on Friday," Carl Lund said.`,
		"post.txt":        `"The bridge will be closed to lorries from Monday," Tass news agency quoted Ann Lee as saying.`,
	})
	lines, folder, post := filepath.Join(dir, "articles.jsonl"), filepath.Join(dir, "news"), filepath.Join(dir, "post.txt")
	const (
		read    = `{"id": "d", "text": "We agree, he", "date": "2030-05-01", "quotes": [{"kind": "direct", "medium": "speech", "content": [{"start": 0, "end": 8}], "cue": [], "source": [], "relays": [], "confidence": 0.9}], "speakers": []}`
		first   = `"first":{"document":"tass","date":"2030-05-01T00:00:00Z","publisher":"Tass"}`
		nowhere = "no-such.jsonl"
	)
	for _, c := range []struct {
		reason string
		in     string
		args   []string
		status int
		out    []string
		err    string
	}{
		{"two articles and lines that are none", "", []string{lines}, failed, []string{
			first, `"documents":2`, `{"speaker":{"key":"ann lee"`, `{"edge":{"speaker":"ann lee","from":"Ann Lee","to":"Tass"`, `{"edge":{"from":"Tass","to":"The Post"`}, ":3: no JSON document: it breaks off"},
		{"a folder: packed lines, a list with dates, and text, which has none", "", []string{folder}, done, []string{first, `"documents":2`, `{"speaker":{"key":"carl lund"`}, ""},
		{"the good files beside one that is missing", "", []string{nowhere, lines}, failed, []string{first}, nowhere + ": no such file"},
		{"a date that is none", `{"text": "x", "date": "May"}`, nil, failed, nil, `standard input:1: date "May": want RFC 3339`},
		{"a date that is no text", `{"text": "x", "date": 5}`, nil, failed, nil, "standard input:1: the date is no text: 5"},
		{"a null is no date", strings.Replace(read, `"2030-05-01"`, "null", 1), nil, done, []string{`"words":"We agree"`}, ""},
		{"a document that was parsed before, with its date", read, nil, done, []string{`"words":"We agree"`, `"date":"2030-05-01T00:00:00Z"`}, ""},
		{"flags choose from such a document too", read, []string{"-kind", "indirect"}, done, nil, ""},
		{"a text behind an object does not get its date", bridgeTass, []string{"-", post}, done, []string{`"document":"` + post + `","index":0,"language"`}, ""},
		{"quotations that are none", `{"text": "x", "quotes": [{"kind": "direct"}]}`, nil, failed, nil, "standard input:1: quotes[0] has no content"},
		{"quotations of another type, in words of JSON", `{"text": "x", "quotes": 5}`, nil, failed, nil, "standard input:1: no JSON document: the key quotes holds a value of type number"},
		{"no object, in words of JSON", "[1]", []string{"-in", "jsonl"}, failed, nil, "standard input:1: no JSON document: want an object with the keys id and text, not a value of type array"},
		{"a byte-order mark, and lines that end as Windows has them", "\ufeff" + bridgeTass + "\r\n" + bridgePost + "\r\n", nil, done, []string{`"documents":2`}, ""},
		{"too little memory", "", []string{"-memory", "0"}, misuse, nil, "-memory"},
		{"people that nobody can read", "", []string{"-people", nowhere}, misuse, nil, nowhere},
		{"nothing", "", []string{"-"}, done, nil, ""},
	} {
		out, errs, status := execute(c.in, append([]string{"corpus"}, c.args...)...)
		if status != c.status || !strings.Contains(errs, c.err) {
			t.Errorf("%s: status %d, want %d; said %q, want %q", c.reason, status, c.status, errs, c.err)
		}
		if c.out == nil && out != "" {
			t.Errorf("%s: printed %s", c.reason, out)
		}
		for _, want := range c.out {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %s in\n%s", c.reason, want, out)
			}
		}
	}
}
