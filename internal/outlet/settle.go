package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
)

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
		case "told", "via", "citing", "quoting":
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
			return c.Is(lexicon.Cue) && (f.Class[m.First].Is(lexicon.Det) || m.First > 0 && f.Is(m.First-1, ",") && m.End+1 < len(f.Tokens) && f.Is(m.End+1, ".,"))
		}
	}
	return false
}

// is makes m a mention of the outlet that n is one of.
func (m *Mention) is(n *Mention) {
	m.Name, m.Outlet, m.Kind, m.Known, m.Nouns = n.Name, n.Outlet, n.Kind, n.Known, n.Nouns
}
