package cast

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// selfNamed is the name that the clause behind a noun phrase gives whoever it describes: a resident who gave her name
// only as Anna Berg; a man, who identified himself as Nils; a nurse known only as Mona. Whom they name otherwise is
// another.
func (r *resolver) selfNamed(s *source) *Mention {
	const near = 8 // tokens
	if s.Kind == Organization || s.Plural || s.q == nil && s.First > 0 && (r.mark(s.First-1, ",") || r.dash(s.First-1)) {
		return nil
	}
	i := s.Head
	if !r.naming(i, true) {
		i++
	}
	for i < min(s.End+near, len(r.Tokens)) && !r.is(i, lang.Rel) && !r.finite(i) && !r.final(i) && !r.naming(i, true) {
		if r.is(i, lang.Role|lang.Group) && !r.is(s.First, lang.Pron) && i < s.End {
			return nil // the lawyer for a woman who
		}
		i++ // one of them, a teacher who
	}
	switch {
	case r.is(i, lang.Rel):
		return r.givenName(i+1, false)
	case r.naming(i, true) && (s.q != nil || r.is(i+1, lang.How|lang.By|lang.Adv) || r.selfish(i+1) || r.own(i+1)):
		return r.givenName(i, true)
	}
	return nil
}

// givenTo is the unnamed person whom the sentence of a name gives it by a pronoun, or none: She gave her name as | Mona; she
// is | Anna Berg; the police named her as | Anna Berg.
func (r *resolver) givenTo(m *Mention) int {
	at := m.whole().First
	if e := &r.entities[r.end(m.entity)]; m.First != e.first || m.Quoted || m.Headline || e.place || r.is(m.End-1, lang.Org) || r.poss(m.End) {
		return none
	}
	if p := at - 2; r.is(at-1, lang.How) && r.is(p, lang.He|lang.She) && r.use(p-1, lang.Alias|lang.Anonymous) {
		if e := r.person(p, want{gender: genderOf(r.class(p))}); e != none && r.mayBear(e, m) {
			return e
		}
	}
	for _, p := range r.mentionsIn(r.Sentences[r.SentenceOf(at)].First, at) {
		if p.Form != Pronoun || !r.mayBear(r.end(p.entity), m) {
			continue
		}
		i := p.End
		for r.is(i, lang.Adv) {
			i++
		}
		if r.is(i, lang.Be) && i+1 == at || r.givenName(p.End, false) == m {
			return r.end(p.entity)
		}
	}
	return none
}

// mayBear reports whether an entity is somebody without a name, who may have that of a mention.
func (r *resolver) mayBear(e int, m *Mention) bool {
	x := &r.entities[e]
	return x.Kind == Person && !x.proper && !x.plural && !clash(x.gender, r.entities[r.end(m.entity)].gender)
}

// participle reports whether token k may be a verb without a subject: (a nurse) called, not: (the leader) called.
func (r *reader) participle(k int) bool {
	return r.labels == nil || uint(k) < uint(len(r.labels)) && r.labels[k].Tag.Is(tagger.SetOf(tagger.VBN, tagger.VBG))
}

// givenName is the name that a clause from token i on gives whoever it is about, with the participle there alone or not:
// (who) asked to be identified only by her first name, | Mona; (a nurse) calling herself | Mona.
func (r *resolver) givenName(i int, alone bool) *Mention {
	const far = 14 // tokens
	named := -1
	for k := i; k < min(i+far, len(r.Tokens)) && !r.final(k) && r.Tokens[k].Region < 0; k++ {
		switch {
		case r.naming(k, alone && k == i):
			named = k
		case named < 0:
			if p := r.mentionAt(k); p < len(r.mentions) && r.mentions[p].First == k && r.mentions[p].Form == Noun && r.mentions[p].Kind == Person {
				return nil // who sentenced a man calling himself
			}
		case r.is(k, lang.Of) && !r.is(k-1, lang.Calls):
			return nil // known for
		case r.capital(k):
			if m := r.nameFrom(k); m != nil && m.First == r.entities[r.end(m.entity)].first && !r.poss(m.End) && !r.is(m.End-1, lang.Org) && !(r.entities[m.entity].place && r.is(k-1, lang.By)) {
				return m // not: who is also named Berg, as somebody before
			}
			return nil
		case r.is(k, lang.Prep) && !r.is(k, lang.How|lang.Of) && !r.own(k+1) && !(r.use(k-1, lang.Alias) && !r.is(k-2, lang.Be) && !(r.labels != nil && r.labels[k-1].Tag == tagger.VBN)):
			if k = r.asBehind(k); k < 0 {
				return nil // gave her name to Anna Berg; was called by Anna Berg
			}
		case !r.leadsToName(k):
			named = -1
		}
	}
	return nil
}

// naming reports whether the word at token k is one by which somebody is given a name, a participle alone or not: gave her
// first | name, was | identified, | calling herself, | goes by.
func (r *reader) naming(k int, alone bool) bool {
	if r.is(k, lang.Calls) && !r.is(k, lang.Participle) && (r.own(k-1) || r.own(k-2)) {
		return true
	}
	if alone && r.own(k+1) && r.is(k+2, lang.Calls) {
		return true // giving her name
	}
	return r.use(k, lang.Alias|lang.Anonymous) && (!(r.labels != nil && r.labels[k].Tag == tagger.VBG) && (alone && r.participle(k) || r.is(k-1, lang.Be) || r.is(k-2, lang.Be)) || r.selfish(k+1) || r.is(k+1, lang.By) && !r.is(k, lang.Participle))
}

// asBehind is the "as" that ends what stands behind a preposition at token k, or -1: was identified by | the police | as.
func (r *reader) asBehind(k int) int {
	const longest = 5 // tokens
	for end := k + longest; k < end && (r.word(k) || r.number(k)); k++ {
		if r.is(k, lang.How) {
			return k
		}
	}
	return -1
}

// leadsToName reports whether token k may stand between a word by which somebody is given a name and the name: only, as,
// by the, herself, her first name and a comma.
func (r *reader) leadsToName(k int) bool {
	return r.mark(k, ",") || r.own(k) || r.selfish(k) || r.Token(k).Kind == text.Word && (r.class(k) == 0 || r.is(k, lang.How|lang.Of|lang.By|lang.Det|lang.Adv|lang.Calls|lang.Adjective))
}

// own reports whether token i is a possessive pronoun: her.
func (r *reader) own(i int) bool { return r.is(i, lang.He|lang.She|lang.They) && r.is(i, lang.Poss) }

// selfish reports whether token i is a pronoun that is neither a subject's nor an
// object's: herself.
func (r *reader) selfish(i int) bool {
	return r.is(i, lang.He|lang.She|lang.They) && !r.is(i, lang.Poss|lang.Oblique)
}
