package outlet

import (
	"cmp"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A nominal is a run of type nouns: news agency.
type nominal struct {
	first, end int    // tokens
	kind       string // of the last one that has a kind
	several    bool   // more than one type noun
}

// form finds an outlet by its form around the type noun at token i: the daily
// al-Regn, Bergen radio, a local radio station, the agency. It returns where to
// go on too.
func (f *finder) form(i int) (Mention, int) {
	n := f.nounsAt(i)
	if m, ok := f.nameAfter(n); ok {
		return m, m.End
	}
	if m, ok := f.nameBefore(n); ok {
		return m, m.End
	}
	return Mention{}, n.end
}

// nounsAt reads the type nouns from token i on: news agency, television network.
func (f *finder) nounsAt(i int) nominal {
	n := nominal{first: i, end: i}
	for n.end == i || f.joined(n.end) {
		k := f.noun(n.end)
		if k == 0 || n.end > i && f.capital(n.end) && !f.capital(n.end-1) {
			break // the newspaper Journal du Regn
		}
		if kind := f.Words[n.end].OutletKind(); kind != "" {
			n.kind = kind
		} else if k > 1 {
			n.kind = "newspaper" // an expression: press reports
		}
		n.several = n.end > i || k > 1
		n.end += k
	}
	return n
}

// nameAfter reads a name behind the type noun: the daily al-Regn, Radio Regn, the
// podcast "Wet Talk", the Regn news agency, RPA.
func (f *finder) nameAfter(n nominal) (Mention, bool) {
	m := Mention{Phrase: Phrase{First: n.first, End: n.end}, Outlet: Unknown, Kind: n.kind}
	k := n.end
	for f.joined(k) && f.Words[k].Class.Is(lang.Adjective|lang.Nation) && !f.capital(k) {
		k++ // l'agence russe Tass
	}
	if f.word(k).Class.Is(lang.Nation) && f.Lexicon.HeadFirst && f.capital(k+1) && f.joined(k+1) {
		k++ // kantor berita Prancis AFP
	}
	if !f.continues(k) {
		return m, false
	}
	if f.Tokens[k].Kind == text.Open {
		m.End = k
		return f.nameInMarks(m)
	}
	if p, ok := f.apposed(k); ok && !(p.Doubt && f.name(k) > p.End) {
		p.First, p.Doubt, p.Kind = n.first, false, cmp.Or(p.Kind, n.kind)
		f.acronym(&p)
		return f.widened(p), true
	}
	if n.kind == "agency" && !f.agency(n) || f.solid && !f.mixed {
		return m, false // her agency; what follows is no name for all that is known
	}
	end := f.name(k)
	if end == k {
		return f.nameApart(m)
	}
	if end-k == 2 && f.Words[k].Class.Is(lang.Given) && !f.Lexicon.VerbForms {
		return m, false // à emissora | Anna Berg
	}
	if last := &f.Words[end-1]; f.capital(n.first) && last.Use.Is(lang.Company) && last.Class.Is(lang.Org) {
		return m, false // News Corp
	}
	m.Name, m.End = f.text(k, end), end
	if f.solid {
		m.Doubt, m.hearsay = true, true
		if n.kind == "broadcaster" || n.kind == "radio" {
			m.Name = f.text(n.first, end) // テレビ信濃
		}
		return m, true
	}
	if f.capital(n.first) && !f.nouns && (n.kind == "radio" || !f.opens(n.first)) {
		m.Name = f.text(n.first, end) // Radio Regn
	}
	return f.widened(m), true
}

// nameApart reads a name that stands between commas behind the type nouns of m: a
// local newspaper, The Rain, said. Not: a local newspaper, Anna Berg, said.
func (f *finder) nameApart(m Mention) (Mention, bool) {
	first := m.End + 1
	if !f.Is(m.End, ",") || !f.joined(first) {
		return m, false
	}
	if f.Words[first].Class.Is(lang.Det) && f.capital(first) {
		first++
	}
	end := f.name(first)
	if end == first || !f.Is(end, ",") || f.Words[first].Class.Is(lang.Given|lang.Honorific) {
		return m, false
	}
	m.Name, m.End = f.text(first, end), end
	return f.widened(m), true
}

// nameInMarks reads a name in marks behind the type nouns of m: the podcast
// "Wet Talk". Not: the podcast "which everybody heard".
func (f *finder) nameInMarks(m Mention) (Mention, bool) {
	first, end := m.End+1, f.Ends[f.Tokens[m.End].Region]
	if end <= first+1 || !f.capital(first) || !f.title(first) {
		return m, false
	}
	m.Name = f.text(first, end-1)
	if p, _ := f.proper(first); p.End == end-1 {
		m.Outlet, m.Known = p.Outlet, p.Known
	}
	m.End = end
	return f.widened(m), true
}

// apposed reads a known name that stands at token i, also behind a comma.
func (f *finder) apposed(i int) (Mention, bool) {
	comma := f.Is(i, ",")
	if comma {
		i++
	}
	if !f.joined(i) {
		return Mention{}, false
	}
	m, ok := f.proper(i)
	return m, ok && !(comma && m.Doubt)
}

// name returns the end of a proper name that begins at token i, i where there is
// none: Rain and Snow, al-Regn, Regn Radio 1.
func (f *finder) name(i int) int {
	const longest = 6 // words
	for k := i; ; k++ {
		if k-i >= longest || !f.joined(k) {
			return k
		}
		c := f.Words[k].Class
		switch {
		case f.Tokens[k].Kind == text.Number && k > i:
		case k == i && c.Is(lang.Det) && f.capital(k) && f.capital(k+1) && !f.Lexicon.VerbForms: // dagblad De Regn
		case f.capital(k):
			if c.Is(lang.Time|lang.Pron|lang.Rel|lang.Sub|lang.Det) || k == i && c.Is(lang.Role|lang.Title|lang.Honorific|lang.Prep) {
				return k
			}
		case k > i && c.Is(lang.Particle|lang.Of|lang.Conj) && f.capital(k+1):
			if _, ok := f.proper(k + 1); ok {
				return k // the magazine Regn and Reuters
			}
		case k == i && f.nouns && strings.IndexByte(f.Word(k), '.') > 1: // das Portal regn.de
		case !upperAfterHyphen(f.Word(k)):
			return k
		}
	}
}

// agency reports whether the nouns are those of a news agency: news agency; or
// stand behind a determiner that is nobody's: the agency, not her agency.
func (f *finder) agency(n nominal) bool {
	c := f.word(n.first - 1).Class
	return n.several || c.Is(lang.Det|lang.Told|lang.Of|lang.Prep)
}

// nameBefore reads what stands before the type nouns, a name or a description:
// Regn newspaper, French television, a local radio station, the agency.
func (f *finder) nameBefore(n nominal) (Mention, bool) {
	d := f.describedBefore(n)
	if f.apposition(d) {
		f.list[len(f.list)-1].Doubt = false
		return Mention{}, false
	}
	m := Mention{Phrase: Phrase{First: d.first, End: n.end}, Outlet: Unknown, Kind: n.kind}
	verb := f.Words[n.first].Form != 0 && d.first == n.first // begins to show
	switch {
	case f.solid && d.first == n.first && f.Words[n.first].Use.Is(lang.Points):
		m.later = true // 同紙
		return m, true
	case verb, d.owned, !d.named && !d.definite && (f.compound(n.end) || d.first == n.first && !n.several && f.Words[n.first].Class.Is(lang.Work)): // a programme
		return m, false
	case d.named:
		m.Name = f.nameBeforeNoun(d, n)
	case n.kind == "agency" && !n.several, d.definite:
		m.later = d.definite
	case d.det, d.place, n.several, n.kind == "broadcaster", n.kind == "radio":
		m.Name = f.text(d.first, n.end) // said on state television
	}
	if m.Name == "" && !m.later {
		return m, false
	}
	if d.det {
		m.First--
	} else {
		m.First = f.owner(m.First)
	}
	return m, true
}

// compound reports whether a noun stands at token i that type nouns describe: a
// radio host, a newspaper survey. Interviews, articles and who interviews stand
// for the outlet.
func (f *finder) compound(i int) bool {
	e := f.word(i)
	return !f.capital(i) && e.Class.Is(lang.Role|lang.Group|lang.Speaks) && !e.Use.Is(lang.Talk|lang.SetUp)
}

// apposition reports whether a description explains the outlet before it: Regn,
// a Bergen daily.
func (f *finder) apposition(d description) bool {
	i := d.first
	if d.det {
		i--
	}
	return len(f.list) > 0 && i == f.from+1 && f.Is(f.from, ",")
}

// A description is what stands before type nouns.
type description struct {
	first    int
	named    bool // has a name that is no nation: Regn television
	place    bool // has a nation or a place: French television
	definite bool // the
	det      bool // a determiner
	owned    bool // his
}

// describedBefore walks back over what describes the type nouns, to the
// determiner.
func (f *finder) describedBefore(n nominal) description {
	const most = 6 // words
	d := description{first: n.first}
	for d.first > f.from && n.first-d.first < most && f.joined(d.first) && f.Tokens[d.first-1].Kind == text.Word && f.part(&d, n) {
		d.first--
	}
	if f.joined(d.first) {
		c := f.Words[d.first-1].Class
		d.owned = c.Is(lang.Poss)
		d.det = c.Is(lang.Det) && !c.Is(lang.Prep|lang.Poss)
		d.definite = d.det && !c.Is(lang.Indefinite) && !f.Words[d.first-1].Use.Is(lang.Counts) // not: one newspaper
	}
	return d
}

// part reports whether the word before a description is a part of it, and notes
// what it is.
func (f *finder) part(d *description, n nominal) bool {
	const never = lang.Prep | lang.Time | lang.Pron | lang.Role | lang.Honorific | lang.Title | lang.Sub | lang.Adv | lang.Conj
	k := d.first - 1
	e, capital, opens := &f.Words[k], f.capital(k), f.opens(k)
	switch {
	case e.Class.Is(lang.Det | lang.Poss), e.Use.Is(lang.Network) && k+1 == n.first && !f.Lexicon.VerbForms:
		return false // Telegram kanalı
	case f.describes(k) && !(f.nouns && capital):
		d.place = d.place || e.Class.Is(lang.Nation|lang.Place)
	case !capital:
		return (e.Class == 0 || e.Class.Is(lang.Role|lang.Group)) && d.first == n.first && n.kind != "agency" && !f.Words[n.first].Class.Is(lang.Work) // sports daily, student newspaper; not: visa program
	case f.nouns:
		d.named = e.Class&^(lang.Adjective|lang.Place|lang.Nation) == 0 // dem Bayerischen Rundfunk
		return d.named
	case e.Class.Is(never) || opens && e.Class != 0 && !e.Class.Is(lang.Place):
		return false
	case e.Class.Is(lang.Place | lang.Nation):
		d.place = true
	default:
		d.named = true
	}
	return true
}

// nameBeforeNoun is the name of an outlet that stands before its type nouns: Regn, of
// the Norwegian Regn television network; with a noun that has a capital too,
// Regn Television.
func (f *finder) nameBeforeNoun(d description, n nominal) string {
	if f.solid {
		return f.text(d.first, n.end) // 河畔日报: nothing parts the noun from the name
	}
	first, last := d.first, n.first
	for last < n.end && f.capital(last) && !f.Tokens[last].Shape.Is(text.Upper) {
		last++
	}
	for first < n.first-1 && f.describes(first) && !(f.capital(first) && !f.Words[first].Class.Is(lang.Nation|lang.Place)) {
		first++ // not the National Roads Agency
	}
	if f.Lexicon.NamesDecline && f.Lexicon.NoArticles && f.Lexicon.HeadFirst && first < n.first && f.capital(first) {
		last = max(last, n.end) // v Severním deníku: a name alone stands behind the noun
	}
	return f.text(first, last)
}

// masthead finds a newspaper by the last word of its name, or a station by the
// end of its: the Valley Gazette, WPLK-TV. It is one only where it is told
// something, or publishes it; see settle.
func (f *finder) masthead(i int) (Mention, int) {
	if !f.capital(i) || f.nouns || f.Words[i].Class.Is(lang.Det) {
		return Mention{}, i
	}
	if f.station(i) {
		return Mention{Phrase: Phrase{First: i, End: i + 1}, Outlet: Unknown, Kind: "broadcaster", Name: f.Word(i), hearsay: true, Doubt: true}, i + 1
	}
	const most = 4 // words
	end := i + 1
	for end-i < most && f.joined(end) && f.capital(end) {
		end++
	}
	before := f.word(i - 1).Class
	det := f.continues(i) && (before.Is(lang.Det) && !before.Is(lang.Indefinite) || before.Is(lang.Tells|lang.Told) && end > i+1 || f.Tokens[i-1].Kind == text.Poss)
	if !det || !f.Words[end-1].Use.Is(lang.Masthead) {
		return Mention{}, i
	}
	m := Mention{Phrase: Phrase{First: i, End: end}, Outlet: Unknown, Kind: "newspaper", Name: f.text(i, end), hearsay: true, Doubt: true}
	return f.widened(m), end
}

// station reports whether the word at token i ends in a noun of broadcasters:
// WPLK-TV.
func (f *finder) station(i int) bool {
	w := f.Word(i)
	k := strings.LastIndexByte(w, '-')
	return f.Lexicon.Lookup(w[k+1:]).OutletKind() == "broadcaster"
}
