package perceptron

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// A model in columns is a file of version 2: bytes of one kind stand together, so that
// gzip and brotli make it a fifth smaller than the file of version 1. Up to the number of
// rows it is the same, and then comes
//
//	columns  of each a uvarint length and its bytes, in the order of the constants
//	checksum uint32, as in version 1
//
// A row has a byte in each of the four columns of steps, which are those of the feature
// less the one before, the lowest first, and one in shape: a bit for each label that has a
// weight, or how many there are if there are more than 8 labels. Then the labels stand in
// one of several columns by how many follow, each less the one before it and 1. Codes stand by
// their place in the row. Training takes from one label what it gives another, so that
// the weights of a row are about 0 together: of the last is kept what its code has above
// the code of the others' sum with the other sign.
const columned = "quotelm\x02"

const (
	stepColumns  = 0                          // 4, a byte each
	shapeColumn  = stepColumns + 4            // 1
	labelColumns = shapeColumn + 1            // by how many follow, up to placesKept-1
	codeColumns  = labelColumns + placesKept  // by place, up to 2, and how many follow
	lastColumns  = codeColumns + 3*placesKept // by the length of the row
	columnsKept  = lastColumns + placesKept   //
	placesKept   = 4
)

// A walk goes through the codes of a row of n weights.
type walk struct {
	n, i int
	sum  int32 // of the weights so far
}

// next returns the column of the next code, and what is taken off it there.
func (w *walk) next() (column int, less int8) {
	follow := min(w.n-w.i-1, placesKept-1)
	if follow == 0 && w.i > 0 {
		return lastColumns + min(w.n, placesKept) - 1, encodeWeight(-float64(w.sum))
	}
	return codeColumns + min(w.i, 2)*placesKept + follow, 0
}

// saw takes the code.
func (w *walk) saw(code int8) {
	w.sum += weights[uint8(code)]
	w.i++
}

// AppendColumns appends the model in columns to buf, for a file that is to be
// compressed. [Load] reads it as well, in two to three times the time.
func (m *Model) AppendColumns(buf []byte) []byte {
	first := len(buf)
	buf = m.appendHead(buf, columned)
	taken := m.table.taken()
	buf = binary.AppendUvarint(buf, uint64(len(taken)))
	var columns [columnsKept][]byte
	put := func(column int, b byte) { columns[column] = append(columns[column], b) }
	before := uint32(0)
	var row []pair
	for _, at := range taken {
		k := m.table.cells[at]
		for i := range 4 {
			put(stepColumns+i, byte((k-before)>>(8*i)))
		}
		before = k
		row = m.table.row(at, row[:0])
		m.putLabels(row, put)
		w := walk{n: len(row)}
		for _, p := range row {
			column, less := w.next()
			put(column, byte(p.code-less))
			w.saw(p.code)
		}
	}
	for _, c := range columns {
		buf = binary.AppendUvarint(buf, uint64(len(c)))
		buf = append(buf, c...)
	}
	return sealFile(buf, first)
}

// putLabels puts the labels of a row into their columns.
func (m *Model) putLabels(row []pair, put func(column int, b byte)) {
	if len(m.labels) <= denseLabels {
		mask := byte(0)
		for _, p := range row {
			mask |= 1 << p.label
		}
		put(shapeColumn, mask)
		return
	}
	put(shapeColumn, byte(len(row)))
	before := -1
	for i, p := range row {
		put(labelColumns+min(len(row)-i, placesKept)-1, byte(int(p.label)-before-1))
		before = int(p.label)
	}
}

// columns are those of a file; what is not there is bad.
type columns struct {
	all [columnsKept][]byte
	bad bool
}

// next takes the next byte off a column.
func (c *columns) next(column int) byte {
	col := c.all[column]
	if len(col) == 0 {
		c.bad = true
		return 0
	}
	c.all[column] = col[1:]
	return col[0]
}

// columnRows reads the rows of a model in columns.
func (r *reader) columnRows(m *Model) {
	rows := r.uvarint()
	if rows > uint64(len(r.data))/6 { // a row has six bytes or more
		r.bad = true
		return
	}
	var c columns
	for i := range c.all {
		c.all[i] = r.bytes(r.uvarint())
	}
	if r.bad {
		return
	}
	m.table = newTable(len(m.labels), int(rows))
	feature := uint64(0)
	var row []pair
	for range rows {
		step := uint64(0)
		for i := range 4 {
			step |= uint64(c.next(stepColumns+i)) << (8 * i)
		}
		feature += step
		row = c.row(row[:0], len(m.labels))
		if c.bad || step == 0 || feature > math.MaxUint32 {
			r.bad = true
			return
		}
		m.table.insert(Feature(feature), row)
	}
	for _, rest := range c.all {
		r.bad = r.bad || len(rest) > 0
	}
	m.table.seal()
}

// row appends the weights of a row of a model with a number of labels to row.
func (c *columns) row(row []pair, labels int) []pair {
	shape := c.next(shapeColumn)
	if labels <= denseLabels {
		for set := shape; set != 0; set &= set - 1 {
			row = append(row, pair{label: uint8(bits.TrailingZeros8(set))})
		}
	} else {
		before := -1
		for i := range int(shape) {
			before += int(c.next(labelColumns+min(int(shape)-i, placesKept)-1)) + 1
			row = append(row, pair{label: uint8(min(before, maxLabels))})
		}
	}
	if len(row) == 0 || int(row[len(row)-1].label) >= labels {
		c.bad = true
	}
	w := walk{n: len(row)}
	for i := range row {
		column, less := w.next()
		code := int8(c.next(column)) + less
		c.bad = c.bad || code == 0 || code < -maxCode
		w.saw(code)
		row[i].code = code
	}
	return row
}
