package main

import (
	"fmt"
	"io"
)

// An aim is what a figure is to be at least, or at most where less is better.
type aim struct {
	set, metric, part string
	bound             float64
	most              bool
}

// aims are the aims of the present work.
var aims = []aim{
	{set: "polnear/dev", metric: "content+source", part: "direct", bound: .93},
	{set: "polnear/dev", metric: "content+source", part: "mixed", bound: .83},
	{set: "polnear/dev", metric: "content+source", part: "all", bound: .71},
	{set: "polnear/speakers-dev", metric: "resolved", part: "direct", bound: .91},
	{set: "polnear/speakers-dev", metric: "resolved", part: "mixed", bound: .85},
	{set: "polnear/speakers-dev", metric: "resolved wrong", part: "direct", bound: .04, most: true},
	{set: "polnear/speakers-dev", metric: "resolved wrong", part: "all", bound: .05, most: true},
	{set: "relay/dev", metric: "relays", part: "F1", bound: .91},
	{set: "relay/dev", metric: "resolved", part: "direct", bound: .93},
	{set: "relay/dev", metric: "resolved wrong", part: "all", bound: .05, most: true},
	{set: "wire/dev", metric: "relays", part: "F1", bound: .85},
	{set: "wire/dev", metric: "relays", part: "precision", bound: .92},
	{set: "wire/dev", metric: "resolved", part: "direct", bound: .93},
	{set: "wire/dev", metric: "resolved", part: "mixed", bound: .88},
	{set: "wire/dev", metric: "resolved", part: "all", bound: .88},
	{set: "wire/dev", metric: "datelines", part: "all", bound: .97},
	{set: "wire/dev", metric: "resolved wrong", part: "direct", bound: .03, most: true},
	{set: "wire/dev", metric: "resolved wrong", part: "all", bound: .05, most: true},
	{set: "probes/dev", metric: "false attributions", part: "all", bound: .03, most: true},
	{set: "probes/dev", metric: "wholly right", part: "all", bound: .85},
	{set: "wire/dev", metric: "printed, precision", part: "indirect", bound: .80},
	{set: "wire/dev", metric: "printed, recall", part: "indirect", bound: .75},
	{set: "german/dev", metric: "content+source", part: "direct", bound: .84},
	{set: "langs/peers-dev", metric: "cases right", part: "all", bound: .80},
	{set: "langs/frlitbank-dev", metric: "direct speech", part: "recall", bound: .70},
	{set: "langs/pfsa-id-dev", metric: "direct speech", part: "recall", bound: .999},
	{set: "langs/pfsa-id-dev", metric: "speaker mention", part: "all", bound: .985},
	{set: "langs/cstnews-dev", metric: "direct speech", part: "recall", bound: .903},
	{set: "langs/cstnews-dev", metric: "speaker mention", part: "all", bound: .887},
	{set: "langs/gcdt-other", metric: "direct speech", part: "recall", bound: .727},
	{set: "langs/gcdt-other", metric: "speaker mention", part: "all", bound: .714},
	{set: "langs/adaq-ru-dev", metric: "direct speech", part: "recall", bound: .957},
	{set: "langs/adaq-ru-dev", metric: "speaker mention", part: "all", bound: .727},
	{set: "langs/adaq-cs-dev", metric: "direct speech", part: "recall", bound: 1},
	{set: "langs/adaq-cs-dev", metric: "speaker mention", part: "all", bound: .611},
	{set: "conformance", metric: "cases right", part: "all", bound: 1},
	{set: "speed", metric: "four times, all", part: "worst", bound: 4.6, most: true},
	{set: "speed", metric: "four times, direct", part: "worst", bound: 4.6, most: true},
	{set: "speed", metric: "bytes a byte, news", part: "all", bound: 40, most: true},
	{set: "speed", metric: "bytes a byte, all", part: "worst", bound: 60, most: true},
	{set: fairSet, metric: "content+source", part: fairGap, bound: .02, most: true},
	{set: fairSet, metric: "right speaker", part: fairGap, bound: .02, most: true},
	{set: fairSet, metric: "probes wholly right", part: fairGap, bound: .02, most: true},
	{set: fairSet, metric: "false attributions", part: fairGap, bound: .02, most: true},
	{set: "code", metric: "lines of the middle", part: "all", bound: 9000, most: true},
	{set: "code", metric: "long functions", part: "all", bound: 0, most: true},
}

// printAims writes which aims are reached, as far as their figures were
// measured.
func (f Figures) printAims(w io.Writer, before Figures) {
	fmt.Fprintln(w, "aims (before, now):")
	short := 0
	for _, a := range aims {
		now, ok := f.get(a.set, a.metric, a.part)
		if !ok {
			continue
		}
		old := "-"
		if v, ok := before.get(a.set, a.metric, a.part); ok {
			old = amount(v)
		}
		verdict, sign := "ok", ">="
		if a.most {
			sign = "<="
		}
		if !a.reached(now) {
			verdict = "short"
			short++
		}
		fmt.Fprintf(w, "  %-5s  %-20s %-19s %-9s  %s %-5s  %6s %6s\n", verdict, a.set, a.metric, a.part, sign, amount(a.bound), old, amount(now))
	}
	fmt.Fprintf(w, "  %d short\n", short)
}

// reached compares with the precision that the aim is stated in.
func (a aim) reached(x float64) bool {
	if a.most {
		return x <= a.bound+.0005
	}
	return x >= a.bound-.0005
}

// amount writes a rate like number, and a count as it is.
func amount(x float64) string {
	if x > 1 {
		return fmt.Sprintf("%.6g", x)
	}
	return number(x)
}
