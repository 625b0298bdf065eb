package format

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A teiStep is one step through the text: an element begins or ends, or a piece of
// text stands.
type teiStep struct {
	mark       *teiMark // nil for text
	part       int      // of the mark, from 1, where it begins; 0 where it ends
	start, end int      // of the text
}

// A teiPiece is one of the spans of a mark.
type teiPiece struct{ start, end, mark int }

// write writes the paragraphs. Their elements must be known before, as a part names
// the next.
func (t *teiText) write(m *xmlText) {
	var pieces []teiPiece
	for k, mark := range t.marks {
		for _, s := range mark.spans {
			pieces = append(pieces, teiPiece{s.Start, s.End, k})
		}
	}
	slices.SortFunc(pieces, func(a, b teiPiece) int { return cmp.Or(a.start-b.start, a.mark-b.mark) })
	steps := make([][]teiStep, len(t.paragraphs))
	for i, p := range t.paragraphs {
		n := 0
		for n < len(pieces) && pieces[n].start < p.End {
			n++
		}
		steps[i] = t.steps(p.Start, p.End, pieces[:n])
		pieces = pieces[n:]
	}
	for _, list := range steps {
		m.begin()
		if len(list) == 0 {
			m.WriteString("<p/>\n")
			continue
		}
		m.WriteString("<p>")
		for _, s := range list {
			t.step(m, s)
		}
		m.WriteString("</p>\n")
	}
}

// steps leads through a paragraph. Between two places where a piece begins or ends the
// same marks hold, and their elements are open in the order of the marks: where
// one has to end that is not the innermost, those inside it end too, and begin
// again.
func (t *teiText) steps(at, end int, pieces []teiPiece) (steps []teiStep) {
	var open, hold []teiPiece // elements that are open; pieces that hold, in order of the marks
	var cuts []int
	for _, p := range pieces {
		cuts = append(cuts, p.start, p.end)
	}
	cuts = append(cuts, end)
	slices.Sort(cuts)
	for _, cut := range slices.Compact(cuts) {
		if cut > at {
			steps, open = t.turn(steps, open, hold)
			steps = append(steps, teiStep{start: at, end: cut})
			at = cut
		}
		hold = slices.DeleteFunc(hold, func(p teiPiece) bool { return p.end <= at })
		for len(pieces) > 0 && pieces[0].start == at {
			i, _ := slices.BinarySearchFunc(hold, pieces[0], func(a, b teiPiece) int { return a.mark - b.mark })
			hold = slices.Insert(hold, i, pieces[0])
			pieces = pieces[1:]
		}
	}
	steps, _ = t.turn(steps, open, nil)
	return steps
}

// turn ends and begins elements so that those of hold are open.
func (t *teiText) turn(steps []teiStep, open, hold []teiPiece) ([]teiStep, []teiPiece) {
	same := 0
	for same < len(open) && same < len(hold) && open[same] == hold[same] {
		same++
	}
	for i := len(open) - 1; i >= same; i-- {
		steps = append(steps, teiStep{mark: t.marks[open[i].mark]})
	}
	for _, p := range hold[same:] {
		mark := t.marks[p.mark]
		mark.parts++
		steps = append(steps, teiStep{mark: mark, part: mark.parts})
	}
	return steps, slices.Clone(hold)
}

// step writes a step.
func (t *teiText) step(m *xmlText, s teiStep) {
	switch {
	case s.mark == nil:
		m.text(t.doc.Text[s.start:s.end])
	case s.part == 0:
		m.WriteString("</" + s.mark.name + ">")
	default:
		k := s.mark
		attributes := make([]attribute, 0, len(k.attributes)+4)
		if k.named && s.part == 1 || k.parts > 1 {
			attributes = append(attributes, attribute{"xml:id", k.partID(s.part)})
		}
		if s.part > 1 {
			attributes = append(attributes, attribute{"prev", "#" + k.partID(s.part-1)})
		}
		if s.part < k.parts {
			attributes = append(attributes, attribute{"next", "#" + k.partID(s.part+1)})
		}
		attributes = append(attributes, k.attributes...)
		m.tag(k.name, append(attributes, attribute{"corresp", strings.Join(k.of, " ")}), ">")
	}
}

// partID is the id of a part: q1, q1.2, q1.3.
func (m *teiMark) partID(n int) string {
	if n == 1 {
		return m.id
	}
	return m.id + "." + strconv.Itoa(n)
}
