package relay

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
)

// behind cuts the frame of an outlet that stands before the source out of it: the
// rain monitor, of "quoted by Tass, the rain monitor said".
func (f *frames) behind(q speech.Quotation) speech.Quotation {
	if q.Source.Empty() {
		return q
	}
	k := f.after(q.Source.First)
	if k == len(f.mentions) {
		return q
	}
	m := &f.mentions[k]
	if m.End+1 >= q.Source.End || !f.Is(m.End, ",") || m.First == 0 || m.First > q.Source.First+4 {
		return q
	}
	if e := &f.Words[m.First-1]; !e.Class.Is(lang.By|lang.Told|lang.According) && !e.Use.Is(lang.Where) {
		return q
	}
	q.Source.First = m.End + 1
	if q.Core.First < q.Source.First {
		q.Core, q.Apposition = q.Source, speech.Phrase{}
	}
	return q
}

// trimmed cuts the frames of outlets at the ends of what is said in words of the
// article: "the rain would stop, Regn newspaper of Oslo said", "in remarks
// published in Regn the rain would stop", "the rain would stop in an interview
// with Regn".
func (f *frames) trimmed(q speech.Quotation) speech.Quotation {
	if q.Kind == speech.Direct || len(q.Cue) == 0 {
		return q
	}
	content := append([]speech.Phrase(nil), q.Content...)
	first, last := &content[0], &content[len(content)-1]
	if k := f.after(first.First); k < len(f.mentions) && f.mentions[k].First < first.End {
		first.First = f.head(*first, &f.mentions[k])
	}
	k := f.after(last.End - 1)
	if k == len(f.mentions) || f.mentions[k].First >= last.End {
		k--
	}
	if k >= 0 && f.mentions[k].First > last.First && f.mentions[k].End <= last.End {
		last.End = f.tail(*last, &f.mentions[k])
	}
	if first.Empty() || last.Empty() {
		return q
	}
	q.Content = content
	return q
}

// head is the token behind a frame with which a content begins: in remarks
// published in Regn.
func (f *frames) head(c speech.Phrase, m *outlet.Mention) int {
	const longest = 10 // tokens
	if m.First <= c.First || m.First-c.First > longest || !f.Words[c.First].Use.Is(lang.Where) || !f.occasion(c.First, m.First) || m.End+2 >= c.End {
		return c.First
	}
	return m.End
}

// tail is the end of a content before a frame with which it ends: …, Regn said;
// in an interview with Regn in May.
func (f *frames) tail(c speech.Phrase, m *outlet.Mention) int {
	const longest = 6 // tokens behind the outlet
	if c.End-m.End > longest {
		return c.End
	}
	if f.Is(m.First-1, ",") && m.First-1 > c.First {
		for k := m.End; k < c.End; k++ {
			if e := &f.Words[k]; e.Class.Is(lang.Cue|lang.Reports) && (e.Form == 0 || e.Form.Is(lang.Past|lang.Third)) {
				return m.First - 1
			} else if k > m.End+3 {
				break
			}
		}
		return c.End
	}
	for k := m.End; k < c.End; k++ {
		if e := &f.Words[k]; !e.Class.Is(lang.Time | lang.Prep | lang.Det | lang.Adv | lang.Adjective) {
			return c.End
		}
	}
	const before = 6 // tokens before the outlet
	for k := m.First - 1; k > max(c.First, m.First-before); k-- {
		if f.Words[k].Use.Is(lang.Where) && f.occasion(k, m.First) {
			return k
		}
	}
	return c.End
}

// occasion reports whether speech to an outlet is spoken of among the tokens.
func (f *frames) occasion(first, end int) bool {
	for k := first; k < end; k++ {
		if e := &f.Words[k]; e.Class.Is(lang.Interview) || e.Use.Is(lang.Talk|lang.SetUp) {
			return true
		}
	}
	return false
}
