package article

import (
	"slices"

	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// naming has what a small word inside names may be besides: Ben.
const naming = lang.Given | lang.Male | lang.Female

// particle reports whether token i is a small word inside names, and no other word of
// the language: van, in English.
func (a *Article) particle(i int) bool {
	c := a.Words[i].Class
	return a.Tokens[i].Kind == text.Word && c.Is(lang.Particle) && c&^(lang.Particle|naming) == 0
}

// particled returns the token after the surname that small words begin at token i, before
// end: van der Berg. It returns i where none does: a word with a capital begins one only
// with a further small word behind, as Van der Berg does at the start of a sentence, or
// where all is in capitals.
func (a *Article) particled(i, end int) int {
	const most = 3 // small words
	k := i
	for k < end && k-i < most && a.particle(k) && (k == i || !a.Tokens[k].Shape.Is(text.Cap) || a.Tokens[k].Shape.Is(text.Upper)) {
		k++
	}
	if k == i || k >= end || k == i+1 && a.Tokens[i].Shape.Is(text.Cap) && !(a.Tokens[i].Shape.Is(text.Upper) && a.Tokens[k].Shape.Is(text.Upper)) {
		return i
	}
	const no = function | lang.Time | lang.Role | lang.Org | lang.Honorific | lang.Outlet | lang.Nation | lang.Adjective
	if t := &a.Tokens[k]; t.Kind != text.Word || !t.Shape.Is(text.Cap) || a.Words[k].Class.Is(no) && !a.Words[k].Class.Is(naming) {
		return i
	}
	return k + 1
}

// surname extends a unit over the surname that small words begin with it. It is a word
// with a capital to all that reads units, and has the class of its last word. There is
// none where an outlet is named, nor behind a determiner: told la Repubblica; the van
// Berg drove.
func (a *uniter) surname(u *Unit, end int) bool {
	i := int(u.First)
	to := a.particled(i, end)
	if to == i {
		to = a.family(i, end)
	}
	if to == i {
		return false
	}
	if n := len(a.units); to == i+2 && n > 0 && a.units[n-1].Class.Is(lang.Det|lang.Poss|lang.Adjective) {
		return false
	}
	if a.registry != nil {
		a.from, a.end = to-1, end
		if _, words := a.registry.Match(a.word); words > 1 || words == 1 && a.Words[to-1].Class == 0 {
			return false
		}
	}
	u.End, u.Class = int32(to), a.Words[to-1].Class
	u.Is |= Capital
	if a.keeps {
		a.Surnames = grow.Append(a.Surnames, Phrase{i, to})
	}
	return true
}

// family returns the token after the surname that a preposition with a capital begins at token i, which stands inside a sentence,
// or at its start where the article has the name elsewhere; i where none does.
//
//	zegt Van den Berg      ha detto Di Lund      Jan van Dahl left. Van Dahl said
func (a *uniter) family(i, end int) int {
	const cap = text.Cap
	if t := &a.Tokens[i]; !t.Shape.Is(cap) || t.Shape.Is(text.Upper) || !a.Words[i].Class.Is(lang.Particle) || !a.Words[i].Class.Is(lang.Prep|lang.Of) {
		return i
	}
	k := a.called(i, end)
	if n := len(a.units); k == i || n > 0 && a.Tokens[i-1].Kind == text.Word && (!a.Tokens[i-1].Shape.Is(cap) || a.units[n-1].Is&Starts != 0 && a.Words[i-1].Class != 0) {
		return k
	}
	if a.families == nil {
		a.families = a.familyNames()
	}
	if a.families[a.Word(k-1)] {
		return k
	}
	return i
}

// familyNames holds the last words of the surnames that small words begin somewhere inside a sentence: Jan van Dahl, zegt Van Dahl.
func (a *Article) familyNames() map[string]bool {
	const most = 1000
	names := map[string]bool{}
	for j := 1; j < len(a.Tokens) && len(names) < most; j++ {
		before, t := &a.Tokens[j-1], &a.Tokens[j]
		c := a.Words[j-1].Class
		if !a.Words[j].Class.Is(lang.Particle) || before.Kind != text.Word || before.Shape.Is(text.Cap) == t.Shape.Is(text.Cap) {
			continue
		}
		if !t.Shape.Is(text.Cap) && (c.Is(lang.Particle|lang.Org|lang.Role|lang.Group|lang.Outlet|lang.Place) || a.Lexicon.NounsCapitalised && !(c.Is(lang.Given) && a.Words[j].Class.Is(lang.Of))) {
			continue // Anna zu Hause
		}
		if to := a.called(j, len(a.Tokens)); to > j {
			names[a.Word(to-1)] = true
		}
	}
	return names
}

// called returns the token after the word with a capital that small words of names lead up to from token i, and that may be a
// surname; i where none does.
func (a *Article) called(i, end int) int {
	const most = 3 // small words
	k := i + 1
	for k < min(end, i+most) && a.Words[k].Class.Is(lang.Particle) && !a.Tokens[k].Shape.Is(text.Cap) {
		k++
	}
	const no = function | lang.Time | lang.Role | lang.Org | lang.Honorific | lang.Outlet | lang.Nation | lang.Adjective | lang.Place
	if k >= end || a.Tokens[k].Kind != text.Word || !a.Tokens[k].Shape.Is(text.Cap) || a.Words[k].Class.Is(no) && !a.Words[k].Class.Is(naming) {
		return i
	}
	return k + 1
}

// SurnameBefore returns the token that such a surname begins with which ends before token
// end; end where none does.
func (a *Article) SurnameBefore(end int) int {
	if k, found := slices.BinarySearchFunc(a.Surnames, end, func(p Phrase, end int) int { return p.End - end }); found {
		return a.Surnames[k].First
	}
	return end
}

// SurnameAt returns the token after the surname that small words begin at token i, or i:
// van der Berg.
func (a *Article) SurnameAt(i int) int {
	if k, found := slices.BinarySearchFunc(a.Surnames, i, func(p Phrase, i int) int { return p.First - i }); found {
		return a.Surnames[k].End
	}
	return i
}
