package credit

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// A line is read as a credit, at the top or at the end of an article: names of
// outlets, authors and places, dates and what reporters are called, with marks and
// a few small words between them, and nothing else.
//
//	By Anna Berg, Reuters              By ANNA BERG / Associated Press
//	By Anna Berg in Paris for CNN      By RFE/RL's Kazakh Service
//	BBC Scotland News                  Selin Ertuğ, Anadolu | 12.11.2025
//	-- Xinhua      (AFP)      /TASS/   Source: Reuters
//	© 2016 AFP     Copyright 2016 The Associated Press. All rights reserved.
type line struct {
	head
	registry *outlet.Registry
	authors  [6]text.Span
	signature
}

// A signature is what a line has.
type signature struct {
	sign    sign
	count   int    // of authors
	outlet  string // the first one
	sure    bool   // its name is not one that may mean something else
	leads   bool   // it stands first
	parts   int
	fillers int // words for reporters, dates
}

// A sign is what a line begins with.
type sign uint8

const (
	bare   sign = iota
	signed      // By, Written by
	marked      // --, (, /
	origin      // Source:, ©
)

// read reads a line. It reports whether all of it belongs in a credit.
func (l *line) read(s string) bool {
	l.reset(s)
	l.signature = signature{}
	for i := 0; l.at(i).kind != end; i++ { // a sentence shows with its first small words
		if t := l.at(i); !l.whole || t.kind == word && t.shape == small && t.class == 0 && l.registry.Named(l.text(i, i+1)) == outlet.Unknown {
			return false
		}
	}
	i := l.begin()
	for placed := false; l.at(i).kind != end; {
		switch t := l.at(i); {
		case t.kind == number:
			l.fillers++
			i++
		case t.kind != word, t.class&link != 0 && (t.shape == small || l.parts > 0), t.class&inner != 0 && t.shape == small && l.parts > 0 && l.at(i+1).names():
			placed = t.class&where != 0
			i++
		default:
			next := l.part(i, placed)
			if next == i {
				return false
			}
			l.parts++
			i, placed = next, false
		}
	}
	return l.parts > 0
}

// begin reads the sign of a line and returns the token behind.
func (l *line) begin() (i int) {
	if k := l.at(0).kind; k == dash || k == opening || k == slash {
		i, l.sign = 1, marked
	}
	for l.at(i).class&by != 0 {
		i, l.sign = i+1, signed
	}
	for l.at(i).class&source != 0 || l.at(i).kind == closing { // (c) 2016, Copyright ©
		i, l.sign = i+1, origin
	}
	return i
}

// part reads an outlet, a date, a word for a reporter or a name at token i and
// returns the token behind, or i.
func (l *line) part(i int, placed bool) int {
	if next := l.named(i); next > i {
		return next
	}
	next := l.date(i)
	for l.at(next).class&staff != 0 {
		next++
	}
	if next > i {
		l.fillers++
		return next
	}
	next = l.run(i, staff|link)
	own := i > 0 && l.at(i-1).class&here != 0 // our Asia desk
	if !placed && !own && next > i+1 && !isPlace(l.text(i, next)) && l.count < len(l.authors) {
		l.authors[l.count] = l.span(i, next)
		l.count++
	}
	return next
}

// named reads an outlet, with the words that go on behind it: BBC Scotland News;
// RFE/RL's Kazakh.
func (l *line) named(i int) int {
	const long = 6 // tokens of a name
	start, stop := l.at(i).start, i+1
	for t := l.at(stop); stop < i+long && (t.names() || t.class&(inner|link) != 0 || t.kind == slash || l.text(stop, stop+1) == "&"); t = l.at(stop) {
		stop++
	}
	name := l.text(i, stop)
	id, tail := l.registry.Prefix(name)
	if name = strings.TrimSpace(strings.TrimSuffix(name, tail)); id == outlet.Unknown {
		if name = l.text(i, l.run(i, staff|link)); known(l.registry, name) == "" {
			return i
		}
	}
	for stop = i + 1; l.at(stop-1).end < start+len(name); {
		stop++
	}
	own := l.at(stop-1).end == start+len(name) // no RL's
	for t := l.at(stop); t.names() && t.class&staff == 0; t = l.at(stop) {
		stop++
	}
	if own {
		name = l.text(i, stop)
	}
	if l.outlet == "" {
		l.outlet, l.sure, l.leads = name, id != outlet.Unknown, l.parts == 0
	}
	return stop
}

// lines finds what the lines around the text say: the bylines above the
// dateline, and the lines at the end.
func (f *finder) lines() {
	l := line{registry: f.registry}
	above := false // a byline stands right above
	for i, p := range f.paras[:min(top, f.opens)] {
		reads := l.read(f.s[p.Start:p.End])
		if reads && f.Dateline != nil && l.alone(i, f.opens) {
			f.wrote(&l, p.Start)
		}
		if reads && above && l.outlet == "" && l.count == 1 && l.fillers > 0 && papers(l.s[l.authors[0].Start:l.authors[0].End]) {
			f.publisher(l.s[l.authors[0].Start:l.authors[0].End]) // Evening Courier reporter
			above = false
			continue
		}
		if above = reads && l.credits(i, above); !above {
			continue
		}
		above = l.sign == signed
		f.wrote(&l, p.Start)
		f.publisher(l.outlet)
	}
	for i := len(f.paras) - 1; i > 0 && i >= len(f.paras)-bottom; i-- {
		at := f.paras[i].Start
		s := f.s[at:f.paras[i].End]
		open := strings.LastIndexByte(s, '(')
		f.publisher(words().says("house", s))
		if f.Publisher == "" && words().says("contributed", s) != "" {
			f.publisher(l.reporters(s))
		}
		if open > 0 && ends(s[:open]) {
			at, s = at+open, s[open:] // It rained. (AFP)
		}
		switch {
		case !l.read(s) || l.sign < marked:
		case l.count == 0:
			f.publisher(l.outlet)
		case l.sign == marked && (l.fillers > 0 || l.outlet != ""):
			f.wrote(&l, at)
		}
	}
}

// papers reports whether the last word of a name is that of many newspapers: Evening
// Courier.
func papers(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return lang.For("en").Lookup(last).Use.Is(lang.Masthead)
}

// wrote takes note of the authors of a line that begins at offset at; the first line
// that has some counts.
func (f *finder) wrote(l *line, at int) {
	if f.Authors != nil {
		return
	}
	for _, a := range l.authors[:l.count] {
		f.Authors = append(f.Authors, text.Span{Start: at + a.Start, End: at + a.End})
	}
}

// alone reports whether a line is a name and nothing else, between a headline and the
// dateline.
func (l *line) alone(at, dateline int) bool {
	return at > 0 && at == dateline-1 && l.sign == bare && l.count == 1 && l.parts == 1 && l.fillers == 0 && !ends(l.s)
}

// credits reports whether a line at the top is a credit. One without a sign has
// to name an outlet, and is no headline.
func (l *line) credits(at int, above bool) bool {
	const high = 5         // paragraphs
	dated := l.fillers > 0 // Anadolu | 12.11.2025
	switch {
	case l.sign == signed || above:
		return true
	case l.sign == origin:
		return l.count == 0
	case l.sign == marked || l.outlet == "" || at >= high || ends(l.s):
		return false
	}
	return dated && l.leads && l.count == 0 || at > 0 && (dated || l.sure)
}

// reporters returns the outlet whose reporters a paragraph begins with, "" if it
// does not: CNN's Ann Lee contributed to this report; Associated Press writers Anna
// Berg and Nils Dahl contributed.
func (l *line) reporters(s string) string {
	l.reset(s)
	l.signature = signature{}
	if next := l.named(0); next == 0 || l.at(next).class&staff == 0 && l.at(next-1).end == len(l.outlet) {
		return "" // The Associated Press contributed: another's
	}
	return l.outlet
}
