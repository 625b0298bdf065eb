// Package locale knows the words by which a language attributes speech: its
// verbs of saying, prepositions, pronouns, roles, nouns of outlets, and so on.
//
// Every language is one file, de.txt and so on, embedded as it stands and
// parsed on first use, each for itself. FORMAT.md describes the files. A file
// more is all that a further language needs. For gives the words of a language,
// Guess tells which language a text is in.
package locale

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// A Locale has the words of a language. It is not changed after it was read.
type Locale struct {
	Language         string // the base language: de
	NounsCapitalised bool
	NoSpaces         bool
	DashDialogue     bool
	VerbLast         bool
	NamesDecline     bool

	Elisions  []string // beginnings that are words of their own: l'
	Enclitics []string // ends that are: -t-il

	entries                map[string]*Entry
	roleEnds, orgEnds      []string
	roleShe                []string // ends of feminine roles, the longest first
	abbreviations          map[string]bool
	longest                int // runes of the longest word
	script, guess, foreign []string
}

// An Entry is what is known of a word: its own classes, the phrases that begin
// with it, and the second parts which make it a verb of saying.
type Entry struct {
	Class   Class
	Kind    string // of an outlet: agency, newspaper, ...
	Parts   []Part
	Phrases []Phrase
}

// A Part is the second part of a verb, and the class of the two together.
type Part struct {
	Word  string
	Class Class
}

// A Phrase is an expression of several words.
type Phrase struct {
	Words  []string // in small letters, for outlets as written
	Class  Class
	Kind   string
	Outlet string // the usual name of the outlet that it names
	Doubt  bool   // it may mean something else as well
}

// Languages are the languages that have a file.
var Languages = sync.OnceValue(func() []string {
	entries, _ := files.ReadDir(".")
	var list []string
	for _, e := range entries {
		list = append(list, strings.TrimSuffix(e.Name(), ".txt"))
	}
	return list
})

// loaded holds a function for each language that reads it once.
var loaded = sync.OnceValue(func() map[string]func() *Locale {
	m := make(map[string]func() *Locale)
	for _, lang := range Languages() {
		m[lang] = sync.OnceValue(func() *Locale { return parse(lang, read(lang)) })
	}
	return m
})

func read(lang string) string {
	b, _ := files.ReadFile(lang + ".txt")
	return string(b)
}

// For returns the words of a language, nil where it has no file.
func For(lang string) *Locale {
	if f := loaded()[lang]; f != nil {
		return f()
	}
	return nil
}

// Lookup returns what is known of a word in small letters, nil for nothing.
func (l *Locale) Lookup(word string) *Entry { return l.entries[word] }

// Longest is the length in runes of the longest word.
func (l *Locale) Longest() int { return l.longest }

// Abbreviation reports whether a word in small letters, without its period,
// is written with a period that ends no sentence.
func (l *Locale) Abbreviation(word string) bool { return l.abbreviations[word] }

// Compound returns the class that the end of a word in small letters gives it.
func (l *Locale) Compound(word string) Class {
	ends := func(list []string) bool {
		for _, e := range list {
			if len(word) > len(e)+1 && strings.HasSuffix(word, e) {
				return true
			}
		}
		return false
	}
	switch {
	case ends(l.roleShe):
		return Role | Feminine
	case ends(l.roleEnds):
		return Role
	case ends(l.orgEnds):
		return Org
	}
	return 0
}

func parse(lang, file string) *Locale {
	l := &Locale{Language: lang, entries: make(map[string]*Entry, 2048), abbreviations: make(map[string]bool)}
	blocks(file, func(block, line string) {
		kind, class := "", Class(0)
		switch name, variant, _ := strings.Cut(block, " "); {
		case block == "outlets":
			l.outlets(line)
			return
		case name == "outlet":
			kind, class = variant, Outlet
		default:
			class = classes[block]
		}
		for word := range strings.FieldsSeq(line) {
			switch block {
			case "script":
				l.script = append(l.script, word)
			case "guess":
				l.guess = append(l.guess, word)
			case "foreign":
				l.foreign = append(l.foreign, word)
			case "flags":
				l.flag(word)
			case "elision":
				l.Elisions = append(l.Elisions, word)
			case "enclitic":
				l.Enclitics = append(l.Enclitics, word)
			case "abbreviation":
				l.abbreviations[strings.TrimSuffix(strings.ToLower(word), ".")] = true
			case "role-suffix":
				l.roleEnds = append(l.roleEnds, word)
			case "org-suffix":
				l.orgEnds = append(l.orgEnds, word)
			default:
				l.add(strings.ToLower(word), class, kind)
			}
		}
	})
	for _, e := range l.roleEnds {
		if w := l.entries[e]; w != nil && w.Class.Is(Feminine) {
			l.roleShe = append(l.roleShe, e)
		}
	}
	longestFirst := func(a, b string) int { return len(b) - len(a) }
	slices.SortStableFunc(l.Enclitics, longestFirst)
	slices.SortStableFunc(l.Elisions, longestFirst)
	for _, e := range l.entries {
		slices.SortStableFunc(e.Phrases, func(a, b Phrase) int { return len(b.Words) - len(a.Words) })
	}
	return l
}

// blocks calls f with every line of a file that holds words, and its block.
func blocks(file string, f func(block, line string)) {
	block := ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			block = line[1 : len(line)-1]
		default:
			f(block, line)
		}
	}
}

func (l *Locale) flag(word string) {
	switch word {
	case "nouns-capitalised":
		l.NounsCapitalised = true
	case "no-spaces":
		l.NoSpaces = true
	case "dash-dialogue":
		l.DashDialogue = true
	case "names-decline":
		l.NamesDecline = true
	case "verb-last":
		l.VerbLast = true
	}
}

func (l *Locale) entry(word string) *Entry {
	e := l.entries[word]
	if e == nil {
		e = new(Entry)
		l.entries[word] = e
		n := 0
		for range word {
			n++
		}
		l.longest = max(l.longest, n)
	}
	return e
}

// add notes a word, a phrase, or a verb of two parts.
func (l *Locale) add(word string, class Class, kind string) {
	if verb, part, ok := strings.Cut(word, "+"); ok {
		e := l.entry(verb)
		e.Parts = append(e.Parts, Part{part, class})
		l.entry(part).Class |= VerbPart
		return
	}
	if strings.Contains(word, "_") && !l.NoSpaces {
		words := strings.Split(word, "_")
		e := l.entry(words[0])
		for i := range e.Phrases {
			if slices.Equal(e.Phrases[i].Words, words) {
				e.Phrases[i].Class |= class
				return
			}
		}
		e.Phrases = append(e.Phrases, Phrase{Words: words, Class: class, Kind: kind})
		return
	}
	e := l.entry(strings.ReplaceAll(word, "_", ""))
	e.Class |= class
	if kind != "" {
		e.Kind = kind
	}
}

// outlets notes a line of outlets: the usual name and the spellings.
func (l *Locale) outlets(line string) {
	name, forms, ok := strings.Cut(line, "=")
	if !ok {
		return
	}
	name = strings.TrimSpace(name)
	for form := range strings.SplitSeq(forms, ";") {
		form, doubt := strings.CutSuffix(strings.TrimSpace(form), "?")
		words := strings.Fields(form)
		if len(words) == 0 {
			continue
		}
		e := l.entry(strings.ToLower(words[0]))
		e.Phrases = append(e.Phrases, Phrase{Words: words, Class: Named, Outlet: name, Doubt: doubt})
	}
}

// Split returns the bytes at the beginning of a word in small letters that are
// an elided word of their own, and those at its end that are a pronoun.
func (l *Locale) Split(word string) (pre, post int) {
	for _, e := range l.Elisions {
		if len(word) > len(e) && strings.HasPrefix(word, e) {
			pre = len(e)
			break
		}
	}
	for _, e := range l.Enclitics {
		if len(word)-pre > len(e) && strings.HasSuffix(word, e) {
			return pre, len(e)
		}
	}
	return pre, 0
}
