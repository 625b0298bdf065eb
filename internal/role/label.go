package role

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/tagger"
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

	stop     *stop.Signal
	space    perceptron.Workspace
	features featurer
	ex       perceptron.Example
	known    [][]perceptron.Feature // of each line that may have roles: the core features
	pages    grow.Pages[perceptron.Feature]
	roles    grow.Pages[Role]
	margins  grow.Pages[uint8]
	first    []labelled
	labels   []Labels         // of each line
	last     grow.Pages[Role] // of the labels
	sure     grow.Pages[float32]
	seen     map[uint32]uint32 // in how many places a word is part of a source
}

// eager is what having no role must win by in the second stage. The model alone
// finds fewer quotations than there are, and is right more often; this evens
// precision and recall, at the same F1. A cue grows no longer by it.
var eager = [Roles]float32{None: -25, InCue: -25}

// FirstExamples calls f with the features of the first stage for every line.
// They are f's only until it returns.
func (lb *Labeller) FirstExamples(lines []Line, f func(line int, ex *perceptron.Example)) {
	lb.known = grow.Resize(lb.known, len(lines))
	lb.pages.Reset()
	for i := range lines {
		lb.stop.Check()
		lb.features.prev = nil
		if i > 0 {
			lb.features.prev = &lines[i-1]
		}
		lb.ex.Reset()
		lb.features.first(&lines[i], &lb.ex)
		known := lb.pages.Room(core * lb.ex.Len())
		for k := range lb.ex.Len() {
			known = append(known, lb.ex.At(k)[:core]...)
		}
		lb.known[i] = lb.pages.Keep(known)
		f(i, &lb.ex)
	}
}

// SecondExamples labels the lines with the first stage and calls f with the
// features of the second for every line, or with nil where the first stage is
// sure that the line has none and skim says to spare the work. They are f's only
// until it returns.
func (lb *Labeller) SecondExamples(lines []Line, skim bool, f func(line int, ex *perceptron.Example)) {
	lb.roles.Reset()
	lb.margins.Reset()
	lb.first = grow.Resize(lb.first, len(lines))
	lb.FirstExamples(lines, func(i int, ex *perceptron.Example) {
		n := lines[i].Len()
		roles, margins := lb.Stage1.Decode(ex, &lb.space, lb.roles.Room(n)), lb.margins.Room(n)
		for k := range roles {
			margins = append(margins, marginBucket(lb.space.Margin(k)))
		}
		lb.first[i] = labelled{lb.roles.Keep(roles), lb.margins.Keep(margins)}
		if skim && lb.first[i].idle() {
			lb.pages.Drop(lb.known[i])
			lb.known[i] = nil
		}
	})
	lb.countSources(lines)
	for i := range lines {
		lb.stop.Check()
		if skim && lb.first[i].idle() {
			f(i, nil)
			continue
		}
		var prev, next *labelled
		if i > 0 {
			prev = &lb.first[i-1]
		}
		if i+1 < len(lines) {
			next = &lb.first[i+1]
		}
		lb.ex.Reset()
		lb.features.second(&lines[i], lb.known[i], &lb.first[i], prev, next, lb.seen, &lb.ex)
		f(i, &lb.ex)
	}
}

// Labels are the roles of the items of a line, and by how much each wins over
// the next best one.
type Labels struct {
	Roles []Role
	Sure  []float32

	// Certain is the margin from which roles are beyond doubt; 0, as here, if none are.
	Certain float32

	// Linear says that the linear model has made them.
	Linear bool
}

// Label gives every line its labels. They are good until the next call.
func (lb *Labeller) Label(lines []Line) []Labels {
	lb.labels = grow.Resize(lb.labels, len(lines))
	lb.last.Reset()
	lb.sure.Reset()
	lb.SecondExamples(lines, true, func(i int, ex *perceptron.Example) {
		n := lines[i].Len()
		roles, sure := lb.last.Room(n), lb.sure.Room(n)
		if ex == nil {
			roles, sure = roles[:n], sure[:n]
			clear(roles)
			clear(sure)
		} else {
			lb.space.Bias = eager[:]
			roles = lb.Stage2.Decode(ex, &lb.space, roles)
			lb.space.Bias = nil
			for k := range roles {
				sure = append(sure, lb.space.Margin(k))
			}
		}
		lb.labels[i] = Labels{Roles: lb.last.Keep(roles), Sure: lb.sure.Keep(sure), Linear: true}
	})
	return lb.labels
}

// Readings returns of every token of the article what the tagger takes it for, as
// far as it stands outside marks.
func Readings(a *article.Article, lines []Line) []tagger.Reading {
	readings := make([]tagger.Reading, len(a.Tokens))
	for i := range lines {
		a.Stop.Check()
		for k, it := range lines[i].Items {
			if it.Region < 0 {
				last := max(it.First+1, a.SurnameAt(it.First))
				for t := it.First; t < last; t++ {
					readings[t] = tagger.Reading{Tag: lines[i].Tags[k], Name: lines[i].Names[k]}
				}
			}
		}
	}
	return readings
}

// countSources counts in how many places of the article each word is part of a
// source.
func (lb *Labeller) countSources(lines []Line) {
	const many = 1 << 10 // words: a map does not shrink, and clearing it takes its time
	if lb.seen == nil || len(lb.seen) > many {
		lb.seen = make(map[uint32]uint32)
	}
	clear(lb.seen)
	for i := range lines {
		lb.stop.Check()
		for k, r := range lb.first[i].roles {
			if KindOf(r) == Source {
				lb.seen[lines[i].Words[k].Lower]++
			}
		}
	}
}
