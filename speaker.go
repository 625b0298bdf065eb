package quote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/cast"
)

// A SpeakerKind tells what a speaker is.
type SpeakerKind uint8

// The kinds of speakers.
const (
	UnknownSpeaker      SpeakerKind = iota
	PersonSpeaker                   // Dimitry Peskov, a Pentagon spokesman
	OrganizationSpeaker             // also a state or its seat: Damascus, the Kremlin
	GroupSpeaker                    // officials, residents, Berg and Lund
	DocumentSpeaker                 // a report, a statement
)

var speakerKinds = names{"unknown", "person", "organization", "group", "document"}

// String returns the name of k: unknown, person, organization, group or document.
func (k SpeakerKind) String() string { return speakerKinds.of(uint8(k), "SpeakerKind") }

// MarshalText returns the name of k. It fails on a value that is none of the
// kinds.
func (k SpeakerKind) MarshalText() ([]byte, error) {
	return speakerKinds.text(uint8(k), "kind of speaker")
}

// UnmarshalText sets k to the kind with the given name.
func (k *SpeakerKind) UnmarshalText(name []byte) error {
	return speakerKinds.set((*uint8)(k), name, "kind of speaker")
}

// A Person is somebody, or something, that a caller knows: a person, an
// organisation, a state.
type Person struct {
	ID      string   `json:"id,omitempty"`
	Name    string   `json:"name"` // the usual name, which a speaker gets
	Aliases []string `json:"aliases,omitempty"`
	Role    string   `json:"role,omitempty"` // the article's where it is empty

	Kind SpeakerKind `json:"kind,omitzero"` // so is this where it is UnknownSpeaker
}

// A Speaker is somebody who is quoted: a person, an organisation, a state, a
// group or a document.
type Speaker struct {
	// ID is the caller's, of one of Parser.People; empty otherwise.
	ID string

	// Name is the fullest form of the name that the article gives, without
	// titles: "Dimitry Peskov"; of several who speak together all of their names. Of
	// somebody who is never named it is the noun phrase as it stands, up to a relative
	// clause: "a Pentagon spokesman", "the police", "a report from 2014". In languages
	// whose names have cases it is the nominative that the article has, or else the one
	// that its form can have alone: Семён Попов, where there is "по словам Семёна Попова".
	Name string

	// Role is the title or function in the article's own words: "Kremlin
	// Spokesman"; a single word as in the nominative. Empty where the article gives none.
	Role string

	Kind SpeakerKind

	// Members are those who speak together, "Berg and Lund", each with the ID of one
	// of Parser.People, a role and a kind where they have them. Empty for anybody
	// else.
	Members []Person

	// Mentions are the places of the article that name or describe the speaker,
	// as far as they were recognised, in order. Pronouns are not among them.
	Mentions []Span

	// Quotes are the indices of the speaker's quotations in Document.Quotes; see
	// Document.By.
	Quotes []int
}

// People are those who speak: several who speak together, each, or else the speaker
// alone; nobody for nil.
func (s *Speaker) People() []Person {
	switch {
	case s == nil:
		return nil
	case len(s.Members) > 0:
		return s.Members
	}
	return []Person{{ID: s.ID, Name: s.Name, Role: s.Role, Kind: s.Kind}}
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
	known    map[*Person]*Speaker
}

// speaks returns the speaker that is entity e, nil for none, and notes that the
// quotation is theirs.
func (c *speakers) speaks(e, quotation int) *Speaker {
	if e < 0 {
		return nil
	}
	s := c.speakers[e]
	if s == nil {
		s = c.speaker(e)
		c.speakers[e] = s
	}
	if len(s.Quotes) == 0 {
		c.doc.Speakers = append(c.doc.Speakers, s)
	}
	s.Quotes = append(s.Quotes, quotation)
	return s
}

// speaker makes the speaker that is entity e, or adds it to whom the caller knows by
// several names and the article has named by another.
func (c *speakers) speaker(e int) *Speaker {
	x := &c.entities[e]
	known := c.parser.derived().people.known(x.Name)
	if s := c.known[known]; s != nil {
		s.Mentions = append(s.Mentions, spans(x.Mentions)...)
		slices.SortFunc(s.Mentions, func(a, b Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		return s
	}
	is := personOf(x, known)
	s := &Speaker{ID: is.ID, Name: is.Name, Role: is.Role, Kind: is.Kind, Mentions: spans(x.Mentions)}
	for _, m := range x.Members {
		member := &c.entities[m]
		s.Members = append(s.Members, personOf(member, c.parser.derived().people.known(member.Name)))
	}
	if known != nil {
		c.known[known] = s
	}
	return s
}

// personOf is who an entity is, with what the caller knows, which is nil for nothing.
func personOf(e *cast.Entity, k *Person) Person {
	is := Person{Name: e.Name, Role: e.Role, Kind: SpeakerKind(e.Kind)}
	if k == nil {
		return is
	}
	is.ID, is.Name = k.ID, k.Name
	if k.Role != "" {
		is.Role = k.Role
	}
	if k.Kind != UnknownSpeaker {
		is.Kind = k.Kind
	}
	return is
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
