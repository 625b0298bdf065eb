package cast

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// window bounds how many mentions back somebody is looked for.
const window = 400

// last returns the entity that was mentioned last before token tok among those
// that fit, and where.
func (r *resolver) last(tok int, fits func(*Entity) bool) (best, at int) {
	best, at = none, -1
	for i := len(r.said) - 1; i >= max(0, len(r.said)-window); i-- {
		if s := r.said[i]; fits(&r.entities[r.end(s.entity)]) {
			best, at = r.end(s.entity), s.tok
			break
		}
	}
	from := r.mentionAt(tok) - 1
	for k := from; k > from-window && k >= 0 && r.mentions[k].First > at; k-- {
		if m := &r.mentions[k]; m.entity != none && !m.Quoted && m.Form != Pronoun && fits(&r.entities[r.end(m.entity)]) {
			return r.end(m.entity), m.First
		}
	}
	return best, at
}

// possessor is whose mother, lawyer or coach a noun phrase is: Berg's, his.
func (r *resolver) possessor(s *source) int {
	for i := s.First; i < s.Head; i++ {
		if r.poss(i) {
			if m := r.nameEnding(i); m != nil {
				return r.end(m.entity)
			}
			if m := r.nounEnding(i); m != nil {
				if e, ok := r.roleNoun(&source{Mention: m, Phrase: m.Phrase}); ok {
					return e
				}
			}
			if r.use(s.Head, lang.Kin) && !r.capital(i-1) {
				return none // the painter's wife, of whom there is one
			}
			return stranger
		}
	}
	if r.is(s.First, lang.He|lang.She) {
		return r.person(s.First, want{gender: genderOf(r.class(s.First))})
	}
	return none
}

// nounEnding is the noun phrase of a person that ends before token end, or nil.
func (r *resolver) nounEnding(end int) *Mention {
	const longest = 9 // tokens
	for k := r.mentionAt(end) - 1; k >= 0 && r.mentions[k].First >= end-longest; k-- {
		if m := &r.mentions[k]; m.End == end && m.Form == Noun {
			return m
		}
	}
	return nil
}

// kin is somebody's mother, lawyer or coach who was named or described as that
// before. The owner themselves is never the one.
func (r *resolver) kin(s *source) (int, bool) {
	if !s.Owned || s.Kind == Organization {
		return none, false
	}
	head, owner := r.noun(s.Head), r.possessor(s)
	e, _ := r.last(s.First, func(e *Entity) bool {
		switch {
		case !e.means(head), e.is == owner, owner == stranger:
			return false
		case owner == none, r.owned(e) == owner:
			return true
		}
		return e.owner == none && (r.is(s.First, lang.Poss) || owner >= 0 && strings.Contains(e.Name+e.Role, r.surname(r.entities[owner].words)))
	})
	if e == none && owner >= 0 {
		e = r.mirrored(s, head, owner)
	}
	return e, e != none
}

// mirrored is the relative of somebody who is theirs: Nils Dahl's mother, where he is
// her son.
func (r *resolver) mirrored(s *source, head string, owner int) int {
	e := r.owned(&r.entities[owner])
	if e < 0 || e == owner || !slices.ContainsFunc(r.Lexicon.Mirror(head), r.entities[owner].means) {
		return none
	}
	if clash(r.entities[e].gender, s.Gender) {
		return none
	}
	return e
}

// several is more than one entity.
const several = -4

// stranger is an owner whom the article does not name otherwise.
const stranger = -3

// owned is whose mother, lawyer or coach an entity is.
func (r *resolver) owned(e *Entity) int {
	if e.owner < 0 {
		return e.owner
	}
	return r.end(e.owner)
}

// agrees reports whether what stands before the head noun does not contradict
// the entity: "the Russian minister" is no minister of another country.
func (r *resolver) agrees(e *Entity, s *source) bool {
	if clash(s.Gender, e.gender) {
		return false
	}
	known := e.Name + " " + e.Role
	if of := (Phrase{First: s.Head + 1, End: s.End}); r.rows() && e.Role != "" && !of.Empty() {
		if r.use(of.End-1, lang.Points) {
			of.End--
		}
		if !of.Empty() && !strings.Contains(lang.Lower(e.Role), lang.Lower(r.slice(of))) {
			return false // kepala sekolah is no kepala dinas
		}
	}
	if r.contradicts(e, s) || r.deputises(e, s) || !e.proper && (r.namesOther(e, s) || r.otherSide(e, s)) {
		return false
	}
	for i := s.First; i <= s.Head; i++ {
		if i < s.Head && r.is(i, lang.Nation) && !strings.Contains(known, r.Word(i)) && (e.Role != "" || r.nation(known) != "") {
			return false
		}
		if n := r.age(i); n > 0 && e.age > 0 && n != e.age {
			return false
		}
	}
	return true
}

// contradicts reports whether a description says of another party or place than somebody's role: the Democratic nominee is
// no Republican nominee, the mayor of Oslo no former mayor of Bergen.
func (r *resolver) contradicts(e *Entity, s *source) bool {
	if e.ofAnother(r.Word(s.Head)) {
		return true
	}
	const stem = 3 // bytes: Democratic, Democrat
	sorts := [...]func(lang.Entry) bool{
		func(w lang.Entry) bool { return w.Turn.Is(lang.Party) },
		func(w lang.Entry) bool { return w.Class.Is(lang.Place) && !w.Class.Is(lang.Nation|lang.Given) },
	}
	for _, of := range sorts {
		known, same := false, false
		for w := range strings.FieldsSeq(e.Role) {
			if w = strings.Trim(w, ".,()"); len(w) < stem || !of(r.Lexicon.Lookup(w)) {
				continue
			}
			known = true
			same = same || article.Any(s.First, s.End, func(i int) bool { return r.capital(i) && strings.HasPrefix(r.Word(i), w[:stem]) })
		}
		if known && !same && article.Any(s.First, s.End, func(i int) bool { return r.capital(i) && of(*r.Entry(i)) }) {
			return true
		}
	}
	return false
}

// deputises reports whether a description is of somebody who stands in for whoever has the role, and somebody's role is none of such:
// the deputy minister is not the minister.
func (r *resolver) deputises(e *Entity, s *source) bool {
	return article.Any(s.First, s.Head, func(i int) bool { return r.turn(i, lang.Deputy) }) &&
		!slices.ContainsFunc(strings.Fields(e.Role), func(w string) bool { return r.Lexicon.Lookup(lang.Lower(w)).Turn.Is(lang.Deputy) })
}

// roleNoun is whom a definite description means that the article has described so
// before: the spokesman, the sources, the statement.
func (r *resolver) roleNoun(s *source) (int, bool) {
	if !s.Definite || s.Kind == Organization {
		return none, false
	}
	head := r.noun(s.Head)
	e, at := r.last(s.First, func(e *Entity) bool {
		return (e.means(head) || r.compounded(e, head)) && e.plural == s.Plural && r.agrees(e, s) && !(r.surnameToo(s) && e.proper && !strings.HasPrefix(e.Name, r.Word(s.First)))
	})
	if n := len(r.said); e != none && n > 0 && r.said[n-1].tok > at && r.bare(s) && r.use(s.Head, lang.OfState) {
		if l := &r.entities[r.end(r.said[n-1].entity)]; l.Kind == Person && l.proper && l.plural == s.Plural && slices.ContainsFunc(r.Lexicon.Also(head), l.means) && r.agrees(l, s) {
			return r.end(r.said[n-1].entity), true // Minister X left. "A," said Landwirtschaftsminister Y. "B," said der Minister. Not: Präsident X, Vizepräsident Y, der Präsident
		}
	}
	if e == none && (r.bare(s) || r.plainly(s)) {
		if e = r.wider(s, append(slices.Clip(r.Lexicon.Also(lastPart(head))), lastPart(head))); e == none {
			e = r.narrower(s, head)
		}
	}
	if w := r.wider(s, r.Lexicon.Also(head)); e == none && w != none && r.Lexicon.HeadFirst && s.Head+1 < s.End && strings.HasSuffix(r.entities[w].Role, " "+r.slice(Phrase{First: s.Head + 1, End: s.End})) {
		e = w // El ministro de Sanidad, X. El titular de Sanidad
	}
	if e == none && s.q != nil && !r.capitals(s.Phrase) && len(r.said) > 0 {
		if l := r.lastSpeaker(); r.wider(s, r.Lexicon.Also(lastPart(head))) == l {
			e = l // A minister said ... . The head of the department said
		}
	}
	if e == none && s.q != nil && r.bare(s) && r.use(s.Head, lang.Unnamed) && len(r.said) > 0 {
		if l := r.lastSpeaker(); r.unnamed(l) {
			e = l // An insider said ... . The source said
		}
	}
	return e, e != none
}

// surnameToo reports whether the determiner of a description is a surname as well, in languages in which a role behind a surname
// is the way to name somebody: 이 시장, this mayor or Mayor Lee.
func (r *reader) surnameToo(s *source) bool {
	return r.Lexicon.EndParticles && s.Head == s.First+1 && r.is(s.First, lang.Det) && r.use(s.First, lang.Eastern)
}

// capitals reports whether a phrase has a capital behind its first word.
func (r *reader) capitals(p Phrase) bool {
	return article.Any(p.First+1, p.End, r.capital)
}

// bare reports whether a description is a noun with its determiner, or without in a language
// that has none.
func (r *resolver) bare(s *source) bool {
	return s.Len() == 1 || s.Len() == 2 && (!r.Lexicon.NoArticles || r.is(s.First, lang.Det|lang.Poss) || r.Lexicon.HeadFirst && r.use(s.End-1, lang.Points))
}

// plainly reports whether nothing but adjectives that any role may have stands before the
// noun of a description: the young player.
func (r *resolver) plainly(s *source) bool {
	i := s.First
	if r.is(i, lang.Det) {
		i++
	}
	for i < s.Head && (r.use(i, lang.Epithet) || r.age(i) > 0) {
		i++
	}
	return i == s.Head && (i > s.First || s.End > i+1) && !article.Any(i+1, s.End, func(k int) bool { return r.capital(k) || r.is(k, lang.Prep|lang.Of|heads) })
}

// lastPart is what stands behind the last hyphen of a noun: politiker, of spd-politiker.
func lastPart(noun string) string { return noun[strings.LastIndexByte(noun, '-')+1:] }

// ofAnother reports whether a word ends with the same noun behind a hyphen as what an entity has been called, and has another party
// or body before it: the PvdA-minister is not the VVD-minister.
func (e *Entity) ofAnother(word string) bool {
	last := lastPart(word)
	of := strings.TrimSuffix(word, "-"+last)
	if of == word || lang.Lower(of[1:]) == of[1:] {
		return false
	}
	differs := func(called string) bool {
		rest, ok := strings.CutSuffix(lang.Lower(called), "-"+lang.Lower(last))
		return ok && rest != lang.Lower(of)
	}
	return slices.ContainsFunc(e.nouns, differs) || slices.ContainsFunc(strings.Fields(e.Role), differs)
}

// wider is the one person in the article so far who has one of the roles that a noun may
// stand for: the lawmaker, of a senator; of several whoever of them spoke last of all, and
// none where there are very many people.
func (r *resolver) wider(s *source, roles []string) int {
	if len(roles) == 0 || len(r.entities) > window {
		return none
	}
	found, last := none, none
	if n := len(r.said); n > 0 {
		last = r.end(r.said[n-1].entity)
	}
	his := s.q != nil && r.Lexicon.NamesDecline && article.AnyIn(s.q.Cue, func(i int) bool { return r.Lexicon.VerbGender(r.Word(i)) == lang.Male })
	for i := range r.entities {
		e := &r.entities[i]
		if e.is != i || e.Kind != Person || e.plural != s.Plural || e.first >= s.First || his && e.gender == lang.Female || !r.agrees(e, s) || !slices.ContainsFunc(roles, func(n string) bool { return r.compounds(e, n) }) {
			continue
		}
		if i == last {
			return i
		}
		if found != none {
			found = several
			continue
		}
		found = i
	}
	return max(found, none)
}

// lastSpeaker is whoever spoke last, none before anybody has.
func (r *resolver) lastSpeaker() int {
	if len(r.said) == 0 {
		return none
	}
	return r.end(r.said[len(r.said)-1].entity)
}

// narrower is whoever spoke last, of whom a wider noun is all that tells what they are, and which may stand for that of a description: A
// lawmaker, X, said a. "B," said | the deputy.
func (r *resolver) narrower(s *source, noun string) int {
	i := r.lastSpeaker()
	if i == none {
		return none
	}
	if e := &r.entities[i]; !e.proper || e.plural != s.Plural || e.Kind != Person || len(e.nouns) != 1 || !slices.Contains(r.Lexicon.Also(e.nouns[0]), noun) || !r.agrees(e, s) {
		return none
	}
	return i
}

// compounds reports whether a role noun may mean somebody, or is the last part of one that
// does, in a language that makes compounds with it: Minister, of a Finanzminister.
func (r *resolver) compounds(e *Entity, noun string) bool {
	return e.means(noun) || r.Lexicon.Compounds(noun) && slices.ContainsFunc(e.nouns, func(n string) bool {
		rest, ok := strings.CutSuffix(n, noun)
		_, size := utf8.DecodeLastRuneInString(rest)
		return ok && !(r.Lexicon.NoSpaces && r.Lexicon.Lookup(rest[len(rest)-size:]).Class.Is(lang.Adjective)) // 副部长 is no 部长
	})
}

// compounded reports whether a noun says in one word what somebody is of something: Gewerkschaftschef, of the Chef der
// Gewerkschaft.
func (r *resolver) compounded(e *Entity, noun string) bool {
	return slices.ContainsFunc(e.nouns, func(n string) bool {
		of, ok := strings.CutSuffix(noun, n)
		if !ok || !r.Lexicon.Compounds(n) {
			return false
		}
		const least = 4 // bytes
		for w := range strings.FieldsSeq(lang.Lower(e.Role)) {
			if len(w) >= least && strings.HasPrefix(of, w[:len(w)-1]) && len(of) <= len(w)+1 && w != n {
				return true
			}
		}
		return false
	})
}

// unnamed reports whether a description is of one who mostly stays without a name.
func (r *resolver) unnamed(e int) bool {
	nouns := r.entities[e].nouns
	return len(nouns) > 0 && r.Lexicon.Lookup(nouns[0]).Use.Is(lang.Unnamed)
}

// epithet is the person whom a definite description of somebody that the article
// gives nobody for stands for: the one spoken of last. It must say more than a
// bare office does, which may be anybody's: the 24-year-old, the New York
// businessman, the former minister, the star.
func (r *resolver) epithet(s *source) (int, bool) {
	if end := r.headEnd(s.Phrase); !s.Definite || s.Owned || s.Plural || s.Kind != Person || end != s.End && !r.counted(end, s.End) || r.use(s.Head, lang.Unnamed) {
		return none, false
	}
	if r.labels != nil && s.Head > s.First && !r.is(s.First, lang.Det|lang.Poss) && article.All(s.First, s.End, r.capital) {
		return none, false // Teal Baker, City Engineer: a name, or an office that nobody has had
	}
	years := r.years(s)
	if years > 0 {
		if e, _ := r.last(s.First, func(e *Entity) bool { return e.Kind == Person && e.age == years }); e != none {
			return e, true
		}
	}
	if r.use(s.Head, lang.Native) && r.Lexicon.HeadFirst {
		return r.native(s)
	}
	national := r.Lexicon.VerbForms && r.is(s.Head, lang.Nation) && !r.is(s.Head, heads) && r.capital(s.Head)
	if national {
		if e := r.from(s); e != none {
			return e, true
		}
	}
	if r.Lexicon.NoSpaces && r.unnamedBefore(s) {
		return none, false
	}
	former := false
	telling := r.epithetic(s.Head) && (!r.Lexicon.NoSpaces || r.this(s)) || !r.is(s.Head, lang.Role)
	for i := s.First; i < s.Head; i++ {
		if i == s.First && (r.is(i, lang.Det) || !r.Lexicon.NoArticles) {
			continue
		}
		telling = telling || r.capital(i) && !r.opens(i) && !r.Lexicon.NoSpaces
		former = former || r.use(i, lang.Epithet)
	}
	if years == 0 && !former && (!telling || r.use(s.Head, lang.OfState)) {
		return r.lone(s) // the band leader, the Swedish minister
	}
	w := want{gender: s.Gender, named: s.Gender == 0, subject: true}
	if s.q != nil && r.Lexicon.VerbForms {
		w.content = s.q.Content // of whom it says nothing by name
	}
	e := r.person(s.First, w)
	if e == none || years > 0 && r.entities[e].age > 0 || national && r.nation(r.entities[e].Role) != "" || r.beneath(e, s.First) || r.above(e, s.First) || r.unlikely(e, s) || r.contradicts(&r.entities[e], s) || r.spokenOf(e, s) {
		return none, false
	}
	r.entities[e].noun(r.noun(s.Head))
	if years > 0 && r.Lexicon.VerbForms {
		r.entities[e].age = years // no other age is theirs
	}
	return e, true
}

// counted reports whether tokens [i:end) are a number of children: father | of three.
func (r *resolver) counted(i, end int) bool {
	return i+2 == end && r.is(i, lang.Of) && (r.number(i+1) || r.use(i+1, lang.Counts))
}

// years is the age that a description tells, or 0: the 24-year-old striker.
func (r *resolver) years(s *source) int {
	n := r.age(s.Head)
	for i := s.First; i < s.Head; i++ {
		n = max(n, r.age(i))
	}
	return n
}

// lone is the one person whom the sentence before names, of whom nothing has told what they
// are, for a description that the scene has nobody else for: local TD Anna Berg objected. The
// deputy said. A judge, a mayor, a doctor may be anybody.
func (r *resolver) lone(s *source) (int, bool) {
	n := r.SentenceOf(s.First) - 1
	if n < 0 || s.q == nil || !r.bare(s) || r.Words[s.Head].Turn.Is(lang.Scene) && !r.this(s) || !r.Lexicon.Has(lang.Scene) {
		return none, false
	}
	found := none
	lo, hi := r.Sentences[n].First, r.Sentences[n].End
	spoke := r.spokeIn(lo, hi)
	for _, m := range r.mentionsIn(lo, hi) {
		e := r.end(m.entity)
		switch x := &r.entities[e]; {
		case m.Form == Pronoun, x.Kind != Person && x.Kind != Group, len(spoke) > 0 && spoke[0] != e:
		case found != none && found != e:
			return none, false
		default:
			found = e
		}
	}
	if found == none {
		return none, false
	}
	x := &r.entities[found]
	if !x.proper || x.plural || len(x.nouns) > 0 || x.Role != "" || clash(s.Gender, x.gender) {
		return none, false
	}
	x.noun(r.noun(s.Head))
	return found, true
}

// this reports whether a description means whoever was spoken of, by its determiner: 这位老人.
func (r *resolver) this(s *source) bool { return r.Lexicon.NoSpaces && r.use(s.First, lang.Points) }

// unnamedBefore reports whether the noun of a description has told of somebody new before: 一名老人.
func (r *resolver) unnamedBefore(s *source) bool {
	return article.Any(max(1, s.First-window), s.First, func(i int) bool { return r.is(i-1, lang.Indefinite) && r.Word(i) == r.Word(s.Head) })
}

// spokenOf reports whether the article has spoken of somebody by the noun of an epithet in a sentence before it named an entity, who was
// something else then: The Norwegian was sentenced. Prosecutor Anna Berg left. | The Norwegian | said it was true. A line that no stop
// ends is a headline, which has such a word for whoever the article will name.
func (r *resolver) spokenOf(e int, s *source) bool {
	x := &r.entities[e]
	if !x.proper || x.Role == "" || r.age(s.Head) > 0 {
		return false
	}
	named := r.Sentences[r.SentenceOf(x.first)].First
	return article.Any(max(0, x.first-window), named, func(i int) bool {
		return r.lower(i) == r.lower(s.Head) && (r.Word(i) == r.Word(s.Head) || r.opens(i)) && r.stopped(i)
	})
}

// epithetic reports whether the noun at token i, or its last part, stands for whoever is
// spoken of: star, SPD-Politiker.
func (r *reader) epithetic(i int) bool {
	if r.use(i, lang.Epithet) {
		return true
	}
	part := lastPart(r.lower(i))
	return part != "" && len(part) < len(r.Word(i)) && r.Lexicon.Lookup(part).Use.Is(lang.Epithet)
}

// human reports whether anything tells that a name is somebody's, of one that has stood behind prepositions and
// owners alone: a given name, a title, a role, that they speak or are he or she. Not: Sudan's White Nile state; in Athlone.
func (r *resolver) human(e, tok int) bool {
	x := &r.entities[e]
	if !x.proper || x.gender != 0 || x.Role != "" || len(x.nouns) > 0 || x.age > 0 || len(x.words) > 0 && r.Lexicon.Lookup(lang.Lower(x.words[0])).Class.Is(lang.Given) {
		return true
	}
	from := r.nameAt(tok)
	for k := from - 1; k >= 0 && k > from-window; k-- {
		if m := r.named(k); m.entity != none && r.end(m.entity) == e && !r.is(m.whole().First-1, lang.Prep) && !r.poss(m.whole().First-1) {
			return true
		}
	}
	return slices.ContainsFunc(r.said, func(s spoken) bool { return r.end(s.entity) == e })
}

// unlikely reports whether an epithet does not mean an entity: one of two who are named
// together, or somebody unnamed who is something else by trade. A judge said. The farmer said.
func (r *resolver) unlikely(e int, s *source) bool {
	x := &r.entities[e]
	if !x.proper {
		return r.age(s.Head) == 0 && !r.use(s.Head, lang.Anyone) && r.trade(x) && !slices.ContainsFunc(x.nouns, func(n string) bool { return r.Lexicon.Lookup(n).Use.Is(lang.Epithet) })
	}
	for k := r.nameAt(s.First) - 1; k >= 0; k-- {
		if m := r.named(k); m.entity != none && r.end(m.entity) == e {
			if !r.use(m.End, lang.Joins) || k+1 >= len(r.names) || r.named(k+1).whole().First != m.End+1 {
				return false
			}
			other := r.named(k + 1).entity // whom the form of the noun may tell apart: die Politikerin
			return other == none || s.Gender == 0 || r.entities[r.end(other)].gender&s.Gender != 0 || r.entities[r.end(other)].gender == 0
		}
	}
	return false
}

// beneath reports whether a preposition had an entity named in the sentence of a
// token: asked by Anna Berg, the goalkeeper.
func (r *resolver) beneath(e, tok int) bool {
	first := r.Sentences[r.SentenceOf(tok)].First
	for k := r.mentionAt(tok) - 1; k >= 0 && r.mentions[k].First >= first; k-- {
		if m := &r.mentions[k]; m.Form == Named && m.entity != none && r.end(m.entity) == e {
			return r.is(m.whole().First-1, lang.Prep|lang.By)
		}
	}
	return false
}

// above reports whether an entity is named in the clause that a token stands in a clause of, so
// that a description there is somebody else's: Anna Berg read what | the miner | wrote.
func (r *resolver) above(e, tok int) bool {
	first := r.Sentences[r.SentenceOf(tok)].First
	begun := false
	for i := tok - 1; i >= first && (r.word(i) || r.mark(i, ",") && r.is(i+1, lang.Rel)); i-- {
		begun = begun || r.mark(i, ",") || r.is(i, lang.That|lang.Rel|lang.Sub) && !r.is(i, lang.Det)
		if m := r.nameEnding(i); begun && m != nil {
			return r.end(m.entity) == e
		}
	}
	return false
}

// oneOf is the noun for one of several, "" for other phrases: producer, of one of its
// producers.
func (r *resolver) oneOf(p Phrase) string {
	if p.Len() < 4 || !r.is(p.First, lang.Pron) || !r.use(p.First, lang.Counts) || !r.is(p.First+1, lang.Of) {
		return ""
	}
	for i := p.First + 2; i < p.End; i++ {
		if r.is(i, lang.Group) && !r.is(i+1, lang.Group|lang.Role) {
			return r.Lexicon.Singular(r.lower(i))
		}
	}
	return ""
}

// uninflected is a noun phrase whose last word has not the end of its case, where the language has such ends of
// nouns that are listed.
func (r *resolver) uninflected(p Phrase) string {
	s, last := r.slice(p), r.Word(p.End-1)
	if plain := r.Lexicon.NominativeNoun(last); plain != last {
		return strings.TrimSuffix(s, last) + plain
	}
	return s
}

// description makes an entity of a description of somebody new, or returns the
// one of the same words.
func (r *resolver) description(s *source) (int, bool) {
	c := r.class(s.Head)
	one := s.Len() == 1
	switch {
	case one && (r.use(s.First, lang.Hearer) || r.is(s.First, lang.Det) && !r.is(s.First, lang.Pron|lang.Pronouns|lang.Indefinite)), s.q == nil && (one && !s.Plural || r.fused(s.First-1)),
		one && !r.capital(s.Head) && c.Is(functional|lang.Cue|lang.Verb|lang.Participle|lang.Aux) && !c.Is(heads|lang.Pron), r.contracted(s.First):
		return none, true // what is no name and no noun
	}
	p, known := r.plain(s.Phrase, s.Kind == Thing), len(r.entities)
	noun := r.unarticled(p)
	e := r.called(r.uninflected(noun), s.First, s.Kind)
	if e == known && (!r.capital(noun.First) || r.Lexicon.NounsCapitalised) {
		r.entities[e].Name = r.uninflected(p)
	}
	if ent := &r.entities[e]; len(ent.nouns) == 0 && !ent.proper {
		ent.noun(r.noun(s.Head))
		if n := r.oneOf(s.Phrase); n != "" {
			ent.noun(r.Lexicon.Stem(n))
		}
		ent.gender, ent.plural = s.Gender, s.Plural
		for i := s.First; i < s.End && !r.Lexicon.VerbForms; i++ {
			ent.age = max(ent.age, r.age(i)) // a 52-year-old teacher
		}
		if s.Owned {
			owner := r.possessor(s)
			r.entities[e].owner = owner
		}
	}
	if ent := &r.entities[e]; ent.Kind == Person && !ent.proper && (s.q != nil || s.Subject || r.finite(s.End)) {
		r.await(e, s)
	}
	return e, true
}
