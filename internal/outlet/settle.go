package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// settle gives the short forms (the agency) the outlet that they stand for, and
// drops what is too doubtful to be one.
func (f *finder) settle() {
	sure := make(map[string]bool)
	for i := range f.list {
		if m := &f.list[i]; m.Name != "" && (!m.Doubt || m.hearsay && f.evidence(m)) {
			sure[m.Name] = true
			if m.Known != "" {
				sure[m.Known] = true
			}
		}
	}
	f.shorten(sure)
	f.refer(sure)
	f.backwards()
}

// refer drops the doubtful names and gives the short forms the outlet of their
// kind that was named last.
func (f *finder) refer(sure map[string]bool) {
	kept := f.list[:0]
	last := make(map[string]int) // of each family of kinds: the mention named last
	for i := range f.list {
		m := f.list[i]
		if m.Doubt && !sure[m.Name] && !(m.Known != "" && sure[m.Known]) && !f.evidence(&m) {
			continue
		}
		if m.later {
			if k, ok := last[family(m.Kind)]; ok {
				m.is(&kept[k])
			} else if m.Len() > 2 && (m.Kind != "agency" || m.Len() > 3) {
				m.Name = f.unnamed(&m)
			}
		}
		kept = append(kept, m)
		if m.Name != "" && !f.monitor(&m) {
			last[family(m.Kind)] = len(kept) - 1
		}
	}
	f.list = kept
}

// unnamed is what an outlet is called that is never named: state television, of
// "the state television"; Iraqi news agency, of "the official Iraqi news agency".
func (f *finder) unnamed(m *Mention) string {
	for i := m.First + 1; i < m.End; i++ {
		if f.Words[i].Class.Is(lang.Nation) {
			return f.text(i, m.End)
		}
	}
	return f.text(m.First+1, m.End)
}

// family is the kinds of outlets that may be called by the same nouns: the
// station is a radio or a broadcaster, the weekly a magazine or a newspaper.
func family(kind string) string {
	switch kind {
	case "radio":
		return "broadcaster"
	case "magazine":
		return "newspaper"
	}
	return kind
}

// Answers reports whether a noun for a kind of outlet may stand for the outlet of
// m: the paper, for a magazine.
func (m *Mention) Answers(kind string) bool { return m.Kind != "" && family(kind) == family(m.Kind) }

// monitor reports whether the outlet is one that monitors another.
func (f *finder) monitor(m *Mention) bool {
	return m.First > 1 && f.Words[m.First-1].Class.Is(lang.By) && f.Words[m.First-2].Use.Is(lang.Monitor)
}

// shorten gives the short forms of a name its full form: the Times after the New
// York Times, the SPA for the Saudi Press Agency (SPA).
func (f *finder) shorten(sure map[string]bool) {
	full := make(map[string]int)     // of the last word of a name, or its first: the first mention of the full one
	known := make(map[string]string) // the name that the text gives an outlet
	for i := range f.list {
		m := &f.list[i]
		if m.Name == "" || m.Doubt && !sure[m.Name] {
			continue
		}
		if m.Known != "" && m.Outlet != Unknown {
			if name, ok := known[m.Known]; ok && isAcronym(name) {
				m.Name = name
			} else if !ok || isAcronym(m.Name) {
				known[m.Known] = m.Name
			}
		}
		for _, short := range []string{lastWord(m.Name), firstWord(m.Name)} {
			if _, ok := full[short]; !ok && short != m.Name {
				full[short] = i
			}
		}
	}
	for i := range f.list {
		m := &f.list[i]
		if m.Name == "" || strings.Contains(m.Name, " ") {
			continue
		}
		k, ok := full[m.Name]
		if ok && (m.Outlet == Unknown || m.Outlet != f.list[k].Outlet) && (m.Doubt || k < i) && f.Words[m.First].Class.Is(lang.Det) {
			m.is(&f.list[k])
			m.Doubt = false
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
	const soon = 12 // mentions
	for i := range f.list {
		m := &f.list[i]
		if m.Outlet != Unknown || m.Name != "" && f.named(m) {
			continue
		}
		for k := i + 1; k < len(f.list) && k <= i+soon; k++ {
			if n := &f.list[k]; n.Name != "" && n.Kind == m.Kind && f.named(n) {
				m.is(n)
				break
			}
		}
	}
}

// named reports whether a mention has a name of its own, no noun alone.
func (f *finder) named(m *Mention) bool {
	if m.Outlet != Unknown {
		return true
	}
	if m.Name == "" || f.nouns() {
		return m.Name != ""
	}
	for w := range strings.FieldsSeq(m.Name) {
		e := f.Lexicon.Lookup(w)
		if upper(w) && !e.Class.Is(lang.Nation|lang.Outlet) || upperAfterHyphen(w) {
			return true
		}
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// evidence reports whether a doubtful name stands where only an outlet would:
// told Time, The Times reported, in an interview with Today, laut Bild.
func (f *finder) evidence(m *Mention) bool {
	if i := m.First - 1; i >= 0 && f.continues(m.First) {
		e := f.Words[i]
		c := f.before(i)
		switch {
		case c.Is(lang.Tells|lang.Citing) && e.Form != 0:
			return !f.described(m)
		case c.Is(lang.According), e.Use.Is(lang.Through):
			return true
		case c.Is(lang.Prep|lang.By|lang.Told|lang.Of) && f.speaks(i):
			return true
		case e.Use.Is(lang.Where) && f.Words[m.First].Class.Is(lang.Det) && i > 0 && f.Words[i-1].Class.Is(lang.Cue):
			return true // wrote in the Times
		}
	}
	k := m.End
	if k >= len(f.Tokens) {
		return false
	}
	if e := &f.Words[k]; e.Class.Is(lang.Reports|lang.Quotes) && (e.Form == 0 || e.Form.Is(lang.Finite)) {
		return m.hearsay || f.Words[m.First].Class.Is(lang.Det) || m.First > 0 && f.Is(m.First-1, ",") && k+1 < len(f.Tokens) && f.Is(k+1, ".,")
	}
	return f.Words[k].Class.Is(lang.Cue) && f.Words[m.First].Class.Is(lang.Det) && m.First > 0 && f.Is(m.First-1, ",") && f.Words[k].Form.Is(lang.Past|lang.Third)
}

// described reports whether a noun that is no outlet follows the name, which then
// is what describes it: told European leaders.
func (f *finder) described(m *Mention) bool {
	k := m.End
	return !f.Words[m.First].Class.Is(lang.Det) && k < len(f.Tokens) && f.joined(k) && f.Tokens[k].Kind == text.Word && !f.capital(k) && f.noun(k) == 0 &&
		(f.Words[k] == (lang.Entry{}) || f.Words[k].Class.Is(lang.Group|lang.Role|lang.Org))
}

// speaks reports whether speech to an outlet, or what outlets do with it, is
// spoken of shortly before token i.
func (f *finder) speaks(i int) bool {
	const near = 4 // tokens
	for k := max(0, i-near); k < i; k++ {
		if e := &f.Words[k]; e.Use.Is(lang.SetUp|lang.Talk) || e.Class.Is(lang.Interview|lang.Quotes|lang.Reports) || e.Use.Is(lang.Audience) || k == i-1 && e.Class.Is(lang.Cue) && f.Words[i].Class.Is(lang.Told) {
			return true
		}
	}
	return false
}

// is makes m a mention of the outlet that n is one of.
func (m *Mention) is(n *Mention) {
	m.Name, m.Outlet, m.Kind, m.Known = n.Name, n.Outlet, n.Kind, n.Known
}
