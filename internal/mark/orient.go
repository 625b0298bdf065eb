package mark

import "strings"

// orient finds out which of the marks of the text open and which close, as far
// as that is a matter of convention, and judges all of them.
//
// A mark with a space on one side only tells what it does. These votes decide
// for the text as a whole, and where they are even, the convention of the
// language does.
func (p *pairer) orient() {
	var curly, angle tally
	for i := range p.marks {
		p.pace.Step()
		switch m := &p.marks[i]; m.style {
		case Double:
			curly.add(m.side)
		case Guillemet, SingleGuillemet:
			angle.add(m.side)
		}
	}
	if angle.left+angle.right > 0 {
		p.turnGuillemets(angle)
	}
	if p.alone(curly) || curly.low > 0 && curly.left > 0 || curly.first == closes && curly.left > 0 || p.reversed() {
		p.turnCurly(curly)
	}
	for _, para := range p.paras {
		judge(p.s, para.Span, p.marks[para.from:para.to], &p.pace)
	}
}

// A tally counts the marks of a family by their shapes.
type tally struct {
	left, right, low int  // “ or «, ” or », „
	first            side // the first of them
}

func (t *tally) add(shape side) {
	switch {
	case shape.is(strong) || shape == 0:
		return
	case shape.is(low):
		t.low++
	case shape.is(opens):
		t.left++
	default:
		t.right++
	}
	if t.first == 0 {
		t.first = shape
	}
}

// alone reports whether the text writes its curly marks with one shape only.
func (p *pairer) alone(t tally) bool { return t.low == 0 && (t.left == 0) != (t.right == 0) }

// reversed reports whether the convention opens with ”, and closes with “.
func (p *pairer) reversed() bool {
	return p.convention.role('“') == closes && p.convention.role('”') == opens
}

// votes counts what the marks of a family do by their surroundings, for the
// shapes that look to the left (“ «) and to the right (” »).
type votes struct{ leftOpens, leftCloses, rightOpens, rightCloses int }

// vote asks the marks that are is true for.
func (p *pairer) vote(is func(Style) bool) (v votes) {
	for _, para := range p.paras {
		for _, m := range p.marks[para.from:para.to] {
			p.pace.Step()
			if !is(m.style) || m.side == 0 || m.side.is(low|strong) {
				continue
			}
			does := p.does(para, m)
			switch left := m.side.is(opens); {
			case does == opens && left:
				v.leftOpens++
			case does == opens:
				v.rightOpens++
			case does == closes && left:
				v.leftCloses++
			case does == closes:
				v.rightCloses++
			}
		}
	}
	return v
}

// does tells whether a mark opens or closes by the spaces beside it; 0 where it
// has spaces on both sides or on none.
func (p *pairer) does(para stretch, m glyph) side {
	left, right := before(p.s, para.Span, m.Start), after(p.s, para.Span, m.End)
	l := isSpace(left) || left == '(' || left == '[' || m.side.is(opens) && isGuillemet(m.style) && p.cut(para, m)
	r := isSpace(right) || right == ')' || right == ']'
	switch {
	case l && !r && trails(p.s, para.Span, m, right):
		return closes
	case l && !r && !isStop(right):
		return opens
	case r && !l, isStop(right) && isWord(left):
		return closes
	}
	return 0
}

// cut reports whether a word that is cut short by an apostrophe stands before a mark: l'« air ».
func (p *pairer) cut(para stretch, m glyph) bool {
	word := strings.TrimSuffix(strings.TrimSuffix(p.s[para.Start:m.Start], "'"), "’")
	return para.Start+len(word) < m.Start && isWord(before(p.s, para.Span, para.Start+len(word)))
}

func isGuillemet(s Style) bool { return s == Guillemet || s == SingleGuillemet }
func isDouble(s Style) bool    { return s == Double }

// turnGuillemets finds out where the guillemets point: «so», »so« or »so».
func (p *pairer) turnGuillemets(t tally) {
	v := p.vote(isGuillemet)
	outward, inward := v.leftOpens+v.rightCloses, v.rightOpens+v.leftCloses
	if inward == outward {
		outward, inward = p.first() // « so » tells nothing but which comes first
	}
	turned := inward > outward
	if inward == outward {
		switch role := p.convention.role('»'); role {
		case opens, closes:
			turned = role == opens
		default:
			turned = t.first == closes
		}
	}
	for _, para := range p.paras {
		for i := para.from; i < para.to; i++ {
			p.pace.Step()
			m := &p.marks[i]
			switch {
			case !isGuillemet(m.style):
				continue
			case t.left == 0: // »so»
				m.side = 0
				continue
			case t.right > 0 && turned:
				m.side ^= opens | closes
			}
			if does := p.does(para, *m); does != 0 && !m.side.is(does) {
				m.side |= does // the way of somebody who is cited
			}
			m.side |= strong
		}
	}
}

// first counts the paragraphs whose first guillemet is « and whose last is »,
// and those that have them the other way round. Where there are none, the text
// counts as one.
func (p *pairer) first() (outward, inward int) {
	count := func(first, last side) {
		switch {
		case first == opens && last == closes:
			outward++
		case first == closes && last == opens:
			inward++
		}
	}
	var opening, closing side // the first and the last of the text
	for _, para := range p.paras {
		var first, last side
		for _, m := range p.marks[para.from:para.to] {
			p.pace.Step()
			if isGuillemet(m.style) {
				if first == 0 {
					first = m.side
				}
				last = m.side
			}
		}
		if opening == 0 {
			opening = first
		}
		if last != 0 {
			closing = last
		}
		count(first, last)
	}
	if outward == inward {
		count(opening, closing)
	}
	return outward, inward
}

// turnCurly finds out what “ and ” do in a text that does not write “so”.
func (p *pairer) turnCurly(t tally) {
	v := p.vote(isDouble)
	role := p.convention.role
	straight := v.leftOpens + v.rightCloses
	var left, right side = opens, closes
	switch {
	case t.low > 0: // „so“ or „so”
		switch {
		case v.leftOpens == 0 && (v.leftCloses > 0 || role('“') == closes):
			left = closes
		case v.leftCloses > 0: // “so” as well
			p.closeLeft()
		}
	case t.left == 0: // ”so”
		if v.rightOpens > 0 || role('”') == opens|closes {
			right = 0
		}
	case t.right == 0: // “so“
		if v.leftCloses > 0 {
			left = 0
		}
	case v.rightOpens+v.leftCloses > straight, straight == 0 && p.reversed(): // ”so“
		left, right = closes, opens
	}
	if left == opens && right == closes {
		return
	}
	for i := range p.marks {
		p.pace.Step()
		switch m := &p.marks[i]; {
		case m.style != Double || m.side == 0 || m.side.is(low|strong):
		case m.side.is(opens):
			m.side = left
		default:
			m.side = right
		}
	}
}

// closeLeft makes those of the marks “ closing ones that close by their
// surroundings.
func (p *pairer) closeLeft() {
	for _, para := range p.paras {
		for i := para.from; i < para.to; i++ {
			if m := &p.marks[i]; m.style == Double && m.side == opens && p.does(para, *m) == closes {
				m.side = closes
			}
		}
	}
}
