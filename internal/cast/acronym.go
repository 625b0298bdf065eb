package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
)

// acronyms makes the short forms in capitals mentions of the organisations whose
// names they abbreviate: one that stands in brackets behind the name (ARB), where
// words are all that is known also with one capital (Aemet), that has its initials,
// or, of a single organisation with one word, letters of it in order (RM, for
// Regnmotor).
func (r *resolver) acronyms() {
	const longest, most = 6, 400 // letters; organisations whose letters are looked at
	byInitials := make(map[string]int)
	var long []int
	for i := range r.entities {
		r.Stop.Check()
		e := &r.entities[i]
		if e.Kind != Organization {
			continue
		}
		if len(e.words) > 1 {
			if w := initials(e.words); get(byInitials, w) == none {
				byInitials[w] = i
			}
		}
		if len(e.words[0]) > longest && len(long) < most && (len(e.words) == 1 || r.Lexicon.Lookup(e.words[1]).Class.Is(lang.Org)) {
			long = append(long, i)
		}
	}
	found := make(map[string]int)
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		w := strings.ReplaceAll(m.Name[0], ".", "")
		if m.entity == none || m.Outlet != "" || !m.Title.Empty() || len(r.entities[m.entity].words) != 1 ||
			len(w) < 2 || len(w) > longest || m.classes.Is(lang.Place|lang.Nation) && !m.classes.Is(lang.Seat) {
			continue
		}
		to, ok := found[w]
		if !ok && m.classes.Is(lang.Seat) {
			to, ok = get(byInitials, w), true // IMF, of the International Monetary Fund, and by no other sign
			if to != none && slices.ContainsFunc(r.entities[to].words, func(w string) bool { return r.Lexicon.Lookup(lang.Lower(w)).Class.Is(lang.Place) }) {
				to = none // UN, not of the University of Nevada
			}
		}
		if person := r.blended(k); !ok && person != none {
			to, ok = person, true
			found[w] = to
		}
		if !ok {
			to = r.bracketed(k)
			if !r.upper(m.First) && (r.labels != nil || to == none || !spells(lang.Lower(w), lang.Lower(r.entities[to].Name))) {
				continue
			}
			if to == none {
				to = get(byInitials, w)
			}
			if to == none && len(w) <= 3 {
				to = r.spelled(w, long)
			}
			found[w] = to
		}
		if to != none {
			old := &r.entities[m.entity]
			r.entities[to].nouns = append(r.entities[to].nouns, old.nouns...)
			old.is, m.entity = to, to
		}
	}
}

// blended is whoever is named with several words right before name k, which stands in brackets and is made of the beginnings of
// two of those or more, one behind the other: Nilsen Dahl (Nida); or none.
func (r *resolver) blended(k int) int {
	const least = 2 // letters of one
	i := r.named(k).First - 1
	if k == 0 || !r.mark(i, "(") || r.named(k-1).End != i || r.named(k-1).entity == none || r.upper(i+1) || !r.mark(i+2, ")") {
		return none
	}
	rest, parts := lang.Lower(r.Word(i+1)), 0
	for _, w := range r.named(k - 1).Name {
		n, w := 0, lang.Lower(w)
		for n < len(rest) && n < len(w) && rest[n] == w[n] {
			n++
		}
		if n >= least {
			rest, parts = rest[n:], parts+1
		}
	}
	if e := r.named(k - 1).entity; rest == "" && parts > 1 && r.entities[e].Kind != Organization {
		return e
	}
	return none
}

// bracketed is the organisation behind which name k stands in brackets, or none:
// Asian Rain Bank (ARB).
func (r *resolver) bracketed(k int) int {
	if i := r.named(k).First - 1; k > 0 && r.mark(i, "(") && r.named(k-1).End == i {
		to := r.named(k - 1).entity
		if to != none && r.entities[to].Kind == Organization && strings.EqualFold(r.entities[to].words[0][:1], r.named(k).Name[0][:1]) {
			return to
		}
	}
	return none
}

// spelled is the only organisation whose word has the letters of an acronym.
func (r *resolver) spelled(w string, bodies []int) int {
	spelt := func(b int) bool { return spells(w, r.entities[b].words[0]) }
	i := slices.IndexFunc(bodies, spelt)
	if i < 0 || slices.ContainsFunc(bodies[i+1:], spelt) {
		return none
	}
	return bodies[i]
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
	if acronym[0] != word[0] || len(word) < 2*len(acronym) {
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
