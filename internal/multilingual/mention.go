package multilingual

import (
	"strings"

	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A mention names or describes somebody.
type mention struct {
	text.Span
	name       string // "" where it has none
	words      []string
	role       string
	head       string // the noun of one that is not named, in small letters
	plain      string // the phrase without its determiner
	pronoun    lang.Class
	gender     lang.Class // Male, Female or 0
	kind       cast.Kind
	vague      bool // a spokesman: nobody before
	entity     int
	apposition text.Span
}

// note collects the names of a paragraph, outside marks.
func (f *finder) note() {
	for i := 0; i < len(f.items); {
		if !f.proper(i) || f.items[i].region >= 0 {
			i++
			continue
		}
		first := i
		if c := f.class(i); c.Is(people|lang.Honorific|lang.Outlet|lang.Named|lang.Time|lang.Place|lang.Interview) && !c.Is(lang.Given) {
			i++
			continue
		}
		end := f.nameEnd(i, len(f.items))
		i = max(end, i+1)
		before := f.class(first - 1)
		titled := first > 0 && before.Is(lang.Role|lang.Honorific)
		if end-first < 2 && !titled && f.lexicon.NounsCapitalised {
			continue
		}
		m := f.describe(span{first, end})
		if m.name == "" {
			continue
		}
		if len(m.words) > 1 && !(f.lexicon.NounsCapitalised && f.items[first].border && !f.given(first) && !f.acts(end)) || titled {
			f.surnames[lang.Lower(m.words[len(m.words)-1])] = true
		}
		if titled {
			if before.Is(lang.Female) {
				m.gender = lang.Female
			}
			m.role = f.role(f.roleStart(first), first)
		} else if s := f.beside(first, end); !s.empty() {
			m.role = f.role(s.first, s.end)
			for k := s.first; k < s.end; k++ {
				if f.class(k).Is(lang.Role) && f.class(k).Is(lang.Female) {
					m.gender = lang.Female
				}
			}
		}
		f.mentions = append(f.mentions, m)
	}
}

// beside returns the title that stands in apposition to the name in items
// [first:end): the mayor of the town, X; X, the mayor of the town.
func (f *finder) beside(first, end int) span {
	const far = 9
	if first > 1 && f.is(first-1, commas) {
		for j := first - 2; j >= 0 && first-j < far && f.items[j].region < 0 && f.items[j].kind != text.Punct; j-- {
			if f.class(j).Is(lang.Role) && f.phrase(j, first-1) == first-1 {
				return span{j, first - 1}
			}
			if f.items[j].border {
				break
			}
		}
	}
	if f.is(end, commas) {
		k := end + 1
		for k < len(f.items) && k-end < 4 && f.class(k).Is(lang.Det|lang.Adjective) && !f.items[k].border {
			k++
		}
		if f.class(k).Is(lang.Role) && !f.items[k].border {
			if to := f.phrase(k, min(len(f.items), k+far)); to > k && (to >= len(f.items) || f.items[to].kind == text.Punct || f.items[to].border) && !f.hasGiven(k+1, to) {
				return span{k, to}
			}
		}
	}
	return span{}
}

// hasGiven reports whether a given name stands in items [i:j).
func (f *finder) hasGiven(i, j int) bool {
	for ; i < j; i++ {
		if f.given(i) {
			return true
		}
	}
	return false
}

// acts reports whether what stands at item i tells that a name stood before it:
// a verb, a comma or a bracket.
func (f *finder) acts(i int) bool {
	return f.class(i).Is(lang.Cue|lang.Calls|lang.Weak|lang.Aux) && !f.class(i).Is(lang.Prep) || f.is(i, ", (")
}

// roleStart goes back over the words of a title before a name at item i.
func (f *finder) roleStart(i int) int {
	k := i
	for k > 0 && i-k < 4 && !f.items[k].border {
		c := f.class(k - 1)
		if !c.Is(lang.Role|lang.Honorific|lang.Adjective) || c.Is(lang.Det) {
			break
		}
		k--
	}
	if f.lexicon.NoSpaces {
		for k > 0 && f.class(k-1).Is(lang.Org|lang.Place|lang.Role) {
			k--
		}
	}
	return k
}

// role is a title as it stands, without determiner and honorifics.
func (f *finder) role(i, j int) string {
	for i < j && (f.class(i).Is(lang.Det|lang.Honorific) || f.items[i].kind == text.Punct) {
		i++
	}
	for j > i && (f.class(j-1).Is(lang.Honorific) || f.items[j-1].kind == text.Punct) {
		j--
	}
	if i >= j {
		return ""
	}
	return text.Squeeze(f.slice(f.bytes(span{i, j})))
}

// nameEnd returns the end of the name that begins at item i.
func (f *finder) nameEnd(i, hi int) int {
	k := f.nameParts(i, hi)
	for k > i+1 && f.class(k-1).Is(lang.Particle) && !f.items[k-1].cap {
		k-- // X of the
	}
	return k
}

func (f *finder) nameParts(i, hi int) int {
	k := i
	joined := false // by a small word: one part of a name is
	const longest = 6
	for k < hi && k-i < longest && !(k > i && f.items[k].border) && f.items[k].region < 0 {
		c := f.class(k)
		switch {
		case k > i && joined && c.Is(lang.Particle) && !f.class(k-1).Is(lang.Particle):
			return k
		case f.proper(k) && !c.Is(lang.Time) && !(k > i && c.Is(people|lang.Outlet|lang.Named) && !c.Is(lang.Given)):
		case k > i && c.Is(lang.Particle) && k+1 < hi && f.particle(k) && (f.proper(k+1) || f.class(k+1).Is(lang.Particle) && k+2 < hi && f.proper(k+2)):
			joined = true
		case k > i && (f.items[k].low == "·" || f.items[k].low == "•") && k+1 < hi && f.items[k+1].kind == text.Word:
		default:
			return k
		}
		k++
	}
	return k
}

// describe reads who the noun phrase is.
func (f *finder) describe(s span) mention {
	m := mention{Span: f.bytes(s), entity: -1}
	if s.empty() {
		return m
	}
	if s.end == s.first+1 && f.class(s.first).Is(pronouns) && f.items[s.first].region < 0 && !f.proper(s.first) {
		m.pronoun = f.class(s.first) & pronouns
		return m
	}
	from := s.first
	for from < s.end && (f.class(from).Is(lang.Det) && !f.proper(from) || f.items[from].kind == text.Number && false) {
		from++
	}
	m.vague = from > s.first && f.class(s.first).Is(lang.Indefinite)
	if from == s.end {
		from = s.first
	}
	m.plain = text.Squeeze(f.slice(f.bytes(span{from, s.end})))
	if m.vague {
		m.plain = text.Squeeze(f.slice(m.Span))
	}
	complement := false
	stripped := false
	for k := from; k < s.end; k++ {
		c := f.class(k)
		switch {
		case f.items[k].region >= 0 || c.Is(lang.Named) || f.items[k].outlet >= 0:
			if !complement && m.head == "" || !complement && f.class(k-1).Is(lang.Outlet) {
				m.name = text.Squeeze(f.slice(f.items[k].Span))
				if f.items[k].region >= 0 {
					m.name = f.slice(text.Trim(f.Text, f.Regions[f.items[k].region].Inner()))
				}
				m.words, m.kind = []string{m.name}, cast.Organization
				return m
			}
			stripped = true
			continue
		case f.is(k, "( （"):
			for k < s.end && !f.is(k, ") ）") {
				k++
			}
			continue
		case c.Is(lang.Conj) && k > from && m.head == "":
			return m
		case c.Is(lang.Of) && k > from && !f.proper(k):
			complement = true
			stripped = false
			continue
		case c.Is(lang.Honorific):
			if c.Is(lang.Female) {
				m.gender = lang.Female
			}
			stripped = true
			continue
		case c.Is(people|lang.Outlet) && !c.Is(lang.Given):
			if !complement {
				m.head = f.items[k].low
				switch {
				case c.Is(lang.Role):
					m.kind = cast.Person
				case c.Is(lang.Group):
					m.kind = cast.Group
				default:
					m.kind = cast.Organization
				}
				if c.Is(lang.Female) {
					m.gender = lang.Female
				}
			}
			stripped = true
			continue
		case c.Is(lang.Place):
			stripped = true
			if m.head != "" || k+1 < s.end {
				continue
			}
		}
		if !f.proper(k) || c.Is(lang.Adjective) && !c.Is(lang.Given) {
			if f.items[k].kind == text.Word && !f.items[k].cap && !complement {
				m.head = f.items[k].low
			}
			continue
		}
		if complement && !stripped && !f.given(k) {
			if next := f.nameEnd(k, s.end); next-k >= 3 && !f.lexicon.NounsCapitalised && f.class(next-2)&^(lang.Given|gender) == 0 {
				k = next - 2
			} else {
				continue
			}
		}
		if complement && f.given(k) && f.class(k-1).Is(lang.Of) {
			continue // a spokesman of Anna Berg
		}
		end := f.nameEnd(k, s.end)
		if end <= k || end == k+1 && m.head != "" && f.genitive(k) {
			continue
		}
		m.name = text.Squeeze(f.slice(f.bytes(span{k, end})))
		for j := k; j < end; j++ {
			m.words = append(m.words, f.slice(f.items[j].Span))
			if j < end-1 || end == k+1 {
				m.gender |= f.class(j) & (gender)
			}
		}
		if m.gender == gender {
			m.gender = 0
		}
		m.role = f.role(from, k)
		if f.lexicon.NoSpaces && m.role == "" && f.class(end).Is(lang.Role) {
			m.role = f.role(end, end+1)
		}
		if m.kind != cast.Organization || m.head == "" {
			m.kind = cast.Person
			if end == k+1 && (c.Is(lang.Place) || m.head == "" && f.acronym(k)) {
				m.kind = cast.Organization
			}
		}
		return m
	}
	if m.head == "" {
		m.head = lang.Lower(m.plain)
	}
	return m
}

// genitive reports whether the word at item k is a place or a name that a noun
// before it belongs to: the president Frankreichs.
func (f *finder) genitive(k int) bool {
	base, ok := strings.CutSuffix(f.items[k].low, "s")
	if !ok || !f.lexicon.NounsCapitalised {
		return false
	}
	e := f.lexicon.Lookup(strings.TrimSuffix(f.slice(f.items[k].Span), "s"))
	return e.Class.Is(lang.Place) || f.surnames[base]
}

func (f *finder) given(k int) bool { return f.class(k).Is(lang.Given) }

// who reads who the source of an attribution is, with what describes it.
func (f *finder) who(s, apposition span) mention {
	m := f.describe(s)
	if apposition.empty() || m.pronoun != 0 {
		return m
	}
	m.apposition = f.bytes(apposition)
	d := f.describe(apposition)
	switch {
	case m.name == "" && d.name != "" && m.kind != cast.Organization:
		m.name, m.words, m.gender = d.name, d.words, m.gender|d.gender
		m.role, m.kind = m.plain, cast.Person
		if d.role != "" {
			m.role = d.role
		}
	case m.name != "" && m.role == "" && d.name == "" && (d.kind == cast.Person || d.head != ""):
		m.role = d.plain
		m.gender |= d.gender
	}
	return m
}

