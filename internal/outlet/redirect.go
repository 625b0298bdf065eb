package outlet

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// Redirect attributes what an outlet said to those whom it quotes. In "Tass,
// quoting officials, said" the source is the officials, the cue "quoting", and
// Tass relays; so it does in "Tass reported that the minister said". It changes
// the quotations. An outlet is no part of a cue either: said, of "said in an
// interview with CNN".
func Redirect(a *article.Article, qs []attribution.Quotation, ms []Mention) {
	r := &relays{Article: a, mentions: ms}
	for i := range qs {
		q := &qs[i]
		r.barring(q)
		if q.Core.Empty() {
			continue
		}
		k := r.after(q.Core.First)
		if k >= len(ms) || ms[k].First > q.Core.First || ms[k].End < q.Core.End {
			continue
		}
		if !r.quoting(ms[k].End) {
			r.reported(q)
			continue
		}
		at := ms[k].End
		for !a.Class[at].Is(lexicon.CueQuote) {
			at++
		}
		end := at + 1
		for end < len(a.Tokens) && !a.Is(end, ",;.") && a.Tokens[end].Region < 0 && !a.Class[end].Is(lexicon.Rel|lexicon.Aux) && end < q.Core.End+12 {
			end++
		}
		if end == at+1 || end >= len(a.Tokens) || !a.Is(end, ",") {
			continue
		}
		q.Source = Phrase{First: at + 1, End: end}
		q.Core, q.Apposition = q.Source, Phrase{}
		q.Cue = []Phrase{{First: at, End: at + 1}}
	}
}

// barring cuts the cue of a quotation before the phrase that names an outlet.
func (r *relays) barring(q *attribution.Quotation) {
	for c := range q.Cue {
		cue := &q.Cue[c]
		k := r.after(cue.First)
		if k >= len(r.mentions) || r.mentions[k].First >= cue.End || r.mentions[k].First <= cue.First {
			continue
		}
		for i := cue.First + 1; i <= r.mentions[k].First; i++ {
			if r.Class[i].Is(lexicon.Prep) || i == r.mentions[k].First {
				cue.End = i
				break
			}
		}
	}
}

// reported reads "that the minister said" at the beginning of what an outlet
// reported.
func (r *relays) reported(q *attribution.Quotation) {
	if len(q.Cue) == 0 || q.Cue[0].Len() != 1 || q.Kind == attribution.Direct {
		return
	}
	switch r.Word(q.Cue[0].First) {
	case "reported", "reports":
	default:
		return
	}
	const longest = 8 // tokens
	p := &q.Content[0]
	i := p.First
	if r.Word(i) == "that" {
		i++
	}
	const noun = lexicon.Det | lexicon.Role | lexicon.Title | lexicon.Honorific | lexicon.Nation | lexicon.Org
	j := i
	for ; j < p.End && j-i <= longest; j++ {
		if t := &r.Tokens[j]; t.Kind != text.Word || !t.Shape.Is(text.Cap) && !r.Class[j].Is(noun) {
			break
		}
	}
	if c := r.Class[min(j, p.End-1)]; j == i || j+2 >= p.End || !c.Is(lexicon.CueDirect) || !c.Is(lexicon.Past|lexicon.Third) || c.Is(lexicon.CueWeak) {
		return
	}
	q.Source = Phrase{First: i, End: j}
	q.Core, q.Apposition = q.Source, Phrase{}
	q.Cue = []Phrase{{First: j, End: j + 1}}
	p.First = j + 1
}
