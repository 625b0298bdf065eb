package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
)

// This file knows people by where they are from, in languages in which a noun for that stands for somebody who
// was named: il danese, la Brestoise.

// native reports whether token i is such a noun for one person, right behind its article. Les Lyonnais are a team,
// and le Lyonnais behind a preposition is a country.
func (r *reader) native(i int) bool {
	if i < 1 || !r.Lexicon.Native(r.Word(i)) || !r.is(i-1, lang.Det) || r.is(i-1, lang.Prep|lang.Indefinite) {
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
	noun, found, w := r.noun(s.Head), none, want{gender: s.Gender, named: true}
	if w.gender == 0 {
		w.gender = either
	}
	acts := make(map[int]bool) // who stands somewhere behind no preposition
	for k := r.mentionAt(s.First) - 1; k >= 0; k-- {
		if m := &r.mentions[k]; m.entity != none && !r.behind(m) {
			acts[r.end(m.entity)] = true
		}
	}
	for i := range r.entities {
		e := &r.entities[i]
		if e.is != i || !acts[i] || e.first >= s.First || e.Kind != Person && len(e.words) < 2 || !r.may(i, w) {
			continue
		}
		called := strings.Fields(lang.Lower(e.Role))
		switch {
		case e.means(noun), slices.Contains(called, noun):
			return i, true
		case slices.ContainsFunc(called, func(w string) bool { return r.Lexicon.Lookup(w).Use.Is(lang.Native) }):
		case found != none:
			found = several
		default:
			found = i
		}
	}
	if found >= 0 {
		r.entities[found].noun(noun)
	}
	return max(found, none), found != none
}
