package credit

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed words.txt
var list string

// A class is what a word may be in a credit, as bits.
type class uint32

const (
	month      class = 1 << iota // Dec, December, dicembre
	weekday                      // Monday
	dateWord                     // 13 de diciembre, le 13 décembre
	clock                        // 10:00 am
	inner                        // Rio de Janeiro
	label                        // BREAKING, HOW: no place before a dash or colon
	by                           // By Anna Berg
	staff                        // Staff Writer
	forWhom                      // Anna Berg for CNN
	where                        // Anna Berg in Paris
	and                          // Anna Berg and Nils Dahl
	particle                     // Ana de la Vega
	title                        // Dr. Anna Berg
	journalist                   // AP reporters
	here                         // this paper
	wire                         // the verb that ends a Chinese dateline
	reporter                     // before or behind an author in Chinese, Korean
	place                        // a place in another language
)

var classes = map[string]class{
	"month": month, "weekday": weekday, "date": dateWord, "clock": clock, "inner": inner, "label": label, "by": by, "staff": staff,
	"for": forWhom, "where": where, "and": and, "particle": particle, "title": title, "journalist": journalist, "here": here, "wire": wire,
	"reporter": reporter, "place": place,
}

// A lexicon has the words of words.txt.
type lexicon struct {
	words   map[string]class
	outlets map[string]string   // what the registry calls an outlet that credits write so
	phrases map[string][]phrase // by class
	signs   []string            // the words of class wire, in the order of the list
}

// A phrase is an entry of several words, and the outlet that it stands for.
type phrase struct{ text, outlet string }

// words are read on first use.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{words: make(map[string]class, 2048), outlets: make(map[string]string, 256), phrases: make(map[string][]phrase)}
	block := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			block = strings.Trim(line, "[]")
		case block == "outlet":
			name, forms, _ := strings.Cut(line, " = ")
			for form := range strings.SplitSeq(forms, "; ") {
				l.outlets[form] = name
			}
		case strings.HasPrefix(block, "phrase "):
			text, outlet, _ := strings.Cut(line, " = ")
			block := strings.TrimPrefix(block, "phrase ")
			l.phrases[block] = append(l.phrases[block], phrase{text, outlet})
		default:
			for w := range strings.FieldsSeq(line) {
				l.words[w] |= classes[block]
				if block == "wire" {
					l.signs = append(l.signs, w)
				}
			}
		}
	}
	return l
})

// of returns the classes of a word in any case.
func (l *lexicon) of(w string) class {
	const longest = 48 // bytes
	if len(w) == 0 || len(w) > longest {
		return 0
	}
	var low [longest]byte
	for i := 0; i < len(w); i++ {
		b := w[i]
		switch {
		case 'A' <= b && b <= 'Z':
			b |= 0x20
		case b >= utf8.RuneSelf:
			return l.words[strings.ToLower(w)]
		}
		low[i] = b
	}
	return l.words[string(low[:len(w)])]
}
