package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// A Dateline is the opening of an agency's report: places, date, outlet.
type Dateline struct {
	Span   text.Span // with the final dash
	Places []string  // as written, with the region: WOLFSBURG, West Germany
	Date   string    // as written: Dec. 13; "" where there is none
	Outlet string    // as written: Xinhua; "" where there is none
}

// A reader reads the head of a paragraph as a dateline: parts (places, date,
// outlet) in any order, with commas, periods, slashes and bars between them, some in
// brackets, and what ends it.
type reader struct {
	head
	registry *outlet.Registry
	finding
}

// A finding is what a reader has found.
type finding struct {
	places [5]site
	count  int       // of places
	stop   int       // the token behind the last place
	day    text.Span // the date, in bytes; empty where there is none
	credit text.Span // the outlet
	known  bool      // the outlet is a known one
	how    form      // how it stands there
	last   kind      // what ends it: dash, colon, period, slash, bar, end; word: nothing
	long   bool      // more than a hyphen
	spaced bool      // white space behind it, and before a dash
	behind int       // the token behind it
}

// A site is a place of a dateline, with its regions: ST. LOUIS, Mo.
type site struct {
	text.Span
	first, name int // tokens: from first up to name is the place without regions
}

// A form is how an outlet stands in a dateline.
type form uint8

const (
	bracketed form = iota // (AP), 【ワシントン共同】
	plain                 // Kyodo -, /TASS/
	leading               // CNN —
)

// read reads a dateline from the start of a paragraph. Whether what it has read
// is one, the rules tell.
//
//	QUITO, Ecuador (AP) —           HOUSTON--(BUSINESS WIRE)--November 12, 2025--
//	MOSCOW, December 13. /TASS/.    (ANSA) - Rome, December 13 -
func (r *reader) read(s string) bool {
	r.reset(s)
	r.finding = finding{}
	i := r.parts(0, end)
	if i == 0 {
		return false
	}
	r.ends(i)
	for r.last == dash { // does it go on behind the dash?
		before := r.finding
		i = r.parts(r.behind, dash)
		if r.ends(i); !r.more(before) {
			r.finding = before
			break
		}
	}
	return r.last != word || r.known
}

// more reports whether what stands behind a dash belongs to the dateline, given
// what was found before it: a date, a known outlet in brackets or behind a date, a
// place in capitals or with a date.
func (r *reader) more(before finding) bool {
	found := r.credit != before.credit
	switch {
	case r.last != dash && r.last != colon && !found, found && r.how != bracketed && r.day.Len() == 0:
		return false
	}
	return r.count == before.count || r.day.Len() > 0 || r.capitals()
}

// parts reads parts from token i on, behind a token of a kind, and returns the
// token behind the last; i where there is none.
func (r *reader) parts(i int, behind kind) int {
	for sep := behind; ; sep = end {
		k := i
		for t := r.at(k); t.divides() || behind == opening && t.kind == dash; t = r.at(k) {
			sep = t.kind
			k++
		}
		next := r.part(k, sep)
		if next == 0 {
			return i
		}
		i = next
	}
}

// part reads a part at token i, behind a token of a kind, end for a part, and returns
// the token behind, or 0.
func (r *reader) part(i int, sep kind) int {
	t := r.at(i)
	if r.day.Len() == 0 {
		if next := r.date(i); next > i {
			r.day = r.span(i, next)
			return next
		}
	}
	if t.kind == opening {
		return r.group(i)
	}
	if t.class&here != 0 {
		return i + 1
	}
	next := r.outlet(i)
	switch beside := i == r.stop+1; {
	case next > 0:
		return next
	case r.count == 0 && (sep != end || r.credit.Len() == 0 || t.shape == caseless), sep == slash && beside:
		return r.place(i)
	case sep == comma && beside:
		return r.region(i)
	}
	return 0
}

// outlet reads a known outlet without brackets: TOKYO, Dec. 13, Kyodo -; Berlin
// dpa |; /TASS/.
func (r *reader) outlet(i int) int {
	const most = 4 // words
	k := i + 1
	for k < i+most && r.at(k).names() {
		k++
	}
	for ; k > i; k-- {
		next, name := r.at(k), r.text(i, k)
		if next.kind == number && next.spaced || next.kind == word && next.shape != caseless || r.at(i).shape == small && next.kind == comma {
			continue
		}
		if known(r.registry, name) != "" && !isPlace(name) {
			r.credit, r.known, r.how = r.span(i, k), true, plain
			if i == 0 {
				r.how = leading
			}
			return k
		}
	}
	return 0
}

// group reads what stands in brackets at token i:
//
//	(AP)    (3 May 2016)    (Marketwired - December 13, 2016)    [東京 13日 ロイター]
//	(KHARTOUM) behind a date    a region: Silchar (Assam) [India]    (KXAN)
func (r *reader) group(i int) int {
	const most = 14 // tokens
	close := i + 1
	for r.at(close).kind != closing {
		if close++; close > i+most {
			return 0
		}
	}
	before, name, after := r.finding, r.text(i+1, close), r.at(close+1).kind
	if r.how = bracketed; known(r.registry, name) != "" {
		r.credit, r.known = r.span(i+1, close), true
		return close + 1
	}
	if r.parts(i+1, opening) == close {
		r.how = bracketed
		return close + 1
	}
	r.finding = before
	switch {
	case i == r.stop && i > 0 && r.run(i+1, 0) == close && (after == opening || after == comma):
		return r.widen(close + 1)
	case outletLike(name):
		r.credit, r.how = r.span(i+1, close), bracketed
		return close + 1
	}
	return 0
}

// place reads a place at token i: NEW YORK, St. Louis, Rio de Janeiro.
func (r *reader) place(i int) int {
	stop := r.run(i, 0)
	if stop == i || r.count == len(r.places) {
		return 0
	}
	if last := r.count - 1; last >= 0 && words().of(r.text(r.places[last].first, stop))&place != 0 { // Frankfurt/Main
		r.places[last].name = stop
		return r.widen(stop)
	}
	r.places[r.count] = site{first: i, name: stop, Span: r.span(i, stop)}
	r.count++
	r.stop = stop
	return r.abbreviated()
}

// region reads what a place lies in, behind a comma: Texas, N.Y., West Germany.
func (r *reader) region(i int) int {
	const most = 4 // tokens
	stop := r.run(i, 0)
	if stop == i || stop > i+most || r.at(i).class&(month|weekday) != 0 {
		return 0
	}
	r.widen(stop)
	return r.abbreviated()
}

// widen makes the last place end before a token.
func (r *reader) widen(stop int) int {
	r.places[r.count-1].End, r.stop = r.at(stop-1).end, stop
	return stop
}

// abbreviated takes the period of an abbreviation into the last place: Minn., N.Y.
func (r *reader) abbreviated() int {
	dot, next := r.at(r.stop), r.at(r.stop+1).kind
	region := r.stop > r.places[r.count-1].name
	if dot.kind == period && (strings.Contains(r.text(r.stop-1, r.stop), ".") || region && (next == comma || next == dash || next == opening)) {
		r.widen(r.stop + 1)
	}
	return r.stop
}

// run returns the token behind a name at token i: capitalised words, small ones
// between them (Rio de Janeiro), abbreviations and initials (St. Louis). It stops
// before dates, outlets and words of the given classes.
func (h *head) run(i int, stops class) int {
	const most, short = 6, 3 // words, bytes: St
	stop := i
	for k := i; k < i+most; k++ {
		t := h.at(k)
		switch {
		case t.kind != word, h.dated(k), k > i && (t.broken || t.class&named != 0), t.class&stops != 0 && (t.class&inner == 0 || t.class&link != 0), t.shape == small && (k == i || t.class&inner == 0):
			return stop
		}
		stop = k + 1
		if h.at(stop).kind == period && t.end-t.start <= short && h.at(stop+1).names() && !h.dated(stop+1) {
			k++
		}
	}
	return stop
}

// ends reads what ends a dateline at token i: a dash or a colon, or else a period, a
// slash or a bar, or nothing.
func (r *reader) ends(i int) {
	r.last, r.long, r.behind = word, false, i
	for k := i; k < i+4; k++ {
		t := r.at(k)
		if t.kind == comma {
			continue
		}
		if t.kind == dash || t.kind == colon || t.divides() {
			r.last, r.behind, r.long, r.spaced = t.kind, k+1, t.long, t.spaced
		} else if r.last == word {
			r.spaced = t.spaced
			if t.kind == end {
				r.last = end
			}
		}
		if !t.divides() {
			return
		}
	}
}

// outletLike reports whether a name in brackets that is not known may be an
// outlet: KXAN, Pajhwok; not (32), (left), (R), (D-Ohio).
func outletLike(name string) bool {
	first, n := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[n:])
	return unicode.IsUpper(first) && unicode.IsLetter(second)
}

// dateline returns what has been read, with the paragraph's offset added.
func (r *reader) dateline(at int) *Dateline {
	d := &Dateline{
		Span: text.Span{Start: at + r.at(0).start, End: at + r.at(r.behind-1).end},
		Date: text.Squeeze(r.s[r.day.Start:r.day.End]), Outlet: text.Squeeze(r.s[r.credit.Start:r.credit.End]),
	}
	for _, p := range r.places[:r.count] {
		d.Places = append(d.Places, text.Squeeze(r.s[p.Start:p.End]))
	}
	return d
}
