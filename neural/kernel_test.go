package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

// numbers makes n floats of one row of a net: most near nothing, a few far off.
func numbers(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
		switch r.IntN(40) {
		case 0:
			x[i] *= 30
		case 1:
			x[i] = 0
		}
	}
	return x
}

func integers[T int8 | int16 | byte](r *rand.Rand, n, least, most int) []T {
	x := make([]T, n)
	for i := range x {
		x[i] = T(least + r.IntN(most-least+1))
		if r.IntN(4) == 0 {
			x[i] = T([]int{least, most}[r.IntN(2)])
		}
	}
	return x
}

// same compares what two kernels give.
func same[T comparable](t *testing.T, name, what string, want, got []T) {
	t.Helper()
	for i := range want {
		if want[i] != got[i] {
			t.Fatalf("%s: %s: [%d] is %v, in Go %v", name, what, i, got[i], want[i])
		}
	}
}

// added is what a kernel adds to activations of so many bits.
func added(k *kernels, bits int) int32 {
	if bits == 8 {
		return 2 * k.zero
	}
	return k.zero
}

// dot8 is the product of signed activations, as the encoder makes it.
func dot8(k *kernels, a []byte, w []int8, m, depth, n, bits int) []int32 {
	zero := added(k, bits)
	moved := make([]byte, len(a))
	for i, x := range a {
		moved[i] = byte(int32(int8(x)) + zero)
	}
	c := make([]int32, m*n)
	k.dot8(c, moved, w, m, depth, n)
	l := linear{in: depth, out: n, weights: w}
	l.sum(all()[len(all())-1]) // plain Go
	for i := range c {
		c[i] -= zero * l.sums[i%n]
	}
	return c
}

func checkDots(t *testing.T, k *kernels, seed uint64, m, depth, n int) {
	r := rand.New(rand.NewPCG(seed, 1))
	for bits, most := range map[int][2]int{7: {63, 127}, 8: {127, 63}} {
		a, w := integers[byte](r, m*depth, -most[0], most[0]), integers[int8](r, n*depth, -most[1], most[1])
		same(t, k.name, "dot8", dot8(&plain, a, w, m, depth, n, bits), dot8(k, a, w, m, depth, n, bits))
	}
	a, w := integers[int16](r, m*depth, -mostKey, mostKey), integers[int16](r, n*depth, -mostKey, mostKey)
	want, got := make([]int32, m*n), make([]int32, m*n)
	plain.dot16(want, a, w, m, depth, n)
	k.dot16(got, a, w, m, depth, n)
	same(t, k.name, "dot16", want, got)
}

// checkFloats compares what a kernel makes of x and y, in bits.
func checkFloats(t *testing.T, k *kernels, x, y []float32) {
	n := len(x)
	most := max(plain.greatest(x), 1e-6)
	scores := make([]int32, n)
	for i, v := range x {
		scores[i] = nearest(max(min(v, 1e5), -1e5) * 20)
	}
	scores[n-1] = math.MinInt32 / 2
	for what, f := range map[string]func(k *kernels, x []float32) []float32{
		"add":      func(k *kernels, x []float32) []float32 { k.add(x, y); return x },
		"gelu":     func(k *kernels, x []float32) []float32 { k.gelu(x); return x },
		"affine":   func(k *kernels, x []float32) []float32 { k.affine(x, y, y, x[0], x[1]); return x },
		"greatest": func(k *kernels, x []float32) []float32 { return []float32{k.greatest(x)} },
		"sum":      func(k *kernels, x []float32) []float32 { return []float32{k.sum(x)} },
		"squares":  func(k *kernels, x []float32) []float32 { return []float32{k.squares(x, y[0])} },
		"scale": func(k *kernels, x []float32) []float32 {
			dst := make([]float32, 40*(n/32))
			k.scale(dst, 40, scores, scores[:32], x[:32], y[:32], y[:n/32], 64)
			return dst
		},
	} {
		same(t, k.name, what, bitsOf(f(&plain, append([]float32(nil), x...))), bitsOf(f(k, append([]float32(nil), x...))))
	}
	for what, f := range map[string]func(k *kernels) []int16{
		"to16": func(k *kernels) []int16 { b := make([]int16, n); k.to16(b, x, 2047/most); return b },
		"to8": func(k *kernels) []int16 {
			b, wide := make([]byte, n), make([]int16, n)
			k.to8(b, x, 63/most, 64)
			for i, v := range b {
				wide[i] = int16(v)
			}
			return wide
		},
		"softmax": func(k *kernels) []int16 {
			p := make([]int16, n)
			sum := k.softmax(p, scores, 0.001)
			return append(p, int16(sum), int16(sum>>16))
		},
	} {
		same(t, k.name, what, f(&plain), f(k))
	}
}

func bitsOf(x []float32) []uint32 {
	out := make([]uint32, len(x))
	for i, v := range x {
		out[i] = math.Float32bits(v)
	}
	return out
}

// Every kernel gives the bits of the one in Go.
func TestKernels(t *testing.T) {
	for _, k := range all() {
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 2))
			checkDots(t, k, seed, 8*(1+r.IntN(4)), 4*(1+r.IntN(40)), 32*(1+r.IntN(3)))
			n := 32 * (1 + r.IntN(30))
			checkFloats(t, k, numbers(r, n), numbers(r, n))
		}
	}
}

func FuzzKernels(f *testing.F) {
	f.Add([]byte("\x00\x00\x80\x3f\x00\x00\x00\x80\xff\xff\x7f\x7f"), uint64(1))
	f.Fuzz(func(t *testing.T, b []byte, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 3))
		n := up(max(len(b)/4, 1), 32)
		x := numbers(r, n)
		for i := 0; i+4 <= len(b); i += 4 {
			// any number that a net may hold: what is larger than its bound is none
			v := math.Float32frombits(uint32(b[i]) | uint32(b[i+1])<<8 | uint32(b[i+2])<<16 | uint32(b[i+3])<<24)
			if v < huge && v > -huge {
				x[i/4] = v
			}
		}
		for _, k := range all() {
			checkFloats(t, k, x, numbers(r, n))
			checkDots(t, k, seed, 8+8*r.IntN(3), 4+4*r.IntN(100), 32+32*r.IntN(2))
		}
	})
}

// What the kernels in Go come near to.
func TestNear(t *testing.T) {
	for x := float32(-12); x < 12; x += 1.0 / 64 {
		y := []float32{x}
		geluGo(y)
		if want := float64(x) / 2 * (1 + math.Erf(float64(x)/math.Sqrt2)); math.Abs(want-float64(y[0])) > 4e-4 {
			t.Fatalf("gelu(%v) is %v, want %v", x, y[0], want)
		}
	}
	p := make([]int16, 2)
	for z := range 12_000 {
		softmaxGo(p, []int32{0, int32(-z)}, 1e-3)
		if want := full * math.Exp(float64(-z)/1000); math.Abs(want-float64(p[1])) > 0.52 {
			t.Fatalf("e^-%d/1000 is %d of 4095, want %.2f", z, p[1], want)
		}
	}
}
