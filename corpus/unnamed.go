package corpus

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
)

// sureWords and sureLetters are how long words are at least that tell who said them where
// an article names nobody.
const (
	sureWords   = 10
	sureLetters = 50
)

// sure reports whether a canonical form is so long that nobody else says it by chance.
func sure(form string) bool {
	return 1+strings.Count(form, " ") >= sureWords && utf8.RuneCountInString(form) >= sureLetters
}

// A Reference is a quotation of a named speaker, for those who merge what names nobody
// with it.
type Reference struct {
	Key     string // of the quotation
	Speaker string // its key
	Name    string
	Words   string
	Known   []string // the words of the speaker's names and roles, folded
}

// References are the long forms of the words of a quotation, each with a reference to
// it: those by which UnnamedKey finds it. Only what a Group hands out has some.
func (q *Quotation) References() map[string]Reference {
	r := Reference{Key: q.Key, Speaker: q.Speaker, Name: q.Name, Words: q.Words, Known: q.role}
	all := make(map[string]Reference)
	for _, form := range q.forms {
		if sure(form) {
			all[form] = r
		}
	}
	return all
}

// UnnamedKey is the group in which an observation that names no speaker (SpeakerKey is
// "") is merged with others: the canonical form of its words where that is long, ten
// words and fifty letters, and otherwise "": it is merged with nothing then.
func UnnamedKey(o Observation) string {
	if form := CanonicalQuotation(o.Words); sure(form) {
		return form
	}
	return ""
}

// MergeUnnamed merges observations that name no speaker and have one UnnamedKey, with
// the named quotation that has the same words, if there is one of one speaker. A
// description is taken for that speaker only if it shares a word with the speaker's names
// or roles, "a Pentagon spokesman" with the Pentagon's press secretary. What is not taken
// for anybody is one quotation for each description, and words of nobody at all are
// with the only description, if there is one.
//
// It returns parts: those with the key of a named quotation are to be merged with it, by
// MergeParts.
func MergeUnnamed(form string, named []Reference, unnamed []Observation) []Quotation {
	if form == "" {
		var parts []Quotation
		for _, o := range unnamed {
			parts = append(parts, partOf(keyOf("", CanonicalQuotation(o.Words), o.Document, strconv.Itoa(o.Index), o.Date.String(), o.Words, o.Publisher), o))
		}
		return parts
	}
	named = slices.Clone(named)
	slices.SortFunc(named, func(a, b Reference) int { return strings.Compare(a.Key, b.Key) })
	named = slices.CompactFunc(named, func(a, b Reference) bool { return a.Key == b.Key })
	var only *Reference
	if len(named) == 1 {
		only = &named[0]
	}
	byDescription := make(map[string][]Observation)
	for _, o := range unnamed {
		d := description(o)
		if only != nil && d != "" && only.means(d) {
			d = ""
		}
		byDescription[d] = append(byDescription[d], o)
	}
	if nobodys := byDescription[""]; only == nil && len(named) == 0 && len(nobodys) > 0 && len(byDescription) == 2 {
		delete(byDescription, "")
		for d := range byDescription {
			byDescription[d] = append(byDescription[d], nobodys...)
		}
	}
	var parts []Quotation
	for d, list := range byDescription {
		key := keyOf("", form, d)
		if d == "" && only != nil {
			key = only.Key
		}
		for _, o := range list {
			p := partOf(key, o)
			if key == keyOf("", form, d) {
				p.Name = o.Speaker.Name
			} else {
				p.Speaker, p.Name, p.Words = only.Speaker, only.Name, only.Words
			}
			parts = append(parts, p)
		}
	}
	slices.SortFunc(parts, func(a, b Quotation) int { return byDate(a.Occurrences[0], b.Occurrences[0]) })
	return parts
}

// partOf is a quotation of one observation.
func partOf(key string, o Observation) Quotation {
	return Quotation{Key: key, Name: o.Speaker.Name, Words: o.Words, Documents: 1, Occurrences: []Observation{o}}
}

// description is how an article describes who is not named, folded, without a determiner.
func description(o Observation) string {
	words := strings.Fields(o.Speaker.Name)
	base, _, _ := strings.Cut(o.Language, "-")
	lexicon := lang.For(base)
	for len(words) > 1 && isWord(words[0], lexicon, lang.Det) {
		words = words[1:]
	}
	return CanonicalQuotation(strings.Join(words, " "))
}

// means reports whether a description may mean the speaker.
func (r *Reference) means(description string) bool {
	return slices.ContainsFunc(roleWords(description), func(w string) bool {
		return slices.ContainsFunc(r.Known, func(k string) bool { return k == w || alike(k, w) })
	})
}
