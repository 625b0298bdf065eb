package rename

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
)

// A Gender is that of a given name.
type Gender uint8

// The genders that a list of given names tells. Somebody whose name tells none keeps it,
// as the pronouns of the article would not fit another.
const (
	Unknown Gender = iota
	Man
	Woman
)

// A Renamed is a document whose people have other names.
type Renamed struct {
	JSON   []byte            // the document, with its spans moved
	People map[string]Gender // by their names in it
}

// Document renames the people of a document or probe, a line of JSON as EVAL.md has
// it. People are the speakers whose name is a given name that tells the gender and a
// surname. With a nil group they keep their names. The same seed gives the same names.
//
// Whoever the text calls by a given name and a surname of theirs is renamed too, so that
// relatives stay such.
//
// It reports false where there is nobody to rename, where the text has marks inside words,
// so that not all that is a name looks like it, or where names would clash: two people
// share a word that is the surname of one and the given name of the other. Nor can letters
// stand for given names that stand alone somewhere, or that alone tell relatives apart.
func Document(line []byte, g *Group, seed uint64) (r Renamed, ok bool, err error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.UseNumber()
	var doc map[string]any
	if err := dec.Decode(&doc); err != nil {
		return r, false, err
	}
	text, _ := doc["text"].(string)
	n := namer{group: g, random: rand.New(rand.NewPCG(seed, 0)), people: map[string]Gender{}, words: map[string]string{}}
	if marked(text) || !n.meet(doc, text) {
		return r, false, nil
	}
	if g != nil && g.Initials && (n.alone(text) || n.related()) {
		return r, false, nil
	}
	renamed, edits := n.replace(text)
	walk(doc, func(o map[string]any) {
		moveSpan(o, edits)
		for key, value := range o {
			if s, ok := value.(string); ok && !fixed[key] {
				o[key], _ = n.replace(s)
			}
			if list, ok := value.([]any); ok {
				for i, x := range list {
					if s, ok := x.(string); ok {
						list[i], _ = n.replace(s)
					}
				}
			}
		}
	})
	doc["text"] = renamed
	r.People = n.people
	r.JSON, err = json.Marshal(doc)
	return r, err == nil, err
}

// fixed are the keys whose texts are no names.
var fixed = map[string]bool{"text": true, "id": true, "lang": true, "class": true, "reason": true, "kind": true, "either": true, "publisher": true, "outlet": true, "date": true}

// walk visits the objects of a document.
func walk(x any, visit func(map[string]any)) {
	switch x := x.(type) {
	case map[string]any:
		visit(x)
		for _, v := range x {
			walk(v, visit)
		}
	case []any:
		for _, v := range x {
			walk(v, visit)
		}
	}
}

// A namer has the names of a document and what becomes of them.
type namer struct {
	group  *Group
	random *rand.Rand
	people map[string]Gender // by their new names
	full   [][2]string       // old and new, of two words
	words  map[string]string // old and new, alone
	given  []string          // the old given names
}

// meet notes the people of a document, and reports whether there are any whose names
// do not clash.
func (n *namer) meet(doc map[string]any, text string) bool {
	var old []string
	walk(doc, func(o map[string]any) {
		if s, ok := o["speaker"].(map[string]any); ok {
			if name, ok := s["name"].(string); ok && !slices.Contains(old, name) {
				old = append(old, name)
			}
		}
	})
	slices.Sort(old)
	given, surnames := map[string]bool{}, map[string]bool{}
	for _, name := range old {
		f := strings.Fields(name)
		gender := Unknown
		if len(f) == 2 {
			gender = genderOf(f[0])
		}
		if gender == Unknown || !capital(f[1]) || strings.ContainsAny(name, "’'") {
			continue
		}
		given[f[0]], surnames[f[1]] = true, true
		n.given = append(n.given, f[0])
		n.name(name, f[0], f[1], gender)
	}
	for _, f := range relatives(text, given, surnames) {
		given[f[0]] = true
		n.given = append(n.given, f[0])
		n.name(f[0]+" "+f[1], f[0], f[1], genderOf(f[0]))
	}
	for word := range given {
		if surnames[word] {
			return false
		}
	}
	return len(n.people) > 0
}

// related reports whether two of the people have one surname.
func (n *namer) related() bool {
	seen := map[string]bool{}
	for _, p := range n.full {
		_, surname, _ := strings.Cut(p[0], " ")
		if seen[surname] {
			return true
		}
		seen[surname] = true
	}
	return false
}

// relatives are the others whom a text calls by a given name and one of some surnames.
func relatives(text string, given, surnames map[string]bool) (list [][2]string) {
	words := strings.FieldsFunc(text, func(r rune) bool { return !inWord(r) && r != '-' })
	for i := 1; i < len(words); i++ {
		first, last := words[i-1], words[i]
		is := english.Lookup(first).Class
		if !surnames[last] || given[first] || !capital(first) || is != 0 && !is.Is(lang.Given) || is.Is(lang.Role|lang.Title|lang.Honorific) || !strings.Contains(text, first+" "+last) {
			continue
		}
		if pair := [2]string{first, last}; !slices.Contains(list, pair) {
			list = append(list, pair)
		}
	}
	return list
}

// marked reports whether a text has soft hyphens or accents that are characters of their
// own.
func marked(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r == '\u00ad' || unicode.Is(unicode.Mn, r) })
}

// name gives somebody a name.
func (n *namer) name(old, given, surname string, gender Gender) {
	if n.group == nil {
		n.people[old] = gender
		return
	}
	switch gender {
	case Man:
		n.pick(given, n.group.Men)
	case Woman:
		n.pick(given, n.group.Women)
	default:
		n.pick(given, []string{given})
	}
	n.pick(surname, n.group.Surnames)
	name := n.words[given] + " " + n.words[surname]
	if n.group.FamilyFirst {
		name = n.words[surname] + " " + n.words[given]
	}
	n.people[name] = gender
	n.full = append(n.full, [2]string{old, name})
}

// pick chooses a name of a list that nobody has, if there is one, for an old one.
func (n *namer) pick(old string, list []string) {
	if _, ok := n.words[old]; ok {
		return
	}
	at := n.random.IntN(len(list))
	for i := range list {
		name := list[(at+i)%len(list)]
		if !slices.Contains(slices.Collect(mapValues(n.words)), name) {
			n.words[old] = name
			return
		}
	}
	n.words[old] = list[at]
}

func mapValues(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

var english = lang.For("en")

// genderOf is the gender that a given name tells.
func genderOf(name string) Gender {
	switch c := english.Lookup(name).Class; {
	case !capital(name) || !c.Is(lang.Given) || c.Is(lang.Role|lang.Title|lang.Place|lang.Nation):
		return Unknown
	case c.Is(lang.Male) && !c.Is(lang.Female):
		return Man
	case c.Is(lang.Female) && !c.Is(lang.Male):
		return Woman
	}
	return Unknown
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
