package corpus

// sets are disjoint sets of numbers: union-find, with the members of sets of more than
// one.
type sets struct {
	parent  []int32
	members map[int32][]int32
}

func newSets(n int) sets {
	s := sets{parent: make([]int32, n), members: make(map[int32][]int32)}
	for i := range s.parent {
		s.parent[i] = int32(i)
	}
	return s
}

// find returns the root of the set that i is in.
func (s *sets) find(i int32) int32 {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

// of returns the members of the set with a root.
func (s *sets) of(root int32) []int32 {
	if m := s.members[root]; m != nil {
		return m
	}
	return []int32{root}
}

// union makes one set of two, given by their roots, and returns the root, which is the
// lesser of the two.
func (s *sets) union(a, b int32) int32 {
	if a > b {
		a, b = b, a
	}
	if a == b {
		return a
	}
	most, few := s.of(a), s.of(b)
	if len(few) > len(most) {
		most, few = few, most
	}
	s.members[a] = append(most, few...)
	delete(s.members, b)
	s.parent[b] = a
	return a
}
