package eval

// A Point is what predictions are worth from some confidence on.
type Point struct {
	Least       float64
	Attribution *AttributionReport
}

// Curve scores, for each bound in turn, the predictions whose confidence reaches
// it, as they would be used by somebody who trusts it. It is nil where the contents
// are not annotated.
func Curve(gold, pred []*Document, bounds []float64) []Point {
	var points []Point
	for _, least := range bounds {
		r := Score(gold, Filter(pred, func(q *Quote) bool { return q.Confidence == nil || *q.Confidence >= least }))
		if r.Attribution == nil {
			return nil
		}
		points = append(points, Point{least, r.Attribution})
	}
	return points
}

// Filter returns documents with the quotations for which keep returns true. It
// leaves the given ones as they are.
func Filter(docs []*Document, keep func(*Quote) bool) []*Document {
	out := make([]*Document, len(docs))
	for i, d := range docs {
		kept := *d
		kept.Quotes = nil
		for k := range d.Quotes {
			if keep(&d.Quotes[k]) {
				kept.Quotes = append(kept.Quotes, d.Quotes[k])
			}
		}
		out[i] = &kept
	}
	return out
}
