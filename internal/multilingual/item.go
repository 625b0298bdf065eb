package multilingual

import (
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// An item is a word or a mark of punctuation outside quotation marks, an
// expression of several words that the language knows, or what stands in marks.
type item struct {
	text.Span
	tok    int // tokens [tok:end)
	end    int
	kind   text.Kind
	class  lang.Class
	entry  lang.Entry
	low    string // the word in small letters
	region int    // what stands in marks; -1 of a word
	cap    bool   // begins with a capital, or cannot
	border bool   // begins a sentence
	glued  bool   // no space before it
	outlet int32  // of the registry, or outlet.Unknown
	known  string // the usual name of an outlet
}

// load makes the items of paragraph p.
func (f *finder) load(p int) {
	f.items = f.items[:0]
	first, end := f.Paragraphs[p].First, f.Paragraphs[p].End
	for first < end && f.Tokens[first].Start < f.body {
		first++ // of the dateline
	}
	f.fill(first, end)
}

// fill appends the items of a range of tokens, and reads them.
func (f *finder) fill(first, end int) {
	for i := first; i < end; i++ {
		t := &f.Tokens[i]
		if t.Kind == text.Open {
			r := int(t.Region)
			end := f.Ends[r]
			f.items = append(f.items, item{Span: f.Regions[r].Outer(), tok: i, end: max(end, i+1), kind: text.Open, region: r, outlet: outlet.Unknown, glued: t.Shape.Is(text.Glued)})
			i = max(i, end-1)
			continue
		}
		f.word(i)
	}
	f.join()
	f.borders()
}

// word appends the item of a token outside marks.
func (f *finder) word(i int) {
	t := &f.Tokens[i]
	it := item{Span: t.Span, tok: i, end: i + 1, kind: t.Kind, region: -1, outlet: outlet.Unknown, glued: t.Shape.Is(text.Glued), cap: t.Shape.Is(text.Cap)}
	it.low = f.slice(it.Span)
	switch {
	case it.kind == text.Word:
		it.low = lang.Lower(it.low)
		it.entry, it.class = f.Words[i], f.Words[i].Class
	case it.kind == text.Close || it.kind == text.Poss:
		it.kind = text.Punct
	}
	if f.lexicon.NoSpaces && (it.low == "《" || it.low == "》") {
		return // round the names of newspapers
	}
	f.items = append(f.items, it)
}

// join makes one item of the words of an expression, and of those of the name
// of an outlet.
func (f *finder) join() {
	kept := f.items[:0]
	for i := 0; i < len(f.items); {
		it := f.items[i]
		n := 1
		doubt := false
		if it.entry.Known() {
			for k := range it.entry.Phrases() {
				p := &it.entry.Phrases()[k]
				if !f.follows(i, p) {
					continue
				}
				if p.Doubt && !sure(kept) {
					doubt = true
					continue
				}
				n = len(p.Words)
				it.End, it.end = f.items[i+n-1].End, f.items[i+n-1].end
				it.class = p.Class
				it.cap = it.cap || p.Class.Is(people)
				if p.Outlet != "" {
					it.known = p.Outlet
					it.class, it.cap = lang.Named, true
					it.outlet = f.registry.Named(p.Outlet)
				}
				break
			}
		}
		if n == 1 && it.kind == text.Word && it.cap && it.known == "" && !doubt {
			if k, words := f.registry.Match(func(j int) string {
				if i+j >= len(f.items) || f.items[i+j].region >= 0 {
					return ""
				}
				return f.slice(f.items[i+j].Span)
			}); k != outlet.Unknown && (it.class == 0 || words > 1) {
				n = words
				it.End, it.end = f.items[i+n-1].End, f.items[i+n-1].end
				it.outlet, it.known = k, f.registry.Name(k)
				it.class = lang.Named
			}
		}
		kept = append(kept, it)
		i += n
	}
	f.items = kept
}

// sure reports whether the name of an outlet that may mean something else is one
// behind the given items: laut Bild, die Zeitung Bild, zitierte die Bild.
func sure(before []item) bool {
	const words = lang.Outlet | lang.According | lang.Told | lang.Reports | lang.Quotes
	n := len(before)
	if n > 0 && before[n-1].class.Is(words) && !before[n-1].class.Is(lang.Det) {
		return true
	}
	return n > 1 && before[n-1].class.Is(lang.Det) && before[n-2].class.Is(words) && !before[n-2].class.Is(lang.Det|lang.Cue)
}

// follows reports whether the phrase begins at item i.
func (f *finder) follows(i int, p *lang.Phrase) bool {
	if i+len(p.Words) > len(f.items) {
		return false
	}
	for k, w := range p.Words {
		it := &f.items[i+k]
		if it.region >= 0 || p.Outlet == "" && it.low != w || p.Outlet != "" && f.slice(it.Span) != w {
			return false
		}
	}
	return true
}

// borders marks the beginnings of sentences.
func (f *finder) borders() {
	const (
		ordinal = 2   // digits
		longest = 250 // items: what has no end is cut
	)
	since := 0
	for i := range f.items {
		it := &f.items[i]
		if since++; i == 0 || since > longest {
			it.border = true
			since = 0
			continue
		}
		prev := &f.items[i-1]
		begins := it.cap || it.region >= 0 || it.kind == text.Number || it.kind == text.Punct && it.low != "," && !closing(it.low)
		switch {
		case !begins && !f.lexicon.NoSpaces:
		case prev.region >= 0:
			it.border = it.region < 0 && it.cap && it.kind == text.Word && final(f.ending(prev.region)) || it.region >= 0 && final(f.ending(prev.region))
		case !final(prev.low) || it.glued && it.region < 0 && !f.lexicon.NoSpaces:
		case prev.low == "." && i > 1 && f.items[i-2].kind == text.Number && prev.glued && f.items[i-2].Len() <= ordinal && f.lexicon.NounsCapitalised && (!it.class.Is(function) || it.class.Is(lang.Time)):
		case prev.low == "." && i > 1 && prev.glued && (f.lexicon.Abbreviation(f.items[i-2].low) != lang.NoAbbreviation || f.items[i-2].Len() == 1):
		default:
			it.border = true
		}
		if f.lexicon.NoSpaces && closing(it.low) {
			it.border = false
		}
		if it.border {
			since = 0
		}
	}
}

func closing(s string) bool { return s == ")" || s == "]" || s == "）" || s == "»" || s == "”" }

// final reports whether a mark of punctuation ends a sentence.
func final(s string) bool {
	switch s {
	case "。", "！", "？", "…", "．":
		return true
	}
	return s != "" && (s[0] == '.' || s[0] == '?' || s[0] == '!')
}

// ending is the last character inside the marks of a region.
func (f *finder) ending(region int) string {
	s := strings.TrimRight(trim(f.slice(f.Regions[region].Inner())), "'\")]’”»“‘›« \u00a0\u202f")
	r, n := utf8.DecodeLastRuneInString(s)
	if r == utf8.RuneError {
		return ""
	}
	return s[len(s)-n:]
}

// trim takes white space off the ends, that which was left as an entity too.
func trim(s string) string {
	for {
		t := strings.TrimSpace(s)
		for _, space := range [...]string{"&nbsp;", "&#160;", "&#xA0;", "&#8239;", "&thinsp;"} {
			t = strings.TrimSuffix(strings.TrimPrefix(t, space), space)
		}
		if t == s {
			return s
		}
		s = t
	}
}

func (f *finder) class(i int) lang.Class {
	if i < 0 || i >= len(f.items) {
		return 0
	}
	return f.items[i].class
}

// is reports whether item i is one of the marks of punctuation, separated by
// spaces.
func (f *finder) is(i int, marks string) bool {
	if i < 0 || i >= len(f.items) || f.items[i].kind != text.Punct || f.items[i].region >= 0 {
		return false
	}
	for m := range strings.FieldsSeq(marks) {
		if m == f.items[i].low {
			return true
		}
	}
	return false
}

const (
	commas = ", ， 、 ،"
	colons = ": ："
	dashes = "- -- – — ― ——"
)

func (f *finder) dash(i int) bool { return f.is(i, dashes) && !f.items[i].glued }

// speech reports whether the marks of region r are those of speech.
func (f *finder) speech(r mark.Region) bool {
	return r.Parent < 0 && (r.Style != mark.Single || f.Main == mark.Single) && r.Inner().Len() > 0
}

// sentenceStart and sentenceEnd are the borders of the sentence of item i.
func (f *finder) sentenceStart(i int) int {
	for i > 0 && !f.items[i].border {
		i--
	}
	return i
}

func (f *finder) sentenceEnd(i int) int {
	for i++; i < len(f.items) && !f.items[i].border; i++ {
	}
	return i
}
