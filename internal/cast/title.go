package cast

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// describe adds what a mention by name tells of its entity.
func (r *resolver) describe(m *Mention) {
	e := &r.entities[m.entity]
	e.Mentions = stop.Append(r.Stop, e.Mentions, r.Span(m.First, m.End))
	if r.titleGender(m) != 0 {
		e.Kind = Person
	}
	e.gender = cmp.Or(e.gender, m.Gender)
	r.title(e, m)
	if r.labels == nil && r.firmBefore(m.First) && !r.is(m.First, lang.Given) {
		e.Kind, e.company = Organization, true // la empresa Regn
	}
	if k := r.roleAt(m.End); (r.Lexicon.NoSpaces || r.Lexicon.NounStacks && r.labels == nil) && k >= 0 && r.is(k, lang.Role) && e.Kind != Organization {
		e.noun(r.noun(k)) // 张伟教授
		e.role(r.slice(Phrase{First: m.End, End: k + 1}))
	}
	if r.is(m.First-1, lang.Of) && r.is(m.First-2, lang.Role) && (r.Lexicon.MixedScript || r.Lexicon.NoSpaces && r.turn(m.First-3, lang.Becomes) && !r.is(m.First-4, lang.Adv)) {
		e.Kind, m.described = Person, true
		e.noun(r.noun(m.First - 2)) // 主将の梅宮, 担任市长的李红
		e.role(r.Word(m.First - 2))
	}
	if m.Headline {
		return
	}
	if i := m.First - 1; r.poss(i) && r.is(m.End-1, lang.Org) && e.Kind == Organization {
		if o := r.nameEnding(i); o != nil && r.entities[o.entity].place && e.first == m.First {
			e.Name = r.slice(Phrase{First: o.First, End: m.End}) // Norway's Water Ministry
		}
	}
	if r.mark(m.End, ",") && r.is(m.End+1, lang.Rel) && r.is(m.End+1, lang.Pron) && len(m.Name) > 1 && !e.company {
		e.Kind = Person // Anna Berg, who
	}
	r.bodyBefore(m)
	if end := r.aged(e, m); !r.leading(m) {
		r.trailing(m, end)
	}
	r.equated(m)
}

// bodyBefore makes a name a body's whose noun stands right before it: the trade union Verdi.
func (r *resolver) bodyBefore(m *Mention) {
	const longest = 5 // tokens
	e, i := &r.entities[m.entity], m.First-1
	if e.gender != 0 || e.place || len(e.titles) > 0 || !m.Title.Empty() || r.is(m.First, lang.Given) || !r.is(i, lang.Org) || r.is(i, lang.Role|lang.Given) || r.capital(i) {
		return
	}
	for k := i - 1; k > i-longest && r.word(k) && !r.is(k, lang.Prep|lang.Aux|lang.Cue|lang.Conj); k-- {
		if r.is(k, lang.Det) {
			r.becomes(e, i)
			return
		}
	}
}

// becomes makes an entity the body that the noun at token i is for.
func (r *resolver) becomes(e *Entity, i int) {
	e.Kind, e.company = Organization, r.use(i, lang.Company)
	e.noun(r.noun(i))
}

// firmBefore reports whether a noun for a company stands before token i, with or without a
// mark between: компания «Регн».
func (r *reader) firmBefore(i int) bool {
	if i > 0 && r.Tokens[i-1].Kind == text.Open {
		i--
	}
	return r.is(i-1, lang.Org) && r.use(i-1, lang.Company)
}

// title takes the role before a name: Kremlin Spokesman Dimitry Peskov, South
// Dakota Gov. X, Chinese foreign ministry spokesman X.
func (r *resolver) title(e *Entity, m *Mention) {
	const longest = 10 // tokens
	first, end := m.whole().First, m.First
	bare := m.Title.Empty()
	if m.Quoted || bare && !r.capital(m.First) || r.whereOffice(m.First) {
		return
	}
	for first > 0 && end-first < longest && r.entitled(first-1, first == end) && !r.use(first-1, lang.Refers) && !r.toName(first-1) && !r.behindName(first) {
		first--
	}
	head := end - 1
	if first == end && bare {
		if k := r.governs(m); k >= 0 {
			head = k
			for first = k; first > 0 && end-first < longest && r.entitled(first-1, false) && !r.toName(first-1); {
				first--
			}
		}
	}
	first, other, anothers := r.titleCase(e, m, first, head)
	if anothers {
		return
	}
	if k := first; r.Lexicon.VerbSecond && k < end {
		for k > 0 && r.is(k-1, lang.Det|lang.Prep) {
			k--
		}
		if r.is(k, lang.Det) && r.is(k+1, lang.Prep) {
			first = k + 1 // der | in der Stadt geborene Maler Nils Dahl
		}
	}
	if k := first - 2; k >= 0 && r.is(first-1, lang.Of) && r.is(k, lang.Org) && !r.Lexicon.NounsCapitalised && r.capital(k) && r.capital(first) {
		for first = k; first > 0 && r.capital(first-1) && r.entitled(first-1, false); {
			first-- // Central Bank of Oslo governor Anna Berg
		}
	}
	for first < end && r.is(first, lang.Adv|lang.Conj) {
		first++
	}
	if first == end || e.Kind == Organization && (bare && (len(m.Name) == 1 || !e.company || r.publicBody(m)) || r.rows() && r.is(m.First, lang.Org)) {
		return // the official Iraqi agency; juru bicara | Kementerian Kesehatan
	}
	if o := r.nameEnding(first - 1); r.poss(first-1) && o != nil && r.entities[o.entity].Kind == Person && o.entity != m.entity && e.owner == none {
		e.owner = o.entity // Anna Berg's | lawyer Nils Dahl
	}
	for first < end && r.courtesy(first) {
		first++ // Mr. is no role
	}
	last := end
	for last > first && r.courtesy(last-1) {
		last-- // Oil Minister Sheikh
	}
	r.entitle(e, m, Phrase{First: first, End: last}, head, other)
}

// publicBody reports whether the last word of a name is for a body that is no company, and nothing tells that it is somebody's: the
// metropolitan Water Authority.
func (r *reader) publicBody(m *Mention) bool {
	return r.labels != nil && r.is(m.End-1, lang.Org) && !r.use(m.End-1, lang.Company) && !r.is(m.First, lang.Given) && m.label != Person
}

// whereOffice reports whether a place or a body stands at token i behind a role as where that is held, in languages whose
// names have a genitive: primarul | Craiovei, directorul | ANM, trenér | Sparty.
func (r *reader) whereOffice(i int) bool {
	switch {
	case !r.Lexicon.NamesDecline || r.capital(i+1) || r.is(i, lang.Given):
		return false
	case r.Lexicon.NoArticles:
		return r.ownsRole(i)
	}
	return r.is(i-1, lang.Role|lang.Adjective) && (r.is(i, lang.Place) || r.inGenitive(i) || r.upper(i) && !r.upper(i-1))
}

// ownsRole reports whether the word with a capital at token i, behind a role in the nominative and an adjective, is a body's
// whose role that is, in languages whose nouns have no articles: an acronym, or a name that is in the genitive by its
// end, where the article has nobody of that name.
//
//	представитель | МЧС, prezeska kaliskiej | Cracovii      not: podle ministra | Kučery
func (r *reader) ownsRole(i int) bool {
	k, acronym := i-1, r.acronym(i)
	if !acronym && !r.Lexicon.Whose(r.Word(i)) {
		return false
	}
	if r.word(k) && !r.is(k, lang.Role) && !r.capital(k) && r.inGenitive(k) {
		k--
	}
	if !r.is(k, lang.Role) || r.is(k, lang.Adjective|lang.Oblique) || r.acronym(k) || r.Words[k].Form.Is(lang.Object) || r.Lexicon.NominativeRole(r.lower(k)) != "" {
		return false
	}
	const far = 4 // words
	for n := 0; n < far && k > 0 && (r.is(k-1, lang.Adjective|lang.Nation) || r.word(k-1) && r.class(k-1) == 0 && !r.capital(k-1)); n++ {
		k--
	}
	return !r.is(k-1, lang.Prep|lang.According) && !(k > 0 && r.accords(k-1)) && !r.bears(i)
}

// acronym reports whether token i is one, of two letters or more, with the end of a case or without: МЧС, HDZ-a.
func (r *reader) acronym(i int) bool {
	if r.upper(i) && !r.Tokens[i].Shape.Is(text.Dotted) {
		return true
	}
	const least = 2 // letters
	short, end, ok := strings.Cut(r.Word(i), "-")
	return ok && utf8.RuneCountInString(short) >= least && strings.ToUpper(short) == short && lang.Lower(end) == end
}

// bears reports whether the article has the word at token i as somebody's surname, behind a given name.
func (r *reader) bears(i int) bool {
	return r.has(&r.bearers, r.Word(i), func(k int) bool { return r.capital(k) && r.is(k-1, lang.Given) && r.capital(k-1) })
}

// governs is the role whose complement in the genitive stands right before a name, in languages with cases, where it is in
// the case of the name; -1 where there is none: | мэр города | Мария Лебедева, but not: друг | мэра города | Иван Петров.
func (r *resolver) governs(m *Mention) int {
	const longest = 6 // tokens
	const no = lang.Prep | lang.Conj | lang.Det | lang.Pronouns | lang.Pron | lang.Rel | lang.Sub | lang.Aux | lang.Neg | lang.That | lang.Time
	if e := &r.entities[m.entity]; e.gender == 0 && !r.is(m.First, lang.Given) && !r.Lexicon.Lookup(e.words[0]).Class.Is(lang.Given) {
		return -1 // мэр города | Нижний Новгород
	}
	other := r.declines(m, &r.entities[m.entity]) || r.oblique(m, false)
	for i := m.First - 1; r.Lexicon.NamesDecline && r.word(i) && i > m.First-longest && !r.is(i, no) && !r.toName(i); i-- {
		if role := r.is(i, lang.Role) && !r.is(i, lang.Adjective); role && i < m.First-1 && ((r.Lexicon.NominativeRole(r.Word(i)) != "") == other || other && (!r.inGenitive(m.First) || !r.inGenitive(m.End-1) || r.is(i-1, lang.Prep))) {
			return i // minister | zdrowia Annę Zielińską, who cannot be whose minister it is
		} else if role && other {
			return -1 // партнер | Ивана Петрова
		}
		if !r.inGenitive(i) && !r.inGenitive(i-1) && !(i+1 < m.First && r.inGenitive(i+1)) || r.finite(i) {
			return -1 // иностранных | дел, spraw | zagranicznych
		}
	}
	return -1
}

// inGenitive reports whether token i may stand in the genitive by its end.
func (r *reader) inGenitive(i int) bool {
	if !r.word(i) {
		return false
	}
	_, ok := r.Lexicon.Complement(r.Word(i))
	return ok
}

// behindName reports whether somebody's full name ends before token i, in languages in which another's title may stand there:
// předal Petr Novák | primátorce Janě Dvořákové.
func (r *resolver) behindName(i int) bool {
	m := r.nameEnding(i)
	return r.Lexicon.NamesDecline && m != nil && len(m.Name) > 1 && r.is(m.First, lang.Given)
}

// titleCase tells from its case where the title from token first on, before a name, begins, whether the name is in
// another case than the nominative, and whether the title is somebody else's, whose the name is.
func (r *resolver) titleCase(e *Entity, m *Mention, first, head int) (begin int, other, anothers bool) {
	end := m.First
	for r.Lexicon.NamesDecline && first < end && r.capital(first) && r.is(first-1, lang.Prep) && !r.is(first-1, lang.According) {
		for first < end && r.capital(first) {
			first++ // после встречи с Анной Берг | мэр
		}
	}
	other = r.Lexicon.NamesDecline && first < end && r.declines(m, e)
	switch {
	case other && !r.is(first-1, lang.Prep|lang.According) && !r.accords(first-1) && r.inGenitive(m.First) && r.inGenitive(m.End-1) && r.Lexicon.NominativeRole(r.Word(head)) == "":
		return first, other, true // mluvčí Jana Dubského
	}
	return first, other, end > first && r.Lexicon.NoArticles && r.use(end-1, lang.Kin) // istri Nils Dahl
}

// entitle gives an entity the role that a title is, whose last noun for somebody is token head, in the nominative if a
// single word stands in another case.
func (r *resolver) entitle(e *Entity, m *Mention, title Phrase, head int, other bool) {
	first := title.First
	for i := first; i < title.End && i <= max(head, title.First); i++ {
		if r.use(i, lang.Company) && !r.is(m.First, lang.Given) && e.gender == 0 && m.Title.Empty() {
			r.becomes(e, i) // salmon farmer Nordhav Havbruk
			return
		}
		if r.is(i, lang.Role|lang.Title) || r.use(i, lang.Crowned) || r.officeEnds(i) {
			e.Kind, m.described = Person, true
			e.noun(r.noun(i))
			if n := r.noun(i); !slices.Contains(e.titles, n) {
				e.titles = append(e.titles, n)
				r.titled[n] = append(r.titled[n], m.entity)
			}
			if r.rows() {
				r.shortTitle(e, Phrase{First: i + 1, End: title.End})
				break // the chairman, not the workers: ketua serikat buruh
			}
		}
	}
	if m.described && !(r.upper(first) && r.Tokens[first].Shape.Is(text.Dotted)) { // not SEN. of a transcript
		role := r.slice(title)
		if nominative := r.Lexicon.NominativeRole(r.lower(first)); other && title.Len() == 1 && nominative != "" {
			role = nominative
		}
		e.role(role)
	}
}

// shortTitle gives an entity the short form of its title that stands in brackets in it: Menteri Dalam Negeri (Mendagri).
func (r *resolver) shortTitle(e *Entity, title Phrase) {
	for i := title.First; i+1 < title.End; i++ {
		if r.is(i, lang.Role) && r.mark(i-1, "(") && r.mark(i+1, ")") {
			e.noun(r.noun(i))
		}
	}
}

// courtesy reports whether token i is a title that tells no role: Mr., Sheikh.
func (r *reader) courtesy(i int) bool {
	return r.is(i, lang.Honorific) && !r.is(i, lang.Title) && !r.use(i, lang.Crowned)
}

// entitled reports whether token i belongs to the title behind it, of which it
// would be the last word if ends is set.
func (r *reader) entitled(i int, ends bool) bool {
	const no = lang.Prep | lang.Conj | lang.Det | lang.Poss | lang.Aux | lang.Pron | lang.Rel | lang.Sub | lang.Time | lang.Neg | lang.That | lang.According | lang.How
	switch c := r.class(i); {
	case !r.word(i), r.Tokens[i+1].Shape.Is(text.First), r.acts(i, ends), r.hour(i):
		return false
	case ends:
		return c.Is(lang.Role|lang.Title) && !c.Is(lang.Adjective) && (!r.Lexicon.NounsCapitalised || r.capital(i) || r.is(i-1, lang.Det)) || r.describes(i) // verurteilte Anna Berg
	case c.Is(no), c.Is(lang.Group) && !c.Is(lang.Org), r.accords(i):
		return false // in the words of mayor Anna Berg
	case r.capital(i):
		return !r.outletName(i) && !(r.opens(i) && c.Is(lang.Adv|lang.Cue|lang.Participle))
	case c.Is(lang.Role | lang.Title | lang.Nation | lang.Org | lang.Adjective | lang.Outlet | lang.Seat | lang.Speaks):
		return !c.Is(lang.Cue)
	case r.Words[i].Form == lang.Base:
		return r.mark(i-1, ",") && r.is(i+1, heads|lang.Title) // , state Del. Anna Berg
	}
	if r.Lexicon.NamesDecline && r.Lexicon.VerbGender(r.Word(i)) != 0 {
		return false // рядом с президентом стоял | министр Анна Берг
	}
	if r.Lexicon.NamesDecline && r.Lexicon.NoArticles && r.Lexicon.NominativeRole(r.lower(i+1)) == "" && r.Lexicon.Governed(r.Word(i)) {
		return false // о дороге | министр Анна Берг
	}
	if r.Lexicon.VerbLast && r.Lexicon.Beside(r.Word(i)) {
		return false // X gelmezken | yardımcısı Anna Berg
	}
	return r.class(i) == 0 && len(r.Words[i].Parts()) == 0 && r.is(i+1, heads) // wildlife biologist: a word that is not known as anything else
}

// toName reports whether token i is the last word of another name, in the dative or behind a given name:
// сказал Петрову | адвокат Иванов; gav Nils Dahl | ministern Anna Berg.
func (r *resolver) toName(i int) bool {
	if m := r.nameEnding(i + 1); r.labels == nil && m != nil && len(m.Name) > 1 && r.is(m.First, lang.Given) && !r.is(i, lang.Org|lang.Role) && !r.Lexicon.Genitive(r.Word(i)) {
		return true
	}
	if !r.capital(i) || !r.Lexicon.NamesDecline {
		return false
	}
	return r.Lexicon.Dative(r.Word(i)) || i > 0 && r.Lexicon.MaybeDative(r.Word(i)) && r.capital(i-1) && r.Lexicon.Dative(r.Word(i-1))
}

// declines reports whether a name is in another case than the form of it that the article has
// for the nominative.
func (r *reader) declines(m *Mention, e *Entity) bool {
	a, b := m.Name[len(m.Name)-1], e.words[len(e.words)-1]
	return a != b && r.alike(a, b, 4)
}

// accords reports whether token i ends an expression of two words that introduces who said
// something: по словам | мэра.
func (r *reader) accords(i int) bool {
	if i < 1 {
		return false
	}
	return slices.ContainsFunc(r.Words[i-1].Phrases(), func(p lang.Phrase) bool {
		return p.Class.Is(lang.According) && len(p.Words) == 2 && p.Words[1] == r.lower(i)
	})
}

// acts reports whether token i is a verb or a preposition by the tagger, and no
// participle that describes what stands behind it: accused Anna Berg, including
// mayor Anna Berg, but the elected mayor.
func (r *reader) acts(i int, ends bool) bool {
	if r.labels == nil || r.is(i, lang.Adjective) || r.labels[i].Name != tagger.None {
		return false
	}
	t := r.labels[i].Tag
	return t.Is(tagger.Verbs|tagger.SetOf(tagger.IN)) && (ends || t != tagger.VBN)
}

// aged takes the age behind a name, and returns the token behind both: Anna Berg,
// 62, has it; Anna Berg (62).
func (r *resolver) aged(e *Entity, m *Mention) int {
	const near = 6 // tokens
	for k := m.First - 1; k > m.First-near && k > 0 && !r.Lexicon.VerbForms && e.age == 0 && !r.mark(k, ",."); k-- {
		e.age = r.age(k) // the 62-year-old mayor Anna Berg
	}
	i := m.End + 1
	for k := i; r.mark(m.End, ",") && k < i+2 && e.age == 0; k++ {
		e.age = r.age(k) // Anna Berg, a 24-year-old nurse
	}
	if !r.mark(m.End, ",(") || !r.number(i) || r.Tokens[i].Len() > 2 || !r.mark(i+1, ",).;") {
		return m.End
	}
	e.age, _ = strconv.Atoi(r.Word(i))
	e.Kind = cmp.Or(e.Kind, Person)
	if r.mark(i+1, ")") {
		i++
	}
	return i + 1
}

// noun is the role noun at token i in its plain form: wethouder, of CDA-wethouder.
func (r *resolver) noun(i int) string {
	if r.officeEnds(i) {
		u := r.UnitOf(i)
		return lang.Lower(r.slice(Phrase{First: int(u.First), End: i + 1})) // wali kota
	}
	w := strings.TrimSuffix(r.Word(i), ".")
	if k := strings.IndexByte(w, '-'); k > 1 && k+1 < len(w) && strings.ToUpper(w[:k]) == w[:k] {
		w = w[k+1:]
	}
	w = lang.Lower(w)
	w = r.Lexicon.Stem(cmp.Or(r.Lexicon.NominativeRole(w), w))
	if full := r.Lexicon.Full(w); full != "" {
		return full
	}
	return w
}

// noun adds a role noun that may mean e.
func (e *Entity) noun(n string) {
	const most = 40
	if !e.means(n) && len(e.nouns) < most {
		e.nouns = append(e.nouns, n)
	}
}

// means reports whether a role noun may mean e.
func (e *Entity) means(noun string) bool { return slices.Contains(e.nouns, noun) }

// role keeps the most informative role: the first with two words or more, or
// else the first.
func (e *Entity) role(s string) {
	if e.Role == "" || !strings.Contains(e.Role, " ") && strings.Contains(s, " ") {
		e.Role = s
	}
}
