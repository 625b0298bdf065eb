package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

// body is the organisation or the outlet that was named or described last
// before a noun that stands for it: the bank, the company, the paper.
func (r *resolver) body(s *source) (int, bool) {
	end := r.headEnd(s.Phrase)
	if !s.Definite || end != s.End && !r.use(end, lang.At) || s.Kind != Organization && s.Kind != Thing && !r.use(s.Head, lang.Company) {
		return none, false
	}
	head := r.lower(s.Head)
	noun, bare := r.noun(s.Head), r.bare(s) || s.Head == s.First+1 && r.is(s.First, lang.Det|lang.Poss)
	e, at := r.last(s.First, func(e *Entity) bool {
		switch {
		case e.Kind != Organization && e.Kind != Thing, e.place, !r.agrees(e, s):
			return false
		case e.means(noun), bare && !e.proper && slices.ContainsFunc(r.Lexicon.Also(noun), e.means):
			return true // the Ministry of Defence; the department
		}
		named := e.proper && slices.ContainsFunc(e.words, func(w string) bool { return strings.EqualFold(w, head) }) ||
			slices.ContainsFunc(e.words, func(w string) bool { return slices.Contains(r.Lexicon.Also(noun), r.Lexicon.Stem(lang.Lower(w))) })
		return bare && (named || e.proper && r.use(s.Head, lang.Company) && e.company && r.business(e))
	})
	from := r.mentionAt(s.First) - 1
	for k := from; k > from-window && k >= 0 && r.mentions[k].First > at; k-- {
		if m := &r.mentions[k]; slices.Contains(m.Nouns, head) && s.Len() <= 4 {
			return r.called(m.Outlet, s.First, Organization), true
		}
	}
	if e == none && s.Head == end-1 && r.use(s.Head, lang.Company) && !r.is(s.End, lang.Rel|lang.Sub) {
		e = r.firm(s)
	}
	return e, e != none
}

// firm is the company of which the text speaks last before a token: the one that is
// named in a sentence, or of several its subject. A name is a company's where nothing
// tells that it is another body's, the Nordfjord Council; where there is none, and the
// company speaks, the name may be one that only looks like a person's.
func (r *resolver) firm(s *source) int {
	e := r.trading(s.First, r.trades)
	if s.Head > s.First+1 && e != none && r.rivals(e, s.First) {
		return none // the private equity group
	}
	if e != none || s.q == nil {
		return e
	}
	e = r.trading(s.First, r.unlike)
	if e != none {
		r.entities[e].Kind, r.entities[e].company = Organization, true
	}
	return e
}

// rivals reports whether another company than e has been named before a token.
func (r *resolver) rivals(e, tok int) bool {
	for i := range r.entities {
		if x := &r.entities[i]; x.is == i && i != e && x.first < tok && x.company && r.trades(x) {
			return true
		}
	}
	return false
}

// trading is the last named entity before a token that fits, of several in a sentence the
// subject.
func (r *resolver) trading(tok int, fits func(*Entity) bool) int {
	const far = 6 // sentences
	return r.back(tok, far, func(lo, hi int) (int, bool) {
		found, subject := none, none
		for _, m := range r.mentionsIn(lo, hi) {
			e := r.end(m.entity)
			switch {
			case m.Form != Named || e == found || !fits(&r.entities[e]) || r.placed(m.Phrase):
			case found != none:
				return subject, true
			default:
				found = e
			}
			if e == found && m.Subject {
				subject = e
			}
		}
		return found, found != none
	})
}

// placed reports whether a phrase is labelled as a place's name, or stands where one does:
// in Nordfjord.
func (r *resolver) placed(p Phrase) bool {
	if r.labels != nil {
		switch r.labels[p.End-1].Name {
		case tagger.Place:
			return true
		case tagger.Person:
			return false // the shaft belongs to Ferncliff Dahl
		}
	}
	return r.is(p.First-1, lang.Prep) && !r.is(p.First-1, lang.Of|lang.By)
}

// trades reports whether a named body may be a company.
func (r *resolver) trades(e *Entity) bool {
	acronym := len(e.words) == 1 && strings.ToUpper(e.words[0]) == e.words[0] // of any body: WHO
	return e.Kind == Organization && e.company && e.proper && !e.place && !acronym && !slices.ContainsFunc(e.words, func(w string) bool {
		l := r.Lexicon.Lookup(lang.Lower(strings.TrimSuffix(w, ".")))
		return l.Class.Is(lang.Org|lang.Seat) && !l.Use.Is(lang.Company)
	})
}

// unlike reports whether nothing but the tagger tells that a name is a person's: neither
// a given name nor a title, and nobody's gender; or nothing at all tells whose it is.
func (r *resolver) unlike(e *Entity) bool {
	n := len(e.words)
	if e.Kind == Unknown && r.labelled && e.proper {
		return e.gender == 0 && len(e.titles) == 0
	}
	if e.Kind != Person || !e.proper || e.wrote || e.gender != 0 || len(e.titles) > 0 || n < 2 || n > 3 || e.sameLast != none || get(r.byLast, r.surname(e.words)) != e.is {
		return false
	}
	first := r.Lexicon.Lookup(e.words[0])
	return !first.Class.Is(lang.Given) && !first.Use.Is(lang.Eastern) && len(e.words[0]) > 2
}

// business reports whether the name of a body says that it is a company.
func (r *resolver) business(e *Entity) bool {
	return r.Lexicon.Lookup(lang.Lower(strings.TrimSuffix(e.words[len(e.words)-1], "."))).Use.Is(lang.Company | lang.Brand)
}
