package attribution

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// attribute sets the source of a quotation: the chunk, or what the cue says by
// itself where there is none.
func (k *linker) attribute(q *Quotation, cue chunk, source int) {
	if source >= 0 {
		c := k.trimmed(k.chunks[source])
		if end := k.apposed(c, cue); end > 0 {
			q.Source = Phrase{First: k.line.Items[0].tok, End: k.line.Items[end-1].end}
			q.Core, q.Apposition = q.Source, k.phrase(c)
			return
		}
		if c.end-c.first > 1 || !k.line.tags[c.first].Is(tagger.Verbs) { // but: Writing in Y, X said
			q.Source = k.phrase(c)
			q.Margin = min(q.Margin, c.sure)
			q.Core, q.Apposition = k.core(c)
			return
		}
	}
	if q.Source = k.doerPhrase(cue); q.Source.Empty() {
		q.Source = k.subject(cue)
	}
	q.Core = q.Source
}

// saidLast mends a quotation whose cue was looked for in its own words, where
// the sentence ends with its source and a verb of saying: Nations are willing to
// talk, Anna Berg said.
func (k *linker) saidLast(q *Quotation) {
	items := k.line.Items
	n := len(items)
	f := &k.clause
	f.items = items
	if q.Kind == Direct || n < 6 || !f.is(n-1, ".") || !f.class(n-2).Is(lexicon.CueDirect) || !f.class(n-2).Is(lexicon.Past|lexicon.Third) || f.class(n-2).Is(lexicon.CueWeak) {
		return
	}
	verb := items[n-2].tok
	if q.Source.End != verb || q.Cue[0].First >= verb {
		return
	}
	comma := n - 3
	for comma > 0 && items[comma].tok >= q.Source.First {
		comma--
	}
	if comma < 2 || !f.is(comma, ",") {
		return
	}
	q.Cue = []Phrase{{First: verb, End: verb + 1}}
	q.Content = []Phrase{{First: items[0].tok, End: items[comma-1].end}}
}

// trimmed is a source without what stands before its noun phrase: stray
// punctuation, and a time (Later in the day Anna Berg).
func (k *linker) trimmed(c chunk) chunk {
	items := k.line.Items
	for c.first < c.end-1 && items[c.first].region < 0 && k.Tokens[items[c.first].tok].Kind == text.Punct {
		c.first++
	}
	f := &k.clause
	f.items = items
	// Later in the day Anna Berg
	const longest = 4 // items
	for i := c.first; i < c.end-1 && i-c.first < longest; i++ {
		if f.class(i).Is(lexicon.Time) && !f.class(i).Is(lexicon.Given) && !f.poss(i+1) && f.capital(i+1) && !f.class(i+1).Is(lexicon.Time) {
			c.first = i + 1
		}
	}
	return c
}

// apposed returns where the name ends that a sentence begins with, if the source
// closes an apposition to it: Anna Berg, an observer at the talks with the
// creditors, said. Otherwise it is 0.
func (k *linker) apposed(source, cue chunk) int {
	items, tags := k.line.Items, k.line.tags
	comma := func(i int) bool { return items[i].region < 0 && k.Is(items[i].tok, ",") }
	if source.end+1 != cue.first || !comma(source.end) || source.first < 4 {
		return 0
	}
	f := &k.clause
	f.items = items
	end := f.nounPhraseAfter(0, source.first)
	if end == 0 || end >= source.first || !comma(end) || !f.capital(end-1) || f.class(0).Is(lexicon.Prep|lexicon.Sub) {
		return 0
	}
	for i := end; i < source.first; i++ {
		if items[i].region >= 0 || tags[i] == tagger.VBD || tags[i] == tagger.VBZ || tags[i] == tagger.VBP || tags[i] == tagger.MD || i > end && comma(i) {
			return 0
		}
	}
	return end
}

// core splits a source into the noun phrase and what describes it.
func (k *linker) core(c chunk) (core, apposition Phrase) {
	items := k.line.Items
	i := c.first + 1
	for i < c.end {
		it := items[i]
		if it.region < 0 && (k.Is(it.tok, ",(") || it.class.Is(lexicon.Rel) && !it.class.Is(lexicon.Det) || k.line.tags[i] == tagger.WP || k.line.tags[i] == tagger.WDT || k.line.tags[i] == tagger.Colon && !k.Tokens[it.tok].Shape.Is(text.Glued)) {
			break
		}
		i++
	}
	end := i
	if end > c.first+1 && k.Tokens[items[end-1].tok].Kind == text.Poss {
		end-- // Trump's
	}
	core = Phrase{First: items[c.first].tok, End: items[end-1].end}
	first, last := i, c.end
	for first < last && k.loose(first, true) {
		first++
	}
	for last > first && k.loose(last-1, false) {
		last--
	}
	if first < last {
		apposition = Phrase{First: items[first].tok, End: items[last-1].end}
	}
	return core, apposition
}

// subject is who does what a cue says where the model named no source: the
// subject of a verb, the owner of a noun (his claim). It is empty for passives.
func (k *linker) subject(c chunk) Phrase {
	f := &k.clause
	f.items = k.line.Items
	tags := k.line.tags
	passive := false
	verb := -1
	for i := c.first; i < c.end; i++ {
		switch {
		case f.class(i).Is(lexicon.Be):
			passive = true
		case tags[i] == tagger.VBN:
			if passive {
				return Phrase{}
			}
			fallthrough
		case tags[i].Is(tagger.Verbs) && verb < 0:
			verb = i
		}
	}
	if i := c.first - 1; i >= 0 && tags[i] == tagger.PRPS {
		return f.phrase(i, i+1)
	}
	if i := c.first - 1; i > 0 && tags[i] == tagger.POS { // Trump's claim
		if first := f.nounPhrase(i, 0); first < i {
			return f.phrase(first, i)
		}
	}
	if verb < 0 {
		return Phrase{}
	}
	if tags[c.first] == tagger.VBG {
		np, _, _, _ := f.agent(cue{first: c.first, at: c.first, end: c.end, ing: true}, 0)
		return np
	}
	if np, _, _, ok := f.subject(c.first, 0); ok {
		return np
	}
	np, _, _, _ := f.agent(cue{first: c.first, at: verb, end: c.end}, 0)
	return np
}

// wordless reports whether a phrase has no letter and no digit: the mark that
// goes with an emoji has none.
func (k *linker) wordless(p Phrase) bool {
	return !strings.ContainsFunc(k.Text[k.Tokens[p.First].Start:k.Tokens[p.End-1].End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// kind tells how much of the content stands in marks.
func (k *linker) kind(contents []int) Kind {
	inside, outside := 0, 0
	for _, c := range contents {
		for i := k.chunks[c].first; i < k.chunks[c].end; i++ {
			it := k.line.Items[i]
			switch {
			case it.region >= 0:
				inside++
			case k.Tokens[it.tok].Kind != text.Punct && k.Tokens[it.tok].Kind != text.Poss:
				outside++
			}
		}
	}
	switch {
	case inside == 0:
		return Indirect
	case outside == 0:
		return Direct
	}
	return Mixed
}

// loose reports whether item i is punctuation that does not belong to content
// it stands at the edge of.
func (k *linker) loose(i int, opening bool) bool {
	it := k.line.Items[i]
	if it.region >= 0 || k.Tokens[it.tok].Kind != text.Punct {
		return false
	}
	if opening {
		return !k.Is(it.tok, "([$#@")
	}
	return !k.Is(it.tok, ")]%")
}
