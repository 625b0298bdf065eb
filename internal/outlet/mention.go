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
	if t := &f.Tokens[i]; !t.Shape.Is(text.Cap) && (f.Class[i] != 0 || !r.mayBegin(f.Text[t.Start], t.Len())) {
		return Mention{}, false // an ordinary word
	}
	best := int32(-1)
	second := byte(0)
	if i+1 < len(f.Tokens) {
		second = f.Text[f.Tokens[i+1].Start]
	}
	for k := r.find(f.Word(i)); k >= 0; k = r.next(k) {
		if fm := r.form(k); (fm.second == 0 || fm.second == second) && (best < 0 || fm.words > r.form(best).words || fm.words == r.form(best).words && r.callers(fm.outlet)) && f.follows(i, r.words(k)) {
			best = k
		}
	}
	if best < 0 {
		return Mention{}, false
	}
	fm := r.form(best)
	name, kind := r.Name(fm.outlet), r.Kind(fm.outlet)
	m := Mention{Phrase: Phrase{First: i, End: i + int(fm.words)}, Outlet: fm.outlet, Kind: kind, Nouns: kindNouns[kind], ambiguous: fm.ambiguous}
	last := m.End
	for last > i+1 && f.Class[last-1].Is(lexicon.Outlet) && !f.Tokens[last-1].Shape.Is(text.Cap) {
		last-- // Globo television
	}
	if f.Class[last-1].Is(lexicon.Nation | lexicon.Place) {
		last = m.End // Tehran radio
	}
	m.Name = text.Squeeze(f.Text[f.Tokens[i].Start:f.Tokens[last-1].End])
	m.Known = name
	if m.Name = untyped(m.Name); kind == "agency" && fm.words > 1 {
		if short := f.bracketed(m.End); short != "" {
			m.Name = short // the Saudi Press Agency (SPA)
		}
	}
	if k := m.End; k < len(f.Tokens) && f.joined(k) && f.Tokens[k].Shape.Is(text.Upper) {
		for n := r.find(f.Word(k)); n >= 0; n = r.next(n) {
			if o := r.form(n); o.words == 1 && o.outlet == fm.outlet {
				m.End, m.Name = k+1, f.Word(k) // the Iraqi news agency INA
				break
			}
		}
	}
	if kind == "broadcaster" && len(name) <= 5 && fm.words > 2 {
		m.Name = name // the British Broadcasting Corporation
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
