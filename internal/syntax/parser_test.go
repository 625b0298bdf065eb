package syntax

import "testing"

func TestOracleReaches(t *testing.T) {
	// 0<-1<-? random projective
	seed := uint64(5)
	l := &learner{random: seed}
	for range 2000 {
		n := 1 + int(l.next()%9)
		// random projective by random transitions
		var s state
		s.reset(n)

		for !s.done() {
			tr, ok := s.forced()
			if !ok {
				for {
					tr = transition(l.next() % 3)
					if s.may(tr) {
						break
					}
				}
			}
			if tr == shift {
				s.shift()
			} else {
				h, _ := s.arc(tr)
				s.attach(h, Obj)
			}
		}
		gold := append([]Arc(nil), s.arcs...)
		s.reset(n)

		for !s.done() {
			tr, ok := s.forced()
			if !ok {
				least := 99
				for u := shift; u < transitions; u++ {
					if s.may(u) {
						if c := cost(&s, u, gold); c < least {
							least, tr = c, u
						}
					}
				}
				if least != 0 {
					t.Fatalf("cost %d", least)
				}
			}
			if tr == shift {
				s.shift()
			} else {
				h, _ := s.arc(tr)
				s.attach(h, Obj)
			}
		}
		for i := range gold {
			if gold[i].Head != s.arcs[i].Head {
				t.Fatalf("%v %v", gold, s.arcs)
			}
		}
	}
}
