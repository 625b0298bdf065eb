package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/tagger"
)

// read makes words and tags of a sentence with spaces between its words. A word
// "…" is a stretch in marks.
func read(s string) ([]tagger.Word, []tagger.Tag) {
	lex := lang.For("en")
	var words []tagger.Word
	for f := range strings.FieldsSeq(s) {
		w := tagger.Describe(f, tagger.Fold(lex.Lookup(f)), false)
		if f == `"…"` {
			w = tagger.Describe(`"`, 0, false)
			w.Lower = 7
		}
		words = append(words, w)
	}
	var t tagger.Tagger
	return words, t.Tag(words, nil)
}

func builtIn() *Parser { return &Parser{Moves: model.Moves(), Relations: model.Relations()} }

// TestParse checks governors of the words that attribution asks for, as
// word<governor:relation.
func TestParse(t *testing.T) {
	tests := []struct{ reason, sentence, want string }{
		{"a clause after a verb", "The minister said that the dam was safe .", "minister<said:nsubj that<safe:mark safe<said:ccomp said<:root"},
		{"a stretch in marks is its clause", `"…" said the minister .`, `"…"<said:ccomp minister<said:nsubj`},
		{"a subject behind its verb", "The dam was safe , said the minister .", "minister<said:nsubj"},
		{"a passive has no subject that acts", "The minister was accused of fraud by the board .", "minister<accused:nsubj:pass was<accused:aux:pass board<accused:obl:agent"},
		{"a relative clause is no clause of the verb", "The minister , who saw the dam , told reporters it was safe .", "minister<told:nsubj saw<minister:acl:relcl"},
		{"a negation goes to its verb", "The minister did not say that it was safe .", "not<say:advmod minister<say:nsubj"},
		{"punctuation goes to the word before it", "Rain , he said .", ",<Rain:punct .<said:punct"},
	}
	p := builtIn()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			words, tags := read(tt.sentence)
			list := strings.Fields(tt.sentence)
			got := make(map[string]bool)
			for i, a := range p.Parse(words, tags, nil) {
				head := ""
				if a.Head >= 0 {
					head = list[a.Head]
				}
				got[fmt.Sprintf("%s<%s:%s", list[i], head, a.Relation)] = true
			}
			for want := range strings.FieldsSeq(tt.want) {
				if !got[want] {
					t.Errorf("no %s in %v", want, got)
				}
			}
		})
	}
}

// TestTree parses words in any order: there is always one root, no circle, and
// no governor outside the sentence.
func TestTree(t *testing.T) {
	all, _ := read(`The minister said that " the dam , was safe . ( and ) "…" told not who : if`)
	p := builtIn()
	l := &learner{random: 3}
	for range 500 {
		var words []tagger.Word
		var tags []tagger.Tag
		for range l.next() % 12 {
			words = append(words, all[l.next()%uint64(len(all))])
			tags = append(tags, tagger.Tag(l.next()%uint64(tagger.Tags)))
		}
		arcs := p.Parse(words, tags, nil)
		if len(arcs) != len(words) {
			t.Fatalf("%d arcs of %d words", len(arcs), len(words))
		}
		roots := 0
		for i := range arcs {
			if arcs[i].Relation == Root {
				roots++
			}
			at, steps := int32(i), 0
			for ; at >= 0; steps++ {
				if steps > len(arcs) {
					t.Fatalf("a circle in %v", arcs)
				}
				at = arcs[at].Head
			}
		}
		if roots > 1 {
			t.Fatalf("%d roots in %v", roots, arcs)
		}
	}
}

// TestParseWithout parses without models, as after a damaged file.
func TestParseWithout(t *testing.T) {
	words, tags := read("He said it rains .")
	if got := new(Parser).Parse(words, tags, nil); len(got) != len(words) {
		t.Errorf("%d arcs of %d words", len(got), len(words))
	}
}

func TestParseAllocates(t *testing.T) {
	words, tags := read("The minister , who saw the dam , told reporters it was safe .")
	p := builtIn()
	arcs := p.Parse(words, tags, nil)
	if n := testing.AllocsPerRun(100, func() { arcs = p.Parse(words, tags, arcs[:0]) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestCost follows what costs nothing through trees made at random: there is
// always such a transition, and it leads to the tree.
func TestCost(t *testing.T) {
	l := &learner{random: 5}
	for range 2000 {
		var s state
		run := func(n int, choose func() transition) []Arc {
			s.reset(n)
			for !s.done() {
				tr, ok := s.forced()
				if !ok {
					tr = choose()
				}
				if tr == shift {
					s.shift()
				} else {
					h, _ := s.arc(tr)
					s.attach(h, Obj)
				}
			}
			return append([]Arc(nil), s.arcs...)
		}
		n := 1 + int(l.next()%9)
		gold := run(n, func() transition {
			for {
				if tr := transition(l.next() % uint64(transitions)); s.may(tr) {
					return tr
				}
			}
		})
		got := run(n, func() transition {
			for tr := shift; tr < transitions; tr++ {
				if s.may(tr) && cost(&s, tr, gold) == 0 {
					return tr
				}
			}
			t.Fatalf("everything costs something on the way to %v", gold)
			return 0
		})
		if diff := cmp.Diff(gold, got); diff != "" {
			t.Fatalf("tree (-want +got):\n%s", diff)
		}
	}
}

func TestProject(t *testing.T) {
	tests := []struct {
		reason     string
		arcs, want []Arc
	}{
		{"no arcs cross", []Arc{{1, Nsubj}, {-1, Root}, {1, Obj}}, []Arc{{1, Nsubj}, {-1, Root}, {1, Obj}}},
		{"an arc over the root goes to the root", []Arc{{2, Nmod}, {-1, Root}, {1, Obj}}, []Arc{{1, Nmod}, {-1, Root}, {1, Obj}}},
	}
	for _, tt := range tests {
		project(tt.arcs)
		if diff := cmp.Diff(tt.want, tt.arcs); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestTrain(t *testing.T) {
	var examples []Example
	for _, s := range []string{"he said it rains .", "she says he knows it .", "rain falls ."} {
		words, tags := read(s)
		gold := make([]Arc, len(words))
		for i := range gold {
			gold[i] = Arc{int32(i) - 1, Obj} // each word governs the next
		}
		gold[0] = Arc{-1, Root}
		examples = append(examples, Example{Words: words, Tags: tags, Gold: gold})
	}
	a, b := Train(examples, Options{Epochs: 20, Seed: 1}), Train(examples, Options{Epochs: 20, Seed: 1})
	if string(a.Moves.AppendBinary(nil)) != string(b.Moves.AppendBinary(nil)) {
		t.Error("the same training gives other weights")
	}
	for _, ex := range examples {
		for i, arc := range a.Parse(ex.Words, ex.Tags, nil) {
			if arc.Head != ex.Gold[i].Head {
				t.Errorf("word %d is governed by %d, want %d", i, arc.Head, ex.Gold[i].Head)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	words, tags := read("The minister , who had seen the dam on Monday , told reporters in the capital that it would be safe for many years .")
	p := builtIn()
	var arcs []Arc
	for b.Loop() {
		arcs = p.Parse(words, tags, arcs[:0])
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
