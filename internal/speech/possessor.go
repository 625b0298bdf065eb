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
		case f.Word(k) && f.Is(k, article.Capital) && f.Class(k)&^(lang.Given|lang.Place) == 0 && k == last-1 && f.Article.Lexicon.Genitive(f.spelled(k)):
		case f.Traits.VerbLast && (f.inflected(k) || k == last-1 && f.Class(last).Is(lang.Speaks) && (f.Class(k).Is(lang.Org|lang.Outlet) || f.Is(k, article.Upper) || f.Known(k))): // TÜİK verilerine
		default:
			continue
		}
		if article.Any(k+1, last, func(j int) bool {
			return !f.Word(j) && !f.Is(j, article.Opening|article.Closing) || f.Is(j, article.Capital) && !f.Known(j) && !f.Class(j).Is(lang.Named|lang.Nation) && !f.Class(j+1).Is(lang.Outlet) || f.speaker(j)
		}) {
			return a // X's lawyer's statement
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

// inflected reports whether the word at unit k is a noun for a body or people in another case than the nominative.
func (f *finder) inflected(k int) bool {
	l, w := f.Article.Lexicon, f.spelled(k)
	return f.Word(k) && (l.NominativeNoun(w) != w || f.Class(k).Is(lang.Outlet) && l.OtherCase(w))
}

// wording reports whether unit k is a noun for what somebody says, or in a language with such nouns from
// verbs, one of a verb of saying: söylediğine.
func (f *finder) wording(k int) bool {
	return f.Class(k).Is(lang.Speaks) && !f.Class(k).Is(lang.Role|lang.Group) || f.Use(k, lang.Worded) || f.Traits.VerbLast && f.Article.Lexicon.Participial(f.spelled(k))
}

// readOut gives what somebody only reads out to whose it is: what they have written is named with them, behind
// a word that joins the two or before it in the genitive. Of what is no person's nobody knows who has the words.
//
//	X verlas den Brief von Y: „A“      X läste upp Ys brev: ”A”
func (f *finder) readOut(a attr) attr {
	aloud := f.Turn(a.verb, lang.Aloud) || f.Turn(a.cue[0].First, lang.Aloud)
	if a.source.Empty() || !aloud {
		return a
	}
	for k := a.clause.First + 1; k < a.clause.End; k++ {
		if k >= a.source.First && k < a.source.End || !f.wording(k) && !f.Use(k, lang.Network|lang.Inscribed) || f.Class(k).Is(lang.Cue|lang.Verb) {
			continue
		}
		if who := f.author(k, a.clause.End); !who.Empty() && who.First != a.source.First {
			if f.Strength(who) < 2 {
				who = clause.Range{}
			}
			a.source = clause.Subject{Range: who}
			return a
		}
	}
	return a
}

// author is whose the thing at unit k is that somebody has written: behind it with a word that joins the two, or
// where nouns are joined without one; or in the genitive before it.
func (f *finder) author(k, hi int) clause.Range {
	from := k + 1
	switch {
	case f.Class(from).Is(lang.Of):
		if !f.Class(from).Is(lang.Det) {
			from++
		}
		return clause.Range{First: from, End: f.Phrase(from, hi)}
	case f.placed():
		return clause.Range{First: from, End: f.Phrase(from, hi)}
	case f.Traits.VerbLast && (f.possessive(k-1) || f.inflected(k-1)):
		end := k
		if f.possessive(k - 1) {
			end--
		}
		for from = end - 1; from > 0 && f.Phrase(from-1, end) == end; from-- {
		}
		return clause.Range{First: from, End: end}
	}
	return clause.Range{}
}

// bySelf reads a source at unit k by words of one's own, or of who spoke last: nach eigenen Angaben; a su juicio.
func (f *finder) bySelf(k, hi int) (attr, bool) {
	if f.byOwn(k) {
		return by(k, f.whoOf(k, hi)), true
	}
	a := by(k, clause.Range{})
	a.understood = true
	return a, f.byTheirs(k)
}

// byTheirs reports whether the expression for a source at unit k, at the head of its sentence, has the word in it for whose words those
// are, who spoke last: A su juicio, | a; À ses yeux, | a.
func (f *finder) byTheirs(k int) bool {
	if k >= len(f.Units) || !f.Class(k).Is(lang.According) || f.Units[k].End-f.Units[k].First < 3 {
		return false
	}
	for j := f.Start(k); j < k; j++ {
		if !f.Class(j).Is(lang.Adv|lang.Conj) && !f.Is(j, article.Comma) {
			return false
		}
	}
	return article.Any(int(f.Units[k].First), int(f.Units[k].End), func(i int) bool { return f.Article.Words[i].Class.Is(lang.Poss) })
}
