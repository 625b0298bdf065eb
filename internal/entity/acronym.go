package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
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
		if e := &r.entities[i]; e.Kind == Organization && len(e.words) > 0 && (len(e.words) > 1 || len(e.words[0]) > longest) && len(bodies) < most {
			bodies = append(bodies, i)
		}
	}
	found := make(map[string]int)
	for i := range r.names {
		n := &r.names[i]
		if n.End-n.First != 1 || n.entity < 0 || !n.title.Empty() {
			continue
		}
		w := strings.ReplaceAll(n.words[0], ".", "")
		if len(w) < 2 || len(w) > longest || !r.Tokens[n.First].Shape.Is(text.Upper) || n.class.Is(lexicon.Place|lexicon.Nation|lexicon.Seat) {
			continue
		}
		if e := r.entities[n.entity]; len(e.words) != 1 {
			continue
		}
		to, ok := found[w]
		if !ok && len(found) >= looked {
			break
		}
		if !ok {
			to = r.spelled(w, n, i, bodies)
			found[w] = to
		}
		if to >= 0 {
			if r.entities[n.entity].first >= 0 {
				r.entities[to].nouns = append(r.entities[to].nouns, r.entities[n.entity].nouns...)
			}
			n.entity = to
		}
	}
}

// spelled is the organisation that an acronym stands for, or -1; n is its first
// mention, name i.
func (r *resolver) spelled(w string, n *name, i int, bodies []int) int {
	if i > 0 && n.First > 1 && r.Is(n.First-1, "(") && r.names[i-1].End == n.First-1 && r.names[i-1].entity >= 0 {
		if to := r.names[i-1].entity; r.entities[to].Kind == Organization && len(r.entities[to].words) > 0 && strings.EqualFold(r.entities[to].words[0][:1], w[:1]) {
			return to
		}
	}
	within := -1
	for _, b := range bodies {
		e := &r.entities[b]
		switch {
		case initials(e.words) == w:
			return b
		case spells(w, e.words[0]) && len(w) <= 3 && (len(e.words) == 1 || r.lexicon.Lookup(e.words[1]).Is(lexicon.Org)):
			if within >= 0 {
				within = -2
			} else if within == -1 {
				within = b
			}
		}
	}
	return max(within, -1)
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
