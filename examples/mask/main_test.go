package main

import "testing"

func TestMask(t *testing.T) {
	for _, c := range []struct{ why, article, with, want string }{
		{"an article without quotations stays as it is", "Nobody spoke.\n", "[...]", "Nobody spoke.\n"},
		{"direct speech goes with its marks", `"It rains," said Anna Berg.`, "[...]", `[...] said Anna Berg.`},
		{"both halves of an interrupted quotation go", `"It rains," said Anna Berg. "It pours."`, "[...]", `[...] said Anna Berg. [...]`},
		{"indirect speech goes", `Anna Berg said that it would rain.`, "[...]", `Anna Berg said [...].`},
		{"nothing may stand in its place", `"It rains," said Anna Berg.`, "", ` said Anna Berg.`},
		{"a hope stays", `Ole Lund hopes that the rain will end.`, "[...]", `Ole Lund hopes that the rain will end.`},
	} {
		if got := mask(c.article, c.with); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}
