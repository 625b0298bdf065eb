package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/quoteattribution/quote/internal/eval"
)

// Intervals are drawn from this many samples.
const (
	evalSamples = 1000
	evalSeed    = 1
)

// An evalGroup is what was measured of some of the documents.
type evalGroup struct {
	name                  string // all, a language or a file
	documents             eval.DocumentCounts
	annotated, quotations int // quotations: annotated, and predicted in annotated documents
	tables                []evalTable

	report *eval.Report      // nil of probes
	probes *eval.ProbeReport // nil of others
}

// measure makes the groups: all, and with -by each key.
func (e *evaluation) measure() ([]evalGroup, error) {
	if e.asProbes {
		return e.measureProbes(), nil
	}
	if err := e.annotation(); err != nil {
		return nil, err
	}
	all, err := e.group("all", true, e.gold, e.pred)
	if err != nil || e.by == "" {
		return []evalGroup{all}, err
	}
	groups := []evalGroup{all}
	var keys []string
	gold, pred := map[string][]*eval.Document{}, map[string][]*eval.Document{}
	key := map[string]string{} // of the ids
	for _, d := range e.gold {
		k := e.key(d)
		if gold[k] == nil {
			keys = append(keys, k)
		}
		gold[k] = append(gold[k], d)
		key[d.ID] = k
	}
	for _, d := range e.pred {
		pred[key[d.ID]] = append(pred[key[d.ID]], d)
	}
	for _, k := range keys {
		g, err := e.group(k, false, gold[k], pred[k])
		if err != nil {
			return nil, err
		}
		groups = append(groups, g)
	}
	return groups, nil
}

// key is the group of an annotated document.
func (e *evaluation) key(d *eval.Document) string {
	switch {
	case e.by == "file":
		return e.from[d.ID]
	case d.Lang == "":
		return "und"
	}
	return d.Lang
}

// annotation finds gold that measures nothing.
func (e *evaluation) annotation() error {
	var without []string
	for _, d := range e.gold {
		if d.Quotes == nil && !d.HasDateline {
			without = append(without, fmt.Sprintf("%s:%d", e.from[d.ID], d.Line))
		}
	}
	if len(without) == len(e.gold) {
		return fmt.Errorf("%s: nothing is annotated: no document has the key quotes or dateline (EVAL.md describes them)", without[0])
	}
	if len(without) > 0 {
		e.warn("%d of %d documents have neither the key quotes nor dateline, the first in %s; they are passed over", len(without), len(e.gold), without[0])
	}
	if eval.Score(e.gold, nil).Rows() == nil {
		return fmt.Errorf("%s: no annotated quotation has content, cue or source; texts in which nobody is quoted count beside others only (EVAL.md says how)", e.from[e.gold[0].ID])
	}
	return nil
}

// group measures some of the documents, or the whole.
func (e *evaluation) group(name string, whole bool, gold, pred []*eval.Document) (evalGroup, error) {
	r := eval.Score(gold, pred)
	g := e.counted(name, gold, pred)
	g.documents, g.report = r.Documents, r
	if e.format != "csv" || !e.curve && !e.reliability && e.errors == 0 {
		var intervals []eval.Intervals
		if e.intervals && len(gold) > 1 {
			intervals = eval.Bootstrap(gold, pred, evalSamples, evalSeed)
		}
		g.tables = append(g.tables, evalMeasures(r, intervals))
	}
	if whole && (e.curve || e.reliability) && !evalConfident(pred) {
		return g, errors.New("no prediction has a confidence, so there is neither -curve nor -reliability")
	}
	if e.curve {
		points := eval.Curve(gold, pred, []float64{0, .1, .2, .3, .4, .5, .6, .7, .8, .9})
		if whole && points == nil {
			return g, errors.New("contents are not annotated, so there is no -curve")
		}
		g.tables = append(g.tables, evalCurve(points))
	}
	if e.reliability {
		buckets := eval.Reliability(gold, pred)
		if whole && buckets.All == nil {
			return g, errors.New("contents and sources are not annotated, so there is no -reliability")
		}
		g.tables = append(g.tables, evalReliability(buckets))
	}
	if e.errors > 0 && whole {
		g.tables = append(g.tables, evalErrors(r, e.errors))
	}
	return g, nil
}

// counted is a group with its quotations counted.
func (e *evaluation) counted(name string, gold, pred []*eval.Document) evalGroup {
	g := evalGroup{name: name}
	for _, d := range gold {
		g.annotated += len(d.Quotes)
	}
	for _, d := range pred {
		if e.from[d.ID] != "" {
			g.quotations += len(d.Quotes)
		}
	}
	return g
}

func evalConfident(docs []*eval.Document) bool {
	return slices.ContainsFunc(docs, func(d *eval.Document) bool {
		return slices.ContainsFunc(d.Quotes, func(q eval.Quote) bool { return q.Confidence != nil })
	})
}

// evalMeasures is the table of all measures: first rates, then shares.
//
// Intervals are nil, or those of the rows.
func evalMeasures(r *eval.Report, intervals []eval.Intervals) evalTable {
	t := evalTable{name: "measures", columns: []string{
		"metric", "part", "precision", "precision_95", "recall", "recall_95", "f1", "f1_95", "share", "share_95",
		"right", "predicted", "found", "annotated", "of"}}
	for i, row := range r.Rows() {
		if row.Empty() {
			continue
		}
		cells := map[string]any{"metric": row.Metric, "part": row.Part}
		if intervals != nil {
			b := intervals[i]
			for name, x := range map[string]eval.Interval{"precision_95": b.Precision, "recall_95": b.Recall, "f1_95": b.F1, "share_95": b.Share} {
				if x != nil {
					cells[name] = evalInterval(*x)
				}
			}
		}
		if s := row.Share; s != nil {
			cells["share"], cells["right"], cells["of"] = evalRate(s.Value()), s.Hits, s.Of
		} else {
			evalRates(cells, *row.Rates)
		}
		t.row(cells)
	}
	return t
}

// evalRates adds the cells of precision, recall and F1, as far as they are of
// something. F1 is where something is annotated.
func evalRates(cells map[string]any, c eval.PRF) {
	cells["right"], cells["predicted"], cells["found"], cells["annotated"] = c.PredHits, c.Pred, c.GoldHits, c.Gold
	if c.Pred > 0 {
		cells["precision"] = evalRate(c.Precision())
	}
	if c.Gold > 0 {
		cells["recall"], cells["f1"] = evalRate(c.Recall()), evalRate(c.F1())
	}
}

// evalCurve is the table of what is right from some confidence on.
func evalCurve(points []eval.Point) evalTable {
	t := evalTable{name: "curve", columns: []string{
		"metric", "part", "min_confidence", "precision", "recall", "f1", "right", "predicted", "found", "annotated"}}
	for _, kind := range []string{"all", "direct", "mixed", "indirect"} {
		for _, p := range points {
			metric, counts := "content+source", p.Attribution.WithSource
			if counts.All.Gold == 0 { // sources are not annotated
				metric, counts = "content", p.Attribution.Content
			}
			for part, c := range counts.Parts() {
				if part != kind || c.Gold+c.Pred == 0 {
					continue
				}
				cells := map[string]any{"metric": metric, "part": part, "min_confidence": evalBound(p.Least)}
				evalRates(cells, c)
				t.row(cells)
			}
		}
	}
	return t
}

// evalReliability is the table of what confidences promise and keep.
func evalReliability(b *eval.ByKind[[]eval.Bucket]) evalTable {
	t := evalTable{name: "reliability", columns: []string{"part", "from", "to", "promised", "share", "right", "of", "calibration_error"}}
	for part, buckets := range b.Parts() {
		if buckets == nil {
			continue
		}
		n, right := 0, 0
		for _, b := range buckets {
			if b.Right.Of == 0 {
				continue
			}
			n += b.Right.Of
			right += b.Right.Hits
			t.row(map[string]any{"part": part, "from": evalBound(b.From), "to": evalBound(b.From + .1), "promised": evalRate(b.Promised),
				"share": evalRate(b.Right.Value()), "right": b.Right.Hits, "of": b.Right.Of})
		}
		t.row(map[string]any{"part": part, "from": evalBound(0), "to": evalBound(1), "share": evalRate(float64(right) / float64(n)),
			"right": right, "of": n, "calibration_error": evalRate(eval.CalibrationError(buckets))})
	}
	return t
}

// evalErrors lists up to n errors of each class.
func evalErrors(r *eval.Report, n int) evalTable {
	t := evalTable{name: "errors", columns: []string{"class", "id", "annotated", "predicted"}}
	listed := map[string]int{}
	for i := range r.Issues() {
		if listed[i.Class]++; listed[i.Class] > n {
			continue
		}
		cells := map[string]any{"class": i.Class, "id": i.ID}
		if i.Gold != "" {
			cells["annotated"] = i.Gold
		}
		if i.Pred != "" {
			cells["predicted"] = i.Pred
		}
		t.row(cells)
	}
	return t
}
