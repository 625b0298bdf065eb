package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"strings"

	"github.com/quoteattribution/quote/internal/eval"
)

// Figures are what was measured: by set, metric and part.
type Figures map[string]map[string]map[string]float64

// put notes a figure, rounded to four places.
func (f Figures) put(set, metric, part string, value float64) {
	if f[set] == nil {
		f[set] = map[string]map[string]float64{}
	}
	if f[set][metric] == nil {
		f[set][metric] = map[string]float64{}
	}
	f[set][metric][part] = math.Round(value*1e4) / 1e4
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

// report notes the figures of a set. Kinds that nobody annotated have none.
func (f Figures) report(set string, r *eval.Report) {
	prf := func(metric string, c eval.PRF) {
		f.put(set, metric, "precision", c.Precision())
		f.put(set, metric, "recall", c.Recall())
		f.put(set, metric, "F1", c.F1())
	}
	shares := func(metric string, b eval.ByKind[eval.Share]) {
		for part, s := range b.Parts() {
			if s.Of > 0 {
				f.put(set, metric, part, s.Value())
			}
		}
	}
	if a := r.Attribution; a != nil {
		for part, c := range a.WithSource.Parts() {
			if c.Gold > 0 {
				f.put(set, "content+source", part, c.F1())
			}
		}
		for part, c := range a.Content.Parts() {
			if c.Gold > 0 {
				f.put(set, "content", part, c.F1())
			}
		}
	}
	if r.Exact != nil {
		shares("exact content", *r.Exact)
	}
	if d := r.Direct; d != nil && d.Detection.Gold > 0 {
		prf("direct speech", d.Detection)
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
		shares("resolved", v.Exact)
		shares("resolved leniently", v.Lenient)
		shares("resolved wrong", v.Wrong)
	}
	if r.Relay != nil {
		prf("relays", *r.Relay)
		prf("relays stated", r.RelayWays.Stated)
		prf("relays carried", r.RelayWays.Carried)
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
	f.put(set, "roles right", "all", r.Roles.Value())
	for _, c := range r.Classes {
		class(c.Name, c)
	}
}

// reliability notes, for each kind and tenth of the scale, what confidences
// promise and what is right.
func (f Figures) reliability(set string, b *eval.ByKind[[]eval.Bucket]) {
	for part, buckets := range b.Parts() {
		n := 0
		for _, b := range buckets {
			if n += b.Right.Of; b.Right.Of == 0 {
				continue
			}
			bucket := part + " " + number(b.From)
			f.put(set, "confidence promised", bucket, b.Promised)
			f.put(set, "confidence right", bucket, b.Right.Value())
			f.put(set, "confidence quotations", bucket, float64(b.Right.Of))
		}
		if n > 0 {
			f.put(set, "calibration error", part, eval.CalibrationError(buckets))
		}
	}
}

// peers counts the cases of other programs that are right: every quotation that
// one wants is found, with its source where it has one, and no speech where it
// wants none. Cases that go by an option, which asks for something else than
// speech, and those of compromise, which wants scare quotes, do not apply.
func (f Figures) peers(set string, gold, pred []*eval.Document) {
	predicted := map[string]*eval.Document{}
	for _, d := range pred {
		predicted[d.ID] = d
	}
	var cases eval.Share
	for _, g := range gold {
		if strings.Contains(g.ID, "/compromise") || g.Option != "" {
			continue
		}
		p := predicted[g.ID]
		if p == nil {
			p = &eval.Document{ID: g.ID, Text: g.Text}
		}
		right := true
		if r := eval.Score([]*eval.Document{g}, []*eval.Document{p}); r.Attribution != nil {
			found, sourced := r.Attribution.Content.All, r.Attribution.WithSource.All
			right = found.GoldHits == found.Gold && sourced.GoldHits == sourced.Gold
		} else {
			for _, q := range p.Quotes {
				right = right && q.Kind == "indirect"
			}
		}
		cases.Of++
		if right {
			cases.Hits++
		}
	}
	f.put(set, "cases right", "all", cases.Value())
	f.put(set, "cases right", "cases", float64(cases.Of))
}
