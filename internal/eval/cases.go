package eval

import (
	"slices"
	"strings"
)

// Cases counts the documents that are right as a whole, for the test cases of
// other programs. Those split and join one speaker's words as they like, and
// want only what stands in marks; so a case is right when the direct and mixed
// predictions cover the words of every quotation that it wants, none is
// elsewhere, no direct one goes beyond, and one over each wanted quotation has
// its source, where the case has one.
//
// Cases that hold only under an option of the other program and those of
// compromise, which takes every word in marks for a quotation, do not apply.
func Cases(gold, pred []*Document) (right Share, wrong []string) {
	predicted := byID(pred)
	for _, g := range gold {
		if g.Option != "" || strings.Contains(g.ID, "/compromise") {
			continue
		}
		p := predicted[g.ID]
		if p == nil {
			p = &Document{ID: g.ID, Text: g.Text}
		}
		ok := align(g, p).wholly()
		right.count(ok)
		if !ok {
			wrong = append(wrong, g.ID)
		}
	}
	return right, wrong
}

// wholly reports whether a case is right; see [Cases].
func (a *aligned) wholly() bool {
	var wanted, found []int
	for _, g := range a.goldWords {
		wanted = union(wanted, g.content)
	}
	for p, q := range a.pred.Quotes {
		content := a.predWds[p].content
		switch {
		case q.Kind == indirect:
			continue
		case common(content, wanted) == 0:
			return false
		case q.Kind == direct && !subset(content, wanted):
			return false
		}
		found = union(found, content)
	}
	sourced := func(g quoteWords) bool {
		return len(g.source) == 0 || slices.ContainsFunc(a.predWds, func(p quoteWords) bool {
			return common(p.content, g.content) > 0 && common(p.source, g.source) > 0
		})
	}
	for _, g := range a.goldWords {
		if !sourced(g) {
			return false
		}
	}
	return subset(wanted, found)
}
