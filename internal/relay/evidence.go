package relay

import (
	"slices"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
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
	{Told, (*finder).toldBefore},
	{Told, (*finder).told},
	{Interview, (*finder).interview},
	{ReportedBy, (*finder).reports},
	{ReportedBy, (*finder).reportOf},
	{PublishedIn, (*finder).publishedIn},
	{Via, (*finder).via},
}

// evidence returns how an outlet passed the words of a scene on, Unstated where
// the sentence does not say that it did.
func (f *finder) evidence(s *scene, m *outlet.Mention) How {
	if f.modifies(m) || f.idle(m) {
		return Unstated
	}
	inside := m.Overlaps(s.Core)
	for _, w := range ways {
		if inside && w.how != ReportedBy && (w.how != QuotedBy || m.First == s.Core.First || m.End != s.Core.End) {
			continue // who speaks passes nothing on, but for a reporter of the outlet, and whom it quotes: a resident quoted by X
		}
		if w.holds(f, s, m) {
			return w.how
		}
	}
	return Unstated
}

// "…, monitored by X", "monitored in Oslo by X".
// Not: "sponsored by X".
func (f *finder) monitoredBy(_ *scene, m *outlet.Mention) bool {
	const near = 4 // tokens
	if !f.prev(m).Class.Is(lang.By) {
		return false
	}
	for i := m.First - 2; i >= m.First-2-near; i-- {
		if f.word(i).Use.Is(lang.Monitor) {
			return true
		}
	}
	return false
}

// "X quoted Y as saying", "the daily X, which quoted Y", "X reported Y as saying",
// „zitierte X Y“.
// Not: "Y quoted X as saying", where the outlet is the source; "Y was quoted".
func (f *finder) quotes(s *scene, m *outlet.Mention) bool {
	verb := f.word(s.cue)
	if f.Lexicon.VerbLast && !f.Lexicon.NoSpaces && m.End <= s.Core.First && f.word(s.Cue[0].First).Use.Is(lang.Worded) {
		return true // Tass, X'in a olduğunu söylediğini aktardı
	}
	if !verb.Class.Is(lang.Quotes) && !(len(s.Cue) > 1 && verb.Class.Is(lang.Reports)) || f.passive(s.cue) {
		return false
	}
	if m.First < s.cue {
		return s.Core.First > m.First
	}
	const near = 3                                // tokens
	return verb.Form == 0 && m.First-s.cue < near // the verb stands first
}

// "quoted by X", "quoted on Monday by X", "quoted in X", "reported by X as saying".
// Not: "hosted by X"; "quoted by X" of another speaker, see taken.
func (f *finder) quotedBy(s *scene, m *outlet.Mention) bool {
	prev := f.prev(m)
	if before := f.word(m.First - 2); prev.Class.Is(lang.Of) && before.Class.Is(lang.Quotes|lang.Reports) && !f.Lexicon.VerbForms {
		return true // dikutip dari X
	}
	return (prev.Class.Is(lang.By) || prev.Use.Is(lang.Where)) && f.governs(s, m, func(e *lang.Entry) bool {
		return e.Class.Is(lang.Quotes|lang.Reports) && (e.Class.Is(lang.Participle) || e.Form == 0)
	})
}

// "X, citing Y, said", „berichtete X unter Berufung auf Y“, where Y is the source.
// Not: "Z said, citing Y", where no outlet stands before the source.
func (f *finder) citing(s *scene, m *outlet.Mention) bool {
	if m.First == s.lo+1 && m.End < s.Core.First && f.Lexicon.HeadFirst && f.Lexicon.NoArticles && f.prev(m).Class.Is(lang.Citing) {
		return true // Mengutip X, Y mengatakan
	}
	return m.First < s.Source.First && outlet.Before(f.Article, s.Source.First-1).Is(lang.Citing)
}

// "according to X, Y said", "Y said, according to X", „X zufolge sagte Y“.
// Not: "according to X", where the outlet is the source.
func (f *finder) accordingTo(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Source) {
		return false
	}
	k := m.End
	behind := f.word(k)
	for !behind.Class.Is(lang.After) && (f.ending(k) || f.possessive(k) || behind.Class.Is(lang.Speaks) && f.Lexicon.VerbLast) { // Tass'ın haberine göre
		k++
		behind = f.word(k)
	}
	return behind.Class.Is(lang.After) && (!behind.Use.Is(lang.ByWords) || f.Lexicon.Quotative) || outlet.Before(f.Article, f.ahead(m)).Is(lang.According)
}

// ending reports whether token i is the ending of the name before it: X'a göre.
func (f *finder) ending(i int) bool {
	w := f.word(i)
	return uint(i) < uint(len(f.Article.Tokens)) && f.Article.Tokens[i].Shape.Is(text.Glued) && f.Article.Tokens[i].Kind == text.Word && (w.Class&^lang.Told == 0 || w.Use.Is(lang.Within))
}

// "carried by X", "picked up by X", "a statement published by X".
// Not: "owned by X".
func (f *finder) carriedBy(s *scene, m *outlet.Mention) bool {
	return f.prev(m).Class.Is(lang.By|lang.Told) && f.governs(s, m, func(e *lang.Entry) bool { return e.Use.Is(lang.SetUp) })
}

// "told X", "confided to X", "assured readers of X", „sagte der Zeitung X“.
// Not: "told the X audience", "told the owner of X", "told reporters outside X".
func (f *finder) told(s *scene, m *outlet.Mention) bool {
	if f.toldReporter(m) || f.fronted(s, m) || f.Lexicon.HeadFirst && f.Lexicon.NoArticles && f.prev(m).Class.Is(lang.Told) && m.First-1 == s.Core.End && m.End == s.cue {
		return true // X kepada Tempo mengatakan
	}
	if f.Lexicon.Quotative || m.First < s.cue || f.prev(m).Class.Is(lang.Of) && f.word(m.First-2).Class.Is(lang.Role) || f.audience(m.End) || f.possessive(m.End) && f.audience(m.End+1) {
		return false
	}
	prev, own := f.prev(m).Class, f.word(m.First).Class
	switch {
	case f.tells(s, m), own.Is(lang.Told): // a dative
		return true
	case prev.Is(lang.Told):
		return f.reaches(s, m.First-1) && !f.interview(s, m)
	}
	return !prev.Is(lang.Prep|lang.By|lang.According) && f.bare(s, m)
}

// tells reports whether an outlet stands behind a verb of telling among the cues: told X, quoted as
// telling the daily X.
func (f *finder) tells(s *scene, m *outlet.Mention) bool {
	if f.word(s.cue).Class.Is(lang.Tells) && f.descriptive(s.cue+1, m.First) {
		return true
	}
	return slices.ContainsFunc(s.Cue, func(c speech.Phrase) bool {
		return c.End <= m.First && f.word(c.End-1).Class.Is(lang.Tells) && f.descriptive(c.End, m.First)
	})
}

// "X told Y", and "X told a reporter of Y", where verbs stand last: NTV'ye; AA muhabirine; Hürriyet yazarı Anna Berg'e.
// Not: "AA muhabirinin", "Hürriyet yazarı Anna Berg".
func (f *finder) toldReporter(m *outlet.Mention) bool {
	const longest = 3 // words of a name
	k := m.End
	told := func() bool { return f.ending(k) && f.word(k).Class.Is(lang.Told) }
	if told() || !f.Lexicon.VerbLast || f.Lexicon.NoSpaces {
		return told()
	}
	if f.ending(k) || f.word(k).Class.Is(lang.Role) {
		k++ // NTV'den Anna Berg'e
	}
	for n := 0; n < longest && k > m.End && k < len(f.Tokens) && f.Tokens[k].Shape.Is(text.Cap); n++ {
		k++
	}
	return f.word(m.End).Class.Is(lang.Addressee) || k > m.End+1 && told()
}

// „Gegenüber X sagte Y, …“, „Dem X sagte Y, …“, where the verb stands second, behind whom it told; "Ao X, Y disse que".
func (f *finder) fronted(s *scene, m *outlet.Mention) bool {
	own := f.word(m.First).Class
	k, told := m.First, own.Is(lang.Told) && (own.Is(lang.Prep) || own.Is(lang.Det) && s.Core.First > s.cue)
	first := f.Sentences[f.SentenceOf(m.First)].First
	for k > first && f.word(k-1).Class.Is(lang.Told|lang.Det) {
		k--
		told = told || f.word(k).Class.Is(lang.Told) && f.word(k).Class.Is(lang.Prep)
	}
	if !told || k > first {
		return false
	}
	return f.Lexicon.VerbSecond && m.End == s.cue || f.Lexicon.HeadFirst && !f.word(k).Use.Is(lang.Opens) && s.Source.First == m.End+1 && f.Is(m.End, ",")
}

// "X told a", where no spaces part words and whom it was told to stands before the verb:
// 王芳对新华社记者说.
func (f *finder) toldBefore(s *scene, m *outlet.Mention) bool {
	const near = 3 // tokens
	return f.Lexicon.NoSpaces && !f.Lexicon.VerbLast && m.End <= s.cue && s.cue-m.End <= near && f.prev(m).Class.Is(lang.Told) && !f.prev(m).Class.Is(lang.Cue) && s.Source.End <= f.ahead(m)
}

// reportsLast reports whether an outlet is the topic of a sentence that ends with what
// outlets do: X紙はYの話としてaと報じた.
func (f *finder) reportsLast(s *scene, m *outlet.Mention) bool {
	k := s.hi - 1
	for k > m.End && f.Tokens[k].Kind == text.Punct {
		k--
	}
	return f.Lexicon.Quotative && f.word(f.behind(m)).Use.Is(lang.Topic) && f.word(k).Class.Is(lang.Reports)
}

// audience reports whether the people of an outlet stand at token i.
func (f *finder) audience(i int) bool { return f.word(i).Use.Is(lang.Audience) }

// bare reports whether an outlet without a preposition stands right behind the
// verb or the source, in languages where its place tells whom was spoken to:
// сказала Анна Берг | ТАСС.
func (f *finder) bare(s *scene, m *outlet.Mention) bool {
	return f.word(s.cue).Form == 0 && (m.First == s.Source.End || len(s.Cue) > 0 && m.First == s.Cue[len(s.Cue)-1].End)
}

// "in an interview with X", "speaking to X", "asked by X", "an X interviewer".
// Not: "asked about X".
func (f *finder) interview(s *scene, m *outlet.Mention) bool {
	if e := f.word(m.End); e.Class.Is(lang.Interview) || f.Lexicon.VerbLast && f.word(m.End+1).Class.Is(lang.Interview) && !f.possessive(m.End) && !f.ending(m.End) && !f.Tokens[m.End].Shape.Is(text.Cap) && !f.comma(m.End) || e.Use.Is(lang.Talk) && e.Class.Is(lang.Role|lang.Group) {
		return true
	}
	if f.Lexicon.NoSpaces {
		k := f.behind(m)
		if f.word(k).Class.Is(lang.Of) || f.word(k).Class.Is(lang.Role) {
			k++ // X通信の取材に, 《X》记者采访
		}
		if f.word(k).Class.Is(lang.Interview) || f.word(k).Use.Is(lang.Talk) && f.prev(m).Class.Is(lang.By) {
			return true // 被X问及此事
		}
	}
	prev := f.prev(m)
	if prev.Use.Is(lang.Talk) && f.Lexicon.HeadFirst && f.Lexicon.NoArticles {
		return true // saat dihubungi X
	}
	talk := prev.Class.Is(lang.By|lang.Told|lang.Of) || prev.Use.Is(lang.Where)
	return prev.Class.Is(lang.Prep|lang.By|lang.Told|lang.Of) && f.governs(s, m, func(e *lang.Entry) bool {
		return e.Class.Is(lang.Interview) || talk && e.Use.Is(lang.Talk)
	})
}

// "Y said, X reported", "X reported that Y said", "Y said, X said", „…, meldet X“.
// Not: "X said Y", where the outlet is the source; "the report of X".
func (f *finder) reports(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Core) {
		return false
	}
	if f.reportsLast(s, m) {
		return true
	}
	k := f.behind(m)
	if f.Lexicon.NoSpaces {
		k = f.dated(k)
	}
	if k < len(f.Tokens) && f.said[k] < 0 {
		e := f.word(k)
		if f.Lexicon.NoSpaces && e.Class.Is(lang.Citing) && m.End <= s.cue {
			return true // X3日援引Y报道
		}
		whose := f.comma(m.First-1) || s.Source.First == k+1 || s.Source.First == k+2 && f.word(k+1).Class.Is(lang.That)
		if (e.Class.Is(lang.Reports) || whose && e.Class.Is(lang.Cue)) && (e.Form == 0 || e.Form.Is(lang.Past|lang.Third)) {
			return true
		}
	}
	prev := f.prev(m)
	return prev.Class.Is(lang.Reports) && (prev.Form == 0 || prev.Form.Is(lang.Finite))
}

// "Nils Dahl of X reports", „laut einem Bericht des Magazins X“.
// Not: "a spokesman of X said".
func (f *finder) reportOf(s *scene, m *outlet.Mention) bool {
	if m.First <= s.Source.First || m.First >= s.Source.End || !f.prev(m).Class.Is(lang.Of) && !f.word(m.First).Class.Is(lang.Of) {
		return false
	}
	thing := false
	for k := s.Source.First; k < m.First; k++ {
		c := f.word(k).Class
		if c.Is(lang.Role | lang.Group) {
			return false
		}
		thing = thing || c.Is(lang.Speaks|lang.Org)
	}
	return thing || f.word(s.cue).Class.Is(lang.Reports)
}

// "in X", "on X", "on the website of X", "in an article for X".
// Not: "at X", "against X"; "the article in X said".
func (f *finder) publishedIn(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Source) {
		return false
	}
	prev, noun := f.prev(m), f.word(m.First-2)
	return prev.Use.Is(lang.Where) || f.ending(m.End) && f.word(m.End).Use.Is(lang.Where) && !f.word(m.End+1).Class.Is(lang.Verb) ||
		prev.Class.Is(lang.Of) && (noun.Use.Is(lang.SetUp) || noun.OutletKind() != "") ||
		prev.Class.Is(lang.Prep) && f.governs(s, m, func(e *lang.Entry) bool { return e.Use.Is(lang.SetUp) })
}

// "via X", "through X".
func (f *finder) via(_ *scene, m *outlet.Mention) bool { return f.prev(m).Use.Is(lang.Through) }

// governs reports whether is holds for the word that governs the preposition of a
// mention: the nearest one before that tells what outlets do: published in X,
// quoted on Monday by X.
func (f *finder) governs(s *scene, m *outlet.Mention, is func(*lang.Entry) bool) bool {
	const near = 6 // tokens
	for k := m.First - 2; k >= max(s.lo, m.First-1-near); k-- {
		if e := f.word(k); e.Class.Is(lang.Quotes|lang.Reports|lang.Interview) || e.Use.Is(lang.SetUp|lang.Talk|lang.Idle) {
			return is(e)
		}
	}
	return false
}

// reaches reports whether little but the source and the words themselves stands
// between the cue and the preposition at token prep: said Anna Berg to X.
func (f *finder) reaches(s *scene, prep int) bool {
	const most = 4 // other tokens
	n := 0
	for k := s.cue + 1; k < prep; k++ {
		if int(f.said[k]) != s.index && (k < s.Source.First || k >= s.Source.End) {
			n++
		}
	}
	return n <= most
}

// idle reports whether the mention stands where an outlet does something else
// than pass words on: sponsored by, in response to, in an email to its reporter.
func (f *finder) idle(m *outlet.Mention) bool {
	prev, use := f.prev(m).Class, f.word(m.First-2).Use
	return prev.Is(lang.By) && use.Is(lang.Idle) ||
		prev.Is(lang.Told) && (use.Is(lang.Reactive) || use.Is(lang.Network) && f.possessive(m.End))
}

// modifies reports whether a mention with a determiner describes a noun that is
// nothing said to the outlet: the X debate, an X poll. Not: an X interview.
func (f *finder) modifies(m *outlet.Mention) bool {
	if !f.word(m.First).Class.Is(lang.Det) || f.Lexicon.NounsCapitalised {
		return false
	}
	e := f.word(m.End)
	return !e.Use.Is(lang.Talk) && (e.Use.Is(lang.Setting) || e.Class.Is(lang.Speaks))
}
