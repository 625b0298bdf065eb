package cast

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
)

// named is the mention that is name k.
func (r *resolver) named(k int) *Mention { return &r.mentions[r.names[k]] }

// nameAt returns the index of the first name that ends after token i.
func (r *resolver) nameAt(i int) int {
	return sort.Search(len(r.names), func(k int) bool { return r.named(k).End > i })
}

// mentionAt returns the index of the first mention that begins at token i or
// later.
func (r *resolver) mentionAt(i int) int {
	return sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].First >= i })
}

// nameFrom is the name that begins at token i and means somebody, or nil.
func (r *resolver) nameFrom(i int) *Mention {
	if k := r.nameAt(i); k < len(r.names) && r.named(k).First == i && r.named(k).entity != none {
		return r.named(k)
	}
	return nil
}

// nameEnding is the name that ends before token end and means somebody, or nil.
func (r *resolver) nameEnding(end int) *Mention {
	if k := r.nameAt(end - 1); k < len(r.names) && r.named(k).End == end && r.named(k).entity != none {
		return r.named(k)
	}
	return nil
}

// join makes entities of the names of the article, in the passes that the
// package comment lists.
func (r *resolver) join() {
	r.names = r.names[:0]
	for i := range r.mentions {
		r.Stop.Check()
		if r.mentions[i].Form == Named {
			r.names = stop.Append(r.Stop, r.names, i)
		}
	}
	r.reconsider()
	r.shorten()
	r.barely()
	r.unopened()
	const most = 32
	size := min(len(r.names)/2, most) // many names stand more than once
	r.byLast, r.byFirst, r.byName = make(map[string]int, size), make(map[string]int, size), make(map[string]int, size)
	r.beside = make(map[int]int)
	r.entities = make([]Entity, 0, size)
	r.beginnings()
	r.fullNames(false)
	r.headlines()
	r.fullNames(true)
	r.acronyms()
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		if m.entity == none {
			continue
		}
		if m.Outlet != "" {
			e := &r.entities[m.entity]
			e.Kind, e.company = Organization, false
		}
		r.describe(m)
	}
	for k := len(r.names) - 1; k >= 0; k-- {
		r.Stop.Check()
		if m := r.named(k); m.entity != none && !m.Quoted && !m.Headline {
			r.entities[m.entity].first = m.First
		}
		r.labelled = r.labelled || r.named(k).label != Unknown
	}
}

// fullNames joins the names, the longest first: they are what shorter ones refer
// to. Of single words those come first whose title tells the gender: where there
// is a Mr. Berg, Berg need not be Anna Berg.
// Surnames in capitals, as transcripts have them, come after those of headlines.
func (r *resolver) fullNames(capitals bool) {
	const longest, last = 6, -1 // words
	for size := longest; size >= last; size-- {
		for k := range r.names {
			r.Stop.Check()
			m := r.named(k)
			later := size == 1 && r.titleGender(m) == 0 || (size == last) != (len(m.Name) == 1 && r.begins[m.Name[0]])
			if m.entity != none || m.Headline || later || (len(m.Name) == 1 && r.shoutedName(m)) != capitals || min(len(m.Name), longest) != max(size, 1) {
				continue
			}
			m.entity = r.match(m)
			if m.entity == none && !m.Initial {
				m.entity = r.create(m)
			}
			if g := r.titleGender(m); m.entity != none && r.entities[m.entity].gender == 0 {
				r.entities[m.entity].gender = g
			}
			if m.entity != none && !m.Quoted {
				r.entities[m.entity].count++
			}
		}
	}
}

// beginnings notes which names others of one word begin with, where nothing parts a
// surname from a given name: 田中, of 田中花子.
func (r *resolver) beginnings() {
	if !r.Lexicon.MixedScript {
		return
	}
	const longest, given = 8, 4 // characters
	r.begins = make(map[string]bool)
	whole := make(map[string]bool)
	for k := range r.names {
		if m := r.named(k); len(m.Name) == 1 {
			whole[m.Name[0]] = true
		}
	}
	for name := range whole {
		n := utf8.RuneCountInString(name)
		if n > longest {
			continue
		}
		i := 0
		for at := range name {
			if i > 0 && n-i <= given && whole[name[:at]] {
				r.begins[name[:at]] = true
			}
			i++
		}
	}
}

// headlines joins the names of headlines, where capitals tell little.
func (r *resolver) headlines() {
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		if !m.Headline {
			continue
		}
		m.entity = r.match(m)
		full := len(m.Name) > 1 && len(m.Name) < 4 && r.is(m.First, lang.Given)
		switch {
		case m.entity == none && full:
			m.entity = r.create(m)
		case full && len(r.entities[m.entity].words) == 1:
			e := &r.entities[m.entity] // the text has the surname alone
			e.Name, e.words, e.eastern = r.nameText(m), m.Name, r.eastern(m)
			e.gender = cmp.Or(m.Gender, e.gender)
			r.byName[e.Name] = m.entity
		}
	}
}

// create makes an entity of a name.
func (r *resolver) create(m *Mention) int {
	id := r.add(Entity{
		Name: r.nameText(m), Kind: m.Kind, words: m.Name, gender: m.Gender, first: m.First, proper: true,
		place: m.Kind == Organization && m.classes.Is(lang.Place), company: m.company,
		eastern: r.eastern(m), nominative: r.nominative(m),
	})
	e := &r.entities[id]
	if len(m.Name) == 1 && r.labels != nil && m.Title.Empty() && m.label == Person && r.is(m.First, lang.Given) && !r.use(m.First, lang.Eastern) {
		e.gender = one(r.class(m.First)) // Anna, whom the article names no further
	}
	if words, ok := r.straightened(m); ok {
		e.Name, e.words, e.nominative = strings.Join(words, " "), words, listed
		if g := one(r.Lexicon.Lookup(words[0]).Class); g != 0 && len(words) > 1 {
			e.gender = g // Petra Nováka
		}
	}
	if words := r.theirs(m); len(words) > 1 && r.is(m.End, heads) && r.is(m.First, lang.Given) || len(words) == 1 && r.is(m.End, lang.Speaks) && !r.is(m.First, lang.Given) {
		e.Name, e.words = strings.TrimSuffix(e.Name, m.Name[len(words)-1])+words[len(words)-1], words
	}
	if _, ok := r.byName[e.Name]; !ok {
		r.byName[e.Name] = id
	}
	put := func(index map[string]int, key string) int {
		before, ok := index[key]
		index[key] = id
		if !ok {
			return none
		}
		return before
	}
	e.sameLast = put(r.byLast, r.surname(e.words))
	switch {
	case r.Lexicon.NoSpaces:
		_, n := utf8.DecodeRuneInString(m.Name[0])
		e.sameFore = put(r.byFirst, m.Name[0][:n])
	case len(m.Name) > 1:
		e.sameFore = put(r.byFirst, m.Name[0])
	}
	return id
}

// called returns the entity of a name or a description that stands at a token,
// made if there is none.
func (r *resolver) called(name string, tok int, kind Kind) int {
	if i, ok := r.byName[name]; ok {
		return i
	}
	id := r.add(Entity{Name: name, Kind: kind, first: tok, words: strings.Fields(name)})
	r.byName[name] = id
	return id
}

func (r *resolver) nameText(m *Mention) string {
	if m.couple {
		return strings.Join(m.Name, " ")
	}
	if r.Lexicon.NoSpaces && !r.Lexicon.MixedScript && utf8.RuneCountInString(m.Name[0]) == 1 && r.is(m.End, lang.Honorific) {
		return r.slice(Phrase{First: m.First, End: m.End + 1}) // 万女士, of whom no more is told
	}
	if r.is(m.First, lang.Given) {
		return r.slice(m.Phrase)
	}
	return r.uninflected(m.Phrase)
}

// surname is the last word of a name that is no suffix, in one spelling, without the article of Arabic.
func (r *resolver) surname(words []string) string {
	last := words[len(words)-1]
	if len(words) > 1 && r.Lexicon.Lookup(last).Class.Is(lang.Suffix) {
		last = words[len(words)-2]
	}
	last = last[strings.LastIndexByte(last, ' ')+1:] // van der Berg
	last = strings.ReplaceAll(last, "’", "'")        // O’Neill
	if k := strings.IndexByte(last, '-'); k > 0 && k < 4 && r.Lexicon.Lookup(last[:k]).Class.Is(lang.Particle) {
		last = last[k+1:] // El-Masri said, Masri said
	}
	return last
}

// inCapitals is the first person with a surname that is given in capitals.
func (r *resolver) inCapitals(surname string) int {
	for ; r.raised < len(r.entities); r.raised++ {
		e := &r.entities[r.raised]
		if e.Kind != Person || !e.proper {
			continue
		}
		if r.byUpper == nil {
			r.byUpper = make(map[string]int)
		}
		keys := []string{r.surname(e.words)}
		if e.eastern {
			keys = append(keys, e.words[0])
		}
		for _, key := range keys {
			upper := strings.ToUpper(key)
			if _, ok := r.byUpper[upper]; !ok && upper != key {
				r.byUpper[upper] = r.raised
			}
		}
	}
	if id, ok := r.byUpper[strings.ToUpper(surname)]; ok {
		return id
	}
	return none
}

// match finds the entity that a name, shorter than the names seen so far or as
// long, refers to: of several that fit the one that is named most, and among
// those the first.
func (r *resolver) match(m *Mention) int {
	best, score := none, 0
	const most = 64 // people of one surname
	for id, k := get(r.byLast, r.surname(m.Name)), 0; id != none && k < most; id, k = r.entities[id].sameLast, k+1 {
		// The first bearer of a surname keeps it, unless the article is about another.
		switch s := r.fit(m, &r.entities[id]); {
		case s == 0, best != none && r.entities[id].first > r.entities[best].first && s <= 2*score+2:
		case score <= 2*s+2:
			best, score = id, s
		}
	}
	if len(m.Name) == 1 && best != none {
		best = r.justNamed(m, best)
	}
	if best == none && r.shoutedName(m) {
		if id := r.inCapitals(r.surname(m.Name)); id != none && (len(m.Name) == 1 || sameGiven(m.Name, r.entities[id].words)) {
			return id // BERG, as transcripts and headlines write it
		}
	}
	if best == none {
		best = r.possessed(m)
	}
	if best == none && r.Lexicon.NamesDecline {
		best = r.declined(m)
	}
	if best == none && len(m.Name) > 1 && m.Title.Empty() {
		best = r.longer(m)
	}
	if best != none && (r.entities[best].first <= m.First || r.Lexicon.NoSpaces) || len(m.Name) > 1 {
		return best
	}
	if best == none && !r.Lexicon.NounsCapitalised && !(m.Initial && r.Words[m.First].Known()) && r.titleGender(m) == 0 && !r.is(m.First, lang.Given) {
		if id := r.middle(m.Name[0]); id != none {
			return id
		}
	}
	fore := m.Name[0]
	if r.Lexicon.MixedScript {
		_, n := utf8.DecodeRuneInString(fore)
		fore = fore[:n]
	}
	for id, k := get(r.byFirst, fore), 0; id != none && k < most; id, k = r.entities[id].sameFore, k+1 {
		e := &r.entities[id]
		if r.Lexicon.MixedScript && best != none && r.fitGiven(m, e) > 0 {
			return none // 田中, of 田中花子 and 田中一郎
		}
		if s := r.fitGiven(m, e); s > 0 && (best == none || s >= score || e.eastern && score <= 2*s+2 || r.entities[best].first > m.First && e.first < m.First) {
			best, score = id, s
		}
	}
	if best == none && r.bearer(m.First) {
		best = r.middle(m.Name[0]) // Rizal, of Muhammad Rizal Lubis
	}
	return best
}

// justNamed is who bears a surname and was named in full in front of a verb of saying in this paragraph or the one before,
// where the paragraph does not speak of best, who has it in the rest of the article: Trade Minister Gary Lund left. ¶ Port
// Secretary Eva Lund says it rains. | Lund | said. It is best where nobody was.
func (r *resolver) justNamed(m *Mention, best int) int {
	const most = 32 // names
	para := r.ParagraphOf(m.First)
	found := none
	for k := r.nameAt(m.First) - 1; k >= 0 && k > r.nameAt(m.First)-most && r.ParagraphOf(r.named(k).First) >= para-1; k-- {
		n := r.named(k)
		switch {
		case found != none && r.ParagraphOf(n.First) < para:
			return found
		case n.entity == none || n.Quoted || n.Headline || r.surname(n.Name) != m.Name[0]:
		case n.entity == best:
			return best
		case found == none && (len(n.Name) == 1 || n.Subject && r.is(n.End, lang.Cue)) && r.fit(m, &r.entities[n.entity]) > 0:
			found, para = n.entity, r.ParagraphOf(n.First)
		}
	}
	if found != none {
		return found
	}
	return best
}

// longer is the only person whose name begins with all words of another: La Ode, of La Ode
// Marhaban.
func (r *resolver) longer(m *Mention) int {
	const most = 64 // people of one given name
	found := none
	for id, k := get(r.byFirst, m.Name[0]), 0; id != none && k < most; id, k = r.entities[id].sameFore, k+1 {
		if e := &r.entities[id]; e.Kind == Person && len(e.words) > len(m.Name) && slices.Equal(e.words[:len(m.Name)], m.Name) {
			if found != none {
				return none
			}
			found = id
		}
	}
	return found
}

// middle is the only person with a word between given name and last surname, as
// Spanish and Arabic names have it: Huamaní, of Saturnino Huamaní Ccori.
func (r *resolver) middle(word string) int {
	const most = 200 // entities
	found := none
	for id := range r.entities[:min(len(r.entities), most)] {
		if e := &r.entities[id]; e.Kind == Person && e.proper && len(e.words) > 2 && slices.Contains(e.words[1:len(e.words)-1], word) {
			if found != none {
				return none
			}
			found = id
		}
	}
	return found
}

// shoutedName reports whether the surname of a name is in capitals: BERG, McBERG.
func (r *resolver) shoutedName(m *Mention) bool {
	w := r.Word(m.End - 1)
	if len(w) <= 3 {
		return len(w) > 1 && !m.Title.Empty() && strings.ToUpper(w) == w // MR. LEE
	}
	return strings.ToUpper(w[2:]) == w[2:]
}

func get(index map[string]int, key string) int {
	if id, ok := index[key]; ok {
		return id
	}
	return none
}

// fit tells how well a name fits an entity with the same surname; 0 if not at all.
func (r *resolver) fit(m *Mention, e *Entity) int {
	g := r.titleGender(m)
	switch body := e.Kind == Organization && len(m.Name) < len(e.words); {
	case body && (!m.Title.Empty() || len(m.Name) == 1):
		return 0 // Mr. Bank, or a last word such as Ministry, names no body
	case len(m.Name) == 1 && r.upper(m.First) && len(e.words) > 1 && e.gender == 0 && len(e.titles) == 0 && r.Lexicon.HeadFirst && !r.Lexicon.Lookup(e.words[0]).Class.Is(lang.Given):
		return 0 // TAB, of Navio da TAB
	case len(m.Name) > 1 && (!sameGiven(m.Name, e.words) || r.generations(m.Name, e.words)), clash(g, e.gender):
		return 0
	}
	return 2 + counted(e)
}

// generations reports whether the ends of two names tell father from son: Jr., Sr.
func (r *resolver) generations(a, b []string) bool {
	x, y := strings.Trim(a[len(a)-1], ".,"), strings.Trim(b[len(b)-1], ".,")
	return x != y && r.Lexicon.Lookup(x).Class.Is(lang.Suffix) && r.Lexicon.Lookup(y).Class.Is(lang.Suffix)
}

// fitGiven tells how well a single word fits an entity whose name it begins:
// Anna; Deng, whose surname comes first; Acme for Acme Corp.
func (r *resolver) fitGiven(m *Mention, e *Entity) int {
	given := r.is(m.First, lang.Given)
	switch bare, g := m.Title.Empty(), r.titleGender(m); {
	case clash(g, e.gender), m.Title.Len() == 1 && r.use(m.Title.First, lang.Crowned) && r.labels != nil && !r.crowned(e):
		return 0 // Ms. Qiu, of Qiu Yuting, a man; King Nils, of Nils Dahl, a baker
	case r.Lexicon.NoSpaces:
		if e.Kind == Person && (utf8.RuneCountInString(m.Name[0]) == 1 || r.begins[m.Name[0]] && strings.HasPrefix(e.words[0], m.Name[0])) {
			return 1 // 李教授
		}
		return 0
	case bare && r.standsAlone(m, e):
		return 0
	case e.Kind == Organization:
		if !e.company || !bare || e.first > m.First || m.Initial && r.Words[m.First].Known() || m.classes.Is(lang.Given|lang.Place|lang.Nation|lang.Seat|heads) {
			return 0
		}
		return 1
	case e.eastern, e.Kind == Unknown && !bare && r.use(m.First, lang.Eastern): // Ms. Qiu, of Qiu Yuting
	case e.Kind != Person, bare && !given && len(e.words) != 2 && !r.bearer(m.First):
		return 0
	case !bare && !r.use(m.Title.End-1, lang.Noble) && !r.use(m.First, lang.Eastern) && (given || r.labels != nil):
		return 0 // Mr. Deng may be Deng Lin
	}
	return 1 + counted(e)
}

// crowned reports whether an entity is first named with what a king is before the name or beside it: Prince | Nils Dahl; the prince, |
// Nils Dahl; | Nils Dahl |, the prince; | Nils Dahl | became king. Not: | Nils Dahl |, the king's baker; | Nils Dahl | met the king.
func (r *resolver) crowned(e *Entity) bool {
	const near = 3 // tokens
	noun := func(i int) bool { return r.use(i, lang.Crowned) && !r.capital(i+1) && !r.poss(i+1) }
	after := e.first + len(e.words)
	beside := r.mark(after, ",") || r.is(after, lang.Be) || r.turn(after, lang.Becomes)
	return r.use(e.first-1, lang.Crowned) || r.mark(e.first-1, ",") && noun(e.first-2) || beside && article.Any(after+1, after+1+near, noun)
}

// standsAlone reports whether a name is a country's or a town's that does something alone before the article first names who has it as a
// given name: | Israel | closed the road. The minister, Israel Berg, said so. | Israel | said. Not: Sydney was ten when she fell. Sydney Berg ran.
// | Sydney | said.
func (r *resolver) standsAlone(m *Mention, e *Entity) bool {
	const most = 64 // names
	if len(m.Name) != 1 || len(e.words) < 2 || !r.is(m.First, lang.Place) || e.first >= m.First {
		return false
	}
	for k := 0; k < min(len(r.names), most) && r.named(k).First < e.first; k++ {
		if n := r.named(k); len(n.Name) == 1 && n.Name[0] == m.Name[0] && n.Title.Empty() && n.Subject && !n.Headline && !n.Quoted {
			person := func(i int) bool { return one(genderOf(r.class(i))) != 0 && r.is(i, lang.Pronouns) }
			return !article.Any(n.End, r.Sentences[r.SentenceOf(n.First)].End, person)
		}
	}
	return false
}

// counted is how often the entity's full name stands in the article, up to a
// bound: the plain surname means the one that is named most.
func counted(e *Entity) int { return min(e.count, 50) }

// sameGiven reports whether two names with one surname may be the same person:
// one's other words stand in the other, in order, or abbreviate its words.
func sameGiven(short, long []string) bool {
	if len(short) > len(long) {
		short, long = long, short
	}
	j := 0
	for _, w := range short[:len(short)-1] {
		for j < len(long)-1 && !abbreviates(w, long[j]) {
			j++
		}
		if j >= len(long)-1 {
			return false
		}
		j++
	}
	return true
}

// abbreviates reports whether two words are the same or one is the initial of the
// other: A. for Anna.
func abbreviates(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.EqualFold(a, b) || len(a) == 2 && a[1] == '.' && a[0] == b[0]
}
