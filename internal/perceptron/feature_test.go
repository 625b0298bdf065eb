package perceptron

import (
	"strings"
	"testing"
)

func TestHashLower(t *testing.T) {
	for _, s := range []string{"", "a", "Said", "U.S.", "don’t", "ÉCOLE", "École", "Łódź", "x\xffY", "ΑΒΓ"} {
		if got, want := HashLower(s), Hash(strings.ToLower(s)); got != want {
			t.Errorf("HashLower(%q) = %x, want %x", s, got, want)
		}
	}
}

// TestMix counts features of small values that collide: of n there should be
// about n²/2³³.
func TestMix(t *testing.T) {
	seen := map[Feature]bool{}
	n := 0
	add := func(f Feature) { seen[f] = true; n++ }
	for template := range uint32(20) {
		for a := range uint32(40) {
			add(Mix1(template, a))
			for b := range uint32(20) {
				add(Mix2(template, a, b))
				for c := range uint32(5) {
					add(Mix3(template, a, b, c))
				}
			}
		}
	}
	if collisions := n - len(seen); collisions > 12 {
		t.Errorf("%d of %d features collide", collisions, n)
	}
}
