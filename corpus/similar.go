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
	refunctor = 13 // a function word for another: for, against
	reworded  = 31 // a word for another: schools, roads
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

	mostShort = 256  // words of the shorter that are compared: a speech is told by its beginning
	mostLong  = 2048 // of the longer
)

// SameWords compares the words of two quotations in a language, whoever said them.
// Spelling, punctuation, a function word, a word left out, an ellipsis, words in brackets
// and the end cut off leave them the same; another number, a negation that only one of
// them has, and other words of content in more than one place in ten do not. What is
// shorter than five words is the same only if all of it is.
//
// The measure is a weighted edit distance of words, with the ends of the longer free: the
// containment of Broder 1997, on aligned words instead of sets, as an order of words
// and a "not" count. It costs time in the product of the lengths, of which the first 256
// words of the shorter and 2,048 of the longer count.
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
	likeness := Edited
	n := len(short.sketch)
	if n < near || 10*n < nearly*len(long.sketch) {
		likeness = PartOf
	}
	short, long = short.head(mostShort), long.head(mostLong)
	n = len(short.sketch)
	most := mostPart * n
	switch {
	case n < least:
		return Different
	case n < near:
		most = 0
	}
	if short.sketch.shares(long.sketch, most) && short.cost(long, most, true) <= most {
		return likeness
	}
	most = mostEdited * n
	if likeness == Edited && short.sketch.shares(long.sketch, most) && short.cost(long, most, false) <= most {
		return Edited
	}
	return Different
}

// head is the first words, as many as are compared.
func (u *uttered) head(most int) *uttered {
	if len(u.sketch) <= most {
		return u
	}
	return &uttered{sketch: u.sketch[:most], form: u.form, words: u.words}
}

// shares reports whether so many of the words are among those of the other that the
// rest may be edits.
func (s sketch) shares(of sketch, most int) bool {
	missing := 0
	for i, w := range s {
		if slices.Contains(of, w) {
			continue
		}
		if s.class(i) == number {
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

// cost is what it costs to make the words of u of those of v, or more than most. Of a
// part, what v has before and behind it costs nothing, unless a negation stands right
// before it.
//
// It is an alignment with three states in each cell of the table (Gotoh, An improved
// algorithm for matching biological sequences, 1982): the last word is paired, dropped
// from u, or inserted from v. What is dropped has nothing inserted beside it: that is
// another word in its place, and costs what such costs.
func (u *uttered) cost(v *uttered, most int, part bool) int {
	m := len(v.sketch)
	row, next := make([]cell, m+1), make([]cell, m+1)
	for j := range row {
		row[j] = cell{refused, refused, refused}
		switch {
		case j == 0 || part && !v.denied(j):
			row[j].paired = 0
		case !part:
			row[j].insert(row[j-1], v.sketch.class(j-1))
		}
	}
	for i := range u.sketch {
		lowest := refused
		out := droppedCost(u.sketch.class(i))
		for j := range next {
			next[j] = cell{refused, min(row[j].paired, row[j].dropped) + out, refused}
			if j > 0 {
				next[j].paired = row[j-1].least() + u.replaced(i, v, j-1)
				next[j].insert(next[j-1], v.sketch.class(j-1))
			}
			lowest = min(lowest, next[j].least())
		}
		if lowest > most {
			return lowest
		}
		row, next = next, row
	}
	if !part {
		return row[m].least()
	}
	best := refused
	for j := range row {
		best = min(best, row[j].least())
	}
	return best
}

// A cell has what the words up to a place cost, by what was done with the last.
type cell struct{ paired, dropped, inserted int }

func (c cell) least() int { return min(c.paired, c.dropped, c.inserted) }

// insert sets what it costs to insert a word behind those of a cell.
func (c *cell) insert(before cell, is class) {
	c.inserted = min(before.paired+openCost(is), before.inserted+extendCost(is))
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
	case a == negation && b == negation:
		return lighter // won't, will not
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
	if a == "" || b == "" || a[0] != b[0] {
		return false
	}
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
