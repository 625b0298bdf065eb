package perceptron

import (
	"cmp"
	"math"
	"slices"
)

// A weight is kept in one byte, a code c from -127 to 127 that stands for
// c·|c| units: small weights, which are most, finely, and large ones to within
// 1 % of their size.
const (
	maxCode   = 127
	maxWeight = maxCode * maxCode // units
)

// encodeWeight returns the code next to a weight in units.
func encodeWeight(w float64) int8 {
	c := min(int(math.Sqrt(math.Abs(w))+0.5), maxCode)
	if w < 0 {
		c = -c
	}
	return int8(c)
}

// weights has the weight of each code, in units.
var weights = func() (t [256]int32) {
	for c := -maxCode; c <= maxCode; c++ {
		t[uint8(int8(c))] = int32(c * max(c, -c))
	}
	return t
}()

// averaged is a row of averaged weights, in steps of training.
type averaged struct {
	feature Feature
	weights []float64
	use     float64
}

// model averages, rounds and prunes the weights.
func (t *trainer) model(labels []string, opt *Options) *Model {
	now := max(t.now, 1)
	rows, top := t.average(opt.MinWeight)
	m := &Model{labels: slices.Clone(labels), chain: t.chain}
	m.unit = 1
	if top > 0 {
		m.unit = float32(top / maxWeight)
	}
	unit := float64(m.unit)
	scale := func(w, sums []float64) {
		for k := range w {
			if w[k] != forbidden {
				w[k] = math.Round((w[k] - sums[k]/now) / unit)
			}
		}
	}
	scale(m.chain.start, t.chainSums.start)
	scale(m.chain.end, t.chainSums.end)
	scale(m.chain.step, t.chainSums.step)

	fill := func(rows []averaged) {
		rows = slices.SortedFunc(slices.Values(rows), func(a, b averaged) int { return cmp.Compare(a.feature, b.feature) })
		m.table = newTable(len(labels), len(rows))
		var buf []pair
		for _, r := range rows {
			buf = buf[:0]
			for b, w := range r.weights {
				if c := encodeWeight(w / unit); c != 0 {
					buf = append(buf, pair{uint8(b), c})
				}
			}
			if len(buf) > 0 {
				m.table.insert(r.feature, buf)
			}
		}
		m.table.seal()
	}
	fill(rows)
	if opt.MaxBytes <= 0 {
		return m
	}
	if m.size() > opt.MaxBytes {
		slices.SortFunc(rows, func(a, b averaged) int {
			if c := cmp.Compare(b.use, a.use); c != 0 {
				return c
			}
			return cmp.Compare(a.feature, b.feature)
		})
		fill(rows[:most(len(rows), func(n int) bool {
			fill(rows[:n])
			return m.size() <= opt.MaxBytes
		})])
	}
	return m
}

// most is how many rows fit, up to a thousandth of all. The size grows with the rows
// but not evenly: it bisects.
func most(rows int, fits func(n int) bool) int {
	low, high := 0, rows
	for high-low > rows/1000+1 {
		mid := (low + high) / 2
		if fits(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// average returns the rows that have a weight of at least least, other weights
// being 0, and the size of the largest weight.
func (t *trainer) average(least float32) (rows []averaged, top float64) {
	now := max(t.now, 1)
	labels := t.chain.labels
	for r, f := range t.features {
		var row []float64
		at := r * t.stride
		for b := range labels {
			w := float64(t.weights[at+b]) - t.sums[at+b]/now
			if w == 0 || math.Abs(w) < float64(least) {
				continue
			}
			if row == nil {
				row = make([]float64, labels)
			}
			row[b] = w
			top = max(top, math.Abs(w))
		}
		if row != nil {
			rows = append(rows, averaged{f, row, use(row, t.counts[r])})
		}
	}
	return rows, top
}

// use estimates what leaving a row out would change: the range of its weights,
// and the more the more often its feature is seen.
func use(weights []float64, count uint32) float64 {
	low, high := 0.0, 0.0
	for _, w := range weights {
		low, high = min(low, w), max(high, w)
	}
	return (high - low) * math.Sqrt(math.Sqrt(float64(count)))
}
