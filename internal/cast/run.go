package cast

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// functional has what a word at the start of a sentence may be whose capital
// comes from there.
const functional = lang.Det | lang.Poss | lang.Pron | lang.Rel | lang.How | lang.Prep | lang.Conj | lang.Sub | lang.Aux | lang.Neg | lang.Adv | lang.Pronouns | lang.Stop | lang.According

// small reports whether the capital of token i may come from its place alone.
func (r *reader) small(i int) bool {
	second := i > 0 && r.Lexicon.NamesDecline && r.Tokens[i].Shape.Is(text.Dotted) && r.Tokens[i-1].Shape.Is(text.Dotted) // П. А. Соколов
	return r.is(i, functional) && !r.is(i, lang.Given) && !second
}

// run returns the end of the run of capitalised words that begins at token i,
// or i. Particles (van, al-), initials and nicknames in marks may stand inside.
func (r *reader) run(i, hi int) int {
	if !r.articled(i) && !r.begins(i, hi) && r.SurnameAt(i) == i {
		return i
	}
	const longest = 300 // tokens: tables of names have no end
	j := max(i+1, r.SurnameAt(i))
	for hi = min(hi, i+longest); j < hi; {
		next := r.goesOn(i, j, hi)
		if next == j {
			break
		}
		j = next
	}
	return j
}

// begins reports whether a name, or a title before one, may begin at token i.
func (r *reader) begins(i, hi int) bool {
	more := i+1 < hi && r.capital(i+1)
	acronym := r.upper(i) && !(more && r.upper(i+1)) // WHO, not Who
	switch {
	case r.labels == nil && more && (r.opens(i) || r.Lexicon.NounsCapitalised) && r.firmBefore(i+1) && !r.is(i, lang.Given):
		return false // Firma Regn
	case !r.capital(i), r.contracted(i), r.opens(i) && r.verb(i) && r.Words[i].Known() && more:
		return false // Said Berg
	case r.small(i) && !acronym && (r.opens(i) || !more || r.labels != nil && r.labels[i].Name != tagger.Person && r.labels[i+1].Name == tagger.Person):
		return false // But Berg
	case r.is(i, lang.Time):
		return r.is(i, lang.Given) && more // April Jones, not Monday
	case !more && r.is(i, lang.Nation) && !r.is(i, lang.Given|lang.Place) && r.adjective(i):
		return false // Norwegian skiers
	case r.opens(i) && r.is(i, lang.Cue|lang.Participle|lang.Verb|lang.Aux) && !r.is(i, lang.Given) && !more:
		return false // Paid
	}
	return true
}

// contracted reports whether token i is a word with a verb behind an apostrophe:
// they've, there's.
func (r *reader) contracted(i int) bool {
	if joint(r.Word(i)) < 0 {
		return false
	}
	w := r.lower(i)
	k := strings.LastIndexByte(w, '\'')
	return k > 0 && r.Lexicon.Lookup(w[k:]).Class.Is(lang.Aux) && r.Lexicon.Lookup(w[:k]).Class.Is(functional)
}

// goesOn returns the end of what goes on with a run from token i at token j, or j.
func (r *reader) goesOn(i, j, hi int) int {
	more := j+1 < hi && r.capital(j+1)
	switch {
	case r.capital(j):
		if r.Lexicon.NounsCapitalised && r.surnamed(i, j) || r.is(j, lang.Time) && !r.is(j, lang.Given) || r.Tokens[j-1].Shape.Is(text.Dotted) && r.opens(j) || r.outletName(j) && (!more || r.Lexicon.NamesDecline) ||
			r.labels != nil && r.labels[j].Name != tagger.Person && r.is(j, lang.I) || r.given(i, j) || r.another(i, j) {
			return j
		}
		return j + 1
	case r.SurnameAt(j) > j && (!r.is(j-1, lang.Nation) || r.is(j-1, lang.Given)):
		return r.SurnameAt(j)
	case r.is(j, lang.Prep) && (!r.is(j, lang.Of) || r.Lexicon.NounsCapitalised && !r.is(j-1, lang.Role|lang.Honorific)) && r.full(i, j), r.Lexicon.NounsCapitalised && r.parts(i, j), r.is(j, lang.Particle) && more && r.use(j, lang.Where), r.is(j, lang.Particle) && more && r.outletName(j+1):
		return j // Anna Berg zu Beginn, Anna Berg in Zwolle, Anna Berg von Reuters
	case r.is(j, lang.Particle) && !(r.use(j, lang.Joins) && !r.compound(i, j)) && (!r.is(j-1, lang.Role|lang.Nation) || r.is(i, lang.Honorific) && (j-1 > i || r.courtesy(i))):
		k := j + 1
		for k < hi && r.is(k, lang.Particle) && !r.capital(k) {
			k++ // van der
		}
		surname := r.is(j-1, lang.Given) && r.Lexicon.HeadFirst && !(k+1 < hi && r.capital(k+1)) // José de la Fuente
		if k < hi && r.capital(k) && (surname || !r.is(k, heads&^lang.Role|lang.Nation|lang.Adjective)) && !(r.full(i, j) && r.is(k, lang.Given) && (r.is(j, lang.Prep) || r.use(j, lang.Joins))) {
			return k + 1 // not: Anna Berg zu Nils Dahl
		}
		return r.ofPeople(i, j, k, hi)
	case r.articled(j):
		return j + 1
	case r.Tokens[j].Kind == text.Open && more && j+3 < hi && r.Tokens[j+2].Kind == text.Close && r.capital(j+3):
		return j + 3 // Anna "Storm" Berg
	case r.mark(j, "(") && more && r.mark(j+2, ")") && j+3 < hi && r.capital(j+3) && (j-i > 2 || r.labels != nil && r.is(j+3, lang.Role|lang.Title) && r.capital(j+4) && !r.is(i, lang.Given)) && !r.upper(j+1):
		return j + 3 // Director of Ports (Northern) Anna Berg, Home (Interior) Minister Anna Berg
	case strings.Contains("·・･‧", r.Word(j)) && j+1 < hi:
		return j + 2 // 安娜·贝格
	case r.mark(j, "&") && more, r.use(j, lang.Joins) && more && r.joinsBody(i, j, hi):
		return j + 2 // Agriculture and Forestry Ministry
	case more && r.labels != nil && r.is(j, lang.Prep|lang.Conj) && !(r.is(j, lang.Of) && r.is(j-1, lang.Role|lang.Title)) && r.labels[j].Name == tagger.Organisation && r.labels[j+1].Name == tagger.Organisation:
		return j + 2 // Chamber of Commerce
	case more && r.bodyFor(j):
		k := j + 2 // Committee to Protect Writers
		for k < hi && (r.capital(k) && !r.is(k, lang.Given|lang.Time) || k+1 < hi && r.use(k, lang.Joins) && r.capital(k+1) && !r.is(k+1, lang.Given|lang.Org|lang.Role|lang.Title|lang.Honorific) && r.labels[k+1].Name != tagger.Person) {
			k++
		}
		return k
	case r.is(j, lang.Of) && !r.is(j, lang.By) && !r.Lexicon.NoSpaces:
		return r.ofName(i, j, hi)
	case r.mark(j, ",") && more && r.is(j+1, lang.Org) && r.use(j+1, lang.Company) && j-i > 0 && !r.is(j-1, lang.Place):
		return j + 2 // Regn Motors, Inc.
	case r.poss(j) && more && r.is(j-1, lang.Role|lang.Group) && r.ownedBody(j+1, hi):
		return j + 2 // Ombudsman's Office
	}
	return j
}

// compound reports whether the word for and at token j may join two surnames of one person, of a run from token i: behind a given name, or
// where they stood behind one before: José Berg y Lund; Berg y Lund. Not: Berg y Lund, two people.
func (r *reader) compound(i, j int) bool {
	const far = 1000 // tokens
	if r.is(i, lang.Given|lang.Honorific|lang.Org) || j-i != 1 || j+1 >= len(r.Tokens) {
		return true
	}
	return article.Any(max(1, i-far), i, func(k int) bool {
		return r.Word(k) == r.Word(i) && r.Word(k+1) == r.Word(j) && r.Word(k+2) == r.Word(j+1) && r.is(k-1, lang.Given)
	})
}

// bodyFor reports whether the preposition at token j stands inside of the name of a body that says what the body is for:
// Institute | on Taxation. Not so where it tells where or when: Ministry | in Oslo, Council | on Monday.
func (r *reader) bodyFor(j int) bool {
	return r.labels != nil && r.is(j, lang.Prep) && !r.is(j, lang.Of|lang.By) && !r.use(j, lang.At) && r.is(j-1, lang.Org) && !r.is(j-1, lang.Role|lang.Given) &&
		!r.is(j+1, lang.Time|lang.Given|lang.Place|lang.Nation|lang.Seat|lang.Role|lang.Title|lang.Honorific|lang.Outlet) && r.labels[j+1].Name != tagger.Person && r.labels[j+1].Name != tagger.Place
}

// surnamed reports whether the run from token i has a given name and a surname before token j, where any
// noun has a capital and may come next, if the words tell that it is one, or another's full name, or whom something is told:
// hat Anna Berg | Vorwürfe; wird laut Anna Berg | Nils Dahl; wie Dahl | Reportern sagte.
func (r *reader) surnamed(i, j int) bool {
	full := j-i > 1 && r.is(j-2, lang.Given) && !r.is(j-1, lang.Given|lang.Particle)
	next := r.is(j, lang.Given) && r.capital(j+1) && r.class(j+1) == 0
	return full && (next || !r.is(j, lang.Given|lang.Particle|lang.Suffix)) || r.is(j, lang.Addressee) && !r.is(j-1, lang.Role)
}

// parts reports whether the particle at token j, behind the run from token i, is an article or a preposition between two of
// whom something tells, and joins no parts of a name: sagte Berg | der Presse, Berg | zu Nils Dahl, Angaben | von Berg.
func (r *reader) parts(i, j int) bool {
	if r.is(j-1, lang.Speaks) {
		return r.is(j, lang.Prep)
	}
	return (r.is(j, lang.Det) || r.is(j, lang.Prep) && !r.is(j, lang.Of)) && !r.is(j-1, heads|lang.Given|lang.Particle|lang.Honorific) &&
		(r.full(i, j) || j-i < 2 || r.is(j-2, lang.Role|lang.Honorific))
}

// full reports whether the run from token i has a given name, or initials, and a surname before token j.
func (r *reader) full(i, j int) bool {
	return !r.is(j-1, lang.Given|lang.Particle) && article.Any(i, j-1, func(k int) bool { return r.is(k, lang.Given) || r.Tokens[k].Shape.Is(text.Dotted) && r.upper(k) })
}

// given reports whether the run from token i ends before token j because it is in the dative, of whoever is
// told something, and the word there is not: сказал Петрову | Иванов.
func (r *reader) given(i, j int) bool {
	return r.Lexicon.NamesDecline && r.Lexicon.Dative(r.Word(j-1)) && !r.Lexicon.MaybeDative(r.Word(j)) && !r.opens(i)
}

// another reports whether another name begins at token j behind the one from token i, as its given name
// shows, in a language in which two may stand side by side: matka Jana Nováka | Anna Nováková; Anna Berg | Nils Dahl'ı.
func (r *reader) another(i, j int) bool {
	if r.is(i, lang.Role) && !r.is(i, lang.Given) {
		i++ // Zástupce Jana Nováka | Petr Novák
	}
	if r.Lexicon.NamesDecline && j > i && r.capital(j+1) && !r.is(j-1, heads|lang.Honorific|lang.Title) && r.Lexicon.MaybeDative(r.Word(j)) && r.Lexicon.MaybeDative(r.Word(j+1)) &&
		r.Lexicon.Oblique(r.Word(j), r.Word(j+1), false) && !r.Lexicon.Oblique(r.Word(i), r.Word(j-1), false) {
		return true // сказала Лебедева | Игорю Волкову
	}
	if j-i < 2 || !r.is(j, lang.Given) {
		return false
	}
	return r.Lexicon.NamesDecline && (r.is(i, lang.Given) || r.Lexicon.Oblique(r.Word(i), r.Word(j-1), false)) && !r.is(j-1, lang.Given) ||
		r.Lexicon.VerbLast && !r.Lexicon.NoSpaces && (r.is(j-2, lang.Given|lang.Particle) && !(j-3 >= i && r.is(j-3, lang.Given)) || r.is(j-1, lang.Org) && !r.is(j-1, lang.Role)) && r.capital(j-1) && r.capital(j+1) && !r.capital(j+2)
}

// ownedBody reports whether the words from token i on end as the name of a body does:
// the Transport Workers' Union.
func (r *reader) ownedBody(i, hi int) bool {
	for i+1 < hi && r.capital(i+1) {
		i++
	}
	return r.is(i, lang.Org) && !r.is(i, lang.Given)
}

// ofName returns the end of what the "of" at token j joins to a run from token i,
// or j: Bank of England, Ministry of the Interior, Secretary of State Anna Berg.
// An office of something is a title, and none without a name behind it.
func (r *reader) ofName(i, j, hi int) int {
	if j-i > 1 && r.is(j-1, lang.Group) && r.capital(j+1) {
		return j + 2 // Joint Chiefs of Staff
	}
	body := r.headedBody(i, j)
	office := !body && (r.is(j-1, lang.Title|lang.Role) || j-i > 2 && r.is(j-2, lang.Of) && r.is(j-3, lang.Title|lang.Role))
	k := j + 1
	if r.is(k, lang.Det) && !r.is(k, lang.Indefinite) {
		k++
	}
	if !office && !r.is(j-1, lang.Org) && !(body && !r.is(k, lang.Given)) {
		return j
	}
	if k >= hi || !r.capital(k) || office && !r.capital(k+1) && !r.is(k+1, lang.Of) && !r.mark(k+1, "(") {
		return j
	}
	if office && r.Lexicon.NounsCapitalised && !r.is(k+1, lang.Given) {
		return j // Vorsitzende des Verbands Regn
	}
	to := k
	for office && to < hi && r.capital(to) {
		to++
	}
	whole := !r.is(to, lang.Of) || r.capital(to+1) && !r.capital(to+2) && !r.is(to+2, lang.Of)
	if to > k && whole && r.is(to-1, lang.Org) && !r.is(to-1, heads&^lang.Org|lang.Title|lang.Given) && !r.mark(to, "(") {
		return j // Leader of Hagen Council, Governor of the Bank of Norway
	}
	return k + 1
}

// ofPeople returns the end of what the particle at token j joins to the noun of a body from token i:
// Câmara dos Deputados, Corpo de Bombeiros; j where the words from token k on are no such complement.
func (r *reader) ofPeople(i, j, k, hi int) int {
	switch {
	case r.is(j, lang.Of) && (r.is(j-1, lang.Org) || r.headedBody(i, j)):
		return r.ofName(i, j, hi)
	case k < hi && r.capital(k) && r.is(k, lang.Group) && j-i == 1 && !r.is(i, lang.Given|lang.Role|lang.Title):
		return k + 1
	}
	return j
}

// outletName reports whether token i is an outlet in the spelling of the language,
// which stands beside names without a comma: сказала Анна Берг ТАСС.
func (r *reader) outletName(i int) bool {
	if u := r.UnitOf(i); u != nil && int(u.First) < i && !u.Has(article.Known) {
		return false // Ministério Público
	}
	return slices.ContainsFunc(r.Words[i].Phrases(), func(p lang.Phrase) bool {
		return p.Outlet != "" && (len(p.Words) == 1 || r.Lexicon.NamesDecline) && r.Spells(i, len(r.Tokens), &p) && !p.Doubt
	})
}

// joinsBody reports whether the "and" at token j joins two words of a body's name,
// whose last word shows that: Agriculture and Forestry Ministry.
func (r *reader) joinsBody(i, j, hi int) bool {
	const person = lang.Given | lang.Role | lang.Honorific
	if article.Any(i, j, func(k int) bool { return r.is(k, person) }) {
		return false
	}
	if r.is(j-1, lang.Org) || r.is(j-1, lang.Nation) && j-i == 1 {
		return false // Parliament and, Norway and
	}
	for k := j + 1; k < hi && r.capital(k) && !r.is(k, person); k++ {
		if k > j+1 && r.is(k, lang.Org) {
			return true
		}
	}
	return false
}

// articled reports whether token i is a name with a particle glued before it:
// al-Khatib, d'Arbelin.
func (r *reader) articled(i int) bool {
	t := &r.Tokens[i]
	if t.Shape.Is(text.Cap) {
		return false
	}
	w := r.Word(i)
	k := joint(w)
	if k < 1 {
		return false
	}
	_, size := utf8.DecodeRuneInString(w[k:])
	c, _ := utf8.DecodeRuneInString(w[k+size:])
	if !unicode.IsUpper(c) {
		return false
	}
	return k <= 2 && w[k] != '-' || r.Lexicon.Lookup(w[:k]).Class.Is(lang.Particle)
}

// joint is where the first hyphen or apostrophe of a word stands, or -1. It is
// asked of every word.
func joint(w string) int {
	for k := 0; k < len(w); k++ {
		switch w[k] {
		case '-', '\'':
			return k
		case "’"[0]:
			if strings.HasPrefix(w[k:], "’") {
				return k
			}
		}
	}
	return -1
}

// opens reports whether token i has a capital because of where it stands.
func (r *reader) opens(i int) bool {
	t := &r.Tokens[i]
	if t.Shape.Is(text.First) || i == 0 {
		return true
	}
	switch prev := &r.Tokens[i-1]; prev.Kind {
	case text.Open:
		return true
	case text.Close:
		return i > 1 && r.final(i-2)
	case text.Punct:
		return r.final(i-1) || r.Is(i-1, ":") || r.dash(i-1)
	case text.Word:
		return prev.Shape.Is(text.Dotted) && r.small(i)
	}
	return false
}

// part returns where a run of capitalised words ends that holds two names side
// by side: a place and then a person, or in a headline a person and what they do.
func (r *reader) part(i, end int, headline bool) int {
	if headline && end-i > 3 && r.is(i, lang.Given) {
		return i + 2 // Anna Berg Opens Museum
	}
	for k := i + 1; k < end; k++ {
		if k+1 < end && r.is(k, lang.Given) && (r.is(k-1, lang.Place) && !((r.rows() || r.Lexicon.NamesDecline) && r.is(i, lang.Role)) || k == i+1 && (r.outletName(i) || r.Lexicon.NamesDecline && (r.use(i-1, lang.At) || r.use(i, lang.Network)) && r.forename(k, end))) && !r.is(k-1, lang.Given|lang.Title) && !r.is(end-1, lang.Org) {
			return k // for South Asia Anna Berg; a Efe Anna Berg; w Krośnie Anna Berg
		}
		if end-k > 1 && r.is(k, lang.Given) && r.is(i-1, lang.Det) && r.is(i-2, lang.Prep|lang.Of) && r.bodied(i, k) && !r.is(end-1, lang.Org) {
			return k // minister in the Ministry of Fisheries Anna Berg
		}
		if r.labels != nil && end-k > 1 && r.is(k, lang.Given) && r.is(k-1, lang.Org) && !r.is(k-1, lang.Role|lang.Title|lang.Given) && !r.is(end-1, lang.Org) {
			return k // CEO of the Refugee Council Anna Berg
		}
		if r.labels == nil {
			if end-k > 1 && r.is(k, lang.Given) && !r.is(i, lang.Given|lang.Role|lang.Title) && !r.Lexicon.NounStacks && r.officeOf(i) && !r.is(end-1, lang.Org) {
				return k // presidente del Gobierno Anna Berg
			}
			continue
		}
		was, is := r.labels[k-1].Name, r.labels[k].Name
		if headline && (was == tagger.Person) != (is == tagger.Person) ||
			is == tagger.Person && (was == tagger.Place || was == tagger.Organisation) && !r.is(k-1, lang.Role|lang.Title) && !(r.is(k-1, lang.Given) && !r.is(i-1, lang.Prep)) {
			return k
		}
	}
	return end
}

// officeOf reports whether a role and an "of" stand before token i: presidente del | Gobierno,
// minister van | Buitenlandse.
func (r *reader) officeOf(i int) bool {
	if r.Lexicon.HeadFirst && r.is(i-1, lang.Det) && !r.is(i-1, lang.Prep) {
		i-- // ministre de la | Santé
	}
	return r.is(i-1, lang.Of|lang.Prep) && r.is(i-2, lang.Role)
}

// bodied reports whether tokens [i:k) have the noun of a body: Ministry of Fisheries.
func (r *reader) bodied(i, k int) bool {
	return article.Any(i, k, func(i int) bool { return r.is(i, lang.Org) && !r.is(i, lang.Role|lang.Given) })
}

// shouts reports whether a paragraph is in capitals, so that they tell nothing.
func (r *reader) shouts(p article.Paragraph) bool {
	words, upper := r.shaped(p, text.Upper, 2)
	return words >= 3 && upper*4 > words*3
}

// headline reports whether most of the longer words have capitals.
func (r *reader) headline(p article.Paragraph) bool {
	words, capitals := r.shaped(p, text.Cap, 4)
	return words >= 3 && words < 25 && capitals*4 > words*3
}

// shaped counts the words of a paragraph that have at least some bytes, and those
// of them with a shape.
func (r *reader) shaped(p article.Paragraph, shape text.Shape, size int) (words, with int) {
	pace := r.Stop.Pace(1 << 14)
	for i := p.First; i < p.End; i++ {
		pace.Step()
		if t := &r.Tokens[i]; t.Kind == text.Word && t.Len() >= size {
			words++
			if t.Shape.Is(shape) {
				with++
			}
		}
	}
	return words, with
}

// sort puts mentions into the order of the text.
func (r *reader) sort(list []Mention) {
	pace := r.Stop.Pace(256)
	slices.SortStableFunc(list, func(a, b Mention) int {
		pace.Step()
		return cmp.Compare(a.First, b.First)
	})
}

// stopped reports whether the paragraph of token i ends with a stop, or a mark behind one.
func (r *reader) stopped(i int) bool {
	p := r.Paragraphs[r.ParagraphOf(i)]
	return article.Any(max(p.First, p.End-2), p.End, r.final)
}
