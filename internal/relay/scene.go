package relay

import (
	"slices"
	"sort"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A scene is the stretch in which the relays of a quotation may be named: the
// sentence of its cue.
type scene struct {
	*speech.Quotation
	index  int
	lo, hi int // tokens
	cue    int // the word of the cue that counts: quoted, of "was quoted"; the end of the source where there is none; -1 without it
	behind int // the token behind the first part of the cue
}

func (f *finder) scene(i int) scene {
	q := &f.qs[i]
	s := scene{Quotation: q, index: i, cue: -1}
	switch {
	case len(q.Cue) > 0:
		s.cue, s.behind = f.verb(q.Cue[0]), q.Cue[0].End
	case !q.Source.Empty(): // "…," X in an interview with Y
		s.cue, s.behind = q.Source.End-1, q.Source.End
	default:
		return s
	}
	n := min(f.SentenceOf(at(q)), len(f.Sentences)-1)
	s.lo, s.hi = f.Sentences[n].First, f.Sentences[n].End
	return s
}

// at is the token that places a quotation: its cue, or else its source or content.
func at(q *speech.Quotation) int {
	switch {
	case len(q.Cue) > 0:
		return q.Cue[0].First
	case !q.Source.Empty():
		return q.Source.First
	}
	return q.First()
}

// stated finds the relays in the sentence of a quotation itself.
func (f *finder) stated(s *scene) []Relay {
	var list []Relay
	for i, m := range f.named(s.lo, s.hi) {
		if f.isOwn(m) || f.programme(i) || f.taken(s, m) {
			continue
		}
		how := f.evidence(s, m)
		if how == Unstated && len(list) > 0 && f.joined(list[len(list)-1].Mention, i) {
			how = list[len(list)-1].How // quoted by X and later by Y
		}
		if n := len(list) - 1; how != Unstated && n >= 0 && m.Known != "" && f.mentions[list[n].Mention].Known == m.Known && f.Is(m.First-1, "(") && f.mentions[list[n].Mention].End >= m.First-2 {
			list[n].Mention = i // Anadolu Ajansı'nın (AA)
		} else if n >= 0 && !m.Overlaps(s.Core) && (f.cited(m) || f.citedAt(m.End) || f.relayedFrom(m) || f.Lexicon.Quotative && f.word(m.End).Use.Is(lang.ByWords)) {
			list = slices.Insert(list, n, Relay{Mention: i, How: QuotedBy}) // X reported, citing Y
		} else if n >= 0 && how == Interview && list[n].How == how && !f.Tokens[f.mentions[list[n].Mention].End-1].Shape.Is(text.Cap) {
			list[n].Mention = i // a radio interview with X
		} else if how != Unstated && !f.has(list, m) {
			list = append(list, Relay{Mention: i, How: how})
		}
	}
	if i := f.echoed(s); i >= 0 && !f.has(list, &f.mentions[i]) {
		list = append(list, Relay{Mention: i, How: ReportedBy})
	}
	if f.itQuoted(s) {
		list = append(list, f.latest(at(s.Quotation), Relay{How: QuotedBy})...)
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].How.far() < list[j].How.far() })
	return list
}

// echoed is the outlet of the sentence behind that of a quotation, which does nothing but tell that the outlet reports this. It is
// -1 where there is none.
//
//	Lo riferisce X.   C'est ce que rapporte X.   Xはaと述べた。Tassが3日伝えた。
func (f *finder) echoed(s *scene) int {
	const few = 8 // tokens before it
	n := f.SentenceOf(max(s.hi, s.End())-1) + 1
	if n >= len(f.Sentences) {
		return -1
	}
	p, refers, reports := f.Sentences[n], false, false
	for i, m := range f.named(p.First, min(p.First+few, p.End)) {
		for k := p.First; k < m.First; k++ {
			x := outlet.Expression(f.Article, k)
			refers = refers || f.word(k).Use.Is(lang.Refers) || x != nil && (x.Use.Is(lang.Refers) || x.Class.Is(lang.This))
			reports = refers && f.word(k).Class.Is(lang.Reports)
		}
		end := f.past(m.End, lang.Time|lang.Adv|lang.Det)
		if f.Lexicon.Quotative {
			end = f.past(f.behind(m)+1, lang.Time) + 1
			reports = m.First == p.First && f.word(f.behind(m)).Use.Is(lang.Topic) && f.word(end-1).Class.Is(lang.Reports)
		}
		if reports && f.Token(min(end, p.End-1)).Kind == text.Punct && !f.isOwn(m) && !f.quotesIn(p.First, p.End) {
			return i
		}
	}
	return -1
}

// programme reports whether mention i is a part of the one before: Regn TV's Wet
// Hour.
func (f *finder) programme(i int) bool {
	m := &f.mentions[i]
	return i > 0 && !f.citedAt(m.End) && (f.possessive(m.First) && f.mentions[i-1].End == m.First || f.possessive(m.First-1) && f.mentions[i-1].End == m.First-1)
}

// joined reports whether two mentions are joined: quoted by X and later by Y.
func (f *finder) joined(i, j int) bool {
	and := false
	for k := f.mentions[i].End; k < f.mentions[j].First; k++ {
		c := f.word(k).Class
		if !c.Is(lang.Conj | lang.Adv | lang.Time | lang.Prep | lang.By | lang.Det) {
			return false
		}
		and = and || c.Is(lang.Conj)
	}
	return and
}

// itQuoted reports whether "it" is what quotes: it quoted X as saying.
// Not: it was quoted.
func (f *finder) itQuoted(s *scene) bool {
	return f.word(s.cue).Class.Is(lang.Quotes) && f.word(at(s.Quotation)-1).Class.Is(lang.It)
}

// taken reports whether a mention belongs to something else than the frame of
// the quotation: its content, or the attribution of another speaker.
func (f *finder) taken(s *scene, m *outlet.Mention) bool {
	if f.said[m.First] >= 0 && !f.addressed(s, m) {
		return true
	}
	lo, hi := min(s.cue, m.First), max(s.cue, m.First)
	k := sort.Search(len(f.cues), func(k int) bool { return at(&f.qs[f.cues[k]]) > lo })
	for ; k < len(f.cues) && at(&f.qs[f.cues[k]]) < hi; k++ {
		if o := f.cues[k]; f.speakers[o].ID != f.speakers[s.index].ID && f.qs[o].Source.First > lo {
			return true
		}
	}
	return false
}

// addressed reports whether a mention inside the content stands right behind the
// cue, where it belongs to the frame: told | Regn television the rain had stopped.
func (f *finder) addressed(s *scene, m *outlet.Mention) bool {
	return s.Kind != speech.Direct && m.First == s.behind && f.word(s.cue).Class.Is(lang.Tells)
}
