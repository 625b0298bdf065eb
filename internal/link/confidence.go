package link

import (
	"math"

	"github.com/quoteattribution/quote/internal/speech"
)

// Confidence estimates how likely content and source of a quotation are right,
// between 0 and 1.
//
// For what the model found it is a logistic regression (Platt, Probabilistic
// Outputs for Support Vector Machines, 1999) over the margin of the least sure
// role in it, its kind, and whether the rules found it too; for what the rules
// found it is the share that was right. Both were fitted on PolNeAR dev by hand;
// the command internal/gate measures how far they are kept.
//
// Where there are no weights it is what such rules mostly reach, and not fitted.
func Confidence(q *speech.Quotation, modelled bool) float64 {
	switch {
	case !modelled && (q.Kind != speech.Direct || q.Source.Empty()):
		return 0.6
	case !modelled:
		return 0.9
	case q.Marked && q.Source.Empty():
		return 0.2 // speech, but nobody is named
	case q.Marked && len(q.Cue) > 0:
		return 0.94
	case q.Marked:
		return 0.8
	case q.Plain:
		return 0.97
	}
	z := -0.94 + 0.71*math.Log1p(math.Max(float64(q.Margin), 0)/60)
	switch q.Kind {
	case speech.Mixed:
		z += 0.52
	case speech.Direct:
		z -= 0.37
	}
	if q.Agreed {
		z += 1.41
	}
	return 1 / (1 + math.Exp(-z))
}
