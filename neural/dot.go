package neural

// dot8Go is dot8 in Go, for processors without a kernel of their own.
func dot8Go(c []int32, a []byte, w []int8, m, k, n int) {
	for j := 0; j < n; j += 16 {
		block := w[j*k : (j+16)*k]
		for i := range m {
			dot8Row((*[16]int32)(c[i*n+j:]), a[i*k:(i+1)*k], block)
		}
	}
}

// dot8Row multiplies a row by a block of 16 outputs.
func dot8Row(c *[16]int32, a []byte, block []int8) {
	var s [16]int32
	for len(a) >= 4 && len(block) >= 64 {
		a0, a1, a2, a3 := int32(int8(a[0])), int32(int8(a[1])), int32(int8(a[2])), int32(int8(a[3]))
		b := (*[64]int8)(block)
		for x := range s {
			s[x] += a0*int32(b[4*x]) + a1*int32(b[4*x+1]) + a2*int32(b[4*x+2]) + a3*int32(b[4*x+3])
		}
		a, block = a[4:], block[64:]
	}
	*c = s
}

// dot16Go is dot16 in Go.
func dot16Go(c []int32, a, w []int16, m, k, n int) {
	for j := 0; j < n; j += 16 {
		block := w[j*k : (j+16)*k]
		for i := range m {
			dot16Row((*[16]int32)(c[i*n+j:]), a[i*k:(i+1)*k], block)
		}
	}
}

func dot16Row(c *[16]int32, a, block []int16) {
	var s [16]int32
	for len(a) >= 2 && len(block) >= 32 {
		a0, a1 := int32(a[0]), int32(a[1])
		b := (*[32]int16)(block)
		for x := range s {
			s[x] += a0*int32(b[2*x]) + a1*int32(b[2*x+1])
		}
		a, block = a[2:], block[32:]
	}
	*c = s
}
