package eval

import "slices"

// annotation says which keys the gold file annotates.
type annotation map[string]bool

// has reports whether a quote has a key.
func (q *Quote) has(key string) bool {
	switch key {
	case "kind":
		return q.Kind != ""
	case "speaker":
		return q.Speaker != nil
	case "relays":
		return q.Relays != nil
	}
	return q.spans(key) != nil
}

func annotationOf(gold []*Document) annotation {
	a := annotation{}
	for _, d := range gold {
		a["quotes"] = a["quotes"] || d.Quotes != nil
		a["dateline"] = a["dateline"] || d.HasDateline
		for i := range d.Quotes {
			for _, key := range []string{"kind", "content", "cue", "source", "speaker", "relays"} {
				a[key] = a[key] || d.Quotes[i].has(key)
			}
		}
	}
	return a
}

// in reports whether a document is annotated for a key: one of its quotes has
// it, or it has no quotes and the file has the key elsewhere.
func (a annotation) in(d *Document, key string) bool {
	if d.Quotes == nil {
		return false
	}
	if len(d.Quotes) == 0 {
		return a[key]
	}
	return slices.ContainsFunc(d.Quotes, func(q Quote) bool { return q.has(key) })
}

// quoteWords are the words of one quote's roles.
type quoteWords struct{ content, cue, source []int }

func wordsOf(ws []Span, quotes []Quote) []quoteWords {
	out := make([]quoteWords, len(quotes))
	for i := range quotes {
		q := &quotes[i]
		out[i] = quoteWords{cover(ws, q.Content), cover(ws, q.Cue), cover(ws, q.Source)}
	}
	return out
}

// aligned is a gold document and what was predicted for it.
type aligned struct {
	gold, pred         *Document
	goldWords, predWds []quoteWords
	partner            []int // of every gold quote, -1 when it has none
	matched            []int // of every predicted quote, likewise
}

func align(gold, pred *Document) *aligned {
	ws := words(gold.Text)
	a := &aligned{gold: gold, pred: pred,
		goldWords: wordsOf(ws, gold.Quotes), predWds: wordsOf(ws, pred.Quotes)}
	contents := func(qs []quoteWords) [][]int {
		out := make([][]int, len(qs))
		for i := range qs {
			out[i] = qs[i].content
		}
		return out
	}
	a.partner = matchContents(contents(a.goldWords), contents(a.predWds))
	a.matched = make([]int, len(pred.Quotes))
	for p := range a.matched {
		a.matched[p] = -1
	}
	for g, p := range a.partner {
		if p >= 0 {
			a.matched[p] = g
		}
	}
	return a
}

func (q *Quote) hasAll(keys []string) bool {
	for _, k := range keys {
		if !q.has(k) {
			return false
		}
	}
	return true
}

// agree reports whether two mentions share a word, or are both empty.
func agree(a, b []int) bool {
	return len(a) == 0 && len(b) == 0 || common(a, b) > 0
}

func (a *aligned) sameSource(g, p int) bool { return agree(a.goldWords[g].source, a.predWds[p].source) }
func (a *aligned) sameCue(g, p int) bool    { return agree(a.goldWords[g].cue, a.predWds[p].cue) }
