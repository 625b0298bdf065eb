package perceptron

// A Learner is an averaged perceptron that learns one decision after another,
// for callers whose features depend on what was decided before, such as a
// parser. [Train] is for sequences. A Learner has no transitions between labels.
type Learner struct {
	t     trainer
	index map[Feature]uint32
	opt   Options
}

// NewLearner returns a learner of decisions between so many labels, at most 128.
// Of the options it heeds MinWeight and MaxBytes.
func NewLearner(labels int, opt Options) *Learner {
	return &Learner{
		t: trainer{
			chain: newChain(labels), chainSums: newChain(labels), stride: (labels + 3) &^ 3,
		},
		index: make(map[Feature]uint32),
		opt:   opt,
	}
}

// Rows writes the rows of those of the features that have weights to rows, for
// Score.
func (l *Learner) rows(features []Feature, rows []uint32) []uint32 {
	for _, f := range features {
		if r, ok := l.index[f]; ok {
			rows = append(rows, r)
		}
	}
	return rows
}

// Score sets scores, one for each label, to the sums of the weights of the
// features.
func (l *Learner) Score(features []Feature, scores []float32) {
	var buf [batch]uint32
	clear(scores)
	for _, r := range l.rows(features, buf[:0]) {
		for b, w := range l.t.weights[int(r)*l.t.stride:][:len(scores)] {
			scores[b] += w
		}
	}
}

// Move moves the weights of the features from label bad to label good.
func (l *Learner) Move(features []Feature, good, bad int) {
	t := &l.t
	for _, f := range features {
		r, ok := l.index[f]
		if !ok {
			r = uint32(len(t.features))
			l.index[f] = r
			t.features = append(t.features, f)
			t.counts = append(t.counts, 0)
			for range t.stride {
				t.weights = append(t.weights, 0)
				t.sums = append(t.sums, 0)
			}
		}
		t.counts[r]++
		at := int(r) * t.stride
		t.weights[at+good]++
		t.sums[at+good] += t.now
		t.weights[at+bad]--
		t.sums[at+bad] -= t.now
	}
}

// Tick tells that time passes: averages are over ticks.
func (l *Learner) Tick() { l.t.now++ }

// Model returns the averaged model of what was learnt so far. Features that were
// moved fewer than MinCount times are left out.
func (l *Learner) Model(labels []string) *Model {
	t := l.t
	if l.opt.MinCount > 1 {
		t.features, t.counts, t.weights, t.sums = nil, nil, nil, nil
		for r, n := range l.t.counts {
			if int(n) >= l.opt.MinCount {
				at := r * t.stride
				t.features = append(t.features, l.t.features[r])
				t.counts = append(t.counts, n)
				t.weights = append(t.weights, l.t.weights[at:at+t.stride]...)
				t.sums = append(t.sums, l.t.sums[at:at+t.stride]...)
			}
		}
	}
	return t.model(labels, &l.opt)
}

// Score sets scores, one for each label, to the sums of the weights of the
// features, in units of the model's own. A nil Model gives zeros.
func (m *Model) Score(features []Feature, scores []float32) {
	if m == nil {
		clear(scores)
		return
	}
	m.table.score(features, scores)
}
