package syntax

import (
	p "github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A word is what the features see of a word.
type word struct {
	lower  uint32
	suffix uint32
	class  uint32 // classes of the lexicon, folded
	tag    uint32
	before uint32 // the punctuation right before it, see side
	commas uint32 // how many stand before it in the sentence
	place  int32  // in the sentence, with punctuation
}

// edge stands for what is not there.
var edge = word{lower: 0, tag: uint32(tagger.Tags)}

// distance folds a number of words to a few buckets.
func distance(n int32) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 6:
		return 5
	case n <= 10:
		return 6
	}
	return 7
}

// A sentence is what features are made of: the words without punctuation, which
// is a property of the words beside it (Ma, Zhang, Zhu. Punctuation Processing
// for Projective Dependency Parsing. ACL 2014).
type sentence struct {
	words  []word
	scheme uint32
	end    uint32 // the punctuation after the last word
}

// quote is a quotation mark.
var quote = tagger.Describe(`"`, 0, false)

// punctuation reports whether a word is punctuation and no stretch in marks.
func punctuation(w *tagger.Word, t tagger.Tag) bool {
	return t.Is(tagger.Marks) && (w.Form != quote.Form || w.Lower == quote.Lower)
}

// side folds kinds of punctuation.
func side(t tagger.Tag) uint32 {
	switch t {
	case tagger.Comma:
		return 1
	case tagger.Colon, tagger.HYPH:
		return 2
	case tagger.LRB:
		return 3
	case tagger.RRB:
		return 4
	case tagger.Open, tagger.Close:
		return 5
	}
	return 6
}

func (s *sentence) load(words []tagger.Word, tags []tagger.Tag) {
	s.words = s.words[:0]
	commas, before := uint32(0), uint32(0)
	for i := range words {
		w := &words[i]
		if punctuation(w, tags[i]) {
			if before == 0 || before > 4 {
				before = side(tags[i])
			}
			if tags[i] != tagger.Open && tags[i] != tagger.Close {
				commas++
			}
			continue
		}
		s.words = append(s.words, word{w.Lower, w.Suffix[2], w.Class, uint32(tags[i]), before, commas, int32(i)})
		before = 0
	}
	s.end = before
}

func (s *sentence) at(i int32) *word {
	if uint32(i) < uint32(len(s.words)) {
		return &s.words[i]
	}
	return &edge
}

// after returns the punctuation right after a word.
func (s *sentence) after(i int32) uint32 {
	switch n := int32(len(s.words)) - 1; {
	case i < 0:
		return 0
	case i < n:
		return s.words[i+1].before
	}
	return s.end
}

// between returns how many punctuation marks stand between two words, up to 3.
func (s *sentence) between(i, j int32) uint32 {
	if i < 0 || int(j) >= len(s.words) || j <= i {
		return 0
	}
	return min(s.words[j].commas-s.words[i].commas, 3)
}

// pack puts tags, or other numbers up to 63, beside each other.
func pack(a, b, c uint32) uint32     { return a<<12 | b<<6 | c }
func pack4(a, b, c, d uint32) uint32 { return a<<18 | b<<12 | c<<6 | d }

// moves appends the features of the choice of a transition.
func moves(s *state, w *sentence, f []p.Feature) []p.Feature {
	i0, i1, i2 := s.at(0), s.at(1), s.at(2)
	j0, j1, j2 := s.ahead(0), s.ahead(1), s.ahead(2)
	s0, s1, s2 := w.at(i0), w.at(i1), w.at(i2)
	b0, b1, b2 := w.at(j0), w.at(j1), w.at(j2)
	n0, m0 := s.nodes[i0], s.nodes[j0]
	n1 := node{first: -1, last: -1}
	if i1 >= 0 {
		n1 = s.nodes[i1]
	}
	relation := func(i int32) uint32 {
		if i < 0 {
			return uint32(Relations)
		}
		return uint32(s.arcs[i].Relation)
	}
	gap, comma := distance(j0-i0), w.between(i0, j0)
	return append(f,
		p.Mix2(1, s0.lower, s0.tag),
		p.Mix2(2, s0.tag, b0.tag),
		p.Mix2(3, b0.lower, b0.tag),
		p.Mix2(4, s1.lower, pack(s1.tag, s0.tag, 0)),
		p.Mix2(5, b1.lower, pack(s0.tag, b0.tag, b1.tag)),
		p.Mix1(6, pack(b0.tag, b1.tag, b2.tag)),
		p.Mix3(7, s0.lower, b0.lower, 0),
		p.Mix3(40, w.scheme, pack(s0.tag, b0.tag, s1.tag), b1.tag),
		p.Mix3(41, w.scheme, s0.lower, b0.tag),
		p.Mix3(42, w.scheme, b0.lower, s0.tag),
		p.Mix2(8, s0.lower, b0.tag),
		p.Mix2(9, b0.lower, s0.tag),
		p.Mix1(10, pack4(s0.tag, b0.tag, gap, comma)),
		p.Mix1(11, pack4(s0.tag, b0.tag, b1.tag, b2.tag)),
		p.Mix1(12, pack4(s1.tag, s0.tag, b0.tag, b1.tag)),
		p.Mix1(13, pack4(s2.tag, s1.tag, s0.tag, b0.tag)),
		p.Mix2(14, s1.lower, s0.lower),
		p.Mix2(15, s1.lower, s0.tag),
		p.Mix2(16, s0.lower, s1.tag),
		p.Mix1(17, pack4(s1.tag, s0.tag, b0.tag, distance(i0-max(i1, 0)))),
		p.Mix2(18, s1.lower, b0.lower),
		p.Mix2(19, pack4(s0.tag, b0.tag, relation(n0.last), w.at(n0.last).tag), 0),
		p.Mix2(20, pack4(s0.tag, b0.tag, relation(n0.first), w.at(n0.first).tag), 0),
		p.Mix2(21, pack4(s1.tag, s0.tag, relation(n1.last), w.at(n1.last).tag), b0.tag),
		p.Mix2(22, pack4(s0.tag, b0.tag, relation(m0.first), w.at(m0.first).tag), 0),
		p.Mix3(23, uint32(n0.has), pack(s0.tag, b0.tag, comma), 0),
		p.Mix3(24, uint32(n1.has), pack(s1.tag, s0.tag, b0.tag), 0),
		p.Mix3(25, uint32(m0.has), pack(s0.tag, b0.tag, b1.tag), 0),
		p.Mix3(26, uint32(n0.has), s0.lower, b0.tag),
		p.Mix3(27, uint32(n0.has), uint32(m0.has), pack(s0.tag, b0.tag, comma)),
		p.Mix3(28, s0.suffix, b0.suffix, 0),
		p.Mix3(29, s0.lower, pack4(s0.tag, b0.tag, b1.tag, 0), 0),
		p.Mix3(30, b0.lower, pack(s1.tag, s0.tag, 0), 0),
		p.Mix3(31, s0.class, pack(b0.tag, b1.tag, s1.tag), 0),
		p.Mix3(32, b0.class, pack(s0.tag, b0.tag, s1.tag), 0),
		p.Mix3(33, b1.lower, b0.lower, s0.tag),
		p.Mix3(34, s0.lower, w.at(n0.last).lower, b0.tag),
		p.Mix3(35, s0.lower, w.at(n0.first).lower, b0.tag),
		p.Mix3(36, b0.lower, w.at(m0.first).lower, s0.tag),
		p.Mix3(37, s1.class, s0.class, b0.class),
		p.Mix1(38, pack4(s0.tag, b0.tag, w.after(i0)<<3|b0.before, w.after(j0))),
		p.Mix2(39, pack4(s1.tag, s0.tag, b0.tag, w.after(i1)), s0.before<<3|b0.before),
	)
}

// names appends the features of the choice of the relation between two words.
func names(s *state, w *sentence, head, dependent int32, f []p.Feature) []p.Feature {
	h, d := w.at(head), w.at(dependent)
	n, m := s.nodes[dependent], s.nodes[head]
	dir := uint32(0)
	gap := head - dependent
	comma := w.between(dependent, head)
	if head < dependent {
		dir, gap, comma = 1, -gap, w.between(head, dependent)
	}
	first := w.at(n.first)
	return append(f,
		p.Mix2(60, h.lower, pack(h.tag, dir, 0)),
		p.Mix2(61, d.lower, pack(d.tag, dir, 0)),
		p.Mix3(62, h.lower, d.lower, dir),
		p.Mix3(78, w.scheme, pack(h.tag, d.tag, dir), 0),
		p.Mix3(79, w.scheme, d.lower, h.tag),
		p.Mix1(63, pack4(h.tag, d.tag, dir, distance(gap))),
		p.Mix2(64, h.lower, pack(d.tag, dir, 0)),
		p.Mix2(65, d.lower, pack(h.tag, dir, 0)),
		p.Mix3(66, first.lower, pack(h.tag, d.tag, dir), 0),
		p.Mix3(67, uint32(n.has), pack(h.tag, d.tag, dir), 0),
		p.Mix3(68, uint32(m.has), pack(h.tag, d.tag, dir), 0),
		p.Mix3(69, uint32(m.has), uint32(n.has), pack(h.tag, d.tag, dir)),
		p.Mix2(70, pack4(w.at(dependent-1).tag, d.tag, w.at(dependent+1).tag, dir), h.tag),
		p.Mix2(71, pack4(w.at(head-1).tag, h.tag, w.at(head+1).tag, dir), d.tag),
		p.Mix2(72, d.suffix, pack(h.tag, d.tag, dir)),
		p.Mix2(73, d.class, pack(h.tag, dir, comma)),
		p.Mix2(74, h.class, pack(d.tag, dir, comma)),
		p.Mix3(75, h.lower, uint32(m.has), pack(d.tag, dir, 0)),
		p.Mix3(76, h.lower, first.lower, pack(d.tag, dir, 0)),
		p.Mix2(77, pack4(h.tag, d.tag, d.before, w.after(dependent)), dir),
	)
}
