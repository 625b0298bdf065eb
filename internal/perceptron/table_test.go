package perceptron

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestFind looks up what is in a table, what lies right beside it, and what the
// ends of the range of keys are folded to.
func TestFind(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name   string
		labels int
		fill   func() []Feature
	}{
		{"spread, one cell of codes", 3, func() []Feature { return some(random, 1000, 1) }},
		{"spread, two cells", 7, func() []Feature { return some(random, 1000, 1) }},
		{"spread, lists", 9, func() []Feature { return some(random, 1000, 1) }},
		{"crowded at the end, so that slots are added", 3, func() []Feature { return some(random, 500, 1<<20) }},
		{"the ends of the range", 7, func() []Feature { return []Feature{0, 2, math.MaxUint32 - 3, math.MaxUint32} }},
		{"nothing", 7, func() []Feature { return nil }},
	} {
		t.Run(c.name, func(t *testing.T) {
			features := c.fill()
			table := newTable(c.labels, len(features))
			for _, f := range features {
				table.insert(f, []pair{{label: 1, code: 2}})
			}
			table.seal()
			has := make(map[uint32]bool)
			for _, f := range features {
				has[key(f)] = true
			}
			if taken := table.taken(); len(taken) != len(has) {
				t.Errorf("%d slots are taken, %d features were inserted", len(taken), len(has))
			}
			emit := make([]float32, c.labels)
			for _, f := range features {
				for _, ask := range []Feature{f - 1, f, f + 1} {
					table.score([]Feature{ask}, emit)
					if found := emit[1] == 4; found != has[key(ask)] {
						t.Errorf("feature %#x: found %v", ask, found)
					}
				}
			}
		})
	}
}

// some returns features in order, in the last of a number of parts of the range.
func some(r *rand.Rand, n int, parts uint32) []Feature {
	list := make([]Feature, n)
	for i := range list {
		list[i] = math.MaxUint32 - r.Uint32()/parts
	}
	slices.Sort(list)
	return slices.Compact(list)
}
