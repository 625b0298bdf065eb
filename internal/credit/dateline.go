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
	day    text.Span // the date, in bytes; empty where there is none
	credit text.Span // the outlet
	known  bool      // the outlet is a known one
	how    form      // how it stands there
	last   kind      // what ends it: dash, colon, period, slash, bar, end; word: nothing
	long   bool      // more than a hyphen
	spaced bool      // white space before what ends it
	behind int       // the token behind it
}

// A site is a place of a dateline, as tokens: the name up to stop, with its regions
// up to end (ST. LOUIS, Mo.).
type site struct{ first, stop, end int }

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
	for r.ends(i); r.last == dash; { // does it go on behind the dash?
		before := r.finding
		if r.ends(r.parts(r.behind, dash)); !r.more(before) {
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
	if r.last != dash && r.last != colon && !(found && r.last == period) || found && r.how != bracketed && r.day.Len() == 0 {
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
		if next == k {
			return i
		}
		i = next
	}
}

// part reads a part at token i, behind a token of a kind, end for a part, and returns
// the token behind, or i.
func (r *reader) part(i int, sep kind) int {
	t := r.at(i)
	if next := r.date(i); next > i && r.day.Len() == 0 {
		r.day = r.span(i, next)
		return next
	}
	if t.kind == opening {
		return r.group(i)
	}
	if t.class&here != 0 {
		return i + 1
	}
	if t.shape == caseless && i > 0 && r.at(i-1).kind == closing && r.known && r.how == bracketed {
		return i // 【AFP＝時事】フランスの
	}
	if next := r.at(i + 1); t.class&reporter != 0 && r.known && next.kind == word && next.shape == caseless && r.at(i+2).class&place != 0 {
		return i + 2 // 中央社記者王芳|台南14日電
	}
	if next := r.outlet(i); next > i {
		return next
	}
	next, beside := r.run(i, 0), r.count > 0 && i == r.places[r.count-1].end+1
	switch {
	case r.count == 0 && (sep != end || r.credit.Len() == 0 || t.shape == caseless), beside && sep == slash:
		return r.place(i, next)
	case beside && sep == comma && t.class&(month|weekday) == 0 && i < next && next <= i+longRegion:
		return r.widen(next) // a region: Texas, N.Y., West Germany
	}
	return i
}

// longRegion is how many tokens a region has at most.
const longRegion = 4

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
		switch {
		case next.kind == number && next.spaced, next.kind == word && next.shape != caseless, r.at(i).shape == small && next.kind == comma:
		case known(r.registry, name) != "" && !isPlace(name):
			if r.credit, r.known, r.how = r.span(i, k), true, plain; i == 0 {
				r.how = leading
			}
			return k
		}
	}
	return i
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
			return i
		}
	}
	before, name, after := r.finding, r.text(i+1, close), r.at(close+1).kind
	isOutlet := known(r.registry, name) != ""
	if !isOutlet {
		if n := r.parts(i+1, opening); n == close || n == close-1 && r.at(n).class&wire != 0 || r.signs(n, close) {
			r.how = bracketed
			return close + 1
		}
	}
	r.finding = before
	if i > 0 && r.at(i-1).shape == caseless && (after == word || after == number) && words().of(r.text(i-1, i))&place == 0 {
		return i // X对英国广播公司（BBC）表示
	}
	first, n := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[n:])
	switch {
	case !isOutlet && r.count > 0 && i == r.places[r.count-1].end && r.run(i+1, 0) == close && (after == opening || after == comma):
		return r.widen(close + 1)
	case isOutlet || unicode.IsUpper(first) && unicode.IsLetter(second): // not (left), (R), (32)
		r.credit, r.known, r.how = r.span(i+1, close), isOutlet, bracketed
		return close + 1
	}
	return i
}

// signs reports whether tokens [i:close) are a dash and the author behind a known outlet:
// （ワシントン共同＝山田太郎）.
func (r *reader) signs(i, close int) bool {
	const most = 3 // words of a name
	if !r.known || r.at(i).kind != dash || close-i < 2 || close-i > most+1 {
		return false
	}
	for i++; i < close; i++ {
		if t := r.at(i); t.kind != word || t.shape != caseless {
			return false
		}
	}
	return true
}

// place takes the tokens from i up to stop for a place.
func (r *reader) place(i, stop int) int {
	if stop == i || r.count == len(r.places) {
		return i
	}
	if r.count > 0 && words().of(r.text(r.places[r.count-1].first, stop))&place != 0 { // Frankfurt/Main
		r.count--
		i = r.places[r.count].first
	}
	r.places[r.count] = site{i, stop, stop}
	r.count++
	return r.widen(stop)
}

// widen makes the last place end before a token, or behind the period there that
// belongs to an abbreviation: Minn., N.Y.
func (r *reader) widen(stop int) int {
	last := &r.places[r.count-1]
	next := r.at(stop + 1).kind
	if r.at(stop).kind == period && (strings.Contains(r.text(stop-1, stop), ".") || stop > last.stop && (next == comma || next == dash || next == opening)) {
		stop++
	}
	last.end = stop
	return stop
}

// ends reads what ends a dateline at token i: a dash or a colon, or else a period, a
// slash or a bar, or nothing.
func (r *reader) ends(i int) {
	r.last, r.long, r.behind, r.spaced = word, false, i, r.at(i).spaced
	for k := i; ; k++ {
		switch t := r.at(k); {
		case t.kind == comma:
		case t.kind == dash || t.kind == colon || t.divides():
			if r.last, r.behind, r.long, r.spaced = t.kind, k+1, t.long, t.spaced; !t.divides() {
				return
			}
		default:
			if t.kind == end && k == i {
				r.last = end
			}
			return
		}
	}
}

// dateline returns what has been read, with the paragraph's offset added.
func (r *reader) dateline(at int) *Dateline {
	d := &Dateline{
		Span: text.Span{Start: at + r.at(0).start, End: at + r.at(r.behind-1).end},
		Date: text.Squeeze(r.s[r.day.Start:r.day.End]), Outlet: text.Squeeze(r.s[r.credit.Start:r.credit.End]),
	}
	for _, p := range r.places[:r.count] {
		d.Places = append(d.Places, text.Squeeze(r.text(p.first, p.end)))
	}
	return d
}
