package cast

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// relative resolves a relative pronoun to what stands before it: Anna Berg, who;
// 95 retired generals, most of whom.
func (r *resolver) relative(s *source) (int, bool) {
	last := s.End - 1
	if s.q == nil || !r.is(last, lang.Rel) || r.is(last, lang.Pronouns) || r.Tokens[last].Shape.Is(text.Upper) || s.Len() > 1 && !(s.Len() == 3 && r.is(last-1, lang.Of)) {
		return none, false
	}
	return r.antecedent(s.First), true
}

// antecedent is whom a relative pronoun at a token means.
func (r *resolver) antecedent(tok int) int {
	end := tok
	for end > 0 && (r.mark(end-1, ",") || r.mark(end-1, "-")) {
		end--
	}
	if end == 0 {
		return none
	}
	if m := r.nameEnding(end); m != nil {
		return r.end(m.entity)
	}
	const far = 8 // tokens
	if end < tok {
		// Anna Berg, the head of the centre, whose
		for k := end - 1; k > 0 && k > end-2*far && !r.is(k, lang.Aux) && r.Tokens[k].Region == r.Tokens[tok].Region; k-- {
			if !r.mark(k, ",") {
				continue
			}
			if m := r.nameEnding(k); m != nil && r.entities[r.end(m.entity)].Kind == Person {
				return r.end(m.entity)
			}
			break
		}
	}
	for k := r.mentionAt(end) - 1; k >= 0 && r.mentions[k].First > end-2*far; k-- {
		if m := &r.mentions[k]; m.Form == Noun && m.entity != none && r.reaches(m.End, end) {
			return r.end(m.entity) // the nominee for president, who
		}
	}
	return none
}

// pronoun resolves he, she, they, it, I. What the pronoun's owner says in the
// same breath is content: somebody named there is another.
func (r *resolver) pronoun(s *source) (int, bool) {
	c := r.class(s.First)
	if s.Form != Pronoun || s.Len() > 1 {
		return none, false
	}
	var content []Phrase
	if s.q != nil {
		content = s.q.Content
	}
	switch {
	case c.Is(lang.I):
		return r.author, s.q != nil
	case c.Is(lang.He | lang.She):
		var g lang.Class
		if c.Is(lang.He) {
			g |= lang.Male
		}
		if c.Is(lang.She) {
			g |= lang.Female
		}
		e := r.person(s.First, want{gender: g, content: content})
		if e == none && c.Is(lang.They) {
			e = r.thing(s.First, true) // sie
		}
		return e, true
	case c.Is(lang.They):
		return r.thing(s.First, true), true
	case c.Is(lang.It):
		return r.thing(s.First, false), true
	}
	return none, false
}

// crowd bounds how many mentions of a sentence are looked at.
const crowd = 200

// A want is what somebody must be like.
type want struct {
	gender  lang.Class
	named   bool     // by the article
	content []Phrase // where they are not named
}

// person resolves a singular personal pronoun, or a description that stands for
// one, sentence by sentence backwards: whoever spoke in it, or its subject.
func (r *resolver) person(tok int, w want) int {
	if w.gender == 0 {
		w.gender = either
	}
	const far = 8 // sentences
	s := r.SentenceOf(tok)
	for k := s; k >= 0 && k > s-far; k-- {
		e, found := r.inSentence(r.Sentences[k].First, min(r.Sentences[k].End, tok), w)
		if found {
			return e
		}
	}
	return none
}

// may reports whether an entity may be a he or a she.
func (r *resolver) may(e int, w want) bool {
	x := &r.entities[e]
	person := x.Kind == Person || x.Kind == Unknown && x.count > 0 && len(x.words) < 4 && !r.labelled
	return person && !x.plural && (x.proper || !w.named) && (x.gender == 0 || x.gender&w.gender != 0)
}

// inSentence is whom a singular pronoun means that stands behind tokens [lo:hi)
// of a sentence: somebody named who spoke there, then who is named in it, the
// subject rather than who stands behind a preposition or owns something, then
// somebody unnamed who spoke. Where two are equal, it is nobody.
func (r *resolver) inSentence(lo, hi int, w want) (who int, found bool) {
	unnamed := none
	for j := len(r.said) - 1; j >= 0 && r.said[j].tok >= lo; j-- {
		if e := r.end(r.said[j].entity); r.said[j].tok < hi && r.may(e, w) {
			if r.entities[e].proper {
				return e, true
			}
			if unnamed == none {
				unnamed = e
			}
		}
	}
	possessor, object := none, none
	for k, from := r.mentionAt(lo), r.mentionAt(lo); k < len(r.mentions) && r.mentions[k].First < hi && k-from < crowd; k++ {
		m := &r.mentions[k]
		if m.entity == none || m.Quoted || m.Headline || m.Form == Media || m.Form == Noun && !m.Subject || within(m.First, w.content) {
			continue
		}
		e := r.end(m.entity)
		switch {
		case !r.may(e, w):
		case r.poss(m.End):
			if possessor == none {
				possessor = e
			}
		case unnamed != none && r.behind(m):
			if object == none {
				object = e
			}
		case r.behind(m) && r.another(k, hi, e, w):
			return none, true
		default:
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

// another reports whether a mention behind the given one means somebody else of
// whom nothing tells the two apart.
func (r *resolver) another(k, hi, e int, w want) bool {
	for i := k + 1; i < len(r.mentions) && r.mentions[i].First < hi && i-k < crowd; i++ {
		m := &r.mentions[i]
		if m.entity == none || m.Form != Named || m.Quoted || r.poss(m.End) || within(m.First, w.content) {
			continue
		}
		if x := r.end(m.entity); x != e && r.may(x, w) && (r.entities[x].gender == 0) == (r.entities[e].gender == 0) {
			return true
		}
	}
	return false
}

// within reports whether token i lies in one of the phrases.
func within(i int, list []Phrase) bool {
	for _, p := range list {
		if p.First <= i && i < p.End {
			return true
		}
	}
	return false
}

// thing resolves it and they, sentence by sentence backwards: the last speaker of
// that kind, the subject of a sentence, and for they any group that is named.
func (r *resolver) thing(tok int, plural bool) int {
	s := r.SentenceOf(tok)
	const far = 4
	for k := s; k >= 0 && k > s-far; k-- {
		lo, hi := r.Sentences[k].First, min(r.Sentences[k].End, tok)
		for j := len(r.said) - 1; j >= 0 && r.said[j].tok >= lo; j-- {
			if e := r.end(r.said[j].entity); r.said[j].tok < hi && r.suits(e, plural) {
				return e
			}
		}
		group := none
		for i, from := r.mentionAt(lo), r.mentionAt(lo); i < len(r.mentions) && r.mentions[i].First < hi && i-from < crowd; i++ {
			m := &r.mentions[i]
			if m.entity == none || m.Quoted || m.Headline || m.Form == Media {
				continue
			}
			e := r.end(m.entity)
			switch x := &r.entities[e]; {
			case m.Subject && r.suits(e, plural) && !(plural && x.Kind == Organization):
				return e
			case plural && x.Kind == Group && !r.poss(m.End):
				group = e
			}
		}
		if group != none {
			return group
		}
	}
	return none
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
