package multilingual

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

const (
	gender   = lang.Male | lang.Female
	pronouns = lang.He | lang.She | lang.They | lang.It | lang.I
	people   = lang.Role | lang.Group | lang.Org
	// what may be a function word although it begins a sentence with a capital
	function = lang.Det | lang.Prep | lang.Conj | lang.Adv | lang.Time | lang.Aux | lang.Rel | lang.That | pronouns | lang.According | lang.How | lang.So | lang.Told | lang.Cue | lang.Weak | lang.By
)

// proper reports whether item i begins with a capital that its place does not
// explain.
func (f *finder) proper(i int) bool {
	it := &f.items[i]
	if it.kind != text.Word || it.region >= 0 || !it.cap {
		return it.class == 0 && it.kind == text.Word && strings.IndexByte(it.low, '.') > 1 // ver.di
	}
	if it.class.Is(lang.Stop) {
		return false
	}
	if it.class.Is(lang.Particle) && f.particled(i) {
		return true
	}
	return !it.border && !f.first(i) || !it.class.Is(function)
}

// particled reports whether the small word at item i, written with a capital,
// begins a name that the article has elsewhere: Von der Leyen.
func (f *finder) particled(i int) bool {
	const most = 3
	for k := i + 1; k < len(f.items) && k-i <= most; k++ {
		if !f.class(k).Is(lang.Particle) {
			return f.items[k].cap && f.surnames[f.items[k].low]
		}
	}
	return false
}

// particle reports whether the small word at item k joins the parts of a name:
// not where it is an article before another noun.
func (f *finder) particle(k int) bool {
	return !f.class(k).Is(lang.Det) || !f.lexicon.NounsCapitalised && !f.class(k+1).Is(people|lang.Outlet|lang.Named|lang.Place|lang.Time) && !f.listener(k+1, len(f.items)) || f.class(k-1).Is(lang.Particle)
}

// first reports whether item i is the first word of its sentence, behind a dash
// or a bracket.
func (f *finder) first(i int) bool {
	return i == 0 || f.items[i-1].kind == text.Punct && (f.items[i-1].border || f.is(i-1, colons))
}

// pronoun reports whether item i is a pronoun that stands for somebody.
func (f *finder) pronoun(i, hi int) bool {
	c := f.class(i)
	if !c.Is(pronouns) || f.lexicon.NoSpaces && f.class(i+1).Is(people) {
		return false
	}
	if c.Is(lang.Det) && i+1 < hi && !f.items[i+1].border && f.items[i+1].kind == text.Word && (f.proper(i+1) || f.class(i+1) == 0 || f.class(i+1).Is(people|lang.Adjective|lang.Outlet)) {
		return f.class(i + 1).Is(lang.Cue | lang.Weak)
	}
	return true
}

// phrase returns the item after the noun phrase that begins at item i, before
// hi; i if there is none. What joins a noun to its complement (the spokesman of
// the city) belongs to it, and so do brackets.
func (f *finder) phrase(i, hi int) int {
	if i >= hi {
		return i
	}
	if f.pronoun(i, hi) {
		return i + 1
	}
	var (
		noun, name bool // seen
		start      = true
		plain      = 0 // unknown small words in a row
		end        = i // after the last word that may end it
	)
	const longest = 40
	k := i
	for k < hi && k-i < longest && !(k > i && f.items[k].border) {
		it := &f.items[k]
		c := it.class
		switch {
		case it.region >= 0:
			if !f.named(k) || !noun && !start {
				return end
			}
			noun, name = true, true
			k++
			end = k
			continue
		case it.kind == text.Punct:
			switch {
			case it.low == "-" && it.glued && k > i && f.items[k-1].kind == text.Number && k+1 < hi && f.items[k+1].glued: // 58-Jährige
				k++
				continue
			case (it.low == "&" || it.low == "/" || it.low == "·" || it.low == "-" && it.glued || it.low == "'" || it.low == "’") && noun && k+1 < hi && f.items[k+1].kind == text.Word:
				k++
				continue
			case (it.low == "(" || it.low == "（") && noun:
				const bracket = 8
				for j := k + 1; j < hi && j-k <= bracket; j++ {
					if f.is(j, ") ）") {
						end = j + 1
						break
					}
				}
				if end <= k {
					return end
				}
				k = end
				continue
			}
			return end
		case it.kind == text.Number:
			if noun {
				return end
			}
			k++
			if strings.ContainsFunc(it.low, unicode.IsLetter) && f.lexicon.NounsCapitalised { // 58-Jährige
				noun, end = true, k
			}
		case c.Is(lang.Honorific):
			k++
		case c.Is(lang.Time) && !name && !it.border || c.Is(lang.Time) && noun:
			return end
		case c.Is(lang.Of) && noun && f.complement(k, hi):
			k++
			start, plain = true, 0
			continue
		case f.proper(k):
			if c.Is(lang.Interview) && start && !noun {
				return end
			}
			if noun && c.Is(lang.Cue|lang.Aux|lang.Weak) && !f.lexicon.NounsCapitalised && !name {
				return end
			}
			if noun && !f.lexicon.NoSpaces && f.known(k-1) && !c.Is(people|lang.Outlet) && !f.known(k) {
				return end // told X, who
			}
			if name && !f.lexicon.NoSpaces && f.known(k) && !f.class(k-1).Is(lang.Outlet|lang.Of) {
				return end // told X
			}
			noun = true
			name = !c.Is(people|lang.Outlet) || c.Is(lang.Named)
			plain = 0
			k++
			end = k
		case c.Is(lang.Particle) && noun && k+1 < hi && f.proper(k+1) && f.particle(k):
			k++
		case c.Is(lang.Conj) && noun && k+1 < hi && f.joins(k, hi):
			k++
			start = true
			continue
		case f.lexicon.NounsCapitalised && !it.cap && c.Is(people):
			if !start && noun {
				return end
			}
			k++ // an adjective that looks like a noun
		case c.Is(lang.Det) && start && (!noun || !f.class(k).Is(lang.Prep)):
			k++
			continue
		case c.Is(lang.Prep) && f.lexicon.NounsCapitalised && start && k > i && !noun && f.class(k-1).Is(lang.Det):
			// the in Paris born minister
			to := f.object(k+1, hi)
			if to == k+1 || to >= hi || f.items[to].kind != text.Word || f.items[to].cap {
				return end
			}
			k = to
			continue
		case c.Is(people|lang.Outlet) && !c.Is(lang.Cue|lang.Prep):
			if name && !f.lexicon.NoSpaces {
				return end
			}
			noun, plain = true, 0
			k++
			end = k
		case c.Is(lang.Adjective):
			k++
			if noun {
				end = k
			}
		case c.Is(lang.Place):
			noun = true
			k++
			end = k
		case c&^(lang.Participle|lang.VerbPart|lang.Told|lang.Given|gender|lang.Interview|lang.Stop) == 0 || c.Is(lang.Participle) && !c.Is(lang.Aux|lang.Cue) && start && k > i:
			// a word of no known kind: an adjective, or a noun
			if plain++; name || plain > 3 || !start && !noun || start && k == i && f.lexicon.NounsCapitalised {
				return end
			}
			if start && k == i && !noun {
				return end // no determiner
			}
			k++
			if !f.lexicon.NounsCapitalised {
				noun = true
				end = k
			}
		default:
			return end
		}
		start = start && !noun
	}
	return end
}

// complement reports whether a noun phrase follows the word at k that joins it
// to the one before. The outlet that was spoken to joins nothing.
func (f *finder) complement(k, hi int) bool {
	if k+1 >= hi || f.items[k+1].border {
		return false
	}
	c := f.class(k + 1)
	if f.class(k).Is(lang.Told) && f.class(k).Is(lang.Det) && f.listener(k+1, hi) {
		return false
	}
	if c.Is(pronouns) && !c.Is(lang.Det) {
		return false
	}
	return f.proper(k+1) || f.named(k+1) || c.Is(lang.Det|people|lang.Adjective|lang.Place|lang.Outlet) || c == 0 && f.items[k+1].kind == text.Word
}

// listener reports whether an outlet is named at item k, behind at most one
// further word.
func (f *finder) listener(k, hi int) bool {
	for j := k; j < hi && j <= k+2; j++ {
		it := &f.items[j]
		if it.class.Is(lang.Outlet|lang.Named) || it.outlet != outlet.Unknown || it.region >= 0 && f.known(j) {
			return true
		}
		if it.kind == text.Punct {
			return false
		}
	}
	return false
}

// joins reports whether the "and" at k joins two people or bodies.
func (f *finder) joins(k, hi int) bool {
	if k+1 >= hi || f.items[k+1].border {
		return false
	}
	c := f.class(k + 1)
	if f.lexicon.NounsCapitalised || f.proper(k+1) || c.Is(people) {
		return (f.proper(k+1) || c.Is(people|lang.Det)) && !c.Is(lang.Cue)
	}
	return false
}

// known reports whether what stands in the marks at item k is the name of an
// outlet.
func (f *finder) known(k int) bool {
	it := &f.items[k]
	if it.region < 0 {
		return it.outlet != outlet.Unknown || it.known != ""
	}
	known, n := f.outletIn(it.region)
	return known != "" || n != outlet.Unknown
}

// named reports whether what stands in marks at item k is a name: of an outlet,
// or a word or two in capitals behind a noun of an outlet.
func (f *finder) named(k int) bool {
	it := &f.items[k]
	if it.region < 0 {
		return false
	}
	inner := f.Regions[it.region].Inner()
	const longest = 40 // bytes
	if inner.Len() > longest || final(f.ending(it.region)) {
		return false
	}
	if f.known(k) {
		return true
	}
	if k == 0 {
		return false
	}
	switch c := f.class(k - 1); {
	case c.Is(lang.Outlet):
	case c.Is(lang.Det) && k > 1 && f.class(k-2).Is(lang.Reports|lang.According|lang.Told|lang.By|lang.Quotes) && count(f.slice(inner)) <= 3:
		if f.class(k-2).Is(lang.Of) && !f.class(k-2).Is(lang.By) {
			return false
		}
	default:
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.slice(inner))
	return unicode.IsUpper(r) || !unicode.IsLower(r)
}
