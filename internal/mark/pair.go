package mark

import (
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A Region is what stands between a pair of marks.
type Region struct {
	Open, Close text.Span // the marks; Close is empty at the end of the paragraph where none stands
	Style       Style
	Parent      int // index of the region that it lies in directly, or -1
	Continues   int // index of the region of the paragraph before that it goes on from, or -1
}

// Closed reports whether the region has its closing mark.
func (r Region) Closed() bool { return r.Close.Start < r.Close.End }

// Inner is the text between the marks.
func (r Region) Inner() text.Span { return text.Span{Start: r.Open.End, End: r.Close.Start} }

// Outer is the text with the marks.
func (r Region) Outer() text.Span { return text.Span{Start: r.Open.Start, End: r.Close.End} }

// Scan returns the regions of s, whose paragraphs are paras, by their opening
// marks in order. A region comes before those inside it. The convention is that
// of the language of s; it decides where the marks of s themselves do not, and
// the zero one decides nothing.
func Scan(s string, paras []text.Span, convention Convention) []Region {
	return new(Scanner).Scan(s, paras, convention)
}

// A Scanner scans one text after the other in the same memory.
type Scanner struct {
	pairer
	Stop *stop.Signal // ends a scan
}

// Scan is the function Scan. The regions are good until the next call.
func (c *Scanner) Scan(s string, paras []text.Span, convention Convention) []Region {
	p := &c.pairer
	p.begin(s, convention, &interesting, c.Stop)
	p.scan(paras)
	if p.stray && c.Stop.Index(s, ",,") >= 0 {
		p.begin(s, convention, &suspicious, c.Stop)
		p.scan(paras)
	}
	p.s = ""
	return p.finish()
}

// begin makes a pairer ready for a text.
func (p *pairer) begin(s string, convention Convention, table *begins, signal *stop.Signal) {
	*p = pairer{
		s: s, convention: convention, table: table, pace: signal.Pace(1 << 12), unclosed: -1,
		marks: p.marks[:0], paras: p.paras[:0], stack: p.stack[:0], regions: p.regions[:0], drop: p.drop[:0], later: p.later[:0], solid: p.solid[:0],
		renumbered: p.renumbered,
	}
}

func (p *pairer) scan(paras []text.Span) {
	for i, para := range paras {
		p.pace.Steps(16)
		from := len(p.marks)
		p.glyphs(para)
		if len(p.marks) > from {
			p.paras = stop.Append(p.pace.Signal(), p.paras, stretch{para, i, from, len(p.marks)})
		}
	}
	p.orient()
	p.regions = grow.Empty(p.regions, len(p.marks)/2)
	for i := range p.paras {
		p.pair(i)
	}
}

// Main returns the style that a text uses for speech: Double unless only
// single marks, or single marks far more often, hold whole utterances; as often
// will do where the convention has single marks for speech. A signal ends the count.
func Main(regions []Region, convention Convention, signal *stop.Signal) Style {
	const utterance = 12 // bytes
	single, other := 0, 0
	pace := signal.Pace(1 << 14)
	for _, r := range regions {
		pace.Step()
		switch {
		case r.Parent >= 0 || r.Inner().Len() < utterance:
		case r.Style == Single:
			single++
		default:
			other++
		}
	}
	if single > 2*other || convention.Speech.Open == '‘' && single >= other && single > 0 {
		return Single
	}
	return Double
}

// A stretch is a paragraph that has marks: marks[from:to].
type stretch struct {
	text.Span
	index    int
	from, to int
}

// A pairer holds the state of Scan.
type pairer struct {
	s          string
	convention Convention
	table      *begins
	pace       stop.Pace // of marks, and of paragraphs
	lost       lost      // of the paragraph
	spells     bool      // the text has << and >>
	looked     bool      // so spells is known
	paired     bool      // two single marks have stood for a double one
	stray      bool      // a mark closes nothing

	marks   []glyph
	paras   []stretch
	stack   []open
	count   [styles]int // how many of stack are of a style
	regions []Region
	last    [styles]int // the last region of a style
	drop    []bool      // regions that turned out to be none
	dropped bool

	renumbered []int // of each region: what it is, or its parent, without those

	unclosed   int // the region that the paragraph before left open, or -1
	unclosedIn int // that paragraph, an index of paras

	later []int32 // per mark of the paragraph: closing less opening double marks from here on
	solid []bool  // per mark: a closing single mark beyond doubt follows before the next opening one
}

// An open is a region that waits for its closing mark.
type open struct {
	region int
	side   side
}

// pair matches the marks of one paragraph.
func (p *pairer) pair(at int) {
	para := p.paras[at]
	marks := p.marks[para.from:para.to]
	p.look(marks)
	base := len(p.regions)
	goesOn := p.unclosed >= 0 && p.goesOn(p.unclosedIn, p.regions[p.unclosed].Style) && p.unclosedIn == at-1
	if goesOn && isGuillemet(marks[0].style) && marks[0].Start == para.Start {
		marks[0].side = opens | strong // French and Spanish repeat the closing one
	}
	p.pace.Steps(len(marks)) // and in the course of many
	for i := range marks {
		p.pace.Step()
		m := &marks[i]
		switch {
		case m.style == Single:
			p.single(m, i)
		case m.side.is(measuring) && (p.count[Double] == 0 || i > 0 && feet(marks[i-1], *m) && int(p.later[i+1]) >= p.count[Double]):
			// 12" with nothing to close, 6'2" where a mark to close what is open follows
		default:
			p.double(m, i, marks)
		}
	}
	if goesOn && base < len(p.regions) && p.regions[base].Open.Start == para.Start {
		p.regions[base].Continues = p.unclosed
	}
	p.unclosed = -1
	for len(p.stack) > 0 {
		i := p.stack[len(p.stack)-1].region
		p.pop()
		r := &p.regions[i]
		r.Close = text.Span{Start: para.End, End: para.End}
		goesOn := p.goesOn(at, r.Style)
		if r.Inner().Len() == 0 || !goesOn && (r.Style == Single || p.last[r.Style] != i) {
			p.unpair(i)
		} else if r.Parent < 0 {
			p.unclosed, p.unclosedIn = i, at
		}
	}
}

// feet reports whether m may be the inches to the feet of the mark before it.
func feet(before, m glyph) bool {
	return before.style == Single && before.side.is(measuring) && m.Start-before.End <= 2
}

// goesOn reports whether the paragraph after the given one begins with an
// opening mark of the style, repeating that of a quotation left open.
func (p *pairer) goesOn(at int, style Style) bool {
	if at+1 >= len(p.paras) || p.paras[at+1].index != p.paras[at].index+1 {
		return false
	}
	next := p.paras[at+1]
	m := p.marks[next.from]
	return m.Start == next.Start && m.style == style && (m.side.is(opens) || isGuillemet(style))
}

// look fills later and solid for the marks of a paragraph.
func (p *pairer) look(marks []glyph) {
	n := len(marks)
	if cap(p.later) < n+1 {
		p.later, p.solid = make([]int32, n+1, 2*n+1), make([]bool, n+1, 2*n+1)
	}
	p.later, p.solid = p.later[:n+1], p.solid[:n+1]
	p.later[n], p.solid[n] = 0, false
	for i := n - 1; i >= 0; i-- {
		p.pace.Step()
		m := marks[i]
		p.later[i], p.solid[i] = p.later[i+1], p.solid[i+1]
		switch {
		case m.style == Double && m.side.is(strong) && m.side.is(opens):
			p.later[i]--
		case m.style == Double && m.side.is(closes):
			p.later[i]++
		case m.style == Single && m.side.is(opens):
			p.solid[i] = false
		case m.style == Single && m.side.is(closes) && !m.side.is(doubtful):
			p.solid[i] = true
		}
	}
}

// double handles a mark that is no apostrophe.
func (p *pairer) double(m *glyph, i int, marks []glyph) {
	var top side
	if n := len(p.stack); n > 0 && p.regions[p.stack[n-1].region].Style == m.style {
		top = p.stack[n-1].side
	}
	inside := p.count[m.style] > 0
	opening := m.side.is(opens)
	switch {
	case m.side == 0:
		return // part of a word
	case m.side.is(isolated) && inside:
		opening = false
	case m.side.is(isolated) && m.side.is(closes) && !m.side.is(strong):
		if !spacedCloser(i, marks) {
			return // stray
		}
		opening = true
	case m.side.is(opens) && m.side.is(closes):
		opening = !inside
	case m.side.is(opens) && inside && top.is(low) && !m.side.is(low) && !m.side.is(strong):
		opening = false
	}
	switch {
	case opening:
		if inside && !p.nests(i, m.style) {
			p.forget(m.style)
		}
		p.push(m)
	case inside:
		p.close(m)
	case m.side.is(strong) && m.side.is(opens):
		p.push(m)
	default:
		p.stray = true
	}
}

// spacedCloser reports whether a further mark between spaces follows, which
// then closes what this one opens.
func spacedCloser(i int, marks []glyph) bool {
	return i+1 < len(marks) && marks[i+1].style == marks[i].style && marks[i+1].side.is(isolated)
}

// nests reports whether enough closing marks are left for one more level.
func (p *pairer) nests(i int, style Style) bool {
	return style != Double || int(p.later[i+1]) >= p.count[style]+1
}

// single handles a mark that may be an apostrophe.
func (p *pairer) single(m *glyph, i int) {
	switch {
	case m.side.is(opens):
		if n := len(p.stack); n > 0 && p.regions[p.stack[n-1].region].Style == Single {
			p.unpair(p.stack[n-1].region)
			p.pop()
		}
		if p.count[Single] == 0 || len(p.stack) > 1 {
			p.push(m)
		}
	case !m.side.is(closes) || p.count[Single] == 0:
	case p.regions[p.stack[len(p.stack)-1].region].Style != Single:
		// an apostrophe inside the double marks that stand inside single ones
	case m.side.is(doubtful) && p.solid[i+1]:
	default:
		p.close(m)
	}
}

func (p *pairer) push(m *glyph) {
	parent := -1
	if n := len(p.stack); n > 0 {
		parent = p.stack[n-1].region
	}
	p.stack = append(p.stack, open{len(p.regions), m.side})
	p.count[m.style]++
	p.last[m.style] = len(p.regions)
	p.regions = stop.Append(p.pace.Signal(), p.regions, Region{Open: m.Span, Style: m.style, Parent: parent, Continues: -1})
	p.drop = stop.Append(p.pace.Signal(), p.drop, false)
}

func (p *pairer) pop() {
	n := len(p.stack) - 1
	p.count[p.regions[p.stack[n].region].Style]--
	p.stack = p.stack[:n]
}

// close ends the innermost region of m's style; what is open inside it was
// never closed and is none.
func (p *pairer) close(m *glyph) {
	for {
		o := p.stack[len(p.stack)-1]
		p.pop()
		r := &p.regions[o.region]
		if r.Style == m.style {
			r.Close = m.Span
			return
		}
		p.unpair(o.region)
	}
}

// forget gives up the innermost open region of a style, whose closing mark is
// missing.
func (p *pairer) forget(style Style) {
	for {
		o := p.stack[len(p.stack)-1]
		p.pop()
		p.unpair(o.region)
		if p.regions[o.region].Style == style {
			return
		}
	}
}

func (p *pairer) unpair(region int) {
	p.drop[region] = true
	p.dropped = true
}

// finish takes out the regions that turned out to be none.
func (p *pairer) finish() []Region {
	if !p.dropped {
		return p.regions
	}
	renumbered := grow.Empty(p.renumbered, len(p.regions))[:len(p.regions)]
	p.renumbered = renumbered
	kept := p.regions[:0]
	for i, r := range p.regions {
		p.pace.Step()
		parent := r.Parent
		if parent >= 0 {
			r.Parent = renumbered[parent] // of a dropped region: its own parent
		}
		if p.drop[i] {
			renumbered[i] = r.Parent
			continue
		}
		if r.Continues >= 0 {
			r.Continues = renumbered[r.Continues]
		}
		renumbered[i] = len(kept)
		kept = append(kept, r)
	}
	return kept
}
