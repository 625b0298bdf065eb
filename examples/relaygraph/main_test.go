package main

import (
	"strings"
	"testing"
)

func TestRelayGraph(t *testing.T) {
	articles := []string{
		`OSLO, May 3 (AFP) - "It rains," Tass quoted Anna Berg as saying.`,
		`PARIS, May 4 (Xinhua) -- "It snows," Ole Lund told Tass.`,
		`"It hails," said Zoë Dahl.`,
	}
	var b strings.Builder
	if err := relayGraph(&b, articles); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, label string
		times      int
	}{
		{"the articles are one graph", "digraph", 1},
		{"a speaker", `label="Anna Berg"`, 1},
		{"the speaker of another article", `label="Ole Lund"`, 1},
		{"a relay of both articles is one node", `label="Tass"`, 1},
		{"a publisher", `label="Xinhua"`, 1},
		{"two arrows of each chain", " -> ", 4},
		{"what was said to the article itself has come through nobody", "Dahl", 0},
	} {
		if got := strings.Count(b.String(), c.label); got != c.times {
			t.Errorf("%s: %s stands there %d times, want %d:\n%s", c.why, c.label, got, c.times, b.String())
		}
	}
}
