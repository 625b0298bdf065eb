package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// Evidence returns direct speech, and beside it, not Marked, what else sentences
// say that somebody said, in the order of the content. It is rough: a model
// decides, with this as a hint.
//
//	X said that a.      A, said X.      According to X, a.      Tass quoted X as saying a.
func Evidence(a *article.Article) []Quotation {
	return evidence(a, (*finder).reported)
}

// evidence returns direct speech, and what read finds in the sentences, which are ranges
// of units.
func evidence(a *article.Article, read func(f *finder, lo, hi int)) []Quotation {
	if a.Lexicon == lang.None {
		return Find(a)
	}
	f := newFinder(a)
	said, n := f.find(), len(a.Tokens)
	f.taken, f.covered = grow.Resize(f.taken, n), grow.Resize(f.covered, n)
	stop.Clear(f.Article.Stop, f.taken)
	stop.Clear(f.Article.Stop, f.covered)
	pace := f.Article.Stop.Pace(64)
	for i := range said {
		pace.Step()
		if q := &said[i]; q.Kind == Direct || q.By == Label {
			q.Marked = true
			article.Set(f.taken, true, q.Content...)
			article.Set(f.taken, true, q.Cue...)
		} else {
			q.Marked = false
		}
	}
	f.found, f.said, f.reporting = said, len(said), true
	for p := range f.Article.Paragraphs {
		if f.turns != nil && f.turns[p] {
			continue
		}
		f.Load(p)
		for lo := 0; lo < len(f.Units); {
			f.Article.Stop.Check()
			hi := f.End(lo)
			read(f, lo, hi)
			f.stated = f.state(lo, hi)
			lo = hi
		}
	}
	for i := range f.found {
		pace.Step()
		if q := &f.found[i]; q.told() {
			article.Set(f.covered, true, q.Content...)
		}
	}
	f.found = slices.DeleteFunc(f.found, func(q Quotation) bool {
		pace.Step()
		return !q.Marked && !q.told() && f.covered[q.First()]
	})
	f.sort()
	return f.found
}

// told reports whether a sentence tells the words, and no marks do.
func (q *Quotation) told() bool { return !q.Marked && (q.By == Reported || q.By == RunsOn) }

// reported reads what the sentence of units [lo:hi) reports.
func (f *finder) reported(lo, hi int) {
	end := f.content(lo, hi)
	if a, ok := f.according(lo, end); ok {
		app := a.source.Apposition
		at := f.described(max(a.source.End, app.End), end)
		if app.End == end || f.HasVerb(app.First, app.End) || !f.opensClause(at+1, end) {
			a.source.Apposition = clause.Range{} // according to X, the port, which is old, fell
			at = f.described(a.source.End, end)
		}
		if f.Is(at, article.Comma) {
			n := len(f.found)
			if f.Outlets(a.source.Range) {
				f.frames(at+1, end) // According to Tass, X said that a
			}
			if len(f.found) == n {
				f.report(a, at+1, end, true)
			}
			return
		}
		if f.Traits.VerbForms && f.uncommaed(a, lo, end) {
			a.source.Apposition = clause.Range{}
			f.report(a, a.source.End, end, true)
			return
		}
	}
	if f.passes(lo, end) {
		return
	}
	if !f.within(lo, end) {
		f.frames(lo, end)
	}
}

// uncommaed reports whether a clause begins with an article right behind who says it, without the comma that should part them, and
// is the only one, nobody else saying anything behind a comma. Of a thing it may tell more.
//
//	according to Anna Berg | the port is shut      not: according to a report | the bank wrote, the port is shut
func (f *finder) uncommaed(a attr, lo, end int) bool {
	at := a.source.End
	if a.cue[0].First != lo || !f.Class(at).Is(lang.Det) || f.Class(at).Is(lang.That|lang.Pronouns) || f.Strength(a.source.Range) < 2 || !f.Person(a.source.Range) || !f.HasVerb(at, f.Next(at, end, article.Comma)) {
		return false
	}
	for k := f.Next(at, end, article.Comma); k < end; k = f.Next(k+1, end, article.Comma) {
		if f.opensClause(k+1, end) || f.Class(k+1).Is(lang.Conj) && article.Any(k+2, end, func(j int) bool { return f.Class(j).Is(lang.Cue) && f.Units[j].Form.Is(lang.Third|lang.Past) }) {
			return false
		}
	}
	return true
}

// passes reads whom an outlet quotes, and reports whether one does.
//
//	Tass quoted X as saying a      a, X was quoted by Tass as saying
func (f *finder) passes(lo, end int) bool {
	a, ok := f.quoting(lo, end, true)
	if !ok || a.cue[1].Empty() {
		return false
	}
	from := f.pastOccasion(a.cue[1].End, end)
	if a.cue[0].First == lo {
		end = f.mainClause(from, end) // Quoting X as saying a, Y left
	}
	end = f.untilWithheld(from, end)
	if at := f.fronted(a, lo); from == end && at > lo {
		f.report(f.complete(a, at+1, end), lo, at, true)
	} else {
		f.report(f.complete(a, lo, a.cue[1].End), from, end, true)
	}
	return true
}

// untilWithheld is where words from unit k on end before the writer goes on: as saying it rained, | but gave no details.
func (f *finder) untilWithheld(k, end int) int {
	word := func(i int) lang.Entry {
		if i >= end || f.Region(i) {
			return lang.Entry{}
		}
		return f.Article.Words[f.Units[i].First]
	}
	const far = 10 // units
	for i := k + 1; i < end; i++ {
		if f.Class(i).Is(lang.Conj) && Withholds(word, i, f.Next(i, min(end, i+far), article.Comma)) {
			return i
		}
	}
	return end
}

// pastOccasion is where what is said begins at unit k or behind where and when it was said. An adverb and a number are its own,
// unless a word like that follows them.
//
//	as saying on Monday | only half of it; as saying | about 50 boats; as saying again that | it was
func (f *finder) pastOccasion(k, end int) int {
	to := f.Skip(k, end)
	if f.Class(to).Is(lang.That) {
		return to
	}
	counts := func(i int) bool {
		return i+1 < end && f.Units[i].Kind == text.Number && !f.Class(i+1).Is(lang.Time|lang.Det)
	}
	for i := k; i < to; i++ {
		c := f.Class(i)
		own := c.Is(lang.Adv) && !c.Is(lang.Time|lang.Prep) && !f.Class(i-1).Is(lang.Time) && !f.Turn(i, lang.Separate) || counts(i) || c.Is(lang.Prep) && counts(i+1)
		if own && !f.Class(i+1).Is(lang.Time) && f.Skip(k, i) == i {
			return i
		}
	}
	return to
}

// mainClause is where the clause of units [from:end) ends behind which, and a comma,
// another with its own verb begins.
func (f *finder) mainClause(from, end int) int {
	for k := from + 1; k+1 < end; k++ {
		if f.Is(k, article.Comma) && !f.Class(k+1).Is(lang.Conj|lang.Rel) && (f.Class(from).Is(lang.That) || f.HasVerb(from, k)) && f.HasVerb(k+1, end) {
			return k
		}
	}
	return end
}

// fronted is the comma behind a clause that stands before who is quoted, or before who
// quotes them; lo where there is none.
//
//	a, X was quoted by Tass as saying      a, Tass quoted X as saying
func (f *finder) fronted(a attr, lo int) int {
	clausal := func(at int) bool { return f.Is(at, article.Comma) && f.HasVerb(lo, at) }
	if at := a.source.First - 1; at > lo && a.source.First < a.cue[0].First && clausal(at) {
		return at
	}
	at := a.cue[0].First - 1
	for at > lo && !f.Verbal(at) && !clausal(at) {
		at--
	}
	if at > lo && clausal(at) {
		return at
	}
	return lo
}

// described is where what describes the source in front of unit k ends, with a
// participle or a relative pronoun, or as what is no part of the clause behind it: according to the report, written by X, a;
// according to X, 54, of Y, a; according to Tass, citing X, a.
func (f *finder) described(k, end int) int {
	verbal := (f.Class(k+1).Is(lang.Participle|lang.Rel) || f.Unlisted(k+1)) && (f.Class(k+1).Is(lang.Rel) || f.Class(k+2).Is(lang.By|lang.Prep))
	if f.Is(k, article.Comma) && (verbal || f.Class(k+1).Is(lang.Citing)) {
		for j := k + 1; j < end && !f.Region(j); j++ {
			if f.Is(j, article.Comma) {
				return j
			}
		}
	}
	if !f.Is(k, article.Comma) || f.opensClause(k+1, end) || f.Class(k+1).Is(lang.Sub) || f.Class(k+1).Is(lang.Prep) && (f.Class(k+2).Is(lang.Time) || !f.Person(clause.Range{First: k + 1, End: f.Next(k+1, end, article.Comma)})) {
		return k // in May, the port fell
	}
	for j := f.Next(k+1, end, article.Comma); j < end; j = f.Next(j+1, end, article.Comma) {
		if f.opensClause(j+1, end) {
			return j
		}
		if f.Article.Tokens[f.Units[k+1].First].Kind != text.Number {
			break
		}
	}
	return k
}

// opensClause reports whether a clause begins at unit k with its subject and its verb.
func (f *finder) opensClause(k, end int) bool {
	to := f.Phrase(k, end)
	verb := f.Skip(to, end)
	return to > k && (f.Verbal(verb) || f.Region(verb)) && article.All(to, verb, func(i int) bool { return !f.Class(i).Is(lang.Sub) })
}

// within reads an attribution inside the clause that it attributes.
//
//	a, says X, b      a, according to X, b
func (f *finder) within(lo, end int) bool {
	const far = 20
	for k := lo + 2; k < end && k-lo < far && !f.Region(k); k++ {
		if !f.Is(k-1, article.Comma) {
			continue
		}
		if f.HasVerb(lo, k-1) {
			return false
		}
		a, to := attr{}, 0
		if v, ok := f.Verb(k, end, lang.Cue); ok && v.Rest < 0 && !v.Passive && !v.Ing && !v.Class.Is(lang.Weak|lang.Tells) {
			s, ok := f.After(v, end)
			if !ok || !f.Person(s.Range) {
				return false
			}
			s.Apposition = f.Apposition(s.End, end)
			a, to = attr{cue: cues(v), source: s, verb: v.At}, max(s.End, s.Apposition.End)
		} else if c, ok := f.according(k, end); ok && f.Class(k).Is(lang.According) {
			a, to = c, max(c.source.End, c.source.Apposition.End)
		} else {
			return false // X, the mayor, said a
		}
		if !f.Is(to, article.Comma) {
			a.source.Apposition, to = clause.Range{}, a.source.End
		}
		if !f.Is(to, article.Comma) || to+1 >= end || f.Class(to+1).Is(lang.Conj|lang.Rel|lang.Citing) {
			return false
		}
		q := f.report(f.complete(a, k, to), to+1, end, true)
		if q == nil {
			return false
		}
		q.Content = f.phrases.List(f.Tokens(clause.Range{First: lo, End: k - 1}), q.Content[0])
		return true
	}
	return false
}

// frames reads the verbs of units [lo:end) from the last to the first: what one
// reports ends where the next begins.
func (f *finder) frames(lo, end int) {
	for k, tries := end-1, 0; k >= lo && tries < verbs; k-- {
		if f.Class(k).Is(lang.According) && f.Is(k-1, article.Comma) {
			if a, ok := f.according(k, end); ok {
				if f.Class(k-2).Is(lang.Rel) && f.Is(k-3, article.Comma) {
					f.related(a, end) // b, which, according to X, is a
					end = k - 3
					continue
				}
				q := f.report(a, lo, k-1, true) // a, according to X
				if from := f.taker(a, k, end); q != nil && from < end {
					q.Content = append(q.Content, f.Tokens(clause.Range{First: from, End: end}))
				}
				end = k - 1
				continue
			}
		}
		if s, ok := f.agent(k, end); ok {
			plain := f.Class(s.End).Is(lang.How|lang.Of) && !f.Class(k).Is(lang.Quotes|lang.Reports)
			f.report(by(k, s), s.End, end, plain)
			end = f.connected(k, lo)
			continue
		}
		if v, ok := f.Verb(k, end, lang.Cue|lang.Clause|lang.Participle); ok && !v.Passive && !f.taken[f.Units[v.At].First] {
			tries++
			end = f.frame(v, lo, end)
		}
	}
}

// related reads what is attributed inside a relative clause, whose pronoun the attribution parts from it, before unit end.
//
//	the port, which, according to X, | is the largest |, will close
func (f *finder) related(a attr, end int) {
	to := max(a.source.End, a.source.Apposition.End)
	if !f.Is(to, article.Comma) {
		a.source.Apposition, to = clause.Range{}, a.source.End
	}
	if !f.Is(to, article.Comma) {
		return
	}
	f.report(a, to+1, f.Next(to+1, end, article.Comma), true)
}

// taker is where what the verb in front of unit k takes begins, behind an attribution that parts them, before unit end; end
// where nothing does.
//
//	X said, according to Y, | that a
func (f *finder) taker(a attr, k, end int) int {
	to := max(a.source.End, a.source.Apposition.End)
	if v, ok := f.Verb(k-2, end, lang.Cue); ok && v.All().End == k-1 && !v.Passive && f.Is(to, article.Comma) && f.Class(to+1).Is(lang.That) {
		return to + 1
	}
	return end
}

// connected is where a clause begins whose first words stand at unit k, with the
// conjunction before them.
func (f *finder) connected(k, lo int) int {
	for k > lo && f.Class(k-1).Is(lang.Conj) {
		k--
	}
	return k
}

// frame reads what a verb in units [lo:end) reports, and returns where its clause
// begins; end if it reports nothing.
func (f *finder) frame(v clause.Verb, lo, end int) int {
	s, ok := f.Before(v, lo)
	post, behind := f.After(v, end)
	a := attr{cue: cues(v), source: s, verb: v.At}
	cites := f.cites(v, end)
	switch {
	case behind && f.headline(v, post, lo, end):
		a.source = post
		f.report(a, lo, v.At-1, true) // Bridge unsafe, says mayor
		return v.At - 1
	case behind && f.Is(v.At-1, article.Comma) && !v.Ing && f.HasVerb(lo, v.At-1) && !f.HasVerb(post.End, end):
		a.source = post
		f.report(a, lo, v.At-1, false) // a, said X
		return v.At - 1
	case ok && s.First > lo && f.Is(s.First-1, article.Comma) && f.HasVerb(lo, s.First-1) && !f.HasVerb(v.All().End, cites):
		plain := f.tellsOutlet(v, end) || f.outermost(v, s.Range, lo)
		if cites < end && f.Outlets(s.Range) { // a, Tass said, citing X
			a = f.complete(a, s.First, end)
			if plain = a.source.Range != s.Range; plain {
				a.cue = [2]clause.Range{{First: cites + 1, End: cites + 2}}
			}
		}
		f.report(a, lo, s.First-1, plain) // a, X said
		return s.First - 1
	case !ok || !f.Person(s.Range) && !v.Class.Is(lang.Cue), !f.Traits.VerbForms && f.unsays(v.At), f.Use(v.All().First-1, lang.Denies): // denied having said
		return end
	}
	from, ok := f.object(v, end)
	if !ok {
		return end
	}
	a = f.complete(a, lo, from)
	plain := false
	for k := a.source.First - 1; a.source.Range != s.Range && k >= lo; k-- {
		if f.Class(k).Is(lang.Citing) {
			a.cue = [2]clause.Range{{First: k, End: k + 1}} // Tass, quoting X, said
			plain = k > v.At && f.Class(from).Is(lang.That) // Tass reports, citing X, that
			break
		}
	}
	f.report(a, from, end, plain) // X said that a
	if at := f.connected(v.At, lo); at < v.At {
		return at // X said a and added b
	}
	return f.connected(s.First, lo)
}

// outermost reports whether somebody at the end of a sentence from unit lo on tells what another said: Y promised that a, X told Z.
func (f *finder) outermost(v clause.Verb, who clause.Range, lo int) bool {
	if !f.Traits.VerbForms || !v.Class.Is(lang.Tells) || v.Class.Is(lang.Weak) || v.Ing || !f.Person(who) || f.Class(who.First).Is(lang.Pronouns|lang.Rel) {
		return false
	}
	for k := lo + 1; k < who.First-1; k++ {
		if f.Region(k) || f.Class(k).Is(lang.Rel) && f.Is(k-1, article.Comma) {
			return false
		}
		if inner, ok := f.Verb(k, who.First-1, lang.Cue); ok && !inner.Ing && !inner.Class.Is(lang.Weak) && f.Is(lo, article.Starts) {
			return true
		}
	}
	return false
}

// headline reports whether units [lo:end) are what somebody says, a comma, the verb in the present and who says it,
// in the order in which headlines have them. Not: Anna Berg, a lawyer, doubts it.
func (f *finder) headline(v clause.Verb, post clause.Subject, lo, end int) bool {
	if post.End != end || !f.Is(v.At-1, article.Comma) || !f.Units[v.At].Form.Is(lang.Third) || v.Class.Is(lang.Tells) || f.Class(post.First).Is(lang.Pron|lang.Pronouns) {
		return false
	}
	return v.At-1-lo > 1 && !article.Any(lo, v.At-1, func(k int) bool { return f.Is(k, article.Comma|article.Colon|article.Final) })
}

// cites is where a verb's clause ends before the comma and the word by which it cites
// somebody: reported on Monday, citing X; end where it cites nobody.
func (f *finder) cites(v clause.Verb, end int) int {
	for k := v.All().End; k+1 < end; k++ {
		if f.Is(k, article.Comma) && f.Class(k+1).Is(lang.Citing) {
			return k
		}
	}
	return end
}

// tellsOutlet reports whether a verb tells an outlet, and no more: told Tass.
func (f *finder) tellsOutlet(v clause.Verb, end int) bool {
	if !v.Class.Is(lang.Tells) {
		return false
	}
	from := v.All().End
	to := f.Phrase(from, end)
	return to > from && f.Outlet(clause.Range{First: from, End: to}) && f.Skip(to, end) == end
}

// agent reads who does what the participle at unit k says: criticized by X as a.
func (f *finder) agent(k, hi int) (clause.Range, bool) {
	c := f.Class(k)
	if k+2 >= hi || !c.Is(lang.Participle) || !c.Is(lang.Calls|lang.Clause) || !f.Class(k+1).Is(lang.By) || f.Class(k+1).Is(lang.Det) {
		return clause.Range{}, false
	}
	s := clause.Range{First: k + 2, End: f.Phrase(k+2, hi)}
	return s, !s.Empty() && (f.Person(s) || f.Proper(s.First)) && s.End < hi && !f.Is(s.End, article.Comma)
}

// object finds where the clause begins that a verb of saying takes, behind whom
// it was said to, where and when.
func (f *finder) object(v clause.Verb, hi int) (int, bool) {
	k := f.Skip(v.All().End, hi)
	if v.Class.Is(lang.Tells) {
		k = f.Skip(f.Phrase(k, hi), hi)
	}
	if k = f.pastCited(k, hi); f.Is(k, article.Comma) {
		k++
	}
	if f.Class(k).Is(lang.That) {
		return k, true
	}
	return k, v.Class.Is(lang.Clause) && !v.Class.Is(lang.Weak) && f.HasVerb(k, hi)
}

// pastCited is the comma behind whom the clause at the comma k cites: reports, citing X, | that; k if there is none.
func (f *finder) pastCited(k, hi int) int {
	if !f.Is(k, article.Comma) || !f.Class(k+1).Is(lang.Citing) {
		return k
	}
	for k++; k < hi && !f.Is(k, article.Comma) && !f.Region(k); k++ {
	}
	return k
}

// report notes that units [i:j) were said, and returns what it noted; nil where there are no words, or where they are
// somebody else's.
func (f *finder) report(a attr, i, j int, plain bool) *Quotation {
	for i < j && f.Is(i, article.Comma|article.Colon) {
		i++
	}
	for j > i && f.Is(j-1, article.Comma|article.Colon) {
		j--
	}
	if j-i == 2 && f.Class(i).Is(lang.That) && f.Region(i+1) && f.Traits.HeadFirst {
		i++ // que «a»
	}
	words, marks := false, false
	for k := i; k < j; k++ {
		if f.Region(k) && f.taken[f.Units[k].First] {
			return nil
		}
		marks = marks || f.Region(k)
		words = words || f.Word(k) || f.Region(k) && j-i == 1
	}
	if !words {
		return nil
	}
	q := f.quotation(a)
	q.By, q.Kind, q.Plain = Reported, Indirect, plain
	if marks {
		q.Kind = Mixed
	}
	q.Content = f.phrases.List(f.Tokens(clause.Range{First: i, End: j}))
	f.found = stop.Append(f.Article.Stop, f.found, q)
	return &f.found[len(f.found)-1]
}
