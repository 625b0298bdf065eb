// Package lexicon tells what is known of a word by itself: cue verb, role noun,
// given name, function word and so on. The lists are the text files beside this
// one; each says what it is and where it comes from. They are read once, on
// first use.
package lexicon

// A Class is a set of properties of a word.
type Class uint64

// The classes. A word has as many as apply: "her" is a pronoun, a possessive
// and female.
const (
	Det       Class = 1 << iota // the, a, those
	PossPron                    // my, his, their
	Pron                        // he, who, everyone: may be a subject
	He                          // he, him, his
	She                         // she, her
	They                        // they, them, their
	I                           // I, we, our: first person
	It                          // it, its
	Rel                         // who, which, that
	Prep                        // of, in
	Conj                        // and, or, but
	Sub                         // if, because, whether
	Aux                         // is, had, would, don't
	Be                          // is, was, been
	Neg                         // not, never
	Adv                         // also, later, and words in -ly
	Time                        // Monday, yesterday, week
	Month                       // January, Feb.
	Honorific                   // Mr., Sheikh
	Mr                          // Mr., Sir, Prince
	Mrs                         // Ms., Lady, Queen
	Title                       // President, Gen.: before a name
	Particle                    // van, al, bin: inside a name
	Suffix                      // Jr., III: after a name
	Org                         // Ministry, Party, Inc.
	Speaks                      // statement, report: a thing that says something
	Outlet                      // agency, newspaper, radio
	Addressee                   // reporters, parliament: those told
	Verb                        // went, took: a finite verb that is no cue
	Role                        // spokesman, minister: a person by office
	Male                        // of a role or given name
	Female
	Plural // of a role: ministers
	Given  // John, Fatima
	Place  // Paris, Texas
	Nation // Russia, Russian, Russians: may speak as a state
	Seat   // Kremlin, Pentagon: seats of power, which speak
	CueDirect
	CueThat
	CueInf
	CueAddressee
	CueNoun
	CueObject
	CueThought
	CueWeak
	CueQuote
	Base       // of a cue verb: say
	Third      // says
	Past       // said
	Participle // said (has said), quoted (was quoted)
	Ing        // saying
)

// Cue has the classes of cue verbs.
const Cue = CueDirect | CueThat | CueInf | CueAddressee | CueNoun | CueObject | CueThought | CueWeak | CueQuote

// Finite has the forms of a cue verb that take a subject by themselves.
const Finite = Base | Third | Past

// Is reports whether c has any of the classes of t.
func (c Class) Is(t Class) bool { return c&t != 0 }
