package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
)

// carry gives further words of a speaker the relays of the nearest words before
// that have some, or of the first words after. It must be speech that is told,
// no thought. Where the outlet only quoted somebody who speaks without a relay
// before, beyond the lead, the article quotes the same person itself, and
// nothing is carried, unless the article as a whole retells what the outlet
// said; nor far, where several outlets quote the same person. Words are far from the
// last ones of the interview if more than a few sentences stand between, or a
// single one where the speaker speaks elsewhere in the article too.
func (r *relays) carry(qs []attribution.Quotation, speakers []Speaker, out [][]Relay, open []bool, lead int) {
	const (
		far    = 120 // tokens
		beyond = 200 // tokens
		near   = 90  // tokens
	)
	chain := make(map[int]int) // of each speaker: where the words that are carried end
	last := make(map[int]int)  // of each speaker: the last quotation with relays
	first := make(map[int]int) // and the first
	heard := make(map[int]bool)
	several := make(map[int]bool)
	retold := r.retold(qs, speakers, lead)
	by, others := -1, false // a quotation that the only outlet so far has passed on
	for i := range qs {
		s := speakers[i]
		if n := len(out[i]); n > 0 && !others {
			if by >= 0 && r.mentions[out[by][0].Mention].Name != r.mentions[out[i][0].Mention].Name {
				by, others = -1, true
			} else {
				by = i
			}
		}
		if s.ID < 0 || s.State {
			continue
		}
		switch k, ok := last[s.ID]; {
		case open[i]:
			delete(last, s.ID)
		case len(out[i]) > 0:
			name := r.mentions[out[i][0].Mention].Name
			if retold[name] {
				out[i][0].talk = true
			}
			if heard[s.ID] && !out[i][0].talk {
				continue
			}
			if k, ok := first[s.ID]; !ok {
				first[s.ID] = i
			} else if r.mentions[out[k][0].Mention].Name != name {
				several[s.ID] = true
			}
			last[s.ID], chain[s.ID] = i, start(&qs[i])
		case ok:
			at := start(&qs[i])
			if r.spoken(&qs[i]) && !(several[s.ID] && at-start(&qs[k]) > far) && (at-chain[s.ID] <= near || at-chain[s.ID] <= beyond && !heard[s.ID]) {
				out[i], chain[s.ID] = carried(out[k]), at
			}
		case r.quotedByNobody(&qs[i]):
			if k := by; k >= 0 { // who quotes is not said again
				out[i] = carried(out[k])
				first[s.ID], last[s.ID], chain[s.ID] = i, i, start(&qs[i])
			}
		case start(&qs[i]) >= lead:
			heard[s.ID] = true
		}
	}
	for i := range qs {
		s := speakers[i]
		if s.ID < 0 || s.State || open[i] || len(out[i]) > 0 || several[s.ID] || !r.spoken(&qs[i]) {
			continue
		}
		if k, ok := first[s.ID]; ok && k > i && (start(&qs[i]) < lead || out[k][0].talk && start(&qs[k])-start(&qs[i]) <= far) {
			out[i] = carried(out[k])
		}
	}
}

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
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.Name == "" || r.isOwn(m) || !r.monitors(m) {
			continue
		}
		for j := k - 1; j >= 0; j-- {
			if n := &r.mentions[j]; n.Name != "" && n.Name != m.Name {
				if _, ok := monitors[n.Name]; !ok {
					monitors[n.Name] = k
				}
				break
			}
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
