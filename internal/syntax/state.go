package syntax

import "github.com/quoteattribution/quote/internal/grow"

// A transition changes a state.
type transition = uint8

// The transitions of the arc-hybrid system. Of the stack …|s1|s0 and the buffer
// b0|…:
const (
	shift       transition = iota // b0 goes onto the stack
	left                          // b0 governs s0, which is done
	right                         // s1 governs s0, which is done
	transitions                   // how many there are
)

// A node is what is known of a word while its sentence is parsed.
type node struct {
	first, last int32 // its outermost dependents on the left and on the right, or -1
	has         Set   // relations of its dependents
}

// A state is a sentence that is being parsed: the stack of words whose
// governors are not known yet, and the buffer of those not read. The root stands
// behind the last word: whatever has no governor is governed from there.
type state struct {
	stack []int32
	next  int32 // b0; the number of words is the root
	n     int32
	nodes []node
	arcs  []Arc
}

// reset begins a sentence of n words.
func (s *state) reset(n int) {
	s.stack = s.stack[:0]
	s.next, s.n = 0, int32(n)
	s.nodes, s.arcs = grow.Resize(s.nodes, n), grow.Resize(s.arcs, n)
	clear(s.arcs)
	for i := range s.nodes {
		s.nodes[i] = node{first: -1, last: -1}
	}
}

// done reports whether all words have governors.
func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// forced returns the transition to be taken where there is no choice, and
// whether that is so.
func (s *state) forced() (transition, bool) {
	switch {
	case len(s.stack) == 0:
		return shift, true
	case s.next == s.n && len(s.stack) > 1:
		return right, true // one word alone is the root
	case s.next == s.n:
		return left, true
	}
	return 0, false
}

// may reports whether a transition may be taken where there is a choice.
func (s *state) may(t transition) bool { return t != right || len(s.stack) > 1 }

// arc returns the governor and the dependent that a transition other than shift
// joins.
func (s *state) arc(t transition) (head, dependent int32) {
	top := len(s.stack) - 1
	if t == left {
		return s.next, s.stack[top]
	}
	return s.stack[top-1], s.stack[top]
}

// shift takes a word from the buffer.
func (s *state) shift() {
	s.stack = append(s.stack, s.next)
	s.next++
}

// attach gives the word on top of the stack its governor and takes it off.
func (s *state) attach(head int32, r Relation) {
	d := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	if head == s.n {
		s.arcs[d] = Arc{-1, Root}
		return
	}
	s.arcs[d] = Arc{head, r}
	h := &s.nodes[head]
	h.has |= 1 << r
	if d < head {
		h.first = d
	} else {
		h.last = d
	}
}

// at returns the word at depth k of the stack, or -1.
func (s *state) at(k int) int32 {
	if k >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-k]
}

// ahead returns word k of the buffer, or -1.
func (s *state) ahead(k int32) int32 {
	if s.next+k >= s.n {
		return -1
	}
	return s.next + k
}
