package attribution

import (
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// top returns the item of a chunk that is nearest to the root of the tree, or -1
// where the line has none.
func (k *linker) top(c chunk) int32 {
	if len(k.line.tree) == 0 {
		return -1
	}
	for i := c.first; i < c.end; i++ {
		h := int(k.line.tree[i].Head)
		if (h < c.first || h >= c.end) && k.line.tree[i].Relation != syntax.Punct {
			return int32(i)
		}
	}
	return -1
}

// verb returns the verb of a cue, or its first item that is none where it has no
// verb.
func (k *linker) verb(c chunk) int32 {
	best := k.top(c)
	for i := c.first; i < c.end && best >= 0; i++ {
		if k.line.tags[i].Is(tagger.Verbs) && k.line.likely[i] > k.line.likely[best] {
			best = int32(i)
		}
	}
	return best
}

// doer returns the item at the head of who does what verb v says by the tree, or
// -1: its subject, the agent of a passive, the subject of the verb that it goes
// with, the noun that it describes.
func (k *linker) doer(v int32) int32 {
	const far = 4 // verbs
	tree := k.line.tree
	for range far {
		x := &k.plan.places[v]
		switch {
		case x.mood&passive != 0:
			return k.dependent(v, syntax.Agent)
		case x.subject >= 0:
			return x.subject
		}
		if o := k.dependent(v, syntax.Poss); o >= 0 {
			return o // his claim
		}
		switch a := tree[v]; a.Relation {
		case syntax.Advcl, syntax.Acl:
			switch {
			case k.line.tags[v] == tagger.VBN && k.dependent(v, syntax.Aux) < 0:
				return k.dependent(v, syntax.Agent)
			case a.Relation == syntax.Acl:
				return a.Head
			}
			v = a.Head
		case syntax.Conj, syntax.Xcomp, syntax.Parataxis:
			v = a.Head
		default:
			return -1
		}
	}
	return -1
}

// dependent returns the first dependent of an item by a relation, or -1.
func (k *linker) dependent(i int32, r syntax.Relation) int32 {
	for c := k.plan.child[i]; c >= 0; c = k.plan.next[c] {
		if k.line.tree[c].Relation == r {
			return c
		}
	}
	return -1
}

// doerPhrase is who does what a cue says by the tree, empty where that is not
// known: no pronoun of a relative clause, and nothing that holds the cue.
func (k *linker) doerPhrase(cue chunk) Phrase {
	v := k.verb(cue)
	if v < 0 {
		return Phrase{}
	}
	d := k.doer(v)
	if d < 0 || !k.line.tags[d].Is(tagger.Nouns|tagger.SetOf(tagger.PRP, tagger.PRPS)) {
		return Phrase{}
	}
	x := &k.plan.places[d]
	first, last := int(x.first), int(x.last)+1
	if first <= cue.first && cue.first < last {
		last = cue.first
		if first >= last || int(d) >= last {
			return Phrase{}
		}
	}
	for last > first+1 && k.loose(last-1, false) {
		last--
	}
	for first < last-1 && (k.loose(first, true) || k.line.tree[first].Relation == syntax.Case) {
		first++ // by
	}
	return k.phrase(chunk{first: first, end: last})
}
