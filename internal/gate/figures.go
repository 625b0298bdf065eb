package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"slices"

	"github.com/quoteattribution/quote/internal/eval"
)

// Figures are what was measured: by set, metric and part.
type Figures map[string]map[string]map[string]float64

// put notes a figure, rounded to six places.
func (f Figures) put(set, metric, part string, value float64) {
	if f[set] == nil {
		f[set] = map[string]map[string]float64{}
	}
	if f[set][metric] == nil {
		f[set][metric] = map[string]float64{}
	}
	f[set][metric][part] = math.Round(value*1e6) / 1e6
}

// get returns a figure and whether there is one.
func (f Figures) get(set, metric, part string) (float64, bool) {
	v, ok := f[set][metric][part]
	return v, ok
}

// readFigures reads a file of figures; there are none where it is absent.
func readFigures(name string) (Figures, error) {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return Figures{}, nil
	}
	if err != nil {
		return nil, err
	}
	f := Figures{}
	return f, json.Unmarshal(b, &f)
}

// write writes a file of figures, keys in order, a figure a line.
func (f Figures) write(name string) error {
	b, err := json.MarshalIndent(f, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(b, '\n'), 0o666)
}

// rates notes a precision, a recall and their F1, unless they are of nothing.
func (f Figures) rates(set, metric string, c eval.PRF) {
	if c.Gold+c.Pred == 0 {
		return
	}
	f.put(set, metric, "precision", c.Precision())
	f.put(set, metric, "recall", c.Recall())
	f.put(set, metric, "F1", c.F1())
}

// scores notes the F1 of each kind that is annotated, and shares their shares.
func (f Figures) scores(set, metric string, b eval.ByKind[eval.PRF]) {
	for part, c := range b.Parts() {
		if c.Gold > 0 {
			f.put(set, metric, part, c.F1())
		}
	}
}

func (f Figures) shares(set, metric string, b eval.ByKind[eval.Share]) {
	for part, s := range b.Parts() {
		if s.Of > 0 {
			f.put(set, metric, part, s.Value())
		}
	}
}

// report notes the figures of a set. What nobody annotated has none.
func (f Figures) report(set string, r *eval.Report) {
	if a := r.Attribution; a != nil {
		f.scores(set, "content", a.Content)
		f.scores(set, "content+source", a.WithSource)
		if c := a.WithSource.Direct; c.Gold > 0 {
			f.rates(set, "content+source direct", c)
		}
		f.shares(set, "exact content", *r.Exact)
		f.errors(set, r.Errors)
	}
	if d := r.Direct; d != nil && d.Detection.Gold > 0 {
		f.rates(set, "direct speech", d.Detection)
		if d.SpeakerMention.Of > 0 {
			f.put(set, "speaker mention", "all", d.SpeakerMention.Value())
		}
	}
	if t := r.Tokens; t != nil {
		for part, c := range map[string]eval.PRF{"micro": t.Micro, "source": t.Source, "cue": t.Cue, "content": t.Content} {
			if c.Gold > 0 {
				f.put(set, "tokens", part, c.F1())
			}
		}
	}
	if v := r.Resolved; v != nil {
		f.shares(set, "resolved", v.Exact)
		f.shares(set, "resolved leniently", v.Lenient)
		f.shares(set, "resolved wrong", v.Wrong)
		f.losses(set, r.Losses)
	}
	if r.Relay != nil {
		f.rates(set, "relays", *r.Relay)
		f.rates(set, "relays stated", r.RelayWays.Stated)
		f.rates(set, "relays carried", r.RelayWays.Carried)
	}
	if d := r.Dateline; d != nil {
		for part, s := range map[string]eval.Share{"all": d.All, "places": d.Places, "date": d.Date, "outlet": d.Outlet} {
			f.put(set, "datelines", part, s.Value())
		}
	}
}

// probes notes what the probes say, as shares of their number.
func (f Figures) probes(set string, r *eval.ProbeReport) {
	class := func(part string, c eval.ProbeClass) {
		f.put(set, "wholly right", part, float64(c.Right)/float64(c.Probes))
		f.put(set, "false attributions", part, float64(c.False())/float64(c.Probes))
	}
	class("all", r.All)
	f.put(set, "invented", "all", float64(r.All.Invented)/float64(r.All.Probes))
	f.put(set, "wrong person", "all", float64(r.All.WrongPerson)/float64(r.All.Probes))
	if r.Roles.Of > 0 {
		f.put(set, "roles right", "all", r.Roles.Value())
	}
	for _, c := range r.Classes {
		class(c.Name, c)
	}
}

// reliability notes how far confidences are from what is right and, where they
// are wanted, for each kind and tenth of the scale what is promised and kept.
func (f Figures) reliability(set string, b *eval.ByKind[[]eval.Bucket], buckets bool) {
	for part, list := range b.Parts() {
		if list == nil {
			continue
		}
		f.put(set, "calibration error", part, eval.CalibrationError(list))
		for _, b := range list {
			if buckets && b.Right.Of > 0 {
				tenth := number(b.From)[:2]
				f.put(set, "confidence "+part, tenth+" quotations", float64(b.Right.Of))
				f.put(set, "confidence "+part, tenth+" promised", b.Promised)
				f.put(set, "confidence "+part, tenth+" right", b.Right.Value())
			}
		}
	}
}

// printed notes how right is what the command prints by default: what was said or
// written, as likely right as not at least.
func (f Figures) printed(set string, gold, pred []*eval.Document) {
	const least = 0.5
	kept := make([]*eval.Document, len(pred))
	for i, d := range pred {
		shown := *d
		shown.Quotes = slices.DeleteFunc(slices.Clone(d.Quotes), func(q eval.Quote) bool {
			return q.Medium != "speech" && q.Medium != "writing" || q.Confidence == nil || *q.Confidence < least
		})
		kept[i] = &shown
	}
	a := eval.Score(gold, kept).Attribution
	if a == nil {
		return
	}
	for part, c := range a.WithSource.Parts() {
		if c.Gold > 0 {
			f.put(set, "printed, precision", part, c.Precision())
			f.put(set, "printed, recall", part, c.Recall())
		}
	}
}

// losses notes, of the annotated quotations with a speaker, how many are right
// and what became of the others.
func (f Figures) losses(set string, l *eval.ByKind[eval.Losses]) {
	for part, n := range l.Parts() {
		if n.Of == 0 {
			continue
		}
		for name, count := range map[string]int{
			"of": n.Of, "right": n.Right, "not found": n.NotFound, "another mention": n.OtherMention,
			"nobody": n.Nobody, "another name": n.OtherName,
		} {
			f.put(set, "speakers "+part, name, float64(count))
		}
	}
}

// errors notes the kinds of what was missed, predicted for nothing, and given
// to another source.
func (f Figures) errors(set string, e *eval.Errors) {
	for name, b := range map[string]eval.ByKind[int]{"missed": e.Missed, "spurious": e.Spurious, "other source": e.OtherSource} {
		for part, n := range b.Parts() {
			f.put(set, name, part, float64(n))
		}
	}
}
