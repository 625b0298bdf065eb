package eval

import (
	"math"
	"math/rand/v2"
	"slices"
)

// An Interval has nineteen of twenty samples between its ends. Samples in which a
// rate is one of nothing are left out of it; it is nil where all are.
type Interval *[2]float64

// Intervals tell how far the rates of a row depend on which documents were
// annotated. Share belongs to shares, the others to rates.
type Intervals struct{ Precision, Recall, F1, Share Interval }

// Bootstrap draws samples of the documents, each of as many as there are and with
// repetition, and returns for every row of [Score]'s report the percentiles 2.5 and
// 97.5 of its rates. The same documents and seed give the same intervals.
//
// Documents are what is drawn, as the quotations of one are alike. Of few, say
// under thirty, the intervals are too narrow.
func Bootstrap(gold, pred []*Document, samples int, seed uint64) []Intervals {
	has := annotationOf(gold)
	predicted := byID(pred)
	parts := make([][]Row, len(gold))
	for i, g := range gold {
		var p []*Document
		if d := predicted[g.ID]; d != nil {
			p = []*Document{d}
		}
		parts[i] = score([]*Document{g}, p, has).Rows()
	}
	random := rand.New(rand.NewPCG(seed, 0))
	var drawn []sample
	for range samples {
		sum := new(Report)
		sum.announce(has)
		rows := sum.Rows()
		for range parts {
			for i, part := range parts[random.IntN(len(parts))] {
				rows[i].add(part)
			}
		}
		if drawn == nil {
			drawn = make([]sample, len(rows))
		}
		for i, row := range rows {
			drawn[i].note(row)
		}
	}
	out := make([]Intervals, len(drawn))
	for i, d := range drawn {
		out[i] = Intervals{d.precision.interval(), d.recall.interval(), d.f1.interval(), d.share.interval()}
	}
	return out
}

// A sample has the rates of one row in all samples.
type sample struct{ precision, recall, f1, share rates }

func (d *sample) note(r Row) {
	if s := r.Share; s != nil {
		d.share.note(s.Value(), s.Of)
		return
	}
	d.precision.note(r.Rates.Precision(), r.Rates.Pred)
	d.recall.note(r.Rates.Recall(), r.Rates.Gold)
	d.f1.note(r.Rates.F1(), r.Rates.Gold)
}

type rates []float64

// note keeps a rate that is one of something.
func (r *rates) note(rate float64, of int) {
	if of > 0 {
		*r = append(*r, rate)
	}
}

// interval is nil where no sample has the rate.
func (r rates) interval() Interval {
	if len(r) == 0 {
		return nil
	}
	slices.Sort(r)
	at := func(share float64) float64 { return r[int(math.Round(share*float64(len(r)-1)))] }
	return &[2]float64{at(0.025), at(0.975)}
}
