package eval

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func seq(from, to int) []int { // from included, to not
	var out []int
	for ; from < to; from++ {
		out = append(out, from)
	}
	return out
}

func TestDice(t *testing.T) {
	for _, c := range []struct {
		a, b []int
		want float64
	}{
		{nil, nil, 0},
		{seq(0, 4), nil, 0},
		{seq(0, 4), seq(0, 4), 1},
		{seq(0, 4), seq(2, 6), 0.5},     // 2*2/8
		{seq(0, 3), seq(0, 1), 0.5},     // 2*1/4
		{seq(0, 10), seq(0, 5), 2. / 3}, // 2*5/15
	} {
		if got := dice(c.a, c.b); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("dice(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestMatchContents(t *testing.T) {
	for _, c := range []struct {
		name       string
		gold, pred [][]int
		want       []int
	}{
		{"nothing predicted", [][]int{seq(0, 4)}, nil, []int{-1}},
		{"nothing to find", nil, [][]int{seq(0, 4)}, []int{}},
		{"equal", [][]int{seq(0, 4), seq(4, 8)}, [][]int{seq(4, 8), seq(0, 4)}, []int{1, 0}},
		{"one half is enough", [][]int{seq(0, 4)}, [][]int{seq(2, 6)}, []int{0}},
		{"less is not", [][]int{seq(0, 4)}, [][]int{seq(2, 7)}, []int{-1}}, // 2*2/9
		{"one to one, the better one", [][]int{seq(0, 4)}, [][]int{seq(0, 3), seq(0, 4)}, []int{1}},
		{"empty contents match nothing", [][]int{nil}, [][]int{nil}, []int{-1}},
		// 0-0 and 1-1 give 12/13 + 6/11 = 1.47, 0-1 and 1-0 give 8/11 + 12/13 = 1.65.
		{"the sum counts", [][]int{seq(0, 7), seq(1, 8)}, [][]int{seq(1, 7), seq(0, 4)}, []int{1, 0}},
	} {
		if got := matchContents(c.gold, c.pred); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// TestAssignIsBest compares the assignment with the best of all.
func TestAssignIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n, m := 1+rng.IntN(5), 1+rng.IntN(5)
		weights := make([][]float64, n)
		for i := range weights {
			weights[i] = make([]float64, m)
			for j := range weights[i] {
				if rng.IntN(3) > 0 {
					weights[i][j] = 0.5 + rng.Float64()/2
				}
			}
		}
		got := 0.0
		used := map[int]bool{}
		for _, c := range components(weights, m) {
			for i, j := range assign(weights, c.rows, c.cols) {
				if used[j] || weights[i][j] == 0 {
					t.Fatalf("%v: pair %d-%d is not allowed", weights, i, j)
				}
				used[j] = true
				got += weights[i][j]
			}
		}
		if want := bestSum(weights, 0, map[int]bool{}); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%v: sum %v, want %v", weights, got, want)
		}
	}
}

func bestSum(weights [][]float64, row int, used map[int]bool) float64 {
	if row == len(weights) {
		return 0
	}
	best := bestSum(weights, row+1, used)
	for j, w := range weights[row] {
		if w > 0 && !used[j] {
			used[j] = true
			best = max(best, w+bestSum(weights, row+1, used))
			delete(used, j)
		}
	}
	return best
}
