package attribution

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A Line is a sentence as the model reads it: its words outside quotation
// marks, and every stretch in marks as one item. So the model cannot cut one.
type Line struct {
	Items     []item
	Paragraph int
	words     []tagger.Word
	tags      []tagger.Tag
	names     []tagger.Name
	marks     []uint32     // of each item: what kind of region it is, or 0
	likely    []uint8      // of each item: how likely it is a cue, 0 to 7
	rules     []uint8      // of each item: the role that the rules gave it
	force     []uint8      // of each item: whether it denies something or makes it depend on something
	tree      []syntax.Arc // none where no word is likely a cue and nothing stands in marks
	soft      bool         // ends with a quotation, see text.Sentence
}

// Span returns the bytes that item i covers.
func (l *Line) Span(a *article.Article, i int) text.Span {
	return a.Span(l.Items[i].tok, l.Items[i].end)
}

// Len is the number of items.
func (l *Line) Len() int { return len(l.Items) }

// Marked reports whether item i is a stretch in marks.
func (l *Line) Marked(i int) bool { return l.marks[i] != 0 }

// Words and Tags return the words of the line, with one for every stretch in
// marks, and their parts of speech. The caller must not change them.
func (l *Line) Words() []tagger.Word { return l.words }

// Tags is explained at Words.
func (l *Line) Tags() []tagger.Tag { return l.tags }

// A reader makes lines.
type reader struct {
	*article.Article
	lines []Line

	// backing arrays of the lines
	items  []item
	words  []tagger.Word
	tags   []tagger.Tag
	names  []tagger.Name
	marks  []uint32
	likely []uint8
	rules  []uint8
	force  []uint8
	trees  []syntax.Arc

	tagger *tagger.Tagger
	parser syntax.Parser
}

// Lines reads the sentences of an article, given what the rules found in it.
func Lines(a *article.Article, found []Quotation) []Line {
	r := &reader{Article: a, tagger: new(tagger.Tagger)}
	r.read(found)
	return r.lines
}

// The roles that the rules gave: by kind of quotation, so that the model may
// trust one more than another.
const (
	ruleSource = 1 + 3*iota // direct, mixed, indirect
	ruleCue
	ruleContent
)

func (r *reader) read(found []Quotation) {
	byRule := make([]uint8, len(r.Tokens))
	mark := func(p Phrase, role uint8) {
		for t := p.First; t < p.End; t++ {
			byRule[t] = role
		}
	}
	for i := range found {
		q := &found[i]
		k := uint8(q.Kind)
		for _, c := range q.Content {
			mark(c, ruleContent+k)
		}
		for _, c := range q.Cue {
			mark(c, ruleCue+k)
		}
		mark(q.Source, ruleSource+k)
	}
	f := &finder{Article: r.Article}
	n := len(r.Tokens)
	r.items = make([]item, 0, n)
	r.words = make([]tagger.Word, 0, n)
	r.marks = make([]uint32, 0, n)
	r.rules = make([]uint8, 0, n)
	r.force = make([]uint8, 0, n)
	for p := range r.Paragraphs {
		f.load(p)
		for lo := 0; lo < len(f.items); {
			hi := f.sentenceEnd(lo)
			r.line(f, p, lo, hi, byRule)
			lo = hi
		}
	}
	r.tag()
}

// line makes a line of items [lo:hi) of a paragraph.
func (r *reader) line(f *finder, p, lo, hi int, byRule []uint8) {
	at := len(r.items)
	r.items = append(r.items, f.items[lo:hi]...)
	for i := lo; i < hi; i++ {
		it := &f.items[i]
		r.rules = append(r.rules, byRule[it.tok])
		r.force = append(r.force, r.forceOf(it))
		if it.region < 0 {
			t := &r.Tokens[it.tok]
			r.words = append(r.words, tagger.Describe(r.Word(it.tok), it.class, t.Shape.Is(text.Glued)))
			r.marks = append(r.marks, 0)
			continue
		}
		// A region is a word of its own kind.
		m := r.regionKind(f, i)
		w := tagger.Describe(`"`, 0, false)
		w.Lower = perceptron.Mix1(1, m)
		r.words = append(r.words, w)
		r.marks = append(r.marks, m)
	}
	n := len(r.items)
	r.lines = append(r.lines, Line{
		Items: r.items[at:n:n], words: r.words[at:n:n], marks: r.marks[at:n:n], rules: r.rules[at:n:n], force: r.force[at:n:n], Paragraph: p,
		soft: hi < len(f.items) && f.items[hi].border == soft,
	})
}

// What an item does to what is said.
const (
	denies  = 1 << iota // not, didn't
	nobody              // nobody, no
	depends             // if
)

func (r *reader) forceOf(it *item) uint8 {
	if it.region >= 0 {
		return 0
	}
	f := uint8(0)
	e := &r.Words[it.tok]
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

// regionKind describes a region: its length, how it begins and ends, and
// whether it is speech by its marks.
func (r *reader) regionKind(f *finder, i int) uint32 {
	size := uint32(0)
	switch n := f.words(i); {
	case n <= 1:
	case n <= 3:
		size = 1
	case n <= 6:
		size = 2
	case n <= 12:
		size = 3
	default:
		size = 4
	}
	end := uint32(0)
	switch f.ending(i) {
	case ',':
		end = 1
	case '.':
		end = 2
	case '?', '!':
		end = 3
	case '-':
		end = 4
	}
	upper := uint32(0)
	if t := f.items[i].tok + 1; t < f.items[i].end && r.Tokens[t].Shape.Is(text.Cap) {
		upper = 1
	}
	single := uint32(0)
	if !f.speechMarks(r.Regions[f.items[i].region]) {
		single = 1
	}
	return 1 + size + 5*end + 25*upper + 50*single
}

// tag gives the words their parts of speech and names.
func (r *reader) tag() {
	n := len(r.items)
	r.tags, r.names, r.likely = make([]tagger.Tag, 0, n), make([]tagger.Name, 0, n), make([]uint8, 0, n)
	r.trees = make([]syntax.Arc, 0, n)
	r.parser = syntax.Parser{Moves: model.Moves(), Relations: model.Relations()}
	r.tagger.Read(n)
	for i := range r.lines {
		l := &r.lines[i]
		r.tagger.Add(l.words)
	}
	for i := range r.lines {
		l := &r.lines[i]
		at := len(r.tags)
		r.tags = r.tagger.Tag(l.words, r.tags)
		l.tags = r.tags[at:len(r.tags):len(r.tags)]
		r.names = r.tagger.Names(l.words, l.tags, r.names)
		l.names = r.names[at:len(r.names):len(r.names)]
		for k := range l.words {
			b := uint8(0)
			if l.marks[k] == 0 {
				b = cueLikely().bucket(CueKey(l.words[k].Lower, l.tags[k]))
			}
			r.likely = append(r.likely, b)
		}
		l.likely = r.likely[at:len(r.likely):len(r.likely)]
		if r.parser.Moves != nil && l.speaks() {
			r.trees = r.parser.Parse(l.words, l.tags, r.trees)
			l.tree = r.trees[len(r.trees)-l.Len():]
		}
	}
}

// speaks reports whether something in the line is likely a cue or stands in marks.
func (l *Line) speaks() bool {
	for i, m := range l.marks {
		if m != 0 || l.likely[i] >= near {
			return true
		}
	}
	return false
}

// Keys calls f for every word of the line with its key in the table of cues.
func (l *Line) Keys(f func(i int, key uint32)) {
	for i := range l.words {
		if l.marks[i] == 0 {
			f(i, CueKey(l.words[i].Lower, l.tags[i]))
		}
	}
}

func (l *Line) class(i int) lexicon.Class {
	if i < 0 || i >= len(l.Items) {
		return 0
	}
	return l.Items[i].class
}
