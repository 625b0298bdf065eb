// Package relay decides through whom words came: which outlets passed a
// quotation on to the article, in which order, and how.
//
// A quotation may state its relays ("X told Y", "Y quoted X as saying"):
// evidence.go has a function for each way, in the order in which they are
// tried, and scene.go where they are looked for. Further words of the same
// speaker have the same relays until the article names another occasion ("told
// reporters", "on Facebook"): carry.go follows each speaker through the article,
// setting.go knows the occasions. What a monitoring service picked up comes
// through it too (monitor.go). through.go gives what an outlet said to those whom
// it quotes.
package relay

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
)

// How tells the way in which an outlet passed words on.
type How uint8

// The ways.
const (
	Unstated    How = iota // not told apart
	Told                   // X told the outlet
	Interview              // in an interview with it, asked by it
	QuotedBy               // it quoted X as saying, cited X
	ReportedBy             // it reported that X said
	PublishedIn            // X said in it, wrote in it, on its site
	CarriedBy              // it carried, published or picked up what X said elsewhere
	MonitoredBy            // it monitors the outlet that had the words
	Via                    // via it
)

var hows = [...]string{"", "told", "interview", "quoted by", "reported by", "published in", "carried by", "monitored by", "via"}

// String returns h in words: told, quoted by; "" for Unstated.
func (h How) String() string { return hows[h] }

// far is how far from the speaker an outlet stands in a chain: whom the words
// were told comes before who reports that, and who monitors it is last.
func (h How) far() int {
	switch h {
	case QuotedBy, ReportedBy, CarriedBy:
		return 1
	case MonitoredBy:
		return 2
	}
	return 0
}

// A Relay is an outlet that passed a quotation on.
type Relay struct {
	Mention int // index of the mention, the nearest one for a carried relay
	How     How
	Carried bool // not stated in the attribution: taken over from other words of the same speaker
}

// A Speaker is what the relays need to know of who speaks: the same number
// means the same one.
type Speaker struct {
	ID    int    // or -1
	Name  string // as the article has it
	State bool   // a state or an organisation, whose words need not have one channel
}

// Find returns for every quotation the outlets that passed it on, nearest to the
// speaker first. Those with the names of own, the article's own outlet, are none.
func Find(a *article.Article, qs []speech.Quotation, speakers []Speaker, ms []outlet.Mention, own []string) [][]Relay {
	f := newFinder(a, qs, speakers, ms, own)
	out, places := f.out, f.places
	for i := range qs {
		a.Stop.Check()
		f.at = f.scene(i)
		s := &f.at
		if out[i] = f.stated(s); len(out[i]) > 0 {
			continue
		}
		if places[i] = f.place(s); places[i] == nowhere {
			out[i], places[i] = f.prologue(s)
		}
	}
	f.carry(out, places)
	f.monitored(out)
	for i := range qs {
		a.Stop.Check()
		out[i] = f.ofOthers(out[i], &qs[i])
	}
	return out
}

// ofOthers are the relays of a quotation that are not who speaks: Regn said the interview took place in May.
func (f *finder) ofOthers(list []Relay, q *speech.Quotation) []Relay {
	m := f.outletAt(q.Core)
	if m == nil || q.Core.Empty() {
		return list
	}
	return slices.DeleteFunc(list, func(r Relay) bool { return f.mentions[r.Mention].Name == m.Name })
}

// A finder holds the state of Find.
type finder struct {
	reader
	qs       []speech.Quotation
	speakers []Speaker
	own      map[string]bool  // in small letters
	said     []int32          // of each token: the quotation whose content it is in, or -1
	cues     []int32          // the quotations in the order of their cues
	at       scene            // of the quotation at work
	before   scene            // of the sentence before it, where that quotes nobody
	blank    speech.Quotation // that of the scene before
	out      [][]Relay        // of each quotation
	places   []place          // of each quotation
}

// Clear lets go of the names, which are parts of the text.
func (f *finder) Clear() { f.speakers, f.own = nil, nil }

func newFinder(a *article.Article, qs []speech.Quotation, speakers []Speaker, ms []outlet.Mention, own []string) *finder {
	f := article.Shelf[finder](a)
	f.reader, f.qs, f.speakers, f.own = reader{a, ms}, qs, speakers, make(map[string]bool)
	for _, o := range own {
		f.own[strings.ToLower(o)] = true
	}
	f.verified()
	delete(f.own, "")
	f.said, f.cues = grow.Resize(f.said, len(a.Tokens)), grow.Resize(f.cues, len(qs))
	f.out, f.places = grow.Resize(f.out, len(qs)), grow.Resize(f.places, len(qs))
	stop.Clear(a.Stop, f.out)
	stop.Clear(a.Stop, f.places)
	for i, end := range a.Stop.Blocks(len(f.said)) {
		for ; i < end; i++ {
			f.said[i] = -1
		}
	}
	for i := range qs {
		a.Stop.Check()
		for _, c := range qs[i].Content {
			f.mark(i, c)
		}
		f.cues[i] = int32(i)
	}
	pace := a.Stop.Pace(256)
	slices.SortStableFunc(f.cues, func(i, j int32) int {
		pace.Step()
		return at(&qs[i]) - at(&qs[j])
	})
	return f
}

// mark notes what quotation i says. Not a word or two in words of the article,
// which hardly are speech: asked about it; nor, behind a noun that is all that is
// said, what tells where it was: repeated his demand on Regn television.
func (f *finder) mark(i int, c speech.Phrase) {
	const least = 3 // tokens
	q := &f.qs[i]
	if q.Kind == speech.Indirect && c.Len() < least {
		return
	}
	end := c.End
	for k := c.First; k < c.End && q.Kind != speech.Direct; k++ {
		e := f.word(k)
		if e.Class.Is(lang.Aux|lang.That|lang.Verb|lang.Cue) && f.Tokens[k].Region < 0 {
			end = c.End // a clause
			break
		}
		if end == c.End && k > c.First && (e.Use.Is(lang.Where) || e.Class.Is(lang.By)) {
			end = k
		}
	}
	for k := c.First; k < end; k++ {
		f.said[k] = int32(i)
	}
}

// isOwn reports whether a mention is one of the article's own outlet, or the last word
// of its name: the Courier, of the Evening Courier.
func (f *finder) isOwn(m *outlet.Mention) bool {
	name := strings.ToLower(m.Name)
	if f.own[name] || f.own[strings.ToLower(m.Known)] {
		return true
	}
	for own := range f.own {
		if strings.HasSuffix(own, " "+name) {
			return true
		}
	}
	return false
}

// verified finds the article's own outlet where the text shows it: "X could not
// verify the report", "did not respond to X's questions".
// Not: "X verified the report".
func (f *finder) verified() {
	const near = 5 // tokens
	for k := range f.mentions {
		f.Stop.Check()
		m := &f.mentions[k]
		negated := f.possessive(m.End) && f.prev(m).Class.Is(lang.Told)
		for i := m.End; i < m.End+near; i++ {
			negated = negated || f.word(i).Class.Is(lang.Neg)
			if negated && f.word(i).Use.Is(lang.Verifies) {
				f.own[strings.ToLower(m.Name)] = true
			}
		}
	}
}

// has reports whether the outlet of m is in the list.
func (f *finder) has(list []Relay, m *outlet.Mention) bool {
	return slices.ContainsFunc(list, func(r Relay) bool { return f.mentions[r.Mention].Name == m.Name })
}

// latest returns the mention with a name that ends last before token tok, as a
// list of one relay; nil where it is far away or the article's own outlet.
func (f *finder) latest(tok int, r Relay) []Relay {
	const far = 150 // tokens
	for i := f.after(tok) - 1; i >= 0 && tok-f.mentions[i].First < far; i-- {
		switch m := &f.mentions[i]; {
		case m.Name == "":
		case f.isOwn(m):
			return nil
		default:
			r.Mention = i
			return []Relay{r}
		}
	}
	return nil
}
