#include "textflag.h"

// Kernels of kernel.go for amd64. Floats are multiplied and added one after the other, never
// fused, so that every processor gives the same bits.

DATA ones16<>+0(SB)/4, $0x00010001
GLOBL ones16<>(SB), RODATA|NOPTR, $4
DATA round<>+0(SB)/4, $0x4B400000 // 1.5 · 2²³
GLOBL round<>(SB), RODATA|NOPTR, $4
DATA absolute<>+0(SB)/4, $0x7FFFFFFF
GLOBL absolute<>(SB), RODATA|NOPTR, $4
DATA one<>+0(SB)/4, $0x3F800000
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA half<>+0(SB)/4, $0x3F000000
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA minusHalf<>+0(SB)/4, $0xBF000000
GLOBL minusHalf<>(SB), RODATA|NOPTR, $4
DATA four<>+0(SB)/4, $0x40800000
GLOBL four<>(SB), RODATA|NOPTR, $4
DATA minusFour<>+0(SB)/4, $0xC0800000
GLOBL minusFour<>(SB), RODATA|NOPTR, $4
DATA least<>+0(SB)/4, $0xC2A00000 // -80
GLOBL least<>(SB), RODATA|NOPTR, $4
DATA log2e<>+0(SB)/4, $0x3FB8AA3B
GLOBL log2e<>(SB), RODATA|NOPTR, $4
DATA full<>+0(SB)/4, $0x457FF000 // 4095
GLOBL full<>(SB), RODATA|NOPTR, $4

// erf and exp2 have the numbers of kernel.go.
DATA erf<>+0(SB)/4, $0x32C3B11E
DATA erf<>+4(SB)/4, $0xB5D68FBB
DATA erf<>+8(SB)/4, $0x384923F7
DATA erf<>+12(SB)/4, $0xBA5563BC
DATA erf<>+16(SB)/4, $0x3C0FBA17
DATA erf<>+20(SB)/4, $0xBD843EEB
DATA erf<>+24(SB)/4, $0x3ECBB75E
GLOBL erf<>(SB), RODATA|NOPTR, $28
DATA exp2<>+0(SB)/4, $0x3C1EA0E4
DATA exp2<>+4(SB)/4, $0x3D650C20
DATA exp2<>+8(SB)/4, $0x3E75FC49
DATA exp2<>+12(SB)/4, $0x3F317069
GLOBL exp2<>(SB), RODATA|NOPTR, $16

// unpack8 is the order of the 32-bit words that two VPACK give.
DATA unpack8<>+0(SB)/8, $0x0000000400000000
DATA unpack8<>+8(SB)/8, $0x0000000500000001
DATA unpack8<>+16(SB)/8, $0x0000000600000002
DATA unpack8<>+24(SB)/8, $0x0000000700000003
GLOBL unpack8<>(SB), RODATA|NOPTR, $32

// The products with AVX2: 4 rows by 16 outputs at a time.
//
//	Y0, Y1 … Y6, Y7  the sums of rows 0 … 3
//	Y8, Y9           4 (or 2) weights of each of 16 outputs
//	Y10              4 (or 2) numbers of a row, 8 times
//	Y11, Y12         products
//	Y15              16-bit ones
//	SI, R8, R9       the row, k bytes, 3 k bytes
//	BX               the weights
//	DI, R10          where the sums go, and from row to row there
//	AX, CX           k steps left, rows left
#define ROW8(address, lo, hi) \
	VPBROADCASTD address, Y10; \
	VPMADDUBSW Y8, Y10, Y11; \
	VPMADDUBSW Y9, Y10, Y12; \
	VPMADDWD Y15, Y11, Y11; \
	VPMADDWD Y15, Y12, Y12; \
	VPADDD Y11, lo, lo; \
	VPADDD Y12, hi, hi

#define ROW16(address, lo, hi) \
	VPBROADCASTD address, Y10; \
	VPMADDWD Y8, Y10, Y11; \
	VPMADDWD Y9, Y10, Y12; \
	VPADDD Y11, lo, lo; \
	VPADDD Y12, hi, hi

#define CLEAR8 \
	VPXOR Y0, Y0, Y0; \
	VPXOR Y1, Y1, Y1; \
	VPXOR Y2, Y2, Y2; \
	VPXOR Y3, Y3, Y3; \
	VPXOR Y4, Y4, Y4; \
	VPXOR Y5, Y5, Y5; \
	VPXOR Y6, Y6, Y6; \
	VPXOR Y7, Y7, Y7

#define STORE(lo, hi) \
	VMOVDQU lo, (DI); \
	VMOVDQU hi, 32(DI); \
	ADDQ R10, DI

#define TILES(rows, step, ROW) \
rows: \
	CLEAR8; \
	MOVQ w+16(FP), BX; \
	MOVQ R11, AX; \
step: \
	VMOVDQU (BX), Y8; \
	VMOVDQU 32(BX), Y9; \
	ROW((SI), Y0, Y1); \
	ROW((SI)(R8*1), Y2, Y3); \
	ROW((SI)(R8*2), Y4, Y5); \
	ROW((SI)(R9*1), Y6, Y7); \
	ADDQ $4, SI; \
	ADDQ $64, BX; \
	DECQ AX; \
	JNZ step; \
	STORE(Y0, Y1); \
	STORE(Y2, Y3); \
	STORE(Y4, Y5); \
	STORE(Y6, Y7); \
	ADDQ R9, SI; \
	SUBQ $4, CX; \
	JNZ rows; \
	VZEROUPPER; \
	RET

// func dot8AVX2(c *int32, a *byte, w *int8, m, k, n int)
TEXT ·dot8AVX2(SB), NOSPLIT, $0-48
	MOVQ c+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ m+24(FP), CX
	MOVQ k+32(FP), R8
	MOVQ n+40(FP), R10
	SHLQ $2, R10
	LEAQ (R8)(R8*2), R9
	MOVQ R8, R11
	SHRQ $2, R11
	VPBROADCASTD ones16<>(SB), Y15
	TILES(rows8, step8, ROW8)

// func dot16AVX2(c *int32, a, w *int16, m, k, n int)
TEXT ·dot16AVX2(SB), NOSPLIT, $0-48
	MOVQ c+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ m+24(FP), CX
	MOVQ k+32(FP), R8
	MOVQ n+40(FP), R10
	SHLQ $2, R10
	MOVQ R8, R11
	SHRQ $1, R11
	SHLQ $1, R8
	LEAQ (R8)(R8*2), R9
	TILES(rows16, step16, ROW16)

// The products with AVX-512 VNNI: 8 rows by 32 outputs at a time.
//
//	Z0, Z1 … Z14, Z15  the sums of rows 0 … 7
//	Z16, Z17           4 (or 2) weights of each of 32 outputs
//	Z18                4 (or 2) numbers of a row, 16 times
//	SI, R8, R9, R12    the row, k bytes, 3 k bytes; row 4
//	BX, R13            the weights, and from 16 outputs to the next
//	DI, R10            where the sums go, and from row to row there
//	AX, CX             k steps left, rows left
#define ROWZ(DOT, address, lo, hi) \
	VPBROADCASTD address, Z18; \
	DOT Z16, Z18, lo; \
	DOT Z17, Z18, hi

#define STOREZ(lo, hi) \
	VMOVDQU32 lo, (DI); \
	VMOVDQU32 hi, 64(DI); \
	ADDQ R10, DI

#define TILESZ(rows, step, DOT) \
rows: \
	VPXORD Z0, Z0, Z0; \
	VPXORD Z1, Z1, Z1; \
	VPXORD Z2, Z2, Z2; \
	VPXORD Z3, Z3, Z3; \
	VPXORD Z4, Z4, Z4; \
	VPXORD Z5, Z5, Z5; \
	VPXORD Z6, Z6, Z6; \
	VPXORD Z7, Z7, Z7; \
	VPXORD Z8, Z8, Z8; \
	VPXORD Z9, Z9, Z9; \
	VPXORD Z10, Z10, Z10; \
	VPXORD Z11, Z11, Z11; \
	VPXORD Z12, Z12, Z12; \
	VPXORD Z13, Z13, Z13; \
	VPXORD Z14, Z14, Z14; \
	VPXORD Z15, Z15, Z15; \
	MOVQ w+16(FP), BX; \
	MOVQ R11, AX; \
	LEAQ (SI)(R8*4), R12; \
step: \
	VMOVDQU32 (BX), Z16; \
	VMOVDQU32 (BX)(R13*1), Z17; \
	ROWZ(DOT, (SI), Z0, Z1); \
	ROWZ(DOT, (SI)(R8*1), Z2, Z3); \
	ROWZ(DOT, (SI)(R8*2), Z4, Z5); \
	ROWZ(DOT, (SI)(R9*1), Z6, Z7); \
	ROWZ(DOT, (R12), Z8, Z9); \
	ROWZ(DOT, (R12)(R8*1), Z10, Z11); \
	ROWZ(DOT, (R12)(R8*2), Z12, Z13); \
	ROWZ(DOT, (R12)(R9*1), Z14, Z15); \
	ADDQ $4, SI; \
	ADDQ $4, R12; \
	ADDQ $64, BX; \
	DECQ AX; \
	JNZ step; \
	STOREZ(Z0, Z1); \
	STOREZ(Z2, Z3); \
	STOREZ(Z4, Z5); \
	STOREZ(Z6, Z7); \
	STOREZ(Z8, Z9); \
	STOREZ(Z10, Z11); \
	STOREZ(Z12, Z13); \
	STOREZ(Z14, Z15); \
	LEAQ (R12)(R9*1), SI; \
	SUBQ $8, CX; \
	JNZ rows; \
	VZEROUPPER; \
	RET

// func dot8VNNI(c *int32, a *byte, w *int8, m, k, n int)
TEXT ·dot8VNNI(SB), NOSPLIT, $0-48
	MOVQ c+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ m+24(FP), CX
	MOVQ k+32(FP), R8
	MOVQ n+40(FP), R10
	SHLQ $2, R10
	MOVQ R8, R11
	SHRQ $2, R11
	MOVQ R8, R13
	SHLQ $4, R13
	LEAQ (R8)(R8*2), R9
	TILESZ(rows8, step8, VPDPBUSD)

// func dot16VNNI(c *int32, a, w *int16, m, k, n int)
TEXT ·dot16VNNI(SB), NOSPLIT, $0-48
	MOVQ c+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ m+24(FP), CX
	MOVQ k+32(FP), R8
	MOVQ n+40(FP), R10
	SHLQ $2, R10
	MOVQ R8, R11
	SHRQ $1, R11
	SHLQ $1, R8
	MOVQ R8, R13
	SHLQ $4, R13
	LEAQ (R8)(R8*2), R9
	TILESZ(rows16, step16, VPDPWSSD)

// func scaleAVX2(dst *float32, stride int, acc, sums *int32, scale, bias, by *float32, m int, zero int32)
//
//	Y0 … Y3    zero · sums
//	Y4 … Y7    scale
//	Y8 … Y11   bias
//	Y12        the scale of the row
//	Y13, Y14   the numbers
#define SCALE(i, sums, scale, bias, y) \
	VMOVDQU i(SI), y; \
	VPSUBD sums, y, y; \
	VCVTDQ2PS y, y; \
	VMULPS scale, y, y; \
	VMULPS Y12, y, y; \
	VADDPS bias, y, y; \
	VMOVUPS y, i(DI)

TEXT ·scaleAVX2(SB), NOSPLIT, $0-68
	MOVQ dst+0(FP), DI
	MOVQ stride+8(FP), R8
	SHLQ $2, R8
	MOVQ acc+16(FP), SI
	MOVQ sums+24(FP), AX
	MOVL zero+64(FP), BX
	VMOVD BX, X12
	VPBROADCASTD X12, Y12
	VPMULLD (AX), Y12, Y0
	VPMULLD 32(AX), Y12, Y1
	VPMULLD 64(AX), Y12, Y2
	VPMULLD 96(AX), Y12, Y3
	MOVQ scale+32(FP), AX
	VMOVUPS (AX), Y4
	VMOVUPS 32(AX), Y5
	VMOVUPS 64(AX), Y6
	VMOVUPS 96(AX), Y7
	MOVQ bias+40(FP), AX
	VMOVUPS (AX), Y8
	VMOVUPS 32(AX), Y9
	VMOVUPS 64(AX), Y10
	VMOVUPS 96(AX), Y11
	MOVQ by+48(FP), BX
	MOVQ m+56(FP), CX
scaleRow:
	VBROADCASTSS (BX), Y12
	SCALE(0, Y0, Y4, Y8, Y13)
	SCALE(32, Y1, Y5, Y9, Y14)
	SCALE(64, Y2, Y6, Y10, Y13)
	SCALE(96, Y3, Y7, Y11, Y14)
	ADDQ $4, BX
	ADDQ $128, SI
	ADDQ R8, DI
	DECQ CX
	JNZ scaleRow
	VZEROUPPER
	RET

// func addAVX2(dst, x *float32, n int)
TEXT ·addAVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
addLoop:
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VADDPS (SI), Y0, Y0
	VADDPS 32(SI), Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $64, DI
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ addLoop
	VZEROUPPER
	RET

// func geluAVX2(x *float32, n int)
//
//	Y0, Y1, Y2, Y3  x; c; c²; the polynomial
//	Y4 … Y10        erf
//	Y11, Y12        ½, -½
//	Y13, Y14        4, -4
TEXT ·geluAVX2(SB), NOSPLIT, $0-16
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	VBROADCASTSS erf<>+0(SB), Y4
	VBROADCASTSS erf<>+4(SB), Y5
	VBROADCASTSS erf<>+8(SB), Y6
	VBROADCASTSS erf<>+12(SB), Y7
	VBROADCASTSS erf<>+16(SB), Y8
	VBROADCASTSS erf<>+20(SB), Y9
	VBROADCASTSS erf<>+24(SB), Y10
	VBROADCASTSS half<>(SB), Y11
	VBROADCASTSS minusHalf<>(SB), Y12
	VBROADCASTSS four<>(SB), Y13
	VBROADCASTSS minusFour<>(SB), Y14
geluLoop:
	VMOVUPS (DI), Y0
	VMINPS Y13, Y0, Y1
	VMAXPS Y14, Y1, Y1
	VMULPS Y1, Y1, Y2
	VMULPS Y2, Y4, Y3
	VADDPS Y5, Y3, Y3
	VMULPS Y2, Y3, Y3
	VADDPS Y6, Y3, Y3
	VMULPS Y2, Y3, Y3
	VADDPS Y7, Y3, Y3
	VMULPS Y2, Y3, Y3
	VADDPS Y8, Y3, Y3
	VMULPS Y2, Y3, Y3
	VADDPS Y9, Y3, Y3
	VMULPS Y2, Y3, Y3
	VADDPS Y10, Y3, Y3
	VMULPS Y1, Y3, Y3
	VMINPS Y11, Y3, Y3
	VMAXPS Y12, Y3, Y3
	VADDPS Y11, Y3, Y3
	VMULPS Y0, Y3, Y3
	VMOVUPS Y3, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ geluLoop
	VZEROUPPER
	RET

// func greatestAVX2(x *float32, n int) float32
TEXT ·greatestAVX2(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	VBROADCASTSS absolute<>(SB), Y2
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
greatestLoop:
	VANDPS (SI), Y2, Y3
	VANDPS 32(SI), Y2, Y4
	VMAXPS Y3, Y0, Y0
	VMAXPS Y4, Y1, Y1
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ greatestLoop
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4E, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// INTEGERS makes 8 numbers at i(SI), times Y8, the nearest integers.
#define INTEGERS(i, y) \
	VMULPS i(SI), Y8, y; \
	VADDPS Y9, y, y; \
	VPSUBD Y9, y, y

// func to8AVX2(dst *byte, x *float32, n int, by float32, zero int32)
TEXT ·to8AVX2(SB), NOSPLIT, $0-32
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS by+24(FP), Y8
	MOVL zero+28(FP), AX
	VMOVD AX, X7
	VPBROADCASTB X7, Y7
	VBROADCASTSS round<>(SB), Y9
	VMOVDQU unpack8<>(SB), Y6
to8Loop:
	INTEGERS(0, Y0)
	INTEGERS(32, Y1)
	INTEGERS(64, Y2)
	INTEGERS(96, Y3)
	VPACKSSDW Y1, Y0, Y0
	VPACKSSDW Y3, Y2, Y2
	VPACKSSWB Y2, Y0, Y0
	VPERMD Y0, Y6, Y0
	VPADDB Y7, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $128, SI
	ADDQ $32, DI
	SUBQ $32, CX
	JNZ to8Loop
	VZEROUPPER
	RET

// func to16AVX2(dst *int16, x *float32, n int, by float32)
TEXT ·to16AVX2(SB), NOSPLIT, $0-28
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS by+24(FP), Y8
	VBROADCASTSS round<>(SB), Y9
to16Loop:
	INTEGERS(0, Y0)
	INTEGERS(32, Y1)
	VPACKSSDW Y1, Y0, Y0
	VPERMQ $0xD8, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ to16Loop
	VZEROUPPER
	RET

// EXP makes 8 scores at i(SI) exponentials, as integers.
//
//	Y0        the greatest score
//	Y1, Y2    by, -80
//	Y3, Y4    log₂ e, 1.5 · 2²³
//	Y5 … Y8   exp2
//	Y9        1
//	Y10       4095
//	y, n, t   are overwritten; y is the result
#define EXP(i, y, n, t) \
	VMOVDQU i(SI), y; \
	VPSUBD Y0, y, y; \
	VCVTDQ2PS y, y; \
	VMULPS Y1, y, y; \
	VMAXPS Y2, y, y; \
	VMULPS Y3, y, t; \
	VADDPS Y4, t, n; \
	VSUBPS Y4, n, y; \
	VSUBPS y, t, t; \
	VMULPS t, Y5, y; \
	VADDPS Y6, y, y; \
	VMULPS t, y, y; \
	VADDPS Y7, y, y; \
	VMULPS t, y, y; \
	VADDPS Y8, y, y; \
	VMULPS t, y, y; \
	VADDPS Y9, y, y; \
	VPSLLD $23, n, n; \
	VPADDD n, y, y; \
	VMULPS Y10, y, y; \
	VADDPS Y4, y, y; \
	VPSUBD Y4, y, y

// func softmaxAVX2(p *int16, s *int32, n int, by float32) int32
TEXT ·softmaxAVX2(SB), NOSPLIT, $0-36
	MOVQ s+8(FP), SI
	MOVQ n+16(FP), CX
	VMOVDQU (SI), Y0
softmaxTop:
	VPMAXSD (SI), Y0, Y0
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ softmaxTop
	VEXTRACTI128 $1, Y0, X1
	VPMAXSD X1, X0, X0
	VPSHUFD $0x4E, X0, X1
	VPMAXSD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPMAXSD X1, X0, X0
	VPBROADCASTD X0, Y0
	MOVQ p+0(FP), DI
	MOVQ s+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS by+24(FP), Y1
	VBROADCASTSS least<>(SB), Y2
	VBROADCASTSS log2e<>(SB), Y3
	VBROADCASTSS round<>(SB), Y4
	VBROADCASTSS exp2<>+0(SB), Y5
	VBROADCASTSS exp2<>+4(SB), Y6
	VBROADCASTSS exp2<>+8(SB), Y7
	VBROADCASTSS exp2<>+12(SB), Y8
	VBROADCASTSS one<>(SB), Y9
	VBROADCASTSS full<>(SB), Y10
	VPXOR Y15, Y15, Y15
softmaxLoop:
	EXP(0, Y11, Y13, Y14)
	VPADDD Y11, Y15, Y15
	EXP(32, Y12, Y13, Y14)
	VPADDD Y12, Y15, Y15
	VPACKSSDW Y12, Y11, Y11
	VPERMQ $0xD8, Y11, Y11
	VMOVDQU Y11, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ softmaxLoop
	VEXTRACTI128 $1, Y15, X1
	VPADDD X1, X15, X0
	VPSHUFD $0x4E, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPADDD X1, X0, X0
	MOVQ X0, AX
	MOVL AX, ret+32(FP)
	VZEROUPPER
	RET

// LANES adds up the 16 lanes of Y0 and Y1, the upper half to the lower.
#define LANES \
	VADDPS Y1, Y0, Y0; \
	VEXTRACTF128 $1, Y0, X1; \
	VADDPS X1, X0, X0; \
	VPSHUFD $0x4E, X0, X1; \
	VADDPS X1, X0, X0; \
	VPSHUFD $0xB1, X0, X1; \
	VADDSS X1, X0, X0

// func sumAVX2(x *float32, n int) float32
TEXT ·sumAVX2(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
sumLoop:
	VADDPS (SI), Y0, Y0
	VADDPS 32(SI), Y1, Y1
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sumLoop
	LANES
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func squaresAVX2(x *float32, n int, mean float32) float32
TEXT ·squaresAVX2(SB), NOSPLIT, $0-28
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	VBROADCASTSS mean+16(FP), Y2
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
squaresLoop:
	VMOVUPS (SI), Y3
	VMOVUPS 32(SI), Y4
	VSUBPS Y2, Y3, Y3
	VSUBPS Y2, Y4, Y4
	VMULPS Y3, Y3, Y3
	VMULPS Y4, Y4, Y4
	VADDPS Y3, Y0, Y0
	VADDPS Y4, Y1, Y1
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ squaresLoop
	LANES
	VMOVSS X0, ret+24(FP)
	VZEROUPPER
	RET

// func affineAVX2(x, weight, bias *float32, n int, mean, by float32)
TEXT ·affineAVX2(SB), NOSPLIT, $0-40
	MOVQ x+0(FP), DI
	MOVQ weight+8(FP), SI
	MOVQ bias+16(FP), BX
	MOVQ n+24(FP), CX
	VBROADCASTSS mean+32(FP), Y2
	VBROADCASTSS by+36(FP), Y3
affineLoop:
	VMOVUPS (DI), Y0
	VSUBPS Y2, Y0, Y0
	VMULPS Y3, Y0, Y0
	VMULPS (SI), Y0, Y0
	VADDPS (BX), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, SI
	ADDQ $32, BX
	SUBQ $8, CX
	JNZ affineLoop
	VZEROUPPER
	RET
