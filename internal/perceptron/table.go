package perceptron

import "math"

// A table maps features to rows of weights by open addressing with linear
// probing. Its keys are in order, so that a search may end at a larger one. A
// key and the weights of its row stand side by side, as what a search costs is
// the memory that it touches. Rows of up to eight labels have the codes of all
// their weights there; others are lists of the labels that have a weight.
type table struct {
	labels int
	rows   int
	size   uint64   // home slots; the slots after them take what runs over
	stride uint64   // cells of a slot: the key, and what belongs to it
	cells  []uint32 // of the slots one after the other; a key of 0 is empty until seal
	pairs  []pair   // of the rows that are lists, one after the other
}

// A pair is a label and the code of its weight. The first pair of a row has the
// number of those that follow instead of a label.
type pair struct {
	label uint8
	code  int8
}

// denseLabels is the number of labels up to which slots have all codes, in two
// cells, and narrowLabels up to which one cell is enough.
const (
	denseLabels  = 8
	narrowLabels = 4
)

// noKey is larger than every key.
const noKey = math.MaxUint32

// probes is how many slots a search looks at without a branch.
const probes = 2

// newTable returns an empty table with room for a number of rows.
func newTable(labels, rows int) table {
	const overflow = 64 // slots, more than probes
	size := 2*rows + 1  // half full
	t := table{labels: labels, size: uint64(size), stride: 2}
	if narrowLabels < labels && labels <= denseLabels {
		t.stride = 3
	}
	t.cells = make([]uint32, (size+overflow)*int(t.stride))
	return t
}

// key is the feature as the table keeps it: neither 0 nor noKey.
func key(f Feature) uint32 { return min(max(f, 1), noKey-1) }

// home is where a key belongs. It keeps the order of the keys, so that rows
// that come in order fill the table from front to back; features are hashes and
// spread by themselves.
func (t *table) home(k uint32) uint64 { return uint64(k) * t.size >> 32 * t.stride }

// slot returns the first cell of the slot for a key that is to be inserted, or
// false if the table has it already. Keys must come in order.
func (t *table) slot(k uint32) (uint64, bool) {
	at := t.home(k)
	for ; t.cells[at] != 0; at += t.stride {
		if t.cells[at] == k {
			return 0, false
		}
	}
	if at+(probes+1)*t.stride >= uint64(len(t.cells)) { // the last slots stay empty and end every search
		t.cells = append(t.cells, make([]uint32, t.stride)...)
	}
	t.cells[at] = k
	t.rows++
	return at, true
}

// insert adds a row. Rows must come in order of their features; one whose
// feature is in the table already is not added.
func (t *table) insert(f Feature, row []pair) {
	if t.labels <= denseLabels {
		codes := uint64(0)
		for _, p := range row {
			codes |= uint64(uint8(p.code)) << (8 * p.label)
		}
		t.insertDense(f, codes)
		return
	}
	at, ok := t.slot(key(f))
	if !ok {
		return
	}
	t.cells[at+1] = uint32(len(t.pairs))
	t.pairs = append(t.pairs, pair{label: uint8(len(row))})
	t.pairs = append(t.pairs, row...)
}

// insertDense does the same for a row of few labels, given as their codes, the
// first in the lowest byte.
func (t *table) insertDense(f Feature, codes uint64) {
	at, ok := t.slot(key(f))
	if !ok {
		return
	}
	t.cells[at+1] = uint32(codes)
	if t.stride > 2 {
		t.cells[at+2] = uint32(codes >> 32)
	}
}

// seal ends the inserting: an empty slot gets the key that follows it, so that the
// keys ascend and a search need not look for empty slots. None for that key comes
// by, as it would have been put there.
func (t *table) seal() {
	next := uint32(noKey)
	for at := len(t.cells) - int(t.stride); at >= 0; at -= int(t.stride) {
		if t.cells[at] == 0 {
			t.cells[at] = next
		}
		next = t.cells[at]
	}
}

// taken returns the first cells of the slots that are taken, in order of their
// features.
func (t *table) taken() []int {
	list := make([]int, 0, t.rows)
	step := int(t.stride)
	for at := 0; at+step < len(t.cells); at += step {
		if k := t.cells[at]; k != t.cells[at+step] && k != noKey {
			list = append(list, at)
		}
	}
	return list
}

// row appends the weights of a slot that are not 0 to buf.
func (t *table) row(at int, buf []pair) []pair {
	if t.labels > denseLabels {
		row := t.pairs[t.cells[at+1]:]
		return append(buf, row[1:1+int(row[0].label)]...)
	}
	for b := range t.labels {
		if c := int8(t.cells[at+1+b/4] >> (b % 4 * 8)); c != 0 {
			buf = append(buf, pair{uint8(b), c})
		}
	}
	return buf
}

// batch is the number of features that are looked up together.
const batch = 64

// less is 1 if a < b, and 0 if not, without a branch.
func less(a, b uint32) uint64 { return (uint64(a) - uint64(b)) >> 63 }

// find writes the first cells of the slots of those of the features, at most
// batch, that are in the table to hits, and returns their number. It looks at the
// first keys of each without a branch: one that cannot be predicted would keep
// the processor from asking the memory for the next feature meanwhile.
func (t *table) find(features []Feature, hits *[batch]uint32) int {
	cells, size, stride := t.cells, t.size, t.stride
	n := uint64(0)
	for _, f := range features {
		k := key(f)
		at := uint64(k) * size >> 32 * stride
		second := cells[at+stride]
		at += stride * (less(cells[at], k) + less(second, k))
		if second < k {
			for cells[at] < k {
				at += stride
			}
		}
		hits[n%batch] = uint32(at)
		n += (uint64(cells[at]^k) - 1) >> 63
	}
	return int(n)
}

// score sets emit to the sums of the weights of the features.
func (t *table) score(features []Feature, emit []float32) {
	switch {
	case t.labels <= narrowLabels:
		t.scoreNarrow(features, emit)
	case t.labels <= denseLabels:
		t.scoreDense(features, emit)
	default:
		t.scoreSparse(features, emit)
	}
}

func (t *table) scoreNarrow(features []Feature, emit []float32) {
	var s0, s1, s2, s3 int32
	var hits [batch]uint32
	for len(features) > 0 {
		now := features[:min(len(features), batch)]
		features = features[len(now):]
		for _, at := range hits[:t.find(now, &hits)] {
			c := t.cells[at+1]
			s0 += weights[uint8(c)]
			s1 += weights[uint8(c>>8)]
			s2 += weights[uint8(c>>16)]
			s3 += weights[c>>24]
		}
	}
	sums := [narrowLabels]int32{s0, s1, s2, s3}
	for b := range emit {
		emit[b] = float32(sums[b])
	}
}

func (t *table) scoreDense(features []Feature, emit []float32) {
	var s0, s1, s2, s3, s4, s5, s6, s7 int32
	var hits [batch]uint32
	for len(features) > 0 {
		now := features[:min(len(features), batch)]
		features = features[len(now):]
		for _, at := range hits[:t.find(now, &hits)] {
			row := t.cells[at+1:][:2]
			c, d := row[0], row[1]
			s0 += weights[uint8(c)]
			s1 += weights[uint8(c>>8)]
			s2 += weights[uint8(c>>16)]
			s3 += weights[c>>24]
			s4 += weights[uint8(d)]
			s5 += weights[uint8(d>>8)]
			s6 += weights[uint8(d>>16)]
			s7 += weights[d>>24]
		}
	}
	sums := [denseLabels]int32{s0, s1, s2, s3, s4, s5, s6, s7}
	for b := range emit {
		emit[b] = float32(sums[b])
	}
}

func (t *table) scoreSparse(features []Feature, emit []float32) {
	var sums [maxLabels]int32
	var hits [batch]uint32
	var sizes [batch]uint8
	for len(features) > 0 {
		now := features[:min(len(features), batch)]
		features = features[len(now):]
		n := t.find(now, &hits)
		// As in find, all rows are asked for before one is added.
		for i, at := range hits[:n] {
			hits[i] = t.cells[at+1]
			sizes[i] = t.pairs[hits[i]].label
		}
		for i, at := range hits[:n] {
			for _, p := range t.pairs[at+1:][:sizes[i]] {
				sums[p.label%maxLabels] += weights[uint8(p.code)]
			}
		}
	}
	for b := range emit {
		emit[b] = float32(sums[b])
	}
}
