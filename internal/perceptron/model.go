package perceptron

import "slices"

// A Model scores labels by features. It is safe for concurrent use. A nil Model
// gives label 0 to every position.
type Model struct {
	labels []string
	unit   float32 // what a weight of 1 in the table stands for, in steps of training
	chain  chain   // in units
	table  table   // in units
}

// Labels returns the names of the labels, which the caller must not change.
func (m *Model) Labels() []string { return m.labels }

// Label returns the number of a label, or -1.
func (m *Model) Label(name string) int { return slices.Index(m.labels, name) }

// Rows returns the number of features that have weights.
func (m *Model) Rows() int { return m.table.rows }

// A Workspace has the memory that decoding needs, and the scores of the last
// sentence decoded. Its zero value is ready for use. It is for one goroutine.
type Workspace struct {
	lattice lattice
	model   *Model
	path    []uint8

	// Bias is added to the scores of the labels at every position, in steps of
	// training; nil adds nothing. Taken off a label that means nothing, it trades
	// precision for recall.
	Bias []float32
}

// Decode appends the best labels of the example's positions to out, and returns
// it. The time is linear in the number of features; with up to 17 labels the
// path is the best one, with more the best of those through the six labels that
// the features of each position like most.
func (m *Model) Decode(ex *Example, ws *Workspace, out []uint8) []uint8 {
	n := ex.Len()
	ws.model = m
	ws.path = sized(ws.path, n)
	if m == nil {
		clear(ws.path)
		return append(out, ws.path...)
	}
	labels := len(m.labels)
	ws.lattice.resize(n, labels)
	first := int32(0)
	for i, end := range ex.Ends {
		emit := ws.lattice.emit[i*labels:][:labels]
		m.table.score(ex.Features[first:end], emit)
		for b, x := range ws.Bias {
			emit[b] += x / m.unit
		}
		first = end
	}
	if labels >= beamFrom && !m.chain.strict {
		ws.lattice.pruned(&m.chain, ws.path)
	} else {
		ws.lattice.best(&m.chain, ws.path)
	}
	return append(out, ws.path...)
}

// Margin returns by how much the label of position i of the last sentence won
// over the best other one, the labels around it being kept, in steps of
// training: 1 is the margin that UnitCost asks for. It is never NaN, and +Inf
// where no other label was possible. The cost is one step for each label.
func (w *Workspace) Margin(i int) float32 {
	m := w.model
	if m == nil {
		return 0
	}
	return float32(w.lattice.margin(&m.chain, w.path, i)) * m.unit
}

// Score returns the score of a label at position i of the last sentence by its
// features alone, in steps of training.
func (w *Workspace) Score(i int, label uint8) float32 {
	m := w.model
	if m == nil {
		return 0
	}
	return w.lattice.emit[i*len(m.labels)+int(label)] * m.unit
}
