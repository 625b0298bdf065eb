package attribution

import (
	"github.com/quoteattribution/quote/internal/text"
)

// A turn is a paragraph of a transcript or an interview that begins with who
// speaks: "WALLACE: ...", "Anna Berg: ...", "Q: ...".
type turn struct {
	label Phrase
	colon int    // the token
	body  Phrase // what follows it
	key   string // the label as it stands
	caps  bool   // the label is in capitals
}

// transcript finds the turns of an article that is, or has, a transcript: the
// labels come again. What is said there is in no marks; it belongs to the label
// up to the next one, over a few paragraphs without.
func (f *finder) transcript() {
	var turns map[int]turn    // by paragraph; most articles have none
	var labels map[string]int // how often each comes
	caps := 0
	for p := range f.Paragraphs {
		t, ok := f.turn(p)
		if !ok {
			continue
		}
		if turns == nil {
			turns, labels = make(map[int]turn), make(map[string]int)
			f.spoken = make([]bool, len(f.Paragraphs))
		}
		turns[p] = t
		labels[t.key]++
		if t.caps {
			caps++
		}
	}
	again := 0
	for _, n := range labels {
		if n > 1 {
			again++
		}
	}
	// Three labels in capitals of two voices, or four of any of two that each come
	// again.
	const few, many = 3, 4
	if again == 0 || !(caps >= few && len(labels) > 1) && !(len(turns) >= many && again > 1) {
		f.spoken = nil
		return
	}
	const gap = 3 // paragraphs without a label between two with one
	last, at := -1, -1
	for p := range f.Paragraphs {
		t, ok := turns[p]
		switch {
		case ok && labels[t.key] > 1 || ok && t.caps:
			f.found = append(f.found, Quotation{
				Kind: Indirect, Content: []Phrase{t.body}, Cue: []Phrase{{First: t.colon, End: t.colon + 1}}, Source: t.label, Core: t.label,
				Clause: Phrase{First: t.label.First, End: t.colon + 1}, Marked: true,
			})
			last, at = len(f.found)-1, p
		case last < 0:
			continue
		default:
			next := p + 1
			for ; next <= at+gap && next < len(f.Paragraphs); next++ {
				if _, ok := turns[next]; ok {
					break
				}
			}
			if _, ok := turns[next]; !ok {
				last = -1
				continue
			}
			para := f.Paragraphs[p]
			if f.Is(para.First, "([") {
				f.spoken[p] = true // (CROSSTALK)
				continue
			}
			f.found[last].Content = append(f.found[last].Content, Phrase{First: para.First, End: para.End})
		}
		f.spoken[p] = true
		if q := &f.found[last]; q.Kind == Indirect && f.quotes(q.Content[len(q.Content)-1]) {
			q.Kind = Mixed
		}
	}
}

// turn reads the label of a paragraph.
func (f *finder) turn(p int) (turn, bool) {
	const longest = 6 // tokens of a label
	para := f.Paragraphs[p]
	first := para.First
	if first < para.End && (f.Tokens[first].Kind == text.Open || f.Is(first, `"'`)) {
		first++ // a mark that stays open over the whole transcript
	}
	caps := true
	for i := first; i < para.End && i-first <= longest; i++ {
		t := &f.Tokens[i]
		if i > first && f.Is(i, "(") {
			label := i
			if i = f.bracket(i, para.End); i < 0 || !f.Is(i, ":") || i+1 >= para.End || !caps {
				return turn{}, false
			}
			// SEN. ANNA BERG (R-IOWA): ...
			return turn{
				label: Phrase{First: first, End: label}, colon: i, body: Phrase{First: i + 1, End: f.spokenEnd(para.First, para.End)},
				key: f.Text[f.Tokens[first].Start:f.Tokens[label-1].End], caps: true,
			}, true
		}
		period := i == first+1 && f.Is(i, ".") && t.Shape.Is(text.Glued) // Q. ...
		switch {
		case i > first && (f.Is(i, ":") || period && asked(f.Word(first))):
			label := Phrase{First: first, End: i}
			key := f.Text[f.Tokens[first].Start:f.Tokens[i-1].End]
			if i+1 >= para.End || f.Tokens[i+1].Kind == text.Open || !caps && !asked(key) && label.Len() > 3 {
				return turn{}, false
			}
			return turn{label: label, colon: i, body: Phrase{First: i + 1, End: f.spokenEnd(para.First, para.End)}, key: key, caps: caps && !asked(key)}, true
		case period && caps: // SEN. BERG
		case t.Kind == text.Word && t.Shape.Is(text.Cap), t.Kind == text.Number && i > first, f.Is(i, ",-") && i > first:
			caps = caps && (t.Kind != text.Word || t.Shape.Is(text.Upper) || t.Shape.Is(text.Dotted) || t.Len() == 1)
		default:
			return turn{}, false
		}
	}
	return turn{}, false
}

// asked reports whether a label is that of a question or an answer.
func asked(label string) bool {
	return label == "Q" || label == "A" || label == "Question" || label == "Answer"
}

// bracket returns the token after the bracket that opens at token i, or -1.
func (f *finder) bracket(i, end int) int {
	const longest = 8 // tokens
	for k := i + 1; k+1 < end && k-i <= longest; k++ {
		if f.Is(k, ")") {
			return k + 1
		}
	}
	return -1
}

// spokenEnd is the end of what is said in a paragraph [first:end): before the
// mark that closes what its own first one opened.
func (f *finder) spokenEnd(first, end int) int {
	if t, z := &f.Tokens[first], &f.Tokens[end-1]; t.Kind == text.Open && z.Kind == text.Close && t.Region == z.Region {
		return end - 1
	}
	return end
}

// quotes reports whether a stretch holds a pair of marks.
func (f *finder) quotes(p Phrase) bool {
	for i := p.First; i < p.End; i++ {
		if f.Tokens[i].Kind == text.Open {
			return true
		}
	}
	return false
}
