package eval

import "math"

// A Bucket has the predictions whose confidence lies in one tenth of the scale.
type Bucket struct {
	From     float64 // its lower bound; the upper one, From + 0.1, is outside but for 1
	Promised float64 // the mean of the confidences
	Right    Share   // matched with the right source
}

// Reliability says, for all predictions with a confidence and for those of each
// kind, how many of those with some confidence are right in content and source:
// ten buckets each. Documents of which nobody annotated the sources are passed
// over.
func Reliability(gold, pred []*Document) *ByKind[[]Bucket] {
	predicted := byID(pred)
	out := new(ByKind[[]Bucket])
	has := annotationOf(gold)
	for _, g := range gold {
		p := predicted[g.ID]
		if p == nil || !has.in(g, "content") || !has.in(g, "source") {
			continue
		}
		a := align(g, p)
		for i := range p.Quotes {
			q := &p.Quotes[i]
			if q.Confidence == nil || len(a.predWds[i].content) == 0 {
				continue
			}
			right := a.right(i)
			out.each(q.Kind, func(b *[]Bucket) { *b = add(*b, *q.Confidence, right) })
		}
	}
	return out
}

// Right tells of every quotation of a prediction whether it is matched with one that
// has the right source.
func Right(gold, pred *Document) []bool {
	a := align(gold, pred)
	out := make([]bool, len(pred.Quotes))
	for i := range out {
		out[i] = a.right(i)
	}
	return out
}

// right reports whether prediction i is matched with the right source.
func (a *aligned) right(i int) bool { return a.matched[i] >= 0 && a.sameSource(a.matched[i], i) }

// add counts a prediction in its bucket. Promised is the mean so far.
func add(buckets []Bucket, confidence float64, right bool) []Bucket {
	if buckets == nil {
		for i := range 10 {
			buckets = append(buckets, Bucket{From: float64(i) / 10})
		}
	}
	i := min(max(int(math.Floor(confidence*10+1e-9)), 0), 9)
	b := &buckets[i]
	b.Right.count(right)
	b.Promised += (confidence - b.Promised) / float64(b.Right.Of)
	return buckets
}

// CalibrationError is how far shares and promises lie apart, as a mean over the
// predictions.
func CalibrationError(buckets []Bucket) float64 {
	sum, n := 0.0, 0
	for _, b := range buckets {
		sum += float64(b.Right.Of) * math.Abs(b.Promised-b.Right.Value())
		n += b.Right.Of
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
