package multilingual

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// outletIn returns the outlet whose name is all that stands in the marks of a
// region: its usual name, and its number in the registry.
func (f *finder) outletIn(region int) (known string, number int32) {
	inner := f.Regions[region].Inner()
	const longest = 40 // bytes
	if inner.Len() > longest || inner.Len() == 0 {
		return "", outlet.Unknown
	}
	words := strings.Fields(f.slice(inner))
	if len(words) == 0 {
		return "", outlet.Unknown
	}
	if e := f.lexicon.Lookup(lang.Lower(words[0])); e.Known() {
		for i := range e.Phrases() {
			if p := &e.Phrases()[i]; p.Outlet != "" && len(p.Words) == len(words) && strings.Join(p.Words, " ") == strings.Join(words, " ") {
				return p.Outlet, f.registry.Named(p.Outlet)
			}
		}
	}
	number, n := f.registry.Match(func(i int) string {
		if i >= len(words) {
			return ""
		}
		return words[i]
	})
	if number == outlet.Unknown || n < len(words) {
		return "", outlet.Unknown
	}
	return f.registry.Name(number), number
}

// outlets reports whether an outlet is named in items [i:j).
func (f *finder) outlets(i, j int) bool {
	for ; i < j; i++ {
		if f.class(i).Is(lang.Outlet|lang.Named) || f.known(i) {
			return true
		}
	}
	return false
}

func (f *finder) outletsIn(i, j int) bool { return f.outlets(i, j) }

// relay finds the outlets in items [lo:hi) that passed the words of a on.
func (f *finder) relay(a *attr, lo, hi int) {
	f.cite(a, lo, hi)
	quoted := f.class(a.verb).Is(lang.Quotes)
	for k := lo; k < hi; {
		m, r, ok := f.mention(k, lo, hi)
		if !ok {
			k++
			continue
		}
		k = m.end
		inside := m.first < a.source.end && a.source.first < m.end
		if inside && !f.report(a.source, m) || f.isOwn(r) || r.Name == "" {
			continue
		}
		if !quoted && !inside && !f.passes(m, a, lo) {
			continue
		}
		known := false
		for _, other := range a.relays {
			known = known || other.Name == r.Name
		}
		if !known {
			a.relays = append(a.relays, r)
		}
	}
}

// report reports whether the source is words that the outlet mentioned at m put
// out, or another body with an outlet of its own: a report of the magazine X.
func (f *finder) report(source, m span) bool {
	if m.first <= source.first || !f.class(m.first).Is(lang.Of) && !f.class(m.first-1).Is(lang.Of|lang.Prep) {
		return false
	}
	for k := source.first; k < m.first; k++ {
		switch c := f.class(k); {
		case c.Is(lang.Role | lang.Group | lang.Outlet):
			return false
		case c.Is(lang.Org):
			return true
		}
	}
	return false
}

// cite reads "Tass, citing X": the source is X, and the outlet a relay.
func (f *finder) cite(a *attr, lo, hi int) {
	for k := lo; k < hi; k++ {
		if !f.class(k).Is(lang.Citing) || f.items[k].region >= 0 || k < a.source.end && k >= a.source.first {
			continue
		}
		from := k + 1
		for from < hi && f.class(from).Is(lang.Of|lang.Prep) && !f.class(from).Is(lang.Det) {
			from++
		}
		to := f.phrase(from, hi)
		if to == from {
			continue
		}
		old := a.source
		a.source, a.appos = span{from, to}, f.apposition(to, hi)
		a.src = f.bytes(a.source)
		if !old.empty() {
			if m, r, ok := f.mention(old.first, old.first, old.end); ok && r.Name != "" && !f.isOwn(r) && m.end <= hi {
				a.relays = append(a.relays, r)
			}
		}
		return
	}
}

func (f *finder) isOwn(r Relay) bool {
	for _, o := range f.own {
		if o != "" && (strings.EqualFold(o, r.Name) || r.Known != "" && strings.EqualFold(o, r.Known)) {
			return true
		}
	}
	return false
}

// mention reads the mention of an outlet that begins at item k: with its
// determiner and the noun for its kind.
func (f *finder) mention(k, lo, hi int) (span, Relay, bool) {
	first := k
	j := k
	for j < hi && j-k < 4 && (f.class(j).Is(lang.Det|lang.Adjective) && !f.class(j).Is(lang.Outlet|lang.Named) || f.items[j].kind == text.Word && j > k && !f.items[j].cap && f.class(j) == 0) {
		j++
	}
	if j >= hi {
		return span{}, Relay{}, false
	}
	if f.lexicon.NounsCapitalised {
		// dem Bayerischen Rundfunk
		const words = 3
		e := j
		for e < hi && e-j < words && f.proper(e) && !f.items[e].border && f.class(e)&^(lang.Adjective|lang.Place) == 0 && !f.known(e) {
			e++
		}
		if e > j && e < hi && f.class(e).Is(lang.Outlet) && f.items[e].cap && !f.known(e) {
			r := Relay{Name: text.Squeeze(f.slice(f.bytes(span{j, e + 1}))), Outlet: outlet.Unknown}
			r.Mention = f.bytes(span{first, e + 1})
			return span{first, e + 1}, r, true
		}
	}
	nouns := j
	for j < hi && f.class(j).Is(lang.Outlet) && !f.known(j) {
		j++
	}
	typed := j > nouns
	if !typed && !f.known(j) && !(f.items[j].region >= 0 && f.named(j)) {
		return span{}, Relay{}, false
	}
	r := Relay{Outlet: outlet.Unknown}
	from := j
	for j < hi && typed && j > nouns && f.class(j).Is(lang.Adjective) && !f.proper(j) {
		j++ // l'agence russe Tass
	}
	switch {
	case j < hi && f.items[j].region >= 0 && f.named(j):
		r.Known, r.Outlet = f.outletIn(f.items[j].region)
		r.Name = f.slice(text.Trim(f.Text, f.Regions[f.items[j].region].Inner()))
		j++
	case j < hi && f.known(j):
		r.Name, r.Known, r.Outlet = f.slice(f.items[j].Span), f.items[j].known, f.items[j].outlet
		j++
		for j < hi && f.class(j).Is(lang.Outlet) && !f.items[j].cap {
			j++
		}
	default:
		start := j
		for j < hi && j-start < 5 && !f.items[j].border && f.proper(j) && !f.class(j).Is(people|lang.Cue|lang.Time|lang.Interview) {
			j++
		}
		if j > start {
			r.Name = text.Squeeze(f.slice(f.bytes(span{start, j})))
		} else {
			j = from
			r.Name = text.Squeeze(f.slice(f.bytes(span{nouns, j})))
		}
	}
	r.Mention = f.bytes(span{first, j})
	return span{first, j}, r, true
}

// passes reports whether the outlet mentioned at m passed the words of a on.
func (f *finder) passes(m span, a *attr, lo int) bool {
	if f.class(m.first).Is(lang.Told) || m.first == a.source.end && m.end > m.first && f.items[m.first].cap && f.class(a.verb).Is(lang.Cue|lang.Aux) {
		return true
	}
	if f.lexicon.NoSpaces && f.class(m.end).Is(lang.Interview) {
		return true
	}
	if m.first > a.verb && m.first <= a.verb+2 && m.end <= a.source.first && f.class(a.verb).Is(lang.Cue|lang.Aux) {
		return true // told X the minister
	}
	if f.class(m.end).Is(lang.Reports) && !f.proper(m.end) {
		return true
	}
	if m.first == lo {
		return false
	}
	c := f.class(m.first - 1)
	if c.Is(lang.Told | lang.Interview | lang.According | lang.By | lang.Prep | lang.Reports) {
		return true
	}
	const far = 5
	for k := max(lo, m.first-far); k < m.first; k++ {
		if f.class(k).Is(lang.Interview) {
			return true
		}
	}
	return false
}

// carry gives further words of a speaker the relays of those before.
func (f *finder) carry() {
	last := make(map[int]int)
	for i := range f.found {
		q := &f.found[i]
		if q.Speaker < 0 {
			continue
		}
		if len(q.Relays) > 0 {
			last[q.Speaker] = i
			continue
		}
		if k, ok := last[q.Speaker]; ok {
			for _, r := range f.found[k].Relays {
				r.Carried = true
				q.Relays = append(q.Relays, r)
			}
		}
	}
}
