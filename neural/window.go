package neural

// A stretch is a run of words: of sentences that are to be labelled, and of what
// one window labels.
type stretch struct{ first, end int }

// windows calls f for each window that labels words of the stretches: with its pieces,
// and where in it the words [first:end) that it labels begin. A window has whole
// sentences, as many as fit, with words of context around them.
func (r *reader) windows(sentences []stretch, f func(w *window, own stretch, at []int)) {
	var w window
	var at []int
	most := r.Window - 2*r.Context
	for i := 0; i < len(sentences); {
		own := sentences[i]
		size := r.cost(own.first, own.end)
		i++
		for i < len(sentences) && sentences[i].first == own.end && size+r.cost(sentences[i].first, sentences[i].end) <= most {
			size += r.cost(sentences[i].first, sentences[i].end)
			own.end = sentences[i].end
			i++
		}
		for own.first < own.end { // a sentence that is too long is cut
			part := own
			for size = 0; size <= most && part.first < own.end; part.first++ {
				size += r.cost(part.first, part.first+1)
			}
			part = stretch{own.first, part.first}
			if size > most && part.end > part.first+1 {
				part.end--
			}
			at = r.fill(&w, part, at[:0])
			f(&w, part, at)
			own.first = part.end
		}
	}
}

// cost is how many pieces words have, with those for line ends.
func (r *reader) cost(first, end int) int {
	n := 0
	for _, w := range r.words[first:end] {
		n += w.n
		if w.line {
			n++
		}
	}
	return n
}

// fill fills a window with words and what is around them, and appends to at, for each word,
// where its first piece is, or -1 if the window has no room for it.
func (r *reader) fill(w *window, own stretch, at []int) []int {
	first, end := own.first, own.end
	for n := 0; first > 0 && n < r.Context; first-- {
		n += r.cost(first-1, first)
	}
	for n := 0; end < len(r.words) && n < r.Context; end++ {
		n += r.cost(end, end+1)
	}
	tokens := r.model.pieces
	w.pieces, w.cases = append(w.pieces[:0], tokens.start), append(w.cases[:0], lower)
	put := func(p int32, kind uint8) {
		w.pieces, w.cases = append(w.pieces, p), append(w.cases, kind)
	}
	last := r.Positions - 1
	for i := first; i < end; i++ {
		x := &r.words[i]
		if x.line {
			put(tokens.cut, lower)
		}
		if i >= own.first && i < own.end {
			place := len(w.pieces)
			if place >= last {
				place = -1
			}
			at = append(at, place)
		}
		for _, p := range r.pieces[x.first : x.first+x.n] {
			put(p, x.kind)
		}
	}
	w.pieces, w.cases = w.pieces[:min(len(w.pieces), last)], w.cases[:min(len(w.cases), last)]
	put(tokens.end, lower)
	return at
}
