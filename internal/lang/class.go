package lang

// A Class is a set of things that a word may be. A word has as many as apply:
// "her" is a possessive, a pronoun and female.
type Class uint64

// The classes, in the order of FORMAT.md, which has examples of each.
const (
	// function words
	Det        Class = 1 << iota // the, a, those
	Poss                         // my, his, their
	Indefinite                   // a determiner that introduces somebody new: a, another
	Oblique                      // a determiner or pronoun that begins no subject: dem, einem
	Pron                         // who, everyone: may be a subject by itself
	He                           // he, him, his
	She                          // she, her
	They                         // they, them
	It                           // it, its
	I                            // I, we: the first person
	Rel                          // who, which
	That                         // begins an indirect clause: that, dass, ob
	Prep                         // of, in
	Of                           // joins a noun to its complement: spokesman of the city
	By                           // introduces the agent of a passive
	Conj                         // and, or, but
	Sub                          // begins a clause that depends: if, because
	Aux                          // is, had, would, don't
	Be                           // is, was, been: makes a passive
	Neg                          // not, never
	Adv                          // also, later
	Time                         // Monday, yesterday, week, March

	// people, bodies and names
	Honorific // Mr., Sheikh: part of neither name nor role
	Title     // President, Gen.: before a name
	Particle  // van, al, bin: inside a name
	Suffix    // Jr., III: after a name
	Role      // spokesman, minister: one person by office
	Group     // spokesmen, officials, residents: several
	Org       // ministry, party, company
	Speaks    // statement, report: a thing that says something
	Outlet    // agency, newspaper, radio
	Named     // the name of an outlet
	Male      // of a given name, a role, an honorific
	Female
	Given     // John, Fatima
	Place     // Paris, Texas
	Nation    // Russia, Russian, Russians: may speak as a state
	Seat      // Kremlin, Pentagon: a seat of power, which speaks
	Adjective // before a role or an outlet: former, deputy
	Stop      // never a name, though it has a capital
	Addressee // reporters, parliament: those told

	// verbs and what goes with them
	Cue        // a verb that may stand beside direct speech: said
	Weak       // that introduces speech only right beside the marks: laughs
	Clause     // that takes a clause: said that
	Infinitive // that takes an infinitive: urged X to
	Tells      // that takes whom it tells: told
	Calls      // that gives a word its marks: called it "..."
	Thought    // that tells what somebody thinks: believes
	Quotes     // that passes on another's words: quoted
	Citing     // before whom an outlet cites: citing
	Reports    // what outlets do with news: reported
	Participle // said, in has said; infinitives where an auxiliary goes with them
	Verb       // a finite verb that is none of these: went
	Reads      // of words that stand in a document, which follows: heißt es
	So         // stands for a verb of saying: so
	How        // begins "as X said": as, wie
	According  // before the source: according to, laut
	After      // the same behind it: zufolge
	Told       // before the outlet that was spoken to: gegenüber
	Interview  // an occasion at an outlet: interview
	Work       // a noun for what has a title: book, film
	Distance   // keeps a word in marks at a distance: so-called
	VerbPart   // the second part of a verb: mit, of teilte mit
	This       // stands for the sentence before, at the head of one: das (teilte X mit)
)

// Is reports whether c has any of d.
func (c Class) Is(d Class) bool { return c&d != 0 }

// Pronouns has the classes of personal pronouns.
const Pronouns = He | She | They | It | I

// A Form is a set of forms that a verb, or a noun, may have. It is 0 where the language
// does not tell them apart: then every listed form is finite.
type Form uint8

// The forms.
const (
	Base        Form = 1 << iota // say
	Third                        // says
	Past                         // said
	Ing                          // saying
	Subjunctive                  // of reported speech: sei, habe
	Object                       // of a noun for somebody, which is an object or stands behind another noun: министра
	Conditional                  // beside it, of what would be as well: würde, hätte
)

// Finite has the forms that take a subject by themselves.
const Finite = Base | Third | Past

// Is reports whether f has any of g.
func (f Form) Is(g Form) bool { return f&g != 0 }

// blocks has what the words of a block are.
var classes = map[string]Class{
	"det": Det, "poss": Poss, "indefinite": Indefinite, "oblique": Oblique, "pron": Pron, "he": He, "she": She, "they": They, "it": It, "i": I,
	"rel": Rel, "that": That, "prep": Prep, "of": Of, "by": By, "conj": Conj, "sub": Sub, "aux": Aux, "be": Be, "neg": Neg, "adv": Adv, "time": Time,
	"honorific": Honorific, "honorific he": Honorific | Male, "honorific she": Honorific | Female, "title": Title, "particle": Particle, "suffix": Suffix,
	"masculine": Male, "feminine": Female, "role": Role, "role he": Role | Male, "role she": Role | Female, "group": Group, "group he": Group | Male, "group she": Group | Female,
	"org": Org, "speaks": Speaks, "given": Given, "male": Given | Male, "female": Given | Female, "place": Place, "nation": Nation, "seat": Seat,
	"adjective": Adjective, "stop": Stop, "addressee": Addressee,
	"cue": Cue, "cue weak": Weak, "clause": Clause, "infinitive": Infinitive, "tells": Tells, "calls": Calls, "thought": Thought, "quotes": Quotes,
	"citing": Citing, "reports": Reports, "participle": Participle, "verb": Verb, "reads": Reads, "so": So, "how": How, "according": According,
	"according after": After, "told": Told, "interview": Interview, "work": Work, "distance": Distance, "this": This,
	"subjunctive": 0, "conditional": 0, // forms
}
