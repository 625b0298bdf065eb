package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// label is the kind that most words of a phrase are labelled with.
func (r *reader) label(p Phrase) Kind {
	if r.labels == nil {
		return Unknown
	}
	person, other := 0, 0
	for _, l := range r.labels[p.First:p.End] {
		switch l.Name {
		case tagger.Person:
			person++
		case tagger.Organisation, tagger.Place:
			other++
		}
	}
	switch {
	case person > other:
		return Person
	case other > person:
		return Organization
	}
	return Unknown
}

// kind tells what a name is the name of: by its words, or else as it is labelled.
// Whether a place has the name is left in the classes.
func (r *reader) kind(m *Mention) Kind {
	if i := r.headBefore(m.First); i > 0 && r.Words[i].Turn.Is(lang.Christened) && !r.capital(i) && (r.is(i-1, lang.Det|lang.Poss|lang.Adjective|lang.Nation) || r.Lexicon.HeadFirst && r.is(i-1, lang.Of)) && !r.is(m.End, lang.Cue) {
		return Organization // the trawler Anna Berg
	}
	k, place := r.spelling(m)
	given := k == Person && len(m.Name) < 4 && (r.is(m.First, either) && r.class(m.First)&^(lang.Given|either) == 0 || r.eastern(m))
	if m.Title.Empty() && m.label != Unknown && !given && (m.label == Organization || k != Organization) || k == Unknown {
		k = m.label
	}
	m.company = k == Organization && !place && !m.classes.Is(lang.Nation)
	m.classes &^= lang.Place
	if place {
		m.classes |= lang.Place
	}
	return k
}

// headBefore is the noun in front of a name that begins at token i: the word before it, or where what describes a noun stands behind it, the
// head of which that is: le navire de pêche | Anna Berg.
func (r *reader) headBefore(i int) int {
	const most = 2 // words of what it is of
	for of := i - 2; r.Lexicon.HeadFirst && of > 0 && of >= i-1-most; of-- {
		if r.is(of, lang.Of) && !r.capital(of+1) && r.Words[of-1].Turn.Is(lang.Christened) {
			return of - 1
		}
	}
	return i - 1
}

// spelling tells what a name is the name of by its words, and whether of a place.
func (r *reader) spelling(m *Mention) (k Kind, place bool) {
	const places = lang.Place | lang.Nation
	n, bare := len(m.Name), m.Title.Empty()
	first, last := r.class(m.First), r.class(m.End-1)
	whole := r.Lexicon.Name(r.slice(m.Phrase))
	if n == 1 && bare {
		whole |= first
	}
	body := last.Is(lang.Org) && !last.Is(lang.Given) && !(m.label == Person && first.Is(lang.Given)) || n > 2 && m.classes.Is(lang.Org) && !first.Is(lang.Given) || bare && r.headedBody(m.First, m.End) ||
		r.rows() && n > 1 && first.Is(lang.Org) && !first.Is(lang.Role|lang.Given) && !r.upper(m.First) && !r.is(m.First+1, lang.Given) // Kementerian Kesehatan
	switch {
	case n > 1 && r.use(m.End-1, lang.Affair), // the Berg campaign
		n > 1 && bare && r.use(m.End-1, lang.Brand) && !first.Is(lang.Given|places|lang.Org) && m.label != Unknown: // Vestland Foods
		return Organization, false
	case (n == 2 || n == 3) && r.Tokens[m.First].Shape.Is(text.Dotted) && !first.Is(places|lang.Title): // J.K. Dahl
		return Person, false
	case whole.Is(places | lang.Seat): // Norway, the Kremlin
		return Organization, whole.Is(places)
	case body, bare && n <= 2 && m.classes.Is(lang.Seat): // the Bank of England, Downing Street
		return Organization, false
	case !bare, first.Is(lang.Given) && n > 1, r.eastern(m): // Ms. Berg, Anna Berg, Qiu Yuting
		return Person, false
	case n <= 2 && last.Is(places): // East Norway
		return Organization, true
	case n == 1 && r.upper(m.First): // WHO
		return Organization, false
	case r.labels == nil && n == 2 && r.upper(m.First) && r.Tokens[m.First].Len() > 2 && !r.Tokens[m.First].Shape.Is(text.Dotted) && !r.upper(m.End-1): // RTV Regn
		return Organization, false
	case r.Lexicon.EndParticles && r.roleAt(m.End) < 0 && !r.is(m.First-1, lang.Role|lang.Honorific) && (n == 1 && !r.known(m.First) || n > 1 && !article.All(m.First, m.End, r.foreignSounds)):
		return Unknown, false // any word that no list has
	case r.Lexicon.NoSpaces || r.labels == nil && n > 1 && r.Lexicon.Language != "" && !m.classes.Is(lang.Org|places) && !r.phrased(m):
		return Person, false
	}
	return Unknown, false
}

// phrased reports whether capitals alone may make a name of nouns, where all nouns have them: what stands before it is no name's,
// or it has an owner. die | Rote Werft, der alten | Partei Regn, der | Norden Norwegens, Bergs Vorschlag, am | Osloer Tor. Not:
// der | Programmierer Berg; and what a sentence is about may be somebody: Der | Osloer Verbund.
func (r *reader) phrased(m *Mention) bool {
	if !r.Lexicon.NounsCapitalised {
		return false
	}
	if first := r.Word(m.First); r.Lexicon.Personal(first) && !(r.Lexicon.Local(first) && m.First > 0 && !r.opens(m.First-1)) {
		return false
	}
	i, last := m.First-1, len(m.Name)-1
	if r.word(i) && !r.capital(i) && r.class(i) == 0 {
		i--
	}
	return r.is(i, lang.Det|lang.Poss) || i < m.First-1 && r.is(i, lang.Prep) || r.is(m.First-1, lang.Adjective) ||
		r.Lexicon.Owner(m.Name[0]) != "" || r.Lexicon.Owner(m.Name[last]) != ""
}

// eastern reports whether the surname of a name stands first: it is one of those that do,
// and another word or two follow that nothing else is known of, or one of two syllables
// with a hyphen, the second in small letters: Seol Min-jung.
func (r *reader) eastern(m *Mention) bool {
	n, last := len(m.Name), m.End-1
	if n != 2 && n != 3 || r.class(last)&^(lang.Given|either) != 0 || r.upper(last) {
		return false
	}
	listed := r.use(m.First, lang.Eastern)
	return listed && (r.is(last, lang.Given) || !r.Words[last].Known()) || n == 2 && (listed || r.class(m.First) == 0) && syllables(m.Name[1])
}

// syllables reports whether a given name is of two syllables as Korean and Chinese
// names are written: Min-jung, not Anne-Sophie.
func syllables(name string) bool {
	const most = 6 // bytes of one
	first, second, ok := strings.Cut(name, "-")
	c, _ := utf8.DecodeRuneInString(second)
	return ok && len(first) <= most && len(second) <= most && unicode.IsLower(c)
}

const either = lang.Male | lang.Female

// one is a gender, 0 where both are possible.
func one(c lang.Class) lang.Class {
	if c &= either; c == either {
		return 0
	}
	return c
}

// clash reports whether two genders are known and are not the same.
func clash(a, b lang.Class) bool { return a != 0 && b != 0 && a&b == 0 }

// gender is what the title or else the given name tells.
func (r *reader) gender(m *Mention) lang.Class {
	if g := r.titleGender(m); g != 0 {
		return g
	}
	switch {
	case r.eastern(m): // Nam Mi-kyung
		return one(r.class(m.End - 1))
	case len(m.Name) > 1 && r.is(m.First, lang.Given) && !r.use(m.First, lang.Eastern):
		return one(r.class(m.First))
	}
	return 0
}

// titleGender is what the title tells.
func (r *reader) titleGender(m *Mention) lang.Class {
	var g lang.Class
	for i := m.Title.First; i < m.Title.End; i++ {
		if c := r.class(i); !c.Is(lang.Given) {
			g |= c & either
		}
	}
	for i := m.End; r.Lexicon.NoSpaces && r.is(i, lang.Honorific|lang.Role); i++ {
		g |= r.class(i) & either // 万女士
	}
	for i := m.First - 1; r.Lexicon.NoSpaces && r.is(i, lang.Honorific|lang.Role); i-- {
		g |= r.class(i) & either // 妻子李红
	}
	return one(g)
}
