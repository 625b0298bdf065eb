package cast

import (
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// cut splits a run of capitalised words into title and name. The name is what
// follows the last role or honorific; a run that ends with a role has none.
func (r *reader) cut(first, end int) (Mention, bool) {
	if end-first > 2 && r.use(end-1, lang.Affair) && r.is(first, lang.Given) {
		end-- // of Anna Berg Speech
	}
	m := Mention{Form: Named, Phrase: Phrase{First: first, End: end}, Head: end - 1, entity: none, Quoted: r.Tokens[first].Region >= 0}
	body := r.is(end-1, lang.Org) && !r.is(end-1, lang.Given|lang.Suffix) && end-first > 1 // Republican National Committee
	at := first
	if !body {
		at = r.qualified(r.titled(first, end), first, end)
	}
	if at > first {
		m.Title = Phrase{First: first, End: at}
		m.First = at
	}
	if at == first && !body && r.nameless(first, end) {
		return m, false // the Oil Minister
	}
	for i := m.First; i < end; i++ {
		m.classes |= r.class(i)
		if r.word(i) {
			m.Name = append(m.Name, r.Word(i))
		}
	}
	if len(m.Name) == 0 || r.foreign(&m) {
		return m, false
	}
	m.Initial = m.Initial || !r.Lexicon.NoSpaces && end-first == 1 && r.opens(first) && !r.is(first, lang.Given|lang.Place|lang.Nation|lang.Seat)
	m.label = r.label(m.Phrase)
	m.Gender = r.gender(&m)
	m.Kind = r.kind(&m)
	return m, true
}

// foreign reports whether a run is no name in a language whose capitals tell
// little: German nouns, scripts without capitals. It marks single words, which
// name only whom a longer name has named.
func (r *reader) foreign(m *Mention) bool {
	switch {
	case r.Lexicon.NoSpaces:
		n := utf8.RuneCountInString(m.Name[0])
		titled := r.is(m.First-1, lang.Role|lang.Honorific) || r.is(m.End, lang.Role|lang.Honorific)
		return n == 1 && len(m.Name) == 1 && !(titled && r.eastern(m.Name[0])) || n > 6 || len(m.Name) == 1 && !titled && !r.eastern(m.Name[0])
	case r.Lexicon.NounsCapitalised && m.Title.Empty():
		m.Initial = len(m.Name) == 1
		return len(m.Name) > 1 && r.opens(m.First) && !m.classes.Is(lang.Given|lang.Org|lang.Place) && m.label != Person
	}
	return false
}

// eastern reports whether a name begins with the character of a surname.
func (r *reader) eastern(name string) bool {
	_, size := utf8.DecodeRuneInString(name)
	return r.Lexicon.Lookup(name[:size]).Use.Is(lang.Eastern)
}

// titled returns where the name begins behind the titles of a run.
func (r *reader) titled(first, end int) int {
	at := first
	for i := first; i < end; i++ {
		if r.mark(i, ")") && i+1 < end {
			at = i + 1 // Commissioner of Police (Traffic) Anna Berg
			continue
		}
		if i+1 < end && i == first && r.is(i, lang.Group) && r.is(i+1, lang.Given) {
			at = i + 1 // Brothers Kwame and Yaw Ofori
		}
		if i+1 >= end || !r.is(i, lang.Role|lang.Title|lang.Honorific) || r.is(i, lang.Given) && !r.is(i, lang.Honorific|lang.Title) {
			continue
		}
		if r.is(i+1, lang.Of) && !r.capital(i+1) {
			at = max(at, r.officer(i+1, end, at))
			continue
		}
		if i > first && r.is(i+1, lang.Particle) && !r.capital(i+1) {
			break // Prince Sultan ibn Rashid
		}
		if i == first || !r.is(i, lang.Org) || r.is(i, lang.Title) {
			at = i + 1
		}
	}
	return at
}

// officer returns where the name begins behind an office of something, whose "of"
// is token i: Secretary of State John Kerry; at where there is none.
func (r *reader) officer(i, end, at int) int {
	k := i + 1
	if k < end && r.is(k, lang.Det) && !r.capital(k) {
		k++
	}
	if k+1 >= end || !r.is(k+1, lang.Given) && end-k <= 2 {
		return at
	}
	at = k + 1
	for at < end-1 && r.labels != nil && r.labels[at] != tagger.Person && r.labels[end-1] == tagger.Person {
		at++ // Minister of Foreign Affairs Nils Dahl
	}
	for k = at; k < end-1 && r.labels == nil; k++ {
		if r.is(k, lang.Given) {
			return k
		}
	}
	for at < end-1 && (r.is(at, lang.Of) && !r.capital(at) || r.is(at-1, lang.Of) && !r.capital(at-1)) {
		at++ // Minister of State for Home Anna Berg
	}
	return at
}

// qualified moves the beginning of a name behind what only qualifies it: an
// adjective of nation, the short name of whom somebody leads.
func (r *reader) qualified(at, first, end int) int {
	if at != first || end-at <= 2 || r.is(end-1, lang.Org) && !r.is(end-1, lang.Given) {
		return at
	}
	given := r.is(at+1, lang.Given)
	switch {
	case given && r.is(at, lang.Nation) && !r.is(at, lang.Place|lang.Given):
		return at + 1 // Russian Anna Berg
	case given && r.Tokens[at].Shape.Is(text.Upper) && !r.Tokens[at+1].Shape.Is(text.Upper) && !r.is(at, lang.Given):
		return at + 1 // CNPF Nils Dahl
	}
	return at
}

// nameless reports whether a run is a role without a name: the Oil Minister, Sir.
func (r *reader) nameless(first, end int) bool {
	last := r.class(end - 1)
	if last.Is(lang.Given) {
		return false
	}
	if end-first > 1 {
		return last.Is(lang.Role) && !r.is(first, lang.Given)
	}
	return last.Is(lang.Role|lang.Honorific|lang.Group) && !last.Is(lang.Nation) &&
		(r.is(first-1, lang.Det) && !r.Tokens[first].Shape.Is(text.First) || r.label(Phrase{First: first, End: end}) != Person)
}

// label is the kind that most words of a phrase are labelled with.
func (r *reader) label(p Phrase) Kind {
	if r.labels == nil {
		return Unknown
	}
	person, other := 0, 0
	for _, l := range r.labels[p.First:p.End] {
		switch l {
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

// kind tells what a name is the name of.
func (r *reader) kind(m *Mention) Kind {
	k, place := r.spelling(m)
	if m.Title.Empty() && (m.label == Organization || m.label != Unknown && k != Organization) || k == Unknown {
		k = m.label
	}
	m.company = k == Organization && !place && !m.classes.Is(lang.Nation)
	if place {
		m.classes |= lang.Place
	} else {
		m.classes &^= lang.Place
	}
	return k
}

// spelling tells what a name is the name of by its words, and whether of a place.
func (r *reader) spelling(m *Mention) (k Kind, place bool) {
	const places = lang.Place | lang.Nation
	n := len(m.Name)
	first, last := r.class(m.First), r.class(m.End-1)
	whole := r.Lexicon.Name(r.slice(m.Phrase))
	switch {
	case n > 1 && r.use(m.End-1, lang.Affair):
		return Organization, false
	case (n == 2 || n == 3) && r.Tokens[m.First].Shape.Is(text.Dotted) && !first.Is(places|lang.Title) && !m.classes.Is(lang.Org):
		return Person, false // J.K. Dahl
	case whole.Is(places | lang.Seat):
		return Organization, whole.Is(places)
	case n == 1 && first.Is(places|lang.Seat) && m.Title.Empty():
		return Organization, first.Is(places)
	case m.classes.Is(lang.Org) && (last.Is(lang.Org) && !last.Is(lang.Given) || n > 2 && !first.Is(lang.Given)), m.classes.Is(lang.Seat) && n <= 2 && m.Title.Empty():
		return Organization, false
	case !m.Title.Empty(), first.Is(lang.Given) && n > 1:
		return Person, false
	case n <= 2 && last.Is(places):
		return Organization, true
	case n == 1 && r.Tokens[m.First].Shape.Is(text.Upper) && !r.Lexicon.NoSpaces:
		return Organization, false
	case r.Lexicon.NoSpaces || r.labels == nil && n > 1 && r.Lexicon.Language != "" && !m.classes.Is(lang.Org|lang.Nation|lang.Place):
		return Person, false
	}
	return Unknown, false
}

const either = lang.Male | lang.Female

// one is a gender, 0 where both are possible.
func one(c lang.Class) lang.Class {
	if c &= either; c == either {
		return 0
	}
	return c
}

// gender is what the title or else the given name tells.
func (r *reader) gender(m *Mention) lang.Class {
	if g := r.titleGender(m); g != 0 {
		return g
	}
	if len(m.Name) > 1 && r.is(m.First, lang.Given) {
		return one(r.class(m.First))
	}
	return 0
}

// titleGender is what the title tells.
func (r *reader) titleGender(m *Mention) lang.Class {
	var g lang.Class
	for i := m.Title.First; i < m.Title.End; i++ {
		if c := r.class(i); c.Is(lang.Honorific|lang.Role|lang.Title) && !c.Is(lang.Given) {
			g |= c & either
		}
	}
	return one(g)
}

// pairUp gives the last name's surname to the one before it if the two are a
// couple: Bill and Hillary Clinton.
func pairUp(r *reader, list []Mention) {
	if len(list) < 2 {
		return
	}
	left, right := &list[len(list)-2], &list[len(list)-1]
	if left.Form != Named || left.End+1 != right.First || !r.use(left.End, lang.Joins) || len(left.Name) != 1 || len(right.Name) != 2 || !right.Title.Empty() ||
		!r.is(left.First, lang.Given) || !r.is(right.First, lang.Given) || r.is(right.End-1, lang.Org|lang.Role) {
		return
	}
	left.Name, left.couple = []string{left.Name[0], right.Name[1]}, true
	left.Kind = Person
	left.Gender = one(r.class(left.First))
}
