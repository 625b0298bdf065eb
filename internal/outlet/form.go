package outlet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A nominal is a run of type nouns: news agency.
type nominal struct {
	first, end int    // the type nouns: news agency
	kind       string // of the last one that has a kind
	several    bool   // more than one type noun
}

// form finds an outlet by its form around the type noun at token i: the daily
// al-Qabas, Tehran radio, a local radio station, the agency. It returns where to
// go on too.
func (f *finder) form(i int) (Mention, int) {
	n := f.nounsAt(i)
	if n.kind == "" {
		return Mention{}, n.end
	}
	if m, ok := f.nameAfter(n); ok {
		return m, m.End
	}
	m, ok := f.nameBefore(n)
	if !ok {
		return Mention{}, n.end
	}
	return m, m.End
}

// nounsAt reads the type nouns from token i on: news agency, television network.
func (f *finder) nounsAt(i int) nominal {
	n := nominal{first: i, end: i}
	for count := 0; n.end < len(f.Tokens) && (n.end == i || f.joined(n.end)); count++ {
		k := f.noun(n.end)
		if k == 0 || n.end > i && f.capital(n.end) && !f.capital(n.end-1) && !f.nouns() {
			break // the newspaper Journal du Mali
		}
		if kind := f.Words[n.end].OutletKind(); kind != "" {
			n.kind = kind
		} else if k > 1 && n.kind == "" {
			n.kind = "newspaper" // an expression: press reports
		}
		n.several = n.several || count > 0 || k > 1
		n.end += k
	}
	return n
}

// nameAfter reads a name behind the type noun: the daily al-Qabas, Radio del
// Plata, the podcast "Ditch Talk", the Iranian news agency, IRNA.
func (f *finder) nameAfter(n nominal) (Mention, bool) {
	m := Mention{Phrase: Phrase{First: n.first, End: n.end}, Outlet: Unknown, Kind: n.kind}
	if n.end >= len(f.Tokens) || !f.continues(n.end) {
		return m, false
	}
	if f.Tokens[n.end].Kind == text.Open {
		return f.nameInMarks(m)
	}
	k := n.end
	for k < len(f.Tokens) && f.joined(k) && k < n.end+2 && !f.nouns() && f.Words[k].Class.Is(lang.Adjective|lang.Nation) && !f.capital(k) {
		k++ // l'agence russe Tass
	}
	if p, ok := f.apposed(k); ok && !(p.Doubt && f.name(k) > p.End) {
		p.First, p.Doubt = n.first, false
		if p.Kind == "" {
			p.Kind = n.kind
		}
		f.acronym(&p)
		f.widen(&p)
		return p, true
	}
	if n.kind == "agency" && (!f.agency(n) || f.capital(n.first) && !n.several && !f.nouns()) || f.Lexicon != nil && f.Lexicon.NoSpaces {
		return m, false // the National Agency of …; what follows is no name for all that is known
	}
	end := f.name(k)
	if end == k {
		return f.nameApart(m, k)
	}
	m.Name = f.text(k, end)
	if f.capital(n.first) && n.end == n.first+1 && !f.nouns() && (n.kind == "radio" || !f.opens(n.first)) {
		m.Name = f.text(n.first, end) // Radio del Plata
	}
	m.End = end
	f.widen(&m)
	return m, true
}

// nameApart reads a name that stands between commas: a local newspaper, The
// Nation, said.
func (f *finder) nameApart(m Mention, comma int) (Mention, bool) {
	if comma+2 >= len(f.Tokens) || !f.Is(comma, ",") || !f.joined(comma+1) || m.First == 0 || !f.continues(m.First) {
		return m, false
	}
	first := comma + 1
	if f.Words[first].Class.Is(lang.Det) && f.capital(first) {
		first++
	}
	end := f.name(first)
	if end == first || end >= len(f.Tokens) || !f.Is(end, ",") || f.Words[first].Class.Is(lang.Given|lang.Honorific) {
		return m, false
	}
	m.Name, m.End = f.text(first, end), end
	f.widen(&m)
	return m, true
}

// nameInMarks reads a name in marks behind the type nouns of m: the podcast
// "Ditch Talk".
func (f *finder) nameInMarks(m Mention) (Mention, bool) {
	region := f.Tokens[m.End].Region
	end := f.Ends[region]
	if end <= m.End+2 || !f.title(m.End+1) || !f.capital(m.End+1) && !f.nouns() {
		return m, false
	}
	m.Name = f.text(m.End+1, end-1)
	if p, ok := f.proper(m.End + 1); ok && p.End == end-1 {
		m.Outlet, m.Known = p.Outlet, p.Known
	}
	m.End = end
	f.widen(&m)
	return m, true
}

// apposed reads a known name that stands at token i, also behind a comma.
func (f *finder) apposed(i int) (Mention, bool) {
	comma := i < len(f.Tokens) && f.Is(i, ",")
	if comma {
		i++
	}
	if i >= len(f.Tokens) || !f.joined(i) {
		return Mention{}, false
	}
	m, ok := f.proper(i)
	return m, ok && !(comma && m.Doubt) && !f.longer(&Mention{Phrase: m.Phrase})
}

// name returns the end of a proper name that begins at token i, i where there is
// none.
func (f *finder) name(i int) int {
	const longest = 6 // words
	end := i
	for end < len(f.Tokens) && end-i < longest && f.joined(end) && (f.Tokens[end].Kind == text.Word || end > i && f.Tokens[end].Kind == text.Number) {
		e := &f.Words[end]
		switch {
		case f.Tokens[end].Kind == text.Number: // Rai Radio 1
		case f.noun(end) > 0 && end > i && !f.capital(end):
			return end
		case f.capital(end) && !e.Class.Is(lang.Time|lang.Pron|lang.Rel|lang.Sub) && !(end == i && e.Class.Is(lang.Role|lang.Title|lang.Honorific|lang.Det|lang.Prep)):
			if e.Class.Is(lang.Det) && end > i {
				return end
			}
		case e.Class.Is(lang.Particle|lang.Of|lang.Conj) && end > i && !f.beginsKnown(end+1) && end+1 < len(f.Tokens) && f.joined(end+1) && f.capital(end+1):
		case end == i && e.Class == 0 && strings.Contains(f.Word(end), "-") && upperAfterHyphen(f.Word(end)): // al-Qabas
		default:
			return end
		}
		end++
	}
	return end
}

// beginsKnown reports whether a name of the registry begins at token i.
func (f *finder) beginsKnown(i int) bool {
	_, ok := f.proper(i)
	return ok
}

// upperAfterHyphen reports whether a capital follows the first hyphen of a word.
func upperAfterHyphen(w string) bool {
	_, rest, _ := strings.Cut(w, "-")
	return upper(rest)
}

// upper reports whether a word begins with a capital.
func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// agency reports whether the nouns are those of a news agency: news agency; or
// stand behind a determiner that is nobody's: the agency, not her agency.
func (f *finder) agency(n nominal) bool {
	return n.several || n.first > 0 && f.continues(n.first) && f.Words[n.first-1].Class.Is(lang.Det|lang.Told|lang.Of|lang.Prep) && !f.Words[n.first-1].Class.Is(lang.Poss)
}

// A description is what stands before type nouns.
type description struct {
	first    int
	named    bool // has a name that is no nation: Globo television
	place    bool // has a nation or a place: French television
	definite bool // the
	det      bool // a determiner
	owned    bool // his
}

// nameBefore reads what stands before the type nouns, a name or a description:
// Kronen Zeitung newspaper, French television, a local radio station, the agency.
func (f *finder) nameBefore(n nominal) (Mention, bool) {
	d := f.describedBefore(n)
	if f.apposition(d) {
		return Mention{}, false
	}
	m := Mention{Phrase: Phrase{First: d.first, End: n.end}, Outlet: Unknown, Kind: n.kind}
	bare := d.first == n.first
	verb := f.Words[n.first].Form != 0 && bare && !d.det // begins to show
	switch {
	case verb, d.owned, !d.named && !d.definite && f.compound(n.end), d.named && f.Lexicon != nil && f.Lexicon.NoSpaces && n.kind == "site":
		return m, false
	case d.named:
		m.Name = f.nameBeforeNoun(d, n)
	case n.kind == "agency" && !n.several:
		m.later = d.definite
	case d.definite:
		m.later = true
		m.Name = ""
	case bare && d.det, !bare && (d.det || d.place), n.several && d.det:
		m.Name = f.text(d.first, n.end)
	case n.kind == "broadcaster" || n.kind == "radio", n.several:
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
// radio host, a newspaper survey. Interviews, articles and who interviews stand for the
// outlet.
func (f *finder) compound(i int) bool {
	if i >= len(f.Tokens) || !f.joined(i) || f.Tokens[i].Kind != text.Word || f.nouns() || f.capital(i) {
		return false
	}
	e := &f.Words[i]
	if e.Class.Is(lang.Interview) || e.Use.Is(lang.Talk|lang.SetUp) {
		return false
	}
	return e.Class.Is(lang.Role|lang.Group|lang.Speaks) && !e.Class.Is(lang.Cue|lang.Time)
}

// apposition reports// apposition reports whether a description explains the outlet before it: Regn,
// a Bergen daily.
func (f *finder) apposition(d description) bool {
	i := d.first
	if d.det {
		i--
	}
	return i == f.from+1 && f.from > 0 && f.Is(f.from, ",") && f.continues(i)
}

// describedBefore walks back over what describes the type nouns.
func (f *finder) describedBefore(n nominal) description {
	const most = 6 // words
	d := description{first: n.first}
	for d.first > f.from && n.first-d.first < most && f.joined(d.first) && f.Tokens[d.first-1].Kind == text.Word {
		k := d.first - 1
		e := &f.Words[k]
		if e.Class.Is(lang.Det|lang.Poss) && !(f.capital(k) && !f.opens(k)) {
			break
		}
		switch {
		case f.describes(k) && !(f.nouns() && f.capital(k)):
			d.place = d.place || e.Class.Is(lang.Nation|lang.Place) && f.capital(k)
		case f.capital(k) && !f.nouns() && (!f.opens(k) || e.Class == 0 || e.Class.Is(lang.Place)) && !e.Class.Is(lang.Prep|lang.Time|lang.Pron|lang.Role|lang.Honorific|lang.Title|lang.Sub|lang.Adv|lang.Conj):
			if e.Class.Is(lang.Place|lang.Nation) || e.Class.Is(lang.Given) && d.first > n.first {
				d.place = true
			} else {
				d.named = true
			}
		case f.nouns() && f.capital(k) && e.Class&^(lang.Adjective|lang.Place|lang.Nation) == 0:
			d.named = true // dem Bayerischen Rundfunk
		case e.Class.Is(lang.Adjective), e.Class == 0 && d.first == n.first && n.kind != "agency" && !f.capital(k) && e.Use == 0 && e.Form == 0:
		default:
			return f.determined(d)
		}
		d.first = k
	}
	return f.determined(d)
}

// determined looks at the determiner before what describes an outlet.
func (f *finder) determined(d description) description {
	if d.first == 0 || !f.joined(d.first) || f.Tokens[d.first-1].Kind != text.Word {
		return d
	}
	e := &f.Words[d.first-1]
	d.owned = e.Class.Is(lang.Poss) && !e.Class.Is(lang.Rel)
	d.det = e.Class.Is(lang.Det) && !e.Class.Is(lang.Prep) && !d.owned
	d.definite = d.det && !e.Class.Is(lang.Indefinite)
	return d
}

// nameBeforeNoun is the name of an outlet that stands before its type nouns: Globo, of
// the Brazilian Globo television network; with a noun that has a capital too,
// Channels Television.
func (f *finder) nameBeforeNoun(d description, n nominal) string {
	first, last := d.first, n.first
	for last < n.end && f.capital(last) && !f.Tokens[last].Shape.Is(text.Upper) {
		last++
	}
	for first < n.first-1 && (!f.capital(first) || f.Words[first].Class.Is(lang.Nation|lang.Adjective) || f.Words[first].Use.Is(lang.Describes) || strings.Contains(f.Word(first), "-") && f.describes(first)) {
		first++
	}
	for last < n.end && first == last {
		last++
	}
	return f.text(first, last)
}

// masthead finds a newspaper by the last word of its name, or a station by the
// end of its: the Valley Gazette, WPLK-TV. It is one only where it is told
// something, or publishes it; see settle.
func (f *finder) masthead(i int) (Mention, int) {
	if !f.capital(i) || f.nouns() || f.Tokens[i].Region >= 0 {
		return Mention{}, i
	}
	if f.station(i) {
		m := Mention{Phrase: Phrase{First: i, End: i + 1}, Outlet: Unknown, Kind: "broadcaster", Name: f.Word(i), hearsay: true, Doubt: true}
		return m, m.End
	}
	const most = 4 // words
	end := i
	for end < len(f.Tokens) && end-i < most && (end == i || f.joined(end)) && f.Tokens[end].Kind == text.Word && f.capital(end) && !f.Words[end].Class.Is(lang.Det|lang.Prep) {
		end++
	}
	if end == i || !f.Words[end-1].Use.Is(lang.Masthead) {
		return Mention{}, i
	}
	det := i > f.from && f.continues(i) && f.Words[i-1].Class.Is(lang.Det) && !f.Words[i-1].Class.Is(lang.Indefinite)
	if !det && !(i > 0 && f.Tokens[i-1].Kind == text.Poss) {
		return Mention{}, i
	}
	m := Mention{Phrase: Phrase{First: i, End: end}, Outlet: Unknown, Kind: "newspaper", Name: f.text(i, end), hearsay: true, Doubt: true}
	f.widen(&m)
	return m, m.End
}

// station reports whether the word at token i ends in a noun of broadcasters:
// WPLK-TV.
func (f *finder) station(i int) bool {
	w := f.Word(i)
	k := strings.LastIndexByte(w, '-')
	if k <= 0 || k+1 == len(w) || f.Lexicon == nil {
		return false
	}
	return f.Lexicon.Lookup(w[k+1:]).OutletKind() == "broadcaster"
}
