package mark

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// A Pair is an opening and a closing mark.
type Pair struct{ Open, Close rune }

// A Convention is how a language writes its marks. The zero one is that of a
// language which is not known.
type Convention struct {
	Speech Pair // the usual marks
	Nested Pair // those inside them
	News   Pair // others that its news has for speech, zero where there are none
}

// role tells what the convention has r do: opens, closes, both or nothing.
func (c Convention) role(r rune) (does side) {
	for _, p := range [...]Pair{c.Speech, c.Nested, c.News} {
		if p.Open == r {
			does |= opens
		}
		if p.Close == r {
			does |= closes
		}
	}
	return does
}

// conventions.txt has the table; its head describes the format.
//
//go:embed conventions.txt
var conventionList string

var conventions = sync.OnceValue(func() map[string]Convention {
	table := make(map[string]Convention, 256)
	for line := range strings.Lines(conventionList) {
		marks, locales, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || line[0] == '#' {
			continue
		}
		pairs := strings.Fields(marks)
		for _, locale := range strings.Fields(locales) {
			c := table[locale]
			if pairs[0] == "+" {
				c.News = pair(pairs[1])
			} else {
				c.Speech, c.Nested = pair(pairs[0]), pair(pairs[1])
			}
			table[locale] = c
		}
	}
	return table
})

func pair(s string) Pair {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return Pair{first, second}
}

// ConventionFor returns the convention of a language: that of the tag or of the
// nearest of its parents in CLDR that the table has. It is the zero one for the
// undetermined language.
func ConventionFor(tag language.Tag) (c Convention) {
	if tag.IsRoot() {
		return c
	}
	table := conventions()
	for {
		own := table[tag.String()]
		if c.News.Open == 0 {
			c.News = own.News
		}
		if own.Speech.Open != 0 {
			c.Speech, c.Nested = own.Speech, own.Nested
			return c
		}
		if tag.IsRoot() {
			return c
		}
		tag = tag.Parent()
	}
}
