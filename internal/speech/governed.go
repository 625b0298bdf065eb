package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// governed reads the verbs of a sentence from the last to the first: what one reports
// ends where the clause of the next begins.
//
//	X said that a      X sagte, es werde a
func (f *finder) governed(s telling) {
	end, lo, inverted := s.end, s.lo, false
	if f.Class(lo).Is(lang.That) && !f.Class(lo).Is(lang.Rel|lang.He|lang.She|lang.They|lang.It) {
		c := f.Next(lo, end, article.Comma) // what a clause tells that depends ends with it
		if inverted = f.Traits.VerbSecond && f.Class(lo).Is(lang.Sub) && (c == end || f.saidWithin(lo+1, c)); !inverted {
			lo = c // else: När a sade X att b
		}
	}
	for k, tries := s.end-1, 0; k >= lo && tries < verbs; k-- {
		if who, by := f.onSaying(k, s.lo); by {
			f.report(f.complete(attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: who, verb: k}, s.lo, k+1), k+1, end, true)
			return
		}
		v, ok := f.Verb(k, end, lang.Cue|lang.Clause|lang.Participle|lang.Weak|lang.Reports|lang.Calls|lang.Infinitive)
		if w, perfect := f.auxiliary(v, s.lo, end); ok && perfect {
			v, k = w, w.At
		} else if w, has := f.hasToo(k, s.lo); has && !v.Class.Is(lang.Cue) {
			v, ok = w, true
		}
		if !ok || v.Passive || f.taken[f.Units[v.At].First] {
			continue
		}
		if !f.Traits.VerbSecond && v.Rest > f.Skip(v.At+2, v.Rest) && v.Rest > v.At+2 {
			continue // another verb stands between; but: ha voluto anche ricordare
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
		named := ok && who.First > v.At && f.Strength(who.Range) > 1
		if from := f.leftOut(v, s, end); from > 0 && !named {
			a.source = clause.Subject{}
			f.understand(f.complete(a, s.lo, from), s.lo, from, end)
			return
		}
		if (v.Ing || v.Class&(lang.Cue|lang.Clause|lang.Weak) == 0 && f.connected(v.At, s.lo) < v.At) && f.gives(v) {
			end = f.clauseStart(v, who, s.lo) // X said that a, calling it "b"
			continue
		}
		if !ok && f.gives(v) {
			if j := f.objectFirst(v, s.lo); j > s.lo {
				end = j // X said that a, and called Y's words "b"
			}
			continue
		}
		asks := v.Class.Is(lang.Infinitive) && !v.Class.Is(lang.Participle|lang.Cue) // not: X, acusado de dizer a
		if !ok || v.Ing || inverted && who.First < v.At || v.Class&(lang.Cue|lang.Clause|lang.Weak) == 0 && !asks && !f.Outlets(who.Range) {
			continue
		}
		end = f.governs(a, v, who, s, end, asks)
	}
}

// hasToo reads a participle behind a conjunction that has the auxiliary of the one before it: a critiqué Y et | affirmé que a.
func (f *finder) hasToo(k, lo int) (clause.Verb, bool) {
	c := k - 1
	for ; c > lo && f.Class(c).Is(lang.Adv) && !f.Class(c).Is(lang.Conj|lang.Neg); c-- {
	}
	if !f.Traits.HeadFirst || !f.Class(k).Is(lang.Participle) || f.Class(k).Is(lang.Be|lang.Weak) || !f.Class(c).Is(lang.Conj) || f.Article.Lexicon.Infinitive(f.spelled(k)) {
		return clause.Verb{}, false
	}
	for j := c - 1; j >= lo && !f.Is(j, article.Comma) && !f.Class(j).Is(lang.That|lang.Rel|lang.Neg); j-- {
		if f.Class(j).Is(lang.Aux) {
			return clause.Verb{At: k, End: k + 1, Rest: -1, Class: f.Class(k) | lang.Cue}, !(f.Class(j) | f.Class(j+1) | f.Class(j-1)).Is(lang.Be|lang.Neg) && !f.Use(j, lang.Might)
		}
	}
	return clause.Verb{}, false
}

// governs notes what the verb v of a sentence, whose words end at unit end, tells of its subject's words, and returns where
// those of a verb before it end.
func (f *finder) governs(a attr, v clause.Verb, who clause.Subject, s telling, end int, asks bool) int {
	from, ok := f.clausal(v, who, end)
	if at := f.behindComma(v, who, end); at > 0 {
		from, ok = at, true
	}
	if at, to := f.nests(v, who, s, end); to > end {
		from, end, ok = at, to, true
	}
	end = f.resumes(v.At, s.lo, from, end)
	to := end
	if k := f.Skip(max(v.All().End, who.End), end); !ok && (f.Turn(v.At, lang.Demands) || f.Turn(v.All().End-1, lang.Demands)) && f.thing(k, end) {
		from, to, ok = k, f.Next(k, end, article.Comma|article.Semicolon), true // X exigió la dimisión de Y
	}
	a.clausal = ok && !f.Class(v.All().First-1).Is(lang.Oblique) // se negó a: refused to
	if !ok && f.gives(v) {
		return f.clauseStart(v, who, s.lo) // Y said that X called it "a"
	}
	if ok && f.deniesBy(v) {
		if end = min(end, f.deniedTo(from, s.end)); end == from {
			return f.clauseStart(v, who, s.lo)
		}
		to = end
	}
	if !ok || to-from < 2 || !f.attributes(a, f.Class(from).Is(lang.That) || f.subjunctive(from, end) || f.Traits.VerbSecond && f.toInfinitive(from, end) || asks) {
		return end
	}
	if f.nested(f.clauseStart(v, who, s.lo), s, end) {
		return end
	}
	if f.report(f.complete(a, s.lo, from), from, f.halt(from, to), false) != nil {
		return f.clauseStart(v, who, s.lo)
	}
	return end
}

// thing reports whether a noun phrase that is nobody begins at unit k, where what describes a noun stands behind it.
func (f *finder) thing(k, hi int) bool {
	to := f.Phrase(k, hi)
	if f.Class(k)&^lang.Participle == 0 && f.Word(k) && !f.Is(k, article.Capital) {
		to = k + 1 // exigió garantías
	}
	for k < to && f.Class(k).Is(lang.Det|lang.Poss) {
		k++
	}
	return f.Traits.HeadFirst && !f.Traits.NoArticles && to > k && f.Word(k) && !f.Is(k, article.Capital) && !f.Class(k).Is(lang.Role|lang.Group|lang.Outlet|lang.Pronouns|lang.Pron) && !f.Region(k)
}

// deniesBy reports whether a verb, or its participle, denies: a nié.
func (f *finder) deniesBy(v clause.Verb) bool {
	return f.Use(v.At, lang.Denies) || v.Rest >= 0 && f.Use(v.Rest, lang.Denies) || f.Use(v.All().End-1, lang.Denies)
}

// deniedTo is where what somebody denies ends, in units [from:hi): in front of another verb of theirs; from where it is that
// something was said: that was not, nor was what has been found in it.
//
//	X denied having said that a      X denied that Y said that a      X denied that a, and called Y "b"
func (f *finder) deniedTo(from, hi int) int {
	k := from
	for ; k < hi && !f.Class(k).Is(lang.Cue|lang.Calls|lang.Participle); k++ {
		if f.Class(k).Is(lang.Conj) && (f.Class(k+1).Is(lang.Aux|lang.Cue|lang.Calls) || f.Verbal(k+1)) {
			return k
		}
	}
	if k == hi {
		return hi
	}
	within := f.Tokens(clause.Range{First: from, End: hi})
	f.found = slices.DeleteFunc(f.found, func(q Quotation) bool {
		gone := !q.Marked && len(q.Cue) > 0 && q.Cue[0].First >= within.First && q.Cue[0].First < within.End
		if gone && !q.told() {
			f.said--
		}
		return gone
	})
	return from
}

// halt is where what was said ends in units [from:end): at a semicolon, if what stands behind it has not the form of reported
// speech, where the language has one, or no further clause of theirs begins there; or where who said it does something else.
func (f *finder) halt(from, end int) int {
	at := f.Next(from, end, article.Semicolon)
	if at < end && (f.Traits.VerbSecond && !f.subjunctive(at+1, end) || f.Class(from).Is(lang.That) && !f.Class(at+1).Is(lang.That)) {
		end = at
	}
	for k := from + 1; k < end && f.Traits.VerbSecond; k++ {
		if f.doesMore(k, end) && f.subjunctive(from, k) {
			return k
		}
	}
	return end
}

// doesMore reports whether a verb whose subject is that of a verb of saying stands at unit k behind a comma or a conjunction: it has
// not the form of reported speech, and does not stand last. X sagte, es sei a, | und kündigte b an; X sagte, es sei a, | sprach aber von b
func (f *finder) doesMore(k, end int) bool {
	v := k
	if f.Is(v, article.Comma) {
		v++
	}
	if f.Class(v).Is(lang.Conj) {
		v++
	}
	if v == k || f.Class(k).Is(lang.Conj) && f.Next(k, end, article.Comma) < end || v+1 >= end || !f.finite(v) || f.retold(v) || !f.Word(v+1) || f.Class(v+1).Is(lang.Conj) && !f.Class(v+1).Is(lang.Adv) {
		return false
	}
	return f.Verbal(v) && f.Class(v).Is(lang.Cue|lang.Weak|lang.Calls) && !f.Class(v).Is(lang.Aux|lang.Participle)
}

// resumes is the comma in units [from:end), what the verb at unit at takes in a relative clause, behind which the verb of the
// sentence from unit lo on follows; end where there is none.
//
//	X, dont Y assure que a, | a été arrêté      Der Mann, dem X vorwirft, dass a, | wurde festgenommen
func (f *finder) resumes(at, lo, from, end int) int {
	c := f.Next(lo, at, article.Comma)
	if rel := f.Phrase(lo, at); rel < c && f.Class(rel).Is(lang.Prep) && f.Class(rel+1).Is(lang.Rel) {
		c = rel // de man van wie
	}
	if c == at || f.Traits.VerbLast || f.HasVerb(lo, c) || f.Traits.VerbSecond && f.Phrase(lo, c) != c || !f.Class(c+1).Is(lang.Rel) && !(f.Class(c+1).Is(lang.Det|lang.Prep) && f.Class(c+2).Is(lang.Rel)) {
		return end
	}
	for k := from; k < end; k++ {
		unknown := f.Traits.VerbSecond && f.Class(k+1) == 0 && !f.Traits.NounsCapitalised && f.finite(k+1) && !f.Class(k+2).Is(lang.Pronouns)
		if f.Is(k, article.Comma) && (unknown || f.Verbal(f.Skip(k+1, end)) && !f.Class(k+1).Is(lang.Det|lang.Rel|lang.That)) {
			return k
		}
	}
	return end
}

// clauseStart is where the clause of a verb begins, from unit lo on: at its subject, or at
// the word that joins it to a verb before it, whose subject is its own too.
//
//	X said that a, but added that b
func (f *finder) clauseStart(v clause.Verb, who clause.Subject, lo int) int {
	at := f.connected(v.At, lo)
	if at == v.At && f.Class(at-1).Is(lang.Sub) {
		at--
	}
	if at < v.At || v.Ing {
		return at
	}
	return min(at, f.connected(who.First, lo))
}

// goOn notes what the last speaker, who is not named again, said by the verb v.
func (f *finder) goOn(last *Quotation, a attr, s telling, v clause.Verb, end int) {
	source, core, apposition := last.Source, last.Core, last.Apposition
	from, ok := f.clausal(v, clause.Subject{}, end)
	if !ok || end-from < 2 {
		return
	}
	if q := f.report(f.complete(a, s.lo, from), from, end, false); q != nil {
		q.Source, q.Core, q.Apposition, q.Understood = source, core, apposition, true
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
			if !ok && (w.Rest == v.At || f.only(j+1, v.At, lang.Adv|lang.Neg)) { // niemand hat es gesagt; n'a pas dit
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
	return article.All(i, j, func(i int) bool { return f.Class(i).Is(c) })
}

// understood is who said something in the sentence before that of units from lo on,
// whose verb at unit at has no subject.
//
//	X said that a. Added that b.
func (f *finder) understood(lo, at int) *Quotation {
	if !f.Traits.DropsSubject || lo == 0 || !f.only(lo, at, lang.Adv|lang.Conj|lang.Time|lang.Oblique) {
		return nil
	}
	if article.Any(lo, at, func(k int) bool { return f.speaker(k) }) {
		return nil // Жителей попросили
	}
	if q := f.spoke(lo); q != nil && f.agrees(at, q.Source) {
		return q
	}
	return nil
}

// spoke is what was said last in the sentence before that of units from lo on; nil for
// nothing.
func (f *finder) spoke(lo int) *Quotation {
	if lo == 0 || lo >= len(f.Units) {
		return nil
	}
	here, before := int(f.Units[lo].First), int(f.Units[f.Start(lo-1)].First)
	if f.heard == here {
		return &f.found[len(f.found)-1]
	}
	n := f.saidBefore(here)
	if n < 0 || f.found[n].Kind != Direct && len(f.found[n].Cue) == 0 || max(f.found[n].End(), f.found[n].Clause.End) <= before {
		return nil
	}
	return &f.found[n]
}

// gives reports whether a verb gives words in marks to somebody.
func (f *finder) gives(v clause.Verb) bool {
	at := int(f.Units[v.At].First)
	return slices.ContainsFunc(f.found, func(q Quotation) bool { return q.Kind == Mixed && len(q.Cue) > 0 && q.Cue[0].First == at })
}

// clausal finds where the clause begins that a verb of saying takes, behind its subject
// and whom it was said to.
func (f *finder) clausal(v clause.Verb, who clause.Subject, hi int) (int, bool) {
	k, ended := v.All().End, 0
	if who.First >= v.At {
		k, ended = f.pastBeside(max(k, who.End, who.Apposition.End), hi)
	}
	k = f.past(k, hi)
	if c := f.Class(k); (c.Is(lang.Citing) || c.Is(lang.According) && f.Traits.VerbSecond) && !f.Proper(k) {
		k = f.Skip(f.whomCited(k, hi).End, hi)
	}
	object := false // praised the plan to do a
	within := f.Phrase(v.End, max(v.End, v.Rest))
	inside := within > v.End && f.Skip(within, v.Rest) == v.Rest // riep X op
	if to := (clause.Range{First: k, End: f.hearer(k, hi)}); v.Class.Is(lang.Tells) && !inside || f.Class(k).Is(lang.Oblique|lang.Addressee) || f.Class(k).Is(lang.Told) && (f.Outlets(to) || f.Person(to)) || f.Traits.NamesDecline && (f.Outlet(to) || k >= who.End && f.Hearer(to)) {
		if f.Class(to.End).Is(lang.Of) && f.Class(to.End+1).Is(lang.That) && !v.Class.Is(lang.Tells) && article.Any(to.First+1, to.End, func(k int) bool { return f.Class(k).Is(lang.Of) }) {
			return k, false // rejeitou a acusação de X | de que
		}
		object = !to.Empty() && to.Len() > 1 && !v.Class.Is(lang.Tells) && !f.Outlets(to) && !f.Person(to)
		k = f.Skip(max(to.End, k), hi)
	}
	if f.adverbial(k) {
		k++
	}
	if at := f.Mood(k, hi); at > k && k == v.All().End && f.Class(at).Is(lang.That) {
		return at, !f.Class(at).Is(lang.Sub | lang.How) // X disse, comovido, que a
	}
	if c := f.Next(k+1, hi, article.Comma); f.Is(k, article.Comma) && f.Class(k+1).Is(lang.Citing|lang.According) && f.Class(c+1).Is(lang.That) {
		return c + 1, !f.Class(c + 1).Is(lang.Sub | lang.How) // X reports, citing Y, that; X said, according to Tass, that
	} else if j := f.past(k+1, hi); f.Is(k, article.Comma) && j > k+1 && (f.Is(j, article.Comma) || f.Class(j).Is(lang.That) && who.End < k) {
		k = j // X, the mayor, also said, on Monday, that
		if f.Is(j, article.Comma) && f.Class(j+1).Is(lang.That) && who.First < v.At {
			return k + 1, !f.Class(k + 1).Is(lang.Sub | lang.How)
		}
	}
	if from, ok := f.infinitive(v, who, hi); ok {
		return from, true
	}
	if at := f.pastCited(k, hi); at > k && f.Class(at+1).Is(lang.That) {
		return at + 1, true
	}
	if f.Class(k).Is(lang.Of|lang.Prep) && f.Class(k+1).Is(lang.That) && !f.Class(k+1).Is(lang.Sub|lang.How) {
		k++ // informó de que, insistió en que
	}
	comma := f.Is(k, article.Comma)
	ends := comma && (ended == k || who.First < v.At && who.Apposition.End == k) // what stands beside who says it
	if f.Is(k, article.Colon) && (f.Traits.NoArticles || f.Traits.DropsSubject) && v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && hi-k > 2 && !f.Region(k+1) {
		return k + 1, f.HasVerb(k+1, hi) || f.Traits.NamesDecline && !f.Is(k+1, article.Dash) && (article.Any(k+1, hi, f.acting) || f.Next(k+1, hi, article.Comma|article.Semicolon) == hi) // X сказал: a
	}
	if f.Is(k, article.Colon) && f.Traits.VerbSecond && v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && !f.Region(k+1) && f.subjunctive(k+1, hi) {
		return k + 1, true // X hielt dagegen: es sei a
	}
	if comma {
		k++
	}
	return k, f.takesClause(v, who, k, hi, comma, ends, object)
}

// takesClause reports whether a verb takes what begins at unit k as a clause, behind a comma or not, which may only end what stands
// beside its subject, and behind an object or not.
func (f *finder) takesClause(v clause.Verb, who clause.Subject, k, hi int, comma, ends, object bool) bool {
	switch {
	case f.Class(k).Is(lang.That) && !f.Class(k).Is(lang.Sub) && (!f.Class(k).Is(lang.How) || f.Traits.NoArticles) && (!f.Class(k).Is(lang.Rel) || !comma || ends || f.Traits.NoArticles):
		return true
	case f.Traits.VerbSecond && !comma:
		return v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && f.toInfinitive(k, hi)
	case f.Traits.VerbSecond:
		saying := v.Class.Is(lang.Cue|lang.Participle) && !v.Class.Is(lang.Weak)
		qualifies := max(who.End, v.All().End) < k-1 && f.qualifies(k, hi)
		return !qualifies && (f.subjunctive(k, hi) || saying && (f.main(k, hi) || !object && f.toInfinitive(k, hi)))
	}
	return v.Class.Is(lang.Clause) && !v.Class.Is(lang.Weak) && (f.HasVerb(k, hi) || f.placed() && (f.denies(k, hi) || f.predicated(k, hi)))
}

// behindComma is where the clause begins that a verb takes behind a comma, whatever it begins with and whether or not a verb is
// known in it, in languages that write one there in place of a conjunction: X mengatakan, | dengan a, b; 0 where there is none.
func (f *finder) behindComma(v clause.Verb, who clause.Subject, hi int) int {
	const least = 3 // units
	k := v.All().End
	if !f.placed() || who.First >= v.At || !v.Class.Is(lang.Clause) || v.Class.Is(lang.Weak) || !f.Is(k, article.Comma) || hi-k-1 < least || f.Region(k+1) {
		return 0
	}
	if c := f.Next(k+1, hi, article.Comma); c < hi && (f.Class(k+1).Is(lang.Told) || f.Class(k+1).Is(lang.Prep) && f.Outlets(clause.Range{First: k + 2, End: c})) || f.Class(k+1).Is(lang.Time|lang.Citing|lang.According|lang.Rel|lang.That|lang.Conj|lang.Cue|lang.How) || f.Class(c+1).Is(lang.That) && !f.Class(c+1).Is(lang.Sub) && c < hi {
		return 0 // X mengatakan, Senin, a; X mengatakan, usai a, bahwa b
	}
	return k + 1
}

// qualifies reports whether a relative clause begins at unit k behind a comma, whose verb stands last, and no clause that is said:
// berichtet von einem Riss, | der größer werde; verwies auf Daten, | nach denen es regne. Not: sagt, | der Riss werde größer.
func (f *finder) qualifies(k, hi int) bool {
	if !f.Traits.NounsCapitalised || !f.Is(k-2, article.Capital) || f.Class(k-2).Is(lang.Time) || f.Use(k, lang.Besides) {
		return false
	}
	rel, last := k, f.Next(k, hi, article.Comma)-1
	if f.Class(k).Is(lang.Prep) {
		rel++
		if to := f.Object(rel, hi); f.Class(rel).Is(lang.Det) && (f.Verbal(to) || f.retold(to)) && !(to+1 == last && f.Class(last).Is(lang.Aux)) {
			return false // mit der Werft gehe es bergab
		}
	}
	return f.Class(rel).Is(lang.Rel) && !f.Class(rel).Is(lang.He|lang.She|lang.That) && f.finite(last) && !f.subjunctive(rel+1, last) && !f.toInfinitive(k, hi) && !f.main(rel, hi)
}

// past is Skip, and what a participle tells of a paper behind its noun too: en un artículo | publicado en X.
func (f *finder) past(k, hi int) int {
	j := f.Skip(k, hi)
	if f.Class(j).Is(lang.Prep) && f.Region(j+1) && !f.Traits.NoArticles && f.Traits.HeadFirst {
		j = f.Skip(j+2, hi) // en «Hoy», de X
	}
	for j > k && j+1 < hi && (f.Use(j, lang.SetUp|lang.Talk) || f.Class(j).Is(lang.Quotes)) && f.Class(j+1).Is(lang.By|lang.Prep) && f.Traits.HeadFirst && !f.Traits.NoArticles {
		k, j = j, f.Skip(j+1, hi)
	}
	return j
}

// denies reports whether a word that denies stands in units [k:hi), and something behind it:
// bahwa is left out before X tidak bersalah.
func (f *finder) denies(k, hi int) bool {
	if f.Class(k).Is(lang.Neg) {
		return k+2 < hi && !f.Class(k+1).Is(lang.Prep)
	}
	return article.Any(k+1, hi, func(j int) bool { return f.Class(j).Is(lang.Neg) })
}

// predicated reports whether units [k:hi) begin with a noun that a determiner behind it ends, and what is said of
// it: kebijakan itu | tergesa-gesa.
func (f *finder) predicated(k, hi int) bool {
	const others = lang.Conj | lang.Rel | lang.Prep | lang.Time | lang.Adv | lang.Sub | lang.That
	for j := k + 1; j+1 < hi && f.Word(j) && !f.Class(j).Is(others); j++ {
		if f.Use(j, lang.Points) {
			return f.Word(j+1) && !f.Class(j+1).Is(others)
		}
	}
	return false
}

// hearer is where the phrase ends that begins at unit k and may be whom something is told.
func (f *finder) hearer(k, hi int) int {
	to := f.Phrase(k, hi)
	if to == k && f.Class(k).Is(lang.Addressee) {
		to++
	}
	return to
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
		last := j+1 >= hi || f.Is(j+1, article.Comma|article.Semicolon) || f.Class(j+1).Is(lang.Conj)
		switch {
		case f.Is(j, article.Comma|article.Colon|article.Semicolon):
			return false
		case f.Use(j, lang.To) && j+1 < hi && !f.Is(j+1, article.Capital) && (j+2 >= hi || f.Is(j+2, article.Comma|article.Semicolon) || f.Class(j+2).Is(lang.Conj|lang.That|lang.Aux|lang.Participle) || f.Class(j+1).Is(lang.Aux)):
			return true
		case last && f.Word(j) && !f.Is(j, article.Capital) && f.Article.Lexicon.Marked(f.spelled(j)):
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
	last := to+1 >= hi || !f.Word(to+1) || f.Class(to+1).Is(lang.Conj|lang.Aux) // the verb of a relative clause
	return to > k && f.finite(to) && (f.Verbal(to) || !f.Class(k).Is(lang.Rel) || !last) && !(to == k+1 && f.Class(k).Is(lang.Rel))
}

// subjunctive reports whether a verb in units [i:j) has the form of reported speech.
func (f *finder) subjunctive(i, j int) bool {
	for ; i < j && !f.Is(i, article.Semicolon); i++ {
		if f.retold(i) {
			return true
		}
	}
	return false
}

// leftOut is where the clause begins that a verb takes whose subject is left out, at the
// head of its sentence, or behind a colon; 0 where it has one, or no such clause.
//
//	Uvedl, že a      Também disse que a
func (f *finder) leftOut(v clause.Verb, s telling, end int) int {
	if !f.Traits.DropsSubject || f.Traits.VerbLast || !v.Class.Is(lang.Cue) || v.Class.Is(lang.Weak) || f.Use(v.At, lang.Unsaid) || f.Class(v.At-1).Is(lang.Oblique) {
		return 0
	}
	for k := f.begun(v.At, s.lo); k < v.At; k++ {
		if to := f.Skip(k, v.At); to > k {
			k = to - 1
		} else if c := f.Next(k, v.At, article.Comma); k > s.lo && f.Is(k-1, article.Comma) && c < v.At && f.Outlets(clause.Range{First: k, End: c}) && !f.HasVerb(k, c) {
			k = c // ospite di X,
		} else if !f.Class(k).Is(lang.Adv|lang.Conj|lang.Time) && !f.Is(k, article.Comma) {
			return 0
		}
	}
	k := f.addressed(v.All().End, end)
	if f.Class(k).Is(lang.Prep) && f.Class(k+1).Is(lang.That) && !f.Traits.NoArticles {
		k++ // insistió en que
	}
	const short = 4 // units, with the comma
	switch c := f.Class(k + 1); {
	case end-k < short && !article.Any(k, end, f.Region):
		return 0
	case f.Is(k, article.Comma) && c.Is(lang.That) && !c.Is(lang.Sub) && (!c.Is(lang.How|lang.Rel) || f.Traits.NoArticles):
		return k + 1
	case f.Traits.NoArticles && !f.Traits.NamesDecline:
		return 0
	}
	if c := f.Class(k); c.Is(lang.That) && !c.Is(lang.Sub|lang.How) {
		return k
	}
	if from, ok := f.infinitive(v, clause.Subject{}, end); ok {
		return from
	}
	return 0
}

// begun is where the clause of unit k begins behind a colon or a semicolon, from unit lo on.
func (f *finder) begun(k, lo int) int {
	for ; k > lo; k-- {
		if f.Is(k-1, article.Colon|article.Semicolon) {
			return k
		}
	}
	return lo
}

// claimed reads the clause that a noun for words takes behind whose they are, in languages that join both by a preposition.
//
//	la denuncia de X de que a      Y rechazó la queja de X de que a
func (f *finder) claimed(s telling) {
	if !f.Traits.HeadFirst || f.Traits.NoArticles {
		return
	}
	for k := s.lo + 1; k+3 < s.end; k++ {
		if !f.Class(k).Is(lang.Speaks|lang.Org|lang.Cue) && !f.Use(k, lang.Worded) || !f.Class(k-1).Is(lang.Det) || f.Class(k-1).Is(lang.Indefinite) || !f.Class(k+1).Is(lang.Of) {
			continue
		}
		who := clause.Range{First: k + 2, End: f.statement(k+2, s.end)}
		from, end := who.End+1, s.end
		if !f.Class(who.End).Is(lang.Of) || !f.Class(from).Is(lang.That) || !f.Person(who) {
			continue
		}
		if !f.HasVerb(s.lo, k-1) {
			end = f.predicate(from+1, s.end)
		}
		if end > from {
			f.report(f.complete(attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: clause.Subject{Range: who}, verb: k}, s.lo, from), from, end, true)
		}
		return
	}
}

// predicate is where the second of the two verbs in units [i:hi) begins, with the small words before it; 0 where they are not two or
// more than one clause may be.
func (f *finder) predicate(i, hi int) int {
	verbs, at := 0, 0
	for k := i; k < hi; k++ {
		switch {
		case f.Is(k, article.Comma|article.Semicolon|article.Colon|article.Dash) || f.Class(k).Is(lang.Rel|lang.Sub|lang.Conj):
			return 0
		case f.Verbal(k) && !f.Verbal(k-1):
			verbs, at = verbs+1, k
		}
	}
	for at > i && f.Class(at-1).Is(lang.Neg|lang.Oblique|lang.Adv) {
		at--
	}
	if verbs != 2 {
		return 0
	}
	return at
}
