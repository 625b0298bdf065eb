package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// possessed narrows a source without a verb of saying that ends with a noun for words to whose they are,
// where their name stands before it in the genitive, or has its ending behind an apostrophe.
//
//	nach Bergs Angaben      Bergs Worten zufolge      X'in açıklamasına göre
func (f *finder) possessed(a attr) attr {
	s := a.source.Range
	last := s.End - 1
	if s.Len() < 2 || !f.Class(a.verb).Is(lang.According|lang.After|lang.Reads) && !f.Use(a.verb, lang.ByWords) || !f.wording(last) {
		return a
	}
	for k := s.First; k < last; k++ {
		owner := clause.Range{First: s.First, End: k + 1}
		switch {
		case f.possessive(k) && k > s.First:
			owner.End = k
		case f.Word(k) && f.Is(k, article.Capital) && f.Class(k)&^(lang.Given|lang.Place) == 0 && k == last-1 && f.Article.Lexicon.Genitive(f.Article.Word(int(f.Units[k].First))):
		default:
			continue
		}
		for j := k + 1; j < last; j++ {
			if !f.Word(j) || f.Is(j, article.Capital) || f.speaker(j) {
				return a // X's lawyer's statement
			}
		}
		a.source = clause.Subject{Range: owner}
		switch words := (clause.Range{First: k + 1, End: s.End}); {
		case a.cue[0].First == s.End:
			a.cue[0].First = k + 1
		case a.cue[0].First < s.First && a.cue[1].Empty():
			a.cue[1] = words
		}
		return a
	}
	return a
}

// wording reports whether unit k is a noun for what somebody says, or in a language with such nouns from
// verbs, one of a verb of saying: söylediğine.
func (f *finder) wording(k int) bool {
	return f.Class(k).Is(lang.Speaks) && !f.Class(k).Is(lang.Role|lang.Group) || f.Use(k, lang.Worded) || f.Traits.VerbLast && f.Article.Lexicon.Participial(f.Article.Word(int(f.Units[k].First)))
}
