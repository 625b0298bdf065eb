package main

import (
	"testing"

	"github.com/quoteattribution/quote/internal/rename"
)

// Only quotations of renamed people are counted, and men and women apart.
func TestFairTally(t *testing.T) {
	line := `{"id":"1","text":"\"It rains,\" said Maria Lopez. \"It snows,\" said Peter Brandt. \"It hails,\" said the mayor.","quotes":[` +
		`{"kind":"direct","content":[{"start":0,"end":11}],"cue":[],"source":[{"start":17,"end":28}],"speaker":{"name":"Maria Lopez"}},` +
		`{"kind":"direct","content":[{"start":30,"end":41}],"cue":[],"source":[{"start":47,"end":59}],"speaker":{"name":"Peter Brandt"}},` +
		`{"kind":"direct","content":[{"start":61,"end":72}],"cue":[],"source":[{"start":78,"end":87}],"speaker":{"name":"somebody else"}}]}`
	for _, g := range append(rename.Groups()[:2], nil) {
		var tally fairTally
		if err := tally.read([][]byte{[]byte(line)}, g, 1); err != nil {
			t.Fatal(err)
		}
		for gender, name := range map[rename.Gender]string{rename.Man: "men", rename.Woman: "women"} {
			if s := tally.right[gender]; s.Of != 1 || s.Hits != 1 {
				t.Errorf("%v, %s: %d of %d right, want 1 of 1", g, name, s.Hits, s.Of)
			}
		}
		if tally.source.Gold != 3 {
			t.Errorf("%d quotations, want 3", tally.source.Gold)
		}
	}
}
