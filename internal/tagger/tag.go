package tagger

// A Tag is a part of speech: Penn treebank tags (Marcus, Santorini,
// Marcinkiewicz. Building a Large Annotated Corpus of English. CL 1993) with
// the English Web Treebank's additions.
type Tag uint8

// The tags.
const (
	NN     Tag = iota // noun: report
	NNS               // plural noun: reports
	NNP               // name: Moscow
	NNPS              // plural name: Democrats
	PRP               // personal pronoun: she
	PRPS              // PRP$: her
	DT                // determiner: the
	PDT               // determiner before another: all the
	CD                // number: seven
	JJ                // adjective: red
	JJR               // comparative: redder
	JJS               // superlative: reddest
	RB                // adverb: often
	RBR               // comparative: sooner
	RBS               // superlative: soonest
	RP                // particle: give up
	IN                // preposition, or conjunction of a clause: of, that
	TO                // to before a verb
	CC                // conjunction: and
	MD                // modal: will
	VB                // verb as such: say
	VBP               // present: say
	VBZ               // third person: says
	VBD               // past: said
	VBN               // past participle: said
	VBG               // gerund or participle: saying
	EX                // there is
	WDT               // which
	WP                // who
	WPS               // WP$: whose
	WRB               // where
	POS               // possessive: 's
	UH                // interjection: yes
	FW                // foreign word
	SYM               // symbol
	LS                // mark of a list item
	ADD               // address in the web
	AFX               // affix apart from its word
	GW                // part of a word written apart
	HYPH              // hyphen between parts of a word
	NFP               // punctuation beside the sentence: ***
	XX                // what cannot be told
	Open              // opening quotation mark
	Close             // closing quotation mark
	LRB               // opening bracket
	RRB               // closing bracket
	Comma             // ,
	Stop              // . ? !
	Colon             // : ; - ...
	Dollar            // $
	Tags              // how many there are
)

var tagNames = [Tags]string{
	"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "PDT", "CD", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "RP", "IN",
	"TO", "CC", "MD", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "EX", "WDT", "WP", "WP$", "WRB", "POS", "UH", "FW", "SYM",
	"LS", "ADD", "AFX", "GW", "HYPH", "NFP", "XX", "``", "''", "-LRB-", "-RRB-", ",", ".", ":", "$",
}

// String returns the treebank's name of the tag.
func (t Tag) String() string {
	if t < Tags {
		return tagNames[t]
	}
	return "?"
}

// TagNames returns the names of all tags in order: the labels of the model.
func TagNames() []string { return tagNames[:] }

// A Set is a set of tags.
type Set uint64

// SetOf returns the set of the given tags.
func SetOf(tags ...Tag) Set {
	var s Set
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

// Sets that are asked for often.
const (
	Nouns  Set = 1<<NN | 1<<NNS | 1<<NNP | 1<<NNPS
	Proper Set = 1<<NNP | 1<<NNPS
	Verbs  Set = 1<<VB | 1<<VBP | 1<<VBZ | 1<<VBD | 1<<VBN | 1<<VBG | 1<<MD
	Finite Set = 1<<VBP | 1<<VBZ | 1<<VBD | 1<<MD
	Marks  Set = 1<<Open | 1<<Close | 1<<LRB | 1<<RRB | 1<<Comma | 1<<Stop | 1<<Colon | 1<<HYPH | 1<<NFP
)

// Is reports whether t is in s.
func (t Tag) Is(s Set) bool { return s>>t&1 != 0 }

// A Name says what kind of name a word is in.
type Name uint8

// The kinds of names.
const (
	None Name = iota
	Person
	Organisation
	Place
	Misc  // nationalities, events, works and others
	Names // how many there are
)

var nameNames = [Names]string{"O", "PER", "ORG", "LOC", "MISC"}

// String returns the name of the kind as the CoNLL-2003 corpus has it.
func (n Name) String() string {
	if n < Names {
		return nameNames[n]
	}
	return "?"
}

// A Reading is what the tagger takes a word for.
type Reading struct {
	Tag  Tag
	Name Name
}

// NameNames returns the names of all kinds in order: the labels of the model.
func NameNames() []string { return nameNames[:] }
