package multilingual

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/lang"
)

// resolve joins the mentions of the article into speakers, and gives every
// quotation its own.
func (f *finder) resolve() []cast.Entity {
	c := caster{finder: f, byName: make(map[string]int), byLast: make(map[string]int)}
	for i := range f.mentions {
		c.shorten(&f.mentions[i])
	}
	for i := range f.found {
		c.shorten(&f.found[i].who)
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; len(m.words) > 1 || f.lexicon.NoSpaces && m.role != "" && utf8.RuneCountInString(m.name) > 1 {
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

// shorten makes a surname with its small words, De Vries, one word, as it may
// stand for a name that has it.
func (c *caster) shorten(m *mention) {
	n := len(m.words)
	for _, w := range m.words[:max(0, n-1)] {
		if e := c.lexicon.Lookup(w); !e.Class.Is(lang.Particle) {
			return
		}
	}
	if n > 1 {
		m.words = m.words[n-1:]
	}
}

// A caster holds the state of resolve.
type caster struct {
	*finder
	entities []cast.Entity
	gender   []lang.Class
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
	if c.lexicon.NamesDecline {
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
		if last := m.words[len(m.words)-1]; len(m.words) > 1 && m.kind != cast.Organization {
			if _, taken := c.byLast[last]; !taken {
				c.byLast[last] = e
			}
		}
		if first, n := utf8.DecodeRuneInString(m.name); c.lexicon.NoSpaces && n < len(m.name) {
			if _, taken := c.byLast[string(first)]; !taken {
				c.byLast[string(first)] = e // the surname
			}
		}
	}
	c.merge(e, m)
	return e
}

func (c *caster) create(name string, kind cast.Kind) int {
	c.entities = append(c.entities, cast.Entity{Name: name, Kind: kind})
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
	for w := range strings.FieldsSeq(lang.Lower(m.role)) {
		if en := c.lexicon.Lookup(w); en.Class.Is(lang.Role) && !strings.Contains(c.heads[e], " "+w+" ") && len(c.heads[e]) < 200 {
			c.heads[e] += " " + w + " "
			if en.Class.Is(lang.Female) {
				c.gender[e] |= lang.Female
			}
		}
	}
	if c.gender[e] == gender {
		c.gender[e] = 0
	}
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
		if c.entities[e].Kind == cast.Unknown {
			c.entities[e].Kind = m.kind
		}
		c.mention(e, m.Span)
		return e
	}
	if !m.vague && m.kind == cast.Person {
		if e := c.nearest(m, func(e int) bool { return strings.Contains(c.heads[e], " "+m.head+" ") }); e >= 0 {
			c.mention(e, m.Span)
			return e
		}
	}
	key := lang.Lower(m.plain)
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
		case m.pronoun.Is(lang.He|lang.She) && (k == cast.Person || k == cast.Unknown):
			g := c.gender[e]
			return g == 0 || g == lang.Male && m.pronoun.Is(lang.He) || g == lang.Female && m.pronoun.Is(lang.She)
		case m.pronoun.Is(lang.They) && k == cast.Group:
			return true
		case m.pronoun.Is(lang.It|lang.She) && k == cast.Organization:
			return m.pronoun.Is(lang.It)
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
		if x.entity >= 0 && c.entities[x.entity].Kind == cast.Person && fits(x.entity) {
			return x.entity
		}
	}
	return found
}
