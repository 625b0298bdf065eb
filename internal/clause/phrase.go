package clause

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

const (
	pronouns = lang.Pronouns
	people   = lang.Role | lang.Group | lang.Org
	// what may be a function word although it begins a sentence with a capital
	function = lang.Det | lang.Poss | lang.Prep | lang.Conj | lang.Sub | lang.Adv | lang.Time | lang.Aux | lang.Rel | lang.That | pronouns | lang.Pron |
		lang.According | lang.How | lang.So | lang.Told | lang.Cue | lang.Weak | lang.By
	// of a word that may stand for anything: an adjective, or a noun
	open = lang.Participle | lang.VerbPart | lang.Told | lang.Given | lang.Male | lang.Female | lang.Interview | lang.Stop | lang.Speaks | lang.Title | lang.Suffix |
		lang.Addressee | lang.Nation | lang.Seat | lang.Work
)

// Proper reports whether unit i begins with a capital that its place does not
// explain.
func (r *Reader) Proper(i int) bool {
	if uint(i) >= uint(len(r.Units)) {
		return false
	}
	u := &r.Units[i]
	switch {
	case u.Kind != text.Word:
		return false
	case !u.Has(article.Capital):
		return u.Class == 0 && strings.IndexByte(r.spelled(i), '.') > 1 // ver.di
	case u.Class.Is(lang.Stop):
		return false
	case u.Class.Is(lang.Particle) && r.particled(i):
		return true
	}
	opens := r.Traits.DropsSubject && u.Class.Is(lang.Calls) && !u.Class.Is(lang.Given|lang.Participle) // Tildó a X de "a"
	return !u.Has(article.Starts) && !r.first(i) || !u.Class.Is(function) && !opens
}

// particled reports whether the small word at unit i, written with a capital,
// begins a name that the article has elsewhere: Von der Leyen.
func (r *Reader) particled(i int) bool {
	const most = 3
	for k := i + 1; k < len(r.Units) && k-i <= most; k++ {
		if !r.Class(k).Is(lang.Particle) {
			return r.surname(k) || !r.Traits.NounsCapitalised && !r.capital(i) && r.capital(k)
		}
	}
	return false
}

// first reports whether unit i is the first word of its sentence, behind a dash
// or a bracket.
func (r *Reader) first(i int) bool {
	return i == 0 || r.punct(i-1) && (r.Is(i-1, article.Starts|article.Colon))
}

// particle reports whether the small word at unit k joins the parts of a name:
// not where it is an article before another noun.
func (r *Reader) particle(k int) bool {
	if c := r.Class(k); r.Traits.NounsCapitalised && c.Is(lang.Prep) && !c.Is(lang.Of) && !r.Class(k-1).Is(lang.Given|lang.Particle|lang.Honorific) && (!r.Class(k-1).Is(lang.Role) || r.Class(k-2).Is(lang.Det)) {
		return false // sagte die Ministerin zu Nils Dahl
	}
	others := people | lang.Outlet | lang.Named | lang.Place | lang.Time
	before := k - 1
	for before > 0 && r.Class(before).Is(lang.Particle) && !r.capital(before) {
		before-- // José de la Fuente
	}
	if r.capital(before) && r.capital(k+1) {
		others &^= lang.Role | lang.Group // Anna de Boer
	}
	return !r.Class(k).Is(lang.Det) && !r.Known(k+1) || !r.Traits.NounsCapitalised && !r.Class(k+1).Is(others) && !r.listener(k+1, len(r.Units)) || r.Class(k-1).Is(lang.Particle)
}

// Named returns the unit after the name that begins at unit i.
func (r *Reader) Named(i, hi int) int {
	k := r.parts(i, hi)
	for k > i+1 && r.Class(k-1).Is(lang.Particle) && !r.Is(k-1, article.Capital) {
		k-- // X of the
	}
	return k
}

func (r *Reader) parts(i, hi int) int {
	k := i
	joined := false // by a small word: one part of a name is
	const longest = 6
	for k < hi && k-i < longest && !(k > i && r.Is(k, article.Starts)) && !r.Region(k) {
		c := r.Class(k)
		switch {
		case k > i && joined && c.Is(lang.Particle) && !r.Class(k-1).Is(lang.Particle):
			return k
		case r.Proper(k) && !c.Is(lang.Time) && !(k > i && c.Is(people|lang.Outlet|lang.Named) && !c.Is(lang.Given) && !(joined && c.Is(lang.Role) && !r.Traits.NounsCapitalised)):
		case k > i && c.Is(lang.Particle) && k+1 < hi && r.particle(k) && (r.Proper(k+1) || r.Class(k+1).Is(lang.Particle) && k+2 < hi && r.Proper(k+2)):
			joined = true
		case k > i && r.Is(k, article.Joint) && k+1 < hi && r.Word(k+1) && r.Article.Text[r.Article.Tokens[r.Units[k].First].Start] >= 0x80:
		default:
			return k
		}
		k++
	}
	return k
}

// pronoun reports whether unit i is a pronoun that stands for somebody.
func (r *Reader) pronoun(i, hi int) bool {
	c := r.Class(i)
	if !c.Is(pronouns|lang.Pron) || c.Is(lang.Poss) && !c.Is(lang.Pron) && r.noun(i+1, hi) || r.Traits.NoSpaces && r.Class(i+1).Is(people) || r.Is(i, article.Capital) && !r.starts(i) && r.Is(i+1, article.Capital) && r.Proper(i) {
		return false
	}
	if to := r.Object(i+2, hi); c.Is(lang.Det) && r.Traits.VerbSecond && r.Class(i+1).Is(lang.By) && to > i+2 && r.noun(to, hi) {
		return false // den av X avskedade ingenjören
	}
	if c.Is(lang.Det|lang.Poss) && r.noun(i+1, hi) {
		return r.Class(i+1).Is(lang.Cue|lang.Weak) && !r.nounBehind(i)
	}
	return true
}

// noun reports whether unit i may begin a noun.
func (r *Reader) noun(i, hi int) bool {
	return i < hi && !r.Is(i, article.Starts) && r.Word(i) && (r.Proper(i) || r.Class(i)&^open == 0 || r.Class(i).Is(people|lang.Adjective|lang.Outlet) || i > 0 && r.nounBehind(i-1))
}

// Phrase returns the unit after the noun phrase that begins at unit i, before
// hi; i if there is none. What joins a noun to its complement (the spokesman of
// the city) belongs to it, and so do brackets.
func (r *Reader) Phrase(i, hi int) int {
	if hi = min(hi, len(r.Units)); i >= hi {
		return i
	}
	const longest = 40
	p := phrase{Reader: r, first: i, hi: hi, end: i, start: true}
	k := i
	if r.pronoun(i, hi) {
		if !r.Class(i).Is(lang.He|lang.She) || !r.Class(i+1).Is(lang.Conj) || i+2 >= hi || !r.capital(i+2) || !r.Proper(i+2) {
			return i + 1
		}
		k = p.take(i+1, true) // she and X
	}
	for k < hi && k-i < longest && !(k > i && r.Is(k, article.Starts)) {
		next := p.read(k)
		if next <= k {
			break
		}
		k = next
	}
	return p.end
}

// A phrase is what Phrase has read.
type phrase struct {
	*Reader
	first, hi  int
	noun, name bool // seen
	start      bool // no noun yet, or a complement begins
	plain      int  // unknown small words in a row
	end        int  // after the last word that may end it
}

// take makes the units before k part of the phrase.
func (p *phrase) take(k int, name bool) int {
	p.noun, p.name, p.start, p.plain, p.end = true, name, false, 0, k
	return k
}

// stop ends the phrase.
const stop = -1

// plain bounds the unknown small words in a row that a phrase may have.
const plain = 3

// read reads the unit at k, and returns where to go on.
func (p *phrase) read(k int) int {
	r, u := p.Reader, &p.Units[k]
	c := u.Class
	switch {
	case u.Region >= 0:
		if !u.Has(article.Name) || !p.noun && !p.start || p.name && r.Traits.NamesDecline && r.Known(k) && !r.Class(k-1).Is(people|lang.Outlet) {
			return stop // but not: X «Интерфаксу»
		}
		return p.take(k+1, true)
	case u.Kind == text.Punct:
		return p.punctuation(k)
	case u.Kind == text.Poss && !p.noun, u.Kind == text.Number && p.noun:
		return stop
	case u.Kind == text.Poss:
		p.name, p.start, p.plain, p.end = false, true, 0, k+1
		return k + 1
	case u.Kind == text.Number:
		if strings.ContainsFunc(r.spelled(k), unicode.IsLetter) && k > p.first { // the 58-year-old
			p.noun, p.end = true, k+1
		}
		return k + 1
	case c.Is(lang.Honorific) && !(p.name && !u.Has(article.Capital)):
		return p.honorific(k)
	case p.once(k):
		return k + 1
	case c.Is(lang.Time) && (!p.name && !u.Has(article.Starts) || p.noun) && r.kind(k+1) != text.Poss, c.Is(lang.Of) && c.Is(lang.Aux) && r.auxiliary(k+1),
		p.name && r.Traits.NounsCapitalised && c.Is(lang.Det) && r.capital(k-1) && (r.surname(k-1) || r.Class(k-2).Is(lang.Given)): // sagte Berg | der Presse
		return stop
	case c.Is(lang.Of) && (p.noun || (r.Traits.NoArticles || r.Traits.DropsSubject || r.Traits.VerbSecond && r.Class(p.first).Is(lang.Indefinite) && !r.Traits.NounsCapitalised) && k == p.first+1 && r.Class(p.first).Is(lang.Det)) && r.complement(k, p.hi), // also jeden z X
		p.noun && c.Is(lang.Prep) && r.seats(p.first, k):
		p.start, p.plain = true, 0
		p.name = p.name && !(r.Traits.NounsCapitalised && c.Is(lang.Det)) // Angaben der | großen Klinik
		return k + 1
	case c.Is(lang.That) && r.Class(k+1).Is(lang.Det|lang.Poss), r.Traits.VerbLast && r.Ending(k):
		return stop // recalled that the guest; X|'e
	case c.Is(lang.Det) && !p.noun && (r.Known(k+1) || r.Class(k+1).Is(lang.Named)):
		return k + 1 // The Washington Post
	case c.Is(lang.Poss) && p.noun && !p.name && r.Article.Lexicon.Definite(lang.Lower(r.spelled(k-1))), r.Traits.VerbForms && p.noun && c.Is(lang.Speaks) && k == p.first+2 && (r.Known(k-1) || r.Use(k-1, lang.Network)) && r.Class(p.first).Is(lang.Indefinite):
		return p.take(k+1, false) // advokaten hennes; a Facebook post
	case r.Proper(k):
		return p.proper(k)
	case c.Is(lang.Particle) && !c.Is(function|lang.Of) && !p.noun && (k == p.first || r.Class(k-1).Is(lang.Particle)) && r.particled(k), // van den X
		c.Is(lang.Particle) && p.noun && k+1 < p.hi && !(p.name && r.Use(k, lang.Where)) && (r.Proper(k+1) && r.particle(k) || p.name && r.Traits.VerbSecond && !r.Traits.NounsCapitalised && r.Class(k+1).Is(lang.Particle) && k+2 < p.hi && r.Proper(k+2)): // Anna van der Berg
		return k + 1
	case c.Is(lang.Conj) && p.noun && (r.joins(k, p.hi) || p.inside(k, people) && r.Class(k+1).Is(lang.Of) && r.Class(k+1).Is(lang.Prep) && k+1 < p.hi && r.complement(k+1, p.hi)):
		p.start, p.name = true, p.name && !r.Class(k+1).Is(lang.Of)
		return k + 1
	case r.Traits.NounsCapitalised && c.Is(people):
		if !p.start && p.noun || k == p.first && c.Is(lang.Cue|lang.Calls|lang.Weak) {
			return stop
		}
		return k + 1 // an adjective that looks like a noun
	case c.Is(lang.Det|lang.Poss) && p.start && (!p.noun || !c.Is(lang.Prep)):
		return k + 1
	case c.Is(lang.Prep) && r.Traits.VerbSecond && p.start && k > p.first && !p.noun && r.Class(k-1).Is(lang.Det):
		return p.inner(k)
	}
	return p.common(k)
}

// once reports whether the word at unit k tells, between a determiner and the role of somebody, when else or what besides they are that: la
// también | portavoz; l'allora | ministro.
func (p *phrase) once(k int) bool {
	r := p.Reader
	return r.Traits.HeadFirst && !r.Traits.NoArticles && p.start && k > p.first && r.Class(k).Is(lang.Adv|lang.Time) && !r.capital(k) && r.Class(k-1).Is(lang.Det) && !r.Class(k-1).Is(lang.Adv|lang.Prep) &&
		r.Class(k+1).Is(lang.Role) && !r.Class(k+1).Is(lang.Cue|lang.Verb|lang.Weak) && !r.capital(k+1)
}

// auxiliary reports whether what stands behind an auxiliary at unit k makes a verb with it: Ana a | plecat.
func (r *Reader) auxiliary(k int) bool {
	return r.Class(k).Is(lang.Participle|lang.Adv|lang.Aux) || r.Article.Lexicon.Participial(r.spelled(k))
}

// inner reads a phrase with a preposition that stands between a determiner and its
// noun: the in Paris born minister.
func (p *phrase) inner(k int) int {
	to := k + 1
	for to < p.hi && p.Word(to) && !p.Is(to, article.Capital) && p.Class(to).Is(lang.Det) {
		to++
	}
	for to < p.hi && p.Is(to, article.Capital) {
		to++ // der in der Stadt | geborene Maler
	}
	if to == k+1 || !p.Is(to-1, article.Capital) {
		to = p.Object(k+1, p.hi)
	}
	if to == k+1 || to >= p.hi || !p.Word(to) || p.Is(to, article.Capital) {
		return stop
	}
	return to
}

// honorific reads what stands before a name, or for it: the King.
func (p *phrase) honorific(k int) int {
	r := p.Reader
	if k > p.first && !r.capital(k+1) && !r.Traits.NoSpaces && r.Class(k-1).Is(lang.Det|lang.Poss) {
		return p.take(k+1, false)
	}
	return k + 1
}

// common reads a word without a capital.
func (p *phrase) common(k int) int {
	r, c := p.Reader, p.Units[k].Class
	switch {
	case p.noun && !p.start && c.Is(lang.Oblique) && (c.Is(lang.Role) || c.Is(lang.Group) && c.Is(lang.Addressee)):
		return stop // X told Y: řidič policistce řekl, starosta novinářům řekl
	case p.noun && !p.start && k > p.first && c.Is(lang.Role) && !c.Is(lang.Female|lang.Group) && r.Traits.NamesDecline && !r.Units[k].Form.Is(lang.Object) && r.ofPeople(k-1):
		return stop // podle policie řidič ujel
	case p.noun && !p.start && c == 0 && r.Traits.NamesDecline && p.acts(k):
		return stop // ministr přijel; директор заводу встав
	case p.noun && !p.start && k > p.first && c.Is(lang.Outlet) && r.Traits.VerbSecond && r.Article.Lexicon.Definite(r.spelled(k-1)):
		return stop // fortalte advokaten | avisa Varden
	case c.Is(people|lang.Outlet) && !c.Is(lang.Cue|lang.Prep|lang.Weak) || c.Is(people|lang.Outlet|lang.Speaks) && p.start && k > p.first && !c.Is(lang.Prep) && r.Class(k-1).Is(lang.Det|lang.Poss|lang.Adjective):
		adjective := !c.Is(lang.Role|lang.Group) && p.adjective(k-1)
		if p.name && !r.Traits.NoSpaces && !r.Traits.NounStacks && !adjective && !(c.Is(lang.Outlet) && k > 0 && r.Known(k-1)) && !r.Article.Lexicon.Genitive(r.spelled(k-1)) {
			return stop // but: Nils Dahls advokat; Alman Bild gazetesi
		}
		return p.take(k+1, p.name && r.Traits.NoSpaces)
	case p.name && c.Is(lang.Speaks) && !c.Is(lang.Cue|lang.Verb|lang.Weak|lang.Reports) && !r.Traits.NounsCapitalised && k > p.first && r.capital(k-1) && r.Article.Lexicon.Genitive(r.spelled(k-1)):
		return p.take(k+1, false) // Nils Dahls uppgifter
	case p.start && k > p.first && r.nounBehind(k-1):
		return p.take(k+1, false) // dell'accusa
	case p.name && k > p.first && c == 0 && r.ofPlace(k-1):
		p.take(k+1, false)
		p.plain = plain // Oslos brandkår; Dahlových blízkých; Oslos bro | brann
		return k + 1
	case c.Is(lang.Adjective):
		if p.noun && !p.start && r.Traits.VerbSecond {
			return stop // these languages have it before its noun
		}
		if p.noun || r.native(k) {
			p.noun, p.end = true, k+1
		}
		return k + 1
	case c.Is(lang.Place):
		return p.take(k+1, p.name)
	case c&^open == 0 || c.Is(lang.Participle) && !c.Is(lang.Aux|lang.Cue) && p.start && k > p.first || r.Unlisted(k) && p.start && k > p.first:
		// a word of no known kind: an adjective, or a noun
		p.name = p.name && !(p.adjective(k-1) && r.Class(k+1).Is(lang.Org) && !r.Class(k+1).Is(lang.Outlet|lang.Oblique) && !r.capital(k+1))
		if p.plain++; p.name && !r.Traits.NounStacks && !(p.inside(k, lang.Org) && r.Class(k-2).Is(lang.Det|lang.Of) && !r.Class(k-1).Is(lang.Given|lang.Place)) || p.plain > plain || !p.start && !p.noun || k == p.first && !r.stacked(k, p.hi) {
			return stop // no determiner
		}
		if !r.Traits.NounsCapitalised {
			p.noun, p.start, p.end = true, false, k+1
		}
		return k + 1
	}
	return stop
}

// ofPlace reports whether the word at unit k is the name of a place in the genitive, in front of what is its, or an adjective of
// somebody's name: Oslos, Dahlových.
func (r *Reader) ofPlace(k int) bool {
	owner := r.Article.Lexicon.Owner(r.spelled(k))
	return owner != "" && r.capital(k) && !r.Class(k).Is(lang.Given) && (r.Traits.NamesDecline || r.Traits.VerbSecond && r.Article.Lexicon.Lookup(owner).Class.Is(lang.Place))
}

// acts reports whether the word at unit k is a verb by its end, behind a noun for people or what that is of.
func (p *phrase) acts(k int) bool {
	l, w := p.Article.Lexicon, p.spelled(k)
	if p.Class(k-1).Is(people) || l.VerbGender(w) != lang.Male {
		return l.VerbGender(w) == lang.Male
	}
	_, owned := l.Complement(w)
	return k-2 >= p.first && p.Class(k-1) == 0 && !p.capital(k-1) && p.Class(k-2).Is(people) && !owned
}

// adjective reports whether the word with a capital at unit k may be an adjective with which the name of a body begins, in
// languages without articles: Счётная палата; Nejvyšší kontrolní úřad; директор | Казанского завода.
func (p *phrase) adjective(k int) bool {
	r := p.Reader
	return r.Traits.NoArticles && k >= p.first && r.capital(k) && (k == p.first || r.Traits.NamesDecline && r.Class(k) == 0 && (r.Class(k-1).Is(lang.Speaks) || r.Class(k-1).Is(people) && r.Article.Lexicon.Turned(r.spelled(k)))) && !r.Known(k) && !r.Is(k, article.Upper)
}

// inside reports whether the phrase up to unit k is a head of a class and what it is of, in languages that describe a noun behind it,
// so that more of that may follow: le ministère de la Transition | écologique | et du Logement.
func (p *phrase) inside(k int, heads lang.Class) bool {
	of, head := false, false
	for i := p.first; i < k && p.Traits.HeadFirst; i++ {
		head = head || !of && p.Class(i).Is(heads)
		of = of || i > p.first && p.Class(i).Is(lang.Of)
	}
	return of && head
}

// ofPeople reports whether unit k is a noun for a body, for what it writes or for several people in a case
// that stands behind a preposition, and no role that another noun may describe.
func (r *Reader) ofPeople(k int) bool {
	c := r.Class(k)
	return !r.capital(k) && !c.Is(lang.Role) && (c.Is(lang.Org|lang.Speaks) || c.Is(lang.Group) && c.Is(lang.Oblique))
}

// stacked reports whether the words from unit k on describe a noun for people or
// a name right behind them: opposition leader Anna Berg.
func (r *Reader) stacked(k, hi int) bool {
	const few = 3
	owner := r.Traits.VerbSecond && r.Article.Lexicon.Genitive(r.spelled(k)) // stadens | borgmästare Anna Berg
	for j := k + 1; (r.Traits.NounStacks || r.Traits.NoArticles || owner) && j < hi && j <= k+few && r.Word(j); j++ {
		switch c := r.Class(j); {
		case c.Is(people) && !c.Is(lang.Cue|lang.Weak), r.capital(j) && !c.Is(lang.Time):
			return true
		case c&^open != 0:
			return false
		}
	}
	return false
}

// proper reads a word with a capital.
func (p *phrase) proper(k int) int {
	r, c := p.Reader, p.Units[k].Class
	switch {
	case k == p.first && c.Is(lang.Adjective) && r.Traits.NoArticles && (r.Is(k, article.Starts) || r.Traits.VerbLast) && !r.capital(k+1) && r.Class(k+1).Is(people):
		return k + 1 // Nový ministr; Alman diplomat
	case k == p.first && r.Traits.VerbLast && !r.Traits.NoSpaces && r.Is(k, article.Starts) && !c.Is(lang.Given|people) && !r.capital(k+1) && r.Class(k+1).Is(people|lang.Speaks|lang.Outlet):
		return k + 1 // Mahalle muhtarı
	case (c.Is(lang.Adjective) || c&^open == 0 && k > p.first && !r.Known(k) && r.Class(k-1).Is(lang.Det) && r.Class(k+1).Is(people)) && p.start && !p.noun && r.Traits.VerbSecond && r.Word(k+1) && !r.capital(k+1) && r.noun(k+1, p.hi):
		return k + 1 // de Turkse minister, de Zwolse burgemeester
	case c.Is(lang.Interview) && p.start && !p.noun && !c.Is(lang.Given),
		p.name && r.Traits.NounsCapitalised && r.another(k), // laut Nils Dahl | Anna Berg
		p.noun && c.Is(lang.Cue|lang.Aux|lang.Weak) && !r.Traits.NounsCapitalised && !p.name,
		p.name && r.Traits.NamesDecline && k == p.first+2 && c.Is(lang.Given) && r.capital(k-2) && r.capital(k-1) && !r.Class(k-1).Is(lang.Given) && r.fromAnother(k-2),                                                                                                        // Karlu Novákovi Petr
		p.noun && r.Traits.NamesDecline && r.Known(k) && r.Class(k-1).Is(lang.Group|lang.Org) && !r.Class(k-1).Is(lang.Outlet) && (k > p.first+1 || r.capital(k-1) && !r.starts(k-1)),                                                                                          // mluvčí hasičů ČTK řekl
		p.noun && r.Traits.NamesDecline && k > p.first+1 && r.Region(k-1) && r.Class(k-2).Is(lang.Outlet),                                                                                                                                                                      // gazety «X» Y
		p.noun && !r.Traits.NoSpaces && r.Known(k-1) && (r.Traits.NounsCapitalised && !c.Is(lang.Outlet) || !c.Is(people|lang.Outlet)) && !r.Known(k),                                                                                                                          // told X, who
		p.name && !r.Traits.NoSpaces && (r.Known(k) || r.Traits.VerbLast && c.Is(lang.Nation) && (r.Known(k+1) || r.Class(k+2).Is(lang.Outlet))) && !r.Class(k-1).Is(lang.Outlet|lang.Of) && !r.Class(k-1).Is(lang.Nation) && !(r.Class(k-1).Is(lang.Place) && r.capital(k+1)): // told X
		return stop
	case r.Traits.VerbLast && !r.Traits.NoSpaces && k > p.first && c.Is(lang.Given) && (k > p.first+1 && r.Class(k-2).Is(lang.Given|lang.Particle) || r.Class(k-1).Is(lang.Org) && !r.Class(k-1).Is(lang.Role)) && r.capital(k-1) && r.capital(k+1) && !r.capital(k+2):
		return stop // X | Nils Dahl'ı
	}
	return p.take(k+1, !c.Is(people|lang.Outlet) || c.Is(lang.Named) || p.name && r.Class(k-1).Is(lang.Particle))
}

// another reports whether the word at unit k behind a name is no part of it, where nouns have capitals: whom something is told, or the given
// name of another behind a full name.
//
//	wie Dahl | Reportern sagte      wird laut Nils Dahl | Anna Berg fehlen
func (r *Reader) another(k int) bool {
	full := r.Class(k-1) == 0 && r.capital(k-2) && r.Class(k-2).Is(lang.Given)
	return r.Class(k).Is(lang.Addressee) || full && r.Class(k).Is(lang.Given) && r.capital(k+1) && r.Class(k+1) == 0
}

// fromAnother reports whether the two words of a name from unit k on are in another case than the nominative.
func (r *Reader) fromAnother(k int) bool {
	return r.Article.Lexicon.Oblique(r.spelled(k), r.spelled(k+1), false) || r.Article.Lexicon.Dative(r.spelled(k+1))
}

// punctuation reads a mark of punctuation.
func (p *phrase) punctuation(k int) int {
	r, u := p.Reader, &p.Units[k]
	glued := u.Has(article.Dash) && u.Has(article.Glued)
	switch {
	case glued && k > p.first && r.kind(k-1) == text.Number && r.Is(k+1, article.Glued): // 58-Jährige
		return k + 1
	case glued && p.noun && r.Traits.NounsCapitalised && r.Is(k+1, article.Comma) && r.capital(k+2) && k+2 < p.hi:
		p.start, p.name = true, false
		return k + 2 // der Bau-, | Verkehrs- und Finanzdirektor
	case u.Has(article.Comma) && p.noun:
		if to := p.series(k); to > k {
			return p.take(to, p.name)
		}
	case (u.Has(article.Joint) || glued) && p.noun && k+1 < p.hi && (r.Word(k+1) || r.Region(k+1) && r.Is(k+1, article.Name)):
		return k + 1
	case u.Has(article.Opening) && p.noun:
		if to := r.bracket(k, p.hi); to > k && r.Class(to).Is(lang.Conj) {
			return to // X (Y) and Z
		} else if to > k && r.Traits.HeadFirst && r.capital(to) && r.Word(to) && !r.Is(to, article.Starts) && r.abbreviates(k+1, to-1) {
			return to // the head of the Agency (XY) Berlin
		}
	}
	return stop
}

// abbreviates reports whether the units [i:end) in brackets are an abbreviation, or a short name where nouns stand in a row: (Dirut).
func (r *Reader) abbreviates(i, end int) bool {
	const longest = 3 // words
	if end == i+1 && r.Is(i, article.Upper) {
		return true
	}
	return r.Traits.NoArticles && !r.Traits.NamesDecline && end > i && end-i <= longest && article.All(i, end, func(k int) bool { return r.Word(k) && r.capital(k) })
}

// series is where the name of a body, or of what somebody has a role in, ends that goes on with more of what it is for behind the
// comma at unit k, in languages that name bodies so; k where it does not: Badan Meteorologi|, Klimatologi, dan Geofisika; Menteri
// Politik|, Hukum, dan Keamanan; Çevre|, Şehircilik ve İklim Bakanı.
func (p *phrase) series(k int) int {
	const longest = 12 // units
	r := p.Reader
	last := r.Traits.VerbLast && !r.Traits.NoSpaces && k == p.first+1 && r.starts(p.first)
	named := r.Traits.HeadFirst && r.Traits.NoArticles && (r.Class(k-1).Is(lang.Org) || k > p.first+1 && r.Article.Words[r.Units[k-2].End-1].Class.Is(lang.Org))
	field := !named && r.Traits.HeadFirst && r.Use(k-1, lang.Plain) && r.Class(p.first).Is(lang.Role)
	named = named || field
	joined := false
	for j := k + 1; (last || named) && j < min(p.hi, k+longest) && !r.Is(j, article.Starts); j++ {
		c := r.Class(j)
		switch {
		case r.Is(j, article.Comma) && !joined, c.Is(lang.Conj) && !r.capital(j):
			joined = joined || c.Is(lang.Conj)
		case !r.capital(j) || c.Is(lang.Given|lang.Time|lang.Named) || r.Is(j, article.Upper) || named && c.Is(people) || field && !r.Use(j, lang.Plain):
			return k
		case joined && (named || c.Is(lang.Org|lang.Role)):
			return j + 1
		}
	}
	return k
}

// complement reports whether a noun phrase follows the word at k that joins it
// to the one before. The outlet that was spoken to joins nothing.
func (r *Reader) complement(k, hi int) bool {
	if k+1 >= hi || r.Is(k+1, article.Starts) {
		return false
	}
	c := r.Class(k + 1)
	named := r.Traits.VerbSecond && !r.Traits.NounsCapitalised && r.capital(k-1) // uppger X | för Tass
	if r.Class(k).Is(lang.Told) && (r.Class(k).Is(lang.Det) && !r.Class(k-1).Is(lang.Outlet) || named) && r.listener(k+1, hi) {
		return false
	}
	if r.Use(k, lang.Where) && r.Traits.NounsCapitalised && r.capital(k-1) && r.Class(k-1)&^(lang.Given|lang.Place) == 0 && (r.Known(k+1) || r.Class(k+1).Is(lang.Named) || r.Is(k+1, article.Name)) {
		return false // sagte Dahl | bei RTL; not: ein Moderator bei RTL
	}
	if c.Is(pronouns) && !c.Is(lang.Det|lang.Poss) || r.Class(k).Is(lang.Det) && r.Class(k-1).Is(lang.Place) && c.Is(people) {
		return false // in Rome the mayor
	}
	return r.nounBehind(k) || r.Proper(k+1) || r.Is(k+1, article.Name) || c.Is(lang.Det|lang.Poss|people|lang.Adjective|lang.Place|lang.Outlet) || c&^open == 0 && r.Word(k+1)
}

// nounBehind reports whether the word behind the preposition at unit k that joins nouns is a
// noun, though it looks like a verb of saying: dell'accusa.
func (r *Reader) nounBehind(k int) bool {
	c := r.Class(k)
	return (c.Is(lang.Of) && c.Is(lang.Prep) || c.Is(lang.Poss) && !c.Is(lang.Pron|pronouns|lang.Oblique)) && r.Class(k+1).Is(lang.Cue|lang.Weak) && !r.Class(k+1).Is(lang.That|lang.Participle) && !r.capital(k+1) && !r.Traits.VerbForms && !r.Traits.VerbSecond && !r.Traits.NoSpaces && !r.Traits.NoArticles
}

// listener reports whether an outlet is named at unit k, behind at most one
// further word.
func (r *Reader) listener(k, hi int) bool {
	for j := k; j < hi && j <= k+2; j++ {
		if r.Class(j).Is(lang.Outlet|lang.Named) || r.Known(j) {
			return true
		}
		if r.punct(j) {
			return false
		}
	}
	return false
}

// seats reports whether the preposition at unit k has a place behind it, and before it the noun for a body in a phrase from
// unit i on, whose seat that is: das Amt | in Kiew. Without an article, where a language has them, or behind anybody
// else it may tell where something happened.
func (r *Reader) seats(i, k int) bool {
	if !r.Traits.VerbSecond || !r.Use(k, lang.At) || !r.Class(k-1).Is(lang.Org) || r.Traits.NounsCapitalised && !r.Class(i).Is(lang.Det|lang.Poss) {
		return false
	}
	return r.capital(k+1) && r.Proper(k+1) && (r.Class(k+1).Is(lang.Place) || !r.Traits.NounsCapitalised && !r.Class(k+1).Is(lang.Time))
}

// joins reports whether the "and" at k joins two people or bodies.
func (r *Reader) joins(k, hi int) bool {
	if k+1 >= hi || r.Is(k+1, article.Starts) {
		return false
	}
	c := r.Class(k + 1)
	return (r.Proper(k+1) || c.Is(people|lang.Det|lang.Poss) && (r.Traits.NounsCapitalised || c.Is(people) || r.capital(k-1))) && !c.Is(lang.Cue|pronouns&^lang.It&^lang.He&^lang.She&^lang.They)
}

func (r *Reader) capital(i int) bool { return r.Is(i, article.Capital) }

// Known reports whether unit k is the name of an outlet.
func (r *Reader) Known(k int) bool { return r.Is(k, article.Known) }

// Outlets reports whether an outlet is named in a range.
func (r *Reader) Outlets(s Range) bool {
	return article.Any(s.First, s.End, func(i int) bool { return r.Class(i).Is(lang.Outlet|lang.Named) || r.Known(i) })
}

// Outlet reports whether a range is the name of an outlet, with a noun for it or
// without, and nothing else.
func (r *Reader) Outlet(s Range) bool {
	return !s.Empty() && article.All(s.First, s.End, func(i int) bool {
		return r.Class(i).Is(lang.Outlet|lang.Named|lang.Det|lang.Adjective|lang.Nation) || r.Known(i) ||
			r.Traits.VerbLast && r.capital(i) && r.Class(i) == 0 && r.Class(s.End-1).Is(lang.Outlet) // Regn gazetesi
	})
}
