// Package lang knows the words of the languages by which news attributes words
// to people: verbs of saying, prepositions, pronouns, roles, names, nouns of
// outlets, and so on, and a few facts of their grammar (Traits).
//
// Every language is one file, de.txt and so on, embedded as it stands and
// parsed on first use, each for itself. FORMAT.md describes the files. A file
// more is all that a further language needs. For gives the words of a language,
// Guess tells which language a text is in.
package lang

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed *.txt
var files embed.FS

// Traits are facts of the spelling and the grammar of a language.
type Traits struct {
	NounsCapitalised bool // all nouns are written with capitals
	NoSpaces         bool // words are not parted
	DashDialogue     bool // a dash begins what somebody says
	VerbLast         bool // the verb follows its subject and its object
	NamesDecline     bool // names have cases
	Modelled         bool // there are weights for it
	VerbSecond       bool // the finite verb of a main clause stands second, whatever stands first
	SubjectFirst     bool // a subject stands behind its verb only where the verb opens the clause
	DropsSubject     bool // a verb may do without its pronoun: dijo
	VerbForms        bool // the file tells the forms of verbs apart
	NoArticles       bool // a noun may do without a determiner: řekl nový ministr
	HeadFirst        bool // what describes a noun stands mostly behind it: la dirigente kichwa
	NounStacks       bool // nouns describe nouns behind them: Clinton campaign manager
	Quotative        bool // a particle stands between what is said and the verb behind it
	MixedScript      bool // small words and endings have another script than nouns: where it changes a word may begin
	EndParticles     bool // words are parted, and have particles at their ends; they are cut as those that are not parted
	SmallNatives     bool // a noun for somebody of a place has a small letter: il danese
	Ordinals         bool // a period makes a number an ordinal: am 3. Oktober
}

// A Lexicon has the words of a language. It is not changed after it was read and
// may be used by any number of goroutines.
type Lexicon struct {
	Language string // the base language: de; "" of None
	Traits

	elisions  []string // beginnings that are words of their own: l'
	enclitics []string // ends that are: -t-il

	table                      *table
	roleEnds, orgEnds, advEnds []string
	compounds                  map[string]bool // the stems of roleEnds
	partEnds, pluralEnds       []string
	besideEnds                 []string // of verbs
	toEnds                     []string // of infinitives
	pastEnds, ingEnds          []string
	obliqueEnds                []string // of nouns that are no subjects
	personEnds, speaksEnds     []string
	nativeEnds                 []string // of adjectives for where somebody is from
	heEnds, sheEnds, theyEnds  []string // of verbs
	thingEnds                  []string // of nouns for what is nobody
	itEnds, itEndsShe          []string // of nouns with which no verb of a man or a woman goes, or none of a woman
	caseEnds                   []string // of nouns, the longest first
	nominativeEnds             []string // of names, where other cases have others
	genitiveEnds               []string // of names, in front of what is theirs
	whoseEnds                  []string // of names of bodies, behind what is theirs
	dativeEnds                 []string // of names; and those that other cases have too
	datives                    []string
	closedEnds                 []string  // of them, those that no other case has
	hisTurns, herTurns         []turning // ends of men's and of women's names in other cases
	nounTurns                  []turning // of nouns in other cases, whose nominatives are listed
	definiteTurns              []turning // of nouns for people in the definite form, whose indefinite form is listed
	complementEnds             []turning // of nouns behind another, and what they are in the nominative
	surnameEnds                []string  // of women's surnames, where they have ends of their own
	roleShe                    []string  // ends of feminine roles, the longest first
	abbreviations              map[string]Abbreviation
	short                      map[string]string   // titles that are written short, without a period
	also                       map[string][]string // roles that a wider noun stands for
	mirror                     map[string][]string // what somebody's mother has him for: her son
	ends                       map[string][]string // of words, by the name of what they are
	and                        string
	spelling                   []string // letters of older spellings, and what they are now
	respell                    *strings.Replacer
	longest                    int  // runes of the longest word
	turns                      Turn // that words have
}

// None is the lexicon of a language that has no file: it knows no word, and has no traits.
var None = &Lexicon{table: newTable(0)}

// An Entry is what is known of a word. The zero Entry is that of a word that is
// not known.
type Entry struct {
	Class Class
	Use   Use
	Turn  Turn
	Form  Form
	tail  *tail
}

// A tail is what an entry has seldom.
type tail struct {
	kind    string // of an outlet: agency, newspaper, ...
	parts   []Part
	phrases []Phrase
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
	Use    Use
	Turn   Turn
	Form   Form
	Outlet string // the usual name of the outlet that it names
	Called string // of an outlet in another case: the spelling of the line that is its nominative; "" otherwise
	Doubt  bool   // it may mean something else as well
}

// Known reports whether the lexicon has the word, or a phrase that begins with it.
func (e Entry) Known() bool { return e != Entry{} }

// OutletKind is what kind of outlet a noun is for: agency, newspaper, ...; "" for
// other words.
func (e Entry) OutletKind() string {
	if e.tail == nil {
		return ""
	}
	return e.tail.kind
}

// Parts are the second parts that make the word a verb of saying.
func (e Entry) Parts() []Part {
	if e.tail == nil {
		return nil
	}
	return e.tail.parts
}

// Phrases are the expressions that begin with the word, the longest first.
func (e Entry) Phrases() []Phrase {
	if e.tail == nil {
		return nil
	}
	return e.tail.phrases
}

// Languages are the languages that have a file.
var Languages = sync.OnceValue(func() []string {
	entries, _ := files.ReadDir(".")
	var list []string
	for _, e := range entries {
		if name := strings.TrimSuffix(e.Name(), ".txt"); len(name) == 2 {
			list = append(list, name)
		}
	}
	return list
})

// loaded holds a function for each language that reads it once.
var loaded = sync.OnceValue(func() map[string]func() *Lexicon {
	m := make(map[string]func() *Lexicon)
	for _, lang := range Languages() {
		m[lang] = sync.OnceValue(func() *Lexicon { return parse(lang, read(lang)) })
	}
	return m
})

func read(name string) string {
	b, _ := files.ReadFile(name + ".txt")
	return string(b)
}

// For returns the words of a language, given by its base (de), nil where it has
// no file.
func For(lang string) *Lexicon {
	if f := loaded()[lang]; f != nil {
		return f()
	}
	return nil
}

// withCapital has the classes that a word has only with a capital.
const withCapital = Given | Place | Nation | Seat

// Lookup returns what is known of a word as it stands in a text, with capitals
// or without, also by its ending. Names have their classes only with a capital,
// in scripts that have some.
func (l *Lexicon) Lookup(word string) Entry {
	const longest = 64 // bytes; no word of the lists has more
	if len(word) == 0 || len(word) > longest {
		return Entry{}
	}
	first := rune(word[0])
	var e Entry
	hash, ascii := hashLower(word)
	if ascii {
		e = l.table.find(hash)
	} else {
		first, _ = utf8.DecodeRuneInString(word)
		e = l.table.find(hashOf(Lower(word)))
	}
	if l.respell != nil && !e.Known() && unicode.IsLower(first) {
		e = l.table.find(hashOf(l.respell.Replace(Lower(word)))) // theilte
	}
	if e.Class.Is(withCapital) && unicode.IsLower(first) {
		e.Class &^= withCapital
		if e.Class == 0 && e.Use == 0 && e.tail == nil {
			e = Entry{}
		}
	}
	if e.Class == 0 {
		e.Class = l.ending(word, unicode.IsUpper(first))
		if e.Class == Verb {
			e.Form = Past
		}
	}
	return e
}

// Listed returns what is known of a word of a script without capitals, but for its
// ending.
func (l *Lexicon) Listed(word string) Entry {
	return l.table.find(hashOf(Lower(word)))
}

// Name returns the classes of a name of several words, as it stands in a text:
// White House, North Korea. It is 0 for names that are not known.
func (l *Lexicon) Name(name string) Class {
	if !strings.Contains(name, " ") {
		return 0
	}
	return l.table.find(hashOf(Lower(name))).Class
}

// Lower makes small letters, and straight apostrophes. İ becomes i, as in Turkish.
func Lower(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

// ending returns the class that the end of a word gives it.
func (l *Lexicon) ending(word string, capital bool) Class {
	const short = 2 // bytes before the noun of a compound
	switch {
	case !capital && ended(word, l.advEnds, stem):
		return Adv
	case !capital && ended(word, l.pastEnds, stem):
		return Verb
	case len(l.roleEnds) == 0 && len(l.orgEnds) == 0:
		return 0
	}
	if c := l.hyphened(word); c != 0 {
		return c
	}
	word = Lower(word)
	switch {
	case ended(word, l.roleShe, short):
		return Role | Female
	case ended(word, l.roleEnds, short):
		return Role
	case ended(word, l.orgEnds, short):
		return Org
	case ended(word, l.speaksEnds, short):
		return Speaks
	}
	return 0
}

// hyphened is the class of a role that a party or another body stands before: SPD-Bauer,
// LTO-bestuurder, but not Anna Meyer-Bauer.
func (l *Lexicon) hyphened(word string) Class {
	k := strings.IndexByte(word, '-')
	if k < 2 || k+1 == len(word) || strings.ToUpper(word[:k]) != word[:k] {
		return 0
	}
	e := l.table.find(hashOf(Lower(word[k+1:])))
	if !e.Class.Is(Role) {
		return 0
	}
	return e.Class & (Role | Male | Female)
}

// Longest is the length in runes of the longest word.
func (l *Lexicon) Longest() int { return l.longest }

// An Abbreviation tells whether a word is written with a period of its own.
type Abbreviation uint8

// The kinds of abbreviations.
const (
	NoAbbreviation Abbreviation = iota
	Leads                       // never ends a sentence: Mr., Gen., No.
	Trails                      // may end one: Inc., a.m., Calif.
)

// Abbreviation tells what a word is, given without its period. A single capital
// is taken for an initial, unless it is a word of its own: I. What the file
// has with a capital counts only with one.
func (l *Lexicon) Abbreviation(word string) Abbreviation {
	if r, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(r) {
		if l.Lookup(word).Class.Is(I) {
			return NoAbbreviation
		}
		return Leads
	}
	if a := l.abbreviations[word]; a != NoAbbreviation {
		return a
	}
	lower := Lower(word)
	if word != lower && slices.ContainsFunc(l.Lookup(lower).Phrases(), func(p Phrase) bool { return p.Outlet != "" && len(p.Words) == 1 && p.Words[0] == word }) {
		return NoAbbreviation // DR
	}
	if len(word) > 1 && word != lower && l.Lookup(lower+".").Class.Is(Honorific|Title) {
		if a := l.abbreviations[word[:1]+lower[1:]]; a != NoAbbreviation {
			return a // MR.
		}
	}
	if a := l.abbreviations[lower]; a != NoAbbreviation {
		return a
	}
	elided, _ := l.Split(lower)
	return l.abbreviations[lower[elided:]] // l'avv.
}

// Marked reports whether a word is an infinitive with the word that marks it inside:
// anzubieten.
func (l *Lexicon) Marked(word string) bool {
	const mark, before, behind = 2, 2, 4 // letters
	for i := before; i+mark+behind <= len(word); i++ {
		if l.Lookup(word[i : i+mark]).Use.Is(To) {
			return true
		}
	}
	return false
}

// Plural reports whether the end of a word is one of nouns in the plural.
func (l *Lexicon) Plural(word string) bool {
	for _, e := range l.pluralEnds {
		if stem, ok := strings.CutSuffix(word, e); ok && len(stem) > 1 && !strings.HasSuffix(stem, e) {
			return true
		}
	}
	return false
}

// Has reports whether words of the language have a turn.
func (l *Lexicon) Has(t Turn) bool { return l.turns.Is(t) }

// Stem is a noun in small letters without the ends of its cases, or of its definite form.
// It need be no word; it is compared with other stems.
func (l *Lexicon) Stem(noun string) string {
	const least = 3 // letters
	for i := 0; i < len(l.caseEnds); i++ {
		if stem, ok := strings.CutSuffix(noun, l.caseEnds[i]); ok && utf8.RuneCountInString(stem) >= least {
			noun, i = stem, -1
		}
	}
	return noun
}

// Compounds reports whether a noun, as its stem, is one with which the language makes
// compounds that are roles.
func (l *Lexicon) Compounds(stem string) bool {
	return l.compounds[stem]
}

// CaseEnd reports whether letters are the end of a case, or none.
func (l *Lexicon) CaseEnd(s string) bool { return s == "" || slices.Contains(l.caseEnds, s) }

// CaseEnds are the ends of cases, the longest first.
func (l *Lexicon) CaseEnds() []string { return l.caseEnds }

// Also are the roles that a wider noun may stand for: of lawmaker, senator and
// representative; all in small letters and without the ends of their cases.
func (l *Lexicon) Also(noun string) []string { return l.also[noun] }

// Mirror is what somebody is to a relative of theirs, in the singular: for mother,
// son and daughter.
func (l *Lexicon) Mirror(noun string) []string { return l.mirror[noun] }

// Full is the whole word of a title that is written short, both in small letters
// and without its period: senator for sen. It is "" for other words.
func (l *Lexicon) Full(word string) string { return l.short[word] }

// Participial reports whether a word may be a participle by its end.
func (l *Lexicon) Participial(word string) bool { return ended(word, l.partEnds, stem) }

// Beside reports whether a verb ends, by its end, a clause beside the main one that may have a subject of its own: gelirken.
func (l *Lexicon) Beside(word string) bool { return ended(word, l.besideEnds, stem) }

// OtherCase reports whether a noun is in a case, by its end, that no subject has.
func (l *Lexicon) OtherCase(word string) bool { return ended(word, l.obliqueEnds, stem) }

// stem is how many bytes a word has at least before an end that tells what it is.
const stem = 3

// ended reports whether a word has one of some ends, and at least so many bytes before it.
func ended(word string, ends []string, least int) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return len(word) >= len(e)+least && strings.HasSuffix(word, e) })
}

// Singular is a plural that is made by an end without it, any other word as it is.
func (l *Lexicon) Singular(word string) string {
	for _, e := range l.pluralEnds {
		if w, ok := strings.CutSuffix(word, e); ok && len(w) > 2 {
			return w
		}
	}
	return word
}

// Personal reports whether a noun that is not listed may mean somebody by its end.
func (l *Lexicon) Personal(word string) bool {
	return ended(word, l.personEnds, stem)
}

// Local reports whether a word is a place with the end of a noun for somebody, so that it may describe any noun: Berliner.
func (l *Lexicon) Local(word string) bool {
	return slices.ContainsFunc(l.personEnds, func(end string) bool {
		place, ok := strings.CutSuffix(word, end)
		return ok && l.Lookup(place).Class.Is(Place)
	})
}

// Native reports whether a word that is not listed may tell by its end where somebody is from: gaditano.
func (l *Lexicon) Native(word string) bool { return ended(word, l.nativeEnds, stem) }

// And is the word that joins two names, with no spaces; "," where it is not known.
func (l *Lexicon) And() string {
	if l.and == "" {
		return ","
	}
	return l.and
}

// Splits reports whether words may have others before or behind them, see Split.
func (l *Lexicon) Splits() bool { return len(l.elisions)+len(l.enclitics) > 0 }

// Split returns the bytes at the beginning of a word in small letters that are
// an elided word of their own, and those at its end that are a pronoun.
func (l *Lexicon) Split(word string) (pre, post int) {
	for _, e := range l.elisions {
		if len(word) > len(e) && strings.HasPrefix(word, e) {
			pre = len(e)
			break
		}
	}
	for _, e := range l.enclitics {
		if len(word)-pre > len(e) && strings.HasSuffix(word, e) {
			return pre, len(e)
		}
	}
	return pre, 0
}

// VerbGender is Male or Female of a verb whose form tells which its subject is: řekla; 0 of
// others.
func (l *Lexicon) VerbGender(word string) Class {
	switch {
	case ended(word, l.sheEnds, 1):
		return Female
	case ended(word, l.heEnds, 1):
		return Male
	}
	return 0
}

// Clashes reports whether a noun is no subject of a verb, by the ends of both: výroky označila, vojsko přijel.
func (l *Lexicon) Clashes(noun, verb string) bool {
	g := l.VerbGender(verb)
	return g != 0 && (ended(noun, l.itEnds, stem) || g == Female && ended(noun, l.itEndsShe, stem))
}

// Thing reports whether a noun has the end of one for an act or a state, which is nobody: liberación.
func (l *Lexicon) Thing(noun string) bool { return ended(noun, l.thingEnds, stem) }

// Gerund reports whether a word has the end of a gerund: onorando.
func (l *Lexicon) Gerund(word string) bool { return ended(word, l.ingEnds, stem) }

// VerbPlural reports whether a verb has the end of one whose subject is several.
func (l *Lexicon) VerbPlural(word string) bool { return ended(word, l.theyEnds, 0) }

// Infinitive reports whether a word has the end of an infinitive.
func (l *Lexicon) Infinitive(word string) bool { return ended(word, l.toEnds, 1) }

func byLength(a, b string) int { return len(b) - len(a) }

func byWords(a, b Phrase) int { return len(b.Words) - len(a.Words) }

// sorted puts the lists of a lexicon in the order in which they are tried.
func (l *Lexicon) sorted() {
	slices.SortStableFunc(l.enclitics, byLength)
	slices.SortStableFunc(l.elisions, byLength)
	slices.SortStableFunc(l.caseEnds, byLength)
	if len(l.spelling) > 0 {
		l.respell = strings.NewReplacer(l.spelling...)
	}
	for i := range l.table.entries {
		if t := l.table.entries[i].tail; t != nil {
			slices.SortStableFunc(t.phrases, byWords)
		}
	}
}
