package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file reads an attribution that stands inside a sentence: what is said before it, what behind, and where the sentence goes on.

// around gives a quotation the words that its sentence begins with, where its attribution interrupts the sentence and all
// that it has is behind it: | Too often, | Anna Berg said, the bridge is shut; | The bridge was shut, | Anna Berg said,
// because it was old. Not: In a letter, Anna Berg said, it was old; Still, she said, it was.
func (k *linker) around(r *report) {
	first := k.chunks[r.contents[0]].first
	open := k.interrupts(r, first)
	if open < 0 || k.line.Tags[first].Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WPS)) || r.Kind == speech.Direct || k.aloof(open) {
		return
	}
	at := 0
	if k.line.Tags[0] == tagger.CC {
		at = 1
	}
	if at == open || k.turn(at, lang.Connects) && open == at+1 {
		return
	}
	r.Content = k.phrases.List(append([]article.Phrase{k.phrase(chunk{first: at, end: open})}, r.Content...)...)
}

// antecedent gives a quotation the noun in front of its source where the clause behind the cue has no subject but that: visited |
// the mine | the company said | was closed.
func (k *linker) antecedent(r *report) {
	c, who := k.chunks[r.contents[len(r.contents)-1]], k.items(r.Source)
	if c.first != r.cue.end || who.end != r.cue.first || !k.line.Tags[c.first].Is(tagger.Finite) || k.line.Items[c.first].Region >= 0 {
		return
	}
	for i := who.first + 1; i < who.end; i++ {
		if k.person(i) && !k.person(i-1) && k.line.Tags[i-1].Is(tagger.Nouns) && !k.class(i-1).Is(lang.Role|lang.Honorific|lang.Group) {
			who.first = i // a mine | Anna Berg said was closed
			break
		}
	}
	const phrase = tagger.Nouns | 1<<tagger.DT | 1<<tagger.JJ | 1<<tagger.PRPS | 1<<tagger.CD | 1<<tagger.POS
	at := k.back(who.first, 0, phrase)
	if at == who.first || !k.line.Tags[who.first-1].Is(tagger.Nouns) || k.class(who.first-1).Is(lang.Time) || !k.line.Tags[who.first].Is(tagger.Proper|tagger.SetOf(tagger.DT, tagger.PRP, tagger.PRPS)) {
		return
	}
	k.say(r.Quotation, who)
	r.Content = k.phrases.List(k.phrase(chunk{first: at, end: who.first}), k.phrase(c))
}

// interrupts is the comma in front of an attribution behind which, and another comma, content goes on at item first; -1 where
// that is not so.
func (k *linker) interrupts(r *report, first int) int {
	const longest, farthest = 5, 60 // words between who says it and the comma: told Tass on Monday; in front
	who := k.items(r.Source)
	open, end := min(who.first, r.cue.first)-1, max(who.end, r.cue.end)
	if who.end == 0 || open < 1 || open > farthest || first <= end || !k.comma(open) || !k.comma(first-1) || first-1-end > longest {
		return -1
	}
	tells := k.class(r.cue.end - 1).Is(lang.Tells) // told the newspaper, the Sentinel,
	if !article.All(min(who.end, r.cue.end), max(who.first, r.cue.first), k.comma) || article.Any(end, first-1, func(i int) bool {
		return k.line.Items[i].Region >= 0 || k.comma(i) || k.line.Tags[i].Is(tagger.Finite) || tells && k.line.Tags[i] == tagger.DT
	}) {
		return -1
	}
	return open
}

// aloof reports whether what a sentence begins with, up to the comma at item open, is the writer's: an occasion, a time, a word
// that joins it to the one before; or whether others have it.
func (k *linker) aloof(open int) bool {
	for _, c := range k.chunks {
		if c.kind == role.Cue && c.first < open && k.sayings(c) >= certain {
			return true
		}
	}
	if article.Any(0, open, func(i int) bool { return k.line.Items[i].Region >= 0 || k.used[k.line.Items[i].First] }) {
		return true
	}
	if k.clauseIn(0, open) {
		return k.asked() || k.line.Tags[open-1] == tagger.CC // who smiles and, Anna Berg said, was
	}
	if k.line.Tags[0].Is(tagger.SetOf(tagger.IN, tagger.TO)) && !k.class(0).Is(lang.Sub) && open > 1 &&
		(k.class(0).Is(lang.By) || k.line.Tags[1].Is(tagger.Proper|tagger.SetOf(tagger.PRPS)) || k.line.Tags[1] == tagger.DT && k.class(1).Is(lang.Indefinite) && k.line.Tags[2] == tagger.NN) {
		return true // through an interpreter; in Oslo
	}
	return k.line.Tags[0].Is(tagger.SetOf(tagger.VBG, tagger.VBN, tagger.VBD)) || article.Any(0, open, func(i int) bool {
		return k.class(i).Is(lang.Time|lang.Speaks|lang.Interview|lang.According) || k.use(i, lang.Talk|lang.SetUp|lang.Setting|lang.Network)
	})
}

// meantime reports whether content behind a comma tells only what who says it does while saying it: | as she left.
func (k *linker) meantime(c chunk) bool {
	how := k.class(c.first).Is(lang.How) || k.line.Tags[c.first] == tagger.WRB
	verb := c.first + 2
	return how && k.class(c.first).Is(lang.Sub) && verb < c.end && k.class(verb-1).Is(lang.He|lang.She|lang.They) && k.line.Tags[verb-1] == tagger.PRP && k.line.Tags[verb] == tagger.VBD && !k.class(verb).Is(lang.Aux)
}

// closed ends what is said in a relative clause where a comma ends the clause, in front of
// the verb that its sentence goes on with: Anna Berg, who said | it rained |, was ill.
func (k *linker) closed(g group) {
	last := &k.chunks[g.contents[len(g.contents)-1]]
	s := k.sourceOf(g.cue)
	if s < 0 || last.first < k.chunks[g.cue].end || k.chunks[s].end > k.chunks[g.cue].first {
		return
	}
	who := k.chunks[s].end - 1
	for who > k.chunks[s].first && k.line.Tags[who] != tagger.WPS && k.line.Tags[who].Is(tagger.Nouns|tagger.SetOf(tagger.JJ)) {
		who-- // whose lawyer
	}
	if !k.line.Tags[who].Is(tagger.SetOf(tagger.WP, tagger.WPS, tagger.WDT)) || who == 0 || !k.comma(who-1) {
		return
	}
	commas := 0 // of what stands in apposition: the curator, Anna Berg, was
	for i := last.first + 1; i+1 < last.end; i++ {
		if !k.comma(i) {
			continue
		}
		if commas++; commas%2 == 1 && k.line.Items[i+1].Region < 0 && k.line.Tags[i+1].Is(tagger.Finite) {
			last.end = i
			return
		}
	}
}

// besides ends what is said in a clause that a word like while opens, with which the sentence begins, where a comma ends the clause
// in front of the main one: While Anna Berg said | it rained |, it snowed. In said that while it rained, it snowed both are said.
func (k *linker) besides(g group) {
	sub, c := 0, &k.chunks[g.contents[0]]
	if k.line.Tags[0] == tagger.CC {
		sub = 1
	}
	const far = 20 // items
	if k.chunks[g.cue].first > far || !k.class(sub).Is(lang.Sub) || k.class(sub).Is(lang.That) || !k.line.Tags[sub].Is(tagger.SetOf(tagger.IN, tagger.WRB)) || c.first < k.chunks[g.cue].end || k.comma(c.first-1) {
		return
	}
	commas := 0 // of an apposition: Anna Berg, the mayor, said
	for i := sub; i < k.chunks[g.cue].first; i++ {
		if k.comma(i) {
			commas++
		}
	}
	if commas%2 > 0 {
		return
	}
	from := c.first
	if k.class(from).Is(lang.That) {
		from++
	}
	inner := k.class(from).Is(lang.Sub)
	for i := from + 2; i+2 < c.end; i++ {
		if !k.comma(i) || !article.Any(from, i, func(i int) bool { return k.line.Tags[i].Is(tagger.Verbs) }) {
			continue
		}
		if inner {
			inner = false // said that if it rained, it snowed, it was fine
			continue
		}
		if k.line.Tags[i+1].Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.PRP, tagger.PRPS, tagger.EX, tagger.CD)) && k.clauseIn(i+2, c.end) {
			c.end = i
			return
		}
	}
}

// inserted ends what is said between dashes with them, and makes who says it there its source: an old - | some | say | unsafe | - bridge.
// It returns the contents that are left.
func (k *linker) inserted(g group) []int {
	const longest = 5 // words in front of the verb
	if g.cue < 0 {
		return g.contents
	}
	cue := k.chunks[g.cue]
	i := slices.IndexFunc(g.contents, func(c int) bool { return k.chunks[c].first == cue.end })
	if i < 0 {
		return g.contents
	}
	open, close := cue.first-1, cue.end
	for open >= 0 && cue.first-open <= longest && !k.dash(open) && !k.comma(open) && !k.line.Tags[open].Is(tagger.Finite) {
		open--
	}
	for close < min(k.chunks[g.contents[i]].end+1, k.line.Len()) && !k.dash(close) {
		close++
	}
	if open < 0 || open+1 >= cue.first || !k.dash(open) || close == k.line.Len() || close > k.chunks[g.contents[i]].end {
		return g.contents
	}
	k.chunks[g.contents[i]].end = close
	if !slices.ContainsFunc(k.chunks, func(c chunk) bool { return c.kind == role.Source && c.first > open && c.end <= cue.first }) {
		k.chunks = append(k.chunks, chunk{first: open + 1, end: cue.first, kind: role.Source, sure: cue.sure})
	}
	return g.contents[i : i+1]
}
