package main

import (
	"strings"
	"testing"
)

func TestWhoSaid(t *testing.T) {
	for _, c := range []struct{ why, article, want string }{
		{"a speaker with a name", `"It rains," said Anna Berg.`, "Anna Berg: \"It rains,\"\n"},
		{"through an outlet", `"It rains," Tass quoted Anna Berg as saying.`, "Anna Berg (through Tass): \"It rains,\"\n"},
		{"a pronoun without an antecedent is nobody", `"It rains," she said.`, "somebody: \"It rains,\"\n"},
		{"words that are not direct speech are left out", `Anna Berg said that it would rain.`, ""},
		{"a quotation on two lines is one line", "\"It rains on the whole of the coast of the north\nand pours on all the fields of the south,\" said Anna Berg.",
			"Anna Berg: \"It rains on the whole of the coast of the north and pours on all the fields of the south,\"\n"},
		{"an escape sequence does not reach the terminal", "\"It \x1b[31mrains,\" said Anna Berg.", "Anna Berg: \"It  [31mrains,\"\n"},
	} {
		var b strings.Builder
		whoSaid(&b, c.article)
		if b.String() != c.want {
			t.Errorf("%s: got %q, want %q", c.why, b.String(), c.want)
		}
	}
}
