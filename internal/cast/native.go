package cast

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
)

// This file knows people by where they are from, in languages in which a noun for that stands for somebody who
// was named: il danese, la Brestoise.

// native reports whether token i is such a noun for one person, right behind its article. Les Lyonnais are a team,
// and le Lyonnais behind a preposition is a country.
func (r *reader) native(i int) bool {
	if !r.is(i-1, lang.Det) || r.is(i-1, lang.Prep|lang.Indefinite) || !r.Lexicon.Native(r.Word(i)) {
		return false
	}
	return r.determined(i-1) != 0 || strings.HasSuffix(lang.Lower(r.Word(i-1)), "'")
}

// ofPlace is the person whom such a noun means: who was called that, or else the only one whom the article has named
// so far, not only behind prepositions, and calls no native of somewhere else. Where there are several it is nobody.
func (r *resolver) ofPlace(s *source) (int, bool) {
	if !r.native(s.Head) || s.End != s.Head+1 || len(r.entities) > window || r.mentionAt(s.First) > 4*window {
		return none, false
	}
	noun, w := r.noun(s.Head), want{gender: cmp.Or(s.Gender, either), named: true}
	acts := make(map[int]bool) // who stands somewhere behind no preposition
	for k := r.mentionAt(s.First) - 1; k >= 0; k-- {
		if m := &r.mentions[k]; m.entity != none && !r.behind(m) {
			acts[r.end(m.entity)] = true
		}
	}
	called, other := none, none
	for i := range r.entities {
		e, best := &r.entities[i], &other
		if e.is != i || !acts[i] || e.first >= s.First || e.Kind != Person && len(e.words) < 2 || !r.may(i, w) {
			continue
		}
		role := strings.Fields(lang.Lower(e.Role))
		if e.means(noun) || slices.Contains(role, noun) {
			best = &called
		} else if slices.ContainsFunc(role, func(w string) bool { return r.Lexicon.Lookup(w).Use.Is(lang.Native) }) {
			continue
		}
		if *best == none {
			*best = i
		} else {
			*best = several
		}
	}
	if called == none {
		called = other
	}
	if called >= 0 {
		r.entities[called].noun(noun)
	}
	return max(called, none), called != none
}
