package mark

import (
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// judge sets the sides of the marks of one paragraph from what stands beside
// them. Marks that touch count as one when their surroundings are read, so that
// every mark of `."'` closes.
func judge(s string, para text.Span, marks []glyph, pace *stop.Pace) {
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && touch(s, marks[j-1].End, marks[j].Start) {
			pace.Step()
			j++
		}
		left := before(s, para, marks[i].Start)
		right := after(s, para, marks[j-1].End)
		for k := i; k < j; k++ {
			pace.Step()
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
	case isSpace(left) && trails(s, para, *g, right):
		g.side = closes | strong | isolated
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
	case isHebrew(left) && isHebrew(right) && gershayim(s, para, *g):
		g.side = 0
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
		}
	case !isSpace(left) && shape.is(opens) && isWord(right): // “‘word and word‘word
		if !isWord(left) {
			g.side = opens
		}
	case isDigit(left):
		g.side = closes | measuring
	case isWord(left):
		g.side = closes
		if (left == 's' || left == 'S' || left == 'z' || left == 'x') && lowerFollows(s[g.End:para.End]) {
			g.side |= doubtful
		}
		if left == 'n' && lowerFollows(s[g.End:para.End]) && g.Start-3 >= para.Start && s[g.Start-2] == 'i' {
			g.side |= doubtful // talkin' to
		}
	default:
		g.side = closes
	}
}

// trails reports whether a mark that a space stands before is a closing one all
// the same: punctuation that begins nothing follows.
func trails(s string, para text.Span, g glyph, right rune) bool {
	switch right {
	case ',', ';':
		return true
	case '.':
		return s[g.End] == '.' && isSpace(after(s, para, g.End+1))
	}
	return false
}
