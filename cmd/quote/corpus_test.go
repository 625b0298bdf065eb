package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	bridgeTass = `{"id": "tass", "publisher": "Tass", "date": "2030-05-01", "text": "\"The bridge will be closed to lorries from Monday, and nobody knows for how long,\" Ann Lee, the transport minister, said."}`
	bridgePost = `{"id": "post", "publisher": "The Post", "date": "2030-05-02T08:00:00Z", "text": "\"The bridge will be closed to lorries from Monday,\" Tass news agency quoted Ann Lee as saying."}`
)

// Articles become quotations, speakers and edges; what is wrong costs its line alone.
func TestCorpus(t *testing.T) {
	name := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(name, []byte(bridgePost+"\n\n{\"text\": \n"+bridgeTass+"\n{\"text\": \"x\", \"date\": \"May\"}"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		reason string
		in     string
		args   []string
		status int
		out    []string
		err    string
	}{
		{"two articles and lines that are none", "", []string{name}, failed, []string{
			`"first":{"document":"tass","date":"2030-05-01T00:00:00Z","publisher":"Tass"}`, `"documents":2`,
			`{"speaker":{"key":"ann lee"`, `{"edge":{"speaker":"ann lee","from":"Ann Lee","to":"Tass"`, `{"edge":{"from":"Tass","to":"The Post"`}, ":3: "},
		{"a date that is none", `{"text": "x", "date": "May"}`, nil, failed, nil, `-:1: date "May": want RFC 3339`},
		{"a document that was parsed before", `{"id": "d", "text": "We agree, he", "quotes": [{"kind": "direct", "medium": "speech", "content": [{"start": 0, "end": 8}], "cue": [], "source": [], "relays": [], "confidence": 0.9}], "speakers": []}`, nil, done, []string{`"words":"We agree"`}, ""},
		{"a byte-order mark, and lines that end as Windows has them", "\ufeff" + bridgeTass + "\r\n" + bridgePost + "\r\n", nil, done, []string{`"documents":2`}, ""},
		{"one in the middle is none", bridgeTass + "\n\ufeff" + bridgePost, nil, failed, []string{`"documents":1`}, "-:2: no JSON document"},
		{"a file that is missing", "", []string{"missing.jsonl"}, failed, nil, "missing.jsonl: no such file"},
		{"a folder", "", []string{"."}, failed, nil, ".: is a directory; name the files in it"},
		{"too little memory", "", []string{"-memory", "0"}, misuse, nil, "-memory"},
		{"nothing", "", []string{"-"}, done, nil, ""},
	} {
		out, errs, status := execute(c.in, append([]string{"corpus"}, c.args...)...)
		if status != c.status || !strings.Contains(errs, c.err) {
			t.Errorf("%s: status %d, want %d; said %q, want %q", c.reason, status, c.status, errs, c.err)
		}
		for _, want := range c.out {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %s in\n%s", c.reason, want, out)
			}
		}
	}
}
