package article

import "testing"

type notes struct{ words []string }

func (n *notes) Clear() { clear(n.words) }

// What lies on the shelf of an article is kept with it, one value of each type, and
// cleared when the article is released.
func TestShelf(t *testing.T) {
	a := new(Article)
	n := Shelf[notes](a)
	n.words = append(n.words, "rain")
	*Shelf[[]int](a) = []int{1}
	if got := Shelf[notes](a); got != n || len(*Shelf[[]int](a)) != 1 {
		t.Fatalf("the shelf has %v, not what was put there", got)
	}
	a.Release()
	if n.words[0] != "" {
		t.Errorf("%q is left after Release", n.words[0])
	}
	if len(Shelf[notes](new(Article)).words) != 0 {
		t.Error("the shelf of another article is not empty")
	}
}

// What is appended to a list of phrases does not end up in the next one.
func TestPhrases(t *testing.T) {
	var m Phrases
	a := m.List(Phrase{1, 2})
	b := m.List(Phrase{3, 4}, Phrase{5, 6})
	a = append(a, Phrase{7, 8})
	if b[0] != (Phrase{3, 4}) || len(a) != 2 || len(b) != 2 || len(m) != 3 {
		t.Errorf("lists are %v and %v of %v", a, b, m)
	}
}
