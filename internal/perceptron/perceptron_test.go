package perceptron

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sentence builds an example of words, whose only feature is the word itself,
// written as word/label.
func sentence(labels, line string) Example {
	var e Example
	for f := range strings.FieldsSeq(line) {
		word, label, _ := strings.Cut(f, "/")
		e.Add(Mix1(1, Hash(word)))
		e.Next()
		e.Gold = append(e.Gold, uint8(max(strings.Index(labels, label), 0)))
	}
	return e
}

func names(labels string, path []uint8) string {
	var b strings.Builder
	for _, p := range path {
		b.WriteByte(labels[p])
	}
	return b.String()
}

func TestTrain(t *testing.T) {
	tests := []struct {
		reason string
		labels string
		train  []string
		test   string
		want   string
	}{{
		reason: "the word tells the label",
		labels: "ab",
		train:  []string{"x/a y/b", "y/b x/a x/a"},
		test:   "y y x",
		want:   "bba",
	}, {
		reason: "the word tells nothing, the label before it all",
		labels: "ab",
		train:  []string{"x/a x/b x/a x/b x/a", "x/a x/b x/a", "x/a x/b"},
		test:   "x x x x x x x",
		want:   "abababa",
	}, {
		reason: "only the first position is told by its word",
		labels: "abcd",
		train:  []string{"p/a x/b x/b x/b x/b", "q/c x/d x/d x/d x/d", "p/a x/b x/b", "q/c x/d x/d"},
		test:   "q x x x x",
		want:   "cdddd",
	}, {
		reason: "only the last position is told by its word",
		labels: "abcd",
		train:  []string{"x/a x/a x/a x/a p/b", "x/c x/c x/c x/c q/d", "x/a x/a p/b", "x/c x/c q/d"},
		test:   "x x x x q",
		want:   "ccccd",
	}, {
		reason: "with more than eight labels",
		labels: "abcdefghij",
		train:  []string{"1/a 2/b 3/c 4/d 5/e", "6/f 7/g 8/h 9/i 10/j"},
		test:   "10 1 5 6",
		want:   "jaef",
	}, {
		reason: "with labels so many that few are followed",
		labels: "abcdefghijklmnopqrstuvwxyz",
		train:  []string{"1/a 2/b 3/c 4/d 5/e", "6/v 7/w 8/x 9/y 10/z"},
		test:   "10 1 5 6",
		want:   "zaev",
	}}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			var examples []Example
			for _, line := range tt.train {
				examples = append(examples, sentence(tt.labels, line))
			}
			m := Train(strings.Split(tt.labels, ""), examples, Options{Epochs: 20, Cost: UnitCost})
			ex := sentence(tt.labels, tt.test)
			var ws Workspace
			got := names(tt.labels, m.Decode(&ex, &ws, nil))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("labels (-want +got):\n%s", diff)
			}
			for i := range ex.Len() {
				if margin := ws.Margin(i); !(margin > 0) {
					t.Errorf("margin of position %d is %v, want above 0", i, margin)
				}
			}
		})
	}
}

func TestConstraints(t *testing.T) {
	const labels = "OBI" // I only after B or I, never B at the end
	allowed := func(prev, next int) bool { return next != 2 || prev > 0 }
	last := func(label int) bool { return label != 1 }
	examples := []Example{
		sentence(labels, "x/O y/B z/I x/O"),
		sentence(labels, "y/B z/I z/I"),
		sentence(labels, "y/B z/I x/O"),
	}
	m := Train(strings.Split(labels, ""), examples, Options{Epochs: 10, Allowed: allowed, Last: last})
	m = reload(t, m)
	var ws Workspace
	for _, line := range []string{"z", "y", "z z z", "x z", "y y y", "x y", "z y z y", "", "x x z x y"} {
		ex := sentence(labels, line)
		path := m.Decode(&ex, &ws, nil)
		prev := -1
		for i, b := range path {
			if !allowed(prev, int(b)) {
				t.Errorf("%q gives %s: %d is not allowed", line, names(labels, path), i)
			}
			prev = int(b)
		}
		if len(path) > 0 && !last(prev) {
			t.Errorf("%q gives %s: not allowed at the end", line, names(labels, path))
		}
	}
}

// TestImpossible asks for a path where none is allowed.
func TestImpossible(t *testing.T) {
	never := func(int) bool { return false }
	m := Train([]string{"a", "b"}, []Example{sentence("ab", "x/a y/b")}, Options{Last: never})
	ex := sentence("ab", "x y x")
	var ws Workspace
	if got := m.Decode(&ex, &ws, nil); len(got) != 3 {
		t.Errorf("got %d labels, want 3", len(got))
	}
	for i := range 3 {
		if m := ws.Margin(i); m != m {
			t.Errorf("margin %d is NaN", i)
		}
	}
}

func TestDeterministic(t *testing.T) {
	examples := random(50, 12, 9, 5)
	opt := Options{Epochs: 5, Seed: 7, Cost: UnitCost, MaxBytes: 3000}
	a := Train(letters(5), examples, opt).AppendBinary(nil)
	b := Train(letters(5), examples, opt).AppendBinary(nil)
	if !bytes.Equal(a, b) {
		t.Error("the same examples gave two models")
	}
	if len(a) > 3000 || len(a) < 2000 {
		t.Errorf("%d bytes, want just under 3000", len(a))
	}
	opt.Seed++
	if c := Train(letters(5), examples, opt).AppendBinary(nil); bytes.Equal(a, c) {
		t.Error("the seed does not matter")
	}
}

func TestMinCount(t *testing.T) {
	m := Train([]string{"a", "b"}, []Example{sentence("ab", "x/a x/a y/b x/a")}, Options{MinCount: 2})
	if m.Rows() > 1 {
		t.Errorf("%d rows, want one for x alone", m.Rows())
	}
}

func TestTrainPanics(t *testing.T) {
	one := sentence("ab", "x/a y/b")
	for reason, ex := range map[string]Example{
		"too few gold labels": {Features: one.Features, Ends: one.Ends, Gold: one.Gold[:1]},
		"no such label":       {Features: one.Features, Ends: one.Ends, Gold: []uint8{0, 2}},
	} {
		t.Run(reason, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			Train([]string{"a", "b"}, []Example{ex}, Options{})
		})
	}
}

// random makes examples of random features, whose labels depend on them.
func random(n, positions, features, labels int) []Example {
	g := generator(1)
	examples := make([]Example, n)
	for i := range examples {
		for range positions {
			sum := uint64(0)
			for k := range features {
				v := g.next() % 50
				if k < 2 {
					sum += v
				}
				examples[i].Add(Mix1(uint32(k), uint32(v)))
			}
			examples[i].Gold = append(examples[i].Gold, uint8(sum*uint64(labels)/99))
			examples[i].Next()
		}
	}
	return examples
}

func letters(n int) []string {
	return strings.Split("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[:n], "")
}

func reload(t *testing.T, m *Model) *Model {
	t.Helper()
	m, err := Load(m.AppendBinary(nil))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestDecodeAllocates(t *testing.T) {
	for _, labels := range []int{7, 10, 45} {
		examples := random(30, 20, 9, labels)
		m := Train(letters(labels), examples, Options{Epochs: 2})
		var ws Workspace
		out := make([]uint8, 0, 64)
		m.Decode(&examples[0], &ws, out)
		if n := testing.AllocsPerRun(20, func() { m.Decode(&examples[1], &ws, out[:0]) }); n != 0 {
			t.Errorf("%d labels: %v allocations", labels, n)
		}
	}
}
