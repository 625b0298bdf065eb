package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// This file tells content that names a thing from content that says something.

// thing reports whether content names a thing rather than saying something: it has
// no verb and stands outside marks. Verbs that are cues more often than not may
// have it, announced a strike, but not a number, declined 3 percent, nor a pronoun.
func (k *linker) thing(r *report) bool {
	if r.Kind != speech.Indirect || k.sure(r) {
		return false
	}
	if c := k.chunks[r.contents[0]]; len(r.contents) == 1 && (c.end-c.first == 1 && (k.class(c.first).Is(lang.Aux|lang.Pron) || k.line.Tags[c.first] == tagger.VBG) || k.goes(c) || k.nothing(c) || (r.cue.end <= c.first || k.class(r.cue.end-1).Is(lang.Tells)) && k.names(c) && !k.class(r.cue.end-1).Is(lang.Calls) || k.place(c, r.cue)) {
		return true // Did
	}
	if last := k.chunks[r.contents[0]]; k.phoned(r) || len(r.contents) == 1 && last.end <= r.cue.first && k.line.Tags[last.end-1].Is(tagger.SetOf(tagger.WP, tagger.WDT)) {
		return true // contrary to | what | Anna Berg said
	}
	if first := k.chunks[r.contents[0]]; first.end-first.first > 3 && (k.line.Tags[first.first] == tagger.IN && k.class(first.first).Is(lang.That) || k.line.Tags[first.first] == tagger.WRB) {
		return false // that as many as three had died
	}
	participle := false
	for _, c := range r.contents {
		x := k.chunks[c]
		for i := x.first; i < x.end; i++ {
			t := k.line.Tags[i]
			if t == tagger.CC && i+1 < x.end && k.line.Tags[i+1].Is(tagger.Verbs) {
				break // noted the hour | and left
			}
			if i > x.first && t.Is(tagger.SetOf(tagger.IN, tagger.WRB)) && (k.class(i).Is(lang.Sub) || k.adverbial(i)) && !k.class(i).Is(lang.That) && k.line.Items[i].Region < 0 {
				break // called for help | until the battery died
			}
			if i > x.first && (t == tagger.CC && k.comma(i-1) || t == tagger.IN && k.use(i, lang.Unsaid)) && k.object(x.first, r.cue) {
				break // recalled forty cars, | and its chairman left
			}
			if i > x.first && !k.class(x.first).Is(lang.That) && t.Is(tagger.SetOf(tagger.WP, tagger.WPS)) && k.line.Tags[i-1].Is(tagger.Nouns|tagger.SetOf(tagger.Comma)) {
				break // embraced the widow, | whom he had never met
			}
			if t.Is(tagger.Verbs) && t != tagger.VBN {
				return false
			}
			participle = participle || t == tagger.VBN
		}
	}
	return k.number(r.contents[0]) || k.stands(r.contents) || k.sayings(r.cue) < certain && !k.demands(r) || !participle && r.cue.end <= k.chunks[r.contents[0]].first && k.bare(r.cue)
}

// goes reports whether content is what the subject of the sentence does besides: and | means it.
func (k *linker) goes(c chunk) bool {
	return c.end-c.first > 1 && k.line.Tags[c.first] == tagger.CC && k.line.Tags[c.first+1].Is(tagger.Finite) && k.line.Names[c.first+1] == tagger.None
}

// phoned reports whether somebody calls somebody, and calls them nothing: called | the widow twice.
func (k *linker) phoned(r *report) bool {
	c := k.chunks[r.contents[0]]
	if len(r.contents) > 1 || !k.use(r.cue.end-1, lang.Alias) || c.first != r.cue.end || c.end-c.first < 2 || !k.line.Tags[c.first].Is(tagger.SetOf(tagger.DT, tagger.PRPS)) {
		return false
	}
	from := k.past(c.first+1, c.end, tagger.SetOf(tagger.JJ, tagger.CD))
	i := k.past(from, c.end, tagger.Nouns)
	if i == c.end {
		return i == from+1 || i > from && k.person(i-1)
	}
	joins := k.line.Tags[i].Is(tagger.SetOf(tagger.Comma, tagger.CC)) && (i+1 >= k.line.Len() || k.line.Tags[i+1].Is(tagger.Verbs)) // and left
	return i > from && k.line.Items[i].Region < 0 && (joins || k.line.Tags[i] == tagger.RB)
}

// nothing reports whether content is a noun phrase that denies itself, up to where another
// clause begins: said | no such thing; proposed | nothing that would help.
func (k *linker) nothing(c chunk) bool {
	if c.end-c.first < 2 || !k.class(c.first).Is(lang.Neg) && !k.use(c.first, lang.Nobody) || k.line.Items[c.first].Region >= 0 || k.line.Tags[c.first].Is(tagger.Proper) {
		return false
	}
	if k.line.Tags[c.first].Is(tagger.Nouns) && k.line.Tags[c.first+1] == tagger.WDT {
		return true
	}
	for i := c.first + 1; i < c.end; i++ {
		if i+1 < c.end && k.comma(i) && k.line.Tags[i+1] == tagger.CC {
			break
		}
		if k.line.Items[i].Region >= 0 || k.line.Tags[i].Is(tagger.Verbs) {
			return false
		}
	}
	return true
}

// names reports whether content is the name of a person alone: told | Anna Berg.
func (k *linker) names(c chunk) bool {
	return article.All(c.first, c.end, func(i int) bool { return k.line.Items[i].Region < 0 && k.person(i) })
}

// place reports whether content is the name of a place alone, in front of a verb that it is the subject of: | Norway | says.
func (k *linker) place(c, cue chunk) bool {
	return c.end == cue.first && c.end-c.first == 1 && k.line.Names[c.first] == tagger.Place && k.line.Items[c.first].Region < 0 && k.line.Tags[cue.first].Is(tagger.Finite)
}

// object reports whether the noun phrase that begins at item first is the object of a cue by the tree.
func (k *linker) object(first int, cue chunk) bool {
	v := k.verb(cue)
	if v < 0 {
		return false
	}
	o := k.dependent(v, syntax.Obj)
	return o >= int32(first) && int(k.plan.Places[o].First) == first
}

// adverbial reports whether item i begins a clause with a verb of its own by the tree: as it rained.
func (k *linker) adverbial(i int) bool {
	if len(k.line.Tree) == 0 || k.line.Tree[i].Relation != syntax.Mark {
		return false
	}
	h := k.line.Tree[i].Head
	return h > int32(i) && k.line.Tags[h].Is(tagger.Finite)
}

// demands reports whether a verb says its noun as a demand or a promise does: demanded | a
// new inquiry; ruled out | any increase.
func (k *linker) demands(r *report) bool {
	for i := max(r.cue.first, r.cue.end-2); i < r.cue.end; i++ {
		if k.turn(i, lang.Demands) && k.line.Tags[i].Is(tagger.Verbs) {
			first := k.chunks[r.contents[0]].first
			each := k.class(first).Is(lang.Pron|lang.Pronouns|lang.Oblique) || first+1 < k.line.Len() && k.class(first).Is(lang.Det) && k.class(first+1).Is(lang.Det)
			return r.cue.end == first && !each // blamed each other
		}
	}
	return false
}

// bare reports whether a cue takes a clause or marks to say something, and is
// something else with a noun: noted the hour.
func (k *linker) bare(c chunk) bool {
	v := k.verb(c)
	return v >= 0 && k.use(int(v), lang.Bare)
}

// number reports whether a chunk begins with a number, as a measure does:
// declined 3 percent.
func (k *linker) number(c int) bool { return k.line.Tags[k.chunks[c].first] == tagger.CD }

// stands reports whether content is nothing but a pronoun: told her.
func (k *linker) stands(contents []int) bool {
	c := k.chunks[contents[0]]
	return len(contents) == 1 && c.end-c.first == 1 && k.line.Tags[c.first].Is(tagger.SetOf(tagger.PRP, tagger.WP, tagger.WDT, tagger.DT))
}

// sayings is how likely the last verb of a cue is one, or its likeliest word where
// it has no verb: in continued to fall, fall.
func (k *linker) sayings(c chunk) uint8 {
	for i := c.end - 1; i >= c.first; i-- {
		if k.line.Tags[i].Is(tagger.Verbs) {
			return k.line.Likely[i]
		}
	}
	return slices.Max(k.line.Likely[c.first:c.end])
}
