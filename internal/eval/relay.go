package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// RelayWays has relays by whether the attribution itself states them or other
// words of the same speaker do: precision by what the prediction says
// (Relay.Carried), recall by whether the annotated mention stands in a sentence
// of the cue or of the source.
type RelayWays struct{ Stated, Carried PRF }

func (w *RelayWays) of(carried bool) *PRF {
	if carried {
		return &w.Carried
	}
	return &w.Stated
}

// relay counts pairs of a quotation and an outlet, in the documents that are
// annotated for them.
func (r *Report) relay(a *aligned) {
	if !slices.ContainsFunc(a.gold.Quotes, func(q Quote) bool { return q.Relays != nil }) || r.Relay == nil {
		return
	}
	for i := range a.pred.Quotes {
		r.Relay.Pred += len(a.pred.Quotes[i].Relays)
		for _, p := range a.pred.Quotes[i].Relays {
			r.RelayWays.of(p.Carried).Pred++
		}
	}
	for g, p := range a.partner {
		q := &a.gold.Quotes[g]
		r.Relay.Gold += len(q.Relays)
		for _, relay := range q.Relays {
			r.RelayWays.of(!stated(a.gold.Text, q, relay)).Gold++
		}
		var pred *Quote
		var shared [][2]int
		if p >= 0 {
			pred = &a.pred.Quotes[p]
			shared = sharedOutlets(q.Relays, pred.Relays)
		}
		hits := len(shared)
		r.Relay.PredHits += hits
		r.Relay.GoldHits += hits
		for _, s := range shared {
			r.RelayWays.of(pred.Relays[s[1]].Carried).PredHits++
			r.RelayWays.of(!stated(a.gold.Text, q, q.Relays[s[0]])).GoldHits++
		}
		if hits < len(q.Relays) || pred != nil && hits < len(pred.Relays) {
			r.note(wrongRelay, a, q, pred)
		}
	}
	for p, g := range a.matched {
		if g < 0 && len(a.pred.Quotes[p].Relays) > 0 {
			r.note(wrongRelay, a, nil, &a.pred.Quotes[p])
		}
	}
}

// sharedOutlets pairs the outlets that two lists share, one to one, by their
// indices; equal names are paired before names of which one begins the other.
func sharedOutlets(gold, pred []Relay) (shared [][2]int) {
	usedGold, usedPred := make([]bool, len(gold)), make([]bool, len(pred))
	pair := func(same func(a, b string) bool) {
		for i := range gold {
			for j := range pred {
				if !usedGold[i] && !usedPred[j] && same(gold[i].Outlet, pred[j].Outlet) {
					usedGold[i], usedPred[j] = true, true
					shared = append(shared, [2]int{i, j})
				}
			}
		}
	}
	pair(func(a, b string) bool { return normalOutlet(a) == normalOutlet(b) })
	pair(sameOutlet)
	return shared
}

// stated reports whether no sentence ends between the mention of a relay and the
// cue or the source, the quoted words aside.
func stated(text string, q *Quote, relay Relay) bool {
	for _, s := range slices.Concat(q.Cue, q.Source) {
		from, to := s.End, relay.Start
		if relay.Start < s.Start {
			from, to = relay.End, s.Start
		}
		if from >= to || !sentenceEnds(outside(text, q.Content, from, to), text[to:]) {
			return true
		}
	}
	return false
}

// outside is the text between two offsets without what the spans cover.
func outside(text string, spans []Span, from, to int) string {
	var b strings.Builder
	for _, s := range spans {
		if from <= s.Start && s.End <= to {
			b.WriteString(text[from:s.Start])
			from = s.End
		}
	}
	b.WriteString(text[from:to])
	return b.String()
}

// sentenceEnds reports whether a sentence ends in the first of two texts that
// follow each other: at an empty line, or at a period, question or exclamation
// mark before a space and anything but a small letter. The period of an
// abbreviation (Gov., U.S.) ends none.
func sentenceEnds(s, next string) bool {
	if strings.Contains(s, "\n\n") {
		return true
	}
	for i := range len(s) {
		if strings.IndexByte(".?!", s[i]) < 0 || s[i] == '.' && abbreviation(s[:i]) {
			continue
		}
		rest := strings.TrimLeft(s[i+1:]+next, "\"'”’»)]")
		after := strings.TrimLeftFunc(rest, unicode.IsSpace)
		first, _ := utf8.DecodeRuneInString(after)
		if len(after) < len(rest) && !unicode.IsLower(first) {
			return true
		}
	}
	return false
}

// abbreviation reports whether the last word of s is a capital with at most
// three letters more, or has a period inside.
func abbreviation(s string) bool {
	word := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && len(word) <= 4 || strings.Contains(word, ".")
}
