package multilingual

import (
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// segment cuts a run of characters into the words of the language, the longest
// first; what lies between them is a name for all that is known.
func (f *finder) segment(it item) {
	s := f.slice(it.Span)
	from := 0
	put := func(i, j int, e lang.Entry) {
		w := it
		w.Span = text.Span{Start: it.Start + i, End: it.Start + j}
		w.low, w.entry, w.cap, w.glued = s[i:j], e, !e.Known(), it.glued || i > 0
		if e.Known() {
			w.class = e.Class
			if e.Class == 0 {
				w.cap = true
			}
		}
		f.items = append(f.items, w)
	}
	for i := 0; i < len(s); {
		end, best := 0, lang.Entry{}
		j := i
		for n := 0; n < f.lexicon.Longest() && j < len(s); n++ {
			_, size := utf8.DecodeRuneInString(s[j:])
			j += size
			if e := f.lexicon.Lookup(s[i:j]); e.Known() && (e.Class != 0 || names(e, s[i:j])) {
				end, best = j, e
			}
		}
		if !best.Known() {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if i > from {
			put(from, i, lang.Entry{})
		}
		put(i, end, best)
		i, from = end, end
	}
	if len(s) > from {
		put(from, len(s), lang.Entry{})
	}
}

// names reports whether the entry has an outlet of exactly this name.
func names(e lang.Entry, s string) bool {
	for i := range e.Phrases() {
		if p := &e.Phrases()[i]; p.Outlet != "" && len(p.Words) == 1 && p.Words[0] == s {
			return true
		}
	}
	return false
}
