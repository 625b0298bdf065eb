package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A system that names nobody has no speakers, neither right nor wrong; one that was
// not measured has no line.
func TestAccuracy(t *testing.T) {
	got := accuracy(map[string]*Result{
		"quote":            {Figures: map[string]map[string]float64{"wire2": {"direct": .9771, "speaker": .5, "wrong speaker": 0}, "probes": {"probes": 100, "false": 2}}},
		"compromise 14.17": {Figures: map[string]map[string]float64{"wire2": {"direct": 1, "speaker": 0, "wrong speaker": 0}}},
	})
	for _, want := range []string{
		"| quote | .977 | – | – | – | .500 | – | .000 | – | .020 |\n",
		"| compromise 14.17 | 1.000 | – | – | – | – | – | – | – | .000 |\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no line %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "CoreNLP") {
		t.Errorf("a line of what was not measured:\n%s", got)
	}
}

// The documents have the tables of results.json: nobody types a figure.
func TestDocuments(t *testing.T) {
	results, err := readResults("results.json")
	if err != nil || len(results) == 0 {
		t.Fatal(results, err)
	}
	tables := map[string]string{"accuracy": accuracy(results), "cost": cost(results), "absent": absentTable()}
	for _, name := range []string{"README.md", "../README.md"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(t.TempDir(), "README.md")
		if err := os.WriteFile(copied, b, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := fill(copied, tables); err != nil {
			t.Fatal(err)
		}
		if filled, _ := os.ReadFile(copied); string(filled) != string(b) {
			t.Errorf("%s has other figures than results.json: go run . report", name)
		}
	}
	if b, _ := os.ReadFile("plot.svg"); string(b) != plot(results) {
		t.Error("plot.svg has other figures than results.json: go run . report")
	}
}

// The other programs must not see the annotation.
func TestArticles(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.jsonl")
	line := `{"id":"1","lang":"en","text":"It rains, she said.","quotes":[{"kind":"indirect"}],"dateline":null}` + "\n"
	if err := os.WriteFile(name, []byte(line), 0o666); err != nil {
		t.Fatal(err)
	}
	text, words, err := articles(name)
	if want := `{"id":"1","lang":"en","text":"It rains, she said."}` + "\n"; err != nil || string(text) != want || words != 4 {
		t.Errorf("got %s, %d words, %v", text, words, err)
	}
}

// Fast is on the right and right is at the top.
func TestPlot(t *testing.T) {
	if !(xAt(100) == left && xAt(1e7) == width-right && xAt(1000) < xAt(10_000)) {
		t.Errorf("speeds are at %v, %v, %v", xAt(100), xAt(1000), xAt(1e7))
	}
	if !(yAt(0) == height-bottom && yAt(1) == top) {
		t.Errorf("shares are at %v, %v", yAt(0), yAt(1))
	}
}
