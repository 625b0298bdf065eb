package link

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// This file tells which part of what is labelled a source names who speaks.

// behindWhom is the part of a source that does something to the part before it: Nils Dahl
// of "Anna Berg, whom Nils Dahl".
func (k *linker) behindWhom(c, cue chunk) chunk {
	for i := c.first; i < c.end-1; i++ {
		if i > c.first && k.line.Tags[i] == tagger.WPS && k.line.Tags[c.end-1].Is(tagger.Nouns) && k.comma(i-1) && c.end-i <= 3 {
			if article.Any(c.end, cue.first, k.comma) {
				c.end = i - 1 // Nils Dahl, | whose lawyer was ill, said
				return c
			}
			c.first = i // Nils Dahl, | whose lawyer
			return c
		}
		if is := k.class(i); k.line.Items[i].Region < 0 && is.Is(lang.Rel) && (is.Is(lang.Oblique) || k.person(i+1)) && !is.Is(lang.Det|lang.Poss) {
			c.first = i + 1
		}
	}
	return c
}

// next is a source with the one behind it, where nothing but a comma parts them.
func (k *linker) next(source int, c chunk) chunk {
	if n := source + 1; n < len(k.chunks) && k.chunks[n].kind == role.Source && k.chunks[n].first == c.end+1 && k.comma(c.end) {
		if two := (chunk{c.first, k.chunks[n].end, c.kind, c.sure}); k.second(two).first == k.chunks[n].first {
			return two
		}
	}
	return c
}

// second is the second of two people whose names stand side by side, where neither
// describes the other: the first ends what stands before. Handing it to her deputy, |
// Anna Berg, Mayor Nils Dahl.
func (k *linker) second(c chunk) chunk {
	at := -1
	for i := c.first; i < c.end; i++ {
		switch it := k.line.Items[i]; {
		case it.Region >= 0, k.line.Tags[i].Is(tagger.SetOf(tagger.CC, tagger.IN, tagger.TO, tagger.POS, tagger.PRPS, tagger.WP, tagger.WDT)), k.line.Tags[i].Is(tagger.Verbs):
			return c
		case k.Is(it.First, ","):
			if at >= 0 {
				return c
			}
			at = i
		}
	}
	if at <= c.first || at+2 >= c.end || !k.person(at-1) && (!k.line.Tags[at-1].Is(tagger.Proper) || k.class(at-1).Is(lang.Role)) || !k.person(c.end-1) {
		return c
	}
	c.first = at + 1
	return c
}

// whole is a source with what the tree has behind its noun, of which the labels may
// have left a part out: attorneys for the Berg family. A name is whole without.
func (k *linker) whole(c, cue chunk) chunk {
	h := k.top(c)
	if h < 0 || int(h) >= c.end || !k.line.Tags[h].Is(tagger.Nouns&^tagger.Proper) {
		return c
	}
	for d := k.plan.Child[h]; d >= 0; d = k.plan.Next[d] {
		x := &k.plan.Places[d]
		first, last := int(x.First), int(x.Last)+1
		if k.line.Tree[d].Relation == syntax.Nmod && first <= c.end && c.end < last && int(d) >= c.end && !k.class(int(d)).Is(lang.Time) &&
			!(first <= cue.first && cue.first < last) {
			c.end = last
		}
	}
	return c
}

// core splits a source into the noun phrase and what describes it.
func (k *linker) core(c chunk) (core, apposition article.Phrase) {
	items := k.line.Items
	i := c.first + 1
	for i < c.end {
		it := items[i]
		if it.Region < 0 && (k.Is(it.First, ",(") || k.Words[it.First].Class.Is(lang.Rel) && !k.Words[it.First].Class.Is(lang.Det) || k.line.Tags[i].Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WRB)) || k.line.Tags[i] == tagger.Colon && !k.Tokens[it.First].Shape.Is(text.Glued)) {
			break
		}
		i++
	}
	end := i
	if end > c.first+1 && k.Tokens[items[end-1].First].Kind == text.Poss {
		end-- // Trump's
	}
	core = article.Phrase{First: items[c.first].First, End: items[end-1].End}
	first, last := k.trimmed(i, c.end)
	if first < last && k.line.Tags[first] != tagger.VBG { // not: the woman, accusing Anna Berg,
		apposition = article.Phrase{First: items[first].First, End: items[last-1].End}
	}
	return core, apposition
}

// wordless reports whether a phrase of an article has no letter and no digit: the mark that
// goes with an emoji has none.
func wordless(a *article.Article, p article.Phrase) bool {
	return !strings.ContainsFunc(a.Text[a.Tokens[p.First].Start:a.Tokens[p.End-1].End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
