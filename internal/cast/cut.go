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

// cut splits a run of capitalised words into title and name. The name is what
// follows the last role or honorific; a run that ends with a role has none.
func (r *reader) cut(first, end int) (Mention, bool) {
	if r.use(end-1, lang.Affair) && r.is(first, lang.Given) && end-first > 2 {
		end-- // of Anna Berg Speech
	}
	for end-first > 2 && r.honour(end-1) {
		end-- // Anna Berg KC
	}
	if r.Lexicon.NounsCapitalised && end-first > 1 && r.is(end-1, lang.Speaks) && r.ofTheirs(end-1) {
		end-- // Nils Dahls Angaben
	}
	if end-first > 1 && r.is(first, lang.Time) && r.is(first-1, lang.Prep) && r.opens(first-1) {
		first++ // In June Anna Berg
	}
	if end-first > 1 && r.hour(first) {
		first++ // at 5 PM Anna Berg
	}
	if end-first > 2 && first > 1 && r.elsewhere(first) {
		first++ // en Lugo Ana Prado, al diario Varden Ana Prado
	}
	for r.Lexicon.EndParticles && end-first > 1 && r.is(end-1, lang.Org) && r.syllabic(end-2) && !r.is(end-2, lang.Org) && r.roleAt(end) >= 0 {
		end-- // 최영호 | 한빛당 대표
	}
	for r.Lexicon.EndParticles && end-first > 1 && (r.is(first, lang.Adv|lang.Verb) || r.roleAt(end) >= 0 && r.syllabic(end-1) && !(r.Tokens[end-1].Len() == 3 && r.foreignSounds(end-2))) {
		first++ // 서울대 최영호 교수; 불참하자 도널드 트럼프; but 앤디 김
	}
	for r.Lexicon.EndParticles && end-first > 1 && r.Tokens[end-1].Len() == 9 && r.syllabic(end-1) && !r.foreignSounds(end-2) && r.hangul(end-2) && r.known(end-1) {
		first++ // 찾은 | 최영호, who has a role elsewhere
	}
	if r.Lexicon.VerbLast && end-first > 1 && r.opens(first) && !r.is(first, lang.Given) && r.Lexicon.NominativeNoun(r.Word(first)) != r.Word(first) {
		first++ // Öğrencilerden Anna Berg
	}
	m := Mention{Form: Named, Phrase: Phrase{First: first, End: end}, Head: end - 1, entity: none, Quoted: r.Tokens[first].Region >= 0 && !r.marked(first, end) || r.glossed(first)}
	if !r.is(end-1, lang.Org) && !r.headedBody(first, end) {
		m.First = r.fromBearer(r.qualified(r.titled(first, end), first, end), first, end)
	}
	if r.Lexicon.HeadFirst && m.First > first && m.First+2 < end && r.is(m.First+1, lang.Given) && (r.upper(m.First) && !(r.rows() && r.initial(m.First)) || r.Lexicon.NamesDecline && r.is(m.First, lang.Place) && !r.is(m.First, lang.Given)) {
		m.First++ // Deputatul PSD | Radu Marin, Primátorka Prahy | Jana Nováková
	}
	if m.First == end || m.First > first && m.First+1 == end && r.whereOffice(m.First) {
		return m, false // Sekretaris Kota Padang, Primarul Craiovei
	}
	if m.First > first && r.is(end-1, lang.Role) && end-m.First > 1 && !r.is(m.First, lang.Given) && r.labels != nil && r.behindDet(first) && r.label(Phrase{First: m.First, End: end}) != Person && !r.is(first, lang.Honorific) {
		return m, false // the Chief Press Secretary
	}
	if m.First > first {
		m.Title = Phrase{First: first, End: m.First}
	} else if r.nameless(first, end) {
		return m, false // the Oil Minister
	}
	r.spell(&m)
	if len(m.Name) == 0 || r.foreign(&m) || r.rows() && article.All(m.First, end, func(i int) bool { return r.use(i, lang.Plain) }) {
		return m, false
	}
	m.Initial = m.Initial || !r.Lexicon.NoSpaces && end-first == 1 && r.opens(first) && !r.marked(first, end) && !r.is(first, lang.Given|lang.Place|lang.Nation|lang.Seat)
	m.label = r.label(m.Phrase)
	m.Gender = r.gender(&m)
	m.Kind = r.kind(&m)
	return m, true
}

// hour reports whether letters that before a name alone are a title stand at token i behind the number of an hour, which a preposition or
// punctuation is in front of: at 5 | PM, at 5:30 | PM. Not: in 2019 | MP Anna Berg; under article 5 | MP Anna Berg.
func (r *reader) hour(i int) bool {
	const digits = 2
	if !r.upper(i) || !r.is(i, lang.Title) || !r.number(i-1) {
		return false
	}
	n := r.Tokens[i-1].Len()
	return (n <= digits || strings.ContainsAny(r.Word(i-1), ":.")) && (i < 2 || !r.word(i-2) || r.is(i-2, lang.Prep|lang.Time|lang.Adv))
}

// spell gives a mention the words of its name, and what they may be.
func (r *reader) spell(m *Mention) {
	words := r.words.Room(m.Len())
	for i := m.First; i < m.End; i++ {
		if to := r.SurnameAt(i); to > i && to <= m.End {
			words = append(words, r.slice(Phrase{First: i, End: to}))
			i = to - 1
		} else if r.word(i) {
			words = append(words, r.Word(i))
		}
		m.classes |= r.class(i)
	}
	if n := len(words); n > 0 && !r.is(m.First, lang.Given) {
		words[n-1] = r.Lexicon.NominativeNoun(words[n-1]) // Muğla Valiliğinden
	}
	m.Name = r.words.Keep(words)
}

// elsewhere reports whether the word at token i, before a given name, is where somebody says something or the outlet that they tell it.
func (r *reader) elsewhere(i int) bool {
	return r.Lexicon.HeadFirst && !r.Lexicon.NoArticles && r.class(i) == 0 && r.is(i+1, lang.Given) &&
		(r.use(i-1, lang.Where) || r.ClassOf(i-1).Is(lang.Outlet) || r.is(i-1, lang.Adjective) && r.is(i-2, lang.Outlet))
}

// headedBody reports whether a run begins with the noun of a body, which what stands behind it describes: Policía
// Nacional, Ministério Público do Trabalho. With a given name behind it, it is somebody's title.
func (r *reader) headedBody(first, end int) bool {
	return r.Lexicon.HeadFirst && !r.Lexicon.NoArticles && end-first > 1 && r.ClassOf(first).Is(lang.Org|lang.Outlet) && !r.is(first+1, lang.Given)
}

// glossed reports whether the word at token i opens a bracket in letters behind words of a script without spaces, as what stands
// before is written elsewhere: 奥斯陆大学（University of Oslo）.
func (r *reader) glossed(i int) bool {
	if !r.Lexicon.NoSpaces || r.Lexicon.EndParticles || i < 2 || !r.mark(i-1, "(（") || !r.word(i-2) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.Word(i))
	before, _ := utf8.DecodeLastRuneInString(r.Word(i - 2))
	return unicode.Is(unicode.Latin, c) && unicode.Is(unicode.Han, before)
}

// marked reports whether tokens [first:end) are the name of a company that stands in marks
// behind a noun for it, and is nothing that is said: компания «Регн».
func (r *reader) marked(first, end int) bool {
	return first > 0 && end < len(r.Tokens) && r.Tokens[first-1].Kind == text.Open && r.Tokens[end].Kind == text.Close && r.firmBefore(first)
}

// honour reports whether token i is the abbreviation of an honour or a degree, which is
// no part of the name before it as Jr. and III are.
func (r *reader) honour(i int) bool {
	return r.is(i, lang.Suffix) && r.upper(i) && strings.Trim(r.Word(i), "IVX") != ""
}

// foreign reports whether a run is no name in a language whose capitals tell
// little: German nouns, scripts without capitals. It marks single words, which
// name only whom a longer name has named.
func (r *reader) foreign(m *Mention) bool {
	switch {
	case r.Lexicon.NoSpaces:
		return r.strange(m)
	case r.Lexicon.NounsCapitalised && m.Title.Empty() && !r.firmBefore(m.First):
		m.Initial = len(m.Name) == 1
		return len(m.Name) > 1 && (!m.classes.Is(lang.Given|lang.Org|lang.Place) && (r.opens(m.First) || r.nouns(m.Phrase)) || r.complements(m.Phrase))
	}
	return false
}

// nouns reports whether a run of several words is of nouns and no name, where nouns have capitals: they are counted, or what is joined to
// the first by an article is its complement. 3 | Milliarden Euro, die | Auswertung der Daten; not: Anna von Berg.
func (r *reader) nouns(p Phrase) bool {
	return r.number(p.First-1) || article.Any(p.First+1, p.End, func(i int) bool { return r.is(i, lang.Of) && r.is(i, lang.Det) })
}

// complements reports whether a determiner stands before a run of several words whose first is no name of a person, a body or a place, and
// a small word joins another to it, which is its complement: die | Nominierung von Dahl; das | Urteil des Gerichts. Not: die Rektorin Anna von Berg.
func (r *reader) complements(p Phrase) bool {
	return r.is(p.First-1, lang.Det) && (!r.is(p.First, lang.Given|lang.Org|lang.Place|lang.Outlet) || r.is(p.First, lang.Speaks)) &&
		r.is(p.First+1, lang.Of) && !r.capital(p.First+1)
}

// strange reports whether a run of a script without capitals is no name: it has no
// surname, and nothing beside it tells that it is somebody.
func (r *reader) strange(m *Mention) bool {
	const longest = 3 // characters of a name with a surname of one
	word := m.Name[0]
	first, size := utf8.DecodeRuneInString(word)
	n := utf8.RuneCountInString(word)
	if glued := func(i int) bool { return i < len(r.Tokens) && r.Tokens[i].Shape.Is(text.Glued) }; r.Lexicon.EndParticles && (n == 1 && glued(m.First) || glued(m.End) && r.is(m.End, lang.Org|lang.Role)) {
		return true // 강남경찰서
	}
	if r.Lexicon.EndParticles && len(m.Name) > 1 && r.roleAt(m.End) < 0 && !r.is(m.First-1, lang.Role) && article.All(m.First, m.End, func(i int) bool { return !r.foreignSounds(i) && r.hangul(i) }) {
		return true // 회의 준비위원: names of several words are foreign
	}
	surname := r.Lexicon.Lookup(word[:size]).Use.Is(lang.Eastern) // 李明
	for at := range word {
		surname = surname || r.Lexicon.MixedScript && at > 0 && r.Lexicon.Lookup(word[:at]).Use.Is(lang.Eastern) // 田中花子
	}
	surname = surname || r.Lexicon.MixedScript && r.Lexicon.Lookup(word).Use.Is(lang.Eastern)
	surname = surname || len(m.Name) == 1 && r.jointed(word)
	if to, _ := r.copula(m.End); to > 0 && !r.Lexicon.MixedScript && r.opens(m.First) && n > 1 && r.Foreign(word) {
		surname = true // 卡茨去年出任部长
	}
	titled := r.is(m.First-1, lang.Role|lang.Honorific) || r.roleAt(m.End) >= 0
	switch chinese := unicode.Is(unicode.Han, first) && !r.Lexicon.MixedScript; {
	case r.Lexicon.MixedScript && r.is(m.First-1, lang.Of) && r.is(m.First-2, lang.Role) && (r.use(m.End, lang.Topic) || r.is(m.End, lang.Of) && r.use(m.End+1, lang.Worded)):
		titled = true // 主将の梅宮は
	case r.Lexicon.MixedScript && len(m.Name) == 1 && titled:
		titled = !r.is(m.End, lang.Role) || r.is(m.End, lang.Title) || r.is(m.First-1, lang.Role|lang.Honorific) // not 県連幹部
	case chinese && len(m.Name) == 1 && !r.is(m.End, lang.Honorific):
		const most = 3 // one character in so many is none of those that foreign names are written by
		others := 0
		for _, c := range word {
			if !r.Lexicon.Lookup(string(c)).Use.Is(lang.Sounds) {
				others++
			}
		}
		foreign := others*most <= n
		if n > longest {
			surname = foreign || r.Lexicon.Lookup(word[:2*size]).Use.Is(lang.Eastern)
		}
		titled = titled && r.is(m.First-1, lang.Role|lang.Honorific) && (n <= longest || surname) || r.is(m.End, lang.Role) && (surname || foreign || r.is(m.End, lang.Title)) && !(r.capital(m.End+1) && !surname) // 李教授, not 涉事司机
	}
	if r.Lexicon.EndParticles && len(m.Name) == 1 && n > longest && r.hangul(m.First) && !r.foreignSounds(m.First) && !r.is(m.End, lang.Honorific) && !r.Lexicon.Lookup(word[:2*size]).Use.Is(lang.Eastern) {
		return true // 회의준비, 인공지능 담당관
	}
	if size == len(word) && !(surname && titled) && !(r.Lexicon.MixedScript && unicode.Is(unicode.Han, first) && r.is(m.End, lang.Honorific)) { // but 勇さん
		return len(m.Name) == 1
	}
	if unicode.Is(unicode.Katakana, first) {
		n /= 2 // フォンデアライエン
	}
	return len(m.Name) == 1 && !surname && !titled || n > 2*longest
}

// roleAt returns the token of the role or the title behind the name that ends before token i, or -1. What it is the role of, and
// an age, may stand between where words are parted: 트럼프 | 미국 대통령, 박지현 | (34)씨.
func (r *reader) roleAt(i int) int {
	const most = 4 // tokens
	for k := i; k < min(i+most, len(r.Tokens)); k++ {
		switch {
		case r.is(k, lang.Role|lang.Honorific):
			if r.Lexicon.EndParticles && k == i && r.is(k, lang.Role) && r.Tokens[k].Shape.Is(text.Glued) {
				return -1 // 상원의원
			}
			return k
		case !r.Lexicon.EndParticles || !r.beforeRole(k):
			return -1
		}
	}
	return -1
}

// beforeRole reports whether token i may stand between a name and a role: what it is the role of, an age in brackets.
func (r *reader) beforeRole(i int) bool {
	return r.is(i, lang.Nation|lang.Place|lang.Org|lang.Adjective) || r.mark(i, "()") || r.number(i)
}

// known reports whether the article has the name at token i before a role, and no other part of a name before it.
func (r *reader) known(i int) bool {
	return r.has(&r.officers, r.Word(i), func(k int) bool { return r.capital(k) && !r.capital(k-1) && r.roleAt(k+1) >= 0 })
}

// syllabic reports whether token i is a name as Korean ones are written: a surname alone or with a syllable or two, none of those
// that only foreign names have.
func (r *reader) syllabic(i int) bool {
	const longest = 3
	word := r.Word(i)
	_, size := utf8.DecodeRuneInString(word)
	n := utf8.RuneCountInString(word)
	return n <= longest && r.Lexicon.Lookup(word[:size]).Use.Is(lang.Eastern) && !r.foreignSounds(i)
}

// hangul reports whether token i is written in the script of Korea.
func (r *reader) hangul(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.Word(i))
	return unicode.Is(unicode.Hangul, c)
}

// foreignSounds reports whether token i has a syllable that only foreign names have.
func (r *reader) foreignSounds(i int) bool {
	return strings.ContainsFunc(r.Word(i), func(c rune) bool { return r.Lexicon.Lookup(string(c)).Use.Is(lang.Sounds) })
}

// jointed reports whether a word is a part of a name of two or more in the article: 达尔, of 尼尔斯·达尔.
func (r *reader) jointed(word string) bool {
	dot := func(k int) bool { return k >= 0 && k < len(r.Tokens) && strings.Contains("·・･‧", r.Word(k)) }
	return r.has(&r.dotted, word, func(k int) bool {
		return r.capital(k) && (dot(k+1) && r.capital(k+2) || dot(k-1) && r.capital(k-2))
	})
}

// has reports whether the article has a word where is holds. The words that it has there are gathered once.
func (r *reader) has(words *map[string]bool, word string, is func(token int) bool) bool {
	if *words == nil {
		*words = make(map[string]bool)
		for k := range r.Tokens {
			if is(k) {
				(*words)[r.Word(k)] = true
			}
		}
	}
	return (*words)[word]
}

// titled returns where the name begins behind the titles of a run.
func (r *reader) titled(first, end int) int {
	at := first
	for i := first; i+1 < end; i++ {
		switch {
		case r.mark(i, ")"):
			at = i + 1 // Director of Ports (Northern) Anna Berg
		case r.is(i, lang.Group) && r.is(i+1, lang.Given):
			at = i + 1 // Brothers Kwame and Yaw Ofori
		case r.officeEnds(i):
			at = i + 1 // Wali Kota Anna Berg
		case r.labels != nil && r.is(i, lang.Role) && r.is(i+1, lang.Org) && !r.is(i+1, lang.Role|lang.Given): // Catholic Archdiocese
		case !r.is(i, lang.Role|lang.Title|lang.Honorific), r.is(i, lang.Given) && !r.is(i, lang.Honorific|lang.Title):
		case r.is(i+1, lang.Of) && !r.capital(i+1):
			at = max(at, r.officer(i+1, end, at))
		case i > first && r.use(i, lang.Crowned) && r.is(i+1, lang.Particle) && !r.capital(i+1):
			return at // Prince Emir ibn Yusuf
		case i == first || !r.is(i, lang.Org) || r.is(i, lang.Title) || r.labels == nil && r.is(i+1, lang.Given): // Berner Nationalrat | Nils Berg
			at = i + 1
		}
	}
	return at
}

// officeEnds reports whether token i ends a role of several words: wali kota.
func (r *reader) officeEnds(i int) bool {
	u := r.UnitOf(i)
	return u != nil && r.labels == nil && !r.is(i, lang.Role|lang.Title) && u.Region < 0 && u.Class.Is(lang.Role) && int(u.First) < i && int(u.End) == i+1
}

// officer returns where the name begins behind an office of something, whose "of"
// is token i: Secretary of State Anna Berg, Minister of State for Ports Anna Berg;
// at where there is none.
func (r *reader) officer(i, end, at int) int {
	k := i + 1
	if !r.capital(k) {
		k++
	}
	for n := k + 1; n < end; n++ {
		if r.labels != nil && r.labels[n].Name == tagger.Person || r.labels == nil && r.is(n, lang.Given) {
			return n
		}
	}
	if end-k <= 2 {
		return at
	}
	for k++; k < end-1 && (r.is(k, lang.Of) || r.is(k-1, lang.Of)); {
		k++
	}
	return k
}

// complemented returns where the name begins behind a title and its complement, where nouns
// have no articles and no preposition parts the two: starosta Pstruží Miloslav Hnátek, szef
// ABC Jan Regn; at where it is not so.
func (r *reader) complemented(at, first, end int) int {
	given := r.is(at, lang.Given|lang.Particle) && !(r.is(at, lang.Place) && at > first && r.is(at+1, lang.Given)) // Israel | Benjamin
	if !r.Lexicon.NoArticles || r.Lexicon.NoSpaces || given || r.use(at, lang.Eastern) || at == first && !r.entitles(first) {
		return at
	}
	for k := at + 1; k+1 < end; k++ {
		if r.is(k, lang.Given) && r.rows() && k-1 > first && r.initial(k-1) {
			return k - 1
		}
		if r.is(k, lang.Given) && !r.use(k, lang.Plain) {
			return k
		}
	}
	if to := r.pastBodies(at, end); to > at {
		return to
	}
	const acronym = 3 // letters
	decline := r.Lexicon.NamesDecline && end-at > 1 && r.is(at-1, lang.Role)
	if (end-at > 2 || decline) && r.upper(at) && !r.upper(at+1) && r.Tokens[at].Len() >= acronym && !r.Tokens[at].Shape.Is(text.Dotted) || decline && r.Lexicon.Whose(r.Word(at)) && !r.bears(at) && !r.Lexicon.Oblique(r.Word(at), r.Word(end-1), true) {
		return at + 1 // trenér Kyjova | Lund
	}
	return at
}

// pastBodies returns where the name begins behind the last word of what a title before it is of, a body or a place,
// where what describes a noun stands behind it; end where nothing is left for a name, and at where there is no
// such word: Kepala BPBD DKI | Isnawa Adji; Sekretaris Kota Padang |.
func (r *reader) pastBodies(at, end int) int {
	if !r.Lexicon.HeadFirst || r.Lexicon.NamesDecline {
		return at
	}
	to := at
	for k := at; k < end; k++ {
		switch body := r.is(k, lang.Org) && !r.upper(k); {
		case r.is(k, lang.Given):
			return to
		case r.upper(k), r.is(k, lang.Place|lang.Nation|lang.Conj), r.use(k, lang.Plain), r.Tokens[k].Kind != text.Word:
			to = k + 1
		case (body || r.is(k, lang.Adjective)) && k+1 < end && !r.upper(k+1):
			to = k + 2 // Universitas Andalas
		}
	}
	if to > at && to < end && r.someplace(to) {
		return end
	}
	return to
}

// pastPlaces returns where the name begins behind a place in another case, where somebody with the role before it is, or
// of which they are one: посол Франции в Украине | Люк Мартен; at where there is none.
func (r *reader) pastPlaces(at, end int) int {
	if !r.Lexicon.NamesDecline || at == 0 || !r.is(at-1, lang.Prep|lang.Role|lang.Org) && !r.entitles(at) {
		return at
	}
	for end-at > 2 && r.is(at, lang.Place) && !r.is(at, lang.Given) {
		at++
	}
	return at
}

// someplace reports whether the article has the word at token i behind a preposition of place.
func (r *reader) someplace(i int) bool {
	return r.has(&r.places, r.Word(i), func(k int) bool { return r.capital(k) && r.use(k-1, lang.At) && !r.capital(k-1) })
}

// surnames reports whether the article has the word for somebody at token i behind a given name: Pablo Rey.
func (r *reader) surnames(i int) bool {
	return r.labels == nil && !r.Lexicon.NoSpaces && r.has(&r.families, r.Word(i), func(k int) bool {
		return r.capital(k) && r.is(k, lang.Role|lang.Group) && r.capital(k-1) && r.is(k-1, lang.Given) && !r.is(k-1, lang.Role)
	})
}

// entitles reports whether a role stands before token i, with no more than small words that
// are its complement between: ředitel společnosti | Regn.
func (r *reader) entitles(i int) bool {
	const far = 3 // words
	open := r.abbreviated(i)
	if open >= 0 || r.Lexicon.HeadFirst && r.is(i-1, lang.Conj) && (r.use(i, lang.Plain) || r.upper(i)) {
		if i--; open >= 0 {
			i = open
		}
		const longest = 15 // words
		for n := 0; n < longest && (r.capital(i-1) || r.listed(i-1)); n++ {
			i--
		}
		return r.is(i, lang.Role|lang.Title)
	}
	for n := 0; n <= far && r.word(i-1) && (!r.capital(i-1) || r.opens(i-1) && r.is(i-1, lang.Role)); n++ {
		if i--; r.is(i, lang.Role|lang.Title) {
			return true
		}
		if r.is(i, functional|lang.Cue|lang.Verb|lang.Weak|lang.Calls|lang.Quotes|lang.Reports) {
			return false
		}
	}
	return false
}

// listed reports whether token i joins a word with a capital to what follows in the name of what somebody has a role in:
// Politik, Hukum, dan | Keamanan.
func (r *reader) listed(i int) bool {
	comma := r.mark(i, ",") && r.use(i-1, lang.Plain)
	return comma || r.is(i, lang.Conj) && (r.capital(i-1) || r.mark(i-1, ",") && r.use(i-2, lang.Plain))
}

// qualified moves the beginning of a name behind what only qualifies it: an
// adjective of nation, the short name of whom somebody leads, an adjective that the
// sentence begins with.
func (r *reader) qualified(at, first, end int) int {
	if to := r.pastPlaces(r.complemented(at, first, end), end); to > at {
		return to
	}
	if at != first {
		return at
	}
	nation := func(i int) bool {
		return (r.is(i, lang.Nation) || r.use(i, lang.Native)) && !r.is(i, lang.Given)
	}
	if end-at > 3 && r.opens(at) && r.adjective(at) && nation(at+1) {
		at++ // Controversial Russian Anna Berg
	}
	if end-at > 2 && r.is(at+1, lang.Given) && (nation(at) || r.upper(at) && !r.upper(at+1) && !r.is(at, lang.Given)) {
		return at + 1 // Russian Anna Berg, ABCD Nils Dahl
	}
	const rank = 3 // letters: KP Sharma has initials
	if end-at > 2 && r.upper(at) && !r.upper(at+1) && r.Tokens[at].Len() >= rank && !r.Tokens[at].Shape.Is(text.Dotted) && r.labels != nil && r.labels[at+1].Name == tagger.Person {
		return at + 1 // DSP Anna Berg
	}
	if end-at == 3 && r.labels == nil && (r.Lexicon.NounsCapitalised || r.opens(at)) && r.forename(at+1, end) && !r.is(at, lang.Given|lang.Particle|lang.Place) && !r.use(at, lang.Eastern) && !r.Tokens[at].Shape.Is(text.Dotted) {
		return at + 1 // Substituut Anna Berg
	}
	return first
}

// adjective reports whether token i is one, by its label, and part of no name.
func (r *reader) adjective(i int) bool {
	return r.labels != nil && r.labels[i].Tag.Is(tagger.SetOf(tagger.JJ, tagger.VBN)) && r.labels[i].Name != tagger.Person
}

// forename reports whether token i is a given name in the nominative, of a name that ends before
// token end.
func (r *reader) forename(i, end int) bool {
	return r.is(i, lang.Given) && !r.Lexicon.Oblique(r.Word(i), r.Word(end-1), false)
}

// nameless reports whether a run is a role without a name: the Oil Minister, Sir.
func (r *reader) nameless(first, end int) bool {
	last := r.class(end - 1)
	switch {
	case end-first == 1 && last.Is(lang.Role) && r.is(first-1, lang.Det) && r.is(end, lang.Of):
		return true // the Duke of Hagen
	case last.Is(lang.Given), last.Is(lang.Role|lang.Group) && !r.is(end-2, lang.Det) && r.surnames(end-1):
		return false
	case end-first > 1:
		return last.Is(lang.Role) && !r.is(first, lang.Given)
	case last.Is(lang.Nation) && r.age(first-1) > 0:
		return true // the 24-year-old Dane
	}
	if r.use(end-1, lang.Company) && last.Is(lang.Org) && r.is(first-1, lang.Det) {
		return true // the Company
	}
	return last.Is(lang.Role|lang.Honorific|lang.Group) && (r.behindDet(first) || r.label(Phrase{First: first, End: end}) != Person)
}

// behindDet reports whether a determiner stands before token i, with no more than small words between: the 58-year-old |
// Mayor.
func (r *reader) behindDet(i int) bool {
	const far = 3 // words
	for k := i - 1; k > i-far-2; k-- {
		if r.is(k, lang.Det) {
			return true
		}
		if !(r.word(k) || r.number(k)) || r.capital(k) || r.is(k, functional|lang.Cue|lang.Verb) {
			return false
		}
	}
	return false
}

// pairUp gives the last name's surname to the one before it if the two are a
// couple: Peter and Anna Berg. A title that stands before given names goes without: Prince Peter and Anna Berg.
func pairUp(r *reader, list []Mention) {
	if len(list) < 2 {
		return
	}
	left, right := &list[len(list)-2], &list[len(list)-1]
	if left.End+1 == right.First && r.use(left.End, lang.Joins) && len(left.Name) == 1 && len(right.Name) == 2 &&
		r.is(left.First, lang.Given) && r.is(right.First, lang.Given) && (left.Title.Empty() || !r.use(left.First-1, lang.Noble)) {
		left.Name, left.couple = []string{left.Name[0], right.Name[1]}, true
		left.Kind, left.Gender = Person, one(r.class(left.First))
	}
}
