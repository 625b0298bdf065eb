package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Phrase is a range of tokens.
type Phrase = article.Phrase

// A Mention is an outlet where the text speaks of it.
type Mention struct {
	Phrase         // with its determiner and type noun: the official news agency PAP
	Name    string // as the article names it, without them; "" while it is not resolved
	Outlet  int32  // in the registry, or Unknown
	Kind    string // agency, newspaper, ...; "" where it is not known
	Known   string // its usual name
	Doubt   bool   // the name may mean something else as well
	later   bool   // a short form for an outlet named elsewhere: the agency
	hearsay bool   // known by its form alone, without a type noun: the Valley Gazette
}

// Unknown is the outlet of a mention that the registry does not have.
const Unknown = -1

// A finder holds the state of Mentions.
type finder struct {
	*article.Article
	registry *Registry
	list     []Mention
	from     int // the token after the mention before
}

// Mentions returns the outlets that an article speaks of, in order, outside
// quotation marks; marks that hold no more than a name count as none.
func Mentions(a *article.Article, r *Registry) []Mention {
	f := &finder{Article: a, registry: r}
	for i := 0; i < len(a.Tokens); {
		m, next := f.at(i)
		if next > i {
			if !m.Empty() {
				f.list = append(f.list, m)
				f.from = m.End
			}
			i = next
			continue
		}
		i++
	}
	f.settle()
	return f.list
}

// at returns the mention that begins, but for what stands before the name or the
// type noun, at token i, and where to go on: i itself where there is none.
func (f *finder) at(i int) (m Mention, next int) {
	switch t := &f.Tokens[i]; {
	case t.Kind == text.Open:
		return f.marked(i)
	case t.Kind != text.Word && t.Kind != text.Number || t.Region >= 0 && !f.title(i):
		return m, i
	}
	if m, ok := f.known(i); ok {
		return m, m.End
	}
	if f.noun(i) > 0 {
		return f.form(i)
	}
	return f.masthead(i)
}

// title reports whether token i begins a name which is all that stands in marks:
// NBC's "Meet the Press".
func (f *finder) title(i int) bool {
	r := f.Tokens[i].Region
	const most = 6 // tokens
	if r < 0 || f.Regions[r].Parent >= 0 || i == 0 || f.Tokens[i-1].Kind != text.Open || f.Ends[r]-i > most {
		return false
	}
	for k := i; k < f.Ends[r] && f.Tokens[k].Kind != text.Close; k++ {
		if f.Tokens[k].Kind == text.Punct && !f.Is(k, "-&'!") {
			return false // "It rains," she said
		}
	}
	return true
}

// marked finds an outlet whose name stands in marks, which token i opens: «Известия».
func (f *finder) marked(i int) (Mention, int) {
	end := f.Ends[f.Tokens[i].Region]
	if end <= i+2 || !f.title(i+1) {
		return Mention{}, i
	}
	m, ok := f.proper(i + 1)
	if !ok || m.End != end-1 || m.Doubt && !(i > 0 && f.before(i-1).Is(lang.Outlet|lang.According)) {
		return Mention{}, i
	}
	m.First, m.End, m.Doubt = i, end, false
	f.widen(&m)
	return m, m.End
}

// proper finds the longest name that begins at token i: one of the language's own
// spellings, or of the registry.
func (f *finder) proper(i int) (m Mention, ok bool) {
	if i >= len(f.Tokens) {
		return m, false
	}
	for k := range f.Words[i].Phrases() {
		p := &f.Words[i].Phrases()[k]
		if p.Outlet != "" && f.follows(i, p.Words) {
			m = Mention{Phrase: Phrase{First: i, End: i + len(p.Words)}, Outlet: f.registry.Named(p.Outlet), Known: p.Outlet, Doubt: p.Doubt}
			break
		}
	}
	if known, end, doubt := f.registered(i); known != Unknown && end > m.End {
		m = Mention{Phrase: Phrase{First: i, End: end}, Outlet: known, Known: f.registry.Outlet(known).Name, Doubt: doubt}
	}
	if m.End == 0 {
		return m, false
	}
	if m.Outlet != Unknown {
		m.Kind = f.registry.Outlet(m.Outlet).Kind
	}
	m.Name = f.text(m.First, m.End)
	return m, true
}

// registered finds the longest name of the registry that begins at token i.
func (f *finder) registered(i int) (known int32, end int, doubt bool) {
	r := f.registry
	if t := &f.Tokens[i]; !t.Shape.Is(text.Cap) && (f.Words[i].Class != 0 || !r.mayBegin(f.Text[t.Start], t.Len())) {
		return Unknown, 0, false // an ordinary word
	}
	best := int32(-1)
	second := byte(0)
	if i+1 < len(f.Tokens) {
		second = f.Text[f.Tokens[i+1].Start]
	}
	for k := r.find(f.spelling(i)); k >= 0; k = r.next(k) {
		fm := r.form(k)
		longer := best < 0 || fm.words > r.form(best).words || fm.words == r.form(best).words && r.callers(fm.outlet)
		if (fm.second == 0 || fm.second == second) && longer && f.spells(i, r.words(k)) {
			best = k
		}
	}
	if best < 0 {
		return Unknown, 0, false
	}
	fm := r.form(best)
	return fm.outlet, i + int(fm.words), fm.ambiguous
}

// spelling is token i as the registry writes it, with a straight apostrophe.
func (f *finder) spelling(i int) string {
	w := f.Word(i)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// spells reports whether the tokens from i on are the words, which are joined by
// spaces.
func (f *finder) spells(i int, words string) bool {
	for {
		w, rest, more := strings.Cut(words, " ")
		if i >= len(f.Tokens) || f.spelling(i) != w {
			return false
		}
		if !more {
			return true
		}
		words = rest
		i++
	}
}

// follows reports whether the tokens from i on are the words.
func (f *finder) follows(i int, words []string) bool {
	if i+len(words) > len(f.Tokens) {
		return false
	}
	for k, w := range words {
		if f.Word(i+k) != w {
			return false
		}
	}
	return true
}

// known finds a name that begins at token i, with its type noun and determiner:
// the official news agency PAP, Tass news agency.
func (f *finder) known(i int) (Mention, bool) {
	m, ok := f.proper(i)
	if !ok || f.longer(&m) {
		return Mention{}, false
	}
	f.typed(&m)
	f.acronym(&m)
	f.channel(&m)
	f.widen(&m)
	return m, true
}

// longer reports whether the name is a part of a longer one, of something else:
// Time Warner, Financial Times Stock Exchange.
func (f *finder) longer(m *Mention) bool {
	if k := m.End; k < len(f.Tokens) && f.joined(k) && f.capital(k) && !f.nouns() && !f.Tokens[k-1].Shape.Is(text.Upper) &&
		f.noun(k) == 0 && !f.Words[k].Class.Is(lang.Role|lang.Group|lang.Time) && (m.Doubt || m.Len() == 1) && f.Tokens[k].Region == f.Tokens[k-1].Region {
		return true
	}
	i := m.First - 1
	return m.Doubt && i >= 0 && f.joined(i+1) && f.capital(i) && !f.nouns() &&
		!f.Words[i].Class.Is(lang.Det|lang.Prep|lang.Outlet|lang.Nation|lang.Cue)
}

// nouns reports whether a capital tells nothing of a noun.
func (f *finder) nouns() bool {
	return f.Lexicon != nil && (f.Lexicon.NounsCapitalised || f.Lexicon.NoSpaces)
}

// typed takes the type noun at the end of a name out of it: Globo television,
// Mizan News Agency; not that of Tehran radio, which has no name but a place.
func (f *finder) typed(m *Mention) {
	last := m.End
	for last > m.First+1 && f.Words[last-1].Class.Is(lang.Outlet) && !f.capital(last-1) {
		last--
	}
	if last == m.End && m.Kind == "agency" {
		if last == m.First+3 && f.noun(last-2) == 2 {
			last -= 2 // Kyodo News Service
		} else if f.Words[last-1].OutletKind() == "agency" {
			for last > m.First+1 && f.Words[last-1].Class.Is(lang.Outlet) {
				last--
			}
			if last > m.First+1 {
				return // Islamic Republic News Agency
			}
		}
	}
	if last < m.End && !f.Words[last-1].Class.Is(lang.Nation|lang.Place|lang.Org) {
		m.Name = f.text(m.First, last)
	}
}

// channel takes in the station of a broadcaster that its number names: Rai Radio 1.
func (f *finder) channel(m *Mention) {
	k := m.End
	for k < len(f.Tokens) && f.joined(k) && f.noun(k) > 0 && f.capital(k) {
		k++
	}
	if k == m.End || k >= len(f.Tokens) || !f.joined(k) || f.Tokens[k].Kind != text.Number {
		return
	}
	m.End = k + 1
	if !isAcronym(m.Name) {
		m.Name = f.text(m.First, m.End)
	}
}

// acronym gives an agency the acronym that stands beside its name: the Saudi
// Press Agency (SPA), the Iraqi news agency INA; and a broadcaster its usual one.
func (f *finder) acronym(m *Mention) {
	if m.Kind == "agency" && m.Len() > 1 {
		if short := f.bracketed(m.End); short != "" {
			m.Name = short
			if k := m.End + 3; k < len(f.Tokens) && f.joined(k) && f.noun(k) > 0 {
				m.End = k // Press Trust of India (PTI) news agency
			}
		}
	}
	if k := m.End; k < len(f.Tokens) && f.joined(k) && f.Tokens[k].Shape.Is(text.Upper) {
		if known, end, _ := f.registered(k); known == m.Outlet && end == k+1 && known != Unknown {
			m.End, m.Name = k+1, f.Word(k)
		}
	}
	const short, long = 5, 2 // letters; words
	if m.Kind == "broadcaster" && len(m.Known) <= short && m.Len() > long && isAcronym(m.Known) {
		m.Name = m.Known // the British Broadcasting Corporation
	}
}

// bracketed is the acronym that stands in brackets at token i, "" if none does.
func (f *finder) bracketed(i int) string {
	if i+2 < len(f.Tokens) && f.Is(i, "(") && f.Is(i+2, ")") && f.Tokens[i+1].Shape.Is(text.Upper) {
		return f.Word(i + 1)
	}
	return ""
}

// joined reports whether token i goes on with what stands before it, outside
// marks.
func (f *finder) joined(i int) bool {
	return i < len(f.Tokens) && f.continues(i) && f.Tokens[i].Region < 0
}

// continues reports whether token i stands in the paragraph of the one before.
func (f *finder) continues(i int) bool { return !f.Tokens[i].Shape.Is(text.First) }

func (f *finder) capital(i int) bool { return f.Tokens[i].Shape.Is(text.Cap) }

// before is what the word at token i, or the expression that ends there, may be.
func (f *finder) before(i int) lang.Class {
	c := f.Words[i].Class
	const most = 3 // words
	for k := max(0, i-most); k < i; k++ {
		for n := range f.Words[k].Phrases() {
			if p := &f.Words[k].Phrases()[n]; p.Outlet == "" && k+len(p.Words) == i+1 && f.lower(k, p.Words) {
				c |= p.Class
			}
		}
	}
	return c
}

func (f *finder) text(first, end int) string {
	return text.Squeeze(f.Text[f.Tokens[first].Start:f.Tokens[end-1].End])
}

// opens reports whether token i begins a sentence.
func (f *finder) opens(i int) bool {
	return i == 0 || f.Tokens[i].Shape.Is(text.First) || f.Tokens[i-1].Kind != text.Word && f.Tokens[i-1].Kind != text.Poss && !f.Is(i-1, ",")
}
