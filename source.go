package quote

import (
	"iter"
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// An Outlet is a news agency, newspaper, magazine, broadcaster, radio station,
// site or monitoring service.
type Outlet struct {
	Name     string   // its usual name: Tass, Xinhua
	Aliases  []string // other names: Itar-Tass
	Kind     string   // agency, newspaper, magazine, broadcaster, radio, site, monitor; "" if not known
	Country  string   // ISO 3166 alpha-2, of its seat; "" if not known
	Language string   // BCP 47; "" if not known
}

// Outlets yields the outlets that the package knows, in no particular order.
func Outlets() iter.Seq[Outlet] {
	return func(yield func(Outlet) bool) {
		known := outlet.Known()
		for i := range known.Len() {
			if !yield(publicOutlet(known.Outlet(int32(i)))) {
				return
			}
		}
	}
}

func publicOutlet(o outlet.Outlet) Outlet {
	return Outlet{Name: o.Name, Aliases: slices.Clone(o.Aliases), Kind: o.Kind, Country: o.Country, Language: o.Language}
}

// A Relay is an outlet through which a quotation reached the article: "Tass
// news agency quoted the spokesman as saying".
type Relay struct {
	// Name is the outlet as the article calls it, without "news agency" and its
	// like: "Tass". Of an outlet that is never named it is the noun phrase
	// without its article: "French television".
	Name string

	// Outlet is what the package, or the caller, knows of the outlet. Of one
	// that is unknown it has the name alone.
	Outlet Outlet

	// Mention is where the article names the outlet, with its determiner and
	// type noun. For a relay that is carried it is a mention elsewhere.
	Mention Span

	// Carried says that the relay is not stated in the attribution itself, but
	// in that of other words of the same speaker ("He told Y ... "A," he
	// said").
	Carried bool
}

// String returns the name of r.
func (r Relay) String() string { return r.Name }

// A Dateline is the opening of an agency's report: "MOSCOW/WASHINGTON, Dec. 13
// (Xinhua) --".
type Dateline struct {
	Span            // with the final dash
	Places []string // as written: MOSCOW, WASHINGTON
	Date   string   // as written: Dec. 13; "" where there is none
	Outlet string   // the article's own outlet: Xinhua; "" where there is none
}

// registry returns the outlets to look for.
func (p *Parser) registry() *outlet.Registry {
	more := make([]outlet.Outlet, len(p.Outlets))
	for i, o := range p.Outlets {
		more[i] = outlet.Outlet{Name: o.Name, Aliases: o.Aliases, Kind: o.Kind, Country: o.Country, Language: o.Language}
	}
	return outlet.Known().With(more)
}

// bodyOf is where the text begins after a dateline.
func bodyOf(d *outlet.Dateline) int {
	if d == nil {
		return 0
	}
	return d.Span.End
}

// credit sets the dateline and the publisher of a document, as its dateline, a
// byline or a closing credit tells. It returns all names of the article's own
// outlet, also that which the registry has for it.
func credit(doc *Document, d *outlet.Dateline, paras []text.Span, registry *outlet.Registry) (own []string) {
	if d != nil {
		doc.Dateline = &Dateline{Span: Span(d.Span), Places: d.Places, Date: d.Date, Outlet: d.Outlet}
		doc.Publisher = d.Outlet
		own = append(own, d.Outlet, d.House)
	}
	if doc.Publisher == "" {
		doc.Publisher = outlet.FindCredit(doc.Text, paras, registry)
		own = append(own, doc.Publisher)
	}
	if known := registry.Named(doc.Publisher); known != outlet.Unknown {
		own = append(own, registry.Outlet(known).Name)
	}
	return own
}

// named turns mentions of outlets into the form that the speakers need: an
// outlet may be the source itself.
func named(ms []outlet.Mention) []cast.Outlet {
	list := make([]cast.Outlet, len(ms))
	for i := range ms {
		list[i] = cast.Outlet{Phrase: ms[i].Phrase, Name: ms[i].Name, Nouns: ms[i].Nouns}
	}
	return list
}

// newRelay makes a relay of an outlet, which is known by its number in the
// registry or outlet.Unknown.
func newRelay(name string, known int32, registry *outlet.Registry, mention Span, carried bool) Relay {
	r := Relay{Name: name, Outlet: Outlet{Name: name}, Mention: mention, Carried: carried}
	if known != outlet.Unknown {
		r.Outlet = publicOutlet(registry.Outlet(known))
	}
	return r
}

// relays returns the relays of the quotations.
func relays(a *article.Article, found []attribution.Quotation, entities []cast.Entity, who []int, ms []outlet.Mention, own []string, registry *outlet.Registry) [][]Relay {
	speakers := make([]outlet.Speaker, len(found))
	for i, e := range who {
		speakers[i].ID = e
		if e >= 0 {
			speakers[i].Name, speakers[i].State = entities[e].Name, entities[e].Kind == cast.Organization
		}
	}
	passed := make([][]Relay, len(found))
	for i, list := range outlet.Relays(a, found, speakers, ms, own) {
		for _, r := range list {
			m := &ms[r.Mention]
			passed[i] = append(passed[i], newRelay(m.Name, m.Outlet, registry, Span(a.Span(m.First, m.End)), r.Carried))
		}
	}
	return passed
}
