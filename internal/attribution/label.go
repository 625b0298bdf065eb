package attribution

import (
	"github.com/quoteattribution/quote/internal/perceptron"
)

// A Labeller gives the items of an article their roles, in two stages: the
// second sees what the first said of the items around. Its memory is reused; it
// is for one goroutine.
//
// Two stages of a perceptron with the labels of the first as features are
// stacked sequential learning: Cohen, Carvalho, Stacked Sequential Learning
// (IJCAI 2005).
type Labeller struct {
	Stage1, Stage2 *perceptron.Model
	space          perceptron.Workspace
	features       featurer
	ex             perceptron.Example
}

// First labels the lines with the first stage.
func (lb *Labeller) First(lines []Line, examples []perceptron.Example) []labelled {
	out := make([]labelled, len(lines))
	n := 0
	for i := range lines {
		n += lines[i].Len()
	}
	roles, margins := make([]Role, 0, n), make([]uint8, 0, n)
	for i := range lines {
		at := len(roles)
		roles = lb.Stage1.Decode(&examples[i], &lb.space, roles)
		for k := at; k < len(roles); k++ {
			margins = append(margins, marginBucket(lb.space.Margin(k-at)))
		}
		out[i] = labelled{roles[at:len(roles):len(roles)], margins[at:len(margins):len(margins)]}
	}
	return out
}

// FirstExamples are the features of the first stage for every line.
func (lb *Labeller) FirstExamples(lines []Line) []perceptron.Example {
	out := make([]perceptron.Example, len(lines))
	for i := range lines {
		lb.features.prev = nil
		if i > 0 {
			lb.features.prev = &lines[i-1]
		}
		ex := perceptron.Example{Features: make([]perceptron.Feature, 0, 56*lines[i].Len()), Ends: make([]int32, 0, lines[i].Len())}
		lb.features.first(&lines[i], &ex)
		out[i] = ex
	}
	return out
}

// SecondExamples are the features of the second stage, given the first's labels.
func (lb *Labeller) SecondExamples(lines []Line, examples []perceptron.Example, first []labelled) []perceptron.Example {
	seen := sources(lines, first)
	out := make([]perceptron.Example, len(lines))
	for i := range lines {
		lb.second(lines, examples, first, seen, i, &out[i])
	}
	return out
}

func (lb *Labeller) second(lines []Line, examples []perceptron.Example, first []labelled, seen func(uint32) uint32, i int, ex *perceptron.Example) {
	var prev, next *labelled
	if i > 0 {
		prev = &first[i-1]
	}
	if i+1 < len(lines) {
		next = &first[i+1]
	}
	lb.features.second(&lines[i], &examples[i], &first[i], prev, next, seen, ex)
}

// Label gives every line its roles, and how sure they are.
func (lb *Labeller) Label(lines []Line) (roles [][]Role, sure [][]float32) {
	examples := lb.FirstExamples(lines)
	first := lb.First(lines, examples)
	seen := sources(lines, first)
	roles, sure = make([][]Role, len(lines)), make([][]float32, len(lines))
	for i := range lines {
		lb.ex.Reset()
		lb.second(lines, examples, first, seen, i, &lb.ex)
		roles[i] = lb.Stage2.Decode(&lb.ex, &lb.space, nil)
		sure[i] = make([]float32, len(roles[i]))
		for k := range sure[i] {
			sure[i][k] = lb.space.Margin(k)
		}
	}
	return roles, sure
}

// sources counts in how many places of the article a word is part of a source.
func sources(lines []Line, first []labelled) func(lower uint32) uint32 {
	count := make(map[uint32]uint32)
	for i := range lines {
		for k, r := range first[i].roles {
			if inSource(r) {
				count[lines[i].words[k].Lower]++
			}
		}
	}
	return func(lower uint32) uint32 { return min(count[lower], 4) }
}
