package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// spelled is the first word of unit k as it stands; "" outside the paragraph.
func (f *finder) spelled(k int) string {
	if uint(k) >= uint(len(f.Units)) {
		return ""
	}
	return f.Article.Word(int(f.Units[k].First))
}

// opens reports whether the words at unit i begin their sentence, but for a
// conjunction or a bracket.
func (f *finder) opens(i int) bool {
	if f.starts(i) || f.dash(i-1) && f.Region(i-2) && f.used[f.Units[i-2].Region] && f.final(i-2) { // "A." — "B"
		return true
	}
	const most = 2 // words and marks of punctuation
	n := 0
	for k := f.Start(i); k < i; k++ {
		switch {
		case f.Class(k).Is(lang.Conj | lang.Adv):
			n++
		case f.symbol(k): // of damage, or in a list
		default:
			return false
		}
	}
	return n <= most
}

// symbol reports whether unit i has no letters.
func (f *finder) symbol(i int) bool {
	r, _ := utf8.DecodeRuneInString(f.spelled(i))
	return !f.Region(i) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// length counts the words between the marks of a region; of scripts without
// spaces two characters are one.
func (f *finder) length(region int) int {
	if f.Traits.NoSpaces {
		r := f.Article.Regions[region].Inner()
		return count(f.Article.Text[r.Start:r.End])
	}
	first, end := f.Article.Inside(region)
	n := 0
	for i := first; i < end; i++ {
		if t := &f.Article.Tokens[i]; (t.Kind == text.Word || t.Kind == text.Number) && !(t.Shape.Is(text.Glued) && i > first && f.Article.Tokens[i-1].Kind == text.Word) {
			n++
		}
	}
	return n
}

// whole reports whether the words at unit i look like an utterance: they begin as
// a sentence does, and are long enough or end as one.
func (f *finder) whole(i int) bool {
	const short = 4 // words
	region := int(f.Units[i].Region)
	first, end := f.Article.Inside(region)
	for k := first; k < end; k++ {
		t := &f.Article.Tokens[k]
		if t.Kind == text.Word {
			if r, _ := utf8.DecodeRuneInString(f.Article.Text[t.Start:]); small(r) {
				return false
			}
			break
		}
		if t.Kind == text.Number || f.Article.Mark(k)&article.Final != 0 {
			break
		}
	}
	n := f.length(region)
	return n >= short || n >= 1 && f.Article.Ending(region)&article.Final != 0
}

// closes reports whether nothing of the writer's sentence goes on behind the
// words at unit i, but for a further clause.
func (f *finder) closes(i int) bool {
	if i+1 >= len(f.Units) || f.starts(i+1) || f.Units[i+1].Kind == text.Punct || f.Region(i+1) {
		return true
	}
	when := f.Article.Ending(int(f.Units[i].Region))&article.Comma != 0 && f.Class(i+1).Is(lang.Sub) // X said, "A," when Y left
	return when || f.Class(i+1).Is(lang.Conj|lang.How|lang.So|lang.According) || f.final(i)
}

// final reports whether the words in marks at unit i end as a sentence does.
func (f *finder) final(i int) bool {
	return f.Article.Ending(int(f.Units[i].Region))&article.Final != 0
}

// closed reports whether no words follow those at unit i in their sentence.
func (f *finder) closed(i int) bool {
	for k := i + 1; k < len(f.Units) && !f.starts(k); k++ {
		if f.dash(k) && f.Region(k+1) && f.final(i) {
			return true // "A." — "B"
		}
		if f.Word(k) {
			return false
		}
	}
	return true
}

// title reports whether the marks at unit i hold a name or a title, or a word
// that the writer keeps at a distance.
func (f *finder) title(i int) bool {
	if i == 0 {
		return false
	}
	c := f.Class(i - 1)
	first, end := f.Article.Inside(int(f.Units[i].Region))
	if c.Is(lang.Distance) && !(f.Class(i-2).Is(lang.Be) && f.Class(i-3).Is(lang.Adv) && !f.Class(i-3).Is(lang.Neg)) || f.Traits.VerbLast && f.Class(i+1).Is(lang.Distance) || first >= end { // but: s'est dite "a"
		return true
	}
	r, _ := utf8.DecodeRuneInString(f.Article.Word(first))
	upper := unicode.IsUpper(r) || unicode.IsDigit(r)
	n := f.length(int(f.Units[i].Region))
	const few, some = 4, 6 // words
	switch {
	case c.Is(lang.Work) && upper:
		return true
	case !f.Traits.NounsCapitalised:
		return upper && n <= some && !f.final(i) && !f.Is(i-1, article.Comma|article.Colon)
	case f.Word(i-1) && f.Is(i-1, article.Capital) && !f.starts(i-1) && upper && n <= few && !c.Is(lang.Cue|lang.Calls):
		return true // the party "New Hope"
	case n <= few && (f.Is(i+1, article.Opening) || f.Is(i-1, article.Opening)):
		return true
	}
	return f.Is(i+1, article.Glued) && f.Is(i+1, article.Dash) || f.Is(i, article.Glued) && (f.Is(i-1, article.Dash) || strings.HasSuffix(f.spelled(i-1), "-")) // "Trap"-Rede, Tass-"Magazin"
}

// bracketed reports whether a bracket is open before unit i.
func (f *finder) bracketed(lo, i int) bool {
	for k := i - 1; k >= lo; k-- {
		if f.Is(k, article.Closing) {
			return false
		}
		if f.Is(k, article.Opening) {
			return true
		}
	}
	return false
}

// bare finds the words in marks that are utterances, without knowing the
// language: those that have a sentence of their own, or end as one.
func bare(a *article.Article) (found []Quotation) {
	const least, plenty, short = 3, 5, 4 // words
	for i := range a.Regions {
		a.Stop.Check()
		r := &a.Regions[i]
		if r.Parent >= 0 || r.Inner().Len() == 0 || r.Style == 1 && a.Main != r.Style {
			continue
		}
		first, end := a.Inside(i)
		content := Phrase{First: first, End: end}
		content.First--
		content.End = a.Ends[i]
		s := a.Text[r.Inner().Start:r.Inner().End]
		words, ending := count(s), a.Ending(i)
		if small(initial(s)) || words < short && ending&article.Final == 0 {
			continue
		}
		if words >= plenty || words >= least && ending&(article.Final|article.Comma) != 0 {
			found = stop.Append(a.Stop, found, Quotation{By: Alone, Content: []Phrase{content}, Marked: true})
		}
	}
	return found
}

// initial is the first letter, digit or ellipsis of s.
func initial(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '…' {
			return r
		}
	}
	return 0
}

// count is how many words s has; two characters are one in scripts that do not
// part words.
func count(s string) int {
	n, wide, in := 0, 0, false
	for _, r := range s {
		switch {
		case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana), r >= 0xE00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			wide++
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’' || r == '-':
			if !in {
				n++
			}
			in = true
			continue
		}
		in = false
	}
	return n + (wide+1)/2
}

// small reports whether r is a small letter of a script that has capitals at the
// start of a sentence: Georgian has none, though Unicode calls its letters small.
func small(r rune) bool { return unicode.IsLower(r) && !unicode.Is(unicode.Georgian, r) }

// Withholds reports whether the word at place i, before end, joins what somebody said to what the writer tells of them, in one clause:
// that they deny it, or give no more of it.
//
//	and gave no details      but it would not give a reason      but denied any wrongdoing
func Withholds(word func(i int) lang.Entry, i, end int) bool {
	const near = 7 // words
	if !word(i).Class.Is(lang.Conj) || i+2 >= end {
		return false
	}
	verb := i + 1
	if c := word(verb).Class; c.Is(lang.He|lang.She|lang.It|lang.They) && !c.Is(lang.Poss|lang.Oblique) {
		verb++
	}
	v := word(verb)
	switch {
	case v.Use.Is(lang.Denies):
		return verb == i+1
	case !v.Class.Is(lang.Aux) && !v.Use.Is(lang.Unsaid) && !v.Turn.Is(lang.Issues):
		return false
	}
	no := v.Use.Is(lang.Unsaid) || v.Class.Is(lang.Neg)
	for k := verb + 1; k < min(verb+near, end); k++ {
		e := word(k)
		if no && e.Turn.Is(lang.Details) {
			return true
		}
		no = no || e.Class.Is(lang.Neg) || e.Use.Is(lang.Nobody)
	}
	return false
}
