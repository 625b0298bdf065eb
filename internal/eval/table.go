package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// WriteJSON writes the report as one object; a metric that the gold does not
// annotate is null.
func (r *Report) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}

// table writes aligned columns, rates in percent.
type table struct{ w io.Writer }

func (t table) row(metric, part, precision, recall, f1, ofPred, ofGold string) {
	line := fmt.Sprintf("%-19s %-15s %8s %8s %8s %13s %13s", metric, part, precision, recall, f1, ofPred, ofGold)
	fmt.Fprintln(t.w, strings.TrimRight(line, " "))
}

func (t table) prf(metric, part string, c PRF) {
	f1 := "-"
	if c.Pred+c.Gold > 0 {
		f1 = percent(c.F1(), 1)
	}
	t.row(metric, part, percent(c.Precision(), c.Pred), percent(c.Recall(), c.Gold), f1,
		fmt.Sprintf("%d/%d", c.PredHits, c.Pred), fmt.Sprintf("%d/%d", c.GoldHits, c.Gold))
}

func (t table) share(metric, part string, s Share) {
	t.row(metric, part, percent(s.Value(), s.Of), "", "", fmt.Sprintf("%d/%d", s.Hits, s.Of), "")
}

// percent formats a rate, unless it is one of nothing.
func percent(rate float64, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", 100*rate)
}

func (t table) prfs(metric string, b ByKind[PRF]) {
	t.prf(metric, "all", b.All)
	t.prf(metric, "direct", b.Direct)
	t.prf(metric, "mixed", b.Mixed)
	t.prf(metric, "indirect", b.Indirect)
}

func (t table) shares(metric string, b ByKind[Share]) {
	t.share(metric, "all", b.All)
	t.share(metric, "direct", b.Direct)
	t.share(metric, "mixed", b.Mixed)
	t.share(metric, "indirect", b.Indirect)
}

// WriteTable writes the report for a reader.
func (r *Report) WriteTable(w io.Writer) {
	d := r.Documents
	fmt.Fprintf(w, "documents: %d gold, %d predicted (%d missing, %d extra)\n\n", d.Gold, d.Pred, d.Missing, d.Extra)
	t := table{w}
	t.row("metric", "part", "P/share", "R", "F1", "of pred/all", "of gold")
	if m := r.Tokens; m != nil {
		for _, role := range roles {
			t.prf("tokens", role, *m.role(role))
		}
		t.prf("tokens", "micro", m.Micro)
	}
	if m := r.Attribution; m != nil {
		t.prfs("content", m.Content)
		t.prfs("content+source", m.WithSource)
		t.prfs("content+source+cue", m.WithSourceCue)
	}
	if r.Exact != nil {
		t.shares("exact", *r.Exact)
	}
	if m := r.Direct; m != nil {
		t.prf("direct", "detection", m.Detection)
		t.share("direct", "speaker_mention", m.SpeakerMention)
	}
	if m := r.Resolved; m != nil {
		t.shares("resolved", m.Exact)
		t.shares("resolved lenient", m.Lenient)
		t.shares("resolved wrong", m.Wrong)
	}
	if r.Relay != nil {
		t.prf("relay", "all", *r.Relay)
	}
	if m := r.Dateline; m != nil {
		t.share("dateline", "outlet", m.Outlet)
		t.share("dateline", "places", m.Places)
		t.share("dateline", "date", m.Date)
		t.share("dateline", "all", m.All)
	}
}
