package outlet

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// settle gives the short forms (the agency) the outlet that they stand for, and
// drops what is too doubtful to be one.
func (f *finder) settle() {
	sure := make(map[string]bool) // names
	for i := range f.list {
		f.Stop.Check()
		if m := &f.list[i]; !m.Doubt || m.hearsay && f.evidence(m) {
			sure[m.Name], sure[m.Known] = true, true
		}
	}
	delete(sure, "")
	f.shorten(sure)
	f.refer(sure)
	f.backwards()
}

// shorten gives the short forms of a name its full form: the Times, or the
// Valley, after the Valley Times.
func (f *finder) shorten(sure map[string]bool) {
	full := make(map[string]int) // of the last word of a name, or its first: the first mention of the full one
	for i := range f.list {
		f.Stop.Check()
		m := &f.list[i]
		if m.Name == "" || m.Doubt && !sure[m.Name] {
			continue
		}
		first, _, _ := strings.Cut(m.Name, " ")
		for _, short := range []string{m.Name[strings.LastIndexByte(m.Name, ' ')+1:], first} {
			if _, ok := full[short]; !ok {
				full[short] = i
			}
		}
	}
	for i := range f.list {
		f.Stop.Check()
		m := &f.list[i]
		k, ok := full[m.Name]
		if ok && k < i && (m.Outlet == Unknown || m.Outlet != f.list[k].Outlet) && f.Words[m.First].Class.Is(lang.Det) {
			m.is(&f.list[k])
			m.Doubt = false
		}
	}
}

// refer drops the doubtful names and gives the short forms the outlet of their
// kind that was named last.
func (f *finder) refer(sure map[string]bool) {
	kept := f.list[:0]
	last := make(map[string]int) // of each family of kinds: the mention named last
	for i := range f.list {
		f.Stop.Check()
		m := f.list[i]
		if m.Doubt && !sure[m.Name] && !sure[m.Known] && !f.evidence(&m) {
			continue
		}
		if m.later {
			if k, ok := last[family(m.Kind)]; ok && !(f.told(&m) && f.credits(&kept[k])) {
				m.is(&kept[k])
			} else if m.Len() > 2 && (m.Kind != "agency" || m.Len() > 3) {
				m.Name = f.unnamed(&m)
			}
		}
		if m.Outlet == Unknown && f.bareNoun(m.Name) {
			m.Name = ""
		}
		kept = append(kept, m)
		if m.Name != "" && !f.monitor(&m) {
			last[family(m.Kind)] = len(kept) - 1
			if f.credited == "" && f.inCredit(&m) {
				f.credited = m.Name
			}
		}
	}
	f.list = kept
}

// inCredit reports whether a mention stands alone in brackets in front of a dash, as who publishes does: OSLO, May 5 (Tass) -.
func (f *finder) inCredit(m *Mention) bool {
	return f.Is(m.First-1, "(") && f.Is(m.End, ")") && m.End+1 < len(f.Tokens) && f.Mark(m.End+1)&article.Dash != 0
}

// credits reports whether a mention is of the outlet of the dateline.
func (f *finder) credits(m *Mention) bool { return f.credited != "" && m.Name == f.credited }

// told reports whether a short form says which outlet it is, so that it is not that of the dateline: the | state | news agency.
// Not: the news agency.
func (f *finder) told(m *Mention) bool {
	return article.Any(m.First+1, m.End, func(i int) bool { return !f.Words[i].Class.Is(lang.Outlet) && f.describes(i) })
}

// bareNoun reports whether a name is nothing but a noun for outlets, of which there may be any: à emissora,
// телеканалу.
func (f *finder) bareNoun(name string) bool {
	return name != "" && !f.solid && !f.Lexicon.VerbForms && !strings.Contains(name, " ") && name == lang.Lower(name) && f.Lexicon.Lookup(name).Class.Is(lang.Outlet)
}

// unnamed is what an outlet is called that is never named: state television, of
// "the state television"; Norwegian news agency, of "the official Norwegian news
// agency".
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

// monitor reports whether the outlet is one that monitors another: monitored by
// the BBC.
func (f *finder) monitor(m *Mention) bool {
	return f.word(m.First-1).Class.Is(lang.By) && f.word(m.First-2).Use.Is(lang.Monitor)
}

// several reports whether a mention is of more than one outlet: German newspapers; TV | interviews.
func (f *finder) several(m *Mention) bool {
	w := f.Word(m.End - 1)
	one := f.Lexicon.Singular(w)
	if f.Lexicon.VerbForms && f.word(m.End).Class.Is(lang.Interview) && f.Lexicon.Singular(f.Word(m.End)) != f.Word(m.End) {
		return true
	}
	return one != w && f.Lexicon.Lookup(one).Class.Is(lang.Outlet)
}

// backwards names an outlet that is called by its kind first and by its name
// later: a local radio station, Radio Regn.
// Not: local radio stations.
func (f *finder) backwards() {
	const soon = 12 // mentions
	for i := range f.list {
		f.Stop.Check()
		m := &f.list[i]
		if f.named(m) || f.several(m) {
			continue
		}
		for k := i + 1; k < min(len(f.list), i+1+soon); k++ {
			if n := &f.list[k]; n.Kind == m.Kind && f.named(n) && !f.credits(n) {
				m.is(n)
				break
			}
		}
	}
}

// named reports whether a mention has a name of its own, no noun alone.
func (f *finder) named(m *Mention) bool {
	if m.Outlet != Unknown || f.nouns || f.Lexicon == lang.None {
		return m.Name != ""
	}
	for w := range strings.FieldsSeq(m.Name) {
		if upper(w) && !f.Lexicon.Lookup(w).Class.Is(lang.Nation|lang.Outlet) || upperAfterHyphen(w) {
			return true
		}
	}
	return false
}

// evidence reports whether a doubtful name stands where only an outlet would:
// told Time; in an interview with Time; according to Time; wrote in the Times; in a Times column;
// The Times reported; …, the Times said.
func (f *finder) evidence(m *Mention) bool {
	det := f.Words[m.First].Class.Is(lang.Det)
	if behind := f.word(m.End); f.mixed {
		return behind.Class.Is(lang.Told|lang.After|lang.Reports) || behind.Class.Is(lang.Of) && f.word(m.End+1).Class.Is(lang.Interview)
	}
	if f.nouns && f.Words[m.First].Class.Is(lang.Indefinite) {
		return false // in | einem Post
	}
	if i := m.First - 1; f.continues(m.First) {
		c, use := Before(f.Article, i), f.Words[i].Use
		switch {
		case c.Is(lang.Tells | lang.Citing):
			return !f.described(m)
		case c.Is(lang.According), use.Is(lang.Through),
			c.Is(lang.Prep|lang.By|lang.Told|lang.Of) && f.speaks(i),
			use.Is(lang.Where) && det && (f.word(i-1).Class.Is(lang.Cue) || f.writes(i) || f.word(m.End).Use.Is(lang.Talk) && f.word(m.End).Form == 0):
			return true
		}
	}
	verb := f.word(m.End)
	return verb.Class.Is(lang.Reports|lang.Quotes) && (verb.Form == 0 || verb.Form.Is(lang.Finite)) && (m.hearsay || det) ||
		verb.Class.Is(lang.Cue) && det && f.Is(m.First-1, ",") || det && f.Is(m.End, ",") && f.word(m.End+1).Class.Is(lang.Citing)
}

// writes reports whether somebody writes right before token i: wrote | Nils Dahl | in the Times; wrote | the mayor | in the Times.
func (f *finder) writes(i int) bool {
	const near = 4 // tokens
	for k := i - 1; k >= max(0, i-near) && f.Tokens[k].Kind == text.Word; k-- {
		if e := f.Words[k]; e.Class.Is(lang.Cue) && e.Form.Is(lang.Past|lang.Third) {
			return e.Use.Is(lang.Written)
		}
	}
	return false
}

// described reports whether a noun that is no outlet follows the name, which then
// is what describes it: told European leaders.
func (f *finder) described(m *Mention) bool {
	k := m.End
	return !f.Words[m.First].Class.Is(lang.Det) && f.joined(k) && f.Tokens[k].Kind == text.Word && (!f.Words[k].Known() || f.Words[k].Class.Is(lang.Group|lang.Role|lang.Org))
}

// speaks reports whether speech to an outlet, or what outlets do with it, is
// spoken of shortly before token i: an interview with, readers of, said to.
func (f *finder) speaks(i int) bool {
	const near = 4 // tokens
	return slices.ContainsFunc(f.Words[max(0, i-near):i], func(e lang.Entry) bool {
		return e.Use.Is(lang.SetUp|lang.Talk|lang.Audience) || e.Class.Is(lang.Interview|lang.Quotes|lang.Reports)
	}) || f.word(i-1).Class.Is(lang.Cue) && f.Words[i].Class.Is(lang.Told)
}
