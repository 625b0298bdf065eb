package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
)

// A stated is the sentence before the one at work, as a later one may tell whose words
// it was.
type stated struct {
	content Phrase
	said    int  // the quotation that it is, in marks and of nobody; -1 for none
	marks   bool // some of it stands in marks
}

// state is the sentence of units [lo:hi) as what the next one may point at: a statement
// that nobody has made yet.
func (f *finder) state(lo, hi int) stated {
	const short = 3 // words
	end := f.content(lo, hi)
	here := f.Tokens(clause.Range{First: lo, End: hi})
	if f.asks(end, hi) || f.heard == here.End {
		return stated{}
	}
	if alone := end == lo+1 && f.Region(lo); !alone && (end == hi || end-lo < short) || alone && end == hi && !f.final(lo) {
		return stated{}
	}
	s := stated{content: f.Tokens(clause.Range{First: lo, End: end}), said: -1}
	for k := lo; k < end; k++ {
		if !f.Region(k) {
			continue
		}
		s.marks = true
		q := f.saidBefore(here.End)
		switch {
		case q < 0 || f.found[q].End() <= here.First:
		case end == lo+1 && len(f.found[q].Cue) == 0:
			s.said = q
		case !f.found[q].Source.Empty() || f.spoken(lo, end):
			return stated{}
		}
	}
	return s
}

// pointed reads a sentence that points at the one before, and tells whose words that
// was, and nothing else.
//
//	A. Das teilte X mit.      A. Det säger X till Tass.
func (f *finder) pointed(s telling) {
	before := f.stated
	if before.content.Empty() || !f.Class(s.lo).Is(lang.This) || f.spoken(s.lo, s.end) {
		return
	}
	if article.Any(s.lo, s.end, func(k int) bool {
		return f.Class(k).Is(lang.Neg) || f.Use(k, lang.If|lang.Nobody) || f.Is(k, article.Colon|article.Semicolon) || f.Class(k).Is(lang.That) && f.Is(k-1, article.Comma) && !f.Class(k).Is(lang.Rel)
	}) {
		return
	}
	first := s.lo + 1
	if !f.Traits.VerbSecond {
		first = f.Phrase(first, s.end) // C'est ce que X dit
	}
	v, ok := f.Verb(first, s.end, lang.Cue|lang.Participle|lang.Reports)
	phrase := f.Units[s.lo].End-f.Units[s.lo].First > 1 // c'est ce que
	if !ok || v.Passive || !phrase && !v.Class.Is(lang.Clause|lang.Reports) {
		return
	}
	who, ok := f.After(v, s.end)
	a := attr{cue: cues(v), source: who, verb: v.At}
	if !ok || !f.attributes(a, false) {
		return
	}
	a.source.Apposition = f.describes(f.Apposition(who.End, s.end))
	f.point(before, f.complete(a, s.lo, s.end))
}

// point notes whose words the sentence before was.
func (f *finder) point(before stated, a attr) {
	q := f.quotation(a)
	q.By, q.Kind, q.Plain = Reported, Indirect, true
	if before.marks {
		q.Kind = Mixed
	}
	if before.said >= 0 {
		old := &f.found[before.said]
		old.By, old.Cue, old.Source, old.Core, old.Apposition, old.Clause = Follows, q.Cue, q.Source, q.Core, q.Apposition, q.Clause
		return
	}
	q.Content = f.phrases.List(before.content)
	f.found = stop.Append(f.Article.Stop, f.found, q)
}
