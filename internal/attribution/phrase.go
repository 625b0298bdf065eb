package attribution

import (
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// parenthesis returns the comma, bracket or dash that opens what the one at j
// closes: an apposition or a relative clause after a noun phrase.
func (f *finder) parenthesis(j, lo int) (m int, ok bool) {
	const far = 60
	switch {
	case f.is(j, ")"):
		for m = j - 1; m >= lo && j-m < far; m-- {
			if f.is(m, "(") {
				if m-1 >= lo && f.is(m-1, ",") {
					return m - 1, m > lo
				}
				return m, m > lo
			}
		}
		return 0, false
	case f.dash(j):
		for m = j - 1; m >= lo && j-m < far; m-- {
			if f.dash(m) {
				return m, m > lo
			}
		}
		return 0, false
	}
	for m = j - 1; m >= lo && j-m < far; m-- {
		if !f.is(m, ",") {
			continue
		}
		if m == lo {
			break
		}
		if ok && !f.describes(m+1) {
			return
		}
		best := m
		ok = true
		// A further comma before may open it: X, of Y, who is Z, said
		for n := m - 1; n > lo && j-n < far; n-- {
			if f.is(n, ",") {
				if f.describes(n+1) || f.describes(best+1) && !f.describes(n+1) && f.shortPlace(n+1, best) {
					best = n
					continue
				}
				break
			}
		}
		return best, true
	}
	return 0, false
}

// describes reports whether an apposition or a relative clause may begin at
// item i.
func (f *finder) describes(i int) bool {
	c := f.class(i)
	switch {
	case c.Is(lexicon.Rel):
		return true
	case c.Is(lexicon.Det | lexicon.PossPron | lexicon.Suffix):
		return true
	case c.Is(lexicon.Role | lexicon.Title | lexicon.Org):
		return true
	case c.Is(lexicon.Prep): // X, in an interview, said
		return true
	case c.Is(lexicon.Cue) && c.Is(lexicon.Participle|lexicon.Ing): // X, quoted by Y, said
		return true
	case f.Tokens[f.items[i].tok].Kind == text.Number:
		return true
	}
	switch f.word(i) {
	case "former", "head", "himself", "herself", "speaking", "senior", "chief", "deputy", "then", "now", "director":
		return true
	}
	return false
}

// shortPlace reports whether items [i:j) may be a state after a town, or the
// like: two words at most.
func (f *finder) shortPlace(i, j int) bool { return j-i <= 2 && f.capital(i) }

// nounPhrase returns the first item of the noun phrase that ends before item
// end, no further left than lo; end if there is none.
func (f *finder) nounPhrase(end, lo int) int {
	j := end - 1
	if j < lo {
		return end
	}
	if f.items[j].region >= 0 {
		return end
	}
	c := f.class(j)
	switch {
	case c.Is(lexicon.Pron) && !f.capital(j-1):
		if f.word(j) == "one" || f.word(j) == "others" || f.word(j) == "many" || f.word(j) == "some" || f.word(j) == "both" {
			break
		}
		return j
	case c.Is(lexicon.Rel):
		return j
	case !f.wordlike(j), f.poss(j), c.Is(lexicon.Prep|lexicon.Sub) && !f.capital(j), c.Is(lexicon.Aux|lexicon.Conj) && !f.capital(j):
		return end
	}
	for j > lo && f.items[j].border == none {
		prev := j - 1
		pc := f.class(prev)
		switch {
		case f.items[prev].region >= 0:
			return j
		case f.is(prev, "&") || f.is(prev, "/") || f.hyphen(prev):
			j = prev
			continue
		case f.is(prev, ")"): // Sen. X (R-Ohio) Y
			return j
		case !f.wordlike(prev):
			return j
		}
		switch {
		case f.capital(prev) && f.capital(j) && !(prev == lo || f.items[prev].border != none) && !pc.Is(lexicon.Time|lexicon.Aux):
			j = prev
			continue
		case pc.Is(lexicon.Time) && !f.poss(prev+1):
			return j
		case pc.Is(lexicon.Rel) && !pc.Is(lexicon.Det):
			return j
		case f.poss(prev):
			j = prev
			continue
		case pc.Is(lexicon.PossPron):
			j = prev
		case pc.Is(lexicon.Det):
			if pc.Is(lexicon.Rel) && f.that(prev) {
				return j
			}
			j = prev
			if j > lo && f.class(j-1).Is(lexicon.Det) { // all the
				j--
			}
		case pc.Is(lexicon.Prep):
			if !f.attaches(prev, lo) {
				return j
			}
			j = prev - 1
			if f.class(j).Is(lexicon.Det) && !f.wordlike(j-1) {
				return j
			}
			continue
		case pc.Is(lexicon.Conj):
			if (f.word(prev) == "and" || f.word(prev) == "&" || f.word(prev) == "or") && f.joins(prev, lo) {
				j = prev - 1
				continue
			}
			if k, ok := f.joined(prev, lo); ok {
				return k
			}
			return j
		case pc.Is(lexicon.Sub | lexicon.Aux | lexicon.Neg):
			return j
		case pc.Is(lexicon.Pron) && !f.capital(prev):
			return j
		case pc.Is(lexicon.Adv) && !f.capital(prev) && f.word(prev) != "then" && f.word(prev) != "once":
			return j
		case pc.Is(lexicon.Adv) && prev == lo:
			return j
		case pc.Is(lexicon.Verb) && !f.capital(prev):
			return j
		case pc.Is(lexicon.Cue) && !f.capital(prev) && !pc.Is(lexicon.Role) && pc.Is(lexicon.Past|lexicon.Ing) && !f.class(prev-1).Is(lexicon.Det|lexicon.PossPron):
			return j
		default:
			j = prev
			continue
		}
		// a determiner begins the phrase, unless it is the complement of another
		if j > lo && f.items[j].border == none && f.class(j-1).Is(lexicon.Prep) && f.attaches(j-1, lo) {
			j = j - 2
			continue
		}
		return j
	}
	return j
}

func (f *finder) hyphen(i int) bool {
	return f.is(i, "-") && i+1 < len(f.items) && f.Tokens[f.items[i].tok].Shape.Is(text.Glued)
}

// that reports whether the "that" at item i is a conjunction.
func (f *finder) that(i int) bool {
	return f.word(i) == "that" && i > 0 && f.class(i-1).Is(lexicon.Cue)
}

// attaches reports whether the preposition at item i joins the noun phrase
// after it to one before it: the head of the agency.
func (f *finder) attaches(i, lo int) bool {
	if i <= lo || f.items[i].border != none || !f.wordlike(i-1) || f.poss(i-1) {
		return false
	}
	switch f.word(i) {
	case "of", "for", "at", "in", "from", "with", "on", "to", "behind", "near", "against", "within", "inside", "under", "close", "about":
	default:
		return false
	}
	c := f.class(i - 1)
	if c.Is(lexicon.Role | lexicon.Org | lexicon.Speaks) {
		return true
	}
	if c.Is(lexicon.Adv|lexicon.Time|lexicon.Prep|lexicon.Aux|lexicon.Verb|lexicon.Conj|lexicon.Sub|lexicon.Ing) && !c.Is(lexicon.Det) {
		return false
	}
	if c.Is(lexicon.Pron) && !c.Is(lexicon.Det) {
		return f.word(i-1) == "one" || f.word(i-1) == "many" || f.word(i-1) == "some" || f.word(i-1) == "others"
	}
	return true
}

// joins reports whether the "and" at item i joins two noun phrases.
func (f *finder) joins(i, lo int) bool {
	if i <= lo || !f.wordlike(i-1) || f.items[i].border != none {
		return false
	}
	left, right := f.class(i-1), f.class(i+1)
	if f.capital(i - 1) {
		return f.capital(i+1) || right.Is(lexicon.Det|lexicon.PossPron|lexicon.Role)
	}
	return left.Is(lexicon.Role) && (right.Is(lexicon.Role|lexicon.Det|lexicon.PossPron) || f.capital(i+1))
}

// joined returns where a name or a pronoun begins that "and", at item i, joins to
// a name although a bracket stands between, or it is a pronoun: she and X, Y
// (D-Ohio) and X.
func (f *finder) joined(i, lo int) (int, bool) {
	if f.word(i) != "and" || i <= lo || f.items[i].border != none || !f.capital(i+1) {
		return 0, false
	}
	if c := f.class(i - 1); c.Is(lexicon.He|lexicon.She) && !c.Is(lexicon.PossPron) && (i-1 == lo || f.items[i-1].border != none) {
		return i - 1, true
	}
	if !f.is(i-1, ")") {
		return 0, false
	}
	const longest = 6 // items in brackets
	for k := i - 2; k > lo && k > i-2-longest; k-- {
		if f.is(k, "(") {
			if first := f.nounPhrase(k, lo); f.capital(k-1) && first < k {
				return first, true
			}
			break
		}
	}
	return 0, false
}

// nounPhraseAfter returns the item after the noun phrase that begins at item i,
// before hi; i if there is none. Complements with "of" and "for" belong to it.
func (f *finder) nounPhraseAfter(i, hi int) int {
	if i >= hi || !f.wordlike(i) {
		return i
	}
	c := f.class(i)
	switch {
	case c.Is(lexicon.Pron) && !c.Is(lexicon.Det|lexicon.PossPron):
		return i + 1
	case c.Is(lexicon.Prep|lexicon.Sub|lexicon.Conj|lexicon.Aux|lexicon.Rel) && !c.Is(lexicon.Det) && !f.capital(i):
		return i
	case c.Is(lexicon.Time) && !f.poss(i+1), c.Is(lexicon.Adv) && !f.capital(i):
		return i
	}
	j := i + 1
	for j < hi && f.items[j].border == none {
		c := f.class(j)
		switch {
		case f.items[j].region >= 0:
			return j
		case f.is(j, "&/") || f.hyphen(j):
			j++
			continue
		case !f.wordlike(j):
			return j
		case f.poss(j), f.capital(j) && !c.Is(lexicon.Time) && !c.Is(lexicon.Pron):
		case c.Is(lexicon.Prep):
			if w := f.word(j); (w == "of" || w == "for" || w == "at" || w == "from") && j+1 < hi && f.wordlike(j+1) && !f.class(j+1).Is(lexicon.Time) {
				j += 2
				continue
			}
			return j
		case c.Is(lexicon.Conj):
			if f.word(j) == "and" && j+1 < hi && f.joins(j, i) {
				break
			}
			return j
		case c.Is(lexicon.Time) && !f.poss(j+1):
			return j
		case c.Is(lexicon.Aux | lexicon.Sub | lexicon.Rel | lexicon.Adv | lexicon.Verb | lexicon.Neg | lexicon.Pron):
			return j
		case c.Is(lexicon.Cue) && c.Is(lexicon.Past|lexicon.Ing|lexicon.Third) && !c.Is(lexicon.Role), f.verbish(j):
			return j
		}
		j++
	}
	return j
}
