package stop_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/stop"
)

// ended reports whether the work was ended by the signal.
func ended(s *stop.Signal, work func()) (by bool) {
	defer func() {
		if r := recover(); r != nil {
			by = s.Ended(r)
		}
	}()
	work()
	return false
}

// What is found, copied and appended is the same with looks and without, also across the
// blocks in which it is done; and a signal that is given ends each of them.
func TestLongLists(t *testing.T) {
	const block = 1 << 14
	live, cancel := context.WithCancel(t.Context())
	defer cancel()
	done, end := context.WithCancel(t.Context())
	end()
	over := stop.On(done)
	for _, n := range []int{0, 1, block - 1, block, block + 1, 3 * block} {
		more := make([]int, n)
		for i := range more {
			more[i] = i
		}
		text := strings.Repeat("a", n)
		for _, s := range []*stop.Signal{nil, stop.On(live)} {
			if got := stop.Extend(s, []int{7}, more); got[0] != 7 || !slices.Equal(got[1:], more) {
				t.Errorf("%d elements are not appended in order", n)
			}
			if got := s.Index(text+",,"+text, ",,"); got != n {
				t.Errorf("found at %d, want %d", got, n)
			}
			if got := s.Index(text+","+text, ",,"); got != -1 {
				t.Errorf("found at %d what is not there, of %d bytes", got, n)
			}
		}
		if n > 0 && (!ended(over, func() { stop.Extend(over, nil, more) }) || !ended(over, func() { over.Index(text, ",") }) || !ended(over, func() { stop.Clear(over, more) })) {
			t.Errorf("of %d elements, no look at a context that is done", n)
		}
	}
}

// A pace looks after so many steps, and not before; one without a signal never does.
func TestPace(t *testing.T) {
	done, end := context.WithCancel(t.Context())
	end()
	over := stop.On(done)
	pace := over.Pace(10)
	if ended(over, func() { pace.Steps(9) }) {
		t.Error("a look before its time")
	}
	if !ended(over, pace.Step) {
		t.Error("no look")
	}
	var none stop.Pace
	if ended(nil, func() { none.Steps(1 << 30) }) {
		t.Error("a pace without a signal ends the work")
	}
}
