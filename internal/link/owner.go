package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// attribute sets the source of a quotation: the chunk, or who does what
// the cue says by the tree.
func (k *linker) attribute(q *speech.Quotation, cue chunk, source int) {
	if c := k.asSaid(cue); c.end > 0 {
		k.say(q, c)
		return
	}
	if c := k.speaking(q, cue, source); c.end > 0 {
		k.say(q, c)
		k.outer(q)
	}
}

// say makes a chunk the source of a quotation.
func (k *linker) say(q *speech.Quotation, c chunk) {
	if c.first == 0 && c.end > 2 && k.line.Tags[1].Is(tagger.SetOf(tagger.IN, tagger.TO)) && k.class(1).Is(lang.Told) && k.line.Tags[c.end-1].Is(tagger.SetOf(tagger.POS, tagger.PRPS)) {
		c.first = 2 // contrary to | his | claim
	}
	if at := k.heading(c); at > 0 {
		c.first = at
	}
	q.Source = k.phrase(c)
	q.Core, q.Apposition = k.core(c)
}

// heading is the item behind a heading and its colon that a line and a source begin with, or 0: Focus on taxes: | Anna Berg. Not: the firm
// (OSE: ABC).
func (k *linker) heading(c chunk) int {
	for i := 1; c.first == 0 && i < c.end-1; i++ {
		switch it := k.line.Items[i]; {
		case it.Region >= 0, k.Is(it.First, ",("):
			return 0
		case k.Is(it.First, ":") && !k.Tokens[it.First+1].Shape.Is(text.Glued):
			return i + 1
		}
	}
	return 0
}

// speaking is the phrase of whoever says what a cue says, its end 0 where nobody does.
func (k *linker) speaking(q *speech.Quotation, cue chunk, source int) chunk {
	if c := k.inscribed(cue); c.end > 0 {
		return c
	}
	if i := slices.IndexFunc(k.chunks, func(c chunk) bool { return c.kind == role.Source && c.first == cue.end }); i >= 0 && k.governs(cue) {
		return k.chunks[i]
	}
	if c := k.perceived(cue); c.end > 0 {
		return c
	}
	if k.cutShort(cue, source) {
		if c := k.doerPhrase(cue); c.end > 0 && c.first == k.chunks[source].first {
			return c // an official who | asked not to be named said
		}
	}
	if c := k.absolute(cue); c.end > 0 {
		return c
	}
	for i := cue.first + 1; i < cue.end-1; i++ {
		if k.comma(i) || k.line.Tags[i] == tagger.CC {
			cue.first = i + 1 // arrived, | saying
		}
	}
	if c := k.ownSubject(cue); c.end > 0 && !k.said(q, c) && (source < 0 || k.apart(c, k.chunks[source])) {
		return c
	}
	if c := k.resumed(cue); c.end > 0 && k.acts(c) && !k.said(q, c) && (source < 0 || k.chunks[source].first >= c.end && k.chunks[source].end <= cue.first || k.reports(source, cue)) {
		return c
	}
	for _, of := range [...]func(*linker, chunk, int) chunk{(*linker).pastParenthesis, (*linker).pastObject, (*linker).pastOccasion} {
		if c := of(k, cue, source); c.end > 0 {
			return c
		}
	}
	if source >= 0 {
		c := k.chunks[source]
		if !k.hears(q, c, cue) && (c.end-c.first > 1 || !k.line.Tags[c.first].Is(tagger.Verbs)) { // but: Writing in Y, X said
			q.Margin = min(q.Margin, c.sure)
			return k.second(k.next(source, k.behindWhom(k.whole(c, cue), cue)))
		}
	}
	if c := k.doerPhrase(cue); c.end > 0 && !k.hears(q, c, cue) {
		return c
	}
	return chunk{}
}

// perceived is whom somebody hears, sees or shows do what a cue says: heard | Anna Berg | say; footage of | Anna Berg | saying.
// Its end is 0 where that is not so.
func (k *linker) perceived(cue chunk) chunk {
	if !k.line.Tags[cue.first].Is(tagger.SetOf(tagger.VBG, tagger.VB)) {
		return chunk{}
	}
	i := k.back(cue.first, 0, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRPS, tagger.PRP, tagger.JJ))
	if i < cue.first && i > 1 && k.class(i-1).Is(lang.Of) && k.turn(i-2, lang.Hears) && k.line.Tags[i-2].Is(tagger.Nouns) && k.line.Tags[cue.first] == tagger.VBG {
		return chunk{first: i, end: cue.first, kind: role.Source}
	}
	if i == cue.first || i == 0 || !k.turn(i-1, lang.Hears) || !k.line.Tags[i-1].Is(tagger.Verbs) || i > 1 && k.line.Tags[i-2].Is(tagger.SetOf(tagger.WP, tagger.WDT)) {
		return chunk{} // who see them | say
	}
	return chunk{first: i, end: cue.first, kind: role.Source}
}

// cutShort reports whether a source ends with the pronoun of a relative clause that no comma parts
// from it, in front of the clause.
func (k *linker) cutShort(cue chunk, source int) bool {
	if source < 0 || k.chunks[source].end >= cue.first || k.line.Tags[cue.first] == tagger.VBG {
		return false
	}
	who := k.chunks[source].end - 1
	return who > 0 && k.line.Tags[who] == tagger.WP && !k.comma(who-1)
}

// inscribed is what has words on it, in front of a participle or a relative pronoun and its
// verb: carried | a sign | that read; held | a sign | saying. Its end is 0 where there is
// no such thing.
func (k *linker) inscribed(cue chunk) chunk {
	const near = 2 // items
	for i := max(cue.first-near, 0); i < cue.end && i+2 < k.line.Len() && len(k.line.Tree) > 0; i++ {
		if !k.use(i, lang.Inscribed) || !k.line.Tags[i].Is(tagger.Nouns) {
			continue
		}
		if next := k.line.Tags[i+1]; next == tagger.VBG || k.class(i+1).Is(lang.That|lang.Rel) && (k.line.Tags[i+2].Is(tagger.Verbs) || k.class(i+2).Is(lang.Cue|lang.Weak)) {
			return k.nounPhrase(int32(i), chunk{first: i + 1, end: k.line.Len()})
		}
	}
	return chunk{}
}

// absolute is who does what a participle says, behind a sentence that is whole without
// it: the mayor left, | his deputy, Anna Berg, | insisting; with | Anna Berg | insisting; despite | a few critics, | now insisting.
// Its end is 0 where there is nobody but the subject of the sentence.
func (k *linker) absolute(cue chunk) chunk {
	const longest = 12 // items
	verb := cue.first
	for verb < cue.end-1 && k.line.Tags[verb] == tagger.RB {
		verb++
	}
	if cue.first == 0 || k.line.Tags[verb] != tagger.VBG {
		return chunk{}
	}
	end, comma := cue.first, k.comma(cue.first-1)
	if comma {
		end--
	}
	for i := end - 1; i > 0 && cue.first-i < longest; i-- {
		first := i + 1
		switch t := k.line.Tags[i]; {
		case k.line.Items[i].Region >= 0, t.Is(tagger.Verbs) && k.line.Names[i] == tagger.None, t.Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.CC)):
			return chunk{}
		case t == tagger.IN && k.use(i, lang.Besides) && k.line.Tags[first].Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRPS)) && k.clauseIn(0, i):
			head := first
			for head < end && !k.comma(head) {
				head++
			}
			if c := (chunk{first: first, end: head, kind: role.Source}); k.acts(c) && (head < end || !k.comma(end)) {
				return c
			}
			return chunk{}
		case k.class(i).Is(lang.Told) && t == tagger.IN && !comma && k.comma(i-1), k.comma(i) && k.line.Tags[first] == tagger.PRPS:
			if first < end && k.line.Tags[end-1].Is(tagger.Nouns) && k.clauseIn(0, i) && !(first == end-1 && k.circumstance(first)) {
				return chunk{first: first, end: end, kind: role.Source}
			}
			return chunk{}
		case k.comma(i):
			comma = true
		}
	}
	return chunk{}
}

// pastObject is the noun phrase with which the line begins, where the source would be
// somebody whom a preposition governs behind it: | A woman | behind Nils Dahl stood up and
// shouted. Its end is 0 where that is not so.
func (k *linker) pastObject(cue chunk, source int) chunk {
	if source < 0 || k.chunks[source].first < 3 || k.chunks[source].end > cue.first || len(k.line.Tree) == 0 || !k.line.Tags[cue.end-1].Is(tagger.Verbs|tagger.SetOf(tagger.IN, tagger.RP)) {
		return chunk{}
	}
	of := k.chunks[source]
	if p := of.first - 1; !k.line.Tags[p].Is(tagger.SetOf(tagger.IN, tagger.TO)) || k.class(p).Is(lang.By|lang.That) || k.class(p).Is(lang.Sub) && !k.line.Tags[p-1].Is(tagger.SetOf(tagger.VBG, tagger.VBN)) || k.line.Tags[of.end-1].Is(tagger.SetOf(tagger.WP, tagger.WDT)) || !k.class(p).Is(lang.Prep) {
		return chunk{}
	}
	end := k.past(0, of.first, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS, tagger.CD, tagger.PRP))
	if end == 0 || !k.line.Tags[end-1].Is(tagger.Nouns|tagger.SetOf(tagger.PRP)) || k.class(end-1).Is(lang.Time) {
		return chunk{}
	}
	if article.Any(end, of.first, func(i int) bool { return k.line.Items[i].Region >= 0 || k.line.Tags[i].Is(tagger.Finite) }) {
		return chunk{}
	}
	for end < of.end && !k.comma(end) {
		end++ // in the third row, behind Nils Dahl
	}
	return chunk{first: 0, end: end, kind: role.Source}
}

// pastParenthesis is the subject with which the line begins, where the source would be
// somebody in what stands between it and its verb: | Anna Berg, | who succeeded the former
// mayor, Nils Dahl, said; | The mayor | – a friend of Nils Dahl – said. Its end is 0 where
// there is no such thing, or where the subject has a verb already.
func (k *linker) pastParenthesis(cue chunk, source int) chunk {
	if cue.first < 4 || source >= 0 && k.chunks[source].first > cue.first {
		return chunk{}
	}
	open := 0
	for ; open < cue.first; open++ {
		of := open > 0 && k.line.Tags[open] == tagger.IN && k.line.Tags[open-1].Is(tagger.Nouns) && !k.class(open).Is(lang.Sub|lang.That) // lawyers for Anna Berg
		if it := k.line.Items[open]; it.Region >= 0 || k.line.Tags[open].Is(tagger.Verbs|tagger.SetOf(tagger.IN, tagger.TO)) && k.line.Names[open] == tagger.None && !of {
			return chunk{}
		} else if k.Is(it.First, ",") || k.dash(open) {
			break
		}
	}
	closing := k.back(cue.first, open+1, tagger.SetOf(tagger.RB)) - 1
	dash := k.dash(open)
	switch {
	case open == 0 || open >= cue.first || source >= 0 && k.chunks[source].end <= open || !k.line.Tags[open-1].Is(tagger.Nouns):
		return chunk{}
	case dash && k.dash(closing):
	case !k.comma(open) || !k.comma(closing) || !k.line.Tags[open+1].Is(tagger.SetOf(tagger.WP, tagger.WPS)) && !(k.line.Tags[open+1] == tagger.IN && k.class(open+2).Is(lang.Rel)):
		return chunk{}
	}
	if k.begun(open, closing) {
		return chunk{}
	}
	for i, own := open+1, false; i < closing && !dash; i++ {
		if end := k.between(i); end > i {
			i = end // the mayor, | Anna Berg, | signed
			continue
		}
		if own && k.comma(i) && (k.line.Tags[i+1].Is(tagger.Finite) || k.line.Tags[i+1] == tagger.RB && k.line.Tags[i+2].Is(tagger.Finite)) {
			return chunk{} // Anna Berg, who smiled, left
		}
		own = own || k.line.Tags[i].Is(tagger.Finite)
	}
	return k.phraseEnding(open)
}

// between is the comma that ends a name in apposition behind the comma at item i: the
// mayor, | Anna Berg, | signed. It is i where there is none.
func (k *linker) between(i int) int {
	if !k.comma(i) || i == 0 || !k.line.Tags[i-1].Is(tagger.Nouns) {
		return i
	}
	j := i + 1
	for j < k.line.Len() && k.person(j) {
		j++
	}
	if j == i+1 || j >= k.line.Len() || !k.comma(j) {
		return i
	}
	return j
}

// begun reports whether a clause begins with who is named in front of the comma at item
// end, so that what follows is its verb: and | the mayor, Anna Berg, | wrote.
func (k *linker) begun(lo, end int) bool {
	for i := end - 2; i > lo; i-- {
		if k.between(i) != end {
			continue
		}
		c := k.phraseEnding(i)
		return c.first > 0 && (k.line.Tags[c.first-1] == tagger.CC || k.class(c.first-1).Is(lang.Sub|lang.That|lang.Rel))
	}
	return false
}

// dash reports whether item i is a dash between words.
func (k *linker) dash(i int) bool {
	it := k.line.Items[i]
	return it.Region < 0 && k.Mark(it.First)&article.Dash != 0 && !k.Tokens[it.First].Shape.Is(text.Glued)
}

// ownSubject is the subject of a finite cue that a clause of its own begins with: after talks with Nils Dahl, | the
// mayor, Anna Berg, | said; Nils Dahl left, and | Anna Berg, 54, | said; watched as | Anna Berg, 54, | said. A subject
// has no comma before its verb unless it has two, so that the clause begins behind a comma that ends what opens the
// sentence, a semicolon, a conjunction, with an even number of commas behind it. Its end is 0 where none begins.
func (k *linker) ownSubject(cue chunk) chunk {
	end := k.predicate(cue)
	if end < 2 || !k.line.Tags[end].Is(tagger.Finite|tagger.SetOf(tagger.RB)) {
		return chunk{}
	}
	commas, best := 0, chunk{}
	for first := end; first > 0; first-- {
		it, t := k.line.Items[first-1], k.line.Tags[first-1]
		comma := k.comma(first - 1)
		switch {
		case it.Region >= 0:
			return best
		case commas%2 == 0 && first < end && (comma && k.adjunct() || k.Is(it.First, ";") || t == tagger.CC && k.sentenceEnds(first-1) || k.subordinates(first-1) || commas > 0 && k.follows(first-1, end)):
			c := k.subjectIn(first, end)
			if best.end == 0 || c.end > 0 && k.relativeBehind(c) {
				best = c
			}
			if !comma || c.end == 0 || c.end+1 >= end {
				return best
			}
			commas++ // her father, Nils Dahl, in May, said
		case comma:
			commas++
		}
	}
	return best
}

// relativeBehind reports whether a relative clause stands behind the noun with which a phrase begins: Anna Berg, | who.
func (k *linker) relativeBehind(c chunk) bool {
	i := c.first
	for i < c.end && !k.comma(i) {
		i++
	}
	return i+1 < c.end && k.line.Tags[i+1].Is(tagger.SetOf(tagger.WP, tagger.WPS))
}

// resumed is the subject of a finite cue or a participle that goes on with a clause: Anna Berg | was joined by Nils Dahl and |
// said; Anna Berg | met Nils Dahl, then | said; Anna Berg | left without Nils Dahl, | saying. A relative clause goes on too
// unless a comma ends it, and so may what somebody says. Its end is 0 where the cue goes on with no clause whose subject is
// known.
func (k *linker) resumed(cue chunk) chunk {
	end := k.predicate(cue)
	if end < 3 || end > cue.first {
		return chunk{}
	}
	comma := k.comma(end - 1)
	switch t := k.line.Tags[cue.first]; {
	case t == tagger.VBG:
		if !comma {
			return chunk{}
		}
	case !t.Is(tagger.Finite | tagger.SetOf(tagger.RB)), k.line.Tags[end-1] != tagger.CC && (!comma || end == cue.first):
		return chunk{}
	}
	closed := comma || k.comma(end-2)
	for i := end - 2; i >= 0; i-- {
		t := k.line.Tags[i]
		switch {
		case k.line.Items[i].Region >= 0, k.class(i).Is(lang.That) && t == tagger.IN, t.Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WPS)) && (!closed || k.line.Tags[cue.first] == tagger.VBG), k.Is(k.line.Items[i].First, ";:"):
			return chunk{}
		case t.Is(tagger.Finite) && k.line.Names[i] == tagger.None:
			verb := chunk{first: i, end: i + 1}
			verb.first = k.predicate(verb)
			sub := k.back(verb.first, 0, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.CD, tagger.PRP, tagger.PRPS, tagger.POS)) - 1
			if closed && sub > 0 && k.class(sub).Is(lang.Sub) && !k.class(sub).Is(lang.That) {
				continue // went home before Nils Dahl | arrived, saying
			}
			if c := k.ownSubject(verb); c.end > 0 {
				return c
			}
			if c := k.subjectIn(k.pastTime(), verb.first); c.end > 0 && (k.comma(verb.first-1) || !article.Any(c.first, c.end, k.comma)) {
				return c
			}
			if k.class(i).Is(lang.Cue) {
				return chunk{} // it rained, Anna Berg said, adding
			}
		}
	}
	return chunk{}
}

// reports reports whether a source has a verb of its own behind a participle and a comma: the firm left, saying a, | Tass | reported.
func (k *linker) reports(source int, cue chunk) bool {
	c := k.chunks[source]
	return k.line.Tags[cue.first] == tagger.VBG && c.first > cue.end && k.comma(c.first-1) && c.end < k.line.Len() && k.line.Tags[c.end].Is(tagger.Finite) && k.class(c.end).Is(lang.Cue|lang.Reports)
}

// acts reports whether a phrase names or describes somebody, or a body of people, who may do something.
func (k *linker) acts(c chunk) bool {
	return k.somebodyIn(c) || article.Any(c.first, c.end, func(i int) bool {
		return k.line.Names[i] != tagger.None || k.class(i).Is(lang.Org|lang.Group|lang.They)
	})
}

// predicate is where the verb of a cue begins, with its auxiliaries and adverbs.
func (k *linker) predicate(cue chunk) int {
	end := cue.first
	for end > 0 && (k.line.Tags[end-1] == tagger.RB || k.line.Tags[end-1].Is(tagger.Finite) && k.class(end-1).Is(lang.Aux)) {
		end--
	}
	return end
}

// pastTime is the item behind the time with which the line begins: on Monday | Anna Berg.
func (k *linker) pastTime() int {
	i := 0
	if k.line.Tags[0] == tagger.IN {
		i++
	}
	if !k.class(i).Is(lang.Time) || !k.line.Tags[i].Is(tagger.Nouns) {
		return 0
	}
	return i + 1
}

// apart reports whether a source is no subject of its own clause, but outside of it or what describes it: the woman accusing |
// Anna Berg, but not the mayor, | Anna Berg.
func (k *linker) apart(own, source chunk) bool {
	relative := func(i int) bool { return k.line.Tags[i].Is(tagger.SetOf(tagger.WP, tagger.WDT)) }
	return !own.has(int32(source.first)) || article.Any(own.first, source.end, relative) || source.first > own.first && !article.Any(own.first, source.first, k.comma)
}

// said reports whether a phrase is a part of what is said.
func (k *linker) said(q *speech.Quotation, c chunk) bool {
	return c.end > 0 && slices.ContainsFunc(q.Content, k.phrase(c).Overlaps)
}

// subordinates reports whether item i joins a clause to the verb before it: watched | as; not known | as, nor until | her dismissal.
func (k *linker) subordinates(i int) bool {
	t := k.line.Tags[i]
	return i > 0 && k.class(i).Is(lang.Sub) && !k.class(i).Is(lang.That) && (t == tagger.WRB || t == tagger.IN && k.line.Tags[i-1].Is(tagger.Finite|tagger.SetOf(tagger.RB)))
}

// follows reports whether item i joins a clause to one without a comma in front of it, whose subject has nothing but an apposition
// between it and its verb at item v: the firm changed the rule | after | Anna Berg, the investor, complained.
func (k *linker) follows(i, v int) bool {
	apposed := tagger.Nouns | tagger.SetOf(tagger.DT, tagger.JJ, tagger.CD, tagger.PRPS, tagger.Comma, tagger.IN)
	return k.line.Tags[i] == tagger.IN && k.class(i).Is(lang.Sub) && !k.class(i).Is(lang.That) && k.clauseIn(0, i) && !article.Any(0, i, k.comma) && k.comma(v-1) && k.past(i+1, v, apposed) == v
}

// sentenceEnds reports whether a clause ends with the comma in front of item i, and no other comma parts its verb from that.
func (k *linker) sentenceEnds(i int) bool {
	if i < 2 || !k.comma(i-1) {
		return false
	}
	for i -= 2; i > 0 && k.line.Items[i].Region < 0 && !k.comma(i); i-- {
		if k.line.Tags[i].Is(tagger.Finite) {
			return true
		}
	}
	return false
}

// subjectIn is the noun phrase of items [first:end), with what stands in commas beside it, its end 0 where they are more.
func (k *linker) subjectIn(first, end int) chunk {
	if !k.line.Tags[first].Is(tagger.Nouns | tagger.SetOf(tagger.DT, tagger.CD, tagger.JJ, tagger.PRPS, tagger.PRP)) {
		return chunk{}
	}
	i := first
	for ; i < end && !k.comma(i); i++ {
		if t := k.line.Tags[i]; t.Is(tagger.Finite) && !k.person(i) && !(t == tagger.VBD && k.class(i+1).Is(lang.Of|lang.By)) || t.Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WRB)) {
			return chunk{} // the son whom he
		}
	}
	if !k.line.Tags[i-1].Is(tagger.Nouns | tagger.SetOf(tagger.PRP)) {
		return chunk{}
	}
	if i+1 < end && k.line.Tags[i+1].Is(tagger.SetOf(tagger.VBG, tagger.VBN, tagger.IN, tagger.TO)) {
		end = i // an official, speaking on condition of anonymity,
	}
	for end > first && k.comma(end-1) {
		end--
	}
	return chunk{first: first, end: end, kind: role.Source}
}

// adjunct reports whether something that is no subject opens the line: in May, after he left, asked by X, contrary to X, a
// day after firing X.
func (k *linker) adjunct() bool {
	i := 0
	if k.line.Tags[0] == tagger.CC {
		i = 1
	}
	switch t := k.line.Tags[i]; {
	case k.class(i).Is(lang.That | lang.Told):
		return false
	case t.Is(tagger.SetOf(tagger.IN, tagger.TO, tagger.WRB, tagger.VBG, tagger.VBN)), k.line.Tags[i+1].Is(tagger.SetOf(tagger.IN, tagger.TO)) && (t == tagger.JJ || k.line.Tags[i+2] == tagger.WP):
		return true
	case t.Is(tagger.SetOf(tagger.DT, tagger.CD)):
		i++
	}
	return k.class(i).Is(lang.Time) && k.line.Tags[i].Is(tagger.Nouns) && k.line.Tags[i+1].Is(tagger.SetOf(tagger.IN, tagger.RB))
}

// pastOccasion is who stands between a comma and the cue, where the source would be
// somebody whom a preposition governs in front: in a letter to Nils Dahl seen by Tass, |
// Anna Berg | alleged. Its end is 0 where that is not so.
func (k *linker) pastOccasion(cue chunk, source int) chunk {
	if source < 0 || cue.first < 4 || !k.line.Tags[cue.first].Is(tagger.Finite) || !k.line.Tags[cue.first-1].Is(tagger.Nouns) {
		return chunk{}
	}
	of := k.chunks[source]
	if of.first == 0 || !k.line.Tags[of.first-1].Is(tagger.SetOf(tagger.IN, tagger.TO)) {
		return chunk{}
	}
	c := k.phraseEnding(cue.first)
	if c.first <= of.first || !k.comma(c.first-1) {
		return chunk{}
	}
	return c
}

// phraseEnding is the noun phrase that ends before item end by the tree: the head of the
// board. Its end is 0 where the line has no tree.
func (k *linker) phraseEnding(end int) chunk {
	if len(k.line.Tree) == 0 {
		return chunk{}
	}
	h := int32(end - 1)
	for x := k.line.Tree[h].Head; x >= 0 && int(x) < end && k.line.Tags[x].Is(tagger.Nouns); x = k.line.Tree[h].Head {
		h = x
	}
	return chunk{first: k.pastCase(int(k.plan.Places[h].First), end), end: end, kind: role.Source}
}

// hears reports whether a phrase is whom a verb tells what is behind it: told | X | that.
func (k *linker) hears(q *speech.Quotation, c, cue chunk) bool {
	if c.first != cue.end || !k.class(cue.end-1).Is(lang.Tells) {
		return false
	}
	if c.end+1 < k.line.Len() && k.line.Tags[c.end] == tagger.TO && k.line.Tags[c.end+1] == tagger.VB {
		return true // ordered | X to leave
	}
	if v := k.class(cue.end - 1); q.First() > k.line.Items[cue.end-1].First || v.Is(lang.Clause) && !v.Is(lang.Infinitive|lang.Calls) {
		return true // told | X, which never stands before its subject
	}
	d := k.doerPhrase(cue)
	return d.end > 0 && d.end <= cue.first
}

// person reports whether item i is of the name of a person, as the tagger has it.
func (k *linker) person(i int) bool { return k.line.Names[i] == tagger.Person }
