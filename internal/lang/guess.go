package lang

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Guess returns the base language of a text, "" for one that may be English.
//
// The script decides for the languages that do not share theirs. In Latin
// script the function words of each language are counted in the first bytes of
// the text (the blocks [guess] of the files, and the lists below). A
// language must have a good share of the words and three times as many as
// English to be believed, so that an English article with foreign names or
// quotations stays one.
func Guess(s string) string {
	const enough = 2048 // bytes
	if len(s) > enough {
		s = s[:enough]
	}
	if plainly(s) {
		return ""
	}
	high := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			high++
		}
	}
	const share = 4 // of the bytes: one of four
	if high*share > len(s) {
		if lang, ok := byScript(s); ok {
			return lang
		}
	}
	return guessByWords(s)
}

// scripts are those whose language is taken for granted.
var scripts = []struct {
	table *unicode.RangeTable
	lang  string
}{
	{unicode.Latin, ""}, {unicode.Cyrillic, "ru"}, {unicode.Han, "zh"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"},
	{unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Greek, "el"}, {unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"}, {unicode.Thai, "th"},
	{unicode.Armenian, "hy"}, {unicode.Georgian, "ka"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Khmer, "km"},
	{unicode.Myanmar, "my"}, {unicode.Ethiopic, "am"}, {unicode.Sinhala, "si"}, {unicode.Lao, "lo"}, {unicode.Gujarati, "gu"},
}

// byScript tells the language by the letters; false where they are Latin.
func byScript(s string) (string, bool) {
	var counts [32]int
	last, best, letters := 0, 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if !unicode.Is(scripts[last].table, r) {
			for i := range scripts {
				if unicode.Is(scripts[i].table, r) {
					last = i
					break
				}
			}
			if !unicode.Is(scripts[last].table, r) {
				continue
			}
		}
		if counts[last]++; counts[last] > counts[best] {
			best = last
		}
	}
	kana := counts[3] + counts[4]
	switch lang := scripts[best].lang; {
	case letters == 0 || lang == "":
		return "", false
	case lang == "zh" && kana*20 > counts[best]:
		return "ja", true
	case lang == "ru":
		return cyrillic(s), true
	default:
		return lang, true
	}
}

// cyrillic tells the languages of the Cyrillic script from Russian by letters
// that it does not have, or that it has and they do not.
func cyrillic(s string) string {
	n := func(letters string) (n int) {
		for _, r := range s {
			if strings.ContainsRune(letters, r) {
				n++
			}
		}
		return n
	}
	russian := n("ыэёЫЭЁ")
	for _, other := range []struct{ lang, letters string }{
		{"uk", "їєґЇЄҐ"}, {"be", "ўЎ"}, {"sr", "ђјљњћџЂЈЉЊЋЏ"}, {"mk", "ѓѕќЃЅЌ"}, {"kk", "әғқңөұүһӘҒҚҢӨҰҮҺ"},
	} {
		if k := n(other.letters); k > 1 && (k > russian || other.lang == "be" || other.lang == "kk") {
			return other.lang
		}
	}
	if hard := n("ъЪ"); hard > 2 && russian == 0 {
		return "bg"
	}
	if n("іІ") > 2 && russian == 0 {
		return "uk"
	}
	return "ru"
}

// english has frequent words of English that hardly any other language has.
const english = "the of and to that for with was were said his her had has have been from they this which would their by it he not are be but who will on at as or an is she after more than one about when there into could its"

// vietnamese has those of a language that has no file.
const vietnamese = "và của là không được người trong với này cho các một những đã ông nói bà"

// frequent has the words of english.
var frequent = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(english) {
		m[w] = true
	}
	return m
})

// plainly reports whether the first words of a text are English beyond doubt:
// one of five is a frequent word of it. Then nothing else needs to be looked at.
func plainly(s string) bool {
	const some, enough, share = 16, 48, 5 // words
	hits, words := 0, 0
	m := frequent()
	each(s, func(word []byte) bool {
		if words++; m[string(word)] {
			hits++
		}
		return words < enough
	})
	return words >= some && hits*share >= words
}

// guesses maps the words to the languages that they speak for.
var guesses = sync.OnceValue(func() (g guessing) {
	g.words = make(map[string]uint64, 1024)
	note := func(lang string, words []string) {
		bit := uint64(1) << len(g.langs)
		g.langs = append(g.langs, lang)
		for _, w := range words {
			g.words[w] |= bit
		}
	}
	note("", strings.Fields(english))
	for _, lang := range Languages() {
		var words []string
		latin := true
		head, _, _ := strings.Cut(read(lang), "\n[cue") // what follows does not matter here
		blocks(head, func(block, line string) {
			switch block {
			case "script":
				latin = line == "Latn"
			case "guess":
				words = append(words, strings.Fields(line)...)
			}
		})
		if latin {
			note(lang, words)
		}
	}
	note("vi", strings.Fields(vietnamese))
	return g
})

type guessing struct {
	langs []string
	words map[string]uint64 // as bits: the languages that have the word
}

// guessByWords tells the language of a text in Latin script.
func guessByWords(s string) string {
	g := guesses()
	var counts [64]int
	words := 0
	each(s, func(word []byte) bool {
		words++
		for bits, i := g.words[string(word)], 0; bits != 0; bits, i = bits>>1, i+1 {
			counts[i] += int(bits & 1)
		}
		return true
	})
	best := 0
	for i := 1; i < len(g.langs); i++ {
		if best == 0 || counts[i] > counts[best] {
			best = i
		}
	}
	const (
		least = 4 // words that are known
		times = 3 // as many as English
		share = 8 // of all words: one of eight
	)
	if counts[best] < least || counts[best] < times*counts[0] || counts[best]*share < words {
		return ""
	}
	return g.langs[best]
}

// each calls f with the words of a text, with small letters for those of ASCII,
// until it returns false. Of a long word it gets the beginning.
func each(s string, f func(word []byte) bool) {
	var word [16]byte
	n := 0
	for i := 0; i <= len(s); i++ {
		b := byte(' ')
		if i < len(s) {
			b = s[i]
		}
		switch {
		case 'A' <= b && b <= 'Z':
			b |= 0x20
		case 'a' <= b && b <= 'z' || b >= utf8.RuneSelf && b != 0xE2 && b != 0xC2:
		default:
			if n > 0 && !f(word[:n]) {
				return
			}
			n = 0
			switch b {
			case 0xE2: // a mark of three bytes: „ “ ” – …
				i += 2
			case 0xC2: // of two: « »
				i++
			}
			continue
		}
		if n < len(word) {
			word[n] = b
			n++
		}
	}
}
