package clause

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file tells what does not speak though it stands where a subject would.

// object reports whether a noun phrase behind a verb is what it takes and no subject, as it is nobody: exigió | la liberación de X. Not right
// behind words in marks, which are what it takes, or a word for as: «A», dice | la normativa; como señala | la petición.
func (r *Reader) object(v Verb, s Range) bool {
	k := v.All().First - 1
	for r.Is(k, article.Comma) || r.Class(k).Is(lang.Oblique|lang.Aux) && !r.Class(k).Is(lang.How) {
		k--
	}
	return !r.Region(k) && !r.Class(k).Is(lang.How|lang.According|lang.So) && (r.Thing(s) || r.disagrees(v, s))
}

// Thing reports whether the head of a noun phrase is what nobody is, whoever it is of, in languages that have what describes a noun
// behind it: la liberación de X; le changement voulu par X. Not: la portavoz de X; la declaración de X, which says something.
func (r *Reader) Thing(s Range) bool {
	k := r.headNoun(s)
	return k < s.End && !r.Class(k).Is(lang.Speaks) && (r.Turn(k, lang.Thing) || r.Article.Lexicon.Thing(r.spelled(k)))
}

// disagrees reports whether a noun phrase that is nobody is of several, by its determiner, and its verb, not a participle, of one:
// cuestionó | las palabras de X.
func (r *Reader) disagrees(v Verb, s Range) bool {
	const others = lang.Conj | lang.Group | lang.They | lang.Of | lang.Given
	if r.Class(s.First).Is(lang.Indefinite) && r.Traits.DropsSubject && r.Traits.HeadFirst && !r.Traits.NoArticles && !r.Traits.NamesDecline && !v.Class.Is(lang.Participle) && r.Article.Lexicon.VerbPlural(r.spelled(v.At)) {
		return article.All(s.First, s.End, func(k int) bool { return !r.Class(k).Is(others) && !r.capital(k) && !r.Turn(k, lang.Several) }) // publicaron | un comunicado
	}
	if r.headNoun(s) >= s.End || !r.Turn(s.First, lang.Several) || v.Class.Is(lang.Participle) {
		return false
	}
	return article.All(v.At, max(v.At+1, v.End), func(k int) bool { return !r.Article.Lexicon.VerbPlural(r.spelled(k)) })
}

// headNoun is the head of a noun phrase that is neither a name nor a noun for people or bodies, in languages that have what describes a
// noun behind it; the end of the phrase where it is one.
func (r *Reader) headNoun(s Range) int {
	const others = people | lang.Outlet | lang.Named | lang.Given | lang.Honorific | lang.Nation | lang.Seat | lang.Pron | pronouns | lang.Place
	if !r.Traits.HeadFirst || r.Traits.NoArticles || r.Traits.NamesDecline {
		return s.End
	}
	k := s.First
	for k < s.End && (r.Class(k).Is(lang.Det|lang.Poss) || r.Class(k).Is(lang.Adjective) && !r.Class(k).Is(people)) {
		k++
	}
	if k < s.End && (!r.Word(k) || r.capital(k) || r.Region(k) || r.Known(k) || r.Class(k).Is(others)) {
		return s.End
	}
	return k
}
