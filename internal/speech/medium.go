package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// A Medium tells what the words of a quotation are, as its cue has it.
type Medium uint8

// The media.
const (
	Speech  Medium = iota // said, told, according to; words in marks without a cue
	Writing               // wrote, said in a letter
	Thought               // believes, hopes
	Other                 // plans, decided, refused: an act
)

// Describe sets medium and addressee of the quotations, and whether they are denied, which does not bear on
// what they are and whose.
func Describe(a *article.Article, said []Quotation) {
	if a.Lexicon == lang.None {
		return
	}
	r := addressees{Reader: clause.NewReader(a), para: -1}
	for i := range said {
		a.Stop.Check()
		said[i].Medium = medium(a, &said[i])
		said[i].Denied = denied(a, &said[i])
		said[i].To = r.of(&said[i])
	}
}

// denied reports whether the cue says that the content, which is no sentence of its own, is not so: denied that.
func denied(a *article.Article, q *Quotation) bool {
	return q.Kind != Direct && slices.ContainsFunc(q.Cue, func(c Phrase) bool {
		return slices.ContainsFunc(a.Words[c.First:c.End], func(w lang.Entry) bool { return w.Use.Is(lang.Denies) })
	})
}

// medium tells what the words of a quotation are: by the words of its cue the first of
// these that one of them fits,
//
//	written    wrote, tweeted
//	act        decided, refused; where all is in marks it was said nevertheless
//	thought    thought; hopes, where nothing is in marks
//	said       said, quoted, according to
//	said       showed, accused, promise
//
// and an act where it has other words alone, and nothing is in marks. What was said in
// something that is written was written.
func medium(a *article.Article, q *Quotation) Medium {
	var class lang.Class
	var use lang.Use
	said := false // by a verb that tells no thought
	for _, c := range q.Cue {
		for t := c.First; t < c.End; t++ {
			is := a.ClassOf(t)
			class |= is
			use |= a.Words[t].Use
			said = said || is.Is(Voiced) && !is.Is(lang.Thought)
		}
	}
	const worded = lang.Clause | lang.Infinitive | lang.Tells | lang.Calls | lang.Weak | lang.Reads | lang.How | lang.Speaks | lang.Participle
	m := Other
	switch {
	case len(q.Cue) == 0, q.By == Label:
		m = Speech
	case use.Is(lang.Written):
		m = Writing
	case use.Is(lang.Acts|lang.Unsaid) && q.Kind != Direct:
		m = Other
	case use.Is(lang.Thinks) || class.Is(lang.Thought) && !said && q.Kind == Indirect:
		m = Thought
	case said || q.Kind != Indirect || !a.Lexicon.Modelled:
		m = Speech
	case class.Is(worded) || use.Is(lang.Worded|lang.Talk):
		m = Speech
	}
	if m == Speech && inWriting(a, q) {
		m = Writing
	}
	return m
}

// Voiced are words that say that something was said.
const Voiced = lang.Cue | lang.Quotes | lang.Reports | lang.Citing | lang.According | lang.After | lang.So

// Attributing are words that may say that something was said or thought, alone or with others.
const Attributing = Voiced | lang.Weak | lang.Clause | lang.Infinitive | lang.Tells | lang.Calls | lang.Thought | lang.Reads

// inWriting reports whether the attribution goes on with something that is written:
// said in a letter to the court, said on Twitter.
func inWriting(a *article.Article, q *Quotation) bool {
	const far = 4 // tokens
	for _, from := range [...]int{end(q.Cue), q.Source.End} {
		if from <= 0 || from >= len(a.Words) || !a.Words[from].Class.Is(lang.Prep) || a.Words[from].Class.Is(lang.Of) || article.Within(q.Content, from) {
			continue
		}
		for t := from + 1; t < len(a.Words) && t-from <= far && !article.Within(q.Content, t); t++ {
			if a.Words[t].Use.Is(lang.Network) {
				return true
			}
			if a.Words[t].Class.Is(lang.Prep | lang.That) {
				break
			}
		}
	}
	return false
}

// end is the token after the last of some phrases; 0 where there are none.
func end(list []Phrase) int {
	if len(list) == 0 {
		return 0
	}
	return list[len(list)-1].End
}
