package link

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// This file tells what something is called from words that somebody says of it.

// titles reports whether the marks in the content hold nothing but a few
// capitalised words each, as the titles of works do: starred in "Rain" and "Snow".
func (k *linker) titles(r *report) bool {
	likely := k.likelyCue(r.cue)
	if r.Kind == speech.Indirect || likely && !article.Any(r.cue.first, r.cue.end, k.makesWorks) {
		return k.soCalled(r)
	}
	const most = 6 // tokens, with the marks and a comma
	least := 3     // words with capitals
	if likely {
		least = 2
	}
	for _, c := range r.contents {
		for i := k.chunks[c].first; i < k.chunks[c].end; i++ {
			it := k.line.Items[i]
			if it.Region >= 0 && (it.End-it.First > most || it.End-it.First < 3 || !k.Tokens[it.First+1].Shape.Is(text.Cap) || likely) && !k.titled(it, least) {
				return false
			}
		}
	}
	return true
}

// makesWorks reports whether item i is a verb of writing, or of coming to know in the perfect, whose objects have titles: wrote
// "Rain"; has seen "Snow".
func (k *linker) makesWorks(i int) bool {
	return k.use(i, lang.Written) || k.turn(i, lang.Learns) && k.line.Tags[i] == tagger.VBN
}

// soCalled reports whether what has marks is called so by others than who should say it: opened the so-called "Silk Bridge".
func (k *linker) soCalled(r *report) bool {
	c := k.chunks[r.contents[0]]
	i := c.first
	for i < c.end && k.line.Items[i].Region < 0 {
		i++
	}
	return r.Kind != speech.Indirect && i > c.first && i < c.end && k.past(c.first, i, tagger.SetOf(tagger.DT)) == i-1 && k.class(i-1).Is(lang.Distance) && k.line.Tags[i-1] == tagger.JJ
}

// entitled reports whether what has marks, in content without a verb, is only what something is called: an email | headed
// "Rain!"; with the subject line | "Rain!". Who has called it so says that: called | it "a shame".
func (k *linker) entitled(r *report) bool {
	c := k.chunks[r.contents[len(r.contents)-1]]
	i := c.end - 1
	if r.Kind == speech.Indirect || i < 1 || k.line.Items[i].Region < 0 || article.Any(c.first, i, func(j int) bool { return k.line.Items[j].Region >= 0 || k.line.Tags[j].Is(tagger.Finite) }) {
		return false
	}
	own := i-1 == r.cue.first || i-1 > r.cue.first && i-1 < r.cue.end && !k.line.Tags[i-2].Is(tagger.Nouns) // but: in an email | headed
	if it := k.line.Items[i-1]; k.class(i-1).Is(lang.Distance) && it.Region < 0 {
		return k.line.Tags[i-1].Is(tagger.SetOf(tagger.VBN, tagger.NN)) && !own
	}
	return i > 1 && k.expression(k.line.Items[i-2].First, lang.Distance)
}

// expression reports whether an expression of some class begins at token i, and no more than marks stand behind it.
func (k *linker) expression(i int, class lang.Class) bool {
	list := k.Words[i].Phrases()
	return article.Any(0, len(list), func(n int) bool {
		p := &list[n]
		return p.Class.Is(class) && k.Spells(i, len(k.Tokens), p) && k.Tokens[min(i+len(p.Words), len(k.Tokens)-1)].Kind == text.Open
	})
}

// titled reports whether all longer words in marks have capitals, and there are at least so many: "What the Ferryman Told Me".
func (k *linker) titled(it role.Item, least int) bool {
	const short = 4 // letters of small words
	n := 0
	for i := it.First; i < it.End; i++ {
		t := &k.Tokens[i]
		switch {
		case t.Kind != text.Word:
		case t.Shape.Is(text.Cap):
			n++
		case t.Len() >= short:
			return false
		}
	}
	return n >= least
}
