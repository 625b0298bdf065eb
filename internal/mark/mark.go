// Package mark pairs the quotation marks of a text into regions.
//
// It takes the text and its paragraphs and gives the regions in order of their
// opening marks. No region crosses the end of a paragraph; a quotation of
// several paragraphs is a chain of regions (Region.Continues). Apostrophes,
// feet and inches, and stray marks make no region. The work is one pass over
// the bytes and one over the marks, so time is linear whatever the marks are.
//
// Which mark opens and which closes is read from the text itself (orient.go);
// the convention of its language (convention.go) decides where the text leaves
// it open. Marks that were damaged on their way are read as what they were
// (repair.go); a region has them as they stand.
package mark

import (
	"strings"

	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A Style is a family of marks that may close each other: in damaged text a
// curly mark is closed by a straight one.
type Style uint8

// The families.
const (
	Double          Style = iota // " “ ” „ ‟ `` '' ‘‘ ’’ ´´ ＂ 〝 〞 〟 ❝ ❞ ״
	Single                       // ' ‘ ’ ‚ ‛ ` ´ ＇ ❛ ❜
	Guillemet                    // « »
	SingleGuillemet              // ‹ ›
	Corner                       // 「 」 ﹁ ﹂ ｢ ｣
	WhiteCorner                  // 『 』 ﹃ ﹄
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

// begins tells the bytes that a mark begins with: 1 for those.
type begins [256]uint8

func (b begins) with(bytes string) begins {
	for i := 0; i < len(bytes); i++ {
		b[bytes[i]] = 1
	}
	return b
}

// interesting has those of marks, and of what stands for them in damaged text:
//
//	C2  « » ´ and control characters     C3  mojibake     D7  ״
//	E2  ‘ ’ ‚ ‛ “ ” „ ‟ ‹ › ❛ ❜ ❝ ❞      E3  「 」 『 』 〝 〞 〟
//	EF  ＂ ＇ ﹁ ﹂ ﹃ ﹄ ｢ ｣ and U+FFFD
//	84, 91 to 94, AB, BB                 Windows-1252
var interesting = begins{}.with("\"'`" + "&?<>\\" + "\xC2\xC3\xD7\xE2\xE3\xEF" + "\x84\x91\x92\x93\x94\xAB\xBB")

// suspicious has a comma beside them, two of which stand for „ in some texts.
var suspicious = interesting.with(",")

// next returns the first such byte of s at or after i, or len(s).
func (b *begins) next(s string, i int) int {
	for i+4 <= len(s) && b[s[i]]|b[s[i+1]]|b[s[i+2]]|b[s[i+3]] == 0 {
		i += 4
	}
	for i < len(s) && b[s[i]] == 0 {
		i++
	}
	return i
}

// passage is how many bytes without a mark are passed over in one go.
const passage = 1 << 16

// glyphs appends the marks of the paragraph to p.marks.
func (p *pairer) glyphs(para text.Span) {
	s, buf, table := p.s, p.marks, p.table
	p.lost = lost{}
	for i := para.Start; ; {
		end := min(para.End, i+passage)
		p.pace.Step()
		if i = table.next(s[:end], i); i >= para.End {
			break
		} else if i == end {
			continue
		}
		style, shape, n := glyphAt(s[i:para.End])
		switch {
		case s[i] == '\'':
			buf = p.apostrophes(para, i, n, buf)
		case n > 0:
			if two := s[i+n : para.End]; style == Single && n == 3 && (strings.HasPrefix(two, s[i:i+n]) && p.pairOfSingles(para, i) || strings.HasPrefix(two, "’") && shape == opens && isSpace(before(s, para, i)) && !elided(two[n:]) && p.pairOfSingles(para, i)) {
				style, n = Double, 2*n // ‘‘ or ‘’ before a word
			}
			buf = stop.Append(p.pace.Signal(), buf, glyph{text.Span{Start: i, End: i + n}, style, shape})
		default:
			buf, n = p.repair(para, i, buf)
		}
		i += max(n, 1)
	}
	p.marks = buf
}

// glyphAt returns the mark that s begins with and its length, 0 for none. The
// side is what the shape alone tells; nothing for the marks that look the same
// on both sides.
func glyphAt(s string) (Style, side, int) {
	switch s[0] {
	case '"':
		return Double, 0, 1
	case '\'':
		const most = 1 << 12 // an even number, as two are one mark
		n := 1
		for n < min(len(s), most) && s[n] == '\'' {
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
			case 0xB4:
				if len(s) > 3 && s[2:4] == "´" {
					return Double, 0, 4
				}
				return Single, 0, 2
			}
		}
	case 0xD7:
		if len(s) > 1 && s[1] == 0xB4 { // gershayim
			return Double, 0, 2
		}
	case 0xE2, 0xE3, 0xEF:
		if len(s) < 3 {
			return 0, 0, 0
		}
		return wide(s[:3])
	}
	return 0, 0, 0
}

// wide is glyphAt of what is three bytes long.
func wide(s string) (Style, side, int) {
	switch s {
	case "‘", "‛", "❛":
		return Single, opens, 3
	case "’", "❜":
		return Single, closes, 3
	case "‚":
		return Single, opens | low, 3
	case "“", "‟", "❝":
		return Double, opens, 3
	case "”", "❞":
		return Double, closes, 3
	case "„":
		return Double, opens | low, 3
	case "‹":
		return SingleGuillemet, opens, 3
	case "›":
		return SingleGuillemet, closes, 3
	case "「", "﹁", "｢":
		return Corner, opens | strong, 3
	case "」", "﹂", "｣":
		return Corner, closes | strong, 3
	case "『", "﹃":
		return WhiteCorner, opens | strong, 3
	case "』", "﹄":
		return WhiteCorner, closes | strong, 3
	case "〝":
		return Double, opens | strong, 3
	case "〞", "〟":
		return Double, closes | strong, 3
	case "＂":
		return Double, 0, 3
	case "＇":
		return Single, 0, 3
	}
	return 0, 0, 0
}
