package eval

import (
	"slices"
	"strings"
	"unicode"
)

// nameWords are the words of a name in small letters: without punctuation,
// initials that stand next to each other as one word (J. D., J.D.).
func nameWords(name string) []string {
	name = strings.ToLower(strings.ReplaceAll(name, "\u2019", "'"))
	var b strings.Builder
	for _, r := range name {
		switch {
		case wordRune(r):
			b.WriteRune(r)
		case r == '.' || r == '\'':
		default:
			b.WriteByte(' ')
		}
	}
	var out []string
	initials := false
	for _, w := range strings.Fields(b.String()) {
		one := len([]rune(w)) == 1 && unicode.IsLetter([]rune(w)[0])
		if one && initials {
			out[len(out)-1] += w
		} else {
			out = append(out, w)
		}
		initials = one
	}
	return out
}

// normalName reduces a speaker's name to what is compared: without possessive,
// leading articles and titles, punctuation and case.
func normalName(name string) string {
	name = strings.TrimSpace(strings.ReplaceAll(name, "\u2019", "'"))
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "'")
	ws := nameWords(name)
	for len(ws) > 1 && (articles[ws[0]] || titles[ws[0]] && !institutions[ws[1]]) {
		ws = ws[1:]
	}
	return strings.Join(ws, " ")
}

// lastWord is the last word of a normal name.
func lastWord(name string) string {
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// normalOutlet reduces an outlet's name to what is compared: without case,
// punctuation, a leading "the" and a trailing "news agency" and the like.
func normalOutlet(name string) string {
	ws := nameWords(name)
	if len(ws) > 1 && outletHeads[ws[0]] {
		ws = ws[1:]
	}
	for len(ws) > 1 && outletTails[ws[len(ws)-1]] {
		ws = ws[:len(ws)-1]
	}
	return strings.Join(ws, " ")
}

// sameOutlet reports whether two names mean one outlet: they are equal, or one
// begins with all the words of the other.
func sameOutlet(a, b string) bool {
	a, b = normalOutlet(a), normalOutlet(b)
	if a == "" || b == "" {
		return a == b
	}
	return strings.HasPrefix(a+" ", b+" ") || strings.HasPrefix(b+" ", a+" ")
}

// normalDate is a date without periods, case and superfluous spaces.
func normalDate(date string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(date, ".", " "))), " ")
}

// samePlaces compares two lists of places as sets.
func samePlaces(a, b []string) bool {
	return slices.Equal(placeSet(a), placeSet(b))
}

func placeSet(places []string) []string {
	var out []string
	for _, p := range places {
		if n := strings.Join(nameWords(p), " "); n != "" {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
