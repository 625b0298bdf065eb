package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Oblique reports whether the given name of a name is in another case than the nominative, by the
// lists of given names: Olgy, of Olga; Ивана, of Иван. What may be a man's name in another
// case or a woman's, Jana, is one where the surname is a man's, or where doubtful is set: behind two
// roles nobody can tell whose it is.
func (l *Lexicon) Oblique(given, surname string, doubtful bool) bool {
	const least = 3 // bytes of a stem
	known := l.Lookup(given)
	listed := known.Class
	if l.Turned(surname) {
		return true
	}
	if known.Turn.Is(Nominative) && (!listed.Is(Female) || l.womans(surname)) {
		return false
	}
	for _, suffix := range l.caseEnds {
		stem, ok := strings.CutSuffix(given, suffix)
		if !ok || suffix == "" || len(stem) < least || slices.Contains(l.closedEnds, suffix) {
			continue
		}
		for n := range len(l.nominativeEnds) + 1 {
			end := "" // a man's name
			if n < len(l.nominativeEnds) {
				end = l.nominativeEnds[n]
			}
			c := l.Lookup(stem + end).Class
			if end == suffix || !c.Is(Given) || (end == "" || listed.Is(Given)) && !c.Is(Male) {
				continue
			}
			if !listed.Is(Given) || listed.Is(Male) && !listed.Is(Female) || doubtful || surname != given && l.mans(surname) {
				return true
			}
		}
	}
	if listed.Is(Female) && l.hisSurname(surname) && l.listed(given, l.hisTurns, func(c Class) bool { return c.Is(Male) }) != "" {
		return true // Ane Horvat, of Ana; Ivana Horvata, of Ivan
	}
	man := l.listed(given, l.hisTurns, func(c Class) bool { return c.Is(Given) && c.Is(Male) })
	woman := ""
	if len(l.herTurns) > 0 && !listed.Is(Given) {
		woman = l.listed(given, l.herTurns, func(c Class) bool { return c.Is(Given) && c.Is(Female) })
	}
	return woman != "" && woman != given || !listed.Is(Female) && man != "" && man != given // Ользі, of Ольга; Павла, of Павел
}

// hisSurname reports whether a surname is a man's in the genitive, by an end that tells and no woman's has in the nominative: Horvata,
// but not Иванова.
func (l *Lexicon) hisSurname(surname string) bool {
	const telling = 2 // letters
	_, sure := turn(surname, l.hisTurns)
	return sure && !slices.ContainsFunc(l.herTurns, func(t turning) bool {
		return t.from != t.to && utf8.RuneCountInString(t.to) >= telling && strings.HasSuffix(surname, t.to)
	})
}

// Turned reports whether a surname, or an adjective in a name, is in another case than the nominative, by an end that no
// name has there: Kowalskiego, Казанского.
func (l *Lexicon) Turned(word string) bool {
	nominative := func(t turning) bool {
		return t.from != t.to && t.to != "" && strings.HasSuffix(word, t.to) && !slices.Contains(l.herTurns, turning{t.to, t.to}) // which tells nothing
	}
	_, his := turn(word, l.hisTurns)
	_, hers := turn(word, l.herTurns)
	return (his || hers) && !l.Lookup(word).Class.Is(Given) && !slices.ContainsFunc(l.hisTurns, nominative) && !slices.ContainsFunc(l.herTurns, nominative)
}

// womans reports whether a surname has the end of a woman's, in a language in which these have ends
// of their own: Nováková, Nováková-Malá.
func (l *Lexicon) womans(surname string) bool {
	parts := strings.Split(surname, "-")
	return slices.ContainsFunc(parts, func(part string) bool { return ended(part, l.surnameEnds, 1) })
}

// mans reports whether a surname is a man's in another case than the nominative, in such a language: Nováka.
func (l *Lexicon) mans(surname string) bool {
	return len(l.surnameEnds) > 0 && !l.womans(surname) && ended(surname, l.caseEnds, 1)
}

// Dative reports whether a name has an end that it has in the dative alone.
func (l *Lexicon) Dative(name string) bool { return ended(Lower(name), l.dativeEnds, stem) }

// MaybeDative reports whether a name has an end that it may have in the dative.
func (l *Lexicon) MaybeDative(name string) bool {
	return l.Dative(name) || ended(Lower(name), l.datives, stem)
}

// Genitive reports whether a name has the end of the genitive, in front of what is theirs: Dahls.
func (l *Lexicon) Genitive(name string) bool { return ended(Lower(name), l.genitiveEnds, stem) }

// Governed reports whether a word that is not listed is a noun in another case than the nominative, by an end that no adjective has
// there: дороге, zebrania.
func (l *Lexicon) Governed(word string) bool {
	also, owned := l.Complement(word)
	return (l.MaybeDative(word) || owned && also == 0) && !slices.ContainsFunc(l.hisTurns, func(t turning) bool {
		return t.to != "" && t.to != unknown && len(t.from) > len(t.to)+1 && strings.HasSuffix(word, t.to)
	})
}

// Whose reports whether a name has the end of a body's or a place's in the genitive, behind what is theirs, which hardly a
// surname has in the nominative: Sparty, Legii.
func (l *Lexicon) Whose(name string) bool { return ended(Lower(name), l.whoseEnds, stem) }

// NominativeNoun is a noun for people or bodies without the end of its case, if that is a word that is listed; otherwise the
// noun as it is: Valilik, of Valiliğin.
func (l *Lexicon) NominativeNoun(noun string) string {
	const heads = Role | Group | Org | Outlet
	if len(l.nounTurns) == 0 || l.Lookup(noun).Class.Is(heads) {
		return noun
	}
	return cmp.Or(l.listed(noun, l.nounTurns, func(c Class) bool { return c.Is(heads) }), noun)
}

// Definite reports whether a noun for people has the end that makes it definite, and is listed without: direktøren.
func (l *Lexicon) Definite(noun string) bool {
	return l.listed(noun, l.definiteTurns, func(c Class) bool { return c.Is(Role | Group) }) != ""
}

// Complement reports whether a noun may stand in the genitive behind another by its end, and what it may be in the
// nominative as well: a woman's gender, or several, or an object too with both; a man's of a surname; 0 where its end
// tells that it is none.
func (l *Lexicon) Complement(noun string) (also Class, ok bool) {
	best := longestEnd(noun, l.complementEnds)
	if best.to == unknown {
		return Female | They, true
	}
	return classes[best.to], best.from != ""
}

// Owner is a name without the end of the genitive, "" where it has none.
func (l *Lexicon) Owner(name string) string {
	for _, e := range l.genitiveEnds {
		if w, ok := strings.CutSuffix(name, e); ok && len(w) >= stem {
			return w
		}
	}
	return ""
}

// Apart reports whether a word is surely not another one in small letters, by their first letters: it is asked of
// every phrase that begins with a frequent word.
func Apart(word, small string) bool {
	const ascii, bit = 0x80, 0x20 // that a small letter has
	return word != "" && small != "" && word[0] < ascii && small[0] < ascii && word[0]|bit != small[0]|bit
}
