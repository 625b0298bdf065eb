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
			titled := size == 1 && r.titleGender(n) == 0
			if n.entity >= 0 || n.headline || min(len(n.words), longest) != max(size, 1) || titled {
				continue
			}
			n.entity = r.match(n)
			if n.entity < 0 && !n.initial {
				n.entity = r.add(n)
			}
			if n.entity >= 0 && !n.quoted && size > 0 {
				r.entities[n.entity].count++
			}
		}
	}
	r.headlines()
	r.acronyms()
	r.outlets()
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

// outlets makes organisations of the names that outlets go by.
func (r *resolver) outlets() {
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
			case n.entity >= 0 && given && len(r.entities[n.entity].words) == 1 && r.label(n) == Person:
				r.rename(n.entity, n) // the text has the surname alone
			}
		}
	}
}

// acronyms makes the short forms in capitals mentions of the organisations whose
// names they abbreviate: one that stands in brackets behind the name (ADB), that
// has its initials (BIL, for Brierley Investments Ltd), or, of a single
// organisation with one word, letters of it in order (VW).
func (r *resolver) acronyms() {
	const longest, most, looked = 6, 400, 500 // letters; organisations; acronyms
	var bodies []int
	for i := range r.entities {
		if e := &r.entities[i]; e.Kind == Organization && len(e.words) > 0 && (len(e.words) > 1 || len(e.words[0]) > longest) && len(bodies) < most {
			bodies = append(bodies, i)
		}
	}
	found := make(map[string]int)
	for i := range r.names {
		n := &r.names[i]
		if n.End-n.First != 1 || n.entity < 0 || !n.title.Empty() {
			continue
		}
		w := strings.ReplaceAll(n.words[0], ".", "")
		if len(w) < 2 || len(w) > longest || !r.Tokens[n.First].Shape.Is(text.Upper) || n.class.Is(lexicon.Place|lexicon.Nation|lexicon.Seat) {
			continue
		}
		if e := r.entities[n.entity]; len(e.words) != 1 {
			continue
		}
		to, ok := found[w]
		if !ok && len(found) >= looked {
			break
		}
		if !ok {
			to = r.spelled(w, n, i, bodies)
			found[w] = to
		}
		if to >= 0 {
			if r.entities[n.entity].first >= 0 {
				r.entities[to].nouns = append(r.entities[to].nouns, r.entities[n.entity].nouns...)
			}
			n.entity = to
		}
	}
}

// spelled is the organisation that an acronym stands for, or -1; n is its first
// mention, name i.
func (r *resolver) spelled(w string, n *name, i int, bodies []int) int {
	if i > 0 && n.First > 1 && r.Is(n.First-1, "(") && r.names[i-1].End == n.First-1 && r.names[i-1].entity >= 0 {
		if to := r.names[i-1].entity; r.entities[to].Kind == Organization && len(r.entities[to].words) > 0 && strings.EqualFold(r.entities[to].words[0][:1], w[:1]) {
			return to
		}
	}
	within := -1
	for _, b := range bodies {
		e := &r.entities[b]
		switch {
		case initials(e.words) == w:
			return b
		case spells(w, e.words[0]) && len(w) <= 3 && (len(e.words) == 1 || r.lexicon.Lookup(e.words[1]).Is(lexicon.Org)):
			if within >= 0 {
				within = -2
			} else if within == -1 {
				within = b
			}
		}
	}
	return max(within, -1)
}

// initials are the capitals that the words of a name begin with.
func initials(words []string) string {
	var b []byte
	for _, w := range words {
		if 'A' <= w[0] && w[0] <= 'Z' {
			b = append(b, w[0])
		}
	}
	return string(b)
}

// spells reports whether the letters of an acronym stand in a word in order,
// the first one first.
func spells(acronym, word string) bool {
	if acronym[0] != word[0] || len(word) < 2*len(acronym) || strings.ToUpper(word) == word {
		return false
	}
	at := 1
	for i := 1; i < len(acronym); i++ {
		k := strings.IndexByte(word[at:], acronym[i]|0x20)
		if k < 0 {
			return false
		}
		at += k + 1
	}
	return true
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

// kind tells what a name is the name of, and whether of a place.
func (r *resolver) kind(n *name, full string) (k Kind, place bool) {
	first, last := r.Class[n.First], r.Class[n.End-1]
	switch {
	case len(n.words) > 1 && affairs[n.words[len(n.words)-1]]:
		return Organization, false
	case (len(n.words) == 2 || len(n.words) == 3) && r.Tokens[n.First].Shape.Is(text.Dotted) && !first.Is(lexicon.Place|lexicon.Nation|lexicon.Title) && !n.class.Is(lexicon.Org):
		return Person, false // J.K. Dahl
	case r.lexicon.Compound(full).Is(lexicon.Place | lexicon.Nation | lexicon.Seat):
		k, place = Organization, r.lexicon.Compound(full).Is(lexicon.Place|lexicon.Nation)
	case n.class.Is(lexicon.Org) && (last.Is(lexicon.Org) && !last.Is(lexicon.Given) || len(n.words) > 2 && !first.Is(lexicon.Given)), n.class.Is(lexicon.Seat) && len(n.words) <= 2:
		k = Organization
	case !n.title.Empty(), first.Is(lexicon.Given) && len(n.words) > 1:
		k = Person
	case len(n.words) <= 2 && last.Is(lexicon.Nation|lexicon.Place):
		k, place = Organization, true
	case len(n.words) == 1 && r.Tokens[n.First].Shape.Is(text.Upper):
		k = Organization
	}
	if l := r.label(n); n.title.Empty() && (l == Organization || l != Unknown && k != Organization) || k == Unknown {
		k = l
	}
	return k, place
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
		if !n.title.Empty() && !r.noble(n) && (r.Class[n.First].Is(lexicon.Given) || r.labels != nil && r.labels[min(e.first+len(e.words), len(r.labels))-1] != tagger.Person) {
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

// noble reports whether a name has a title that stands before given names.
func (r *resolver) noble(n *name) bool {
	return nobles[strings.ToLower(r.Word(n.title.End-1))]
}

var nobles = map[string]bool{
	"sheikh": true, "sheik": true, "prince": true, "princess": true, "king": true, "queen": true, "sultan": true, "emir": true, "emperor": true,
	"pope": true, "sir": true, "dame": true, "lord": true, "lady": true, "father": true, "brother": true, "sister": true, "saint": true,
	"imam": true, "mullah": true, "ayatollah": true,
}

// crowned are the honorifics that are an office as well.
var crowned = map[string]bool{
	"king": true, "queen": true, "prince": true, "princess": true, "emperor": true, "emir": true, "pope": true, "sultan": true,
}

// affairs are last words of names that begin like a person's: Berg Administration.
var affairs = map[string]bool{
	"Administration": true, "Campaign": true, "Speech": true, "Election": true, "Rally": true, "Presidency": true, "Era": true,
	"Doctrine": true, "Tower": true, "Act": true, "Plan": true, "Law": true, "Show": true, "Interview": true, "Supporters": true, "Tweet": true,
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
	if !n.quoted && len(n.words) == 1 && (n.headline || r.titleGender(n) == 0) {
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
	if first >= end || e.Kind == Organization && n.title.Empty() {
		return // the official Iraqi agency
	}
	role := first
	for role < end && !crowned[strings.ToLower(r.Word(role))] && (r.Class[role].Is(lexicon.Mr|lexicon.Mrs) || r.Class[role].Is(lexicon.Honorific) && !r.Class[role].Is(lexicon.Role|lexicon.Title)) {
		role++ // Mr. is no role
	}
	nouns := false
	for i := role; i < end; i++ {
		if r.Class[i].Is(lexicon.Role|lexicon.Title) || crowned[strings.ToLower(r.Word(i))] {
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
	if i >= len(r.Tokens) || !r.Is(i, ",") || r.accordingTo(n) || r.located(n) || e.Kind == Organization && (e.place || r.behind(n)) {
		return // in Chelsea, the mayor said
	}
	first := i + 1
	j := first
	role := -1
	for ; j < len(r.Tokens) && j-first < 14; j++ {
		t := &r.Tokens[j]
		if t.Shape.Is(text.First) || t.Kind == text.Punct || t.Kind == text.Open || t.Kind == text.Close || r.Class[j].Is(lexicon.Rel|lexicon.Aux|lexicon.Conj) {
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

// located reports whether a name of one word stands after in, at or near, as
// that of a place does.
func (r *resolver) located(n *name) bool {
	if i := r.whole(n).First; len(n.words) == 1 && n.title.Empty() && i > 0 {
		switch r.Word(i - 1) {
		case "in", "In", "at", "At", "near", "Near", "from", "From":
			return true
		}
	}
	return false
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
