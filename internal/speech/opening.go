package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// This file reads sources without a verb that open a sentence: according to X, a.

// accordingTo reads a source in front of what it said.
//
//	According to X, a      Laut X ist a
func (f *finder) accordingTo(s telling) {
	const openers = 3 // adverbs and conjunctions, with a comma
	k := s.lo
	for n := 0; n < openers && (f.Class(k).Is(lang.Adv|lang.Conj) && !f.Class(k).Is(lang.According) || n > 0 && f.Is(k, article.Comma)); n++ {
		k++ // Namun, menurut X, a
	}
	a, ok := f.inFront(k, s)
	if !ok {
		return
	}
	if a.source.Empty() {
		switch {
		case a.understood && f.saysAll(a, s): // à ses yeux, a, dit X
		case f.Is(k+1, article.Comma):
			f.understand(f.complete(a, s.lo, k+1), s.lo, k+2, s.end)
		case a.understood:
			f.understand(f.complete(a, s.lo, k+1), s.lo, k+1, s.end)
		}
		return // Menurutnya, a
	}
	if a.source.Apposition.End == s.end {
		a.source.Apposition = clause.Range{} // according to X, the bank lied
	}
	a.source.Apposition = f.describes(a.source.Apposition)
	if app := a.source.Apposition; f.Traits.NamesDecline && !app.Empty() && f.anew(app.First) && f.Class(app.End+1).Is(lang.Rel) {
		a.source.Apposition = clause.Range{} // по словам X, порт, который
	}
	at := f.bracketEnd(max(a.source.End, a.source.Apposition.End, a.cue[0].End, a.cue[1].End), s.end)
	if f.byOwn(a.verb) {
		at = a.cue[0].End // Nach eigenen Angaben | hat X a
	}
	at = f.pastTelling(at, s.end)
	if c := f.Next(at, s.end, article.Comma); c < s.end && (f.Use(at, lang.Talk) || f.Class(at).Is(lang.Quotes)) && f.Class(at+1).Is(lang.By) && !f.Traits.VerbForms && f.Outlet(clause.Range{First: at + 2, End: c}) {
		at = c // selon une source citée par Les Échos, a
	}
	if to := f.Skip(at, s.end); f.Traits.VerbSecond && to > at && !f.finite(at) && f.finite(to) {
		at = to // Laut X in Y ist a
	}
	switch {
	case f.Is(at, article.Comma|article.Colon):
		at++
	case f.Traits.VerbSecond && (f.finite(at) || f.Class(at).Is(lang.Aux)), f.Verbal(at):
	case f.Class(at-1).Is(lang.After) && at == a.verb+1 && (f.Person(a.source.Range) || f.speaks(a.source.Range)):
	case f.Traits.NoArticles && a.source.End > k && f.Word(at) && s.end-at > 1 && f.over(a, at):
		// Zdaniem X most jest a
	case f.Traits.HeadFirst && a.source.End == at && f.Class(at).Is(lang.Det) && f.Class(at)&(lang.Prep|lang.Pronouns) == 0 && f.Strength(a.source.Range) >= 2 && f.HasVerb(at+1, s.end): // Secondo X la banda è a
	default:
		return
	}
	if f.Is(at-1, article.Comma) && f.Traits.VerbSecond && !f.finite(at) && f.Is(at, article.Capital) {
		return // Laut X, Y und Z ist a
	}
	for f.Traits.VerbLast && f.Class(at).Is(lang.Adv) && !f.Class(at).Is(lang.Det) {
		at++ // X'e göre ise a
	}
	f.openedBy(a, s, at)
}

// pastTelling is the comma that ends what tells of a source that a comma ends at unit at: according to X, who saw it, | a; at where
// nothing does.
func (f *finder) pastTelling(at, end int) int {
	telling := lang.Rel | lang.Prep | lang.Participle
	if f.placed() {
		telling = lang.Rel // Menurut X, sejak a, b
	}
	if f.Is(at, article.Comma) && (f.Class(at+1).Is(telling) && at+2 < end && f.Units[at+2].Kind != text.Number || f.Class(at+1).Is(lang.Quotes) && f.Class(at+2).Is(lang.By)) {
		if to := f.Next(at+1, end, article.Comma); to < end {
			return to
		}
	}
	return at
}

// inFront is the source that stands in front of what it said, from unit k on.
func (f *finder) inFront(k int, s telling) (a attr, ok bool) {
	if a, ok = f.sourced(k, s.end); ok {
		return a, true
	}
	if a, ok = f.opined(k, s); ok {
		return a, true
	}
	if a, ok = f.postposed(k, s.end); ok {
		return a, true
	}
	a, ok = f.wordsOf(k, s.end)
	return a, ok && !a.understood && f.Is(a.source.End, article.Colon) // the words of X: a
}

// openedBy notes what units from at on say according to the source in front of them; unless another tells all of it: according to Tass, X
// said a; according to X, a, said Y.
func (f *finder) openedBy(a attr, s telling, at int) {
	if !f.saysAll(a, s) && (!f.Outlets(a.source.Range) || !f.throughOutlet(s, telling{lo: at, end: s.end})) {
		f.report(f.complete(a, s.lo, at), at, s.end, true)
	}
}

// over reports whether the source of an attribution ends before unit at for sure, where no
// comma ends it: behind a name, a pronoun, or a noun for who speaks that no unknown word
// describes.
func (f *finder) over(a attr, at int) bool {
	last := a.source.End - 1
	switch c := f.Class(last); {
	case f.Proper(last), c.Is(lang.He | lang.She | lang.They):
		return true
	case c == 0:
		_, complement := f.nounBehind(last)
		return complement
	default:
		return (f.speaker(last) || c.Is(lang.Speaks)) && (f.Class(at) != 0 || c.Is(lang.Group|lang.Oblique) || f.acting(at+1) || f.endless(at))
	}
}

// acting reports whether the word at unit k is a verb, by a list or by its ending: what
// stands right before it is its subject.
func (f *finder) acting(k int) bool {
	if !f.Word(k) || f.Is(k, article.Capital) || f.Class(k) != 0 {
		return f.Verbal(k)
	}
	l, w := f.Article.Lexicon, f.spelled(k)
	return l.VerbGender(w) != 0 || l.VerbPlural(w)
}

// sourced reads a source without a verb at unit k.
//
//	according to X      nach Angaben von X
func (f *finder) sourced(k, hi int) (attr, bool) {
	if a, ok := f.ownWords(k, hi); ok && (!a.source.Empty() || f.starts(f.Start(k)) && f.only(f.Start(k), k, lang.Adv|lang.Conj)) {
		return a, true
	}
	if f.Use(k, lang.Opens) && !(f.Traits.NamesDecline && f.Class(k+1).Is(lang.Speaks)) || f.Use(k, lang.Worded) && f.Is(k+1, article.Comma) {
		return attr{}, false
	}
	if (f.Class(k).Is(lang.According) || f.agentBehind(k, hi) > k) && !f.Proper(k) {
		a, ok := f.according(k, hi)
		return a, ok && (!f.evident(k) || f.speaks(a.source.Range) || f.Strength(a.source.Range) >= 2)
	}
	if !f.Use(k, lang.ByWords) || f.Traits.NounsCapitalised && f.Class(k-1).Is(lang.Time) && (f.Class(k-2).Is(lang.Det) || f.Units[max(k-2, 0)].Kind == text.Number) {
		return attr{}, false // einen Tag nach dem Bericht
	}
	s := clause.Range{First: k + 1, End: f.Object(k+1, hi)}
	return by(k, s), f.speaks(s) && (!f.Traits.NounsCapitalised || f.headSpeaks(s))
}

// headSpeaks reports whether the first noun of a phrase, or the one behind an owner's name, is for what says something, in a language that
// writes nouns with capitals: nach | Bergs Angaben, but not: nach | Bekanntwerden der Ergebnisse.
func (f *finder) headSpeaks(s clause.Range) bool {
	for j := s.First; j < s.End; j++ {
		if f.Is(j, article.Capital) || f.Region(j) {
			return f.Class(j).Is(lang.Speaks) || j+1 < s.End && f.Class(j+1).Is(lang.Speaks)
		}
	}
	return f.speaks(s)
}

// opined reads whose opinion a sentence tells, by a preposition that means much else at its head: of
// somebody of whom opinions are asked, whose role follows, or who has said something before.
//
//	Para X, directora de Y, a      Para los expertos, a
func (f *finder) opined(k int, s telling) (attr, bool) {
	if !f.Use(k, lang.Opens) || !f.Class(k).Is(lang.According) || f.Proper(k) || !f.Traits.HeadFirst {
		return attr{}, false
	}
	a, ok := f.according(k, s.end)
	if !ok || a.source.Empty() {
		return attr{}, false
	}
	const short = 3 // units, with the comma
	who, role := a.source.Range, f.describes(a.source.Apposition)
	at := max(who.End, role.End)
	if !f.Is(at, article.Comma) || s.end-at < short || f.Traits.DropsSubject && f.Verbal(at+1) && !f.Class(at+1).Is(lang.Aux|lang.Be) {
		return attr{}, false
	}
	if who.Len() == 1 && f.Class(who.First).Is(lang.He|lang.She|lang.They) {
		return a, f.spoke(s.lo) != nil
	}
	for j := who.First; j < role.End || j < who.End; j++ {
		if j < who.End && f.Turn(j, lang.Expert) || j >= max(role.First, who.End) && f.speaker(j) && f.Proper(who.End-1) {
			return a, true
		}
	}
	const far = 8 // quotations
	name := f.Tokens(who)
	for n := len(f.found) - 1; n >= max(0, len(f.found)-far) && f.Proper(who.End-1); n-- {
		if src := f.found[n].Source; !src.Empty() && src.End <= name.First && f.named(src, name) {
			return a, true
		}
	}
	return attr{}, false
}

// evident reports whether the expression for a source at unit k begins with a verb, so
// that what it attributes may be its subject as well: blijkt uit (het rapport).
func (f *finder) evident(k int) bool {
	u := &f.Units[k]
	return u.End-u.First > 1 && f.Article.Words[u.First].Class.Is(lang.Verb)
}

// postposed reads a source in front of the word for it, at the head of a sentence: a
// word that does more than that counts only behind what says something.
//
//	X zufolge      ihrer Meinung nach
func (f *finder) postposed(k, hi int) (attr, bool) {
	a, ok := f.according(k, hi)
	at := k // Einem Sprecher der Wache in Neapel | zufolge
	for at < hi && f.Word(at) && !f.Class(at).Is(lang.After) {
		at++
	}
	phrase := f.Phrase(k, hi)
	if !ok && phrase == k && k < hi && f.pastSecond(k) {
		phrase = f.behindAdjectives(k, hi) // starben | ersten Berichten zufolge
	}
	end := f.ofWording(f.Attached(phrase, at), k, hi)
	to := end
	if f.Ending(to) {
		to++ // Berg'e göre
	}
	if !ok && end > k && f.Class(to).Is(lang.After) && !f.Use(to, lang.ByWords) && !f.fromNobody(k, end) {
		a, ok = by(to, clause.Range{First: k, End: end}), true
	}
	switch {
	case !ok || !f.Class(a.verb).Is(lang.After) || f.Is(k-1, article.Comma) && f.Class(k).Is(lang.Rel) && f.Class(k+1).Is(lang.Det):
		return attr{}, false
	case !f.Use(a.verb, lang.ByWords):
		return a, true
	}
	to = a.verb + 1
	return a, f.speaks(a.source.Range) && f.Class(k).Is(lang.Det|lang.Poss) && f.Word(to) && !f.Is(to, article.Capital) && !f.Class(to).Is(lang.Det)
}

// pastSecond reports whether unit k stands behind the second place of a main clause, where the verb does.
func (f *finder) pastSecond(k int) bool {
	lo := f.Start(k)
	second := f.front(lo, k)
	if second == lo {
		second = f.Skip(f.Phrase(lo, k), k)
	}
	return f.Traits.VerbSecond && second > lo && second < k && (f.finite(second) || f.Class(second).Is(lang.Aux))
}
