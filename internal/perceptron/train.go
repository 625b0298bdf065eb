package perceptron

import "fmt"

// Options say how to train. Zero fields have the stated defaults.
type Options struct {
	Epochs   int    // passes over the examples; 10
	Runs     int    // trainings, each in an order of its own, whose weights are averaged; 1
	Seed     uint64 // of the order of the examples in each pass
	MinCount int    // features seen fewer times are left out; 1

	// Cost, where not nil, is added to the score of each label that is not
	// the gold one while training, so that the gold one must win by as much.
	// An update moves a weight by 1.
	Cost func(gold, pred uint8) float32

	// Allowed, where not nil, tells which label may follow which; prev is -1
	// at the start of a sentence. Last, where not nil, tells which label may
	// be the last one. The model keeps both: it decodes nothing else as long
	// as anything else is possible.
	Allowed func(prev, next int) bool
	Last    func(label int) bool

	// MinWeight is the size under which an averaged weight becomes 0, and
	// MaxBytes, where not 0, the size of the encoded model, which the rows of
	// least use are left out to reach.
	MinWeight float32
	MaxBytes  int

	// Progress, where not nil, is told of each epoch the number of labels
	// that were wrong before their update, and of all.
	Progress func(epoch, wrong, total int)
}

// UnitCost is the Hamming cost, 1 for each wrong label.
func UnitCost(gold, pred uint8) float32 { return 1 }

// maxLabels is the number of labels a model may have.
const maxLabels = 128

// Train learns a model of the given labels, at most 128. It panics if the
// examples are inconsistent: a gold label that is none, or more or fewer of
// them than positions.
func Train(labels []string, examples []Example, opt Options) *Model {
	if n := len(labels); n == 0 || n > maxLabels {
		panic(fmt.Sprintf("perceptron: %d labels", n))
	}
	if opt.Epochs == 0 {
		opt.Epochs = 10
	}
	t := newTrainer(labels, examples, &opt)
	order := make([]int32, len(t.sentences))
	for i := range order {
		order[i] = int32(i)
	}
	random := generator(opt.Seed)
	runs := max(opt.Runs, 1)
	var mean bag
	for run := range runs {
		for epoch := range opt.Epochs {
			random.shuffle(order)
			wrong, total := 0, 0
			for _, i := range order {
				wrong += t.learn(&t.sentences[i], &opt)
				total += len(t.sentences[i].gold)
			}
			if opt.Progress != nil {
				opt.Progress(run*opt.Epochs+epoch, wrong, total)
			}
		}
		if runs > 1 {
			mean.add(t, float64(runs))
		}
	}
	if runs > 1 {
		mean.put(t)
	}
	return t.model(labels, &opt)
}

// A bag adds up the averaged weights of several runs: Breiman, Bagging
// Predictors (Machine Learning 24, 1996), but for the sampling, whose part the
// order of the examples plays.
type bag struct {
	weights []float32
	chain   chain
}

// add adds a share of the averages of t, one of so many runs, and sets t back to
// the start.
func (b *bag) add(t *trainer, runs float64) {
	now := max(t.now, 1)
	if b.weights == nil {
		b.weights = make([]float32, len(t.weights))
		b.chain = newChain(t.chain.labels)
	}
	for i, w := range t.weights {
		b.weights[i] += float32((float64(w) - t.sums[i]/now) / runs)
	}
	clear(t.weights)
	clear(t.sums)
	into, from, sums := b.chain.scores(), t.chain.scores(), t.chainSums.scores()
	for k := range from {
		for i, w := range from[k] {
			if w != forbidden {
				into[k][i] += (w - sums[k][i]/now) / runs
				from[k][i], sums[k][i] = 0, 0
			}
		}
	}
	t.now = 0
}

// put gives t the weights of the bag, as if they had never changed.
func (b *bag) put(t *trainer) {
	copy(t.weights, b.weights)
	into, from := t.chain.scores(), b.chain.scores()
	for k := range into {
		for i, w := range into[k] {
			if w != forbidden {
				into[k][i] = from[k][i]
			}
		}
	}
}

// A compiled sentence has the rows of its features instead of their hashes.
type compiled struct {
	rows []uint32
	ends []int32 // in rows
	gold []uint8
}

// A trainer has the weights while they change. Sums are those that averaging
// needs: the average over all times up to now of a weight w is w - sum/now,
// where each change d at time t has added d*t to the sum.
type trainer struct {
	sentences []compiled
	features  []Feature // of each row
	counts    []uint32  // of each row: how often it was seen
	stride    int       // of the rows
	weights   []float32
	sums      []float64
	now       float64 // sentences seen
	chain     chain
	chainSums chain
	lattice   lattice
	pred      []uint8
}

func newTrainer(labels []string, examples []Example, opt *Options) *trainer {
	t := &trainer{chain: newChain(len(labels)), chainSums: newChain(len(labels))}
	t.chain.forbid(opt)
	t.compile(examples, len(labels), opt.MinCount)
	t.stride = (len(labels) + 7) &^ 7 // a row of eight is half a cache line
	t.weights = make([]float32, len(t.features)*t.stride)
	t.sums = make([]float64, len(t.features)*t.stride)
	return t
}

// compile numbers the features that are frequent enough.
func (t *trainer) compile(examples []Example, labels, minCount int) {
	index := make(map[Feature]uint32)
	var counts []uint32
	var features []Feature
	total := 0
	for i := range examples {
		e := &examples[i]
		if len(e.Gold) != e.Len() {
			panic(fmt.Sprintf("perceptron: example %d has %d gold labels for %d positions", i, len(e.Gold), e.Len()))
		}
		for _, g := range e.Gold {
			if int(g) >= labels {
				panic(fmt.Sprintf("perceptron: example %d has gold label %d of %d", i, g, labels))
			}
		}
		for _, f := range e.Features {
			k, ok := index[f]
			if !ok {
				k = uint32(len(counts))
				index[f] = k
				counts = append(counts, 0)
				features = append(features, f)
			}
			counts[k]++
		}
		total += len(e.Features)
	}
	const rare = ^uint32(0)
	rows := make([]uint32, len(counts))
	for k, c := range counts {
		rows[k] = rare
		if int(c) >= minCount {
			rows[k] = uint32(len(t.features))
			t.features = append(t.features, features[k])
			t.counts = append(t.counts, c)
		} else {
			total -= int(c)
		}
	}
	flat := make([]uint32, 0, total)
	t.sentences = make([]compiled, len(examples))
	for i := range examples {
		e := &examples[i]
		first := len(flat)
		ends := make([]int32, e.Len())
		for p := range ends {
			for _, f := range e.At(p) {
				if r := rows[index[f]]; r != rare {
					flat = append(flat, r)
				}
			}
			ends[p] = int32(len(flat) - first)
		}
		t.sentences[i] = compiled{flat[first:len(flat):len(flat)], ends, e.Gold}
	}
}

// learn decodes a sentence, moves the weights from what was predicted to what
// is right, and returns the number of labels that were wrong.
func (t *trainer) learn(s *compiled, opt *Options) int {
	n, labels := len(s.gold), t.chain.labels
	t.lattice.resize(n, labels)
	first := int32(0)
	for i, end := range s.ends {
		emit := t.lattice.emit[i*labels:][:labels]
		t.score(s.rows[first:end], emit)
		if opt.Cost != nil {
			for b := range emit {
				if g := s.gold[i]; b != int(g) {
					emit[b] += opt.Cost(g, uint8(b))
				}
			}
		}
		first = end
	}
	t.pred = sized(t.pred, n)
	t.lattice.best(&t.chain, t.pred)
	wrong := 0
	first = 0
	for i, end := range s.ends {
		g, p := s.gold[i], t.pred[i]
		if g != p {
			wrong++
			for _, r := range s.rows[first:end] {
				at := int(r) * t.stride
				t.weights[at+int(g)]++
				t.sums[at+int(g)] += t.now
				t.weights[at+int(p)]--
				t.sums[at+int(p)] -= t.now
			}
		}
		first = end
	}
	if wrong > 0 {
		t.move(s.gold, +1)
		t.move(t.pred, -1)
	}
	t.now++
	return wrong
}

// score adds up the rows of a position.
func (t *trainer) score(rows []uint32, emit []float32) {
	if t.stride == 8 {
		var s [8]float32
		for _, r := range rows {
			w := (*[8]float32)(t.weights[int(r)*8:])
			s[0] += w[0]
			s[1] += w[1]
			s[2] += w[2]
			s[3] += w[3]
			s[4] += w[4]
			s[5] += w[5]
			s[6] += w[6]
			s[7] += w[7]
		}
		copy(emit, s[:])
		return
	}
	clear(emit)
	for _, r := range rows {
		for b, w := range t.weights[int(r)*t.stride:][:len(emit)] {
			emit[b] += w
		}
	}
}

// move adds d to the weights of the transitions of a path.
func (t *trainer) move(path []uint8, d float64) {
	labels := t.chain.labels
	add := func(w, sum []float64, k int) {
		w[k] += d
		sum[k] += d * t.now
	}
	add(t.chain.start, t.chainSums.start, int(path[0]))
	for i := 1; i < len(path); i++ {
		add(t.chain.step, t.chainSums.step, int(path[i])*labels+int(path[i-1]))
	}
	add(t.chain.end, t.chainSums.end, int(path[len(path)-1]))
}

// A generator is SplitMix64: Steele, Lea, Flood. Fast Splittable Pseudorandom
// Number Generators. OOPSLA 2014.
type generator uint64

func (g *generator) next() uint64 {
	*g += 0x9E3779B97F4A7C15
	z := uint64(*g)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

func (g *generator) shuffle(s []int32) {
	for i := len(s) - 1; i > 0; i-- {
		j := int(g.next() % uint64(i+1))
		s[i], s[j] = s[j], s[i]
	}
}
