package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
)

// The file of a model is (but for that in columns, see columns.go), with numbers in little-endian order and uvarint as
// in encoding/binary:
//
//	magic    8 bytes, the last is the version
//	size     uint32, bytes in the file
//	labels   uvarint, how many; then of each a uvarint length and its bytes
//	unit     float32
//	chain    of start, end and step: varint, plus 1 where not negative; 0 is forbidden
//	rows     uvarint, how many; then of each, none without a weight, in order of feature:
//	         uvarint  feature less the one before
//	         labels up to 8: a byte with a bit for each label that has a weight
//	         labels above 8: a byte, how many weights, and a byte for each's label
//	         a byte for each weight: its code
//	checksum uint32, CRC-32 (IEEE) of all before
const magic = "quotelm\x01"

// What Load may say; the errors it returns wrap one of them.
var (
	ErrMagic    = errors.New("not a model")
	ErrVersion  = errors.New("a model of another version")
	ErrSize     = errors.New("truncated or overlong")
	ErrChecksum = errors.New("wrong checksum")
	ErrFormat   = errors.New("malformed")
)

// size returns the length of the encoded model.
func (m *Model) size() int { return len(m.AppendBinary(nil)) }

// MarshalBinary returns the encoded model. It never fails.
func (m *Model) MarshalBinary() ([]byte, error) { return m.AppendBinary(nil), nil }

// AppendBinary appends the encoded model to buf.
func (m *Model) AppendBinary(buf []byte) []byte {
	first := len(buf)
	buf = m.appendHead(buf, magic)
	taken := m.table.taken()
	buf = binary.AppendUvarint(buf, uint64(len(taken)))
	before := uint32(0)
	var row []pair
	for _, at := range taken {
		k := m.table.cells[at]
		buf = binary.AppendUvarint(buf, uint64(k-before))
		before = k
		row = m.table.row(at, row[:0])
		if len(m.labels) <= denseLabels {
			mask := byte(0)
			for _, p := range row {
				mask |= 1 << p.label
			}
			buf = append(buf, mask)
		} else {
			buf = append(buf, byte(len(row)))
			for _, p := range row {
				buf = append(buf, p.label)
			}
		}
		for _, p := range row {
			buf = append(buf, byte(p.code))
		}
	}
	return sealFile(buf, first)
}

// appendHead appends what a file has before its rows, with the size left open.
func (m *Model) appendHead(buf []byte, magic string) []byte {
	buf = append(buf, magic...)
	buf = append(buf, 0, 0, 0, 0) // size
	buf = binary.AppendUvarint(buf, uint64(len(m.labels)))
	for _, l := range m.labels {
		buf = binary.AppendUvarint(buf, uint64(len(l)))
		buf = append(buf, l...)
	}
	buf = binary.LittleEndian.AppendUint32(buf, math.Float32bits(m.unit))
	for _, scores := range m.chain.scores() {
		for _, s := range scores {
			switch {
			case s == forbidden:
				buf = binary.AppendVarint(buf, 0)
			case s < 0:
				buf = binary.AppendVarint(buf, int64(s))
			default:
				buf = binary.AppendVarint(buf, int64(s)+1)
			}
		}
	}
	return buf
}

// sealFile ends the file that begins at first: its size is set, and the checksum appended.
func sealFile(buf []byte, first int) []byte {
	binary.LittleEndian.PutUint32(buf[first+len(magic):], uint32(len(buf)-first+4))
	return binary.LittleEndian.AppendUint32(buf, crc32.ChecksumIEEE(buf[first:]))
}

func (c *chain) scores() [3][]float64 { return [3][]float64{c.start, c.end, c.step} }

// Load decodes a model, of AppendBinary or AppendColumns. It copies what it needs of data.
func Load(data []byte) (*Model, error) {
	m, err := load(data)
	if err != nil {
		return nil, fmt.Errorf("perceptron: %w", err)
	}
	return m, nil
}

func load(data []byte) (*Model, error) {
	const version = len(magic) - 1
	switch {
	case len(data) < len(magic) || string(data[:version]) != magic[:version]:
		return nil, ErrMagic
	case data[version] != magic[version] && data[version] != columned[version]:
		return nil, fmt.Errorf("%w: %d, not %d or %d", ErrVersion, data[version], magic[version], columned[version])
	case len(data) < len(magic)+8:
		return nil, fmt.Errorf("%w: %d bytes", ErrSize, len(data))
	}
	if size := binary.LittleEndian.Uint32(data[len(magic):]); int64(size) != int64(len(data)) {
		return nil, fmt.Errorf("%w: %d bytes, not %d", ErrSize, len(data), size)
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, ErrChecksum
	}
	r := reader{data: body[len(magic)+4:]}
	m := r.model(data[version] == columned[version])
	if r.bad || len(r.data) > 0 {
		return nil, ErrFormat
	}
	return m, nil
}

// A reader reads numbers off data. After a bad one it gives zeros.
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.data)) {
		r.bad = true
		r.data = nil
		return make([]byte, min(n, 256))
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.bad = true
		r.data = nil
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.data)
	if n <= 0 {
		r.bad = true
		r.data = nil
		return 0
	}
	r.data = r.data[n:]
	return v
}

// model reads a model, whose rows may stand in columns.
func (r *reader) model(columns bool) *Model {
	n := r.uvarint()
	if n == 0 || n > maxLabels {
		r.bad = true
		return nil
	}
	m := &Model{labels: make([]string, n), chain: newChain(int(n))}
	for i := range m.labels {
		m.labels[i] = string(r.bytes(r.uvarint()))
	}
	m.unit = math.Float32frombits(binary.LittleEndian.Uint32(r.bytes(4)))
	if !(m.unit > 0) || math.IsInf(float64(m.unit), 0) {
		r.bad = true
	}
	for _, scores := range m.chain.scores() {
		for i := range scores {
			switch v := r.varint(); {
			case v == 0:
				scores[i] = forbidden
				m.chain.strict = true
			case v > 1<<40 || v < -1<<40:
				r.bad = true
			case v < 0:
				scores[i] = float64(v)
			default:
				scores[i] = float64(v - 1)
			}
		}
	}
	if columns {
		r.columnRows(m)
	} else {
		r.rows(m)
	}
	return m
}

func (r *reader) rows(m *Model) {
	labels := len(m.labels)
	rows := r.uvarint()
	if rows > uint64(len(r.data))/3 { // a row has three bytes or more
		r.bad = true
		return
	}
	m.table = newTable(labels, int(rows))
	if labels <= denseLabels {
		r.denseRows(&m.table, rows)
		m.table.seal()
		return
	}
	m.table.pairs = make([]pair, 0, len(r.data)*2/3)
	feature := uint64(0)
	var row []pair
	for range rows {
		step := r.uvarint()
		feature += step
		if r.bad || step == 0 || step > math.MaxUint32 || feature > math.MaxUint32 {
			r.bad = true
			return
		}
		row = row[:0]
		n := r.bytes(1)[0]
		if n == 0 {
			r.bad = true
		}
		for _, b := range r.bytes(uint64(n)) {
			row = append(row, pair{label: b})
		}
		for i, c := range r.bytes(uint64(len(row))) {
			row[i].code = int8(c)
			if int(row[i].label) >= labels || row[i].code == 0 || row[i].code < -maxCode || i > 0 && row[i].label <= row[i-1].label {
				r.bad = true
			}
		}
		if r.bad {
			return
		}
		m.table.insert(Feature(feature), row)
	}
	m.table.seal()
}

// denseRows reads the rows of a model of few labels straight into the slots of
// its table. There are hundreds of thousands, so the bytes are read in place.
func (r *reader) denseRows(t *table, rows uint64) {
	d := r.data
	feature := uint64(0)
	for range rows {
		step, shift := uint64(0), 0
		for {
			if len(d) == 0 || shift > 28 {
				r.bad = true
				return
			}
			b := d[0]
			d = d[1:]
			step |= uint64(b&0x7f) << shift
			if b < 0x80 {
				break
			}
			shift += 7
		}
		feature += step
		if len(d) == 0 || step == 0 || feature > math.MaxUint32 {
			r.bad = true
			return
		}
		set := d[0]
		d = d[1:]
		if set == 0 || bits.OnesCount8(set) > len(d) || uint(set)>>t.labels != 0 {
			r.bad = true
			return
		}
		codes := uint64(0)
		for set != 0 {
			b := bits.TrailingZeros8(set)
			set &= set - 1
			c := int8(d[0])
			d = d[1:]
			if c == 0 || c < -maxCode {
				r.bad = true
				return
			}
			codes |= uint64(uint8(c)) << (8 * b)
		}
		t.insertDense(Feature(feature), codes)
	}
	r.data = d
}
