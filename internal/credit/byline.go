package credit

import (
	"strings"

	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// byline finds the authors, and the outlet that a byline names:
//
//	By Anna Berg, Reuters              By ANNA BERG / Associated Press
//	By Anna Berg in Paris for the Guardian
//	By Anna Berg                       (a line of its own)
//	BBC Scotland News
//	Selin Ertuğ, Anadolu | 12.11.2025  By RFE/RL's Kazakh Service
//	By our South East Asia desk, BBC News
func (f *finder) byline() {
	const longest = 140 // bytes
	signed := false     // a byline stands right above
	l := line{registry: f.registry}
	for i := 0; i < min(above, f.opens, len(f.paras)); i++ {
		p := f.paras[i]
		if p.Len() > longest || p.Len() < 2 || strings.IndexByte(".?!:\"”’", f.s[p.End-1]) >= 0 && !strings.HasSuffix(f.s[:p.End], "r.") {
			signed = false
			continue
		}
		l.reset(f.s[p.Start:p.End])
		if !l.fits() {
			signed = false
			continue
		}
		first := 0
		if l.at(0).kind == word && l.at(0).shape != small && l.class(0)&by != 0 && l.at(1).kind == word {
			for first = 1; l.at(first).kind == word && l.class(first)&by != 0 && first < 3; {
				first++ // Written by
			}
		}
		if !l.read(first) {
			signed = false
			continue
		}
		if first == 0 && !l.signs(i, signed) {
			continue
		}
		signed = first > 0
		if f.Authors == nil {
			for _, a := range l.authors[:l.count] {
				f.Authors = append(f.Authors, text.Span{Start: p.Start + a.Start, End: p.Start + a.End})
			}
		}
		if l.outlet != "" {
			f.publisher(l.outlet)
		}
	}
}

// A line is read as a byline: names, outlets, places, dates and what reporters
// are called, with commas, slashes, bars or dashes between them, and nothing
// else.
type line struct {
	head
	registry *outlet.Registry
	authors  [6]text.Span
	signature
}

// A signature is what a byline has.
type signature struct {
	count   int
	outlet  string
	agency  bool // the outlet is an agency
	exact   bool // the outlet's name is not one that may mean something else
	leads   bool // the outlet stands first
	parts   int
	fillers int // words for reporters, dates
}

// reset makes l ready for a paragraph.
func (l *line) reset(s string) {
	l.head.reset(s)
	l.signature = signature{}
}

// signs reports whether a line without "By" is a byline: it names an outlet, and
// is no headline.
func (l *line) signs(at int, signed bool) bool {
	switch {
	case l.outlet == "":
		return false
	case signed:
		return true
	case at == 0:
		return l.exact && l.leads && l.count == 0 && l.parts > 1 && l.fillers > 0
	}
	return l.exact || l.agency && l.parts > 1 && l.fillers > 0
}

// fits is the first look at a line: it has no small word that is not one of
// bylines.
func (l *line) fits() bool {
	const fit = by | staff | forWhom | where | and | particle | title | month | weekday | dateWord | clock
	for i := 0; ; i++ {
		switch t := l.at(i); {
		case t.kind == end:
			return true
		case t.kind == word && t.shape == small && l.class(i)&fit == 0:
			return false
		}
	}
}

// read reads a line from token i on. It reports whether all of it belongs in a
// byline.
func (l *line) read(i int) bool {
	for l.at(i).kind != end {
		t := l.at(i)
		switch {
		case t.kind == comma || t.kind == slash || t.kind == pipe || t.kind == dash || t.kind == opening || t.kind == closing || t.kind == period:
			i++
			continue
		case t.kind == word && l.class(i)&(forWhom|and|where) != 0 && (t.shape == small || l.parts > 0):
			i++
			continue
		}
		next := l.part(i)
		if next == 0 {
			return false
		}
		l.parts++
		i = next
	}
	return l.whole && l.parts > 0
}

// part reads an outlet, a date, a word for a reporter or a name at token i and
// returns the token behind, or 0.
func (l *line) part(i int) int {
	if next := l.named(i); next > 0 {
		return next
	}
	if next, stop := l.date(i); stop > 0 {
		l.fillers++
		return next
	}
	t := l.at(i)
	switch {
	case t.kind == number && l.clock(i) > i:
		return l.clock(i)
	case t.kind == poss:
		return i + 1
	case t.kind != word:
		return 0
	}
	k := i
	for l.at(k).kind == word && l.class(k)&staff != 0 {
		k++
	}
	if k > i {
		l.fillers++
		return k
	}
	if next := l.desk(i); next > 0 {
		l.fillers++
		return next
	}
	return l.name(i)
}

// named reads an outlet, with the words that go on behind it and those for its
// reporters: BBC Scotland News, Associated Press Writer, RFE/RL's Kazakh Service.
func (l *line) named(i int) int {
	k := i
	if l.at(k).kind == word && l.class(k)&inner != 0 && l.at(k).shape == small {
		k++
	}
	if t := l.at(k); t.kind != word {
		return 0
	}
	stop := k
	for t := l.at(stop); stop == k || !t.broken && (t.kind == word || t.kind == poss || t.kind == slash && !t.spaced && !l.at(stop+1).spaced); t = l.at(stop) {
		stop++
	}
	name := l.text(k, stop)
	exact, n := l.longest(name)
	if n == 0 {
		return 0
	}
	next := k
	for next < stop && l.at(next).end-l.at(k).start < n {
		next++
	}
	next++
	own := next
	for own < stop && l.at(own).kind == word && l.at(own).shape != small && l.class(own)&staff == 0 {
		own++ // BBC Scotland News
	}
	if l.outlet == "" {
		l.outlet, l.exact, l.leads = l.text(k, own), exact, l.parts == 0
		if id := l.registry.Named(name[:n]); id != outlet.Unknown {
			l.agency = l.registry.Kind(id) == "agency"
		}
	}
	if l.at(own).kind == poss { // RFE/RL's Kazakh Service
		for own++; l.at(own).kind == word && l.at(own).shape != small && l.class(own)&staff == 0; {
			own++
		}
		l.fillers++
	}
	return own
}

// longest returns how many bytes of a text are the name of an outlet that it
// begins with, 0 where it does not, and whether it is one that may mean nothing
// else.
func (l *line) longest(name string) (exact bool, n int) {
	if id, rest := l.registry.Prefix(name); id != outlet.Unknown {
		return true, len(name) - len(rest)
	}
	whole := name
	for whole != "" {
		if _, ok := exactly(l.registry, whole); ok {
			return false, len(whole)
		}
		last := strings.LastIndexByte(whole, ' ')
		if last < 0 || words().of(whole[last+1:])&staff == 0 {
			break
		}
		whole = whole[:last]
	}
	return false, 0
}

// desk reads "our South East Asia desk".
func (l *line) desk(i int) int {
	const most = 6 // words
	for k := i; k < i+most && l.at(k).kind == word; k++ {
		if k > i && l.class(k)&staff != 0 && (l.class(i)&staff != 0 || l.at(k).shape == small) {
			return k + 1
		}
	}
	return 0
}

// name reads the name of an author, or of a place, at token i.
func (l *line) name(i int) int {
	const most = 5 // words
	for l.at(i).kind == word && l.class(i)&title != 0 {
		if i++; l.at(i).kind == period {
			i++
		}
	}
	k, n := i, 0
	for l.at(k).kind == word && n < most {
		t := l.at(k)
		c := l.class(k)
		if t.shape == small && (k == i || c&particle == 0 || l.at(k+1).kind != word) {
			break
		}
		if k > i && (t.broken || c&staff != 0 || c&(and|forWhom|where) != 0 && c&particle == 0) {
			break
		}
		n++
		if k++; l.at(k).kind == period && t.end-t.start <= 2 {
			k++ // Anna B. Berg
		}
	}
	if k == i {
		return 0
	}
	if t := l.at(k); t.kind != end && t.kind != comma && t.kind != slash && t.kind != pipe && t.kind != dash && t.kind != opening && t.kind != closing && t.kind != word && t.kind != period {
		return 0
	}
	whole := l.text(i, k)
	switch {
	case l.class(i)&weekday != 0 && k == i+1:
		l.fillers++
	case l.count > 0 && l.placed(i, whole), n == 1 && isPlace(whole):
	case n >= 2 && l.count < len(l.authors):
		l.authors[l.count] = text.Span{Start: l.at(i).start, End: l.at(k - 1).end}
		l.count++
	}
	return k
}

// placed reports whether a name behind the author's is one of a place: in Paris,
// London.
func (l *line) placed(i int, name string) bool {
	return isPlace(name) || i > 0 && l.at(i-1).kind == word && l.class(i-1)&where != 0
}
