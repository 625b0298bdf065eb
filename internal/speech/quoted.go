package speech

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file chooses whom an outlet quotes.

// quotable are the noun phrases in units [lo:hi) that are no outlets.
func (f *finder) quotable(lo, hi, aux int) (list []clause.Range) {
	const far, near = 80, 5
	for j := lo; j < hi && j-lo < far; {
		c := f.Class(j)
		if f.Region(j) && !f.Is(j, article.Name) {
			break
		}
		if c.Is(lang.Prep|lang.By) && !f.Proper(j) {
			if to := f.Object(j+1, hi); to > j+1 {
				j = to
				continue
			}
		}
		to := f.Phrase(j, hi)
		if to == j {
			j++
			continue
		}
		head := j
		for head < to && !(head > j && f.Class(head).Is(lang.Of) && !f.Proper(head)) {
			head++
		}
		if head < to && f.Class(head).Is(lang.By) && f.Outlets(clause.Range{First: head + 1, End: min(head+near, hi)}) {
			to = head // citeras X | av Tass
		}
		alone := f.starts(j) && to == j+1 && f.Strength(clause.Range{First: j, End: to}) == 0 // Widely quoted
		if !alone && !f.Outlets(clause.Range{First: j, End: head}) && !(aux >= 0 && c.Is(lang.Oblique)) && c&lang.Pronouns != lang.It {
			list = append(list, clause.Range{First: j, End: to})
		}
		j = to
	}
	return list
}

// quoted chooses who is quoted by the verb at unit k.
func (f *finder) quoted(list []clause.Range, k, aux int) clause.Range {
	if i := slices.IndexFunc(list, f.Slanted); i >= 0 && aux < 0 && f.Traits.NamesDecline {
		return list[i]
	}
	if len(list) > 1 && list[0].First > k && !f.Traits.SubjectFirst {
		return list[1]
	}
	for _, s := range list {
		if s.First > k && aux < 0 || aux >= 0 && (aux > k || s.First > aux) {
			return s
		}
	}
	return list[len(list)-1]
}

// lastBefore is the noun phrase between a comma and the auxiliary at unit aux, in place of a subject far before it whose relative
// clause would hold it: a ban on those who fish was lifted, | X | was quoted.
func (f *finder) lastBefore(s clause.Subject, aux int) clause.Subject {
	at := aux - 1
	for at > s.End && !f.Is(at, article.Comma) && !f.Region(at) {
		at--
	}
	if at <= s.End || at+1 >= aux || !f.Is(at, article.Comma) || !f.Class(s.End).Is(lang.Rel) || !f.HasVerb(s.End, at) || f.Skip(f.Phrase(at+1, aux), aux) != aux {
		return s
	}
	return clause.Subject{Range: clause.Range{First: at + 1, End: f.Phrase(at+1, aux)}}
}

// allQuoted is a source between the verb of quoting at unit k and "as saying" at unit as with the words beside it that no list
// has, and, where it is something that speaks, or one of several, whose it is: quoted | unnamed senior officials | as saying; a statement by X;
// one of the officials.
func (f *finder) allQuoted(s clause.Range, k, as int) clause.Range {
	plain := func(i int) bool {
		return f.Word(i) && !f.Class(i).Is(lang.Prep|lang.Adv|lang.Time|lang.Conj|lang.Rel|lang.Aux|lang.By|lang.How)
	}
	if s.First > k && article.All(k+1, s.First, plain) {
		s.First = k + 1
	}
	if !f.Proper(s.End - 1) {
		for s.End < as && plain(s.End) {
			s.End++
		}
	}
	if s.End+1 < as && f.possessive(s.End) && article.All(s.End+1, as, plain) {
		s.End = as // the governor's office
	}
	if !f.Proper(s.End-1) && f.seated(s.End, as) {
		s.End = as // Norway's envoy in Oslo
	}
	counted := s.Len() == 1 && f.Use(s.First, lang.Counts)
	if (counted || f.speaks(s)) && s.End+1 < as && f.Class(s.End).Is(lang.By|lang.Of) {
		s.End = max(s.End, f.Object(s.End+1, as))
	}
	return s
}

// seated reports whether units [k:end) tell where somebody has an office, rather than where, when or how they spoke: at the ministry; in Oslo.
// Not: at a news conference; at length; in English; in a report; after the vote.
func (f *finder) seated(k, end int) bool {
	if k+1 >= end || !f.Class(k).Is(lang.Of) && !f.Use(k, lang.At|lang.Where) || !f.Class(k+1).Is(lang.Det|lang.Poss) && (!f.Proper(k+1) || f.Class(k+1).Is(lang.Nation)) {
		return false
	}
	return f.Attached(k, end) == end && !article.Any(k, end, func(i int) bool { return f.Class(i).Is(lang.Speaks) || f.Use(i, lang.Setting|lang.Network|lang.Talk) })
}
