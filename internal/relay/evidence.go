package relay

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
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
	if f.modifies(m) || f.idle(m) || f.aside(s, m) {
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

// aside reports whether a relative clause behind what is said and the words that attribute it has a mention, and tells of
// what else somebody gives than words: refused to be drawn on the figure that was published by X. Not: in an interview that was.
func (f *finder) aside(s *scene, m *outlet.Mention) bool {
	if !f.Lexicon.VerbForms || m.First <= s.cue {
		return false
	}
	rel := m.First - 1
	for rel > s.cue && !f.comma(rel) && int(f.said[rel]) != s.index && !f.word(rel).Class.Is(lang.Rel|lang.That) {
		rel--
	}
	if rel <= s.cue+1 || f.comma(rel) || int(f.said[rel]) == s.index {
		return false
	}
	return article.Any(s.cue+1, rel, func(i int) bool { return int(f.said[i]) != s.index && f.word(i).Turn.Is(lang.Details) })
}

// "…, monitored by X", "monitored in Oslo by X".
// Not: "sponsored by X".
func (f *finder) monitoredBy(_ *scene, m *outlet.Mention) bool {
	const near = 4 // tokens
	return f.prev(m).Class.Is(lang.By) && article.Any(m.First-2-near, m.First-1, func(i int) bool { return f.word(i).Use.Is(lang.Monitor) })
}

// "X quoted Y as saying", "the daily X, which quoted Y", "X reported Y as saying",
// „zitierte X Y“.
// Not: "Y quoted X as saying", where the outlet is the source; "Y was quoted".
func (f *finder) quotes(s *scene, m *outlet.Mention) bool {
	verb := f.word(s.cue)
	if f.Lexicon.VerbLast && !f.Lexicon.NoSpaces && m.End <= s.Core.First && f.word(s.Cue[0].First).Use.Is(lang.Worded) && !f.ending(m.End) && !f.dative(m) {
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
	if f.quotedFrom(m) || f.relayedFrom(m) {
		return true
	}
	if c := f.word(f.ahead(m) - 1).Class; prev.Class.Is(lang.Quotes) && c.Is(lang.Rel) {
		return true // который цитирует X
	}
	return (prev.Class.Is(lang.By) || prev.Use.Is(lang.Where)) && f.governs(s, m, func(e *lang.Entry) bool {
		return e.Class.Is(lang.Quotes|lang.Reports) && (e.Class.Is(lang.Participle) || e.Form == 0)
	})
}

// quotedFrom reports whether a participle of quoting and a preposition stand before a mention: dikutip dari X.
func (r *reader) quotedFrom(m *outlet.Mention) bool {
	return r.prev(m).Class.Is(lang.Of) && r.word(m.First-2).Class.Is(lang.Quotes|lang.Reports) && !r.Lexicon.VerbForms
}

// relayedFrom reports whether another outlet, of which a participle tells so, has words from that of m, where nouns are joined
// without a word for that: dikutip X dari Y.
func (f *finder) relayedFrom(m *outlet.Mention) bool {
	k := f.after(m.First-1) - 1
	return f.Lexicon.HeadFirst && f.Lexicon.NoArticles && !f.Lexicon.NamesDecline && k >= 0 && f.prev(m).Class.Is(lang.Of) && f.mentions[k].End == m.First-1 && f.prev(&f.mentions[k]).Class.Is(lang.Quotes|lang.Reports)
}

// "X, citing Y, said", „berichtete X unter Berufung auf Y“, where Y is the source.
// Not: "Z said, citing Y", where no outlet stands before the source.
func (f *finder) citing(s *scene, m *outlet.Mention) bool {
	if joins := f.Lexicon.HeadFirst && f.Lexicon.NoArticles && f.prev(m).Class.Is(lang.Citing); joins && m.First == s.lo+1 && m.End < s.Core.First || joins && m.First == s.Source.End+2 && f.comma(s.Source.End) && s.cue < s.Core.First {
		return true // Mengutip X, Y mengatakan; kata Y, mengutip X
	}
	if f.Lexicon.VerbLast && !f.Lexicon.NoSpaces {
		return f.citedAt(m.End) || m.End <= s.Core.First && f.citedAt(s.Core.End)
	}
	return m.First < s.Source.First && outlet.Before(f.Article, s.Source.First-1).Is(lang.Citing)
}

// citedAt reports whether a report cites what ends at token i, where verbs stand last: X'e dayandırdığı.
func (f *finder) citedAt(i int) bool {
	if f.ending(i) {
		i++
	}
	return f.Lexicon.VerbLast && !f.Lexicon.NoSpaces && f.word(i).Class.Is(lang.Citing)
}

// "according to X, Y said", "Y said, according to X", „X zufolge sagte Y“.
// Not: "according to X", where the outlet is the source.
func (f *finder) accordingTo(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Source) {
		return false
	}
	const far = 9 // tokens
	k := f.uncased(m)
	if f.Lexicon.VerbLast && !f.Lexicon.NoSpaces && !f.dative(m) { // Tass'ın dünkü haberine göre; Tass'ın Regn'e dayandırdığı haberine göre
		for i := k; i < k+far && i < s.hi && !f.comma(i); i++ {
			if e := f.word(i); f.word(i+1).Class.Is(lang.After) && (e.Class.Is(lang.Speaks) || f.Lexicon.Participial(f.Word(i))) {
				return true
			}
		}
	}
	behind := f.word(k)
	at := f.ahead(m)
	if at := m.First - 1; f.word(m.First).Class.Is(lang.Of) && f.word(at).Class.Is(lang.Speaks) && f.word(m.First).Class.Is(lang.Det) {
		for at--; f.word(at).Class.Is(lang.Det) && !outlet.Before(f.Article, at).Is(lang.According); at-- {
		}
		return outlet.Before(f.Article, at).Is(lang.According) // laut einem Bericht der X
	}
	if at > 1 && f.Lexicon.HeadFirst && f.word(at).Class.Is(lang.Of) && !f.word(at-1).Class.Is(lang.Role|lang.Group|lang.Honorific) && !f.Tokens[at-1].Shape.Is(text.Cap) {
		for at -= 2; f.word(at).Class.Is(lang.Det); at-- { // según un reportaje de X
		}
	}
	return behind.Class.Is(lang.After) && (!behind.Use.Is(lang.ByWords) || f.Lexicon.Quotative) || outlet.Before(f.Article, at).Is(lang.According) && !(f.Lexicon.VerbSecond && f.word(at).Use.Is(lang.Opens)) // die für X schrieb
}

// ending reports whether token i is the ending of the name before it: X'a göre.
func (f *finder) ending(i int) bool {
	w := f.word(i)
	return f.Token(i).Kind == text.Word && f.Tokens[i].Shape.Is(text.Glued) && (w.Class&^lang.Told == 0 || w.Use.Is(lang.Within))
}

// uncased is the token behind a mention, the ending of its case, and its short name in brackets: Tass'ın (T) |.
func (f *finder) uncased(m *outlet.Mention) int {
	k := m.End
	for f.ending(k) || f.possessive(k) {
		k++
	}
	if f.Lexicon.EndParticles && f.word(k).Class.Is(lang.Speaks) {
		for k++; f.ending(k); k++ { // X 보도에 따르면
		}
	}
	switch {
	case !f.Lexicon.VerbLast || k+2 >= len(f.Tokens):
	case f.Is(k, "(") && f.Is(k+2, ")"):
		k += 3
	case f.Is(k, ")") && f.Is(m.First-1, "("):
		k++
	}
	return k
}

// "carried by X", "picked up by X", "a statement published by X".
// Not: "owned by X".
func (f *finder) carriedBy(s *scene, m *outlet.Mention) bool {
	return f.prev(m).Class.Is(lang.By|lang.Told) && f.governs(s, m, func(e *lang.Entry) bool { return e.Use.Is(lang.SetUp) })
}

// "told X", "confided to X", "assured readers of X", „sagte der Zeitung X“.
// Not: "told the X audience", "told the owner of X", "told reporters outside X".
func (f *finder) told(s *scene, m *outlet.Mention) bool {
	if f.toldReporter(s, m) || f.fronted(s, m) || f.Lexicon.VerbSecond && m.End == s.cue && m.First >= s.Source.End && f.word(m.First).Class.Is(lang.Told) || f.Lexicon.HeadFirst && f.Lexicon.NoArticles && f.prev(m).Class.Is(lang.Told) && m.First-1 == s.Core.End && m.End == s.cue {
		return true // X kepada Tempo mengatakan
	}
	if f.Lexicon.Quotative || m.First < s.cue || f.prev(m).Class.Is(lang.Of) && f.word(m.First-2).Class.Is(lang.Role) || f.audience(m.End) || f.possessive(m.End) && f.audience(m.End+1) {
		return false
	}
	prev, own := f.prev(m).Class, f.word(m.First).Class
	switch {
	case f.tells(s, m), own.Is(lang.Told): // a dative
		return true
	case prev.Is(lang.Addressee) && f.Lexicon.HeadFirst && f.Lexicon.NoArticles && f.word(m.First-2).Class.Is(lang.Told): // kepada wartawan X
		return f.reaches(s, m.First-2)
	case prev.Is(lang.Told):
		return f.reaches(s, f.ahead(m)) && !f.interview(s, m)
	}
	return !prev.Is(lang.Prep|lang.By|lang.According) && f.bare(s, m)
}

// tells reports whether an outlet stands behind a verb of telling among the cues: told X, quoted as
// telling the daily X.
func (f *finder) tells(s *scene, m *outlet.Mention) bool {
	if f.word(s.cue).Turn.Is(lang.Questions) && s.Kind == speech.Indirect && (s.First() == m.First || s.Form == speech.Infinitive) {
		return false // asked X's editor to check it
	}
	if f.word(s.cue).Class.Is(lang.Tells) && f.descriptive(s.cue+1, m.First) {
		return true
	}
	return slices.ContainsFunc(s.Cue, func(c speech.Phrase) bool {
		return c.End <= m.First && f.word(c.End-1).Class.Is(lang.Tells) && f.descriptive(c.End, m.First)
	})
}

// "X told Y", and "X told a reporter of Y", where verbs stand last: NTV'ye; AA muhabirine; Hürriyet yazarı Anna Berg'e; in front
// of who speaks, with words for that behind it: NTV'ye açıklama yapan.
// Not: "AA muhabirinin", "Hürriyet yazarı Anna Berg", "NTV'ye dava açan X".
func (f *finder) toldReporter(s *scene, m *outlet.Mention) bool {
	const longest = 3 // words of a name
	k := m.End
	told := func() bool { return f.ending(k) && f.word(k).Class.Is(lang.Told) }
	if !f.Lexicon.VerbLast || f.Lexicon.NoSpaces {
		return told()
	}
	if f.dative(m) {
		k = f.uncased(m)
	} else {
		if f.ending(k) || f.word(k).Class.Is(lang.Role) {
			k++ // NTV'den Anna Berg'e
		}
		for n := 0; n < longest && k > m.End && f.Token(k).Shape.Is(text.Cap); n++ {
			k++
		}
		if !f.word(m.End).Class.Is(lang.Addressee) && !(k > m.End+1 && told()) {
			return false
		}
		k++
	}
	return k >= s.Core.First || f.comma(k) || f.talks(k, s.Core.First)
}

// dative reports whether an outlet has the case of whom somebody tells something: NTV'ye, Sabah gazetesine.
func (f *finder) dative(m *outlet.Mention) bool {
	return f.ending(m.End) && f.word(m.End).Class.Is(lang.Told) || f.word(m.End-1).Class.Is(lang.Told)
}

// talks reports whether the tokens from i on, up to who speaks at token end, tell of speech to an outlet: açıklama yapan, konuşan,
// soruları yanıtlayan.
func (f *finder) talks(i, end int) bool {
	const far = 6 // tokens
	return article.Any(i, min(end, i+far), func(k int) bool {
		e := f.word(k)
		p := outlet.Expression(f.Article, k) // bilgi veren
		return e.Class.Is(lang.Interview|lang.Speaks) || e.Use.Is(lang.Talk) && e.Class.Is(lang.Cue|lang.Verb) || p != nil && p.Use.Is(lang.Talk)
	})
}

// „Gegenüber X sagte Y, …“, „Dem X sagte Y, …“, where the verb stands second, behind whom it told; "Ao X, Y disse que".
func (f *finder) fronted(s *scene, m *outlet.Mention) bool {
	own := f.word(m.First).Class
	k, told := f.ahead(m)+1, own.Is(lang.Told) && (own.Is(lang.Prep) || own.Is(lang.Det) && s.Core.First > s.cue)
	first := f.Sentences[f.SentenceOf(m.First)].First
	for k > first && f.word(k-1).Class.Is(lang.Told|lang.Det) {
		k--
		told = told || f.word(k).Class.Is(lang.Told) && f.word(k).Class.Is(lang.Prep)
	}
	if !told || k > first {
		return false
	}
	return f.Lexicon.VerbSecond && m.End == s.cue || f.Lexicon.HeadFirst && !f.word(k).Use.Is(lang.Opens) && (s.Source.First == m.End || (s.Source.First == m.End+1 || f.Lexicon.NoArticles && s.Source.First > m.End) && f.Is(m.End, ","))
}

// "X told a", where no spaces part words and whom it was told to stands before the verb: 王芳对新华社记者说; or
// where nouns have cases: В мэрии ТАСС сообщили, Jak ČTK řekl starosta.
func (f *finder) toldBefore(s *scene, m *outlet.Mention) bool {
	const near = 3 // tokens
	if f.Lexicon.NamesDecline && m.End <= s.cue && s.cue-m.End <= near && !f.word(s.cue).Class.Is(lang.Quotes) {
		return f.descriptive(m.End, s.cue) && !f.comma(m.First-1) && !f.prev(m).Class.Is(lang.Prep|lang.By|lang.According|lang.Citing|lang.Interview|lang.Of|lang.Role)
	}
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
	return f.word(s.cue).Form == 0 && (m.First == s.Source.End || len(s.Cue) > 0 && m.First == f.past(s.Cue[len(s.Cue)-1].End, lang.Time))
}

// "in an interview with X", "speaking to X", "asked by X", "an X interviewer", "an X town hall".
// Not: "asked about X".
func (f *finder) interview(s *scene, m *outlet.Mention) bool {
	if m.End < len(f.Tokens) {
		if p := outlet.Expression(f.Article, m.End); p != nil && p.Class.Is(lang.Interview) {
			return true
		}
	}
	if e := f.word(m.End); e.Class.Is(lang.Interview) || f.Lexicon.VerbLast && f.word(m.End+1).Class.Is(lang.Interview) && !f.possessive(m.End) && !f.ending(m.End) && !f.Tokens[m.End].Shape.Is(text.Cap) && !f.comma(m.End) || e.Use.Is(lang.Talk) && e.Class.Is(lang.Role|lang.Group) {
		return true
	}
	if f.Lexicon.VerbLast && !f.Lexicon.NoSpaces && m.End < s.Core.First { // X'in sorularını yanıtlayan
		if k := f.uncased(m); f.word(k).Use.Is(lang.Talk) && f.talks(k+1, s.Core.First) {
			return true
		}
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
	if f.Lexicon.VerbSecond && (f.word(m.End).Use.Is(lang.Talk) && prev.Class.Is(lang.Prep) || prev.Class.Is(lang.Interview) && f.word(m.First).Class.Is(lang.Of)) {
		return true // die mit X sprach; in einem Interview des X
	}
	if (prev.Use.Is(lang.Talk) || prev.Class.Is(lang.Interview) && !f.Lexicon.NamesDecline) && f.Lexicon.HeadFirst && f.Lexicon.NoArticles {
		return true // saat dihubungi X; dalam tayangan X
	}
	if before := f.word(f.ahead(m) - 1); prev.Class.Is(lang.Interview) && f.Lexicon.NamesDecline && (before.Use.Is(lang.Where) || before.Class.Is(lang.Prep)) {
		return true // в интервью X, na antenie X
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
	at := f.behind(m)
	if at == m.End {
		at = f.home(m)
	}
	k := f.past(f.pastCited(at), lang.Time)
	if k < len(f.Tokens) && f.said[k] < 0 {
		e := f.word(k)
		if f.Lexicon.NoSpaces && e.Class.Is(lang.Citing) && m.End <= s.cue {
			return true // X3日援引Y报道
		}
		whose := f.comma(m.First-1) || s.Source.First == k+1 || s.Source.First == k+2 && f.word(k+1).Class.Is(lang.That)
		before := f.prev(m).Class
		// die für X schrieb
		worksFor := f.Lexicon.VerbSecond && before.Is(lang.Prep)
		// sent a letter | which X reported was late; not: remarks which X reported on Monday
		about := f.Lexicon.VerbForms && before.Is(lang.Rel) && !before.Is(lang.That) && m.First > s.cue && f.word(k+1).Class.Is(lang.Aux|lang.Verb|lang.Cue|lang.Weak)
		if !worksFor && !about && (e.Class.Is(lang.Reports) || whose && e.Class.Is(lang.Cue)) && (e.Form == 0 || e.Form.Is(lang.Past|lang.Third)) {
			return true
		}
	}
	prev := f.prev(m)
	if prev.Class.Is(lang.How) && f.Lexicon.VerbSecond { // wie X unter Berufung auf Y meldete
		k := m.End
		for k < s.hi && !f.comma(k) && !f.word(k).Class.Is(lang.Reports) {
			k++
		}
		return f.word(k).Class.Is(lang.Reports)
	}
	if prev.Class.Is(lang.Role) && f.Lexicon.NamesDecline {
		prev = f.word(f.ahead(m) - 1) // передаёт корреспондент X
	}
	for k := f.ahead(m) - 1; k > s.lo && !f.Lexicon.VerbForms && !f.Lexicon.NoSpaces && prev.Class.Is(lang.Time|lang.Adv|lang.Det) && !prev.Class.Is(lang.Reports); k-- {
		prev = f.word(k) // noticiou hoje | o X
	}
	return (prev.Class | outlet.Before(f.Article, f.ahead(m))).Is(lang.Reports) && (prev.Form == 0 || prev.Form.Is(lang.Finite))
}

// pastCited is where the clause of an outlet goes on from token i that cites another there, and else i: X|, citing Y, | reports;
// in languages with cases of names without commas as well: ČTK | s odvoláním na X | uvedla.
func (f *finder) pastCited(i int) int {
	const far = 10 // tokens
	switch {
	case i+1 >= len(f.Tokens):
	case f.comma(i):
		n := f.citingWords(i + 1)
		if m := f.inside(i+n+1, i+n+2); n > 0 && m != nil && f.comma(m.End) {
			return m.End + 1
		}
	case f.Lexicon.NamesDecline && f.citingWords(i) > 0:
		for k := i; k < min(i+far, len(f.Tokens)); k++ {
			if f.word(k).Class.Is(lang.Reports) {
				return k
			}
		}
	}
	return i
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

// "in X", "on X", "on the website of X", "in an article for X", "in an X column".
// Not: "at X", "against X"; "the article in X said".
func (f *finder) publishedIn(s *scene, m *outlet.Mention) bool {
	if m.Overlaps(s.Source) {
		return false
	}
	prev, noun := f.prev(m), f.word(m.First-2)
	return prev.Use.Is(lang.Where) || f.ending(m.End) && f.word(m.End).Use.Is(lang.Where) && (!f.word(m.End+1).Class.Is(lang.Verb) || f.talks(m.End+1, m.End+2)) ||
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
	for k := f.ahead(m) - 1; k >= max(s.lo, m.First-1-near); k-- {
		if e := f.word(k); e.Class.Is(lang.Quotes|lang.Reports|lang.Interview) || e.Use.Is(lang.SetUp|lang.Talk|lang.Idle) {
			return is(e)
		}
	}
	if n := len(s.Cue) - 1; n >= 0 && f.Lexicon.VerbSecond && s.Cue[n].First >= m.End && f.prev(m).Class.Is(lang.By) {
		return is(f.word(s.Cue[n].End - 1)) // von X zitiert
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
