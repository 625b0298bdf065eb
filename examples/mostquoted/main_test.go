package main

import (
	"strings"
	"testing"
)

func TestMostQuoted(t *testing.T) {
	const (
		berg  = `"It rains," said Anna Berg, the mayor. "It pours," she said.`
		lund  = `"The bridge is safe," said Ole Lund.`
		again = `"The ferry will sail again on Friday," Anna Berg said.`
		hopes = `Ole Lund hopes that the rain will end.`
	)
	for _, c := range []struct {
		why      string
		articles []string
		want     string
	}{
		{"nobody is quoted in no article", nil, "SPEAKER  QUOTES  WORDS\n"},
		{"she is Anna Berg: two quotations of two words", []string{berg}, "SPEAKER    QUOTES  WORDS\nAnna Berg  2       4\n"},
		{"one name in two articles is one person, and the most quoted stands first", []string{lund, berg, again},
			"SPEAKER    QUOTES  WORDS\nAnna Berg  3       11\nOle Lund   1       4\n"},
		{"as many quotations: whoever has more words stands first", []string{lund, again},
			"SPEAKER    QUOTES  WORDS\nAnna Berg  1       7\nOle Lund   1       4\n"},
		{"a hope is no quotation", []string{hopes}, "SPEAKER  QUOTES  WORDS\n"},
	} {
		var b strings.Builder
		if err := table(&b, mostQuoted(c.articles)); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.why, b.String(), c.want)
		}
	}
}
