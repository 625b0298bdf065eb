package role

import (
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	p "github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// Near is the bucket from which a word is a candidate for a cue.
const Near = 3

// beyond is the value of what lies outside a sentence.
const beyond = 255

// distance folds a number of items to a few buckets.
func distance(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(max(n, 0))
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 24:
		return 8
	}
	return 9
}

// core is how many features of the first stage, those that it adds first, the
// second has too.
const core = 22 + treeCore

// A featurer makes the features of lines. Its memory is reused.
type featurer struct {
	left, right []int    // of each item: the nearest candidate for a cue on that side, or -1
	between     []uint8  // of each item: what stands between it and the candidate to its left
	verbs       []uint8  // how many finite verbs stand before it
	prev        *Line    // the line before, or nil
	plan        Plan     // the tree
	roleRight   [][3]int // of each item: the next source, cue and content
}

// survey fills the arrays for a line.
func (f *featurer) survey(l *Line) {
	f.plan.Read(l)
	n := l.Len()
	f.left, f.right = grow.Resize(f.left, n), grow.Resize(f.right, n)
	f.between, f.verbs = grow.Resize(f.between, n), grow.Resize(f.verbs, n)
	last, verbs, seen := -1, uint8(0), uint8(0)
	for i := range n {
		f.left[i], f.verbs[i], f.between[i] = last, min(verbs, 5), seen
		if l.Likely[i] >= Near {
			last, seen = i, 0
		}
		switch t := l.Tags[i]; {
		case l.Marks[i] != 0:
			seen |= 1
		case t == tagger.Comma:
			seen |= 2
		case t.Is(tagger.Finite):
			verbs++
			if last != i {
				seen |= 4
			}
		case t == tagger.IN && last == i-1 && last >= 0, t == tagger.TO && last == i-1 && last >= 0:
			seen |= 8
		case t == tagger.Colon, t == tagger.CC:
			seen |= 16
		}
	}
	last = -1
	for i := n - 1; i >= 0; i-- {
		f.right[i] = last
		if l.Likely[i] >= Near {
			last = i
		}
	}
}

// cueClass keeps what matters of a cue verb: what it takes and its form.
func cueClass(e *lang.Entry) uint32 {
	const verbs = lang.Cue | lang.Weak | lang.Clause | lang.Infinitive | lang.Tells | lang.Calls | lang.Thought | lang.Quotes | lang.Participle | lang.Role | lang.Group | lang.Speaks
	return tagger.Fold(lang.Entry{Class: e.Class & verbs, Form: e.Form})
}

// A frame is what all items of a line share.
type frame struct {
	whole       uint32 // how much stands in marks, also at its start, and before it
	head        uint32 // 1 in the headline and what follows
	size, final uint32 // how long it is, and its last word
}

func (f *featurer) frame(l *Line) frame {
	n := l.Len()
	regions := uint32(0)
	for i := range n {
		if l.Marks[i] != 0 {
			regions++
		}
	}
	c := frame{whole: min(regions, 2), size: distance(n)}
	if n > 0 && l.Marks[0] != 0 {
		c.whole |= 4
	}
	if f.prev != nil && f.prev.Paragraph == l.Paragraph && f.prev.Soft {
		c.whole |= 8
	}
	if l.Paragraph == 0 {
		c.head = 1
	}
	if n > 0 {
		c.final = l.lower(n - 1)
	}
	return c
}

// What stands at an item, beyond outside the line.

func (l *Line) lower(i int) uint32 {
	if uint(i) < uint(len(l.Words)) {
		return l.Words[i].Lower
	}
	return beyond
}

func (l *Line) tag(i int) uint32    { return at(l.Tags, i) }
func (l *Line) likely(i int) uint32 { return at(l.Likely, i) }
func (l *Line) rule(i int) uint32   { return at(l.rules, i) }
func (l *Line) mark(i int) uint32   { return at(l.Marks, i) }
func (l *Line) name(i int) uint32   { return at(l.Names, i) }

func at[T ~uint8 | ~uint32](list []T, i int) uint32 {
	if uint(i) < uint(len(list)) {
		return uint32(list[i])
	}
	return beyond
}

// first adds the features of the first stage for every item of a line to ex.
func (f *featurer) first(l *Line, ex *p.Example) {
	f.survey(l)
	c := f.frame(l)
	for i := range l.Len() {
		f.core(l, i, c, ex)
		f.plan.features(l, i, ex)
		f.around(l, i, ex)
		f.candidates(l, i, c, ex)
		f.whole(l, i, c, ex)
		ex.Next()
	}
}

// core adds the features that the second stage has too.
func (f *featurer) core(l *Line, i int, c frame, ex *p.Example) {
	n := l.Len()
	t, lw, r := l.tag(i), l.Words[i].Lower, l.rule(i)
	before, after := f.left[i], f.right[i]
	ex.Add(p.Mix1(1, lw))
	ex.Add(p.Mix2(2, lw, t))
	ex.Add(p.Mix1(3, l.lower(i-1)))
	ex.Add(p.Mix1(4, l.lower(i+1)))
	ex.Add(p.Mix2(7, l.lower(i-1), lw))
	ex.Add(p.Mix2(8, lw, l.lower(i+1)))
	ex.Add(p.Mix2(13, l.tag(i-1), t))
	ex.Add(p.Mix2(14, t, l.tag(i+1)))
	ex.Add(p.Mix3(15, l.tag(i-1), t, l.tag(i+1)))
	ex.Add(p.Mix2(19, l.lower(i-1), t))
	ex.Add(p.Mix2(20, t, l.lower(i+1)))
	ex.Add(p.Mix3(21, l.name(i-1), l.name(i), l.name(i+1)))
	ex.Add(p.Mix2(23, tagger.Fold(*l.entry(i)), t))
	ex.Add(p.Mix2(26, l.likely(i), t))
	ex.Add(p.Mix3(27, l.likely(i-1), l.likely(i), l.likely(i+1)))
	ex.Add(p.Mix2(41, r, t))
	ex.Add(p.Mix3(42, l.rule(i-1), r, l.rule(i+1)))
	ex.Add(p.Mix3(45, l.mark(i-1), l.mark(i), l.mark(i+1)))
	ex.Add(p.Mix3(46, c.whole, t, distance(i)))
	ex.Add(p.Mix3(47, c.whole, t, distance(n-1-i)))
	if before >= 0 {
		ex.Add(p.Mix3(30, l.likely(before), distance(i-before), uint32(f.between[i])))
	} else {
		ex.Add(p.Mix3(30, beyond, uint32(f.between[i]), t))
	}
	if after >= 0 {
		ex.Add(p.Mix3(36, l.likely(after), distance(after-i), t))
	} else {
		ex.Add(p.Mix3(36, beyond, uint32(f.verbs[i]), t))
	}
}

// around adds words, parts of speech and classes further around.
func (f *featurer) around(l *Line, i int, ex *p.Example) {
	w, t := &l.Words[i], l.tag(i)
	ex.Add(p.Mix1(5, l.lower(i-2)))
	ex.Add(p.Mix1(6, l.lower(i+2)))
	ex.Add(p.Mix1(11, w.Suffix[2]))
	ex.Add(p.Mix2(12, w.Shape, t))
	ex.Add(p.Mix3(16, l.tag(i-2), l.tag(i-1), t))
	ex.Add(p.Mix3(17, t, l.tag(i+1), l.tag(i+2)))
	ex.Add(p.Mix3(22, l.name(i), l.tag(i+1), l.tag(i-1)))
	ex.Add(p.Mix2(24, cueClass(l.entry(i-1)), t))
	ex.Add(p.Mix2(25, cueClass(l.entry(i+1)), t))
	ex.Add(p.Mix3(28, l.likely(i-2), l.likely(i-1), t))
	ex.Add(p.Mix3(29, l.likely(i+1), l.likely(i+2), t))
}

// candidates adds the features of the nearest candidates for a cue on both sides.
func (f *featurer) candidates(l *Line, i int, c frame, ex *p.Example) {
	t := l.tag(i)
	before, after := f.left[i], f.right[i]
	if x := before; x >= 0 {
		d := distance(i - x)
		ex.Add(p.Mix3(31, l.lower(x), min(d, 6), uint32(f.between[i]&^16)))
		ex.Add(p.Mix3(32, cueClass(l.entry(x)), uint32(f.between[i]), t))
		ex.Add(p.Mix3(33, l.lower(x), l.lower(x+1), min(d, 5)))
		ex.Add(p.Mix3(34, l.tag(x), d, t))
		ex.Add(p.Mix3(35, l.lower(x), l.tag(x+1), uint32(f.between[i]&^16)))
	}
	if x := after; x >= 0 {
		d := distance(x - i)
		span := uint32(f.between[x])
		if f.left[x] != before || before >= i {
			span = 64
		}
		ex.Add(p.Mix3(37, l.lower(x), min(d, 6), span))
		ex.Add(p.Mix3(38, cueClass(l.entry(x)), d, l.name(i)))
		ex.Add(p.Mix3(39, l.tag(x), d, uint32(f.verbs[x]-min(f.verbs[i], f.verbs[x]))))
	}
	if before >= 0 || after >= 0 {
		x, y := uint32(beyond), uint32(beyond)
		if before >= 0 {
			x = l.likely(before)<<8 | distance(i-before)
		}
		if after >= 0 {
			y = l.likely(after)<<8 | distance(after-i)
		}
		ex.Add(p.Mix3(40, x, y, c.whole))
	}
}

// whole adds what the rules found, and the features of the sentence.
func (f *featurer) whole(l *Line, i int, c frame, ex *p.Example) {
	t, lw, r := l.tag(i), l.Words[i].Lower, l.rule(i)
	ex.Add(p.Mix3(43, r, l.likely(i), l.name(i)))
	ex.Add(p.Mix3(44, r, lw, l.rule(i-1)))
	ex.Add(p.Mix3(48, c.head, c.size, t))
	ex.Add(p.Mix2(49, c.final, c.head))
	ex.Add(p.Mix3(50, uint32(f.verbs[i]), t, uint32(f.between[i])))
	ex.Add(p.Mix3(51, distance(i), l.lower(0), t))
}

// A labelled line is a line with the roles of the first stage.
type labelled struct {
	roles  []Role
	margin []uint8 // of each item, in buckets
}

// idle reports whether the first stage is sure that the line has no roles.
func (l *labelled) idle() bool {
	for i, r := range l.roles {
		if r != None || l.margin[i] < topMargin {
			return false
		}
	}
	return true
}

// second adds the features of the second stage: the core of the first's, core
// of them for every item, and what the first stage said of the items around and
// of the sentences before and after.
func (f *featurer) second(l *Line, known []p.Feature, now, prev, next *labelled, seen map[uint32]uint32, ex *p.Example) {
	f.survey(l)
	n := l.Len()
	role := func(i int) uint32 {
		if uint(i) < uint(n) {
			return uint32(now.roles[i])
		}
		return beyond
	}
	before, after := outline(prev, true), outline(next, false)
	has := outline(now, true)
	cueLeft, sourceLeft, contentLeft := -1, -1, -1
	f.roleRight = grow.Resize(f.roleRight, n)
	right := f.roleRight
	last := [3]int{-1, -1, -1}
	for i := n - 1; i >= 0; i-- {
		right[i] = last
		switch k := KindOf(now.roles[i]); k {
		case 1, 2, 3:
			last[k-1] = i
		}
	}
	gap := func(i, j int) uint32 {
		if j < 0 {
			return 20
		}
		if j < i {
			return distance(i - j)
		}
		return distance(j-i) + 10
	}
	for i := range n {
		ex.Features = append(ex.Features, known[i*core:(i+1)*core]...)
		r := role(i)
		t := uint32(l.Tags[i])
		m := uint32(now.margin[i])
		ex.Add(p.Mix2(60, r, m))
		ex.Add(p.Mix3(61, role(i-1), r, role(i+1)))
		ex.Add(p.Mix3(62, role(i-2), role(i-1), r))
		ex.Add(p.Mix3(63, r, role(i+1), role(i+2)))
		ex.Add(p.Mix3(64, role(i-3)<<8|role(i-2), role(i-1)<<8|r, role(i+1)<<16|role(i+2)<<8|role(i+3)))
		ex.Add(p.Mix3(65, r, t, m))
		ex.Add(p.Mix2(66, r, l.Words[i].Lower))
		ex.Add(p.Mix3(67, r, gap(i, cueLeft), gap(i, right[i][1])))
		ex.Add(p.Mix3(68, r, gap(i, sourceLeft), gap(i, right[i][0])))
		ex.Add(p.Mix3(69, r, gap(i, contentLeft), gap(i, right[i][2])))
		ex.Add(p.Mix3(70, r, has, t))
		ex.Add(p.Mix3(71, r, before, uint32(f.between[i])))
		ex.Add(p.Mix3(72, r, after, distance(n-1-i)))
		ex.Add(p.Mix3(73, before, has, after))
		if cueLeft >= 0 {
			ex.Add(p.Mix3(74, r, l.Words[cueLeft].Lower, uint32(f.between[i])))
		}
		if c := right[i][1]; c >= 0 {
			ex.Add(p.Mix3(75, r, l.Words[c].Lower, distance(c-i)))
		}
		if l.Tags[i].Is(tagger.Proper) || l.Tags[i].Is(tagger.Nouns) {
			ex.Add(p.Mix3(76, r, min(seen[l.Words[i].Lower], 4), uint32(l.Names[i])))
		}
		ex.Add(p.Mix3(77, r, uint32(l.rules[i]), m))
		f.plan.second(l, now.roles, i, ex)
		ex.Next()
		switch KindOf(now.roles[i]) {
		case 1:
			sourceLeft = i
		case 2:
			cueLeft = i
		case 3:
			contentLeft = i
		}
	}
}

// outline tells which roles a line has and which stands at its end (or start).
func outline(l *labelled, end bool) uint32 {
	if l == nil || len(l.roles) == 0 {
		return beyond
	}
	has := uint32(0)
	for _, r := range l.roles {
		has |= 1 << KindOf(r)
	}
	edge := l.roles[0]
	if end {
		for i := len(l.roles) - 1; i >= 0 && i >= len(l.roles)-2; i-- {
			if edge = l.roles[i]; edge != None {
				break
			}
		}
	}
	return has<<4 | uint32(edge)
}

// topMargin is the bucket of the largest margins.
const topMargin = 6

// marginBucket folds the margin of a decision.
func marginBucket(m float32) uint8 {
	for b, least := range [...]float32{0.25, 0.75, 1.5, 3, 6, 12} {
		if m < least {
			return uint8(b)
		}
	}
	return topMargin
}
