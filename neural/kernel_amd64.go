package neural

import "golang.org/x/sys/cpu"

// The kernels of kernel_amd64.s, all rows of a block of 16 or 32 outputs at a time.

//go:noescape
func dot8AVX2(c *int32, a *byte, w *int8, m, k, n int)

//go:noescape
func dot16AVX2(c *int32, a, w *int16, m, k, n int)

//go:noescape
func dot8VNNI(c *int32, a *byte, w *int8, m, k, n int)

//go:noescape
func dot16VNNI(c *int32, a, w *int16, m, k, n int)

//go:noescape
func scaleAVX2(dst *float32, stride int, acc, sums *int32, scale, bias, by *float32, m int, zero int32)

//go:noescape
func addAVX2(dst, x *float32, n int)

//go:noescape
func geluAVX2(x *float32, n int)

//go:noescape
func greatestAVX2(x *float32, n int) float32

//go:noescape
func to8AVX2(dst *byte, x *float32, n int, by float32, zero int32)

//go:noescape
func to16AVX2(dst *int16, x *float32, n int, by float32)

//go:noescape
func softmaxAVX2(p *int16, s *int32, n int, by float32) int32

//go:noescape
func sumAVX2(x *float32, n int) float32

//go:noescape
func squaresAVX2(x *float32, n int, mean float32) float32

//go:noescape
func affineAVX2(x, weight, bias *float32, n int, mean, by float32)

// avx2 are the kernels for 256-bit vectors.
var avx2 = kernels{
	name: "avx2",
	zero: 64,
	dot8: func(c []int32, a []byte, w []int8, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 16 {
			dot8AVX2(&c[j], &a[0], &w[j*k : (j+16)*k][0], m, k, n)
		}
	},
	dot16: func(c []int32, a, w []int16, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 16 {
			dot16AVX2(&c[j], &a[0], &w[j*k : (j+16)*k][0], m, k, n)
		}
	},
	scale: func(dst []float32, stride int, acc, sums []int32, scale, bias, by []float32, zero int32) {
		m := len(by)
		if m == 0 {
			return
		}
		_, _, _, _, _ = dst[(m-1)*stride+31], acc[32*m-1], sums[31], scale[31], bias[31]
		scaleAVX2(&dst[0], stride, &acc[0], &sums[0], &scale[0], &bias[0], &by[0], m, zero)
	},
	add:      func(dst, x []float32) { addAVX2(&dst[0], &x[:len(dst)][0], len(dst)) },
	gelu:     func(x []float32) { geluAVX2(&x[0], len(x)) },
	greatest: func(x []float32) float32 { return greatestAVX2(&x[0], len(x)) },
	to8: func(dst []byte, x []float32, by float32, zero int32) {
		to8AVX2(&dst[:len(x)][0], &x[0], len(x), by, zero)
	},
	to16:    func(dst []int16, x []float32, by float32) { to16AVX2(&dst[:len(x)][0], &x[0], len(x), by) },
	softmax: func(p []int16, s []int32, by float32) int32 { return softmaxAVX2(&p[:len(s)][0], &s[0], len(s), by) },
	sum:     func(x []float32) float32 { return sumAVX2(&x[0], len(x)) },
	squares: func(x []float32, mean float32) float32 { return squaresAVX2(&x[0], len(x), mean) },
	affine: func(x, weight, bias []float32, mean, by float32) {
		n := len(x)
		affineAVX2(&x[0], &weight[:n][0], &bias[:n][0], n, mean, by)
	},
}

// vnni are those with the products of AVX-512 VNNI.
var vnni = func() kernels {
	k := avx2
	k.name = "avx512vnni"
	k.dot8 = func(c []int32, a []byte, w []int8, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 32 {
			dot8VNNI(&c[j], &a[0], &w[j*k : (j+32)*k][0], m, k, n)
		}
	}
	k.dot16 = func(c []int32, a, w []int16, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 32 {
			dot16VNNI(&c[j], &a[0], &w[j*k : (j+32)*k][0], m, k, n)
		}
	}
	return k
}()

// all returns the kernels that the processor has, the fastest first.
func all() []*kernels {
	list := []*kernels{&plain}
	if cpu.X86.HasAVX2 {
		list = []*kernels{&avx2, &plain}
		if cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI {
			list = []*kernels{&vnni, &avx2, &plain}
		}
	}
	return list
}
