package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// parse reads the words of a language from the text of its file.
func parse(lang, file string) *Lexicon {
	l := &Lexicon{Language: lang, table: newTable(len(file)/16 + 64), abbreviations: make(map[string]Abbreviation), short: make(map[string]string), also: make(map[string][]string), mirror: make(map[string][]string), ends: make(map[string][]string)}
	r := newReader(l)
	blocks(file, r.block)
	for _, e := range l.roleEnds {
		if w := l.table.find(hashOf(e)); w.Class.Is(Female) {
			l.roleShe = append(l.roleShe, e)
		}
	}
	l.sorted()
	l.also, l.mirror = l.stems(l.also), l.stems(l.mirror)
	l.compounds = make(map[string]bool, len(l.roleEnds))
	for _, e := range l.roleEnds {
		l.compounds[l.Stem(e)] = true
	}
	return l
}

// stems is a relation of nouns as one of their stems.
func (l *Lexicon) stems(nouns map[string][]string) map[string][]string {
	if len(l.caseEnds) == 0 {
		return nouns
	}
	of := make(map[string][]string, len(nouns))
	for noun, others := range nouns {
		for _, o := range others {
			of[l.Stem(noun)] = append(of[l.Stem(noun)], l.Stem(o))
		}
	}
	return of
}

// blocks calls f with every line of a file that holds words, and its block.
func blocks(file string, f func(block, line string)) {
	block := ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			block = line[1 : len(line)-1]
		default:
			f(block, line)
		}
	}
}

// pairs reads what stands before and behind each equals sign.
func pairs(line string) (list []string) {
	for pair := range strings.FieldsSeq(line) {
		if a, b, ok := strings.Cut(pair, "="); ok {
			list = append(list, a, b)
		}
	}
	return list
}

// relate reads a noun and, behind an equals sign, those that go with it.
func relate(nouns map[string][]string, line string) {
	if noun, others, ok := strings.Cut(Lower(line), "="); ok {
		noun = strings.TrimSpace(noun)
		nouns[noun] = append(nouns[noun], strings.Fields(others)...)
	}
}

// A reader reads the file of a language. It knows what the blocks fill that have no
// classes of words.
type reader struct {
	*Lexicon
	flags    map[string]*bool
	affixes  map[string]*[]string // beginnings and ends of words
	cases    map[string]*[]turning
	relating map[string]map[string][]string // nouns, and those that go with them
}

func newReader(l *Lexicon) *reader {
	return &reader{
		Lexicon: l,
		flags: map[string]*bool{
			"nouns-capitalised": &l.NounsCapitalised, "no-spaces": &l.NoSpaces, "dash-dialogue": &l.DashDialogue, "modelled": &l.Modelled,
			"names-decline": &l.NamesDecline, "verb-last": &l.VerbLast, "verb-second": &l.VerbSecond, "drops-subject": &l.DropsSubject,
			"no-articles": &l.NoArticles, "head-first": &l.HeadFirst, "noun-stacks": &l.NounStacks, "subject-first": &l.SubjectFirst,
			"end-particles": &l.EndParticles, "quotative": &l.Quotative, "mixed-script": &l.MixedScript, "small-natives": &l.SmallNatives,
			"ordinals": &l.Ordinals,
		},
		affixes: map[string]*[]string{
			"elision": &l.elisions, "enclitic": &l.enclitics,
			"role-suffix": &l.roleEnds, "org-suffix": &l.orgEnds, "speaks-suffix": &l.speaksEnds, "person-suffix": &l.personEnds, "native-suffix": &l.nativeEnds,
			"participle-suffix": &l.partEnds, "infinitive-suffix": &l.toEnds, "gerund-suffix": &l.ingEnds, "past-suffix": &l.pastEnds, "besides-suffix": &l.besideEnds,
			"he-suffix": &l.heEnds, "she-suffix": &l.sheEnds, "they-suffix": &l.theyEnds, "it-suffix": &l.itEnds, "it-suffix she": &l.itEndsShe, "thing-suffix": &l.thingEnds, "plural-suffix": &l.pluralEnds, "adv-suffix": &l.advEnds,
			"case-suffix": &l.caseEnds, "genitive-suffix": &l.genitiveEnds, "whose-suffix": &l.whoseEnds, "dative-suffix": &l.dativeEnds, "dative-suffix weak": &l.datives, "oblique-suffix": &l.obliqueEnds,
			"surname-suffix": &l.surnameEnds, "name-suffix": &l.nominativeEnds, "name-suffix closed": &l.closedEnds,
		},
		cases: map[string]*[]turning{
			"cases he": &l.hisTurns, "cases she": &l.herTurns, "noun-suffix": &l.nounTurns, "definite-suffix": &l.definiteTurns, "complement-suffix": &l.complementEnds,
		},
		relating: map[string]map[string][]string{"also": l.also, "mirror": l.mirror, "inflect": l.ends},
	}
}

// block reads a line of a block.
func (r *reader) block(block, line string) {
	if verbs, ok := strings.CutPrefix(block, "verbs "); ok {
		r.verb(verbs, line)
		return
	}
	if list := r.affixes[block]; list != nil {
		*list = append(*list, strings.Fields(line)...)
		return
	}
	if list := r.cases[block]; list != nil {
		*list = append(*list, turnings(line)...)
		return
	}
	if nouns := r.relating[block]; nouns != nil {
		relate(nouns, line)
		return
	}
	switch block {
	case "script", "guess", "foreign": // see Guess
	case "outlets":
		r.outlets(line)
	case "spelling":
		r.spelling = append(r.spelling, pairs(line)...)
	case "short":
		for pair := range slices.Chunk(pairs(Lower(line)), 2) {
			r.short[pair[0]] = pair[1]
		}
	default:
		r.words(block, line)
	}
}

// words reads a line of words that a block is of.
func (r *reader) words(block, line string) {
	e, kind := meaning(block)
	for word := range strings.FieldsSeq(line) {
		switch block {
		case "names":
			r.names(word)
		case "flags":
			if flag := r.flags[word]; flag != nil {
				*flag = true
			}
		case "abbreviation":
			r.abbreviations[strings.TrimSuffix(word, ".")] = Leads
		case "abbreviation end":
			r.abbreviations[strings.TrimSuffix(word, ".")] = Trails
		case "joins":
			r.and = cmp.Or(r.and, word)
			fallthrough
		default:
			r.add(Lower(word), e, kind)
		}
	}
}

// meaning is what the words of a block are: one class, or several with commas.
// Of nouns for outlets it tells the kind too.
func meaning(block string) (e Entry, kind string) {
	for part := range strings.SplitSeq(block, ",") {
		part = strings.TrimSpace(part)
		if variant, ok := strings.CutPrefix(part, "outlet"); ok {
			e.Class |= Outlet
			kind = strings.TrimSpace(variant)
			continue
		}
		e.Class |= classes[part]
		e.Form |= forms[part]
		e.Use |= uses[part]
		e.Turn |= turns[part]
	}
	return e, kind
}

var forms = map[string]Form{"base": Base, "third": Third, "past": Past, "ing": Ing, "subjunctive": Subjunctive, "object": Object, "conditional": Conditional}

// verb reads the forms of a verb, whose classes the block has: base, third
// person, past, participle and form in -ing, as far as it has them. A dash stands
// for none, a slash between two.
func (l *Lexicon) verb(block, line string) {
	l.VerbForms = true
	e, _ := meaning(block)
	columns := [...]Entry{{Form: Base}, {Form: Third}, {Form: Past}, {Class: Participle}, {Form: Ing}}
	for i, cell := range strings.Fields(line) {
		if i >= len(columns) || cell == "-" {
			continue
		}
		for word := range strings.SplitSeq(cell, "/") {
			l.add(word, Entry{Class: e.Class | columns[i].Class, Use: e.Use, Turn: e.Turn, Form: columns[i].Form}, "")
		}
	}
}

// edit lets f change what is known of a word.
func (l *Lexicon) edit(word string, f func(*Entry)) {
	l.longest = max(l.longest, utf8.RuneCountInString(word))
	l.table.edit(word, f)
}

// extend lets f change the tail of a word's entry.
func (l *Lexicon) extend(word string, f func(*tail)) {
	l.edit(word, func(e *Entry) {
		if e.tail == nil {
			e.tail = new(tail)
		}
		f(e.tail)
	})
}

// add notes a word, a phrase, a verb of two parts, or a word with each of its ends.
func (l *Lexicon) add(word string, is Entry, kind string) {
	l.turns |= is.Turn
	if stem, name, ok := strings.Cut(word, "/"); ok && l.ends[name] != nil {
		for _, end := range l.ends[name] {
			l.add(stem+strings.TrimPrefix(end, "-"), is, kind)
		}
		return
	}
	if verb, part, ok := strings.Cut(word, "+"); ok && part != "" {
		l.extend(verb, func(t *tail) {
			for i := range t.parts {
				if t.parts[i].Word == part {
					t.parts[i].Class |= is.Class
					return
				}
			}
			t.parts = append(t.parts, Part{part, is.Class})
		})
		l.edit(part, func(e *Entry) { e.Class |= VerbPart })
		return
	}
	if is.Class.Is(Cue|Weak|Calls|Thought) && (l.VerbLast || !strings.Contains(word, "_")) &&
		slices.ContainsFunc(l.ingEnds, func(e string) bool { return strings.HasSuffix(word, e) }) {
		is.Form |= Ing
	}
	if strings.Contains(word, "_") && !l.NoSpaces {
		l.phrase(strings.Split(word, "_"), is)
		return
	}
	word = strings.ReplaceAll(word, "_", "")
	l.edit(word, func(e *Entry) { e.join(is) })
	if stem := l.Stem(word); is.Use.Is(Unnamed|Anyone) && stem != word {
		l.edit(stem, func(e *Entry) { e.Use |= is.Use & (Unnamed | Anyone) })
	}
	if kind != "" {
		l.extend(word, func(t *tail) { t.kind = kind })
	}
}

// phrase notes an expression of several words, also under all of them for Name.
func (l *Lexicon) phrase(words []string, is Entry) {
	l.table.edit(strings.Join(words, " "), func(e *Entry) { e.join(is) })
	l.extend(words[0], func(t *tail) {
		for i := range t.phrases {
			if p := &t.phrases[i]; p.Outlet == "" && slices.Equal(p.Words, words) {
				p.Class, p.Use, p.Form = p.Class|is.Class, p.Use|is.Use, p.Form|is.Form
				return
			}
		}
		t.phrases = append(t.phrases, Phrase{Words: words, Class: is.Class, Use: is.Use, Turn: is.Turn, Form: is.Form})
	})
}

// outlets notes a line of outlets: the usual name and the spellings.
func (l *Lexicon) outlets(line string) {
	name, spellings, _ := strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	var names []string // that are no other name in another case
	for form := range strings.SplitSeq(spellings, ";") {
		form, doubt := strings.CutSuffix(strings.TrimSpace(form), "?")
		words := strings.Fields(form)
		if l.NoSpaces {
			words = strings.Fields(strings.ReplaceAll(form, "・", " ・ "))
		}
		if len(words) == 0 {
			continue
		}
		called := ""
		if n := slices.IndexFunc(names, func(name string) bool { return !l.NoSpaces && inflects(name, words) }); n >= 0 {
			called = names[n]
		} else {
			names = append(names, form)
		}
		l.extend(Lower(words[0]), func(t *tail) {
			t.phrases = append(t.phrases, Phrase{Words: words, Class: Named, Outlet: name, Called: called, Doubt: doubt})
		})
	}
}

// inflects reports whether some words are a name in another case: they begin as its words do, and end otherwise, with letters.
func inflects(name string, words []string) bool {
	const stem, digits = 3, "0123456789" // characters
	of := strings.Fields(name)
	if len(of) != len(words) {
		return false
	}
	for i, w := range words {
		a, b := []rune(of[i]), []rune(w)
		if n := min(stem, len(a)); len(b) < n || !slices.Equal(a[:n], b[:n]) || len(b) > len(a)+stem || len(b)+stem < len(a) || strings.Count(w, ".") != strings.Count(of[i], ".") {
			return false
		}
		if strings.ContainsAny(w, digits) != strings.ContainsAny(of[i], digits) {
			return false
		}
	}
	return name != strings.Join(words, " ")
}

// join gives an entry what another has.
func (e *Entry) join(is Entry) {
	e.Class, e.Use, e.Turn, e.Form = e.Class|is.Class, e.Use|is.Use, e.Turn|is.Turn, e.Form|is.Form
}
