package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// Phrase is a range of tokens.
type Phrase = attribution.Phrase

// A Mention is an outlet where the text speaks of it.
type Mention struct {
	Phrase           // with its determiner and type noun: the official news agency PAP
	Name      string // as the article names it, without them; "" while it is not resolved
	Outlet    int32  // in the registry, or Unknown
	Kind      string // of a known outlet
	Known     string // its usual name
	Nouns     []string
	ambiguous bool
	later     bool // a short form for an outlet named elsewhere: the agency
}

// Unknown is the outlet of a mention that the registry does not have.
const Unknown = -1

// kindNouns has the nouns that may stand for an outlet of a kind.
var kindNouns = map[string][]string{
	"agency":      {"agency", "wire"},
	"newspaper":   {"newspaper", "paper", "daily", "tabloid", "journal", "broadsheet", "weekly"},
	"magazine":    {"magazine", "weekly", "journal", "monthly"},
	"broadcaster": {"television", "tv", "channel", "network", "station", "broadcaster", "programme", "program", "show", "radio"},
	"radio":       {"radio", "station", "broadcaster"},
	"site":        {"site", "website"},
	"monitor":     {"monitor"},
}

// same has the type nouns that may stand for one another.
var same = map[string]string{
	"agency": "agency", "newspaper": "newspaper", "paper": "newspaper", "daily": "newspaper", "tabloid": "newspaper",
	"weekly": "magazine", "magazine": "magazine", "radio": "radio", "television": "broadcaster", "tv": "broadcaster",
	"network": "broadcaster", "channel": "broadcaster", "station": "radio", "broadcaster": "broadcaster", "website": "site",
	"site": "site", "press": "newspaper", "wire": "agency", "journal": "magazine", "gazette": "newspaper",
}

// A finder holds the state of Mentions.
type finder struct {
	*article.Article
	registry *Registry
	list     []Mention
}

// Mentions returns the outlets that an article speaks of, in order, outside
// quotation marks.
func Mentions(a *article.Article, r *Registry) []Mention {
	f := &finder{Article: a, registry: r}
	for i := 0; i < len(a.Tokens); i++ {
		t := &a.Tokens[i]
		if t.Kind != text.Word || t.Region >= 0 && !f.title(i) {
			continue
		}
		if m, ok := f.known(i); ok {
			i = m.End - 1
			f.list = append(f.list, m)
			continue
		}
		if a.Class[i].Is(lexicon.Outlet) {
			if m, ok := f.form(i); ok {
				i = max(i, m.End-1)
				f.list = append(f.list, m)
			}
		}
	}
	f.settle()
	return f.list
}

// title reports whether token i stands in marks which hold no more than a name:
// NBC's "Meet the Press".
func (f *finder) title(i int) bool {
	r := f.Tokens[i].Region
	const most = 6 // tokens
	return f.Regions[r].Parent < 0 && i > 0 && f.Tokens[i-1].Kind == text.Open && f.Ends[r]-i <= most
}

// known finds the longest name of the registry that begins at token i.
func (f *finder) known(i int) (Mention, bool) {
	r := f.registry
	if t := &f.Tokens[i]; !t.Shape.Is(text.Cap) && (f.Class[i] != 0 || r.small[f.Text[t.Start]]>>min(t.Len(), 31)&1 == 0) {
		return Mention{}, false // an ordinary word
	}
	best := int32(-1)
	second := byte(0)
	if i+1 < len(f.Tokens) {
		second = f.Text[f.Tokens[i+1].Start]
	}
	for k := r.find(f.Word(i)); k >= 0; k = r.forms[k].next {
		if fm := &r.forms[k]; (fm.second == 0 || fm.second == second) && (best < 0 || fm.words > r.forms[best].words || fm.words == r.forms[best].words && fm.outlet >= int32(len(r.lines))) && f.follows(i, r.text[fm.at:fm.end]) {
			best = k
		}
	}
	if best < 0 {
		return Mention{}, false
	}
	fm := &r.forms[best]
	known := r.Outlet(fm.outlet)
	m := Mention{Phrase: Phrase{First: i, End: i + int(fm.words)}, Outlet: fm.outlet, Kind: known.Kind, Nouns: kindNouns[known.Kind], ambiguous: fm.ambiguous}
	last := m.End
	for last > i+1 && f.Class[last-1].Is(lexicon.Outlet) && !f.Tokens[last-1].Shape.Is(text.Cap) {
		last-- // Globo television
	}
	if f.Class[last-1].Is(lexicon.Nation | lexicon.Place) {
		last = m.End // Tehran radio
	}
	m.Name = text.Squeeze(f.Text[f.Tokens[i].Start:f.Tokens[last-1].End])
	m.Known = known.Name
	if m.Name = untyped(m.Name); known.Kind == "agency" && fm.words > 1 {
		if short := f.bracketed(m.End); short != "" {
			m.Name = short // the Saudi Press Agency (SPA)
		}
	}
	if k := m.End; k < len(f.Tokens) && f.joined(k) && f.Tokens[k].Shape.Is(text.Upper) {
		for n := r.find(f.Word(k)); n >= 0; n = r.forms[n].next {
			if r.forms[n].words == 1 && r.forms[n].outlet == fm.outlet {
				m.End, m.Name = k+1, f.Word(k) // the Iraqi news agency INA
				break
			}
		}
	}
	if known.Kind == "broadcaster" && len(known.Name) <= 5 && fm.words > 2 {
		m.Name = known.Name // the British Broadcasting Corporation
	}
	if m.End < len(f.Tokens) && f.Tokens[m.End].Kind == text.Word && f.Tokens[m.End].Shape.Is(text.Cap) && !f.Class[m.End].Is(lexicon.Outlet) && !f.Class[m.End].Is(lexicon.Role|lexicon.Time) && !f.Tokens[m.End-1].Shape.Is(text.Upper) {
		if fm.ambiguous || fm.words == 1 {
			return Mention{}, false // a longer name begins like it
		}
	}
	if i > 0 && fm.ambiguous && f.Tokens[i-1].Kind == text.Word && f.Tokens[i-1].Shape.Is(text.Cap) && !f.Class[i-1].Is(lexicon.Det|lexicon.Prep|lexicon.Outlet) {
		return Mention{}, false
	}
	f.widen(&m)
	return m, true
}

// untyped is a name without "News Agency" at its end, unless that leaves no name
// but the nation's.
func untyped(name string) string {
	short, ok := strings.CutSuffix(name, " News Agency")
	if !ok {
		short, ok = strings.CutSuffix(name, " news agency")
	}
	if ok && lexicon.New().Lookup(lastWord(short))&(lexicon.Nation|lexicon.Place|lexicon.Org) == 0 && !strings.Contains(short, " ") {
		return short
	}
	return name
}

// bracketed is the acronym that stands in brackets at token i, "" if none does.
func (f *finder) bracketed(i int) string {
	if i+2 < len(f.Tokens) && f.Is(i, "(") && f.Is(i+2, ")") && f.Tokens[i+1].Shape.Is(text.Upper) {
		return f.Word(i + 1)
	}
	return ""
}

// follows reports whether the tokens from i on are the words, which are joined
// by spaces.
func (f *finder) follows(i int, words string) bool {
	for {
		w, rest, more := strings.Cut(words, " ")
		if i >= len(f.Tokens) || f.Word(i) != w {
			return false
		}
		if !more {
			return true
		}
		words = rest
		i++
	}
}

// widen takes the type nouns and the determiner of a name into its mention: the
// official news agency PAP, Tass news agency.
func (f *finder) widen(m *Mention) {
	evidence := false
	for m.End < len(f.Tokens) && f.Tokens[m.End].Kind == text.Word && !f.Tokens[m.End].Shape.Is(text.First) && f.Class[m.End].Is(lexicon.Outlet) && !f.Tokens[m.End].Shape.Is(text.Cap) {
		if f.Word(m.End) == "reports" || f.Word(m.End) == "report" {
			break
		}
		evidence = true
		m.End++
	}
	i := m.First
	for i > 0 && f.Tokens[i-1].Kind == text.Word && !f.Tokens[i].Shape.Is(text.First) && f.describes(i-1) {
		if f.Class[i-1].Is(lexicon.Outlet) {
			evidence = true
		}
		i--
	}
	if i > 1 && f.Tokens[i-1].Kind == text.Poss && f.Class[i-1] == 0 && !f.Tokens[i].Shape.Is(text.First) { // the emirate's daily
		i--
		for k := i; i > 0 && k-i < 4 && f.Tokens[i-1].Kind == text.Word && !f.Class[i-1].Is(lexicon.Det|lexicon.Prep|lexicon.Cue|lexicon.Conj) && !f.Tokens[i].Shape.Is(text.First); {
			i--
		}
	}
	if i > 0 && f.Tokens[i-1].Kind == text.Word && f.Class[i-1].Is(lexicon.Det|lexicon.PossPron) && !f.Tokens[i].Shape.Is(text.First) {
		i--
	}
	m.First = i
	if evidence {
		m.ambiguous = false
	}
}

// describes reports whether the word at token i may stand between a determiner
// and the name of an outlet: the Kuwaiti daily al-Qabas.
func (f *finder) describes(i int) bool {
	c := f.Class[i]
	switch {
	case c.Is(lexicon.Outlet):
		return f.Word(i) != "report" && f.Word(i) != "reports"
	case c.Is(lexicon.Nation), c.Is(lexicon.Org) && f.Tokens[i].Shape.Is(text.Cap):
		return true
	}
	switch f.Word(i) {
	case "official", "state", "state-run", "state-owned", "semi-official", "semiofficial", "independent", "local", "national", "private",
		"government", "government-run", "government-owned", "influential", "conservative", "liberal", "leading", "domestic", "foreign",
		"pro-government", "opposition", "party", "financial", "business", "economic", "respected", "leftist", "left-wing", "right-wing",
		"popular", "English-language", "Arabic-language", "Arabic", "English", "weekly", "daily", "evening", "morning", "Sunday",
		"mass-circulation", "pan-Arab", "Communist", "communist", "military", "public", "clandestine", "sports", "trade", "regional",
		"provincial", "satellite", "news", "Israeli", "state-controlled", "city's", "main", "top", "online", "cable", "major", "language", "Party", "ruling", "unofficial", "controlled":
		return true
	}
	return false
}

// form finds an outlet by its form around the type noun at token i: the daily
// al-Qabas, Tehran radio, a local radio station, the agency.
func (f *finder) form(i int) (Mention, bool) {
	noun := strings.ToLower(f.Word(i))
	kind, ok := same[noun]
	if !ok || noun == "press" && f.word(i+1) != "report" && f.word(i+1) != "reports" {
		return Mention{}, false
	}
	m := Mention{Phrase: Phrase{First: i, End: i + 1}, Outlet: Unknown, Nouns: kindNouns[kind]}
	// further type nouns: news agency, television network
	for m.End < len(f.Tokens) && f.joined(m.End) && f.Class[m.End].Is(lexicon.Outlet) && f.Word(m.End) != "report" {
		if k, ok := same[strings.ToLower(f.Word(m.End))]; ok {
			kind = k
			m.Nouns = kindNouns[kind]
		}
		m.End++
	}
	if kind == "agency" && f.word(i) != "wire" && !f.newsAgency(i) {
		// an agency of another kind, unless it stands for one named before
		if !(i > 0 && f.Class[i-1].Is(lexicon.Det)) {
			return Mention{}, false
		}
	}
	// the name after the noun
	if end := f.nameAfter(m.End); end > m.End {
		m.Name = text.Squeeze(f.Text[f.Tokens[m.End].Start:f.Tokens[end-1].End])
		if f.Tokens[i].Shape.Is(text.Cap) && m.End == i+1 && kind == "radio" { // Radio del Plata
			m.Name = text.Squeeze(f.Text[f.Tokens[i].Start:f.Tokens[end-1].End])
		}
		m.End = end
		f.widen(&m)
		return m, true
	}
	// the Iranian news agency, IRNA
	if k := m.End; k+1 < len(f.Tokens) && f.Is(k, ",") && f.joined(k+1) {
		if n, ok := f.known(k + 1); ok && !n.ambiguous {
			n.First = m.First
			f.widen(&n)
			return n, true
		}
	}
	// words before it
	first := i
	named := false
	for first > 0 && f.joined(first) && f.Tokens[first-1].Kind == text.Word {
		c := f.Class[first-1]
		switch {
		case f.Tokens[first-1].Shape.Is(text.Cap) && c.Is(lexicon.Det|lexicon.Prep|lexicon.Time|lexicon.Pron):
			goto done
		case f.Tokens[first-1].Shape.Is(text.Cap) && !f.opens(first-1):
			named = named || !c.Is(lexicon.Nation) || first < i
		case f.Tokens[first-1].Shape.Is(text.Cap) && f.opens(first-1) && (c.Is(lexicon.Nation|lexicon.Place) || first < i):
			named = true
		case f.describes(first - 1):
		case f.Tokens[first-1].Shape.Is(text.Cap) || c != 0 && !c.Is(lexicon.Org|lexicon.Place):
			goto done
		case f.Tokens[first-1].Kind == text.Word && c == 0 && !strings.HasSuffix(f.Word(first-1), "ing") && !strings.HasSuffix(f.Word(first-1), "ed"):
			if first < i {
				goto done
			}
		default:
			goto done
		}
		first--
	}
done:
	m.First = first
	det := first > 0 && f.Tokens[first-1].Kind == text.Word && !f.Tokens[first].Shape.Is(text.First) && f.Class[first-1].Is(lexicon.Det|lexicon.PossPron)
	if det && f.Class[first-1].Is(lexicon.PossPron) {
		return Mention{}, false // his radio
	}
	definite := det && strings.EqualFold(f.Word(first-1), "the")
	bare := first == i // no words before the noun
	switch {
	case named, !bare && !definite, bare && det && !definite:
		if !named && !bare && !det && noun != "television" && noun != "radio" && noun != "press" {
			return Mention{}, false
		}
		m.Name = f.typed(first, m.End, named)
	case definite:
		m.later = true
	case noun == "radio" || noun == "television" || noun == "press":
		m.Name = f.typed(first, m.End, false)
	default:
		return Mention{}, false
	}
	if det {
		m.First--
	}
	if !named && !m.later && bare && (noun == "site" || noun == "journal" || noun == "channel" || noun == "network" || noun == "paper" && !det) {
		return Mention{}, false
	}
	return m, true
}

// typed is the name of an outlet that is called by its kind: French television,
// Sydney radio station; of one with a name before the noun, that name (Globo
// television network), unless it is a place.
func (f *finder) typed(first, end int, named bool) string {
	if named {
		last := end
		for last > first && f.Class[last-1].Is(lexicon.Outlet) && !f.Tokens[last-1].Shape.Is(text.Cap) {
			last--
		}
		place := true
		for i := first; i < last; i++ {
			if f.Tokens[i].Shape.Is(text.Cap) && !f.Class[i].Is(lexicon.Nation|lexicon.Place) {
				place = false
			}
		}
		for first < last-1 && (!f.Tokens[first].Shape.Is(text.Cap) || f.Class[first].Is(lexicon.Det)) {
			first++
		}
		if !place && last > first {
			end = last
			for first < last-1 && f.Class[first].Is(lexicon.Nation) && !f.Class[first].Is(lexicon.Place) {
				first++
			}
		}
	}
	return text.Squeeze(f.Text[f.Tokens[first].Start:f.Tokens[end-1].End])
}

// nameAfter returns the end of a proper name that begins at token i.
func (f *finder) nameAfter(i int) int {
	end := i
	for end < len(f.Tokens) && f.joined(end) && f.Tokens[end].Kind == text.Word {
		t, w := &f.Tokens[end], f.Word(end)
		c := f.Class[end]
		switch {
		case t.Shape.Is(text.Cap) && !c.Is(lexicon.Time|lexicon.Det|lexicon.Pron) && !(c.Is(lexicon.Role) && end == i):
		case c.Is(lexicon.Particle) && end+1 < len(f.Tokens) && f.Tokens[end+1].Shape.Is(text.Cap) && f.joined(end+1):
		case strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "as-") || strings.HasPrefix(w, "ash-"):
		default:
			return end
		}
		end++
	}
	return end
}

// joined reports whether token i goes on with what stands before it.
func (f *finder) joined(i int) bool {
	return i < len(f.Tokens) && !f.Tokens[i].Shape.Is(text.First) && f.Tokens[i].Region < 0
}

func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.Tokens) {
		return ""
	}
	return f.Word(i)
}

// opens reports whether token i begins a sentence.
func (f *finder) opens(i int) bool {
	return i == 0 || f.Tokens[i].Shape.Is(text.First) || f.Tokens[i-1].Kind != text.Word && f.Tokens[i-1].Kind != text.Poss && !f.Is(i-1, ",")
}

// newsAgency reports whether the noun at token i is that of a news agency.
func (f *finder) newsAgency(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		switch f.Word(k) {
		case "news", "News", "press", "Press", "wire":
			return true
		}
	}
	return false
}

// is makes m a mention of the outlet that n is one of.
func (m *Mention) is(n *Mention) {
	m.Name, m.Outlet, m.Kind, m.Known, m.Nouns = n.Name, n.Outlet, n.Kind, n.Known, n.Nouns
}

// settle gives the short forms (the agency) the outlet that they stand for, and
// drops what is too ambiguous to be one.
func (f *finder) settle() {
	sure := make(map[string]bool)
	for i := range f.list {
		if m := &f.list[i]; !m.ambiguous && m.Name != "" {
			sure[m.Name] = true
			if m.Known != "" {
				sure[m.Known] = true
			}
		}
	}
	f.shorten(sure)
	kept := f.list[:0]
	last := make(map[string]int) // of each noun: the mention named last
	for i := range f.list {
		m := f.list[i]
		if m.ambiguous && !sure[m.Name] && !(m.Known != "" && sure[m.Known]) && !f.evidence(&m) {
			continue
		}
		if m.later {
			noun := strings.ToLower(f.Word(m.End - 1))
			if k, ok := last[noun]; ok {
				m.is(&kept[k])
			}
		}
		kept = append(kept, m)
		if m.Name != "" && !(m.First > 1 && f.Word(m.First-1) == "by" && f.Word(m.First-2) == "monitored") {
			for _, n := range m.Nouns {
				last[n] = len(kept) - 1
			}
		}
	}
	f.list = kept
	f.backwards()
}

// shorten gives the short forms of a name its full form: the Times after the New
// York Times, the SPA for the Saudi Press Agency (SPA).
func (f *finder) shorten(sure map[string]bool) {
	full := make(map[string]int) // of the last word of a name, or a whole short one: the first mention of the full one
	known := make(map[string]string)
	for i := range f.list {
		m := &f.list[i]
		if m.Name == "" || m.ambiguous && !sure[m.Name] {
			continue
		}
		if m.Known != "" && m.Outlet != Unknown {
			if name, ok := known[m.Known]; ok && isAcronym(name) {
				m.Name = name
			} else if !ok || isAcronym(m.Name) {
				known[m.Known] = m.Name
			}
		}
		short := lastWord(m.Name)
		if first, _, ok := strings.Cut(m.Name, " of "); ok {
			short = first // the Times of Zambia
		}
		if _, ok := full[short]; !ok && short != m.Name {
			full[short] = i
		}
	}
	for i := range f.list {
		m := &f.list[i]
		if m.Name == "" || strings.Contains(m.Name, " ") {
			continue
		}
		if k, ok := full[m.Name]; ok && m.Outlet != f.list[k].Outlet && (m.ambiguous || k < i) && f.Class[m.First].Is(lexicon.Det) {
			m.is(&f.list[k])
			m.ambiguous = false
		}
	}
}

// isAcronym reports whether a name has nothing but capitals.
func isAcronym(name string) bool {
	return len(name) > 1 && strings.ToUpper(name) == name && !strings.Contains(name, " ")
}

// backwards names an outlet that is called by its kind first and by its name
// later: a local radio station, the Radio del Plata.
func (f *finder) backwards() {
	for i := range f.list {
		m := &f.list[i]
		if m.Outlet != Unknown || m.Name != "" && (!f.Class[m.First].Is(lexicon.Det) || strings.EqualFold(f.Word(m.First), "the")) {
			continue
		}
		const soon = 12
		for k := i + 1; k < len(f.list) && k <= i+soon; k++ {
			n := &f.list[k]
			if n.Name == "" || n.Class() == "" || n.Class() != m.Class() || !f.proper(n) {
				continue
			}
			m.is(n)
			break
		}
	}
}

// Class is the first of the nouns of a mention.
func (m *Mention) Class() string {
	if len(m.Nouns) == 0 {
		return ""
	}
	return m.Nouns[0]
}

// proper reports whether a mention has a proper name.
func (f *finder) proper(m *Mention) bool {
	_, typed := same[strings.ToLower(lastWord(m.Name))]
	return m.Outlet != Unknown || m.Name != "" && !typed
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// evidence reports whether an ambiguous name stands where only an outlet would:
// told Time, The Times reported, in an interview with Today.
func (f *finder) evidence(m *Mention) bool {
	if m.First > 0 {
		switch w := f.Word(m.First - 1); w {
		case "told", "via":
			return true
		case "with", "to", "in", "by", "on":
			for k := max(0, m.First-4); k < m.First-1; k++ {
				switch f.Word(k) {
				case "interview", "published", "carried", "article", "quoted", "editorial", "remarks", "comments", "cited", "reported":
					return true
				}
			}
		}
	}
	if m.End < len(f.Tokens) {
		c := f.Class[m.End]
		switch f.Word(m.End) {
		case "reported", "quoted", "reports", "quotes", "said", "wrote", "cited":
			return f.Class[m.First].Is(lexicon.Det) && c.Is(lexicon.Cue)
		}
	}
	return false
}
