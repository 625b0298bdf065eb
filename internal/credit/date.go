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
	var day, mon bool
	stop := i
	for k := i; ; k++ {
		t := h.at(k)
		w := h.s[t.start:t.end]
		switch {
		case t.kind == number && figures(w):
			return k + 1
		case isYear(w):
		case !day && isDay(w):
			day = true
		case t.class&month != 0:
			mon, day = true, day && (t.spaced || t.shape != caseless) // 11月: the number was its own
		case t.class&dateWord != 0 && t.shape == caseless: // 3日
			mon = true
		case t.class&(dateWord|weekday) != 0, t.kind == comma, t.kind == period:
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
func isDay(w string) bool { n := value(w); return 1 <= n && n <= 31 }

func isYear(w string) bool { n := value(w); return 1900 <= n && n < 2100 }

// value is a number without the ending of an ordinal; 0 of what is none.
func value(w string) (n int) {
	for i := 0; i < len(w) && !unicode.IsLetter(rune(w[i])); i++ {
		if n = 10*n + int(w[i]-'0'); w[i] < '0' || w[i] > '9' || n > 9999 {
			return 0
		}
	}
	return n
}

// figures reports whether a number is a date: 13.12.2016, 2016-12-13, 13/12.
func figures(w string) bool {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '.' || r == '/' || r == '-' })
	for _, p := range parts {
		if !isDay(p) && !isYear(p) {
			return false
		}
	}
	return len(parts) == 3 || len(parts) == 2 && !strings.Contains(w, "-")
}
