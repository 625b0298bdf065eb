package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainName is a normal name in composed letters, without invisible characters.
func plainName(name string) string { return normalName(clean(name)) }

// clean composes letters and drops invisible characters and runs of spaces.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// plainRole is a role in small letters, without articles before it.
func plainRole(role string) string {
	ws := nameWords(clean(role))
	for len(ws) > 0 && articles[ws[0]] {
		ws = ws[1:]
	}
	return strings.Join(ws, " ")
}

// describes reports whether a name is none, but a description in small letters
// or with an article, or is absent.
func describes(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	head, _, _ := strings.Cut(name, " ")
	return name == "" || unicode.IsLower(first) || articles[strings.ToLower(head)]
}

// within reports whether all words of a stand in b.
func within(a, b string) bool {
	in := strings.Fields(b)
	for _, w := range strings.Fields(a) {
		if !slices.Contains(in, w) {
			return false
		}
	}
	return true
}

// sameOutlets reports whether two lists name the same outlets, one to one.
func sameOutlets(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	var relays [2][]Relay
	for i := range a {
		relays[0] = append(relays[0], Relay{Outlet: clean(a[i])})
		relays[1] = append(relays[1], Relay{Outlet: clean(b[i])})
	}
	return len(sharedOutlets(relays[0], relays[1])) == len(a)
}

// subset reports whether all of an ascending list stands in another.
func subset(a, b []int) bool { return common(a, b) == len(a) }

// union is what stands in either of two ascending lists.
func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// markedSpans are the parts of spans between quotation marks: straight and
// curly ones, guillemets, and two apostrophes or backquotes.
func markedSpans(text string, spans []Span) (marked []Span) {
	for _, s := range spans {
		open := -1
		for i := s.Start; i < s.End; {
			r, n := utf8.DecodeRuneInString(text[i:s.End])
			for _, pair := range []string{"''", "’’", "``"} {
				if strings.HasPrefix(text[i:s.End], pair) {
					r, n = '"', len(pair)
				}
			}
			switch {
			case r == '“' || r == '«' || r == '"' && open < 0:
				open = i
			case (r == '”' || r == '»' || r == '"') && open >= 0:
				marked = append(marked, Span{open, i})
				open = -1
			}
			i += n
		}
		if open >= 0 {
			marked = append(marked, Span{open, s.End})
		}
	}
	return marked
}
