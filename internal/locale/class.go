package locale

// A Class is a set of things that a word may be.
type Class uint64

// The classes, by the blocks of the files.
const (
	Cue Class = 1 << iota
	Weak
	Participle
	Aux
	Calls
	Quotes
	Citing
	Reports
	According
	After
	Reads
	So
	How
	Told
	Interview
	By
	Det
	Prep
	Of
	Conj
	Adv
	Time
	Rel
	That
	He
	She
	They
	It
	I
	Honorific
	Role
	Feminine // of a role
	Group
	Org
	Particle
	Place
	Adjective
	Male
	Female
	Outlet
	Stop
	Surname
	Named // the name of an outlet
	Indefinite
	Oblique     // a determiner or pronoun that begins no subject
	Work        // a noun for what has a title
	Distance    // so-called
	Subjunctive // a finite verb in the form of reported speech
	VerbPart    // the second part of a verb
)

// Is reports whether c has any of d.
func (c Class) Is(d Class) bool { return c&d != 0 }

var classes = map[string]Class{
	"cue": Cue, "cue weak": Weak, "participle": Participle, "aux": Aux, "calls": Calls, "quotes": Quotes,
	"citing": Citing, "reports": Reports, "according": According, "according after": After, "reads": Reads,
	"so": So, "how": How, "told": Told, "interview": Interview, "by": By, "det": Det, "prep": Prep, "of": Of,
	"conj": Conj, "adv": Adv, "time": Time, "rel": Rel, "that": That, "he": He, "she": She, "they": They,
	"it": It, "i": I, "honorific": Honorific, "role": Role, "role she": Role | Feminine, "group": Group, "org": Org,
	"particle": Particle, "place": Place, "adjective": Adjective, "male": Male, "female": Female, "stop": Stop,
	"surname": Surname, "indefinite": Indefinite, "oblique": Oblique,
	"work": Work, "distance": Distance, "subjunctive": Subjunctive,
}
