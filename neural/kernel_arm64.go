package neural

import "golang.org/x/sys/cpu"

// The kernels of kernel_arm64.s, all rows of a block of 16 outputs at a time.

//go:noescape
func dot8SDOT(c *int32, a *byte, w *int8, m, k, n int)

//go:noescape
func dot16NEON(c *int32, a, w *int16, m, k, n int)

// neon are the kernels in Go but for the products of 16 bits.
var neon = func() kernels {
	k := plain
	k.name = "neon"
	k.dot16 = func(c []int32, a, w []int16, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 16 {
			dot16NEON(&c[j], &a[0], &w[j*k : (j+16)*k][0], m, k, n)
		}
	}
	return k
}()

// sdot are those for processors that have the dot product of 8 bits (ARMv8.2).
var sdot = func() kernels {
	k := neon
	k.name = "neon dot product"
	k.dot8 = func(c []int32, a []byte, w []int8, m, k, n int) {
		_, _ = c[m*n-1], a[m*k-1]
		for j := 0; j < n; j += 16 {
			dot8SDOT(&c[j], &a[0], &w[j*k : (j+16)*k][0], m, k, n)
		}
	}
	return k
}()

// all returns the kernels that the processor has, the fastest first.
func all() []*kernels {
	if cpu.ARM64.HasASIMDDP {
		return []*kernels{&sdot, &neon, &plain}
	}
	return []*kernels{&neon, &plain}
}
