package perceptron

import (
	"bytes"
	"testing"
)

// TestLearner learns which label goes with which feature, and gives the same
// bytes each time.
func TestLearner(t *testing.T) {
	const labels = 5
	train := func(minCount int) *Model {
		l := NewLearner(labels, Options{MinCount: minCount})
		scores := make([]float32, labels)
		for round := range 50 {
			gold := round % labels
			features := []Feature{Mix1(1, uint32(gold)), Mix1(2, 0)}
			l.Score(features, scores)
			best := 0
			for b, s := range scores {
				if s > scores[best] {
					best = b
				}
			}
			if best != gold {
				l.Move(features, gold, best)
			}
			l.Tick()
		}
		return l.Model(letters(labels))
	}
	m := train(1)
	for gold := range labels {
		scores := make([]float32, labels)
		m.Score([]Feature{Mix1(1, uint32(gold)), Mix1(2, 0)}, scores)
		for b, s := range scores {
			if b != gold && s >= scores[gold] {
				t.Errorf("feature %d: label %d has %v, the right one %v", gold, b, s, scores[gold])
			}
		}
	}
	if !bytes.Equal(m.AppendBinary(nil), train(1).AppendBinary(nil)) {
		t.Error("the same decisions give other bytes")
	}
	if got := train(1 << 20).Rows(); got != 0 {
		t.Errorf("%d features that were moved too seldom", got)
	}
	scores := []float32{1, 2}
	if (*Model)(nil).Score(nil, scores); scores[0] != 0 || scores[1] != 0 {
		t.Errorf("no model scores %v", scores)
	}
}
