package cast

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file tells apart the descriptions of two whom the same noun means.

// namesOther reports whether a description has a name before its noun that a description of somebody or something unnamed
// has not: the Gallup poll is no other poll.
func (r *resolver) namesOther(e *Entity, s *source) bool {
	return r.labels != nil && article.Any(s.First+1, s.Head, func(i int) bool {
		return r.capital(i) && !r.is(i, lang.Nation|lang.Place|heads) && !strings.Contains(e.Name, r.Word(i)) && !r.besideFirst(e, r.Word(i))
	})
}

// otherSide reports whether nouns right before the same one tell that a description and somebody unnamed are of two bodies or
// sides, or of two trades: the army spokesman is no government spokesman, the separatist command no Russian command.
func (r *resolver) otherSide(e *Entity, s *source) bool {
	const near, side = 8, lang.Role | lang.Group | lang.Org
	of := func(i int) bool {
		return r.labels != nil && r.word(i) && !r.capital(i) && !r.is(i, either) && (r.labels[i].Tag.Is(tagger.Nouns) || r.is(i, side)) && !r.use(i, lang.Epithet|lang.Anyone)
	}
	end := min(e.first+near, len(r.Tokens))
	if i := s.Head - 1; i <= s.First || !of(i) || article.Any(e.first, end, func(k int) bool { return r.Word(k) == r.Word(i) }) {
		return false
	}
	for k := e.first + 2; k < end; k++ {
		if e.means(r.noun(k)) {
			return of(k-1) || r.is(k-1, lang.Nation) && r.is(s.Head-1, lang.Role|lang.Group)
		}
	}
	return false
}

// besideFirst reports whether a word stands in the sentence that first mentions an entity: an officer with the FBI; the | FBI | officer.
func (r *resolver) besideFirst(e *Entity, word string) bool {
	s := &r.Sentences[r.SentenceOf(e.first)]
	return article.Any(s.First, s.End, func(i int) bool { return r.Word(i) == word })
}
