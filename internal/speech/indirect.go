package speech

import (
	"slices"
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// Report returns direct speech and what sentences report outside marks, in the order of
// the content, where words and rules are all that is known of the language. Unlike
// Evidence it decides: a construction counts only where it leaves no doubt who said it.
func Report(a *article.Article) []Quotation {
	return evidence(a, (*finder).tellings)
}

// A telling is a sentence that may tell what somebody said.
type telling struct {
	lo, end int // its units, without the mark that ends it
}

// tellings reads the sentence of units [lo:hi): the first of these constructions that
// it has counts.
//
//	a. X said this.      According to X, a.      As X said, a.      Tass quoted X as saying a.
//	a, said X.      a, said X, b.      a according to X b.      a. This was said by X.      X said that a.
func (f *finder) tellings(lo, hi int) {
	s := telling{lo: lo, end: f.content(lo, hi)}
	if f.asks(s.end, hi) {
		return
	}
	n := len(f.found)
	if c := f.passedOn(s); c > lo {
		f.telling(telling{lo: lo, end: c}, hi) // X said that a, Tass reported
		if len(f.found) > n {
			return
		}
	}
	f.telling(s, hi)
}

// passedOn is the comma before the outlet that a sentence ends with, and a verb by which
// it passes on what the rest tells; 0 where there is none.
func (f *finder) passedOn(s telling) int {
	c := s.end - 1
	for c > s.lo && !f.Is(c, article.Comma) {
		c--
	}
	if c <= s.lo || f.Traits.NoSpaces {
		return 0
	}
	k := c + 1
	if f.Class(k).Is(lang.How) {
		k++ // come riporta Tass
	}
	v, ok := f.Verb(k, s.end, lang.Reports|lang.Quotes)
	if !ok || v.Passive {
		return 0
	}
	who, ok := f.After(v, s.end)
	if ok && f.Class(who.First).Is(lang.Role) && f.Outlets(who.Range) {
		who.First++ // its reporter
	}
	named := ok && v.Class.Is(lang.Reports) && f.site(v, who.Range)
	if !ok || !named && !f.Outlet(who.Range) || f.Skip(who.End, s.end) < s.end {
		return 0
	}
	return c
}

// telling reads what a sentence that goes on to unit hi tells.
func (f *finder) telling(s telling, hi int) {
	n, lo := len(f.found), s.lo
	if f.Traits.NoSpaces {
		if f.unspaced(s); len(f.found) > n {
			f.heard = f.Tokens(clause.Range{First: lo, End: hi}).End
		}
		return
	}
	for _, try := range [...]func(*finder, telling){
		(*finder).pointed, (*finder).accordingTo, (*finder).asTold, func(f *finder, s telling) { f.passes(s.lo, s.end) }, (*finder).trailed, (*finder).inserted, (*finder).woven, (*finder).written, (*finder).nominalised, (*finder).refers, (*finder).claimed, (*finder).governed, (*finder).goesOn,
	} {
		if try(f, s); len(f.found) > n {
			f.heard = f.Tokens(clause.Range{First: lo, End: hi}).End
			return
		}
	}
}

// site reports whether units s behind a verb of reporting are the name of a site that nobody knows: several words, which are nobody's, and
// a verb without the form of the past, in which bodies tell what they say themselves.
//
//	передают | Вільні Ниви      not: повідомив | Генштаб
func (f *finder) site(v clause.Verb, s clause.Range) bool {
	several := s.Len() > 1 || s.Len() == 1 && f.Units[s.First].End-f.Units[s.First].First > 1
	return s.First > v.At && several && f.Article.Lexicon.VerbGender(f.spelled(v.At)) == 0 && f.Proper(s.First) && f.Proper(s.End-1) && f.Strength(s) < 3
}

// throughOutlet finds what somebody else says in the part of a sentence that is left beside the outlet it is known from.
//
//	Laut Tass sagte X, dass a      Tass'ın haberine göre X, a olduğunu söyledi      X dijo que a, según Tass
//	Wie Tass berichtet, sagte X, dass a      a, sagte X, wie Tass berichtet
func (f *finder) throughOutlet(s, part telling) bool {
	const most = 2 // outlets
	n := len(f.found)
	f.through++
	for _, try := range [...]func(*finder, telling){(*finder).pointed, (*finder).nominalised, (*finder).governed, (*finder).trailed, (*finder).inserted, (*finder).refers} {
		if f.through <= most && len(f.found) == n {
			try(f, part)
		}
	}
	f.through--
	for i := n; i < len(f.found); i++ {
		f.found[i].Clause = f.Tokens(clause.Range{First: s.lo, End: s.end})
	}
	return len(f.found) > n
}

// content is where the words of the sentence of units [lo:hi) end.
func (f *finder) content(lo, hi int) int {
	for hi > lo && (f.Is(hi-1, article.Final) || f.Is(hi-1, article.Opening) && f.Is(hi-2, article.Final)) {
		hi-- // a。（
	}
	return hi
}

// asks reports whether one of the marks at units [i:j) is a question mark.
func (f *finder) asks(i, j int) bool {
	for ; i < j; i++ {
		if t := f.Tokens(clause.Range{First: i, End: i + 1}); strings.ContainsAny(f.Article.Word(t.First), "?？؟") {
			return true
		}
	}
	return i > 0 && f.spelled(i-1) == ";" // Greek
}

// spoken reports whether direct speech, or what attributes it, stands in units [i:j).
func (f *finder) spoken(i, j int) bool {
	return article.Any(i, j, func(i int) bool { return f.taken[f.Units[i].First] })
}

// around notes that units [lo:i) and [j:hi) were said, or the second part alone where
// the first is nothing but the word that joins it to another clause.
func (f *finder) around(a attr, lo, i, j, hi int) {
	if part := f.Class(i - 1).Is(lang.Rel | lang.That | lang.Conj); f.spoken(lo, i) || part && hi-j < 3 && !f.HasVerb(j, hi) {
		return // der laut X 28 Wagen, ...
	}
	q := f.report(f.complete(a, i, j), j, hi, true)
	if q == nil && f.Region(j) && j+1 == hi {
		// a, said X, "b"
		if q = f.report(f.complete(a, i, j), lo, i, true); q != nil {
			q.Kind, q.Content = Mixed, f.phrases.List(q.Content[0], f.Tokens(clause.Range{First: j, End: hi}))
			f.covers(q)
		}
		return
	}
	if q != nil && !f.Class(i-1).Is(lang.Rel|lang.That|lang.Conj) {
		q.Content = f.phrases.List(f.Tokens(clause.Range{First: lo, End: i}), q.Content[0])
	}
}

// covers takes the last part of what somebody said, in marks, from what was found by it alone with the same cue.
func (f *finder) covers(all *Quotation) {
	for i := range f.found[:f.said] {
		if q := &f.found[i]; q.Marked && q.By != Label && q.First() == all.Content[1].First && slices.Equal(q.Cue, all.Cue) {
			q.Marked = false
		}
	}
}

// goesOn reads a sentence whose verb has the form of reported speech, behind what
// somebody said in the sentence before.
//
//	X said that a. Es sei b.      "A," said X. Es sei b.
func (f *finder) goesOn(s telling) {
	if s.lo == 0 || s.lo >= s.end || len(f.found) == 0 {
		return
	}
	last, heard := f.found[len(f.found)-1], f.heard == int(f.Units[s.lo].First)
	if !heard {
		q := f.justSaid(s.lo)
		if q == nil {
			return
		}
		last = *q
	}
	for k := s.lo; k < s.end; k++ {
		if c := f.relativeEnd(k, s.end); c > k {
			k = c // Ein Werk, das Y gehört, | sei b
			continue
		}
		switch {
		case f.Use(k, lang.If) || f.Region(k) && f.taken[f.Units[k].First] || f.Is(k, article.Comma|article.Colon):
			return
		case f.retold(k):
			if last.Source.Empty() || f.own(k) || !heard && !f.retells(s.lo, k) {
				return
			}
			end, same := f.passedOnAt(k, s.end)
			if !same {
				return
			}
			a := attr{}
			if v := end + 1; end < s.end {
				if f.Class(v).Is(lang.So) {
					v++
				}
				a = f.complete(by(v, clause.Range{}), end+1, s.end)
			}
			if q := f.report(a, s.lo, end, true); q != nil {
				q.By, q.Understood, q.Source, q.Core, q.Apposition = RunsOn, true, last.Source, last.Source, last.Apposition
			}
			return
		case f.Verbal(k):
			return
		}
	}
}

// justSaid is what somebody said in marks in the sentence before that of units from lo
// on; nil where nobody did.
func (f *finder) justSaid(lo int) *Quotation {
	here, before := int(f.Units[lo].First), int(f.Units[f.Start(lo-1)].First)
	n := f.saidBefore(here)
	if n < 0 || f.found[n].Source.Empty() || len(f.found[n].Cue) == 0 && f.found[n].By != Alone || max(f.found[n].End(), f.found[n].Clause.End) <= before {
		return nil
	}
	return &f.found[n]
}

// saidBefore is the last quotation with marks in front of a token; -1 if there is none.
func (f *finder) saidBefore(token int) int {
	return sort.Search(f.said, func(i int) bool { return f.found[i].First() >= token }) - 1
}

// passedOnAt is the comma in units [k:hi) behind which a verb of quoting, or one for what stands in a document, tells through whom
// the words before it come; hi where there is none. They are another's where the verb has whom it quotes behind it, and no pronoun.
//
//	Es sei a|, so zitiert ihn X      Es sei a|, heißt es darin      not: Es sei a, zitiert X den Minister
func (f *finder) passedOnAt(k, hi int) (at int, same bool) {
	for ; k+2 < hi; k++ {
		v := k + 1
		if f.Class(v).Is(lang.So) {
			v++
		}
		if f.Is(k, article.Comma) && f.Traits.VerbSecond && f.Class(v).Is(lang.Quotes|lang.Reads) && !f.Class(v).Is(lang.Participle) {
			return k, f.Class(v).Is(lang.Reads) || f.Class(v+1).Is(lang.Pronouns|lang.Oblique) && !f.Class(v+1).Is(lang.Det)
		}
	}
	return hi, true
}

// relativeEnd is the comma that ends the relative clause which one at unit k begins, before hi; k where none does.
func (f *finder) relativeEnd(k, hi int) int {
	j := k + 1
	if f.Class(j).Is(lang.Prep) {
		j++
	}
	if !f.Is(k, article.Comma) || !f.Traits.VerbSecond || !f.Class(j).Is(lang.Rel) {
		return k
	}
	if c := f.Next(j, hi, article.Comma|article.Colon); f.Is(c, article.Comma) && c < hi && f.Word(c-1) && !f.Is(c-1, article.Capital) {
		return c
	}
	return k
}

// own reports whether the verb at unit k, with the form of reported speech, is the writer's: of me, or of one alone and telling what
// would be, where languages have another form for what one alone is reported to do: Das wäre falsch. Not: Sie wären falsch; Das sei falsch.
func (f *finder) own(k int) bool {
	would := f.Units[k].Form.Is(lang.Conditional) && !f.Article.Lexicon.VerbPlural(f.spelled(k))
	return would || f.Class(k-1).Is(lang.I) || f.Class(k+1).Is(lang.I)
}

// retells reports whether the verb at unit k of a sentence from unit lo on, with the form
// of reported speech, cannot be the writer's: it stands where the finite verb does, and
// has no form that tells what would be.
func (f *finder) retells(lo, k int) bool {
	if f.Units[k].Form.Is(lang.Conditional) {
		return false
	}
	j := f.front(lo, k)
	return f.Class(k).Is(lang.Aux) || j == k || f.Skip(f.Phrase(j, k), k) == k
}

// retold reports whether the word at unit i is a verb in the form of reported speech, and
// no noun that is spelled like one: gebe, but not Sitze.
func (f *finder) retold(i int) bool {
	return f.Units[i].Form.Is(lang.Subjunctive) && !(f.Traits.NounsCapitalised && f.Is(i, article.Capital))
}

// adverbial reports whether the word at unit k, which no list has, can only tell how somebody says what a clause behind its comma
// does, in a language that writes nouns with capitals: betonte X | stets, dass a; sagt X | lapidar, er sei a. Not: sagte X | kaum, dass a.
func (f *finder) adverbial(k int) bool {
	return f.Traits.NounsCapitalised && f.Word(k) && f.Class(k) == 0 && !f.Use(k, lang.Denies) && !f.Region(k) && !f.Is(k, article.Capital) && f.Is(k+1, article.Comma)
}
