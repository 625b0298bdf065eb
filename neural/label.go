package neural

import (
	"sort"

	"github.com/quoteattribution/quote"
)

// A labeller reads articles for one goroutine.
type labeller struct {
	encoder *encoder
	reader  reader
	logits  []float32 // of each word, as many as there are roles; of the words that are read
	known   []bool    // of each word, whether it is read
	bonus   float32   // what the role counts that a unit has
	scores  [][numRoles]float32
	back    [][numRoles]uint8
	wants   []stretch
}

const numRoles = 7

// How the encoder and the linear model go together, in nats: the best for the
// development sets together.
const (
	bonus   = 1.5 // what the role that the linear model gives a unit counts
	certain = 1.5 // the margin from which a role is beyond doubt, see quote.Tagging
)

// newLabeller returns a labeller with the given kernels, or the fastest.
func newLabeller(m *model, k *kernels) *labeller {
	if k == nil {
		k = all()[0]
	}
	return &labeller{encoder: newEncoder(m, k), reader: reader{model: m}}
}

// tag labels an article.
func (l *labeller) tag(t *quote.Tagging) {
	l.encode(t)
	t.Certain, l.bonus = certain, bonus
	if !t.Labelled {
		l.bonus = 0
	}
	for i := range t.Sentences {
		l.decide(t.Sentences[i].Units)
	}
}

// encode sets the logits of the words that are wanted.
func (l *labeller) encode(t *quote.Tagging) {
	l.reader.read(t.Text)
	n := len(l.reader.words)
	l.logits, l.known = resize(l.logits, n*numRoles), resize(l.known, n)
	clear(l.known)
	l.reader.windows(l.wanted(t), func(w *window, own stretch, at []int) {
		out, width := l.encoder.run(w), l.encoder.out.out
		for i, place := range at {
			if place >= 0 {
				copy(l.logits[(own.first+i)*numRoles:], out[place*width:][:numRoles])
				l.known[own.first+i] = true
			}
		}
	})
}

// wanted returns the words of the sentences that are to be labelled: where somebody may
// say something, and their neighbours.
func (l *labeller) wanted(t *quote.Tagging) []stretch {
	list := l.wants[:0]
	speaks := func(i int) bool { return i >= 0 && i < len(t.Sentences) && t.Sentences[i].Speaks }
	for i := range t.Sentences {
		u := t.Sentences[i].Units
		if len(u) > 0 && (speaks(i) || speaks(i-1) || speaks(i+1)) {
			if s := l.within(u[0].Span.Start, u[len(u)-1].Span.End); s.first < s.end {
				list = append(list, s)
			}
		}
	}
	l.wants = list
	return list
}

// within returns the words that begin among bytes [start:end).
func (l *labeller) within(start, end int) stretch {
	w := l.reader.words
	first := sort.Search(len(w), func(i int) bool { return w[i].start >= start })
	n := sort.Search(len(w)-first, func(i int) bool { return w[first+i].start >= end })
	return stretch{first, first + n}
}

// decide gives the units of a sentence the roles that are best together (Viterbi), if
// all its words are read.
func (l *labeller) decide(units []quote.TaggedUnit) {
	if len(units) == 0 {
		return
	}
	l.scores, l.back = resize(l.scores, len(units)), resize(l.back, len(units))
	for i := range units {
		if !l.score(&l.scores[i], &units[i]) {
			return
		}
	}
	best := l.scores[0]
	for r := range best {
		if !follows(0, r) {
			best[r] = never
		}
	}
	for i := 1; i < len(units); i++ {
		var next [numRoles]float32
		for r := range next {
			from := 0
			for p := 1; p < numRoles; p++ {
				if follows(p, r) && (best[p] > best[from] || !follows(from, r)) {
					from = p
				}
			}
			l.back[i][r], next[r] = uint8(from), best[from]+l.scores[i][r]
			if !follows(from, r) {
				next[r] = never
			}
		}
		best = next
	}
	role := 0
	for r := range best {
		if best[r] > best[role] {
			role = r
		}
	}
	for i := len(units) - 1; i >= 0; i-- {
		units[i].Role, units[i].Margin = quote.Role(role), margin(&l.scores[i], role)
		role = int(l.back[i][role])
	}
}

const never = -1e9

// follows reports whether role next may stand behind prev: the inside of a phrase is
// behind its beginning or itself.
func follows(prev, next int) bool {
	return next == 0 || next%2 == 1 || prev == next || prev == next-1
}

// margin is by how much a role wins over the best of another kind.
func margin(s *[numRoles]float32, role int) float64 {
	other := float32(never)
	for r, v := range s {
		if (r+1)/2 != (role+1)/2 {
			other = max(other, v)
		}
	}
	return float64(s[role] - other)
}

// score sets s to what the encoder says of the words of a unit, on average, where the first
// tells whether a phrase begins; and what the linear model says beside. It reports
// false if a word is not read.
func (l *labeller) score(s *[numRoles]float32, u *quote.TaggedUnit) bool {
	own := l.within(u.Span.Start, u.Span.End)
	if own.first == own.end && own.first > 0 {
		own.first-- // a part of the word before, as the encoder cuts: of characters without spaces
	}
	*s = [numRoles]float32{}
	n := float32(0)
	for i := own.first; i < own.end; i++ {
		if !l.known[i] {
			continue
		}
		x := (*[numRoles]float32)(l.logits[i*numRoles:])
		s[0] += x[0]
		for r := 1; r < numRoles; r += 2 {
			s[r] += max(x[r], x[r+1])
		}
		n++
	}
	if n == 0 {
		return false
	}
	first := (*[numRoles]float32)(l.logits[own.first*numRoles:])
	s[0] /= n
	for r := 1; r < numRoles; r += 2 {
		s[r] /= n
		begins := first[r] - first[r+1]
		s[r+1] = s[r] - max(begins, 0)
		s[r] += min(begins, 0)
	}
	s[u.Role] += l.bonus
	return true
}

// resize returns a slice of n elements, in the memory of s if that is enough.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
