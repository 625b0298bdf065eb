package perceptron

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoundTrip(t *testing.T) {
	for _, labels := range []int{2, 7, 8, 9, 45} {
		examples := random(40, 10, 6, labels)
		m := Train(letters(labels), examples, Options{
			Epochs:  3,
			Allowed: func(prev, next int) bool { return labels == 45 || prev != 1 || next != 0 },
		})
		data := m.AppendBinary(nil)
		back := reload(t, m)
		if !bytes.Equal(data, back.AppendBinary(nil)) {
			t.Errorf("%d labels: encoding what was decoded gives other bytes", labels)
		}
		if columns, err := Load(m.AppendColumns(nil)); err != nil || !bytes.Equal(data, columns.AppendBinary(nil)) {
			t.Errorf("%d labels: it is another one in columns: %v", labels, err)
		}
		if diff := cmp.Diff(m.Labels(), back.Labels()); diff != "" {
			t.Errorf("labels (-want +got):\n%s", diff)
		}
		if m.Rows() != back.Rows() {
			t.Errorf("%d labels: %d rows, then %d", labels, m.Rows(), back.Rows())
		}
		var a, b Workspace
		for i := range examples {
			want, got := m.Decode(&examples[i], &a, nil), back.Decode(&examples[i], &b, nil)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%d labels, example %d (-want +got):\n%s", labels, i, diff)
			}
			for p := range want {
				if a.Margin(p) != b.Margin(p) {
					t.Fatalf("%d labels: margin %v, then %v", labels, a.Margin(p), b.Margin(p))
				}
			}
		}
	}
}

func TestLoadErrors(t *testing.T) {
	model := Train(letters(3), random(5, 5, 3, 3), Options{})
	good, columns := model.AppendBinary(nil), model.AppendColumns(nil)
	in := func(data []byte, f func(b []byte) []byte) []byte { return f(bytes.Clone(data)) }
	change := func(f func(b []byte) []byte) []byte { return in(good, f) }
	tests := []struct {
		reason string
		data   []byte
		want   error
	}{
		{"nothing", nil, ErrMagic},
		{"another file", []byte("%PDF-1.7 and so on"), ErrMagic},
		{"a later version", change(func(b []byte) []byte { b[7] = 9; return b }), ErrVersion},
		{"the magic alone", good[:8], ErrSize},
		{"the last byte missing", good[:len(good)-1], ErrSize},
		{"a byte too many", change(func(b []byte) []byte { return append(b, 0) }), ErrSize},
		{"a changed weight", change(func(b []byte) []byte { b[len(b)/2] ^= 1; return b }), ErrChecksum},
		{"a changed checksum", change(func(b []byte) []byte { b[len(b)-1] ^= 1; return b }), ErrChecksum},
		{"no labels, in columns", in(columns, func(b []byte) []byte { b[12] = 0; return sealed(b) }), ErrFormat},
		{"a column that is cut off", in(columns, func(b []byte) []byte { return sealed(append(b[:len(b)-5], 0, 0, 0, 0)) }), ErrFormat},
		{"something behind the last column", in(columns, func(b []byte) []byte { return sealed(append(b, 0)) }), ErrFormat},
		{"a changed weight, in columns", in(columns, func(b []byte) []byte { b[len(b)/2] ^= 1; return b }), ErrChecksum},
		{"no labels", change(func(b []byte) []byte { b[12] = 0; return sealed(b) }), ErrFormat},
		{"a row without a weight", weightless(3), ErrFormat},
		{"a row without a weight, in a list", weightless(12), ErrFormat},
		{"a label of no row", change(func(b []byte) []byte { b[len(b)-7] = 0; return sealed(b) }), ErrFormat},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := Load(tt.data)
			if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

// sealed gives data the size and checksum that it should have.
func sealed(b []byte) []byte {
	if len(b) < len(magic)+8 {
		return b
	}
	binary.LittleEndian.PutUint32(b[len(magic):], uint32(len(b)))
	binary.LittleEndian.PutUint32(b[len(b)-4:], crc32.ChecksumIEEE(b[:len(b)-4]))
	return b
}

// weightless encodes a model whose one row has no weight. The step to the row
// is written longer than need be, so that the row has the size of a proper one.
func weightless(labels int) []byte {
	b := append([]byte(magic), 0, 0, 0, 0)
	b = append(b, byte(labels))
	b = append(b, make([]byte, labels)...) // their names are empty
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(1))
	b = append(b, bytes.Repeat([]byte{2}, 2*labels+labels*labels)...)
	b = append(b, 1, 0x81, 0, 0) // one row: of feature 1, nothing
	return sealed(append(b, 0, 0, 0, 0))
}

func FuzzLoad(f *testing.F) {
	for _, labels := range []int{3, 8, 12} {
		m := Train(letters(labels), random(5, 5, 3, labels), Options{})
		f.Add(m.AppendBinary(nil))
		f.Add(m.AppendColumns(nil))
	}
	f.Add([]byte(magic))
	f.Add(weightless(3))
	f.Add(weightless(12))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(sealed(bytes.Clone(data)))
		if err != nil {
			return
		}
		ex := random(1, 5, 3, 2)[0]
		ex.Add(0)
		ex.Next()
		var ws Workspace
		if got := m.Decode(&ex, &ws, nil); len(got) != ex.Len() {
			t.Errorf("%d labels for %d positions", len(got), ex.Len())
		}
		for _, data := range [][]byte{m.AppendBinary(nil), m.AppendColumns(nil)} {
			if again, err := Load(data); err != nil || again.Rows() != m.Rows() {
				t.Errorf("encoded anew: %v", err)
			}
		}
	})
}

// TestWeights bounds the error of the codes: half a step where a weight
// stands, which is wider the larger it is.
func TestWeights(t *testing.T) {
	for w := -maxWeight * 1.0; w <= maxWeight; w += 0.37 {
		c := encodeWeight(w)
		got := float64(weights[uint8(c)])
		if bound := math.Sqrt(math.Abs(w)) + 0.26; math.Abs(got-w) > bound {
			t.Fatalf("%v becomes %v, off by more than %v", w, got, bound)
		}
		if encodeWeight(got) != c {
			t.Fatalf("code %d of %v is not its own", c, w)
		}
	}
}
