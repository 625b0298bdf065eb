package outlet

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// A Dateline is the opening element of an agency's report: places, date,
// outlet.
type Dateline struct {
	Span   text.Span // with the final dash
	Places []string
	Date   string
	Outlet string
	// House is the agency whose style the dateline has, where it names none.
	House string
}

// The parts of a dateline. The house styles are those of
//
//	MOSCOW/WASHINGTON, Dec. 13 (Xinhua) --       Xinhua, Itar-Tass, Kyodo, UPI, AFP, dpa
//	TOKYO, April 13 -                            Reuters until the nineties
//	LONDON, March 3 (Reuters) -                  Reuters since
//	WOLFSBURG, West Germany, March 13 -
//	WASHINGTON (AP) --                           Associated Press, without a date
//	Paris, 3 May (AFP) -                         with the day first
//
// and, where the registry has the outlet,
//
//	Berlin (dpa) -                               dpa, AFP, and others in small letters
//	MOSCOW, December 13. /TASS/.                 TASS
//	TOKYO, Dec. 13, Kyodo -                      Kyodo, IRNA
//	New Delhi, Dec 13 (PTI)                      PTI, without a dash
//	KABUL (Pajhwok):                             Pajhwok, Ma'an
//	(ANSA) - Rome, December 13 -                 ANSA
//	Dec. 13 (UPI) --                             UPI, Reuters, without a place
const (
	placeWord = `(?:\p{Lu}[\p{L}'’.-]*|(?:de|del|da|do|du|des|la|le|el|al|of|the|and|an|der|den|am|im|sur|on|upon)\b)`
	upperWord = `(?:\p{Lu}[\p{Lu}'’.-]+|\p{Lu}\.|(?:DE|DEL|DA|LA|LE|EL|AL|OF)\b)`
	month     = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.?`
	date      = `(?:(?:(?:Mon|Tue|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:` + month + `\s+\d{1,2}|\d{1,2}\s+` + month + `)(?:,?\s+\d{4})?)`
	dash      = `(?:--|—|–|―|-|_)`
	byline    = `\(\s*([\p{L}][\p{L}\p{N} .'’&/-]{1,40}?)\s*\)`
)

var (
	upperPlace = `\p{Lu}{2,}[\p{Lu}'’.-]*(?:\s+` + upperWord + `){0,4}`
	region     = `(?:\s*,\s*` + placeWord + `(?:\s+` + placeWord + `){0,3})??`
	places     = `(` + upperPlace + `(?:\s*/\s*` + upperPlace + `)*` + region + `)`
	mixedPlace = `(\p{Lu}[\p{L}'’.-]+(?:\s+` + placeWord + `){0,3}?(?:\s*/\s*\p{Lu}[\p{L}'’.-]+)*)`

	datelines = []*regexp.Regexp{
		regexp.MustCompile(`^` + places + `\s*,?\s+(` + date + `)\s*,?\s*(?:` + byline + `)?\s*` + dash + `+`),
		regexp.MustCompile(`^` + places + `\s*,?\s*()` + byline + `\s*` + dash + `+`),
		regexp.MustCompile(`^` + mixedPlace + `\s*,\s*(` + date + `)\s*,?\s*` + byline + `\s*` + dash + `+`),
		regexp.MustCompile(`^` + places + `()()\s+(?:--|—|–)`),
	}

	anyPlaces  = `(?:` + upperPlace + `(?:\s*/\s*` + upperPlace + `)*` + region + `|` + `\p{Lu}[\p{L}'’.-]+(?:\s+` + placeWord + `){0,3}?(?:\s*/\s*\p{Lu}[\p{L}'’.-]+)*(?:,\s*` + placeWord + `){0,2}?)`
	name       = `([\p{L}][\p{L}\p{N} .'’&-]{1,30}?)`
	anyDate    = `(?:` + date + `|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?(?:\s+(?:de\s+)?\d{4})?)` // also 3 mar, 3. März
	attributed = []struct {
		*regexp.Regexp
		places, date, outlet int // groups
	}{
		{regexp.MustCompile(`^(` + anyPlaces + `)\s*,?\s*` + byline + `\s*(?:` + dash + `+|:)`), 1, 0, 2},
		{regexp.MustCompile(`^(` + anyPlaces + `)\s*,\s*(` + anyDate + `)[\s.,]*[(/]\s*` + name + `\s*[/)](?:\s*\.?\s*(?:` + dash + `+|[.:]))?`), 1, 2, 3},
		{regexp.MustCompile(`^(` + anyPlaces + `)\s*,\s*(` + anyDate + `)\s*,\s*` + name + `\s*` + dash + `+`), 1, 2, 3},
		{regexp.MustCompile(`^` + byline + `\s*` + dash + `+\s*(` + anyPlaces + `),\s*(` + date + `)\s*` + dash + `+`), 2, 3, 1},
		{regexp.MustCompile(`^(` + date + `)\s*` + byline + `\s*` + dash + `+`), 0, 1, 2},
	}
)

// FindDateline returns the dateline of an article, nil if it has none. It
// stands at the start of one of the first paragraphs, after headline and
// byline.
func FindDateline(s string, paras []text.Span) *Dateline {
	const paragraphs, longest = 6, 160
	for i, p := range paras {
		if i >= paragraphs {
			break
		}
		head := s[p.Start:p.End]
		if len(head) > longest {
			head = head[:longest]
		}
		whole := p.Len() <= longest // then a dateline has text behind it
		if promising(head) {
			for _, re := range datelines {
				if m := re.FindStringSubmatchIndex(head); m != nil && !(whole && m[1] == len(head)) {
					return readDateline(head, p.Start, m, 1, 2, 3)
				}
			}
		}
		if !credited(head) {
			continue
		}
		for _, f := range attributed {
			m := f.FindStringSubmatchIndex(head)
			if m == nil || whole && m[1] == len(head) {
				continue
			}
			if d := readDateline(head, p.Start, m, f.places, f.date, f.outlet); Known().named(d.Outlet) != "" {
				return d
			}
		}
	}
	return nil
}

// promising reports whether a paragraph may begin with a dateline: with capitals,
// or with a place and an outlet in brackets before a dash.
func promising(head string) bool {
	r, n := utf8.DecodeRuneInString(head)
	if !unicode.IsUpper(r) {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(head[n:]); unicode.IsUpper(next) {
		return strings.ContainsAny(head, "-—–―_")
	}
	_, after, ok := strings.Cut(head, ")")
	return ok && strings.ContainsRune("-—–―_", firstRune(after))
}

// credited reports whether a paragraph may begin with a dateline that names its
// outlet in one of the rarer ways: in brackets or slashes that a dash, a colon, a
// period or a date goes with, or behind a date and before a dash.
func credited(head string) bool {
	const near = 60 // bytes
	if len(head) > near {
		head = head[:near]
	}
	digit := strings.IndexAny(head, "0123456789")
	if strings.HasPrefix(head, "(") {
		return strings.Contains(head, ") -") || strings.Contains(head, ") –") || strings.Contains(head, ") —")
	}
	if r := firstRune(head); !unicode.IsUpper(r) {
		return false
	}
	at := strings.IndexAny(head, "(/")
	if at < 0 {
		return digit > 0 && strings.Contains(head[:digit], ",") && strings.ContainsAny(head[digit:], "-—–―_")
	}
	if digit >= 0 && digit < at {
		return true
	}
	_, after, ok := strings.Cut(head[at:], ")")
	return ok && strings.ContainsRune("-—–―_:.", firstRune(after))
}

// firstRune is the first rune of s that is no white space.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\r\n"))
	return r
}

// readDateline makes a dateline of a match whose groups have the places, the
// date and the outlet; group 0 is none.
func readDateline(head string, at int, m []int, places, date, outlet int) *Dateline {
	part := func(i int) string {
		if i == 0 || m[2*i] < 0 {
			return ""
		}
		return strings.Join(strings.Fields(head[m[2*i]:m[2*i+1]]), " ")
	}
	d := &Dateline{Span: text.Span{Start: at + m[0], End: at + m[1]}, Date: strings.TrimSuffix(part(date), ","), Outlet: part(outlet)}
	for place := range strings.SplitSeq(part(places), "/") {
		if place = strings.TrimSpace(place); place != "" {
			if i := len(place) - 1; place[i] == '.' && !strings.Contains(place[:i], ".") && i > 4 {
				place = place[:i] // MOSCOW. Dec 13
			}
			d.Places = append(d.Places, place)
		}
	}
	if d.Outlet == "" && d.Date != "" {
		d.House = "Reuters"
	}
	return d
}
