package role

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// An Item is a token outside all quotation marks, a surname with the small words before
// it, or a whole region with its marks.
type Item struct {
	First, End int   // tokens
	Region     int32 // or -1
}

// A Line is a sentence as the model reads it: its words outside quotation
// marks, and every stretch in marks as one item. So the model cannot cut one.
type Line struct {
	Items     []Item
	Paragraph int
	Words     []tagger.Word // with one for every stretch in marks
	Tags      []tagger.Tag
	Names     []tagger.Name
	Marks     []uint32     // of each item: what kind of region it is, or 0
	Likely    []uint8      // of each item: how likely it is a cue, 0 to 7
	Tree      []syntax.Arc // none where no word is likely a cue and nothing stands in marks
	Soft      bool         // ends with a quotation, see text.Sentence

	article *article.Article
	rules   []uint8 // of each item: the role that the rules gave it
}

// Span returns the bytes that item i covers.
func (l *Line) Span(i int) text.Span { return l.article.Span(l.Items[i].First, l.Items[i].End) }

// Len is the number of items.
func (l *Line) Len() int { return len(l.Items) }

// Keys calls f for every word of the line with its key in the table of cues.
func (l *Line) Keys(f func(i int, key uint32)) {
	for i := range l.Words {
		if l.Marks[i] == 0 {
			f(i, CueKey(l.Words[i].Lower, l.Tags[i]))
		}
	}
}

// Speaks reports whether something in the line is likely a cue or stands in marks.
func (l *Line) Speaks() bool {
	for i, m := range l.Marks {
		if m != 0 || l.Likely[i] >= Near {
			return true
		}
	}
	return false
}

// nothing is known of what stands outside a line, and of stretches in marks.
var nothing lang.Entry

// entry is what the lexicon knows of item i.
func (l *Line) entry(i int) *lang.Entry {
	if i < 0 || i >= len(l.Items) || l.Items[i].Region >= 0 {
		return &nothing
	}
	return &l.article.Words[l.Items[i].End-1]
}

// What an item does to what is said.
const (
	denies  = 1 << iota // not, didn't
	nobody              // nobody, no
	depends             // if
)

// force tells what item i does to what is said.
func (l *Line) force(i int) uint8 {
	f := uint8(0)
	e := l.entry(i)
	if e.Class.Is(lang.Neg) {
		f |= denies
	}
	if e.Use.Is(lang.Nobody) {
		f |= nobody
	}
	if e.Use.Is(lang.If) {
		f |= depends
	}
	return f
}

// A Reader makes lines, and gives them their labels. Its memory lies on the shelf of
// the article that it reads: what it returns is good until another reader reads the
// article, or it is released.
type Reader struct{ *memory }

// A memory is that of a reader.
type memory struct {
	*article.Article
	lines []Line

	// what the lines refer to
	items  grow.Pages[Item]
	words  grow.Pages[tagger.Word]
	tags   grow.Pages[tagger.Tag]
	names  grow.Pages[tagger.Name]
	marks  grow.Pages[uint32]
	likely grow.Pages[uint8]
	rules  grow.Pages[uint8]
	trees  grow.Pages[syntax.Arc]

	count    int     // of the items
	byRule   []uint8 // of each token: the role that the rules gave it
	tagger   tagger.Tagger
	parser   syntax.Parser
	labeller Labeller
}

// NewReader returns a reader with the built-in models.
func NewReader() *Reader { return new(Reader) }

// Lines reads the sentences of an article, given what the rules found in it, with
// memory of their own.
func Lines(a *article.Article, found []speech.Quotation) []Line {
	r := &Reader{new(memory)}
	r.parser = syntax.Parser{Moves: model.Moves(), Relations: model.Relations()}
	r.Article = a
	r.read(found)
	return r.lines
}

// Lines reads the sentences of an article, given what the rules found in it.
func (r *Reader) Lines(a *article.Article, found []speech.Quotation) []Line {
	r.memory = article.Shelf[memory](a)
	if r.labeller.Stage1 == nil {
		r.parser = syntax.Parser{Moves: model.Moves(), Relations: model.Relations()}
		r.labeller = Labeller{Stage1: model.Roles1(), Stage2: model.Roles2()}
	}
	r.Article = a
	r.read(found)
	return r.lines
}

// Untagged reads the sentences of an article in a language that has words and rules and no
// weights: the lines have no tags, names or trees, and a word is likely a cue where the
// language lists it as one. All have no role yet.
func (r *Reader) Untagged(a *article.Article) ([]Line, []Labels) {
	r.memory = article.Shelf[memory](a)
	r.Article = a
	r.cut(nil)
	r.likely.Reset()
	labels, roles, sure := make([]Labels, len(r.lines)), make([]Role, r.count), make([]float32, r.count)
	at := 0
	for i := range r.lines {
		r.Stop.Check()
		l := &r.lines[i]
		end := at + l.Len()
		l.Likely = r.likely.Room(l.Len())
		for k := range l.Items {
			b := uint8(0)
			if l.Marks[k] == 0 && l.entry(k).Class.Is(speech.Attributing) {
				b = Near
			}
			l.Likely = append(l.Likely, b)
		}
		l.Likely = r.likely.Keep(l.Likely)
		labels[i] = Labels{Roles: roles[at:end:end], Sure: sure[at:end:end]}
		at = end
	}
	return r.lines, labels
}

// Label gives every line its labels.
func (r *Reader) Label(lines []Line) []Labels {
	r.labeller.stop = r.Stop
	return r.labeller.Label(lines)
}

// The roles that the rules gave: by kind of quotation, so that the model may
// trust one more than another.
const (
	ruleSource = 1 + 3*iota // direct, mixed, indirect
	ruleCue
	ruleContent
)

// given fills in the roles that the rules gave each token.
func (r *Reader) given(found []speech.Quotation) {
	r.byRule = grow.Resize(r.byRule, len(r.Tokens))
	stop.Clear(r.Stop, r.byRule)
	put := func(p article.Phrase, role uint8) {
		for t := p.First; t < p.End; t++ {
			r.byRule[t] = role
		}
	}
	for i := range found {
		r.Stop.Check()
		q := &found[i]
		k := uint8(q.Kind)
		for _, c := range q.Content {
			put(c, ruleContent+k)
		}
		for _, c := range q.Cue {
			put(c, ruleCue+k)
		}
		put(q.Source, ruleSource+k)
	}
}

func (r *Reader) read(found []speech.Quotation) {
	r.cut(found)
	r.tag()
}

// cut makes the lines, without what the tagger tells of them.
func (r *Reader) cut(found []speech.Quotation) {
	r.given(found)
	r.count = 0
	r.items.Reset()
	r.words.Reset()
	r.marks.Reset()
	r.rules.Reset()
	r.lines = grow.Resize(r.lines, len(r.Sentences))[:0]
	p := 0
	pace := r.Stop.Pace(1 << 12)
	for i := range r.Sentences {
		r.Stop.Check()
		s := &r.Sentences[i]
		for r.Paragraphs[p].End <= s.First {
			p++
		}
		r.line(s.First, s.End, &pace)
		l := &r.lines[len(r.lines)-1]
		l.Paragraph, l.Soft = p, s.Soft && s.End < r.Paragraphs[p].End
	}
}

// line makes a line of tokens [first:end), at a pace of bytes.
func (r *Reader) line(first, end int, pace *stop.Pace) {
	n := 0
	for i := first; i < end; i = r.after(i) {
		n++
	}
	l := Line{Items: r.items.Room(n), Words: r.words.Room(n), Marks: r.marks.Room(n), article: r.Article, rules: r.rules.Room(n)}
	for i := first; i < end; {
		it := Item{First: i, End: r.after(i), Region: -1}
		if r.Tokens[i].Kind == text.Open && !r.nickname(it) {
			it.Region = r.Tokens[i].Region
		}
		pace.Steps(r.Tokens[i].Len())
		w, m := r.describe(it)
		l.Items, l.Words, l.Marks, l.rules = append(l.Items, it), append(l.Words, w), append(l.Marks, m), append(l.rules, r.byRule[i])
		i = it.End
	}
	l.Items, l.Words, l.Marks, l.rules = r.items.Keep(l.Items), r.words.Keep(l.Words), r.marks.Keep(l.Marks), r.rules.Keep(l.rules)
	r.lines = append(r.lines, l)
	r.count += n
}

// after is the token behind the item that begins at token i.
func (r *Reader) after(i int) int {
	if r.Tokens[i].Kind == text.Open {
		return max(r.Ends[r.Tokens[i].Region], i+1)
	}
	return max(i+1, r.SurnameAt(i))
}

// describe is an item as a word, and what kind of region it is.
func (r *Reader) describe(it Item) (tagger.Word, uint32) {
	if it.Region < 0 {
		glued := r.Tokens[it.First].Shape.Is(text.Glued)
		at := it.First
		if r.Tokens[at].Kind != text.Open {
			at = it.End - 1 // Berg, of van der Berg
		}
		return tagger.Describe(r.Word(at), tagger.Fold(r.Words[at]), glued), 0
	}
	// A region is a word of its own kind.
	m := r.regionKind(it)
	w := tagger.Describe(`"`, 0, false)
	w.Lower = perceptron.Mix1(1, m)
	return w, m
}

// nickname reports whether a region is a part of a name: Earl "Butch" Jones.
func (r *Reader) nickname(it Item) bool {
	const most = 5 // tokens, with the marks
	if it.First == 0 || it.End-it.First > most || it.End >= len(r.Tokens) || it.End-it.First < 3 {
		return false
	}
	if slices.ContainsFunc(r.Tokens[it.First-1:it.End+1], func(t text.Token) bool { return t.Kind != text.Open && t.Kind != text.Close && !t.Shape.Is(text.Cap) }) {
		return false
	}
	const verbs = lang.Cue | lang.Clause | lang.Calls | lang.Quotes | lang.Thought
	return r.Tokens[it.End].Kind == text.Word && !r.Words[it.First-1].Class.Is(verbs|lang.Pron|lang.Prep)
}

// regionKind describes a region: its length, how it begins and ends, and
// whether it is speech by its marks.
func (r *Reader) regionKind(it Item) uint32 {
	words := 0
	for t := it.First; t < it.End; t++ {
		if k := r.Tokens[t].Kind; k == text.Word || k == text.Number {
			words++
		}
	}
	size := uint32(0)
	for _, most := range [...]int{1, 3, 6, 12} {
		if words > most {
			size++
		}
	}
	upper := uint32(0)
	if t := it.First + 1; t < it.End && r.Tokens[t].Shape.Is(text.Cap) {
		upper = 1
	}
	single := uint32(0)
	if r.Regions[it.Region].Style == mark.Single && r.Main != mark.Single {
		single = 1
	}
	return 1 + size + 5*r.ending(it) + 25*upper + 50*single
}

// ending tells how a region ends, before further marks and brackets: 1 by a
// comma, 2 by a period, 3 by a question mark or the like, 4 by a dash.
func (r *Reader) ending(it Item) uint32 {
	inner := text.Trim(r.Text, r.Regions[it.Region].Inner())
	for s := r.Text[inner.Start:inner.End]; s != ""; {
		last, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		switch last {
		case ',':
			return 1
		case '.':
			return 2
		case '?', '!':
			return 3
		case '-', '–', '—', '…':
			return 4
		case '\'', '"', ')', ']':
			continue
		}
		if !unicode.In(last, unicode.Pf, unicode.Pi) {
			return 0
		}
	}
	return 0
}

// tag gives the words their parts of speech and names, and the lines that may
// say something trees.
func (r *Reader) tag() {
	r.tags.Reset()
	r.names.Reset()
	r.likely.Reset()
	r.trees.Reset()
	r.tagger.Read(r.count)
	for i := range r.lines {
		r.Stop.Check()
		r.tagger.Add(r.lines[i].Words)
	}
	// A model at a time reads all lines, as it does not fit the nearest memory
	// beside another.
	for i := range r.lines {
		r.Stop.Check()
		l := &r.lines[i]
		l.Tags = r.tags.Keep(r.tagger.Tag(l.Words, r.tags.Room(l.Len())))
	}
	for i := range r.lines {
		r.Stop.Check()
		l := &r.lines[i]
		l.Names = r.names.Keep(r.tagger.Names(l.Words, l.Tags, r.names.Room(l.Len())))
		l.Likely = r.likely.Room(l.Len())
		for k := range l.Words {
			b := uint8(0)
			if l.Marks[k] == 0 {
				b = cueLikely().bucket(CueKey(l.Words[k].Lower, l.Tags[k]))
			}
			l.Likely = append(l.Likely, b)
		}
		l.Likely = r.likely.Keep(l.Likely)
	}
	for i := range r.lines {
		r.Stop.Check()
		if l := &r.lines[i]; r.parser.Moves != nil && l.Speaks() {
			l.Tree = r.trees.Keep(r.parser.Parse(l.Words, l.Tags, r.trees.Room(l.Len())))
		}
	}
}
