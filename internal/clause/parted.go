package clause

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// This file finds the subject in front of its verb where commas part the two.

// parted finds a subject that a comma or a dash at unit j parts from its verb: X,
// the spokesman of Y, said.
func (r *Reader) parted(list []Range, from, j, k int) (Subject, bool) {
	if r.Is(j, article.Comma) && !r.Traits.VerbForms {
		if s, ok := r.beforeAside(from, j); ok {
			return s, true
		}
	}
	if s := r.beforeOccasion(from, j); !s.Empty() {
		return Subject{Range: s}, true
	}
	for n, s := range list {
		if n+1 < len(list) && s.First > from && r.Class(s.First-1).Is(lang.Cue|lang.Calls|lang.Weak) && !r.Class(s.First-1).Is(lang.Det|lang.Prep) {
			continue // an object
		}
		if s.Len() == 1 && r.starts(s.First) && r.Traits.HeadFirst && r.Class(s.First) == 0 && r.Class(s.End).Is(lang.Of) && r.Strength(s) < 2 {
			continue // Lejos de X, Y, la ministra, dijo
		}
		if n+1 < len(list) && r.Traits.HeadFirst && r.Traits.NoArticles && !r.Traits.NamesDecline && r.Skip(from, s.First) < s.First && r.Next(from, s.First, article.Comma) == s.First {
			continue // usai bertemu Y, X, wali kota,
		}
		end := r.Skip(s.End, k)
		if end > j || !r.Is(end, article.Comma) && !r.dash(end) || end < j && r.Next(end+1, j, article.Comma) < j && r.Class(end+1).Is(lang.Conj) && r.Traits.HeadFirst && !r.Traits.NoArticles && !r.Class(end+2).Is(lang.Neg) || n+1 < len(list) && !r.Class(end+1).Is(lang.Rel) && r.HasVerb(s.End, list[n+1].First) {
			continue
		}
		if end < j {
			return Subject{s, Range{end + 1, j}}, true
		}
		if r.Traits.VerbSecond && s.First > from {
			return Subject{}, false
		}
		if n > 0 && r.Traits.VerbForms && !r.Is(s.First-1, article.Comma) && r.Verbal(r.Skip(list[0].End, s.First)) {
			return r.shared(list, from, k) // X met Y, then said
		}
		return Subject{Range: s}, true
	}
	return Subject{}, false
}

// beforeOccasion finds the subject at the head of the clause that begins at unit from, where the occasion on which somebody speaks
// stands behind it, and a comma and when that was may part it from the verb, in languages whose nouns stand in a row.
//
//	X dalam keterangan resmi, Kamis, mengatakan      X saat dihubungi, Kamis (5/6), mengatakan
func (r *Reader) beforeOccasion(from, j int) Range {
	if !r.Traits.HeadFirst || !r.Traits.NoArticles || r.Traits.NamesDecline || !r.Is(j, article.Comma) {
		return Range{}
	}
	for from < j && (r.Class(from).Is(lang.Conj|lang.Adv) || r.Is(from, article.Comma)) && !r.Proper(from) {
		from++
	}
	s := Range{from, r.Phrase(from, j)}
	c := r.Next(s.End, j, article.Comma)
	if s.Empty() || r.Strength(s) < 2 || !r.Class(s.End).Is(lang.Prep|lang.Sub|lang.Rel) || c < j && r.Skip(c+1, j) < j {
		return Range{}
	}
	return s
}

// beforeAside finds the subject at the head of the clause that begins at unit from, where a comma parts it from an
// aside, whatever that tells of whom, and the comma at unit j that from its verb.
//
//	X, mãe de um menino que feriu Y, disse      En Z, X, que vio Y, dijo
func (r *Reader) beforeAside(from, j int) (Subject, bool) {
	const openers = 2 // phrases with prepositions at the head of a sentence
	i := r.suffers(from, j)
	for i < j && r.Class(i).Is(lang.Conj|lang.Adv|lang.Neg) && !r.Class(i).Is(lang.Det|lang.Prep) && !r.Proper(i) {
		i++
	}
	for n := 0; n < openers && i < j && r.Class(i).Is(lang.Prep) && !r.Proper(i); n++ {
		c := r.Next(i, j, article.Comma)
		if c == j || r.HasVerb(i, c) {
			return Subject{}, false
		}
		i = c + 1
	}
	s := Range{i, r.Phrase(i, j)}
	end := r.Skip(s.End, j)
	if s.Empty() || end >= j || !r.Is(end, article.Comma) || r.Strength(s) == 0 || r.Slanted(s) || r.relative(s) {
		return Subject{}, false
	}
	for c := end; c < j; c++ {
		if r.Is(c, article.Comma) && r.Class(c+1).Is(lang.Conj) {
			return r.beforeAside(c+1, j) // X, who saw Y, left, and Z, W's mother, said
		}
	}
	return Subject{s, Range{end + 1, j}}, true
}

// suffers is where a participle phrase ends with which the sentence from unit i on begins, that tells what is
// done to somebody, or beside what somebody speaks: Abordado por X, | Y disse; Отвечая на вопрос X, | Y сказал; i where there is none.
func (r *Reader) suffers(i, hi int) int {
	c, l := r.Class(i), r.Article.Lexicon
	if i+1 >= hi || !r.starts(i) || !r.Traits.DropsSubject || !r.Word(i) || c.Is(lang.Given|people) {
		return i
	}
	begins := r.Class(i+1).Is(lang.By|lang.Prep) && (c.Is(lang.Participle) || l.Participial(r.spelled(i)))
	if r.Traits.NamesDecline {
		begins = c == 0 && l.Beside(r.spelled(i)) && (r.Class(i+1).Is(lang.Prep) || r.capital(i+1) || r.Slanted(Range{i + 1, i + 2}))
	}
	if c := r.Next(i, hi, article.Comma); begins && c < hi {
		return c + 1
	}
	return i
}
