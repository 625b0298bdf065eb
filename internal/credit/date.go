package credit

import "strings"

// date returns the token behind a date that begins at token i, and where its
// text ends; i and 0 where there is none. The forms are
//
//	Dec. 13    December 13, 2016    Dec 13th        month first
//	13 Dec     13. Dezember 2016    13 de diciembre de 2016
//	Tuesday, Dec. 13                le 13 décembre
//	13.12.2016    2016-12-13    13/12    13.12.     in figures
//	2016. december 13.                              year first
func (h *head) date(i int) (next, stop int) {
	j := i
	for k := 0; k < 2; k++ { // Tuesday, ...; le ...
		if h.at(j).kind != word || h.class(j)&(weekday|dateWord) == 0 {
			break
		}
		j++
		if t := h.at(j); (t.kind == comma || t.kind == period) && h.at(j+1).kind != end {
			j++
		}
	}
	switch t := h.at(j); {
	case t.kind == word && h.class(j)&month != 0:
		next = h.monthFirst(j)
	case t.kind == number:
		next = h.dayFirst(j)
	}
	if next == 0 {
		return i, 0
	}
	stop = h.at(next - 1).end
	return h.clock(next), stop
}

// weekday returns the token behind a day of the week that stands alone, or 0.
func (h *head) weekday(i int) int {
	if h.at(i).kind == word && h.class(i)&weekday != 0 && h.class(i)&month == 0 {
		return i + 1
	}
	return 0
}

// monthFirst reads Dec. 13, 2016 and returns the token behind, or 0.
func (h *head) monthFirst(i int) int {
	i++
	if h.at(i).kind == period {
		i++
	}
	if !day(h.word(i)) || h.at(i).kind != number {
		return 0
	}
	return h.year(i + 1)
}

// dayFirst reads 13 Dec 2016 and dates in figures.
func (h *head) dayFirst(i int) int {
	w := h.word(i)
	if figures(w) {
		return i + 1
	}
	if isYear(w) { // 2016. december 13.
		k := i + 1
		if h.at(k).kind == period {
			k++
		}
		if h.at(k).kind == word && h.class(k)&month != 0 && day(h.word(k+1)) {
			return k + 2
		}
		return 0
	}
	if !day(w) {
		return 0
	}
	k := i + 1
	for h.at(k).kind == period || h.at(k).kind == word && h.class(k)&dateWord != 0 && h.class(k)&month == 0 {
		if k++; k > i+3 {
			return 0
		}
	}
	if h.at(k).kind == dash && !h.at(k).spaced { // 13-Dec
		k++
	}
	if h.at(k).kind != word || h.class(k)&month == 0 {
		return 0
	}
	k++
	if h.at(k).kind == word && h.class(k)&month != 0 { // كانون الأول
		k++
	}
	return h.year(k)
}

// year goes over a year, and the words that stand before and behind it.
func (h *head) year(i int) int {
	k := i
	if t := h.at(k); t.kind == comma || t.kind == period {
		k++
	}
	for h.at(k).kind == word && h.class(k)&dateWord != 0 {
		k++
	}
	if h.at(k).kind != number || !isYear(h.word(k)) {
		return i
	}
	if k++; h.at(k).kind == word && h.class(k)&dateWord != 0 {
		k++ // 2016 года
	}
	return k
}

// clock goes over the time of day: / 10:00 am.
func (h *head) clock(i int) int {
	k := i
	if t := h.at(k); t.kind == slash || t.kind == comma {
		k++
	}
	if h.at(k).kind != number || !strings.Contains(h.word(k), ":") {
		return i
	}
	for k++; h.at(k).kind == word && h.class(k)&clock != 0; {
		k++
	}
	return k
}

// day reports whether a number may be a day of a month: 1 to 31, 13th.
func day(w string) bool {
	n, i := 0, 0
	for i < len(w) && '0' <= w[i] && w[i] <= '9' && i < 3 {
		n = 10*n + int(w[i]-'0')
		i++
	}
	return 1 <= n && n <= 31 && (i == len(w) || w[i] > '9')
}

func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && digits(w)
}

func digits(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// figures reports whether a number is a date: 13.12.2016, 2016-12-13, 13/12.
func figures(w string) bool {
	at := strings.IndexAny(w, "./-")
	if at < 1 {
		return false
	}
	parts := strings.Split(w, w[at:at+1])
	if len(parts) > 3 || len(parts) < 2 || w[at] == '-' && len(parts) < 3 {
		return false
	}
	for i, p := range parts {
		switch {
		case !digits(p), len(p) > 2 && !isYear(p):
			return false
		case len(p) > 2 && 0 < i && i < len(parts)-1:
			return false
		}
	}
	return len(parts) == 3 || day(parts[0]) && day(parts[1])
}
