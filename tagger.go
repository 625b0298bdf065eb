package quote

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/link"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/seam"
)

// A Tagger says of the words of an article that stand outside quotation marks, and
// of each stretch in marks, what it does in an attribution: whether it is (a part of) a
// source, a cue or content. It takes part in one step of parsing, the only one that is
// learnt: what stands in marks and is speech is found by rules before, and roles
// are joined into quotations after, by rules that refuse what nobody said. Those, the
// speakers and the relays are the same with every Tagger.
//
// A Parser calls Tag once for each article in a language that has weights, or that the
// Tagger reads by its own account ([Multilingual]), unless
// MarksOnly says otherwise, from as many goroutines as parse articles. What Tag says must
// depend on its argument alone, if the Parser is to give the same result each time.
//
// Package [github.com/quoteattribution/quote/neural] has one. A Tagger may have the
// methods of [Calibrated] and [Multilingual] too.
type Tagger interface {
	// Tag sets the Role and the Margin of units. They hold what the linear tagger
	// says: what Tag leaves alone stays so. The argument and what it refers to are
	// Tag's only until it returns.
	Tag(*Tagging)
}

// A Calibrated Tagger brings what Quote.Confidence needs to know of it: weights as
// those of the linear tagger stand in internal/link/confidence.txt, lines of a feature, a
// tab and a number, # before a comment. They are read once for a Parser. A Tagger without
// is taken to be as sure and as right as the linear one.
type Calibrated interface{ Confidence() string }

// A Multilingual Tagger reads languages without weights too, of those that package quote has word
// lists for. There the lists decide what of its roles counts: a cue has to be a word
// that the language lists, and direct speech whose speaker the rules know stays as it is.
type Multilingual interface {
	// Reads reports whether the Tagger is to read an article in a language, which is
	// undetermined where nobody knows it. It depends on its argument alone.
	Reads(language.Tag) bool
}

// A Tagging is an article that a Tagger is to read.
type Tagging struct {
	// Text is the plain text of the article: without soft hyphens, in Unicode's normal form C, and with
	// other things alike that change nothing about what is found. It may be another
	// than the caller's.
	Text     string
	Language language.Tag

	// Labelled says that the units have the roles that the linear tagger gives them. It is false
	// in languages without weights: there no unit has a role.
	Labelled bool

	Sentences []TaggedSentence

	// Certain is for the Tagger to set, to the margin from which its roles are
	// beyond doubt. Two rules then give way, which refuse what is no clause, or behind a
	// word that is seldom a cue: her opposition to the plan, floated a tax. It is 0 before,
	// for a Tagger of which none are.
	Certain float64
}

// A TaggedSentence is a sentence as a Tagger sees it. The units are in the order of the text
// and do not overlap; between them are spaces alone.
type TaggedSentence struct {
	Units []TaggedUnit

	// Speaks says that somebody may say something here: it has a stretch in marks,
	// or a word that is a cue at times. Most sentences of news have; where none is near,
	// labels are seldom worth their time.
	Speaks bool
}

// A TaggedUnit is a word or a punctuation mark outside quotation marks, or a whole stretch in
// marks with them.
type TaggedUnit struct {
	Span   Span // bytes of Tagging.Text, half-open
	Marked bool // is a stretch in marks
	Role   Role

	// Margin is by how much the role wins over the next best one, on a scale of the
	// Tagger's own; 0 is not sure at all. Confidence is made of it.
	Margin float64
}

// A Role is what a unit does in an attribution. The first unit of a phrase has a
// role of its own, so that two phrases of a kind may stand side by side.
type Role uint8

// The roles.
const (
	NoRole Role = iota
	BeginSource
	InSource
	BeginCue
	InCue
	BeginContent
	InContent
)

// String returns the role as the models name it: O, B-source, I-source, ...
func (r Role) String() string {
	if names := role.RoleNames(); int(r) < len(names) {
		return names[r]
	}
	return "?"
}

func init() {
	seam.Lists = func(parser any) { parser.(*Parser).lists = true }
	seam.Retag = func(tagger any, a *article.Article, tag language.Tag, modelled bool) link.Retag {
		p := Parser{Tagger: tagger.(Tagger)}
		return p.retag(a, tag, modelled)
	}
}

// retag is what the parser's tagger does to the labels of an article; nil for the linear
// one, which has made them, and where the tagger does not read the language.
func (p *Parser) retag(a *article.Article, tag language.Tag, modelled bool) link.Retag {
	m, multilingual := p.Tagger.(Multilingual)
	if p.Tagger == nil || !modelled && !(multilingual && m.Reads(tag)) {
		return nil
	}
	return func(lines []role.Line, labels []role.Labels) {
		t := tagging(a, tag, lines, labels)
		t.Labelled = modelled
		p.Tagger.Tag(t)
		for i := range t.Sentences {
			roles, sure := labels[i].Roles, labels[i].Sure
			for k, u := range t.Sentences[i].Units[:len(roles)] {
				if u.Role > InContent {
					u.Role = NoRole
				}
				roles[k], sure[k] = role.Role(u.Role), float32(u.Margin)
			}
			labels[i].Certain, labels[i].Linear = float32(t.Certain), false
		}
	}
}

// tagging makes the argument of Tag.
func tagging(a *article.Article, tag language.Tag, lines []role.Line, labels []role.Labels) *Tagging {
	n := 0
	for i := range lines {
		n += lines[i].Len()
	}
	units := make([]TaggedUnit, n)
	t := &Tagging{Text: a.Text, Language: tag, Sentences: make([]TaggedSentence, len(lines))}
	for i := range lines {
		l := &lines[i]
		s := units[:l.Len():l.Len()]
		units = units[l.Len():]
		for k := range s {
			s[k] = TaggedUnit{
				Span: Span(l.Span(k)), Marked: l.Marks[k] != 0, Role: Role(labels[i].Roles[k]), Margin: float64(labels[i].Sure[k]),
			}
		}
		t.Sentences[i] = TaggedSentence{Units: s, Speaks: l.Speaks()}
	}
	return t
}
