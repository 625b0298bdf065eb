package main

import (
	"flag"
	"fmt"
	"math"
	"strings"
	"unicode"
)

// A tally is what the flags of speakers and relays have in common beside those of
// reading: which list, of how many rows.
type tally struct {
	reading
	screen
	format string
	top    int64
}

// define defines the flags; formats are the names of all of them.
func (t *tally) define(flags *flag.FlagSet, formats []string) {
	t.format = tableFormat
	flags.Var(choice{&t.format, formats}, "format", "the `form` of the output: "+oneOf(formats))
	flags.Var(whole{&t.top, 0, math.MaxInt32, "0 or more rows"}, "top", "the first `number` of rows alone; 0 for all of them")
	t.reading.define(flags)
	t.screen.define(flags)
}

// first returns the first rows.
func first[T any](rows []T, top int64) []T {
	if top > 0 && int64(len(rows)) > top {
		return rows[:top]
	}
	return rows
}

// key is what tells a speaker from others over many articles: the caller's id, or
// else the name, in any case, with any spaces.
func key(id, name string) string {
	if id != "" {
		return "id " + id
	}
	return "name " + strings.ToLower(oneLine(name))
}

// words counts the words of a text: runs of letters and digits, with apostrophes and
// hyphens inside, and each character of Chinese and Japanese.
func words(text string) int {
	n, inside := 0, false
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n++
			inside = false
		case unicode.In(r, unicode.L, unicode.N, unicode.M):
			if !inside {
				n++
			}
			inside = true
		case !strings.ContainsRune("'’-\u00ad\u200c\u200d", r):
			inside = false
		}
	}
	return n
}

// leftOut says how many quotations a list does not count; "" for none.
func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s not counted, as thought or of another medium, or of a confidence below .5: -all counts them", plural(n, "quotation"))
}
