package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A turn is a paragraph of a transcript or an interview that begins with who
// speaks.
//
//	BERG: A      Anna Berg: A      Q: A
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
	a := f.Article
	turns, labels := f.labelled()
	if turns == nil {
		return
	}
	const gap = 3 // paragraphs without a label between two with one
	f.turns = make([]bool, len(a.Paragraphs))
	f.found = slices.Grow(f.found, len(turns))
	last, at := -1, -1
	for p := range a.Paragraphs {
		a.Stop.Check()
		var t turn
		ok := len(turns) > 0 && turns[0] == p
		if ok {
			t, _ = f.turn(p)
			turns = turns[1:]
		}
		switch {
		case ok && (labels[t.key] > 1 || t.caps):
			f.found = append(f.found, Quotation{
				Kind: Indirect, By: Label, Content: f.phrases.List(t.body), Cue: f.phrases.List(Phrase{First: t.colon, End: t.colon + 1}), Source: t.label, Core: f.before(t.label),
				Clause: Phrase{First: t.label.First, End: t.colon + 1}, Marked: true,
			})
			last, at = len(f.found)-1, p
		case last < 0:
			continue
		default:
			if len(turns) == 0 || turns[0] > at+gap { // no other turn is near
				last = -1
				continue
			}
			para := a.Paragraphs[p]
			if a.Mark(para.First)&article.Opening != 0 {
				f.turns[p] = true // (CROSSTALK)
				continue
			}
			f.found[last].Content = append(f.found[last].Content, Phrase{First: para.First, End: para.End})
		}
		f.turns[p] = true
		if q := &f.found[last]; q.Kind == Indirect && f.marked(q.Content[len(q.Content)-1]) {
			q.Kind = Mixed
		}
	}
}

// voices reports whether labels are those of a transcript: three in capitals of
// two voices, or four of any of two that each come again.
func voices(turns, caps int, labels map[string]int) bool {
	const few, many = 3, 4
	again := 0
	for _, n := range labels {
		if n > 1 {
			again++
		}
	}
	return again > 0 && (caps >= few && len(labels) > 1 || turns >= many && again > 1)
}

// labelled returns the paragraphs that are turns of a transcript, which are read again
// rather than kept, and how often each label comes; nil where the article is none.
func (f *finder) labelled() (turns []int, labels map[string]int) {
	caps := 0
	turns = f.memory.labelled[:0]
	for p := range f.Article.Paragraphs {
		f.Article.Stop.Check()
		t, ok := f.turn(p)
		if !ok {
			continue // so it is with most articles
		}
		if labels == nil {
			labels = make(map[string]int)
		}
		turns = stop.Append(f.Article.Stop, turns, p)
		labels[t.key]++
		if t.caps {
			caps++
		}
	}
	f.memory.labelled = turns
	if !voices(len(turns), caps, labels) {
		return nil, nil
	}
	return turns, labels
}

// turn reads the label of a paragraph.
func (f *finder) turn(p int) (turn, bool) {
	const longest, plain = 6, 3 // tokens of a label; of one that is not in capitals
	a, para := f.Article, f.Article.Paragraphs[p]
	first := para.First
	if first < para.End && (a.Tokens[first].Kind == text.Open || a.Is(first, `"'`)) {
		first++ // a mark that stays open over the whole transcript
	}
	labelled := func(end, colon int, caps bool) turn {
		return turn{
			label: Phrase{First: first, End: end}, colon: colon, body: Phrase{First: colon + 1, End: f.spokenEnd(para.First, para.End)},
			key: a.Text[a.Tokens[first].Start:a.Tokens[end-1].End], caps: caps,
		}
	}
	caps := true
	for i := first; i < para.End && i-first <= longest; i++ {
		t := &a.Tokens[i]
		if i > first && a.Mark(i)&article.Opening != 0 {
			// SEN. ANNA BERG (R-IOWA): ...
			colon := f.bracket(i, para.End)
			if colon < 0 || a.Mark(colon)&article.Colon == 0 || colon+1 >= para.End || !caps {
				return turn{}, false
			}
			return labelled(i, colon, true), true
		}
		period := i == first+1 && a.Mark(i)&article.Final != 0 && t.Shape.Is(text.Glued) // Q. ...
		asked := i == first+1 && a.Words[first].Use.Is(lang.Asked)
		switch {
		case i > first && (a.Mark(i)&article.Colon != 0 || period && asked):
			if i+1 >= para.End || a.Tokens[i+1].Kind == text.Open || !caps && !asked && i-first > plain {
				return turn{}, false
			}
			return labelled(i, i, caps && !asked), true
		case period && caps: // SEN. BERG
		case t.Kind == text.Word && t.Shape.Is(text.Cap), t.Kind == text.Number && i > first, a.Mark(i)&(article.Comma|article.Dash) != 0 && i > first:
			caps = caps && (t.Kind != text.Word || t.Shape.Is(text.Upper|text.Dotted) || t.Len() == 1)
		default:
			return turn{}, false
		}
	}
	return turn{}, false
}

// bracket returns the token after the bracket that opens at token i, or -1.
func (f *finder) bracket(i, end int) int {
	const longest = 8 // tokens
	for k := i + 1; k+1 < end && k-i <= longest; k++ {
		if f.Article.Mark(k)&article.Closing != 0 {
			return k + 1
		}
	}
	return -1
}

// spokenEnd is the end of what is said in a paragraph [first:end): before the
// mark that closes what its own first one opened.
func (f *finder) spokenEnd(first, end int) int {
	if t, z := &f.Article.Tokens[first], &f.Article.Tokens[end-1]; t.Kind == text.Open && z.Kind == text.Close && t.Region == z.Region {
		return end - 1
	}
	return end
}

// before is a label up to its first comma: ANNA BERG of "ANNA BERG, BYLINE".
func (f *finder) before(label Phrase) Phrase {
	for k := label.First + 1; k < label.End; k++ {
		if f.Article.Is(k, ",") {
			return Phrase{First: label.First, End: k}
		}
	}
	return label
}

// marked reports whether a stretch holds a pair of marks.
func (f *finder) marked(p Phrase) bool {
	return article.Any(p.First, p.End, func(i int) bool { return f.Article.Tokens[i].Kind == text.Open })
}

// signed reads a paragraph that names the source of the one before.
//
//	"A"
//
//	— X, a Y
func (f *finder) signed(p int) bool {
	const longest = 20
	if f.last < 0 || p == 0 || len(f.Units) < 2 || len(f.Units) > longest || !f.Is(0, article.Dash) || !f.Is(1, article.Capital) {
		return false
	}
	q := &f.found[f.last]
	to := f.Phrase(1, len(f.Units))
	if q.End() != f.Article.Paragraphs[p-1].End || !q.Source.Empty() || to == 1 || to < len(f.Units) && !f.Is(to, article.Comma|article.Final) {
		return false
	}
	q.Cue = append(q.Cue, f.Tokens(clause.Range{First: 0, End: 1}))
	q.Source = f.Tokens(clause.Range{First: 1, End: to})
	q.Core, q.By = q.Source, Signed
	q.Clause = f.Tokens(clause.Range{First: 0, End: len(f.Units)})
	return true
}
