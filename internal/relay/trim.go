package relay

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// empty reports whether what is said in words of the article is no more than an
// outlet that somebody speaks to, or the occasion, which says nothing: told | Regn television;
// said | in remarks carried by Regn. Not: criticised | Regn television.
func (f *frames) empty(q *speech.Quotation) bool {
	const most, occasion = 2, 10 // tokens before the outlet
	if q.Kind != speech.Indirect || len(q.Content) != 1 || len(q.Cue) == 0 {
		return false
	}
	c := q.Content[0]
	if m := f.inside(c.First, c.First+occasion); m != nil && m.First > c.First && m.End >= c.End && f.word(c.First).Use.Is(lang.Where) && f.occasion(c.First, m.First) {
		return true
	}
	m := f.inside(c.First, c.First+most+1)
	return m != nil && m.End >= c.End && f.word(q.Cue[0].End-1).Class.Is(lang.Tells|lang.Told|lang.Reports)
}

// cites reports whether what is said is no more than whom somebody cites: a deal
// is near, it reported, citing | two bankers.
func (f *frames) cites(q *speech.Quotation) bool {
	if q.Kind != speech.Indirect || len(q.Cue) == 0 {
		return false
	}
	end := q.Cue[len(q.Cue)-1].End
	return q.First() == end && outlet.Before(f.Article, end-1).Is(lang.Citing)
}

// barred returns cues without the phrase that names an outlet: said, of "said in an
// interview with CNN"; quoted, of "daily quoted" behind the name of one.
func (f *frames) barred(cues []speech.Phrase) []speech.Phrase {
	out := f.phrases.List(cues...)
	for c, cue := range cues {
		m := f.inside(cue.First, cue.End)
		switch {
		case m == nil:
		case m.First > cue.First:
			end := cue.First + 1
			for end < m.First && !f.word(end).Class.Is(lang.Prep) {
				end++
			}
			out[c].End = end
		case m.First < cue.First && m.End < cue.End:
			out[c].First = m.End
		}
	}
	return out
}

// behind cuts the frame of an outlet that stands before the source out of it: the
// rain monitor, of "quoted by Tass, the rain monitor said".
// Not: Regn, a Bergen daily.
func (f *frames) behind(q speech.Quotation) speech.Quotation {
	m := f.inside(q.Source.First, q.Source.End)
	if m != nil && m.End == q.Source.End {
		return f.before(q, m)
	}
	if m == nil || !f.word(m.First-1).Class.Is(lang.By|lang.Told|lang.According) {
		return q
	}
	end := f.past(m.End, lang.Time|lang.Place) // with Regn in Oslo on Monday, the rain monitor
	if end+1 >= q.Source.End || !f.comma(end) {
		return q
	}
	q.Source.First = end + 1
	if q.Core.First < q.Source.First {
		q.Core, q.Apposition = q.Source, speech.Phrase{}
	}
	return q
}

// before cuts the frame of an outlet that stands behind the source out of it: fuentes | consultadas por La Nación.
func (f *frames) before(q speech.Quotation, m *outlet.Mention) speech.Quotation {
	const talk = 2 // tokens
	k := m.First - talk
	if k <= q.Source.First || f.word(k).Form != 0 || !f.word(m.First-1).Class.Is(lang.By) || !f.word(k).Use.Is(lang.Talk) && !f.word(k).Class.Is(lang.Quotes) || q.Core.First >= k {
		return q
	}
	q.Source.End = k
	q.Core.End = min(q.Core.End, k)
	return q
}

// trimmed cuts the frames of outlets at the ends of what is said in words of the
// article: "in remarks published in Regn the rain would stop", "the rain would
// stop in an interview with Regn".
func (f *frames) trimmed(q speech.Quotation) speech.Quotation {
	if q.Kind == speech.Direct {
		return q
	}
	q.Content = f.phrases.List(q.Content...)
	if c := q.Content; len(c) > 1 && f.word(c[1].First).Class.Is(lang.That) && f.addressed(c[0]) == c[0].End {
		q.Content = c[1:] // told | the daily Regn | that …
	}
	first, last := &q.Content[0], &q.Content[len(q.Content)-1]
	const most = 3 // frames: told | Regn in remarks carried by Tass that …
	for n, from := 0, -1; n < most && first.First != from; n++ {
		from = first.First
		if m := f.inside(from, first.End); m != nil {
			first.First = f.head(*first, m)
			if len(q.Cue) > 0 && q.Cue[0].First >= first.End && outlet.Before(f.Article, q.Cue[0].End-1).Is(lang.According) {
				first.First = f.reporting(*first, m)
			}
			if k := f.addressed(*first); k < first.End {
				first.First = k
			}
		}
	}
	if k := f.after(last.End) - 1; k >= 0 && f.mentions[k].First > last.First {
		last.End = f.tail(*last, &f.mentions[k])
	}
	last.End = f.closing(*last)
	return q
}

// closing is the end of a content before the clause of an outlet that reports it: the rain
// would stop, | state television Regn reported on Monday.
// Not: the rain would stop, Regn and the minister said; until Regn reported it.
func (f *frames) closing(c speech.Phrase) int {
	const far = 4 // tokens of a description
	for k := f.after(c.First + 1); k < len(f.mentions) && f.mentions[k].First < c.End+far; k++ {
		m := &f.mentions[k]
		before := m.First - 1
		for n := 0; n < 3 && f.word(m.First-1).Class.Is(lang.By) && f.word(m.First-2).Class.Is(lang.Reports) && !outlet.Before(f.Article, before).Is(lang.According); n++ {
			before-- // …, secondo quanto riportato da Regn
		}
		if c.First < m.First && m.First <= c.End && (outlet.Before(f.Article, before).Is(lang.According) || f.quotedFrom(m)) {
			for first := before; first > max(c.First, before-far-1); first-- {
				if f.comma(first) {
					return first // …, according to Regn; …, seperti dikutip dari Regn
				}
			}
		}
		v, first := m.End, m.First
		for v < m.End+far && f.word(v).OutletKind() != "" {
			v++
		}
		if e := f.word(v); !e.Class.Is(lang.Reports) || e.Form != 0 && !e.Form.Is(lang.Past|lang.Third) || f.word(v+1).Class.Is(lang.That) {
			continue
		}
		for first > max(m.First-far, 0) && f.descriptive(first-1, first) {
			first--
		}
		switch {
		case first <= c.First || first >= c.End:
		case f.comma(first - 1):
			return first - 1
		case f.comma(first-2) && f.Tokens[first-1].Kind == text.Close:
			return first
		}
	}
	return c.End
}

// addressed is the token behind the outlet, and the time and "that" behind it, with which a content begins
// because it was spoken to: told | the daily Regn on Monday that …; told | Regn the rain …; confirmed to, as
// saying by, an interview with | Regn that …. Not: said | Regn had lied; told | Regn it would; denied | a
// report by Regn that ….
func (f *frames) addressed(c speech.Phrase) int {
	const far = 6 // tokens before the outlet
	m := f.inside(c.First, c.First+far)
	if m == nil {
		return c.First
	}
	for k := c.First; k < m.First; k++ {
		e := f.word(k).Class
		if k == c.First && e.Is(lang.Participle|lang.Cue) && (f.word(m.First-1).Class.Is(lang.By) || f.word(m.First-1).Use.Is(lang.Where)) {
			continue // said in a statement | read out on Regn that …
		}
		if f.Tokens[k].Kind != text.Word || e.Is(lang.Pron|lang.Aux|lang.Rel|lang.Sub|lang.That|lang.Cue|lang.Of) || e.Is(lang.Speaks) && !f.word(m.First-1).Class.Is(lang.Told) {
			return c.First
		}
	}
	end := m.End
	for k := end; f.possessive(m.End) && k < min(c.End, end+far) && !f.word(k).Class.Is(lang.Aux|lang.Cue); k++ {
		if f.word(k).Class.Is(lang.That) {
			return k + 1 // Regn's "Wet Talk" that …
		}
	}
	end = max(end, min(f.past(end, lang.Time), c.End))
	if f.comma(end) {
		end++
	}
	before := f.word(c.First - 1).Class
	switch {
	case f.possessive(m.End):
		return c.First
	case f.word(end).Class.Is(lang.That):
		return min(end+1, c.End)
	case m.First < c.First && !before.Is(lang.Cue), before.Is(lang.Tells) && f.descriptive(c.First, m.First) && !f.word(end).Class.Is(lang.Aux|lang.Cue):
		return min(end, c.End)
	}
	return c.First
}

// reporting is the token behind the clause of an outlet with which a content begins: | Regn reports that | it rained, according to
// the mayor.
func (f *frames) reporting(c speech.Phrase, m *outlet.Mention) int {
	v := f.past(m.End, lang.Adv)
	that := f.past(v+1, lang.Time)
	if m.First > c.First || !f.word(v).Class.Is(lang.Reports|lang.Cue) || !f.word(v).Form.Is(lang.Past|lang.Third) || !f.word(that).Class.Is(lang.That) || that+1 >= c.End {
		return c.First
	}
	return that + 1
}

// head is the token behind a frame with which a content begins: in remarks
// published in Regn; monitored by Regn, …; assured | viewers of Regn.
func (f *frames) head(c speech.Phrase, m *outlet.Mention) int {
	const longest = 10 // tokens before the outlet
	e := f.word(c.First)
	people := e.Use.Is(lang.Audience) && f.word(c.First+1).Class.Is(lang.Of) && f.word(c.First-1).Class.Is(lang.Tells|lang.Cue)
	if m.First-c.First > longest || !people && (!e.Use.Is(lang.Where|lang.Monitor) || !f.occasion(c.First, m.First)) {
		return c.First
	}
	end := m.End
	if f.comma(end) {
		end++
	}
	if f.word(end).Class.Is(lang.That) {
		end++
	}
	if end+1 >= c.End {
		return c.First
	}
	return end
}

// tail is the end of a content before a frame with which it ends: in an interview
// with Regn in May.
func (f *frames) tail(c speech.Phrase, m *outlet.Mention) int {
	const longest, before = 6, 6 // tokens behind the outlet; before it
	if c.End-m.End > longest {
		return c.End
	}
	if article.Any(m.End, c.End, func(k int) bool {
		return !f.word(k).Class.Is(lang.Time | lang.Prep | lang.Det | lang.Adv | lang.Adjective)
	}) {
		return c.End
	}
	for k := m.First - 1; k > max(c.First, m.First-before); k-- {
		if f.word(k).Use.Is(lang.Where) && f.occasion(k, m.First) {
			return k
		}
	}
	return c.End
}
