package neural

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"unsafe"
)

// A model is an encoder with its tokenizer, as its file has it. It is not changed
// once read: any number of goroutines may use it.
type model struct {
	*header
	pieces *vocabulary
	word   table
	place  table
	cases  table
	norm   layerNorm
	layers []layer
	out    linear
}

// A layer of the encoder.
type layer struct {
	qkv, o, up, down linear
	norm1, norm2     layerNorm
}

// A table has a row of numbers for each piece, position or case.
type table struct {
	columns int
	bits    int
	values  []int8
	scale   []float32 // of each row
}

// A linear is a matrix with a bias: 8-bit weights in the blocks that the kernels read.
type linear struct {
	in, out int
	weights []int8    // in blocks of 16 outputs by 4 inputs
	sums    []int32   // of each output: of its weights
	scale   []float32 // of each output
	bias    []float32
}

// A layerNorm is one (Ba, Kiros, Hinton, 2016).
type layerNorm struct{ weight, bias []float32 }

const (
	magic      = "qenc\x01\x00\x00\x00"
	headerAt   = len(magic) + 8
	mostHeader = 1 << 20
)

var errShort = errors.New("cut off")

// read reads the file of an encoder. The model shares the memory of b.
func read(b []byte) (*model, error) {
	m, err := readModel(b)
	if err != nil {
		return nil, fmt.Errorf("encoder: %w", err)
	}
	return m, nil
}

func readModel(b []byte) (*model, error) {
	if len(b) < headerAt {
		return nil, errShort
	}
	if string(b[:len(magic)]) != magic {
		return nil, errors.New("no file of an encoder, or one of another version")
	}
	n := int(binary.LittleEndian.Uint32(b[len(magic):]))
	if n > mostHeader || n > len(b)-headerAt {
		return nil, errShort
	}
	if crc32.ChecksumIEEE(b[headerAt:]) != binary.LittleEndian.Uint32(b[len(magic)+4:]) {
		return nil, errors.New("damaged, or cut off")
	}
	h, err := readHeader(b[headerAt : headerAt+n])
	if err != nil {
		return nil, err
	}
	s := &sections{b: b, at: headerAt + n}
	m := &model{header: h}
	pieces := string(s.next(h.PieceBytes))
	m.word = s.table(h.Pieces, h.Hidden, h.WordBits)
	m.place = s.table(h.Positions, h.Hidden, 8)
	m.cases = s.table(h.Cases, h.Hidden, 8)
	m.norm = s.norm(h.Hidden)
	for range h.Layers {
		var l layer
		l.qkv, l.o, l.norm1 = s.linear(h.Hidden, 3*h.Hidden), s.linear(h.Hidden, h.Hidden), s.norm(h.Hidden)
		l.up, l.down, l.norm2 = s.linear(h.Hidden, h.Inner), s.linear(h.Inner, h.Hidden), s.norm(h.Hidden)
		m.layers = append(m.layers, l)
	}
	m.out = s.linear(h.Hidden, h.outputs())
	switch {
	case s.short:
		return nil, errShort
	case s.at != len(b):
		return nil, errors.New("longer than it says")
	case s.wild:
		return nil, errors.New("a number is too large, or none")
	}
	if m.pieces, err = newVocabulary(h, pieces); err != nil {
		return nil, err
	}
	return m, m.bounded()
}

// bounded reports an error if a weight is so large that a kernel would not hold the
// sum of two products. It sets the sums of weights that kernels need.
func (m *model) bounded() error {
	most := int8(127)
	if m.ActivationBits == 8 {
		most = 63
	}
	k := all()[0]
	for i := range m.layers {
		l := &m.layers[i]
		for _, x := range []*linear{&l.qkv, &l.o, &l.up, &l.down} {
			if !x.within(most) {
				return errors.New("a weight is too large")
			}
			x.sum(k)
		}
	}
	if !m.out.within(most) {
		return errors.New("a weight is too large")
	}
	m.out.sum(k)
	return nil
}

// within reports whether no weight is beyond ±most.
func (l *linear) within(most int8) bool {
	w := l.weights
	if most == 127 && len(w) > 0 { // eight at a time: is one of them -128?
		const ones, high = 0x0101010101010101, 0x8080808080808080
		b := unsafe.Slice((*byte)(unsafe.Pointer(&w[0])), len(w))
		for len(b) >= 8 {
			x := binary.LittleEndian.Uint64(b) ^ high
			if (x-ones)&^x&high != 0 {
				return false
			}
			b = b[8:]
		}
		w = w[len(w)-len(b):]
	}
	for _, v := range w {
		if v > most || v < -most {
			return false
		}
	}
	return true
}

// sum sets the sums of the weights of each output: what a kernel makes of activations that are
// all 1.
func (l *linear) sum(k *kernels) {
	const rows, block = 8, 32
	activations, sums := bytes.Repeat([]byte{1}, rows*l.in), make([]int32, rows*block)
	l.sums = make([]int32, l.out)
	for j := 0; j < l.out; j += block {
		k.dot8(sums, activations, l.weights[j*l.in:(j+block)*l.in], rows, l.in, block)
		copy(l.sums[j:j+block], sums)
	}
}

// sections reads the sections of a file, one after the other. What is not there is
// empty, and short.
type sections struct {
	b     []byte
	at    int
	short bool
	wild  bool // a number is none, or larger than any in an encoder
}

const huge = 1e6

func (s *sections) next(n int) []byte {
	at := up(s.at, 64)
	if s.short || n > len(s.b)-at {
		s.short = true
		return nil
	}
	s.at = at + n
	return s.b[at:s.at:s.at]
}

func (s *sections) floats(n int) []float32 {
	b := s.next(4 * n)
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		s.wild = s.wild || !(out[i] < huge && out[i] > -huge)
	}
	return out
}

func (s *sections) integers(n int) []int8 {
	b := s.next(n)
	if len(b) == 0 {
		return nil
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(&b[0])), len(b))
}

func (s *sections) table(rows, columns, bits int) table {
	return table{columns, bits, s.integers(rows * columns * bits / 8), s.floats(rows)}
}

func (s *sections) linear(in, out int) linear {
	return linear{in: in, out: out, weights: s.integers(in * out), scale: s.floats(out), bias: s.floats(out)}
}

func (s *sections) norm(n int) layerNorm { return layerNorm{s.floats(n), s.floats(n)} }

// row appends row i to dst: each number is added to what is there, if add.
func (t *table) row(i int, dst []float32, add bool) {
	scale := t.scale[i]
	for j := range dst {
		var v int8
		if k := i*t.columns + j; t.bits == 8 {
			v = t.values[k]
		} else {
			v = int8(uint8(t.values[k/2])>>(4*(k%2))&15) - 8
		}
		x := float32(v) * scale
		if add {
			dst[j] = float32(dst[j]) + float32(x)
		} else {
			dst[j] = x
		}
	}
}
