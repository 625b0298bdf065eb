package terminal

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Width is how many columns a text takes on a terminal: two for wide characters of
// East Asia and for emoji, none for what stands on or joins another character.
// Ambiguous characters are narrow, as they are on all terminals but those of East
// Asian systems.
func Width(s string) int {
	n := 0
	for c := range clusters(s) {
		n += clusterWidth(c)
	}
	return n
}

// clusters yields what a reader takes for one character and a terminal does not
// divide, approximately as Unicode (UAX 29) has it: a character with the marks and
// variation selectors behind it, emoji that a joiner or a modifier joins, two letters
// of a flag, the parts of a Korean syllable.
func clusters(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			n := clusterLen(s)
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}

// clusterLen is the length in bytes of the cluster that a text begins with.
func clusterLen(s string) int {
	before, n := utf8.DecodeRuneInString(s)
	flag := false // two letters of a flag are there
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case unicode.IsControl(before) || unicode.IsControl(r):
			return n
		case extends(r):
		case before == joiner && pictograph(r):
		case regional(before) && regional(r) && !flag:
			flag = true
		case unicode.Is(unicode.Hangul, before) && jamo(r):
		default:
			return n
		}
		before = r
		n += size
	}
	return n
}

const (
	joiner    = '\u200d' // zero width joiner
	emojiForm = '\ufe0f' // variation selector: the character before as an emoji
)

// extends reports whether a rune belongs to the character before it.
func extends(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || r == joiner || r == '\u200c' ||
		'\U0001f3fb' <= r && r <= '\U0001f3ff' || // modifiers of the skin
		'\U000e0020' <= r && r <= '\U000e007f' // tags, of the flags of regions
}

// regional reports whether a rune is one of the letters that flags are made of.
func regional(r rune) bool { return '\U0001f1e6' <= r && r <= '\U0001f1ff' }

// pictograph reports whether a rune may follow a joiner in an emoji.
func pictograph(r rune) bool { return unicode.Is(unicode.So, r) }

// jamo reports whether a rune is a vowel or a final consonant of a Korean syllable
// that is written in parts.
func jamo(r rune) bool { return '\u1160' <= r && r <= '\u11ff' || '\ud7b0' <= r && r <= '\ud7fb' }

// clusterWidth is the width of one cluster.
func clusterWidth(c string) int {
	first, size := utf8.DecodeRuneInString(c)
	n := runeWidth(first)
	for _, r := range c[size:] {
		switch {
		case r == emojiForm, regional(r), pictograph(r):
			n = 2
		case unicode.Is(unicode.Mc, r):
			n++
		}
	}
	return n
}

// runeWidth is the width of a rune that stands alone.
func runeWidth(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || unicode.IsControl(r) || jamo(r) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
