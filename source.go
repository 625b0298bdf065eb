package quote

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/relay"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// An OutletKind tells what an outlet is; "" where that is not known. A caller may
// have others than these.
type OutletKind string

// The kinds of outlets.
const (
	AgencyOutlet      OutletKind = "agency"
	NewspaperOutlet   OutletKind = "newspaper"
	MagazineOutlet    OutletKind = "magazine"
	BroadcasterOutlet OutletKind = "broadcaster"
	RadioOutlet       OutletKind = "radio"
	SiteOutlet        OutletKind = "site"
	MonitorOutlet     OutletKind = "monitor" // listens to others: BBC Monitoring, SITE
)

// An Outlet is a news agency, newspaper, magazine, broadcaster, radio station,
// site or monitoring service.
type Outlet struct {
	Name     string     `json:"name"`              // its usual name: Tass, Xinhua
	Aliases  []string   `json:"aliases,omitempty"` // other names: Itar-Tass
	Kind     OutletKind `json:"kind,omitempty"`
	Country  string     `json:"country,omitempty"`  // ISO 3166 alpha-2, of its seat; "" if not known
	Language string     `json:"language,omitempty"` // BCP 47; "" if not known
}

// Outlets yields the outlets that the package knows, in the order of their list:
// agencies first, then country by country.
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

// LookupOutlet returns the outlet with the given name or alias, in any case, with
// or without an article before it, and whether the package knows one.
func LookupOutlet(name string) (Outlet, bool) {
	known := outlet.Known()
	id := known.Named(name)
	if id == outlet.Unknown {
		var ok bool
		if id, ok = folded()[plainName(name)]; !ok {
			return Outlet{}, false
		}
	}
	return publicOutlet(known.Outlet(id)), true
}

// FindOutlets returns the outlets that a name may mean: the one of LookupOutlet, or else
// all that have it as a part of a name or alias, in any case. Nil where there is none.
func FindOutlets(name string) []Outlet {
	if o, ok := LookupOutlet(name); ok {
		return []Outlet{o}
	}
	part := strings.ToLower(strings.Join(strings.Fields(name), " "))
	var list []Outlet
	for o := range Outlets() {
		if slices.ContainsFunc(append(o.Aliases, o.Name), func(s string) bool { return strings.Contains(strings.ToLower(s), part) }) {
			list = append(list, o)
		}
	}
	return list
}

// folded are the outlets by their names and aliases in small letters; the first has
// it.
var folded = sync.OnceValue(func() map[string]int32 {
	known := outlet.Known()
	by := make(map[string]int32)
	for i := range int32(known.Len()) {
		o := known.Outlet(i)
		for _, name := range append([]string{o.Name}, o.Aliases...) {
			if key := plainName(name); key != "" {
				if _, taken := by[key]; !taken {
					by[key] = i
				}
			}
		}
	}
	return by
})

func publicOutlet(o outlet.Outlet) Outlet {
	return Outlet{Name: o.Name, Aliases: slices.Clone(o.Aliases), Kind: OutletKind(o.Kind), Country: o.Country, Language: o.Language}
}

// A Relay is an outlet through which a quotation reached the article: "Tass
// news agency quoted the spokesman as saying".
type Relay struct {
	// Name is the outlet as the article calls it, without "news agency" and its
	// like: "Tass". Of an outlet that is never named it is the noun phrase
	// without its article: "French television".
	Name string

	// Outlet is what the package, or the caller, knows of the outlet, but for its
	// aliases. Of one that is unknown it has the name alone.
	Outlet Outlet

	// Mention is where the article names the outlet, with its determiner and
	// type noun. For a relay that is carried it is a mention elsewhere.
	Mention Span

	// How tells in which way it passed the words on: told, quoted by. Of a relay
	// that is carried it is the way of the words that it was taken over from.
	How How

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

// credit sets the dateline and the publisher of a document.
func (d *Document) credit(c credit.Credit) {
	if o := c.Dateline; o != nil {
		d.Dateline = &Dateline{Span: Span(o.Span), Places: o.Places, Date: o.Date, Outlet: o.Outlet}
	}
	d.Publisher = c.Publisher
}

// named turns mentions of outlets into the form that the speakers need: an
// outlet may be the source itself, under the nouns of the article that may stand
// for it.
func named(a *article.Article, ms []outlet.Mention) []cast.Outlet {
	if len(ms) == 0 {
		return nil
	}
	nouns := make(map[string][]string) // of each kind
	pace := a.Stop.Pace(1 << 12)
	for i := range a.Tokens {
		pace.Step()
		if kind := a.Words[i].OutletKind(); kind != "" {
			if w := lang.Lower(a.Word(i)); !slices.Contains(nouns[kind], w) {
				nouns[kind] = append(nouns[kind], w)
			}
		}
	}
	list := make([]cast.Outlet, len(ms))
	for i := range ms {
		a.Stop.Check()
		list[i] = cast.Outlet{Phrase: ms[i].Phrase, Name: ms[i].Name}
		for kind, words := range nouns {
			if ms[i].Answers(kind) {
				list[i].Nouns = append(list[i].Nouns, words...)
			}
		}
	}
	return list
}

// newRelay makes a relay of a mention of an outlet.
func newRelay(a *article.Article, r relay.Relay, m *outlet.Mention, registry *outlet.Registry) Relay {
	public := Relay{Name: m.Name, Outlet: Outlet{Name: m.Name}, Mention: Span(a.Span(m.First, m.End)), How: How(r.How), Carried: r.Carried}
	if m.Outlet != outlet.Unknown {
		o := registry.Outlet(m.Outlet)
		public.Outlet = Outlet{Name: o.Name, Kind: OutletKind(o.Kind), Country: o.Country, Language: o.Language}
	} else if m.Known != "" {
		public.Outlet.Name = m.Known
	}
	return public
}

// relays returns the relays of the quotations.
func relays(a *article.Article, found []speech.Quotation, entities []cast.Entity, who []int, ms []outlet.Mention, own []string, registry *outlet.Registry) [][]Relay {
	speakers := make([]relay.Speaker, len(found))
	pace := a.Stop.Pace(1 << 12)
	for i, e := range who {
		pace.Step()
		speakers[i].ID = e
		if e >= 0 {
			speakers[i].Name, speakers[i].State = entities[e].Name, entities[e].Kind == cast.Organization
		}
	}
	passed := make([][]Relay, len(found))
	for i, list := range relay.Find(a, found, speakers, ms, own) {
		a.Stop.Check()
		for _, r := range list {
			passed[i] = append(passed[i], newRelay(a, r, &ms[r.Mention], registry))
		}
	}
	return passed
}

// authors are the names in a byline as ranges of tokens.
func authors(a *article.Article, list []text.Span) []article.Phrase {
	out := make([]article.Phrase, 0, len(list))
	for _, s := range list {
		first := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].End > s.Start })
		end := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Start >= s.End })
		if first < end {
			out = append(out, article.Phrase{First: first, End: end})
		}
	}
	return out
}
