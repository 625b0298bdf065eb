package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Languages in which a particle stands between what is said and the verb behind it:
// whatever has the particle and a verb of saying behind it was said.

// particled reads the attribution in units [lo:hi) behind words in marks.
//
//	「a」と述べた      「a」とXは述べた      「a」と話すXは      「a」며 「b」고 말했다
func (f *finder) particled(lo, hi int) (attr, bool) {
	for k := lo; k < hi; k++ {
		v, ok := f.Verb(k, hi, said)
		if end := f.content(lo, hi) - 1; !ok && f.Class(k).Is(lang.Cue) && f.Class(k+1).Is(lang.That) && f.Class(end).Is(lang.Reports) {
			that, _ := f.Particle(end)
			v, ok = clause.Verb{At: k, End: k + 1, Rest: -1, Class: f.Class(k)}, that == k+1 // 「a」と述べたと報じた
		}
		if !ok {
			continue
		}
		that, _ := f.Particle(k)
		if that != lo || f.Use(k, lang.Bare) && !f.predicative(lo-1) {
			return attr{}, false // 「代表」として
		}
		a := attr{cue: cues(v), verb: k}
		if s, _, ok := f.Topics(that+1, k); ok {
			a.source = s
		} else if s := f.Described(v.End); that < k && !s.Empty() {
			a.source.Range = s
		}
		a.understood = a.source.Empty()
		return f.complete(a, lo, hi), !f.firstPerson(a.source.Range)
	}
	if a, ok := f.tellsItself(lo, hi); ok {
		return a, true
	}
	if hi == lo+1 && f.Class(lo).Is(lang.That) && f.Region(hi) && f.Traits.EndParticles && !f.starts(hi) {
		to, _ := f.reach(hi)
		return f.particled(hi+1, to) // 「a」며 「b」고 말했다
	}
	return attr{}, false
}

// tellsItself reads a particle that only words which somebody says have before it, in units [lo:hi) behind them, whatever verb
// with an object right behind it ends the sentence; none that is denied, asked or suffered, describes something, or only tells what is known.
//
//	X는 「a」고 고개를 숙였다      not: 「a」고 적힌 현수막      「a」고 말한 시장을 비판했다
func (f *finder) tellsItself(lo, hi int) (attr, bool) {
	end := f.content(lo, hi)
	if lo+1 >= end || !f.Class(lo).Is(lang.So) || !f.Class(lo).Is(lang.That) || !f.Is(lo, article.Glued) || f.Class(lo+1).Is(lang.Verb) && lo+2 < end {
		return attr{}, false
	}
	object := func(k int) bool { return f.MarksObject(k) && f.Is(k, article.Glued) }
	at := lo + 1
	for at < end && f.Class(at) == lang.Adv {
		at++
	}
	if !object(f.WordEnd(at, end)-1) || f.asks(end, hi) || !article.Any(lo+1, end, object) || article.Any(lo+1, end, func(k int) bool {
		return f.Class(k).Is(lang.Neg|lang.That) || f.Use(k, lang.Unsaid) || f.Region(k) || f.Use(k, lang.Topic) && !f.Use(k, lang.Case)
	}) {
		return attr{}, false
	}
	a := attr{cue: [2]clause.Range{{First: lo, End: lo + 1}}, verb: lo, understood: true}
	return f.complete(a, lo, hi), true
}

// whose finds who said the words in marks at unit i, where what attributes them does not
// tell: a subject before them, or who is told in the sentence behind.
//
//	Xは「a」と述べた      「a」。Xはそう話した
func (f *finder) whose(a attr, ok bool, i int) (attr, bool) {
	if !ok {
		if a, ok := f.thus(i); ok {
			return a, true
		}
		if a, ok := f.verbless(i); ok {
			return a, true
		}
		return f.equated(i)
	}
	if !a.source.Empty() {
		return a, true
	}
	const far = 80
	lo, from := max(f.Start(i), i-far), f.begins(i)
	s, topic, ok := f.Topics(from, i)
	if !ok {
		if who := f.foreigner(from, i); !who.Empty() && f.Class(a.verb).Is(lang.Cue) {
			a.source.Range, a.understood = who, false
			return f.complete(a, lo, a.clause.End), true
		}
		a.understood = a.understood && !f.topicalised(from, i)
		return a, !f.Class(a.verb).Is(lang.So)
	}
	if !topic && f.Traits.EndParticles && article.Any(s.End+1, i, func(k int) bool { return f.Class(k).Is(lang.Sub) }) {
		return a, !f.Class(a.verb).Is(lang.So) // X가 떠난 데 대해 「a」고 말했다: not X
	}
	if second, also, more := f.Topics(s.End+1, i); more && also && second.End == i-1 && f.concluded(s.End, second.First) {
		s, topic = second, true // Xは去ったものの、Yは「a」と述べた
	} else if more && from <= s.First && !(topic && f.Outlets(second.Range)) {
		if !topic || !f.Outlets(s.Range) {
			return attr{}, false // XはYが「a」と述べた
		}
		s = second // TassはYが「a」と述べたと報じた
	}
	if f.firstPerson(s.Range) {
		return attr{}, false
	}
	a.source, a.understood = s, false
	return f.complete(a, lo, a.clause.End), true
}

// concluded reports whether a clause ends in units [lo:hi) with a word for how it depends on the next, before a comma.
func (f *finder) concluded(lo, hi int) bool {
	return article.Any(lo+1, hi, func(c int) bool {
		return f.Is(c, article.Comma) && f.Class(c-1).Is(lang.Sub) && !f.Use(c-1, lang.Within)
	})
}

// foreigner is a name of two words or more that no list has, and whose last has a syllable of foreign names, as the topic right
// before unit i.
//
//	피터 버그는 「a」고 말했다
func (f *finder) foreigner(lo, i int) clause.Range {
	const longest = 4 // words
	for i-2 > lo && f.Class(i-1).Is(lang.That) && f.Region(i-2) {
		i -= 2 // X는 「a」며 「b」고
	}
	s := clause.Range{First: i - 1, End: i - 1}
	if !f.Traits.EndParticles || !f.Use(i-1, lang.Topic) || !f.Is(i-1, article.Glued) {
		return clause.Range{}
	}
	for s.First > lo && s.Len() < longest && f.Is(s.First-1, article.Capital) && f.Class(s.First-1) == 0 && !f.Use(s.First-1, lang.Plain|lang.Within) {
		s.First--
	}
	if s.Len() < 2 || !strings.ContainsFunc(f.spelled(s.End-1), func(c rune) bool { return f.Article.Lexicon.Listed(string(c)).Use.Is(lang.Sounds) }) {
		return clause.Range{}
	}
	return s
}

// topicalised reports whether something is the topic in units [lo:i) that is nobody whom the
// words tell to be somebody: it may be who speaks.
func (f *finder) topicalised(lo, i int) bool {
	return article.Any(lo+1, i, func(k int) bool {
		return f.Use(k, lang.Topic) && !f.Use(k, lang.Case) && f.Word(k-1) && (f.Is(k-1, article.Capital) || f.Class(k-1).Is(lang.Role|lang.Group|lang.Org|lang.Honorific))
	})
}

// equated reads words in marks that end their sentence right behind somebody who is its
// topic.
//
//	Xは「a」。
func (f *finder) equated(i int) (attr, bool) {
	if !f.closed(i) || !f.Use(i-1, lang.Topic) || f.Use(i-1, lang.Case) || !f.whole(i) {
		return attr{}, false
	}
	s, topic, ok := f.Topics(f.begins(i), i)
	if !ok || !topic || s.End != i-1 || f.firstPerson(s.Range) || f.Strength(s.Range) == 0 {
		return attr{}, false
	}
	return f.complete(attr{source: s, verb: i - 1}, s.First, i), true
}

// verbless reads who stands at the end of the sentence behind the particle, without a verb.
//
//	「a」とX社長。      「a」と、農家のXさん（34）。
func (f *finder) verbless(i int) (attr, bool) {
	const most = 12 // units
	that := i + 1
	if that+1 >= len(f.Units) || !f.Class(that).Is(lang.That) || f.Class(that).Is(lang.Weak|lang.Adv) || !f.whole(i) && !f.predicative(i) {
		return attr{}, false
	}
	end := f.content(that, f.End(that))
	s := clause.Range{First: that + 1, End: end}
	if f.Is(s.First, article.Comma) {
		s.First++
	}
	names := 0 // words that no list has
	for k := s.First; k < end; k++ {
		if f.Region(k) || f.Pause(k) || f.Use(k, lang.Topic|lang.Case|lang.Within) || f.Class(k).Is(lang.That) || f.Verbal(k) {
			return attr{}, false
		}
		if f.Word(k) && f.Class(k) == 0 {
			names++
		}
	}
	last := end
	if s.Len() > 1 && f.Is(end-1, article.Closing) {
		for last > s.First && !f.Is(last, article.Opening) {
			last--
		}
	}
	s.End = last
	if s.Empty() || s.Len() > most || names > 1 || !f.Class(last-1).Is(lang.Honorific|lang.Title) || !f.Person(s) || f.Strength(s) < 2 {
		return attr{}, false
	}
	return f.complete(by(that, s), that, end), true
}

// predicative reports whether the words at unit i end as a clause does: 「不当だ」, not 「代表」.
func (f *finder) predicative(i int) bool {
	first, end := f.Article.Inside(int(f.Units[i].Region))
	c, _ := utf8.DecodeLastRuneInString(f.Article.Word(max(first, end-1)))
	return unicode.Is(unicode.Hiragana, c) || end > first && f.Traits.EndParticles && f.Article.Words[end-1].Class.Is(lang.Verb)
}

// begins is where the clause of unit i begins, behind the verbs of saying before it
// in its sentence.
func (f *finder) begins(i int) int {
	const far = 80
	from := max(f.Start(i), i-far)
	for k := from; k < i; k++ {
		if v, ok := f.Verb(k, i, said); ok && !f.Class(k).Is(lang.That) {
			from = v.End
		}
	}
	return from
}

// thus reads an attribution in the sentence behind words in marks, that a word stands
// in for there.
//
//	「a」。Xはそう話した      「a」。Xの言葉だ
func (f *finder) thus(i int) (attr, bool) {
	lo := i + 1
	for f.Is(lo, article.Final|article.Dash) {
		lo++
	}
	if lo == i+1 && !f.final(i) || lo >= len(f.Units) || !f.starts(lo) && !f.Is(lo-1, article.Dash) || !f.opens(i) {
		return attr{}, false
	}
	hi := f.End(lo)
	for k := lo; k < hi && !f.Region(k); k++ {
		if v, ok := f.Verb(k, hi, said); ok {
			that, _ := f.Particle(k)
			if !f.Class(that).Is(lang.Adv) {
				return attr{}, false
			}
			a := attr{cue: cues(v), verb: k}
			s, _, ok := f.Topics(lo, k)
			a.source = s
			return f.complete(a, lo, hi), ok && !f.firstPerson(s.Range)
		}
		if c := f.Class(k); c.Is(lang.Weak) && !c.Is(lang.That) && !f.Word(k+1) {
			// 「a」。Xは笑った。
			s, topic, ok := f.Topics(lo, k)
			return f.complete(attr{cue: cues(clause.Verb{At: k, End: k + 1, Rest: -1}), source: s, verb: k}, lo, hi), ok && topic && !f.firstPerson(s.Range)
		}
		if f.Use(k, lang.Worded) && k-2 >= lo && f.Class(k-1).Is(lang.Of) {
			s := clause.Range{First: lo, End: k - 1}
			for j := k - 2; j > lo; j-- {
				if f.Is(j, article.Comma) {
					s.First = j + 1
					break
				}
			}
			a := by(k, s)
			return f.complete(a, lo, hi), f.Person(s) && !f.firstPerson(s)
		}
	}
	return attr{}, false
}

// asSource reads whom an outlet has its news from.
//
//	Tassは、Xの話として、aと報じた
func (f *finder) asSource(s telling) {
	for k := s.lo + 1; k < s.end-1; k++ {
		if !f.Use(k, lang.ByWords) || !f.Class(k).Is(lang.After) {
			continue
		}
		from := s.lo
		for j := s.lo; j < k; j++ {
			if f.Is(j, article.Comma) || f.Use(j, lang.Topic) {
				from = j + 1
			}
		}
		who, end := clause.Range{First: from, End: k}, s.end
		cue := [2]clause.Range{{First: k, End: k + 1}}
		if v, ok := f.Verb(s.end-1, s.end, lang.Cue|lang.Reports); ok {
			end, _ = f.Particle(v.At)
		}
		if !who.Empty() && f.Person(who) && !f.firstPerson(who) && end > k+1 {
			f.report(f.complete(attr{cue: cue, source: clause.Subject{Range: who}, verb: k}, s.lo, s.end), k+1, end, true)
		}
		return
	}
}

// relayed reads what an outlet reports that somebody said.
//
//	Tassは、Xがaと述べたと報じた      Xがaと述べたと、Tassが報じた
func (f *finder) relayed(s telling) {
	last := s.end - 1
	if !f.Class(last).Is(lang.Reports) {
		return
	}
	that, _ := f.Particle(last)
	through, _, ok := f.Topics(that+1, last)
	from := s.lo
	if !ok {
		through, _, ok = f.Topics(s.lo, that)
		from = through.End + 1
	}
	if !ok || !f.Outlets(through.Range) || that-1 <= from {
		return
	}
	inner, ok := f.Particle(that - 1)
	who, _, found := f.Topics(from, inner)
	c := f.Class(that - 1)
	if !ok || !found || !c.Is(lang.Cue) || !c.Is(lang.Clause) || f.taken[f.Units[that-1].First] || f.firstPerson(who.Range) {
		return
	}
	a := attr{cue: [2]clause.Range{{First: that - 1, End: that}}, source: who, verb: that - 1}
	f.report(f.complete(a, from, that), f.beginning(who.End+1, inner), inner, true)
}

// voices reads what the verbs of a sentence say, one behind the other.
//
//	Xは、aと述べた      Xはaと述べ、bと強調した      aとも語った
func (f *finder) voices(s telling) {
	var who clause.Subject
	had := false // who spoke in this sentence
	for k, from := s.lo, s.lo; k < s.end; k++ {
		v, ok := f.Verb(k, s.end, lang.Cue|lang.Weak)
		if !ok || f.supposes(from, k) {
			continue
		}
		that, _ := f.Particle(k)
		begins, whole := from, from
		from = v.End
		a := attr{cue: cues(v), verb: k}
		subject, _, found := f.Topics(that+1, k)
		s1 := f.Described(v.End)
		if !s1.Empty() && f.Turn(k, lang.Hearsay) {
			continue // 辞めるというX
		}
		if !found && that < k && !s1.Empty() {
			subject, found = clause.Subject{Range: s1}, true
		}
		if !found {
			var topic bool
			if subject, topic, found = f.Topics(begins, that); found {
				if !topic && !f.Is(subject.End+1, article.Comma) && !f.Class(subject.End+1).Is(lang.Time) && !f.taken[f.Units[k].First] {
					found = false // Xが辞めると述べた
					had = false
					continue
				}
				for begins = subject.End + 1; f.Is(subject.End, article.Opening) && begins < that && !f.Use(begins-1, lang.Topic); begins++ {
				} // X（52）は
			}
		}
		if found && f.Turn(k, lang.Hearsay) {
			found, begins = false, whole // Xは辞めるという: about X, not of X
			if last := f.nearest(int(f.Units[s.lo].First)); last != nil && last.First() < int(f.Units[0].First) {
				continue // nor of who spoke in the paragraph before
			}
		}
		switch {
		case found:
			who, had = subject, true
		case !had && !v.Class.Is(lang.Weak) && f.topicalised(begins, that):
			continue // who that is, nobody knows
		case !had:
			a.understood = true
		}
		if a.source = who; a.understood {
			a.source = clause.Subject{}
		}
		if f.Class(that).Is(lang.Adv) && found && f.pointsBack(a, s) {
			return
		}
		if f.taken[f.Units[k].First] || !v.Class.Is(lang.Clause) || f.Class(that).Is(lang.Adv) || v.Class.Is(lang.Weak) && !v.Class.Is(lang.That) {
			continue
		}
		f.voice(a, s, f.beginning(begins, that), that)
	}
}

// pointsBack reads a sentence, in units s, that tells who said the words in marks that the paragraph before has and nothing else;
// unless words in marks follow, which it may announce.
//
//	「a」
//
//	Xはそう話した。
func (f *finder) pointsBack(a attr, s telling) bool {
	before := f.stated
	if s.lo > 0 || before.said < 0 || before.content.Empty() || a.source.Empty() || f.firstPerson(a.source.Range) {
		return false
	}
	quoted := func(k int) bool {
		return f.Region(k) && !f.Is(k, article.Name) && f.speech(int(f.Units[k].Region)) && f.opens(k)
	}
	if last := f.End(s.lo); last < len(f.Units) && f.Region(last) || article.Any(s.lo, s.end, quoted) {
		return false
	}
	if next := int(f.Units[len(f.Units)-1].End); len(f.Units) <= s.end+1 && next < len(f.Article.Tokens) && f.Article.Tokens[next].Kind == text.Open {
		return false
	}
	f.point(before, f.complete(a, s.lo, s.end))
	return true
}

// voice notes that units [i:j) were said, by whoever spoke in the sentence before if
// nobody is named.
func (f *finder) voice(a attr, s telling, i, j int) {
	a = f.complete(a, s.lo, s.end)
	if !a.understood {
		f.report(a, i, j, true)
		return
	}
	last := f.nearest(int(f.Units[s.lo].First))
	if last == nil || last.Source.Empty() {
		return
	}
	source, apposition := last.Source, last.Apposition
	if q := f.report(a, i, j, false); q != nil {
		q.Source, q.Core, q.Apposition, q.Understood = source, source, apposition, true
	}
}

// nearest is the quotation with the last words before a token, of the sentence before it
// or the same; nil if there is none.
func (f *finder) nearest(tok int) *Quotation {
	var best *Quotation
	n := f.Article.SentenceOf(tok)
	for k := len(f.found) - 1; k >= 0 && k >= len(f.found)-nearby; k-- {
		best = f.closer(best, &f.found[k], tok, n)
	}
	i := 0
	for lo, hi := 0, f.said; lo < hi; {
		if i = (lo + hi) / 2; f.found[i].First() < tok {
			lo = i + 1
		} else {
			hi = i
		}
		i = lo
	}
	for k := i - 1; k >= 0 && k >= i-nearby; k-- {
		best = f.closer(best, &f.found[k], tok, n)
	}
	return best
}

// nearby is how many quotations before one are looked at.
const nearby = 3

// closer is the later of two quotations that stand in the sentence before number n.
func (f *finder) closer(p, q *Quotation, tok, n int) *Quotation {
	end := max(q.End(), q.Clause.End)
	if q.First() >= tok || f.Article.SentenceOf(end-1) < n-1 || p != nil && p.First() >= q.First() {
		return p
	}
	return q
}

// toldOf notes who speaks in the sentence of units [lo:hi), or whom it is about.
func (f *finder) toldOf(lo, hi, p int) {
	for k := hi - 1; k > lo; k-- {
		if f.Class(k).Is(lang.After) {
			from := k
			for from > lo && !f.Is(from-1, article.Comma) && !f.Region(from-1) {
				from--
			}
			if who := (clause.Range{First: from, End: k}); !who.Empty() && f.Person(who) {
				f.context = context{f.Tokens(who), Phrase{}, p, f.now}
				return
			}
		}
		if _, ok := f.Verb(k, hi, said); ok {
			from := f.begins(k)
			s, topic, found := f.Topics(from, k)
			if found && topic {
				f.context = context{f.Tokens(s.Range), Phrase{}, p, f.now}
				return
			}
		}
	}
	if s, topic, ok := f.Topics(lo, hi); ok && topic && f.Class(s.First)&lang.Pronouns == 0 && f.Person(s.Range) {
		f.about = context{f.Tokens(s.Range), Phrase{}, p, f.now}
	}
}
