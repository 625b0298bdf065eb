// Package clause reads who does what in a sentence: noun phrases, verbs with
// their parts, and the subject of a verb, before or behind it. It knows nothing
// of speech.
//
// It works on the units of a paragraph (package article), and what it returns
// are ranges of them. phrase.go reads noun phrases from left to right, place.go
// what stands between a verb and its subject: adverbs, times, phrases with a
// preposition. verb.go reads verbs, subject.go finds their subjects. Languages
// differ by their words and by a few traits: where the verb stands (second, last,
// or behind its subject), and whether nouns have capitals.
package clause

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A Range is a range of units of the paragraph, empty where First >= End.
type Range struct{ First, End int }

// Empty reports whether r has no units.
func (r Range) Empty() bool { return r.First >= r.End }

// Len is how many units r has.
func (r Range) Len() int { return r.End - r.First }

// A Reader reads the clauses of a paragraph.
type Reader struct {
	Article *article.Article
	Traits  lang.Traits
	Units   []article.Unit // of the paragraph
	// Current is a unit in marks that is part of its clause although it is long,
	// -1 for none.
	Current int
	// Taken reports whether what stands in marks was said, so that a clause ends
	// there.
	Taken func(region int) bool
	// Part reports whether it was said and is part of the sentence around it.
	Part func(region int) bool

	list     []Range         // of noun phrases, for its memory
	surnames map[string]bool // last words of names of several words, as they stand
}

// NewReader returns a reader of the article, without a paragraph yet.
func NewReader(a *article.Article) *Reader {
	return &Reader{Article: a, Traits: a.Lexicon.Traits, Current: -1, Taken: func(int) bool { return false }, Part: func(int) bool { return false }}
}

// Load sets the paragraph to be read, without the dateline before it.
func (r *Reader) Load(p int) {
	para := &r.Article.Paragraphs[p]
	first := para.Unit
	for first < para.Unit1 && r.Article.Tokens[r.Article.Units[first].First].Start < r.Article.Body {
		first++
	}
	r.Units = r.Article.Units[first:para.Unit1]
	r.names()
}

// Class has what the lexicon knows of unit i; 0 outside the paragraph and of what
// stands in marks.
func (r *Reader) Class(i int) lang.Class {
	if uint(i) >= uint(len(r.Units)) {
		return 0
	}
	return r.Units[i].Class
}

// Use reports whether the first word of unit i has a use; false outside the paragraph.
func (r *Reader) Use(i int, u lang.Use) bool {
	return uint(i) < uint(len(r.Units)) && r.Article.Words[r.Units[i].First].Use.Is(u)
}

// Turn is the same for turns.
func (r *Reader) Turn(i int, t lang.Turn) bool {
	return uint(i) < uint(len(r.Units)) && r.Article.Words[r.Units[i].First].Turn.Is(t)
}

// Is reports whether unit i has one of the flags; false outside the paragraph.
func (r *Reader) Is(i int, f article.Flag) bool {
	return uint(i) < uint(len(r.Units)) && r.Units[i].Is&f != 0
}

// Region reports whether unit i is what stands in marks, with them.
func (r *Reader) Region(i int) bool {
	return uint(i) < uint(len(r.Units)) && r.Units[i].Region >= 0
}

// Word reports whether unit i is a word or an expression.
func (r *Reader) Word(i int) bool {
	return uint(i) < uint(len(r.Units)) && r.Units[i].Kind == text.Word
}

// kind is what unit i is; Close outside the paragraph.
func (r *Reader) kind(i int) text.Kind {
	if uint(i) >= uint(len(r.Units)) {
		return text.Close
	}
	return r.Units[i].Kind
}

// punct reports whether unit i is a mark of punctuation.
func (r *Reader) punct(i int) bool { return r.kind(i) == text.Punct }

// spelled is unit i as it stands; "" outside the paragraph.
func (r *Reader) spelled(i int) string {
	if uint(i) >= uint(len(r.Units)) {
		return ""
	}
	u := &r.Units[i]
	return r.Article.Text[r.Article.Tokens[u.First].Start:r.Article.Tokens[u.End-1].End]
}

// Tokens are the tokens of a range of units.
func (r *Reader) Tokens(s Range) article.Phrase {
	if s.Empty() {
		return article.Phrase{}
	}
	return article.Phrase{First: int(r.Units[s.First].First), End: int(r.Units[s.End-1].End)}
}

// Start and End are the borders of the sentence of unit i.
func (r *Reader) Start(i int) int {
	for i > 0 && !r.Units[i].Has(article.Starts) {
		i--
	}
	return i
}

// End is the unit after the sentence of unit i.
func (r *Reader) End(i int) int {
	for i++; i < len(r.Units) && !r.Units[i].Has(article.Starts); i++ {
	}
	return i
}

// starts reports whether unit i begins a sentence, or the paragraph.
func (r *Reader) starts(i int) bool { return i == 0 || r.Is(i, article.Starts) }

// Breaks reports whether what stands in marks at unit i ends a clause: not where
// it is a word or two of it.
func (r *Reader) Breaks(i int) bool {
	const few = 6 // tokens, with the marks
	u := &r.Units[i]
	return u.Region >= 0 && i != r.Current && !u.Has(article.Name) && (u.End-u.First > few || r.Taken(int(u.Region)))
}

// names notes the last words of the names of the paragraph that have several.
func (r *Reader) names() {
	if !r.Traits.NounsCapitalised {
		return
	}
	for i := 0; i < len(r.Units); i++ {
		const others = people | lang.Honorific | lang.Outlet | lang.Named | lang.Time | lang.Place | lang.Interview
		if !r.Proper(i) || r.Region(i) || r.Class(i).Is(others) && !r.Class(i).Is(lang.Given) {
			continue
		}
		end := r.Named(i, len(r.Units))
		titled := i > 0 && r.Class(i-1).Is(lang.Role|lang.Honorific)
		if titled || end-i > 1 && (!r.starts(i) || r.Class(i).Is(lang.Given) || r.acts(end)) {
			if r.surnames == nil {
				r.surnames = make(map[string]bool)
			}
			r.surnames[r.spelled(max(end-1, i))] = true
		}
		i = max(end-1, i)
	}
}

// acts reports whether what stands at unit i tells that a name stood before it:
// a verb, a comma or a bracket.
func (r *Reader) acts(i int) bool {
	return r.Class(i).Is(lang.Cue|lang.Calls|lang.Weak|lang.Aux) && !r.Class(i).Is(lang.Prep) || r.Is(i, article.Comma|article.Opening)
}

// surname reports whether unit i is the last word of a name that the article had
// before.
func (r *Reader) surname(i int) bool {
	return r.surnames != nil && r.Word(i) && r.surnames[r.spelled(i)]
}
