package eval

import (
	"encoding/json"
	"iter"
	"math"
)

// PRF counts towards precision, recall and F1. Where precision and recall ask
// the same question, GoldHits equals PredHits.
type PRF struct {
	PredHits, Pred int // predictions that are right, of all
	GoldHits, Gold int // gold items that were found, of all
}

func (c *PRF) add(o PRF) {
	c.PredHits += o.PredHits
	c.Pred += o.Pred
	c.GoldHits += o.GoldHits
	c.Gold += o.Gold
}

// Precision is 0 when nothing was predicted.
func (c PRF) Precision() float64 { return quotient(c.PredHits, c.Pred) }

// Recall is 0 when there was nothing to find.
func (c PRF) Recall() float64 { return quotient(c.GoldHits, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c PRF) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Share counts how many of some are right.
type Share struct{ Hits, Of int }

func (s *Share) count(hit bool) {
	s.Of++
	if hit {
		s.Hits++
	}
}

// Value is the share itself, 0 of nothing.
func (s Share) Value() float64 { return quotient(s.Hits, s.Of) }

func quotient(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// ByKind holds a measure over all quotes and over those of each kind.
type ByKind[T any] struct {
	All      T `json:"all"`
	Direct   T `json:"direct"`
	Mixed    T `json:"mixed"`
	Indirect T `json:"indirect"`
}

// each calls f for the whole and for the part of the kind, if it is known.
func (b *ByKind[T]) each(kind string, f func(*T)) {
	f(&b.All)
	switch kind {
	case direct:
		f(&b.Direct)
	case mixed:
		f(&b.Mixed)
	case indirect:
		f(&b.Indirect)
	}
}

// MarshalJSON writes the rates and the counts they come from.
func (c PRF) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
		PredHits  int     `json:"pred_hits"`
		Pred      int     `json:"pred"`
		GoldHits  int     `json:"gold_hits"`
		Gold      int     `json:"gold"`
	}{round(c.Precision()), round(c.Recall()), round(c.F1()), c.PredHits, c.Pred, c.GoldHits, c.Gold})
}

// MarshalJSON writes the share and the counts it comes from.
func (s Share) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Share float64 `json:"share"`
		Hits  int     `json:"hits"`
		Of    int     `json:"of"`
	}{round(s.Value()), s.Hits, s.Of})
}

func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }

// Parts yields the measure over all and those of the kinds, with their names.
func (b *ByKind[T]) Parts() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		_ = yield("all", b.All) && yield(direct, b.Direct) && yield(mixed, b.Mixed) && yield(indirect, b.Indirect)
	}
}
