package mark

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// What follows reads marks that were damaged on their way:
//
//	&quot; &ldquo; &#8220; &amp;quot;   entities that nobody decoded
//	â€œ â€˜ Â«                           UTF-8 read as Windows-1252 or Latin-1
//	U+0093 U+0094, bytes 0x93 0x94      Windows-1252 read as Latin-1, or not at all
//	,,word''  <<word>>  \"word\"        marks spelt in ASCII, or escaped
//	?word,?   U+FFFD                    marks that a conversion could not write

// A lost keeps the place of a character that stands for an opening mark, until
// its closing one is found: alone it proves nothing.
type lost struct {
	text.Span
	at   int  // its place among the marks
	sure bool // a question mark behind a comma has been seen in the paragraph
}

// repair reads the damaged mark at i, if there is one, and appends it. It
// returns how many bytes it has read.
func (p *pairer) repair(para text.Span, i int, buf []glyph) ([]glyph, int) {
	s := p.s
	rest := s[i:para.End]
	l := &p.lost
	var style Style
	var shape side
	n := 0
	switch b := s[i]; b {
	case '&':
		style, shape, n = entity(rest)
	case 0xC2:
		style, shape, n = control(rest)
	case 0xC3:
		style, shape, n = mojibake(rest)
		if n == len("â€") && n < len(rest) && rest[n] == '?' && isStop(before(s, para, i)) {
			n++ // what the last byte of ” became
		}
	case '\\':
		if len(rest) > 1 && (rest[1] == '"' || rest[1] == '\'') {
			style, shape, _ = glyphAt(rest[1:2])
			n = 2
		}
	case ',', '<', '>':
		style, shape, n = p.spelt(para, i)
	case '?':
		if l.Len() == 0 && (len(rest) == 1 || rest[1] == ' ') {
			return buf, 1 // a question
		}
		return l.character(s, para, text.Span{Start: i, End: i + 1}, buf), 1
	case 0xEF:
		run := 0
		for strings.HasPrefix(rest[run:], "\uFFFD") {
			run += 3
		}
		if run > 0 && run <= 9 { // a mark has up to three bytes, each of which may be replaced
			buf = l.character(s, para, text.Span{Start: i, End: i + run}, buf)
		}
		return buf, run
	default:
		if b < 0xC0 && b >= utf8.RuneSelf && (i == para.Start || s[i-1] < utf8.RuneSelf) {
			style, shape, n = single(b)
		}
	}
	if n > 0 && shape != skip {
		buf = append(buf, glyph{text.Span{Start: i, End: i + n}, style, shape})
	}
	return buf, n
}

// skip is the shape of what is no mark but has one inside.
const skip = measuring

// windows has the marks of Windows-1252, which Unicode has as invisible control
// characters.
var windows = map[byte]string{
	0x82: "‚", 0x84: "„", 0x8B: "‹", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x9B: "›", 0xAB: "«", 0xBB: "»",
}

// single reads a byte of Windows-1252 that is no UTF-8.
func single(b byte) (Style, side, int) {
	if m := windows[b]; m != "" {
		style, shape, _ := glyphAt(m)
		return style, shape, 1
	}
	return 0, 0, 0
}

// control reads a control character that Windows-1252 has a mark for.
func control(s string) (Style, side, int) {
	if len(s) < 2 || s[1] >= 0xA0 {
		return 0, 0, 0
	}
	style, shape, n := single(s[1])
	return style, shape, 2 * n
}

// entities has the names and numbers of marks in HTML. Numbers between 128 and
// 159 are those of Windows-1252, as browsers read them.
var entities = map[string]string{
	"quot": `"`, "apos": "'", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
	"laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›",
	"#34": `"`, "#39": "'", "#039": "'", "#x22": `"`, "#x27": "'", "#171": "«", "#187": "»", "#xab": "«", "#xbb": "»",
	"#8216": "‘", "#8217": "’", "#8218": "‚", "#8220": "“", "#8221": "”", "#8222": "„", "#8249": "‹", "#8250": "›",
	"#x2018": "‘", "#x2019": "’", "#x201a": "‚", "#x201c": "“", "#x201d": "”", "#x201e": "„", "#x2039": "‹", "#x203a": "›",
	"#132": "„", "#145": "‘", "#146": "’", "#147": "“", "#148": "”",
}

// entity reads an entity, also one whose ampersand was escaped once more.
func entity(s string) (Style, side, int) {
	const longest = 10
	start := 1
	if strings.HasPrefix(s, "&amp;") {
		start = len("&amp;")
	}
	end := strings.IndexByte(s[start:min(len(s), start+longest)], ';')
	if end < 0 {
		return 0, 0, 0
	}
	name := s[start : start+end]
	m := entities[name]
	if m == "" && name != "" && name[0] == '#' {
		m = entities[strings.ToLower(name)]
	}
	if m == "" {
		return 0, 0, 0
	}
	style, shape, _ := glyphAt(m)
	return style, shape, start + end + 1
}

// thirds has the last byte of a mark, or of a dash, an ellipsis or a bullet, as
// Windows-1252 shows it. The other two show as â and €.
var thirds = map[rune]byte{
	'“': 0x93, '”': 0x94, '•': 0x95, '˜': 0x98, '™': 0x99, 'š': 0x9A, 'œ': 0x9C, '\u009d': 0x9D, 'ž': 0x9E, 'Ÿ': 0x9F,
	'¢': 0xA2, '¦': 0xA6, '¹': 0xB9, 'º': 0xBA,
	// Latin-1 shows all bytes as they are.
	'\u0093': 0x93, '\u0094': 0x94, '\u0098': 0x98, '\u0099': 0x99, '\u009a': 0x9A, '\u009c': 0x9C, '\u009e': 0x9E,
}

// mojibake reads a mark whose bytes of UTF-8 were read as characters each.
func mojibake(s string) (Style, side, int) {
	if strings.HasPrefix(s, "Â«") || strings.HasPrefix(s, "Â»") {
		style, shape, n := glyphAt(s[len("Â"):])
		return style, shape, n + len("Â")
	}
	n := 0
	for _, first := range []string{"â€", "â\u0080"} {
		if strings.HasPrefix(s, first) {
			n = len(first)
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	switch third := thirds[r]; {
	case third != 0:
		style, shape, is := glyphAt("\xE2\x80" + string([]byte{third}))
		if is == 0 {
			shape = skip
		}
		return style, shape, n + size
	case r == utf8.RuneError && size == 3:
		n += size
	}
	return Double, closes, n // Windows-1252 has no character for the last byte of ”
}

// spelt reads marks of two ASCII characters: ,, that a word follows, and << and
// >> in a text that has both.
func (p *pairer) spelt(para text.Span, i int) (Style, side, int) {
	s := p.s
	b := s[i]
	n := 1
	for i+n < para.End && s[i+n] == b {
		n++
	}
	switch {
	case n != 2:
	case b == ',' && isGap(before(s, para, i)) && !isSpace(after(s, para, i+n)):
		return Double, opens | low, n
	case b != ',' && p.spellsGuillemets():
		if b == '<' {
			return Guillemet, opens, n
		}
		return Guillemet, closes, n
	}
	return 0, skip, n
}

// spellsGuillemets reports whether the text has << and >>.
func (p *pairer) spellsGuillemets() bool {
	if !p.looked {
		p.looked, p.spells = true, strings.Contains(p.s, "<<") && strings.Contains(p.s, ">>")
	}
	return p.spells
}

// character reads a character, such as a question mark, that stands for a mark
// of which only its place is left. It opens where a word is glued to its right
// alone, and closes behind punctuation that it cannot belong to.
func (l *lost) character(s string, para text.Span, at text.Span, buf []glyph) []glyph {
	left, right := before(s, para, at.Start), after(s, para, at.End)
	asked := s[at.Start] == '?'
	switch {
	case (isSpace(left) || left == '(') && isWord(right):
		l.Span, l.at = at, len(buf)
	case isSpace(right) || right == ')' || right == ',' || right == '.':
		switch {
		case asked && !l.closed(s, para, at.Start, left):
			return buf
		case !asked && !isStop(left) && (!isWord(left) || left == 's' || l.Len() == 0):
			return buf // a letter, a dash, the apostrophe of a possessive
		}
		if l.Len() > 0 {
			buf = slices.Insert(buf, l.at, glyph{l.Span, Double, opens | strong})
			l.Span = text.Span{}
		} else if asked {
			return buf
		}
		buf = append(buf, glyph{at, Double, closes | strong})
	}
	return buf
}

// closed reports whether the question mark at i, which left stands before, must
// be a closing mark: after a comma, or a period that ends no abbreviation.
func (l *lost) closed(s string, para text.Span, i int, left rune) bool {
	switch left {
	case ',', '…':
		l.sure = true
		return true
	case '.':
		from := i - 1
		for from > para.Start && from > i-12 && s[from-1] > ' ' && s[from-1] != '.' {
			from--
		}
		word := s[from : i-1]
		const short = 4 // letters of an abbreviation: Inc.
		abbreviated := len(word) > 0 && len(word) <= short && 'A' <= word[0] && word[0] <= 'Z'
		return len(word) > 1 && (from == para.Start || s[from-1] != '.') && !abbreviated
	case '?', '!':
		// only where others have been seen: a writer may well shout like this
		return l.sure
	}
	return false
}
