package perceptron

import (
	"bytes"
	"fmt"
	"testing"
)

// zipf makes examples with the features of text: few that are frequent, many
// that are rare, and in decoding half of them unknown.
func zipf(n, positions, features, labels int, seed uint64) []Example {
	g := generator(seed)
	examples := make([]Example, n)
	for i := range examples {
		for range positions {
			sum := uint32(0)
			for k := range features {
				v := uint32(g.next()) >> (g.next() % 32)
				if k < 2 {
					sum += v
				}
				examples[i].Add(Mix1(uint32(k), v))
			}
			examples[i].Gold = append(examples[i].Gold, uint8(sum%uint32(labels)))
			examples[i].Next()
		}
	}
	return examples
}

func BenchmarkDecode(b *testing.B) {
	for _, labels := range []int{7, 17, 45} {
		m := Train(letters(labels), zipf(1000, 25, 40, labels, 1), Options{Epochs: 1, MaxBytes: 3 << 19})
		examples := zipf(500, 25, 40, labels, 2)
		b.Run(fmt.Sprintf("labels=%d", labels), func(b *testing.B) {
			var ws Workspace
			var out []uint8
			words := 0
			for b.Loop() {
				ex := &examples[words/25%len(examples)]
				out = m.Decode(ex, &ws, out[:0])
				words += ex.Len()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(words), "ns/word")
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
			b.ReportMetric(float64(m.Rows()), "rows")
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	data := Train(letters(7), zipf(1000, 25, 40, 7, 1), Options{Epochs: 1, MaxBytes: 2 << 20}).AppendBinary(nil)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Load(bytes.Clone(data)); err != nil {
			b.Fatal(err)
		}
	}
}
