package tagger

import (
	p "github.com/quoteattribution/quote/internal/perceptron"
)

// around returns the word at i, or the edge of the sentence.
func around(words []Word, i int) *Word {
	if uint(i) < uint(len(words)) {
		return &words[i]
	}
	return &edge
}

// mannerOf tells how a sentence is capitalised: 0 as most are, 1 as headlines
// may be, each word, 2 all in upper case, 3 not at all.
func mannerOf(words []Word) uint32 {
	small, capital, upper := 0, 0, 0
	for i := range words {
		switch c := words[i].Case; {
		case c.Is(Capital) && !c.Is(Small):
			upper++
		case c.Is(Capital):
			capital++
		case c.Is(Small):
			small++
		}
	}
	switch {
	case upper > small+capital && upper > 2:
		return 2
	case capital+upper > small:
		return 1
	case capital+upper == 0 && small > 2:
		return 3
	}
	return 0
}

// TagFeatures adds the positions of a sentence with the features of parts of
// speech to ex.
func TagFeatures(words []Word, ex *p.Example) {
	manner := mannerOf(words)
	for i := range words {
		if words[i].settled() {
			ex.Add(p.Mix1(2, words[i].Form))
			ex.Next()
			continue
		}
		w2, w1, w, v1, v2 := around(words, i-2), around(words, i-1), &words[i], around(words, i+1), around(words, i+2)
		begin := uint32(0)
		if i == 0 {
			begin = 1
		}
		ex.Features = append(ex.Features,
			p.Mix1(1, w.Lower),
			p.Mix1(2, w.Form),
			p.Mix1(3, w1.Lower),
			p.Mix1(4, v1.Lower),
			p.Mix1(5, w2.Lower),
			p.Mix1(6, v2.Lower),
			p.Mix2(7, w1.Lower, w.Lower),
			p.Mix2(8, w.Lower, v1.Lower),
			p.Mix2(9, w1.Lower, v1.Lower),
			p.Mix2(10, w2.Lower, w1.Lower),
			p.Mix2(11, v1.Lower, v2.Lower),
			p.Mix1(12, w.Suffix[0]),
			p.Mix1(13, w.Suffix[1]),
			p.Mix1(14, w.Suffix[2]),
			p.Mix1(15, w.Suffix[3]),
			p.Mix1(16, w.Prefix[0]),
			p.Mix1(17, w.Prefix[1]),
			p.Mix1(18, w.Prefix[2]),
			p.Mix1(19, w.Prefix[3]),
			p.Mix1(20, w1.Suffix[2]),
			p.Mix1(21, v1.Suffix[2]),
			p.Mix2(22, w1.Lower, w.Suffix[2]),
			p.Mix2(23, w.Suffix[2], v1.Lower),
			p.Mix2(24, w.Shape, begin),
			p.Mix2(25, w1.Shape, w.Shape),
			p.Mix2(26, w.Shape, v1.Shape),
			p.Mix1(27, w.Class),
			p.Mix1(28, w1.Class),
			p.Mix1(29, v1.Class),
			p.Mix2(30, w1.Class, w.Suffix[1]),
			p.Mix2(31, w.Suffix[1], v1.Suffix[1]),
			p.Mix3(32, uint32(w.Case&^Glued), w.Suffix[2], begin),
			p.Mix3(33, w.Shape, w.Suffix[1], manner),
			p.Mix2(34, w.Lower, manner),
			p.Mix2(35, w2.Suffix[2], w1.Suffix[2]),
			p.Mix2(36, v1.Suffix[2], v2.Suffix[2]),
		)
		if !w.Case.Is(Small | Upper | Digit) {
			ex.Add(p.Mix3(37, w.Form, uint32(w.Case&Glued), uint32(v1.Case&Glued)))
		}
		ex.Next()
	}
}
