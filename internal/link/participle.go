package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file tells a participle, which says something of the noun before it, from a verb whose subject that noun is.

// participle reports whether a cue that looks like a verb of the source only tells something of the noun before it: the plan, |
// announced | in May, would end it; the port has to close under a plan | announced | by Anna Berg; Anna Berg, when | asked | why, left;
// Anna Berg, | asked | why, left. In the mayor, Anna Berg, asked why, the second comma ends an apposition.
func (k *linker) participle(r *report) bool {
	v := int(k.verb(r.cue))
	if v < 2 || !k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) || k.line.Items[v-1].Region >= 0 {
		return false
	}
	c, by := k.chunks[r.contents[0]], k.class(v+1).Is(lang.By) || r.cue.end > v+1 && k.class(r.cue.end-1).Is(lang.By)
	if at := k.back(v, 0, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ)); by && k.line.Tags[v-1].Is(tagger.Nouns) && !(at > 0 && k.comma(at-1) && k.line.Tags[at] == tagger.DT) {
		return c.end <= v && k.clauseIn(c.first, c.end) // not: the port will close, a decision announced by
	}
	if n := len(r.contents) - 1; c.end == v-1 {
		c = k.chunks[r.contents[n]] // the plan, | announced in May, | will end it
	}
	switch {
	case c.first < r.cue.end:
		return false
	case k.comma(v-1) && k.line.Tags[v-2].Is(tagger.Nouns) && k.comma(c.first-1) && k.line.Tags[c.first].Is(tagger.Finite) && k.line.Items[c.first].Region < 0:
		return true
	case by && !article.Any(v+1, r.cue.end, func(i int) bool { return k.line.Tags[i].Is(tagger.Verbs) }) && r.source >= 0 && k.chunks[r.source].end <= v && k.comma(v-1) && !k.class(v).Is(lang.Quotes) && !k.means(v+2):
		return true // the plan, | proposed | by the port
	}
	return k.asks(v, r.source) && (k.class(v-1).Is(lang.Sub) || article.Any(c.first, min(c.end+1, k.line.Len()-1), func(i int) bool { return k.comma(i) && k.line.Tags[i+1].Is(tagger.Finite) }))
}

// means reports whether a bare noun stands at item i behind "by", which is how something was said and not by whom: said by | phone.
func (k *linker) means(i int) bool { return i < k.line.Len() && k.line.Tags[i] == tagger.NN }

// asks reports whether verb v, behind a comma or a word like when, may be what is asked of the source, or told them: Anna Berg,
// | asked | why; Anna Berg, when | told | that. Not: the mayor, Anna Berg, asked why.
func (k *linker) asks(v, source int) bool {
	at := v - 1
	sub := at > 0 && k.class(at).Is(lang.Sub) && !k.class(at).Is(lang.That) && k.line.Tags[at].Is(tagger.SetOf(tagger.IN, tagger.WRB))
	if sub {
		at--
	}
	if source < 0 || at < 1 || !k.comma(at) || !k.line.Tags[v].Is(tagger.SetOf(tagger.VBN, tagger.VBD)) || !k.turn(v, lang.Questions) && !k.class(v).Is(lang.Tells) {
		return false
	}
	s := k.chunks[source]
	return s.first < at && s.end >= at && s.end <= at+1 && (sub || !article.Any(s.first, at, k.comma))
}
