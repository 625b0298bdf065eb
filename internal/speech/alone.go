package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// This file reads words whose paragraph has nothing else, and tells whose they are by the one before.

// block reads a paragraph without marks behind one that ends with a verb of saying and a colon, where nobody else says
// anything in it, in languages whose verbs have forms.
//
//	X added:
//
//	A. B.      not: Y said A.
func (f *finder) block(p int, q Quotation) bool {
	const few = 5 // words
	n := len(f.Units)
	if p == 0 || !f.Traits.VerbForms || len(q.Cue) == 0 || q.Source.Empty() || n < few || !f.Is(0, article.Capital) || !f.Is(n-1, article.Final) || slices.ContainsFunc(f.Units, func(u article.Unit) bool { return u.Region >= 0 }) {
		return false
	}
	colon := f.Article.Units[f.Article.Paragraphs[p-1].Unit1-1]
	if q.Cue[len(q.Cue)-1].End != int(colon.First) || !f.Verbal(f.Skip(f.Phrase(0, n), n)) {
		return false
	}
	for k := range f.Units {
		if v, ok := f.Verb(k, n, lang.Cue); ok {
			if s, ok := f.subject(v, f.Start(k), n); ok && f.Person(s.Range) {
				return false
			}
		}
	}
	if f.Class(0).Is(lang.Det) && (f.Use(1, lang.Worded|lang.SetUp|lang.Network|lang.Inscribed) || f.Class(1).Is(lang.Speaks|lang.Interview)) {
		return false // The tweet was deleted
	}
	q.Kind, q.By, q.Plain, q.Content = Indirect, Announced, true, f.phrases.List(f.Tokens(clause.Range{First: 0, End: n - 1}))
	f.found = stop.Append(f.Article.Stop, f.found, q)
	f.context = context{q.Source, q.Apposition, p, f.now}
	f.now++
	return true
}

// alone: the words have a sentence to themselves; whose they are the words
// before tell.
//
//	X complained. "A"      "A," said X. Y. "B"
func (f *finder) alone(s *scene) bool {
	if !s.starts || !s.whole || !f.closed(s.at) {
		return false
	}
	const told = 4 // sentences
	c := &f.context
	if f.wordsBehind(s, f.End(s.at)) {
		return true
	}
	switch {
	case f.last >= 0 && f.para == s.para && f.Region(s.at-1) && f.used[f.Units[s.at-1].Region] && (len(f.found[f.last].Cue) > 0 || f.Is(s.at, article.Glued)):
		f.extend(s) // "A." "B."
	case f.last >= 0 && f.para == s.para && f.follow(s.at) && !(c.para == s.para && c.sentence > f.sentence):
		q := f.found[f.last]
		f.add(s, Quotation{By: RunsOn, Source: q.Source, Core: q.Core, Apposition: q.Apposition})
	case f.last >= 0 && f.para == s.para-1 && s.at == 0 && f.sentence >= f.now-2 && (f.final(s.at) || f.Is(s.at+1, article.Final)) && f.nothingElse():
		f.extend(s) // a paragraph of nothing but speech, and no heading
	case f.partLast(s):
		f.add(s, f.inherit())
	case f.Traits.Quotative && f.about.para == s.para && f.about.sentence == f.now-1 && !f.about.source.Empty() && c.sentence < f.now-1:
		f.add(s, Quotation{Source: f.about.source, Core: f.about.source}) // Xは首を振る。「a」
	case c.para == s.para && c.sentence >= f.now-told && s.at > 0:
		q := f.inherit()
		if who := f.newcomer(s.at); !who.Empty() && c.sentence < f.now-1 && !f.named(q.Source, who) {
			q = Quotation{Source: who, Core: who}
		}
		f.add(s, q)
	default:
		f.add(s, Quotation{})
	}
	return true
}

// partLast reports whether the paragraph of the words has nothing else, and the one before ends with what whoever spoke last said, as a
// clause or in part in marks, where nobody else says anything in its last sentence and nothing in it has words on it, or with marks of
// theirs that it leaves open.
//
//	X said Y was "a."      X said that Y was late.      X told Y it was "a
//
//	"B."                   "B."                         "B."
func (f *finder) partLast(s *scene) bool {
	c := &f.context
	if !f.Traits.VerbForms || s.at > 0 || c.source.Empty() || c.para != s.para-1 || c.sentence != f.now-2 || !f.nothingElse() {
		return false
	}
	before := f.Article.Paragraphs[c.para]
	n := before.Unit1 - 1
	for n > before.Unit && f.Article.Units[n].Has(article.Final) {
		n--
	}
	last, said, stated := f.Article.Units[n], 0, false
	marked := last.Region >= 0 && int(last.First) >= c.source.End
	if marked && f.Article.Regions[s.region].Continues == int(last.Region) {
		return true
	}
	for k := n; k > before.Unit && int(f.Article.Units[k].First) >= c.source.End; k-- {
		switch u := f.Article.Units[k]; {
		case u.Class.Is(lang.Tells) || f.Article.Words[u.First].Turn.Is(lang.Questions), !marked && f.Article.Words[u.First].Use.Is(lang.Inscribed|lang.Worded):
			return false // X asked Y whether; X told Y; X said the poster was clear
		case u.Class.Is(lang.Cue|lang.Calls) && u.Form.Is(lang.Third|lang.Past) && !f.Article.Units[k-1].Class.Is(lang.Conj):
			said++
		case said == 0 && (u.Class.Is(lang.Aux) || u.Form.Is(lang.Third|lang.Past)):
			stated = true
		}
	}
	return said == 1 && (marked || stated && !f.amongVoices(s.para) && !f.named(c.source, f.Tokens(clause.Range{First: s.at, End: s.at + 1})))
}

// amongVoices reports whether paragraph p may be one of several people's words, as the one behind it, which goes on from none, or the one
// before that which leads to it has nothing but words in marks too: answers to questions, voices from the street.
func (f *finder) amongVoices(p int) bool {
	next := f.sole(p + 1)
	return next >= 0 && f.Article.Regions[next].Continues < 0 || f.sole(p-2) >= 0
}

// sole is the stretch in marks that a paragraph has nothing besides, or -1.
func (f *finder) sole(p int) int {
	if p < 0 || p >= len(f.Article.Paragraphs) {
		return -1
	}
	units := f.Article.Units[f.Article.Paragraphs[p].Unit:f.Article.Paragraphs[p].Unit1]
	if len(units) == 0 || !article.All(1, len(units), func(k int) bool { return units[k].Kind == text.Punct }) {
		return -1
	}
	return int(units[0].Region)
}

// nothingElse reports whether the paragraph has no words outside the marks.
func (f *finder) nothingElse() bool {
	return !slices.ContainsFunc(f.Units, func(u article.Unit) bool { return u.Kind != text.Punct && u.Kind != text.Open })
}
