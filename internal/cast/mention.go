package cast

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A Form tells what a mention consists of.
type Form uint8

// The forms.
const (
	Noun    Form = iota // the spokesman, officials
	Named               // Kremlin Spokesman Dimitry Peskov
	Pronoun             // he, who
	Media               // the Tass news agency
)

// A Mention names or describes somebody or something.
type Mention struct {
	Phrase // of a name: without its title; of a noun: with its determiner
	Form   Form
	Name   []string   // the words of the name
	Title  Phrase     // what stands before the name: Kremlin Spokesman, Mr.
	Head   int        // the token of the head noun, the last one of a name
	Gender lang.Class // Male, Female, or 0 where it is not known
	Plural bool
	Kind   Kind

	Definite bool // the, this
	New      bool // a, another: nobody before
	Owned    bool // his, Berg's
	Quoted   bool // stands inside quotation marks
	Headline bool // stands in a line where every word has a capital
	Subject  bool // the first of its sentence that no preposition governs
	Initial  bool // a name of one word that begins a sentence, so that its capital says little

	Outlet string   // the name of the outlet that it is a mention of; "" for none
	Nouns  []string // that may stand for the outlet later: the paper

	classes   lang.Class // of the words of a name
	couple    bool       // it has its surname from the name behind: Peter and Anna Berg
	label     Kind       // what the tagger takes most words of a name for
	company   bool
	described bool // its own title or apposition tells what somebody is
	entity    int  // or none
}

// An Outlet is an outlet where the text speaks of it: its name, and the nouns
// that may stand for it later.
type Outlet struct {
	Phrase
	Name  string
	Nouns []string
}

// A reader reads mentions off an article.
type reader struct {
	*article.Article
	labels   []tagger.Reading // of each token; nil where they are not known
	places   map[string]bool  // what the article has behind a preposition of place; nil before it is asked for
	bearers  map[string]bool  // the words that stand behind a given name; nil before it is asked for
	families map[string]bool  // the words for somebody that stand behind a given name; nil before it is asked for
	callers  map[string]bool  // the words that stand alone beside a verb of saying; nil before it is asked for
	officers map[string]bool  // the names that stand before a role; nil before it is asked for
	dotted   map[string]bool  // of names that a dot parts, in scripts without capitals; nil before it is asked for
	*memory
}

// A memory has what Mentions and Resolve make.
type memory struct {
	list  []Mention
	words grow.Pages[string] // of the names
	names []int              // of list: those with a name
	order []int              // of the quotations, by source
	who   []int              // of each quotation: its speaker
	said  []spoken
}

// Clear lets go of the words, which are parts of the text.
func (m *memory) Clear() {
	clear(m.list)
	m.words.Clear()
}

// Mentions returns the mentions of an article in order: names, and outside marks
// noun phrases and personal pronouns. The labels tell of each token what the tagger
// takes it for; nil where that is not known.
func Mentions(a *article.Article, labels []tagger.Reading, outlets []Outlet) []Mention {
	if a.Lexicon == lang.None {
		return nil
	}
	r := &reader{Article: a, labels: labels, memory: article.Shelf[memory](a)}
	list := r.list[:0]
	r.words.Reset()
	for p := range a.Paragraphs {
		a.Stop.Check()
		para := a.Paragraphs[p]
		if r.shouts(para) {
			continue
		}
		list = r.paragraph(list, para, r.heading(p))
	}
	list = r.media(list, outlets)
	r.subjects(list)
	r.list = list
	return list
}

// heading reports whether paragraph p is a line in which capitals tell little: one with which a text begins, or between two
// others no sentence. Where it is not known by its place, nothing parts a name from an office in it: Anna Berg, Mayor of Oslo.
func (r *reader) heading(p int) bool {
	para, all := r.Paragraphs[p], len(r.Paragraphs)
	if all < 2 || r.Lexicon.NoSpaces || p > 0 && p+1 == all || !r.headline(para) {
		return false
	}
	return p == 0 && all > 2 || !article.Any(para.First, para.End, func(i int) bool { return r.mark(i, ",") || p > 0 && r.final(i) })
}

// paragraph appends the mentions of a paragraph.
func (r *reader) paragraph(list []Mention, para article.Paragraph, title bool) []Mention {
	from := len(list)
	pace := r.Stop.Pace(1 << 10)
	for i := para.First; i < para.End; {
		end := r.run(i, para.End)
		pace.Steps(1 + end - i)
		if end == i {
			if m, ok := r.common(i, para); ok && !title {
				for len(list) > from && list[len(list)-1].First >= m.First && list[len(list)-1].Form == Noun {
					list = list[:len(list)-1]
				}
				list = stop.Append(r.Stop, list, m)
			}
			i++
			continue
		}
		end = r.part(i, end, title)
		if m, ok := r.cut(i, end); ok {
			m.Headline = title
			list = stop.Append(r.Stop, list, m)
			pairUp(r, list)
		} else {
			head := end - 1
			if r.whereOffice(head) && head > i {
				head-- // Primarul Craiovei
			}
			if m, ok := r.common(head, para); ok && !title {
				list = stop.Append(r.Stop, list, m) // the Oil Minister
			}
		}
		i = end
	}
	r.sort(list[from:])
	return list
}

// media adds the outlets, and gives the names inside of them that of the outlet.
func (r *reader) media(list []Mention, outlets []Outlet) []Mention {
	k := 0
	pace := r.Stop.Pace(1 << 12)
	for i := range list {
		pace.Step()
		m := &list[i]
		for k < len(outlets) && outlets[k].End <= m.First {
			k++
		}
		if k < len(outlets) && r.Lexicon.NoArticles && m.First+1 < outlets[k].First && outlets[k].First < m.End && m.End <= outlets[k].End && m.Form == Named && m.Len() == len(m.Name) && r.is(m.First, lang.Given) {
			m.End, m.Head = outlets[k].First, outlets[k].First-1 // Anna Berg | CNN Türk'e
			m.Name = m.Name[:m.Len()]
		} else if k < len(outlets) && outlets[k].First <= m.Head && m.End <= outlets[k].End && m.Form == Named && !(r.poss(m.End) && m.End < outlets[k].End) {
			m.Outlet, m.Kind = outlets[k].Name, Organization
		} else if k < len(outlets) && outlets[k].First <= m.First && outlets[k].End < m.End && m.Form == Named {
			r.told(m, outlets[k].Phrase)
		}
	}
	for _, o := range outlets {
		pace.Step()
		list = stop.Append(r.Stop, list, Mention{Form: Media, Phrase: o.Phrase, Head: o.End - 1, Kind: Organization, Outlet: o.Name, Nouns: o.Nouns, entity: none})
	}
	r.sort(list)
	return list
}

// told takes an outlet from the head of a name, where something tells that it is one of its
// own: told | the AP Anna Berg.
func (r *reader) told(m *Mention, o Phrase) {
	const acronym = 2 // letters
	to, rest := o.End, m.End-o.End
	if to <= m.First || rest > 0 && !r.capital(to) || m.Len() != len(m.Name) || r.is(m.End-1, lang.Org) || rest == 1 && (!r.upper(to-1) || r.upper(to)) ||
		!r.is(m.First-1, lang.Prep|lang.Told|lang.Det) || r.Tokens[to-1].Len() < acronym {
		return
	}
	m.Name, m.First = m.Name[to-m.First:], to
	m.classes = 0
	for i := to; i < m.End; i++ {
		m.classes |= r.class(i)
	}
	m.Gender = r.gender(m)
	m.Kind = r.kind(m)
}

// subjects marks in each sentence the first mention outside marks that neither a
// preposition governs nor a possessive ending follows.
func (r *reader) subjects(list []Mention) {
	sentence := -1
	done := false
	for i := range list {
		r.Stop.Check()
		m := &list[i]
		if s := r.SentenceOf(m.First); s != sentence {
			sentence, done = s, false
		}
		if done || m.Quoted || m.Headline || r.behind(m) || r.poss(m.End) || r.dateline(m.First) || r.labels != nil && m.First < r.pastDateline(r.Paragraphs[r.ParagraphOf(m.First)].First) {
			continue // OSLO – |
		}
		m.Subject, done = true, true
	}
}

// pastDateline is the token behind the dash that ends a dateline in capitals from token first on, or first: OSLO, May 5 (Tass) – |.
func (r *reader) pastDateline(first int) int {
	const longest = 14 // tokens
	if !r.upper(first) {
		return first
	}
	for i := first + 1; i < min(first+longest, len(r.Tokens)); i++ {
		if r.dash(i) {
			return i + 1
		}
		if r.word(i) && !r.capital(i) || r.Tokens[i].Region >= 0 {
			break
		}
	}
	return first
}

// dateline reports whether token i stands in the dateline: OSLO: |
func (r *reader) dateline(i int) bool {
	p := r.ParagraphOf(i)
	return p < len(r.Paragraphs) && r.Token(i).Start < r.Body && r.Body < r.Paragraphs[p].Span.End
}

// whole is a name with its title, any other mention as it is.
func (m *Mention) whole() Phrase {
	if m.Title.Empty() {
		return m.Phrase
	}
	return Phrase{First: m.Title.First, End: m.End}
}

// behind reports whether a preposition governs a mention, so that it is not the
// subject of its sentence.
func (r *reader) behind(m *Mention) bool {
	i := m.whole().First - 1
	for i > 0 && m.Form == Named && r.is(i, lang.Role|lang.Honorific) && !r.is(i, lang.Prep) {
		i-- // contra o presidente Nils Berg
	}
	if i > 0 && m.Form == Named && r.is(i, lang.Det) && !r.is(i, lang.Prep) {
		i--
	}
	return i >= 0 && r.is(i, lang.Prep) && !r.is(i, lang.Sub)
}

func (r *reader) class(i int) lang.Class { return r.Entry(i).Class }

// is reports whether token i has any of the classes; no token beyond the ends
// has.
func (r *reader) is(i int, c lang.Class) bool { return r.class(i).Is(c) }

// use reports whether token i has any of the uses.
func (r *reader) use(i int, u lang.Use) bool { return r.Entry(i).Use.Is(u) }

// turn reports whether token i has any of the turns.
func (r *reader) turn(i int, t lang.Turn) bool { return r.Entry(i).Turn.Is(t) }

// word reports whether token i is a word.
func (r *reader) word(i int) bool { return r.Token(i).Kind == text.Word }

// number reports whether token i is a number.
func (r *reader) number(i int) bool { return r.Token(i).Kind == text.Number }

// capital reports whether token i is a word with a capital.
func (r *reader) capital(i int) bool { return r.word(i) && r.Tokens[i].Shape.Is(text.Cap) }

// dash reports whether token i is a dash of any length that joins no words.
func (r *reader) dash(i int) bool {
	return r.Mark(i)&article.Dash != 0 && !r.Tokens[i].Shape.Is(text.Glued)
}

// upper reports whether token i is a word in capitals.
func (r *reader) upper(i int) bool { return r.Token(i).Shape.Is(text.Upper) }

// mark reports whether token i is one of some marks of punctuation.
func (r *reader) mark(i int, marks string) bool { return r.Is(i, marks) }

// verb reports whether the tagger takes token i for a verb, and for no part of a
// name.
func (r *reader) verb(i int) bool {
	return uint(i) < uint(len(r.labels)) && r.labels[i].Tag.Is(tagger.Verbs) && r.labels[i].Name == tagger.None
}

// poss reports whether token i is the ending of a possessive.
func (r *reader) poss(i int) bool { return r.Token(i).Kind == text.Poss && r.class(i) == 0 }

// lower is the word of token i in small letters.
func (r *reader) lower(i int) string { return lang.Lower(r.Word(i)) }

// slice is the text of a phrase on one line.
func (r *reader) slice(p Phrase) string {
	return text.Squeeze(r.Text[r.Tokens[p.First].Start:r.Tokens[p.End-1].End])
}

// final reports whether token i is a mark that ends a sentence.
func (r *reader) final(i int) bool { return r.Mark(i)&article.Final != 0 }
