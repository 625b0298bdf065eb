package role

import (
	"github.com/quoteattribution/quote/internal/grow"
	p "github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A Place is where an item stands in the tree of its line, seen from the likely
// cues.
type Place struct {
	has     syntax.Set // relations of its dependents
	First   int32      // the first item of its subtree
	Last    int32      // the last one
	cue     int32      // the nearest likely cue above it, or -1
	top     int32      // the item on the way there that the cue governs, or -1
	depth   uint8      // how many arcs there are to the cue
	beside  int32      // the likely cue that stands beside what it is part of, as a parataxis does, or -1
	Mood    uint8      // of a verb: what keeps it from being a statement
	Subject int32      // of a verb: its subject, or -1
}

// Moods: what makes a verb say that something is not so.
const (
	Negated     = 1 << iota // did not say
	Modal                   // would say
	Conditional             // if she says
	Passive                 // was told
	Infinitive              // to say
)

// A Plan is the tree of a line, seen from the likely cues. Its memory is reused.
type Plan struct {
	Places []Place
	Next   []int32 // of each item: the next one with the same governor, or -1
	Child  []int32 // of each item: its first dependent, or -1
	order  []int32 // governors before dependents
}

// read fills the Plan for a line that has a tree.
func (t *Plan) Read(l *Line) {
	n := l.Len()
	t.Places, t.Next, t.Child = grow.Resize(t.Places, n), grow.Resize(t.Next, n), grow.Resize(t.Child, n)
	t.order = t.order[:0]
	for i := range t.Places {
		t.Places[i] = Place{First: int32(i), Last: int32(i), cue: -1, top: -1, beside: -1, Subject: -1}
		t.Child[i] = -1
	}
	if len(l.Tree) == 0 {
		return
	}
	for i := n - 1; i >= 0; i-- {
		h := l.Tree[i].Head
		if h < 0 {
			t.order = append(t.order, int32(i))
			continue
		}
		t.Next[i], t.Child[h] = t.Child[h], int32(i)
		t.Places[h].has |= 1 << l.Tree[i].Relation
	}
	for k := 0; k < len(t.order); k++ {
		for c := t.Child[t.order[k]]; c >= 0; c = t.Next[c] {
			t.order = append(t.order, c)
		}
	}
	for k := len(t.order) - 1; k >= 0; k-- {
		i := t.order[k]
		if h := l.Tree[i].Head; h >= 0 {
			t.Places[h].First = min(t.Places[h].First, t.Places[i].First)
			t.Places[h].Last = max(t.Places[h].Last, t.Places[i].Last)
		}
	}
	for _, i := range t.order {
		t.above(l, i)
	}
}

// above fills in what an item has from its governor, and a verb from its
// dependents.
func (t *Plan) above(l *Line, i int32) {
	x := &t.Places[i]
	a := l.Tree[i]
	side := int32(-1) // a likely cue among its dependents that stands beside it
	for c := t.Child[i]; c >= 0; c = t.Next[c] {
		switch r := l.Tree[c].Relation; {
		case r == syntax.Parataxis && l.Likely[c] >= Near && side < 0:
			side = c
		case r.Is(syntax.Subjects) && x.Subject < 0:
			x.Subject = c
		case r == syntax.AuxPass:
			x.Mood |= Passive
		case r == syntax.Aux && l.Tags[c] == tagger.MD:
			x.Mood |= Modal
		case r == syntax.Mark && l.Tags[c] == tagger.TO:
			x.Mood |= Infinitive
		}
		x.Mood |= t.force(l, i, c)
	}
	if a.Relation == syntax.Xcomp {
		x.Mood |= t.Places[a.Head].Mood & (Negated | Conditional)
	}
	if a.Head < 0 {
		x.beside = side
		return
	}
	h := &t.Places[a.Head]
	x.cue, x.top, x.depth = h.cue, h.top, min(h.depth+1, 7)
	if l.Likely[a.Head] >= Near {
		x.cue, x.top, x.depth = a.Head, i, 1
	}
	switch {
	case side >= 0:
		x.beside = side
	case h.beside != i:
		x.beside = h.beside
	}
}

// force tells what a dependent does to what its governor says.
func (t *Plan) force(l *Line, i, c int32) uint8 {
	r := l.Tree[c].Relation
	switch f := l.force(int(c)); {
	case f&depends != 0 && r.Is(syntax.SetOf(syntax.Mark, syntax.Advmod)):
		return Conditional
	case f&nobody != 0 && r.Is(syntax.Subjects):
		return Negated // nobody said
	case f&denies != 0 && c < i:
		return Negated // did not say
	case r.Is(syntax.Subjects):
		for d := t.Child[c]; d >= 0; d = t.Next[d] {
			if l.force(int(d))&nobody != 0 && d < c && l.Tree[d].Relation.Is(syntax.SetOf(syntax.Det, syntax.Advmod, syntax.Amod)) {
				return Negated // no official said
			}
		}
	}
	return 0
}

// asks is the part of the relations of a verb's dependents that tells what it
// takes.
const asks = syntax.Subjects | 1<<syntax.Obj | 1<<syntax.Iobj | 1<<syntax.Ccomp | 1<<syntax.Xcomp | 1<<syntax.Parataxis | 1<<syntax.Agent |
	1<<syntax.AuxPass | 1<<syntax.Mark | 1<<syntax.Relcl | 1<<syntax.Acl | 1<<syntax.Case | 1<<syntax.Poss | 1<<syntax.Obl

// edge tells whether an item is the first or the last of what the cue governs.
func (t *Plan) edge(i int32) uint32 {
	x := &t.Places[i]
	if x.top < 0 {
		return 0
	}
	e := uint32(1)
	if t.Places[x.top].First == i {
		e |= 2
	}
	if t.Places[x.top].Last == i {
		e |= 4
	}
	return e
}

// treeCore is how many features of the tree the second stage has too.
const treeCore = 4

// features adds the features of item i in the tree to ex.
func (t *Plan) features(l *Line, i int, ex *p.Example) {
	if len(l.Tree) == 0 {
		for range treeCore {
			ex.Add(p.Mix1(80, 0))
		}
		return
	}
	x := &t.Places[i]
	a := l.Tree[i]
	r, tag := uint32(a.Relation), uint32(l.Tags[i])
	head, headTag, headLikely, side := uint32(beyond), uint32(beyond), uint32(beyond), uint32(0)
	if a.Head >= 0 {
		head, headTag, headLikely = l.Words[a.Head].Lower, uint32(l.Tags[a.Head]), uint32(l.Likely[a.Head])
		if int(a.Head) < i {
			side = 1
		}
	}
	top, cue, cueLikely, takes, mood := uint32(beyond), uint32(beyond), uint32(beyond), uint32(0), uint32(0)
	if x.cue >= 0 {
		top, cue, cueLikely = uint32(l.Tree[x.top].Relation), l.Words[x.cue].Lower, uint32(l.Likely[x.cue])
		takes, mood = uint32(t.Places[x.cue].has&asks), uint32(t.Places[x.cue].Mood)
		if x.top > x.cue {
			top |= 64
		}
	}
	edge := t.edge(int32(i))
	beside, besideSide := uint32(beyond), uint32(0)
	if x.beside >= 0 {
		beside = l.Words[x.beside].Lower
		if int(x.beside) > i {
			besideSide = 1
		}
	}
	ex.Add(p.Mix3(80, r, headTag<<4|headLikely, side<<8|tag))
	ex.Add(p.Mix3(81, top, cueLikely, uint32(x.depth)<<8|edge))
	ex.Add(p.Mix3(82, top<<8|r, takes, edge))
	ex.Add(p.Mix3(83, r, uint32(x.has&asks), uint32(l.Likely[i])<<8|uint32(x.Mood)))

	ex.Add(p.Mix3(84, head, r, tag))
	ex.Add(p.Mix3(85, top, cue, mood&Passive|edge<<8))
	ex.Add(p.Mix3(86, l.Words[i].Lower, uint32(x.has&asks), uint32(x.Mood&(Passive|Infinitive))))
	ex.Add(p.Mix3(87, beside, besideSide, r))
	ex.Add(p.Mix3(88, top, mood, cueLikely))
	if x.cue >= 0 {
		if y := &t.Places[x.cue]; y.cue >= 0 {
			ex.Add(p.Mix3(89, top<<8|uint32(l.Tree[y.top].Relation), cueLikely, l.Words[y.cue].Lower))
		}
	}
}

// second adds what the first stage said of the items around item i in the tree.
func (t *Plan) second(l *Line, roles []Role, i int, ex *p.Example) {
	if len(l.Tree) == 0 {
		return
	}
	x := &t.Places[i]
	a := l.Tree[i]
	r := uint32(roles[i])
	role := func(i int32) uint32 {
		if i < 0 {
			return beyond
		}
		return uint32(roles[i])
	}
	top := uint32(beyond)
	if x.top >= 0 {
		top = uint32(l.Tree[x.top].Relation)
	}
	ex.Add(p.Mix3(92, r, role(a.Head), uint32(a.Relation)))
	ex.Add(p.Mix3(93, r, role(x.cue)<<8|role(x.top), top))
	ex.Add(p.Mix3(94, r, role(x.top), t.edge(int32(i))))
	ex.Add(p.Mix3(95, r, role(x.beside), role(x.cue)))
	ex.Add(p.Mix3(96, r, role(x.Subject), role(x.First)<<8|role(x.Last)))
}
