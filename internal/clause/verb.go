package clause

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A Verb is a verb with its parts: said, has said, fügte ... hinzu.
type Verb struct {
	At      int        // its finite part, or all there is
	End     int        // the unit after it
	Rest    int        // its participle or second part where that stands apart, or -1
	Class   lang.Class // what the lexicon knows of the parts together
	Passive bool
	Ing     bool // a participle without a subject of its own: adding
}

// All is the range from the first part to the last.
func (v Verb) All() Range { return Range{v.At, max(v.End, v.Rest+1)} }

// Parts are the parts of a verb, in the order of the text.
func (v Verb) Parts() []Range {
	if v.Rest < 0 {
		return []Range{{v.At, v.End}}
	}
	return []Range{{v.At, v.End}, {v.Rest, v.Rest + 1}}
}

// reach is how far the parts of a verb may stand from each other.
const reach = 40

// Verb reads a verb of one of the classes whose first part stands at unit k; its
// other part stands before hi. A verb that is denied is none.
func (r *Reader) Verb(k, hi int, want lang.Class) (Verb, bool) {
	if r.office(k) || r.owned(k) || r.attributive(k) {
		return Verb{}, false
	}
	if k >= hi || k < 0 || !r.Word(k) || r.capital(k) && !r.starts(k) && !r.Traits.NoSpaces {
		return Verb{}, false
	}
	u := &r.Units[k]
	v := Verb{At: k, End: k + 1, Rest: -1}
	if u.End == u.First+1 && want.Is(lang.Cue) {
		for _, p := range r.Article.Words[u.First].Parts() {
			if j := r.ahead(k+1, hi, p.Word); j >= 0 {
				v.Class = p.Class
				if j == v.End {
					v.End++
				} else {
					v.Rest = j
				}
				return v, !r.Denied(v)
			}
		}
	}
	switch {
	case u.Class.Is(want&^lang.Participle) && u.Form&^(lang.Subjunctive|lang.Conditional) != 0:
		if !r.formed(&v) {
			return Verb{}, false
		}
		v.Class = u.Class
	case u.Class.Is(want &^ lang.Participle):
		v.Class = u.Class
		v.Passive = u.Class.Is(lang.Be) || r.Class(k-1).Is(lang.Be) && !r.Class(k-2).Is(lang.Oblique) && !r.starts(k) // kallas, est accusé
	case u.Class.Is(lang.Aux) && !r.Traits.VerbForms:
		if !r.perfect(&v, hi, want) {
			return Verb{}, false
		}
	default:
		return Verb{}, false
	}
	return v, !r.Denied(v) && (!r.Traits.Quotative || r.tells(k))
}

// office reports whether the word at unit k is a role between a determiner and a name, and no verb:
// la juge Anna Berg; or describes the outlet or, behind a comma, the title behind it: state | television; X's cousin, state | Rep. Y.
func (r *Reader) office(k int) bool {
	if k >= 0 && k+1 < len(r.Units) && r.Use(k, lang.Describes) && !r.Is(k+1, article.Starts) && (r.Class(k+1).Is(lang.Outlet|lang.Named) || r.Class(k+1).Is(lang.Title|lang.Role) && r.capital(k+1) && r.Is(k-1, article.Comma)) {
		return true
	}
	return k > 0 && r.Class(k).Is(lang.Role) && r.Class(k-1).Is(lang.Det|lang.Prep) && r.capital(k+1) && r.Proper(k+1) && !r.Traits.NounsCapitalised
}

// attributive reports whether the word at unit k is a participle that describes the noun behind it, with more than a determiner
// before it: no finite verb stands third. die in Bern | geforderten Zahlungen; die gestern | verkündeten Preise. Not: Das | forderten Bürger;
// Das aber | forderte X.
func (r *Reader) attributive(k int) bool {
	const far = 8 // units
	if !r.Traits.NounsCapitalised || k < 2 || r.capital(k) || !r.Word(k+1) || !r.capital(k+1) || r.Is(k+1, article.Starts) {
		return false
	}
	for j := k - 2; j >= 0 && k-j < far && r.Word(j+1) && !r.Is(j+1, article.Starts); j-- {
		if c := r.Class(j); c.Is(lang.Det) && (!r.capital(j) || r.Is(j, article.Starts)) {
			return r.Class(j+1).Is(lang.Prep|lang.Adv|lang.Time) && r.Skip(j+1, k) == k && !r.standsAlone(j, k)
		}
	}
	return false
}

// standsAlone reports whether the determiner at unit j may stand alone at the head of a clause, as adverbs alone part it from the word at
// unit k, which may be its verb by its form or by who stands behind it: Das wiederum | nannte X; Die aber | sagten Bürgern.
func (r *Reader) standsAlone(j, k int) bool {
	if !r.Is(j, article.Starts) && r.Word(j-1) && !r.Class(j-1).Is(lang.Conj) {
		return false
	}
	adverbs := article.All(j+1, k, func(i int) bool { return r.Class(i).Is(lang.Adv) && !r.Class(i).Is(lang.Time|lang.Prep) })
	return adverbs && (!r.Article.Lexicon.VerbPlural(r.spelled(k)) || r.Class(k+1).Is(people|lang.Given|lang.Addressee))
}

// owned reports whether a possessive stands before the word at unit k, so that it is a noun: su | cuenta.
func (r *Reader) owned(k int) bool {
	return k > 0 && r.Traits.DropsSubject && !r.Traits.NamesDecline && !r.Traits.NoSpaces && r.Class(k-1).Is(lang.Poss) && !r.Class(k-1).Is(lang.Oblique) && !r.Proper(k-1)
}

// perfect reads the participle that goes with an auxiliary: hat gestern gesagt.
func (r *Reader) perfect(v *Verb, hi int, want lang.Class) bool {
	be := r.Class(v.At).Is(lang.Be)
	if r.endsClause(v.At) {
		return false
	}
	for j := v.At + 1; j < hi && j-v.At < reach && !r.Breaks(j); j++ {
		c := r.Class(j)
		be = be || c.Is(lang.Be) && j == v.At+1 // a été invité
		if c.Is(lang.Participle) && !be && r.doneBy(v.At, j) {
			break
		}
		if c.Is(lang.Participle) && want.Is(lang.Cue) || c.Is(lang.Quotes|lang.Reports) && c.Is(want) && want.Is(lang.Quotes|lang.Reports) {
			if c.Is(lang.Det) || r.Proper(j) || r.Traits.HeadFirst && r.Class(j-1).Is(lang.Prep) && !r.Class(j-1).Is(lang.Of|lang.Told) && r.Article.Lexicon.Infinitive(r.spelled(j)) {
				continue // se fue sin decir
			}
			v.Class = c | lang.Cue
			be = be || r.Traits.VerbSecond && r.Class(j+1).Is(lang.Be) && !r.Is(j+1, article.Starts) // ist genannt worden
			v.Passive = be && !r.Class(v.At-1).Is(lang.Oblique)                                      // s'est dit
			if j == v.End {
				v.End++
			} else {
				v.Rest = j
			}
			return true
		}
		if j > v.At+1 && c.Is(lang.Cue|lang.That) || r.Is(j, article.Colon) || c.Is(lang.Rel) && r.Is(j-1, article.Comma) || c.Is(lang.Sub) && !c.Is(lang.Prep) && r.Traits.VerbSecond {
			break
		}
	}
	return false
}

// endsClause reports whether a comma follows the word at unit k, which ends a clause that depends, so that no participle
// behind it goes with it: was selten | war, erzählt X. Not: Er | hat, wie X sagte, erzählt.
func (r *Reader) endsClause(k int) bool {
	if !r.Traits.VerbSecond || !r.Is(k+1, article.Comma) {
		return false
	}
	j := k - 1
	for j >= 0 && !r.Is(j, article.Starts) && !r.Is(j, article.Comma) {
		j--
	}
	c := r.Class(j + 1)
	return r.Is(j, article.Comma) && (c.Is(lang.Rel|lang.Sub|lang.That|lang.How) || c == 0 && !r.capital(j+1)) && j+1 < k
}

// doneBy reports whether the participle at unit j describes the noun before it, far behind an auxiliary, with who did it
// right behind: ont quitté le port malgré le conseil | donné | par X.
func (r *Reader) doneBy(at, j int) bool {
	noun := r.Word(j-1) && !r.capital(j-1) && r.Class(j-1) == 0 && (r.Class(j-2).Is(lang.Det) || r.Class(j-2).Is(lang.Prep))
	return r.Traits.HeadFirst && j > at+2 && noun && r.Class(j+1).Is(lang.By)
}

// Denied reports whether it is said that something was not said, or only might be.
func (r *Reader) Denied(v Verb) bool {
	all := v.All()
	first := all.First
	for first > 0 && !r.Traits.VerbForms && !r.starts(first) && r.Class(first-1).Is(lang.Aux) && !r.Class(first-1).Is(lang.Neg) && !r.Proper(first-1) {
		first-- // tidak mau mengatakan
	}
	for k := max(first-1, 0); k < all.End; k++ {
		within := k < first && r.Traits.Quotative && r.Class(v.At).Is(lang.That) // 異常はない|としている
		if r.Class(k).Is(lang.Neg) && !r.Proper(k) && !within && (k >= first || !r.starts(first)) {
			return true
		}
	}
	before := all.First - 1
	for before > 0 && r.Class(before).Is(lang.Adv) {
		before--
	}
	if r.Use(before, lang.Denies) && before < all.First-1 || r.Units[v.At].Form.Is(lang.Ing) && r.Use(before, lang.Unsaid|lang.Denies) && !r.starts(all.First) {
		return true // denied ever having said; denied saying
	}
	if r.Traits.HeadFirst && v.Rest > v.At+1 && r.Turn(v.Rest-1, lang.Hears) {
		return true // a entendu dire
	}
	if !r.Traits.VerbForms && (r.nobody(all) || r.Use(all.First, lang.To) && all.Len() > 1 && r.Class(all.First-1).Is(lang.Prep)) {
		return true // accusé d'avoir dit
	}
	if r.Traits.VerbSecond && v.Rest >= 0 && r.Is(v.At, article.Starts) && r.Class(v.At).Is(lang.Aux) {
		return true // Hätte sie gesagt
	}
	return r.Traits.VerbSecond && r.deniedBehind(all) || r.might(all) || r.depends(all) || r.supposed(all.First)
}

// deniedBehind reports whether a denial stands behind a verb that stands second, where its clause or an object with a
// preposition follows, or between its auxiliary and the verb at the end of its clause:
//
//	äußerte sich nicht zu a      sagte X dazu nichts      wollte sich nicht dazu äußern
func (r *Reader) deniedBehind(v Range) bool {
	const far = 12
	for k := v.End; k < len(r.Units) && k-v.End < far && r.Word(k) && !r.Is(k, article.Starts); k++ {
		next := r.Class(k + 1)
		if r.Class(k).Is(lang.Neg) && !r.Proper(k) && !r.Turn(k+1, lang.Merely) && (k == v.End || !r.Word(k+1) || next.Is(lang.That) || next.Is(lang.Prep) && !next.Is(lang.Sub)) {
			return true
		}
		if r.Class(k).Is(lang.That|lang.Conj|lang.VerbPart) && !r.Class(k).Is(lang.Prep|lang.Adv|lang.Det) {
			break
		}
	}
	denied := false
	for k := v.First - 1; k >= 0 && v.First-k < far && r.Word(k); k-- {
		switch c := r.Class(k); {
		case c.Is(lang.Neg) && !r.Proper(k):
			denied = true
		case c.Is(lang.Aux) && denied:
			return true
		case c.Is(lang.Conj|lang.That) && !c.Is(lang.Adv):
			return false
		}
		if r.Is(k, article.Starts) {
			break
		}
	}
	return false
}

// nobody reports whether nobody is the subject right before a verb, with a noun at most between them, or
// behind it where the verb stands second: niemand sagte, kein Zeuge sagte; ninguém disse.
func (r *Reader) nobody(v Range) bool {
	for k := v.First - 1; k >= 0 && k >= v.First-2 && r.Word(k) && !r.Region(k); k-- {
		if r.Use(k, lang.Nobody) && (!r.Proper(k) || r.Is(k, article.Starts)) {
			return !r.Class(k-1).Is(lang.Prep) || r.Is(k, article.Starts)
		}
		if r.Is(k, article.Starts) || r.Class(k).Is(lang.Prep|lang.Conj) {
			break
		}
	}
	return r.Traits.VerbSecond && r.Use(v.End, lang.Nobody) && r.Class(v.End).Is(lang.Pron) && !r.Proper(v.End)
}

// might reports whether a word in a verb or beside it, or an adverb at the head of its sentence, makes it
// what may be: könnte sagen, сказала бы, by si přál; Konon X, Y, bersumpah. What somebody is told to have said
// word for word they have said: aurait confié : "a".
func (r *Reader) might(v Range) bool {
	if s := r.Start(v.First); r.Use(s, lang.Might) && r.Class(s).Is(lang.Adv) && !r.HasVerb(s+1, v.First) {
		return true
	}
	const near = 4 // units
	if s := r.Start(v.First); r.Traits.HeadFirst && r.Class(s).Is(lang.According) && article.Any(s+1, min(s+near, v.First), func(j int) bool { return r.Turn(j, lang.Untrue) }) {
		return true // Según un bulo, X dijo
	}
	k := v.First
	for n := 0; n < 2 && r.Word(k-1) && !r.Is(k, article.Starts); n++ {
		k--
	}
	end := v.End
	if r.Traits.NoSpaces && !r.Traits.VerbLast {
		end-- // 说可能下雨
	}
	for ; k <= end; k++ {
		if r.Use(k, lang.Might) && !r.Proper(k) && !r.answered(k) {
			return !(r.Units[k].Form.Is(lang.Conditional) && r.Is(v.End, article.Colon))
		}
	}
	return false
}

// answered reports whether the auxiliary at unit k makes a participle hearsay for which an outlet in its sentence
// answers: habría dicho que a, según Tass.
func (r *Reader) answered(k int) bool {
	if !r.Class(k).Is(lang.Aux) || !r.Traits.VerbSecond && (!r.Class(k+1).Is(lang.Participle) || r.Article.Lexicon.Infinitive(r.spelled(k+1))) {
		return false
	}
	for j := r.Start(k); j < len(r.Units) && !(j > k && r.starts(j)); j++ {
		if (r.Known(j) || r.Class(j).Is(lang.Outlet)) && (r.Class(j-1) | r.Class(j-2)).Is(lang.According) {
			return true
		}
	}
	return false
}

// depends reports whether a condition begins the sentence of a verb with an auxiliary: if it rained, she | would ask.
func (r *Reader) depends(v Range) bool {
	return r.Traits.VerbForms && v.Len() > 1 && r.Units[v.End-1].Form.Is(lang.Base) && r.Class(v.First).Is(lang.Aux) && r.Use(r.Start(v.First), lang.If)
}

// supposed reports whether the clause of a verb at unit i begins with a word that makes
// it what may be: if she says.
func (r *Reader) supposed(i int) bool {
	const far = 12
	for k := i - 1; k >= 0 && i-k < far && !r.Is(k+1, article.Starts) && !r.Is(k, article.Comma|article.Colon|article.Semicolon) && !(r.Is(k, article.Dash) && !r.Is(k, article.Glued)) && (!r.Region(k) || k == r.Current); k-- {
		if r.Turn(k, lang.Whether) || (r.Class(k).Is(lang.That) && !(r.Class(k).Is(lang.How) && r.Is(k-1, article.Comma)) || r.Class(k).Is(lang.Rel) && r.Traits.HeadFirst && (r.Traits.NoArticles || (r.Class(k-1)|r.Class(k-2)).Is(lang.According))) && r.untrue(k) {
			return true
		}
		if r.Use(k, lang.If) && !(r.Traits.VerbSecond && r.HasVerb(k+1, i) && r.Person(Range{i + 1, r.Phrase(i+1, len(r.Units))})) &&
			(r.Is(k, article.Starts) || !r.Word(k-1) || r.Class(k-1).Is(lang.Conj|lang.That) || r.Class(k+1).Is(lang.Det|lang.Pronouns) || r.Proper(k+1)) {
			return true // on ignore si X a dit; not: si grand
		}
	}
	return false
}

// untrue reports whether the clause that the word at unit k begins is what is not so: es stimmt nicht, |
// dass; il est faux | que.
func (r *Reader) untrue(k int) bool {
	const near = 3 // words
	if r.Traits.VerbForms || r.Traits.NoSpaces {
		return false // see link
	}
	j := k - 1
	if r.Is(j, article.Comma) {
		j--
	}
	for n := 0; n < near && j >= 0 && r.Word(j) && (!r.Proper(j) || r.Is(j, article.Starts)) && !r.Region(j); n++ {
		if r.Turn(j, lang.Untrue) || r.Class(j).Is(lang.Neg) {
			return true
		}
		if r.Is(j, article.Starts) || r.Class(j).Is(lang.Cue) {
			break
		}
		j--
	}
	return false
}

// ahead returns the unit of a word in the clause from k on, or -1: not sagte, die Brücke sei | zu.
func (r *Reader) ahead(k, hi int, word string) int {
	inside := false // a clause that a comma has begun
	for j := k; j < hi && j-k < reach; j++ {
		inside = inside != r.Is(j, article.Comma)
		if !(inside && r.Word(j-1) && !r.capital(j-1)) && r.Class(j).Is(lang.VerbPart) && strings.EqualFold(r.spelled(j), word) &&
			(j+1 >= hi || r.punct(j+1) || r.Region(j+1) || j == k || r.Class(j+1).Is(lang.Conj|lang.That|lang.Cue) || r.infinitiveBehind(j+1, hi)) {
			return j
		}
		if r.Is(j, article.Colon|article.Semicolon) {
			return -1
		}
	}
	return -1
}

// infinitiveBehind reports whether the clause from unit k on, which no comma parts from what stands before it, ends
// with an infinitive and what marks it: riep hen op | het plein te verlaten.
func (r *Reader) infinitiveBehind(k, hi int) bool {
	for ; k < hi && r.Word(k) && !r.Traits.NounsCapitalised; k++ {
		if r.Use(k, lang.To) && r.Word(k+1) && !r.capital(k+1) && (k+2 >= hi || r.punct(k+2) || r.Class(k+2).Is(lang.Prep)) {
			return true
		}
	}
	return false
}

// formed reads the auxiliaries of a verb in a language whose verbs have forms,
// and reports whether it is one here: not "the report", not "to say".
func (r *Reader) formed(v *Verb) bool {
	i := v.At
	u := &r.Units[i]
	lo := r.Start(i)
	aux, be := r.auxiliaries(v, lo)
	prev := lang.Class(0)
	if i > lo {
		prev = r.Class(i - 1)
	}
	determined := prev.Is(lang.Det|lang.Poss) && !prev.Is(lang.Pron) || r.kind(i-1) == text.Poss && i > lo
	governed := prev.Is(lang.Prep) && !prev.Is(lang.Pron|lang.Adv) && !r.Proper(i-1)
	switch {
	case u.Form.Is(lang.Past) || u.Class.Is(lang.Participle):
		v.Passive = be && u.Class.Is(lang.Participle)
		return !determined
	case u.Form.Is(lang.Ing):
		v.Ing = !aux
		return aux || !determined && !(governed && r.Traits.VerbForms && !prev.Is(lang.By|lang.Sub))
	case u.Form.Is(lang.Third):
		said := i+1 < len(r.Units) && r.Class(i+1).Is(lang.Cue) && r.Units[i+1].Form.Is(lang.Past)
		return !determined && !governed && !said // the northern states said
	}
	inverted := r.Region(i-1) || r.Is(i-1, article.Comma) && r.Region(i-2) // "A," say X
	return !determined && !governed && (aux || inverted || r.plural(i-1, lo))
}

// auxiliaries extends a verb over the auxiliaries before it: had not been told.
func (r *Reader) auxiliaries(v *Verb, lo int) (aux, be bool) {
	for k := v.At - 1; k >= lo; k-- {
		c := r.Class(k)
		switch {
		case c.Is(lang.Aux) && !r.Proper(k):
			if !aux {
				be = c.Is(lang.Be)
			}
			aux = true
			v.At = k
		case !c.Is(lang.Adv|lang.Neg) || c.Is(lang.Conj):
			return aux, be
		}
	}
	return aux, be
}

// plural reports whether the words before a verb may be the subject of its base
// form: they say, officials say.
func (r *Reader) plural(k, lo int) bool {
	for k > lo && r.Class(k).Is(lang.Adv) && !r.Class(k).Is(lang.Pron) {
		k--
	}
	if k < lo || !r.Word(k) {
		return r.Is(k, article.Comma|article.Closing) && k >= lo // they, like us, say
	}
	c := r.Class(k)
	switch {
	case c.Is(lang.Group | lang.They):
		return true
	case c.Is(lang.Pron|lang.Rel|lang.I) && !c.Is(lang.He|lang.She|lang.It):
		return true
	case c.Is(lang.Det | lang.Poss | lang.Prep):
		return false
	}
	return r.Article.Lexicon.Plural(r.spelled(k)) && (!r.capital(k) || c.Is(lang.Nation))
}

// Verbal reports whether a verb that the language knows stands at unit i.
func (r *Reader) Verbal(i int) bool {
	c := r.Class(i)
	if !c.Is(lang.Cue|lang.Aux|lang.Weak|lang.Verb) || c.Is(lang.Det|lang.Prep) || r.Proper(i) || r.Traits.VerbForms && r.office(i) {
		return false
	}
	if f := r.Units[i].Form; f != 0 && !c.Is(lang.Aux) {
		v := Verb{At: i, End: i + 1, Rest: -1}
		return r.formed(&v) && !v.Ing
	}
	return true
}

// Unlisted reports whether the word at unit i is a verb by its end only.
func (r *Reader) Unlisted(i int) bool {
	return r.Class(i) == lang.Verb && r.Units[i].Form == lang.Past
}

// HasVerb reports whether a verb that the language knows stands in units [i:j).
func (r *Reader) HasVerb(i, j int) bool {
	return article.Any(i, j, func(i int) bool { return r.Verbal(i) })
}
