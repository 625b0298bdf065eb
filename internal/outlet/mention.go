package outlet

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
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
	listed  bool   // as the list of the language has it, with its type noun if it has one: Česká televize
}

// Unknown is the outlet of a mention that the registry does not have.
const Unknown = -1

// is makes m a mention of the outlet that n is one of.
func (m *Mention) is(n *Mention) {
	m.Name, m.Outlet, m.Kind, m.Known = n.Name, n.Outlet, n.Kind, n.Known
}

// Mentions returns the outlets that an article speaks of, in order, outside
// quotation marks; marks that hold no more than a name count as none.
func Mentions(a *article.Article, r *Registry) []Mention {
	kept := article.Shelf[memory](a)
	f := &finder{
		Article: a, registry: r, list: kept.list[:0], called: make(map[string]int),
		nouns: a.Lexicon.NounsCapitalised || a.Lexicon.NoSpaces, solid: a.Lexicon.NoSpaces, mixed: a.Lexicon.MixedScript,
	}
	pace := a.Stop.Pace(1 << 10)
	for i := 0; i < len(a.Tokens); {
		pace.Step()
		m, next := f.at(i)
		if !m.Empty() {
			f.list = stop.Append(a.Stop, f.list, m)
			f.from = m.End
			if first, _, _ := strings.Cut(m.Name, " "); f.named(&m) && !m.Doubt {
				f.called[first] = len(f.list) - 1
			}
		}
		i = max(next, i+1)
	}
	kept.list = f.list
	f.settle()
	return f.list
}

// A memory is that of Mentions.
type memory struct{ list []Mention }

// Clear lets go of the names, which are parts of the text.
func (m *memory) Clear() { clear(m.list) }

// at returns the mention that begins, but for what stands before the name or the
// type noun, at token i, and where to go on.
func (f *finder) at(i int) (m Mention, next int) {
	switch t := &f.Tokens[i]; {
	case t.Kind == text.Open:
		if i > 0 && f.Tokens[i-1].Kind == text.Word {
			if _, ok := f.hyphened(i - 1); ok {
				return m, i // the ARD-Magazin „Kontraste“ is the ARD's
			}
		}
		return f.marked(i)
	case t.Kind != text.Word && t.Kind != text.Number || t.Region >= 0 && !f.title(i):
		return m, i
	}
	if u := f.UnitOf(i); u != nil && int(u.First) < i && u.Class.Is(lang.Org) && !u.Has(article.Known) {
		return m, int(u.End) // Ministério Público
	}
	if m, ok := f.known(i); ok {
		m = f.affiliated(m)
		return m, m.End
	}
	if m, ok := f.hyphened(i); ok {
		return m, m.End
	}
	if f.noun(i) > 0 {
		return f.form(i)
	}
	if m, ok := f.again(i); ok {
		return m, m.End
	}
	return f.masthead(i)
}

// hyphened finds an outlet in a compound with a noun for one, or for speech to it, or with what it broadcasts: ZDF-Fernsehen,
// ARD-Interview; NBC-Today.
func (f *finder) hyphened(i int) (Mention, bool) {
	name, noun, ok := strings.Cut(f.Word(i), "-")
	show := ok && f.Lexicon.VerbForms && isAcronym(name) && upper(noun) && !isAcronym(noun)
	if !ok || !show && (!f.nouns || f.solid || !f.Lexicon.Lookup(noun).Class.Is(lang.Interview|lang.Outlet)) {
		return Mention{}, false
	}
	o, words := f.registry.Match(in([]string{name}))
	return f.widened(Mention{Phrase: Phrase{First: i, End: i + 1}, Outlet: o, Name: name, Known: name}), words == 1
}

// affiliated is the outlet whose name stands behind that of the one it belongs to: Regn
// affiliate WPLK. Not: a Regn affiliate said.
func (f *finder) affiliated(m Mention) Mention {
	k := m.End - 1
	if !f.Words[k].Turn.Is(lang.Affiliate) {
		return m
	}
	a, ok := f.nameAfter(f.nounsAt(k))
	if !ok {
		return m
	}
	a.First = m.First
	return a
}

// again finds an outlet that the article has called one before: the news site
// Regn; later, Regn.
func (f *finder) again(i int) (Mention, bool) {
	k, ok := f.called[f.Word(i)]
	if !ok {
		return Mention{}, false
	}
	end := i + len(strings.Fields(f.list[k].Name))
	if end > len(f.Tokens) || f.text(i, end) != f.list[k].Name {
		return Mention{}, false
	}
	m := Mention{Phrase: Phrase{First: i, End: end}}
	m.is(&f.list[k])
	return f.widened(m), true
}

// title reports whether token i begins a name which is all that stands in marks:
// Regn TV's "Meet the Rain".
func (f *finder) title(i int) bool {
	const most = 6 // tokens
	r := f.Tokens[i].Region
	if f.Regions[r].Parent >= 0 || f.Tokens[i-1].Kind != text.Open || f.Ends[r]-i > most {
		return false
	}
	if article.Any(i, f.Ends[r], func(k int) bool { return f.Tokens[k].Kind == text.Punct && !f.Is(k, "-&'!") }) {
		return false // "It rains," she said
	}
	return true
}

// marked finds an outlet whose name stands in marks, which token i opens: «Известия».
func (f *finder) marked(i int) (Mention, int) {
	end := f.Ends[f.Tokens[i].Region]
	if end <= i+2 || !f.title(i+1) {
		return Mention{}, i
	}
	m, _ := f.proper(i + 1)
	u := f.UnitOf(i)
	known := u != nil && u.Has(article.Known) // by what it does there
	if m.End != end-1 && known {
		m = Mention{Phrase: Phrase{First: i + 1, End: end - 1}, Outlet: Unknown, Name: f.text(i+1, end-1)}
	}
	if m.End != end-1 || m.Doubt && !known && !Before(f.Article, i-1).Is(lang.Outlet|lang.According) && !(f.word(i-1).Class.Is(lang.Told|lang.By) && f.speaks(i-1)) {
		return Mention{}, i
	}
	m.First, m.End, m.Doubt = i, end, false
	return f.widened(m), end
}

// proper finds the longest name that begins at token i: one of the language's own
// spellings, or of the registry.
func (f *finder) proper(i int) (m Mention, ok bool) {
	list := f.Words[i].Phrases()
	for k := range list {
		if p := &list[k]; p.Outlet != "" && f.Spells(i, len(f.Tokens), p) {
			m = Mention{Phrase: Phrase{First: i, End: i + len(p.Words)}, Outlet: f.registry.Named(p.Outlet), Known: p.Outlet, Name: p.Called, Doubt: p.Doubt, listed: f.Lexicon.NamesDecline}
			break
		}
	}
	if r := f.registered(i); i+len(r.words) > max(m.End, i) {
		m = Mention{Phrase: Phrase{First: i, End: i + len(r.words)}, Outlet: r.outlet, Known: f.registry.Name(r.outlet), Doubt: r.ambiguous}
	}
	if m.Empty() {
		return m, false
	}
	if m.Outlet != Unknown {
		m.Kind = f.registry.Kind(m.Outlet)
	}
	m.Name = cmp.Or(m.Name, f.text(m.First, m.End)) // Gazeta Wyborcza, of Gazecie Wyborczej
	return m, true
}

// registered finds the longest name of the registry that begins at token i, which
// is no ordinary word.
func (f *finder) registered(i int) form {
	if !f.capital(i) && f.Words[i].Class != 0 {
		return form{outlet: Unknown}
	}
	r := f.registry.longest(func(k int) string {
		if i+k >= len(f.Tokens) {
			return ""
		}
		return f.spelling(i + k)
	}, true)
	if len(r.words) == 1 && f.opens(i) && f.Words[i].Use.Is(lang.Describes) {
		return form{outlet: Unknown} // Local newspaper Regn said
	}
	return r
}

// spelling is token i as the registry writes it, with a straight apostrophe.
func (f *finder) spelling(i int) string { return strings.ReplaceAll(f.Word(i), "’", "'") }

// known finds a name that begins at token i, with its type noun and determiner:
// the official news agency PAP, Tass news agency.
func (f *finder) known(i int) (Mention, bool) {
	m, ok := f.proper(i)
	if k := m.End; m.Len() == 1 && f.noun(i) > 0 && f.continues(k) && (f.Tokens[k].Kind == text.Open && f.title(k+1) || f.nouns && !f.solid && f.name(k) > k) {
		return Mention{}, false // die Tageszeitung „Regn“
	}
	if !ok || f.longer(&m) {
		return Mention{}, false
	}
	f.typed(&m)
	f.bare(&m)
	f.acronym(&m)
	f.channel(&m)
	return f.widened(m), true
}

// longer reports whether the name is a part of a longer one, of something else:
// Time Wanderers, Valley Times Choir.
func (f *finder) longer(m *Mention) bool {
	k := m.End
	if f.nouns || f.Lexicon.HeadFirst && f.Words[min(k, len(f.Words)-1)].Class.Is(lang.Given) && f.word(m.First-1).Class.Is(lang.Told) {
		return false // all'Ansa | Anna Berg
	}
	told := f.Lexicon.HeadFirst && !m.Doubt && f.word(m.First-1).Class.Is(lang.Told) && f.word(k).Class.Is(lang.Given) && f.capital(k+1) // dijo a Reuters | Ana Prado
	if !told && f.joined(k) && f.capital(k) && !f.Tokens[k-1].Shape.Is(text.Upper) && f.noun(k) == 0 && !f.word(k).Class.Is(lang.Role|lang.Group|lang.Time) && (m.Doubt || m.Len() == 1) {
		return true
	}
	i := m.First - 1
	return m.Doubt && f.joined(i+1) && f.capital(i) && !f.word(i).Class.Is(lang.Det|lang.Prep|lang.Outlet|lang.Nation|lang.Cue)
}

// typed takes the type noun at the end of a name out of it: Regn television,
// Regn News Agency; not that of Bergen radio, which has no name but a place, nor
// of an agency whose name all is type nouns: Islandic Press News Agency.
func (f *finder) typed(m *Mention) {
	last := m.End
	for !m.listed && last > m.First+1 && f.Words[last-1].Class.Is(lang.Outlet) && !f.capital(last-1) {
		last--
	}
	if last == m.End && m.Kind == "agency" {
		if last == m.First+3 && f.noun(last-2) == 2 {
			last -= 2 // Regn News Service
		} else if f.Words[last-1].OutletKind() == "agency" {
			for last > m.First+1 && f.Words[last-1].Class.Is(lang.Outlet) {
				last--
			}
		}
	}
	if last < m.End && !f.Words[last-1].Class.Is(lang.Nation|lang.Place|lang.Org) && !f.describes(last-1) { // not Iranian state radio
		m.Name = f.text(m.First, last)
	}
}

// bare takes a type noun of another script off a name of one word: AFP, of AFP通信.
func (f *finder) bare(m *Mention) {
	if !f.mixed || m.Len() != 1 {
		return
	}
	for i, c := range m.Name {
		if i > 0 && unicode.Is(unicode.Han, c) {
			if first, _ := utf8.DecodeRuneInString(m.Name); !unicode.Is(unicode.Han, first) && f.Lexicon.Lookup(m.Name[i:]).OutletKind() != "" {
				m.Name = m.Name[:i]
			}
			return
		}
	}
}

// channel takes in the station of a broadcaster that its number names: Rai Radio 1.
func (f *finder) channel(m *Mention) {
	k := m.End
	for f.noun(k) > 0 && f.capital(k) {
		k++
	}
	if k == m.End || !f.joined(k) || f.Tokens[k].Kind != text.Number {
		return
	}
	m.End = k + 1
	if !isAcronym(m.Name) {
		m.Name = f.text(m.First, m.End)
	}
}

// acronym gives an agency the acronym that stands beside its name, the Regn Press
// Agency (RPA), the Regn news agency RPA; and a long broadcaster its usual one.
func (f *finder) acronym(m *Mention) {
	if k := m.End; f.solid && f.ShortForm(k, len(f.Tokens)) {
		m.Name, m.End = f.Word(k+1), k+3
	} else if m.Kind == "agency" && m.Len() > 1 && f.Is(k, "(") && f.Is(k+2, ")") && isAcronym(f.Word(k+1)) {
		m.Name = f.Word(k + 1)
		if f.noun(k+3) > 0 {
			m.End = k + 3 // the Press Trust (RPT) news agency
		}
	} else if m.Outlet != Unknown && !f.Lexicon.VerbForms && f.Is(k, "(") && f.Is(k+2, ")") && isAcronym(f.Word(k+1)) {
		m.End = k + 3
	}
	if k := m.End; m.Outlet != Unknown && f.joined(k) && f.registered(k).outlet == m.Outlet {
		m.End, m.Name = k+1, f.Word(k)
	}
	const short, long = 5, 2 // letters; words
	if m.Kind == "broadcaster" && len(m.Known) <= short && m.Len() > long {
		m.Name = m.Known // the British Broadcasting Corporation
	}
}

// isAcronym reports whether a name has nothing but capitals.
func isAcronym(name string) bool { return strings.ToUpper(name) == name }
