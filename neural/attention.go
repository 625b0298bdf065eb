package neural

import "math"

// How queries and keys, values, and shares (softmaxGo) are scaled: in 12, 10 and 13 bits
// with the sign. The sum of 512 products of a share and a value fits in 32 bits, and
// that of 64 of a query and a key.
const (
	mostKey   = 2047
	mostValue = 511
)

// An attention is the memory for one head at a time.
type attention struct {
	columns int       // of the window: its pieces, up to a multiple of 32
	q       []int16   // rows × size
	row     []int16   // one row, before it goes to where the kernels want it
	k       []int16   // in blocks of 16 pieces by 2 numbers
	v       []int16   // in blocks of 16 numbers by 2 pieces
	scores  []int32   // rows × columns
	shares  []int16   // rows × columns
	by      []float32 // of each row: the scale of its sums of values
	mix     []int32   // rows × 32
	out     []float32 // rows × hidden

	none      [32]int32 // what a linear has that does nothing
	one, zero [32]float32
}

// room makes room for n pieces, with heads of the given size.
func (h *attention) room(n, hidden, size int) {
	r, c := rows(n), up(n, 32)
	h.q, h.row, h.k, h.v = make([]int16, r*size), make([]int16, 2*size), make([]int16, c*size), make([]int16, c*size)
	h.scores, h.shares, h.by, h.mix = make([]int32, r*c), make([]int16, r*c), make([]float32, r), make([]int32, r*32)
	for i := range h.one {
		h.one[i] = 1
	}
	h.out = make([]float32, r*hidden)
}

// attend lets each piece look at all of the window, head by head: of the queries, keys
// and values in wide it makes the sum of the values, weighted by how well the keys go with
// the query (Vaswani et al., Attention Is All You Need, 2017), in head.out.
func (e *encoder) attend(n int) {
	size := e.Hidden / e.Heads
	columns := up(n, 32)
	h := &e.head
	h.columns = columns
	for i := range e.Heads {
		at := i * size
		q := e.load(at, n, size, mostKey, h.query)
		k := e.load(e.Hidden+at, n, size, mostKey, h.key)
		v := e.load(2*e.Hidden+at, n, size, mostValue, h.value)
		h.blank(n, size)
		e.dot16(h.scores, h.q, h.k, rows(n), size, columns)
		by := float32(q*k) / float32(math.Sqrt(float64(size)))
		for r := range n {
			s := h.scores[r*columns:][:columns]
			for c := n; c < columns; c++ {
				s[c] = math.MinInt32 / 2
			}
			h.by[r] = v / float32(e.softmax(h.shares[r*columns:][:columns], s, by))
		}
		for j := 0; j < size; j += 32 {
			e.dot16(h.mix, h.shares, h.v[j*columns:(j+32)*columns], rows(n), columns, 32)
			e.scale(h.out[at+j:], e.Hidden, h.mix, h.none[:], h.one[:], h.zero[:], h.by[:n], 0)
		}
	}
}

// load scales the numbers of a head, which begin at a column of wide, to ±most, puts each
// row where it belongs, and returns the scale.
func (e *encoder) load(at, n, size int, most float32, put func(r int, row []int16)) float32 {
	m, stride := float32(0), 3*e.Hidden
	for r := range n {
		m = max(m, e.greatest(e.wide[r*stride+at:][:size]))
	}
	by := float32(0)
	if m > tiny {
		by = most / m
	}
	for r := range n {
		row := e.head.row[:size]
		e.to16(row, e.wide[r*stride+at:][:size], by)
		put(r, row)
	}
	return m / most
}

func (h *attention) query(r int, row []int16) { copy(h.q[r*len(row):], row) }

// key puts row r into its column of the keys.
func (h *attention) key(r int, row []int16) {
	k := h.k[r/16*16*len(row)+r%16*2:]
	for i := 0; i+1 < len(row); i += 2 {
		k[16*i], k[16*i+1] = row[i], row[i+1]
	}
}

// value puts row r into its half of the pairs of values.
func (h *attention) value(r int, row []int16) {
	columns := h.columns
	for i, x := range row {
		h.v[i/16*16*columns+r/2*32+i%16*2+r%2] = x
	}
}

// blank clears the keys and values beyond n.
func (h *attention) blank(n, size int) {
	zero := h.row[size:][:size]
	clear(zero)
	for r := n; r < up(n, 32); r++ {
		h.key(r, zero)
		h.value(r, zero)
	}
}
