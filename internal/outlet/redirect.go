package outlet

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
)

// Redirect attributes what an outlet said, quoting somebody, to those quoted:
// in "Tass, quoting officials, said" the source is the officials, the cue
// "quoting", and Tass relays. It changes the quotations.
func Redirect(a *article.Article, qs []attribution.Quotation, ms []Mention) {
	r := &relays{Article: a, mentions: ms}
	for i := range qs {
		q := &qs[i]
		if q.Core.Empty() {
			continue
		}
		k := r.after(q.Core.First)
		if k >= len(ms) || ms[k].First > q.Core.First || ms[k].End < q.Core.End || !r.quoting(ms[k].End) {
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
