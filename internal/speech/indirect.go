package speech

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// Report returns direct speech and what sentences report outside marks, in the order of
// the content, where words and rules are all that is known of the language. Unlike
// Evidence it decides: a construction counts only where it leaves no doubt who said it.
func Report(a *article.Article) []Quotation {
	if a.Lexicon == nil {
		return Find(a)
	}
	f := newFinder(a)
	f.evidence((*finder).tellings)
	return f.found
}

// A telling is a sentence that may tell what somebody said.
type telling struct {
	lo, end int // its units, without the mark that ends it
}

// tellings reads the sentence of units [lo:hi): the first of these constructions that
// it has counts.
//
//	According to X, a.      As X said, a.      Tass quoted X as saying a.
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
	v, ok := f.Verb(c+1, s.end, lang.Reports|lang.Quotes)
	if !ok || v.Passive {
		return 0
	}
	who, ok := f.After(v, s.end)
	if !ok || !f.Outlet(who.Range) || f.Skip(who.End, s.end) < s.end {
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
		(*finder).accordingTo, (*finder).asTold, func(f *finder, s telling) { f.passes(s.lo, s.end) }, (*finder).trailed, (*finder).inserted, (*finder).woven, (*finder).written, (*finder).nominalised, (*finder).refers, (*finder).governed, (*finder).goesOn,
	} {
		if try(f, s); len(f.found) > n {
			f.heard = f.Tokens(clause.Range{First: lo, End: hi}).End
			return
		}
	}
}

// content is where the words of the sentence of units [lo:hi) end.
func (f *finder) content(lo, hi int) int {
	for hi > lo && f.Is(hi-1, article.Final) {
		hi--
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
	return i > 0 && f.Article.Word(int(f.Units[i-1].First)) == ";" // Greek
}

// next is the next unit from k on that has a flag; end if there is none.
func (f *finder) next(k, end int, flag article.Flag) int {
	for k < end && !f.Is(k, flag) {
		k++
	}
	return k
}

// spoken reports whether direct speech, or what attributes it, stands in units [i:j).
func (f *finder) spoken(i, j int) bool {
	for ; i < j; i++ {
		if f.taken[f.Units[i].First] {
			return true
		}
	}
	return false
}

// around notes that units [lo:i) and [j:hi) were said, or the second part alone where
// the first is nothing but the word that joins it to another clause.
func (f *finder) around(a attr, lo, i, j, hi int) {
	n := len(f.found)
	if f.spoken(lo, i) {
		return
	}
	f.report(f.complete(a, i, j), j, hi, true)
	if len(f.found) > n && !f.Class(i-1).Is(lang.Rel|lang.That|lang.Conj) {
		q := &f.found[n]
		q.Content = f.phrases.List(f.Tokens(clause.Range{First: lo, End: i}), q.Content[0])
	}
}

// goesOn reads a sentence whose verb has the form of reported speech, behind what
// somebody said in the sentence before.
//
//	X said that a. Es sei b.
func (f *finder) goesOn(s telling) {
	if s.lo == 0 || s.lo >= s.end || len(f.found) == 0 || f.heard != int(f.Units[s.lo].First) {
		return
	}
	last := &f.found[len(f.found)-1]
	for k := s.lo; k < s.end; k++ {
		switch {
		case f.Use(k, lang.If) || f.Region(k) && f.taken[f.Units[k].First] || f.Is(k, article.Comma|article.Colon):
			return
		case f.Units[k].Form.Is(lang.Subjunctive):
			a := attr{understood: true}
			if last.Source.Empty() {
				return
			}
			f.report(a, s.lo, s.end, true)
			f.found[len(f.found)-1].By = RunsOn
			return
		case f.Verbal(k):
			return
		}
	}
}
