// Package mark pairs the quotation marks of a text into regions.
//
// It takes the text and its paragraphs and gives the regions in order of their
// opening marks. No region crosses the end of a paragraph; a quotation of
// several paragraphs is a chain of regions (Region.Continues). Apostrophes,
// feet and inches, and stray marks make no region. The work is one pass over
// the bytes and one over the marks, so time is linear whatever the marks are.
package mark

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// A Style is a family of marks that may close each other: in damaged text a
// curly mark is closed by a straight one.
type Style uint8

// The families.
const (
	Double          Style = iota // " “ ” „ ‟ `` '' ＂ 〝 〞 〟
	Single                       // ' ‘ ’ ‚ ‛ `
	Guillemet                    // « »
	SingleGuillemet              // ‹ ›
	Corner                       // 「 」
	WhiteCorner                  // 『 』
	styles
)

// side says what a mark may do, judged by its shape and its surroundings.
type side uint8

const (
	opens     side = 1 << iota // may open a region
	closes                     // may close one
	isolated                   // stands between spaces
	strong                     // its surroundings leave no doubt
	doubtful                   // a closing apostrophe that may be a plural possessive
	low                        // „ and ‚, which “ and ‘ close
	measuring                  // may be feet, inches, minutes or seconds
)

func (s side) is(t side) bool { return s&t != 0 }

// A glyph is a mark as it stands in the text.
type glyph struct {
	text.Span
	style Style
	side  side
}

// interesting has the bytes that a mark begins with.
var interesting = [256]bool{
	'"': true, '\'': true, '`': true,
	0xC2: true, // « »
	0xE2: true, // ‘ ’ ‚ ‛ “ ” „ ‟ ‹ ›
	0xE3: true, // 「 」 『 』 〝 〞 〟
	0xEF: true, // ＂
}

// glyphs appends the marks of the paragraph to buf.
func glyphs(s string, para text.Span, buf []glyph) []glyph {
	for i := para.Start; i < para.End; {
		if !interesting[s[i]] {
			i++
			continue
		}
		style, shape, n := glyphAt(s[i:para.End])
		switch {
		case n == 0:
			i++
		case s[i] == '\'':
			buf = apostrophes(s, para, i, n, buf)
			i += n
		default:
			buf = append(buf, glyph{text.Span{Start: i, End: i + n}, style, shape})
			i += n
		}
	}
	return buf
}

// glyphAt returns the mark that s begins with and its length, 0 for none. The
// side is what the shape alone tells; nothing for the marks that look the same
// on both sides.
func glyphAt(s string) (Style, side, int) {
	switch s[0] {
	case '"':
		return Double, 0, 1
	case '\'':
		n := 1
		for n < len(s) && s[n] == '\'' {
			n++
		}
		return Single, 0, n
	case '`':
		if len(s) > 1 && s[1] == '`' {
			return Double, opens, 2
		}
		return Single, opens, 1
	case 0xC2:
		if len(s) > 1 {
			switch s[1] {
			case 0xAB:
				return Guillemet, opens, 2
			case 0xBB:
				return Guillemet, closes, 2
			}
		}
	case 0xE2, 0xE3, 0xEF:
		if len(s) < 3 {
			return 0, 0, 0
		}
		switch s[:3] {
		case "‘", "‛":
			return Single, opens, 3
		case "’":
			return Single, closes, 3
		case "‚":
			return Single, opens | low, 3
		case "“", "‟":
			return Double, opens, 3
		case "”":
			return Double, closes, 3
		case "„":
			return Double, opens | low, 3
		case "‹":
			return SingleGuillemet, opens, 3
		case "›":
			return SingleGuillemet, closes, 3
		case "「":
			return Corner, opens | strong, 3
		case "」":
			return Corner, closes | strong, 3
		case "『":
			return WhiteCorner, opens | strong, 3
		case "』":
			return WhiteCorner, closes | strong, 3
		case "〝":
			return Double, opens | strong, 3
		case "〞", "〟":
			return Double, closes | strong, 3
		case "＂":
			return Double, 0, 3
		}
	}
	return 0, 0, 0
}

// apostrophes splits a run of n straight apostrophes. Two are one double mark,
// as typesetters and some newspapers write it; three are a double mark with a
// single one inside.
func apostrophes(s string, para text.Span, at, n int, buf []glyph) []glyph {
	add := func(style Style, n int) {
		buf = append(buf, glyph{text.Span{Start: at, End: at + n}, style, 0})
		at += n
	}
	switch {
	case n == 1:
		add(Single, 1)
	case n == 3 && at > para.Start && !isGap(before(s, para, at)):
		add(Single, 1)
		add(Double, 2)
	default:
		for ; n >= 2; n -= 2 {
			add(Double, 2)
		}
		if n == 1 {
			add(Single, 1)
		}
	}
	return buf
}

// before and after return the runes beside an offset, or a space at the ends of
// the paragraph.
func before(s string, para text.Span, at int) rune {
	if at <= para.Start {
		return ' '
	}
	if b := s[at-1]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeLastRuneInString(s[para.Start:at])
	return r
}

func after(s string, para text.Span, at int) rune {
	if at >= para.End {
		return ' '
	}
	if b := s[at]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeRuneInString(s[at:para.End])
	return r
}

// isGap reports whether an opening mark may follow r: a space, a bracket, a
// dash or a slash.
func isGap(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '(', '[', '{', '/', '-', '–', '—', '―', '\u200b', '\ufeff', '（':
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func isSpace(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// judge sets the sides of the marks of one paragraph from what stands beside
// them. Marks that touch count as one when their surroundings are read, so that
// every mark of `."'` closes.
func judge(s string, para text.Span, marks []glyph) {
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && marks[j].Start == marks[j-1].End {
			j++
		}
		left := before(s, para, marks[i].Start)
		right := after(s, para, marks[j-1].End)
		for k := i; k < j; k++ {
			g := &marks[k]
			if g.style == Single {
				judgeSingle(s, para, g, left, right)
			} else if !g.side.is(strong) {
				judgeDouble(s, para, g, left, right)
			}
		}
		i = j
	}
}

// judgeDouble judges a mark that is no apostrophe.
func judgeDouble(s string, para text.Span, g *glyph, left, right rune) {
	shape := g.side
	l, r := isGap(left), isSpace(right)
	switch {
	case isSpace(left) && r:
		g.side |= isolated
		if shape == 0 {
			g.side |= opens | closes
		}
		if g.Start == para.Start && shape == 0 {
			g.side = opens | isolated
		}
	case isSpace(left) || left == '(' || left == '[':
		g.side = opens | strong | shape&low
		if shape.is(closes) {
			g.side |= closes
		}
	case r || right == ')' || right == ']':
		g.side = closes | strong
		if shape.is(opens) {
			g.side |= opens
		}
	case l && isWord(right): // a dash before
		g.side = opens | closes | shape&low
	case isWord(left) && isWord(right):
		g.side = opens | closes | shape&low
		if shape != 0 {
			g.side = shape
		}
	case shape != 0:
		g.side = shape
	case isWord(right):
		g.side = opens | closes
	default:
		g.side = closes
	}
	if isDigit(left) && (shape == 0 || shape.is(closes) && g.style == Double) {
		g.side |= measuring
	}
}

// judgeSingle judges a mark that may be an apostrophe; one that is has no side.
func judgeSingle(s string, para text.Span, g *glyph, left, right rune) {
	shape := g.side
	g.side = 0
	switch {
	case isDigit(left) && isDigit(right): // 6'2"
		g.side = measuring
	case isWord(left) && isWord(right): // don't
	case isSpace(left) && isSpace(right): // stray
	case isGap(left) && !isSpace(right) || shape.is(low):
		if !elided(s[g.End:para.End]) {
			g.side = opens | shape&low
			if !isDigit(right) {
				g.side |= strong
			}
		}
	case !isSpace(left) && shape.is(opens) && isWord(right): // “‘word and word‘word
		if !isWord(left) {
			g.side = opens
		}
	case isDigit(left):
		g.side = closes | measuring
	case isWord(left):
		g.side = closes
		if (left == 's' || left == 'S' || left == 'z' || left == 'x') && isSpace(right) && lowerFollows(s[g.End:para.End]) {
			g.side |= doubtful
		}
		if left == 'n' && isSpace(right) { // talkin' to
			if lowerFollows(s[g.End:para.End]) && g.Start-3 >= para.Start && s[g.Start-2] == 'i' {
				g.side |= doubtful
			}
		}
	default:
		g.side = closes | strong
	}
}

func lowerFollows(s string) bool {
	for i, r := range s {
		if isSpace(r) {
			continue
		}
		return i > 0 && unicode.IsLower(r)
	}
	return false
}

// elided reports whether s begins with a word that is written with an
// apostrophe before it: 'tis, 'em, '90s.
func elided(s string) bool {
	n := 0
	for n < len(s) && n < 8 && isWord(rune(s[n])) {
		n++
	}
	switch w := s[:n]; w {
	case "tis", "Tis", "twas", "Twas", "em", "n", "til", "till", "cause", "Cause", "bout", "round", "cuz", "nuff":
		return true
	default:
		if n >= 2 && isDigit(rune(w[0])) && isDigit(rune(w[1])) {
			return n == 2 || n == 3 && w[2] == 's'
		}
	}
	return false
}
