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
	first, name int  // tokens: from first up to name is the place without regions
	region      bool // it has some
}

// A form is how an outlet stands in a dateline.
type form uint8

const (
	bracketed form = iota // (AP)
	plain                 // Kyodo -, /TASS/
	leading               // (ANSA) - Rome, CNN —
	boxed                 // 【ワシントン共同】
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
		if r.ends(i); i == before.behind || !r.more(before) {
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
	switch {
	case r.last != dash && r.last != colon && !(r.last == period && r.credit != before.credit):
		return false
	case r.credit != before.credit && !(r.known && (r.how == bracketed || r.day.Len() > 0)):
		return false
	}
	return r.count == before.count || r.day.Len() > 0 || r.capitals()
}

// parts reads parts from token i on, behind a token of a kind, and returns the
// token behind the last; i where there is none.
func (r *reader) parts(i int, behind kind) int {
	for sep := behind; ; sep = end {
		k := i
		for t := r.at(k); k < i+2 && (t.divides() || behind == opening && t.kind == dash); t = r.at(k) {
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
	switch {
	case t.kind == opening:
		return r.group(i)
	case t.kind != word:
		return 0
	case t.class&here != 0 && t.shape == caseless:
		return i + 1
	}
	if next := r.outlet(i); next > 0 {
		return next
	}
	switch begun := r.credit.Len() > 0; {
	case !t.names():
		return 0
	case r.count == 0 && (sep != end || !begun || t.shape == caseless && r.how == leading), sep == slash && i == r.stop+1:
		return r.place(i)
	case sep == comma && i == r.stop+1 || sep == comma && i == r.stop+2 && r.at(i-2).kind == period:
		return r.region(i)
	}
	return 0
}

// outlet reads a known outlet without brackets: TOKYO, Dec. 13, Kyodo -; Berlin
// dpa |; /TASS/.
func (r *reader) outlet(i int) int {
	const most = 4 // words
	if r.credit.Len() > 0 {
		return 0
	}
	k := i
	for k < i+most && r.at(k).kind == word && (k == i || r.at(k).shape != small) {
		k++
	}
	for ; k > i; k-- {
		next, name := r.at(k), r.text(i, k)
		if next.kind == other || next.kind == number && next.spaced || next.kind == word && next.shape != caseless || r.at(i).shape == small && next.kind == comma {
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
		if k := r.at(close).kind; k == end || k == opening || close > i+most {
			return 0
		}
		close++
	}
	before, name := r.finding, r.text(i+1, close)
	switch {
	case r.credit.Len() == 0 && known(r.registry, name) != "":
		r.credit, r.known, r.how = r.span(i+1, close), true, bracketed
		if i == 0 {
			r.how = leading
		}
		return close + 1
	case r.parts(i+1, opening) == close && r.finding != before:
		if r.credit != before.credit {
			if r.how = bracketed; r.count > 0 && i == 0 {
				r.how = boxed
			}
		}
		return close + 1
	}
	r.finding = before
	after := r.at(close + 1)
	switch {
	case i == r.stop && i > 0 && r.run(i+1, 0) == close && (r.text(i, i+1) == "[" || after.kind == opening || after.kind == comma):
		return r.widen(close + 1)
	case r.credit.Len() == 0 && outletLike(name):
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
	if t := r.at(stop); stop == i || stop > i+most || r.at(i).class&(month|weekday) != 0 || t.kind == word || t.kind == number || t.kind == other {
		return 0
	}
	r.places[r.count-1].region = true
	r.widen(stop)
	return r.abbreviated()
}

// widen makes the last place end before a token.
func (r *reader) widen(stop int) int {
	p := &r.places[r.count-1]
	p.End, r.stop, p.region = r.at(stop-1).end, stop, p.region || stop > p.name
	return stop
}

// abbreviated takes the period of an abbreviation into the last place: Minn., N.Y.
func (r *reader) abbreviated() int {
	const longest = 5 // bytes: Calif
	last, dot, next := r.text(r.stop-1, r.stop), r.at(r.stop), r.at(r.stop+1)
	short := r.places[r.count-1].region && len(last) <= longest && !isPlace(last) && (next.kind == comma || next.kind == dash || next.kind == opening || next.kind == slash)
	if dot.kind == period && !dot.spaced && (short || strings.Contains(last, ".")) {
		r.widen(r.stop + 1)
	}
	return r.stop
}

// run returns the token behind a name at token i: capitalised words, small ones
// between them (Rio de Janeiro), abbreviations and initials (St. Louis). It stops
// before dates and words of the given classes.
func (h *head) run(i int, stops class) int {
	const most = 6 // words
	stop := i
	for k := i; k < i+most; k++ {
		t := h.at(k)
		switch {
		case t.kind != word, k > i && (h.dated(k) || stops != 0 && t.broken || t.shape == caseless && t.class&named != 0), t.class&stops != 0 && (t.class&inner == 0 || t.class&link != 0):
			return stop
		case t.shape == small && (k == i || t.class&inner == 0):
			return stop
		case t.shape == small:
			continue
		}
		stop = k + 1
		const longest = 3 // bytes: St
		if dot, next := h.at(stop), h.at(stop+1); dot.kind == period && !dot.spaced && t.end-t.start <= longest && next.names() && next.spaced && !h.dated(stop+1) && h.at(stop+2).kind != period {
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
		t, next := r.at(k), r.at(k+1)
		switch {
		case t.kind == dash || t.kind == colon:
			r.last, r.long, r.behind, r.spaced = t.kind, t.long, k+1, t.spaced && next.spaced
			return
		case t.kind == comma && next.kind == dash:
		case t.divides() && t.kind != comma:
			r.last, r.behind, r.spaced = t.kind, k+1, next.spaced
		case t.kind == end && k == i && r.whole:
			r.last = end
			return
		default:
			if k == i {
				r.spaced = t.spaced
			}
			return
		}
	}
}

// outletLike reports whether a name in brackets that is not known may be an
// outlet: KXAN, Pajhwok; not (32), (left), (R), (D-Ohio).
func outletLike(name string) bool {
	const longest = 40 // bytes
	first, n := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[n:])
	return len(name) <= longest && unicode.IsUpper(first) && unicode.IsLetter(second) && !strings.ContainsAny(name, `,;:!?"“”`)
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
