package cast

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
)

// This file reads names in other cases than the nominative.

// possessed is the person whose name another is in the genitive, in front of what is theirs: Dahls, of
// Nils Dahl.
func (r *resolver) possessed(m *Mention) int {
	words := r.theirs(m)
	if words == nil {
		return none
	}
	id := get(r.byLast, words[len(words)-1])
	if id == none || r.entities[id].Kind == Organization || len(words) > 1 && !sameGiven(words, r.entities[id].words) {
		return none
	}
	return id
}

// theirs gives the words of a name without the genitive in which it stands in front of what is theirs; nil where it does not.
func (r *reader) theirs(m *Mention) []string {
	last := len(m.Name) - 1
	stem := r.Lexicon.Owner(m.Name[last])
	if stem == "" || !r.ofTheirs(m.End) {
		return nil
	}
	return append(slices.Clone(m.Name[:last]), stem)
}

// ofTheirs reports whether token i is what somebody has whose name stands before it in the genitive.
func (r *reader) ofTheirs(i int) bool {
	return r.word(i) && r.Lexicon.Owner(r.Word(i-1)) != "" && r.capital(i-1) && !r.finite(i) && !r.is(i, functional) && r.capital(i) == (r.Lexicon.NounsCapitalised && !r.is(i, lang.Adjective))
}

// declined returns the entity whose words are those of a name in other cases: the
// same but for their ends. It takes the form of the name that looks most like a nominative.
func (r *resolver) declined(m *Mention) int {
	const most = 200 // entities
	for id := range r.entities[:min(len(r.entities), most)] {
		e := &r.entities[id]
		n := len(e.words)
		if len(m.Name) > n || !r.alike(m.Name[len(m.Name)-1], e.words[n-1], 4) || len(m.Name) > 1 && !r.alike(m.Name[0], e.words[0], 2) {
			continue
		}
		if len(m.Name) == n && n > 1 && !m.couple && r.nominative(m) > e.nominative {
			e.Name, e.words, e.nominative = r.nameText(m), m.Name, r.nominative(m)
			r.byName[e.Name] = id
			if surname := r.surname(e.words); get(r.byLast, surname) == none {
				r.byLast[surname] = id // who comes later with the same is another
			}
		}
		return id
	}
	return none
}

// nominative tells how much speaks for a name being in the nominative: its given name is
// listed, it begins a sentence or a verb stands beside it, and no preposition before it and
// its title.
func (r *reader) nominative(m *Mention) (n int) {
	before := r.beforeTitle(m)
	if r.is(m.First, lang.Given) {
		n += listed
	}
	if (r.finite(m.End) || r.finite(before)) && !r.oblique(m, false) || m.First == r.Sentences[r.SentenceOf(m.First)].First {
		n++
	}
	if r.is(before, lang.Prep|lang.According) || r.accords(before) {
		n -= 2
	}
	return n
}

// beforeTitle is the token before a name and the role or the adjectives in front of it.
func (r *reader) beforeTitle(m *Mention) int {
	i := m.whole().First - 1
	for r.is(i, lang.Role|lang.Adjective) && !r.is(i, lang.Prep) {
		i--
	}
	return i
}

// listed is how much the list of given names speaks for a form of a name.
const listed = 2

// straightened gives the words of somebody's name in the nominative, where it stands in the genitive and that is
// known: according to | Марии Петровой. What may be another's in the nominative, Александра Попова, is a genitive
// behind such words.
func (r *resolver) straightened(m *Mention) ([]string, bool) {
	if !r.Lexicon.NamesDecline || m.couple || m.Kind != Person && m.Kind != Unknown || m.Outlet != "" {
		return nil, false
	}
	before := r.beforeTitle(m)
	if !r.oblique(m, false) && !r.is(before, lang.According) && !r.accords(before) {
		return nil, false
	}
	return r.Lexicon.Nominative(m.Name)
}

// alike reports whether two words have at least stem letters in common, and then each the
// end of a case, or none; an e or an o of the nominative may be lost: Marek, Marka.
func (r *reader) alike(a, b string, stem int) bool {
	n := 0
	for _, c := range a {
		if !strings.HasPrefix(b[n:], string(c)) {
			break
		}
		n += utf8.RuneLen(c)
	}
	x, y := a[n:], b[n:]
	for letters := utf8.RuneCountInString(a[:n]); letters >= stem; letters-- {
		if r.Lexicon.CaseEnd(x) && r.Lexicon.CaseEnd(y) || r.lost(x, y) || r.lost(y, x) {
			return true
		}
		_, size := utf8.DecodeLastRuneInString(a[:n])
		n -= size
		x, y = a[n:], b[n:]
	}
	return false
}

// lost reports whether two ends are those of a nominative with a vowel that the other cases
// lose, and of one of them: ek, kiem.
func (r *reader) lost(full, short string) bool {
	_, size := utf8.DecodeRuneInString(full)
	last := full[size:]
	end, ok := strings.CutPrefix(short, last)
	return utf8.RuneCountInString(last) == 1 && ok && end != "" && r.Lexicon.CaseEnd(end)
}
