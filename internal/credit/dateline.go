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

// A reader reads the head of a paragraph as a dateline: places, date and outlet in
// any order, and what ends it.
type reader struct {
	head
	registry *outlet.Registry
	names    [5]name // of the places
	finding
}

// A finding is what a reader has found.
type finding struct {
	count   int
	day     text.Span // the date, in bytes; empty where there is none
	dayOnly bool      // it is a day of the week alone
	credit  text.Span // the outlet
	is      bool      // the outlet is a known one
	how     form      // how it stands there
	last    kind      // what ends it: dash, colon, period, pipe, end; word: nothing
	long    bool      // more than a hyphen
	spaced  bool      // white space before and behind the dash
	stop    int       // the byte behind it
	behind  int       // the token behind it
}

// A form is how an outlet stands in a dateline.
type form uint8

const (
	bracketed form = iota // (AP)
	slashed               // /TASS/
	plain                 // Kyodo -
	leading               // (ANSA) - Rome
)

// reset makes r ready for a paragraph.
func (r *reader) reset(s string) {
	r.head.reset(s)
	r.finding = finding{}
}

// read reads a dateline. Whether what it has read is one, the rules tell.
func (r *reader) read() bool {
	if r.at(0).kind == opening {
		return r.outletFirst()
	}
	i := r.first(0)
	if i == 0 {
		return false
	}
	if !r.rest(i) || !r.plausible() {
		return false
	}
	r.outletBefore()
	return true
}

// outletBefore reads what looks like a place as the outlet that it is:
//
//	CNN — Police said    TEMPO.CO, Jakarta -    KOMPAS, BANYUWANGI —
func (r *reader) outletBefore() {
	if r.count != 1 || r.last != dash || r.credit.Len() > 0 || r.day.Len() > 0 {
		return
	}
	p := &r.names[0]
	name := r.text(p.first, p.stop)
	if _, known := r.known(name); !known || isPlace(name) || p.regions == 0 && !(r.long && r.spaced) {
		return
	}
	r.credit, r.is, r.how = r.span(p.first, p.stop), true, leading
	if p.regions == 0 {
		r.count = 0
		return
	}
	p.first, p.regions = p.stop+1, 0
	p.stop, p.from, p.capitals = p.end, r.at(p.first).start, r.at(p.first).shape == capitals
}

// plausible reports whether there is enough for a dateline: most paragraphs have
// a few capitalised words and then go on.
func (r *reader) plausible() bool {
	switch r.last {
	case dash, colon, end:
		return true
	case period:
		return r.credit.Len() > 0 || r.day.Len() > 0
	}
	return r.is
}

// first reads places or a date, and returns the token behind, or 0.
func (r *reader) first(i int) int {
	t := r.at(i)
	if t.kind == number || t.kind == word && r.dated(i) {
		next, stop := r.date(i)
		if stop == 0 {
			return 0
		}
		r.day = text.Span{Start: r.at(i).start, End: stop}
		k := next
		for r.at(k).kind == comma || r.at(k).kind == period || r.at(k).kind == dash && r.at(k+1).shape == capitals && r.at(k+2).kind != word {
			k++ // November 12, 2025 – HOUSTON –
		}
		if r.at(k).kind == word && r.at(k).shape != small {
			r.count = 0
			return r.places(k) // 13.12. Warszawa (PAP)
		}
		return next
	}
	r.count = 0
	if t.kind != word || t.shape == small {
		return 0
	}
	if next := r.places(i); r.count > 0 {
		return next
	}
	return 0
}

// outletFirst reads
//
//	(CNN) —    (CNN)Police    (ANSA) - Rome, December 13 -    [Reuters] LONDON, Dec. 13 -
func (r *reader) outletFirst() bool {
	close := r.close(0)
	if close == 0 {
		return false
	}
	name := r.text(1, close)
	if _, known := r.known(name); !known {
		return false
	}
	r.credit, r.is, r.how = r.span(1, close), true, leading
	i := close + 1
	if !r.ends(i) {
		return false
	}
	if r.last == dash || r.last == colon {
		i = r.behind
	}
	alone := r.finding
	if k := r.first(i); k > 0 && r.rest(k) && (r.day.Len() > 0 || r.names[0].capitals) && (r.last == dash || r.last == colon || r.last == period) {
		return true
	}
	r.finding = alone
	return true
}

// rest reads date and outlet behind the places, or the outlet behind the date.
func (r *reader) rest(i int) bool {
	const most = 8 // parts
	for range most {
		k := i
		for r.at(k).kind == comma || r.at(k).kind == pipe || r.at(k).kind == period && !r.dashBehind(k) {
			k++
		}
		next := r.part(k)
		if next == 0 && r.at(k).kind == slash && k == i && r.slashed(k) == 0 && r.credit.Len() > 0 {
			next = r.part(k + 1) // / ACCESSWIRE / December 13 /
		}
		if next == 0 && r.at(k).kind == dash && (r.credit.Len() == 0 || r.day.Len() == 0) {
			next = r.beyond(k)
		}
		if next == 0 {
			return r.ends(i)
		}
		i = next
	}
	return false
}

// part reads a date or an outlet at token i and returns the token behind, or 0.
func (r *reader) part(i int) int {
	t := r.at(i)
	if r.day.Len() == 0 && (t.kind == number || t.kind == word && r.class(i)&(month|weekday|dateWord) != 0) {
		if next, stop := r.date(i); stop > 0 {
			r.day = text.Span{Start: t.start, End: stop}
			return next
		}
		if next := r.dayAlone(i); next > 0 {
			return next
		}
	}
	if r.credit.Len() > 0 {
		return 0
	}
	switch t.kind {
	case opening:
		return r.inBrackets(i)
	case slash:
		if close := r.slashed(i); close > 0 {
			r.credit, r.is, r.how = r.span(i+1, close), true, slashed
			return close + 1
		}
	case word:
		return r.plainOutlet(i)
	}
	return 0
}

// dayAlone reads LONDON, Tuesday -.
func (r *reader) dayAlone(i int) int {
	next := r.head.weekday(i)
	if next == 0 || r.at(next).kind != dash {
		return 0
	}
	r.day, r.dayOnly = r.span(i, next), true
	return next
}

// inBrackets reads what stands in brackets at token i: an outlet, a date, both,
// or, behind a date, the place.
//
//	(AP)    (3 May 2016)    (Marketwired - December 13, 2016)    13 December (KHARTOUM)
func (r *reader) inBrackets(i int) int {
	close := r.close(i)
	if close == 0 {
		return 0
	}
	if next, stop := r.date(i + 1); next == close && r.day.Len() == 0 {
		r.day = text.Span{Start: r.at(i + 1).start, End: stop}
		return close + 1
	}
	if r.count == 0 {
		if stop, how := r.run(i + 1); stop == close && how == capitals {
			if _, known := r.known(r.text(i+1, close)); !known {
				r.count = 0
				r.places(i + 1)
				return close + 1
			}
		}
	}
	stop := close
	for k := i + 2; k < close; k++ {
		if t := r.at(k); r.day.Len() == 0 && (t.kind == dash && t.spaced || t.kind == comma) {
			if next, last := r.date(k + 1); last > 0 && next == close {
				r.day, stop = text.Span{Start: r.at(k + 1).start, End: last}, k
			}
		}
	}
	name := r.text(i+1, stop)
	_, r.is = r.known(name)
	if !r.is && !outletLike(name) {
		return 0
	}
	r.credit, r.how = r.span(i+1, stop), bracketed
	return close + 1
}

// plainOutlet reads a known outlet without brackets: TOKYO, Dec. 13, Kyodo -.
func (r *reader) plainOutlet(i int) int {
	const most = 4 // words
	if n := r.at(i + 1).kind; r.at(i).shape == small && n != dash && n != pipe {
		return 0 // dpa |
	}
	k := i
	for k < i+most && (r.at(k).kind == word || r.at(k).kind == dash && !r.at(k).spaced && r.at(k+1).kind == word && !r.at(k+1).spaced) {
		k++
	}
	for ; k > i; k-- {
		switch n := r.at(k); n.kind {
		case dash, colon, pipe, comma, period, end, opening:
			name := r.text(i, k)
			if _, known := r.known(name); known && !isPlace(name) {
				r.credit, r.is, r.how = r.span(i, k), true, plain
				return k
			}
		}
	}
	return 0
}

// beyond reads a date or an outlet behind a dash at token i, where a dateline goes
// on behind it:
//
//	HOUSTON--(BUSINESS WIRE)--November 12, 2025--    Roma, 13 dic. - (Adnkronos)
//	МОСКВА, 13 дек - РИА Новости.                    CAIRO - 13 December 2016:
func (r *reader) beyond(i int) int {
	saved := r.finding
	next := r.part(i + 1)
	if next == 0 {
		return 0
	}
	t := r.at(next)
	ok := t.kind == dash || t.kind == colon || t.kind == slash || t.kind == opening || t.kind == comma || t.kind == period
	if r.credit.Len() > saved.credit.Len() {
		ok = r.is && (r.how != plain || r.day.Len() > 0 && t.kind != opening)
	}
	if !ok {
		r.finding = saved
		return 0
	}
	return next
}

// ends reads what ends a dateline at token i: a dash, with a period before it
// where the house has one, a colon, a period, nothing.
func (r *reader) ends(i int) bool {
	t := r.at(i)
	if t.kind == comma && r.at(i+1).kind == dash {
		i, t = i+1, r.at(i+1)
	}
	if t.kind == period && r.dashBehind(i) {
		i, t = i+1, r.at(i+1)
	}
	next := r.at(i + 1)
	r.stop, r.behind, r.last, r.long = t.end, i+1, t.kind, t.long
	switch t.kind {
	case dash:
		r.spaced = t.spaced && next.spaced
	case colon, period, pipe, slash:
	case end:
		if !r.whole {
			return false
		}
		r.stop, r.behind = r.at(i-1).end, i
	default:
		r.last, r.spaced = word, t.spaced
		r.stop, r.behind = r.at(i-1).end, i
	}
	return true
}

func (r *reader) dashBehind(i int) bool {
	t := r.at(i + 1)
	return t.kind == dash && (!t.spaced || r.at(i+2).spaced)
}

// known returns the name that the registry, or the list of the words of credits,
// has for an outlet.
func (r *reader) known(name string) (string, bool) { return known(r.registry, name) }

func (r *reader) span(i, j int) text.Span {
	return text.Span{Start: r.at(i).start, End: r.at(j - 1).end}
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
		Span: text.Span{Start: at + r.at(0).start, End: at + r.stop},
		Date: text.Squeeze(r.s[r.day.Start:r.day.End]), Outlet: text.Squeeze(r.s[r.credit.Start:r.credit.End]),
	}
	for _, p := range r.names[:r.count] {
		d.Places = append(d.Places, text.Squeeze(r.s[p.from:p.to]))
	}
	return d
}
