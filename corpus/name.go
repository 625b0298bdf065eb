package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/lang"
)

// SpeakerKey is the group in which a speaker of an article is merged with those of
// others: all who may be the same are in one group, so that groups can be merged one by
// one. It is the last word of the name, folded as CanonicalQuotation does, or that before
// "Jr.": "lavrov" for Sergei Lavrov, S. Lavrov and Lavrov.
//
// It is "" for nobody, and for those who are described and not named: "a Pentagon
// spokesman", "officials", "the report". Nobody knows whether those of two articles are
// the same. The language is that of the article.
func SpeakerKey(p quote.Person, language string) string {
	n := nameOf(p, language)
	if !n.named() {
		return ""
	}
	return n.words[len(n.words)-1]
}

// A name is that of a speaker in an article, taken apart.
type name struct {
	id     string
	words  []string // folded, without titles and a suffix; nil for who is not named
	suffix string   // jr, iii
	one    bool     // of one person, who has a surname
	role   []string // the words of the role
}

func (n *name) named() bool { return len(n.words) > 0 }

// nameOf takes the name of a speaker apart.
func nameOf(p quote.Person, language string) name {
	base, _, _ := strings.Cut(language, "-")
	lexicon := lang.For(base)
	n := name{id: p.ID, one: p.Kind == quote.PersonSpeaker || p.Kind == quote.UnknownSpeaker, role: roleWords(p.Role)}
	raw := strings.Fields(p.Name)
	for len(raw) > 1 && isWord(raw[0], lexicon, lang.Honorific|lang.Title|lang.Det) && !isWord(raw[0], lexicon, lang.Given) {
		raw = raw[1:]
	}
	if p.ID == "" && described(p, raw, lexicon) {
		return n
	}
	for len(raw) > 1 && isWord(strings.TrimSuffix(raw[len(raw)-1], "."), lexicon, lang.Suffix) {
		n.suffix = CanonicalQuotation(raw[len(raw)-1])
		raw = raw[:len(raw)-1]
	}
	form := CanonicalQuotation(strings.Join(raw, " "))
	if form == "" && p.ID != "" {
		form = strings.ToLower(p.ID)
	}
	n.words = strings.Fields(form)
	return n
}

// described reports whether the words of a speaker describe and do not name: in a script
// with capitals the first or the last word has none, or the last says what somebody is.
func described(p quote.Person, words []string, lexicon *lang.Lexicon) bool {
	if p.Kind == quote.GroupSpeaker || p.Kind == quote.DocumentSpeaker || len(words) == 0 {
		return true
	}
	if first := strings.Fields(p.Name)[0]; small(first) && !isWord(first, lexicon, lang.Particle|lang.Honorific) && !isWord(first, lexicon, lang.Det) {
		return true
	}
	last := words[len(words)-1]
	if small(last) || isWord(strings.Fields(p.Name)[0], lexicon, lang.Indefinite) {
		return true
	}
	what := lang.Role | lang.Group
	if len(words) == 1 {
		what |= lang.Org | lang.Speaks | lang.Outlet | lang.Pron
	}
	return isWord(last, lexicon, what) && !isWord(last, lexicon, lang.Given|lang.Place|lang.Nation|lang.Seat)
}

// small reports whether a word begins with a small letter, and so does what stands behind a
// hyphen or an apostrophe in it: "spokesman", and not "al-Masri" or "d'Estaing".
func small(w string) bool {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '\'' || r == '’' })
	for _, part := range parts {
		if r, _ := utf8.DecodeRuneInString(part); !unicode.IsLower(r) {
			return false
		}
	}
	return len(parts) > 0
}

func isWord(w string, lexicon *lang.Lexicon, c lang.Class) bool {
	return lexicon != nil && lexicon.Lookup(w).Class.Is(c)
}

// A relation is how two names stand to each other.
type relation uint8

const (
	apart   relation = iota // two people
	perhaps                 // one, if what they said is the same: Lavrov and Sergei Lavrov
	equal                   // one, for all that the names say
)

// relate compares two names. Ids decide where both have one. What roles say is for
// agree.
func (n *name) relate(m *name) relation {
	switch {
	case n.id != "" && m.id != "":
		if n.id == m.id {
			return equal
		}
		return apart
	case !n.named() || !m.named() || n.suffix != "" && m.suffix != "" && n.suffix != m.suffix:
		return apart
	case slices.Equal(n.words, m.words):
		if len(n.words) == 1 && n.one && m.one {
			return perhaps // a surname
		}
		return equal
	case !n.one || !m.one:
		return apart
	}
	a, b := n.words, m.words
	if len(a) > len(b) {
		a, b = b, a
	}
	last := a[len(a)-1]
	switch {
	case last != b[len(b)-1]:
		return apart
	case len(a) == 1:
		return perhaps
	}
	given := sameGiven(a[0], b[0])
	if given == apart || !within(a[1:len(a)-1], b[1:len(b)-1]) {
		return apart
	}
	return given
}

// sameGiven compares two given names: the same, an initial, or another spelling.
func sameGiven(a, b string) relation {
	switch {
	case a == b:
		return equal
	case utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a), utf8.RuneCountInString(b) == 1 && strings.HasPrefix(a, b):
		return perhaps
	case alike(a, b):
		return perhaps
	}
	return apart
}

// within reports whether the middle names of one are those of the other, as far as it
// has any; an initial stands for all that begin with it.
func within(few, many []string) bool {
	at := 0
	for _, w := range few {
		for at < len(many) && !strings.HasPrefix(many[at], w) && !strings.HasPrefix(w, many[at]) {
			at++
		}
		if at == len(many) {
			return false
		}
		at++
	}
	return true
}

// roleWords are the words of a role, folded, without the short ones: of, the.
func roleWords(role string) []string {
	var list []string
	for w := range strings.FieldsSeq(CanonicalQuotation(role)) {
		if utf8.RuneCountInString(w) > 3 && !slices.Contains(list, w) || !ascii(w) && len(w) <= 4 {
			list = append(list, w)
		}
	}
	return list
}

// An agreement is how two roles stand to each other.
type agreement uint8

const (
	clash  agreement = iota // another function
	silent                  // one of them is not known
	agreed
)

// agree compares two roles: they agree if they share more than half of the words of the
// shorter: "foreign minister" and "Russian Foreign Minister".
func agree(a, b []string) agreement {
	if len(a) == 0 || len(b) == 0 {
		return silent
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for _, w := range a {
		if slices.ContainsFunc(b, func(v string) bool { return v == w || alike(v, w) }) {
			shared++
		}
	}
	if 2*shared > len(a) {
		return agreed
	}
	return clash
}
