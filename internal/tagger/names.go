package tagger

import p "github.com/quoteattribution/quote/internal/perceptron"

// A Document knows how the words of an article are written in it. Its zero
// value knows nothing; its memory is reused.
type Document struct {
	small   seen // words that are somewhere written small
	capital seen // words that are somewhere capitalised inside a sentence
}

// Read forgets what it knew and begins an article of about n words.
func (d *Document) Read(n int) {
	d.small.reset(n)
	d.capital.reset(n)
}

// Add tells the document of a sentence.
func (d *Document) Add(words []Word) {
	for i := range words {
		switch w := &words[i]; {
		case w.Case.Is(Capital):
			if i > 0 && words[i-1].Case.Is(Small) {
				d.capital.add(w.Lower)
			}
		case w.Case.Is(Small):
			d.small.add(w.Lower)
		}
	}
}

// seen is a set of hashes with room for a fixed number; more are not kept.
type seen struct {
	slots []uint32
	mask  uint32
	n     int
}

func (s *seen) reset(n int) {
	size := 64
	for size < n {
		size *= 2
	}
	if cap(s.slots) < size {
		s.slots = make([]uint32, size)
	} else {
		s.slots = s.slots[:size]
		clear(s.slots)
	}
	s.mask, s.n = uint32(size-1), 0
}

func (s *seen) add(h uint32) {
	if s.n*4 >= len(s.slots)*3 {
		return
	}
	h |= 1
	for i := h * 0x9E3779B1 >> 8 & s.mask; ; i = (i + 1) & s.mask {
		if s.slots[i] == h {
			return
		}
		if s.slots[i] == 0 {
			s.slots[i] = h
			s.n++
			return
		}
	}
}

func (s *seen) has(h uint32) bool {
	if len(s.slots) == 0 {
		return false
	}
	h |= 1
	for i := h * 0x9E3779B1 >> 8 & s.mask; ; i = (i + 1) & s.mask {
		if s.slots[i] == h {
			return true
		}
		if s.slots[i] == 0 {
			return false
		}
	}
}

// usage says how the document writes a word that is capitalised here.
func (d *Document) usage(w *Word) uint32 {
	u := uint32(0)
	if d.small.has(w.Lower) {
		u |= 1
	}
	if d.capital.has(w.Lower) {
		u |= 2
	}
	return u
}

// NameFeatures adds the positions of a sentence with the features of names to
// ex. A word has features only where it or one beside it has an upper-case
// letter, as names have.
func (d *Document) NameFeatures(words []Word, tags []Tag, ex *p.Example) {
	tag := func(i int) uint32 {
		if uint(i) < uint(len(tags)) {
			return uint32(tags[i])
		}
		return uint32(Tags)
	}
	for i := range words {
		w1, w, v1 := around(words, i-1), &words[i], around(words, i+1)
		if !(w1.Case | w.Case | v1.Case).Is(Upper) {
			ex.Add(p.Mix1(0, 0))
			ex.Next()
			continue
		}
		w2, v2 := around(words, i-2), around(words, i+2)
		use := uint32(8)
		if w.Case.Is(Capital) {
			use = d.usage(w)
			if i == 0 || !words[i-1].Case.Is(Small|Digit|Upper) {
				use |= 4
			}
		}
		// the words around the run of capitalised ones
		left, right := i-1, i+1
		for left >= 0 && left > i-5 && words[left].Case.Is(Capital) {
			left--
		}
		for right < len(words) && right < i+5 && words[right].Case.Is(Capital) {
			right++
		}
		before, after := around(words, left), around(words, right)
		t1, t, u1 := tag(i-1), tag(i), tag(i+1)
		ex.Features = append(ex.Features,
			p.Mix1(1, w.Lower),
			p.Mix1(2, w.Form),
			p.Mix1(3, w1.Form),
			p.Mix1(4, v1.Form),
			p.Mix1(5, w2.Lower),
			p.Mix1(6, v2.Lower),
			p.Mix2(7, w1.Form, w.Form),
			p.Mix2(8, w.Form, v1.Form),
			p.Mix1(9, w.Suffix[2]),
			p.Mix1(10, w.Suffix[3]),
			p.Mix1(11, w.Prefix[2]),
			p.Mix1(12, w.Prefix[3]),
			p.Mix2(13, w.Shape, use),
			p.Mix2(14, w1.Shape, w.Shape),
			p.Mix2(15, w.Shape, v1.Shape),
			p.Mix3(16, w1.Shape, w.Shape, v1.Shape),
			p.Mix2(17, w.Class, use),
			p.Mix2(18, w1.Class, w.Class),
			p.Mix2(19, w.Class, v1.Class),
			p.Mix1(20, w1.Class),
			p.Mix1(21, v1.Class),
			p.Mix2(22, t1, t),
			p.Mix2(23, t, u1),
			p.Mix2(24, t, use),
			p.Mix2(25, before.Lower, uint32(i-left)),
			p.Mix2(26, after.Lower, uint32(right-i)),
			p.Mix3(27, before.Lower, after.Lower, uint32(right-left)),
			p.Mix3(28, uint32(i-left), uint32(right-i), t),
			p.Mix2(29, around(words, right-1).Class, around(words, right-1).Suffix[2]),
			p.Mix2(30, around(words, left+1).Class, uint32(i-left)),
			p.Mix2(31, w1.Lower, w.Shape),
			p.Mix2(32, w.Shape, v1.Lower),
		)
		ex.Next()
	}
}
