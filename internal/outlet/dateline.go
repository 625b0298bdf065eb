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
//	PARIS: / Paris, 3 May (AFP) -                with the day first
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
		if !promising(head) {
			continue
		}
		for _, re := range datelines {
			m := re.FindStringSubmatchIndex(head)
			if m == nil || m[1] == len(head) && p.Len() <= longest {
				continue
			}
			return readDateline(head, p.Start, m)
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
	after = strings.TrimLeft(after, " \t\r\n")
	next, _ := utf8.DecodeRuneInString(after)
	return ok && strings.ContainsRune("-—–―_", next)
}

func readDateline(head string, at int, m []int) *Dateline {
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.Join(strings.Fields(head[m[2*i]:m[2*i+1]]), " ")
	}
	d := &Dateline{Span: text.Span{Start: at + m[0], End: at + m[1]}, Date: strings.TrimSuffix(part(2), ","), Outlet: part(3)}
	for place := range strings.SplitSeq(part(1), "/") {
		if place = strings.TrimSpace(place); place != "" {
			d.Places = append(d.Places, place)
		}
	}
	if d.Outlet == "" && d.Date != "" {
		d.House = "Reuters"
	}
	return d
}
