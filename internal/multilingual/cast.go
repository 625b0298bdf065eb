package multilingual

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/entity"
	"github.com/quoteattribution/quote/internal/locale"
	"github.com/quoteattribution/quote/internal/text"
)

// A mention names or describes somebody.
type mention struct {
	text.Span
	name    string // "" where it has none
	words   []string
	role    string
	head    string // the noun of one that is not named, in small letters
	plain   string // the phrase without its determiner
	pronoun locale.Class
	gender  locale.Class // Male, Female or 0
	kind    entity.Kind
	vague   bool // a spokesman: nobody before
	entity  int
}

// note collects the names of a paragraph, outside marks.
func (f *finder) note() {
	for i := 0; i < len(f.items); {
		if !f.proper(i) || f.items[i].region >= 0 {
			i++
			continue
		}
		first := i
		if c := f.class(i); c.Is(people|locale.Honorific|locale.Outlet|locale.Named|locale.Time|locale.Place|locale.Interview) && !c.Is(locale.Male|locale.Female) {
			i++
			continue
		}
		end := f.nameEnd(i, len(f.items))
		i = max(end, i+1)
		before := f.class(first - 1)
		titled := first > 0 && before.Is(locale.Role|locale.Honorific)
		if end-first < 2 && !titled && f.locale.NounsCapitalised {
			continue
		}
		m := f.describe(span{first, end})
		if m.name == "" {
			continue
		}
		if len(m.words) > 1 && !(f.locale.NounsCapitalised && f.items[first].border && !f.given(first)) || titled {
			f.surnames[lower(m.words[len(m.words)-1])] = true
		}
		if titled {
			if before.Is(locale.Feminine) {
				m.gender = locale.Female
			}
			m.role = f.role(f.roleStart(first), first)
		}
		f.mentions = append(f.mentions, m)
	}
}

// roleStart goes back over the words of a title before a name at item i.
func (f *finder) roleStart(i int) int {
	k := i
	for k > 0 && i-k < 4 && !f.items[k].border {
		c := f.class(k - 1)
		if !c.Is(locale.Role|locale.Honorific|locale.Adjective) || c.Is(locale.Det) {
			break
		}
		k--
	}
	if f.locale.NoSpaces {
		for k > 0 && f.class(k-1).Is(locale.Org|locale.Place|locale.Role) {
			k--
		}
	}
	return k
}

// role is a title as it stands, without determiner and honorifics.
func (f *finder) role(i, j int) string {
	for i < j && (f.class(i).Is(locale.Det|locale.Honorific) || f.items[i].kind == text.Punct) {
		i++
	}
	for j > i && (f.class(j-1).Is(locale.Honorific) || f.items[j-1].kind == text.Punct) {
		j--
	}
	if i >= j {
		return ""
	}
	return text.Squeeze(f.slice(f.bytes(span{i, j})))
}

// nameEnd returns the end of the name that begins at item i.
func (f *finder) nameEnd(i, hi int) int {
	k := i
	const longest = 6
	for k < hi && k-i < longest && !(k > i && f.items[k].border) && f.items[k].region < 0 {
		c := f.class(k)
		switch {
		case f.proper(k) && !c.Is(locale.Time) && !(k > i && c.Is(people|locale.Outlet|locale.Named) && !c.Is(locale.Male|locale.Female)):
		case k > i && c.Is(locale.Particle) && k+1 < hi && (f.proper(k+1) || f.class(k+1).Is(locale.Particle) && k+2 < hi && f.proper(k+2)):
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
	for from < s.end && (f.class(from).Is(locale.Det) && !f.proper(from) || f.items[from].kind == text.Number && false) {
		from++
	}
	m.vague = from > s.first && f.class(s.first).Is(locale.Indefinite)
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
		case f.items[k].region >= 0 || c.Is(locale.Named) || f.items[k].outlet >= 0:
			if !complement && m.head == "" || !complement && f.class(k-1).Is(locale.Outlet) {
				m.name = text.Squeeze(f.slice(f.items[k].Span))
				if f.items[k].region >= 0 {
					m.name = f.slice(text.Trim(f.Text, f.Regions[f.items[k].region].Inner()))
				}
				m.words, m.kind = []string{m.name}, entity.Organization
				return m
			}
			stripped = true
			continue
		case f.is(k, "( （"):
			for k < s.end && !f.is(k, ") ）") {
				k++
			}
			continue
		case c.Is(locale.Conj) && k > from && m.head == "":
			return m
		case c.Is(locale.Of) && k > from && !f.proper(k):
			complement = true
			stripped = false
			continue
		case c.Is(locale.Honorific):
			if c.Is(locale.Female) {
				m.gender = locale.Female
			}
			stripped = true
			continue
		case c.Is(people|locale.Outlet) && !c.Is(locale.Male|locale.Female):
			if !complement {
				m.head = f.items[k].low
				switch {
				case c.Is(locale.Role):
					m.kind = entity.Person
				case c.Is(locale.Group):
					m.kind = entity.Group
				default:
					m.kind = entity.Organization
				}
				if c.Is(locale.Feminine) {
					m.gender = locale.Female
				}
			}
			stripped = true
			continue
		case c.Is(locale.Place):
			stripped = true
			if m.head != "" || k+1 < s.end {
				continue
			}
		}
		if !f.proper(k) || c.Is(locale.Adjective) && !c.Is(locale.Male|locale.Female) {
			if f.items[k].kind == text.Word && !f.items[k].cap && !complement {
				m.head = f.items[k].low
			}
			continue
		}
		if complement && !stripped && !f.given(k) {
			if next := f.nameEnd(k, s.end); next-k >= 3 && !f.locale.NounsCapitalised && f.class(next-2)&^(locale.Male|locale.Female) == 0 {
				k = next - 2
			} else {
				continue
			}
		}
		if complement && f.given(k) && f.class(k-1).Is(locale.Of) {
			continue // a spokesman of Anna Berg
		}
		end := f.nameEnd(k, s.end)
		if end <= k {
			continue
		}
		m.name = text.Squeeze(f.slice(f.bytes(span{k, end})))
		for j := k; j < end; j++ {
			m.words = append(m.words, f.slice(f.items[j].Span))
			if j < end-1 || end == k+1 {
				m.gender |= f.class(j) & (locale.Male | locale.Female)
			}
		}
		if m.gender == locale.Male|locale.Female {
			m.gender = 0
		}
		m.role = f.role(from, k)
		if f.locale.NoSpaces && m.role == "" && f.class(end).Is(locale.Role) {
			m.role = f.role(end, end+1)
		}
		if m.kind != entity.Organization || m.head == "" {
			m.kind = entity.Person
		}
		return m
	}
	if m.head == "" {
		m.head = lower(m.plain)
	}
	return m
}

func (f *finder) given(k int) bool { return f.class(k).Is(locale.Male | locale.Female) }

// who reads who the source of an attribution is, with what describes it.
func (f *finder) who(s, apposition span) mention {
	m := f.describe(s)
	if apposition.empty() || m.pronoun != 0 {
		return m
	}
	d := f.describe(apposition)
	switch {
	case m.name == "" && d.name != "" && m.kind != entity.Organization:
		m.name, m.words, m.gender = d.name, d.words, m.gender|d.gender
		m.role, m.kind = m.plain, entity.Person
		if d.role != "" {
			m.role = d.role
		}
	case m.name != "" && m.role == "" && d.name == "" && (d.kind == entity.Person || d.head != ""):
		m.role = d.plain
		m.gender |= d.gender
	}
	return m
}

// resolve joins the mentions of the article into speakers, and gives every
// quotation its own.
func (f *finder) resolve() []entity.Entity {
	c := caster{finder: f, byName: make(map[string]int), byLast: make(map[string]int)}
	for i := range f.mentions {
		if m := &f.mentions[i]; len(m.words) > 1 || f.locale.NoSpaces && m.role != "" && utf8.RuneCountInString(m.name) > 1 {
			m.entity = c.entity(m)
		}
	}
	for i := range f.found {
		if m := &f.found[i].who; len(m.words) > 1 && !f.found[i].inherited {
			m.entity = c.entity(m)
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; len(m.words) == 1 {
			if m.entity = c.byWord(m.words[0]); m.entity < 0 && m.role != "" {
				m.entity = c.entity(m)
			} else if m.entity >= 0 {
				c.merge(m.entity, m)
			}
		}
	}
	for i := range f.found {
		q := &f.found[i]
		if q.inherited && i > 0 && f.found[i-1].Source == q.Source {
			q.Speaker = f.found[i-1].Speaker
		} else {
			q.Speaker = c.speaker(&q.who)
		}
		if q.Speaker >= 0 {
			c.said = append(c.said, spoken{q.Source.Start, q.Speaker})
			sort.SliceStable(c.said[max(0, len(c.said)-3):], func(a, b int) bool {
				t := c.said[max(0, len(c.said)-3):]
				return t[a].at < t[b].at
			})
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; m.entity >= 0 {
			c.mention(m.entity, m.Span)
		}
	}
	for i := range c.entities {
		list := c.entities[i].Mentions
		sort.SliceStable(list, func(a, b int) bool { return list[a].Start < list[b].Start })
		kept := list[:0]
		for _, s := range list {
			if n := len(kept); n > 0 && kept[n-1].Overlaps(s) {
				kept[n-1].End = max(kept[n-1].End, s.End)
				continue
			}
			kept = append(kept, s)
		}
		c.entities[i].Mentions = kept
	}
	return c.entities
}

// A caster holds the state of resolve.
type caster struct {
	*finder
	entities []entity.Entity
	gender   []locale.Class
	heads    []string // of each entity: the nouns of its roles, each with a space before and behind
	byName   map[string]int
	byLast   map[string]int
	said     []spoken
}

type spoken struct{ at, entity int }

func (c *caster) byWord(word string) int {
	if e, ok := c.byLast[word]; ok {
		return e
	}
	if e, ok := c.byName[word]; ok {
		return e
	}
	if c.locale.NamesDecline {
		return c.declined(word)
	}
	return -1
}

// declined returns the entity whose last name is the word in another case: the
// same but for the end.
func (c *caster) declined(word string) int {
	const stem, end = 6, 4 // bytes
	if len(word) <= stem {
		return -1
	}
	best := -1
	for e := range c.entities {
		_, last, _ := strings.Cut(c.entities[e].Name, " ")
		if last = last[strings.LastIndexByte(last, ' ')+1:]; len(last) < stem {
			continue
		}
		n := 0
		for n < len(word) && n < len(last) && word[n] == last[n] {
			n++
		}
		if n >= stem && len(word)-n <= end && len(last)-n <= end {
			best = e
			break
		}
	}
	return best
}

// entity returns the speaker that a named mention is of, made if there is none.
func (c *caster) entity(m *mention) int {
	e, ok := c.byName[m.name]
	if !ok {
		e = c.create(m.name, m.kind)
		c.byName[m.name] = e
		if last := m.words[len(m.words)-1]; len(m.words) > 1 && m.kind != entity.Organization {
			if _, taken := c.byLast[last]; !taken {
				c.byLast[last] = e
			}
		}
		if first, n := utf8.DecodeRuneInString(m.name); c.locale.NoSpaces && n < len(m.name) {
			if _, taken := c.byLast[string(first)]; !taken {
				c.byLast[string(first)] = e // the surname
			}
		}
	}
	c.merge(e, m)
	return e
}

func (c *caster) create(name string, kind entity.Kind) int {
	c.entities = append(c.entities, entity.Entity{Name: name, Kind: kind})
	c.gender = append(c.gender, 0)
	c.heads = append(c.heads, "")
	return len(c.entities) - 1
}

// merge notes what a mention tells of its entity.
func (c *caster) merge(e int, m *mention) {
	if c.entities[e].Role == "" {
		c.entities[e].Role = m.role
	}
	c.gender[e] |= m.gender
	if m.head != "" && !strings.Contains(c.heads[e], " "+m.head+" ") && len(c.heads[e]) < 200 {
		c.heads[e] += " " + m.head + " "
	}
	for w := range strings.FieldsSeq(lower(m.role)) {
		if en := c.locale.Lookup(w); en != nil && en.Class.Is(locale.Role) && !strings.Contains(c.heads[e], " "+w+" ") && len(c.heads[e]) < 200 {
			c.heads[e] += " " + w + " "
			if en.Class.Is(locale.Feminine) {
				c.gender[e] |= locale.Female
			}
		}
	}
	if c.gender[e] == locale.Male|locale.Female {
		c.gender[e] = 0
	}
}

func (c *caster) mention(e int, s text.Span) {
	c.entities[e].Mentions = append(c.entities[e].Mentions, s)
}

// speaker resolves the source of a quotation.
func (c *caster) speaker(m *mention) int {
	switch {
	case m.Len() == 0:
		return -1
	case m.pronoun != 0:
		return c.antecedent(m)
	case m.name != "":
		e := m.entity
		if e < 0 && len(m.words) == 1 {
			e = c.byWord(m.words[0])
		}
		if e < 0 {
			e = c.entity(m)
		} else {
			c.merge(e, m)
		}
		if c.entities[e].Kind == entity.Unknown {
			c.entities[e].Kind = m.kind
		}
		c.mention(e, m.Span)
		return e
	}
	if !m.vague && m.kind == entity.Person {
		if e := c.nearest(m, func(e int) bool { return strings.Contains(c.heads[e], " "+m.head+" ") }); e >= 0 {
			c.mention(e, m.Span)
			return e
		}
	}
	key := lower(m.plain)
	e, ok := c.byName[key]
	if !ok {
		e = c.create(m.plain, m.kind)
		c.byName[key] = e
		c.gender[e] = m.gender
		c.heads[e] = " " + m.head + " "
	}
	c.mention(e, m.Span)
	return e
}

// antecedent resolves a pronoun: the nearest speaker or name before that fits.
func (c *caster) antecedent(m *mention) int {
	fits := func(e int) bool {
		k := c.entities[e].Kind
		switch {
		case m.pronoun.Is(locale.He|locale.She) && (k == entity.Person || k == entity.Unknown):
			g := c.gender[e]
			return g == 0 || g == locale.Male && m.pronoun.Is(locale.He) || g == locale.Female && m.pronoun.Is(locale.She)
		case m.pronoun.Is(locale.They) && k == entity.Group:
			return true
		case m.pronoun.Is(locale.It|locale.She) && k == entity.Organization:
			return m.pronoun.Is(locale.It)
		}
		return false
	}
	return c.nearest(m, fits)
}

// nearest returns the entity before a mention that fits: of those who spoke
// lately and those who are named lately the later one; -1 for none.
func (c *caster) nearest(m *mention, fits func(int) bool) int {
	const back = 40
	at, found := -1, -1
	for n, k := 0, len(c.said)-1; k >= 0 && n < back; k-- {
		n++
		if s := c.said[k]; s.at < m.Start && fits(s.entity) {
			at, found = s.at, s.entity
			break
		}
	}
	k := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start >= m.Start })
	for n := 0; k > 0 && n < back; n++ {
		k--
		x := &c.mentions[k]
		if x.Start < at {
			break
		}
		if x.entity >= 0 && c.entities[x.entity].Kind == entity.Person && fits(x.entity) {
			return x.entity
		}
	}
	return found
}
