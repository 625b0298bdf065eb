package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/stop"
)

// Find returns the direct speech of an article, and the parts of sentences in
// marks, in the order of their content. Where the language has no words, there
// is direct speech without sources.
func Find(a *article.Article) []Quotation {
	if a.Lexicon == lang.None {
		return bare(a)
	}
	return newFinder(a).find()
}

func newFinder(a *article.Article) *finder {
	f := &finder{Reader: clause.NewReader(a), memory: new(memory), used: make([]bool, len(a.Regions)), apart: make([]bool, len(a.Regions)), last: -1, context: context{para: -1}}
	f.Taken = func(region int) bool { return f.used[region] }
	f.Part = func(region int) bool { return f.used[region] && !f.apart[region] }
	f.single = !slices.ContainsFunc(a.Regions, func(r mark.Region) bool { return r.Style != mark.Single })
	return f
}

// A memory has what Find returns, and what Evidence marks on the way.
type memory struct {
	found          []Quotation
	phrases        article.Phrases // of the quotations
	labelled       []int           // paragraphs that begin with a label
	taken, covered []bool          // tokens: of content and cues of direct speech; of what is reported
}

// find reads the paragraphs one by one.
func (f *finder) find() []Quotation {
	f.memory = article.Shelf[memory](f.Article)
	f.found, f.phrases = f.found[:0], f.phrases[:0]
	f.transcript()
	for p := range f.Article.Paragraphs {
		f.Article.Stop.Check()
		if f.turns == nil || !f.turns[p] {
			f.paragraph(p)
		}
	}
	f.dashSpeech()
	f.sort()
	return f.found
}

// sort puts what was found into the order of the text.
func (f *finder) sort() {
	pace := f.Article.Stop.Pace(64)
	slices.SortStableFunc(f.found, func(p, q Quotation) int {
		pace.Step()
		return p.First() - q.First()
	})
}

// A finder holds the state of Find.
type finder struct {
	*clause.Reader
	*memory
	used      []bool // regions that belong to a quotation
	apart     []bool // those of them that are no part of the sentence around them
	single    bool   // all marks of the article are single ones
	turns     []bool // paragraphs that are turns of a transcript; nil if there are none
	last      int    // the direct quotation that running speech goes on from, or -1
	para      int    // its paragraph
	sentence  int    // and its sentence
	now       int    // the sentence at work, counted over the article
	context   context
	about     context         // whom a sentence was about last, where pronouns are left out
	scene     scene           // what is being decided
	dashes    []dashed        // paragraphs that begin with a dash and have no attribution
	dashed    int             // how many have one
	dashMark  string          // their dash
	capitals  map[string]bool // words with a capital inside a sentence; nil if they are not known yet
	heard     int             // the token behind the sentence that told something last
	stated    stated          // the sentence before
	reporting bool            // sentences are read that report something: who spoke last was found last
	said      int             // how many quotations are direct speech, or in marks
	through   int             // outlets beside which the part of a sentence that is read stands
	ahead     *Quotation      // an attribution that the paragraph before ended with, and a colon
}

// A context is who was said to speak last, with words in marks or without.
type context struct {
	source, apposition Phrase
	para, sentence     int
}

// An attr is what attributes a stretch of speech, as units of the paragraph.
type attr struct {
	cue        [2]clause.Range
	source     clause.Subject
	clause     clause.Range
	verb       int  // the unit of the verb, or of the word for it
	understood bool // who speaks is not said again
	clausal    bool // the verb takes what was said as a clause: that a
}

// by is what attributes speech to somebody by the word at unit k alone.
func by(k int, who clause.Range) attr {
	return attr{cue: [2]clause.Range{{First: k, End: k + 1}}, source: clause.Subject{Range: who}, verb: k}
}

// A scene is what stands in marks, with what stands around it.
type scene struct {
	at, para       int // its unit, and the paragraph
	region         int
	starts         bool // it begins its sentence
	whole          bool // it looks like an utterance
	colon          bool // a colon stands before
	behind, before attr // the attributions behind and before
	trailed, led   bool
	ing            bool // the verb before is a participle: adding
	gap            int  // units between the verb before and the marks
}

// paragraph finds the quotations of paragraph p.
func (f *finder) paragraph(p int) {
	f.Load(p)
	ahead := f.ahead
	f.ahead = nil
	if len(f.Units) == 0 {
		return
	}
	if n := len(f.found); f.dialogue(p, ahead) {
		if len(f.found) > n && f.Is(len(f.Units)-1, article.Colon) {
			q := f.found[n] // — A, said X, and went on:
			q.Content = nil
			f.ahead = &q
		}
		return
	}
	if f.signed(p) || ahead != nil && f.block(p, *ahead) {
		return
	}
	sentence := 0 // where it begins
	for i := range f.Units {
		if f.starts(i) {
			if i > 0 {
				f.tell(sentence, i, p)
			}
			sentence = i
			f.now++
			f.Article.Stop.Check()
		}
		if r := f.Units[i].Region; r >= 0 && !f.used[r] && f.speech(int(r)) && !f.Is(i, article.Name) {
			if i == 0 {
				f.ahead = ahead
			}
			f.Article.Stop.Check()
			f.decide(i, p)
			f.ahead = nil
		}
	}
	f.tell(sentence, len(f.Units), p)
	f.now++
	f.dashBehind(p)
	if n := len(f.Units); f.Is(n-1, article.Comma) {
		if a, gap, ok := f.lead(n); ok && gap <= 1 && f.sure(a) {
			q := f.quotation(a)
			f.ahead = &q
		}
	} else if f.Is(n-1, article.Colon) {
		a, _, ok := f.lead(n)
		if !ok && !f.negated(f.Start(n-1), n) {
			a = f.topic(n)
		}
		if ok || !a.source.Empty() {
			q := f.quotation(a)
			if f.ahead = &q; !ok {
				q.By = Introduced
			}
		}
	}
}

// rules are the rules of direct speech, in the order in which they are tried.
// Each makes a quotation of the words in marks and reports true, or leaves them
// to the next.
var rules = [...]struct {
	by  Rule
	try func(*finder, *scene) bool
}{
	{Continued, (*finder).continued},
	{Inside, (*finder).inside},
	{Announced, (*finder).announced},
	{Interrupted, (*finder).interrupted},
	{Leads, (*finder).leads},
	{Follows, (*finder).follows},
	{Leads, (*finder).introduces},
	{Joined, (*finder).joined},
	{Alone, (*finder).alone},
	{Introduced, (*finder).introduced},
	{Branded, (*finder).branded},
	{Called, (*finder).called},
	{Unattributed, (*finder).passage},
}

// decide tells whether the words in marks at unit i are speech, and whose.
func (f *finder) decide(i, p int) {
	s := &f.scene
	*s = scene{at: i, para: p, region: int(f.Units[i].Region), starts: f.opens(i), whole: f.whole(i), colon: f.Is(i-1, article.Colon)}
	s.behind, s.trailed = f.trail(i)
	s.starts = s.starts || f.Traits.Quotative && f.Region(i-1) && f.used[f.Units[i-1].Region] // 「a」「b」
	s.starts = s.starts || s.trailed && !s.behind.source.Empty() && s.behind.source.End <= i  // X "a" said
	s.before, s.gap, s.led = f.lead(i)
	s.ing = s.led && f.Units[s.before.verb].Form.Is(lang.Ing)
	for _, r := range rules {
		n := len(f.found)
		if r.try(f, s) {
			for k := n; k < len(f.found); k++ {
				if f.found[k].By == NoRule {
					f.found[k].By = r.by
				}
			}
			return
		}
	}
}

// continued: the paragraph before left its marks open, and this one opens them
// again.
//
//	"A
//
//	"B," said X
func (f *finder) continued(s *scene) bool {
	r := f.Article.Regions[s.region].Continues
	if r < 0 || f.last < 0 || !f.used[r] || f.found[f.last].End() != f.Article.Ends[r] {
		return false
	}
	if s.trailed && len(f.found[f.last].Cue) > 0 {
		return false // another speaks
	}
	f.extend(s)
	if s.trailed {
		q, b := &f.found[f.last], f.quotation(s.behind)
		q.By, q.Cue, q.Source, q.Core, q.Apposition, q.Clause = Continued, b.Cue, b.Source, b.Core, b.Apposition, b.Clause
	}
	return true
}

// announced: the paragraph before ended with the attribution, and a colon or a comma.
//
//	X said:
//
//	"A"
func (f *finder) announced(s *scene) bool {
	if f.ahead == nil || s.trailed {
		return false
	}
	f.add(s, *f.ahead)
	return true
}

// interrupted: the attribution of the words before stands between.
//
//	"A," said X, "B."      "A," said X. "B."
func (f *finder) interrupted(s *scene) bool {
	if f.last < 0 || s.at == 0 || s.trailed && f.starts(s.at) {
		return false
	}
	q := &f.found[f.last]
	if len(q.Cue) == 0 || q.Clause.First < q.Content[0].End || q.End() > q.Clause.First {
		return false
	}
	before := f.Units[s.at-1]
	switch {
	case f.starts(s.at):
		if q.Clause.End < int(before.First) || !s.whole || !f.closed(s.at) && !f.Class(s.at+1).Is(lang.Rel) {
			return false
		}
	case s.ing: // adding,
		return false
	case f.Is(s.at-1, article.Comma) && q.Clause.End == int(before.End):
	case f.dash(s.at-1) && q.Clause.End >= int(before.First):
	default:
		return false
	}
	f.extend(s)
	return true
}

// leads: the attribution stands before, with a colon.
//
//	X said: "A"
func (f *finder) leads(s *scene) bool {
	const near = 4
	switch {
	case !s.colon:
		return false
	case s.led && f.endsBefore(s):
		f.add(s, f.quotation(s.before)) // X说：“a。”Y表示同意。
	case s.trailed && (f.sure(s.behind) || f.stroke(s.behind.verb)):
		f.add(s, f.quotation(s.behind)) // X was brief: "A," she said; letters: "A" — X
	case s.led && (s.whole || s.gap <= near) && f.closes(s.at):
		f.add(s, f.quotation(s.before))
	default:
		return false
	}
	return true
}

// endsBefore reports whether the words behind a verb of saying and a colon end with a mark of their own, so that what comes
// behind them is another sentence, in scripts in which nothing else tells that.
func (f *finder) endsBefore(s *scene) bool {
	_, end := f.Article.Inside(s.region)
	return f.Traits.NoSpaces && !f.Traits.VerbLast && f.sure(s.before) && !s.before.source.Empty() && f.Article.Mark(end-1)&article.Final != 0
}

// follows: the words begin a sentence, and the attribution stands behind.
//
//	"A," said X
func (f *finder) follows(s *scene) bool {
	starts := s.starts || f.Traits.Quotative && s.whole // 会見で「a」と述べた
	if who, topics := s.behind.source, 0; f.Traits.EndParticles && !who.Empty() && article.Any(who.End, s.at, func(k int) bool {
		if f.Use(k, lang.Topic) {
			topics++
		}
		return topics > 1
	}) {
		return false // X는 다리가 「a」고 말했다
	}
	if !starts || !s.trailed || !s.whole && !f.sure(s.behind) && f.length(s.region) < 2 && !(f.Traits.EndParticles && f.predicative(s.at)) {
		return false
	}
	f.add(s, f.quotation(s.behind))
	return true
}

// introduces: the attribution stands right before, without a colon.
//
//	X said, "A"      According to X, "A"
func (f *finder) introduces(s *scene) bool {
	const far = 12
	if !s.led || !f.closes(s.at) {
		return false
	}
	comma := f.Is(s.at-1, article.Comma)
	if comma && s.whole && f.wished(s.at) {
		f.add(s, Quotation{})
		return true
	}
	switch {
	case f.Traits.NoSpaces && f.clauses(s), f.Traits.Quotative && f.Class(s.before.verb).Is(lang.After) && f.topicalised(s.before.verb, s.at): // X说，a，“b”; Xによると、Yは「b」と
		return false
	case s.whole && (s.gap == 0 || comma) && s.gap <= far:
	case f.Traits.NoSpaces && !f.Traits.VerbLast && comma && s.gap <= 1 && f.length(s.region) >= 2 && f.sure(s.before): // X称，“a”
	case (s.gap <= 1 || s.gap == 2 && f.Is(s.at-2, article.Comma)) && f.Class(s.at-1).Is(lang.That) && f.length(s.region) > 2 && !f.runsOut(s.at): // X said that "a"
	case f.Class(s.before.verb).Is(lang.According|lang.After) && f.length(s.region) >= 2 && comma:
	default:
		return false
	}
	f.add(s, f.quotation(s.before))
	return true
}

// runsOut reports whether the clause goes on behind the words at unit i with another that has its own subject, in languages in
// which names decline: X сообщил, что «a» и мост откроют.
func (f *finder) runsOut(i int) bool {
	k := i + 1
	if f.Is(k, article.Comma) {
		k++
	}
	return f.Traits.NamesDecline && f.Class(k).Is(lang.Conj) && !f.acting(k+1) && !f.Class(k+1).Is(lang.That|lang.Adv) && article.Any(k+2, f.End(i), f.acting) && !article.Any(k+1, f.End(i), func(j int) bool { return f.Class(j).Is(lang.Cue) })
}

// clauses reports whether what somebody says begins outside the marks, in a clause behind
// the verb before them.
func (f *finder) clauses(s *scene) bool {
	return f.Class(s.before.verb).Is(lang.Clause) && article.Any(s.before.verb+1, s.at-1, f.Pause)
}

// joined: a conjunction joins the words to others that have been attributed.
//
//	X said "A" and "B"
func (f *finder) joined(s *scene) bool {
	const words = 3
	n := len(f.found)
	for k := s.at - 1; k > 0 && s.at-k <= words; k-- {
		if f.Class(k).Is(lang.Conj) || f.Is(k, article.Comma) && (k == s.at-1 || f.Traits.NoSpaces) {
			if !f.Region(k-1) || n == 0 || f.found[n-1].End() != int(f.Units[k-1].End) || f.found[n-1].Kind == Direct && !s.whole {
				return false
			}
			q := f.found[n-1]
			f.add(s, Quotation{Kind: q.Kind, Cue: q.Cue, Source: q.Source, Core: q.Core, Apposition: q.Apposition, Clause: q.Clause})
			return true
		}
		if f.Region(k) || f.starts(k) || !f.Class(k).Is(lang.Det|lang.Prep|lang.Adv) {
			return false
		}
	}
	return false
}

// introduced: a colon stands before, but no verb of saying: the words are whose
// the sentence is about, or who spoke before.
//
//	X had a message: "A"
func (f *finder) introduced(s *scene) bool {
	if !s.colon || !s.whole || !f.closes(s.at) || f.bracketed(f.Start(s.at), s.at) {
		return false
	}
	if f.negated(f.Start(s.at), s.at) || f.wasTold(s.at-1) {
		f.add(s, Quotation{}) // X did not say: "A"; X was asked: "A"
		return true
	}
	a := f.topic(s.at)
	if !a.source.Empty() || f.context.para != s.para || f.Traits.VerbSecond && article.Any(f.Start(s.at), s.at, func(k int) bool {
		return f.Class(k).Is(lang.Role|lang.Given) && f.Proper(k) && f.Is(k, article.Capital)
	}) {
		f.add(s, f.quotation(a)) // nobody's, where the sentence names others
		return true
	}
	f.add(s, f.inherit())
	return true
}

// wasTold reports whether what stands in front of the colon at unit c says that somebody was told or asked something, and
// nobody tells it: X was asked: "A"
func (f *finder) wasTold(c int) bool {
	k := c - 1
	return k > 0 && f.Class(k).Is(lang.Cue|lang.Tells|lang.Participle) && !f.Class(k).Is(lang.Quotes|lang.Reports) && f.Class(k-1).Is(lang.Be) && !f.Class(k-1).Is(lang.Pronouns)
}

// negated reports whether units [i:j) deny something, or make it what may be.
func (f *finder) negated(i, j int) bool {
	return article.Any(i, j, func(i int) bool { return f.Class(i).Is(lang.Neg) || f.Use(i, lang.If) })
}

// wordsBehind: the sentence behind, which begins at unit k, tells whose words they are.
//
//	"A". Palabra de X.      "A". Così X.
func (f *finder) wordsBehind(s *scene, k int) bool {
	a, ok := f.wordsOf(k, len(f.Units))
	if f.Class(k).Is(lang.So) && k < len(f.Units) {
		a, ok = f.according(k, f.End(k))
		ok = ok && !f.HasVerb(k, f.End(k)) && f.Person(a.source.Range)
	}
	if ok = ok && !a.understood; ok {
		f.add(s, f.quotation(f.complete(a, k, f.End(k))))
	}
	return ok
}

// quotation makes a quotation, still without content.
func (f *finder) quotation(a attr) Quotation {
	q := Quotation{Source: f.Tokens(a.source.Range), Apposition: f.Tokens(a.source.Apposition), Clause: f.Tokens(a.clause)}
	n := len(f.phrases)
	for _, c := range a.cue {
		if !c.Empty() {
			f.phrases = stop.Append(f.Article.Stop, f.phrases, f.Tokens(c))
		}
	}
	q.Cue = f.phrases.From(n)
	switch {
	case len(f.found) == 0 && f.about.source.Empty() && f.context.source.Empty(): // nobody
	case a.understood && a.cue[0].Empty():
		q.Source, q.Apposition = f.latest()
	case a.understood:
		q.Source, q.Apposition = f.antecedent(a)
	}
	q.Core, q.Understood = q.Source, a.understood && !q.Source.Empty()
	return q
}

// add makes a quotation of the words in marks.
func (f *finder) add(s *scene, q Quotation) {
	f.used[s.region], f.apart[s.region] = true, q.Kind == Direct
	u := f.Units[s.at]
	q.Content = f.phrases.List(Phrase{First: int(u.First), End: int(u.End)})
	q.Marked = true
	f.found = stop.Append(f.Article.Stop, f.found, q)
	if q.Kind == Direct {
		f.last, f.para, f.sentence = len(f.found)-1, s.para, f.now
	}
	if !q.Source.Empty() && len(q.Cue) > 0 {
		f.context = context{q.Source, q.Apposition, s.para, f.now}
	}
}

// extend makes the words in marks a further span of the quotation found last.
func (f *finder) extend(s *scene) {
	f.used[s.region], f.apart[s.region] = true, true
	u := f.Units[s.at]
	q := &f.found[f.last]
	q.Content = append(q.Content, Phrase{First: int(u.First), End: int(u.End)})
	f.para, f.sentence = s.para, f.now
}

// speech reports whether the marks of a region are those of speech.
func (f *finder) speech(region int) bool {
	r := &f.Article.Regions[region]
	if r.Parent >= 0 || r.Inner().Len() == 0 {
		return false
	}
	return r.Style != mark.Single || f.Article.Main == mark.Single || f.single && f.Article.Ending(region)&(article.Comma|article.Final) != 0
}

// starts reports whether unit i begins a sentence, or the paragraph.
func (f *finder) starts(i int) bool { return i == 0 || f.Is(i, article.Starts) }

// dash reports whether a dash stands between words at unit i.
func (f *finder) dash(i int) bool { return f.Is(i, article.Dash) && !f.Is(i, article.Glued) }
