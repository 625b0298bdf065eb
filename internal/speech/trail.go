package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// said has the classes of verbs that attribute what stands before them.
const said = lang.Cue | lang.Weak | lang.Reports | lang.Participle

// verbs is how many verbs of a sentence are tried for a subject.
const verbs = 8

// reach is the end of the words that belong to the sentence of what stands in
// marks at unit i, behind it, before the next words in marks; and whether they
// would be a sentence of their own.
func (f *finder) reach(i int) (hi int, apart bool) {
	for hi = i + 1; hi < len(f.Units); hi++ {
		u := &f.Units[hi]
		if u.Has(article.Starts) {
			if hi > i+1 || u.Region >= 0 || !f.Traits.NoSpaces && (f.Traits.VerbSecond || !u.Has(article.Soft)) {
				break
			}
			apart = !f.Traits.NoSpaces
		}
		if u.Region >= 0 && !u.Has(article.Name) && !f.inAside(i, hi) {
			break
		}
	}
	return hi, apart
}

// inAside reports whether the words in marks at unit k are a part of what stands between commas behind who says those at unit i, in languages whose
// verbs have forms: "A," X, who wore a "B" hat, said.
func (f *finder) inAside(i, k int) bool {
	lo, hi := i+1, f.End(k)
	for f.Is(lo, article.Comma) {
		lo++
	}
	who := clause.Range{First: lo, End: f.Phrase(lo, k)}
	end := f.Next(k+1, hi, article.Comma)
	return f.Traits.VerbForms && !f.Breaks(k) && !who.Empty() && f.Person(who) && f.Is(who.End, article.Comma) && end < hi && f.Next(who.End+1, end, article.Comma) == end && f.Class(f.Skip(end+1, hi)).Is(lang.Cue)
}

// trail reads an attribution behind the words in marks at unit i.
func (f *finder) trail(i int) (attr, bool) {
	hi, apart := f.reach(i)
	lo := i + 1
	if apart && f.Region(hi) && f.Is(hi-1, article.Comma) {
		return attr{}, false // "A." X said, "B."
	}
	for lo < hi && (f.Is(lo, article.Comma) || f.stroke(lo) || f.Is(lo, article.Final) && f.Is(lo, article.Glued) && !f.final(i)) {
		if f.Is(lo, article.Final) {
			if f.Traits.Quotative {
				return f.whose(attr{}, false, i)
			}
			return attr{}, false
		}
		lo++
	}
	if a, ok := f.ofOwner(i, lo); ok {
		return a, true
	}
	leads := f.Region(hi) && f.Is(hi-1, article.Colon)
	if leads {
		// "A", said X and added: "B"
		if v, ok := f.Verb(lo, hi, lang.Cue); ok {
			for k := v.End; k < hi && leads; k++ {
				if f.Class(k).Is(lang.Conj) {
					_, second := f.Verb(k+1, hi, lang.Cue)
					leads = !second
				}
			}
			leads = leads && !(f.Is(i+1, article.Comma) && lo == i+2) // "A", sagte X: "B"
		}
	}
	if a, ok := f.credited(lo, hi); ok {
		return a, true
	}
	a, ok := f.behind(lo, hi, leads)
	switch {
	case f.Traits.Quotative:
		return f.whose(a, ok, i)
	case ok && f.Traits.VerbLast && a.source.Empty():
		a, ok = f.enclosing(a, i)
	}
	if !ok && !leads {
		a, ok = f.unlisted(i, lo, hi)
	}
	if end := max(a.source.End, a.verb+1, a.cue[0].End); ok && apart && (f.accords(a, hi) || !f.rests(end, hi) && !f.restsTold(a, end, hi)) {
		return attr{}, false
	}
	return a, ok
}

// enclosing reads the subject in front of the words in marks at unit i whose verb stands
// behind them, where verbs stand last.
//
//	X "a" said      X, "a" said
func (f *finder) enclosing(a attr, i int) (attr, bool) {
	lo := f.Start(i)
	if f.Use(i+1, lang.Worded) {
		return f.others(a, lo, i)
	}
	if who, end := f.document(lo, i); !f.Traits.NoSpaces && f.Class(a.verb).Is(lang.Reads) && end > 0 {
		a.source.Range = who
		return f.complete(a, lo, a.clause.End), true
	}
	s, ok := f.Before(clause.Verb{At: i, End: i, Rest: -1}, lo)
	for ok && f.Ending(s.End) && s.First > lo {
		s, ok = f.Before(clause.Verb{At: s.First, End: s.First, Rest: -1}, lo) // X told Tass "a"
	}
	if ok && f.Outlets(s.Range) && s.First > lo {
		// X told Tass "a"
		if first := f.Phrase(lo, s.First); first > lo && f.Person(clause.Range{First: lo, End: first}) {
			s = clause.Subject{Range: clause.Range{First: lo, End: first}}
		}
	}
	end := max(s.End, s.Apposition.End)
	if f.Ending(end) {
		return a, true
	}
	for k := end + 1; ok && k < i && f.Traits.NoSpaces; k++ {
		if f.Use(k, lang.Topic) {
			return attr{}, false // XはYが「a」だと述べた
		}
	}
	if end = f.Skip(end, i); !ok || !f.Person(s.Range) || end < i && !f.Is(end, article.Comma) && !f.Traits.NoSpaces {
		if who, from := f.nominative(lo, i); !f.Traits.NoSpaces && !who.Empty() && (!f.HasVerb(from, i) || f.Class(i-1).Is(lang.Conj)) {
			a.source, a.understood = clause.Subject{Range: who}, false
			return f.complete(a, lo, a.clause.End), true // X köprüye "a" dedi
		}
		return a, true
	}
	a.source, a.understood = s, false
	return f.complete(a, lo, a.clause.End), true
}

// ofOwner reads whose words those in marks at unit i are by a noun for words right behind them, at unit k, and its owner right
// before them, where verbs stand last.
//
//	X'in "a" sözlerine
func (f *finder) ofOwner(i, k int) (attr, bool) {
	const least = 3 // words in marks
	noun := f.Use(k, lang.Talk) && f.Units[k].End == f.Units[k].First+1 && !f.Class(k).Is(lang.Participle)
	if !noun || !f.Traits.VerbLast || f.Traits.NoSpaces || f.length(int(f.Units[i].Region)) < least && !f.final(i) {
		return attr{}, false
	}
	who := f.author(i, i)
	return f.complete(by(k, who), who.First, k+1), !who.Empty()
}

// others reads whose words those in marks at unit i are, which somebody else passes on, by a form of a verb of saying that is
// a noun: whose name stands before it in the genitive. Where nobody passes them on, nobody has them.
//
//	Tass, X'in "a" dediğini aktardı      Tass'ın haberinde X'in "a" dediği bildirildi      not: X'in "a" dediği iddia edildi
func (f *finder) others(a attr, lo, i int) (attr, bool) {
	const near = 2 // words between
	_, from := f.nominative(lo, i)
	if f.Class(a.verb).Is(lang.Reads) {
		in, at := f.document(lo, i)
		for from = at; f.Is(from, article.Comma); from++ {
		}
		if !f.Outlets(in) {
			return attr{}, false
		}
	}
	who, to := f.owner(from, i)
	if f.occasion(to, i)+near < i {
		return attr{}, false
	}
	a.source, a.understood, a.cue[0].First = clause.Subject{Range: who}, false, i+1
	return f.complete(a, lo, a.clause.End), !who.Empty()
}

// unlisted reads a verb that no list has, behind words that end with a comma.
//
//	"A," X surmised
func (f *finder) unlisted(i, lo, hi int) (attr, bool) {
	if f.Article.Ending(int(f.Units[i].Region))&article.Comma == 0 && !f.Is(i+1, article.Comma) {
		return attr{}, false
	}
	v := clause.Verb{At: lo, End: lo + 1, Rest: -1}
	if !f.Traits.VerbForms && !f.Traits.NoSpaces && f.Word(lo) && f.Class(lo) == 0 && !f.Is(lo, article.Capital) && f.whole(i) {
		// «A», reagiu o X
		const sure = 2
		s, ok := f.After(v, hi)
		return f.complete(attr{cue: cues(v), source: s, verb: lo}, lo, hi), ok && s.First == v.End && f.Strength(s.Range) >= sure
	}
	if f.Unlisted(lo) {
		if s, ok := f.After(v, hi); ok && f.Person(s.Range) {
			return f.complete(attr{cue: cues(v), source: s, verb: lo}, lo, hi), true
		}
		return attr{}, false
	}
	v.At = f.Phrase(lo, hi)
	v.End = v.At + 1
	if v.At == lo || f.Class(lo).Is(lang.Rel) || !f.Unlisted(v.At) || !f.rests(v.End, hi) {
		return attr{}, false
	}
	s := clause.Subject{Range: clause.Range{First: lo, End: v.At}}
	return f.complete(attr{cue: cues(v), source: s, verb: v.At}, lo, hi), f.Person(s.Range)
}

// stroke reports whether a dash stands at unit i that is no hyphen.
func (f *finder) stroke(i int) bool {
	return f.Is(i, article.Dash) && (!f.Is(i, article.Glued) || !f.hyphen(i) || f.Article.Tokens[f.Units[i].First].Len() > 1 || !f.Is(i+1, article.Glued))
}

// credited reads a name behind a dash, and nothing else. An outlet and a date are where a title stands.
//
//	"A" — X      not: "A" — Tass, May 3
func (f *finder) credited(lo, hi int) (attr, bool) {
	if !f.stroke(lo-1) || lo >= hi || !f.Is(lo, article.Capital) {
		return attr{}, false
	}
	to := f.Phrase(lo, hi)
	s := clause.Range{First: lo, End: to}
	if to == lo || !f.Person(s) || to < hi && !f.Is(to, article.Comma) && !(f.Is(to, article.Final) && to == hi-1) || f.HasVerb(to, hi) {
		return attr{}, false
	}
	if f.Outlets(s) && article.Any(to, hi, func(k int) bool { return f.Class(k).Is(lang.Time) }) {
		return attr{}, false
	}
	a := attr{cue: [2]clause.Range{{First: lo - 1, End: lo}}, source: clause.Subject{Range: s, Apposition: f.Apposition(to, hi)}, verb: lo - 1}
	return f.complete(a, lo-1, hi), true
}

// rests reports whether after an attribution that would be a sentence of its own
// nothing follows at unit i but an addressee, a time or a place: not "A." X said again that b.
func (f *finder) rests(i, hi int) bool {
	k := f.Skip(i, hi)
	if f.Is(k, article.Comma) {
		k++
	}
	if k < hi && f.Class(k).Is(lang.That) {
		return false
	}
	return i >= hi || f.Is(i, article.Final|article.Comma) || f.Class(i).Is(lang.Prep|lang.Time|lang.Adv|lang.Addressee) && !f.Class(i).Is(lang.That|lang.Pron)
}

// restsTold reports whether nothing follows whom the verb of an attribution tells at unit i. Behind a question to
// somebody the next words in marks may be the answer.
//
//	"A!" X told Y.      not: "A!" X told Y to leave.      "A?" X asked Y. "B."
func (f *finder) restsTold(a attr, i, hi int) bool {
	to := f.Phrase(i, hi)
	return f.Class(a.verb).Is(lang.Tells) && to > i && !f.Class(to).Is(lang.Told) && f.rests(to, hi) && !(f.Turn(a.verb, lang.Questions) && f.Region(hi))
}

// accords reports whether an attribution that begins a sentence is of what follows in it: "A." According to X, b.
func (f *finder) accords(a attr, hi int) bool {
	return f.Class(a.verb).Is(lang.According) && f.HasVerb(a.source.End, hi)
}

// behind reads an attribution in units [lo:hi) that stands behind speech; leads
// says that it introduces the next speech.
func (f *finder) behind(lo, hi int, leads bool) (attr, bool) {
	if lo >= hi {
		return attr{}, false
	}
	if f.Traits.Quotative {
		return f.particled(lo, hi)
	}
	if a, ok := f.according(lo, hi); ok && !(f.Use(lo, lang.Opens) && f.Class(a.source.First).Is(lang.Det) && f.Strength(a.source.Range) < 2) { // not "a" pour la ville
		if f.Region(hi) && f.Verbal(a.source.End) && !f.Proper(a.source.End) {
			return attr{}, false // "a", according to X is "b"
		}
		return f.complete(a, lo, hi), true
	}
	if leads {
		return attr{}, false
	}
	if a, ok := f.wordsOf(lo, hi); ok {
		return f.complete(a, lo, hi), true
	}
	if a, ok := f.quoting(lo, hi, false); ok {
		return f.complete(a, lo, hi), true
	}
	if a, ok := f.reads(lo, hi); ok {
		return f.complete(a, lo, hi), true
	}
	k := lo
	how := f.Class(k).Is(lang.How)
	if how {
		k++
	}
	const adverbs = 3
	for n := 0; n < adverbs && k < hi && f.Class(k).Is(lang.Adv|lang.So) && !f.Class(k).Is(lang.Cue|lang.Prep|lang.Pronouns); n++ {
		k++
	}
	if f.Traits.VerbLast && k == lo && f.Use(k, lang.Worded) {
		k++ // "a" dediğini aktardı
	}
	k = f.pastObject(k, hi)
	if to := f.Object(k+1, hi); f.Traits.NoArticles && f.Class(k).Is(lang.Prep) && to > k+1 && !f.Outlets(clause.Range{First: k + 1, End: to}) {
		if _, ok := f.Verb(to, hi, lang.Cue); ok {
			k = to // с улыбкой сказала X
		}
	}
	if v, ok := f.Verb(k, hi, said); ok && !how && !v.Passive && !v.Ing {
		if a, ok := f.inverted(v, lo, hi); ok {
			return a, true
		}
	}
	if f.Traits.VerbSecond && !how {
		return attr{}, false
	}
	return f.straight(k, lo, hi, how)
}

// inverted reads a subject behind its verb.
//
//	"A," said X
func (f *finder) inverted(v clause.Verb, lo, hi int) (attr, bool) {
	a := attr{cue: cues(v), verb: v.At}
	if s, ok := f.speaksBehind(v, hi); ok {
		a.source = s
		a.source.Apposition = f.Apposition(s.End, hi)
		return f.complete(a, lo, f.clauseEnd(hi)), true
	}
	if s, ok := f.office(v, v.End, hi); ok {
		a.source = s
		return f.complete(a, lo, f.clauseEnd(hi)), true
	}
	if f.Class(v.At).Is(lang.Pronouns) || v.End < hi && f.Class(v.End).Is(lang.Pronouns) {
		a.source.Range = clause.Range{First: v.End, End: v.End + 1}
		return f.complete(a, lo, hi), true
	}
	// said, with no subject: he is understood, if the language leaves him out
	if v.Class.Is(lang.Cue) && !v.Class.Is(lang.Weak) && !f.Traits.VerbForms {
		a.understood = f.Traits.DropsSubject
		return f.complete(a, lo, hi), true
	}
	return attr{}, false
}

// speaksBehind reads the subject behind a verb. An outlet alone is whom it was told, where
// neither the verb is one of outlets nor a preposition tells.
//
//	a, řekla X      a, řekla ČTK
func (f *finder) speaksBehind(v clause.Verb, hi int) (clause.Subject, bool) {
	s, ok := f.After(v, hi)
	if ok && f.Traits.DropsSubject && f.Traits.NamesDecline && !f.Class(v.At).Is(lang.Reports) && f.Outlet(s.Range) {
		return clause.Subject{}, false
	}
	return s, ok
}

// clauseEnd is the end of the sentence from unit hi on, before further words in
// marks.
func (f *finder) clauseEnd(hi int) int {
	for hi < len(f.Units) && !f.starts(hi) && (!f.Region(hi) || f.Is(hi, article.Name)) {
		hi++
	}
	return hi
}

// straight reads a subject before its verb.
//
//	"A," X said      "A," as X said
func (f *finder) straight(k, lo, hi int, how bool) (attr, bool) {
	const far = 40
	for p := k + 1; p < hi && f.Traits.NoSpaces && f.Region(lo-1) && f.final(lo-1); p++ {
		if f.Is(p, article.Comma) && f.Class(p-1).Is(lang.Time) {
			k = p + 1 // “a”Y离开时，X说
		}
	}
	for j := k; j < hi && j-k < far; j++ {
		if f.Is(j, article.Colon|article.Semicolon) || f.Class(j).Is(lang.Rel) && j > k && f.Is(j-1, article.Comma) && f.Traits.VerbSecond {
			break
		}
		v, ok := f.Verb(j, hi, said)
		if !ok && f.Traits.VerbSecond && f.Class(j).Is(lang.Participle) && f.Class(j+1).Is(lang.Aux) {
			v, ok = clause.Verb{At: j, End: j + 2, Rest: -1, Class: f.Class(j) | lang.Cue}, true
		}
		if !ok {
			continue
		}
		if v.Passive || v.Ing || f.Traits.NoSpaces && v.Class.Is(lang.Weak) && f.Class(v.End).Is(lang.Cue) {
			continue // X摇头说
		}
		s, ok := f.Before(v, k)
		if ok && s.Len() == 1 && f.Class(s.First).Is(lang.Rel) && j > k {
			continue // X, who knows, said
		}
		if how && f.Traits.VerbSecond {
			s.Range = clause.Range{First: k, End: f.Phrase(k, v.At)}
			s.Apposition, ok = clause.Range{}, !s.Empty()
		}
		if !ok && how {
			s, ok = f.After(v, hi)
		} else if ok && !how && s.First > k+2 && f.Skip(k, s.First) < s.First {
			return attr{}, false
		}
		if !ok {
			return attr{}, false
		}
		return f.complete(attr{cue: cues(v), source: s, verb: v.At}, lo, hi), true
	}
	return attr{}, false
}

// cues are the parts of a verb.
func cues(v clause.Verb) (list [2]clause.Range) {
	copy(list[:], v.Parts())
	return list
}

// complete adds to an attribution what units [lo:hi) tell.
func (f *finder) complete(a attr, lo, hi int) attr {
	a = f.possessed(a)
	if s := a.source.Range; s.Len() > 1 && f.Class(s.First).Is(lang.That) && f.Class(s.First).Is(lang.Det) && f.Proper(s.First+1) && !f.Traits.NounsCapitalised {
		a.source.First++ // Y said that | X told
	}
	app := a.source.Apposition
	if app.End = f.Phrase(app.First, app.End); f.placed() && f.fullName(app) && f.Skip(app.End, a.source.Apposition.End) == a.source.Apposition.End && f.Class(a.source.First).Is(lang.Role) && !f.Use(a.source.First, lang.Kin) && f.Class(a.source.End-2).Is(lang.Given) && f.Proper(a.source.End-1) {
		a.source = clause.Subject{Range: app} // pengacara Y, X,
	}
	a.clause = clause.Range{First: lo, End: hi}
	for k := lo; k < hi; k++ {
		if !f.Class(k).Is(lang.Citing) || k < a.source.End && k >= a.source.First || !a.source.Empty() && !f.Outlets(a.source.Range) {
			continue
		}
		// Tass said, citing X
		if who := f.whomCited(k, hi); !who.Empty() {
			a.source = clause.Subject{Range: who, Apposition: f.Apposition(who.End, hi)}
			break
		}
	}
	return f.readOut(a)
}

// fullName reports whether a range is two words or more with capitals, and no role, body or place among them.
func (f *finder) fullName(s clause.Range) bool {
	return s.Len() > 1 && article.All(s.First, s.End, func(k int) bool {
		return f.Word(k) && f.Is(k, article.Capital) && !f.speaker(k) && !f.Class(k).Is(lang.Place|lang.Outlet|lang.Time|lang.Nation)
	})
}

// whomCited is whom an outlet cites with the word at unit k.
func (f *finder) whomCited(k, hi int) clause.Range {
	for k++; k < hi && f.Class(k).Is(lang.Of|lang.Prep) && !f.Class(k).Is(lang.Det); k++ {
	}
	to := f.Phrase(k, hi)
	if to > k && !f.Proper(to-1) {
		to = f.Attached(to, hi) // sources in the ministry
	}
	return clause.Range{First: k, End: to}
}

// sure reports whether a verb of saying, or a word for it, attributes.
func (f *finder) sure(a attr) bool {
	c := f.Class(a.verb)
	return c.Is(lang.Cue|lang.So|lang.According|lang.Aux|lang.Quotes) && !c.Is(lang.Weak)
}
