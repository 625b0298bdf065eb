package multilingual

import (
	"sort"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// dialogue finds the speech of paragraph p where it begins with a dash, and the
// words of the writer inside tell whose it is:
//
//	— Il pleut, dit Anna.          —Llueve —dijo Ana—. Y nieva.
//	— Идёт дождь, — сказал Иван. — Скоро пойдёт снег.
//
// It reports whether it does. A dash without an attribution may begin anything.
func (f *finder) dialogue(p int) bool {
	if !f.lexicon.DashDialogue || !f.is(0, dashes) || f.items[0].low == "-" && len(f.items) > 1 && f.items[1].glued {
		return false
	}
	for i := range f.items {
		if r := f.items[i].region; r >= 0 && !f.named(i) {
			return false
		}
	}
	pieces, a, ok := f.interrupted(1, len(f.items))
	if !ok {
		return false
	}
	pieces[0].Start = f.items[0].Start
	f.found = append(f.found, Quotation{Content: pieces, Cue: a.cue, Source: a.src, Relays: a.relays, Speaker: -1, who: a.who, clause: a.clause, apposition: a.appositive})
	f.last, f.lastPara = len(f.found)-1, p
	return true
}

// inside reads an attribution between the marks of the region at item i: «Il
// pleut, a dit Anna, et il neige.» It reports whether there is one.
func (f *finder) inside(i, p int) bool {
	region := f.items[i].region
	r := f.Regions[region]
	first := sort.Search(len(f.Tokens), func(k int) bool { return f.Tokens[k].Start >= r.Open.End })
	end := f.Ends[region]
	if r.Closed() {
		end--
	}
	if first >= end {
		return false
	}
	outer := f.items
	f.items = nil
	f.fill(first, end)
	pieces, a, ok := f.interrupted(0, len(f.items))
	f.items = outer
	if !ok {
		return false
	}
	pieces[0].Start = r.Open.Start
	if last := &pieces[len(pieces)-1]; len(pieces) > 1 && r.Closed() {
		last.End = r.Close.End
	}
	f.used[region] = true
	f.found = append(f.found, Quotation{Content: pieces, Cue: a.cue, Source: a.src, Relays: a.relays, Speaker: -1, who: a.who, clause: a.clause, apposition: a.appositive})
	f.last, f.lastPara = len(f.found)-1, p
	return true
}

// interrupted reads words in items [from:to) that the writer interrupts to say
// whose they are. It returns the pieces of them.
func (f *finder) interrupted(from, to int) (pieces []text.Span, a attr, ok bool) {
	start := from
	put := func(end int) {
		for end > start && f.is(end-1, commas) {
			end--
		}
		if end > start {
			pieces = append(pieces, f.bytes(span{start, end}))
		}
	}
	for k := from + 1; k < to; k++ {
		comma, dash := f.is(k, commas), f.is(k, dashes) && f.between(k)
		if !comma && !dash {
			continue
		}
		open := k
		if comma && k+1 < to && f.is(k+1, dashes) {
			dash = true
			k++
		}
		if k+1 >= to || f.items[k+1].cap {
			continue
		}
		close := k + 1
		for close < to && !f.is(close, dashes) && !(!dash && (f.is(close, commas) || f.items[close].border)) {
			close++
		}
		v, said := f.verb(k+1, close, lang.Cue|lang.Participle)
		if !said || v.class.Is(lang.Weak) && !dash {
			continue
		}
		s, named := f.after(v, close)
		if !named && !dash || named && !dash && s.end != close && !(f.is(s.end, ".") && s.end+1 == to) {
			continue
		}
		end := close
		for end > k+1 && f.items[end-1].kind == text.Punct {
			end--
		}
		if ok { // a second attribution: that of further words
			put(open)
			start = close + 1
			k = close
			continue
		}
		put(open)
		if len(pieces) == 0 {
			return nil, attr{}, false
		}
		a = f.complete(attr{cue: f.cues(v), source: s, verb: v.at}, k+1, end)
		ok = true
		closed := close < to && (f.is(close, dashes) || !dash && f.is(close, commas))
		start = to
		if closed {
			start = close + 1
			for start < to && f.items[start].kind == text.Punct && f.items[start].glued && f.items[start].region < 0 {
				start++
			}
		}
		k = close
	}
	if !ok {
		return nil, attr{}, false
	}
	put(to)
	return pieces, a, true
}

// between reports whether the dash at item k stands between words, not inside
// one.
func (f *finder) between(k int) bool {
	return f.items[k].low != "-" || !f.items[k].glued && (k+1 >= len(f.items) || !f.items[k+1].glued)
}
