package entity

import (
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A Kind tells what an entity is.
type Kind uint8

// The kinds.
const (
	Unknown Kind = iota
	Person
	Organization // also states and their seats of power
	Group        // officials, residents
	Thing        // a report, a statement
)

// kind tells what a name is the name of, and whether of a place.
func (r *resolver) kind(n *name, full string) (k Kind, place bool) {
	first, last := r.Class[n.First], r.Class[n.End-1]
	switch {
	case len(n.words) > 1 && affairs[n.words[len(n.words)-1]]:
		return Organization, false
	case (len(n.words) == 2 || len(n.words) == 3) && r.Tokens[n.First].Shape.Is(text.Dotted) && !first.Is(lexicon.Place|lexicon.Nation|lexicon.Title) && !n.class.Is(lexicon.Org):
		return Person, false // J.K. Dahl
	case r.lexicon.Compound(full).Is(lexicon.Place | lexicon.Nation | lexicon.Seat):
		k, place = Organization, r.lexicon.Compound(full).Is(lexicon.Place|lexicon.Nation)
	case n.class.Is(lexicon.Org) && (last.Is(lexicon.Org) && !last.Is(lexicon.Given) || len(n.words) > 2 && !first.Is(lexicon.Given)), n.class.Is(lexicon.Seat) && len(n.words) <= 2:
		k = Organization
	case !n.title.Empty(), first.Is(lexicon.Given) && len(n.words) > 1:
		k = Person
	case len(n.words) <= 2 && last.Is(lexicon.Nation|lexicon.Place):
		k, place = Organization, true
	case len(n.words) == 1 && r.Tokens[n.First].Shape.Is(text.Upper):
		k = Organization
	}
	if l := r.label(n); n.title.Empty() && (l == Organization || l != Unknown && k != Organization) || k == Unknown {
		k = l
	}
	return k, place
}

// label is the kind that most words of a name are labelled with.
func (r *resolver) label(n *name) Kind {
	if r.labels == nil {
		return Unknown
	}
	person, other := 0, 0
	for _, l := range r.labels[n.First:n.End] {
		switch l {
		case tagger.Person:
			person++
		case tagger.Organisation, tagger.Place:
			other++
		}
	}
	switch {
	case person > other:
		return Person
	case other > person:
		return Organization
	}
	return Unknown
}

// affairs are last words of names that begin like a person's: Berg Administration.
var affairs = map[string]bool{
	"Administration": true, "Campaign": true, "Speech": true, "Election": true, "Rally": true, "Presidency": true, "Era": true,
	"Doctrine": true, "Tower": true, "Act": true, "Plan": true, "Law": true, "Show": true, "Interview": true, "Supporters": true, "Tweet": true,
}

// gender is what the title or else the given name tells.
func (r *resolver) gender(n *name) lexicon.Class {
	if g := r.titleGender(n); g != 0 {
		return g
	}
	if c := r.Class[n.First]; len(n.words) > 1 && c.Is(lexicon.Given) {
		return c & (lexicon.Male | lexicon.Female)
	}
	return 0
}
