package lang

import "testing"

// A name in another case than the nominative is known by its given name, or by a surname that is a
// man's behind what may be a woman's given name.
func TestOblique(t *testing.T) {
	for _, c := range []struct {
		reason, lang, given, surname string
		doubtful, want               bool
	}{
		{"a genitive that is no given name", "cs", "Olgy", "Malé", false, true},
		{"its nominative", "cs", "Olga", "Malá", false, false},
		{"a man's genitive, which is a woman's name, with a man's surname", "cs", "Jana", "Nováka", false, true},
		{"a woman's surname", "cs", "Jana", "Nováková", true, false},
		{"two surnames of a woman", "cs", "Jana", "Nováková-Malá", true, false},
		{"no case without an end", "cs", "Petr", "Novák", true, false},
		{"what may be either", "pl", "Daniela", "Sroka", false, false},
		{"behind two roles nobody can tell", "pl", "Daniela", "Sroka", true, true},
		{"forms that stand in the list", "ru", "Ивана", "Петрова", false, true},
		{"their nominative", "ru", "Иван", "Петров", true, false},
		{"an end that no other case has", "ru", "Андрей", "Петров", true, false},
		{"one that is a woman's too", "ru", "Валентина", "Петрова", false, false},
		{"a given name that loses a vowel", "ru", "Павла", "Соколова", false, true},
		{"a surname that nobody has in the nominative", "pl", "Adama", "Kowalskiego", false, true},
		{"what a body's name ends with in the genitive", "pl", "Politechniki", "Warszawskiej", false, true},
		{"its nominative", "pl", "Politechnika", "Warszawska", false, false},
		{"a surname that ends as a genitive may", "cs", "Jan", "Kubala", false, false},
	} {
		if got := For(c.lang).Oblique(c.given, c.surname, c.doubtful); got != c.want {
			t.Errorf("%s: %s %s: %v", c.reason, c.given, c.surname, got)
		}
	}
}

// The ends of names tell of some that they are told something, or own it.
func TestCaseEnds(t *testing.T) {
	ru, sv := For("ru"), For("sv")
	for name, got := range map[string]bool{
		"Петрову is a dative":             ru.Dative("Петрову"),
		"Иванов is none":                  !ru.Dative("Иванов"),
		"Ивану may be one":                ru.MaybeDative("Ивану") && !ru.Dative("Ивану"),
		"Dahls is whose something is":     sv.Genitive("Dahls"),
		"Dahl is not":                     !sv.Genitive("Dahl"),
		"direktören is definite":          sv.Definite("direktören"),
		"kapten is not":                   !sv.Definite("kapten"),
		"no end is whose in Russian":      !ru.Genitive("Петрова"),
		"the longest end of a case first": len(ru.CaseEnds()[0]) >= len(ru.CaseEnds()[1]),
	} {
		if !got {
			t.Error(name)
		}
	}
}

func TestApart(t *testing.T) {
	for reason, c := range map[string]struct {
		word, small string
		want        bool
	}{
		"another letter":                       {"Said", "told", true},
		"the same, with a capital":             {"Told", "told", false},
		"nothing":                              {"", "told", false},
		"a letter beyond ASCII may be lowered": {"Élu", "élu", false},
		"and its small letter may be within":   {"İ", "i", false},
	} {
		if got := Apart(c.word, c.small); got != c.want {
			t.Errorf("%s: %q, %q: %v", reason, c.word, c.small, got)
		}
	}
}

// A noun behind another is its complement by its end, which may be that of a subject as well.
func TestComplement(t *testing.T) {
	for _, c := range []struct {
		lang, noun string
		also       Class
		ok         bool
	}{
		{"pl", "zdrowia", 0, true}, {"pl", "ropa", Female, true}, {"pl", "pieniądze", 0, false}, {"pl", "pożar", 0, false},
		{"cs", "obrany", They, true}, {"cs", "reforma", 0, false}, {"cs", "práce", Female | They, true},
		{"ru", "обороны", They, true}, {"ru", "нефть", 0, false}, {"ru", "Лунёв", Male, true}, {"uk", "економіки", They, true},
	} {
		if also, ok := For(c.lang).Complement(c.noun); also != c.also || ok != c.ok {
			t.Errorf("%s: %s is %v, %v, want %v, %v", c.lang, c.noun, also, ok, c.also, c.ok)
		}
	}
}
