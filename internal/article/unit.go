package article

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A Unit is what the grammar reads: a word or a mark of punctuation outside
// quotation marks, an expression of several words that the language knows, the
// name of an outlet, or a whole region with its marks. What the lexicon knows of
// a word beyond its class and form is in Article.Words, at its first token.
type Unit struct {
	Class      lang.Class
	First, End int32 // tokens
	Region     int32 // -1 of what stands outside marks
	Form       lang.Form
	Kind       text.Kind // Open of a region, Word of an expression
	Is         Flag
}

// A Flag is a set of things that a unit may be.
type Flag uint16

// The flags.
const (
	Capital Flag = 1 << iota // begins with a capital, or is a name in a script without
	Upper                    // has capitals only: SPD
	Glued                    // no space before it
	Starts                   // begins a sentence
	Soft                     // begins one only because of what stands inside the marks before
	Name                     // what stands in marks is a name: of an outlet, a nickname
	Known                    // the name of an outlet
	// marks of punctuation
	Comma
	Colon
	Semicolon
	Dash
	Opening // a bracket
	Closing
	Final // ends a sentence
	Joint // joins the parts of a name: & / ·
)

// Has reports whether a unit has any of the flags.
func (u *Unit) Has(f Flag) bool { return u.Is&f != 0 }

// marks has the flags of marks of punctuation; runs of one have those of its
// first character.
var marks = map[rune]Flag{
	',': Comma, '，': Comma, '、': Comma, '،': Comma, ':': Colon, '：': Colon, ';': Semicolon, '；': Semicolon,
	'-': Dash, '–': Dash, '—': Dash, '―': Dash, '(': Opening, '[': Opening, '（': Opening, '【': Opening, '】': Closing, '［': Opening, '］': Closing, '〔': Opening, '〕': Closing, ')': Closing, ']': Closing, '）': Closing,
	'.': Final, '?': Final, '!': Final, '…': Final, '。': Final, '？': Final, '！': Final, '．': Final, '‼': Final, '⁇': Final,
	'&': Joint, '/': Joint, '·': Joint, '・': Joint, '･': Joint, '‧': Joint, '•': Joint, '\'': Joint, '’': Joint,
}

var asciiMarks = func() (t [utf8.RuneSelf]Flag) {
	for r, f := range marks {
		if r < utf8.RuneSelf {
			t[r] = f
		}
	}
	return t
}()

// Mark returns the flags of token i as a mark of punctuation; 0 for a word.
func (a *Article) Mark(i int) Flag {
	t := &a.Tokens[i]
	if t.Kind != text.Punct {
		return 0
	}
	if b := a.Text[t.Start]; b < utf8.RuneSelf {
		return asciiMarks[b]
	}
	r, _ := utf8.DecodeRuneInString(a.Text[t.Start:t.End])
	return marks[r]
}

// A Registry knows names of outlets.
type Registry interface {
	// Match returns how many of the given words the longest name has that they
	// begin with, and which outlet that is.
	Match(word func(i int) string) (outlet int32, words int)
}

// A uniter makes units, each with a look at those before.
type uniter struct {
	*Article
	registry Registry
	units    []Unit
	keeps    bool // the surnames, in the article
	families map[string]bool

	from, end int                // of the name that is looked for
	word      func(i int) string // its words, made once
}

// unite makes the units of the article.
func (a *Article) unite(r Registry) {
	m := &uniter{Article: a, registry: r, units: grow.Empty(a.Units, len(a.Tokens)), keeps: true}
	a.Surnames = a.Surnames[:0]
	m.word = func(i int) string { return m.outside(m.from+i, m.end) }
	sentence := 0
	pace := a.Stop.Pace(1 << 10)
	for p := range a.Paragraphs {
		para := &a.Paragraphs[p]
		para.Unit = len(m.units)
		for i := para.First; i < para.End; {
			pace.Step()
			u := Unit{First: int32(i), End: int32(i + 1), Region: -1}
			for sentence < len(a.Sentences) && a.Sentences[sentence].End <= i {
				sentence++
			}
			if sentence < len(a.Sentences) && a.Sentences[sentence].First == i {
				u.Is |= Starts
				if sentence > para.Sentence && a.Sentences[sentence-1].Soft {
					u.Is |= Soft
				}
			}
			m.unit(&u, para.End)
			if u.Kind != text.Punct || !a.titled(i) {
				m.units = append(m.units, u)
			}
			i = int(u.End)
		}
		para.Unit1 = len(m.units)
	}
	a.Units = m.units
}

// titled reports whether token i is a mark round the title of a newspaper, in
// scripts that have such.
func (a *Article) titled(i int) bool {
	return a.Lexicon.NoSpaces && (a.Word(i) == "《" || a.Word(i) == "》")
}

// unit reads the unit that begins at its first token.
func (a *uniter) unit(u *Unit, end int) {
	i := int(u.First)
	t := &a.Tokens[i]
	u.Kind = t.Kind
	if t.Shape.Is(text.Glued) {
		u.Is |= Glued
	}
	switch t.Kind {
	case text.Open:
		u.Region, u.End = t.Region, int32(max(a.Ends[t.Region], i+1))
		a.name(u)
	case text.Word:
		u.Class, u.Form = a.Words[i].Class, a.Words[i].Form
		if t.Shape.Is(text.Cap) {
			u.Is |= Capital
		}
		if t.Shape.Is(text.Upper) {
			u.Is |= Upper
		}
		if a.surname(u, end) {
			return
		}
		a.expression(u, end, false)
	case text.Poss:
		if u.Class = a.Words[i].Class; u.Class != 0 {
			u.Kind = text.Word // it's
		}
	case text.Close:
		u.Kind = text.Punct
	case text.Punct:
		u.Is |= a.Mark(i)
	}
}

// expression extends a unit over the words of an expression that begins with its
// own, or of the name of an outlet; also of one that is a common word, if an outlet is
// spoken of here.
func (a *uniter) expression(u *Unit, end int, outlet bool) {
	i := int(u.First)
	e := &a.Words[i]
	doubt := false
	for k := range e.Phrases() {
		p := &e.Phrases()[k]
		if !a.Spells(i, end, p) {
			continue
		}
		if p.Doubt && !outlet && !a.named() {
			doubt = true
			continue
		}
		u.End, u.Class, u.Form = int32(i+len(p.Words)), p.Class, p.Form
		if p.Class.Is(lang.Role | lang.Group | lang.Org) {
			u.Is |= Capital
		}
		if p.Outlet != "" {
			u.Class = lang.Named
			u.Is |= Capital | Known
			if a.Lexicon.NoSpaces && a.ShortForm(int(u.End), end) {
				u.End += 3 // 英国广播公司（BBC）
			}
		}
		return
	}
	if a.registry == nil || !u.Has(Capital) || doubt {
		return
	}
	a.from, a.end = i, end
	if _, words := a.registry.Match(a.word); words > 1 || words == 1 && u.Class == 0 {
		u.End, u.Class = int32(i+words), lang.Named
		u.Is |= Known
	} else if name, noun, ok := strings.Cut(a.Word(i), "-"); ok && a.Lexicon.NounsCapitalised && u.Class == 0 && a.Lexicon.Lookup(noun).Class.Is(lang.Outlet) {
		if _, words := a.registry.Match(func(k int) string { return [2]string{name}[min(k, 1)] }); words == 1 {
			u.Class = lang.Outlet // ARD-Magazin
			u.Is |= Known
		}
	}
}

// ShortForm reports whether an acronym in brackets stands from token i on, before end.
func (a *Article) ShortForm(i, end int) bool {
	return i+2 < end && a.Mark(i).is(Opening) && a.Mark(i+2).is(Closing) && a.Tokens[i+1].Shape.Is(text.Upper)
}

// outside is token i, before end, if it stands outside marks; "" if not.
func (a *Article) outside(i, end int) string {
	if i >= end || a.Tokens[i].Kind == text.Open || a.Tokens[i].Kind == text.Close {
		return ""
	}
	return a.Word(i)
}

// Spells reports whether the words of a phrase stand from token i on, before end; those of an outlet as they are written.
func (a *Article) Spells(i, end int, p *lang.Phrase) bool {
	for k, w := range slices.Backward(p.Words) { // many begin with the same word
		s := a.outside(i+k, end)
		if s != w && (p.Outlet != "" || s == "" || lang.Apart(s, w) || lang.Lower(s) != w) {
			return false
		}
	}
	return true
}

// named reports whether what follows the units so far is the name of an outlet,
// if it may be one: laut Bild, die Zeitung Bild, zitierte die Bild.
func (a *uniter) named() bool {
	const words = lang.Outlet | lang.According | lang.Told | lang.Reports | lang.Quotes
	n := len(a.units)
	if n > 0 && a.units[n-1].Class.Is(words) && !a.units[n-1].Class.Is(lang.Det) {
		return true
	}
	return n > 1 && a.units[n-1].Class.Is(lang.Det) && a.units[n-2].Class.Is(words) && !a.units[n-2].Class.Is(lang.Det|lang.Cue)
}

// name decides whether what stands in marks is a name.
func (a *uniter) name(u *Unit) {
	const longest = 8 // tokens, with the marks
	first, end := a.Inside(int(u.Region))
	n := len(a.units)
	if end <= first || end-first+2 > longest || a.Ending(int(u.Region)).is(Final) || a.Lexicon == lang.None {
		return
	}
	known := Flag(0)
	if n > 0 && !a.units[n-1].Class.Is(lang.Indefinite) && (a.reporting(n-1, end+1) || a.addressed(n, end+1)) {
		known = Known
	}
	inner := Unit{First: int32(first)}
	if t := &a.Tokens[first]; t.Kind == text.Word {
		inner.Class = a.Words[first].Class
		if t.Shape.Is(text.Cap) {
			inner.Is = Capital
		}
		a.expression(&inner, end, known != 0 || n > 0 && a.Lexicon.VerbSecond && a.units[n-1].Class.Is(lang.Det|lang.Prep) && !a.units[n-1].Class.Is(lang.Indefinite|lang.Poss))
	}
	if inner.Has(Known) && int(inner.End) == end && (n > 0 || end+1 < len(a.Tokens) && a.Tokens[end+1].Kind != text.Punct || end+2 < len(a.Tokens) && a.Words[end+2].Class.Is(lang.Citing)) {
		u.Is |= Name | Known
		return
	}
	if a.tellsThat(end + 1) {
		u.Is |= Name // „Kicker“ berichtet, dass
		return
	}
	if n == 0 {
		return
	}
	short := end-first <= 3
	if !short {
		known = 0
	}
	switch c := a.units[n-1].Class; {
	case known != 0:
	case c.Is(lang.Outlet) && a.Lexicon.VerbForms, c.Is(lang.Org) && !c.Is(lang.Outlet) && !a.Lexicon.VerbForms: // завод «Север», le collectif « X »
	case c.Is(lang.Outlet) && !(a.Lexicon.VerbLast && !a.Lexicon.NoSpaces), c.Is(lang.According) && !a.Words[a.units[n-1].First].Use.Is(lang.Opens) && !a.Lexicon.VerbForms:
		known = Known
	case c.Is(lang.Det) && !c.Is(lang.Indefinite) && n > 1 && short && a.units[n-2].Class.Is(lang.Reports|lang.According|lang.Told|lang.By|lang.Quotes) &&
		(!a.units[n-2].Class.Is(lang.Of) || a.units[n-2].Class.Is(lang.By)):
	default:
		if a.nickname(first, end) || a.units[n-1].Has(Dash) && a.units[n-1].Has(Glued) && a.Lexicon.NounsCapitalised { // ARD-„Bericht“
			u.Is |= Name
		}
		return
	}
	if c, _ := utf8.DecodeRuneInString(a.Word(first)); !unicode.IsLower(c) {
		u.Is |= Name | known
	}
}

// reporting reports whether what stands in marks behind the article that unit n is, and before token i, is an outlet: by
// what it does, or because somebody told it something.
//
//	der „X“ berichtete   berichtete der „X“   sagte Y dem „X“   Dem „X“ sagte Y   wie Y dem „X“ sagte
func (a *uniter) reporting(n, i int) bool {
	const few = 2 // adverbs
	u := &a.units[n]
	if !u.Class.Is(lang.Det) || u.Class.Is(lang.Poss) || !a.Lexicon.VerbSecond || i >= len(a.Tokens) {
		return false
	}
	behind := a.Words[i].Class
	verb := !a.Tokens[i].Shape.Is(text.Cap) && a.Tokens[i].Kind == text.Word
	switch {
	case verb && (behind.Is(lang.Reports) || behind.Is(lang.After) && !a.Words[i].Use.Is(lang.ByWords)), n > 0 && a.units[n-1].Class.Is(lang.Reports) && !a.units[n-1].Class.Is(lang.Det|lang.Prep):
		return true
	case !u.Class.Is(lang.Told):
		return false
	}
	last := i // of dem „X“ zuvor gesagt
	for last < min(i+few, len(a.Tokens)-1) && a.Words[last].Class.Is(lang.Adv|lang.Time) {
		last++
	}
	return verb && (u.Has(Starts) && behind.Is(lang.Cue) || a.Words[last].Class.Is(lang.Clause)) || a.spokeTo(n) && (a.Tokens[i].Kind == text.Punct || behind.Is(lang.Prep|lang.Time))
}

// addressed reports whether an article stands before unit n, and before it what outlets are spoken to with: mit dem, of
// "im Gespräch mit dem"; gegenüber der.
func (a *uniter) addressed(n, end int) bool {
	const far = 5 // tokens
	k := n - 2
	if k >= 0 && a.units[k].Class.Is(lang.Speaks|lang.Interview) && a.units[n-1].Class.Is(lang.Of) && a.Lexicon.VerbSecond {
		return true // einem Bericht der
	}
	for i := end; k >= 0 && i < min(end+far, len(a.Tokens)) && a.Tokens[i].Kind == text.Word; i++ {
		if c := a.units[k].Class; c.Is(lang.By) && a.Words[i].Class.Is(lang.Quotes) || c.Is(lang.Prep) && i == end && a.Words[i].Use.Is(lang.Talk) {
			return true // von der „X“ mit den Worten zitiert, mit der „X“ gesprochen
		}
	}
	if k < 0 || !a.units[n-1].Class.Is(lang.Det) || a.units[n-1].Class.Is(lang.Indefinite|lang.Poss) || !a.units[k].Class.Is(lang.Prep) {
		return false
	}
	return k > 0 && a.units[k-1].Class.Is(lang.Interview) || a.units[k].Class.Is(lang.Told) && (k == 0 || a.spokeTo(k))
}

// tellsThat reports whether a verb of saying with its clause stands at token i, so that what stands right before it is its
// subject.
func (a *Article) tellsThat(i int) bool {
	if i+2 >= len(a.Tokens) || !a.Words[i].Class.Is(lang.Cue|lang.Reports) || a.Words[i].Class.Is(lang.Det|lang.Prep) || a.Tokens[i].Shape.Is(text.Cap) {
		return false
	}
	i++
	if a.Tokens[i].Kind == text.Punct && a.Word(i) == "," {
		i++
	}
	return a.Words[i].Class.Is(lang.That) && !a.Words[i].Class.Is(lang.Sub|lang.How)
}

// spokeTo reports whether a verb of saying stands before unit n, with nothing but who
// speaks between: sagte Anna Berg der.
func (a *uniter) spokeTo(n int) bool {
	const far = 8 // units
	for k := n - 1; k >= 0 && n-k <= far; k-- {
		u := &a.units[k]
		if u.Class.Is(lang.Cue | lang.Calls | lang.So) {
			return true
		}
		if u.Class.Is(lang.Prep) && a.units[k+1].Class.Is(lang.Time) {
			continue
		}
		if u.Region >= 0 || u.Kind == text.Punct || u.Class.Is(lang.Aux|lang.Sub|lang.That|lang.Rel|lang.Prep) && !u.Class.Is(lang.Pronouns) {
			return false
		}
	}
	return false
}

// nickname reports whether the tokens stand in marks inside a name: Earl "Butch"
// Jones.
func (a *Article) nickname(first, end int) bool {
	const most = 3 // words
	if end-first > most || first < 2 || end+1 >= len(a.Tokens) {
		return false
	}
	if !All(first-2, end+2, func(i int) bool {
		return i == first-1 || i == end || a.Tokens[i].Kind == text.Word && a.Tokens[i].Shape.Is(text.Cap)
	}) {
		return false
	}
	const function = lang.Cue | lang.Weak | lang.Prep | lang.Pron | lang.Pronouns | lang.Det
	return !a.Words[first-2].Class.Is(function) && !a.Words[end+1].Class.Is(function)
}

// Between makes the units of tokens [first:end) inside marks. They are good until it
// makes the next.
func (a *Article) Between(first, end int) []Unit {
	m := uniter{Article: a, units: a.between[:0]}
	for i := first; i < end; {
		u := Unit{First: int32(i), End: int32(i + 1), Region: -1}
		m.unit(&u, end)
		if i == first || i > first+1 && a.Mark(i-1).is(Final) && a.begins(i) {
			u.Is |= Starts
		}
		m.units = append(m.units, u)
		i = int(u.End)
	}
	a.between = m.units
	return m.units
}

// Inside returns the tokens between the marks of a region.
func (a *Article) Inside(region int) (first, end int) {
	r := &a.Regions[region]
	end = a.Ends[region]
	first = sort.Search(end, func(i int) bool { return a.Tokens[i].Start >= r.Open.End })
	if r.Closed() {
		end--
	}
	return first, end
}

// Ending has the flags of the last mark of punctuation between the marks of a
// region, but for brackets and further marks; 0 where they end with a word.
func (a *Article) Ending(region int) Flag {
	first, end := a.Inside(region)
	for i := end - 1; i >= first; i-- {
		t := &a.Tokens[i]
		if t.Kind == text.Close || t.Kind == text.Open {
			continue
		}
		if t.Kind == text.Word && t.Shape.Is(text.Dotted) {
			return Final
		}
		m := a.Mark(i)
		if m.is(Closing) || t.Kind == text.Punct && strings.ContainsAny(a.Word(i), `"'`) {
			continue
		}
		return m
	}
	return 0
}

func (f Flag) is(g Flag) bool { return f&g != 0 }

// ClassOf is what the lexicon knows of token t, and of the expression that it is a part
// of: to, of "according to".
func (a *Article) ClassOf(t int) lang.Class {
	class := a.Words[t].Class
	if u := a.UnitOf(t); u != nil && u.End-u.First > 1 {
		class |= u.Class
	}
	return class
}

// UnitOf is the unit that token t is a part of; nil where the grammar reads none there.
func (a *Article) UnitOf(t int) *Unit {
	i := sort.Search(len(a.Units), func(i int) bool { return int(a.Units[i].End) > t })
	if i == len(a.Units) || int(a.Units[i].First) > t {
		return nil
	}
	return &a.Units[i]
}
