// Package credit reads who publishes an article: its dateline, its byline and
// its closing line.
//
// scan.go cuts the head of a paragraph into tokens; date.go and place.go read its
// parts, dateline.go the whole, and rule.go decides whether it is a dateline.
// eastern.go reads those of Chinese, Japanese and Korean agencies. byline.go
// and closing.go read the lines above and below the text. The words are in
// words.txt.
package credit

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	top    = 8 // a dateline stands within the first ones, behind headline, byline and the like
	above  = 5 // a byline
	bottom = 4 // a closing line within the last ones
)

// Find reads the credits of an article. It looks at the first and the last
// paragraphs, and where they name no outlet for what only an article's own
// outlet does. Its time does not depend on what stands between, except for a look
// for a few phrases.
func Find(s string, paras []text.Span, registry *outlet.Registry) Credit {
	f := finder{s: s, paras: paras, registry: registry}
	f.dateline()
	f.byline()
	f.closing()
	if f.Publisher == "" {
		f.contributed()
	}
	if f.Publisher == "" {
		f.asks()
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
		s := f.s[p.Start:p.End]
		if s == "" {
			continue
		}
		if eastern(s) {
			if d, authors := f.east(s, p.Start); d != nil {
				f.Dateline, f.Authors = d, authors
			}
		} else if promising(s) {
			f.western(&r, s, i)
		}
		if f.Dateline != nil {
			f.opens, f.Body = i, f.Dateline.Span.End
			f.publisher(f.Dateline.Outlet)
			return
		}
	}
}

// promising is the first look at a paragraph: a dateline begins with a capital,
// a figure, a bracket or a letter that has no case, and no long word in small
// letters follows the first (The minister).
func promising(s string) bool {
	const short = 5 // letters: Rio de Janeiro, Berlin dpa
	b := s[0]
	if !('A' <= b && b <= 'Z') {
		return '0' <= b && b <= '9' || b == '(' || b == '[' || b >= utf8.RuneSelf
	}
	i := strings.IndexByte(s, ' ') + 1
	if i == 0 || s[i-2] == ',' {
		return true
	}
	n := i
	for n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
		n++
	}
	return n-i <= short
}

// western reads paragraph i as a dateline in a script with spaces.
func (f *finder) western(r *reader, s string, i int) {
	r.reset(s)
	if !r.read() {
		return
	}
	kept := *r // only what reads like a dateline goes to the heap
	c := candidate{reader: &kept, doc: f.s, paras: f.paras, para: i}
	if !c.holds() {
		return
	}
	f.Dateline = kept.dateline(f.paras[i].Start)
	if kept.credit.Len() == 0 && kept.day.Len() > 0 && kept.last == dash && !kept.long {
		f.house = reuters // TOKYO, April 13 -
	}
}

// reuters wrote its datelines without its name until the nineties.
const reuters = "Reuters"

// publisher takes note of the name of the article's own outlet as it stands.
func (f *finder) publisher(name string) {
	if name == "" {
		return
	}
	if f.Publisher == "" {
		f.Publisher = name
	}
	f.own(name)
	if known, ok := known(f.registry, name); ok {
		f.own(known)
	}
}

func (f *finder) own(name string) {
	if !slices.Contains(f.Own, name) {
		f.Own = append(f.Own, name)
	}
}

// known returns the name that the registry, or the list of the words of credits,
// has for an outlet: the whole name, a part of it (dpa/tmn), a name in capitals,
// or one that goes on behind that of an outlet (BBC Scotland News).
func known(r *outlet.Registry, name string) (string, bool) {
	name = strings.TrimSuffix(text.Squeeze(name), ".")
	if name == "" || len(name) > longest {
		return "", false
	}
	if found, ok := exactly(r, name); ok {
		return found, true
	}
	if i := strings.IndexAny(name, "/-–—"); i > 1 {
		if found, ok := exactly(r, strings.TrimSpace(name[:i])); ok && (name[i] == '/' || !strings.Contains(name, " ")) {
			return found, true
		}
	}
	if id, rest := r.Prefix(name); id != outlet.Unknown && capitalised(rest) {
		return r.Name(id), true
	}
	return "", false
}

// exactly is known for a name all of which is that of an outlet.
func exactly(r *outlet.Registry, name string) (string, bool) {
	if id := r.Named(name); id != outlet.Unknown {
		return r.Name(id), true
	}
	found, ok := words().outlets[name]
	return found, ok
}

// capitalised reports whether all words have capitals, and none is more than a
// name's: BBC Scotland News.
func capitalised(rest string) bool {
	for w := range strings.FieldsSeq(rest) {
		if shapeOf(w) == small || !letters(w) {
			return false
		}
	}
	return true
}

func letters(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r < 'A' && r != '.' && r != '-' && r != '\'' }) < 0
}
