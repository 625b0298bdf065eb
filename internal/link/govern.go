package link

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// top returns the item of a chunk that is nearest to the root of the tree, or -1
// where the line has none.
func (k *linker) top(c chunk) int32 {
	if len(k.line.Tree) == 0 {
		return -1
	}
	for i := c.first; i < c.end; i++ {
		h := int(k.line.Tree[i].Head)
		if (h < c.first || h >= c.end) && k.line.Tree[i].Relation != syntax.Punct {
			return int32(i)
		}
	}
	return -1
}

// form tells what content is by the word at its top.
func (k *linker) form(c chunk) speech.Form {
	t := k.top(c)
	switch {
	case t < 0:
		return speech.AnyForm
	case k.plan.Places[t].Subject >= 0, k.dependent(t, syntax.Cop) >= 0, k.line.Tags[t].Is(tagger.Finite):
		return speech.Finite
	case k.line.Tags[t].Is(tagger.Verbs):
		return speech.Infinitive
	}
	return speech.Nominal
}

// verb returns the verb of a cue, or its first item that is none where it has no
// verb.
func (k *linker) verb(c chunk) int32 {
	best := k.top(c)
	for i := c.first; i < c.end && best >= 0; i++ {
		if k.line.Tags[i].Is(tagger.Verbs) && k.line.Likely[i] > k.line.Likely[best] && !k.line.Tree[i].Relation.Is(1<<syntax.Aux|1<<syntax.AuxPass) {
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
	tree := k.line.Tree
	for range far {
		x := &k.plan.Places[v]
		switch {
		case x.Mood&role.Passive != 0:
			return k.dependent(v, syntax.Agent)
		case x.Subject >= 0:
			return x.Subject
		}
		if o := k.dependent(v, syntax.Poss); o >= 0 {
			return o // his claim
		}
		switch a := tree[v]; a.Relation {
		case syntax.Advcl, syntax.Acl:
			if d := k.ofVerbBefore(v); d >= 0 {
				return d
			}
			switch {
			case k.line.Tags[v] == tagger.VBN && k.dependent(v, syntax.Aux) < 0:
				return k.dependent(v, syntax.Agent)
			case a.Relation == syntax.Acl:
				return a.Head
			}
			v = a.Head
		case syntax.Conj, syntax.Xcomp, syntax.Parataxis:
			if a.Relation == syntax.Conj && !k.joined(a.Head, v) {
				return -1
			}
			if d := k.own(v); d >= 0 && a.Relation == syntax.Conj {
				return d
			}
			v = a.Head
		default:
			return -1
		}
	}
	return -1
}

// ofVerbBefore is the subject of the verb before a participle that goes with it behind when or how something is, without a comma,
// or -1: it has rained since | Anna Berg | came home in May vowing to leave.
func (k *linker) ofVerbBefore(v int32) int32 {
	if k.line.Tags[v] != tagger.VBG || !k.circumstance(int(v)-1) {
		return -1
	}
	for v--; v > 0; v-- {
		switch s := k.plan.Places[v].Subject; {
		case k.line.Tags[v].Is(tagger.Finite) && k.line.Tags[v-1].Is(tagger.Nouns|tagger.SetOf(tagger.PRP)):
			return v - 1
		case k.line.Tags[v].Is(tagger.Verbs) && s >= 0:
			return s
		}
	}
	return -1
}

// own is the item before verb v that is its own subject, behind what joins its clause to the
// one before, or -1: the town closed the road, and | Mayor Anna Berg | promptly left.
func (k *linker) own(v int32) int32 {
	const longest = 8 // items
	end := k.back(int(v), 1, tagger.SetOf(tagger.RB)) - 1
	if end < 1 || !k.line.Tags[v].Is(tagger.Finite) || !k.line.Tags[end].Is(tagger.Nouns) || k.class(end).Is(lang.Time) {
		return -1
	}
	for i := end; i > 0 && end-i < longest && k.line.Items[i].Region < 0 && k.line.Tags[i].Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS, tagger.CD, tagger.HYPH, tagger.VBG)); i-- {
		if k.line.Tags[i-1] == tagger.CC {
			return int32(end)
		}
	}
	return -1
}

// joined reports whether verb v goes with the one at item i before it, as no clause begins
// between them that nothing ends: left | and | told; not left before her deputy, Anna Berg,
// told.
func (k *linker) joined(i, v int32) bool {
	begun := false
	for j := i + 1; j < v; j++ {
		if k.line.Items[j].Region >= 0 || k.line.Tags[j].Is(tagger.SetOf(tagger.CC, tagger.Colon)) {
			return true
		}
		begun = begun || k.class(int(j)).Is(lang.Sub) && k.line.Tags[j].Is(tagger.SetOf(tagger.IN, tagger.WRB))
	}
	return !begun
}

// dependent returns the first dependent of an item by a relation, or -1.
func (k *linker) dependent(i int32, r syntax.Relation) int32 {
	for c := k.plan.Child[i]; c >= 0; c = k.plan.Next[c] {
		if k.line.Tree[c].Relation == r {
			return c
		}
	}
	return -1
}

// doerPhrase is who does what a cue says by the tree, its end 0 where that is not
// known: no pronoun of a relative clause, and nothing that holds the cue.
func (k *linker) doerPhrase(cue chunk) chunk {
	v := k.verb(cue)
	if v < 0 {
		return chunk{}
	}
	d := k.doer(v)
	if d < 0 || !k.line.Tags[d].Is(tagger.Nouns|tagger.SetOf(tagger.PRP, tagger.PRPS)) {
		return chunk{}
	}
	return k.nounPhrase(d, cue)
}

// accused is the item of whom somebody accuses of what a cue says, or -1: accused the
// referee of calling it.
func (k *linker) accused(cue chunk) int32 {
	v := k.verb(cue)
	if v < 0 || k.line.Tags[v] != tagger.VBG || k.line.Tree[v].Head < 0 || !k.line.Tree[v].Relation.Is(participles|1<<syntax.Xcomp|1<<syntax.Ccomp) {
		return -1
	}
	m := k.dependent(v, syntax.Mark)
	if m < 0 || m > v || !k.class(int(m)).Is(lang.Of) {
		return -1
	}
	h := k.line.Tree[v].Head
	if k.line.Tags[h].Is(tagger.Nouns) && k.line.Tree[h].Relation == syntax.Obj {
		return h
	}
	return k.dependent(h, syntax.Obj)
}

// nounPhrase is the phrase of the noun at item d by the tree, without what stands
// beside the cue; its end is 0 where it holds the cue.
func (k *linker) nounPhrase(d int32, cue chunk) chunk {
	x := &k.plan.Places[d]
	first, last := int(x.First), int(x.Last)+1
	if first <= cue.first && cue.first < last {
		last = cue.first
		if first >= last || int(d) >= last {
			return chunk{}
		}
	}
	for last < cue.first && k.line.Tags[last-1].Is(tagger.Verbs) && k.line.Items[last].Region < 0 && k.line.Tags[last].Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRPS, tagger.JJ)) {
		last = k.past(last, cue.first, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRPS, tagger.JJ)) // the company that owns | the ship
	}
	for last > first+1 && k.loose(last-1, closes) {
		last--
	}
	return chunk{first: k.pastCase(first, last), end: last}
}

// pastCase is where a noun phrase of items [first:end) begins behind punctuation and
// what governs it: by.
func (k *linker) pastCase(first, end int) int {
	for first < end-1 && (k.loose(first, opens) || k.line.Tree[first].Relation == syntax.Case) {
		first++
	}
	return first
}
