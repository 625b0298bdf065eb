package credit

import (
	"strings"
	"unicode"
)

// date returns the token behind a date that begins at token i; i where there is
// none. Day and month stand in any order, with or without a year:
//
//	Dec. 13    December 13, 2016    Tuesday, Dec 13th
//	13 Dec     13. Dezember 2016    le 13 de diciembre de 2016
//	2016. december 13.              11月3日
//	13.12.2016    2016-12-13    13/12
func (h *head) date(i int) int {
	var day, mon, year bool
	stop := i
	for k := i; ; k++ {
		t := h.at(k)
		w := h.s[t.start:t.end]
		switch {
		case t.kind == number && k == i && figures(w):
			return k + 1
		case t.kind == number && !year && isYear(w):
			year = true
		case t.kind == number && !day && isDay(w):
			day = true
		case t.class&month != 0 && !mon:
			mon, day = true, day && (t.spaced || t.shape != caseless) // 11月: the number was its own
		case k > i && t.class&dateWord != 0 && t.shape == caseless && !t.spaced && h.at(k-1).kind == number: // 3日
			mon = true
		case t.class&dateWord != 0, k == i && t.class&weekday != 0, k > i && (t.kind == comma || t.kind == period) && h.at(k-1).kind != t.kind:
			continue // no part of the date unless more of it follows
		default:
			if day && mon {
				return stop
			}
			return i
		}
		stop = k + 1
	}
}

// dated reports whether a date in words begins at token i: Dec. 13, Tuesday.
func (h *head) dated(i int) bool { return h.at(i).class&(month|weekday) != 0 && h.date(i) > i }

// isDay reports whether a number may be a day of a month: 1 to 31, 13th.
func isDay(w string) bool {
	n, i := 0, 0
	for ; i < len(w) && i < 3 && '0' <= w[i] && w[i] <= '9'; i++ {
		n = 10*n + int(w[i]-'0')
	}
	return 1 <= n && n <= 31 && (i == len(w) || w[i] > '9')
}

func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] <= '9' && w[3] <= '9'
}

// figures reports whether a number is a date: 13.12.2016, 2016-12-13, 13/12.
func figures(w string) bool {
	parts := strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) < 2 || len(parts) > 3 || strings.Contains(w, ":") {
		return false
	}
	for _, p := range parts {
		if !isDay(p) && !isYear(p) {
			return false
		}
	}
	return isDay(parts[1]) && (len(parts) == 3 || isDay(parts[0]) && !strings.Contains(w, "-"))
}
