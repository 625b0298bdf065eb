package syntax

// A Relation says how a word depends on its governor: Universal Dependencies
// (de Marneffe, Manning, Nivre, Zeman. CL 2021), folded to what is asked for.
type Relation uint8

// The relations.
const (
	Other     Relation = iota // particles, interjections, expletives, what is unclear
	Root                      // of the sentence
	Nsubj                     // subject
	NsubjPass                 // subject of a passive
	Csubj                     // clause as a subject
	Obj                       // object
	Iobj                      // indirect object
	Obl                       // noun with a preposition, or a time, at a verb
	Agent                     // by whom, at a passive
	Ccomp                     // clause as a complement: said that it rains
	Xcomp                     // complement without a subject of its own: wants to go
	Advcl                     // adverbial clause: if it rains
	Acl                       // clause at a noun: the claim that it rains
	Relcl                     // relative clause
	Parataxis                 // beside the rest: it rains, he says
	Appos                     // apposition
	Conj                      // after and
	Cc                        // and
	Mark                      // that, if, to before a verb
	Aux                       // auxiliary: will
	AuxPass                   // was, of was told
	Cop                       // is, of is ill
	Case                      // preposition, and 's
	Det                       // determiner
	Amod                      // adjective, numeral
	Compound                  // noun before a noun
	Flat                      // further part of a name
	Nmod                      // noun with a preposition at a noun
	Poss                      // owner: her book
	Advmod                    // adverb
	Punct                     // punctuation
	Relations                 // how many there are
)

var relationNames = [Relations]string{
	"other", "root", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl",
	"acl:relcl", "parataxis", "appos", "conj", "cc", "mark", "aux", "aux:pass", "cop", "case", "det", "amod", "compound",
	"flat", "nmod", "nmod:poss", "advmod", "punct",
}

// String returns the name that Universal Dependencies have for the relation.
func (r Relation) String() string {
	if r < Relations {
		return relationNames[r]
	}
	return "?"
}

// RelationNames returns the names of all relations in order: the labels of the
// model.
func RelationNames() []string { return relationNames[:] }

// A Set is a set of relations.
type Set uint32

// SetOf returns the set of the given relations.
func SetOf(list ...Relation) Set {
	var s Set
	for _, r := range list {
		s |= 1 << r
	}
	return s
}

// Is reports whether r is in s.
func (r Relation) Is(s Set) bool { return s>>r&1 != 0 }

// Subjects are the relations of subjects.
const Subjects Set = 1<<Nsubj | 1<<NsubjPass | 1<<Csubj

// An Arc is the governor of a word, -1 of the root's, and its relation to it.
type Arc struct {
	Head     int32
	Relation Relation
}
