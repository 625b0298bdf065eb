package link

import (
	"slices"
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A doubt is a reason for which what the labels tell is no quotation after all.
type doubt struct {
	name string
	is   func(w *weaver, r *woven) bool
}

// doubts are the reasons, in order.
var doubts = [...]doubt{
	{"unlisted", (*weaver).unlisted},
	{"nobody's", (*weaver).nobodys},
	{"nowhere", (*weaver).nowhere},
	{"denied", (*weaver).denied},
	{"asked", func(w *weaver, _ *woven) bool { return w.asked() }},
	{"told", (*weaver).told},
	{"nothing", (*weaver).nothing},
	{"thing", (*weaver).thing},
	{"frame", (*weaver).frame},
	{"relayed", (*weaver).relayed},
}

// A woven quotation, with the chunks that it is made of.
type woven struct {
	*speech.Quotation
	cue, source chunk
	contents    []int
}

// refuses reports whether one of the reasons holds for which a quotation is none.
func (w *weaver) refuses(r *woven) bool {
	return slices.ContainsFunc(doubts[:], func(x doubt) bool { return x.is(w, r) })
}

// class has what the lexicon knows of item i, if it stands outside marks.
func (w *weaver) class(i int) lang.Class {
	if w.line.Items[i].Region >= 0 {
		return 0
	}
	return w.ClassOf(w.line.Items[i].First)
}

func (w *weaver) use(i int, u lang.Use) bool {
	return w.line.Items[i].Region < 0 && w.Words[w.line.Items[i].First].Use.Is(u)
}

// unlisted reports whether no word of the cue is one by which the language says that
// something was said.
func (w *weaver) unlisted(r *woven) bool {
	return !r.cue.any(func(i int) bool { return w.class(i).Is(speech.Attributing) || w.use(i, lang.Worded|lang.ByWords) })
}

// nobodys reports whether the source is nobody, the writer, or a word that stands for the
// one before: who said.
func (w *weaver) nobodys(r *woven) bool {
	first := r.source.first
	if wordless(w.Article, r.Source) || w.use(first, lang.Nobody) || w.class(first).Is(lang.Neg) {
		return true
	}
	if r.source.end-first > 1 {
		return false
	}
	c := w.class(first)
	return c.Is(lang.I) || c.Is(lang.Rel) && !c.Is(lang.Pronouns)
}

// nowhere reports whether the source is a place or an occasion behind a preposition, or, of indirect speech, which has
// no marks to show that somebody speaks, nobody who may speak: a thing.
func (w *weaver) nowhere(r *woven) bool {
	if w.Lexicon.NoSpaces {
		return false
	}
	i := r.source.first
	for i < r.source.end-1 && w.class(i).Is(lang.Adv) && !w.class(i).Is(lang.Det) {
		i++
	}
	if c := w.class(i); c.Is(lang.Prep) && !c.Is(lang.Det|lang.Poss|lang.Pron|lang.Pronouns|lang.Role|lang.Of) {
		return true
	}
	first, end := w.units(r.source)
	who := clause.Range{First: first, End: end}
	return r.Kind == speech.Indirect && !w.read.Person(who) && !w.read.Outlets(who) && w.read.Strength(who) == 0 && !w.class(r.source.end-1).Is(lang.Speaks)
}

// denied reports whether a word beside the cue makes that its content was not said, or may not have
// been: did not say that, refused to say that, if X says that.
func (w *weaver) denied(r *woven) bool {
	const near = 3 // items
	return article.Any(max(r.cue.first-near, 0), min(r.cue.end+near, w.line.Len()), func(i int) bool {
		said := slices.ContainsFunc(r.contents, func(c int) bool { return w.chunks[c].has(int32(i)) })
		apart := i < r.cue.first && w.breaks(i, r.cue.first) || i >= r.cue.end && w.breaks(r.cue.end, i+1)
		return !said && !apart && !r.source.has(int32(i)) && (w.class(i).Is(lang.Neg) || w.use(i, lang.Unsaid|lang.Denies|lang.If))
	})
}

// breaks reports whether a mark of punctuation stands among items [i:j).
func (w *weaver) breaks(i, j int) bool {
	return article.Any(i, j, func(i int) bool {
		it := w.line.Items[i]
		return it.Region >= 0 || w.Tokens[it.First].Kind == text.Punct
	})
}

// told reports whether the source is who a passive is about: X is accused of a.
func (w *weaver) told(r *woven) bool {
	const far = 30 // units: where the rest of a verb may stand
	first, end := w.units(r.cue)
	return article.Any(first, end, func(k int) bool {
		v, ok := w.read.Verb(k, min(end+far, len(w.read.Units)), lang.Cue|lang.Clause|lang.Calls|lang.Tells|lang.Participle|lang.Weak|lang.Thought)
		return ok && v.Passive
	})
}

// units are those of a chunk, in the paragraph of the line.
func (w *weaver) units(c chunk) (first, end int) {
	if w.para != w.line.Paragraph {
		w.para = w.line.Paragraph
		w.read.Load(w.para)
	}
	p := w.phrase(c)
	u := w.read.Units
	first = sort.Search(len(u), func(i int) bool { return int(u[i].First) >= p.First })
	end = first + sort.Search(len(u)-first, func(i int) bool { return int(u[first+i].First) >= p.End })
	return first, end
}

// nothing reports whether the content has no word, or so few outside marks, and no verb, that they are a name or a
// thing.
func (w *weaver) nothing(r *woven) bool {
	const few = 4
	words := 0
	for _, c := range r.Content {
		if wordless(w.Article, c) {
			return true
		}
		words += c.Len()
	}
	if r.Kind != speech.Indirect || words >= few {
		return false
	}
	first, end := w.units(w.chunks[r.contents[0]])
	return words < 2 || !w.Lexicon.NoSpaces && !w.Lexicon.VerbLast && !w.read.HasVerb(first, end)
}

// thing reports whether the content names a thing rather than saying something: it stands right
// behind the cue, without a mark of punctuation, and begins with no word that begins a clause.
// Where words are not parted, no such word is needed.
func (w *weaver) thing(r *woven) bool {
	content := w.chunks[r.contents[0]]
	if r.Kind != speech.Indirect || w.Lexicon.NoSpaces || content.first < r.cue.end || w.related(r.cue) {
		return false
	}
	for i := content.first; i < content.end; i++ {
		c := w.class(i)
		if c.Is(lang.That) {
			return false
		}
		if !c.Is(lang.Adv | lang.Time) {
			break
		}
	}
	return !article.Any(r.cue.end, content.first, func(i int) bool { return !r.source.has(int32(i)) && w.breaks(i, i+1) })
}

// related reports whether a cue is no verb: according to.
func (w *weaver) related(cue chunk) bool {
	return cue.any(func(i int) bool { return w.class(i).Is(lang.According|lang.After|lang.So) || w.use(i, lang.ByWords) })
}

// frame reports whether the content is what attributes direct speech: according to X, | Y said |:
// "A". Y alone is known to have said A, and who says that Y did is told elsewhere.
func (w *weaver) frame(r *woven) bool {
	return article.AnyIn(r.Content, func(t int) bool { return w.speaks[t] }) || touches(r.Content, r.Source)
}

// relayed reports whether the source is whom a preposition before it makes the source of all
// that follows, and the cue is the verb of somebody else: according to | X | Y said.
func (w *weaver) relayed(r *woven) bool {
	return !w.related(r.cue) && r.source.first > 0 && w.class(r.source.first-1).Is(lang.According) && !w.class(r.source.first-1).Is(lang.Of)
}
