package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// An Entity is somebody or something that is mentioned in the article.
type Entity struct {
	Name     string
	Role     string
	Kind     Kind
	Mentions []text.Span

	words  []string // of the name
	nouns  []string // role nouns that mean it: spokesman, minister
	gender lexicon.Class
	plural bool
	count  int // mentions by name outside marks
	first  int // token of the first mention

	sorted     bool // the mentions are in order
	proper     bool // the name is one, no description
	place      bool // a country or town
	company    bool
	indefinite bool // a description of somebody new: a Pentagon spokesman

	sameLast, sameFirst int // the entity before with the same last or first word, plus 1
}

// people joins the names of an article into entities and numbers each name.
func (r *resolver) people() {
	// The longest forms first: they are what shorter ones refer to.
	const longest = 6 // words
	for size := longest; size >= 0; size-- {
		for i := range r.names {
			n := &r.names[i]
			// Of single words those first whose title tells the gender: where there is
			// a Mr. Berg, Berg need not be Anna Berg.
			later := size == 1 && r.titleGender(n) == 0
			if n.entity >= 0 || n.headline || later || min(len(n.words), longest) != max(size, 1) {
				continue
			}
			n.entity = r.match(n)
			if n.entity < 0 && !n.initial {
				n.entity = r.add(n)
			}
			if n.entity >= 0 && !n.quoted && size > 0 { // the others are counted by describe
				r.entities[n.entity].count++
			}
		}
	}
	r.headlines()
	r.acronyms()
	r.markOutlets()
	for i := range r.names {
		n := &r.names[i]
		if n.entity < 0 {
			continue
		}
		e := &r.entities[n.entity]
		r.describe(e, n)
		if !n.quoted {
			r.mentions = append(r.mentions, spoken{n.First, n.entity})
		}
	}
}

// markOutlets makes organisations of the names that outlets go by.
func (r *resolver) markOutlets() {
	for _, o := range r.named {
		for i := r.nameAt(o.First); i < len(r.names) && r.names[i].First < o.End; i++ {
			if n := &r.names[i]; n.entity >= 0 && n.End <= o.End {
				r.entities[n.entity].Kind = Organization
			}
		}
	}
}

// headlines numbers the names of headlines, where capitals tell little.
func (r *resolver) headlines() {
	for i := range r.names {
		n := &r.names[i]
		if n.headline {
			n.entity = r.match(n)
			given := len(n.words) > 1 && len(n.words) < 4 && r.Class[n.First].Is(lexicon.Given)
			switch {
			case n.entity < 0 && given:
				n.entity = r.add(n)
			case n.entity >= 0 && given && len(r.entities[n.entity].words) == 1 && r.entities[n.entity].Kind == Person:
				r.rename(n.entity, n) // the text has the surname alone
			}
		}
	}
}

// rename gives an entity a fuller name.
func (r *resolver) rename(id int, n *name) {
	e := &r.entities[id]
	e.Name, e.words, e.Kind = r.nameText(n), n.words, Person
	if e.gender == 0 {
		e.gender = r.gender(n)
	}
	r.byName[e.Name] = id
}

// add makes an entity of a name.
func (r *resolver) add(n *name) int {
	e := Entity{Name: r.nameText(n), words: n.words, first: n.First, proper: true}
	e.Kind, e.place = r.kind(n, e.Name)
	e.company = e.Kind == Organization && !e.place && n.class&lexicon.Nation == 0
	e.gender = r.gender(n)
	r.entities = append(r.entities, e)
	id := len(r.entities) - 1
	if _, ok := r.byName[e.Name]; !ok {
		r.byName[e.Name] = id
	}
	r.index(id)
	return id
}

// index makes an entity findable by the first and the last word of its name.
func (r *resolver) index(id int) {
	e := &r.entities[id]
	key := surnameOf(e.words, r.lexicon)
	e.sameLast = r.byLast[key]
	r.byLast[key] = id + 1
	if len(e.words) > 1 {
		e.sameFirst = r.byFirst[e.words[0]]
		r.byFirst[e.words[0]] = id + 1
	}
}

// inCapitals is the first person with a surname that is given in capitals, or -1.
func (r *resolver) inCapitals(surname string) int {
	for ; r.raised < len(r.entities); r.raised++ {
		e := &r.entities[r.raised]
		if e.Kind != Person || !e.named() {
			continue
		}
		if r.byUpper == nil {
			r.byUpper = make(map[string]int)
		}
		key := surnameOf(e.words, r.lexicon)
		upper := strings.ToUpper(key)
		if _, ok := r.byUpper[upper]; !ok && upper != key {
			r.byUpper[upper] = r.raised
		}
	}
	if id, ok := r.byUpper[surname]; ok {
		return id
	}
	return -1
}

// surname is the last word of a name that is no suffix.
func (r *resolver) surname(n *name) string { return surnameOf(n.words, r.lexicon) }

func surnameOf(words []string, lex lexicon.Lexicon) string {
	last := words[len(words)-1]
	if len(words) > 1 && lex.Lookup(last).Is(lexicon.Suffix) {
		last = words[len(words)-2]
	}
	if strings.Contains(last, "’") {
		last = strings.ReplaceAll(last, "’", "'") // O’Neill
	}
	if len(last) > 4 && last[2] == '-' && (last[:2] == "Al" || last[:2] == "El") {
		last = strings.ToLower(last[:2]) + last[2:] // El-Masri said
	}
	return last
}

func (r *resolver) nameText(n *name) string {
	if n.couple != "" {
		return n.words[0] + " " + n.couple
	}
	return text.Squeeze(r.Text[r.Tokens[n.First].Start:r.Tokens[n.End-1].End])
}

// match finds the entity that a name, shorter than the names seen so far or as
// long, refers to.
func (r *resolver) match(n *name) int {
	best, score := -1, 0
	const most = 64 // people of one surname
	for id, k := r.byLast[r.surname(n)]-1, 0; id >= 0 && k < most; id, k = r.entities[id].sameLast-1, k+1 {
		if s := r.fit(n, &r.entities[id], false); s >= score && s > 0 {
			best, score = id, s // the earlier one of equals
		}
	}
	if best < 0 && len(n.words[0]) > 3 && r.Tokens[n.First].Shape.Is(text.Upper) {
		// WALLACE, as transcripts and headlines write it
		if id := r.inCapitals(r.surname(n)); id >= 0 && (len(n.words) == 1 || sameGiven(n.words, r.entities[id].words)) {
			return id
		}
	}
	if best >= 0 || len(n.words) > 1 {
		return best
	}
	for id, k := r.byFirst[n.words[0]]-1, 0; id >= 0 && k < most; id, k = r.entities[id].sameFirst-1, k+1 {
		if s := r.fit(n, &r.entities[id], true); s >= score && s > 0 {
			best, score = id, s
		}
	}
	return best
}

// fit tells how well a name fits an entity with the same last word (or, for a
// single word, the same first word); 0 if not at all.
func (r *resolver) fit(n *name, e *Entity, given bool) int {
	if e.Kind == Organization && len(n.words) < len(e.words) && !n.title.Empty() {
		return 0
	}
	if given {
		// Hillary; also Deng, whose surname comes first
		if e.Kind != Person || !r.Class[n.First].Is(lexicon.Given) && n.title.Empty() && len(e.words) != 2 {
			return 0
		}
		if !n.title.Empty() && !r.noble(n) && !eastern[n.words[0]] && (r.Class[n.First].Is(lexicon.Given) || r.labels != nil && r.labels[min(e.first+len(e.words), len(r.labels))-1] != tagger.Person) {
			return 0 // Mr. Deng may be Deng Lin; Mr. Berg is not Berg Speech
		}
		return 1 + r.counted(e)
	}
	if len(n.words) > 1 && !sameGiven(n.words, e.words) {
		return 0
	}
	if len(n.words) == 1 && len(e.words) > 1 && e.Kind == Organization {
		return 0 // a last word such as Ministry names nothing by itself
	}
	g := r.titleGender(n)
	if g != 0 && e.gender != 0 && g&e.gender == 0 {
		return 0
	}
	return 2 + r.counted(e)
}

// counted is how often the entity's full name stands in the article, up to a
// bound: the plain surname means the one that is named most.
func (r *resolver) counted(e *Entity) int { return min(e.count, 50) }

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

func abbreviates(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 2 && a[1] == '.' && a[0] == b[0]
}
