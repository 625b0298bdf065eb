package attribution

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/tagger"
)

// Refine returns the quotations of an article that the rules found in direct
// speech, and those that the model finds in all else. It also tells of every
// token outside marks what kind of name it is part of.
func Refine(a *article.Article, found []Quotation) ([]Quotation, []tagger.Name) {
	lines := Lines(a, found)
	lb := labellers.Get().(*Labeller)
	defer labellers.Put(lb)
	roles, sure := lb.Label(lines)
	names := make([]tagger.Name, len(a.Tokens))
	for i := range lines {
		for k, it := range lines[i].Items {
			if it.region < 0 {
				names[it.tok] = lines[i].names[k]
			}
		}
	}
	return Link(a, found, lines, roles, sure), names
}

// A linker joins roles into quotations.
type linker struct {
	*article.Article
	used   []bool // tokens of quotations that the rules found: no content of others
	out    []Quotation
	line   *Line
	chunks []chunk
	plan   plan   // the tree of the line
	clause finder // reads subjects
}

// Link joins the roles of the lines into quotations, beside those of direct
// speech that the rules found.
func Link(a *article.Article, found []Quotation, lines []Line, roles [][]Role, sure [][]float32) []Quotation {
	k := &linker{Article: a, used: make([]bool, len(a.Tokens)), clause: finder{Article: a, last: -1}}
	for i := range found {
		q := &found[i]
		if !q.Marked && !q.Plain {
			continue
		}
		used := slices.Concat(q.Content, q.Cue, []Phrase{q.Core})
		if q.Plain {
			used = append(used, q.Clause)
		}
		for _, p := range used {
			for t := p.First; t < p.End; t++ {
				k.used[t] = true
			}
		}
		k.out = append(k.out, *q)
	}
	for i := range lines {
		k.line = &lines[i]
		if k.shouts() {
			continue
		}
		k.cut(roles[i], sure[i])
		k.link(lines, i)
	}
	k.agree(found)
	inOrder(k.out)
	k.runOn()
	k.rejoin()
	inOrder(k.out)
	return k.out
}

// rejoin makes one quotation of two with one cue, the second of which, in marks,
// goes on where the first ends: said that the dam "will break".
func (k *linker) rejoin() {
	kept := k.out[:0]
	for _, q := range k.out {
		if n := len(kept); n > 0 && q.Kind == Direct && len(q.Cue) > 0 && len(q.Content) == 1 {
			p := &kept[n-1]
			last := &p.Content[len(p.Content)-1]
			if p.Kind == Indirect && len(p.Cue) > 0 && p.Cue[0] == q.Cue[0] && last.End == q.First() {
				last.End = q.End()
				p.Kind = Mixed
				continue
			}
		}
		kept = append(kept, q)
	}
	k.out = kept
}

// inOrder sorts quotations by their first words, and the content of each.
func inOrder(list []Quotation) {
	for i := range list {
		slices.SortFunc(list[i].Content, func(a, b Phrase) int { return a.First - b.First })
	}
	slices.SortStableFunc(list, func(a, b Quotation) int { return a.First() - b.First() })
}

// agree marks the quotations that the rules found as well.
func (k *linker) agree(found []Quotation) {
	source := make([]int, len(k.Tokens)) // of each token of content: its source by the rules, plus 1
	for i := range found {
		if q := &found[i]; !q.Source.Empty() {
			for _, c := range q.Content {
				for t := c.First; t < c.End; t++ {
					source[t] = q.Core.First + 1
				}
			}
		}
	}
	for i := range k.out {
		q := &k.out[i]
		for _, c := range q.Content {
			for t := c.First; t < c.End; t++ {
				if s := source[t] - 1; s >= q.Source.First && s < q.Source.End {
					q.Agreed = true
				}
			}
		}
	}
}

// runOn joins direct speech that nobody is named for to the quotation before
// it, if that one's attribution stands between them: It is "a disgrace," he
// said. "We are ashamed."
func (k *linker) runOn() {
	kept := k.out[:0]
	for _, q := range k.out {
		if n := len(kept); n > 0 && q.Marked && q.Source.Empty() && len(q.Cue) == 0 {
			p := &kept[n-1]
			if !p.Marked && len(p.Cue) > 0 && p.Cue[0].First >= p.End() && p.Clause.End == q.First() {
				p.Content = append(p.Content, q.Content...)
				p.Kind = Mixed
				continue
			}
		}
		kept = append(kept, q)
	}
	k.out = kept
}

func (k *linker) phrase(c chunk) Phrase {
	return Phrase{First: k.line.Items[c.first].tok, End: k.line.Items[c.end-1].end}
}

// link joins the chunks of line n.
func (k *linker) link(lines []Line, n int) {
	type group struct {
		cue      int // chunk, or -1
		contents []int
	}
	k.plan.read(k.line)
	var groups []group
	for c := range k.chunks {
		if k.chunks[c].kind != contentChunk {
			continue
		}
		cue := k.cueOf(c)
		near := groups[max(0, len(groups)-reach):]
		if g := slices.IndexFunc(near, func(g group) bool { return g.cue == cue && cue >= 0 }); g >= 0 {
			near[g].contents = append(near[g].contents, c)
			continue
		}
		groups = append(groups, group{cue, []int{c}})
	}
	for _, g := range groups {
		q := Quotation{Margin: k.chunks[g.contents[0]].sure, Kind: k.kind(g.contents)}
		first := k.chunks[g.contents[0]]
		for _, c := range g.contents {
			q.Content = append(q.Content, k.phrase(k.chunks[c]))
			q.Margin = min(q.Margin, k.chunks[c].sure)
		}
		if g.cue < 0 {
			// Nothing tells that anybody said it, unless it goes on from before.
			if !k.sourceNear(first) {
				k.goesOn(lines, n, first, q)
			}
			continue
		}
		cue := k.chunks[g.cue]
		q.Cue = []Phrase{k.phrase(cue)}
		q.Margin = min(q.Margin, cue.sure)
		source := k.sourceOf(g.cue)
		k.attribute(&q, cue, source)
		if k.refuse(&report{&q, cue, source, g.contents}) != "" {
			continue
		}
		q.Clause = Phrase{First: k.line.Items[0].tok, End: k.line.Items[k.line.Len()-1].end}
		k.saidLast(&q)
		k.out = append(k.out, q)
	}
}

// reach is how far apart, in chunks, phrases are joined: a bound for sentences
// that never end.
const reach = 30

// nearest returns the chunk of a kind that costs least to join with chunk at,
// or -1. The cost is of chunk i with those that stand between the two.
func (k *linker) nearest(at int, kind uint8, cost func(i int, between []chunk) float64) int {
	best, least := -1, float64(60)
	for i := max(0, at-reach); i < min(len(k.chunks), at+reach); i++ {
		if k.chunks[i].kind != kind {
			continue
		}
		if v := cost(i, k.chunks[min(i, at)+1:max(i, at)]); v < least {
			best, least = i, v
		}
	}
	return best
}

// cueOf returns the chunk of the cue that content c belongs to, or -1.
func (k *linker) cueOf(c int) int {
	x := k.chunks[c]
	return k.nearest(c, cueChunk, func(i int, between []chunk) float64 {
		y, v := k.chunks[i], 0.0
		if i < c {
			v += float64(x.first - y.end)
		} else {
			v += float64(y.first-x.end) + 1.5
			if k.line.tags[y.first] != tagger.CC && y.first > 0 && k.line.tags[y.first-1] == tagger.CC {
				v += 60 // what stands before "and criticized" is not criticized
			}
		}
		for _, z := range between {
			switch z.kind {
			case sourceChunk:
				v -= float64(z.end - z.first)
			case cueChunk:
				v += 12
			case contentChunk:
				v += 2 - float64(z.end-z.first)
			}
		}
		return v
	})
}

// sourceOf returns the chunk of the source of a cue, or -1.
func (k *linker) sourceOf(cue int) int {
	x := k.chunks[cue]
	doer := int32(-1)
	if v := k.verb(x); v >= 0 {
		doer = k.doer(v)
	}
	return k.nearest(cue, sourceChunk, func(i int, between []chunk) float64 {
		y, v := k.chunks[i], 0.0
		if y.has(doer) {
			v -= 1000 // the tree says so
		}
		if i < cue {
			v += float64(x.first - y.end)
			if k.leftClause(y, x.first) {
				v += 12
			}
		} else {
			v += float64(y.first-x.end)*1.5 + 2
		}
		for _, z := range between {
			v -= float64(z.end - z.first)
			switch z.kind {
			case sourceChunk:
				v += 6
			case cueChunk:
				v += 4
			case contentChunk:
				v += 3
			}
		}
		return v
	})
}

// leftClause reports whether a relative pronoun is the subject of a clause that
// a comma has ended before item j: Obama, who saw it, told ...
func (k *linker) leftClause(c chunk, j int) bool {
	if t := k.line.tags[c.end-1]; t != tagger.WP && t != tagger.WDT {
		return false
	}
	for i := c.end; i < j; i++ {
		if t := k.line.tags[i]; t == tagger.Comma || t == tagger.Colon {
			return true
		}
	}
	return false
}

// sourceNear reports whether a source stands next to content without a cue.
func (k *linker) sourceNear(c chunk) bool {
	const far = 8 // items
	return slices.ContainsFunc(k.chunks, func(y chunk) bool {
		return y.kind == sourceChunk && (y.end <= c.first && c.first-y.end < far || y.first >= c.end && y.first-c.end < far)
	})
}

// goesOn makes content without cue and source a further span of the quotation
// that the line before, in the same paragraph, ended with.
func (k *linker) goesOn(lines []Line, n int, c chunk, q Quotation) {
	if n == 0 || len(k.out) == 0 || lines[n-1].Paragraph != lines[n].Paragraph || c.first > 1 {
		return
	}
	last := &k.out[len(k.out)-1]
	if last.Marked || last.Source.Empty() || last.Content[len(last.Content)-1].First < lines[n-1].Items[0].tok {
		return
	}
	last.Content = append(last.Content, q.Content...)
	if k.kind([]int{slices.Index(k.chunks, c)}) != last.Kind {
		last.Kind = Mixed
	}
	last.Margin = min(last.Margin, q.Margin)
}
