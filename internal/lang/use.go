package lang

// A Use is a set of things that a word does in reports of what was said, by
// which rules about speakers and relays tell cases apart.
type Use uint64

// The uses.
const (
	// what stands around an outlet
	Setting   Use = 1 << iota // where words are spoken in the open: reporters, parliament, rally
	Network                   // a social network, a book, a letter: Facebook, memoir
	Audience                  // the people of an outlet: viewers, staff
	Idle                      // what an outlet does to something else than words: sponsored, hosted
	Reactive                  // what somebody does to what an outlet has said: responding
	SetUp                     // an interview, an article, a publication: remarks, published
	Talk                      // speech to an outlet at length: interview, column
	Monitor                   // monitored
	Describes                 // between a determiner and an outlet: official, state-run
	Masthead                  // the last word of a newspaper's name: Herald, Gazette
	Where                     // before the place where words appear: in the paper, on the radio
	Through                   // before the outlet that words came through: via
	Verifies                  // what an article's own outlet does with the words of others: verify, confirm

	// names and titles
	Noble   // a title before given names: sheikh, sister
	Crowned // an honorific that is an office as well: king, pope
	Eastern // a surname that stands before the given name: Kim
	Affair  // the last word of a name that begins like a person's: Administration
	Company // a noun for a company: company, firm
	Brand   // the last word of a company's name, which says what it makes or does: Foods
	Unnamed // a role of those who mostly stay without a name: spokesman, source
	Anyone  // a noun for somebody who may be something else as well: official
	OfState // a role that every state has one of: president, king

	// what somebody says
	If      // begins what need not be so: if, unless
	Might   // an auxiliary with which a verb tells what may be: könnte (sagen)
	Unsaid  // with a verb of saying behind it, it is not said: refused to, without
	Denies  // with a participle of saying behind it, it is not said: denied saying
	Wants   // a verb for what others are to do: require, expect
	Replies // a verb for an answer: replied
	Besides // begins a clause beside another, about somebody else: while
	Bare    // a verb that says something with a clause only: noted that, not noted the hour
	Written // a verb for words that are written: wrote, tweeted
	Thinks  // a word for thought, also beside words in marks: thought, belief
	Worded  // a noun for words: claim, warning
	Acts    // a verb for an act without words: decided, voted
	Nobody  // as a subject, or before one, nobody does it: nobody, none, no

	Asked // the label of a question or an answer: Q, A

	Contracts // 's after it is "is" or "has": it's, that's

	// who is who
	Joins     // joins the names of people who speak together: and
	Two       // of two people: both
	Counts    // a determiner that is neither definite nor introduces somebody: three, every
	Points    // a definite determiner that is no article: those
	Epithet   // stands for whoever is spoken of: man, star; before a noun: former
	Kin       // somebody's: mother
	Aged      // behind a number and a hyphen, how old somebody is: year-old
	Native    // one person of a nation: Kenyan; there is a plural, Kenyans
	At        // before a place: in
	Asks      // the label of questions in an interview: Q
	Answers   // of answers: A
	Hearer    // you
	Inscribed // has words on it: banner, note
	Alias     // before another name of somebody: known as, called
	Opens     // of what introduces a source, only at the head of a sentence: para
	ByWords   // before what says something: nach (einem Bericht)
	To        // marks an infinitive: zu; or is one that a verb of saying takes: ter, avoir
	Anonymous // that somebody stays without a name: anonymity, unnamed
	Plain     // a word that is no name and none of the others, where words are not parted
	Sounds    // a character by which foreign names are written, where words are not parted
	Topic     // a particle behind a subject, where words are not parted: は
	Refers    // stands for what was said: (об) этом, hal (itu)
	Within    // ends what a preposition begins, where words are not parted: 中, 上
	Case      // a particle behind a noun that is no topic: が, を
)

// Is reports whether u has any of v.
func (u Use) Is(v Use) bool { return u&v != 0 }

var uses = map[string]Use{
	"setting": Setting, "network": Network, "audience": Audience, "idle": Idle, "reactive": Reactive, "set up": SetUp, "talk": Talk, "monitor": Monitor, "masthead": Masthead, "where": Where, "through": Through, "verifies": Verifies,
	"describes": Describes, "noble": Noble, "crowned": Crowned, "eastern": Eastern, "affair": Affair, "company": Company, "brand": Brand, "unnamed": Unnamed, "anyone": Anyone,
	"of state": OfState, "asked": Asked, "if": If, "might": Might, "unsaid": Unsaid, "bare": Bare, "wants": Wants, "replies": Replies, "besides": Besides, "denies": Denies, "nobody": Nobody, "written": Written, "thinks": Thinks, "worded": Worded, "acts": Acts, "contracts": Contracts,
	"joins": Joins, "two": Two, "counts": Counts, "points": Points, "epithet": Epithet, "kin": Kin, "aged": Aged, "at": At, "native": Native, "asks": Asks, "answers": Answers,
	"hearer": Hearer, "opens": Opens, "to": To, "by words": ByWords, "anonymous": Anonymous, "alias": Alias, "surname": Eastern, "word": Plain, "sounds": Sounds, "within": Within, "topic": Topic, "case": Case, "inscribed": Inscribed, "refers": Refers,
}

// A Turn is a set of further things that a word does in reports, beside its uses.
type Turn uint64

// The turns.
const (
	Separate   Turn = 1 << iota // of an interview, that it is another: separate
	Scene                       // of whom a scene has one, so that the article need not name them: judge, mayor
	Demands                     // verbs that say a noun: demanded, ruled (out)
	Questions                   // verbs of a question: asked
	Untrue                      // what is not so, or nobody answers for: false, a lie, a rumour
	First                       // the first of two, behind a determiner alone: the former
	Second                      // the second of two: the latter
	Whence                      // from whom somebody hears it: learned from
	Learns                      // of coming to know, which says nothing: knew
	Whether                     // before what is left open, wherever it stands: ob (sie sagte)
	Hears                       // a verb for hearing or seeing another say something: heard (her say)
	Causes                      // a verb with which one has another say something: had (the king say)
	Issues                      // a verb for giving out what one writes or says: issued (a letter saying)
	Charged                     // of whom somebody charges with what follows: (on) trial (for saying)
	Merely                      // behind a denial that makes the more of it: not only
	Feigned                     // of words or a picture, that they are made up: forged, doctored
	Fiction                     // a work whose people are made up: novel, play
	Bears                       // a character that is a word, and stands in given names too: 建中
	Hearsay                     // tells what is said, not of its subject but of who spoke before: という
	Stands                      // a verb for what stands in a document, and for much else: staat (in het rapport)
	Whose                       // a relative of whose noun the clause tells: dont, cuya
	Christened                  // a thing that has a name, which may be somebody's: trawler
	Becomes                     // with which somebody comes to have the role behind it: became, (was) elected
	Recalls                     // a verb of memory or reading, behind which what another said is the other's: recuerda (que Y dijo a)
	Affiliate                   // a type noun for an outlet that belongs to the one before it: affiliate
	Aloud                       // a verb for reading out or quoting what another has written: verlas
	Expert                      // of whom opinions are asked: economist, experts, prosecution
	Party                       // of a party: Labour, Republican
	Connects                    // an adverb that joins a sentence to the one before: however, still
	Details                     // what somebody gives or does not give beside what they say: details, figures, comment
	Seems                       // a verb for what others make of its subject, who says nothing by it: seemed (to agree)
	Own                         // of words by which something is said, that they are those of whom the clause tells: (nach) eigenen (Angaben)
	Nominative                  // a given name of the list that languages share, which has no other case
	Supposes                    // at the head of a sentence, makes what it tells what may be: suppose, perhaps
	Deputy                      // beside a role, makes it that of whoever stands in for another: stellvertretende
	Hosts                       // who asks on the radio or on television: host, anchor
	Thing                       // a noun for what is nobody, and says nothing: fin, cambio
	Several                     // a determiner of several: los, ces
	Yonder                      // a relative for a place, which is nobody: donde, où
)

// Is reports whether t has any of v.
func (t Turn) Is(v Turn) bool { return t&v != 0 }

var turns = map[string]Turn{"separate": Separate, "scene": Scene, "demands": Demands, "questions": Questions, "untrue": Untrue, "hears": Hears, "charged": Charged, "issues": Issues, "causes": Causes, "whether": Whether, "first of two": First, "second of two": Second, "whence": Whence, "learns": Learns, "merely": Merely, "feigned": Feigned, "fiction": Fiction, "in names": Bears, "hearsay": Hearsay, "aloud": Aloud, "stands": Stands, "affiliate": Affiliate, "christened": Christened, "whose": Whose, "expert": Expert, "becomes": Becomes, "recalls": Recalls, "party": Party, "connects": Connects, "details": Details, "seems": Seems, "own": Own, "supposes": Supposes, "deputy": Deputy, "hosts": Hosts, "thing": Thing, "several": Several, "place relative": Yonder}
