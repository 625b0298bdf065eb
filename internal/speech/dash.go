package speech

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// dialogue finds the speech of a paragraph that begins with a dash, where words
// of the writer inside tell whose it is, or the paragraph before did. A dash
// without an attribution may begin anything: what follows it is speech where
// others of the article's dashes begin some.
//
//	— A, said X.          — A — said X —. B.          — A! said X.
func (f *finder) dialogue(p int, ahead *Quotation) bool {
	if !f.Traits.DashDialogue || !f.Is(0, article.Dash) || f.Is(1, article.Glued) && f.hyphen(0) {
		return false
	}
	if article.Any(0, len(f.Units), func(i int) bool { return f.Region(i) && !f.Is(i, article.Name) }) {
		return false
	}
	pieces, a, ok := f.parted(1, len(f.Units), false)
	q := Quotation{By: Dash, Marked: true}
	mark := f.spelled(0)
	switch last := len(f.Units) - 1; {
	case ok:
		a.understood = a.source.Empty() && f.sure(a) && f.toldLast()
		q = f.quotation(a)
		q.By, q.Marked, q.Content = Dash, true, pieces
		q.Content[0].First = int(f.Units[0].First)
	case last < 1 || !f.Is(last, article.Final) && ahead == nil:
		return false
	case ahead != nil:
		if ahead.By != Introduced {
			q = *ahead
		}
		q.By, q.Marked, q.Content = Announced, true, f.phrases.List(f.Tokens(clause.Range{First: 0, End: last + 1}))
	case f.hyphen(0):
		return false // an item of a list
	default:
		f.dashes = stop.Append(f.Article.Stop, f.dashes, dashed{mark, f.Tokens(clause.Range{First: 0, End: last + 1})})
		return true
	}
	f.dashed++
	f.dashMark = mark
	f.found = stop.Append(f.Article.Stop, f.found, q)
	f.last, f.para = len(f.found)-1, p
	return true
}

// toldLast reports whether the sentence before the paragraph, of the writer's own, tells who speaks, who is not named again
// behind a hyphen, the dash of newspapers: X said that a. - B - said. In novels another may answer.
func (f *finder) toldLast() bool {
	return f.Traits.DropsSubject && f.hyphen(0) && f.context.sentence == f.now-1 && !f.context.source.Empty()
}

// dashBehind finds the speech that a dash begins inside a paragraph, behind the verb of
// saying and a colon.
//
//	X said: — A.
func (f *finder) dashBehind(p int) {
	for c := 1; f.Traits.DashDialogue && c+2 < len(f.Units); c++ {
		if !f.Is(c, article.Colon) || !f.dash(c+1) {
			continue
		}
		if a, _, ok := f.lead(c + 1); ok && f.sure(a) && !a.source.Empty() && !f.negated(f.Start(c), c) {
			q := f.quotation(a)
			q.By, q.Marked, q.Content = Dash, true, f.phrases.List(f.Tokens(clause.Range{First: c + 1, End: len(f.Units)}))
			f.found = stop.Append(f.Article.Stop, f.found, q)
			f.last, f.para = len(f.found)-1, p
			f.context = context{q.Source, q.Apposition, p, f.now}
		}
		return
	}
}

// A dashed is the speech of a paragraph that begins with a dash, if it is some.
type dashed struct {
	mark string
	said Phrase
}

// dashSpeech adds the paragraphs that begin with the dash of dialogue and have
// no attribution, if the article has dialogue.
func (f *finder) dashSpeech() {
	const few = 3
	if f.dashed == 1 && len(f.dashes) > few {
		return
	}
	for _, d := range f.dashes {
		f.Article.Stop.Check()
		if d.mark == f.dashMark {
			f.found = stop.Append(f.Article.Stop, f.found, Quotation{By: Dash, Marked: true, Content: f.phrases.List(d.said)})
		}
	}
}

// hyphen reports whether unit i is a hyphen or several.
func (f *finder) hyphen(i int) bool {
	return f.Article.Text[f.Article.Tokens[f.Units[i].First].Start] == '-'
}

// inside: the attribution stands between the marks of one region.
//
//	«A, said X, and B.»
func (f *finder) inside(s *scene) bool {
	if !f.Traits.DashDialogue || s.trailed || s.led && !f.starts(s.at) {
		return false
	}
	first, end := f.Article.Inside(s.region)
	if first >= end {
		return false
	}
	outer := f.Units
	f.Units = f.Article.Between(first, end)
	pieces, a, ok := f.parted(0, len(f.Units), true)
	var q Quotation
	if ok {
		q = f.quotation(a)
		if q.Core.Empty() && s.led && f.agrees(a.verb, f.context.source) {
			q.Source, q.Core, q.Apposition = f.context.source, f.context.source, f.context.apposition
		}
	}
	f.Units = outer
	if !ok {
		return false
	}
	pieces[0].First = first - 1
	if len(pieces) > 1 {
		pieces[len(pieces)-1].End = f.Article.Ends[s.region]
	}
	f.add(s, q)
	f.found[f.last].Content = pieces
	return true
}

// parted reads words in units [from:to) that the writer interrupts to say whose
// they are. It returns the pieces of them, with all that stands in the same marks.
func (f *finder) parted(from, to int, marked bool) (pieces []Phrase, a attr, ok bool) {
	start := from
	put := func(end int) {
		for end > start && f.Is(end-1, article.Comma) {
			end--
		}
		if end > start {
			pieces = append(pieces, f.Tokens(clause.Range{First: start, End: end}))
		}
	}
	for k := from + 1; k < to; k++ {
		comma, dash := f.Is(k, article.Comma), f.Is(k, article.Dash)
		stop := f.Is(k, article.Final) && k+1 < to && !f.starts(k+1) // A! said X
		if !comma && !dash && !stop {
			continue
		}
		open := k
		if stop {
			open++
		}
		b, close, good := f.aside(k, to, dash, stop)
		if !good {
			continue
		}
		put(open)
		if ok { // a second attribution: that of further words
			start, k = close+1, close
			continue
		}
		if len(pieces) == 0 {
			return nil, attr{}, false
		}
		a, ok = b, true
		if comma && f.Is(close, article.Comma) && f.Class(close+1).Is(lang.Rel) && !f.Class(close+1).Is(lang.That) && (f.Class(from).Is(lang.Pronouns) || f.Phrase(from, open) < open) {
			close = f.content(close, min(f.End(close+1), to)) // — A, said X, who is mayor.
		}
		closed := close < to && (f.Is(close, article.Dash) || !dash && f.Is(close, article.Comma))
		start = to
		if end := f.content(from, to); closed && f.Is(close, article.Comma) {
			if f.passing(close+1, end) || close+2 == end && f.Units[close+1].Kind == text.Number || f.addsMore(close+1, to) {
				break // — A, said X, Tass reports.      — A, said X, 54.      — A, said X, and went on:
			}
		}
		if !closed && f.starts(close) && (marked || f.addresses(close, to)) {
			start = close // — A, said X. I b
		}
		if closed {
			for start = close + 1; start < to && f.Units[start].Kind == text.Punct && f.Is(start, article.Glued); {
				start++
			}
		}
		k = close
	}
	if !ok {
		return nil, attr{}, false
	}
	put(to)
	return pieces, a, true
}

// addsMore reports whether units [k:to) say that who has spoken says more, which a colon announces: and went on:
func (f *finder) addsMore(k, to int) bool {
	v, ok := f.Verb(k+1, to, said)
	return ok && f.Class(k).Is(lang.Conj) && v.At == f.Skip(k+1, to) && f.Is(to-1, article.Colon) && f.Skip(v.End, to) == to-1
}

// passing reports whether units [k:end) name who passes words on: Tass reports, according to Tass.
func (f *finder) passing(k, end int) bool {
	if f.Class(k).Is(lang.According) {
		return f.Proper(k+1) && f.Phrase(k+1, end) == end || f.Outlets(clause.Range{First: k + 1, End: end})
	}
	by, ok := f.behind(k, end, false)
	return ok && f.Class(by.verb).Is(lang.Reports) && (f.Outlet(by.source.Range) || f.Class(by.source.First).Is(lang.Outlet)) && f.Skip(by.source.End, end) == end
}

// addresses reports whether the sentence of units from k on is what somebody says rather
// than what is told of him: he speaks of himself, speaks to somebody, asks or exclaims.
func (f *finder) addresses(k, to int) bool {
	end := min(f.End(k), to)
	if article.Any(k, end, func(k int) bool {
		return f.Class(k).Is(lang.I) && !f.Class(k).Is(lang.Prep|lang.Conj) || f.Use(k, lang.Hearer)
	}) {
		return true
	}
	return end > 0 && strings.ContainsAny(f.spelled(end-1), "?!？！;")
}

// aside reads the attribution behind a comma or a dash at unit k, and where it
// closes.
func (f *finder) aside(k, to int, dash, stop bool) (a attr, close int, ok bool) {
	if k+1 >= to || f.Is(k+1, article.Capital) {
		return attr{}, 0, false
	}
	at := f.pastObject(k+1, to)
	close = k + 1
	for close < to && !(f.Is(close, article.Dash) && f.reopens(k+1, close)) && !(!dash && (f.Is(close, article.Comma) || f.Is(close, article.Starts))) {
		close++
	}
	v, ok := f.Verb(at, close, lang.Cue|lang.Participle|lang.Weak)
	if !ok && dash {
		v, ok = f.pastVerb(k + 1)
	}
	weak := !v.Class.Is(lang.Cue | lang.Participle)
	if !ok || v.Class.Is(lang.Weak) && !stop && !(dash && (!weak || f.Is(0, article.Dash))) {
		return attr{}, 0, false
	}
	s, named := f.speaksBehind(v, close)
	if weak && !stop && (!named || s.First > f.Skip(v.End, close) || !f.Proper(s.First) && f.Strength(s.Range) < 2) {
		return attr{}, 0, false // — A — śmieje się X
	}
	rest := f.Skip(s.End, close)
	_, more := f.Verb(rest+1, to, lang.Cue)
	if more = more && f.Class(rest).Is(lang.Conj); !named && !dash || named && !dash && !stop && !more && rest != close && !f.Is(rest, article.Final) && !f.Class(rest).Is(lang.Rel) && !f.circumstance(s.End, close) {
		return attr{}, 0, false
	}
	if named && !dash && rest == close {
		s.Apposition, close = f.entitled(close, to)
	}
	end := close
	for end > k+1 && f.Units[end-1].Kind == text.Punct {
		end--
	}
	return f.complete(attr{cue: cues(v), source: s, verb: v.At}, k+1, end), close, true
}

// circumstance reports whether units [k:end) behind who speaks tell where and when, or to whom: a preposition and nouns, or a clause
// that depends, neither of them of somebody who speaks himself.
//
//	— A, said X | of the police at noon      — A, said X | before he left      not: — A, said X | to me
func (f *finder) circumstance(k, end int) bool {
	c := f.Class(k)
	if !c.Is(lang.Prep|lang.Sub) || c.Is(lang.Conj|lang.That) {
		return false
	}
	return (c.Is(lang.Sub) || !f.HasVerb(k, end)) && !article.Any(k, end, func(i int) bool {
		return f.Class(i).Is(lang.I) && !f.Class(i).Is(lang.Prep|lang.Conj) || f.Use(i, lang.Hearer)
	})
}

// reopens reports whether the dash at unit i may end the aside that begins at unit k: in its sentence, or between two others,
// not inside one that tells something else.
//
//	— A — said X. — B      not: — A — said X. Y and Z — his sons — left
func (f *finder) reopens(k, i int) bool {
	return f.starts(i) || f.Is(i-1, article.Final) || !article.Any(k+1, i+1, f.starts)
}

// pastObject is the unit behind a pronoun for whom something is told, in front of the verb and who speaks behind it, in
// languages that have it there: lui | dit X; gli | ha detto X.
func (f *finder) pastObject(k, hi int) int {
	c := f.Class(k)
	if !f.Traits.HeadFirst || f.Traits.NoArticles || k+1 >= hi || !c.Is(lang.Oblique|lang.Det|lang.I) || c.Is(lang.Prep|lang.Aux) || f.Is(k, article.Capital) {
		return k
	}
	v, ok := f.Verb(k+1, hi, lang.Cue|lang.Participle)
	if !ok || v.Passive {
		return k
	}
	if s, named := f.speaksBehind(v, hi); !named || !f.Person(s.Range) {
		return k
	}
	return k + 1
}

// pastVerb reads a verb at unit k that no list has, by the ending that tells the gender of
// its subject.
func (f *finder) pastVerb(k int) (clause.Verb, bool) {
	if !f.Word(k) || f.Class(k) != 0 || f.Is(k, article.Capital) || f.Article.Lexicon.VerbGender(f.spelled(k)) == 0 {
		return clause.Verb{}, false
	}
	return clause.Verb{At: k, End: k + 1, Rest: -1}, true
}

// entitled is what describes who speaks behind the comma at unit k, and where the
// attribution ends with it, or with whom it was said to.
//
//	— A, said X, mayor (Y), to Tass.
func (f *finder) entitled(k, to int) (apposition clause.Range, close int) {
	if !f.Is(k, article.Comma) {
		return clause.Range{}, k
	}
	end := k + 1
	for end < to && !f.Is(end, article.Comma|article.Dash|article.Starts|article.Final) {
		end = max(f.bracketEnd(end, to), end+1)
	}
	s := clause.Range{First: k + 1, End: end}
	if s.Empty() || f.Class(s.First).Is(lang.Pronouns) && !f.Class(s.First).Is(lang.Det) || f.HasVerb(s.First, end) || f.Strength(s) < 2 || f.Phrase(s.First, end) == s.First || f.bracketEnd(f.Skip(f.Phrase(s.First, end), end), end) < end {
		return clause.Range{}, k
	}
	if f.Is(end, article.Comma) {
		if rest := f.Skip(end+1, to); rest > end+1 && (rest == to || f.Is(rest, article.Final|article.Starts)) {
			end = rest
		}
	}
	return s, end
}
