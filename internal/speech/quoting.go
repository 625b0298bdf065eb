package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// ordinal reports whether the word at unit k that means according to is a number here, as what it is of shows, in languages
// in which somebody would have an article: taça, segundo do Norte.
func (f *finder) ordinal(k int) bool {
	c := f.Class(k + 1)
	return f.Traits.HeadFirst && f.Traits.DropsSubject && !f.Traits.NamesDecline && f.Units[k].End == f.Units[k].First+1 && f.Class(k).Is(lang.According) && c.Is(lang.Of) && c.Is(lang.Prep) && !c.Is(lang.Indefinite) && !f.Class(k+2).Is(lang.Group|lang.Speaks|lang.Role)
}

// according reads a source without a verb.
//
//	according to X      selon X
func (f *finder) according(lo, hi int) (attr, bool) {
	if a, ok := f.ownWords(lo, hi); ok {
		return a, !a.source.Empty()
	}
	c, agent := f.Class(lo), f.agentBehind(lo, hi)
	if agent > lo {
		c |= lang.According
	}
	if c.Is(lang.According | lang.So) {
		k := max(lo+1, agent)
		if f.ordinal(lo) && agent <= lo {
			return attr{}, false
		}
		for k < hi && f.Class(k).Is(lang.Adv|lang.Of) && !f.Class(k).Is(lang.Det|lang.Poss|lang.Pronouns) {
			k++
		}
		if at := f.Skip(k, hi); c.Is(lang.So) && at > k && f.Class(at-1).Is(lang.Time) {
			k = at // so am Montag X
		}
		to := f.Governed(k, f.statement(k, hi))
		if c.Is(lang.According) && to == k {
			to = f.behindAdjectives(k, hi)
		}
		if to > k {
			end := to
			for end < hi && f.Word(end) {
				end++
			}
			if !f.Proper(to - 1) {
				to = f.Attached(to, end) // according to a person at the ground
			}
			to = f.sourceEnd(k, to)
			a := by(lo, clause.Range{First: k, End: to})
			a.cue[0].End = max(lo+1, agent-1)
			a.source.Apposition = f.Apposition(to, hi)
			if c.Is(lang.So) && !f.Traits.VerbSecond && f.Verbal(f.Skip(to, hi)) {
				return attr{}, false // "a", così X ha fatto b
			}
			if f.Use(lo, lang.Opens) && !f.Person(a.source.Range) || article.Any(k, to, func(j int) bool { return f.Turn(j, lang.Untrue) }) {
				return attr{}, false // für die Brücke, laut Gerüchten
			}
			return a, true
		}
	}
	return f.accordingBehind(lo, hi)
}

// accordingBehind reads a source in front of the word that means according to.
//
//	X zufolge      X'e göre
func (f *finder) accordingBehind(lo, hi int) (attr, bool) {
	to := f.Phrase(lo, hi)
	end := to
	if to > lo && f.Ending(to) {
		to++ // Berg'e göre
	}
	if at := f.ofWording(to, lo, hi); at > to {
		to, end = at, at
	}
	if f.fromNobody(lo, to) {
		return attr{}, false // iddiaya göre
	}
	if to > lo && to < hi && f.Class(to).Is(lang.After) && f.Phrase(to+1, hi) == to+1 {
		if end > lo+1 && f.possessive(end-1) {
			end-- // X'ın sözleriyle
		}
		return by(to, clause.Range{First: lo, End: end}), true
	}
	return attr{}, false
}

// byOwn reports whether unit k tells by whose words something is so, who does it themselves: nach eigenen Angaben.
func (f *finder) byOwn(k int) bool {
	return f.Class(k).Is(lang.According) && article.Any(int(f.Units[k].First), int(f.Units[k].End), func(i int) bool { return f.Article.Words[i].Turn.Is(lang.Own) })
}

// whoOf is the subject of the clause in which unit k stands, up to unit hi, where the verb stands second or the clause depends; empty where
// nobody may be: X hat | nach eigenen Angaben, | nach eigenen Angaben hat X, dass X | nach eigenen Angaben.
func (f *finder) whoOf(k, hi int) clause.Range {
	lo := k
	for lo > f.Start(k) && !f.Is(lo-1, article.Comma|article.Colon|article.Semicolon) {
		lo--
	}
	var s clause.Subject
	switch first := f.Class(lo); {
	case lo == k && f.finite(k+1):
		s, _ = f.After(clause.Verb{At: k + 1, End: k + 2, Rest: -1}, hi)
	case lo == k || first.Is(lang.Rel) && f.Phrase(lo, k) <= lo+1:
	case first.Is(lang.That | lang.Sub):
		s.Range = clause.Range{First: lo + 1, End: f.Phrase(lo+1, k)}
	default:
		s = f.acted(lo, k)
	}
	return s.Range
}

// acted is the subject of the first verb of a main clause among units [lo:k), behind it or else before it.
func (f *finder) acted(lo, k int) (s clause.Subject) {
	for j := lo + 1; j < k; j++ {
		if f.Class(j).Is(lang.Prep|lang.Det) || !f.Verbal(j) && !f.finite(j) {
			continue
		}
		v := clause.Verb{At: j, End: j + 1, Rest: -1}
		s, ok := f.Before(v, lo)
		if f.Phrase(lo, j) == s.End {
			s.First = lo
		}
		if !ok || s.First > lo || f.Class(lo).Is(lang.Prep|lang.Adv|lang.Time) {
			if behind, ok := f.After(v, k); ok {
				return behind
			}
		}
		return s
	}
	return s
}

// agentBehind is the unit behind what introduces by whom something was told, as unit k begins to say; k where it does not:
// secondo quanto riferito da | X; según lo informado por | X. Not: come previsto dalla legge.
func (f *finder) agentBehind(k, hi int) int {
	for j := k + 1; f.Traits.HeadFirst && f.Class(k).Is(lang.According|lang.How) && j < min(k+3, hi-1); j++ {
		if f.Class(j).Is(lang.Reports) && f.Class(j+1).Is(lang.By) && (f.Class(j).Is(lang.Participle) || f.Article.Lexicon.Participial(f.spelled(j))) {
			return j + 2
		}
	}
	return k
}

// ofWording is where the noun for what somebody says ends that stands behind the phrase up to unit to and right before a
// word like göre, where verbs stand last: Kurumun | dün yayımladığı verilerine göre; to where there is none.
func (f *finder) ofWording(to, lo, hi int) int {
	const far = 6 // words
	for k := to; f.Traits.VerbLast && !f.Traits.NoSpaces && to > lo && k+1 < hi && k < to+far && !f.Region(k) && !f.Class(k).Is(lang.After); k++ {
		if k = f.bracketEnd(k, hi); !f.Word(k) {
			break
		}
		if f.Class(k + 1).Is(lang.After) {
			if f.wording(k) || f.inflected(k) {
				return k + 1
			}
			break
		}
	}
	return to
}

// fromNobody reports whether units [i:j) in front of a word like göre name nobody who says it: a claim, or what somebody has
// heard: İddiaya; X'in edindiği bilgiye.
func (f *finder) fromNobody(i, j int) bool {
	return f.Traits.VerbLast && article.Any(i, j, func(k int) bool { return f.Turn(k, lang.Hears) }) || j > i && f.Turn(j-1, lang.Untrue)
}

// ownWords reads a source by the possessive of what it says.
//
//	по его словам      podle jeho slov      jego zdaniem      nach eigenen Angaben
func (f *finder) ownWords(k, hi int) (attr, bool) {
	if f.byOwn(k) {
		return by(k, f.whoOf(k, hi)), true
	}
	of := k
	if f.Use(k, lang.Worded) && f.Class(k).Is(lang.According) && f.Is(k+1, article.Comma) {
		return by(k, clause.Range{}), true // menurutnya
	}
	if f.Class(k).Is(lang.Prep | lang.According) {
		of++
	}
	at := of + 1
	if at >= hi || !f.Class(of).Is(lang.Poss) || !f.Use(at, lang.Worded) || of == k && !f.Class(at).Is(lang.According) {
		return attr{}, false
	}
	a := by(at, clause.Range{First: of, End: at})
	if of > k {
		a.cue = [2]clause.Range{{First: k, End: of}, {First: at, End: at + 1}}
	}
	return a, true
}

// behindAdjectives is where the noun phrase that begins at unit k ends, with the
// adjectives that stand before a noun for who speaks, or what, and need no determiner
// where nouns are written with capitals: laut vorläufigem Bericht.
func (f *finder) behindAdjectives(k, hi int) int {
	const most = 3
	to := f.Phrase(k, hi)
	for j := k; to == k && f.Traits.NounsCapitalised && f.finite(j) && !f.Verbal(j) && j < k+most; {
		j++
		s := clause.Range{First: j, End: f.Phrase(j, hi)}
		if f.Is(j, article.Capital) && !s.Empty() {
			if f.speaks(s) || f.Strength(s) >= 2 {
				return s.End
			}
			return to
		}
	}
	return to
}

// statement is the end of the phrase at unit k that is according to which something is so:
// also of something that says something, without a determiner: segundo dados de X.
func (f *finder) statement(k, hi int) int {
	to := f.Phrase(k, hi)
	if to == k && f.Word(k) && f.Class(k) == 0 && !f.Is(k, article.Capital) && f.Is(k+1, article.Capital) && !f.Traits.VerbSecond {
		if end := f.Phrase(k+1, hi); end > k+1 {
			to = end
		}
		return to // a detta della questora X
	}
	if to > k || !f.Class(k).Is(lang.Speaks) || f.Class(k).Is(lang.Cue) {
		return to
	}
	for to = k + 1; to < hi && (f.Class(to).Is(lang.Adjective) || f.Class(to) == 0 && f.Word(to)); {
		to++
	}
	return to
}

// wordsOf reads a noun for words, and whose they are behind it, in languages that name
// that with a preposition.
//
//	fue la respuesta de X      Parola di X
func (f *finder) wordsOf(lo, hi int) (attr, bool) {
	k := lo
	if f.Traits.VerbForms || f.Traits.NounsCapitalised || f.Traits.NoSpaces {
		return attr{}, false
	}
	if f.Class(k).Is(lang.Be) {
		k++
	}
	for k < hi && f.Class(k).Is(lang.Det|lang.Adjective|lang.Adv) && !f.Use(k, lang.Worded) {
		k++
	}
	if !f.Use(k, lang.Worded) || f.Class(k-1).Is(lang.Prep) && k > lo {
		return attr{}, false
	}
	a := by(k, clause.Range{})
	for k++; k < hi && (f.Class(k).Is(lang.Adjective|lang.Adv) || f.Class(k) == 0 && f.Word(k)) && !f.Class(k).Is(lang.Of) && !f.Is(k, article.Capital); {
		k++
	}
	if (k >= hi || f.Is(k, article.Final|article.Comma)) && f.Class(a.verb-1).Is(lang.Det) && a.verb > lo {
		a.understood = f.Traits.DropsSubject
		return a, a.understood // la chiosa finale
	}
	if !f.Class(k).Is(lang.Of) || k+1 >= hi {
		return attr{}, false
	}
	to := f.statement(k+1, hi)
	a.source = clause.Subject{Range: clause.Range{First: k + 1, End: to}, Apposition: f.Apposition(to, hi)}
	return a, to > k+1 && f.Strength(a.source.Range) > 0 && (to >= hi || !f.Word(to) || f.rests(to, hi))
}

// reads reads the document that words stand in.
//
//	it says in the report
func (f *finder) reads(lo, hi int) (attr, bool) {
	const far = 25
	for k := lo; k < hi && k-lo < far && !f.Region(k); k++ {
		if f.Class(k).Is(lang.Reads) {
			return f.standsIn(k, lo, hi), true
		}
		if a := f.standsIn(k, lo, hi); k == lo && f.Turn(k, lang.Stands) && f.speaks(a.source.Range) {
			return a, true // "a", staat in het rapport
		}
	}
	return attr{}, false
}

// standsIn reads the document in which words stand by the verb at unit k, behind it or before.
func (f *finder) standsIn(k, lo, hi int) attr {
	const near = 10
	a := by(k, clause.Range{})
	if who, ok := f.inStatement(lo, k); ok {
		return by(k, who)
	}
	if s := (clause.Range{First: k + 1, End: f.Phrase(k+1, hi)}); f.Class(k+1).Is(lang.Det) && f.speaks(s) && !f.Traits.VerbForms {
		a.source.Range = s // recita il rapporto
		return a
	}
	for _, from := range [...]int{k + 1, lo} {
		for j := from; j < hi && j-from < near && !(from > k && f.Is(j, article.Comma)); j++ {
			if !f.Class(j).Is(lang.Prep) {
				continue
			}
			s := clause.Range{First: j + 1, End: f.Object(j+1, hi)}
			if s.Empty() {
				continue
			}
			if f.Traits.NamesDecline && j < k && f.speaks(s) && f.undivided(s.First, k) {
				s.End = k // Из отчёта Счётной палаты | следует
			}
			if to := f.Phrase(s.First, hi); f.Traits.NamesDecline && from > k && f.speaks(s) && (to >= hi || !f.Word(to)) {
				s.End = max(to, s.End) // czytamy w oświadczeniu Jana Nowaka
			}
			if a.source.Empty() && (from > k || f.Strength(s) >= 2 || f.Outlets(s) || f.speaks(s)) || !a.source.Empty() && f.Strength(a.source.Range) < 2 && (f.Strength(s) >= 2 || f.Outlets(s)) {
				a.source.Range = s
			}
			j = s.End - 1
		}
	}
	return a
}

// undivided reports whether units [i:j) are words or names of which none has a small word between them.
func (f *finder) undivided(i, j int) bool {
	return article.All(i, j, func(i int) bool {
		return (f.Word(i) || f.Is(i, article.Name)) && !(f.Class(i).Is(lang.Prep|lang.Adv|lang.Time|lang.Rel|lang.That) && !f.Proper(i)) && !f.Verbal(i)
	})
}

// quoting reads an outlet that passes words on; before says that the subject may
// stand before the verb.
//
//	Tass quoted X as saying      X was quoted by Tass
func (f *finder) quoting(lo, hi int, before bool) (attr, bool) {
	for k := lo; k < hi; k++ {
		if f.Region(k) && f.Is(k, article.Name) {
			continue
		}
		if !f.Word(k) && f.Units[k].Class == 0 && !f.Is(k, article.Comma) && (f.Region(k) || f.Units[k].Is != f.Units[k].Is&article.Glued) {
			break
		}
		c := f.Class(k)
		if !before && c.Is(lang.Cue|lang.Participle) && !c.Is(lang.Quotes) && !f.Proper(k) && !(f.Traits.VerbForms && (f.Class(k-1).Is(lang.Det) || f.Use(k, lang.Describes))) {
			break
		}
		if !c.Is(lang.Quotes) && !(c.Is(lang.Reports) && f.saying(k, hi)) || f.Proper(k) && !(k == lo && c.Is(lang.Citing)) {
			continue
		}
		if c.Is(lang.Citing) && f.Outlets(clause.Range{First: k + 1, End: f.Phrase(k+1, hi)}) {
			continue // Tass, citing Regn, quoted X
		}
		if _, ok := f.Verb(k, hi, lang.Quotes|lang.Reports); !ok && f.Traits.VerbForms {
			continue // one of the quotes
		}
		a, passive := f.quotes(k, lo, hi)
		if passive < 0 && f.Class(k+1).Is(lang.By) && !f.Class(k+1).Is(lang.Det) {
			continue // X, quoted by Tass, said
		}
		if passive < 0 && !before && c.Is(lang.Participle) && !f.Traits.VerbForms {
			continue // X, cited as a witness
		}
		if passive >= 0 && !f.Traits.VerbForms && (f.Turn(k-1, lang.Untrue) || f.Turn(k+1, lang.Untrue)) {
			continue // was wrongly quoted
		}
		if passive >= 0 {
			if s, ok := f.Before(clause.Verb{At: passive, End: passive + 1, Rest: -1}, lo); ok && !f.Outlets(s.Range) && !f.Class(s.First).Is(lang.Oblique) {
				a.source = f.lastBefore(s, passive)
				return a, true
			}
		}
		as := hi
		if c := a.cue[1]; c.Len() >= 2 && c.First > k {
			as = c.First // quoted X as saying
		}
		list := f.quotable(lo, as, passive)
		if len(list) == 0 {
			return a, f.Outlets(clause.Range{First: lo, End: hi})
		}
		a.source.Range = f.quoted(list, k, passive)
		if passive < 0 && as < hi && f.Traits.SubjectFirst {
			a.source.Range = f.allQuoted(a.source.Range, k, as)
		}
		return a, true
	}
	return attr{}, false
}

// quotes reads the verb of quoting at unit k, with its auxiliary, -1 for none.
func (f *finder) quotes(k, lo, hi int) (a attr, aux int) {
	a = by(k, clause.Range{})
	aux = -1
	for j := k - 1; j >= lo && !(f.Is(j, article.Comma) && f.Class(j+1).Is(lang.Rel)); j-- {
		if f.Class(j).Is(lang.Aux) {
			aux = j
			break
		}
		if f.Traits.SubjectFirst && !f.Class(j).Is(lang.Adv|lang.Neg) {
			break // it is another clause's
		}
	}
	if aux < 0 && k+1 < hi && f.Class(k+1).Is(lang.Aux) {
		aux = k + 1
	}
	if aux >= 0 {
		a.cue = [2]clause.Range{{First: min(aux, k), End: min(aux, k) + 1}, {First: max(aux, k), End: max(aux, k) + 1}}
		if aux+1 == k || k+1 == aux || f.Traits.SubjectFirst {
			a.cue = [2]clause.Range{{First: min(aux, k), End: max(aux, k) + 1}}
		}
	}
	for j := k + 1; j < hi && a.cue[1].Empty(); j++ {
		switch c := f.Class(j); {
		case aux >= 0 && !f.Traits.VerbForms && f.saidSo(j) == 1, // foi citada por X dizendo
			c.Is(lang.Quotes) && aux < 0: // in the words of
			a.cue[1] = clause.Range{First: j, End: j + 1}
		case c.Is(lang.How):
			if n := f.saidSo(j + 1); n > 0 { // as saying
				a.cue[1] = clause.Range{First: j, End: j + 1 + n}
			}
		}
	}
	return a, aux
}

// saidSo is how many units from unit k on say that somebody said something: saying,
// having said; 0 where they do not.
func (f *finder) saidSo(k int) int {
	const says = lang.Cue | lang.Calls | lang.Clause
	switch {
	case f.Class(k).Is(says) && f.Units[k].Form.Is(lang.Ing):
		return 1
	case k+1 < len(f.Units) && f.Class(k).Is(lang.Aux) && f.Class(k+1).Is(says):
		return 2
	}
	return 0
}

// saying reports whether the verb at unit k reports somebody as saying something.
func (f *finder) saying(k, hi int) bool {
	const far = 30
	for j := k + 1; j+1 < hi && j-k < far && !f.Region(j) && !f.Class(j).Is(lang.Quotes); j++ {
		if f.Class(j).Is(lang.How) && f.Class(j+1).Is(lang.Cue) && f.Units[j+1].Form.Is(lang.Ing) {
			return true
		}
	}
	return false
}

// quotable are the noun phrases in units [lo:hi) that are no outlets.
func (f *finder) quotable(lo, hi, aux int) (list []clause.Range) {
	const far, near = 80, 5
	for j := lo; j < hi && j-lo < far; {
		c := f.Class(j)
		if f.Region(j) && !f.Is(j, article.Name) {
			break
		}
		if c.Is(lang.Prep|lang.By) && !f.Proper(j) {
			if to := f.Object(j+1, hi); to > j+1 {
				j = to
				continue
			}
		}
		to := f.Phrase(j, hi)
		if to == j {
			j++
			continue
		}
		head := j
		for head < to && !(head > j && f.Class(head).Is(lang.Of) && !f.Proper(head)) {
			head++
		}
		if head < to && f.Class(head).Is(lang.By) && f.Outlets(clause.Range{First: head + 1, End: min(head+near, hi)}) {
			to = head // citeras X | av Tass
		}
		alone := f.starts(j) && to == j+1 && f.Strength(clause.Range{First: j, End: to}) == 0 // Widely quoted
		if !alone && !f.Outlets(clause.Range{First: j, End: head}) && !(aux >= 0 && c.Is(lang.Oblique)) && c&lang.Pronouns != lang.It {
			list = append(list, clause.Range{First: j, End: to})
		}
		j = to
	}
	return list
}

// quoted chooses who is quoted by the verb at unit k.
func (f *finder) quoted(list []clause.Range, k, aux int) clause.Range {
	if i := slices.IndexFunc(list, f.Slanted); i >= 0 && aux < 0 && f.Traits.NamesDecline {
		return list[i]
	}
	if len(list) > 1 && list[0].First > k && !f.Traits.SubjectFirst {
		return list[1]
	}
	for _, s := range list {
		if s.First > k && aux < 0 || aux >= 0 && (aux > k || s.First > aux) {
			return s
		}
	}
	return list[len(list)-1]
}

// lastBefore is the noun phrase between a comma and the auxiliary at unit aux, in place of a subject far before it whose relative
// clause would hold it: a ban on those who fish was lifted, | X | was quoted.
func (f *finder) lastBefore(s clause.Subject, aux int) clause.Subject {
	at := aux - 1
	for at > s.End && !f.Is(at, article.Comma) && !f.Region(at) {
		at--
	}
	if at <= s.End || at+1 >= aux || !f.Is(at, article.Comma) || !f.Class(s.End).Is(lang.Rel) || !f.HasVerb(s.End, at) || f.Skip(f.Phrase(at+1, aux), aux) != aux {
		return s
	}
	return clause.Subject{Range: clause.Range{First: at + 1, End: f.Phrase(at+1, aux)}}
}

// allQuoted is a source between the verb of quoting at unit k and "as saying" at unit as with the words beside it that no list
// has, and, where it is something that speaks, whose it is: quoted | unnamed senior officials | as saying; a statement by X.
func (f *finder) allQuoted(s clause.Range, k, as int) clause.Range {
	plain := func(i int) bool {
		return f.Word(i) && !f.Class(i).Is(lang.Prep|lang.Adv|lang.Time|lang.Conj|lang.Rel|lang.Aux|lang.By|lang.How)
	}
	if s.First > k && article.All(k+1, s.First, plain) {
		s.First = k + 1
	}
	if !f.Proper(s.End - 1) {
		for s.End < as && plain(s.End) {
			s.End++
		}
	}
	if f.speaks(s) && s.End+1 < as && f.Class(s.End).Is(lang.By|lang.Of) {
		s.End = max(s.End, f.Object(s.End+1, as))
	}
	return s
}

// sourceEnd is where a source ends that begins at unit k and would end at unit to: in front of the subject of what it says.
func (f *finder) sourceEnd(k, to int) int {
	for j := k + 1; j < to; j++ {
		if f.namedBefore(j, k) && f.anew(j) || j-2 >= k && f.Class(j-2).Is(lang.Role) && f.speaker(j-1) && f.speaker(j) && !f.Is(j, article.Capital) && f.endless(j) {
			return j
		}
		switch subject, complement := f.nounBehind(j); {
		case subject:
			return j
		case complement && (f.acting(j+1) || f.endless(j+1)):
			return j + 1
		}
	}
	return to
}

// namedBefore reports whether a given name and a surname stand before unit j, from unit k on, in languages in which names decline.
func (f *finder) namedBefore(j, k int) bool {
	given := j - 2
	return f.Traits.NamesDecline && given >= k && f.Proper(j-1) && !f.Class(j-1).Is(lang.Given) && f.Is(given, article.Capital) &&
		(f.Class(given).Is(lang.Given) || f.Article.Lexicon.Oblique(f.spelled(given), f.spelled(j-1), false))
}

// anew reports whether another begins at unit k, behind somebody whom a preposition governs: a given name or a noun for people in
// the nominative.
//
//	podle Anny Bergové | Karel Novák      według Anny Berg | rada miasta
func (f *finder) anew(k int) bool {
	if f.Article.Tokens[f.Units[k].First].Shape.Is(text.Cap) {
		return f.Class(k).Is(lang.Given) && !f.Article.Lexicon.Oblique(f.spelled(k), f.spelled(min(k+1, len(f.Units)-1)), false)
	}
	return f.speaker(k) && !f.Slanted(clause.Range{First: k, End: k + 1})
}

// endless reports whether the word at unit k is none that may stand in the genitive, by its end.
func (f *finder) endless(k int) bool {
	if !f.Word(k) {
		return false
	}
	_, owned := f.Article.Lexicon.Complement(f.spelled(k))
	return !f.Is(k, article.Capital) && (f.Class(k) == 0 || f.speaker(k) && !f.Slanted(clause.Range{First: k, End: k + 1})) && !owned
}

// nounBehind reports whether the word at unit k, behind a noun for people or what they say, is the subject of what they
// say, or a complement of that noun, in languages without articles: by its end, and by that of the verb behind it. Where
// both may be it is neither, but for several people, of whom little is one.
//
//	podle expertů | ropa zlevní      według rzecznika | pożar wybuchł      według ministerstwa zdrowia | wzrosła
//	по версии следствия | Сомов получил
func (f *finder) nounBehind(k int) (subject, complement bool) {
	l := f.Article.Lexicon
	if !f.Traits.NamesDecline || k < 1 || f.Class(k) != 0 || f.Known(k) || !(f.speaker(k-1) || f.Class(k-1).Is(lang.Speaks)) {
		return false, false
	}
	also, owned := l.Complement(f.spelled(k))
	verb := k + 1
	for f.Class(verb).Is(lang.Oblique|lang.Neg) && !f.Is(verb, article.Capital) {
		verb++ // nehoda | si vyžádala
	}
	several, acting := f.Class(k-1).Is(lang.Group) && !f.Class(k-1).Is(lang.Org) || !owned && f.speaker(k-1) && (f.Class(k-2).Is(lang.Role) || f.Units[k-1].End > f.Units[k-1].First+1), f.acting(verb)
	switch {
	case f.Is(k, article.Capital):
		return (!owned || also == lang.Male) && acting && !f.Is(k-1, article.Capital) && !f.Use(k-1, lang.Company), false
	case f.Is(k-1, article.Upper):
		return true, false
	case !owned || !acting || f.Class(k+1) != 0:
		return !owned && (several || acting), owned && also&^lang.Male == 0
	}
	v := f.spelled(k + 1)
	agrees := also == lang.Female|lang.They || also == lang.They && l.VerbPlural(v) || also == lang.Female && l.VerbGender(v) == lang.Female
	return agrees && several, !agrees
}
