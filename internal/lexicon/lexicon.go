package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed cues.txt
var cuesText string

//go:embed words.txt
var wordsText string

//go:embed roles.txt
var rolesText string

//go:embed given.txt
var givenText string

//go:embed places.txt
var placesText string

// words has the classes of the words, by their lower-case form.
var words = sync.OnceValue(func() *table {
	t := newTable(32 << 10)
	readWords(t, wordsText)
	readCues(t, cuesText)
	readRoles(t, rolesText)
	readGiven(t, givenText)
	readPlaces(t, placesText)
	return t
})

// capitalised has the classes that a word has only with an upper-case letter.
const capitalised = Given | Place | Nation | Seat

// A Lexicon looks words up.
type Lexicon struct{ *table }

// New returns the lexicon. It is safe for concurrent use.
func New() Lexicon { return Lexicon{words()} }

// Compound returns the classes of a name of several words, as it stands in a
// text: White House, North Korea. It is 0 for names that are not known.
func (l Lexicon) Compound(name string) Class {
	if !strings.Contains(name, " ") {
		return 0
	}
	return l.get(strings.ToLower(name))
}

// Lookup returns the classes of a word as it stands in a text.
func (l Lexicon) Lookup(word string) Class {
	const longest = 32 // bytes; no word of the lists has more
	if len(word) == 0 || len(word) > longest {
		return 0
	}
	high := false
	hash := uint64(offset)
	for i := 0; i < len(word); i++ {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		high = high || b >= utf8.RuneSelf
		hash = (hash ^ uint64(b)) * prime
	}
	var c Class
	var upper bool
	if high {
		upper = unicode.IsUpper(firstRune(word))
		c = l.get(strings.ToLower(word))
	} else {
		upper = 'A' <= word[0] && word[0] <= 'Z'
		c = l.find(max(hash, 1))
	}
	if !upper {
		c &^= capitalised
	}
	if c == 0 && len(word) > 4 && word[len(word)-1] == 'y' && word[len(word)-2] == 'l' && !upper {
		return Adv
	}
	return c
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// records calls f for every line of a list that is no comment.
func records(list string, f func(line string)) {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			f(line)
		}
	}
}

var blocks = map[string]Class{
	"det": Det, "poss": PossPron, "pron": Pron, "he": He, "she": She, "they": They, "i": I, "it": It, "rel": Rel,
	"prep": Prep, "conj": Conj, "sub": Sub, "aux": Aux, "be": Be, "neg": Neg, "adv": Adv, "time": Time, "month": Month,
	"honorific": Honorific, "mr": Mr, "mrs": Mrs, "title": Title, "particle": Particle, "suffix": Suffix, "org": Org,
	"speaks": Speaks, "outlet": Outlet, "addressee": Addressee, "verb": Verb,
}

func readWords(t *table, list string) {
	var block Class
	records(list, func(line string) {
		if line[0] == '[' {
			block = blocks[strings.Trim(line, "[]")]
			return
		}
		for w := range strings.FieldsSeq(line) {
			t.add(w, block)
		}
	})
}

var cueClasses = map[rune]Class{
	'd': CueDirect, 't': CueThat, 'T': CueInf, 'o': CueAddressee, 'n': CueNoun, 'i': CueObject, 'b': CueThought,
	'w': CueWeak, 'q': CueQuote,
}

func readCues(t *table, list string) {
	records(list, func(line string) {
		f := strings.Fields(line)
		var class Class
		for _, r := range f[1] {
			class |= cueClasses[r]
		}
		base := f[0]
		past := withEnding(base, "ed")
		if len(f) > 2 {
			past = f[2]
		}
		participle := past
		if len(f) > 3 {
			participle = f[3]
		}
		t.add(base, class|Base)
		t.add(withEnding(base, "s"), class|Third)
		t.add(withEnding(base, "ing"), class|Ing)
		t.add(past, class|Past)
		t.add(participle, class|Participle)
	})
}

// withEnding inflects a regular verb: stop, stopped; deny, denies; call,
// calling.
func withEnding(base, ending string) string {
	n := len(base)
	last := base[n-1]
	vowel := func(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
	switch {
	case ending == "s" && (strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh") || strings.IndexByte("sxz", last) >= 0):
		return base + "es"
	case ending == "s" && last == 'y' && !vowel(base[n-2]):
		return base[:n-1] + "ies"
	case ending == "s":
		return base + "s"
	case last == 'e' && ending == "ing" && !strings.HasSuffix(base, "ee"):
		if strings.HasSuffix(base, "ie") {
			return base[:n-2] + "ying"
		}
		return base[:n-1] + "ing"
	case last == 'e' && ending == "ed":
		return base + "d"
	case last == 'y' && ending == "ed" && !vowel(base[n-2]):
		return base[:n-1] + "ied"
	case doubles[base]:
		return base + base[n-1:] + ending
	}
	return base + ending
}

// doubles has the verbs that double their last letter: a stressed short vowel
// before it, which spelling alone does not tell.
var doubles = map[string]bool{
	"admit": true, "beg": true, "brag": true, "dub": true, "extol": true, "grin": true, "kid": true, "plan": true,
	"prefer": true, "quip": true, "rebut": true, "refer": true, "rip": true, "slam": true, "snap": true, "sob": true,
	"acquit": true, "chat": true, "fret": true, "begin": true, "deadpan": true, "aver": true, "concur": true,
	"regret": true, "commit": true, "permit": true, "submit": true, "blog": true, "pen": true, "nod": true, "rap": true,
}

func readRoles(t *table, list string) {
	records(list, func(line string) {
		word, flags, _ := strings.Cut(line, "\t")
		class, plural := Role, ""
		for f := range strings.FieldsSeq(flags) {
			switch {
			case f == "m":
				class |= Male
			case f == "f":
				class |= Female
			case strings.HasPrefix(f, "pl="):
				_, plural, _ = strings.Cut(flags, "pl=")
			}
		}
		if i := strings.LastIndexByte(word, ' '); i >= 0 {
			return // its head noun is in the list by itself
		}
		t.add(word, class)
		if plural == "" {
			plural = withEnding(word, "s")
		}
		plural, _, _ = strings.Cut(plural, " ")
		if plural != word {
			t.add(plural, class|Plural)
		}
	})
}

func readGiven(t *table, list string) {
	records(list, func(line string) {
		name, gender, _ := strings.Cut(line, "\t")
		class := Given
		switch gender {
		case "m":
			class |= Male
		case "f":
			class |= Female
		}
		t.add(strings.ToLower(name), class)
	})
}

// placeKinds has what each kind of place may be.
var placeKinds = map[string]Class{"country": Place | Nation, "city": Place, "region": Place, "metonym": Seat}

func readPlaces(t *table, list string) {
	records(list, func(line string) {
		f := strings.Split(line, "\t")
		if len(f) < 2 {
			return
		}
		class := placeKinds[f[1]]
		name := strings.ToLower(f[0])
		t.add(name, class)
		if len(f) > 2 && class.Is(Nation) {
			for form := range strings.SplitSeq(f[2], ";") {
				if form = strings.ToLower(strings.TrimSpace(form)); form != "" {
					t.add(form, Nation)
				}
			}
		}
	})
}
