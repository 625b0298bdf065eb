// Package relay decides through whom words came: which outlets passed a
// quotation on to the article, in which order, and how.
//
// A quotation may state its relays ("X told Y", "Y quoted X as saying"):
// evidence.go has a function for each way, in the order in which they are
// tried. Further words of the same speaker have the same relays until the
// article names another occasion ("told reporters", "on Facebook"): carry.go
// follows each speaker through the article, setting.go knows the occasions. What
// a monitoring service picked up comes through it too (monitor.go). through.go
// gives what an outlet said to those whom it quotes.
package relay

import (
	"fmt"
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
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
func (h How) String() string {
	if int(h) < len(hows) {
		return hows[h]
	}
	return fmt.Sprintf("How(%d)", uint8(h))
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
	out := make([][]Relay, len(qs))
	elsewhere := make([]bool, len(qs))
	for i := range qs {
		s := f.scene(i)
		out[i] = f.stated(&s)
		elsewhere[i] = len(out[i]) == 0 && f.elsewhere(&s)
		if len(out[i]) == 0 && !elsewhere[i] {
			out[i], elsewhere[i] = f.prologue(&s)
		}
	}
	f.carry(out, elsewhere)
	f.monitored(out)
	return out
}

// A finder holds the state of Find.
type finder struct {
	*article.Article
	qs       []speech.Quotation
	speakers []Speaker
	mentions []outlet.Mention
	own      map[string]bool // in small letters
	said     []int           // of each token: the quotation whose content it is in, or -1
	cues     []int           // the quotations in the order of their cues
	byName   map[string]int  // the first mention of an outlet that is not the article's own
}

func newFinder(a *article.Article, qs []speech.Quotation, speakers []Speaker, ms []outlet.Mention, own []string) *finder {
	f := &finder{Article: a, qs: qs, speakers: speakers, mentions: ms, own: make(map[string]bool), byName: make(map[string]int)}
	for _, o := range own {
		if o != "" {
			f.own[strings.ToLower(o)] = true
		}
	}
	f.said = make([]int, len(a.Tokens))
	for i := range f.said {
		f.said[i] = -1
	}
	for i := range qs {
		for _, c := range qs[i].Content {
			f.mark(i, c)
		}
		f.cues = append(f.cues, i)
	}
	sort.SliceStable(f.cues, func(x, y int) bool { return at(&qs[f.cues[x]]) < at(&qs[f.cues[y]]) })
	f.verified()
	for k := range ms {
		if _, ok := f.byName[ms[k].Name]; !ok && !f.isOwn(&ms[k]) {
			f.byName[ms[k].Name] = k
		}
	}
	return f
}

// mark notes what quotation i says. Not a word or two in words of the article,
// which hardly are speech: asked about it; nor, behind a noun that is all that is
// said, what tells where it was: repeated his demand on Regn television.
func (f *finder) mark(i int, c speech.Phrase) {
	const least = 3 // tokens
	q := &f.qs[i]
	if q.Kind == speech.Indirect && (c.Len() < least || f.isOutlet(c)) {
		return
	}
	end := c.End
	for k := c.First; k < c.End && q.Kind != speech.Direct; k++ {
		if f.Tokens[k].Region >= 0 {
			continue
		}
		e := &f.Words[k]
		if e.Class.Is(lang.Aux|lang.That|lang.Verb|lang.Cue) && e.Form&lang.Ing == 0 {
			end = c.End // a clause
			break
		}
		if end == c.End && k > c.First && (e.Use.Is(lang.Where) || e.Class.Is(lang.By)) {
			end = k
		}
	}
	for k := c.First; k < end; k++ {
		f.said[k] = i
	}
}

// isOutlet reports whether a phrase is no more than a mention of an outlet.
func (f *finder) isOutlet(p speech.Phrase) bool {
	k := f.after(p.First)
	return k < len(f.mentions) && f.mentions[k].First <= p.First && p.End <= f.mentions[k].End
}

// isOwn reports whether a mention is one of the article's own outlet.
func (f *finder) isOwn(m *outlet.Mention) bool {
	return f.own[strings.ToLower(m.Name)] || m.Known != "" && f.own[strings.ToLower(m.Known)]
}

// verified finds the article's own outlet where the text shows it: "X could not
// verify the report", "did not respond to X's questions".
func (f *finder) verified() {
	const near = 5 // tokens
	for k := range f.mentions {
		m := &f.mentions[k]
		negated := false
		for i := m.End; i < min(m.End+near, len(f.Tokens)); i++ {
			negated = negated || f.Words[i].Class.Is(lang.Neg) || i == m.End && f.Tokens[i].Kind == text.Poss && f.prev(m).Class.Is(lang.Told)
			if negated && f.Words[i].Use.Is(lang.Verifies) && m.Name != "" {
				f.own[strings.ToLower(m.Name)] = true
			}
		}
	}
}

// at is the token that places a quotation: its cue, or else its source or content.
func at(q *speech.Quotation) int {
	switch {
	case len(q.Cue) > 0 && !q.Cue[0].Empty():
		return q.Cue[0].First
	case !q.Source.Empty():
		return q.Source.First
	}
	return q.First()
}

// A scene is the stretch in which the relays of a quotation may be named: the
// sentence of its cue.
type scene struct {
	*speech.Quotation
	index  int
	lo, hi int // tokens
	cue    int // the word of the cue that counts: quoted, of "was quoted"; the end of the source where there is none; -1 without it
	behind int // the token behind the first part of the cue
}

func (f *finder) scene(i int) scene {
	q := &f.qs[i]
	s := scene{Quotation: q, index: i, cue: -1}
	if len(q.Cue) == 0 && q.Source.Empty() {
		return s
	}
	lo := at(q)
	n := min(f.SentenceOf(lo), len(f.Sentences)-1)
	s.lo, s.hi = f.Sentences[n].First, f.Sentences[n].End
	switch {
	case len(q.Cue) > 0 && !q.Cue[0].Empty():
		s.cue, s.behind = f.verb(q.Cue[0]), q.Cue[0].End
	default: // "…," X in an interview with Y
		s.cue, s.behind = q.Source.End-1, q.Source.End
	}
	return s
}

// verb is the word of a cue that counts: quoted, of "was quoted"; told, of "had
// told".
func (f *finder) verb(cue speech.Phrase) int {
	best := cue.First
	for i := cue.First; i < cue.End; i++ {
		if c := f.Words[i].Class; c.Is(lang.Quotes | lang.Tells) {
			return i
		} else if c.Is(lang.Cue) && !f.Words[best].Class.Is(lang.Cue) {
			best = i
		}
	}
	return best
}

// stated finds the relays in the sentence of a quotation itself.
func (f *finder) stated(s *scene) []Relay {
	var list []Relay
	for i := f.after(s.lo); i < len(f.mentions) && f.mentions[i].First < s.hi; i++ {
		m := &f.mentions[i]
		if m.Name == "" || f.isOwn(m) || f.programme(i) || f.taken(s, m) {
			continue
		}
		how := f.evidence(s, i)
		if how == Unstated && len(list) > 0 && f.alike(list[len(list)-1].Mention, i) {
			how = list[len(list)-1].How // quoted by X and later by Y
		}
		if how != Unstated && !f.has(list, m) {
			list = append(list, Relay{Mention: i, How: how})
		}
	}
	if len(list) == 0 {
		if i := f.itQuoted(s); i >= 0 {
			list = append(list, Relay{Mention: i, How: QuotedBy})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].How.far() < list[j].How.far() })
	return list
}

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

// after returns the first mention that ends after token tok.
func (f *finder) after(tok int) int {
	return sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].End > tok })
}

// has reports whether the outlet of m is in the list.
func (f *finder) has(list []Relay, m *outlet.Mention) bool {
	for _, r := range list {
		if strings.EqualFold(f.mentions[r.Mention].Name, m.Name) {
			return true
		}
	}
	return false
}

// programme reports whether mention i is a part of the one before: CNBC's Squawk
// Box.
func (f *finder) programme(i int) bool {
	m := &f.mentions[i]
	if i == 0 || m.First == 0 {
		return false
	}
	p := &f.mentions[i-1]
	return p.End > m.First || p.End == m.First && m.First < len(f.Tokens) && f.Tokens[m.First].Kind == text.Poss ||
		f.Tokens[m.First-1].Kind == text.Poss && p.End == m.First-1
}

// taken reports whether a mention belongs to something else than the frame of
// the quotation: its content, or the attribution of another speaker.
func (f *finder) taken(s *scene, m *outlet.Mention) bool {
	if i := f.said[m.First]; i >= 0 && !f.addressed(s, m) {
		return true
	}
	if s.cue < 0 {
		return false
	}
	lo, hi := min(s.cue, m.First), max(s.cue, m.First)
	k := sort.Search(len(f.cues), func(k int) bool { return at(&f.qs[f.cues[k]]) > lo })
	for ; k < len(f.cues) && at(&f.qs[f.cues[k]]) < hi; k++ {
		if o := f.cues[k]; f.speakers[o].ID != f.speakers[s.index].ID && f.qs[o].Source.First > lo {
			return true
		}
	}
	return false
}

// addressed reports whether a mention inside the content stands right behind the
// cue, where it belongs to the frame: told Belgian television the measures had
// helped, said in remarks published in Regn the rain would stop.
func (f *finder) addressed(s *scene, m *outlet.Mention) bool {
	const near = 10 // tokens
	if s.cue < 0 || s.Kind == speech.Direct || len(s.Cue) == 0 {
		return false
	}
	if m.First == s.behind && f.Words[s.cue].Class.Is(lang.Tells) {
		return true
	}
	first := s.First()
	if first != s.Cue[len(s.Cue)-1].End || m.First <= first || m.First-first > near || !f.Words[first].Use.Is(lang.Where) {
		return false
	}
	for k := first; k < m.First; k++ {
		if e := &f.Words[k]; e.Use.Is(lang.SetUp|lang.Talk) || e.Class.Is(lang.Interview) {
			return true
		}
	}
	return false
}
