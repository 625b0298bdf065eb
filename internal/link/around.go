package link

import (
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
