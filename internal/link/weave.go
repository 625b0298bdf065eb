package link

import (
	"math"
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A weaver puts what a tagger tells of the words of a language without weights beside
// what rules found by its lists. There are no tags and trees there: lists and
// the clause reader decide what of it counts.
type weaver struct {
	joiner
	read   *clause.Reader
	para   int     // that read has loaded; -1 for none
	owner  []int32 // of each token: the quotation that it is content, cue or clause of, plus 1
	out    []speech.Quotation
	gone   []bool // of out
	speaks []bool // tokens of the sources and cues of direct speech
}

// Weave adds to the quotations that rules found in an article in a language without
// weights those that the labels of a tagger tell: with a cue that the language lists, a
// source, and nothing that speaks against it. Direct speech whose speaker the rules know stays as it
// is. The quotations are in the order of their content.
func Weave(a *article.Article, found []speech.Quotation, lines []role.Line, labels []role.Labels) []speech.Quotation {
	w := &weaver{joiner: joiner{Article: a}, read: clause.NewReader(a), para: -1, owner: make([]int32, len(a.Tokens)), out: found, gone: make([]bool, len(found)), speaks: make([]bool, len(a.Tokens))}
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
	if c.first, c.end = w.trimmed(c.first, c.end); c.first < c.end {
		c.sure = slices.Min(sure[c.first:c.end])
		w.chunks = append(w.chunks, c)
	}
}

// closed reports whether item i is direct speech whose speaker the rules know.
func (w *weaver) closed(i int) bool {
	n := int(w.owner[w.line.Items[i].First]) - 1
	return n >= 0 && !w.gone[n] && w.out[n].Kind == speech.Direct && !w.out[n].Source.Empty()
}

// join joins the chunks of the line: each content with the cue that is nearest, the cue with the
// source that is nearest.
func (w *weaver) join() {
	of := make([][]int, len(w.chunks)) // of each cue its contents
	for i := range w.chunks {
		if w.chunks[i].kind == role.Content {
			if c := w.close(i, role.Cue); c >= 0 {
				of[c] = append(of[c], i)
			}
		}
	}
	for c, contents := range of {
		if len(contents) == 0 {
			continue
		}
		w.Stop.Check()
		if source := w.close(c, role.Source); source >= 0 {
			w.relate(c, source, contents)
		}
	}
}

// close is the chunk of a kind that is nearest to chunk at, by the words between them that
// are of no chunk; -1 if there is none.
func (w *weaver) close(at int, kind uint8) int {
	return w.nearest(at, kind, math.Inf(1), func(i int, between []chunk) float64 {
		far := w.chunks[max(i, at)].first - w.chunks[min(i, at)].end
		for _, c := range between {
			if c.kind == role.Source {
				far -= c.end - c.first
			} else if c.kind == kind {
				far += 12
			}
		}
		return float64(far)
	})
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
	if !w.refuses(&woven{&q, w.chunks[cue], w.chunks[source], contents}) {
		w.put(q)
	}
}

// adjoin reports whether nothing but punctuation outside marks stands between two chunks.
func (w *weaver) adjoin(c, next chunk) bool {
	return article.All(c.end, next.first, func(i int) bool {
		it := w.line.Items[i]
		return it.Region < 0 && w.Tokens[it.First].Kind == text.Punct
	})
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

// touches reports whether phrases share a token with others.
func touches(list []article.Phrase, others ...article.Phrase) bool {
	return slices.ContainsFunc(list, func(p article.Phrase) bool { return slices.ContainsFunc(others, p.Overlaps) })
}
