package cast

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// equated takes the role that a sentence gives a name, or a relative clause beside it: Anna Berg is the mayor of Oslo;
// Anna Berg, who was elected mayor.
func (r *resolver) equated(m *Mention) {
	e := &r.entities[m.entity]
	role, head := r.equatedLast(m), 0
	switch {
	case e.Kind == Organization && (len(m.Name) == 1 || r.Lexicon.NoSpaces):
		return
	case !role.Empty():
		head = role.End - 1
	case r.behind(m) && !(r.labels == nil && r.mark(m.End, ",")):
		return
	default:
		if role, head = r.predicate(m); role.Empty() {
			return
		}
		if r.Lexicon.NoSpaces {
			r.beside[head] = m.entity // X是一名工程师
		}
	}
	e.Kind, m.described = Person, true
	r.takes(m.entity, role, head)
}

// predicate is the role behind a name and a verb by which somebody has it, with its head.
func (r *resolver) predicate(m *Mention) (role Phrase, head int) {
	const near, longest = 6, 8 // tokens
	first, bare := r.copula(m.End)
	for k := m.End + 1; first < 0 && r.labels == nil && r.mark(m.End, ",") && k < m.End+near; k++ {
		if r.mark(k, ",") && article.Any(m.End, k, r.number) {
			first, bare = r.copula(k + 1) // Anna Berg, 54, is
		}
	}
	if first < 0 {
		return role, 0
	}
	if head = first; !bare || r.is(first, lang.Det|lang.Poss) {
		head++
	}
	for last := min(head+longest-2, len(r.Tokens)); head < last && r.word(head) && !r.is(head, lang.Prep|lang.Aux|lang.Rel|lang.Conj); head++ {
		switch {
		case r.is(head, lang.Role) && (!r.is(head+1, heads) || r.rows() || r.Lexicon.NamesDecline && r.inGenitive(head+1)) && !r.capital(head+1) && !(r.Lexicon.NoSpaces && r.is(head+1, lang.Of)):
			return Phrase{First: first, End: r.roleEnd(head, head+longest)}, head
		case r.Lexicon.NoSpaces && (r.capital(head) || r.is(head, lang.Nation|lang.Place|lang.Org|lang.Adjective|lang.Det|lang.Of)): // 是以色列国防部长
		case bare && head == first && (r.labels == nil || !r.labels[head].Tag.Is(tagger.Nouns|tagger.SetOf(tagger.JJ))):
			return Phrase{}, 0
		}
	}
	return Phrase{}, 0
}

// roleEnd is where a role ends whose head is at a token, with its complement, before token hi: mayor of Oslo.
func (r *resolver) roleEnd(head, hi int) int {
	end, of := r.entry(head)
	if !of.Class.Is(lang.Role) {
		end = head + 1
	}
	for end < min(len(r.Tokens), hi) && r.word(end) && (r.is(end, lang.Of|lang.Det) || r.rows() && r.is(end, heads) || r.capital(end)) {
		end++
	}
	for end > head+1 && r.is(end-1, lang.Of|lang.Det) {
		end--
	}
	return end
}

// equatedLast is the role that stands before a name and the verb by which somebody has it, where verbs stand last: bakan
// seçilen | Anna Berg; empty where there is none.
func (r *resolver) equatedLast(m *Mention) Phrase {
	if i := r.becomesLast(m); i >= 0 {
		return Phrase{First: i, End: i + 1}
	}
	if at := m.whole().First - 1; r.Lexicon.VerbLast && !r.Lexicon.NoSpaces && r.turn(at, lang.Becomes) && r.is(at-1, lang.Role) {
		return Phrase{First: r.begin(at-1, r.Sentences[r.SentenceOf(at)].First), End: at}
	}
	return Phrase{}
}

// becomesLast is the role that a sentence gives a name, or a relative clause before it, where verbs stand last and small
// words have another script: 田中氏は2019年から|市長|を務めている, |市長|に就任した田中氏; -1 where there is none.
func (r *resolver) becomesLast(m *Mention) int {
	const far = 14 // tokens
	if !r.Lexicon.MixedScript || r.behind(m) {
		return -1
	}
	gives := func(i, verb int) bool {
		return r.is(i, lang.Role) && !r.capital(i-1) && (verb == i+1 || verb == i+2 && (r.use(i+1, lang.Case) || r.is(i+1, lang.Told))) && r.turn(verb, lang.Becomes)
	}
	for verb := m.First - 1; verb > max(1, m.First-3) && r.word(verb); verb-- {
		if i := verb - 2; gives(i, verb) {
			return i
		}
	}
	i := m.End
	for r.is(i, lang.Honorific|lang.Role) || r.mark(i, "(") || r.number(i) || r.mark(i, ")") {
		i++
	}
	if !r.use(i, lang.Topic) {
		return -1
	}
	for end := min(i+far, len(r.Tokens)-2); i < end && r.Tokens[i].Kind != text.Punct; i++ {
		if gives(i, i+1) || gives(i, i+2) {
			return i
		}
	}
	return -1
}

// copula is the token behind the verb at token i that tells what somebody is, with the pronoun of a relative clause before
// it or not, or -1, and whether a role may stand there bare: is the | mayor, has been | mayor, was elected | mayor, became
// | mayor, but not: was mayor.
func (r *reader) copula(i int) (first int, bare bool) {
	if r.mark(i, ",") && r.is(i+1, lang.Rel) {
		i++
	}
	if r.is(i, lang.Rel) {
		i++
	}
	for r.Lexicon.NoSpaces && (r.is(i, lang.Time|lang.Prep) && !r.is(i, lang.Adv) || r.number(i)) {
		i++ // 李红2019年当选市长
	}
	if k := r.becoming(i); k > i {
		i = k
	}
	if r.is(i, lang.Aux) && (r.is(i+1, lang.Be) || r.turn(i+1, lang.Becomes)) {
		bare = true // has been
		i++
	}
	if to := r.elected(i); !r.Lexicon.NamesDecline && !r.Lexicon.NoSpaces && (to >= 0 || !r.Lexicon.VerbForms && r.turn(i, lang.Becomes)) {
		return to, true
	}
	switch {
	case r.Lexicon.NamesDecline && r.word(i+1) && r.dash(i) && r.SentenceOf(i) == r.SentenceOf(i+1):
		return i + 1, true // Мария Лебедева — | мэр
	case r.turn(i, lang.Becomes):
		for i++; r.is(i, lang.Prep|lang.Sub) && r.turn(i-1, lang.Becomes) || r.is(i-1, lang.Prep) && r.is(i, lang.Prep|lang.Sub); {
			i++ // sworn in as
		}
		return i, true
	case !r.is(i, lang.Be), r.is(i+1, lang.Neg):
		return -1, false
	}
	bare = bare && r.is(i, lang.Be) || r.Lexicon.HeadFirst && r.is(i+1, lang.Role) || r.labels != nil && r.labels[i].Tag == tagger.VBZ
	if !bare && !r.is(i+1, lang.Det|lang.Poss) && !r.capital(i+1) {
		return -1, false
	}
	return i + 1, bare && !r.is(i+1, lang.Det|lang.Poss) && !r.capital(i+1)
}

// becoming is where somebody comes to have a role behind token i, in languages whose words are free in their order, where nothing
// but when and where stands before it: byl v květnu | zvolen; i where that is not so.
func (r *reader) becoming(i int) int {
	const near = 6 // tokens
	for k := i; r.Lexicon.NamesDecline && k < i+near && (r.word(k) || r.number(k)) && (!r.finite(k) || r.is(k, lang.Aux) || r.turn(k, lang.Becomes)); k++ {
		if r.turn(k, lang.Becomes) && !r.turn(k+1, lang.Becomes) {
			return k
		}
	}
	return i
}

// elected is where the role begins that the clause from token i on says somebody has, in languages in which more may
// stand between it and the verb, or -1: ist seit 2019 | Ministerin; ist | der neue Minister; wurde im Mai zum | Minister
// gewählt; valdes i maj till | minister.
func (r *reader) elected(i int) int {
	const far = 12 // tokens
	verb, role := -1, -1
	for k := i; r.labels == nil && k < i+far && (r.word(k) || r.number(k)) && !r.is(k, lang.Neg|lang.Conj); k++ {
		switch {
		case r.turn(k, lang.Becomes) && !r.capital(k):
			verb = k
		case r.is(k, lang.Role) && r.is(k-1, lang.Prep) && !r.is(k-1, lang.Of|lang.By) && !r.capital(k+1) && (verb < i || role < 0):
			role = k
		}
	}
	if verb < 0 || role >= 0 && verb > i || role == verb+2 {
		return min(role, max(verb, role)) // zum Minister gewählt; arbetar som lärare
	}
	k := r.since(verb + 1)
	first := k
	if r.is(k, lang.Det) {
		k++
	}
	for (k > first || r.class(k) == 0 || r.is(k, lang.Adjective) || r.use(k, lang.Epithet)) && !r.is(k, lang.Role) && r.word(k) && !r.capital(k) && !r.is(k, lang.Prep) {
		k++ // der neue
	}
	if verb > i || !r.is(k, lang.Role) {
		return role
	}
	if !r.is(first, lang.Det) {
		first = k
	}
	if r.rows() || first == k {
		return first
	}
	for k++; r.is(k, lang.Of|lang.Det) || r.capital(k); k++ {
	}
	if r.word(k) && !r.is(k, lang.Conj|lang.Prep) {
		return -1 // ist der Ministerin begegnet
	}
	return first
}

// since is the token behind since when somebody has been something, from token i on, or i: seit Mai 2019.
func (r *reader) since(i int) int {
	k := i + 1
	if r.is(k, lang.Time) {
		k++
	}
	if r.number(k) {
		k++
	}
	if r.is(i, lang.Prep) && k > i+1 {
		return k
	}
	return i
}
