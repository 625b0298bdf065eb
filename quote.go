package quote

// A Kind tells how much of what was said stands in quotation marks.
type Kind uint8

// The kinds of quotations.
const (
	Direct   Kind = iota // all of it: "It rains," he said.
	Mixed                // a part: He said it would "rain and rain".
	Indirect             // nothing: He said it would rain.
)

var kindNames = names{"direct", "mixed", "indirect"}

// String returns the name of k: direct, mixed or indirect.
func (k Kind) String() string { return kindNames.of(uint8(k), "Kind") }

// MarshalText returns the name of k. It fails on a value that is none of the
// three kinds.
func (k Kind) MarshalText() ([]byte, error) { return kindNames.text(uint8(k), "kind") }

// UnmarshalText sets k to the kind with the given name.
func (k *Kind) UnmarshalText(name []byte) error {
	return kindNames.set((*uint8)(k), name, "kind")
}

// A Medium tells what the words of a quotation are, as the cue has it: most people
// who count quotations mean those that were said or written.
type Medium uint8

// The media.
const (
	Speech  Medium = iota // said, told, according to; what stands in marks without a cue
	Writing               // wrote, tweeted; the report said
	Thought               // believes, hopes, fears: nobody has heard it
	Other                 // plans, decided, refused: an act, with or without words
)

var mediumNames = names{"speech", "writing", "thought", "other"}

// String returns the name of m: speech, writing, thought or other.
func (m Medium) String() string { return mediumNames.of(uint8(m), "Medium") }

// MarshalText returns the name of m. It fails on a value that is none of the
// four media.
func (m Medium) MarshalText() ([]byte, error) { return mediumNames.text(uint8(m), "medium") }

// UnmarshalText sets m to the medium with the given name.
func (m *Medium) UnmarshalText(name []byte) error {
	return mediumNames.set((*uint8)(m), name, "medium")
}

// A Span is a half-open range of byte offsets into the text of a document.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Quote is one quotation: what was said, by whom, and through whom it is
// known.
//
// Rule names what found it. Words in marks are tried by these rules, in this order; the first
// that fits makes them a quotation, and where none does, they are no speech:
//
//	continued     the paragraph before left its marks open
//	inside        «A, said X, B»: the marks are not closed for the attribution
//	announced     X said: and a paragraph that begins with "A", or is A without marks
//	interrupted   "A," said X, "B.": one quotation, named by the rule of the first part
//	leads         X said: "A"
//	follows       "A," said X
//	leads         X said, "A"      according to X, "A"
//	joined        X said "A" and "B"
//	alone         "A" is a sentence: whose the words or the subject before it are;
//	              in a paragraph of its own it is nobody's, unless all of it is speech
//	runs on       the same, in the sentence after a quotation
//	introduced    X had a message: "A"
//	branded       it was branded "a" by X; by nobody, where nobody is named
//	called        X called it "a": a part of a sentence, so the kind is mixed; titles of
//	              works and words kept at a distance ("so-called") are no speech
//	unattributed  many words of a sentence, of somebody whom nothing names
//
// In English, mixed speech is the model's, with what these rules found as a hint.
//
// Beside them, "label" is a turn of a transcript ("BERG: A"), "dash" a paragraph that begins
// with a dash and has its attribution inside, "signed" one that a paragraph of a dash and a
// name follows, "reported" what a construction leaves no doubt of outside marks ("according
// to X", "Y quoted X as saying"), and "model" what the linear model, or the Parser's Tagger,
// found.
type Quote struct {
	Kind   Kind
	Medium Medium

	// Denied says that the cue denies the content, of what is not direct: who denied that
	// she had taken money did not say that she had.
	Denied bool

	// Content is what was said, in the order of the text. It has several spans
	// where the sentence interrupts it ("A," he said. "B."). The content of a
	// direct quotation includes its quotation marks. There is always one span at
	// least.
	Content []Span

	// Cue has the words that signal the quotation: said, according to,
	// quoted ... as saying. Empty where there are none.
	Cue []Span

	// Source is the mention that the content is attributed to, as it stands:
	// "the spokesman". Empty where the sentence of the cue names none: where a verb has its
	// subject in itself, as Indonesian katanya, the speaker may be known all the same.
	Source []Span

	// To is whom the words were addressed to, as it stands: told "reporters", wrote
	// to "the committee". Empty where the attribution names nobody.
	To []Span

	// Speaker is who the source is, resolved over the whole article. It is nil
	// where nobody is named or understood, or a pronoun's antecedent is not known: ask
	// before its fields are read. String and People may be called all the same.
	Speaker *Speaker

	// Relays are the outlets that passed the words on, nearest to the speaker
	// first; not the article's own outlet. Empty where there are none.
	Relays []Relay

	// Sentence is where the quotation stands with all that belongs to it: from the
	// beginning of the first sentence that has a part of content, cue or source to
	// the end of the last.
	Sentence Span

	// Confidence is how likely content and source are right, between 0 and 1:
	// of many quotations with 0.8 four in five should be. Take those above a
	// bound to trade recall for precision. ACCURACY.md has what it was worth on
	// articles it was not fitted on.
	Confidence float64

	// Rule names what found the quotation, for those who look into a result.
	Rule string
}

// Parse reads an article with the zero Parser.
func Parse(text string) *Document { return new(Parser).Parse(text) }
