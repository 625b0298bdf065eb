package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file tells the name of whom somebody belongs to from their own: the spokeswoman of a mayor, the
// widow of a man, in languages with cases and without.

// genitive reports whether the subject of a verb is a role and a name in another case than the
// nominative that the article has of it, so that the role is theirs: mluvčí Jana Dubského.
func (r *resolver) genitive(s *source, m *Mention) bool {
	e := &r.entities[r.end(m.entity)]
	if !r.Lexicon.NamesDecline || len(s.q.Cue) == 0 || !r.finite(s.q.Cue[0].First) || r.is(s.q.Cue[0].First, lang.Quotes) || m.First == s.First || r.use(s.First, lang.Worded) || !e.proper {
		return false
	}
	if r.SentenceOf(s.First) != r.SentenceOf(s.q.Cue[0].First) || r.is(s.First-1, lang.Prep|lang.Citing) || r.use(s.First-1, lang.Worded) {
		return false // whose subject is left out; со ссылкой на | мэра Ивана Петрова
	}
	if !r.is(s.First, lang.Role) {
		return r.word(s.First) && !r.capital(s.First) && m.whole().First > s.First && r.oblique(m, false) // друг Ивана Петрова
	}
	if len(m.Name) > 1 && r.Lexicon.Turned(m.Name[0]) {
		return true // urzędnik Białego Domu
	}
	return r.declines(m, e) || r.oblique(m, m.First-s.First > 1 && r.is(m.First-1, lang.Role))
}

// ofOwnBody reports whether the name in a source is a body's, whose somebody with a role before it is, where nouns are
// joined without a word: juru bicara | Kementerian Luar Negeri; or only describes a body: Badan Meteorologi (BMKG) | Kota Sleman;
// управлении | МЧС.
func (r *resolver) ofOwnBody(s *source, m *Mention) bool {
	if r.abbreviated(m.First) >= 0 && (r.entities[m.entity].Kind != Person || r.is(s.First, lang.Org) && !r.is(s.First, lang.Role) && !r.is(m.First, lang.Given)) {
		return m.First > s.First
	}
	part := r.Lexicon.NamesDecline && r.is(m.First-1, lang.Org) && !r.is(m.First-1, lang.Outlet) && !r.use(m.First-1, lang.Company) && !r.capital(m.First-1) && r.upper(m.First)
	return r.Lexicon.HeadFirst && r.Lexicon.NoArticles && m.First > s.First && m.End == s.End && (part || r.is(s.First, lang.Role)) &&
		(part || r.entities[m.entity].Kind == Organization || r.Lexicon.NamesDecline && r.is(m.First, lang.Org)) && (r.is(m.First, lang.Org) || r.upper(m.First) && len(m.Name) == 1) && r.besides(s) == none
}

// oblique reports whether a name is in another case than the nominative; see lang.Lexicon.Oblique.
func (r *reader) oblique(m *Mention, roles bool) bool {
	return r.Lexicon.Oblique(r.Word(m.First), m.Name[len(m.Name)-1], roles)
}

// ofOffice reports whether a name has the role right before it, which is the complement of another role, so
// that it is not whom the phrase is about: a spokeswoman for the mayor | Nils Dahl; juru bicara
// wali kota | Nils Dahl. A ministry's spokeswoman has the name.
func (r *resolver) ofOffice(m *Mention, s Phrase) bool {
	if end, e := r.entry(s.First); r.Lexicon.NoArticles && !r.Lexicon.NamesDecline && e.Use.Is(lang.Unnamed) {
		to, of := r.entry(end)
		return to == m.First && of.Class.Is(lang.Role)
	}
	if r.ofKin(m, s) || r.ofWork(m, s) {
		return true
	}
	i := m.First - 1
	if i <= s.First || r.is(i, lang.Group) || !r.roleWord(i) || r.capital(i) && !r.Lexicon.NounsCapitalised {
		return false
	}
	return r.ofRole(i-1, s.First)
}

// ofRole reports whether small words from a role on, no further left than lo, join it to what stands behind token i.
func (r *reader) ofRole(i, lo int) bool {
	k := i
	for k > lo && r.is(k, lang.Of|lang.Prep|lang.Det|lang.Poss) && !r.is(k, lang.Role) {
		k--
	}
	return k < i && r.is(k, lang.Role)
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

// ofOutlet reports whether a name is the outlet of the one whose role stands right before it, in languages whose names
// have cases: источник | РБК; źródło „Gazety Wyborczej”.
func (r *resolver) ofOutlet(m *Mention, s Phrase) bool {
	k := m.First - 1
	return k >= s.First && r.Lexicon.NamesDecline && m.Outlet != "" && r.is(k, lang.Role) && (r.use(k, lang.Unnamed) || !r.is(k, lang.Outlet|lang.Org))
}

// sourcesOf reports whether an outlet is that of people whom a source does not name, who may stand anywhere in front of it:
// dwaj rozmówcy | „Rzeczpospolitej”.
func (r *resolver) sourcesOf(s Phrase, m *Mention) bool {
	unnamed := func(k int) bool {
		return r.is(k, lang.Group) && !r.is(k, lang.Org|lang.Outlet) || r.use(k, lang.Unnamed)
	}
	// The first word may be a part of the outlet's mention, as a noun for bodies.
	return r.Lexicon.NamesDecline && (r.use(s.First, lang.Unnamed) || article.Any(s.First, m.First, unnamed))
}

// ofWork reports whether a name, none of whose words is a given name, has a noun for what has names of its
// own right before it, which is the complement of a role: la directora del proyecto | Cahuachi Sur.
func (r *resolver) ofWork(m *Mention, s Phrase) bool {
	const given = lang.Given | lang.Male | lang.Female
	i := m.First - 1
	if !r.Lexicon.HeadFirst || i <= s.First || !r.use(i, lang.Company) && !r.is(i, lang.Work) || r.capital(i) || r.is(i, lang.Role|lang.Group) || r.is(m.First, given) {
		return false
	}
	return r.ofRole(i-1, s.First)
}

// roleWord reports whether token i is a role, in whatever case.
func (r *resolver) roleWord(i int) bool {
	return r.is(i, lang.Role) || slices.ContainsFunc(r.Lexicon.CaseEnds(), func(end string) bool {
		w, ok := strings.CutSuffix(r.Word(i), end)
		return ok && r.Lexicon.Lookup(w).Class.Is(lang.Role)
	})
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
