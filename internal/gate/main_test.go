package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// wire and probes are sets of one text each; a second probe is told its
// publisher.
const (
	wire = `{"id":"w1","lang":"en","text":"\"It rains,\" Anna Berg said. \"And it snows,\" Nils Dahl said.","dateline":null,"quotes":[
{"kind":"direct","content":[{"start":0,"end":11}],"cue":[{"start":22,"end":26}],"source":[{"start":12,"end":21}],"speaker":{"name":"Anna Berg","role":""},"relays":[]},
{"kind":"direct","content":[{"start":28,"end":43}],"cue":[{"start":54,"end":58}],"source":[{"start":44,"end":53}],"speaker":{"name":"Somebody Else","role":""},"relays":[]}]}`
	probes = `{"id":"p1","lang":"en","class":"passive","reason":"the accused says nothing","text":"Anna Berg was there.","publisher":"Tass","quotes":[]}`
)

// folder makes a folder of files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// gateOn runs the command and returns its status and output.
func gateOn(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var out strings.Builder
	code := run(args, &out, &out)
	return code, out.String()
}

func expect(t *testing.T, out string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(out, w) {
			t.Errorf("no %q in\n%s", w, out)
		}
	}
}

func TestRun(t *testing.T) {
	corpora := folder(t, map[string]string{
		"wire/dev.jsonl":   strings.ReplaceAll(wire, "\n", ""),
		"probes/dev.jsonl": probes,
	})
	root := folder(t, map[string]string{
		"internal/gate/keep": "",
		"README.md":          "a\n<!-- gate:summary -->\nold\n<!-- /gate -->\nb\n",
		"ACCURACY.md":        "",
		"MODEL.md":           "",
		"doc.go":             "// A\n//\n// # Accuracy\n//\n//\tx\n//\n// # Cost\n//\n//\ty\npackage quote\n",
	})
	pred := filepath.Join(root, "pred")
	on := []string{"-corpora", corpora, "-root", root, "-set", "wire/dev, probes,german"}

	code, out := gateOn(t, append(on, "-update", "-pred", pred)...)
	if code != 0 {
		t.Fatalf("status %d: %s", code, out)
	}
	expect(t, out, "german/dev: skipped", "wire/dev: 1 documents", "aims (before, now):", "probes/dev")
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, string(readme), "| right speaker, direct speech | .500 | wire copy |", "a\n<!-- gate:summary -->\n| figure", "<!-- /gate -->\nb\n")
	godoc, err := os.ReadFile(filepath.Join(root, "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, string(godoc), "//\tright speaker, direct speech        .500   wire copy\n")

	if code, out = gateOn(t, on...); code != 0 {
		t.Errorf("the second time status %d: %s", code, out)
	}
	expect(t, out, ".500 .500 =")

	code, out = gateOn(t, append(on, "-from", pred, "-errors", "wire/dev", "-v")...)
	if code != 0 {
		t.Errorf("from predictions: status %d: %s", code, out)
	}
	expect(t, out, "somebody else named:", "speaker [Somebody Else]", "calibration error", "class         wholly right")

	none := folder(t, map[string]string{"wire-dev.jsonl": `{"id":"w1","quotes":[]}`, "probes-dev.jsonl": ""})
	code, out = gateOn(t, append(on, "-from", none)...)
	if code != 1 {
		t.Errorf("where figures fall: status %d", code)
	}
	expect(t, out, "worse by more than .005:", "wire/dev: resolved, direct: .000, before .500")

	if code, out = gateOn(t, append(on, "-from", none, "-tolerance", "1")...); code != 0 {
		t.Errorf("with the largest tolerance: status %d: %s", code, out)
	}
}

func TestRunFails(t *testing.T) {
	broken := folder(t, map[string]string{"wire/dev.jsonl": "{", "figures.json": "["})
	for _, c := range []struct {
		reason string
		args   []string
		code   int
		want   string
	}{
		{"a flag that there is not", []string{"-x"}, 2, "not defined"},
		{"an argument", []string{"x"}, 2, ""},
		{"a set that there is not", []string{"-errors", "x"}, 2, `no set is called "x"`},
		{"help", []string{"-h"}, 0, "-tolerance"},
		{"a set that is damaged", []string{"-corpora", broken, "-root", broken, "-set", "wire"}, 1, "wire/dev: "},
		{"figures that are damaged", []string{"-before", filepath.Join(broken, "figures.json")}, 1, "gate: "},
		{"predictions that are not there", []string{"-from", broken, "-corpora", broken, "-set", "wire"}, 1, ""},
	} {
		code, out := gateOn(t, c.args...)
		if code != c.code || !strings.Contains(out, c.want) {
			t.Errorf("%s: status %d, %s", c.reason, code, out)
		}
	}
}
