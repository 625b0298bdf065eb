// Package credit reads who publishes an article: its dateline, its byline and
// its closing line.
//
// scan.go cuts the head of a paragraph into tokens; date.go and dateline.go read
// them as a dateline, and rule.go decides whether it is one. line.go reads the lines
// above and below the text. The words are in words.txt.
package credit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// A Credit is what an article says of its own origin. Its zero value says
// nothing.
type Credit struct {
	// Dateline is nil where there is none.
	Dateline *Dateline

	// Authors are the names in the byline, in the order of the text, without "By".
	Authors []text.Span

	// Publisher is the article's own outlet as the text names it; "" where nothing
	// does.
	Publisher string

	// Own has all names of the article's own outlet, once each: as the dateline,
	// the byline and the closing line have it, as the registry has it, and the house
	// whose style the dateline or the closing line has.
	Own []string

	// Body is the offset where the text begins behind the dateline; 0 without
	// one.
	Body int
}

// Where credits are looked for, in paragraphs.
const (
	top    = 8 // bylines and the dateline stand within the first ones
	bottom = 4 // a closing line stands within the last ones
)

// Find reads the credits of an article. It looks at the first and the last
// paragraphs alone. The publisher is whom the caller knows, "" for nobody: the text
// may name another, and both are the article's own.
func Find(s string, paras []text.Span, registry *outlet.Registry, publisher string) Credit {
	f := finder{s: s, paras: paras, registry: registry}
	f.dateline()
	f.lines()
	if publisher != "" {
		f.Publisher = cmp.Or(f.Publisher, publisher)
		f.own(publisher)
		f.own(known(registry, publisher))
	}
	if f.Publisher == "" && f.house != "" {
		f.own(f.house)
	}
	return f.Credit
}

// A finder looks for the credits of an article.
type finder struct {
	s        string
	paras    []text.Span
	registry *outlet.Registry
	opens    int    // the paragraph of the dateline, or the number of paragraphs
	house    string // whose style a dateline without an outlet has
	Credit
}

// dateline finds the dateline.
func (f *finder) dateline() {
	f.opens = len(f.paras)
	r := reader{registry: f.registry}
	for i, p := range f.paras[:min(top, len(f.paras))] {
		if !r.read(f.s[p.Start:p.End]) {
			continue
		}
		kept := r // only what reads like a dateline goes to the heap
		if c := (candidate{reader: &kept, doc: f.s, paras: f.paras, para: i}); !c.holds() {
			continue
		}
		f.Dateline = kept.dateline(p.Start)
		f.opens, f.Body = i, f.Dateline.Span.End
		f.publisher(f.Dateline.Outlet)
		if !kept.credited() && kept.day.Len() > 0 && kept.last == dash && !kept.long {
			f.house = reuters // TOKYO, April 13 -
		}
		return
	}
}

// reuters wrote its datelines without its name until the nineties.
const reuters = "Reuters"

// publisher takes note of the name of the article's own outlet as it stands.
func (f *finder) publisher(name string) {
	f.Publisher = cmp.Or(f.Publisher, name)
	f.own(name)
	f.own(known(f.registry, name))
}

func (f *finder) own(name string) {
	if name != "" && !slices.Contains(f.Own, name) {
		f.Own = append(f.Own, name)
	}
}

// known returns the usual name of an outlet, "" if it is none: the whole name, a part
// of it (dpa/tmn), or one that goes on behind that of an outlet (BBC Scotland News).
func known(r *outlet.Registry, name string) string {
	name = strings.TrimSuffix(text.Squeeze(name), ".")
	if id := r.Named(name); id != outlet.Unknown {
		return r.Name(id)
	}
	if usual := words().names["outlet"][name]; usual != "" {
		return usual
	}
	id, rest := r.Prefix(name)
	switch i := strings.IndexAny(name, "/- "); {
	case id != outlet.Unknown && capitalised(rest):
		return r.Name(id)
	case i > 0 && name[i] != ' ':
		return known(r, name[:i])
	}
	return ""
}

// capitalised reports whether all words have capitals.
func capitalised(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if shapeOf(w) == small {
			return false
		}
	}
	return true
}
