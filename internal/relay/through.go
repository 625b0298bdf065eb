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
	out := make([]speech.Quotation, 0, len(qs))
	for _, q := range qs {
		if f.empty(&q) {
			continue
		}
		q.Cue = f.barred(q.Cue)
		q = f.behind(f.trimmed(q))
		if k := f.outletAt(q.Core); k >= 0 {
			for _, peel := range frameRules {
				if inner, ok := peel(f, q, k); ok {
					q = inner
					break
				}
			}
		}
		out = append(out, q)
	}
	return out
}

// empty reports whether what is said in words of the article is no more than an
// outlet that somebody speaks to, which says nothing: told | Regn television.
// Not: criticised | Regn television.
func (f *frames) empty(q *speech.Quotation) bool {
	if q.Kind != speech.Indirect || len(q.Content) != 1 {
		return false
	}
	const rest = 2 // tokens beside the outlet: it by
	c := q.Content[0]
	k := f.after(c.First)
	if len(q.Cue) == 0 || k == len(f.mentions) || f.mentions[k].First >= c.End || f.mentions[k].End < c.End || f.mentions[k].First-c.First > rest {
		return false
	}
	return f.Words[q.Cue[0].End-1].Class.Is(lang.Tells|lang.Told) || f.Words[max(0, f.mentions[k].First-1)].Class.Is(lang.By)
}

// frames takes the frames of outlets off quotations.
type frames struct {
	*article.Article
	mentions []outlet.Mention
}

// The frames, in the order in which they are tried.
var frameRules = [...]func(*frames, speech.Quotation, int) (speech.Quotation, bool){
	(*frames).cited,
	(*frames).quoted,
	(*frames).reported,
}

// outletAt returns the mention that is the core of a source, also with its verb
// or what explains it behind, or -1.
func (f *frames) outletAt(core speech.Phrase) int {
	if core.Empty() {
		return -1
	}
	k := f.after(core.First)
	if k == len(f.mentions) || f.mentions[k].First > core.First {
		return -1
	}
	if end := f.mentions[k].End; end < core.End && !f.Is(end, ",") && !f.Words[end].Class.Is(lang.Reports) {
		return -1
	}
	return k
}

// after returns the first mention that ends after token tok.
func (f *frames) after(tok int) int {
	return sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].End > tok })
}

// "Tass, quoting X, said", "Tass reports, citing X, that", "Tass, which cited X,
// said", „meldet Tass unter Berufung auf X“.
// Not: "Tass said, without citing X".
func (f *frames) cited(q speech.Quotation, k int) (speech.Quotation, bool) {
	const far = 14 // tokens behind the outlet
	from := f.mentions[k].End
	if q.Kind != speech.Direct && len(q.Cue) == 1 && q.Content[0].First == q.Cue[0].End && f.citing(q.Cue[0].First, from) == q.Cue[0].Len() {
		return f.citedWithin(q)
	}
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

// "Tass reported, citing | X, that …", where X was taken for what is said.
// Not: "Tass, citing a report of the minister, left".
func (f *frames) citedWithin(q speech.Quotation) (speech.Quotation, bool) {
	p := q.Content[0]
	end := f.phrase(&speech.Quotation{}, p.First)
	if end == p.First || end+2 >= p.End || !f.Is(end, ",") {
		return q, false
	}
	q.Source = speech.Phrase{First: p.First, End: end}
	q.Core, q.Apposition = q.Source, speech.Phrase{}
	first := end + 1
	if f.Words[first].Class.Is(lang.That) {
		first++
	}
	q.Content = append([]speech.Phrase{{First: first, End: p.End}}, q.Content[1:]...)
	return q, true
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

// "Tass quoted X as saying …", where the words that it quoted were taken for
// "X as saying …".
// Not: "Tass quoted the report".
func (f *frames) quoted(q speech.Quotation, _ int) (speech.Quotation, bool) {
	const longest, near = 10, 5 // tokens of the source; of what stands before "that"
	if len(q.Cue) != 1 || q.Kind == speech.Direct || !f.Words[q.Cue[0].End-1].Class.Is(lang.Quotes) || q.Content[0].First != q.Cue[0].End {
		return q, false
	}
	p := q.Content[0]
	for j := p.First + 1; j < min(p.End-2, p.First+longest); j++ {
		if !f.Words[j].Class.Is(lang.How) {
			continue
		}
		v := j + 1
		if f.Words[v].Class.Is(lang.Aux) {
			v++ // as having said
		}
		if e := &f.Words[v]; !e.Class.Is(lang.Cue|lang.Tells) || !e.Form.Is(lang.Ing) && !e.Class.Is(lang.Participle) {
			return q, false
		}
		first := v + 1
		for k := first; k < min(first+near, p.End-1); k++ {
			if f.Words[k].Class.Is(lang.That) {
				first = k + 1
				break
			}
		}
		if first >= p.End {
			return q, false
		}
		q.Source = speech.Phrase{First: p.First, End: j}
		q.Core, q.Apposition = q.Source, speech.Phrase{}
		q.Cue = []speech.Phrase{q.Cue[0], {First: j, End: v + 1}}
		q.Content = append([]speech.Phrase{{First: first, End: p.End}}, q.Content[1:]...)
		return q, true
	}
	return q, false
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
		k := f.after(cue.First)
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
