package perceptron

// A table maps features to rows of weights by open addressing with linear
// probing. Its keys are in order, so that a search may end at a larger one.
// Rows of up to eight labels are dense, so that one probe brings all of their
// weights in 16 bytes; others are lists of their labels that have a weight.
type table struct {
	labels int
	rows   int
	size   uint64   // home slots; the slots after them take what runs over
	keys   []uint32 // of each slot; 0 is empty
	dense  []packed // of each slot, for up to eight labels
	refs   []uint32 // of each slot, for more: where in pairs its row begins
	pairs  []pair   // of the rows one after the other
}

// packed has eight weights, each 16 bits with bias added.
type packed [2]uint64

const bias = 1 << 15

// A pair is a label and the code of its weight. The first pair of a row has the
// number of those that follow instead of a label.
type pair struct {
	label uint8
	code  int8
}

// denseLabels is the number of labels up to which rows are dense.
const denseLabels = 8

// newTable returns an empty table with room for a number of rows.
func newTable(labels, rows int) table {
	const overflow = 64
	size := rows + rows/2 + 1 // at most two thirds full
	t := table{labels: labels, size: uint64(size), keys: make([]uint32, size+overflow)}
	if labels <= denseLabels {
		t.dense = make([]packed, size+overflow)
	} else {
		t.refs = make([]uint32, size+overflow)
	}
	return t
}

// key is the feature as the table keeps it: not 0.
func key(f Feature) uint32 { return max(f, 1) }

// home is where a key belongs. It keeps the order of the keys, so that rows
// that come in order fill the table from front to back; features are hashes and
// spread by themselves.
func (t *table) home(k uint32) uint64 { return uint64(k) * t.size >> 32 }

// slot returns the slot for a key that is to be inserted, or false if the table
// has it already. Keys must come in order.
func (t *table) slot(k uint32) (uint64, bool) {
	slot := t.home(k)
	for ; t.keys[slot] != 0; slot++ {
		if t.keys[slot] == k {
			return 0, false
		}
	}
	if slot == uint64(len(t.keys)-1) { // the last slot stays empty and ends every search
		t.keys = append(t.keys, 0)
		if t.dense != nil {
			t.dense = append(t.dense, packed{})
		} else {
			t.refs = append(t.refs, 0)
		}
	}
	t.keys[slot] = k
	t.rows++
	return slot, true
}

// insert adds a row. Rows must come in order of their features; one whose
// feature is in the table already is not added.
func (t *table) insert(f Feature, row []pair) {
	if t.dense != nil {
		var w [8]int16
		for _, p := range row {
			w[p.label] = weights[uint8(p.code)]
		}
		var r packed
		for b, v := range w {
			r[b/4] |= uint64(uint16(int(v)+bias)) << (b % 4 * 16)
		}
		t.insertDense(f, r)
		return
	}
	slot, ok := t.slot(key(f))
	if !ok {
		return
	}
	t.refs[slot] = uint32(len(t.pairs))
	t.pairs = append(t.pairs, pair{label: uint8(len(row))})
	t.pairs = append(t.pairs, row...)
}

// insertDense does the same for a row that is packed.
func (t *table) insertDense(f Feature, row packed) {
	if slot, ok := t.slot(key(f)); ok {
		t.dense[slot] = row
	}
}

// list returns the row of a slot that is not dense.
func (t *table) list(slot int) []pair {
	row := t.pairs[t.refs[slot]:]
	return row[1 : 1+int(row[0].label)]
}

// row appends the weights of a slot that are not 0 to buf.
func (t *table) row(slot int, buf []pair) []pair {
	if t.dense == nil {
		return append(buf, t.list(slot)...)
	}
	for b := range t.labels {
		if w := int(uint16(t.dense[slot][b/4]>>(b%4*16))) - bias; w != 0 {
			buf = append(buf, pair{uint8(b), encodeWeight(float64(w))})
		}
	}
	return buf
}

// batch is the number of features that are looked up together.
const batch = 64

// find writes the slots of those of the features, at most batch, that are in
// the table to hits, and returns their number. The first probes are read before
// any is looked at, so that the memory answers them together: the branches that
// follow cannot be predicted and would make each wait for the one before.
func (t *table) find(features []Feature, hits *[batch]uint32) int {
	var slots, probes [batch]uint32
	keys := t.keys
	for i, f := range features {
		slot := t.home(key(f))
		slots[i%batch], probes[i%batch] = uint32(slot), keys[slot]
	}
	n := 0
	for i, f := range features {
		k, at, slot := key(f), probes[i%batch], slots[i%batch]
		for at != 0 && at < k {
			slot++
			at = keys[slot]
		}
		hits[n%batch] = slot
		if at == k {
			n++
		}
	}
	return n
}

// score sets emit to the sums of the weights of the features.
func (t *table) score(features []Feature, emit []float32) {
	if t.dense != nil {
		t.scoreDense(features, emit)
	} else {
		t.scoreSparse(features, emit)
	}
}

// scoreDense adds four weights at a time: two of 16 bits in each half of two
// words, where sums of 65,536 of them have room.
func (t *table) scoreDense(features []Feature, emit []float32) {
	const mask = 0x0000FFFF0000FFFF
	features = features[:min(len(features), 1<<16-1)]
	var even0, odd0, even1, odd1 uint64
	found := 0
	var hits [batch]uint32
	for len(features) > 0 {
		now := features[:min(len(features), batch)]
		features = features[len(now):]
		n := t.find(now, &hits)
		found += n
		for _, slot := range hits[:n] {
			row := &t.dense[slot]
			even0 += row[0] & mask
			odd0 += row[0] >> 16 & mask
			even1 += row[1] & mask
			odd1 += row[1] >> 16 & mask
		}
	}
	sums := [8]uint32{
		uint32(even0), uint32(odd0), uint32(even0 >> 32), uint32(odd0 >> 32),
		uint32(even1), uint32(odd1), uint32(even1 >> 32), uint32(odd1 >> 32),
	}
	for b := range emit {
		emit[b] = float32(int64(sums[b]) - int64(found)*bias)
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
		for i, slot := range hits[:n] {
			hits[i] = t.refs[slot]
		}
		for i, at := range hits[:n] {
			sizes[i] = t.pairs[at].label
		}
		for i, at := range hits[:n] {
			for _, p := range t.pairs[at+1:][:sizes[i]] {
				sums[p.label%maxLabels] += int32(weights[uint8(p.code)])
			}
		}
	}
	for b := range emit {
		emit[b] = float32(sums[b])
	}
}
