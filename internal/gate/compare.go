package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A metric is a row of the report.
type metric struct {
	name  string
	parts []string
	main  bool // printed without -v, and guarded against a fall
	less  bool // the less the better
}

var (
	byKind = []string{"all", "direct", "mixed", "indirect"}
	rates  = []string{"precision", "recall", "F1"}
	whole  = []string{"all"}
)

// metrics are the rows of the report, in order.
var metrics = []metric{
	{name: "content+source", parts: byKind, main: true},
	{name: "content+source direct", parts: rates},
	{name: "direct speech", parts: rates, main: true},
	{name: "speaker mention", parts: whole, main: true},
	{name: "exact content", parts: byKind, main: true},
	{name: "tokens", parts: []string{"micro"}, main: true},
	{name: "printed, precision", parts: byKind, main: true},
	{name: "printed, recall", parts: byKind, main: true},
	{name: "resolved", parts: byKind, main: true},
	{name: "resolved leniently", parts: byKind, main: true},
	{name: "resolved wrong", parts: byKind, main: true, less: true},
	{name: "relays", parts: rates, main: true},
	{name: "relays stated", parts: rates, main: true},
	{name: "relays carried", parts: rates, main: true},
	{name: "datelines", parts: whole, main: true},
	{name: "wholly right", parts: whole, main: true},
	{name: "false attributions", parts: whole, main: true, less: true},
	{name: "invented", parts: whole, less: true},
	{name: "wrong person", parts: whole, less: true},
	{name: "roles right", parts: whole, main: true},
	{name: "cases right", parts: whole, main: true},
	{name: "content", parts: byKind},
	{name: "tokens", parts: []string{"source", "cue", "content"}},
	{name: "datelines", parts: []string{"places", "date", "outlet"}},
	{name: "calibration error", parts: byKind, less: true},
}

// number writes a figure with three places, without the zero before the point.
func number(x float64) string {
	s := fmt.Sprintf("%.3f", x)
	if rest, ok := strings.CutPrefix(s, "0."); ok {
		return "." + rest
	}
	return s
}

// change writes a difference, with an equals sign for none.
func change(from, to float64) string {
	s := fmt.Sprintf("%+.3f", to-from)
	if strings.Trim(s, "+-0.") == "" {
		return "="
	}
	if sign, rest := s[:1], s[1:]; strings.HasPrefix(rest, "0.") {
		return sign + rest[1:]
	}
	return s
}

// print writes the figures of a set with those before beside them.
func (f Figures) print(w io.Writer, set string, before Figures, verbose bool) {
	if n, ok := f.get(set, "documents", "all"); ok {
		fmt.Fprintf(w, "%s: %.0f documents (before, now, change)\n", set, n)
	} else {
		fmt.Fprintf(w, "%s (before, now, change)\n", set)
	}
	for _, m := range metrics {
		if f[set][m.name] == nil || !m.main && !verbose {
			continue
		}
		var cells []string
		for _, part := range m.parts {
			now, ok := f.get(set, m.name, part)
			if !ok {
				continue
			}
			cell := fmt.Sprintf("%-9s     - %s", part, number(now))
			if old, ok := before.get(set, m.name, part); ok {
				cell = fmt.Sprintf("%-9s %5s %s %s", part, number(old), number(now), change(old, now))
			}
			cells = append(cells, fmt.Sprintf("%-30s", cell))
		}
		if len(cells) > 0 {
			fmt.Fprintf(w, "  %-21s %s\n", m.name, strings.TrimRight(strings.Join(cells, ""), " "))
		}
	}
	if verbose && f[set]["wholly right"] != nil {
		f.printClasses(w, set, before)
	}
	fmt.Fprintln(w)
}

// printClasses writes the probes of each class.
func (f Figures) printClasses(w io.Writer, set string, before Figures) {
	fmt.Fprintf(w, "  %-13s %-22s %s\n", "class", "wholly right", "false attributions")
	for _, class := range sortedKeys(f[set]["wholly right"]) {
		fmt.Fprintf(w, "  %-13s", class)
		for _, metric := range []string{"wholly right", "false attributions"} {
			now := f[set][metric][class]
			old, ok := before.get(set, metric, class)
			if !ok {
				old = now
			}
			fmt.Fprintf(w, " %5s %5s %-10s", number(old), number(now), change(old, now))
		}
		fmt.Fprintln(w)
	}
}

// fell lists the main figures that are worse than before by more than the
// tolerance. A set that was not run has none.
func (f Figures) fell(before Figures, tolerance float64) (list []string) {
	for _, s := range sortedKeys(f) {
		for _, m := range metrics {
			if !m.main {
				continue
			}
			for _, part := range m.parts {
				now, ok := f.get(s, m.name, part)
				old, known := before.get(s, m.name, part)
				worse := old - now
				if m.less {
					worse = -worse
				}
				if ok && known && worse > tolerance+1e-9 {
					list = append(list, fmt.Sprintf("%s: %s, %s: %s, before %s", s, m.name, part, number(now), number(old)))
				}
			}
		}
	}
	return list
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
