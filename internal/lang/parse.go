package lang

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// parse reads the words of a language from the text of its file.
func parse(lang, file string) *Lexicon {
	l := &Lexicon{Language: lang, table: newTable(len(file)/16 + 64), abbreviations: make(map[string]Abbreviation), short: make(map[string]string), also: make(map[string][]string), mirror: make(map[string][]string), ends: make(map[string][]string)}
	blocks(file, func(block, line string) { l.block(block, line) })
	for _, e := range l.roleEnds {
		if w, _ := l.table.find(hashOf(e)); w.Class.Is(Female) {
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

// block reads a line of words.
func (l *Lexicon) block(block, line string) {
	if strings.HasPrefix(block, "verbs ") {
		l.verb(block[len("verbs "):], line)
		return
	}
	switch block {
	case "outlets":
		l.outlets(line)
		return
	case "also":
		relate(l.also, line)
		return
	case "mirror":
		relate(l.mirror, line)
		return
	case "spelling":
		l.spelling = append(l.spelling, pairs(line)...)
		return
	case "short":
		for pair := range slices.Chunk(pairs(Lower(line)), 2) {
			l.short[pair[0]] = pair[1]
		}
		return
	case "inflect":
		relate(l.ends, line)
		return
	case "joins":
		if l.and == "" {
			l.and, _, _ = strings.Cut(line, " ")
		}
	case "cases he":
		l.hisTurns = append(l.hisTurns, turnings(line)...)
		return
	case "noun-suffix":
		l.nounTurns = append(l.nounTurns, turnings(line)...)
		return
	case "definite-suffix":
		l.definiteTurns = append(l.definiteTurns, turnings(line)...)
		return
	case "complement-suffix":
		l.complementEnds = append(l.complementEnds, turnings(line)...)
		return
	case "cases she":
		l.herTurns = append(l.herTurns, turnings(line)...)
		return
	case "names":
		for name := range strings.FieldsSeq(line) {
			l.names(name)
		}
		return
	}
	if list := l.affixes(block); list != nil {
		*list = append(*list, strings.Fields(line)...)
		return
	}
	l.words(block, line)
}

// words reads a line of words that a block is of.
func (l *Lexicon) words(block, line string) {
	e, kind := meaning(block)
	for word := range strings.FieldsSeq(line) {
		switch block {
		case "script", "guess", "foreign": // see Guess
		case "flags":
			l.flag(word)
		case "abbreviation":
			l.abbreviations[strings.TrimSuffix(word, ".")] = Leads
		case "abbreviation end":
			l.abbreviations[strings.TrimSuffix(word, ".")] = Trails
		default:
			l.add(Lower(word), e, kind)
		}
	}
}

// affixes is the list that a block of beginnings or ends of words fills, nil for
// other blocks.
func (l *Lexicon) affixes(block string) *[]string {
	switch block {
	case "elision":
		return &l.elisions
	case "enclitic":
		return &l.enclitics
	case "role-suffix":
		return &l.roleEnds
	case "org-suffix":
		return &l.orgEnds
	case "speaks-suffix":
		return &l.speaksEnds
	case "participle-suffix":
		return &l.partEnds
	case "infinitive-suffix":
		return &l.toEnds
	case "they-suffix":
		return &l.theyEnds
	case "gerund-suffix":
		return &l.ingEnds
	case "besides-suffix":
		return &l.besideEnds
	case "oblique-suffix":
		return &l.obliqueEnds
	case "past-suffix":
		return &l.pastEnds
	case "plural-suffix":
		return &l.pluralEnds
	case "person-suffix":
		return &l.personEnds
	case "native-suffix":
		return &l.nativeEnds
	case "adv-suffix":
		return &l.advEnds
	case "he-suffix":
		return &l.heEnds
	case "case-suffix":
		return &l.caseEnds
	case "genitive-suffix":
		return &l.genitiveEnds
	case "dative-suffix":
		return &l.dativeEnds
	case "dative-suffix weak":
		return &l.datives
	case "surname-suffix":
		return &l.surnameEnds
	case "name-suffix closed":
		return &l.closedEnds
	case "name-suffix":
		return &l.nominativeEnds
	case "she-suffix":
		return &l.sheEnds
	}
	return nil
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

func (l *Lexicon) flag(word string) {
	switch word {
	case "nouns-capitalised":
		l.NounsCapitalised = true
	case "no-spaces":
		l.NoSpaces = true
	case "dash-dialogue":
		l.DashDialogue = true
	case "modelled":
		l.Modelled = true
	case "names-decline":
		l.NamesDecline = true
	case "verb-last":
		l.VerbLast = true
	case "verb-second":
		l.VerbSecond = true
	case "drops-subject":
		l.DropsSubject = true
	case "no-articles":
		l.NoArticles = true
	case "head-first":
		l.HeadFirst = true
	case "noun-stacks":
		l.NounStacks = true
	case "subject-first":
		l.SubjectFirst = true
	case "end-particles":
		l.EndParticles = true
	case "quotative":
		l.Quotative = true
	case "mixed-script":
		l.MixedScript = true
	case "small-natives":
		l.SmallNatives = true
	case "ordinals":
		l.Ordinals = true
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
	name, spellings, ok := strings.Cut(line, "=")
	if !ok {
		return
	}
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
