package relay

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Through returns the quotations with the words of outlets given to those whom
// the outlets quote. In "Tass, quoting officials, said" the source is the
// officials, the cue "quoting", and Tass passes on; so it does in "Tass reported
// that the minister said". An outlet is no part of a cue either: said, of "said in
// an interview with CNN". Nothing of qs is changed.
func Through(a *article.Article, qs []speech.Quotation, ms []outlet.Mention) []speech.Quotation {
	f := &frames{Article: a, mentions: ms}
	out := make([]speech.Quotation, len(qs))
	for i, q := range qs {
		q.Cue = f.barred(q.Cue)
		if k := f.outletAt(q.Core); k >= 0 {
			for _, peel := range frameRules {
				if inner, ok := peel(f, q, k); ok {
					q = inner
					break
				}
			}
		}
		out[i] = q
	}
	return out
}

// frames takes the frames of outlets off quotations.
type frames struct {
	*article.Article
	mentions []outlet.Mention
}

// The frames, in the order in which they are tried.
var frameRules = [...]func(*frames, speech.Quotation, int) (speech.Quotation, bool){
	(*frames).cited,
	(*frames).reported,
}

// outletAt returns the mention that is the core of a source, or -1.
func (f *frames) outletAt(core speech.Phrase) int {
	if core.Empty() {
		return -1
	}
	k := sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].End > core.First })
	if k == len(f.mentions) || f.mentions[k].First > core.First || f.mentions[k].End < core.End {
		return -1
	}
	return k
}

// "Tass, quoting X, said", "Tass reports, citing X, that", "Tass, which cited X,
// said", „meldet Tass unter Berufung auf X“.
// Not: "Tass said, without citing X".
func (f *frames) cited(q speech.Quotation, k int) (speech.Quotation, bool) {
	const far = 14 // tokens behind the outlet
	from := f.mentions[k].End
	for at := from; at < min(from+far, len(f.Tokens)); at++ {
		if f.Tokens[at].Shape.Is(text.First) {
			break
		}
		n := f.citing(at, from)
		if n == 0 || inContent(&q, at) {
			continue
		}
		end := f.phrase(&q, at+n)
		if end == at+n {
			break
		}
		q.Source = speech.Phrase{First: at + n, End: end}
		q.Core, q.Apposition = q.Source, speech.Phrase{}
		q.Cue = []speech.Phrase{{First: at, End: at + n}}
		return q, true
	}
	return q, false
}

// citing is how many tokens the words of citing at token i have; 0 where there
// are none, or they do not go with the outlet that ends at token from.
func (f *frames) citing(i, from int) int {
	if f.Tokens[i].Kind != text.Word {
		return 0
	}
	if i > from && f.Words[i-1].Class.Is(lang.Prep|lang.Neg) {
		return 0 // without citing
	}
	e := &f.Words[i]
	for n := range e.Phrases() {
		if p := &e.Phrases()[n]; p.Class.Is(lang.Citing) && i+len(p.Words) <= len(f.Tokens) && spells(f.Article, i, p.Words) {
			return len(p.Words)
		}
	}
	if e.Class.Is(lang.Citing) {
		return 1
	}
	if i > 0 && f.Words[i-1].Class.Is(lang.Rel) && e.Class.Is(lang.Quotes) && e.Form.Is(lang.Finite) {
		return 1 // which cited
	}
	return 0
}

// phrase is the end of the noun phrase from token i on: at a comma, at the
// content, at a word that begins a clause. It is i where none of these ends it.
func (f *frames) phrase(q *speech.Quotation, i int) int {
	const longest = 12 // tokens
	for k := i; k < min(i+longest, len(f.Tokens)); k++ {
		c := f.Words[k].Class
		if f.Is(k, ",;.:") || f.Tokens[k].Kind == text.Open || inContent(q, k) || f.Tokens[k].Shape.Is(text.First) ||
			k > i && c.Is(lang.That|lang.How|lang.Rel|lang.Aux) && !c.Is(lang.Prep) {
			return k
		}
	}
	if i+longest >= len(f.Tokens) {
		return len(f.Tokens)
	}
	return i
}

// inContent reports whether token i is a part of what is said.
func inContent(q *speech.Quotation, i int) bool {
	for _, c := range q.Content {
		if c.First <= i && i < c.End {
			return true
		}
	}
	return false
}

// "Tass reported that the minister said …", "the minister said …, Tass reported".
// Not: "Tass reported that the minister had left".
func (f *frames) reported(q speech.Quotation, _ int) (speech.Quotation, bool) {
	if len(q.Cue) == 0 || q.Cue[0].Len() != 1 || q.Kind == speech.Direct || !f.Words[q.Cue[0].First].Class.Is(lang.Reports) {
		return q, false
	}
	const longest = 8 // tokens of the subject
	p := q.Content[0]
	i := p.First
	if f.Words[i].Class.Is(lang.That) {
		i++
	}
	const noun = lang.Det | lang.Poss | lang.Role | lang.Group | lang.Title | lang.Honorific | lang.Nation | lang.Org | lang.Adjective | lang.Of | lang.Speaks
	j := i
	for ; j < p.End && j-i <= longest; j++ {
		t := &f.Tokens[j]
		if t.Kind != text.Word && t.Kind != text.Poss || !t.Shape.Is(text.Cap) && t.Kind == text.Word && (!f.Words[j].Class.Is(noun) || f.Words[j].Class.Is(lang.Cue)) {
			break
		}
	}
	if j == i || j+2 >= p.End {
		return q, false
	}
	if e := &f.Words[j]; !e.Class.Is(lang.Cue) || !e.Form.Is(lang.Past|lang.Third) || e.Class.Is(lang.Weak) {
		return q, false
	}
	q.Source = speech.Phrase{First: i, End: j}
	q.Core, q.Apposition = q.Source, speech.Phrase{}
	q.Cue = []speech.Phrase{{First: j, End: j + 1}}
	q.Content = append([]speech.Phrase(nil), q.Content...)
	q.Content[0].First = j + 1
	if f.Words[j+1].Class.Is(lang.That) && j+2 < p.End {
		q.Content[0].First++
	}
	return q, true
}

// barred returns cues that end before the phrase that names an outlet: said, of
// "said in an interview with CNN".
func (f *frames) barred(cues []speech.Phrase) []speech.Phrase {
	out := cues
	for c, cue := range cues {
		k := sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].End > cue.First })
		if k == len(f.mentions) || f.mentions[k].First >= cue.End || f.mentions[k].First <= cue.First {
			continue
		}
		for i := cue.First + 1; i <= f.mentions[k].First; i++ {
			if f.Words[i].Class.Is(lang.Prep) || i == f.mentions[k].First {
				out = append([]speech.Phrase(nil), out...)
				out[c].End = i
				break
			}
		}
	}
	return out
}

// spells reports whether the tokens from i on are the words but for case.
func spells(a *article.Article, i int, words []string) bool {
	for k, w := range words {
		if i+k >= len(a.Tokens) || lang.Lower(a.Word(i+k)) != w {
			return false
		}
	}
	return true
}
