// Package link joins the roles of words into quotations, beside those of direct
// speech that the rules found, and tells how sure each is.
//
// Content goes to the cue that governs it or is nearest (link.go), a cue to its
// source: the subject that the tree of its sentence gives it, or else the
// nearest (govern.go, owner.go).
package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A linker joins roles into quotations.
type linker struct {
	joiner
	used    []bool  // tokens of quotations that the rules found: no content of others
	settled []bool  // tokens of cues whose content leaves no doubt
	sources []int32 // of each token of content: its source by the rules, plus 1
	out     []speech.Quotation
	hints   []speech.Quotation
	groups  []group // of the line
	report  report  // what is being put together
	made    speech.Quotation
	order   []int     // of out: what the rules found, by its source
	ahead   chunk     // a source that was taken for content
	certain float32   // the margin from which labels are beyond doubt; 0 if none are
	plan    role.Plan // the tree of the line
	ruled   []int     // of order: those before the line are gone
}

// Join joins the roles of the lines into quotations, beside those that the rules
// found in direct speech, or beyond doubt. The quotations are in the order of
// their content.
func Join(a *article.Article, found []speech.Quotation, lines []role.Line, labels []role.Labels) []speech.Quotation {
	k := article.Shelf[linker](a)
	k.begin(a, found)
	pace := a.Stop.Pace(64)
	for i := range k.out {
		pace.Step()
		if !k.out[i].Source.Empty() {
			k.order = append(k.order, i)
		}
	}
	slices.SortStableFunc(k.order, func(i, j int) int {
		pace.Step()
		return k.out[i].Source.First - k.out[j].Source.First
	})
	k.ruled = k.order
	evidence := k.evidence(found)
	for i := range lines {
		k.Stop.Check()
		k.line = &lines[i]
		if k.shouts() {
			continue
		}
		k.certain = labels[i].Certain
		k.cut(labels[i].Roles, labels[i].Sure)
		k.plan.Read(k.line)
		k.refine()
		n := len(k.out)
		k.link(lines, i)
		if labels[i].Linear {
			evidence = k.rest(evidence, n)
		}
	}
	k.agree()
	inOrder(k.out, k.Stop)
	k.runOn()
	inOrder(k.out, k.Stop)
	return k.out
}

// evidence is what the rules found, in the order of its cues.
func (k *linker) evidence(found []speech.Quotation) []speech.Quotation {
	k.hints = append(k.hints[:0], found...)
	pace := k.Stop.Pace(64)
	slices.SortStableFunc(k.hints, func(a, b speech.Quotation) int {
		pace.Step()
		return placed(&a) - placed(&b)
	})
	return k.hints
}

// begin makes a linker ready for an article, with what the rules found there.
func (k *linker) begin(a *article.Article, found []speech.Quotation) {
	n := len(a.Tokens)
	k.Article, k.used, k.settled, k.sources = a, grow.Resize(k.used, n), grow.Resize(k.settled, n), grow.Resize(k.sources, n)
	stop.Clear(a.Stop, k.used)
	stop.Clear(a.Stop, k.settled)
	stop.Clear(a.Stop, k.sources)
	k.phrases, k.order, k.out = k.phrases[:0], k.order[:0], k.out[:0]
	for i := range found {
		a.Stop.Check()
		q := &found[i]
		if !q.Source.Empty() {
			article.Set(k.sources, int32(q.Core.First)+1, q.Content...)
		}
		if !q.Marked && !q.Plain {
			continue
		}
		article.Set(k.used, true, q.Content...)
		article.Set(k.used, true, q.Cue...)
		article.Set(k.used, true, q.Core)
		if q.Plain {
			article.Set(k.used, true, q.Clause)
			article.Set(k.settled, true, q.Cue...)
		}
		k.out = stop.Append(k.Stop, k.out, *q)
	}
}

// refine gives what the rules found the source as the labels have it, where that
// ends elsewhere: the labels know verbs that no list has. What follows a name stays
// outside.
func (k *linker) refine() {
	start, end := k.line.Items[0].First, k.line.Items[k.line.Len()-1].End
	for len(k.ruled) > 0 && k.out[k.ruled[0]].Source.First < start {
		k.ruled = k.ruled[1:]
	}
	ruled := k.ruled
	for _, c := range k.chunks {
		if c.kind != role.Source {
			continue
		}
		first := k.line.Items[c.first].First
		for len(k.ruled) > 0 && k.out[k.ruled[0]].Source.First < first {
			k.ruled = k.ruled[1:]
		}
		core, apposition := k.core(c)
		for core.Len() > 1 && (k.Words[core.End-1].Class.Is(lang.Time|lang.Adv|lang.Prep) || k.Words[core.End-1].Class.Is(lang.Det) && !k.Words[core.End-1].Class.Is(lang.Pron)) {
			core.End-- // sources yesterday
		}
		for len(k.ruled) > 0 && k.out[k.ruled[0]].Source.First == first {
			q := &k.out[k.ruled[0]]
			k.ruled = k.ruled[1:]
			det := k.Words[q.Source.First].Class
			office := k.Words[q.Source.End-1]
			definite := det.Is(lang.Det) && !det.Is(lang.Indefinite|lang.Pron) && office.Class.Is(lang.Role) && !office.Use.Is(lang.Epithet) // said the mayor | in the square; but: said a woman in the crowd, the man in the crowd
			relative := q.Source.Len() == 1 && k.Words[q.Source.First].Class.Is(lang.Rel)                                                    // X met Y who | smiled
			adjoins := len(q.Content) > 0 && q.Content[0].First == q.Source.End                                                              // according to police | the bridge is shut
			longer := core.End > q.Source.End && !relative && !adjoins && !k.Tokens[q.Source.End-1].Shape.Is(text.Cap) && !k.occasion(q.Source.End, core.End) && !(len(q.Cue) > 0 && q.Cue[0].First < q.Source.First && definite && k.Words[q.Source.End].Use.Is(lang.Where)) && k.Tokens[q.Source.End].Kind != text.Poss
			if longer || core.End < q.Source.End && k.verbIn(core.End, q.Source.End) {
				q.Source, q.Core = core, core
				if q.Apposition.Empty() {
					q.Apposition = apposition
				}
			}
		}
	}
	for _, i := range ruled {
		if k.out[i].Source.First >= end {
			break
		}
		k.outer(&k.out[i])
	}
}

// occasion reports whether tokens [i:end) tell in what it was said: in a statement.
func (k *linker) occasion(i, end int) bool {
	return k.Words[i].Use.Is(lang.Where) && slices.ContainsFunc(k.Words[i:end], func(e lang.Entry) bool {
		return e.Class.Is(lang.Speaks|lang.Interview) || e.Use.Is(lang.Talk|lang.SetUp)
	})
}

// verbIn reports whether the tagger finds a verb among tokens [i:end) of the line.
func (k *linker) verbIn(i, end int) bool {
	c := k.items(article.Phrase{First: i, End: end})
	return article.Any(c.first, c.end, func(n int) bool {
		return k.line.Tags[n].Is(tagger.Verbs) && k.line.Names[n] == tagger.None && !k.class(n).Is(lang.Particle)
	})
}

// inOrder sorts quotations by their first words, and the content of each.
func inOrder(list []speech.Quotation, signal *stop.Signal) {
	pace := signal.Pace(64)
	for i := range list {
		pace.Step()
		slices.SortFunc(list[i].Content, func(a, b article.Phrase) int { return a.First - b.First })
	}
	slices.SortStableFunc(list, func(a, b speech.Quotation) int {
		pace.Step()
		return a.First() - b.First()
	})
}

// agree marks the quotations that the rules found as well.
func (k *linker) agree() {
	for i := range k.out {
		k.Stop.Check()
		q := &k.out[i]
		q.Agreed = q.Agreed || article.AnyIn(q.Content, func(t int) bool { return q.Source.Has(int(k.sources[t]) - 1) })
	}
}

// runOn joins direct speech that nobody is named for to the quotation before
// it, if that one's attribution stands between them: It is "a disgrace," he
// said. "We are ashamed."
func (k *linker) runOn() {
	kept := k.out[:0]
	for _, q := range k.out {
		k.Stop.Check()
		if n := len(kept); n > 0 && q.Marked && q.Source.Empty() && len(q.Cue) == 0 {
			p := &kept[n-1]
			if !p.Marked && len(p.Cue) > 0 && p.Cue[0].First >= p.End() && p.Clause.End == q.First() {
				p.Content = append(p.Content, q.Content...)
				p.Kind = speech.Mixed
				continue
			}
		}
		kept = append(kept, q)
	}
	k.out = kept
}

// entry has what the lexicon knows of item i; nothing outside the line.
func (k *linker) entry(i int) (e lang.Entry) {
	if uint(i) < uint(k.line.Len()) {
		e = k.Words[k.line.Items[i].End-1]
	}
	return e
}

// class has its classes.
func (k *linker) class(i int) lang.Class { return k.entry(i).Class }

// use reports whether the word of item i has a use.
func (k *linker) use(i int, u lang.Use) bool { return k.entry(i).Use.Is(u) }

// turn is the same for turns.
func (k *linker) turn(i int, t lang.Turn) bool { return k.entry(i).Turn.Is(t) }

// A group is a cue with what is said.
type group struct {
	cue      int   // chunk, or -1
	contents []int // chunks
}

// group groups the contents of the line by their cues.
func (k *linker) group() {
	k.groups = k.groups[:0]
	for c := range k.chunks {
		if k.chunks[c].kind != role.Content {
			continue
		}
		cue := k.cueOf(c)
		near := k.groups[max(0, len(k.groups)-reach):]
		if g := slices.IndexFunc(near, func(g group) bool { return g.cue == cue && cue >= 0 }); g >= 0 {
			near[g].contents = append(near[g].contents, c)
			continue
		}
		var old []int // of a line before, for its memory
		if n := len(k.groups); n < cap(k.groups) {
			old = k.groups[:n+1][n].contents[:0]
		}
		k.groups = append(k.groups, group{cue, append(old, c)})
	}
}

// owned gives sources that are only whose something is what is theirs, from the cue behind: her | petition says.
func (k *linker) owned() {
	for i := 1; i < len(k.chunks); i++ {
		s, cue := &k.chunks[i-1], &k.chunks[i]
		if s.kind != role.Source || cue.kind != role.Cue || s.end != cue.first || s.end-s.first != 1 || k.line.Tags[s.first] != tagger.PRPS {
			continue
		}
		if at := k.past(cue.first, cue.end, tagger.Nouns); at < cue.end && k.line.Tags[at].Is(tagger.Verbs) {
			s.end, cue.first = at, at
		}
	}
}

// link joins the chunks of line n.
func (k *linker) link(lines []role.Line, n int) {
	k.owned()
	k.group()
	for _, g := range k.groups {
		g.contents = k.oneSide(g.cue, k.inserted(g))
		if g.cue >= 0 {
			k.closed(g)
			k.besides(g)
			k.fronted(g)
			g.contents = k.charge(g)
			k.pastAsking(g)
		}
		first := k.chunks[g.contents[0]]
		k.made = speech.Quotation{By: speech.Model, Margin: first.sure, Kind: k.kind(g.contents)}
		q, from := &k.made, len(k.phrases)
		for _, c := range g.contents {
			k.phrases = stop.Append(k.Stop, k.phrases, k.phrase(k.chunks[c]))
			q.Margin = min(q.Margin, k.chunks[c].sure)
		}
		q.Content = k.phrases.From(from)
		if g.cue < 0 {
			// Nothing tells that anybody said it, unless it goes on from before.
			if !k.sourceNear(first) {
				k.goesOn(lines, n, first, *q)
			}
			continue
		}
		cue := k.chunks[g.cue]
		q.Cue = k.phrases.List(k.phrase(cue))
		q.Margin = min(q.Margin, cue.sure)
		if k.settled[q.Cue[0].First] || k.spent(q, first) || first.first < cue.first && k.said(q, k.ownSubject(cue)) {
			continue
		}
		source := k.sourceOf(g.cue)
		k.attribute(q, cue, source)
		k.report = report{Quotation: q, cue: cue, source: source, contents: g.contents}
		if k.refuses(&k.report) {
			continue
		}
		k.around(&k.report)
		k.antecedent(&k.report)
		q.Form = k.form(k.chunks[g.contents[0]])
		q.Clause = article.Phrase{First: k.line.Items[0].First, End: k.line.Items[k.line.Len()-1].End}
		k.out = stop.Append(k.Stop, k.out, *q)
	}
}

// spent reports whether content has a cue that direct speech has already: before it, on either side of that, or behind it without
// marks or a word like that: "It rains," Anna Berg, | who had left |, said; asked about the claim | that it rained |, Anna Berg said:
// "It snows."; "It rains," she said | as he left |, and | the boats left.
func (k *linker) spent(q *speech.Quotation, c chunk) bool {
	first, cue := q.Content[0].First, q.Cue[0].First
	i, ok := slices.BinarySearchFunc(k.hints, cue, func(d speech.Quotation, cue int) int { return placed(&d) - cue })
	if !ok || !k.used[cue] || !k.hints[i].Marked {
		return false
	}
	if first < cue {
		return k.hints[i].First() < first || k.hints[i].First() > cue
	}
	that := c.first
	if k.line.Tags[that] == tagger.CC {
		that++ // and that
	}
	future := that+1 < k.line.Len() && k.line.Tags[c.first] == tagger.CC && k.line.Tags[that+1] == tagger.MD // and it would end
	return k.hints[i].First() < cue && q.Kind == speech.Indirect && !k.class(that).Is(lang.That) && !future
}

// pastAsking takes the verb of the sentence for the cue, and what stands behind it for what is said, where
// a clause in front of it only asks for something, or tells what is asked: who asked not to be named | said; when
// asked why, | said.
func (k *linker) pastAsking(g group) {
	cue, c := &k.chunks[g.cue], &k.chunks[g.contents[0]]
	v := k.verb(*cue)
	if len(k.line.Tree) == 0 || v < 1 || c.first != cue.end || len(g.contents) > 1 {
		return
	}
	w := c.first + 1
	if k.asks(int(v), k.sourceOf(g.cue)) {
		for w < c.end && !k.comma(w-1) {
			w++
		}
	} else {
		d := k.line.Tree[v].Head
		if k.line.Tree[v].Relation != syntax.Relcl || k.line.Tree[d].Relation != syntax.Nsubj {
			return
		}
		w = int(k.line.Tree[d].Head)
	}
	if w > c.first && w+1 < c.end && k.line.Items[w].Region < 0 && k.line.Tags[w].Is(tagger.Finite) && k.class(w).Is(lang.Cue) {
		cue.first, cue.end, c.first = w, w+1, w+1
	}
}

// charge makes an accusation what whoever accuses says, where the cue is what somebody is accused of
// saying: accused | the referee of calling it "a game". It returns the contents that are left.
func (k *linker) charge(g group) []int {
	c, last := &k.chunks[g.contents[0]], k.chunks[g.contents[len(g.contents)-1]].end
	d := k.accused(k.chunks[g.cue])
	if d < 0 || c.first < k.chunks[g.cue].end {
		return g.contents
	}
	v := k.line.Tree[d].Head
	if v < 0 || v >= d || !k.line.Tags[v].Is(tagger.Verbs) {
		return g.contents
	}
	k.chunks[g.cue].first, k.chunks[g.cue].end = int(v), int(v)+1
	c.first, c.end = k.pastCase(int(k.plan.Places[d].First), int(d)+1), last
	return g.contents[:1]
}

// oneSide leaves out what stands before a cue where a whole clause follows it: that
// is what is said. In "The meadow, he argues, has seen worse" both are.
func (k *linker) oneSide(cue int, contents []int) []int {
	if cue >= 0 && len(contents) > 1 && contents[0] > cue && k.class(k.chunks[cue].end-1).Is(lang.Tells) && k.class(k.chunks[contents[1]].first).Is(lang.That) && !k.clauseIn(k.chunks[contents[0]].first, k.chunks[contents[0]].end) {
		return contents[1:] // told | her deputy, Nils Dahl, | that
	}
	if cue < 0 || len(contents) < 2 || contents[0] > cue || contents[len(contents)-1] < cue {
		return contents
	}
	if k.nothing(k.chunks[contents[0]]) {
		return contents[1:] // it was Anna Berg, | not Nils Dahl, | who said
	}
	at := slices.IndexFunc(contents, func(c int) bool { return c > cue })
	if !k.beside(contents[at-1], cue) || k.governed(k.chunks[contents[at-1]].first) || k.hearer(cue) {
		return contents[at:]
	}
	behind := k.chunks[contents[at]]
	if k.meantime(behind) {
		return contents[:at]
	}
	whole := k.class(behind.first).Is(lang.That)
	for i := behind.first + 1; i < behind.end && !whole && k.line.Marks[i] == 0; i++ {
		whole = k.line.Tags[i].Is(tagger.Finite) && k.line.Tags[i-1].Is(tagger.Nouns|1<<tagger.PRP)
	}
	if !whole || k.line.Tags[behind.first].Is(tagger.Finite) {
		return contents
	}
	marked := func(i int) bool { return k.line.Marks[i] != 0 }
	if slices.ContainsFunc(contents[:at], func(c int) bool { return k.chunks[c].any(marked) }) {
		return contents
	}
	return contents[at:]
}

// hearer reports whether who stands before a cue is told what is behind it: | Anna Berg |
// was told that.
func (k *linker) hearer(cue int) bool {
	v := k.verb(k.chunks[cue])
	return v >= 0 && k.plan.Places[v].Mood&role.Passive != 0 && k.class(int(v)).Is(lang.Tells)
}

// governed reports whether a preposition that is no part of it stands before what should
// be content: With | him away.
func (k *linker) governed(first int) bool {
	return first > 0 && k.line.Tags[first-1] == tagger.IN && k.class(first-1).Is(lang.Prep) && !k.class(first-1).Is(lang.Sub)
}

// beside reports whether nothing but commas and who speaks stands between content and
// the cue behind it: The meadow, | he | argues; not what has ended, and it | agreed.
func (k *linker) beside(content, cue int) bool {
	at := k.chunks[content].end
	for c := content + 1; c <= cue; c++ {
		for ; at < k.chunks[c].first; at++ {
			if k.line.Items[at].Region >= 0 || k.Is(k.line.Items[at].First, ";") || k.Tokens[k.line.Items[at].First].Kind == text.Word {
				return false
			}
		}
		at = k.chunks[c].end
	}
	return true
}

// reach is how far apart, in chunks, phrases are joined: a bound for sentences
// that never end.
const reach = 30

// dearest is the cost from which a linker does not join phrases.
const dearest = 60

// nearest returns the chunk of a kind that costs least to join with chunk at, and less
// than most, or -1. The cost is of chunk i with those that stand between the two.
func (j *joiner) nearest(at int, kind uint8, most float64, cost func(i int, between []chunk) float64) int {
	best, least := -1, most
	for i := max(0, at-reach); i < min(len(j.chunks), at+reach); i++ {
		if i == at || j.chunks[i].kind != kind {
			continue
		}
		if v := cost(i, j.chunks[min(i, at)+1:max(i, at)]); v < least {
			best, least = i, v
		}
	}
	return best
}

// cueOf returns the chunk of the cue that content c belongs to, or -1.
func (k *linker) cueOf(c int) int {
	x := k.chunks[c]
	return k.nearest(c, role.Cue, dearest, func(i int, between []chunk) float64 {
		y, v := k.chunks[i], 0.0
		if i < c {
			v += float64(x.first - y.end)
		} else {
			v += float64(y.first-x.end) + 1.5
			if !k.beside(c, i) {
				v += 6 // told X that a | when asked
			}
			if k.line.Tags[y.first] != tagger.CC && y.first > 0 && k.line.Tags[y.first-1] == tagger.CC {
				v += dearest // what stands before "and criticized" is not criticized
			}
		}
		for _, z := range between {
			switch z.kind {
			case role.Source:
				v -= float64(z.end - z.first)
			case role.Cue:
				v += 12
			case role.Content:
				v += 2 - float64(z.end-z.first)
			}
		}
		return v
	})
}

// sourceOf returns the chunk of the source of a cue, or -1.
func (k *linker) sourceOf(cue int) int {
	x := k.chunks[cue]
	doer := int32(-1)
	if v := k.verb(x); v >= 0 {
		doer = k.doer(v)
	}
	return k.nearest(cue, role.Source, dearest, func(i int, between []chunk) float64 {
		y, v := k.chunks[i], 0.0
		if y.has(doer) {
			v -= 1000 // the tree says so
		}
		if y.end-y.first <= 2 && k.circumstance(y.end-1) {
			v += 2000
		}
		if i < cue {
			v += float64(x.first - y.end)
			if k.leftClause(y, x.first) {
				v += 12
			}
		} else {
			v += float64(y.first-x.end)*1.5 + 2
		}
		for _, z := range between {
			v -= float64(z.end - z.first)
			switch z.kind {
			case role.Source:
				v += 6
			case role.Cue:
				v += 4
			case role.Content:
				v += 3
			}
		}
		return v
	})
}

// circumstance reports whether item i is a bare noun behind a preposition that tells when or how something is, and nobody:
// came home in | May, | vowing to leave; at | times | urging him to. Not: according to June.
func (k *linker) circumstance(i int) bool {
	if i < 1 || k.line.Tags[i-1] != tagger.IN || !k.use(i-1, lang.At) || k.class(i-1).Is(lang.By|lang.According) {
		return false
	}
	c := k.class(i)
	return c.Is(lang.Time) || k.line.Tags[i].Is(tagger.SetOf(tagger.NN, tagger.NNS)) && !c.Is(lang.Role|lang.Group|lang.Speaks|lang.Given)
}

// leftClause reports whether a relative pronoun is the subject of a clause that
// a comma has ended before item j: Obama, who saw it, told ...
func (k *linker) leftClause(c chunk, j int) bool {
	if t := k.line.Tags[c.end-1]; t != tagger.WP && t != tagger.WDT {
		return false
	}
	return article.Any(c.end, j, func(i int) bool { return k.line.Tags[i].Is(tagger.SetOf(tagger.Comma, tagger.Colon)) })
}

// sourceNear reports whether a source stands next to content without a cue.
func (k *linker) sourceNear(c chunk) bool {
	const far = 8 // items
	return slices.ContainsFunc(k.chunks, func(y chunk) bool {
		return y.kind == role.Source && (y.end <= c.first && c.first-y.end < far || y.first >= c.end && y.first-c.end < far)
	})
}

// goesOn makes content without cue and source a further span of the quotation
// that the line before, in the same paragraph, ended with.
func (k *linker) goesOn(lines []role.Line, n int, c chunk, q speech.Quotation) {
	if n == 0 || len(k.out) == 0 || lines[n-1].Paragraph != lines[n].Paragraph || c.first > 1 {
		return
	}
	last := &k.out[len(k.out)-1]
	if last.Marked || last.Source.Empty() || last.Content[len(last.Content)-1].First < lines[n-1].Items[0].First {
		return
	}
	last.Content = append(last.Content, q.Content...)
	if k.kind([]int{slices.Index(k.chunks, c)}) != last.Kind {
		last.Kind = speech.Mixed
	}
	last.Margin = min(last.Margin, q.Margin)
}
