package main

import (
	"slices"

	"github.com/quoteattribution/quote/internal/eval"
)

// measureProbes checks the predictions against the probes.
func (e *evaluation) measureProbes() []evalGroup {
	r := eval.CheckProbes(e.probes, e.pred, 0) // those with too little confidence are gone
	g := e.counted("all", e.gold, e.pred)
	g.documents, g.probes = eval.Score(e.gold, e.pred).Documents, r
	if e.format != "csv" || e.errors == 0 {
		g.tables = append(g.tables, evalClasses(r))
	}
	if e.format != "csv" {
		g.tables = append(g.tables, evalRoles(r))
	}
	if e.errors > 0 {
		g.tables = append(g.tables, evalFailures(r, e.errors))
	}
	return []evalGroup{g}
}

// evalClasses is the table of the classes of probes.
func evalClasses(r *eval.ProbeReport) evalTable {
	t := evalTable{name: "classes", columns: []string{
		"class", "probes", "wholly_right", "right", "false_attributions", "false", "invented", "wrong_person", "probes_with_false"}}
	for _, c := range slices.Concat(r.Classes, []eval.ProbeClass{r.All}) {
		of := float64(c.Probes)
		t.row(map[string]any{"class": c.Name, "probes": c.Probes, "wholly_right": evalRate(float64(c.Right) / of), "right": c.Right,
			"false_attributions": evalRate(float64(c.False()) / of), "false": c.False(), "invented": c.Invented, "wrong_person": c.WrongPerson,
			"probes_with_false": c.WithFalse})
	}
	return t
}

// evalRoles is the table of what is counted over all classes alone.
func evalRoles(r *eval.ProbeReport) evalTable {
	t := evalTable{name: "roles", columns: []string{"roles_right", "right", "of", "unresolved"}}
	cells := map[string]any{"right": r.Roles.Hits, "of": r.Roles.Of, "unresolved": r.Unresolved}
	if r.Roles.Of > 0 {
		cells["roles_right"] = evalRate(r.Roles.Value())
	}
	t.row(cells)
	return t
}

// evalFailures lists what is wrong with up to n probes, a row a reason.
func evalFailures(r *eval.ProbeReport, n int) evalTable {
	t := evalTable{name: "errors", columns: []string{"class", "id", "reason"}}
	for _, f := range r.Failures[:min(n, len(r.Failures))] {
		for _, reason := range f.Reasons {
			t.row(map[string]any{"class": f.Probe.Class, "id": f.Probe.ID, "reason": reason})
		}
	}
	return t
}
