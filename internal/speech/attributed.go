package speech

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// speaker reports whether the word at unit k is a noun for people or bodies.
func (f *finder) speaker(k int) bool { return f.Class(k).Is(lang.Role | lang.Group | lang.Org) }

// speaks reports whether a noun phrase is about something that says something.
func (f *finder) speaks(s clause.Range) bool {
	return article.Any(s.First, s.End, func(j int) bool { return f.Class(j).Is(lang.Speaks) })
}

// bracketEnd is the unit behind the brackets that open at unit k, and k if none do.
func (f *finder) bracketEnd(k, hi int) int {
	if f.Is(k, article.Opening) {
		if to := f.Next(k, hi, article.Closing); to < hi {
			return to + 1
		}
	}
	return k
}

// describes is an apposition that describes somebody, and nothing else stands in.
func (f *finder) describes(r clause.Range) clause.Range {
	if to := f.bracketEnd(f.Attached(f.Phrase(r.First, r.End), r.End), r.End); r.Empty() || to < r.End || f.Strength(r) < 2 || r.Len() == 1 && f.Class(r.First).Is(lang.Org) && !f.Class(r.First).Is(lang.Role|lang.Group) || f.HasVerb(r.First, r.End) {
		return clause.Range{}
	}
	return r
}

// finite reports whether the word at unit k may be a finite verb that stands second.
func (f *finder) finite(k int) bool {
	return f.Word(k) && !f.Is(k, article.Capital) && (f.Verbal(k) || f.Class(k)&^(lang.Participle|lang.Verb|lang.VerbPart|lang.Calls|lang.Cue|lang.Weak|lang.Reports) == 0)
}

// asTold reads a clause that tells who said the rest of the sentence.
//
//	As X said, a      Wie X mitteilte, a
func (f *finder) asTold(s telling) {
	const commas = 4
	if f.Class(s.lo).Is(lang.Conj) && f.Class(s.lo+1).Is(lang.How) && f.Traits.VerbSecond {
		s.lo++ // Denn wie X mitteilte, a
	}
	if !f.Class(s.lo).Is(lang.How) {
		return
	}
	from := s.lo + 1
	for f.Traits.VerbSecond && f.Class(from).Is(lang.Adv) && f.Class(from)&(lang.Det|lang.Prep|lang.Pronouns) == 0 && !f.saidWithin(from, s.end) {
		from++ // Wie schon X mitteilte, a
	}
	for n, c := 0, f.Next(s.lo+2, s.end, article.Comma); n < commas && c < s.end; n, c = n+1, f.Next(c+1, s.end, article.Comma) {
		if a, ok := f.straight(from, s.lo, c, true); ok {
			if f.Traits.VerbSecond && f.saidWithin(s.lo+1, c) {
				return // Wie schon X sagte Y, es sei a
			}
			if app := f.describes(f.Apposition(c, s.end)); a.source.End == c && f.Is(app.End, article.Comma) && f.HasVerb(app.End, s.end) {
				a.source.Apposition, c = app, app.End // As the head, X, said, a
			}
			if f.attributes(a, true) && (!f.Outlets(a.source.Range) || !f.throughOutlet(s, telling{lo: c + 1, end: s.end})) {
				f.report(f.complete(a, s.lo, c), c+1, s.end, true)
			}
			return
		}
		if f.asBefore(s, c) {
			return
		}
	}
}

// asBefore reads a clause that tells so, up to a comma at unit c, without a subject: of a
// body in which it was said, or of who spoke in the sentence before.
//
//	Как сообщили в X, a      Jak podkreśliła, a
func (f *finder) asBefore(s telling, c int) bool {
	if !f.Traits.DropsSubject {
		return false
	}
	k := s.lo + 1
	v, ok := f.Verb(k, c, lang.Cue)
	if !ok || v.Passive || v.Class.Is(lang.Weak) || f.unsays(v.At) {
		return false
	}
	a := attr{cue: cues(v), verb: v.At}
	if at, named := f.office(v, v.At, c); named {
		a.source = at
		f.report(f.complete(a, s.lo, c), c+1, s.end, true)
		return true
	}
	if f.addressed(v.All().End, c) == c {
		f.understand(f.complete(a, s.lo, c), s.lo, c+1, s.end)
		return true
	}
	return false
}

// understand notes that units [from:end) were said by whom the attribution of a sentence
// from unit lo on does not name again: who spoke in the one before, or whom it tells of.
func (f *finder) understand(a attr, lo, from, end int) {
	heard := f.heard == int(f.Units[lo].First) && lo > 0 && len(f.found) > 0
	a.understood = heard && f.agrees(a.verb, f.found[len(f.found)-1].Source)
	who := f.saidLast(lo)
	if f.byTheirs(a.verb) && (!a.understood && who.source.Empty() || !f.stands(from)) {
		return // the eyes of whom?
	}
	if q := f.report(a, from, end, false); q != nil && !heard {
		q.Source = f.subjectBefore(lo, a.verb)
		if f.byTheirs(a.verb) {
			q.Source, q.Apposition = who.source, who.apposition
		}
		q.Core, q.Understood = q.Source, !q.Source.Empty()
	}
}

// saidLast is who said something that ends, with what tells so, right in front of the sentence of units from lo on, in the paragraph
// before it too; nobody where nobody did, or asked something.
func (f *finder) saidLast(lo int) (who context) {
	const gap = 2 // tokens
	here := int(f.Units[lo].First)
	for _, n := range [...]int{f.saidBefore(here), len(f.found) - 1} {
		if n < 0 || f.found[n].First() >= here {
			continue
		}
		if q := &f.found[n]; here-max(q.End(), q.Clause.End, q.Source.End, q.Apposition.End) <= gap && !f.question(q) {
			who.source, who.apposition = q.Source, q.Apposition
		}
	}
	return who
}

// question reports whether words end with a question mark: «¿Va a ganar?», preguntó X.
func (f *finder) question(q *Quotation) bool {
	end := q.End()
	return article.Any(max(q.First(), end-2), end, func(i int) bool { return strings.ContainsAny(f.Article.Word(i), "?？؟") })
}

// stands reports whether what begins at unit k behind words for whose view it is may be that view: something with a comma before it, but no
// relative clause, or a noun phrase or an auxiliary. Not: A su juicio | acudieron 20 testigos; A su juicio, | que empezó el lunes, acudieron.
func (f *finder) stands(k int) bool {
	c := f.Class(k)
	if f.Is(k-1, article.Comma) {
		return !c.Is(lang.Rel | lang.That)
	}
	return c.Is(lang.Det|lang.Poss|lang.Aux|lang.Neg|lang.Pron|lang.Pronouns) || f.Is(k, article.Capital)
}

// attributes reports whether an attribution is one by a verb of saying, or a word for
// it, to somebody who speaks; clear says that the construction itself leaves no doubt of
// that, so that anything may be who: the analysis showed that a.
func (f *finder) attributes(a attr, clear bool) bool {
	c, who := f.Class(a.verb), a.source.Range
	alone := a.cue[0].Len() < 2 && a.cue[1].Empty()
	switch {
	case who.Empty() || f.Use(who.First, lang.Nobody) || who.First > 0 && f.Use(who.First-1, lang.Nobody) || f.takenBack(a) || f.refused(a.verb), f.placed() && who.End == a.verb && f.Turn(who.First-1, lang.Charged):
		return false // X menuduh | Y mengatakan
	case c.Is(lang.According|lang.After|lang.So|lang.Reads) || f.Use(a.verb, lang.ByWords|lang.Worded):
		return true
	case !f.sure(a) && alone && !c.Is(lang.Reports|lang.Participle) && !(clear && c.Is(lang.Weak|lang.Infinitive)):
		return false
	case who.Len() == 1 && f.Class(who.First).Is(lang.Neg), f.Class(who.First).Is(lang.I) && !f.Proper(who.First):
		return false
	case f.Person(who) || f.Strength(who) >= 2 || f.Class(who.End-1).Is(lang.Speaks), clear && f.Region(who.First) && f.Is(who.First, article.Name):
		return true
	}
	return clear && who.Len() > 1 && f.Class(who.First).Is(lang.Det) && !f.Class(who.First).Is(lang.It) && !(c.Is(lang.Weak|lang.Infinitive) && !f.sure(a) && alone)
}

// takenBack reports whether a word of the verb refuses what it tells, or denies it, but for a clause: X denies that a.
func (f *finder) takenBack(a attr) bool {
	is := f.unsays
	if a.clausal {
		is = func(k int) bool { return f.Use(k, lang.Unsaid) }
	}
	return article.Any(a.cue[0].First, a.cue[0].End, is) || article.Any(a.cue[1].First, a.cue[1].End, is) || is(a.verb)
}

// unsays reports whether the word at unit k denies or refuses what it tells.
func (f *finder) unsays(k int) bool {
	return f.Use(k, lang.Unsaid) || !f.Traits.VerbForms && f.Use(k, lang.Denies)
}

// refused reports whether somebody only refuses to do what the verb at unit k says.
func (f *finder) refused(k int) bool {
	for k--; !f.unsays(k) && (f.Class(k).Is(lang.Prep) || f.Use(k, lang.To) || f.placed() && f.Class(k).Is(lang.Aux)); k-- {
	}
	return f.unsays(k)
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
		a, ok := f.attributed(s.lo, c, s.end)
		if f.Traits.NounsCapitalised && f.Class(s.lo).Is(lang.Sub) && !f.Class(s.lo).Is(lang.Prep) && f.Next(s.lo, c, article.Comma) == c && !(ok && f.subjunctive(s.lo+1, c)) {
			continue // Wenn es regnet, droht X
		}
		if ok && a.source.First > a.verb && f.Class(a.source.First).Is(lang.Indefinite) && f.Strength(a.source.Range) < 3 && f.placesOnly(s.lo, c) {
			return // Tras la reunión, en Y, publicaron un comunicado
		}
		if at := f.opening(s.lo, c); ok && f.back(at) > at && f.HasVerb(at, c) && f.Traits.NamesDecline && f.Class(a.verb).Is(lang.Reports) && f.Next(at, c, article.Comma) == c {
			return // Об этом Y рассказал в Z, передаёт X
		}
		if ok {
			if !f.Outlets(a.source.Range) || !f.throughOutlet(s, telling{lo: s.lo, end: c}) {
				f.report(f.complete(a, c+1, s.end), s.lo, c, true)
			}
			return
		}
		if f.trailedBy(s, c) {
			return
		}
	}
}

// trailedBy reads an attribution without a subject behind a comma at unit c, to whom the
// sentence before tells of.
//
//	Mluvčí X výtku odmítla. a, sdělila ČTK.
func (f *finder) trailedBy(s telling, c int) bool {
	if !f.Traits.DropsSubject || !f.Traits.NamesDecline {
		return false
	}
	v, ok := f.Verb(c+1, s.end, lang.Cue)
	if !ok || v.Passive || v.Class.Is(lang.Weak) || f.unsays(v.At) || f.addressed(v.All().End, s.end) < s.end {
		return false
	}
	if f.heard == int(f.Units[s.lo].First) || f.spoken(s.lo, s.end) || f.apposed(s.lo, c) || f.subjectBefore(s.lo, v.At).Empty() {
		return false
	}
	f.understand(f.complete(attr{cue: cues(v), verb: v.At}, c+1, s.end), s.lo, s.lo, c)
	return true
}

// attributed reads an attribution between a comma at unit c and hi, and nothing else,
// behind the words from lo on.
func (f *finder) attributed(lo, c, hi int) (attr, bool) {
	k := c + 1
	if f.Class(k).Is(lang.Rel|lang.That|lang.Neg) && !f.Class(k).Is(lang.How|lang.According|lang.So) {
		return attr{}, false
	}
	a, ok := f.sourced(k, hi)
	if !ok && !f.Use(k, lang.Opens) {
		a, ok = f.behind(k, hi, false)
	}
	if own, is := f.ownWords(k, hi+1); is && own.source.Empty() && hi == k+1 {
		a, ok = own, true // a, menurutnya, b
		a.understood = true
	}
	if ok && a.source.First > a.verb && (f.placed() && f.Class(a.verb).Is(lang.Clause) || f.Class(k).Is(lang.How) && f.Class(k).Is(lang.Rel) && a.verb == k+1) {
		return attr{}, false // X, wali kota, membenarkan Y; X, som forsvarer Y, at a
	}
	clear := f.Traits.VerbSecond && a.source.First > a.verb && f.sure(a) && f.HasVerb(lo, c) // a, said X
	if ok && a.understood && a.source.Empty() && (f.sure(a) || f.Use(a.verb, lang.Worded) && f.Class(a.verb).Is(lang.According)) {
		// a, said: who told something in the sentence before
		q := f.understood(lo, lo)
		return a, q != nil && f.agrees(a.verb, q.Source) && !q.Source.Empty() && f.addressed(max(a.cue[0].End, a.cue[1].End), hi) == hi && !f.spoken(lo, hi)
	}
	if !ok || !f.attributes(a, clear) || f.Turn(lo, lang.Untrue) && f.Is(lo+1, article.Comma) && a.source.First > a.verb {
		return attr{}, false // Gerüchte, wonach a, wies X zurück
	}
	if app := a.source.Apposition; app.End == hi && !f.Class(app.First).Is(lang.Rel) && f.HasVerb(app.First, hi) && f.nested(c, telling{lo: lo, end: hi}, hi) {
		return attr{}, false // X said that, according to the rules, a
	} else if f.Traits.HeadFirst && !f.Traits.NoArticles && !app.Empty() && app.End == hi && !f.Class(app.First).Is(lang.Rel) && f.predicates(app) {
		return attr{}, false // tudo porque, segundo X, a
	}
	rest := max(a.source.End, a.source.Apposition.End, a.cue[0].End, a.cue[1].End)
	if f.dash(c) && article.Any(rest, hi, f.Region) {
		return attr{}, false // a — words of X — "b"
	}
	if f.Traits.VerbLast && f.Class(a.verb).Is(lang.After) && rest < hi {
		return attr{}, false // X, Y'e göre daha genç
	}
	if (f.Traits.VerbSecond || f.placed()) && f.Is(rest, article.Comma) && f.addressed(rest+1, hi) == hi {
		rest = hi // a, said X, the mayor, on Monday
	}
	if f.Traits.VerbSecond && a.source.First > a.verb && f.Class(a.verb).Is(lang.Calls) && f.Class(rest).Is(lang.How) && f.Region(rest+1) {
		return attr{}, false // X, som jobber her, beskriver Y som «a»
	}
	if f.HasVerb(rest, hi) || f.Class(rest).Is(lang.That) || f.Next(rest, hi, article.Comma|article.Colon) < hi || f.spoken(lo, c) || f.spoken(rest, hi) {
		return attr{}, false
	}
	if f.Class(a.verb).Is(lang.According|lang.So|lang.After|lang.Reads) || f.Use(a.verb, lang.ByWords|lang.Worded) {
		return a, !f.Use(a.verb, lang.Worded) || !f.Class(a.verb).Is(lang.Cue) || !f.apposed(lo, c) // X, sindaca, denuncia "a"
	}
	straight := a.source.First < a.verb && !f.Class(k).Is(lang.How) // a, X said so and so
	return a, !straight && (f.Is(hi, article.Comma) || f.dash(c) || !f.apposed(lo, c))
}

// addressed is where whom something was told ends, and where and when: told Tass on
// Monday.
func (f *finder) addressed(k, hi int) int {
	k = f.Skip(k, hi)
	if to := (clause.Range{First: k, End: f.hearer(k, hi)}); f.Class(k).Is(lang.Addressee|lang.Told) || f.Traits.NamesDecline && f.Outlet(to) {
		k = f.Skip(to.End, hi)
	}
	return k
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

// describedAt reports whether somebody is named in units [lo:c), and described behind a comma up to unit c: X, un voisin |, a trouvé Y.
func (f *finder) describedAt(lo, c int) bool {
	k := c - 1
	for k > lo && !f.Is(k, article.Comma) {
		k--
	}
	return k > lo && article.Any(lo, k, func(j int) bool {
		return f.Phrase(j, k) == k && f.Person(clause.Range{First: j, End: k}) && f.Proper(k-1)
	})
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
		if f.Traits.VerbSecond && f.Next(s.lo, c, article.Comma) < c && f.Class(d+1).Is(lang.That) && !f.Class(d+1).Is(lang.Sub|lang.Rel|lang.How) {
			continue // X, der Y sah, begründete Z damit, dass a
		}
		if a, ok := f.attributed(s.lo, c, d); ok && (a.source.First > a.verb || f.Class(c+1).Is(lang.How) || f.Use(a.verb, lang.Worded) || a.understood && f.nobody(s.lo, c)) {
			if f.Outlets(a.source.Range) && (f.Class(d+1).Is(lang.Cue) && f.Phrase(s.lo, c) == c || f.Class(d+1).Is(lang.That) && f.Class(c-1).Is(lang.Cue|lang.Participle)) {
				continue // X, as Tass reports, said that a; X said, as Tass reports, that a
			}
			a.source.Apposition = clause.Range{}
			if f.nested(c, s, s.end) || (f.Class(d+1).Is(lang.Conj) && (f.Phrase(s.lo, c) < c || f.Person(clause.Range{First: s.lo, End: c})) || f.Traits.HeadFirst && f.describedAt(s.lo, c)) && f.apposed(s.lo, c) {
				continue // X said that, according to the rules, a; X, a lawyer, criticised Y, but
			}
			if first := f.Class(s.lo); f.Traits.VerbSecond && (first.Is(lang.Sub) || first.Is(lang.Prep) && !f.HasVerb(s.lo, c)) && !f.finite(d+1) {
				return // Weil a, sagte X, b; Neben Y stehend, sagte X, b
			}
			if f.tells(s.lo, c, d+1, s.end) || f.Class(d+1).Is(lang.Prep) && f.qualifies(d+1, s.end) {
				f.report(f.complete(a, c+1, d), s.lo, c, true) // a, said X, who left
				return
			}
			f.around(a, s.lo, c, d+1, s.end)
			return
		}
	}
}

// woven reads a source that no commas part from what it said, where the verb stands
// second or nouns have no articles.
//
//	a laut X b      a X zufolge b      a podle X b
func (f *finder) woven(s telling) {
	if !f.Traits.VerbSecond && !f.Traits.NoArticles {
		return
	}
	for k := s.lo + 1; k < s.end; k++ {
		c := f.Class(k)
		if f.Proper(k) || f.Is(k-1, article.Comma) || c.Is(lang.According) && f.evident(k) {
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
		if ok && !f.Traits.VerbSecond {
			a.source.End = f.surely(a.source.Range)
			ok = f.HasVerb(s.lo, k) && !f.Is(a.source.End, article.Comma)
		}
		to := max(a.source.End, a.cue[0].End, a.cue[1].End)
		app := f.Apposition(to, s.end)
		if f.fullName(app) && f.Is(app.End, article.Comma) {
			to = app.End + 1 // a laut dem Sprecher der Stadt, X, b
		} else {
			app = clause.Range{}
		}
		if !ok || to >= s.end || !f.Word(to) && !f.Region(to) && f.Units[to].Kind != text.Number {
			continue
		}
		a.source.Apposition = app
		if f.Outlets(a.source.Range) && f.throughOutlet(s, s) || c.Is(lang.Citing) && f.Outlets(clause.Range{First: s.lo, End: k}) {
			return // X zei volgens Tass dat a; Tass meldt op gezag van X dat a
		}
		if n := len(f.found); f.depends(s.lo, from) && !f.Outlets(clause.Range{First: s.lo, End: from}) {
			if f.governed(s); len(f.found) > n {
				return // X said that a according to the rules b
			}
		}
		lo, end := f.clauseOf(from, to, s)
		f.around(a, lo, from, to, end)
		return
	}
}

// surely is where a noun phrase ends for sure: behind a name or a noun for people.
func (f *finder) surely(s clause.Range) int {
	for s.End > s.First && !f.Proper(s.End-1) && !f.speaker(s.End-1) {
		s.End--
	}
	return s.End
}

// clauseOf is the clause around units [i:j) of a sentence: a dependent one, between
// commas; or else what has a verb of its own.
func (f *finder) clauseOf(i, j int, s telling) (lo, end int) {
	for lo = i - 1; lo > s.lo; lo-- {
		if !f.Is(lo-1, article.Comma) {
			continue
		}
		if f.Class(lo).Is(lang.Rel | lang.Sub | lang.That) {
			return lo, f.Next(j, s.end, article.Comma)
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
		stands := f.Turn(k, lang.Stands)
		if !f.Class(k).Is(lang.Reads) && !stands {
			continue
		}
		c := f.Next(k, s.end, article.Comma)
		that := k + 1
		if f.Class(that).Is(lang.That) {
			c = k
		}
		if stands && c != k && !(c == that && f.Class(that+1).Is(lang.That)) {
			continue
		}
		if a := f.standsIn(k, s.lo, c+1); !a.source.Empty() && (!stands || f.speaks(a.source.Range)) {
			f.report(f.complete(a, s.lo, c), c+1, s.end, false)
		}
		return
	}
}

// predicates reports whether what stands between commas is a clause: a noun phrase with its verb behind it, or a word for one that no list has.
func (f *finder) predicates(s clause.Range) bool {
	at := f.Skip(f.Phrase(s.First, s.End), s.End)
	return at > s.First && at < s.End && f.Verbal(at) && !f.Class(at).Is(lang.Participle)
}

// placesOnly reports whether units [lo:c) say no more than when, where or why: phrases with prepositions, with commas between them.
func (f *finder) placesOnly(lo, c int) bool {
	if !f.Traits.HeadFirst || f.Traits.NoArticles || f.Traits.NamesDecline || !f.Class(lo).Is(lang.Prep) || f.Proper(lo) {
		return false
	}
	for lo < c {
		end := f.Next(lo, c, article.Comma)
		if at := f.Object(lo+1, end); !f.Class(lo).Is(lang.Prep) || at == lo+1 || f.Skip(at, end) < end {
			return false
		}
		lo = end + 1
	}
	return true
}

// nobody reports whether units [i:j) have no comma, and nobody who may speak.
func (f *finder) nobody(i, j int) bool {
	return f.Next(i, j, article.Comma) == j && f.Strength(clause.Range{First: i, End: j}) == 0
}

// tells reports whether what begins at unit d behind an attribution tells of who speaks, and
// is no part of what is said in units from lo to c: a, said X, who left; a, said X, of 34; es sei a, sagte X, als er ging.
func (f *finder) tells(lo, c, d, hi int) bool {
	cl := f.Class(d)
	switch {
	case cl.Is(lang.Rel) && f.Phrase(d, hi) <= d+1:
		return !cl.Is(lang.That) || f.HasVerb(lo, c)
	case cl.Is(lang.Of) && f.Article.Tokens[f.Units[min(d+1, hi-1)].First].Kind == text.Number:
		return !f.HasVerb(d, hi)
	}
	return f.Use(d, lang.Besides) && f.subjunctive(lo, c) && !f.subjunctive(d, hi)
}
