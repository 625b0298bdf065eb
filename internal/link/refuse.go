package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A report is what the linker has put together: a quotation, with the chunks that
// it is made of.
type report struct {
	*speech.Quotation
	cue      chunk
	source   int // chunk, or -1
	contents []int
}

// A refusal is a reason for which a report is none after all.
type refusal struct {
	name string
	is   func(k *linker, r *report) bool
}

// refusals are the reasons, in order.
var refusals = [...]refusal{
	{"told", (*linker).told},
	{"participle", (*linker).participle},
	{"unsaid", (*linker).unsaid},
	{"taken", (*linker).taken},
	{"leads up", (*linker).leadsUp},
	{"thing", (*linker).thing},
	{"subject", (*linker).subject},
	{"unlikely", (*linker).unlikely},
	{"willed", (*linker).willed},
	{"learnt", (*linker).learnt},
	{"received", (*linker).received},
	{"aside", (*linker).aside},
	{"relative", (*linker).relative},
	{"nobody's", (*linker).nobodys},
	{"clause", (*linker).clause},
	{"name", (*linker).name},
	{"cited", (*linker).cited},
	{"somebody", (*linker).somebody},
	{"when", (*linker).when},
	{"called", (*linker).called},
	{"parenthesis", (*linker).parenthesis},
	{"caused", (*linker).caused},
	{"titles", (*linker).titles},
	{"entitled", (*linker).entitled},
	{"unnamed", (*linker).unnamed},
	{"backwards", (*linker).backwards},
	{"whatever", (*linker).whatever},
}

// refuses reports whether one of the reasons holds for which a report is none.
func (k *linker) refuses(r *report) bool {
	return slices.ContainsFunc(refusals[:], func(x refusal) bool { return x.is(k, r) })
}

// unnamed reports whether what is told is only what somebody is to be called, or that they stay without a name: asked not
// to be named; asked to be identified only as Mona; asked that her name be withheld.
func (k *linker) unnamed(r *report) bool {
	const longest, near, whole = 8, 5, 14 // tokens
	if r.Kind != speech.Indirect {
		return false
	}
	c, last := r.Content[len(r.Content)-1], k.chunks[r.contents[len(r.contents)-1]]
	if k.form(last) == speech.Infinitive {
		to := c.End
		if c.Len() > longest {
			to = c.First + near
		}
		return slices.ContainsFunc(k.Words[c.First:to], func(e lang.Entry) bool { return e.Use.Is(lang.Anonymous | lang.Alias) })
	}
	return c.Len() <= whole && k.class(last.first).Is(lang.That) && k.turn(int(k.verb(r.cue)), lang.Questions) && article.Any(c.First, c.End-1, func(i int) bool {
		own := k.Words[i].Class
		return own.Is(lang.Poss) && own.Is(lang.He|lang.She|lang.They) && !article.Any(i+2, c.End, func(i int) bool { return k.Words[i].Class.Is(lang.Prep) }) && (k.Words[i+1].Class.Is(lang.Calls) || i+2 < c.End && k.Words[i+2].Class.Is(lang.Calls))
	})
}

// backwards reports whether a verb that shows something would have its source behind it, where who shows it stands in front by the tree,
// in what should be the content, or right in front of it: a study of schools | shows | the mayor was late.
func (k *linker) backwards(r *report) bool {
	v := k.verb(r.cue)
	if v < 1 || r.source < 0 || r.Kind != speech.Indirect || !k.turn(int(v), lang.Hears) || k.chunks[r.source].first < r.cue.end || k.chunks[r.contents[0]].first > r.cue.first {
		return false
	}
	d := int(k.plan.Places[v].Subject)
	return d >= 0 && d < r.cue.first && !k.chunks[r.source].has(int32(d)) || k.line.Tags[v-1].Is(tagger.Nouns)
}

// whatever reports whether a pronoun for all that somebody says stands in front of them, and what that is behind: everything | Nils Dahl
// says | is a lie.
func (k *linker) whatever(r *report) bool {
	first, last := k.chunks[r.contents[0]], k.chunks[r.contents[len(r.contents)-1]]
	if r.Kind != speech.Indirect || last.first != r.cue.end || !k.class(last.first).Is(lang.Be) || k.class(last.first+1).Is(lang.That) || k.clauseIn(last.first+1, last.end) {
		return false
	}
	if len(r.contents) == 2 {
		return first.end-first.first == 1 && first.end <= r.cue.first && k.line.Tags[first.first].Is(tagger.SetOf(tagger.WP, tagger.NN))
	}
	return r.source >= 0 && k.chunks[r.source].first == 0 && k.line.Tags[0] == tagger.NN && k.line.Tags[1].Is(tagger.Proper|tagger.SetOf(tagger.DT))
}

// nobodys reports whether words outside marks have no source, or words have no
// letter in them.
func (k *linker) nobodys(r *report) bool {
	return r.Source.Empty() && r.Kind != speech.Direct || len(r.Content) == 1 && wordless(k.Article, r.Content[0])
}

// clause reports whether what should be the source is a relative clause: which
// spreads the oil. Nobody speaks there. Nor does a relative pronoun say what stands before
// it outside marks: Anna wrote to Eva, who answered.
func (k *linker) clause(r *report) bool {
	before := r.Kind == speech.Indirect && r.source >= 0 && k.chunks[r.contents[0]].end <= k.chunks[r.source].first
	for i, it := range k.line.Items {
		if it.First == r.Core.First && (it.End < r.Core.End || before) && k.line.Tags[i].Is(tagger.SetOf(tagger.WDT, tagger.WP)) {
			return true
		}
	}
	return false
}

// name reports whether what should be the cue is nothing but a name, as the tagger
// has it, Defender Mats Dahl, or whoever does what the verb before says, or gives one.
func (k *linker) name(r *report) bool {
	return k.naming(r) || article.All(r.cue.first, r.cue.end, func(i int) bool { return k.line.Tags[i].Is(tagger.Proper) || k.line.Names[i] == tagger.Person })
}

// naming reports whether the cue only gives somebody or something a name: a former submariner called |
// Anna Berg, appointed in 2019; the rule, known as | "the Berg rule". In called Anna Berg a liar it says something of her.
func (k *linker) naming(r *report) bool {
	i, c := r.cue.end, k.chunks[r.contents[0]]
	if v := i - 2; v >= r.cue.first && k.class(i-1).Is(lang.How) && k.use(v, lang.Alias) && k.line.Tags[v] == tagger.VBN && r.Source.End <= k.line.Items[v].First && !k.class(v-1).Is(lang.Aux&^lang.Be) {
		return true
	}
	as := k.past(c.first, c.end, tagger.SetOf(tagger.PRP))
	if !k.class(as).Is(lang.How) {
		as = c.first - 1
	}
	if r.Kind == speech.Indirect && k.class(as).Is(lang.How) && k.class(as-1).Is(lang.He|lang.She) && k.use(as-2, lang.Alias|lang.Anonymous) {
		return true // named her as; identified herself as
	}
	if r.Kind != speech.Indirect || i != c.first {
		return false
	}
	itself := k.class(i-1).Is(lang.Calls) && k.line.Tags[i] == tagger.PRP && k.class(i).Is(lang.He|lang.She) && !k.class(i).Is(lang.Oblique|lang.Poss)
	if itself {
		i++ // calling himself
	}
	if !itself && !k.use(i-1, lang.Alias) || i >= k.line.Len() || !k.line.Tags[i].Is(tagger.Proper) {
		return false
	}
	i = k.past(i, k.line.Len(), tagger.Proper)
	return i == k.line.Len() || k.line.Tags[i].Is(tagger.Marks|tagger.Finite) && k.line.Tags[i] != tagger.Open
}

// participles are the relations of verbs without a subject of their own.
const participles syntax.Set = 1<<syntax.Advcl | 1<<syntax.Acl

// certain is the bucket from which a verb is a cue more often than not, and what
// it governs is said even where that is no clause: announced a strike.
const certain = 6

// told reports whether the source is who a passive is about: the accused of was
// accused of, who says nothing. In was quoted as saying he does.
func (k *linker) told(r *report) bool {
	v := k.verb(r.cue)
	if v == 0 && k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && r.Source.First >= k.line.Items[r.cue.end-1].End {
		return true // Asked about it, she
	}
	switch {
	case v < 0 || r.source < 0:
		return false
	case v > 0 && k.turn(int(v), lang.Questions) && k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && k.class(int(v)-1).Is(lang.Sub) && !k.class(int(v)-1).Is(lang.That):
		return true // smiled when asked whether
	case k.rumoured(r, v), k.heard(r), k.objectless(r):
		return true
	case k.turn(int(v), lang.Questions) && k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && k.class(r.cue.end-1).Is(lang.By|lang.Cue) && (k.agent(k.chunks[r.source]) || int(v)+1 < k.line.Len() && k.class(int(v)+1).Is(lang.By)):
		return true // asked by a reporter whether
	case k.line.Tags[r.cue.first] == tagger.TO && k.agent(k.chunks[r.source]):
		return true // was heard by two waitresses to say
	case k.class(int(v)).Is(lang.Quotes):
		return false // was quoted "a bit wet"
	case k.plan.Places[v].Mood&role.Passive != 0:
	case k.line.Tags[v] == tagger.VBN && k.plan.Places[v].Subject < 0 && k.line.Tree[v].Relation.Is(participles) && k.dependent(v, syntax.Aux) < 0:
		// Asked whether it rains, she
		d := k.doer(v)
		return (d < 0 || !k.chunks[r.source].has(d)) && !k.main(r, v)
	default:
		return false
	}
	if article.Any(int(v)+1, r.cue.end, func(i int) bool { return k.line.Tags[i].Is(tagger.Verbs) }) {
		return false
	}
	s := k.plan.Places[v].Subject
	c := k.chunks[r.source]
	if s < 0 || !c.has(s) && !k.agent(c) {
		return !k.agent(c)
	}
	x := &k.plan.Places[s]
	return c.has(s) || int(x.First) <= c.first && c.end <= int(x.Last)+1 // or an apposition to it
}

// agent reports whether the source is by whom something is done.
func (k *linker) agent(c chunk) bool {
	return k.class(c.first).Is(lang.By) || c.first > 0 && k.class(c.first-1).Is(lang.By)
}

// heard reports whether the last verb of the cue is one that takes whom it tells, in the
// passive, and the source stands before it: | residents | who complain are told to wait.
func (k *linker) heard(r *report) bool {
	const near = 3 // words
	last := r.cue.end - 1
	if at := k.chunks[r.source].first; at > last && k.class(at-1).Is(lang.By) || !k.line.Tags[last].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) || !k.class(last).Is(lang.Tells) {
		return false
	}
	for i := last - 1; i >= 0 && last-i <= near && k.line.Items[i].Region < 0; i-- {
		if k.class(i).Is(lang.Be) {
			return true
		}
		if k.line.Tags[i] != tagger.RB {
			return false
		}
	}
	return false
}

// objectless reports whether a verb that needs whom it calls something has nobody behind it,
// so that it is a passive participle: the mayor, accused | of theft; described | by a rival.
func (k *linker) objectless(r *report) bool {
	v := r.cue.end - 1
	if k.line.Tags[v] == tagger.IN && v > r.cue.first {
		v--
	}
	c := k.class(v)
	if v+1 < k.line.Len() && v > 0 && k.comma(v-1) && k.line.Tags[v] == tagger.VBN && k.class(v+1).Is(lang.Of) && k.chunks[r.source].end == v-1 {
		return true // the coach, noted for his silences
	}
	if k.chunks[r.source].first < v && v+1 < k.line.Len() && k.turn(v, lang.Charged) && k.class(v+1).Is(lang.Of) {
		return true // Mayor Accused | Of Lying
	}
	if !k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) || k.chunks[r.source].first > v || v+1 >= k.line.Len() || k.line.Items[v+1].Region >= 0 {
		return false
	}
	if k.line.Tags[v+1] != tagger.IN {
		return k.line.Tags[v+1] == tagger.TO && k.bidden(v)
	}
	if k.turn(v, lang.Charged) && !k.class(v+1).Is(lang.That) {
		return true // Mayor accused | of lying
	}
	if !c.Is(lang.Calls) || c.Is(lang.Cue) {
		return false
	}
	return k.class(v+1).Is(lang.By) || k.line.Tags[v] == tagger.VBN && k.chunks[r.source].end == v-1 && k.comma(v-1) && !k.main(r, int32(v))
}

// bidden reports whether verb v needs whom it tells what to do, so that nobody does it who is to do something: residents | urged | to
// stay in; but: asked | to leave, begged | to stay.
func (k *linker) bidden(v int) bool {
	c := k.class(v)
	return k.use(v, lang.Wants) && c.Is(lang.Tells) && !k.turn(v, lang.Questions) && (c.Is(lang.Clause) || !c.Is(lang.Cue))
}

// main reports whether verb v, which looks like a participle, is the one that the line has
// outside what is said, with its subject before it: the head of the union, Anna Berg, |
// assured Tass that.
func (k *linker) main(r *report, v int32) bool {
	if k.chunks[r.source].first > int(v) || v == 0 {
		return false
	}
	return !article.Any(0, k.line.Len(), func(i int) bool {
		return k.line.Tags[i].Is(tagger.Finite) && k.line.Names[i] == tagger.None && k.line.Items[i].Region < 0 && !slices.ContainsFunc(r.contents, func(c int) bool { return k.chunks[c].has(int32(i)) })
	})
}

// rumoured reports whether somebody is said to do what the content tells: was last night
// reported | to have been seen.
func (k *linker) rumoured(r *report, v int32) bool {
	first := k.chunks[r.contents[0]].first
	if k.line.Tags[first] != tagger.TO || !k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) || int(v)+1 != first || k.chunks[r.source].end > r.cue.first || !k.class(int(v)).Is(lang.Cue|lang.Clause|lang.Reports|lang.Thought) {
		return false
	}
	const near = 4 // words
	return article.Any(max(k.chunks[r.source].end, int(v)-near), int(v), func(i int) bool { return k.class(i).Is(lang.Be) })
}

// leadsUp reports whether what should be said only leads up to direct speech, whose attribution stands
// in the middle of it, or behind or before it: read | what | the miner had | written | on the wall: "…"; said her
// husband told | police | "…"; said | that when she asked | he told her "…"
func (k *linker) leadsUp(r *report) bool {
	if c := k.chunks[r.contents[0]]; r.Kind == speech.Indirect && c.first > r.cue.end {
		at := c.end
		if at < k.line.Len() && k.comma(at) {
			at++
		}
		if k.others(c.first-1) || at > c.end && k.others(at) && k.line.Tags[at].Is(tagger.Nouns|tagger.SetOf(tagger.PRP, tagger.DT, tagger.PRPS)) {
			return true
		}
	}
	for n := 1; n < len(r.contents) && r.Kind == speech.Indirect; n++ {
		for i := k.chunks[r.contents[n-1]].end; i < k.chunks[r.contents[n]].first; i++ {
			if k.used[k.line.Items[i].First] && (i < r.cue.first || i >= r.cue.end) {
				return true
			}
		}
	}
	return false
}

// others reports whether item i is a word of the attribution of direct speech.
func (k *linker) others(i int) bool {
	return i < k.line.Len() && k.line.Items[i].Region < 0 && k.used[k.line.Items[i].First]
}

// taken reports whether a cue is that of direct speech, and the content no clause
// that it could have beside it: "…," she said in an interview published on Monday.
func (k *linker) taken(r *report) bool {
	v := k.verb(r.cue)
	if v < 0 || !k.used[k.line.Items[v].First] {
		return false
	}
	if first := k.chunks[r.contents[0]].first; r.Kind == speech.Indirect && first >= r.cue.end && k.line.Tags[first] == tagger.IN && k.line.Tree[first].Relation == syntax.Mark && !k.class(first).Is(lang.That) {
		return true // chanted "…" | as he was led away
	}
	for _, c := range r.contents {
		if end := k.chunks[c].end; end < k.line.Len() && k.line.Marks[end] != 0 {
			return false // said that the dam "will break"
		}
		if article.Any(k.chunks[c].first, k.chunks[c].end, func(i int) bool { return k.line.Tags[i].Is(tagger.Finite) || k.line.Marks[i] != 0 }) {
			return false
		}
	}
	return true
}

// subject reports whether a cue is a noun that does what a verb in the content tells: her | decision | to leave hurt the union.
func (k *linker) subject(r *report) bool {
	v, c := k.top(r.cue), k.chunks[r.contents[0]]
	return v >= 0 && r.Kind == speech.Indirect && k.line.Tags[v].Is(tagger.Nouns) && k.line.Tags[c.first] == tagger.TO && k.line.Tree[v].Relation.Is(syntax.Subjects) && c.has(k.line.Tree[v].Head) && k.line.Tags[k.line.Tree[v].Head].Is(tagger.Finite)
}

// sure reports whether the labels of a report are beyond doubt, for a tagger that knows
// when they are.
func (k *linker) sure(r *report) bool { return k.certain > 0 && r.Margin >= k.certain }

// willed reports whether a cue tells only what somebody wants to be said: wanted | the barber to
// say; what she | wanted | to tell him.
func (k *linker) willed(r *report) bool {
	v := k.verb(r.cue)
	if v < 0 || !k.use(int(v), lang.Wants) || k.class(int(v)).Is(lang.Cue|lang.Tells) || r.Kind != speech.Indirect {
		return false
	}
	return slices.ContainsFunc(r.contents, func(c int) bool {
		first, last := k.chunks[c].first, k.chunks[c].end-1
		return article.Any(first, last, func(i int) bool {
			return k.line.Tags[i] == tagger.TO && (i > first || len(r.contents) > 1) && k.line.Tags[i+1] == tagger.VB && k.class(i+1).Is(lang.Cue|lang.Tells)
		})
	})
}

// learnt reports whether the source only hears it from somebody, or comes to know it and is somebody: learned from | her
// dentist that; Anna Berg knew | that. The Times has learned that says so, and a study found it.
func (k *linker) learnt(r *report) bool {
	if r.Kind != speech.Indirect || r.source < 0 || k.chunks[r.source].end > r.cue.first {
		return false
	}
	if v := k.verb(r.cue); v >= 0 && k.turn(int(v), lang.Learns) && r.cue.end <= k.chunks[r.contents[0]].first && k.somebodyIn(k.items(r.Core)) {
		return true
	}
	for i := r.cue.first + 1; i <= r.cue.end && i < k.line.Len(); i++ {
		if k.turn(i, lang.Whence) && k.line.Tags[i-1].Is(tagger.Verbs) {
			return !k.class(i - 1).Is(lang.Cue | lang.Weak | lang.Clause | lang.Calls)
		}
	}
	return false
}

// somebodyIn reports whether a phrase names or describes a person.
func (k *linker) somebodyIn(c chunk) bool {
	return article.Any(c.first, c.end, func(i int) bool { return k.person(i) || k.class(i).Is(lang.Role|lang.He|lang.She|lang.Honorific) })
}

// received reports whether the source has to do with what another wrote or said, and says nothing by that: received | a letter |
// saying; was sent | a note | warning; faces claims | that. Who issues a statement saying something says it.
func (k *linker) received(r *report) bool {
	v := k.verb(r.cue)
	if v < 1 || r.source < 0 || k.chunks[r.source].end > r.cue.first {
		return false
	}
	last := r.cue.end - 1
	if !k.line.Tags[last].Is(tagger.Nouns | tagger.SetOf(tagger.VBG)) {
		return false
	}
	written := k.line.Tags[last].Is(tagger.Nouns) && k.wording(last)
	for i := last - 1; i >= k.chunks[r.source].end && k.line.Tags[i] != tagger.Comma; i-- {
		if !k.line.Tags[i].Is(tagger.Verbs) {
			written = written || k.line.Tags[i].Is(tagger.Nouns) && k.class(i).Is(lang.Speaks)
			continue
		}
		passive := k.line.Tags[i] == tagger.VBN && k.class(i-1).Is(lang.Be)
		return written && (passive || !k.turn(i, lang.Issues) && !k.class(i).Is(speech.Attributing))
	}
	return false
}

// wording reports whether item i is a noun for what is said or written: claims, a letter.
func (k *linker) wording(i int) bool {
	return k.class(i).Is(lang.Speaks) || k.use(i, lang.Worded|lang.Talk) || k.turn(i, lang.Untrue)
}

// aside reports whether the source is only what a preposition governs in an aside with a participle: the minister, speaking after |
// Anna Berg, the mayor, | said.
func (k *linker) aside(r *report) bool {
	if r.source < 0 {
		return false
	}
	i := k.chunks[r.source].first
	return i > 3 && k.chunks[r.source].end < r.cue.first && k.class(i-1).Is(lang.Prep) && k.line.Tags[i-2] == tagger.VBG && k.line.Tags[i-3] == tagger.Comma && k.line.Tags[i-4].Is(tagger.Nouns)
}

// relative reports whether what should be said is a relative clause about the source right in front
// of it, or about a letter to somebody: according to the Times, | which said it had seen it; in a letter to Anna Berg | that
// the Times has seen. A letter is none that something is so, as a warning may be.
func (k *linker) relative(r *report) bool {
	c := k.chunks[r.contents[0]]
	if r.Kind != speech.Indirect || c.first == 0 {
		return false
	}
	has := func(class lang.Class) bool {
		return article.Any(r.cue.first, r.cue.end, func(i int) bool { return k.class(i).Is(class) })
	}
	if k.class(c.first).Is(lang.That) && has(lang.Speaks) && !has(lang.Cue|lang.Weak|lang.Clause) && !article.Any(r.cue.first, r.cue.end, func(i int) bool { return k.line.Tags[i].Is(tagger.Verbs) && !k.person(i) }) {
		return true
	}
	return r.source >= 0 && k.line.Tags[c.first].Is(tagger.SetOf(tagger.WDT, tagger.WPS)) && k.comma(c.first-1) && k.chunks[r.source].end == c.first-1
}

// unlikely reports whether a cue has no word that says something or often is one, and what should be said
// is no clause that shows itself to be one: shared | a boat since they were six. In
// decided that it would rain it is.
func (k *linker) unlikely(r *report) bool {
	if k.sure(r) {
		return false
	}
	const seldom = 4 // buckets
	first := k.chunks[r.contents[0]].first
	that := k.class(first).Is(lang.That)
	if v := k.verb(r.cue); v >= 0 && r.Kind == speech.Indirect && (k.turn(int(v), lang.Seems) && k.line.Tags[min(r.cue.end, k.line.Len()-1)] == tagger.TO || k.line.Tags[first] == tagger.TO && k.class(int(v)).Is(lang.Weak) && !k.class(int(v)).Is(lang.Clause|lang.Infinitive)) {
		return true // seemed to rise, continued to fall
	}
	if r.Kind == speech.Indirect && r.cue.first >= k.chunks[r.contents[0]].end && k.use(first, lang.If) && k.line.Tags[first] == tagger.IN && k.sayings(r.cue) < certain {
		return true // If it rains, | the farmers | will sue
	}
	says := func(i int) bool {
		return k.line.Items[i].Region < 0 && k.class(i).Is(lang.Cue|lang.Weak|lang.Clause|lang.Calls|lang.According|lang.Quotes)
	}
	return r.Kind == speech.Indirect && k.sayings(r.cue) < seldom && !that && k.line.Tags[first] != tagger.TO && !article.Any(r.cue.first, r.cue.end, says)
}

// somebody reports whether what should be said is nothing but a person or one thing behind the cue, and when: dismissed | Nils
// Dahl on Monday, pointed to | a chair. Nobody says a person or a chair; of a demand or a denial more is told.
func (k *linker) somebody(r *report) bool {
	c := k.chunks[r.contents[0]]
	if r.Kind != speech.Indirect || len(r.contents) > 1 || c.first != r.cue.end || k.sure(r) {
		return false
	}
	if c.end > c.first+1 && k.class(c.end-1).Is(lang.Time) && !k.person(c.end-1) && !k.class(c.end-2).Is(lang.By) { // but: a decision by spring
		c.end = k.back(c.end-1, c.first+1, tagger.SetOf(tagger.DT, tagger.CD, tagger.JJ, tagger.IN)) // on Monday, for six hours
	}
	i := k.past(c.first, c.end, tagger.SetOf(tagger.IN, tagger.TO, tagger.DT, tagger.PRPS))
	if i == c.first && k.class(i-1).Is(lang.Cue) && k.line.Tags[i].Is(tagger.Nouns) && !k.person(i) && !k.use(i, lang.Nobody) && !k.turn(i, lang.Charged) {
		return false // warned of | floods
	}
	if i == c.end-1 && k.line.Tags[i].Is(tagger.Nouns|tagger.SetOf(tagger.PRP, tagger.JJ)) && !k.class(c.first).Is(lang.That) {
		return !k.turn(c.first-1, lang.Demands) || k.person(i) || k.use(i, lang.Nobody) // demanded | her resignation
	}
	for i < c.end && !k.person(i) && (k.class(i).Is(lang.Role|lang.Honorific|lang.Det|lang.Poss) || k.line.Tags[i].Is(tagger.Nouns|tagger.SetOf(tagger.JJ))) {
		i++
	}
	j := i
	for j < c.end && k.person(j) {
		j++
	}
	return j > i && (j == c.end || k.line.Tags[c.first-1] == tagger.RP && k.line.Tags[j] == tagger.IN) // called up | Nils Dahl for the match
}

// when reports whether what should be said is a clause that only tells when or why the rest is so: went home | before Nils Dahl
// arrived. In said | because it rained, nobody came, said | after the storm he would come another clause follows.
func (k *linker) when(r *report) bool {
	c := k.chunks[r.contents[0]]
	return r.Kind == speech.Indirect && c.first == r.cue.end && k.line.Tags[c.first] == tagger.IN && k.class(c.first).Is(lang.Sub) && !k.class(c.first).Is(lang.That) && !k.use(c.first, lang.If) && !k.class(c.first-1).Is(lang.Calls) && !k.twoClauses(c)
}

// called reports whether the source is whom a verb calls something, right behind it and in front of that: accuses | one of
// them, Anna Berg, | of lying. Behind what is said the subject may stand there.
func (k *linker) called(r *report) bool {
	if r.source < 0 || !k.class(r.cue.end-1).Is(lang.Calls) {
		return false
	}
	s := &k.chunks[r.source]
	return s.first >= r.cue.end && k.chunks[r.contents[len(r.contents)-1]].first >= s.end && !k.class(s.first-1).Is(lang.By)
}

// parenthesis reports whether the source stands in front of a comma, and another subject between that and its verb: Nils Dahl, |
// police | told Anna Berg, had a knife.
func (k *linker) parenthesis(r *report) bool {
	if r.source < 0 || k.chunks[r.source].end+1 >= r.cue.first || k.line.Tags[k.chunks[r.source].end] != tagger.Comma || !k.line.Tags[r.cue.first].Is(tagger.Finite) {
		return false
	}
	return k.line.Tags[r.cue.first-1].Is(tagger.Nouns) && article.All(k.chunks[r.source].end+1, r.cue.first, func(i int) bool {
		return k.line.Tags[i].Is(tagger.Nouns | tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS))
	})
}

// caused reports whether somebody has the source say it, or the source has another say it: had | Anna Berg | say.
func (k *linker) caused(r *report) bool {
	if !k.line.Tags[r.cue.end-1].Is(tagger.SetOf(tagger.VB, tagger.VBP, tagger.VBG)) || r.cue.end-r.cue.first > 1 {
		return false
	}
	i := k.back(r.cue.first, 1, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRP, tagger.PRPS)) - 1
	return i > 0 && i < r.cue.first-1 && k.turn(i, lang.Causes) && k.line.Tags[i-1].Is(tagger.Nouns)
}

// likelyCue reports whether a word of the chunk is often a cue.
func (k *linker) likelyCue(c chunk) bool {
	return slices.Max(k.line.Likely[c.first:c.end]) >= role.Near
}

// cited reports whether the content is nothing but the outlet, or the people, in front of whom
// somebody is cited: Tass, | citing | Anna Berg, reported that.
func (k *linker) cited(r *report) bool {
	first, end := k.chunks[r.contents[0]].first, k.chunks[r.contents[len(r.contents)-1]].end
	return k.class(r.cue.end-1).Is(lang.Citing) && article.All(first, end, func(i int) bool { return k.line.Marks[i] == 0 && !k.line.Tags[i].Is(tagger.Finite) })
}

// twoClauses reports whether a clause follows another in a chunk, behind a comma or without a word that joins them: after the
// storm | the bridge would be closed.
func (k *linker) twoClauses(c chunk) bool {
	verbs := 0
	for i := c.first + 1; i < c.end; i++ {
		switch t := k.line.Tags[i]; {
		case t.Is(tagger.Finite):
			verbs++
		case k.comma(i), i > c.first+1 && verbs == 0 && t.Is(tagger.SetOf(tagger.DT, tagger.PRP, tagger.PRPS)) && k.line.Tags[i-1].Is(tagger.Nouns):
			return true
		case t.Is(tagger.SetOf(tagger.CC, tagger.WP, tagger.WDT, tagger.WPS, tagger.WRB)), t == tagger.IN && k.class(i).Is(lang.That|lang.Sub):
			return false
		}
	}
	return verbs > 1
}
