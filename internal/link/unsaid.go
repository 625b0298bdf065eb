package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// This file finds what was not said, or only might be, by the words around a cue.

// unsaid reports whether a cue says that its content was not said, or might be:
// did not say that, if she says that, nobody would say that; or is in a question
// about it.
func (k *linker) unsaid(r *report) bool {
	if len(k.line.Tree) == 0 {
		return false
	}
	v := k.verb(r.cue)
	if v < 0 {
		return false
	}
	first, subject := k.chunks[r.contents[0]].first, k.items(r.Source).first
	before := r.cue.end <= first
	if before && k.use(r.cue.end-1, lang.Unsaid) && k.line.Tags[first] == tagger.TO && (r.Kind == speech.Indirect || first+1 < k.line.Len() && k.class(first+1).Is(lang.Cue|lang.Clause)) {
		return true // declined to be named; refused to say whether
	}
	if !before && k.plan.Places[v].Mood&role.Negated != 0 && k.line.Tags[first] == tagger.WP && r.Kind == speech.Indirect {
		return true // what he did not say was
	}
	if before && k.use(first, lang.Unsaid) && r.cue.end == first && first+1 < k.line.Len() && k.class(first+1).Is(lang.Of) {
		return true // stopped | short of calling it
	}
	if before && k.plain(first) && (k.line.Tags[v] == tagger.VB && (k.use(first, lang.If) || k.whether(first)) || v > 0 && k.line.Tags[v] == tagger.VBG && k.whether(first) && k.class(int(v)-1).Is(lang.Sub)) {
		return true // will say | whether; not available to say | if; left before saying | whether
	}
	if k.deaf(r.cue) || k.hearsay(r) || k.reputed(r.cue) || k.withheld(r.cue) || k.expletive(r) {
		return true
	}
	if r.source >= 0 && k.nobodyAt(k.chunks[r.source].first) || k.nobodyAt(k.items(r.Core).first) {
		return true
	}
	switch x := &k.plan.Places[v]; {
	case !before && r.cue.end <= k.chunks[r.contents[len(r.contents)-1]].first:
		return k.feigned(v) || k.negative(int(v)-1) || k.leftOpen(v) || k.charged(v)
	case k.avoided(r.cue, v), x.Mood&role.Negated != 0 && k.class(int(v)-1).Is(lang.Neg):
		return true // never said, on whichever side
	case x.Mood&(role.Negated|role.Conditional) != 0, k.unreal(v), k.supposed(v), k.plain(subject-1) && k.whether(subject-1), k.wanted(v), k.untrue(v), k.complement(v), k.feigned(v), k.conditional(int(v)), k.charged(v):
		return before
	case before && v > 0 && k.use(0, lang.If) && k.plain(0) && k.line.Tags[v] == tagger.VB && k.line.Tags[v-1] == tagger.MD:
		return true // if elected, Anna Berg would | tell
	case before && k.asked():
		return k.inverted(v)
	}
	return false
}

// unreal reports whether verb v tells what would have been: would have | said.
func (k *linker) unreal(v int32) bool {
	return v > 1 && k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && k.line.Tags[v-1] == tagger.VB && k.class(int(v)-1).Is(lang.Aux) && k.line.Tags[v-2] == tagger.MD
}

// whether reports whether item i leaves open what the clause behind it says: unclear | whether | Anna Berg said.
func (k *linker) whether(i int) bool { return k.class(i).Is(lang.That) && k.class(i).Is(lang.Sub) }

// plain reports whether item i stands outside marks.
func (k *linker) plain(i int) bool { return i >= 0 && k.line.Items[i].Region < 0 }

// untrue reports whether a denial begins the clause of verb v, in front of an auxiliary and
// the subject, or its clause is what is not so: at no point did she say; it is not true
// that she said.
func (k *linker) untrue(v int32) bool {
	denies := func(i int32) bool {
		return k.line.Items[i].Region < 0 && !k.line.Tags[i].Is(tagger.Proper) && !k.turn(min(int(i)+1, k.line.Len()-1), lang.Merely) && !k.Tokens[k.line.Items[i].First].Shape.Is(text.Dotted) && (k.class(int(i)).Is(lang.Neg) || k.use(int(i), lang.Nobody))
	}
	const near = 4 // items
	for i := int32(0); i < min(near, v); i++ {
		if !denies(i) {
			continue
		}
		noun, subject := false, false
		for j := v - 1; j > i; j-- {
			if k.line.Tree[j].Head == v && k.line.Tree[j].Relation == syntax.Aux && k.line.Tags[v] == tagger.VB && subject {
				return true // at no point in the hearing did | Anna Berg | say
			}
			subject = subject || k.line.Tags[j].Is(tagger.Nouns|tagger.SetOf(tagger.PRP))
		}
		for j := i + 1; j < v; j++ {
			noun = noun || k.line.Tags[j].Is(tagger.Nouns|tagger.SetOf(tagger.PRP))
			if k.class(int(j)).Is(lang.Aux) && j <= i+near {
				noun = false // at no point did | Anna Berg
			}
		}
		if noun && article.Any(int(i)+1, int(min(v, i+near+1)), func(j int) bool { return k.class(j).Is(lang.Aux) }) {
			return true
		}
	}
	return k.falsehood(v, denies)
}

// falsehood reports whether the clause of verb v is what an adjective or a noun says is not so:
// it is false that she said; it is not true that she said.
func (k *linker) falsehood(v int32, denies func(int32) bool) bool {
	h, r := k.line.Tree[v].Head, k.line.Tree[v].Relation
	if k.turn(int(v), lang.Untrue) && k.class(int(v)).Is(lang.Thought) {
		return true // dreamed that; not: claimed that
	}
	if h < 0 || k.line.Items[h].Region >= 0 {
		return false
	}
	that := h+1 < v && k.class(int(h)+1).Is(lang.That)
	if k.turn(int(h), lang.Untrue) && (that || r == syntax.Csubj) && k.dependent(h, syntax.Cop) >= 0 {
		return true
	}
	if r != syntax.Ccomp && r != syntax.Csubj && !(r == syntax.Advcl && that) {
		return false
	}
	for c := k.plan.Child[h]; c >= 0 && k.line.Tags[h] == tagger.JJ; c = k.plan.Next[c] {
		if denies(c) {
			return true
		}
	}
	return false
}

// complement reports whether the clause of verb v, which has a subject of its own, is what a noun
// for hearsay in front of it tells: the claim that | Anna Berg | said.
func (k *linker) complement(v int32) bool {
	h, subject := k.line.Tree[v].Head, k.plan.Places[v].Subject
	return h >= 0 && h+1 < v && k.line.Items[h].Region < 0 && k.line.Tags[h].Is(tagger.Nouns) && k.turn(int(h), lang.Untrue) &&
		k.class(int(h)+1).Is(lang.That) && subject > h+1 && !k.line.Tags[subject].Is(tagger.SetOf(tagger.WDT, tagger.WP))
}

// feigned reports whether verb v tells what is said in something made up: a doctored video in
// which | she says; in his novel, | a judge says.
func (k *linker) feigned(v int32) bool {
	const far = 14            // items
	in, comma := false, false // a pronoun or a preposition takes up the noun; a comma parts it from the clause
	for i := int(v) - 1; i >= 0 && int(v)-i < far && k.line.Items[i].Region < 0; i-- {
		switch t := k.line.Tags[i]; {
		case t.Is(tagger.Finite):
			return false
		case t.Is(tagger.SetOf(tagger.WDT, tagger.WRB)), t == tagger.IN && k.line.Tags[v] == tagger.VBG && k.class(i).Is(lang.Of):
			in = true
		case k.comma(i) && !in:
			comma = true
		case k.turn(i, lang.Fiction) && !k.line.Tags[i+1].Is(tagger.Nouns|tagger.SetOf(tagger.POS)) && (in || k.inside(i, comma)):
			return true
		case k.turn(i, lang.Feigned) && k.line.Tags[i+1].Is(tagger.Nouns) && (in || k.inside(i+1, comma)):
			return true
		}
	}
	return false
}

// inside reports whether the noun at item i is what a preposition of place governs, with which
// the line begins where a comma ends the phrase: in his new novel, ...
func (k *linker) inside(i int, comma bool) bool {
	i = k.back(i, 0, tagger.Nouns|tagger.SetOf(tagger.JJ, tagger.VBN, tagger.DT, tagger.PRPS, tagger.POS))
	return i > 0 && k.line.Tags[i-1] == tagger.IN && k.use(i-1, lang.At) && (i == 1 || !comma)
}

// wanted reports whether verb v is what somebody is wanted to do: the manual requires
// stewards to announce.
func (k *linker) wanted(v int32) bool {
	longest := 8 // items
	i := int(v) - 1
	if i < 2 || k.line.Tags[v] != tagger.VB || k.line.Tags[i] != tagger.TO {
		return false
	}
	commas := k.comma(i-1) && k.line.Tags[i-2].Is(tagger.Nouns)
	if commas {
		longest *= 2 // expects the mayor, Anna Berg, to say
	} else if !k.line.Tags[i-1].Is(tagger.Nouns | tagger.SetOf(tagger.PRP)) {
		return false
	}
	for n := 0; i >= 0 && n < longest && k.line.Items[i].Region < 0; i, n = i-1, n+1 {
		if k.use(i, lang.Wants) || k.class(i).Is(lang.Tells) && k.class(i).Is(lang.Infinitive) {
			return true
		}
		if k.line.Tags[i].Is(tagger.Verbs) || !commas && k.comma(i) {
			return false
		}
	}
	return false
}

// deaf reports whether nobody is told, or nothing: told | no one that; told her guests nothing.
func (k *linker) deaf(cue chunk) bool {
	const longest = 5 // items
	if !k.class(cue.end - 1).Is(lang.Tells) {
		return false
	}
	for i := cue.end; i < min(cue.end+longest, k.line.Len()) && k.line.Items[i].Region < 0; i++ {
		if k.use(i, lang.Nobody) {
			return i == cue.end || i+1 == k.line.Len() || k.line.Tags[i+1].Is(tagger.Marks)
		}
		if !k.line.Tags[i].Is(tagger.Nouns | tagger.SetOf(tagger.DT, tagger.PRPS, tagger.PRP, tagger.JJ)) {
			return false
		}
	}
	return false
}

// hearsay reports whether the source is talk that nobody answers for: word spread that.
func (k *linker) hearsay(r *report) bool {
	c := k.items(r.Core)
	return c.end > 0 && k.turn(c.end-1, lang.Untrue) && k.line.Tags[c.end-1].Is(tagger.Nouns&^tagger.Proper) && k.line.Names[c.end-1] == tagger.None || c.end == 1 && k.turn(0, lang.Untrue)
}

// reputed reports whether the cue tells that somebody is held to have said it, and nobody answers for that: is rumoured to have
// said; was misquoted as saying.
func (k *linker) reputed(cue chunk) bool {
	for i := max(cue.first, 1); i < cue.end; i++ {
		held := k.turn(i, lang.Untrue) || k.class(i).Is(lang.Thought) && i+1 < cue.end && k.line.Tags[i+1] == tagger.TO
		if held && k.line.Tags[i].Is(tagger.SetOf(tagger.VBN, tagger.VBD, tagger.JJ)) && k.class(i-1).Is(lang.Be) {
			return true
		}
	}
	return false
}

// withheld reports whether a cue tells of words or of evidence that somebody gives none of: offered | no | evidence that. Who
// leaves no doubt has none.
func (k *linker) withheld(cue chunk) bool {
	return article.Any(cue.first, cue.end-2, func(i int) bool {
		return k.turn(i, lang.Issues) && k.line.Tags[i].Is(tagger.Verbs) && k.use(i+1, lang.Nobody) && k.line.Tags[i+1] == tagger.DT && k.line.Tags[cue.end-1].Is(tagger.Nouns) && !k.turn(cue.end-1, lang.Merely)
	})
}

// expletive reports whether what should be the source is an "it" that stands for the clause behind an adjective, which nobody
// says: it was unclear | whether; it's obvious | that. A body that is "it" may be confident that.
func (k *linker) expletive(r *report) bool {
	it, adj, first := k.items(r.Core), r.cue.end-1, k.chunks[r.contents[0]].first
	return it.end == it.first+1 && it.end <= adj && k.class(it.first).Is(lang.It) && k.line.Tags[it.first] == tagger.PRP && k.line.Tags[adj] == tagger.JJ && first == adj+1 && k.class(first).Is(lang.That) &&
		!k.use(adj, lang.Thinks) && article.Any(it.end, adj, func(i int) bool {
		return k.class(i).Is(lang.Be) || k.Tokens[k.line.Items[i].First].Shape.Is(text.Glued)
	})
}

// nobodyAt reports whether the phrase that begins at an item is nobody: not one of the jurors; not | everybody; neither | Anna Berg nor
// Nils Dahl.
func (k *linker) nobodyAt(first int) bool {
	denies := func(i int) bool {
		return i >= 0 && k.line.Items[i].Region < 0 && (k.class(i).Is(lang.Neg) && k.line.Tags[i] != tagger.NNP || k.use(i, lang.Nobody))
	}
	neither := first > 0 && k.class(first-1).Is(lang.Neg) && k.use(first-1, lang.Nobody)
	return neither || denies(first) || (k.line.Tags[first].Is(tagger.SetOf(tagger.CD, tagger.DT)) || k.class(first).Is(lang.Pron)) && denies(first-1)
}

// avoided reports whether a word of a cue, or before its verb v, makes that it was not
// said: refused to say, has yet to explain, stopped short of blaming.
func (k *linker) avoided(cue chunk, v int32) bool {
	const most = 4 // words
	for i := cue.first; i < cue.end-1; i++ {
		if k.line.Items[i].Region >= 0 {
			continue
		}
		passive := i > 0 && k.line.Tags[i].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && k.class(i-1).Is(lang.Be)
		to := (k.line.Tags[i+1] == tagger.TO || k.line.Tags[i+1] == tagger.IN && i+2 < cue.end && k.class(i+2).Is(lang.Cue)) && (k.use(i, lang.Wants) && (passive || !k.class(i).Is(lang.Cue|lang.Tells)) || k.class(i).Is(lang.Be) && i+2 < cue.end)
		if k.use(i, lang.Unsaid) || to || k.use(i, lang.Denies) && slices.Contains(k.line.Tags[i+1:cue.end], tagger.VBG) {
			return true // denied ever having said; is urged to say; is to say
		}
	}
	for i := int(v) - 1; i >= 0 && int(v)-i <= most; i-- {
		if k.line.Items[i].Region >= 0 {
			return false
		}
		if k.use(i, lang.Unsaid) || k.use(i, lang.Wants) && k.line.Tags[v] == tagger.VB || k.use(i, lang.Might) && k.line.Tags[i] == tagger.MD || k.use(i, lang.Denies) && k.line.Tags[v] == tagger.VBG {
			return true
		}
		if k.negative(i) {
			return true // was careful not to suggest
		}
		if !k.line.Tags[i].Is(tagger.SetOf(tagger.RB, tagger.TO, tagger.IN)) && !(k.line.Tags[i] == tagger.VB && k.class(i).Is(lang.Aux)) {
			return false // may have said
		}
	}
	return false
}

// negative reports whether item i begins an infinitive that is denied: not | to.
func (k *linker) negative(i int) bool {
	return i > 0 && k.line.Tags[i] == tagger.TO && k.line.Tags[i-1] == tagger.RB && k.class(i-1).Is(lang.Neg)
}

// supposed reports whether verb v tells of what may be: had she said that, whether she
// said that, when somebody says that.
func (k *linker) supposed(v int32) bool {
	if k.class(0).Is(lang.Aux) && k.line.Tags[0] == tagger.VBD && k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) && v > 1 && !k.class(int(v)-1).Is(lang.Aux|lang.Neg) && k.dependent(v, syntax.AuxPass) < 0 {
		return !k.class(1).Is(lang.Aux) && k.line.Tags[1] != tagger.VBN // had the mayor told
	}
	for c := k.plan.Child[v]; c >= 0; c = k.plan.Next[c] {
		switch r, t := k.line.Tree[c].Relation, k.line.Tags[c]; {
		case c == 0 && r == syntax.Aux && t.Is(tagger.Finite) && t != tagger.VBP:
			return k.plan.Places[v].Subject > 0
		case r == syntax.Mark && k.whether(int(c)):
			return true
		case t == tagger.MD && c > 0 && k.prevented(c):
			return true
		case r == syntax.Advmod && t == tagger.WRB && c < v && k.line.Tags[v].Is(tagger.SetOf(tagger.VBZ, tagger.VBP)):
			return true
		}
	}
	return false
}

// leftOpen reports whether "whether" begins the clause of verb v.
func (k *linker) leftOpen(v int32) bool {
	m := k.dependent(v, syntax.Mark)
	return m >= 0 && k.whether(int(m))
}

// charged reports whether a participle is what somebody is charged with: on trial for | saying.
func (k *linker) charged(v int32) bool {
	const near = 3 // items
	if v < 2 || k.line.Tags[v] != tagger.VBG || !k.line.Tags[v-1].Is(tagger.SetOf(tagger.IN, tagger.TO)) {
		return false
	}
	return article.Any(max(int(v)-1-near, 0), int(v)-1, func(i int) bool { return k.turn(i, lang.Charged) })
}

// prevented reports whether the auxiliary of a clause that begins the line makes that it did not
// come to what is said: before she | could | tell.
func (k *linker) prevented(aux int32) bool {
	if !k.class(0).Is(lang.Sub) || k.class(0).Is(lang.That) || k.line.Items[0].Region >= 0 {
		return false
	}
	return !slices.ContainsFunc(k.line.Items[:aux], func(it role.Item) bool { return k.Is(it.First, ",") })
}

// conditional reports whether a condition begins the line, and the clause that ends at item end
// with nothing but appositions in it: unless the mayor, Anna Berg, | says; suppose Anna Berg | said; perhaps Anna Berg
// will | say. That she said it perhaps is no condition: perhaps Anna Berg said it best.
func (k *linker) conditional(end int) bool {
	if end > 0 && k.turn(0, lang.Supposes) && k.line.Tags[0] == tagger.RB {
		if end--; k.line.Tags[end] != tagger.MD {
			return false
		}
	} else if !k.use(0, lang.If) && !k.turn(0, lang.Supposes) {
		return false
	}
	if !k.plain(0) {
		return false
	}
	commas := 0
	for i := 1; i < end; i++ {
		if k.line.Tags[i].Is(tagger.Verbs) && k.line.Names[i] == tagger.None {
			return false
		}
		if k.comma(i) {
			commas++
		}
	}
	return commas%2 == 0
}

// inverted reports whether an auxiliary begins the line, or stands before the
// subject of verb v: when did she say.
func (k *linker) inverted(v int32) bool {
	if k.class(0).Is(lang.Aux) {
		return true
	}
	s := k.plan.Places[v].Subject
	for c := k.plan.Child[v]; c >= 0; c = k.plan.Next[c] {
		if r := k.line.Tree[c].Relation; r == syntax.Aux || r == syntax.AuxPass {
			return s > c
		}
	}
	return false
}
