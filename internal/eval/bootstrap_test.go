package eval

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// row returns the row of a metric and part of a report, and its number.
func row(t *testing.T, r *Report, metric, part string) (Row, int) {
	t.Helper()
	for i, row := range r.Rows() {
		if row.Metric == metric && row.Part == part {
			return row, i
		}
	}
	t.Fatalf("no row %s, %s", metric, part)
	return Row{}, 0
}

func TestRows(t *testing.T) {
	gold, pred := storyDocs(t)
	r := Score([]*Document{gold}, []*Document{pred})
	if c, _ := row(t, r, "content+source", "direct"); *c.Rates != (PRF{1, 2, 1, 1}) || c.Empty() {
		t.Errorf("content+source, direct: %+v", c.Rates)
	}
	if c, _ := row(t, r, "resolved wrong", "all"); *c.Share != (Share{0, 3}) {
		t.Errorf("resolved wrong: %+v", c.Share)
	}
	if c, _ := row(t, r, "exact content", "indirect"); !c.Empty() {
		t.Errorf("a share of nothing is not empty: %+v", c.Share)
	}
	for _, row := range r.Rows() {
		if row.Metric == "datelines" {
			t.Error("datelines are measured that nobody annotated")
		}
	}
	if rows := Score(nil, nil).Rows(); rows != nil {
		t.Errorf("of no annotation: %+v", rows)
	}
}

// annotated makes annotated articles, of which the first some are predicted.
func annotated(t *testing.T, all, some int) (gold, pred []*Document) {
	for i := range all {
		q := named(said(t, direct, `"We will win the war,"`, "Anna Lee", "said"), "Anna Lee")
		gold = append(gold, doc(fmt.Sprint(i), q))
		if i < some {
			pred = append(pred, doc(fmt.Sprint(i), q))
		}
	}
	return gold, pred
}

func TestBootstrap(t *testing.T) {
	for _, c := range []struct {
		reason    string
		all, some int
		low, high [2]float64 // between which the ends of the recall must lie
	}{
		{"articles that are all alike leave nothing to chance", 20, 20, [2]float64{1, 1}, [2]float64{1, 1}},
		{"half of 100: the standard error is .05, so about .4 to .6, where nine of ten samples have .42 to .58", 100, 50, [2]float64{.38, .41}, [2]float64{.59, .62}},
		{"half of 16: about .25 to .75", 16, 8, [2]float64{.18, .32}, [2]float64{.68, .82}},
	} {
		gold, pred := annotated(t, c.all, c.some)
		r, i := row(t, Score(gold, pred), "content", "direct")
		got := Bootstrap(gold, pred, 1000, 1)[i]
		low, high := got.Recall[0], got.Recall[1]
		if low < c.low[0] || low > c.low[1] || high < c.high[0] || high > c.high[1] {
			t.Errorf("%s: %v of %v is %.3f to %.3f", c.reason, r.Rates.GoldHits, r.Rates.Gold, low, high)
		}
		if *got.Precision != [2]float64{1, 1} || got.Share != nil {
			t.Errorf("%s: precision %v, share %v", c.reason, got.Precision, got.Share)
		}
	}
}

// The same seed draws the same samples; what is rarely there has no interval.
func TestBootstrapOnce(t *testing.T) {
	gold, pred := annotated(t, 30, 20)
	if diff := cmp.Diff(Bootstrap(gold, pred, 200, 7), Bootstrap(gold, pred, 200, 7)); diff != "" {
		t.Errorf("twice (-first +second):\n%s", diff)
	}
	_, i := row(t, Score(gold, pred), "content", "mixed")
	if b := Bootstrap(gold, pred, 200, 7)[i]; b != (Intervals{}) {
		t.Errorf("of nothing: %+v", b)
	}
}

func TestCurve(t *testing.T) {
	gold, pred := storyDocs(t)
	for i, c := range []float64{0.94, 0.5, 0.3} {
		pred.Quotes[i].Confidence = &c
	}
	points := Curve([]*Document{gold}, []*Document{pred}, []float64{0, 0.5, 0.6, 1})
	for i, want := range []PRF{{2, 3, 2, 3}, {2, 2, 2, 3}, {1, 1, 1, 3}, {0, 0, 0, 3}} {
		if got := points[i].Attribution.Content.All; got != want {
			t.Errorf("from %v on: %+v, want %+v", points[i].Least, got, want)
		}
	}
	if len(pred.Quotes) != 3 {
		t.Error("the predictions were changed")
	}
	pred.Quotes[0].Confidence = nil
	if got := Curve([]*Document{gold}, []*Document{pred}, []float64{1})[0].Attribution.Content.All; got != (PRF{1, 1, 1, 3}) {
		t.Errorf("a prediction without a confidence reaches every bound: %+v", got)
	}
	if Curve([]*Document{{ID: "a"}}, nil, []float64{0}) != nil {
		t.Error("a curve of no annotation")
	}
}
