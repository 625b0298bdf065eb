package eval

import (
	"fmt"
	"io"
)

// A ProbeReport counts the probes of each class, and of all.
type ProbeReport struct {
	Classes []ProbeClass // in the order in which the classes come first
	All     ProbeClass

	// Roles is how many annotated quotations with a role have a prediction by the
	// right speaker with that role.
	Roles Share

	// Unresolved counts predictions whose name is a shorter form of the right
	// one, the mention as it stands ("the captain") or the role: no false
	// attribution, but not right either.
	Unresolved int

	// Failures are the probes that are not wholly right, in order.
	Failures []ProbeFailure
}

// A ProbeClass counts probes.
type ProbeClass struct {
	Name   string
	Probes int

	// Right is how many are wholly right: every direct and mixed quotation is
	// found, whatever its predicted kind (its words in marks are covered by
	// predictions with the right speaker and relays, none of which goes beyond
	// the content, its extent or that of another quotation of the same speaker,
	// so that joining and splitting one speaker's words does not count); every
	// indirect one has a prediction of the right speaker with a Dice coefficient
	// of one half; no direct or mixed quotation is predicted that is neither
	// annotated nor allowed; and there is no false attribution.
	Right int

	// Invented and WrongPerson are the false attributions: predictions of any kind
	// that have a speaker who is somebody, and whose content shares no word with
	// any annotated or allowed quotation, or belongs to somebody else's. Somebody
	// is who the prediction calls a person or a group, or does not classify, and
	// whoever bears the name of a party or speaker of the probe.
	Invented, WrongPerson int

	WithFalse int // probes with a false attribution
}

// False is the number of false attributions.
func (c ProbeClass) False() int { return c.Invented + c.WrongPerson }

// A ProbeFailure is a probe that is not wholly right.
type ProbeFailure struct {
	Probe   *Probe
	Reasons []string
	Quotes  []Quote // what was predicted
}

// CheckProbes checks predictions against probes. Predictions whose confidence is
// less than least are passed over; so they are checked as they would be used by
// somebody who trusts a bound.
func CheckProbes(probes []*Probe, pred []*Document, least float64) *ProbeReport {
	predicted := byID(pred)
	r := &ProbeReport{All: ProbeClass{Name: "all"}}
	index := map[string]int{}
	for _, p := range probes {
		i, ok := index[p.Class]
		if !ok {
			i = len(r.Classes)
			index[p.Class] = i
			r.Classes = append(r.Classes, ProbeClass{Name: p.Class})
		}
		c := newProbeCheck(p, predicted[p.ID], least)
		c.run()
		r.Classes[i].count(c)
		r.All.count(c)
		r.Roles.Hits += c.roles.Hits
		r.Roles.Of += c.roles.Of
		r.Unresolved += c.unresolved
		if len(c.reasons) > 0 {
			f := ProbeFailure{Probe: p, Reasons: c.reasons}
			for _, q := range c.found {
				f.Quotes = append(f.Quotes, *q.quote)
			}
			r.Failures = append(r.Failures, f)
		}
	}
	return r
}

func (c *ProbeClass) count(p *probeCheck) {
	c.Probes++
	c.Right += one(len(p.reasons) == 0)
	c.Invented += p.invented
	c.WrongPerson += p.wrongPerson
	c.WithFalse += one(p.invented+p.wrongPerson > 0)
}

// WriteErrors lists up to n probes that are not wholly right, with their texts
// and what was predicted.
func (r *ProbeReport) WriteErrors(w io.Writer, n int) {
	for _, f := range r.Failures[:min(n, len(r.Failures))] {
		fmt.Fprintf(w, "\n%s: %s\n    TEXT %s\n", f.Probe.ID, f.Probe.Reason, oneLine(f.Probe.Text))
		for _, reason := range f.Reasons {
			fmt.Fprintf(w, "    %s\n", reason)
		}
		for i := range f.Quotes {
			fmt.Fprintf(w, "      PRED %s\n", describe(&f.Quotes[i], f.Probe.Text))
		}
	}
}
