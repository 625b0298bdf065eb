package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

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
