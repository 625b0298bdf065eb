package cast

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// acronyms makes the short forms in capitals mentions of the organisations whose
// names they abbreviate: one that stands in brackets behind the name (ADB), that
// has its initials (BIL, for Brierley Investments Ltd), or, of a single
// organisation with one word, letters of it in order (VW).
func (r *resolver) acronyms() {
	const longest, most, looked = 6, 400, 500 // letters; organisations; acronyms
	var bodies []int
	for i := range r.entities {
		if e := &r.entities[i]; e.Kind == Organization && (len(e.words) > 1 || len(e.words[0]) > longest) && len(bodies) < most {
			bodies = append(bodies, i)
		}
	}
	found := make(map[string]int)
	for k := range r.names {
		m := r.named(k)
		if m.End-m.First != 1 || m.entity == none || !m.Title.Empty() || len(r.entities[m.entity].words) != 1 {
			continue
		}
		w := strings.ReplaceAll(m.Name[0], ".", "")
		if len(w) < 2 || len(w) > longest || !r.Tokens[m.First].Shape.Is(text.Upper) || m.classes.Is(lang.Place|lang.Nation|lang.Seat) {
			continue
		}
		to, ok := found[w]
		if !ok && len(found) >= looked {
			break
		}
		if !ok {
			to = r.spelled(w, k, bodies)
			found[w] = to
		}
		if to != none {
			r.entities[to].nouns = append(r.entities[to].nouns, r.entities[m.entity].nouns...)
			m.entity = to
		}
	}
}

// spelled is the organisation that an acronym stands for, or none; its first
// mention is name k.
func (r *resolver) spelled(w string, k int, bodies []int) int {
	m := r.named(k)
	if k > 0 && r.mark(m.First-1, "(") && r.named(k-1).End == m.First-1 && r.named(k-1).entity != none {
		if to := r.named(k - 1).entity; r.entities[to].Kind == Organization && strings.EqualFold(r.entities[to].words[0][:1], w[:1]) {
			return to
		}
	}
	within, several := none, false
	for _, b := range bodies {
		e := &r.entities[b]
		if initials(e.words) == w {
			return b
		}
		if len(w) <= 3 && spells(w, e.words[0]) && (len(e.words) == 1 || r.Lexicon.Lookup(e.words[1]).Class.Is(lang.Org)) {
			several = within != none
			within = b
		}
	}
	if several {
		return none
	}
	return within
}

// initials are the capitals that the words of a name begin with.
func initials(words []string) string {
	var b []byte
	for _, w := range words {
		if 'A' <= w[0] && w[0] <= 'Z' {
			b = append(b, w[0])
		}
	}
	return string(b)
}

// spells reports whether the letters of an acronym stand in a word in order,
// the first one first.
func spells(acronym, word string) bool {
	if acronym[0] != word[0] || len(word) < 2*len(acronym) || strings.ToUpper(word) == word {
		return false
	}
	at := 1
	for i := 1; i < len(acronym); i++ {
		k := strings.IndexByte(word[at:], acronym[i]|0x20)
		if k < 0 {
			return false
		}
		at += k + 1
	}
	return true
}
