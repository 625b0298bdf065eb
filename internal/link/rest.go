package link

import (
	"slices"
	"sort"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/tagger"
)

// rest adds what the rules found in a line where the labels have nothing: somebody, right
// before a verb of saying, and a clause with that behind it. The labels miss verbs that
// their articles hardly have: the firm confessed | that the road was closed.
// n is how many quotations there were before those of the line.
func (k *linker) rest(evidence []speech.Quotation, n int) []speech.Quotation {
	first, end := k.line.Items[0].First, k.line.Items[k.line.Len()-1].End
	for len(evidence) > 0 && placed(&evidence[0]) < first {
		evidence = evidence[1:]
	}
	spoken := len(k.out) > n || slices.Contains(k.used[first:end], true)
	for ; len(evidence) > 0 && placed(&evidence[0]) < end; evidence = evidence[1:] {
		q := evidence[0]
		if !spoken && k.thatClause(&q) {
			k.consider(&q)
			spoken = len(k.out) > n
		}
	}
	return evidence
}

// placed is the token by which the evidence is in the order of the lines.
func placed(q *speech.Quotation) int {
	if len(q.Cue) > 0 {
		return q.Cue[0].First
	}
	return q.First()
}

// thatClause reports whether evidence is of a source, its verb and one clause with that, in
// this order.
func (k *linker) thatClause(q *speech.Quotation) bool {
	if q.Marked || q.Plain || q.Kind == speech.Direct || q.Source.Empty() || len(q.Cue) != 1 || len(q.Content) != 1 || q.Source.End > q.Cue[0].First || q.Cue[0].End > q.Content[0].First {
		return false
	}
	c := q.Content[0].First
	return k.Words[c].Class.Is(lang.That) || c > 0 && k.Words[c-1].Class.Is(lang.That) && c-1 >= q.Cue[0].End
}

// consider adds evidence that nothing refuses.
func (k *linker) consider(q *speech.Quotation) {
	source, cue, content := k.items(q.Core), k.items(q.Cue[0]), k.items(q.Content[0])
	if source.end == 0 || cue.end == 0 || content.end == 0 || len(k.line.Tree) == 0 {
		return
	}
	v := cue.end - 1
	if !k.line.Tags[v].Is(tagger.Finite|tagger.SetOf(tagger.VBN, tagger.VBG)) || !k.class(v).Is(lang.Cue) || !k.line.Tags[source.end-1].Is(tagger.Nouns|tagger.SetOf(tagger.PRP)) ||
		k.line.Tags[source.first] == tagger.IN || k.class(source.first).Is(lang.That|lang.Rel) || k.line.Tags[cue.first] == tagger.MD {
		return
	}
	if at := content.first; k.line.Tags[at].Is(tagger.Finite) || k.class(at).Is(lang.That) && at+1 < k.line.Len() && k.line.Tags[at+1].Is(tagger.Finite) {
		return // began with a plan | that was turned down
	}
	source.kind, cue.kind, content.kind = role.Source, role.Cue, role.Content
	k.chunks = append(k.chunks[:0], source, cue, content)
	k.report = report{Quotation: q, cue: cue, source: 0, contents: []int{2}}
	if k.refuses(&k.report) {
		return
	}
	q.Form = k.form(content)
	k.out = stop.Append(k.Stop, k.out, *q)
}

// items is the chunk of the line's items that a phrase has, its end 0 where it has none.
func (k *linker) items(p speech.Phrase) chunk {
	n := k.line.Len()
	first := sort.Search(n, func(i int) bool { return k.line.Items[i].First >= p.First })
	end := sort.Search(n, func(i int) bool { return k.line.Items[i].First >= p.End })
	if p.Empty() || first >= end {
		return chunk{}
	}
	return chunk{first: first, end: end}
}
