package multilingual

import (
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/locale"
	"github.com/quoteattribution/quote/internal/text"
)

// segment cuts a run of characters into the words of the language, the longest
// first; what lies between them is a name for all that is known.
func (f *finder) segment(it item) {
	s := f.slice(it.Span)
	from := 0
	put := func(i, j int, e *locale.Entry) {
		w := it
		w.Span = text.Span{Start: it.Start + i, End: it.Start + j}
		w.low, w.entry, w.cap, w.glued = s[i:j], e, e == nil, it.glued || i > 0
		if e != nil {
			w.class = e.Class
			if e.Class == 0 {
				w.cap = true
			}
		}
		f.items = append(f.items, w)
	}
	for i := 0; i < len(s); {
		end, best := 0, (*locale.Entry)(nil)
		j := i
		for n := 0; n < f.locale.Longest() && j < len(s); n++ {
			_, size := utf8.DecodeRuneInString(s[j:])
			j += size
			if e := f.locale.Lookup(s[i:j]); e != nil && (e.Class&^locale.Surname != 0 || names(e, s[i:j])) {
				end, best = j, e
			}
		}
		if best == nil {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if i > from {
			put(from, i, nil)
		}
		put(i, end, best)
		i, from = end, end
	}
	if len(s) > from {
		put(from, len(s), nil)
	}
}

// names reports whether the entry has an outlet of exactly this name.
func names(e *locale.Entry, s string) bool {
	for i := range e.Phrases {
		if p := &e.Phrases[i]; p.Outlet != "" && len(p.Words) == 1 && p.Words[0] == s {
			return true
		}
	}
	return false
}
