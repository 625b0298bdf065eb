package attribution

import (
	"github.com/quoteattribution/quote/internal/text"
)

// A turn is a paragraph of a transcript or an interview that begins with who
// speaks: "WALLACE: ...", "Anna Berg: ...", "Q: ...".
type turn struct {
	label Phrase
	body  Phrase // what follows the colon
	key   string // the label in capitals, or ""
	caps  bool   // the label is in capitals
}

// transcript finds the turns of an article that is, or has, a transcript: the
// labels come again. What is said there is in no marks; it belongs to the label
// up to the next one, over a few paragraphs without.
func (f *finder) transcript() {
	var turns map[int]turn // by paragraph
	labels := make(map[string]int)
	caps := 0
	for p := range f.Paragraphs {
		t, ok := f.turn(p)
		if !ok {
			continue
		}
		if turns == nil {
			turns = make(map[int]turn)
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
	// Two voices that each come again, or one if it is written in capitals.
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
				Kind: Indirect, Content: []Phrase{t.body}, Cue: []Phrase{{t.label.End, t.label.End + 1}}, Source: t.label, Core: t.label,
				Clause: Phrase{t.label.First, t.label.End + 1}, Marked: true,
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
			f.found[last].Content = append(f.found[last].Content, Phrase{para.First, para.End})
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
		switch {
		case i > first && (f.Is(i, ":") || f.Is(i, ".") && i == first+1 && t.Shape.Is(text.Glued)):
			label := Phrase{first, i}
			key := f.Text[f.Tokens[first].Start:f.Tokens[i-1].End]
			asked := key == "Q" || key == "A" || key == "Question" || key == "Answer"
			if f.Is(i, ".") && !asked || i+1 >= para.End || f.Tokens[i+1].Kind == text.Open || !caps && !asked && label.Len() > 3 {
				return turn{}, false
			}
			return turn{label: label, body: Phrase{i + 1, f.spokenEnd(para.First, para.End)}, key: key, caps: caps && !asked}, true
		case t.Kind == text.Word && t.Shape.Is(text.Cap), t.Kind == text.Number && i > first, f.Is(i, ",-") && i > first:
			caps = caps && (t.Kind != text.Word || t.Shape.Is(text.Upper) || t.Shape.Is(text.Dotted) || t.Len() == 1)
		default:
			return turn{}, false
		}
	}
	return turn{}, false
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
