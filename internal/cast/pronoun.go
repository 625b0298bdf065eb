package cast

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
)

// pronoun resolves he, she, they, it, I. What the pronoun's owner says in the
// same breath is content: somebody named there is another.
func (r *resolver) pronoun(s *source) (int, bool) {
	if s.Form != Pronoun {
		return none, false
	}
	c := r.class(s.First)
	w := want{gender: genderOf(c)}
	if s.q != nil {
		w.content = s.q.Content
		if len(w.content) > 1 && r.is(w.content[0].First, lang.Sub) {
			w.content = w.content[1:] // if Anna Berg loses, she said, she
		}
	}
	switch {
	case c.Is(lang.I):
		return r.author, s.q != nil
	case c.Is(lang.He | lang.She):
		if e := r.heard; e != none && s.q != nil && r.replies(s.q) && r.may(e, w) {
			return e, true // X told Y. She replied
		}
		if e := r.spokenBody(s.First, w); e != none {
			return e, true
		}
		if r.use(s.First, lang.Points) && r.Lexicon.NamesDecline && s.q != nil {
			return r.other(s.First, w), true
		}
		e := r.person(s.First, w)
		if e != none && r.ofSeveral(s) && r.entities[e].proper && r.entities[e].Kind == Person && !r.entities[e].plural {
			e = r.thing(s.First, true, w.content) // sie sagten: the two, and not Anna Berg
		}
		if e == none && c.Is(lang.They) {
			one := c.Is(lang.She) && s.q != nil && len(s.q.Cue) > 0 && !r.Lexicon.VerbPlural(r.Word(s.q.Cue[0].First))
			e = r.thing(s.First, !one, w.content) // sie sagten; sie sagte: the bank
		} else if e != none && r.labelled {
			r.learnt(e, s.First, w.gender)
		}
		return e, true
	case c.Is(lang.They | lang.It):
		return r.thing(s.First, c.Is(lang.They), w.content), true
	}
	return none, false
}

// spokenBody is the body that alone spoke in the sentence before a pronoun at a token, where nouns for bodies have the gender of their
// determiner, and that is the pronoun's; none where a person may be meant who is named there, or says I: La préfecture a annoncé que a. Elle a précisé.
func (r *resolver) spokenBody(tok int, w want) int {
	const both = lang.Male | lang.Female
	n := r.SentenceOf(tok)
	if n == 0 || !r.Lexicon.HeadFirst || r.Lexicon.NoArticles || r.Lexicon.NamesDecline || r.Lexicon.DropsSubject || w.gender == either || r.ofMe(w.content) {
		return none // él, lui: a person, as else no pronoun would stand there
	}
	lo, hi := r.Sentences[n-1].First, r.Sentences[n-1].End
	said := r.spokeIn(lo, tok)
	if len(said) != 1 || r.entities[said[0]].Kind == Person || r.entities[said[0]].plural {
		return none
	}
	at := r.said[len(r.said)-1].tok
	if !r.is(at, lang.Det) {
		at--
	}
	if at < lo || !r.is(at, lang.Det) || r.class(at)&both != w.gender {
		return none
	}
	for _, m := range r.mentionsIn(lo, hi) {
		if e := r.end(m.entity); e != said[0] && (r.entities[e].Kind == Person || m.First < at) && r.may(e, w) {
			return none
		}
	}
	return said[0]
}

// ofMe reports whether words have the first person in them: « Je suis contente ».
func (r *reader) ofMe(content []Phrase) bool {
	return slices.ContainsFunc(content, func(p Phrase) bool {
		return article.Any(p.First, p.End, func(i int) bool { return r.is(i, lang.I) })
	})
}

// ofSeveral reports whether a pronoun that means a woman or several, by its verb, means several: sie sagten.
func (r *resolver) ofSeveral(s *source) bool {
	if !r.is(s.First, lang.They) || s.q == nil || len(s.q.Cue) != 1 || s.q.Cue[0].Len() != 1 || r.use(s.End, lang.Joins) && s.q.Cue[0].First != s.End+1 {
		return false
	}
	verb := s.q.Cue[0].First
	return !r.is(verb, lang.Participle) && r.Lexicon.VerbPlural(r.Word(verb))
}

// other is whom a pronoun at a token means that points at another than what stands before it is about, in its sentence or
// else in the one before, in languages in which he is another word than that one: the last who is named there, but for
// whom it begins with, and where none is described behind them; none else. Следователь допросил Ивана Берга. Тот сказал.
func (r *resolver) other(tok int, w want) int {
	n := r.SentenceOf(tok)
	lo, hi := r.Sentences[n].First, tok
	if n > 0 && len(r.mentionsIn(lo, hi)) == 0 {
		lo, hi = r.Sentences[n-1].First, r.Sentences[n-1].End
	}
	head, last, end := none, none, lo
	for _, m := range r.mentionsIn(lo, hi) {
		if m.Form != Pronoun && r.entities[r.end(m.entity)].Kind == Person {
			if m.whole().First == lo {
				head = r.end(m.entity)
			}
			last, end = r.end(m.entity), m.End
		}
	}
	if article.Any(end, hi, func(i int) bool { return r.is(i, lang.Role) }) {
		return none
	}
	if last == none {
		return r.person(tok, w)
	}
	if last == head || !r.may(last, w) {
		return none
	}
	return last
}

// replies reports whether a quotation answers the one before.
func (r *resolver) replies(q *speech.Quotation) bool {
	return article.AnyIn(q.Cue, func(i int) bool { return r.use(i, lang.Replies) })
}

// leftOut is who says something with a verb that has no subject, by its gender: the one person of it whom the sentence before
// names, in the nominative or beside somebody of the other, and nobody where somebody of that gender spoke before: Anna Zielińska spotkała
// się z Piotrem Wójcikiem. Dodał.
func (r *resolver) leftOut(q *speech.Quotation) int {
	const told = 3 // sentences
	if len(q.Cue) != 1 || !r.Lexicon.NamesDecline {
		return none
	}
	at := q.Cue[0].First
	n, g := r.SentenceOf(min(at, q.First())), r.Lexicon.VerbGender(r.Word(at))
	if n == 0 || g == 0 || q.Cue[0].Len() != 1 || r.word(at+1) && r.SentenceOf(at+1) == r.SentenceOf(at) || len(r.mentionsIn(r.Sentences[n].First, at)) > 0 {
		return none
	}
	found, beside := none, false
	for _, m := range r.mentionsIn(r.Sentences[n-1].First, r.Sentences[n-1].End) {
		switch e := r.end(m.entity); {
		case !r.may(e, want{gender: either}):
		case r.entities[e].gender == 0, r.entities[e].gender == g && found != none && found != e:
			return none
		case r.entities[e].gender == g:
			found = e
			beside = beside || m.Form == Named && len(m.Name) > 1 && !r.behind(m) && !r.oblique(m, false)
		default:
			beside = true
		}
	}
	if !beside || found == none || !r.entities[found].proper {
		return none
	}
	for _, s := range r.said {
		if x := &r.entities[r.end(s.entity)]; r.end(s.entity) != found && x.gender&g == x.gender && r.SentenceOf(s.tok) >= n-told {
			return none
		}
	}
	return found
}

// crowd bounds how many mentions of a sentence, and how many who spoke, are looked at.
const crowd = 200

// A want is what somebody must be like.
type want struct {
	gender  lang.Class
	named   bool     // by the article
	subject bool     // not behind a preposition, where nothing tells that the name is a person's
	content []Phrase // where they are not named
	unlike  int      // 1 + an entity of which nothing tells the gender, and that a pronoun of the other one stands for beside it; or 0
}

// person resolves a singular personal pronoun, or a description that stands for
// one, sentence by sentence backwards: whoever spoke in it, or its subject.
func (r *resolver) person(tok int, w want) int {
	w.gender = cmp.Or(w.gender, either)
	w.unlike = 1 + r.opposed(tok, w)
	return r.whoever(tok, w)
}

// whoever is person, where it is known who cannot be meant.
func (r *resolver) whoever(tok int, w want) int {
	const far = 8 // sentences
	beneath := none
	e := r.back(tok, far, func(lo, hi int) (int, bool) {
		e, found := r.inSentence(tok, lo, hi, w)
		if found && hi == tok && beneath == none && r.fronted(e, lo, hi) {
			beneath = e
			return none, false
		}
		return e, found
	})
	switch {
	case e != none && r.entities[e].proper:
		return e
	case e == none:
		e = beneath
	}
	if met := r.justMet(tok, w); met != none {
		return met
	}
	return e
}

// opposed is whom a pronoun of the other gender stands for that stands before the one at a token in its sentence, outside marks and what
// is said: For that | she | drew his ire, he said.
func (r *resolver) opposed(tok int, w want) int {
	if !r.labelled || one(w.gender) == 0 {
		return none
	}
	lo := r.Sentences[r.SentenceOf(tok)].First
	for i := tok - 1; i >= lo; i-- {
		if g := one(genderOf(r.class(i))); g != 0 && g != w.gender && r.labels[i].Tag == tagger.PRP && r.Tokens[i].Region < 0 && !article.Within(w.content, i) {
			return r.whoever(i, want{gender: g})
		}
	}
	return none
}

// justMet is somebody new whom the sentence before a token describes by a noun of one gender and who is no subject, where the subject cannot be meant, or none:
// I had a call from | a woman | in Oslo. She.
func (r *resolver) justMet(tok int, w want) int {
	n := r.SentenceOf(tok)
	if n == 0 || w.gender == either || len(r.mentionsIn(r.Sentences[n].First, tok)) > 0 {
		return none
	}
	found := none
	for _, m := range r.mentionsIn(r.Sentences[n-1].First, r.Sentences[n-1].End) {
		e := r.end(m.entity)
		if m.Subject && r.may(e, w) {
			return none
		}
		if m.Form == Noun && m.New && m.Gender == w.gender && r.may(e, w) {
			found = e
		}
	}
	return found
}

// fronted reports whether somebody is only named behind a preposition, in what opens a sentence of tokens [lo:hi) and a comma
// ends, so that who the text was about may come before them: At a meeting with | Anna Berg, | she said.
func (r *resolver) fronted(e, lo, hi int) bool {
	if e == none || r.labels == nil || !r.mark(hi-1, ",") || article.Any(lo, hi, func(i int) bool { return r.finite(i) || r.is(i, lang.According|lang.By|lang.Speaks) }) {
		return false
	}
	return !slices.ContainsFunc(r.mentionsIn(lo, hi), func(m *Mention) bool { return r.end(m.entity) == e && !r.behind(m) })
}

// back asks the sentences before a token, its own first, until one knows.
func (r *resolver) back(tok, far int, ask func(lo, hi int) (int, bool)) int {
	s := r.SentenceOf(tok)
	for k := s; k >= 0 && k > s-far; k-- {
		if e, found := ask(r.Sentences[k].First, min(r.Sentences[k].End, tok)); found {
			return e
		}
	}
	return none
}

// spokeIn returns the entities that spoke among tokens [lo:hi), the last first.
func (r *resolver) spokeIn(lo, hi int) (who []int) {
	for _, s := range r.spoken(lo, hi) {
		who = append(who, r.end(s.entity))
	}
	return who
}

// spoken returns the sources among tokens [lo:hi), the last first.
func (r *resolver) spoken(lo, hi int) (list []spoken) {
	for j := len(r.said) - 1; j >= max(0, len(r.said)-crowd) && r.said[j].tok >= lo; j-- {
		if r.said[j].tok < hi {
			list = append(list, r.said[j])
		}
	}
	return list
}

// mentionsIn returns the mentions among tokens [lo:hi) that stand for somebody
// there: neither in marks nor in headlines.
func (r *resolver) mentionsIn(lo, hi int) (list []*Mention) {
	from := r.mentionAt(lo)
	for k := from; k < len(r.mentions) && r.mentions[k].First < hi && k-from < crowd; k++ {
		if m := &r.mentions[k]; m.entity != none && !m.Quoted && !m.Headline {
			list = append(list, m)
		}
	}
	return list
}

// may reports whether an entity may be a he or a she.
func (r *resolver) may(e int, w want) bool {
	x := &r.entities[e]
	if x.Kind == Unknown && len(x.words) == 1 && r.Lexicon.Lookup(lang.Lower(x.words[0])).Use.Is(lang.Network) {
		return false // Facebook
	}
	if x.Kind == Unknown && r.rows() && !r.is(x.first, lang.Given) && (r.is(x.first, lang.Place) || len(x.words) == 1 && !r.bearer(x.first)) {
		return false // Jakarta Utara; bus Kopaja
	}
	if w.unlike == e+1 && x.gender == 0 {
		return false
	}
	if x.Kind == Unknown && r.Lexicon.EndParticles && !x.spoke {
		return false // whom nothing tells to be somebody, where whoever is has a title
	}
	person := x.Kind == Person || x.Kind == Unknown && x.proper && !r.Lexicon.NounsCapitalised && (!r.labelled || len(x.words) > 1)
	return person && !x.plural && !(x.wrote && x.count < 2) && (x.proper || !w.named) && (x.gender == 0 || x.gender&w.gender != 0)
}

// surely is whoever is named among mentions and known to be what a pronoun says, where the one before them
// may be either; none if nobody is, or two are.
func (r *resolver) surely(list []*Mention, e int, w want) int {
	if x := &r.entities[e]; x.gender != 0 || w.gender == 0 || w.gender == either {
		return none
	}
	found := none
	for _, m := range list {
		o := r.end(m.entity)
		if x := &r.entities[o]; m.Form != Named || r.finite(m.End) || x.gender == 0 || x.gender&w.gender == 0 || !r.may(o, w) || article.Within(w.content, m.First) || o == found || r.poss(m.End) || r.behind(m) {
			continue
		}
		if found != none {
			return none
		}
		found = o
	}
	return found
}

// inSentence is whom a singular pronoun means that stands behind tokens [lo:hi)
// of a sentence: somebody named who spoke there, then who is named in it, the
// subject rather than who stands behind a preposition or owns something, then
// somebody unnamed who spoke. Where two are equal, it is nobody.
func (r *resolver) inSentence(tok, lo, hi int, w want) (who int, found bool) {
	unnamed, possessor, object := none, none, none
	first := func(of *int, e int) {
		if *of == none {
			*of = e
		}
	}
	if e := r.same(tok, lo, hi, w); e != none {
		return e, true
	}
	list := r.mentionsIn(lo, hi)
	if e := r.replied(list, lo, hi, w); e != none {
		return e, true
	}
	not := r.opposite(tok, lo, hi)
	for _, e := range r.spokeIn(lo, hi) {
		switch {
		case e == not, !r.may(e, w):
		case hi == tok && r.entities[e].proper && r.surely(r.mentionsIn(lo, hi), e, w) != none:
			return none, true // Chris Berg called Anna Lund a liar after she
		case r.entities[e].proper:
			return e, true
		default:
			first(&unnamed, e)
		}
	}
	if e := r.resumes(list, lo, hi, w); e != none {
		return e, true
	}
	for i, m := range list {
		e := r.end(m.entity)
		switch {
		case m.Form == Noun && !m.Subject, (w.subject || len(m.Name) == 1) && r.entities[e].Kind == Unknown && r.behind(m), article.Within(w.content, m.First), e == not, !r.may(e, w), !r.human(e, tok):
		case r.poss(m.End), r.Lexicon.NoSpaces && r.is(m.End, lang.Of) && r.is(m.End+1, lang.Role): // 赵强的妻子
			first(&possessor, e)
		case r.behind(m) && (unnamed != none || r.free(list[i+1:], e, w)):
			first(&object, e)
		case (r.behind(m) || m.Form == Named && r.Lexicon.NamesDecline && r.oblique(m, false)) && r.another(list[i+1:], e, w), (r.labels == nil || r.is(tok, lang.He|lang.She)) && r.paired(list[i:], e, w):
			return none, true
		default:
			if of := r.surely(list[i+1:], e, w); of != none && m.Form != Pronoun {
				if r.entities[e].proper {
					return none, true // of whom nothing tells which of the two she is
				}
				return of, true // the coach praised Anna Berg. She said
			}
			return e, true
		}
	}
	for _, e := range [...]int{unnamed, object, possessor} {
		if e != none {
			return e, true
		}
	}
	return none, false
}

// resumes is who is named first behind the clause that opens a sentence, tokens [lo:hi), and depends on the rest: When Eva Lund
// spoke, Anna Berg left; Eager to please Eva Lund, Anna Berg left. It is none where there is no such clause, or nobody behind it.
func (r *resolver) resumes(list []*Mention, lo, hi int, w want) int {
	comma := lo
	for comma < hi && !r.mark(comma, ",") {
		comma++
	}
	opened := r.is(lo, lang.Sub) && !r.is(lo, lang.That) || r.labels != nil && r.labels[lo].Tag.Is(tagger.SetOf(tagger.JJ, tagger.VBG, tagger.VBN, tagger.TO))
	if !opened || comma == hi {
		return none
	}
	next := comma + 1
	if r.is(next, lang.It) && r.is(next+1, lang.Be) {
		next += 2 // it was Anna Berg who
	}
	for _, m := range list {
		if e := r.end(m.entity); m.whole().First >= next && article.All(next, m.whole().First, func(i int) bool { return r.is(i, lang.Role|lang.Org|lang.Nation) }) && r.entities[e].proper && r.may(e, w) && !r.behind(m) && !r.poss(m.End) && !article.Within(w.content, m.First) {
			return e
		}
	}
	return none
}

// replied is who is named with the verb behind the last comma of a sentence, tokens [lo:hi), that a participle opens, and what depends on it:
// Asked whether Eva Lund, who has called it a joke, could win, | Anna Berg | smiled. It is none where nobody is.
func (r *resolver) replied(list []*Mention, lo, hi int, w want) int {
	if r.labels == nil || r.labels[lo].Tag != tagger.VBN {
		return none
	}
	comma := hi - 1
	for comma > lo && !r.mark(comma, ",") {
		comma--
	}
	for _, m := range list {
		if e := r.end(m.entity); m.Form == Named && m.whole().First == comma+1 && r.finite(m.End) && r.may(e, w) && !article.Within(w.content, m.First) {
			return e
		}
	}
	return none
}

// same is whom a pronoun in an object means before the pronoun at token tok, in the
// same sentence, tokens [lo:hi): when a guard asked him, he.
func (r *resolver) same(tok, lo, hi int, w want) int {
	if hi != tok {
		return none
	}
	for _, m := range r.mentionsIn(lo, hi) {
		if e := r.end(m.entity); m.Form == Pronoun && r.is(m.First, lang.Oblique) && !article.Within(w.content, m.First) && r.may(e, w) {
			return e
		}
	}
	return none
}

// opposite is whom the pronoun of an object at token tok cannot mean: who stands before
// it in its sentence, tokens [lo:hi), and does something to it. The guard asked him.
func (r *resolver) opposite(tok, lo, hi int) int {
	if list := r.mentionsIn(lo, hi); hi == tok && len(list) > 0 && r.is(tok, lang.Oblique) && r.SentenceOf(lo) == r.SentenceOf(tok) {
		return r.end(list[len(list)-1].entity)
	}
	return none
}

// free reports whether one of some mentions is the name of somebody else who does something there, so that it
// is rather them than who stands behind a preposition: survived by Anna and a son, Nils, who.
func (r *resolver) free(list []*Mention, e int, w want) bool {
	return slices.ContainsFunc(list, func(m *Mention) bool {
		return r.rival(m, e, w) && !r.behind(m) && (m.Subject || r.finite(m.End) || r.mark(m.End, ",") && r.finite(m.End+1))
	})
}

// paired reports whether a mention of somebody is one of a list of people in which somebody else may be meant as
// well: Anna Berg and Eva Lund left. She said.
func (r *resolver) paired(list []*Mention, e int, w want) bool {
	end := 0
	for k, m := range list {
		if r.end(m.entity) == e {
			end = m.End
		}
		i := m.whole().First
		if r.rival(m, e, w) && (r.anded(end, i) || r.mark(end, ",") && k+1 < len(list) && r.anded(m.End, list[k+1].whole().First)) {
			return true
		}
	}
	return false
}

// anded reports whether "and" stands between two names, in tokens [end:i), and nothing but what belongs to them.
func (r *resolver) anded(end, i int) bool {
	return end < i && r.joins(end, i) && article.Any(end, i, func(k int) bool { return r.use(k, lang.Joins) })
}

// another reports whether one of some mentions is the name of somebody else, of
// whom nothing tells the two apart.
func (r *resolver) another(list []*Mention, e int, w want) bool {
	return slices.ContainsFunc(list, func(m *Mention) bool {
		return r.rival(m, e, w) && (r.entities[r.end(m.entity)].gender == 0) == (r.entities[e].gender == 0)
	})
}

// rival reports whether a mention is the name of somebody else who may be meant.
func (r *resolver) rival(m *Mention, e int, w want) bool {
	x := r.end(m.entity)
	return m.Form == Named && x != e && r.may(x, w) && !r.poss(m.End) && !article.Within(w.content, m.First)
}

// thing resolves it and they, sentence by sentence backwards: the last speaker of
// that kind, the subject of a sentence, and for they any group that is named, but in what they say.
func (r *resolver) thing(tok int, plural bool, content []Phrase) int {
	const far = 4 // sentences
	return r.back(tok, far, func(lo, hi int) (int, bool) {
		said := r.spoken(lo, hi)
		if m := r.reporting(lo, hi); m != nil && !plural && !slices.ContainsFunc(said, func(s spoken) bool { return s.tok < m.First-1 && r.suits(r.end(s.entity), false) }) {
			return r.called(m.Outlet, m.First, Organization), true
		}
		beneath := none
		for _, s := range said {
			switch e := r.end(s.entity); {
			case !r.suits(e, plural):
			case !r.dependent(s.tok):
				return e, true
			case beneath == none:
				beneath = e
			}
		}
		if beneath != none {
			return beneath, true
		}
		group := none
		list := r.mentionsIn(lo, hi)
		for i, m := range list {
			e := r.end(m.entity)
			if plural && m.Subject && i+1 < len(list) {
				if id, ok := r.couple(m, list[i+1], tok); ok {
					return id, true
				}
			}
			switch kind := r.entities[e].Kind; {
			case m.Form == Media || m.Outlet != "", plural && article.Within(content, m.First), plural && kind == Group && r.is(m.First-1, lang.Of) && r.counts(m.First):
			case plural && m.Subject && m.Form == Noun && m.Plural && r.counts(m.First):
				return e, true // twelve towns
			case m.Subject && r.suits(e, plural) && !(plural && kind == Organization):
				return e, true
			case plural && kind == Group:
				group = e
			}
		}
		return group, group != none
	})
}

// reporting is the outlet that a sentence of tokens [lo:hi) ends by naming as who reports the rest of it, or nil: Norway has closed
// the road, | the newspaper | said.
func (r *resolver) reporting(lo, hi int) *Mention {
	const far = 5 // tokens
	for k := r.mentionAt(hi) - 1; k >= 0 && r.mentions[k].First > lo && r.mentions[k].End >= hi-far; k-- {
		if m := &r.mentions[k]; m.Form == Media && m.Outlet != "" && r.labels != nil && r.mark(m.First-1, ",") && r.is(m.End, lang.Cue|lang.Reports) {
			return m
		}
	}
	return nil
}

// dependent reports whether who speaks at a token is the subject of a clause that another depends on: after | Regn Motors | said.
func (r *resolver) dependent(tok int) bool {
	return r.labels != nil && r.is(tok-1, lang.Sub) && !r.is(tok-1, lang.That)
}

// counts reports whether token i is a number of those behind it: 500, three.
func (r *resolver) counts(i int) bool { return r.number(i) || r.use(i, lang.Counts) }

// couple is two people who are named together as the subject of a sentence: Anna and
// Peter Berg.
func (r *resolver) couple(m, n *Mention, tok int) (int, bool) {
	if m.Form != Named || n.Form != Named || m.entity == none || n.entity == none || r.entities[m.entity].Kind != Person || r.entities[n.entity].Kind != Person || !r.joins(m.End, n.whole().First) || m.End == n.whole().First {
		return none, false
	}
	return r.together([]int{r.end(m.entity), r.end(n.entity)}, tok)
}

// suits reports whether it, or they, may mean an entity.
func (r *resolver) suits(e int, plural bool) bool {
	switch r.entities[e].Kind {
	case Organization:
		return true
	case Thing:
		return !plural
	case Group:
		return plural
	}
	return false
}
