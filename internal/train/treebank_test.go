package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// words makes the words of a tree from form/tag/head/relation, where the heads
// count from 1.
func words(s string) []gold {
	var list []gold
	at := 0
	for f := range strings.FieldsSeq(s) {
		p := strings.Split(f, "/")
		w := gold{form: p[0], relation: p[3], Span: text.Span{Start: at, End: at + len(p[0])}}
		fmt.Sscan(p[2], &w.head)
		w.head--
		for t := range tagger.Tags {
			if t.String() == p[1] {
				w.tag = t
			}
		}
		if w.tag == tagger.NNP {
			w.name = tagger.Person
		}
		list = append(list, w)
		at = w.End + 1
	}
	return list
}

func TestModern(t *testing.T) {
	tests := []struct{ reason, tree, want string }{
		{"and goes to what follows it", "tea/NN/0/root and/CC/1/cc milk/NN/1/conj", "0/root 3/cc 1/conj"},
		{"a noun with a preposition at a verb", "sat/VBD/0/root on/IN/3/case chairs/NNS/1/nmod", "0/root 3/case 1/obl"},
		{"at a noun", "row/NN/0/root of/IN/3/case chairs/NNS/1/nmod", "0/root 3/case 1/nmod"},
		{"by whom", "was/VBD/2/auxpass told/VBN/0/root by/IN/4/case us/PRP/2/nmod", "2/auxpass 0/root 4/case 2/obl:agent"},
		{"a person's name begins with its head", "Anna/NNP/2/compound Berg/NNP/3/nsubj left/VBD/0/root", "3/nsubj 1/flat 0/root"},
		{"another name does not", "oak/NN/2/compound tree/NN/3/nsubj fell/VBD/0/root", "2/compound 3/nsubj 0/root"},
	}
	for _, tt := range tests {
		list := words(tt.tree)
		modern(list)
		var got []string
		for _, w := range list {
			got = append(got, fmt.Sprintf("%d/%s", w.head+1, w.relation))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestRelationOf(t *testing.T) {
	for name, want := range map[string]syntax.Relation{
		"nsubj": syntax.Nsubj, "nsubj:outer": syntax.Nsubj, "obl:agent": syntax.Agent, "obl:unmarked": syntax.Obl, "dobj": syntax.Obj,
		"compound:prt": syntax.Other, "discourse": syntax.Other, "cc:preconj": syntax.Cc,
	} {
		if got := relationOf(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

// TestTreeOf makes items of words: an item takes the place of its highest word.
func TestTreeOf(t *testing.T) {
	list := words("he/PRP/2/nsubj said/VBD/0/root '/''/5/punct it/PRP/5/nsubj rained/VBD/2/ccomp '/''/5/punct")
	spans := []text.Span{{Start: 0, End: 2}, {Start: 3, End: 7}, {Start: 8, End: len("he said ' it rained '")}}
	want := []syntax.Arc{{Head: 1, Relation: syntax.Nsubj}, {Head: -1, Relation: syntax.Root}, {Head: 1, Relation: syntax.Ccomp}}
	if diff := cmp.Diff(want, treeOf(spans, []bool{false, false, true}, list)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := treeOf([]text.Span{{Start: 99, End: 100}}, []bool{false}, list); got != nil {
		t.Errorf("an item without a word has the tree %v", got)
	}
}

func TestInverted(t *testing.T) {
	s := "Anna Berg said that the road was closed.\n\nThe old mayor said the bridge would be open. She told us \"nothing\" of it."
	at := func(part string) []text.Span {
		i := strings.Index(s, part)
		return []text.Span{{Start: i, End: i + len(part)}}
	}
	d := annotated{ID: "x", Text: s}
	type quotes = struct {
		Kind    string      `json:"kind"`
		Content []text.Span `json:"content"`
		Cue     []text.Span `json:"cue"`
		Source  []text.Span `json:"source"`
	}
	second := strings.LastIndex(s, " said ") + 1
	d.Quotes = append(d.Quotes,
		quotes{"indirect", at("that the road was closed"), at("said"), at("Anna Berg")},
		quotes{"indirect", at("the bridge would be open"), []text.Span{{Start: second, End: second + 4}}, at("The old mayor")},
		quotes{"mixed", at(`"nothing" of it`), at("told us"), at("She")},
	)
	got := inverted([]annotated{d})
	if len(got) != 1 {
		t.Fatalf("%d articles", len(got))
	}
	want := "The road was closed, Anna Berg said.\n\nThe bridge would be open, said the old mayor.\n\n"
	if diff := cmp.Diff(want, got[0].Text); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, q := range got[0].Quotes {
		if cue := got[0].Text[q.Cue[0].Start:q.Cue[0].End]; cue != "said" {
			t.Errorf("the cue is %q", cue)
		}
	}
}

func TestInvertedTrees(t *testing.T) {
	list := words("he/PRP/2/nsubj said/VBD/0/root that/IN/5/mark it/PRP/5/nsubj rained/VBD/2/ccomp ././2/punct")
	ex := syntax.Example{}
	for _, w := range list {
		ex.Words = append(ex.Words, tagger.Describe(w.form, 0, false))
		ex.Tags = append(ex.Tags, w.tag)
		ex.Gold = append(ex.Gold, syntax.Arc{Head: int32(w.head), Relation: relationOf(w.relation)})
	}
	got := invertedTrees([]syntax.Example{ex})
	if len(got) != 1 {
		t.Fatalf("%d trees", len(got))
	}
	want := []syntax.Arc{ // it rained , said he .
		{Head: 1, Relation: syntax.Nsubj}, {Head: 3, Relation: syntax.Ccomp}, {Head: 0, Relation: syntax.Punct},
		{Head: -1, Relation: syntax.Root}, {Head: 3, Relation: syntax.Nsubj}, {Head: 3, Relation: syntax.Punct},
	}
	if diff := cmp.Diff(want, got[0].Gold); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
