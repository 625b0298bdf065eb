package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// How the charset of a text is told, in this order:
//
//  1. A byte-order mark names it.
//  2. Zero bytes are all but unknown in text, and every second or three of four
//     are zero in UTF-16 and UTF-32: see Wide. UTF-16 of the far east has few of
//     them, and is told after UTF-8 by its common characters: see eastern.
//  3. What is UTF-8 is hardly ever anything else; a text with much valid UTF-8
//     and little that is not is damaged UTF-8: see mostlyUTF8.
//  4. Of the older charsets, each reads the text. One that can't read more than
//     one character in fifty is out. The others get a score between 0 and 1, the
//     share of what is not ASCII that looks like the languages that are written
//     in it: common characters of Chinese, kana, common syllables of Korean,
//     common small letters of Cyrillic inside words, accented Latin letters
//     among plain ones. The best score of at least 0.2 wins, windows-1252 where
//     there is none.

// Detect tells the charset of a text, and whether that is sure.
func Detect(b []byte) (c Charset, sure bool) {
	if c, ok := Marked(b); ok {
		return c, true
	}
	if c, ok := Wide(b); ok {
		return c, false
	}
	if utf8.Valid(b) {
		return UTF8, true
	}
	if mostlyUTF8(b) {
		return UTF8, false
	}
	if c, ok := eastern(b); ok {
		return c, false
	}
	return legacy(sample(b)), false
}

// Wide recognises UTF-16 and UTF-32 without a byte-order mark.
//
// A text is UTF-32 where all units of four bytes are characters, and at least
// half of them not U+0000. It is UTF-16 where the zero bytes stand at even or at
// odd offsets, hardly any at the others, and are a quarter of all bytes (Latin),
// or eight and one in 64 at least (spaces, digits and line ends of the others).
func Wide(b []byte) (Charset, bool) {
	if len(b) >= 8 && bytes.IndexByte(b, 0) >= 0 {
		for _, x := range []struct {
			Charset
			binary.ByteOrder
		}{{utf32le, binary.LittleEndian}, {utf32be, binary.BigEndian}} {
			bad, nul, n := 0, 0, len(b)/4
			for i := range n {
				switch r := x.Uint32(b[4*i:]); {
				case r == 0:
					nul++
				case r > unicode.MaxRune || !utf8.ValidRune(rune(r)):
					bad++
				}
			}
			if bad == 0 && nul*2 <= n {
				return x.Charset, true
			}
		}
	}
	var zero [2]int
	for i, x := range b {
		if x == 0 {
			zero[i&1]++
		}
	}
	c, most, least := utf16be, zero[0], zero[1]
	if zero[1] > zero[0] {
		c, most, least = utf16le, zero[1], zero[0]
	}
	enough := len(b) >= 4 && most*4 >= len(b) || most >= 8 && most*64 >= len(b)
	return c, enough && least*16 <= most
}

// mostlyUTF8 reports whether a text that is not valid UTF-8 is damaged UTF-8:
// whether its valid sequences, of which the longer count more as they are less
// likely by chance, outweigh the invalid bytes four times. A sequence that the
// end cuts off is no damage.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			good += n - 1
			i += n
			continue
		case i+1 < len(b) && !utf8.FullRune(b[i:]):
			return good+len(b)-i-1 >= 4*bad
		}
		// The rest of a broken sequence belongs to it.
		for i++; i < len(b) && b[i]&0xC0 == 0x80 && n < 4; i++ {
			n++
		}
		bad++
	}
	return good >= 4*bad
}

// sample returns the lines of a text that are not ASCII, as many as tell its
// charset. No older charset has line ends inside its characters.
func sample(b []byte) []byte {
	const enough = 1 << 16
	var s []byte
	for line := range bytes.Lines(b) {
		if bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) {
			s = append(s, line[:min(len(line), enough)]...)
		}
		if len(s) >= enough {
			break
		}
	}
	return s
}

// candidates are the older charsets and how to tell them, the more usual first.
var candidates = []struct {
	Charset
	score func(string) float64
}{
	{Charset{"windows-1252", charmap.Windows1252}, latin},
	{Charset{"gb18030", simplifiedchinese.GB18030}, sinitic},
	{Charset{"big5", traditionalchinese.Big5}, sinitic},
	{Charset{"shift_jis", japanese.ShiftJIS}, kana},
	{Charset{"euc-jp", japanese.EUCJP}, kana},
	{Charset{"euc-kr", korean.EUCKR}, syllabic},
	{Charset{"windows-1251", charmap.Windows1251}, cyrillic},
	{Charset{"koi8-r", charmap.KOI8R}, cyrillic},
}

// eastern recognises UTF-16 without zero bytes, as Chinese, Japanese and Korean
// have it: three of ten characters are common letters, where another charset would
// give one of twenty.
func eastern(b []byte) (Charset, bool) {
	const enough = 1 << 16
	b = b[:min(len(b)&^1, enough)]
	for _, c := range []Charset{utf16le, utf16be} {
		text, _ := c.Decode(b)
		letters := float64(count(text, foreign)) / float64(max(1, utf8.RuneCountInString(text)))
		if len(b) >= 8 && letters*max(sinitic(text), syllabic(text), kana(text)) >= 0.3 {
			return c, true
		}
	}
	return Charset{}, false
}

// legacy chooses among the older charsets.
func legacy(b []byte) Charset {
	best, most := candidates[0].Charset, 0.2
	for _, c := range candidates {
		text, _ := c.Decode(b)
		if bad := strings.Count(text, "\ufffd"); bad > 1 && bad*50 > count(text, func(r rune) bool { return r >= utf8.RuneSelf }) {
			continue
		}
		if s := c.score(text); s > most {
			best, most = c.Charset, s
		}
	}
	return best
}

func count(text string, f func(rune) bool) (n int) {
	for _, r := range text {
		if f(r) {
			n++
		}
	}
	return n
}

// foreign reports whether r is a letter and not ASCII.
func foreign(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }

// share is the share of the letters beyond ASCII for which f holds.
func share(text string, f func(rune) bool) float64 {
	return float64(count(text, func(r rune) bool { return foreign(r) && f(r) })) / float64(max(1, count(text, foreign)))
}

// The scores for Chinese and Korean.
var (
	sinitic  = common(chinese)
	syllabic = common(hangul)
)

// common returns the score for a language with the given common characters.
func common(characters string) func(string) float64 {
	set := make(map[rune]bool)
	for _, r := range characters {
		set[r] = true
	}
	return func(text string) float64 { return share(text, func(r rune) bool { return set[r] }) }
}

// kana is the score for Japanese. Kana of half width, one byte each in
// Shift-JIS, are what any other charset looks like.
func kana(text string) float64 {
	return share(text, func(r rune) bool { return 'ぁ' <= r && r <= 'ヺ' })
}

// cyrillic is the score for Russian and its neighbours. The small letters of
// windows-1251 are capitals in KOI8-R and the reverse.
func cyrillic(text string) float64 {
	n, all := 0, 0
	beside(text, func(before, r, after rune) {
		if unicode.IsLetter(r) {
			all++
			if strings.ContainsRune("оеаинтсрвлі", r) && (foreign(before) || foreign(after)) {
				n++
			}
		}
	})
	return float64(n) / float64(max(1, all))
}

// latin is the score for the languages of western Europe: letters that stand
// beside an ASCII letter, or alone, and typographic marks.
func latin(text string) float64 {
	n, all := 0, 0
	ascii := func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }
	beside(text, func(before, r, after rune) {
		all++
		switch {
		case !unicode.IsLetter(r):
			if strings.ContainsRune("“”‘’„–—…«»€•\u00a0", r) {
				n++
			}
		case ascii(before) || ascii(after) || !foreign(before) && !foreign(after):
			n++
		}
	})
	return float64(n) / float64(max(1, all))
}

// beside calls f for every character beyond ASCII with those beside it.
func beside(text string, f func(before, r, after rune)) {
	before, r := ' ', ' '
	for _, after := range text + " " {
		if r >= utf8.RuneSelf {
			f(before, r, after)
		}
		before, r = r, after
	}
}
