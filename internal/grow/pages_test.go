package grow

import "testing"

// Lists stay as they were when others come, also in memory that was used before.
func TestPages(t *testing.T) {
	var p Pages[int]
	for round := range 3 {
		p.Reset()
		var lists [][]int
		for i := range 2000 {
			n := i * 7 % 50
			if i == 100+round*10 {
				n = 3 * lastPage // longer than any page
			}
			list := p.Room(n)
			for range n {
				list = append(list, i)
			}
			list = p.Keep(list)
			if i%3 == 0 {
				p.Drop(list)
				list = nil
			}
			lists = append(lists, list)
		}
		for i, list := range lists {
			for _, x := range list {
				if x != i {
					t.Fatalf("round %d: list %d has %d in it", round, i, x)
				}
			}
			if want := i * 7 % 50; i%3 != 0 && i != 100+round*10 && len(list) != want {
				t.Fatalf("round %d: list %d has %d elements, want %d", round, i, len(list), want)
			}
		}
	}
}
