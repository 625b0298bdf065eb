package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
)

// A thread is what an article has from one speaker, as far as it has been read.
type thread struct {
	first, last int  // quotations with relays of their own, or -1
	end         int  // the token where the words begin that were carried last
	heard       bool // speaks without a relay, beyond the lead
	several     bool // is quoted by several outlets
}

// How far words may be from the last ones of an interview for its relays to be
// carried to them, in tokens: a few sentences; a single one where the speaker
// speaks elsewhere in the article too; and, of those before it, or where several
// outlets quote the speaker, a paragraph or two.
const (
	farthest = 200
	nearby   = 90
	far      = 120
)

// carry gives further words of a speaker the relays of the nearest words before
// that have some, or of the first words after. It must be speech that is told,
// no thought. Where the outlet only quoted somebody who speaks without a relay
// before, beyond the lead, the article quotes the same person itself, and
// nothing is carried, unless the article as a whole retells what the outlet
// said.
func (r *relays) carry(qs []attribution.Quotation, speakers []Speaker, out [][]Relay, open []bool, lead int) {
	threads := make(map[int]*thread) // by speaker
	retold := r.retold(qs, speakers, lead)
	by, others := -1, false // a quotation that the only outlet so far has passed on
	for i := range qs {
		if len(out[i]) > 0 && !others {
			if by >= 0 && r.outlet(out[by]) != r.outlet(out[i]) {
				by, others = -1, true
			} else {
				by = i
			}
		}
		s := speakers[i]
		if s.ID < 0 || s.State {
			continue
		}
		t := threads[s.ID]
		if t == nil {
			t = &thread{first: -1, last: -1}
			threads[s.ID] = t
		}
		at := start(&qs[i])
		switch {
		case open[i]:
			t.last = -1
		case len(out[i]) > 0:
			if retold[r.outlet(out[i])] {
				out[i][0].talk = true
			}
			if t.heard && !out[i][0].talk {
				continue
			}
			if t.first < 0 {
				t.first = i
			} else if r.outlet(out[t.first]) != r.outlet(out[i]) {
				t.several = true
			}
			t.last, t.end = i, at
		case t.last >= 0:
			close := at-t.end <= nearby || at-t.end <= farthest && !t.heard
			if r.spoken(&qs[i]) && close && !(t.several && at-start(&qs[t.last]) > far) {
				out[i], t.end = carried(out[t.last]), at
			}
		case by >= 0 && r.quotedByNobody(&qs[i]):
			out[i] = carried(out[by]) // who quotes is not said again
			t.first, t.last, t.end = i, i, at
		case at >= lead:
			t.heard = true
		}
	}
	for i := range qs {
		t := threads[speakers[i].ID]
		if t == nil || t.first <= i || t.several || open[i] || len(out[i]) > 0 || !r.spoken(&qs[i]) {
			continue
		}
		if at := start(&qs[i]); at < lead || out[t.first][0].talk && start(&qs[t.first])-at <= far {
			out[i] = carried(out[t.first])
		}
	}
}

// outlet is the name of the outlet nearest to the speaker.
func (r *relays) outlet(list []Relay) string { return r.mentions[list[0].Mention].Name }

// retold returns the outlets that speak themselves in the lead, so that the
// article retells their report.
func (r *relays) retold(qs []attribution.Quotation, speakers []Speaker, lead int) map[string]bool {
	var names map[string]bool
	for i := range qs {
		if start(&qs[i]) >= lead {
			break
		}
		if k := r.outletOf(speakers[i]); k >= 0 {
			if names == nil {
				names = make(map[string]bool)
			}
			names[r.mentions[k].Name] = true
		}
	}
	return names
}

// outletOf is the first mention of the outlet that a speaker is, or -1.
func (r *relays) outletOf(s Speaker) int {
	if s.ID < 0 || s.Name == "" {
		return -1
	}
	if r.byName == nil {
		r.byName = make(map[string]int, len(r.mentions))
		for k := range r.mentions {
			m := &r.mentions[k]
			if _, ok := r.byName[m.Name]; !ok && !r.isOwn(m) {
				r.byName[m.Name] = k
			}
		}
	}
	if k, ok := r.byName[s.Name]; ok {
		return k
	}
	return -1
}

// quotedByNobody reports whether somebody is quoted without a word of who quotes
// them: X was quoted as saying.
func (r *relays) quotedByNobody(q *attribution.Quotation) bool {
	if len(q.Cue) == 0 {
		return false
	}
	quoted := false
	for i := q.Cue[0].First; i < q.Cue[0].End; i++ {
		quoted = quoted || r.Class[i].Is(lexicon.CueQuote) && r.Class[i].Is(lexicon.Participle)
	}
	return quoted && r.Class[q.Cue[0].First].Is(lexicon.Be)
}

// monitored adds the service that monitors an outlet to what the outlet says
// and relays: Tehran radio, monitored by the BBC, said.
func (r *relays) monitored(qs []attribution.Quotation, speakers []Speaker, out [][]Relay) {
	monitors := make(map[string]int)
	last, other := "", "" // the outlet named last, and the last one before it with another name
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.Name == "" {
			continue
		}
		if m.Name != last {
			last, other = m.Name, last
		}
		if other == "" || r.isOwn(m) || !r.monitors(m) {
			continue
		}
		if _, ok := monitors[other]; !ok {
			monitors[other] = k
		}
	}
	if len(monitors) == 0 {
		return
	}
	for i := range qs {
		if len(out[i]) == 0 {
			if k := r.outletOf(speakers[i]); k >= 0 {
				if by, ok := monitors[r.mentions[k].Name]; ok {
					out[i] = []Relay{{Mention: by, Carried: !r.states(by, &qs[i])}}
				}
			}
			continue
		}
		last := &out[i][len(out[i])-1]
		if by, ok := monitors[r.mentions[last.Mention].Name]; ok {
			out[i] = append(out[i], Relay{Mention: by, Carried: !r.states(by, &qs[i])})
		}
	}
}

// states reports whether mention k stands in the sentence that attributes q.
func (r *relays) states(k int, q *attribution.Quotation) bool {
	lo, hi := r.bounds(q)
	return lo <= r.mentions[k].First && r.mentions[k].First < hi
}

// monitors reports whether a mention stands after "monitored by", or "monitored
// in London by".
func (r *relays) monitors(m *Mention) bool {
	if !r.before(m, "by") {
		return false
	}
	const near = 4 // tokens
	for i := m.First - 2; i >= 0 && i > m.First-2-near; i-- {
		if strings.EqualFold(r.Word(i), "monitored") {
			return true
		}
	}
	return false
}

// start is the token where the attribution, or else the content begins.
func start(q *attribution.Quotation) int {
	if !q.Source.Empty() {
		return q.Source.First
	}
	return q.Content[0].First
}

// spoken reports whether a quotation is told as speech: in marks, or by a verb
// of saying.
func (r *relays) spoken(q *attribution.Quotation) bool {
	if q.Kind == attribution.Direct {
		return true
	}
	for _, c := range q.Cue {
		for i := c.First; i < c.End; i++ {
			if k := r.Class[i]; k.Is(lexicon.CueDirect|lexicon.CueQuote|lexicon.CueNoun) && !k.Is(lexicon.CueWeak|lexicon.CueThought) || r.Word(i) == "according" {
				return true
			}
		}
	}
	return false
}

func carried(list []Relay) []Relay {
	out := make([]Relay, len(list))
	for i, r := range list {
		out[i] = Relay{Mention: r.Mention, Carried: true}
	}
	return out
}
