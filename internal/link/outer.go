package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file asks the tree for the subject of a cue.

// outer gives a quotation the subject of its cue by the tree as its source, where that of the rules is
// only somebody in what describes it: | the woman accusing | Anna Berg said; | an aide to | Anna
// Berg | who smiled | said.
func (k *linker) outer(q *speech.Quotation) {
	if len(k.line.Tree) == 0 || len(q.Cue) == 0 {
		return
	}
	source, cue := k.items(q.Source), k.items(q.Cue[0])
	if source.end == 0 || cue.end == 0 || source.end > cue.first || k.parenthetic(source, cue) {
		return
	}
	if t := k.line.Tags[source.first]; t == tagger.PRP || t.Is(tagger.SetOf(tagger.WP, tagger.WDT)) && source.first > 0 && k.comma(source.first-1) {
		return
	}
	if t := k.line.Tags[source.first]; t.Is(tagger.SetOf(tagger.WP, tagger.WDT)) && k.clauseIn(source.first, source.end) {
		if first := k.back(source.first, 0, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.POS, tagger.PRPS)); first < source.first {
			k.say(q, chunk{first: first, end: source.end, kind: source.kind}) // the company | that sued Anna Berg | said
		}
		return
	}
	v := k.verb(cue)
	if v < 0 {
		return
	}
	if p := k.ownSubject(cue); p.end > 0 {
		if k.apart(p, source) {
			k.say(q, p)
		}
		return
	}
	if p, ok := k.inner(source, cue, v); ok {
		k.say(q, p)
		return
	}
	for c := k.plan.Child[v]; c >= 0 && int(c) < source.first; c = k.plan.Next[c] {
		if k.line.Tree[c].Relation == syntax.Nsubj && k.line.Tags[c].Is(tagger.Nouns) && !k.oblique(int(c)) && k.describes(source.first, c, v) {
			if p := k.nounPhrase(c, cue); p.end > 0 {
				if p.end = max(p.end, source.end); k.line.Tags[source.first].Is(tagger.Nouns | tagger.SetOf(tagger.DT, tagger.PRPS, tagger.JJ)) {
					p.end = k.beforeClause(p)
				}
				k.say(q, p)
			}
			return
		}
	}
	if first := k.actor(source.first); first < source.first {
		k.say(q, chunk{first: first, end: source.end, kind: source.kind})
	}
}

// actor is where the noun phrase begins to which the participle belongs whose object stands at item i, whatever the tree makes of it,
// with the line or behind its first comma; i where there is none: | a statement by the council confirming | the sale | read.
func (k *linker) actor(i int) int {
	if i < 3 || k.line.Tags[i-1] != tagger.VBG || !k.line.Tags[i-2].Is(tagger.Nouns) {
		return i
	}
	first := i - 2
	for first > 0 && !k.comma(first-1) {
		first--
	}
	if !k.line.Tags[first].Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRPS, tagger.JJ)) || article.Any(0, i, func(i int) bool { return k.line.Items[i].Region >= 0 || k.line.Tags[i].Is(tagger.Finite) }) {
		return i
	}
	return first
}

// inner gives a quotation the subject of its cue by the tree, where that stands in a clause of its own behind
// the one that the labels take: Anna Berg was there when | Nils Dahl | said.
func (k *linker) inner(source, cue chunk, v int32) (chunk, bool) {
	opened := false
	var who chunk
	for c := k.plan.Child[v]; c >= 0 && int(c) < cue.first; c = k.plan.Next[c] {
		switch rel := k.line.Tree[c].Relation; {
		case int(c) < source.end:
		case k.line.Tags[c] == tagger.WRB, rel == syntax.Mark && k.class(int(c)).Is(lang.Sub) && !k.class(int(c)).Is(lang.That):
			opened = true
		case rel == syntax.Nsubj && opened && k.line.Tags[c].Is(tagger.Nouns|tagger.SetOf(tagger.PRP)):
			who = k.nounPhrase(c, cue)
		}
	}
	return who, who.end > 0
}

// oblique reports whether a preposition governs the noun at item i: to | Judge Dahl.
func (k *linker) oblique(i int) bool {
	i = k.back(i, 0, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS, tagger.CD))
	return i > 0 && k.line.Tags[i-1].Is(tagger.SetOf(tagger.IN, tagger.TO)) && k.class(i-1).Is(lang.Prep) && !k.class(i-1).Is(lang.Sub)
}

// beforeClause is where a phrase ends before the comma of a relative clause.
func (k *linker) beforeClause(c chunk) int {
	for i := c.first + 2; i < c.end; i++ {
		if k.comma(i-1) && k.line.Tags[i].Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WPS)) {
			return i - 1
		}
	}
	return c.end
}

// parenthetic reports whether a source stands right before its cue and behind a comma, so that the
// words before it are what is said: the farmers, | the minister | said, went too far.
func (k *linker) parenthetic(source, cue chunk) bool {
	return source.end == cue.first && source.first > 0 && k.comma(source.first-1)
}

// describes reports whether item i stands in a complement, a participle or a relative clause of
// the noun at item d, by the tree, or is a second subject of its verb v, which it is by mistake.
func (k *linker) describes(i int, d, v int32) bool {
	const deepest = 8
	h := int32(i)
	for h >= 0 && k.line.Tree[h].Relation.Is(1<<syntax.Flat|1<<syntax.Compound|1<<syntax.Det|1<<syntax.Amod) {
		h = k.line.Tree[h].Head
	}
	if h >= 0 && k.line.Tree[h].Head == v {
		return k.line.Tree[h].Relation == syntax.Nsubj && h > d
	}
	for n := 0; h >= 0 && h != d && n < deepest; n++ {
		if k.line.Tree[h].Relation == syntax.Appos && k.line.Tree[h].Head == d {
			return false
		}
		h = k.line.Tree[h].Head
	}
	return h == d
}
