#include "textflag.h"

// The products of kernel.go for arm64: 4 rows by 16 outputs at a time. What the assembler
// does not know stands as a number.
//
//	V0 … V15    the sums of rows 0 … 3, four vectors each
//	V16 … V19   4 (or 2) weights of each of 16 outputs
//	V20 … V23   4 (or 2) numbers of each row, 4 times
//	V24, V25    products
//	R0, R5      where the sums go, and from row to row there
//	R1, R12     the rows, and from one to the next
//	R2, R6      the weights, and where in them
//	R3, R4      rows left, k steps
//	R7          k steps left
//	R8 … R11    where in the rows

// SDOT adds the products of 4 bytes each: d.4s += n.16b · m.16b.
#define SDOT(m, n, d) WORD $(0x4E809400 | (m)<<16 | (n)<<5 | (d))

// SMULL and SMULL2 multiply the lower and the upper 4 of 8 numbers.
#define SMULL(m, n, d) WORD $(0x0E60C000 | (m)<<16 | (n)<<5 | (d))
#define SMULL2(m, n, d) WORD $(0x4E60C000 | (m)<<16 | (n)<<5 | (d))

// PAIRS adds the products of 2 numbers each to the sums.
#define PAIRS(m, n, sum) \
	SMULL(m, n, 24); \
	SMULL2(m, n, 25); \
	VADDP V25.S4, V24.S4, V24.S4; \
	VADD V24.S4, sum.S4, sum.S4

#define CLEAR \
	VEOR V0.B16, V0.B16, V0.B16; \
	VEOR V1.B16, V1.B16, V1.B16; \
	VEOR V2.B16, V2.B16, V2.B16; \
	VEOR V3.B16, V3.B16, V3.B16; \
	VEOR V4.B16, V4.B16, V4.B16; \
	VEOR V5.B16, V5.B16, V5.B16; \
	VEOR V6.B16, V6.B16, V6.B16; \
	VEOR V7.B16, V7.B16, V7.B16; \
	VEOR V8.B16, V8.B16, V8.B16; \
	VEOR V9.B16, V9.B16, V9.B16; \
	VEOR V10.B16, V10.B16, V10.B16; \
	VEOR V11.B16, V11.B16, V11.B16; \
	VEOR V12.B16, V12.B16, V12.B16; \
	VEOR V13.B16, V13.B16, V13.B16; \
	VEOR V14.B16, V14.B16, V14.B16; \
	VEOR V15.B16, V15.B16, V15.B16

// func dot8SDOT(c *int32, a *byte, w *int8, m, k, n int)
TEXT ·dot8SDOT(SB), NOSPLIT, $0-48
	MOVD c+0(FP), R0
	MOVD a+8(FP), R1
	MOVD w+16(FP), R2
	MOVD m+24(FP), R3
	MOVD k+32(FP), R4
	MOVD n+40(FP), R5
	LSL $2, R5, R5
	MOVD R4, R12
	LSR $2, R4, R4
rows:
	CLEAR
	MOVD R2, R6
	MOVD R4, R7
	MOVD R1, R8
	ADD R12, R8, R9
	ADD R12, R9, R10
	ADD R12, R10, R11
step:
	VLD1.P 64(R6), [V16.B16, V17.B16, V18.B16, V19.B16]
	VLD1R.P 4(R8), [V20.S4]
	VLD1R.P 4(R9), [V21.S4]
	VLD1R.P 4(R10), [V22.S4]
	VLD1R.P 4(R11), [V23.S4]
	SDOT(20, 16, 0)
	SDOT(20, 17, 1)
	SDOT(20, 18, 2)
	SDOT(20, 19, 3)
	SDOT(21, 16, 4)
	SDOT(21, 17, 5)
	SDOT(21, 18, 6)
	SDOT(21, 19, 7)
	SDOT(22, 16, 8)
	SDOT(22, 17, 9)
	SDOT(22, 18, 10)
	SDOT(22, 19, 11)
	SDOT(23, 16, 12)
	SDOT(23, 17, 13)
	SDOT(23, 18, 14)
	SDOT(23, 19, 15)
	SUBS $1, R7, R7
	BNE step
	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R0)
	ADD R5, R0, R0
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R0)
	ADD R5, R0, R0
	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R0)
	ADD R5, R0, R0
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R0)
	ADD R5, R0, R0
	ADD R12<<2, R1, R1
	SUBS $4, R3, R3
	BNE rows
	RET

// func dot16NEON(c *int32, a, w *int16, m, k, n int)
TEXT ·dot16NEON(SB), NOSPLIT, $0-48
	MOVD c+0(FP), R0
	MOVD a+8(FP), R1
	MOVD w+16(FP), R2
	MOVD m+24(FP), R3
	MOVD k+32(FP), R4
	MOVD n+40(FP), R5
	LSL $2, R5, R5
	LSL $1, R4, R12
	LSR $1, R4, R4
rows:
	CLEAR
	MOVD R2, R6
	MOVD R4, R7
	MOVD R1, R8
	ADD R12, R8, R9
	ADD R12, R9, R10
	ADD R12, R10, R11
step:
	VLD1.P 64(R6), [V16.B16, V17.B16, V18.B16, V19.B16]
	VLD1R.P 4(R8), [V20.S4]
	VLD1R.P 4(R9), [V21.S4]
	VLD1R.P 4(R10), [V22.S4]
	VLD1R.P 4(R11), [V23.S4]
	PAIRS(20, 16, V0)
	PAIRS(20, 17, V1)
	PAIRS(20, 18, V2)
	PAIRS(20, 19, V3)
	PAIRS(21, 16, V4)
	PAIRS(21, 17, V5)
	PAIRS(21, 18, V6)
	PAIRS(21, 19, V7)
	PAIRS(22, 16, V8)
	PAIRS(22, 17, V9)
	PAIRS(22, 18, V10)
	PAIRS(22, 19, V11)
	PAIRS(23, 16, V12)
	PAIRS(23, 17, V13)
	PAIRS(23, 18, V14)
	PAIRS(23, 19, V15)
	SUBS $1, R7, R7
	BNE step
	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R0)
	ADD R5, R0, R0
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R0)
	ADD R5, R0, R0
	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R0)
	ADD R5, R0, R0
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R0)
	ADD R5, R0, R0
	ADD R12<<2, R1, R1
	SUBS $4, R3, R3
	BNE rows
	RET
