package main

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// folded has the relations of Universal Dependencies, and of its first version,
// that package syntax has by other names or not at all. What is in neither and
// has no part before a colon that is, is other.
var folded = map[string]syntax.Relation{
	"obl:tmod": syntax.Obl, "csubj:pass": syntax.Csubj, "nummod": syntax.Amod,
	"dobj": syntax.Obj, "nsubjpass": syntax.NsubjPass, "auxpass": syntax.AuxPass, "csubjpass": syntax.Csubj,
	"neg": syntax.Advmod, "compound:prt": syntax.Other,
}

// relationOf returns the relation of a name.
func relationOf(name string) syntax.Relation {
	if r, ok := folded[name]; ok {
		return r
	}
	for {
		for r := range syntax.Relations {
			if r.String() == name {
				return r
			}
		}
		i := strings.LastIndexByte(name, ':')
		if i < 0 {
			return syntax.Other
		}
		name = name[:i]
	}
}

// modern changes a tree of the first version of Universal Dependencies, as
// CoreNLP makes them, to the second: and is governed by what follows it, a noun
// with a preposition at a verb is an oblique, the first part of a person's name
// governs the rest.
func modern(words []gold) {
	passive := make([]bool, len(words))
	by := make([]bool, len(words))
	for i := range words {
		w := &words[i]
		if w.head < 0 {
			continue
		}
		switch {
		case w.relation == "nsubjpass" || w.relation == "auxpass":
			passive[w.head] = true
		case w.relation == "case" && strings.EqualFold(w.form, "by"):
			by[w.head] = true
		}
	}
	for i := range words {
		w := &words[i]
		if w.head < 0 {
			continue
		}
		switch h := &words[w.head]; {
		case w.relation == "cc":
			for j := i + 1; j < len(words); j++ {
				if words[j].relation == "conj" && words[j].head == w.head {
					w.head = j
					break
				}
			}
		case strings.HasPrefix(w.relation, "nmod") && w.relation != "nmod:poss":
			switch {
			case by[i] && (passive[w.head] || h.tag == tagger.VBN):
				w.relation = "obl:agent"
			case h.tag.Is(tagger.Verbs | tagger.SetOf(tagger.JJ, tagger.JJR, tagger.JJS, tagger.RB, tagger.IN)):
				w.relation = "obl"
			default:
				w.relation = "nmod"
			}
		}
	}
	for i := 0; i < len(words); {
		j := i + 1
		for j < len(words) && words[i].name == tagger.Person && words[j].name == tagger.Person && words[j].tag.Is(tagger.Proper) {
			j++
		}
		flatten(words, i, j)
		i = j
	}
}

// flatten makes the first word of words [i:j), which are a name whose last word
// governs the rest, govern them.
func flatten(words []gold, i, j int) {
	last := j - 1
	for k := i; k < last; k++ {
		if words[k].head != last || words[k].relation != "compound" {
			return
		}
	}
	if last <= i {
		return
	}
	for k := range words {
		if words[k].head == last {
			words[k].head = i
		}
	}
	words[i].head, words[i].relation = words[last].head, words[last].relation
	for k := i + 1; k < j; k++ {
		words[k].head, words[k].relation = i, "flat"
	}
}

// treeLines reads a text as the product does and gives its lines the trees of
// the corpus. With whole set stretches in marks are read as words too. Lines that
// have a word where the corpus has none are left out.
func treeLines(s string, words []gold, whole bool, scheme uint32) []syntax.Example {
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	var list []syntax.Example
	if whole {
		var tg tagger.Tagger
		for _, span := range a.Sentences {
			var ex syntax.Example
			var spans []text.Span
			for i := span.First; i < span.End; i++ {
				ex.Words = append(ex.Words, tagger.Describe(a.Word(i), tagger.Fold(a.Words[i]), a.Tokens[i].Shape.Is(text.Glued)))
				spans = append(spans, text.Span{Start: a.Tokens[i].Start, End: a.Tokens[i].End})
			}
			ex.Tags = tg.Tag(ex.Words, nil)
			if ex.Gold = treeOf(spans, make([]bool, len(spans)), words); ex.Gold != nil {
				list = append(list, ex)
			}
		}
		return list
	}
	lines := role.Lines(a, nil)
	for i := range lines {
		l := &lines[i]
		spans := make([]text.Span, l.Len())
		region := make([]bool, l.Len())
		for k := range spans {
			spans[k] = l.Span(k)
			region[k] = l.Marks[k] != 0
		}
		if arcs := treeOf(spans, region, words); arcs != nil {
			list = append(list, syntax.Example{Words: l.Words, Tags: l.Tags, Gold: arcs, Scheme: scheme})
		}
	}
	return list
}

// treeOf makes the tree of items, each of which covers one word of a corpus or
// several, of which it takes the place of the highest one. It is nil where an
// item has none.
func treeOf(spans []text.Span, region []bool, words []gold) []syntax.Arc {
	n := len(spans)
	if n == 0 {
		return nil
	}
	at := 0
	for at < len(words) && words[at].End <= spans[0].Start {
		at++
	}
	start := at
	var owner []int // of each word from start on: its item
	head := make([]int, n)
	for i, s := range spans {
		for at < len(words) && words[at].End <= s.Start {
			owner = append(owner, -1)
			at++
		}
		first := at
		for at < len(words) && words[at].Start < s.End {
			owner = append(owner, i)
			at++
		}
		if first == at {
			return nil
		}
		head[i] = highest(words, first, at)
		if words[head[i]].head < 0 {
			for k := first; k < at; k++ { // several sentences between marks, the last governed from outside
				if h := words[k].head; h >= 0 && (h < first || h >= at) {
					head[i] = k
					break
				}
			}
		}
	}
	return arcsOf(words, head, owner, start, region)
}

// arcsOf makes the arcs of items, given the word of the corpus at the head of
// each, and the item that owns each word from start on, or -1.
func arcsOf(words []gold, head, owner []int, start int, region []bool) []syntax.Arc {
	n := len(head)
	arcs := make([]syntax.Arc, n)
	root := -1
	for i := range arcs {
		w := &words[head[i]]
		h := -1
		for g := w.head; g >= 0; g = words[g].head { // past what no item has
			if g >= start && g-start < len(owner) && owner[g-start] >= 0 {
				h = owner[g-start]
				break
			}
		}
		if h == i {
			return nil
		}
		arcs[i] = syntax.Arc{Head: int32(h), Relation: relationOf(w.relation)}
		if h < 0 && (root < 0 || region[root] && !region[i]) {
			root = i
		}
	}
	for i := range arcs { // further sentences
		switch {
		case i == root:
			arcs[i].Relation = syntax.Root
		case arcs[i].Head < 0 && region[i]:
			arcs[i] = syntax.Arc{Head: int32(root), Relation: syntax.Ccomp}
		case arcs[i].Head < 0:
			arcs[i] = syntax.Arc{Head: int32(root), Relation: syntax.Parataxis}
		}
	}
	for i := range arcs { // a word whose governor is cut off has the place of a root: no circles
		k, steps := int32(i), 0
		for k >= 0 && steps <= n {
			k = arcs[k].Head
			steps++
		}
		if k >= 0 {
			return nil
		}
	}
	return arcs
}

// highest returns which of words [first:end) is the nearest to the root: the
// first of those, punctuation last of all.
func highest(words []gold, first, end int) int {
	best, least := first, 3*len(words)
	for i := first; i < end; i++ {
		depth := 0
		for g := words[i].head; g >= 0 && depth <= len(words); g = words[g].head {
			depth++
		}
		if words[i].relation == "punct" {
			depth += len(words)
		}
		if depth < least {
			best, least = i, depth
		}
	}
	return best
}
