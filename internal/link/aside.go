package link

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file finds who speaks in an aside between the subject of a sentence and its verb.

// interrupting is where who speaks begins behind the one comma in items [first:end), taken for a source, where it and the verb behind
// it stand between the subject of a sentence and its verb: Oslo, | one of his aides | said, usually is warm. It is first where that is not so.
func (k *linker) interrupting(first, end int, roles []role.Role) int {
	const near = 5 // words of the cue, and when
	if end+2 >= k.line.Len() || role.KindOf(roles[end]) != role.Cue || !k.line.Tags[end].Is(tagger.Finite) {
		return first
	}
	close := end + 1
	for close < min(end+near, k.line.Len()-1) && !k.comma(close) {
		close++
	}
	at := first
	for i := first + 1; i < end; i++ {
		switch {
		case !k.comma(i):
		case at > first:
			return first
		default:
			at = i + 1
		}
	}
	if at == first || at >= end || k.line.Tags[at].Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WPS)) || close+1 >= k.line.Len() || !k.comma(close) || k.clauseIn(end+1, close) {
		return first
	}
	if v := k.past(close+1, k.line.Len()-1, tagger.SetOf(tagger.RB)); !k.line.Tags[v].Is(tagger.Finite) {
		return first
	}
	return at
}

// asSaid is the noun phrase right before a cue that a word for how and a comma stand before, its end 0 where it is none: Oslo, as | one of
// his aides | said, is warm.
func (k *linker) asSaid(cue chunk) chunk {
	const longest = 12 // items
	if cue.end <= cue.first || !k.line.Tags[cue.first].Is(tagger.Finite) {
		return chunk{}
	}
	for i := cue.first - 1; i > 1 && cue.first-i < longest; i-- {
		switch t := k.line.Tags[i]; {
		case t.Is(tagger.SetOf(tagger.IN, tagger.RB)) && k.class(i).Is(lang.How) && k.comma(i-1) && i+1 < cue.first:
			return chunk{i + 1, cue.first, role.Source, cue.sure}
		case !t.Is(tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.POS, tagger.PRPS, tagger.CD, tagger.HYPH)) && !k.class(i).Is(lang.Of) && !(t == tagger.PRP && i == cue.first-1):
			return chunk{}
		}
	}
	return chunk{}
}
