package speech

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
)

// refers reads a sentence that does nothing but tell who said the one before.
//
//	a. Об этом сообщил X.      a. Hal itu disampaikan X.      a. Uvedl to X.
//	a — такое мнение высказал X.      a. Об этом X сообщил в Y.
func (f *finder) refers(s telling) {
	from := s.lo
	for c := s.end - 1; c > s.lo; c-- {
		if f.dash(c) && f.back(f.opening(c+1, s.end)) > c+1 {
			from = c + 1
			break
		}
	}
	k := f.opening(from, s.end)
	at := f.back(k)
	var v clause.Verb
	var ok bool
	if who := (clause.Range{First: at, End: f.Phrase(at, s.end)}); at > k && f.Traits.NamesDecline && !who.Empty() && f.Person(who) && !f.Outlets(who) && !f.Class(at).Is(lang.Oblique|lang.I) {
		if v, ok = f.Verb(f.Skip(who.End, s.end), s.end, lang.Reports); ok && v.At >= who.End && f.told(v, from) && f.onOccasion(v.End, s.end) {
			f.referred(attr{cue: cues(v), source: clause.Subject{Range: who}, verb: v.At}, s, from)
		}
		return
	}
	if at > k {
		v, ok = f.Verb(f.Skip(at, s.end), s.end, lang.Cue|lang.Reports)
		at = v.End
	} else if v, ok = f.Verb(k, s.end, lang.Cue|lang.Reports); ok {
		at = f.back(v.End)
		ok = at > v.End
	}
	if !ok || !f.told(v, from) {
		return
	}
	if a, ok := f.sayer(v, at, s); ok {
		f.referred(a, s, from)
	}
}

// told reports whether a verb in a clause from unit from on says something, and is not denied.
func (f *finder) told(v clause.Verb, from int) bool {
	return !v.Passive && v.Rest < 0 && !v.Class.Is(lang.Weak) && !f.unsays(v.At) && !f.negated(from, v.End)
}

// onOccasion reports whether units [k:end) behind a verb tell where, when and to whom at most.
func (f *finder) onOccasion(k, end int) bool {
	const beside = lang.Prep | lang.Adv | lang.Time | lang.Told | lang.Addressee
	return k == end || f.Class(k).Is(beside) && !f.Class(k).Is(lang.That) && f.Next(k, end, article.Comma|article.Colon) == end && !f.HasVerb(k, end) && !article.Any(k, end, f.Region)
}

// sayer reads who did what a verb of saying says, from unit at to the end of a sentence that tells nothing else.
func (f *finder) sayer(v clause.Verb, at int, s telling) (attr, bool) {
	if f.Class(at).Is(lang.By) {
		at++
	}
	who, ok := f.After(clause.Verb{At: v.At, End: at, Rest: -1, Class: v.Class}, s.end)
	if at, named := f.office(clause.Verb{At: v.At, End: at, Rest: -1, Class: v.Class}, at, s.end); !ok && named {
		who, ok = at, true
	}
	a := attr{cue: cues(v), source: who, verb: v.At}
	if !ok || !f.Person(who.Range) || !f.attributes(a, true) {
		return attr{}, false
	}
	a.source.Apposition = f.describes(f.Apposition(who.End, s.end))
	rest := f.bracketEnd(max(who.End, a.source.Apposition.End), s.end)
	for f.Is(rest, article.Comma) && f.Skip(rest+1, s.end) > rest+1 {
		rest = f.Skip(rest+1, s.end) // on Monday, in the town hall
	}
	return a, f.Outlets(clause.Range{First: rest, End: s.end}) || f.addressed(rest, s.end) == s.end || f.onlyWhen(rest, at, s.end)
}

// onlyWhen reports whether units [k:end) behind who said it tell no more than when, why or how, where a pronoun in front of the verb,
// which ends at unit verb, stands for all that was said, and articles tell subjects: Lo ha detto X | dopo che Y è partito; Lo afirmó X | al ser
// preguntado por Y. Not where more is said: Lo dijo X, que añadió: "b".
func (f *finder) onlyWhen(k, verb, end int) bool {
	if !f.Traits.HeadFirst || f.Traits.NoArticles || f.Traits.NamesDecline || f.Use(verb-1, lang.Refers) {
		return false
	}
	if f.Is(k, article.Comma) {
		k++
	}
	opens := f.Class(k).Is(lang.Prep|lang.Sub|lang.Participle) && !f.Proper(k) || f.Word(k) && f.Article.Lexicon.Gerund(f.spelled(k))
	return opens && !f.spoken(k, end) && article.All(k, end, func(j int) bool { return !f.Region(j) && !f.Is(j, article.Colon|article.Semicolon) })
}

// referred notes whose words the sentence before was, or what stands in front of a dash at unit from.
func (f *finder) referred(a attr, s telling, from int) {
	if from == s.lo && f.stated.said >= 0 && !f.stated.content.Empty() {
		f.point(f.stated, f.complete(a, s.lo, s.end)) // "a". Lo ha detto X.
		return
	}
	said := f.Tokens(clause.Range{First: s.lo, End: from - 1})
	if from == s.lo {
		said = f.sentenceBefore(int(f.Units[s.lo].First))
	}
	if said.Empty() {
		return
	}
	q := f.quotation(f.complete(a, s.lo, s.end))
	q.By, q.Kind, q.Plain = Reported, Indirect, true
	q.Content = f.phrases.List(said)
	f.found = stop.Append(f.Article.Stop, f.found, q)
}

// opening is the first unit from k on that is no adverb and no time.
func (f *finder) opening(k, end int) int {
	for k < end && f.Class(k).Is(lang.Adv|lang.Time|lang.Conj) && !f.Use(k, lang.Refers) {
		k++
	}
	return k
}

// back is the unit behind a word at unit k that stands for what was said, with a
// preposition before it and what points behind; k if there is none.
func (f *finder) back(k int) int {
	at := k
	if f.Class(at).Is(lang.Prep|lang.Det) && !f.Use(at, lang.Refers) {
		at++
	}
	if !f.Use(at, lang.Refers) {
		return k
	}
	at++
	if f.Class(at).Is(lang.Det|lang.Adjective) && f.Traits.NoArticles && !f.Is(at, article.Capital) {
		at++
	}
	return at
}

// sentenceBefore is the sentence before token t, without the mark that ends it; empty
// where it asks, is short, or has an attribution of its own.
func (f *finder) sentenceBefore(t int) Phrase {
	const short = 4 // tokens
	i := f.Article.SentenceOf(t) - 1
	if i < 0 || f.heard == t {
		return Phrase{}
	}
	p := Phrase{First: f.Article.Sentences[i].First, End: f.Article.Sentences[i].End}
	if f.Article.Word(p.End-1) != "." {
		return Phrase{}
	}
	p.End--
	n := sort.Search(f.said, func(i int) bool { return f.found[i].First() >= p.First })
	for ; n < f.said && f.found[n].First() < p.End; n++ {
		if q := &f.found[n]; q.Kind == Direct || len(q.Cue) > 0 {
			return Phrase{}
		}
	}
	if p.End-p.First < short {
		return Phrase{}
	}
	return p
}
