package speech

import (
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// Languages whose verb stands last: without spaces a particle tells the subject, and the
// verb of saying concludes the sentence.

// sourceFirst reads a source in front of the word for it.
//
//	Xによると、a
func (f *finder) sourceFirst(s telling) {
	from := s.lo
	for k := s.lo; k < s.end-1; k++ {
		switch {
		case f.Region(k) && !f.Is(k, article.Name):
			return
		case f.Is(k, article.Comma):
			from = k + 1
		case f.Class(k).Is(lang.After):
			who := clause.Range{First: from, End: k}
			for f.Traits.EndParticles && who.Len() > 1 && f.Is(who.End-1, article.Glued) && f.Use(who.End-1, lang.Within|lang.Plain) {
				who.End-- // X에 따르면
			}
			if n := len(f.found); f.Traits.Quotative {
				if f.voices(telling{k + 1, s.end}); len(f.found) > n && !f.found[n].Understood && !f.Article.Words[f.found[n].Cue[0].First].Class.Is(lang.Weak) {
					return // 共同通信によると、Xはaと述べた
				}
				f.found = f.found[:n]
			}
			if !who.Empty() && f.Person(who) && !f.firstPerson(who) {
				a, end := by(k, who), s.end
				if last := end - 1; f.Traits.Quotative && f.Class(last).Is(lang.Weak) && f.Class(last).Is(lang.That) {
					a.cue[1], end = clause.Range{First: last, End: end}, last // Xによると、aという
				}
				f.report(f.complete(a, s.lo, k+1), k+1, end, true)
			}
			return
		}
	}
}

// beginning is where the words begin in units [k:hi), behind what a comma parts from them:
// a time, or a place.
func (f *finder) beginning(k, hi int) int {
	const far = 14
	const day = 2 // digits
	for j := k; j < hi && j-k < far && f.Traits.EndParticles && !f.Use(j, lang.Topic) && !f.Region(j) && (f.Word(j) || len(f.spelled(j)) <= day); j++ {
		dated := f.Class(j).Is(lang.Time) && (!f.Word(j-1) || f.Class(j-1).Is(lang.Time) || f.Class(j).Is(lang.Adv)) // not 내일
		if (f.Use(j, lang.Within) || f.Class(j).Is(lang.Told) || dated) && !f.Class(j+1).Is(lang.Told|lang.Verb|lang.After) && !f.Use(j+1, lang.Topic) {
			k = j + 1 // 3일 기자들과 만나 a, X에게 a
		}
	}
	for j := k; j < hi && j-k < far && !f.Region(j); j++ {
		if c := f.Class(j); f.Use(j, lang.Within) && (c.Is(lang.Interview) && f.Class(j-1).Is(lang.Of) || c.Is(lang.Told) && utf8.RuneCountInString(f.spelled(j)) > 1) && f.Outlets(clause.Range{First: k, End: j}) {
			k = j + 1 // Tassの取材にa, Tassに対しa
			continue
		}
		if !f.Is(j, article.Comma) {
			continue
		}
		if j > k && !f.Use(j-1, lang.Within) && !f.Class(j-1).Is(lang.Time|lang.Conj|lang.Adv|lang.Told) && !(f.Class(j-1).Is(lang.Sub) && f.Class(j-2).Is(lang.Cue|lang.Weak)) {
			break // not 謝罪した上で、
		}
		k = j + 1
	}
	return k
}
