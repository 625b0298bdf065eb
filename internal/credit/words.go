package credit

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

//go:embed words.txt
var list string

// A class is what a word may be in a credit, as bits.
type class uint16

const (
	month    class = 1 << iota // Dec, December, dicembre
	weekday                    // Monday
	dateWord                   // 13 de diciembre, le 13 décembre
	inner                      // Rio de Janeiro, Ana de la Vega
	label                      // BREAKING, HOW: no place before a dash or colon
	by                         // By Anna Berg
	link                       // Anna Berg and Nils Dahl in Paris for CNN
	where                      // in Paris
	staff                      // Staff Writer
	source                     // Source: Reuters, © 2016 AFP
	here                       // this paper, our
	reporter                   // before the author's name, with no space
	wire                       // the verb that ends a Chinese dateline
	place                      // a place in another language
	named                      // the name of an outlet
)

var classes = map[string]class{
	"month": month, "weekday": weekday, "date": dateWord, "inner": inner, "label": label, "by": by, "link": link, "where": where,
	"staff": staff, "source": source, "here": here, "reporter": reporter, "wire": wire, "place": place, "outlet": named,
}

// A lexicon has the words of words.txt.
type lexicon struct {
	words map[string]class
	names map[string]map[string]string // of a block, by the forms: what the registry calls an outlet
}

// words are read on first use.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{words: make(map[string]class, 2048), names: make(map[string]map[string]string)}
	block := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		name, forms, isName := strings.Cut(line, " = ")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			block = strings.Trim(line, "[]")
			l.names[block] = make(map[string]string)
		case isName:
			for form := range strings.SplitSeq(forms, "; ") {
				l.names[block][form] = name
				l.words[strings.ToLower(form)] |= classes[block]
			}
		default:
			for w := range strings.FieldsSeq(line) {
				l.words[w] |= classes[block]
			}
		}
	}
	return l
})

// of returns the classes of a word in any case.
func (l *lexicon) of(w string) class {
	var low [48]byte
	if len(w) > len(low) {
		return 0
	}
	for i := 0; i < len(w); i++ {
		if low[i] = w[i]; 'A' <= w[i] && w[i] <= 'Z' {
			low[i] |= 0x20
		} else if w[i] >= utf8.RuneSelf {
			return l.words[strings.ToLower(w)]
		}
	}
	return l.words[string(low[:len(w)])]
}

// entry is the length of the longest word of the list, of several letters or one,
// that a text without spaces begins with, or 0.
func (l *lexicon) entry(s string) (longest int) {
	const most = 6 // letters
	for i, n := 0, 0; i < len(s) && n < most; n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		if i += size; l.words[s[:i]] != 0 {
			longest = i
		}
	}
	return longest
}

// says returns the name in a block one of whose forms stands near the end of a
// paragraph, or "".
func (l *lexicon) says(block, s string) (found string) {
	const near = 300 // bytes
	s = strings.ToLower(s[max(0, len(s)-near):])
	for form, name := range l.names[block] {
		if strings.Contains(s, form) {
			found = max(found, name) // in any order of the map
		}
	}
	return found
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
