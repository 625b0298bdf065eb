package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/role"
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

// verb returns the verb of a cue, or its first item that is none where it has no
// verb.
func (k *linker) verb(c chunk) int32 {
	best := k.top(c)
	for i := c.first; i < c.end && best >= 0; i++ {
		if k.line.Tags[i].Is(tagger.Verbs) && k.line.Likely[i] > k.line.Likely[best] {
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
			switch {
			case k.line.Tags[v] == tagger.VBN && k.dependent(v, syntax.Aux) < 0:
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
	for c := k.plan.Child[i]; c >= 0; c = k.plan.Next[c] {
		if k.line.Tree[c].Relation == r {
			return c
		}
	}
	return -1
}

// unsaid reports whether a cue says that its content was not said, or might be:
// did not say that, if she says that, nobody would say that; or is in a question
// about it.
func (k *linker) unsaid(cue chunk, contents []int) bool {
	if len(k.line.Tree) == 0 {
		return false
	}
	v := k.verb(cue)
	if v < 0 {
		return false
	}
	before := cue.end <= k.chunks[contents[0]].first
	switch x := &k.plan.Places[v]; {
	case x.Mood&(role.Negated|role.Conditional) != 0:
		return before
	case before && k.asked():
		return k.inverted(v)
	}
	return false
}

// asked reports whether the line is a question.
func (k *linker) asked() bool {
	last := k.line.Items[k.line.Len()-1]
	return last.Region < 0 && k.Is(last.First, "?")
}

// inverted reports whether an auxiliary of verb v stands before its subject:
// did she say.
func (k *linker) inverted(v int32) bool {
	s := k.plan.Places[v].Subject
	for c := k.plan.Child[v]; c >= 0; c = k.plan.Next[c] {
		if r := k.line.Tree[c].Relation; r == syntax.Aux || r == syntax.AuxPass {
			return s > c
		}
	}
	return false
}

// has reports whether item i is in the chunk.
func (c chunk) has(i int32) bool { return int(i) >= c.first && int(i) < c.end }

// doerPhrase is who does what a cue says by the tree, empty where that is not
// known: no pronoun of a relative clause, and nothing that holds the cue.
func (k *linker) doerPhrase(cue chunk) article.Phrase {
	v := k.verb(cue)
	if v < 0 {
		return article.Phrase{}
	}
	d := k.doer(v)
	if d < 0 || !k.line.Tags[d].Is(tagger.Nouns|tagger.SetOf(tagger.PRP, tagger.PRPS)) {
		return article.Phrase{}
	}
	x := &k.plan.Places[d]
	first, last := int(x.First), int(x.Last)+1
	if first <= cue.first && cue.first < last {
		last = cue.first
		if first >= last || int(d) >= last {
			return article.Phrase{}
		}
	}
	for last > first+1 && k.loose(last-1, false) {
		last--
	}
	for first < last-1 && (k.loose(first, true) || k.line.Tree[first].Relation == syntax.Case) {
		first++ // by
	}
	return k.phrase(chunk{first: first, end: last})
}

// participles are the relations of verbs without a subject of their own.
const participles syntax.Set = 1<<syntax.Advcl | 1<<syntax.Acl

// told reports whether the source is who a passive is about: the accused of was
// accused of, who says nothing. In was quoted as saying he does.
func (k *linker) told(cue chunk, source int) bool {
	if source < 0 {
		return false
	}
	v := k.verb(cue)
	switch {
	case v < 0:
		return false
	case k.plan.Places[v].Mood&role.Passive != 0:
	case k.line.Tags[v] == tagger.VBN && k.plan.Places[v].Subject < 0 && k.line.Tree[v].Relation.Is(participles) && k.dependent(v, syntax.Aux) < 0:
		// Asked whether it rains, she
		d := k.doer(v)
		return d < 0 || !k.chunks[source].has(d)
	default:
		return false
	}
	for i := int(v) + 1; i < cue.end; i++ {
		if k.line.Tags[i].Is(tagger.Verbs) {
			return false
		}
	}
	s := k.plan.Places[v].Subject
	if s < 0 {
		return false
	}
	c, x := k.chunks[source], &k.plan.Places[s]
	return c.has(s) || int(x.First) <= c.first && c.end <= int(x.Last)+1 // or an apposition to it
}

// certain is the bucket from which a verb is a cue more often than not, and what
// it governs is said even where that is no clause: announced a strike.
const certain = 6

// stands reports whether content is nothing but a pronoun: told her.
func (k *linker) stands(contents []int) bool {
	c := k.chunks[contents[0]]
	return len(contents) == 1 && c.end-c.first == 1 && k.line.Tags[c.first].Is(tagger.SetOf(tagger.PRP, tagger.WP, tagger.WDT, tagger.DT))
}

// number reports whether a chunk begins with a number, as a measure does:
// declined 3 percent.
func (k *linker) number(c int) bool { return k.line.Tags[k.chunks[c].first] == tagger.CD }

// thing reports whether content has no verb: it names a thing rather than saying
// something.
func (k *linker) thing(contents []int) bool {
	for _, c := range contents {
		for i := k.chunks[c].first; i < k.chunks[c].end; i++ {
			if k.line.Tags[i].Is(tagger.Verbs) || k.line.Marks[i] != 0 {
				return false
			}
		}
	}
	return true
}

// taken reports whether a cue is that of direct speech, and the content no clause
// that it could have beside it: "…," she said in an interview published on Monday.
func (k *linker) taken(cue chunk, contents []int) bool {
	v := k.verb(cue)
	if v < 0 || !k.used[k.line.Items[v].First] {
		return false
	}
	for _, c := range contents {
		if end := k.chunks[c].end; end < k.line.Len() && k.line.Marks[end] != 0 {
			return false // said that the dam "will break"
		}
		for i := k.chunks[c].first; i < k.chunks[c].end; i++ {
			if k.line.Tags[i].Is(tagger.Finite) || k.line.Marks[i] != 0 {
				return false
			}
		}
	}
	return true
}

// sayings is how likely the last verb of a cue is one, or its likeliest word where
// it has no verb: in continued to fall, fall.
func (k *linker) sayings(c chunk) uint8 {
	for i := c.end - 1; i >= c.first; i-- {
		if k.line.Tags[i].Is(tagger.Verbs) {
			return k.line.Likely[i]
		}
	}
	return slices.Max(k.line.Likely[c.first:c.end])
}
