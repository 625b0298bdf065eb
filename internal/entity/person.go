package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A Kind tells what an entity is.
type Kind uint8

// The kinds.
const (
	Unknown Kind = iota
	Person
	Organization // also states and their seats of power
	Group        // officials, residents
	Thing        // a report, a statement
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

	sameLast, sameFirst int // the entity before with the same last or first word, plus 1
}

// people joins the names of an article into entities and numbers each name.
func (r *resolver) people() {
	// The longest forms first: they are what shorter ones refer to.
	for size := 6; size >= 1; size-- {
		for i := range r.names {
			n := &r.names[i]
			if n.entity >= 0 || n.headline || min(len(n.words), 6) != size {
				continue
			}
			n.entity = r.match(n)
			if n.entity < 0 && !n.initial {
				n.entity = r.add(n)
			}
			if n.entity >= 0 && !n.quoted && size > 1 {
				r.entities[n.entity].count++
			}
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if n.headline { // capitals tell little there
			n.entity = r.match(n)
			if n.entity < 0 && len(n.words) > 1 && len(n.words) < 4 && r.Class[n.First].Is(lexicon.Given) {
				n.entity = r.add(n)
			}
		}
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

// add makes an entity of a name.
func (r *resolver) add(n *name) int {
	e := Entity{Name: r.nameText(n), words: n.words, first: n.First}
	last := r.Class[n.End-1]
	if r.lexicon.Compound(e.Name).Is(lexicon.Place | lexicon.Nation | lexicon.Seat) {
		e.Kind = Organization
	}
	switch {
	case e.Kind != Unknown:
	case n.class.Is(lexicon.Org) && (last.Is(lexicon.Org) && !last.Is(lexicon.Given) || len(n.words) > 2 && !r.Class[n.First].Is(lexicon.Given)), n.class.Is(lexicon.Seat) && len(n.words) <= 2:
		e.Kind = Organization
	case !n.title.Empty(), r.Class[n.First].Is(lexicon.Given) && len(n.words) > 1:
		e.Kind = Person
	case len(n.words) <= 2 && last.Is(lexicon.Nation|lexicon.Place):
		e.Kind = Organization
	case len(n.words) == 1 && r.Tokens[n.First].Shape.Is(text.Upper):
		e.Kind = Organization
	}
	if k := r.label(n); k != Unknown && e.Kind != Organization || k == Organization && n.title.Empty() {
		e.Kind = k
	}
	e.gender = r.gender(n)
	r.entities = append(r.entities, e)
	id := len(r.entities) - 1
	if _, ok := r.byName[e.Name]; !ok {
		r.byName[e.Name] = id
	}
	key := surname(n)
	r.entities[id].sameLast = r.byLast[key]
	r.byLast[key] = id + 1
	if len(n.words) > 1 {
		r.entities[id].sameFirst = r.byFirst[n.words[0]]
		r.byFirst[n.words[0]] = id + 1
	}
	return id
}

// surname is the last word of a name that is no suffix.
func surname(n *name) string {
	last := n.words[len(n.words)-1]
	if n.class.Is(lexicon.Suffix) && len(n.words) > 1 {
		last = n.words[len(n.words)-2]
	}
	if strings.Contains(last, "’") {
		last = strings.ReplaceAll(last, "’", "'") // O’Neill
	}
	return last
}

// label is the kind that most words of a name are labelled with.
func (r *resolver) label(n *name) Kind {
	if r.labels == nil {
		return Unknown
	}
	person, other := 0, 0
	for _, l := range r.labels[n.First:n.End] {
		switch l {
		case tagger.Person:
			person++
		case tagger.Organisation, tagger.Place:
			other++
		}
	}
	switch {
	case person > other:
		return Person
	case other > person:
		return Organization
	}
	return Unknown
}

// gender is what the title or else the given name tells.
func (r *resolver) gender(n *name) lexicon.Class {
	if g := r.titleGender(n); g != 0 {
		return g
	}
	if c := r.Class[n.First]; len(n.words) > 1 && c.Is(lexicon.Given) {
		return c & (lexicon.Male | lexicon.Female)
	}
	return 0
}

func (r *resolver) nameText(n *name) string {
	return text.Squeeze(r.Text[r.Tokens[n.First].Start:r.Tokens[n.End-1].End])
}

// match finds the entity that a name, shorter than the names seen so far or as
// long, refers to.
func (r *resolver) match(n *name) int {
	best, score := -1, 0
	const most = 64 // people of one surname
	for id, k := r.byLast[surname(n)]-1, 0; id >= 0 && k < most; id, k = r.entities[id].sameLast-1, k+1 {
		if s := r.fit(n, &r.entities[id], false); s >= score && s > 0 {
			best, score = id, s // the earlier one of equals
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

// titleGender is what the title or the given name tells.
func (r *resolver) titleGender(n *name) lexicon.Class {
	var g lexicon.Class
	for i := n.title.First; i < n.title.End; i++ {
		c := r.Class[i]
		if c.Is(lexicon.Mr) {
			g |= lexicon.Male
		}
		if c.Is(lexicon.Mrs) {
			g |= lexicon.Female
		}
		if c.Is(lexicon.Role) {
			g |= c & (lexicon.Male | lexicon.Female)
		}
	}
	return g
}

// describe adds what a mention by name tells of its entity.
func (r *resolver) describe(e *Entity, n *name) {
	if !n.quoted && len(n.words) == 1 {
		e.count++
	}
	e.Mentions = append(e.Mentions, r.Span(n.First, n.End))
	if r.titleGender(n) != 0 {
		e.Kind = Person
	}
	if e.gender == 0 {
		e.gender = r.gender(n)
	}
	r.title(e, n)
	r.appositive(e, n)
}

// title takes the role before a name: Kremlin Spokesman Dimitry Peskov, ruling
// party deputy X.
func (r *resolver) title(e *Entity, n *name) {
	first, end := n.title.First, n.title.End
	if n.title.Empty() {
		first, end = n.First, n.First
	}
	// further words before, in small letters: former president X
	for first > 0 && r.Tokens[first-1].Kind == text.Word && !r.Tokens[first].Shape.Is(text.First) {
		c := r.Class[first-1]
		if first == n.First && !c.Is(lexicon.Role|lexicon.Title) {
			break
		}
		if r.bodyWord(first - 1) {
			first--
			continue // White House spokesman, Downing Street spokesman
		}
		w := r.Word(first - 1)
		if !c.Is(lexicon.Role|lexicon.Title|lexicon.Nation|lexicon.Org) && w != "former" && w != "senior" && w != "deputy" && w != "chief" && w != "vice" {
			break
		}
		if c.Is(lexicon.Plural) {
			break
		}
		first--
	}
	if first >= end {
		return
	}
	role := first
	for role < end && (r.Class[role].Is(lexicon.Mr|lexicon.Mrs) || r.Class[role].Is(lexicon.Honorific) && !r.Class[role].Is(lexicon.Role|lexicon.Title)) {
		role++ // Mr. is no role
	}
	nouns := false
	for i := role; i < end; i++ {
		if r.Class[i].Is(lexicon.Role | lexicon.Title) {
			e.noun(r.noun(i))
			nouns = true
		}
	}
	if nouns {
		e.Kind = Person
		e.role(text.Squeeze(r.Text[r.Tokens[role].Start:r.Tokens[end-1].End]))
	}
}

// bodyWord reports whether token i is a capitalised word of the body that somebody
// speaks for: White, in White House spokesman.
func (r *resolver) bodyWord(i int) bool {
	if !capital(r.Article, i) || !capital(r.Article, i+1) || r.Class[i].Is(lexicon.Time) {
		return false
	}
	return r.lexicon.Compound(r.Word(i)+" "+r.Word(i+1)).Is(lexicon.Seat|lexicon.Nation) ||
		!opensSentence(r.Article, i) && r.Class[i+1].Is(lexicon.Org|lexicon.Seat)
}

// appositive takes the role after a name: X, a Democratic pollster, ...
func (r *resolver) appositive(e *Entity, n *name) {
	i := n.End
	if i >= len(r.Tokens) || !r.Is(i, ",") || r.accordingTo(n) {
		return
	}
	first := i + 1
	j := first
	role := -1
	for ; j < len(r.Tokens) && j-first < 14; j++ {
		t := &r.Tokens[j]
		if t.Shape.Is(text.First) || t.Kind == text.Punct || t.Kind == text.Open || r.Class[j].Is(lexicon.Rel|lexicon.Aux|lexicon.Conj) {
			break
		}
		if r.Class[j].Is(lexicon.Role) && role < 0 {
			if capital(r.Article, j) && j+1 < len(r.Tokens) && capital(r.Article, j+1) {
				return // in Chelsea, Mayor X said
			}
			role = j
			e.noun(r.noun(j))
		}
		if role < 0 && r.Class[j].Is(lexicon.Cue) && r.Class[j].Is(lexicon.Past) || role < 0 && j-first > 6 {
			return
		}
	}
	if role < 0 || capital(r.Article, first) && !r.Class[first].Is(lexicon.Role|lexicon.Title|lexicon.Nation|lexicon.Org) {
		return
	}
	if r.Class[first].Is(lexicon.Det) {
		first++
	}
	if first < j {
		e.Kind = Person
		e.gender |= r.Class[role] & (lexicon.Male | lexicon.Female)
		e.role(text.Squeeze(r.Text[r.Tokens[first].Start:r.Tokens[j-1].End]))
	}
}

// accordingTo reports whether a name stands after "according to", so that what
// follows its comma need not describe it: According to the U.N., 3 million ...
func (r *resolver) accordingTo(n *name) bool {
	i := n.First
	if !n.title.Empty() {
		i = n.title.First
	}
	if i > 0 && r.Class[i-1].Is(lexicon.Det) {
		i--
	}
	return i > 1 && r.Word(i-1) == "to" && strings.EqualFold(r.Word(i-2), "according")
}

func (e *Entity) noun(n string) {
	if !e.is(n) {
		e.nouns = append(e.nouns, n)
	}
}

// role keeps the most informative role: the first with two words or more, or
// else the first.
func (e *Entity) role(s string) {
	if e.Role == "" || !strings.Contains(e.Role, " ") && strings.Contains(s, " ") {
		e.Role = s
	}
}

// noun is the role noun at token i in its plain form.
func (r *resolver) noun(i int) string {
	w := strings.ToLower(strings.TrimSuffix(r.Word(i), "."))
	if full, ok := shortTitles[w]; ok {
		return full
	}
	return w
}

var shortTitles = map[string]string{
	"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor", "pres": "president",
	"lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral", "dr": "doctor",
	"rev": "reverend", "amb": "ambassador", "congressman": "congressman",
}
