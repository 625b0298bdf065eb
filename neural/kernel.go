package neural

import "math"

// Kernels are what an encoder spends its time in. Those in Go (this file, dot.go) say
// what each does; those of a processor give the same bits. Where floats are added to
// each other, they are added in 16 lanes, of which the upper half is added to the
// lower until one is left.
//
// Lengths are multiples of 32, but where something else is said.
type kernels struct {
	name string
	zero int32 // what is added to 8-bit activations, so that they are what dot8 takes

	// dot8 multiplies a, m rows of k bytes, by n outputs of k weights each, in blocks.
	// m is a multiple of 4, k of 4, n of 32. The bytes of a are of 7 bits, or unsigned
	// ones of 8 and no weight beyond 63.
	dot8 func(c []int32, a []byte, w []int8, m, k, n int)

	// dot16 is dot8 for 16-bit numbers in blocks of 16 outputs by 2 inputs: k is a
	// multiple of 2, and the rows of a are stride numbers apart.
	dot16 func(c []int32, a, w []int16, m, k, n int)

	// scale makes the numbers that a linear gives, 32 a row, of the sums of products: dst
	// has a row every stride numbers, acc one every 32; sums, scale and bias are those of
	// the 32 outputs, by has a scale a row.
	scale func(dst []float32, stride int, acc []int32, sums []int32, scale, bias, by []float32, zero int32)

	add      func(dst, x []float32)
	gelu     func(x []float32)
	greatest func(x []float32) float32
	to8      func(dst []byte, x []float32, by float32, zero int32)
	to16     func(dst []int16, x []float32, by float32)
	softmax  func(p []int16, s []int32, by float32) int32
	sum      func(x []float32) float32
	squares  func(x []float32, mean float32) float32
	affine   func(x, weight, bias []float32, mean, by float32)
}

var plain = kernels{
	name: "go", dot8: dot8Go, dot16: dot16Go, scale: scaleGo, add: addGo, gelu: geluGo, greatest: greatestGo, to8: to8Go, to16: to16Go,
	softmax: softmaxGo, sum: sumGo, squares: squaresGo, affine: affineGo,
}

// round is added to a number of at most 22 bits, so that the last bits of the sum are
// the number rounded to the nearest integer, half to even.
const (
	round     = 12582912.0 // 1.5 · 2²³
	roundBits = 0x4B400000
)

// nearest rounds x.
func nearest(x float32) int32 { return int32(math.Float32bits(x+round)) - roundBits }

func scaleGo(dst []float32, stride int, acc []int32, sums []int32, scale, bias, by []float32, zero int32) {
	for r, row := range by {
		for i, v := range acc[32*r:][:32] {
			y := float32(v-zero*sums[i]) * scale[i]
			dst[r*stride+i] = float32(y*row) + bias[i]
		}
	}
}

func addGo(dst, x []float32) {
	for i := range dst {
		dst[i] += x[i]
	}
}

// erf has the polynomial P by which Φ(c) − ½ = c·P(c²) for |c| ≤ 4, within 4e-4,
// where Φ is the normal distribution; fitted by least squares that weigh what is far
// off more, until the greatest error of c·Φ is least, 2e-4. Half is reached before 4.
var erf = [...]float32{2.2781531e-08, -1.5986074e-06, 4.795563e-05, -0.0008140167, 0.008772395, -0.06457313, 0.39788336}

// geluGo replaces x by x·Φ(x).
func geluGo(x []float32) {
	for i, v := range x {
		c := max(min(v, 4), -4)
		t := c * c
		p := erf[0]
		for _, e := range erf[1:] {
			p = float32(p*t) + e
		}
		h := max(min(float32(c*p), 0.5), -0.5)
		x[i] = v * (h + 0.5)
	}
}

// greatestGo is the greatest absolute value.
func greatestGo(x []float32) float32 {
	m := float32(0)
	for _, v := range x {
		m = max(m, math.Float32frombits(math.Float32bits(v)&^(1<<31)))
	}
	return m
}

// to8Go makes 8-bit activations.
func to8Go(dst []byte, x []float32, by float32, zero int32) {
	for i, v := range x {
		dst[i] = byte(nearest(v*by) + zero)
	}
}

// to16Go makes 16-bit ones; the length is a multiple of 16.
func to16Go(dst []int16, x []float32, by float32) {
	for i, v := range x {
		dst[i] = int16(nearest(v * by))
	}
}

// exp2 has the polynomial of 2^f for f between −½ and ½, but for the 1, within 3e-6.
var exp2 = [...]float32{0.009681914, 0.055919766, 0.2402202, 0.6931215}

const (
	log2e = 1.442695
	least = -80 // the exponential of less is 0 in 12 bits
	full  = 4095
)

// softmaxGo makes exponentials of scores times by, in 12 bits, so that the greatest
// is 4095, and returns their sum.
func softmaxGo(p []int16, s []int32, by float32) int32 {
	top, sum := s[0], int32(0)
	for _, v := range s {
		top = max(top, v)
	}
	for i, v := range s {
		z := max(float32(v-top)*by, least)
		t := z * log2e
		n := t + round
		f := t - (n - round)
		e := exp2[0]
		for _, c := range exp2[1:] {
			e = float32(e*f) + c
		}
		e = float32(e*f) + 1
		e = math.Float32frombits(math.Float32bits(e) + math.Float32bits(n)<<23)
		q := nearest(e * full)
		p[i] = int16(q)
		sum += q
	}
	return sum
}

// lanes adds up 16 lanes.
func lanes(l *[16]float32) float32 {
	for n := 8; n > 0; n /= 2 {
		for i := range n {
			l[i] += l[i+n]
		}
	}
	return l[0]
}

func sumGo(x []float32) float32 {
	var l [16]float32
	for i, v := range x {
		l[i%16] += v
	}
	return lanes(&l)
}

// squaresGo adds up the squares of the distances from the mean.
func squaresGo(x []float32, mean float32) float32 {
	var l [16]float32
	for i, v := range x {
		d := v - mean
		l[i%16] += float32(d * d)
	}
	return lanes(&l)
}

// affineGo ends a layer norm.
func affineGo(x, weight, bias []float32, mean, by float32) {
	for i, v := range x {
		y := float32((v - mean) * by)
		x[i] = float32(y*weight[i]) + bias[i]
	}
}
