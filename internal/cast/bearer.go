package cast

import (
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
)

// fromBearer returns where the name in a run of capitalised words begins that may begin at token at, where nouns stand in a
// row before it and nothing parts them from it: at the word by which the article calls somebody alone, with the given
// names and initials before it. Kepala Seksi Pidana Kejaksaan Tinggi | Saiful Bahri Lubis; kata Saiful.
func (r *reader) fromBearer(at, first, end int) int {
	const longest = 4 // words of a name
	place := r.is(first, lang.Place) && !r.is(first, lang.Given)
	if !r.rows() || end-first < 2 || at == first && end-first <= longest && !place && !r.is(first-1, lang.Conj) && !r.is(first, lang.Role) {
		return at
	}
	for k := first + 1; k < end; k++ {
		if !r.bearer(k) || k+1 < end && !r.word(k+1) {
			continue
		}
		if k == end-1 && k == at+1 && !r.upper(at) && (r.upper(at-1) || r.is(at-1, lang.Role|lang.Title|lang.Place) && !r.is(at-1, lang.Org)) {
			return at // Presiden ADB | Masatsugu Asakawa, whose family name it is
		}
		for k > max(first+1, end-longest) && (r.is(k-1, lang.Given) || r.initial(k-1)) && !r.is(k-1, lang.Role|lang.Title|lang.Honorific) {
			k--
		}
		if k > at && r.is(at, lang.Given) && end-at <= longest {
			return at // | Anna Maria Lubis; kata Maria
		}
		return k
	}
	return at
}

// bearer reports whether the article calls somebody by the word at token i alone, beside a verb of saying or behind a
// preposition for whoever says something: kata Saiful; Saiful mengatakan; menurut Saiful.
func (r *reader) bearer(i int) bool {
	const no = functional | heads | lang.Title | lang.Honorific | lang.Place | lang.Nation | lang.Seat | lang.Time
	if !r.rows() || r.labels != nil || !r.capital(i) || r.upper(i) || r.is(i, no) && !r.is(i, lang.Given) {
		return false
	}
	return r.has(&r.callers, r.Word(i), func(k int) bool {
		const before = lang.Cue | lang.According
		from, to := k, k+1
		if r.is(k-1, lang.Role|lang.Title|lang.Honorific) {
			from-- // kata Komjen Listyo
		}
		if !r.capital(k) || r.capital(from-1) && !r.opens(from) && !r.is(from-1, before) || r.capital(to) {
			return false
		}
		for to < len(r.Tokens) && r.is(to, lang.Adv) {
			to++
		}
		return r.is(to, lang.Cue|lang.Clause) || r.is(from-1, before)
	})
}

// initial reports whether token i is the first letter of a name, with a period or without: M Fadil.
func (r *reader) initial(i int) bool {
	return r.capital(i) && utf8.RuneCountInString(strings.TrimSuffix(r.Word(i), ".")) == 1
}
