package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file ends what is said where the sentence goes on without it.

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
		end, ok := k.commaAt(i)
		if !ok {
			continue
		}
		if commas++; commas%2 == 1 && k.line.Items[i+1].Region < 0 && k.line.Tags[i+1].Is(tagger.Finite) {
			last.end = end
			return
		}
	}
}

// commaAt is where what stands before the comma at item i ends, which may be the last of words in marks: a bridge |, "a bridge," |.
func (k *linker) commaAt(i int) (end int, ok bool) {
	if it := k.line.Items[i]; it.Region >= 0 {
		return i + 1, k.Article.Ending(int(it.Region))&article.Comma != 0
	}
	return i, k.comma(i)
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

// fronted ends the clause of a noun in a phrase that opens the line at the comma that ends the phrase, in front of the main
// clause: contrary to | his | claim | that it rained |, it was dry.
func (k *linker) fronted(g group) {
	c, last := k.chunks[g.cue], &k.chunks[g.contents[len(g.contents)-1]]
	opens := k.line.Tags[0] == tagger.IN || k.line.Len() > 1 && k.line.Tags[1].Is(tagger.SetOf(tagger.IN, tagger.TO)) && k.class(1).Is(lang.Told)
	if !opens || !k.plain(0) || c.end-c.first > 1 || !k.line.Tags[c.first].Is(tagger.Nouns) || last.first != c.end || !k.class(last.first).Is(lang.That) || k.clauseIn(0, c.first) || k.clauseIn(last.end, k.line.Len()) {
		return
	}
	for i := last.first + 1; i+1 < last.end; i++ {
		end, ok := k.commaAt(i)
		if !ok {
			continue
		}
		if k.clauseIn(last.first, i) || k.line.Tags[i-1] == tagger.MD {
			if k.clauseIn(i+1, last.end) {
				last.end = end
			}
			return
		}
	}
}
