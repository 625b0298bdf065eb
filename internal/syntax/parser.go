package syntax

import (
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A Parser finds trees. Its zero value, with its models, is ready for use; its
// memory is reused. It is for one goroutine.
type Parser struct {
	Moves     *perceptron.Model // chooses transitions
	Relations *perceptron.Model // names arcs

	state    state
	sentence sentence
	features []perceptron.Feature
}

// Parse appends the arcs of the words of a sentence to dst, one for each. The
// time is linear in their number. Punctuation is governed by the word before it,
// or where there is none by the first.
func (p *Parser) Parse(words []tagger.Word, tags []tagger.Tag, dst []Arc) []Arc {
	s := &p.state
	p.sentence.load(words, tags)
	n := len(p.sentence.words)
	s.reset(n)
	var scores [transitions]float32
	for !s.done() {
		t, ok := s.forced()
		if !ok {
			p.features = moves(s, &p.sentence, p.features[:0])
			p.Moves.Score(p.features, scores[:])
			t = best(s, &scores)
		}
		p.take(t)
	}
	return p.spread(len(words), dst)
}

// spread appends the arcs of a sentence of n words, punctuation included.
func (p *Parser) spread(n int, dst []Arc) []Arc {
	list := p.sentence.words
	k := 0
	for i := range int32(n) {
		switch {
		case k < len(list) && list[k].place == i:
			a := p.state.arcs[k]
			if a.Head >= 0 {
				a.Head = list[a.Head].place
			}
			dst = append(dst, a)
			k++
		case len(list) == 0:
			dst = append(dst, Arc{-1, Punct})
		default:
			dst = append(dst, Arc{list[max(k-1, 0)].place, Punct})
		}
	}
	return dst
}

// best returns the transition with the highest score of those that may be taken.
func best(s *state, scores *[transitions]float32) transition {
	t := shift
	for u := left; u < transitions; u++ {
		if s.may(u) && scores[u] > scores[t] {
			t = u
		}
	}
	return t
}

// take takes a transition, and names the arc that it makes.
func (p *Parser) take(t transition) {
	s := &p.state
	if t == shift {
		s.shift()
		return
	}
	head, dependent := s.arc(t)
	r := Root
	if head < s.n {
		var scores [Relations]float32
		p.features = names(s, &p.sentence, head, dependent, p.features[:0])
		p.Relations.Score(p.features, scores[:])
		r = bestRelation(&scores)
	}
	s.attach(head, r)
}

// bestRelation returns the relation with the highest score, but for that of the root.
func bestRelation(scores *[Relations]float32) Relation {
	r := Relation(0)
	for k := range scores {
		if scores[k] > scores[r] && Relation(k) != Root {
			r = Relation(k)
		}
	}
	return r
}
