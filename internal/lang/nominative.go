package lang

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A turning is an end that a name has in the genitive or in another case, and its end in the nominative: ова, ов. Where the
// first is that of several names, and nobody can know the other, to is unknown.
type turning struct{ from, to string }

const unknown = "?"

// turnings reads a line of them.
func turnings(line string) (list []turning) {
	for pair := range slices.Chunk(pairs(line), 2) {
		list = append(list, turning{pair[0], pair[1]})
	}
	return list
}

// Nominative turns the words of somebody's name from another case to the nominative: Марии Петровой, Мария
// Петрова. The given name has to be listed, or the surname to have an end that tells, and the name has to be a man's or a
// woman's alone; else ok is false, as it is for a name that is in the nominative. It allocates the words that it returns.
func (l *Lexicon) Nominative(words []string) (name []string, ok bool) {
	his, he := l.turned(words, l.hisTurns, Male)
	hers, she := l.turned(words, l.herTurns, Female)
	switch {
	case he > she:
		return his, true
	case she > he:
		return hers, true
	}
	return nil, false
}

// turned is Nominative by the ends of one gender, and how much speaks for it: a listed given name more than a surname.
func (l *Lexicon) turned(words []string, turns []turning, g Class) ([]string, int) {
	const surname, listed = 1, 2
	name := make([]string, len(words))
	last := len(words) - 1
	tells, changed, evidence := false, false, surname
	for i := last; i >= 0; i-- {
		word, sure := turn(words[i], turns)
		tells = tells || sure && i == last
		if i == 0 {
			given := l.listed(words[0], turns, func(c Class) bool { return c.Is(Given) && c.Is(g) })
			if given == "" && (!tells || l.Lookup(words[0]).Class.Is(Given)) {
				return nil, 0
			}
			if given != "" {
				word, evidence = given, listed
			}
		}
		if word == "" {
			return nil, 0
		}
		name[i] = word
		changed = changed || word != words[i]
	}
	if !changed || last == 0 && !tells {
		return nil, 0
	}
	return name, evidence
}

// turn is a word in the nominative by the longest end that fits, "" where none does or nobody knows; sure is whether the end tells
// that it is one of a name in such a case.
func turn(word string, turns []turning) (nominative string, sure bool) {
	const least, telling = 2, 3 // letters
	best := longestEnd(word, turns)
	stem := strings.TrimSuffix(word, best.from)
	if best.from == "" || best.to == unknown || utf8.RuneCountInString(stem) < least {
		return "", false
	}
	return stem + best.to, utf8.RuneCountInString(best.from) >= telling && best.from != best.to
}

// longestEnd is the longest end that a word has of some.
func longestEnd(word string, turns []turning) (best turning) {
	for _, t := range turns {
		if len(t.from) > len(best.from) && strings.HasSuffix(word, t.from) {
			best = t
		}
	}
	return best
}

// listed is a listed word that fits, of which another may be a form, by any end, "" if there is none.
func (l *Lexicon) listed(word string, turns []turning, fits func(Class) bool) string {
	for _, t := range turns {
		if stem, ok := strings.CutSuffix(word, t.from); ok && t.to != unknown && fits(l.Lookup(stem+t.to).Class) {
			return stem + t.to
		}
	}
	return ""
}

// GenitiveBody reports whether a noun for a body is that of another case, as the noun without its end, or with that of the
// nominative, is listed: комитета, комитет.
func (l *Lexicon) GenitiveBody(word string) bool {
	n := l.listed(word, l.hisTurns, func(c Class) bool { return c.Is(Org) })
	_, owned := l.Complement(n)
	return n != "" && n != word && !owned
}

// NominativeRole is the role of which a word may be another case, "" if there is none: мэра, мэр.
func (l *Lexicon) NominativeRole(word string) string {
	for _, turns := range [...][]turning{l.hisTurns, l.herTurns} {
		for _, t := range turns {
			if stem, ok := strings.CutSuffix(word, t.from); ok && t.from != t.to && t.to != unknown && l.Lookup(stem+t.to).Class.Is(Role) {
				return stem + t.to
			}
		}
	}
	return ""
}
