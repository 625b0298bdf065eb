package syntax

import (
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// An Example is a sentence with its tree, for training.
type Example struct {
	Words  []tagger.Word
	Tags   []tagger.Tag
	Gold   []Arc
	Scheme uint32 // corpora differ in how they annotate; that of Parse is 0
}

const (
	// explore is the share of wrong decisions that are followed while training, so
	// that the parser learns what to do after its own mistakes, from the second
	// epoch on.
	explore = 0.9

	// By how much the right transition must win, and the right relation, so that
	// no update follows: weights move by 1.
	moveMargin     = 80
	relationMargin = 50
)

// A learner learns the models of a Parser.
type learner struct {
	parser    Parser
	moves     *perceptron.Learner
	relations *perceptron.Learner
	random    uint64
	right     int // transitions that cost nothing
	all       int
}

// Options say how to train.
type Options struct {
	Epochs         int
	Seed           uint64
	MovesBytes     int // size of the model of transitions
	RelationsBytes int // and of that of relations
	Progress       func(epoch, wrong, total int)
}

// Train learns a parser. Trees that are not projective are made so.
func Train(examples []Example, opt Options) *Parser {
	l := &learner{
		moves:     perceptron.NewLearner(int(transitions), perceptron.Options{MaxBytes: opt.MovesBytes, MinCount: 3}),
		relations: perceptron.NewLearner(int(Relations), perceptron.Options{MaxBytes: opt.RelationsBytes, MinCount: 3}),
		random:    opt.Seed,
	}
	order := make([]int, len(examples))
	gold := make([][]Arc, len(examples))
	for i := range order {
		order[i] = i
		gold[i] = bare(&examples[i])
		project(gold[i])
	}
	for epoch := range opt.Epochs {
		for i := len(order) - 1; i > 0; i-- {
			j := int(l.next() % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		l.right, l.all = 0, 0
		for _, i := range order {
			l.learn(&examples[i], gold[i], epoch > 0)
		}
		if opt.Progress != nil {
			opt.Progress(epoch, l.all-l.right, l.all)
		}
	}
	return &Parser{Moves: l.moves.Model([]string{"shift", "left", "right"}), Relations: l.relations.Model(RelationNames())}
}

// next is SplitMix64.
func (l *learner) next() uint64 {
	l.random += 0x9E3779B97F4A7C15
	z := l.random
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// learn parses a sentence, and moves the weights of each decision from what was
// chosen, if it loses arcs, to the best of what loses none.
func (l *learner) learn(ex *Example, gold []Arc, exploring bool) {
	p := &l.parser
	s := &p.state
	p.sentence.load(ex.Words, ex.Tags)
	p.sentence.scheme = ex.Scheme
	s.reset(len(gold))
	var scores [transitions]float32
	for !s.done() {
		t, ok := s.forced()
		if !ok {
			p.features = moves(s, &p.sentence, p.features[:0])
			l.moves.Score(p.features, scores[:])
			t = best(s, &scores)
			good, bad := l.judge(&scores, gold)
			l.all++
			if bad < transitions && scores[bad]+moveMargin >= scores[good] {
				l.moves.Move(p.features, int(good), int(bad))
			}
			switch {
			case t != bad:
				l.right++
			case !exploring || float64(l.next()>>11)/(1<<53) >= explore:
				t = good
			}
			l.moves.Tick()
		}
		l.take(t, gold)
	}
}

// judge returns the transition with the highest score of those that cost least,
// and the one with the highest score of the others, if there is one.
func (l *learner) judge(scores *[transitions]float32, gold []Arc) (good, bad transition) {
	s := &l.parser.state
	var costs [transitions]int
	least := len(gold) + 1
	for t := range costs {
		if s.may(transition(t)) {
			costs[t] = cost(s, transition(t), gold)
			least = min(least, costs[t])
		}
	}
	good, bad = transitions, transitions
	for t := shift; t < transitions; t++ {
		switch {
		case !s.may(t):
		case costs[t] == least:
			if good == transitions || scores[t] > scores[good] {
				good = t
			}
		case bad == transitions || scores[t] > scores[bad]:
			bad = t
		}
	}
	return good, bad
}

// take takes a transition, and learns from the name of the arc that it makes if
// the arc is right.
func (l *learner) take(t transition, gold []Arc) {
	p := &l.parser
	s := &p.state
	if t == shift {
		s.shift()
		return
	}
	head, dependent := s.arc(t)
	if head == s.n {
		s.attach(head, Root)
		return
	}
	var scores [Relations]float32
	p.features = names(s, &p.sentence, head, dependent, p.features[:0])
	l.relations.Score(p.features, scores[:])
	g := gold[dependent]
	right := g.Head == head
	if right {
		for k := range scores {
			if k != int(g.Relation) {
				scores[k] += relationMargin
			}
		}
	}
	r := bestRelation(&scores)
	if right && g.Relation != r {
		l.relations.Move(p.features, int(g.Relation), int(r))
		r = g.Relation
	}
	l.relations.Tick()
	s.attach(head, r)
}

// cost returns how many arcs of the right tree, that can still be made, cannot be
// after a transition: Goldberg and Nivre, section 4.2.
func cost(s *state, t transition, gold []Arc) int {
	headOf := func(i int32) int32 {
		if h := gold[i].Head; h >= 0 {
			return h
		}
		return s.n // the root
	}
	c := 0
	if t == shift {
		b := s.next
		h := headOf(b)
		for k, i := range s.stack {
			if h == i && k < len(s.stack)-1 {
				c++
			}
			if headOf(i) == b {
				c++
			}
		}
		return c
	}
	top := s.at(0)
	h := headOf(top)
	for i := s.next; i < s.n; i++ {
		if headOf(i) == top {
			c++
		}
	}
	if t == left {
		if h == s.at(1) && h >= 0 || h > s.next {
			c++
		}
	} else if h >= s.next {
		c++
	}
	return c
}

// bare is the tree of an example without punctuation: what that governs is
// governed by its governor.
func bare(ex *Example) []Arc {
	index := make([]int32, len(ex.Words))
	n := int32(0)
	for i := range ex.Words {
		index[i] = -1
		if !punctuation(&ex.Words[i], ex.Tags[i]) {
			index[i] = n
			n++
		}
	}
	arcs := make([]Arc, 0, n)
	root := int32(-1)
	for i, a := range ex.Gold {
		if index[i] < 0 {
			continue
		}
		for a.Head >= 0 && index[a.Head] < 0 {
			a.Head = ex.Gold[a.Head].Head
		}
		switch {
		case a.Head >= 0:
			a.Head = index[a.Head]
		case root < 0:
			a.Relation = Root
			root = index[i]
		default: // the governor was punctuation
			a.Head = root
		}
		arcs = append(arcs, a)
	}
	return arcs
}

// project lifts the words whose arcs cross others to the governor of their
// governor until none does.
func project(arcs []Arc) {
	for {
		worst, size := -1, int32(0)
		for i, a := range arcs {
			if a.Head < 0 {
				continue
			}
			lo, hi := min(int32(i), a.Head), max(int32(i), a.Head)
			for k := lo + 1; k < hi; k++ {
				if !under(arcs, k, a.Head) {
					if worst < 0 || hi-lo < size {
						worst, size = i, hi-lo
					}
					break
				}
			}
		}
		if worst < 0 {
			return
		}
		arcs[worst].Head = arcs[arcs[worst].Head].Head
	}
}

// under reports whether word h governs word i over any number of arcs.
func under(arcs []Arc, i, h int32) bool {
	for steps := 0; i >= 0 && steps <= len(arcs); steps++ {
		if i == h {
			return true
		}
		i = arcs[i].Head
	}
	return false
}
