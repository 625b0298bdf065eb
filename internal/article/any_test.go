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
