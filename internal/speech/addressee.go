package speech

import (
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// addressees finds whom words were told.
type addressees struct {
	*clause.Reader
	para int // that is loaded, or -1
}

// of is whom the words of a quotation were told, as its attribution names them:
//
//	told X that ..., warned X            behind a verb that takes whom it tells
//	said to X, in a letter to X          behind what introduces who was spoken to
//
// It stands behind the cue, or behind the source where that follows the cue, and is
// somebody who may be told: what is neither named nor a person, a body or people (said
// to be, with a smile) is nobody. It is empty where there is none.
func (r *addressees) of(q *Quotation) Phrase {
	if len(q.Cue) == 0 || q.Source.Empty() {
		return Phrase{}
	}
	from := end(q.Cue)
	if q.Source.First >= from {
		from = q.Source.End
	}
	if p := r.Article.ParagraphOf(from - 1); p != r.para {
		r.Load(p)
		r.para = p
	}
	k := sort.Search(len(r.Units), func(i int) bool { return int(r.Units[i].First) >= from })
	hi := r.End(k - 1)
	if to := r.told(q, k, hi); !to.Empty() {
		return to
	}
	return r.spokenTo(q, k, hi)
}

// told reads whom a verb takes at unit k: told reporters.
func (r *addressees) told(q *Quotation, k, hi int) Phrase {
	if q.Source.First >= end(q.Cue) || !r.Class(k-1).Is(lang.Tells) {
		return Phrase{}
	}
	return r.listener(q, k, hi, true)
}

// spokenTo reads who was spoken to in what goes on at unit k: said on Monday to
// reporters, in a letter to the court.
func (r *addressees) spokenTo(q *Quotation, k, hi int) Phrase {
	const far = 10 // units
	for j := k; j < hi && j-k < far && r.Word(j); j++ {
		if article.Within(q.Content, int(r.Units[j].First)) || r.Class(j).Is(lang.That|lang.Sub) && !r.Class(j).Is(lang.Prep) || r.Class(j).Is(lang.Cue) && j > k {
			break
		}
		if !r.Class(j).Is(lang.Told) {
			continue
		}
		if to := r.listener(q, j+1, hi, false); !to.Empty() {
			return to
		}
	}
	return Phrase{}
}

// listener is the noun phrase at unit k if it is somebody who may be told; of whom a
// verb tells, sure, that a phrase follows is enough.
func (r *addressees) listener(q *Quotation, k, hi int, sure bool) Phrase {
	end := r.Phrase(k, hi)
	for end > k+1 && !r.Proper(end-1) && (r.Class(end-1).Is(lang.Adv|lang.Time) || r.Class(end-1) == 0 && r.Class(end).Is(lang.Time)) {
		end-- // the paper last week
	}
	s := clause.Range{First: k, End: end}
	if end <= k || r.Region(k) {
		return Phrase{}
	}
	to := r.Tokens(s)
	if to.Overlaps(q.Source) || article.Within(q.Content, to.First) || article.Within(q.Content, to.End-1) {
		return Phrase{}
	}
	last := r.Class(end - 1)
	switch {
	case r.Class(k).Is(lang.It | lang.That):
		return Phrase{}
	case sure, r.Outlets(s), last.Is(lang.Addressee), r.Person(s), r.Strength(s) > 0:
		return to
	}
	return Phrase{}
}
