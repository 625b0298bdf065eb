package quote

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/cast"
)

// A SpeakerKind tells what a speaker is.
type SpeakerKind uint8

// The kinds of speakers.
const (
	UnknownSpeaker SpeakerKind = iota
	Person
	Organization // also a state or its seat: Damascus, the Kremlin
	Group        // officials, residents
	Thing        // a report, a statement
)

var speakerKinds = [...]string{"", "person", "organization", "group", "thing"}

// String returns the name of k in small letters, and "" for UnknownSpeaker.
func (k SpeakerKind) String() string {
	if int(k) < len(speakerKinds) {
		return speakerKinds[k]
	}
	return ""
}

// A Speaker is somebody who is quoted: a person, an organisation, a state, a
// group or a document.
type Speaker struct {
	// ID is the caller's, of one of Parser.Speakers; empty otherwise.
	ID string

	// Name is the fullest form of the name that the article gives, without
	// titles: "Dimitry Peskov". Of somebody who is never named it is the noun
	// phrase as it stands, without "the": "a Pentagon spokesman".
	Name string

	// Role is the title or function in the article's own words: "Kremlin
	// Spokesman". Empty where the article gives none.
	Role string

	Kind SpeakerKind

	// Aliases are other names of a speaker that the caller knows. Parse leaves
	// them empty.
	Aliases []string

	// Mentions are the places of the article that name or describe the speaker,
	// as far as they were recognised, in order. Pronouns are not among them.
	Mentions []Span

	// Quotes are the indices of the speaker's quotations in Document.Quotes.
	Quotes []int
}

// String returns the name of s; "" for nil.
func (s *Speaker) String() string {
	if s == nil {
		return ""
	}
	return s.Name
}

// speakers makes the speakers of a document, each once.
type speakers struct {
	parser   *Parser
	doc      *Document
	entities []cast.Entity
	speakers map[int]*Speaker // by entity
}

// speaks returns the speaker that is entity e, nil for none, and notes that the
// quotation is theirs.
func (c *speakers) speaks(e, quotation int) *Speaker {
	if e < 0 {
		return nil
	}
	s := c.speakers[e]
	if s == nil {
		s = c.parser.speaker(&c.entities[e])
		c.speakers[e] = s
		c.doc.Speakers = append(c.doc.Speakers, s)
	}
	s.Quotes = append(s.Quotes, quotation)
	return s
}

func (p *Parser) speaker(e *cast.Entity) *Speaker {
	s := &Speaker{Name: e.Name, Role: e.Role, Kind: SpeakerKind(e.Kind), Mentions: spans(e.Mentions)}
	k := p.derived().people.known(e.Name)
	if k == nil {
		return s
	}
	s.ID, s.Name = k.ID, k.Name
	if k.Role != "" {
		s.Role = k.Role
	}
	if k.Kind != UnknownSpeaker {
		s.Kind = k.Kind
	}
	return s
}

// plainName is a name in small letters, without "the" before it and initials
// between its first and last words: Ann B. Lee is Ann Lee.
func plainName(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	last := len(words) - 1
	return strings.Join(slices.DeleteFunc(words, func(w string) bool {
		return len(w) == 2 && w[1] == '.' && last > 1 && w != words[0] && w != words[last]
	}), " ")
}
