package relay

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// The ways in which a sentence may say that an outlet passed its words on, in the
// order in which they are tried.
var ways = [...]struct {
	how   How
	holds func(*finder, *scene, *outlet.Mention) bool
}{
	{MonitoredBy, (*finder).monitoredBy},
	{QuotedBy, (*finder).quotes},
	{QuotedBy, (*finder).quotedBy},
	{QuotedBy, (*finder).citing},
	{ReportedBy, (*finder).accordingTo},
	{CarriedBy, (*finder).carriedBy},
	{Told, (*finder).told},
	{Interview, (*finder).interview},
	{ReportedBy, (*finder).reports},
	{ReportedBy, (*finder).reportOf},
	{PublishedIn, (*finder).publishedIn},
	{Via, (*finder).via},
}

// evidence returns how the outlet of mention i passed the words of a scene on,
// Unstated where the sentence does not say that it did.
func (f *finder) evidence(s *scene, i int) How {
	m := &f.mentions[i]
	if s.cue < 0 {
		return Unstated
	}
	if f.modifies(m) {
		return Unstated
	}
	inside, idle := m.Overlaps(s.Core), f.idle(m)
	for _, w := range ways {
		if inside && w.how != ReportedBy {
			continue // who speaks passes nothing on, but for a reporter of the outlet
		}
		if idle && w.how != QuotedBy {
			continue
		}
		if w.holds(f, s, m) {
			return w.how
		}
	}
	return Unstated
}

// "…, monitored by the BBC", "monitored in London by the BBC".
// Not: "sponsored by the BBC".
func (f *finder) monitoredBy(s *scene, m *outlet.Mention) bool {
	const near = 4 // tokens
	if !f.prev(m).Class.Is(lang.By) {
		return false
	}
	for i := m.First - 2; i >= max(0, m.First-2-near); i-- {
		if f.Words[i].Use.Is(lang.Monitor) {
			return true
		}
	}
	return false
}

// "Tass quoted X as saying", "the daily Regn, which quoted X", „zitierte Tass X“.
// Not: "X quoted Tass as saying", where the outlet is the source.
func (f *finder) quotes(s *scene, m *outlet.Mention) bool {
	const near = 12 // tokens
	as := len(s.Cue) > 1 && f.Words[s.cue].Class.Is(lang.Reports)
	if !f.Words[s.cue].Class.Is(lang.Quotes) && !as || f.passive(s.cue) {
		return false
	}
	if m.End <= s.cue {
		return s.cue-m.End < near && (s.Core.Empty() || s.Core.First > m.First)
	}
	return f.Words[s.cue].Form == 0 && m.First-s.cue < 3 // the verb stands first
}

// "quoted by X", "quoted on Monday by X", "quoted in X", "reported by X as saying".
// Not: "quoted by X" of another speaker, see taken; "hosted by X".
func (f *finder) quotedBy(s *scene, m *outlet.Mention) bool {
	prev := f.prev(m)
	return (prev.Class.Is(lang.By) || prev.Use.Is(lang.Where) && !prev.Class.Is(lang.Told)) && f.governs(s, m, func(e *lang.Entry) bool {
		return e.Class.Is(lang.Quotes|lang.Reports) && (e.Class.Is(lang.Participle) || e.Form == 0)
	})
}

// "Tass, citing X, said", „berichtete Tass unter Berufung auf X“, where X is the
// source.
// Not: "Tass said, without citing X".
func (f *finder) citing(s *scene, m *outlet.Mention) bool {
	const near = 14 // tokens
	if !f.before(s.behind-1).Is(lang.Citing) && !f.before(s.Source.First-1).Is(lang.Citing) {
		return false
	}
	gap := s.Source.First - m.End
	return !s.Source.Empty() && (gap >= 0 && gap < near || m.First >= s.Source.End && m.First-s.Source.End < 3)
}

// "told X", "confided to X", „sagte der Zeitung X“, "assured readers of X".
// Not: "told the X audience", "told reporters outside X".
func (f *finder) told(s *scene, m *outlet.Mention) bool {
	if f.audience(m.End) || f.Tokens[min(m.End, len(f.Tokens)-1)].Kind == text.Poss && f.audience(m.End+1) {
		return false
	}
	prev := f.prev(m)
	switch {
	case m.First < s.cue:
		return false
	case f.Words[s.cue].Class.Is(lang.Tells) && f.descriptive(s.cue+1, m.First):
		return true
	case f.Words[m.First].Class.Is(lang.Told) && !f.Words[m.First].Class.Is(lang.Prep): // a dative
		return true
	case prev.Class.Is(lang.Told):
		return f.reaches(s, m.First-1) && !f.interview(s, m)
	case !prev.Class.Is(lang.Prep|lang.By|lang.According) && m.First >= s.Source.First && f.bare(s, m):
		return true // сказала Анна Берг ТАСС
	}
	return f.Words[s.cue].Class.Is(lang.Tells) && prev.Class.Is(lang.Of) && m.First >= 2 && f.reached(s.cue, m)
}

// reached reports whether people or an edition of an outlet were told something:
// readers of X, Tuesday's edition of X.
func (f *finder) reached(cue int, m *outlet.Mention) bool {
	const near = 5 // tokens
	e := &f.Words[m.First-2]
	return m.First-cue <= near && (e.Use.Is(lang.Audience) || e.Class == 0 || e.Class.Is(lang.Outlet))
}

// "in an interview with X", "speaking to X", "asked by X", "X's interviewer".
// Not: "in response to X", "asked about X".
func (f *finder) interview(s *scene, m *outlet.Mention) bool {
	if k := m.End; k < len(f.Tokens) && (f.Words[k].Class.Is(lang.Interview) || f.Words[k].Use.Is(lang.Talk) && f.Words[k].Form == 0 && f.Words[k].Class.Is(lang.Role|lang.Group|lang.Interview)) {
		return true
	}
	prev := f.prev(m)
	known := prev.Class.Is(lang.By|lang.Told|lang.Of) || prev.Use.Is(lang.Where)
	return prev.Class.Is(lang.Prep|lang.By|lang.Told|lang.Of) && f.governs(s, m, func(e *lang.Entry) bool {
		return e.Class.Is(lang.Interview) || known && e.Use.Is(lang.Talk)
	})
}

// "carried by X", "picked up by X", "a statement published by X".
// Not: "owned by X", see idle.
func (f *finder) carriedBy(s *scene, m *outlet.Mention) bool {
	return f.prev(m).Class.Is(lang.By|lang.Told) && f.governs(s, m, func(e *lang.Entry) bool { return e.Use.Is(lang.SetUp) })
}

// "according to X, Y said", "Y said, according to X".
// Not: "according to X", where the outlet is the source.
func (f *finder) accordingTo(s *scene, m *outlet.Mention) bool {
	return !m.Overlaps(s.Source) && m.First > 0 && f.before(m.First-1).Is(lang.According)
}

// "Y said, X reported", "X reported that Y said", "X, which says that Y said".
// Not: "X said Y", where the outlet is the source; "X reported a loss".
func (f *finder) reports(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Core) {
		return false
	}
	if k := f.whole(m); k < len(f.Tokens) && f.said[k] < 0 {
		e := &f.Words[k]
		behind := m.First > s.cue && m.First > 0 && f.Is(m.First-1, ",")
		switch {
		case e.Class.Is(lang.Reports) && (e.Form == 0 || e.Form.Is(lang.Past|lang.Third)):
			return true
		case e.Class.Is(lang.Cue) && e.Form.Is(lang.Past|lang.Third) && behind:
			return true // …, X said
		}
	}
	prev := f.prev(m)
	return prev.Class.Is(lang.Reports) && m.First-1 != s.cue && (prev.Form == 0 || prev.Form.Is(lang.Finite)) // …, meldet X
}

// whole is the token behind a mention and its complement: Regn newspaper of Oslo.
func (f *finder) whole(m *outlet.Mention) int {
	const most = 3 // words of a name
	k := m.End
	if k >= len(f.Tokens) || !f.Words[k].Class.Is(lang.Of) {
		return m.End
	}
	for k++; k < min(m.End+1+most, len(f.Tokens)) && f.Tokens[k].Shape.Is(text.Cap); k++ {
	}
	if k == m.End+1 {
		return m.End
	}
	return k
}

// "Nils Dahl of X reports", „laut einem Bericht des Magazins X“.
// Not: "a spokesman of X said".
func (f *finder) reportOf(s *scene, m *outlet.Mention) bool {
	if m.First <= s.Source.First || m.First >= s.Source.End || !f.prev(m).Class.Is(lang.Of) && !f.Words[m.First].Class.Is(lang.Of) {
		return false
	}
	thing := false
	for k := s.Source.First; k < m.First; k++ {
		e := &f.Words[k]
		if e.Class.Is(lang.Role | lang.Group | lang.Outlet) {
			return false
		}
		thing = thing || e.Class.Is(lang.Org|lang.Speaks)
	}
	return thing || f.Words[s.cue].Class.Is(lang.Reports)
}

// "in X", "on X's site", "in today's X", "in an article for X".
// Not: "at X", "against X"; "who works for X".
func (f *finder) publishedIn(s *scene, m *outlet.Mention) bool {
	prev := f.prev(m)
	if prev.Use.Is(lang.Where) {
		return true
	}
	if m.First >= 2 && f.Tokens[m.First-1].Kind == text.Poss && f.Words[m.First-2].Class.Is(lang.Time) {
		return true // in today's X
	}
	const near = 3 // tokens
	for k := max(s.lo, m.First-near); prev.Class.Is(lang.Of) && k < m.First-1; k++ {
		if e := &f.Words[k]; e.Use.Is(lang.SetUp) || e.OutletKind() != "" && f.placed(s, k) {
			return true // on the website of X
		}
	}
	return prev.Class.Is(lang.Prep) && f.governs(s, m, func(e *lang.Entry) bool { return e.Use.Is(lang.SetUp) })
}

// placed reports whether a preposition of place stands before token k: on the
// website.
func (f *finder) placed(s *scene, k int) bool {
	for i := max(s.lo, k-3); i < k; i++ {
		if f.Words[i].Use.Is(lang.Where | lang.Through) {
			return true
		}
	}
	return false
}

// "via X", "through X", "through the site of X".
func (f *finder) via(s *scene, m *outlet.Mention) bool {
	return f.prev(m).Use.Is(lang.Through)
}

// idle reports whether the mention stands where an outlet does something else
// than pass words on: sponsored by, in response to, in an email to its reporter.
func (f *finder) idle(m *outlet.Mention) bool {
	if m.First < 2 {
		return false
	}
	prev, e := f.prev(m), &f.Words[m.First-2]
	switch {
	case prev.Class.Is(lang.By):
		return e.Use.Is(lang.Idle)
	case prev.Class.Is(lang.Told):
		letter := e.Use.Is(lang.Network) && m.End < len(f.Tokens) && f.Tokens[m.End].Kind == text.Poss
		return e.Use.Is(lang.Reactive) || letter
	}
	return false
}

// modifies reports whether a mention with a determiner describes a noun that is
// nothing said to the outlet: the CNN debate, a Times poll.
func (f *finder) modifies(m *outlet.Mention) bool {
	k := m.End
	if k >= len(f.Tokens) || f.Tokens[k].Kind != text.Word || f.Tokens[k].Shape.Is(text.Cap|text.First) || !f.Words[m.First].Class.Is(lang.Det) || f.Lexicon.NounsCapitalised || f.Lexicon.NoSpaces {
		return false
	}
	e := &f.Words[k]
	return !e.Class.Is(lang.Interview) && !e.Use.Is(lang.Talk|lang.SetUp) && (e.Use.Is(lang.Setting) || e.Class.Is(lang.Speaks) && !e.Class.Is(lang.Cue|lang.Clause|lang.Reports))
}
