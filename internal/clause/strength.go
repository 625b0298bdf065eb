package clause

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// This file tells how much speaks for a phrase to be somebody.

// Strength tells how likely a noun phrase names somebody who speaks: 3 where a
// word says so, 2 for bodies and groups, 1 for a name, 0 for nothing of these.
func (r *Reader) Strength(s Range) int {
	best := 0
	for k := s.First; k < s.End; k++ {
		c := r.Class(k)
		if s.Len() > 1 && c.Is(lang.Det|lang.Poss) {
			c &^= pronouns // these words
		}
		switch {
		case c.Is(lang.Of) && k > s.First && !r.Proper(k) && r.Traits.VerbSecond && !(k == s.First+1 && r.Class(s.First).Is(lang.Indefinite)):
			return best
		case c.Is(lang.She) && c.Is(lang.They) && s.Len() == 1:
			return 1
		case c.Is(lang.Role|lang.Given|lang.Honorific|lang.He|lang.She|lang.I) && (!r.Proper(k) || !c.Is(pronouns)) || r.surname(k):
			return 3
		case r.Is(k, article.Upper), c.Is(lang.Group | lang.Org | lang.Named | lang.They), r.Known(k):
			best = 2
		case r.Proper(k) && !c.Is(lang.Place|lang.Time) && best == 0 && !r.starts(k) && !(r.Traits.NounsCapitalised && r.Class(s.First).Is(lang.Det)):
			best = 1
		}
	}
	return best
}

// Weaker reports whether b, behind the verb, names who speaks rather than a,
// which stands before it.
func (r *Reader) Weaker(a, b Range) bool {
	if r.Traits.NoSpaces || a.Len() == 1 && r.Class(a.First).Is(pronouns) {
		return false
	}
	x, y := r.Strength(a), r.Strength(b)
	if r.capitals(a) && r.capitals(b) {
		return false // X defiende a Y: two names
	}
	return x < y || x == 0 && r.Traits.VerbSecond && r.Class(b.First).Is(lang.Det) && !r.Class(a.First).Is(lang.Det) && !r.Is(a.End, article.Comma)
}

// capitals reports whether a noun phrase is two words or more with capitals, as a full name is, and no place.
func (r *Reader) capitals(s Range) bool {
	return s.Len() > 1 && article.All(s.First, s.End, func(k int) bool { return r.capital(k) && !r.Class(k).Is(lang.Place|lang.Time|lang.Det|lang.Prep) })
}

// Person reports whether a noun phrase names somebody who may speak.
func (r *Reader) Person(s Range) bool {
	if r.Traits.NoSpaces {
		return r.somebody(s)
	}
	if r.Thing(s) {
		return false // il caso X
	}
	single := s.Len() == 1 && r.Traits.NounsCapitalised && r.starts(s.First)
	for k := s.First; k < s.End; k++ {
		c := r.Class(k)
		if s.Len() > 1 && c.Is(lang.Det|lang.Poss) {
			c &^= pronouns
		}
		switch {
		case c.Is(lang.It) && c&pronouns == lang.It && s.Len() == 1:
			return false
		case single && c == 0 && !r.Known(k):
			return r.surname(k) // any word may stand there
		case c.Is(people|pronouns|lang.Given|lang.Honorific|lang.Named|lang.Nation|lang.Seat) || r.Known(k), r.Use(k, lang.Aged):
			return true
		case r.Traits.NounsCapitalised && r.Class(s.First).Is(lang.Det):
			if c.Is(lang.Of) && k > s.First {
				return false
			}
		case r.Proper(k) && !c.Is(lang.Place|lang.Time), k > s.First && r.native(k):
			return true
		}
	}
	return false
}

// native reports whether unit k is a noun for somebody of a place or of an age, behind its article, in languages
// that write both so: lo spagnolo, la 27enne.
func (r *Reader) native(k int) bool {
	return k > 0 && r.Class(k-1).Is(lang.Det) && r.Traits.HeadFirst && r.kind(k) == text.Number && strings.ContainsFunc(r.spelled(k), unicode.IsLetter)
}
