package article

import "testing"

func TestAnyAll(t *testing.T) {
	even := func(i int) bool { return i%2 == 0 }
	for _, c := range []struct {
		i, j     int
		any, all bool
	}{{1, 4, true, false}, {1, 2, false, false}, {2, 3, true, true}, {3, 3, false, true}, {3, 2, false, true}} {
		if Any(c.i, c.j, even) != c.any || All(c.i, c.j, even) != c.all {
			t.Errorf("[%d:%d): any %v, all %v", c.i, c.j, Any(c.i, c.j, even), All(c.i, c.j, even))
		}
	}
}

func TestWithinAnyIn(t *testing.T) {
	list := []Phrase{{1, 3}, {5, 6}}
	for i := range 8 {
		in := i == 1 || i == 2 || i == 5
		if Within(list, i) != in || AnyIn(list, func(token int) bool { return token == i }) != in {
			t.Errorf("token %d: want %v", i, in)
		}
	}
}
