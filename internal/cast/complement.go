package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// This file tells the name of whom somebody belongs to from their own: the spokeswoman of a mayor, the
// widow of a man, in languages with cases and without.

// genitive reports whether the subject of a verb is a role and a name in another case than the
// nominative that the article has of it, so that the role is theirs: mluvčí Jana Dubského.
func (r *resolver) genitive(s *source, m *Mention) bool {
	e := &r.entities[r.end(m.entity)]
	if !r.Lexicon.NamesDecline || len(s.q.Cue) == 0 || !r.finite(s.q.Cue[0].First) || r.is(s.q.Cue[0].First, lang.Quotes) || !r.is(s.First, lang.Role) || m.First == s.First || !e.proper {
		return false
	}
	return r.declines(m, e) || r.oblique(m, m.First-s.First > 1 && r.is(m.First-1, lang.Role))
}

// oblique reports whether the given name of a name is in another case than the nominative, by the
// lists of given names: Olgy, of Olga; Ивана, of Иван. What may be a man's name in another
// case or a woman's, Jana, counts where roles is set: behind two roles nobody can tell whose it is.
func (r *reader) oblique(m *Mention, roles bool) bool {
	const most = 3 // letters that a nominative has more
	w := r.Word(m.First)
	listed := r.class(m.First)
	if r.Lexicon.Nominatives && listed.Is(lang.Given) && (!listed.Is(lang.Female) || r.womans(m)) {
		return false
	}
	for _, suffix := range r.Lexicon.CaseEnds() {
		stem, ok := strings.CutSuffix(w, suffix)
		if !ok || suffix == "" || len(stem) < most {
			continue
		}
		for n, end := range append(r.Lexicon.NominativeEnds(), "") {
			bare := n == len(r.Lexicon.NominativeEnds())
			c := r.Lexicon.Lookup(stem + end).Class
			if end == suffix || !c.Is(lang.Given) || (bare || listed.Is(lang.Given)) && !c.Is(lang.Male) {
				continue
			}
			if !listed.Is(lang.Given) || listed.Is(lang.Male) && !listed.Is(lang.Female) || roles || r.mans(m) {
				return true
			}
		}
	}
	return false
}

// womans reports whether a surname has the end of a woman's, in a language in which these have ends
// of their own: Nováková, Nováková-Malá.
func (r *reader) womans(m *Mention) bool {
	for part := range strings.SplitSeq(m.Name[len(m.Name)-1], "-") {
		if slices.ContainsFunc(r.Lexicon.SurnameEnds(), func(end string) bool { return strings.HasSuffix(part, end) }) {
			return true
		}
	}
	return false
}

// mans reports whether a surname is a man's in another case than the nominative, in such a language: Nováka.
func (r *reader) mans(m *Mention) bool {
	last := m.Name[len(m.Name)-1]
	return len(m.Name) > 1 && len(r.Lexicon.SurnameEnds()) > 0 && !r.womans(m) && slices.ContainsFunc(r.Lexicon.CaseEnds(), func(end string) bool { return strings.HasSuffix(last, end) })
}

// ofOffice reports whether a name has the role right before it, which is the complement of another role, so
// that it is not whom the phrase is about: a spokeswoman for the mayor | Nils Dahl; juru bicara
// wali kota | Nils Dahl. A ministry's spokeswoman has the name.
func (r *resolver) ofOffice(m *Mention, s Phrase) bool {
	if end, e := r.entry(s.First); r.Lexicon.NoArticles && !r.Lexicon.NamesDecline && e.Use.Is(lang.Unnamed) {
		to, of := r.entry(end)
		return to == m.First && of.Class.Is(lang.Role)
	}
	if r.ofKin(m, s) {
		return true
	}
	i := m.First - 1
	if i <= s.First || r.is(i, lang.Group) || !r.roleWord(i) || r.capital(i) && !r.Lexicon.NounsCapitalised {
		return false
	}
	const most = 2 // words between
	of := i - 1
	for n := 0; n < most && of > s.First && r.word(of) && !r.capital(of) && !r.is(of, lang.Role|lang.Of|lang.Prep|lang.Det|lang.Poss|lang.Conj); n++ {
		of--
	}
	k := of
	for k > s.First && r.is(k, lang.Of|lang.Prep|lang.Det|lang.Poss) && !r.is(k, lang.Role) {
		k--
	}
	return k < of && r.is(k, lang.Role)
}

// ofKin reports whether a name is the complement of a relative of theirs right before it, where no preposition
// tells it: istri | Nils Dahl; по словам вдовы | Ивана Петрова. Behind a possessive it is the relative's own.
func (r *resolver) ofKin(m *Mention, s Phrase) bool {
	k := m.First - 1
	if k < s.First || !r.use(k, lang.Kin) || !r.Lexicon.NoArticles || r.is(k-1, lang.Poss) || r.capital(k) && !r.opens(k) {
		return false
	}
	return !r.Lexicon.NamesDecline || r.is(s.First-1, lang.Prep|lang.According) || r.accords(s.First-1) || r.oblique(m, false)
}

// roleWord reports whether token i is a role, in whatever case.
func (r *resolver) roleWord(i int) bool {
	return r.is(i, lang.Role) || slices.ContainsFunc(r.Lexicon.CaseEnds(), func(end string) bool {
		w, ok := strings.CutSuffix(r.Word(i), end)
		return ok && r.Lexicon.Lookup(w).Class.Is(lang.Role)
	})
}

// suffixed reports whether token i is the end of a case, behind an apostrophe, of the name before it.
func (r *reader) suffixed(i int) bool {
	return r.word(i) && r.Tokens[i].Shape.Is(text.Glued) && strings.HasPrefix(strings.ReplaceAll(r.Word(i), "’", "'"), "'")
}

// entry is what the lexicon knows of the longest expression that begins at token i, and where that ends.
func (r *reader) entry(i int) (end int, e lang.Phrase) {
	if !r.word(i) {
		return i, e
	}
	end, e = i+1, lang.Phrase{Class: r.Words[i].Class, Use: r.Words[i].Use}
	for _, p := range r.Words[i].Phrases() {
		n := 0
		for n < len(p.Words) && r.word(i+n) && r.lower(i+n) == p.Words[n] {
			n++
		}
		if n == len(p.Words) && i+n > end {
			end, e = i+n, p
		}
	}
	return end, e
}
