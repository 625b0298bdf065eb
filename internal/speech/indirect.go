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
//	a, said X.      a, said X, b.      a according to X b.      X said that a.
func (f *finder) tellings(lo, hi int) {
	s := telling{lo: lo, end: f.content(lo, hi)}
	if f.asks(s.end, hi) {
		return
	}
	n := len(f.found)
	if f.Traits.NoSpaces {
		if f.unspaced(s); len(f.found) > n {
			f.heard = f.Tokens(clause.Range{First: lo, End: hi}).End
		}
		return
	}
	for _, try := range [...]func(*finder, telling){
		(*finder).accordingTo, (*finder).asTold, (*finder).passedOn, (*finder).trailed, (*finder).inserted, (*finder).woven, (*finder).written, (*finder).governed, (*finder).goesOn,
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
	return false
}

// accordingTo reads a source in front of what it said.
//
//	According to X, a      Laut X ist a
func (f *finder) accordingTo(s telling) {
	k := s.lo
	for n := 0; n < 2 && f.Class(k).Is(lang.Adv|lang.Conj) && !f.Class(k).Is(lang.According); n++ {
		k++
	}
	a, ok := f.sourced(k, s.end)
	if !ok {
		a, ok = f.postposed(k, s.end)
	}
	if !ok {
		return
	}
	a.source.Apposition = f.describes(a.source.Apposition)
	at := f.bracketEnd(max(a.source.End, a.source.Apposition.End, a.cue[0].End, a.cue[1].End), s.end)
	if f.Is(at, article.Comma) && f.Class(at+1).Is(lang.Rel|lang.Prep|lang.Participle) {
		if to := f.next(at+1, s.end, article.Comma); to < s.end {
			at = to // according to X, who saw it, a
		}
	}
	switch {
	case f.Is(at, article.Comma):
		at++
	case f.Traits.VerbSecond && f.finite(at), f.Verbal(at):
	case f.Class(at-1).Is(lang.After) && at == a.verb+1 && (f.Person(a.source.Range) || f.speaks(a.source.Range)):
	case f.Traits.NoArticles && a.source.End > k && f.Proper(a.source.End-1) && f.Word(at) && !f.Is(at, article.Capital) && f.HasVerb(at, s.end):
		// Zdaniem X most jest a
	default:
		return
	}
	if f.Is(at-1, article.Comma) && f.Traits.VerbSecond && !f.finite(at) && f.Is(at, article.Capital) {
		return // Laut X, Y und Z ist a
	}
	f.report(f.complete(a, s.lo, at), at, s.end, true)
}

// sourced reads a source without a verb at unit k.
//
//	according to X      nach Angaben von X
func (f *finder) sourced(k, hi int) (attr, bool) {
	if f.Use(k, lang.Opens) {
		return attr{}, false
	}
	if f.Class(k).Is(lang.According) && !f.Proper(k) {
		return f.according(k, hi)
	}
	if !f.Use(k, lang.ByWords) {
		return attr{}, false
	}
	s := clause.Range{First: k + 1, End: f.Object(k+1, hi)}
	return attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: clause.Subject{Range: s}, verb: k}, f.speaks(s)
}

// postposed reads a source in front of the word for it, at the head of a sentence: a
// word that does more than that counts only behind what says something.
//
//	X zufolge      ihrer Meinung nach
func (f *finder) postposed(k, hi int) (attr, bool) {
	a, ok := f.according(k, hi)
	if to := f.Phrase(k, hi); !ok && to > k && f.Class(to).Is(lang.After) && !f.Use(to, lang.ByWords) {
		a, ok = attr{cue: [2]clause.Range{{First: to, End: to + 1}}, source: clause.Subject{Range: clause.Range{First: k, End: to}}, verb: to}, true
	}
	switch {
	case !ok || !f.Class(a.verb).Is(lang.After) || f.Is(k-1, article.Comma) && f.Class(k).Is(lang.Rel) && f.Class(k+1).Is(lang.Det):
		return attr{}, false
	case !f.Use(a.verb, lang.ByWords):
		return a, true
	}
	to := a.verb + 1
	return a, f.speaks(a.source.Range) && f.Class(k).Is(lang.Det|lang.Poss) && f.Word(to) && !f.Is(to, article.Capital) && !f.Class(to).Is(lang.Det)
}

// speaks reports whether a noun phrase is about something that says something.
func (f *finder) speaks(s clause.Range) bool {
	for j := s.First; j < s.End; j++ {
		if f.Class(j).Is(lang.Speaks) {
			return true
		}
	}
	return false
}

// bracketEnd is the unit behind the brackets that open at unit k, and k if none do.
func (f *finder) bracketEnd(k, hi int) int {
	if f.Is(k, article.Opening) {
		if to := f.next(k, hi, article.Closing); to < hi {
			return to + 1
		}
	}
	return k
}

// describes is an apposition that describes somebody, and nothing else stands in.
func (f *finder) describes(r clause.Range) clause.Range {
	if to := f.bracketEnd(f.Attached(f.Phrase(r.First, r.End), r.End), r.End); r.Empty() || to < r.End || f.Strength(r) < 2 || f.HasVerb(r.First, r.End) {
		return clause.Range{}
	}
	return r
}

// finite reports whether the word at unit k may be a finite verb that stands second.
func (f *finder) finite(k int) bool {
	return f.Word(k) && !f.Is(k, article.Capital) && (f.Verbal(k) || f.Class(k)&^(lang.Participle|lang.Verb|lang.VerbPart|lang.Calls|lang.Cue|lang.Weak|lang.Reports) == 0)
}

// next is the next unit from k on that has a flag; end if there is none.
func (f *finder) next(k, end int, flag article.Flag) int {
	for k < end && !f.Is(k, flag) {
		k++
	}
	return k
}

// asTold reads a clause that tells who said the rest of the sentence.
//
//	As X said, a      Wie X mitteilte, a
func (f *finder) asTold(s telling) {
	const commas = 4
	if !f.Class(s.lo).Is(lang.How) {
		return
	}
	for n, c := 0, f.next(s.lo+2, s.end, article.Comma); n < commas && c < s.end; n, c = n+1, f.next(c+1, s.end, article.Comma) {
		if a, ok := f.straight(s.lo+1, s.lo, c, true); ok {
			if f.attributes(a, true) {
				f.report(f.complete(a, s.lo, c), c+1, s.end, true)
			}
			return
		}
	}
}

// attributes reports whether an attribution is one by a verb of saying, or a word for
// it, to somebody who speaks; clear says that the construction itself leaves no doubt of
// that, so that anything may be who: the analysis showed that a.
func (f *finder) attributes(a attr, clear bool) bool {
	c, who := f.Class(a.verb), a.source.Range
	alone := a.cue[0].Len() < 2 && a.cue[1].Empty()
	switch {
	case who.Empty() || f.Use(who.First, lang.Nobody) || f.Use(a.verb, lang.Unsaid):
		return false
	case c.Is(lang.According|lang.After|lang.So|lang.Reads) || f.Use(a.verb, lang.ByWords):
		return true
	case !f.sure(a) && alone && !c.Is(lang.Reports|lang.Participle) && !(clear && c.Is(lang.Weak)):
		return false
	case f.Class(who.First).Is(lang.I) && !f.Proper(who.First):
		return false
	case who.Len() == 1 && f.Class(who.First).Is(lang.Rel) && !f.Class(who.First).Is(lang.Pronouns) && !f.Proper(who.First):
		return false
	case f.Person(who) || f.Strength(who) >= 2 || f.Class(who.End-1).Is(lang.Speaks):
		return true
	}
	return clear && who.Len() > 1 && f.Class(who.First).Is(lang.Det) && !f.Class(who.First).Is(lang.It) && !(c.Is(lang.Weak) && alone)
}

// passedOn reads whom an outlet quotes.
//
//	Tass quoted X as saying a
func (f *finder) passedOn(s telling) {
	a, ok := f.quoting(s.lo, s.end, true)
	if !ok || a.cue[1].Empty() {
		return
	}
	from := f.Skip(a.cue[1].End, s.end)
	if at := f.fronted(a, s.lo); from == s.end && at > s.lo {
		f.report(f.complete(a, at+1, s.end), s.lo, at, true)
		return
	}
	f.report(f.complete(a, s.lo, a.cue[1].End), from, s.end, true)
}

// trailed reads an attribution behind what was said.
//
//	a, said X      a, so X      a, wie X sagte      a, according to X
func (f *finder) trailed(s telling) {
	const commas = 6
	for c, n := s.end-1, 0; c > s.lo+1 && n < commas; c-- {
		if !f.Is(c, article.Comma) && !f.dash(c) {
			continue
		}
		n++
		if a, ok := f.attributed(s.lo, c, s.end); ok {
			f.report(f.complete(a, c+1, s.end), s.lo, c, true)
			return
		}
	}
}

// attributed reads an attribution between a comma at unit c and hi, and nothing else,
// behind the words from lo on.
func (f *finder) attributed(lo, c, hi int) (attr, bool) {
	k := c + 1
	if f.Class(k).Is(lang.Rel|lang.That) && !f.Class(k).Is(lang.How|lang.According|lang.So) {
		return attr{}, false
	}
	a, ok := f.sourced(k, hi)
	if !ok && !f.Use(k, lang.Opens) {
		a, ok = f.behind(k, hi, false)
	}
	clear := f.Traits.VerbSecond && a.source.First > a.verb && f.sure(a) && f.HasVerb(lo, c) // a, said X
	if !ok || !f.attributes(a, clear) {
		return attr{}, false
	}
	rest := max(a.source.End, a.source.Apposition.End, a.cue[0].End, a.cue[1].End)
	if f.HasVerb(rest, hi) || f.next(rest, hi, article.Comma|article.Colon) < hi || f.spoken(lo, c) || f.spoken(rest, hi) {
		return attr{}, false
	}
	if f.Class(a.verb).Is(lang.According|lang.So|lang.After|lang.Reads) || f.Use(a.verb, lang.ByWords) {
		return a, true
	}
	if f.dash(c) && a.source.First < a.verb {
		return attr{}, false
	}
	straight := a.source.First < a.verb && !f.Class(k).Is(lang.How) // a, X said so and so
	return a, !straight && (f.Is(hi, article.Comma) || f.dash(c) || !f.apposed(lo, c))
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

// apposed reports whether somebody stands between a comma and unit c, and nothing else.
func (f *finder) apposed(lo, c int) bool {
	for k := c - 1; k > lo && c-k < verbs; k-- {
		if f.Is(k, article.Comma) {
			return f.Phrase(k+1, c) == c && f.Person(clause.Range{First: k + 1, End: c})
		}
	}
	return f.Phrase(lo, c) == c
}

// inserted reads an attribution inside what was said.
//
//	a, said X, b      a, according to X, b
func (f *finder) inserted(s telling) {
	const longest, far = 20, 40
	for c := s.lo + 1; c < s.end && c-s.lo < far; c++ {
		if !f.Is(c, article.Comma) {
			continue
		}
		d := c + 1
		for d < s.end && d-c < longest && !f.Is(d, article.Comma) {
			d++
		}
		if !f.Is(d, article.Comma) || d+1 >= s.end {
			continue
		}
		if a, ok := f.attributed(s.lo, c, d); ok && (a.source.First > a.verb || f.Class(c+1).Is(lang.How)) {
			a.source.Apposition = clause.Range{}
			if f.Class(d+1).Is(lang.Rel) && !f.Class(d+1).Is(lang.That) && f.Phrase(d+1, s.end) <= d+2 {
				f.report(f.complete(a, c+1, d), s.lo, c, true) // a, said X, who left
				return
			}
			f.around(a, s.lo, c, d+1, s.end)
			return
		}
	}
}

// woven reads a source that no commas part from what it said, where the verb stands
// second.
//
//	a laut X b      a X zufolge b
func (f *finder) woven(s telling) {
	if !f.Traits.VerbSecond {
		return
	}
	for k := s.lo + 1; k < s.end; k++ {
		c := f.Class(k)
		if f.Proper(k) || f.Is(k-1, article.Comma) {
			continue
		}
		a, from, ok := attr{}, k, false
		if c.Is(lang.After) {
			for j := k - 1; j > s.lo && !f.Is(j, article.Comma); j-- {
				if b, behind := f.postposed(j, k+1); behind && b.source.End == k {
					a, from, ok = b, j, true
				}
			}
		}
		if !ok {
			a, ok = f.sourced(k, s.end)
		}
		to := max(a.source.End, a.cue[0].End, a.cue[1].End)
		if !ok || to >= s.end || !f.Word(to) && !f.Region(to) {
			continue
		}
		a.source.Apposition = clause.Range{}
		lo, end := f.clauseOf(from, to, s)
		f.around(a, lo, from, to, end)
		return
	}
}

// clauseOf is the clause around units [i:j) of a sentence: a dependent one, between
// commas; or else what has a verb of its own.
func (f *finder) clauseOf(i, j int, s telling) (lo, end int) {
	for lo = i - 1; lo > s.lo; lo-- {
		if !f.Is(lo-1, article.Comma) {
			continue
		}
		if f.Class(lo).Is(lang.Rel | lang.Sub | lang.That) {
			return lo, f.next(j, s.end, article.Comma)
		}
		if f.HasVerb(lo, i) && f.HasVerb(s.lo, lo) {
			break
		}
	}
	return lo, s.end
}

// written reads words that stand in a document.
//
//	In the report it says a
func (f *finder) written(s telling) {
	for k := s.lo; k < s.end && !f.Is(k, article.Comma); k++ {
		if !f.Class(k).Is(lang.Reads) {
			continue
		}
		c := f.next(k, s.end, article.Comma)
		if that := k + 1; f.Class(that).Is(lang.That) {
			c = k
		}
		if a, ok := f.reads(s.lo, c); ok && !a.source.Empty() {
			f.report(f.complete(a, s.lo, c), c+1, s.end, false)
		}
		return
	}
}

// governed reads the verbs of a sentence from the last to the first: what one reports
// ends where the clause of the next begins.
//
//	X said that a      X sagte, es werde a
func (f *finder) governed(s telling) {
	end, lo := s.end, s.lo
	if f.Class(lo).Is(lang.That) && !f.Class(lo).Is(lang.Rel|lang.He|lang.She|lang.They|lang.It) {
		lo = f.next(lo, end, article.Comma) // what a clause tells that depends ends with it
	}
	for k, tries := s.end-1, 0; k >= lo && tries < verbs; k-- {
		v, ok := f.Verb(k, end, lang.Cue|lang.Clause|lang.Participle|lang.Weak|lang.Reports)
		if w, perfect := f.auxiliary(v, s.lo, end); ok && perfect {
			v, k = w, w.At
		}
		if !ok || v.Passive || f.taken[f.Units[v.At].First] {
			continue
		}
		if v.Rest > v.At+2 && !f.Traits.VerbSecond {
			continue // another verb stands between
		}
		tries++
		who, ok := f.subject(v, s.lo, end)
		a := attr{cue: cues(v), source: who, verb: v.At}
		if q := (*Quotation)(nil); !ok && v.Class.Is(lang.Cue) {
			if q = f.understood(s.lo, v.At); q != nil && !q.Source.Empty() {
				f.goOn(q, a, s, v, end)
				return
			}
		}
		if from := f.leftOut(v, s, end); from > 0 {
			a.source, a.understood = clause.Subject{}, f.heard == int(f.Units[s.lo].First) && s.lo > 0 && len(f.found) > 0
			f.report(f.complete(a, s.lo, from), from, end, false)
			return
		}
		if !ok || v.Ing || v.Class&(lang.Cue|lang.Clause|lang.Weak) == 0 && !f.Outlets(who.Range) {
			continue
		}
		from, ok := f.clausal(v, who, end)
		if !ok && f.gives(v) {
			end = min(f.connected(v.At, s.lo), f.connected(who.First, s.lo)) // Y said that X called it "a"
			continue
		}
		if !ok || end-from < 2 || !f.attributes(a, f.Class(from).Is(lang.That) || f.subjunctive(from, end) || f.Traits.VerbSecond && f.toInfinitive(from, end)) {
			continue
		}
		n := len(f.found)
		f.report(f.complete(a, s.lo, from), from, end, false)
		if len(f.found) > n {
			end = min(f.connected(v.At, s.lo), f.connected(who.First, s.lo))
		}
	}
}

// goOn notes what the last speaker, who is not named again, said by the verb v.
func (f *finder) goOn(last *Quotation, a attr, s telling, v clause.Verb, end int) {
	source, core, apposition := last.Source, last.Core, last.Apposition
	from, ok := f.clausal(v, clause.Subject{}, end)
	if !ok || end-from < 2 {
		return
	}
	n := len(f.found)
	f.report(f.complete(a, s.lo, from), from, end, false)
	if len(f.found) > n {
		q := &f.found[n]
		q.Source, q.Core, q.Apposition = source, core, apposition
	}
}

// auxiliary reads the perfect whose participle the verb v is, where it looks like a
// finite one: hat gestern erklärt.
func (f *finder) auxiliary(v clause.Verb, lo, hi int) (clause.Verb, bool) {
	if f.Traits.VerbForms || !v.Class.Is(lang.Participle) || v.End > v.At+1 || v.Rest >= 0 {
		return v, false
	}
	for j := v.At - 1; j >= lo && !f.Is(j, article.Comma|article.Colon|article.Semicolon); j-- {
		if f.Class(j).Is(lang.Aux) && !f.Class(j).Is(lang.Det) {
			w, ok := f.Verb(j, hi, lang.Cue|lang.Participle)
			if !ok && f.only(j+1, v.At, lang.Adv|lang.Neg) { // n'a pas dit
				v.Passive = true
				return v, true
			}
			return w, ok && w.All().End == v.At+1
		}
	}
	return v, false
}

// only reports whether units [i:j) are words of the classes, and nothing else.
func (f *finder) only(i, j int, c lang.Class) bool {
	for ; i < j; i++ {
		if !f.Class(i).Is(c) {
			return false
		}
	}
	return true
}

// understood is who said something in the sentence before that of units from lo on,
// whose verb at unit at has no subject.
//
//	X said that a. Added that b.
func (f *finder) understood(lo, at int) *Quotation {
	if !f.Traits.DropsSubject || lo == 0 || !f.only(lo, at, lang.Adv|lang.Conj|lang.Time|lang.Oblique) {
		return nil
	}
	here, before := int(f.Units[lo].First), int(f.Units[f.Start(lo-1)].First)
	if f.heard == here {
		return &f.found[len(f.found)-1]
	}
	n := sort.Search(f.said, func(i int) bool { return f.found[i].First() >= here })
	if n == 0 || f.found[n-1].Kind != Direct || max(f.found[n-1].End(), f.found[n-1].Clause.End) <= before {
		return nil
	}
	return &f.found[n-1]
}

// gives reports whether a verb gives words in marks to somebody.
func (f *finder) gives(v clause.Verb) bool {
	at := int(f.Units[v.At].First)
	return slices.ContainsFunc(f.found, func(q Quotation) bool { return q.Kind == Mixed && len(q.Cue) > 0 && q.Cue[0].First == at })
}

// clausal finds where the clause begins that a verb of saying takes, behind its subject
// and whom it was said to.
func (f *finder) clausal(v clause.Verb, who clause.Subject, hi int) (int, bool) {
	k := v.All().End
	if who.First >= v.At {
		k = max(k, who.End, who.Apposition.End)
		if a := f.describes(f.Apposition(k, hi)); !a.Empty() {
			k = a.End
		}
	}
	k = f.Skip(k, hi)
	object := false // praised the plan to do a
	if to := (clause.Range{First: k, End: f.Phrase(k, hi)}); v.Class.Is(lang.Tells) || f.Class(k).Is(lang.Oblique|lang.Addressee) || f.Class(k).Is(lang.Told) && (f.Outlets(to) || f.Person(to)) {
		object = !to.Empty() && to.Len() > 1 && !v.Class.Is(lang.Tells) && !f.Outlets(to) && !f.Person(to)
		k = f.Skip(max(to.End, k), hi)
	}
	if j := f.Skip(k+1, hi); f.Is(k, article.Comma) && j > k+1 && (f.Is(j, article.Comma) || f.Class(j).Is(lang.That) && who.End < k) {
		k = j // X, the mayor, also said, on Monday, that
		if f.Is(j, article.Comma) && f.Class(j+1).Is(lang.That) && who.First < v.At {
			return k + 1, !f.Class(k + 1).Is(lang.Sub | lang.How)
		}
	}
	if from, ok := f.infinitive(v, who, hi); ok {
		return from, true
	}
	if f.Class(k).Is(lang.Of) && f.Class(k+1).Is(lang.That) {
		k++ // informó de que
	}
	comma := f.Is(k, article.Comma)
	if f.Is(k, article.Colon) && f.Traits.NoArticles && v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && hi-k > 3 && !f.Region(k+1) {
		return k + 1, f.HasVerb(k+1, hi) // X сказал: a
	}
	if comma {
		k++
	}
	switch {
	case f.Class(k).Is(lang.That) && !f.Class(k).Is(lang.Sub|lang.How) && (!f.Class(k).Is(lang.Rel) || !comma || f.Traits.NoArticles):
		return k, true
	case f.Traits.VerbSecond && !comma:
		return k, v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && who.First < v.At && f.toInfinitive(k, hi)
	case f.Traits.VerbSecond:
		saying := v.Class.Is(lang.Cue|lang.Participle) && !v.Class.Is(lang.Weak)
		return k, f.subjunctive(k, hi) || saying && (f.main(k, hi) || !object && f.toInfinitive(k, hi))
	}
	return k, v.Class.Is(lang.Clause) && !v.Class.Is(lang.Weak) && f.HasVerb(k, hi)
}

// infinitive finds the infinitive that a verb of saying takes in place of a clause, in
// languages where it stands in front of what it takes itself.
//
//	X dit avoir vu Y      X dice di non aver visto Y
func (f *finder) infinitive(v clause.Verb, who clause.Subject, hi int) (int, bool) {
	k := v.All().End
	if f.Traits.VerbSecond || who.First >= v.At || v.Class.Is(lang.Weak) {
		return 0, false
	}
	end := f.Skip(k, hi)
	for j := k; j < hi; j++ {
		if !f.Use(j, lang.To) {
			if j >= end && !f.Class(j).Is(lang.Prep|lang.Neg|lang.Oblique) {
				break
			}
			continue
		}
		for j > k && f.Class(j-1).Is(lang.Neg|lang.Prep|lang.Oblique) && !f.Class(j-1).Is(lang.Time) {
			j--
		}
		return j, true
	}
	return 0, false
}

// toInfinitive reports whether units [k:hi) begin with a clause whose verb is an
// infinitive with the word that marks it, in languages where it stands last.
//
//	X kündigte an, a zu tun      X kündigte an, a anzubieten
func (f *finder) toInfinitive(k, hi int) bool {
	const longest = 40
	if f.Class(k).Is(lang.Conj | lang.Sub | lang.How) {
		return false
	}
	if f.Use(k, lang.To) && f.Word(k+1) && !f.Is(k+1, article.Capital) {
		return !f.Class(k + 1).Is(lang.Det | lang.Oblique | lang.Pronouns | lang.Prep | lang.Adv | lang.Time)
	}
	for j := k; j < hi && j-k < longest; j++ {
		last := j+1 >= hi || f.Is(j+1, article.Comma) || f.Class(j+1).Is(lang.Conj)
		switch {
		case f.Is(j, article.Comma|article.Colon|article.Semicolon):
			return false
		case f.Use(j, lang.To) && j+1 < hi && !f.Is(j+1, article.Capital) && (j+2 >= hi || f.Is(j+2, article.Comma) || f.Class(j+2).Is(lang.Conj|lang.Aux|lang.Participle)):
			return true
		case last && f.Word(j) && !f.Is(j, article.Capital) && f.Article.Lexicon.Marked(f.Article.Word(int(f.Units[j].First))):
			return true
		}
	}
	return false
}

// main reports whether a clause begins at unit k that has its verb second, and depends
// on nothing.
func (f *finder) main(k, hi int) bool {
	if c := f.Class(k); c.Is(lang.Conj|lang.Sub|lang.That|lang.How) || c.Is(lang.Adv) && !c.Is(lang.Det|lang.Pronouns) {
		return false
	}
	to := f.Phrase(k, hi)
	return to > k && f.finite(to) && (f.Verbal(to) || !f.Class(k).Is(lang.Rel)) && !(to == k+1 && f.Class(k).Is(lang.Rel))
}

// subjunctive reports whether a verb in units [i:j) has the form of reported speech.
func (f *finder) subjunctive(i, j int) bool {
	for ; i < j && !f.Is(i, article.Semicolon); i++ {
		if f.Units[i].Form.Is(lang.Subjunctive) {
			return true
		}
	}
	return false
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

// leftOut is where the clause begins that a verb takes whose subject is left out, at the
// head of its sentence; 0 where it has one, or no such clause.
//
//	Uvedl, že a      Также отметил, что a
func (f *finder) leftOut(v clause.Verb, s telling, end int) int {
	if !f.Traits.DropsSubject || f.Traits.VerbLast || !v.Class.Is(lang.Cue) || v.Class.Is(lang.Weak) || f.Use(v.At, lang.Unsaid) {
		return 0
	}
	for k := s.lo; k < v.At; k++ {
		if !f.Class(k).Is(lang.Adv | lang.Conj) {
			return 0
		}
	}
	k := v.All().End
	const short = 4 // units, with the comma
	if c := f.Class(k + 1); end-k < short || !f.Is(k, article.Comma) || !c.Is(lang.That) || c.Is(lang.Sub) || c.Is(lang.How|lang.Rel) && !f.Traits.NoArticles {
		return 0
	}
	return k + 1
}
