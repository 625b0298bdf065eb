package link

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A weaver puts what a tagger tells of the words of a language without weights beside
// what rules found by its lists. There are no tags and trees there: lists and
// the clause reader decide what of it counts.
type weaver struct {
	*article.Article
	read    *clause.Reader
	para    int     // that read has loaded; -1 for none
	owner   []int32 // of each token: the quotation that it is content, cue or clause of, plus 1
	out     []speech.Quotation
	gone    []bool // of out
	speaks  []bool // tokens of the sources and cues of direct speech
	line    *role.Line
	chunks  []chunk
	phrases article.Phrases
}

// Weave adds to the quotations that rules found in an article in a language without
// weights those that the labels of a tagger tell: with a cue that the language lists, a
// source, and nothing that speaks against it. Direct speech whose speaker the rules know stays as it
// is. The quotations are in the order of their content.
func Weave(a *article.Article, found []speech.Quotation, lines []role.Line, labels []role.Labels) []speech.Quotation {
	w := &weaver{Article: a, read: clause.NewReader(a), para: -1, owner: make([]int32, len(a.Tokens)), out: found, gone: make([]bool, len(found)), speaks: make([]bool, len(a.Tokens))}
	for i := range found {
		a.Stop.Check()
		w.own(i)
		if q := &found[i]; q.Kind == speech.Direct {
			article.Set(w.speaks, true, q.Source)
			article.Set(w.speaks, true, q.Cue...)
		}
	}
	for i := range lines {
		a.Stop.Check()
		w.line = &lines[i]
		w.cut(labels[i])
		w.join()
	}
	kept := w.out[:0]
	for i := range w.out {
		if !w.gone[i] {
			kept = append(kept, w.out[i])
		}
	}
	inOrder(kept, a.Stop)
	return kept
}

// own notes which tokens the quotation i takes.
func (w *weaver) own(i int) {
	q := &w.out[i]
	article.Set(w.owner, int32(i)+1, q.Content...)
	article.Set(w.owner, int32(i)+1, q.Cue...)
}

// cut makes the chunks of the line, of the same role each. Content is cut around direct speech of
// somebody, and begins and ends with a word.
func (w *weaver) cut(l role.Labels) {
	w.chunks = w.chunks[:0]
	for i := 0; i < len(l.Roles); {
		kind := role.KindOf(l.Roles[i])
		j := i + 1
		for j < len(l.Roles) && kind > 0 && l.Roles[j] == 2*kind {
			j++
		}
		for from := i; kind > 0 && from < j; {
			to := from
			for to < j && !(kind == role.Content && w.closed(to)) {
				to++
			}
			w.add(chunk{from, to, kind, 0}, l.Sure)
			for to < j && w.closed(to) {
				to++
			}
			from = max(to, from+1)
		}
		i = j
	}
}

// add adds a chunk without the punctuation at its ends, if any of it is left.
func (w *weaver) add(c chunk, sure []float32) {
	for c.first < c.end && w.loose(c.first, "([$#@¿¡") {
		c.first++
	}
	for c.first < c.end && w.loose(c.end-1, ")]%") {
		c.end--
	}
	if c.first < c.end {
		c.sure = slices.Min(sure[c.first:c.end])
		w.chunks = append(w.chunks, c)
	}
}

// loose reports whether item i is punctuation at the edge of a phrase, but for some that
// belong to it.
func (w *weaver) loose(i int, but string) bool {
	it := w.line.Items[i]
	return it.Region < 0 && w.Tokens[it.First].Kind == text.Punct && !w.Article.Is(it.First, but)
}

// closed reports whether item i is direct speech whose speaker the rules know.
func (w *weaver) closed(i int) bool {
	q := w.foundAt(w.line.Items[i].First)
	return q != nil && q.Kind == speech.Direct && !q.Source.Empty()
}

// foundAt is the quotation that a token is of; nil for none.
func (w *weaver) foundAt(token int) *speech.Quotation {
	if i := w.owner[token]; i > 0 && !w.gone[i-1] {
		return &w.out[i-1]
	}
	return nil
}

// join joins the chunks of the line: each content with the cue that is nearest, the cue with the
// source that is nearest.
func (w *weaver) join() {
	for c := range w.chunks {
		if w.chunks[c].kind != role.Cue {
			continue
		}
		var contents []int
		for i := range w.chunks {
			if w.chunks[i].kind == role.Content && w.nearest(i, role.Cue) == c {
				contents = append(contents, i)
			}
		}
		if source := w.nearest(c, role.Source); source >= 0 && len(contents) > 0 {
			w.relate(c, source, contents)
		}
	}
}

// nearest is the chunk of a kind that is nearest to chunk at, by the words between them that
// are of no chunk; -1 if there is none.
func (w *weaver) nearest(at int, kind uint8) int {
	best, least := -1, 0
	for i := max(0, at-reach); i < min(len(w.chunks), at+reach); i++ {
		if i == at || w.chunks[i].kind != kind {
			continue
		}
		lo, hi := min(i, at), max(i, at)
		far := w.chunks[hi].first - w.chunks[lo].end
		for _, between := range w.chunks[lo+1 : hi] {
			if between.kind == role.Source {
				far -= between.end - between.first
			} else if between.kind == kind {
				far += 12
			}
		}
		if best < 0 || far < least {
			best, least = i, far
		}
	}
	return best
}

// relate makes a quotation of chunks, if nothing speaks against it.
func (w *weaver) relate(cue, source int, contents []int) {
	q := speech.Quotation{By: speech.Model, Margin: min(w.chunks[cue].sure, w.chunks[source].sure)}
	n := len(w.phrases)
	for i, c := range contents {
		q.Margin = min(q.Margin, w.chunks[c].sure)
		if i > 0 && w.adjoin(w.chunks[contents[i-1]], w.chunks[c]) {
			w.phrases[len(w.phrases)-1].End = w.phrase(w.chunks[c]).End
			continue
		}
		w.phrases = stop.Append(w.Stop, w.phrases, w.phrase(w.chunks[c]))
	}
	q.Content = w.phrases.From(n)
	q.Cue = w.phrases.List(w.phrase(w.chunks[cue]))
	q.Source, q.Core, q.Apposition = w.source(w.chunks[source])
	q.Kind = w.kind(contents)
	q.Clause = article.Phrase{First: w.line.Items[0].First, End: w.line.Items[w.line.Len()-1].End}
	if w.refuse(&q, cue, source, contents) == "" {
		w.put(q)
	}
}

// adjoin reports whether nothing but punctuation outside marks stands between two chunks.
func (w *weaver) adjoin(c, next chunk) bool {
	for i := c.end; i < next.first; i++ {
		if it := w.line.Items[i]; it.Region >= 0 || w.Tokens[it.First].Kind != text.Punct {
			return false
		}
	}
	return true
}

// phrase has the tokens of a chunk.
func (w *weaver) phrase(c chunk) article.Phrase {
	return article.Phrase{First: w.line.Items[c.first].First, End: w.line.Items[c.end-1].End}
}

// source splits a source into the noun phrase and what describes it, behind a comma.
func (w *weaver) source(c chunk) (source, core, apposition article.Phrase) {
	source = w.phrase(c)
	core = source
	for i := c.first + 1; i < c.end-1; i++ {
		if it := w.line.Items[i]; it.Region < 0 && w.Mark(it.First)&(article.Comma|article.Opening) != 0 {
			core.End = it.First
			apposition = article.Phrase{First: it.First + 1, End: source.End}
			break
		}
	}
	return source, core, apposition
}

// kind tells how much of the content stands in marks.
func (w *weaver) kind(contents []int) speech.Kind {
	inside, outside := false, false
	for _, c := range contents {
		for i := w.chunks[c].first; i < w.chunks[c].end; i++ {
			it := w.line.Items[i]
			inside = inside || it.Region >= 0
			outside = outside || it.Region < 0 && w.Tokens[it.First].Kind != text.Punct
		}
	}
	switch {
	case !inside:
		return speech.Indirect
	case !outside:
		return speech.Direct
	}
	return speech.Mixed
}

// put adds a quotation. Where rules found one of the same words, what they know stays: its speaker,
// and its content where that is no mere part of the clause in marks.
func (w *weaver) put(q speech.Quotation) {
	var over []int
	for _, c := range q.Content {
		for t := c.First; t < c.End; t++ {
			if i := int(w.owner[t]) - 1; i >= 0 && !w.gone[i] && !slices.Contains(over, i) {
				over = append(over, i)
			}
		}
	}
	for _, i := range over {
		old := &w.out[i]
		if !old.Source.Empty() && len(old.Cue) > 0 && slices.Equal(old.Content, q.Content) {
			return
		}
		if !old.Source.Empty() && (old.By == speech.Reported || old.By == speech.RunsOn || touches(q.Content, old.Source) || len(old.Cue) > 0 && touches(q.Content, old.Cue...)) {
			return
		}
	}
	for _, i := range over {
		old := &w.out[i]
		if !old.Source.Empty() && len(old.Cue) > 0 {
			q.Source, q.Core, q.Apposition, q.Cue = old.Source, old.Core, old.Apposition, old.Cue
			q.Agreed = true
		}
		w.gone[i] = true
	}
	w.out, w.gone = append(w.out, q), append(w.gone, false)
	w.own(len(w.out) - 1)
}

// wordless reports whether a phrase has no letter and no digit.
func (w *weaver) wordless(p article.Phrase) bool {
	return !strings.ContainsFunc(w.Text[w.Tokens[p.First].Start:w.Tokens[p.End-1].End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// doubts are the reasons, in order, for which what the labels tell is no quotation after all.
var doubts = [...]struct {
	name string
	is   func(w *weaver, r *woven) bool
}{
	{"unlisted", (*weaver).unlisted},
	{"nobody's", (*weaver).nobodys},
	{"nowhere", (*weaver).nowhere},
	{"denied", (*weaver).denied},
	{"asked", (*weaver).asked},
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

// refuse returns the name of the first reason for which a quotation is none, or "".
func (w *weaver) refuse(q *speech.Quotation, cue, source int, contents []int) string {
	r := &woven{q, w.chunks[cue], w.chunks[source], contents}
	for i := range doubts {
		if doubts[i].is(w, r) {
			return doubts[i].name
		}
	}
	return ""
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
	for i := r.cue.first; i < r.cue.end; i++ {
		if w.class(i).Is(speech.Attributing) || w.use(i, lang.Worded|lang.ByWords) {
			return false
		}
	}
	return true
}

// nobodys reports whether the source is nobody, the writer, or a word that stands for the
// one before: who said.
func (w *weaver) nobodys(r *woven) bool {
	first := r.source.first
	if w.wordless(r.Source) || w.use(first, lang.Nobody) || w.class(first).Is(lang.Neg) {
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
	lo, hi := r.cue.first-near, r.cue.end+near
	for i := max(lo, 0); i < min(hi, w.line.Len()); i++ {
		if w.within(i, r.contents) || i >= r.source.first && i < r.source.end {
			continue
		}
		if i < r.cue.first && w.breaks(i, r.cue.first) || i >= r.cue.end && w.breaks(r.cue.end, i+1) {
			continue
		}
		if w.class(i).Is(lang.Neg) || w.use(i, lang.Unsaid|lang.If) {
			return true
		}
	}
	return false
}

// breaks reports whether a mark of punctuation stands among items [i:j).
func (w *weaver) breaks(i, j int) bool {
	for ; i < j; i++ {
		if it := w.line.Items[i]; it.Region >= 0 || w.Tokens[it.First].Kind == text.Punct {
			return true
		}
	}
	return false
}

// within reports whether item i is of the contents.
func (w *weaver) within(i int, contents []int) bool {
	for _, c := range contents {
		if i >= w.chunks[c].first && i < w.chunks[c].end {
			return true
		}
	}
	return false
}

// asked reports whether the line is a question.
func (w *weaver) asked(*woven) bool {
	last := w.line.Items[w.line.Len()-1]
	return last.Region < 0 && w.Article.Is(last.First, "?？؟")
}

// told reports whether the source is who a passive is about: X is accused of a.
func (w *weaver) told(r *woven) bool {
	first, end := w.units(r.cue)
	for k := first; k < end; k++ {
		if v, ok := w.read.Verb(k, len(w.read.Units), lang.Cue|lang.Clause|lang.Calls|lang.Tells|lang.Participle|lang.Weak|lang.Thought); ok && v.Passive {
			return true
		}
	}
	return false
}

// units are those of a chunk, in the paragraph of the line.
func (w *weaver) units(c chunk) (first, end int) {
	if w.para != w.line.Paragraph {
		w.para = w.line.Paragraph
		w.read.Load(w.para)
	}
	p := w.phrase(c)
	u := w.read.Units
	for first < len(u) && int(u[first].First) < p.First {
		first++
	}
	for end = first; end < len(u) && int(u[end].First) < p.End; end++ {
	}
	return first, end
}

// nothing reports whether the content has no word, or so few outside marks, and no verb, that they are a name or a
// thing.
func (w *weaver) nothing(r *woven) bool {
	const few = 4
	words := 0
	for _, c := range r.Content {
		if w.wordless(c) {
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
	for i := r.cue.end; i < content.first; i++ {
		if (i < r.source.first || i >= r.source.end) && w.breaks(i, i+1) {
			return false
		}
	}
	return true
}

// related reports whether a cue is no verb: according to.
func (w *weaver) related(cue chunk) bool {
	for i := cue.first; i < cue.end; i++ {
		if w.class(i).Is(lang.According|lang.After|lang.So) || w.use(i, lang.ByWords) {
			return true
		}
	}
	return false
}

// touches reports whether phrases share a token with others.
func touches(list []article.Phrase, others ...article.Phrase) bool {
	for _, p := range list {
		if slices.ContainsFunc(others, p.Overlaps) {
			return true
		}
	}
	return false
}

// frame reports whether the content is what attributes direct speech: according to X, | Y said |:
// "A". Y alone is known to have said A, and who says that Y did is told elsewhere.
func (w *weaver) frame(r *woven) bool {
	for _, c := range r.Content {
		if slices.Contains(w.speaks[c.First:c.End], true) {
			return true
		}
	}
	return touches(r.Content, r.Source)
}

// relayed reports whether the source is whom a preposition before it makes the source of all
// that follows, and the cue is the verb of somebody else: according to | X | Y said.
func (w *weaver) relayed(r *woven) bool {
	return !w.related(r.cue) && r.source.first > 0 && w.class(r.source.first-1).Is(lang.According) && !w.class(r.source.first-1).Is(lang.Of)
}
