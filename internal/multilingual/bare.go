package multilingual

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/text"
)

// bare finds the words in marks that are utterances, without knowing the
// language: those that have a sentence of their own, or end as one.
func bare(a *article.Article) (found []Quotation) {
	const least, plenty = 3, 5 // words
	for i, r := range a.Regions {
		s := trim(a.Text[r.Inner().Start:r.Inner().End])
		last, n := utf8.DecodeLastRuneInString(s)
		if r.Parent >= 0 || n == 0 || r.Style == 1 && a.Main != r.Style {
			continue
		}
		if r.Continues >= 0 && len(found) > 0 && found[len(found)-1].end() == a.Regions[r.Continues].Outer().End {
			q := &found[len(found)-1]
			q.Content = append(q.Content, r.Outer())
			continue
		}
		ending := string(last)
		if words := count(s); utterance(s, ending) && (words >= plenty || words >= least && (final(ending) || ending == "," || ending == "，" || ending == "、")) {
			found = append(found, Quotation{Content: []text.Span{a.Regions[i].Outer()}, Speaker: -1})
		}
	}
	return found
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

// utterance reports whether words in marks begin and end as what is said does.
func utterance(s, ending string) bool {
	const short = 4 // words
	s = trim(s)
	for _, r := range s {
		if unicode.IsLetter(r) {
			if small(r) {
				return false
			}
			break
		}
		if unicode.IsDigit(r) || r == '…' {
			break
		}
	}
	n := count(s)
	return n >= short || n >= 1 && final(ending)
}
