package perceptron

import "math"

// forbidden is the score of a transition that may not be taken.
var forbidden = math.Inf(-1)

// A chain has the scores of the transitions between labels.
type chain struct {
	labels int
	start  []float64 // of each label as the first
	end    []float64 // of each label as the last
	step   []float64 // of label b after a: step[b*labels+a]
	strict bool      // some are forbidden
}

func newChain(labels int) chain {
	return chain{
		labels: labels,
		start:  make([]float64, labels),
		end:    make([]float64, labels),
		step:   make([]float64, labels*labels),
	}
}

// forbid sets the scores of what the options do not allow.
func (c *chain) forbid(opt *Options) {
	set := func(p *float64, ok bool) {
		if !ok {
			*p = forbidden
			c.strict = true
		}
	}
	for b := range c.labels {
		if opt.Last != nil {
			set(&c.end[b], opt.Last(b))
		}
		if opt.Allowed == nil {
			continue
		}
		set(&c.start[b], opt.Allowed(-1, b))
		for a := range c.labels {
			set(&c.step[b*c.labels+a], opt.Allowed(a, b))
		}
	}
}

// beam is the number of labels of a position that are followed where labels
// are many: those with the best scores by their features alone.
const (
	beam     = 6
	beamFrom = 18 // labels
)

// A lattice finds the best path of labels. Its memory is reused.
type lattice struct {
	emit []float32 // of each position and label: its score by the features
	path []float64 // of each position and label: the best score of a path to it
	back []uint8   // of each position and label: the label before it on that path
	cand []uint8   // beam labels of each position
}

// resize makes room for n positions.
func (l *lattice) resize(n, labels int) {
	l.emit = sized(l.emit, n*labels)
	l.path = sized(l.path, n*labels)
	l.back = sized(l.back, n*labels)
	l.cand = sized(l.cand, n*beam)
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// best writes the labels of the path with the highest score to out, by the
// scores in emit. It takes len(out) * labels² steps.
func (l *lattice) best(c *chain, out []uint8) {
	n, labels := len(out), c.labels
	if n == 0 {
		return
	}
	for b := range labels {
		l.path[b] = c.start[b] + float64(l.emit[b])
	}
	for i := 1; i < n; i++ {
		prev := l.path[(i-1)*labels : i*labels]
		cur := l.path[i*labels:][:labels]
		back := l.back[i*labels:][:labels]
		emit := l.emit[i*labels:][:labels]
		for b := range cur {
			step := c.step[b*labels:][:len(prev)]
			top, from := forbidden, 0
			for a, p := range prev {
				if s := p + step[a]; s > top {
					top, from = s, a
				}
			}
			cur[b] = top + float64(emit[b])
			back[b] = uint8(from)
		}
	}
	top, last := forbidden, 0
	for b, p := range l.path[(n-1)*labels:][:labels] {
		if s := p + c.end[b]; s > top {
			top, last = s, b
		}
	}
	out[n-1] = uint8(last)
	for i := n - 1; i > 0; i-- {
		out[i-1] = l.back[i*labels+int(out[i])]
	}
}

// pruned is best over the beam of each position. It takes len(out) * (beam² +
// labels) steps.
func (l *lattice) pruned(c *chain, out []uint8) {
	n, labels := len(out), c.labels
	if n == 0 {
		return
	}
	for i := range n {
		choose(l.emit[i*labels:][:labels], l.cand[i*beam:][:beam])
	}
	for k, b := range l.cand[:beam] {
		l.path[k] = c.start[b] + float64(l.emit[b])
	}
	for i := 1; i < n; i++ {
		prev, before := l.path[(i-1)*beam:][:beam], l.cand[(i-1)*beam:][:beam]
		for k, b := range l.cand[i*beam:][:beam] {
			step := c.step[int(b)*labels:][:labels]
			top, from := forbidden, 0
			for j, p := range prev {
				if s := p + step[before[j]]; s > top {
					top, from = s, j
				}
			}
			l.path[i*beam+k] = top + float64(l.emit[i*labels+int(b)])
			l.back[i*beam+k] = uint8(from)
		}
	}
	top, last := forbidden, 0
	for k, p := range l.path[(n-1)*beam:][:beam] {
		if s := p + c.end[l.cand[(n-1)*beam+k]]; s > top {
			top, last = s, k
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = l.cand[i*beam+last]
		last = int(l.back[i*beam+last])
	}
}

// choose writes the labels with the highest scores to cand, best first.
func choose(emit []float32, cand []uint8) {
	var score [beam]float32
	n := 0
	for b, s := range emit {
		if n == beam && s <= score[beam-1] {
			continue
		}
		k := min(n, beam-1)
		for k > 0 && score[k-1] < s {
			score[k], cand[k] = score[k-1], cand[k-1]
			k--
		}
		score[k], cand[k] = s, uint8(b)
		n = min(n+1, beam)
	}
}

// margin returns by how much the label of position i wins over the best other
// one, the labels around it being kept.
func (l *lattice) margin(c *chain, path []uint8, i int) float64 {
	labels := c.labels
	own, other := forbidden, forbidden
	for b := range labels {
		s := float64(l.emit[i*labels+b])
		if i == 0 {
			s += c.start[b]
		} else {
			s += c.step[b*labels+int(path[i-1])]
		}
		if i+1 == len(path) {
			s += c.end[b]
		} else {
			s += c.step[int(path[i+1])*labels+b]
		}
		if b == int(path[i]) {
			own = s
		} else {
			other = max(other, s)
		}
	}
	if own == forbidden {
		return 0
	}
	return own - other
}
