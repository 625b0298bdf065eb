package eval

import (
	"math"
	"testing"
)

func TestReliability(t *testing.T) {
	gold, pred := storyDocs(t)
	for i, c := range []float64{0.94, 1, 0.3} {
		pred.Quotes[i].Confidence = &c
	}
	b := Reliability([]*Document{gold, doc("none")}, []*Document{pred})
	if got := b.Direct[9]; got.Right != (Share{1, 2}) || math.Abs(got.Promised-0.97) > 1e-9 || got.From != 0.9 {
		t.Errorf("direct, .9 to 1: %+v", got)
	}
	if got := b.Indirect[3]; got.Right != (Share{0, 1}) {
		t.Errorf("indirect, .3 to .4: %+v", got)
	}
	if b.Mixed != nil {
		t.Errorf("mixed: %+v", b.Mixed)
	}
	if got := CalibrationError(b.All); math.Abs(got-(2*0.47+0.3)/3) > 1e-9 {
		t.Errorf("calibration error %v", got)
	}
	if got := CalibrationError(nil); got != 0 {
		t.Errorf("calibration error of nothing %v", got)
	}
}
