package corpus

import (
	"slices"
	"strings"
)

// A Likeness tells how the words of two quotations compare.
type Likeness uint8

// The likenesses.
const (
	Different Likeness = iota
	PartOf             // the shorter is a part of the longer, which says more
	Edited             // the same words but for small edits
	Same               // the same canonical form
)

var likenessNames = [...]string{"different", "part of", "edited", "same"}

// String returns the name of l.
func (l Likeness) String() string { return likenessNames[min(int(l), len(likenessNames)-1)] }

// What an edit costs, in tenths of a word.
const (
	respelt   = 3  // a word for the same in another spelling: defence, defense
	refunctor = 5  // a function word for another
	reworded  = 21 // a word for another: schools, roads
	inserted  = 7  // the first word of what one has and the other leaves out
	extended  = 2  // each word behind it: an ellipsis
	dropped   = 9  // a word of the shorter that the longer does not have
	lighter   = 4  // a function word that one has and the other does not
	refused   = 1 << 20
)

// How much edits may cost, in tenths of a word for each word of the shorter.
const (
	mostEdited = 2
	mostPart   = 1
	near       = 6 // words of the shorter quotation at least for edits at all
	least      = 5 // words of one at least that is a part of another
	nearly     = 6 // tenths of the longer that the shorter has at least, to be no part
)

// SameWords compares the words of two quotations in a language, whoever said them.
// Spelling, punctuation, a function word, a word left out, an ellipsis, words in brackets
// and the end cut off leave them the same; another number, a negation that only one of
// them has, and other words of content in more than one place in ten do not. What is
// shorter than five words is the same only if all of it is.
//
// The measure is a weighted edit distance of words, with the ends of the longer free: the
// containment of Broder 1997, on aligned words instead of sets, as an order of words
// and a "not" count. It costs time in the product of the lengths.
func SameWords(a, b, language string) Likeness {
	x, y := newUttered(a, language), newUttered(b, language)
	return x.compare(&y)
}

// An uttered is the words of a quotation made ready to be compared.
type uttered struct {
	sketch sketch
	form   string // canonical
	words  []string
}

func newUttered(words, language string) uttered {
	s, form := sketchOf(words, language)
	return uttered{sketch: s, form: form}
}

// compare returns how the words compare.
func (u *uttered) compare(v *uttered) Likeness {
	if u.form == v.form {
		return Same
	}
	short, long := u, v
	if len(short.sketch) > len(long.sketch) || len(short.sketch) == len(long.sketch) && short.form > long.form {
		short, long = long, short
	}
	n := len(short.sketch)
	part := 10*n < nearly*len(long.sketch)
	most := mostEdited * n
	switch {
	case n < least:
		return Different
	case n < near:
		most = 0
	case part:
		most = mostPart * n
	}
	if !short.sketch.shares(long.sketch, most) {
		return Different
	}
	if short.cost(long, most) > most {
		return Different
	}
	if part || n < near {
		return PartOf
	}
	return Edited
}

// shares reports whether so many of the words are among those of the other that the
// rest may be edits.
func (s sketch) shares(of sketch, most int) bool {
	missing := 0
	for i, w := range s {
		if slices.Contains(of, w) {
			continue
		}
		switch s.class(i) {
		case number, negation:
			return false
		}
		if missing += respelt; missing > most {
			return false
		}
	}
	return true
}

// spelt returns the folded words.
func (u *uttered) spelt() []string {
	if u.words == nil {
		u.words = strings.Split(u.form, " ")
	}
	return u.words
}

// cost is what it costs to make the words of u of a part of those of v, or more than
// most. Rows are words of u, columns those of v, and what stands before and behind
// the part costs nothing, unless a negation stands right before it.
func (u *uttered) cost(v *uttered, most int) int {
	m := len(v.sketch)
	row, gap := make([]int, m+1), make([]int, m+1) // gap: the last word of v is left out
	for j := range m + 1 {
		if v.denied(j) {
			row[j] = refused
		}
		gap[j] = refused
	}
	next, nextGap := make([]int, m+1), make([]int, m+1)
	for i := range u.sketch {
		lowest := refused
		out := droppedCost(u.sketch.class(i))
		for j := range m + 1 {
			best := row[j] + out
			nextGap[j] = refused
			if j > 0 {
				c := v.sketch.class(j - 1)
				best = min(best, row[j-1]+u.replaced(i, v, j-1))
				nextGap[j] = min(next[j-1]+openCost(c), nextGap[j-1]+extendCost(c))
				best = min(best, nextGap[j])
			}
			next[j] = best
			lowest = min(lowest, best)
		}
		if lowest > most {
			return lowest
		}
		row, next, gap, nextGap = next, row, nextGap, gap
	}
	return slices.Min(row)
}

// denied reports whether one of the few words before j denies.
func (u *uttered) denied(j int) bool {
	const reach = 4
	for k := max(0, j-reach); k < j; k++ {
		if u.sketch.class(k) == negation {
			return true
		}
	}
	return false
}

// openCost is what it costs that a word of the longer is left out, the first of several.
func openCost(c class) int {
	switch c {
	case function:
		return lighter
	case content:
		return inserted
	}
	return refused
}

// extendCost is what it costs that one more is.
func extendCost(c class) int {
	if c == content || c == function {
		return extended
	}
	return refused
}

func droppedCost(c class) int {
	switch c {
	case function:
		return lighter
	case content:
		return dropped
	}
	return refused
}

// replaced is what it costs to have a word for another.
func (u *uttered) replaced(i int, v *uttered, j int) int {
	if u.sketch[i] == v.sketch[j] {
		return 0
	}
	a, b := u.sketch.class(i), v.sketch.class(j)
	switch {
	case a > function || b > function:
		return refused
	case a == function && b == function:
		return refunctor
	case alike(u.spelt()[i], v.spelt()[j]):
		return respelt
	}
	return reworded
}

// alike reports whether two words may be one in two spellings: they have the same first
// letter, and differ by one letter in five at most, as "defence" and "defense".
func alike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 4 || x[0] != y[0] || len(y)-len(x) > 2 {
		return false
	}
	return distance(x, y) <= max(1, len(y)/5)
}

// distance is the number of letters to insert, leave out or replace.
func distance(x, y []rune) int {
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			d := diagonal
			if x[i] != y[j] {
				d = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], d
		}
	}
	return row[len(y)]
}
