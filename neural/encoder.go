package neural

import "math"

// An encoder runs a model: BERT (Devlin et al., NAACL 2019), with 8-bit integers in its
// matrix products. It has the memory for one window, and is for one goroutine.
type encoder struct {
	*model
	*kernels
	x      []float32 // rows × hidden: the state
	wide   []float32 // rows × 3 hidden or inner
	activ  []byte    // rows × hidden or inner: 8-bit activations
	by     []float32 // of each row: the scale of its activations
	sums   []int32   // what a product gives: rows × 32
	head   attention
	logits []float32 // rows × outputs
}

// A window is what an encoder reads at a time.
type window struct {
	pieces []int32
	cases  []uint8
}

func newEncoder(m *model, k *kernels) *encoder { return &encoder{model: m, kernels: k} }

// run returns the outputs for each piece of a window. They are good until the next run.
// A window has as many pieces as there are positions at most.
func (e *encoder) run(w *window) []float32 {
	n := len(w.pieces)
	e.room(n)
	e.embed(w)
	for i := range e.layers {
		l := &e.layers[i]
		e.linear(&l.qkv, e.wide, e.x, n, nothing)
		e.attend(n)
		e.linear(&l.o, e.wide, e.head.out, n, nothing)
		e.residual(&l.norm1, n)
		e.linear(&l.up, e.wide, e.x, n, gelu)
		e.linear(&l.down, e.head.out, e.wide, n, nothing)
		copy(e.wide, e.head.out)
		e.residual(&l.norm2, n)
	}
	e.linear(&e.out, e.logits, e.x, n, nothing)
	return e.logits[:n*e.out.out]
}

// tiny is as good as 0: the scale of less might be none.
const tiny = 1e-20

// rows is how many rows the products of n have.
func rows(n int) int { return up(n, 8) }

// room makes room for n pieces.
func (e *encoder) room(n int) {
	r := rows(n)
	if len(e.by) >= r {
		return
	}
	wide := max(3*e.Hidden, e.Inner)
	e.x, e.wide, e.activ, e.by = make([]float32, r*e.Hidden), make([]float32, r*wide), make([]byte, r*wide), make([]float32, r)
	e.sums, e.logits = make([]int32, r*32), make([]float32, r*e.out.out)
	e.head.room(n, e.Hidden, e.Hidden/e.Heads)
}

// embed sets the state to what the pieces are at their places.
func (e *encoder) embed(w *window) {
	for i, p := range w.pieces {
		x := e.x[i*e.Hidden:][:e.Hidden]
		e.word.row(int(p), x, false)
		e.place.row(i, x, true)
		e.cases.row(int(w.cases[i]), x, true)
		e.normalise(&e.norm, x)
	}
}

// epsilon is added to the variance in a norm.
const epsilon = 1e-12

func (e *encoder) normalise(n *layerNorm, x []float32) {
	size := float32(len(x))
	mean := e.sum(x) / size
	variance := e.squares(x, mean)/size + epsilon
	e.affine(x, n.weight, n.bias, mean, 1/float32(math.Sqrt(float64(variance))))
}

// residual adds what the layer gave, in wide, to the state, and normalises it.
func (e *encoder) residual(l *layerNorm, n int) {
	for i := range n {
		x := e.x[i*e.Hidden:][:e.Hidden]
		e.add(x, e.wide[i*e.Hidden:][:e.Hidden])
		e.normalise(l, x)
	}
}

// What is done to the outputs of a linear.
const (
	nothing = iota
	gelu
)

// linear sets dst, n rows of l.out, to what l gives of x.
func (e *encoder) linear(l *linear, dst, x []float32, n, then int) {
	most := float32(63)
	zero := e.zero
	if e.ActivationBits == 8 {
		most, zero = 127, 2*zero
	}
	for i := range n {
		row := x[i*l.in:][:l.in]
		e.by[i] = 0
		by := float32(0)
		if m := e.greatest(row); m > tiny {
			by, e.by[i] = most/m, m/most
		}
		e.to8(e.activ[i*l.in:][:l.in], row, by, zero)
	}
	for j := 0; j < l.out; j += 32 { // a block of outputs stays in the nearest memory
		e.dot8(e.sums, e.activ, l.weights[j*l.in:(j+32)*l.in], rows(n), l.in, 32)
		e.scale(dst[j:], l.out, e.sums, l.sums[j:][:32], l.scale[j:][:32], l.bias[j:][:32], e.by[:n], zero)
	}
	if then == gelu {
		for i := range n {
			e.gelu(dst[i*l.out:][:l.out])
		}
	}
}
