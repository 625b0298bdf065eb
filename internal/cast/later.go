package cast

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A pending description is of a person whom the text has not named yet.
type pending struct {
	entity, tok int
	lead        bool // the first that speaks in the article
	spoke       bool
	fresh       bool // a teacher, his agent: nobody before
	asks        bool // what they said is a question
}

// await notes a description of a person, who may be named next.
func (r *resolver) await(e int, s *source) {
	if r.is(s.First, lang.I) || r.surnameToo(s) || r.anonymous(s.Phrase) || s.q != nil && s.q.By == speech.Label {
		return // my mother; THE SPEAKER: of a transcript
	}
	lead := s.q != nil && len(r.said) == 0
	for i := range r.pending {
		if p := &r.pending[i]; p.entity == e {
			p.tok, p.spoke, p.asks = s.First, p.spoke || s.q != nil, p.asks || r.asks(s.q)
			return
		}
	}
	const most = 4 // at a time
	if len(r.pending) == most {
		at := 0 // the oldest, but for whom the article begins with
		if r.pending[0].lead {
			at = 1
		}
		r.pending = slices.Delete(r.pending, at, at+1)
	}
	r.pending = append(r.pending, pending{e, s.First, lead, s.q != nil, s.New || s.Owned, r.asks(s.q)})
}

// asks reports whether a quotation is a question to somebody: asked the twin which.
func (r *resolver) asks(q *speech.Quotation) bool {
	if q == nil {
		return false
	}
	if slices.ContainsFunc(q.Cue, func(c Phrase) bool { return !c.Empty() && r.Words[c.End-1].Turn.Is(lang.Questions) }) {
		return true
	}
	n := len(q.Content)
	if n == 0 || q.Content[n-1].Len() < 2 {
		return false
	}
	last := q.Content[n-1].End - 1
	return r.Tokens[last].Kind == text.Close && r.mark(last-1, "?")
}

// anonymous reports whether a sentence says of somebody that they are not to be named:
// an official who asked not to be identified.
func (r *resolver) anonymous(p Phrase) bool {
	const far = 20 // tokens
	end := min(r.Sentences[r.SentenceOf(p.First)].End, p.End+far)
	return article.Any(max(p.First-2, 0), end, func(i int) bool { return r.use(i, lang.Anonymous) && r.Tokens[i].Region < 0 })
}

// spoke notes that an entity spoke.
func (r *resolver) spoke(e, tok int) {
	for i := range r.pending {
		if r.pending[i].entity == e {
			r.pending[i].tok = tok
		}
	}
}

// introduce asks, where somebody is named for the first time, whether the text has
// described them before: "A Scottish beekeeper said ... . Hamish Orr, 71, found
// ...". Of a source it is known that they speak.
func (r *resolver) introduce(m *Mention, speaks bool) {
	p := r.entities[m.entity].is
	e := &r.entities[p]
	if r.Lexicon.NounsCapitalised && len(m.Name) == 1 && m.Title.Empty() && !r.is(m.First, lang.Given) {
		return // any noun
	}
	if m.First != e.first || e.wrote || m.Quoted || m.Headline || e.Kind != Person {
		return
	}
	found := r.pointed(m)
	pointed := found != none
	if !pointed && (!speaks && !m.Subject && !r.finite(m.End) || r.poss(m.End)) {
		return
	}
	for i := len(r.pending) - 1; i >= 0 && !pointed; i-- {
		if d := r.pending[i]; r.reveals(m, d, p, speaks) && (found == none || speaks && d.spoke && !r.pending[found].spoke) {
			found = i // of those who spoke rather than of others
		}
	}
	if found != none {
		r.merge(r.pending[found].entity, p)
		e.revealed = true
		r.pending = slices.Delete(r.pending, found, found+1)
	}
}

// pointed is the pending description that the text takes up with a definite one beside a name: An engineer said. The
// engineer, | Priya Raman, | left. It is none where there is none, or two.
func (r *resolver) pointed(m *Mention) int {
	const far, longest = 10, 4 // sentences; tokens of a description
	i, u := m.whole().First-1, &r.entities[m.entity]
	for k := i; k > max(i-longest, 0) && r.use(i, lang.Alias) && r.participle(i); k-- {
		if r.mark(k, ",") {
			i = k // the engineer, a widow named
		}
	}
	beside := r.mark(i, ",") && (i < m.whole().First-1 || r.Token(m.End).Kind == text.Punct) // not: the veteran, | Anna Berg | said, left
	if !beside && !r.is(i, lang.Be) || !r.is(i-1, lang.Role|lang.Group) {
		return none
	}
	det := i - 2
	for det > max(i-1-longest, 0) && r.word(det) && !r.is(det, lang.Det) {
		det--
	}
	if !r.is(det, lang.Det) || r.is(det, lang.Indefinite|lang.Poss) || r.Tokens[det].Region >= 0 {
		return none
	}
	found := none
	for k, d := range r.pending {
		e := &r.entities[d.entity]
		if e.is != d.entity || !slices.Contains(e.nouns, r.noun(i-1)) || r.SentenceOf(m.First)-r.SentenceOf(d.tok) > far || clash(e.gender, u.gender) || !r.countrymen(e, u) {
			continue
		}
		if found != none {
			return none
		}
		found = k
	}
	return found
}

// reveals reports whether the first mention of person p names a pending description.
// Whoever is named without a word of who they are has been described, if the
// sentence before described somebody new, or who spoke, and nobody else has since. Who
// has a title of their own may be the one with whom the article begins. Who has been
// quoted without a name is quoted with it, or does something next, if the article begins
// with them; else the text must tell that they are what the other one is.
func (r *resolver) reveals(m *Mention, d pending, p int, speaks bool) bool {
	const near, far = 3, 5 // sentences
	e, u := &r.entities[p], &r.entities[d.entity]
	away := r.SentenceOf(m.First) - r.SentenceOf(d.tok)
	only := d.lead && d.spoke && len(u.nouns) > 0 && e.means(u.nouns[0]) && !r.titledOther(u.nouns[0], p)
	switch {
	case away <= 2 && d.asks, // the judge asked. Anna Berg said
		away == 0, away > far && !only, away > near && !d.lead, u.is != d.entity, clash(u.gender, e.gender):
		return false
	case r.unnamed(d.entity) && !e.means(u.nouns[0]), e.revealed && !r.covers(u, e), d.spoke && !speaks && !r.covers(u, e) && !(d.lead && away <= near && !m.described && r.acts(m)), !r.countrymen(u, e):
		return false
	case !d.fresh && e.means(u.nouns[0]):
		return true // the captain said ... . Captain Anna Berg
	case !d.fresh && r.namedBefore(d, p):
		return false // Anna Berg fell ill. The baker said. Nils Dahl
	case r.complemented(u, e) && !e.means(u.nouns[0]) && slices.ContainsFunc(e.titles, func(t string) bool { return r.Lexicon.Lookup(t).Use.Is(lang.OfState) }):
		return false // the leader of the strike said ... . Minister Anna Berg
	case len(u.nouns) > 0 && !e.means(u.nouns[0]) && r.titledOther(u.nouns[0], p):
		return false // A judge said. Anna Berg fell. Judge Nils Dahl
	case d.lead:
		return !(r.labels == nil && r.saidBetween(d, p)) && (!m.described || r.compatible(d, m) && (r.covers(u, e) || !r.trade(u) || !r.trade(e)))
	}
	return away == 1 && (d.spoke || d.fresh) && len(m.Name) > 1 && !m.described && !r.saidBetween(d, p)
}

// acts reports whether somebody alone does something where they are named: Anna Berg,
// 71, found. Not so Anna Berg and Nils Dahl, nor Anna Berg was stabbed.
func (r *resolver) acts(m *Mention) bool {
	i := m.End
	if r.mark(i, ",") && r.number(i+1) && r.mark(i+2, ",") {
		i += 3
	}
	if r.use(i, lang.Joins) || r.use(m.whole().First-1, lang.Joins) && r.nameEnding(m.whole().First-1) != nil {
		return false
	}
	if r.is(i, lang.Be) {
		for i++; r.is(i, lang.Adv); i++ {
		}
		return i < len(r.labels) && r.labels[i].Tag == tagger.VBG || !r.is(i, lang.Participle) && !(r.word(i) && r.Lexicon.Participial(r.lower(i)))
	}
	return true
}

// trade reports whether a description tells what somebody is by trade or office, so that
// they are nothing else: a juror, not an official.
func (r *resolver) trade(u *Entity) bool {
	const other = lang.Anyone | lang.Noble | lang.Crowned
	return len(u.nouns) > 0 && !slices.ContainsFunc(u.nouns, func(n string) bool { return r.Lexicon.Lookup(n).Use.Is(other) })
}

// complemented reports whether a description says of what somebody is the leader or head,
// and no word of that is in the role of person e.
func (r *resolver) complemented(u, e *Entity) bool {
	const least = 4 // bytes
	of := false
	for w := range strings.FieldsSeq(u.Name) {
		c := r.Lexicon.Lookup(w).Class
		of = of || c.Is(lang.Of) && !c.Is(lang.By)
		if of && len(w) >= least && strings.Contains(lang.Lower(e.Role), lang.Lower(w)) {
			return false // the head of the union; union president Anna Berg
		}
	}
	return of && len(u.nouns) > 0
}

// covers reports whether a noun of a description is one of a person's roles, or stands for
// one: priest, of the Rev. Nils Dahl.
func (r *resolver) covers(u, e *Entity) bool {
	return slices.ContainsFunc(u.nouns, func(n string) bool {
		return e.means(n) || slices.ContainsFunc(r.Lexicon.Also(n), e.means)
	})
}

// countrymen reports whether a description and a role may be of one state: Norway's
// minister is not the Swedish minister. A state and its adjective begin alike.
func (r *resolver) countrymen(u, e *Entity) bool {
	const stem = 2 // bytes
	a, b := r.nation(u.Name), r.nation(e.Role)
	return a == "" || b == "" || a[:min(stem, len(a))] == b[:min(stem, len(b))]
}

// nation is the first word of a description that names a nation, or "".
func (r *resolver) nation(s string) string {
	for w := range strings.FieldsSeq(s) {
		w, _, _ = strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
		if r.Lexicon.Lookup(w).Class.Is(lang.Nation) {
			return w
		}
	}
	return ""
}

// titledOther reports whether a person other than p has a noun as a title.
func (r *resolver) titledOther(noun string, p int) bool {
	return slices.ContainsFunc(r.titled[noun], func(id int) bool {
		e := &r.entities[id]
		return id != p && e.proper && e.Kind == Person && e.is == id
	})
}

// saidBetween reports whether somebody with a name, and not p, has spoken since a
// description.
func (r *resolver) saidBetween(d pending, p int) bool {
	for i := len(r.said) - 1; i >= 0 && r.said[i].tok > d.tok; i-- {
		if e := r.end(r.said[i].entity); e != p && r.entities[e].proper {
			return true
		}
	}
	return false
}

// namedBefore reports whether somebody else whom a description fits is named before it in its paragraph, in its sentence
// or the one before: a definite one means them.
func (r *resolver) namedBefore(d pending, p int) bool {
	u, first := &r.entities[d.entity], max(r.Sentences[max(r.SentenceOf(d.tok)-1, 0)].First, r.Paragraphs[r.ParagraphOf(d.tok)].First)
	i, _ := slices.BinarySearchFunc(r.mentions, d.tok, func(m Mention, tok int) int { return m.First - tok })
	for i--; i >= 0 && r.mentions[i].First >= first; i-- {
		if m := &r.mentions[i]; m.Form == Named && m.entity != none && !m.Quoted {
			e := &r.entities[r.end(m.entity)]
			if e.is != p && e.proper && e.Kind == Person && !clash(u.gender, e.gender) && (r.covers(u, e) || !r.trade(u) || !r.trade(e)) {
				return true
			}
		}
	}
	return false
}

// compatible reports whether a person may be who was described, and belongs to nobody else: her brother, Nils Berg.
func (r *resolver) compatible(d pending, m *Mention) bool {
	owner := r.entities[m.entity].owner
	return owner == none || owner == d.entity
}

// merge makes what the unnamed entity u said, and where it is mentioned, that of
// the person p.
func (r *resolver) merge(u, p int) {
	from, to := &r.entities[u], &r.entities[p]
	from.is = p
	to.Mentions = append(to.Mentions, from.Mentions...)
	for _, n := range from.nouns {
		to.noun(n)
	}
	to.gender = cmp.Or(to.gender, from.gender)
	if to.owner == none {
		to.owner = from.owner
	}
	first, rest, ok := strings.Cut(from.Name, " ")
	if !ok || !r.Lexicon.Lookup(first).Class.Is(lang.Det|lang.Poss) {
		rest = from.Name
	}
	if to.Role == "" {
		to.role(rest) // Scottish beekeeper
	}
}
