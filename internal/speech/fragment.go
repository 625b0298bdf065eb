package speech

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// called: the words are a part of a sentence which tells what somebody said.
//
//	X called it "a"      "a," said X      X complained. It was "a"
func (f *finder) called(s *scene) bool {
	if f.title(s.at) {
		return true // no speech at all
	}
	a, ok := s.behind, s.trailed
	if !ok {
		a, ok = f.calls(s.at)
	}
	if !ok && s.led {
		a, ok = s.before, true
	}
	const told = 4 // sentences
	var q Quotation
	switch {
	case ok:
		q = f.quotation(a)
	case f.context.sentence > 0 && f.context.sentence >= f.now-told && f.indirect(s.at):
		q = f.inherit()
	default:
		return false
	}
	q.Kind = Mixed
	f.add(s, q)
	return true
}

// passage: so many words of a sentence must be somebody's: whose is not told.
func (f *finder) passage(s *scene) bool {
	const least, sentence = 4, 8 // words; of those with a capital
	first, end := f.Article.Inside(s.region)
	n := f.length(s.region)
	if first >= end || n < least {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(f.Article.Word(first)); n < sentence && !unicode.IsLower(r) {
		return false
	}
	f.add(s, Quotation{Kind: Mixed})
	return true
}

// indirect reports whether the sentence of unit i has a verb in the form of
// reported speech.
func (f *finder) indirect(i int) bool {
	for k := f.Start(i); k < len(f.Units) && (k <= i || !f.starts(k)); k++ {
		if f.Units[k].Form.Is(lang.Subjunctive) {
			return true
		}
	}
	return false
}

// calls reads who gives the words at unit i in the middle of a sentence. The
// nearest verb before them counts, or else one behind.
func (f *finder) calls(i int) (attr, bool) {
	lo, hi := f.Start(i), f.End(i)
	f.Current = i
	defer func() { f.Current = -1 }()
	for k := lo; k < i; k++ {
		if f.Is(k, article.Semicolon) {
			lo = k + 1
		}
	}
	tries := 0
	for k := i - 1; k >= lo && tries < verbs; k-- {
		if a, ok := f.calling(k, i, lo, hi, &tries); ok {
			return a, true
		}
	}
	for k := i + 1; k < hi && tries < verbs; k++ {
		if a, ok := f.calling(k, i, lo, hi, &tries); ok {
			return a, true
		}
	}
	return attr{}, false
}

// calling reads the verb at unit k for the words at unit i.
func (f *finder) calling(k, i, lo, hi int, tries *int) (attr, bool) {
	if f.Region(k) {
		return attr{}, false
	}
	if f.Class(k).Is(lang.According) && !f.Proper(k) || f.Class(k).Is(lang.So) && f.Is(k-1, article.Comma) {
		if a, ok := f.according(k, hi); ok {
			return f.complete(a, k, hi), true
		}
	}
	v, ok := f.Verb(k, hi, lang.Cue|lang.Participle|lang.Weak|lang.Calls)
	if !ok && f.Class(k).Is(lang.Participle) && f.Class(k+1).Is(lang.Aux) && !f.Proper(k) && !f.Traits.VerbForms {
		v, ok = clause.Verb{At: k, End: k + 2, Rest: -1, Class: lang.Cue}, true
	}
	if !ok || v.Passive {
		return attr{}, false
	}
	*tries++
	end := hi
	if k < i {
		end = i
	}
	s, ok := f.Before(v, lo)
	a := attr{cue: cues(v), source: s, verb: v.At}
	if post, behind := f.After(v, end); behind && (!ok || f.Weaker(s.Range, post.Range)) && !v.Ing {
		a.source, ok = post, true
	} else if ok && !behind && s.End == k && s.Len() == 1 && f.Is(s.First, article.Capital) {
		return f.complete(a, lo, hi), true
	}
	if !ok || !f.Person(a.source.Range) {
		return attr{}, false
	}
	return f.complete(a, lo, hi), true
}
