package eval

import "iter"

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

func (s *Share) add(o Share) {
	s.Hits += o.Hits
	s.Of += o.Of
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
	All      T
	Direct   T
	Mixed    T
	Indirect T
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

// Parts yields the measure over all and those of the kinds, with their names.
func (b *ByKind[T]) Parts() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		_ = yield("all", b.All) && yield(direct, b.Direct) && yield(mixed, b.Mixed) && yield(indirect, b.Indirect)
	}
}
