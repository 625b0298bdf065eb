package credit

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A name is a place of a dateline.
type name struct {
	first, end int // tokens, with the region
	stop       int // the token behind the name itself, before the region
	capitals   bool
	regions    int // parts behind a comma or in brackets: Texas, [India]
	from, to   int // bytes
}

// place reads the name of a place at token i, with the regions behind it:
//
//	NEW YORK    St. Louis    Rio de Janeiro    KONYA, Türkiye
//	Silchar (Assam) [India]    ST. LOUIS, Mo.    Port Harcourt, Rivers, Nigeria
func (r *reader) place(i int) (name, bool) {
	stop, shape := r.run(i)
	if stop == i {
		return name{}, false
	}
	p := name{first: i, end: stop, stop: stop, capitals: shape == capitals}
	for p.regions < 3 {
		next := r.region(p.end)
		if next == 0 {
			break
		}
		p.regions, p.end = p.regions+1, next
	}
	p.from, p.to = r.at(i).start, r.at(p.end-1).end
	if t := r.at(p.end); t.kind == period && r.abbreviates(p) {
		p.to, p.end = t.end, p.end+1
	}
	return p, true
}

// run returns the token behind a run of capitalised words, small ones between
// them (Rio de Janeiro) and abbreviations (St. Louis), and how they are written: in
// capitals if all are.
func (r *reader) run(i int) (stop int, how shape) {
	const most = 6 // words
	how = capitals
	stop = i
	for k, n := i, 0; n < most; n++ {
		switch t := r.at(k); {
		case t.kind == poss && k > i && r.at(k+1).kind == word && r.at(k+1).shape != small: // Martha's Vineyard
			k++
			continue
		case t.kind != word:
			return stop, how
		case t.shape == small:
			if k == i || r.class(k)&inner == 0 || r.at(k+1).kind != word {
				return stop, how
			}
			k++
			continue
		case k > i && r.dated(k):
			return stop, how
		case t.shape != capitals && !(t.end-t.start == 1):
			how = capital
		}
		if k++; r.at(k).kind == period && r.initial(k) {
			k++
		} else {
			stop = k
		}
	}
	return stop, how
}

// dated reports whether a date begins at token k.
func (r *reader) dated(k int) bool {
	c := r.class(k)
	if c&month != 0 {
		n := k + 1
		if r.at(n).kind == period {
			n++
		}
		return r.at(n).kind == number
	}
	if c&weekday != 0 {
		n := r.at(k + 1).kind
		return n == comma || n == dash || n == number
	}
	return false
}

// initial reports whether the period at token k belongs to a short word in the
// middle of a name: St. Louis.
func (r *reader) initial(k int) bool {
	before, next := r.at(k-1), r.at(k+1)
	return before.end-before.start <= 3 && r.at(k).start == before.end && next.kind == word && next.shape != small && next.spaced && !r.dated(k+1) &&
		(before.shape != caseless) && r.at(k+2).kind != period
}

// region returns the token behind a region at token i, behind a place: , Texas;
// (Assam); [India]. It is 0 where there is none: a date, an outlet.
func (r *reader) region(i int) int {
	switch t := r.at(i); {
	case t.kind == opening:
		close := r.close(i)
		if close == 0 {
			return 0
		}
		inside := r.text(i+1, close)
		if square := r.word(i) == "["; !square {
			next := r.at(close + 1).kind
			_, known := r.known(inside)
			if known || next != opening && next != comma && next != slash && !(next == dash && isPlace(inside)) {
				return 0
			}
		}
		if stop, _ := r.run(i + 1); stop != close {
			return 0
		}
		return close + 1
	case t.kind == comma || t.kind == period && r.at(i+1).kind == comma && r.short(i-1):
		if t.kind == period {
			i++
		}
		if k := r.at(i + 1); k.kind != word || k.shape == small || r.dated(i+1) {
			return 0
		}
		stop, _ := r.run(i + 1)
		if stop == i+1 || stop-i > 5 {
			return 0
		}
		if k := r.at(stop).kind; k == dash || k == period || k == comma || k == colon || k == end || k == slash {
			if name := r.text(i+1, stop); !isPlace(name) {
				if _, known := r.known(name); known {
					return 0
				}
			}
		}
		return stop
	}
	return 0
}

// short reports whether token i is a word as abbreviations are: Mo, Calif.
func (r *reader) short(i int) bool {
	t := r.at(i)
	return t.kind == word && t.end-t.start <= 5
}

// abbreviates reports whether the period behind a place belongs to it: Mo.,
// Calif. -, N.Y.
func (r *reader) abbreviates(p name) bool {
	last := r.word(p.end - 1)
	if r.at(p.end).start != r.at(p.end-1).end {
		return false
	}
	if strings.Contains(last, ".") {
		return true // N.Y., D.C.
	}
	if p.regions == 0 || !r.short(p.end-1) || isPlace(last) {
		return false
	}
	next := r.at(p.end + 1)
	return next.kind == comma || next.kind == dash || next.kind == opening || next.kind == slash || isPlace(last+".") || r.dated(p.end+1)
}

// isPlace reports whether a name is known to be one of a place, in any case.
func isPlace(name string) bool {
	name = text.Squeeze(name)
	if words().of(name)&place != 0 {
		return true
	}
	lex := lang.For("en")
	if strings.Contains(name, " ") {
		return lex.Name(name).Is(lang.Place)
	}
	return lex.Lookup(name).Class.Is(lang.Place)
}

// places reads the places at token i, with slashes between them.
func (r *reader) places(i int) int {
	for r.count < len(r.names) {
		p, ok := r.place(i)
		if !ok {
			break
		}
		if k := r.count - 1; k >= 0 && words().of(r.s[r.names[k].from:p.to])&place != 0 {
			r.names[k].to, r.names[k].end, r.names[k].stop = p.to, p.end, p.end // Frankfurt/Main
		} else {
			r.names[r.count] = p
			r.count++
		}
		if i = p.end; r.at(i).kind != slash || r.at(i+1).kind != word || r.slashed(i) > 0 {
			return i
		}
		i++
	}
	return i
}

// slashed returns the token of the second of two slashes round an outlet at
// token i, or 0: /TASS/, / ACCESSWIRE /.
func (r *reader) slashed(i int) int {
	if r.at(i).kind != slash {
		return 0
	}
	const most = 6 // tokens
	for k := i + 2; k <= i+most; k++ {
		switch r.at(k).kind {
		case slash:
			if _, known := r.known(r.text(i+1, k)); known {
				return k
			}
		case word, dash, period, poss:
		default:
			return 0
		}
	}
	return 0
}

// close returns the token of the bracket that closes the one at token i, or 0.
func (r *reader) close(i int) int {
	const most = 14 // tokens
	for k := i + 1; k <= i+most; k++ {
		switch r.at(k).kind {
		case closing:
			if k == i+1 {
				return 0
			}
			return k
		case opening, end:
			return 0
		}
	}
	return 0
}
