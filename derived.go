package quote

import (
	"strings"

	"github.com/quoteattribution/quote/internal/link"
	"github.com/quoteattribution/quote/internal/outlet"
)

// A derived value has what a Parser makes of its fields, once.
type derived struct {
	registry *outlet.Registry
	people   *roster

	confidence link.Weights // of the tagger
}

// derived returns what the parser makes of its fields. Two goroutines that ask
// first may both make it; they make the same.
func (p *Parser) derived() *derived {
	if d := p.made.Load(); d != nil {
		return d
	}
	d := &derived{registry: outlet.Known(), people: newRoster(p.People), confidence: link.Fitted()}
	if t, ok := p.Tagger.(Calibrated); ok {
		d.confidence = link.ReadWeights(t.Confidence())
	}
	if len(p.Outlets) > 0 {
		more := make([]outlet.Outlet, len(p.Outlets))
		for i, o := range p.Outlets {
			more[i] = outlet.Outlet{Name: o.Name, Aliases: o.Aliases, Kind: string(o.Kind), Country: o.Country, Language: o.Language}
		}
		d.registry = d.registry.With(more)
	}
	p.made.Store(d)
	return d
}

// A roster finds the people that the caller knows by the names that an article
// may give them.
type roster struct {
	byName    map[string]*Person
	bySurname map[string]*Person // nil for one that several have
}

func newRoster(known []Person) *roster {
	r := &roster{byName: make(map[string]*Person, len(known)), bySurname: make(map[string]*Person, len(known))}
	for i := range known {
		k := &known[i]
		for _, name := range append([]string{k.Name}, k.Aliases...) {
			if key := plainName(name); r.byName[key] == nil {
				r.byName[key] = k // the first one has it
			}
		}
		at := strings.LastIndexByte(k.Name, ' ')
		if at < 0 || k.Kind != PersonSpeaker && k.Kind != UnknownSpeaker {
			continue
		}
		if _, taken := r.bySurname[k.Name[at+1:]]; taken {
			k = nil
		}
		r.bySurname[strings.Clone(known[i].Name[at+1:])] = k
	}
	return r
}

// known returns whom the article means by a name, or nil: the first
// with that name or alias, but for case, an article before it and initials inside
// it, or else the only one with that surname.
func (r *roster) known(name string) *Person {
	if k := r.byName[plainName(name)]; k != nil {
		return k
	}
	return r.bySurname[name]
}
