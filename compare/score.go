package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
)

// A measure is a line of what quote eval -format json prints.
type measure struct {
	Metric, Part          string
	Precision, Recall, F1 *float64
	Share                 *float64
}

// kept are the figures that are kept, by the names that they have here.
var kept = map[[2]string]string{
	{"direct speech", "all"}:         "direct",
	{"content+source", "direct"}:     "direct source",
	{"content+source", "mixed"}:      "mixed source",
	{"content+source", "indirect"}:   "indirect source",
	{"resolved leniently", "direct"}: "speaker",
	{"resolved wrong", "direct"}:     "wrong speaker",
	{"relays", "all"}:                "relays",
}

// score measures predictions by quote eval.
func (r run) score(s set, predictions string) (map[string]float64, error) {
	args := []string{"eval", "-format", "json", "-pred", predictions}
	if s.probes {
		args = append(args, "-probes")
	}
	out, err := exec.Command(filepath.Join(r.work, "quote"), append(args, filepath.Join(r.here, s.file))...).Output()
	if err != nil {
		return nil, fmt.Errorf("quote eval of %s: %w", predictions, err)
	}
	var report struct {
		Groups []struct {
			Measures []measure
			Classes  []struct {
				Class         string
				Probes, False float64
			}
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		return nil, err
	}
	figures := map[string]float64{}
	for _, g := range report.Groups {
		for _, m := range g.Measures {
			name, ok := kept[[2]string{m.Metric, m.Part}]
			switch {
			case !ok:
			case m.F1 != nil:
				figures[name] = *m.F1
			case m.Share != nil:
				figures[name] = *m.Share
			}
			if name == "direct" && m.Precision != nil && m.Recall != nil {
				figures["direct precision"], figures["direct recall"] = *m.Precision, *m.Recall
			}
		}
		for _, c := range g.Classes {
			if c.Class != "all" {
				figures["probes"] += c.Probes
				figures["false"] += c.False
			}
		}
	}
	return figures, nil
}
