// Package stop ends work in the middle, when nobody wants it any more.
//
// Whoever starts the work makes a [Signal] of a context and hands it down. The loops of
// the work look at it between passages of a text: [Signal.Check] where an element takes its
// time, [Signal.Blocks] and [Pace] where it takes none. When the context is done, that
// panics, and who started the work recovers and finds out by [Signal.Ended]. So no step
// has an error to return. What was in the making is left as it is: it must not be
// used again.
//
// A nil Signal never ends anything, and costs a comparison a look.
package stop

import (
	"context"
	"iter"
	"math"
	"strings"

	"github.com/quoteattribution/quote/internal/grow"
)

// A Signal tells when work is to end.
type Signal struct{ ctx context.Context }

// On returns the signal of a context; nil of one that is never done.
func On(ctx context.Context) *Signal {
	if ctx.Done() == nil {
		return nil
	}
	return &Signal{ctx}
}

// An ended is what the end panics with.
type ended struct{ by *Signal }

// Check ends the work if it is to end.
func (s *Signal) Check() {
	if s != nil && s.ctx.Err() != nil {
		panic(ended{s})
	}
}

// Ended reports whether what was recovered is the end of the signal.
func (s *Signal) Ended(recovered any) bool {
	e, ok := recovered.(ended)
	return ok && e.by == s
}

// block is how many elements are done between two looks: bytes, tokens, marks. What
// takes more than some nanoseconds for each is looked at more often.
const block = 1 << 14

// Blocks yields the ranges that make up 0 to n, with a look before each.
func (s *Signal) Blocks(n int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := 0; i < n; i += block {
			s.Check()
			if !yield(i, min(i+block, n)) {
				return
			}
		}
	}
}

// Index is strings.Index in a text, which may be long.
func (s *Signal) Index(text, sub string) int {
	for i, end := range s.Blocks(len(text)) {
		if k := strings.Index(text[i:min(end+len(sub)-1, len(text))], sub); k >= 0 {
			return i + k
		}
	}
	return -1
}

// Clear clears a list, which may be long.
func Clear[E any](s *Signal, list []E) {
	for i, end := range s.Blocks(len(list)) {
		clear(list[i:end])
	}
}

// Append is grow.Append with looks while a long list moves to a longer place.
func Append[E any](s *Signal, list []E, e E) []E {
	if len(list) == cap(list) && len(list) >= block {
		list = Room(s, list, 1)
	}
	return grow.Append(list, e)
}

// Extend is append of a list, which may be long, with looks.
func Extend[E any](s *Signal, list, more []E) []E {
	list = Room(s, list, len(more))
	for i, end := range s.Blocks(len(more)) {
		list = append(list, more[i:end]...)
	}
	return list
}

// Room is grow.Room with looks while a long list moves to a longer place.
func Room[E any](s *Signal, list []E, n int) []E {
	if s == nil || cap(list)-len(list) >= n || len(list) < block {
		return grow.Room(list, n)
	}
	longer := make([]E, len(list), len(list)+max(len(list), n))
	for i, end := range s.Blocks(len(list)) {
		copy(longer[i:end], list[i:end])
	}
	return longer
}

// A Pace looks at a signal every so often in a loop whose steps are uneven. Its zero
// value has none.
type Pace struct {
	signal *Signal
	n      int // since the last look
	most   int
}

// Pace returns a pace of the signal, which looks after about so many steps.
func (s *Signal) Pace(steps int) Pace {
	if s == nil {
		return Pace{most: math.MaxInt}
	}
	return Pace{signal: s, most: steps}
}

// Signal is what the pace looks at.
func (p *Pace) Signal() *Signal { return p.signal }

// Step counts a step.
func (p *Pace) Step() { p.Steps(1) }

// Steps counts steps, such as bytes.
func (p *Pace) Steps(n int) {
	if p.n += n; p.n >= p.most {
		p.look()
	}
}

func (p *Pace) look() {
	p.n = 0
	if p.signal == nil {
		p.most = math.MaxInt // that of the zero value
	}
	p.signal.Check()
}
