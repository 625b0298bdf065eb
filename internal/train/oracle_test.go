package main

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/text"
)

func TestOracle(t *testing.T) {
	dev, _ := readAnnotated("../../../shared/corpora/polnear/dev.jsonl")
	f, _ := os.Create("/tmp/pred.oracle.jsonl")
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, d := range dev {
		r := prepare(d)
		found := attribution.Find(r.article, attribution.Limits{Mixed: true, Indirect: true})
		sure := make([][]float32, len(r.roles))
		for i := range sure {
			sure[i] = make([]float32, len(r.roles[i]))
		}
		out := attribution.Link(r.article, found, r.lines, r.roles, sure)
		enc.Encode(dump(d.ID, r.article, out))
	}
}

func TestPredict(t *testing.T) {
	tr := &trainer{out: os.Getenv("OUT")}
	b, _ := os.ReadFile(tr.out + "/cues.bin")
	table, err := attribution.LoadCueTable(b)
	if err != nil {
		t.Fatal(err)
	}
	attribution.SetCueTable(table)
	m1, err := tr.read("roles1.bin")
	if err != nil {
		t.Fatal(err)
	}
	m2, _ := tr.read("roles2.bin")
	lb := &attribution.Labeller{Stage1: m1, Stage2: m2}
	for _, set := range []string{"polnear", "relay"} {
		dev, _ := readAnnotated("../../../shared/corpora/" + set + "/dev.jsonl")
		f, _ := os.Create(tr.out + "/pred." + set + ".jsonl")
		enc := json.NewEncoder(f)
		for _, d := range dev {
			r := prepare(d)
			found := attribution.Find(r.article, attribution.Limits{Mixed: true, Indirect: true})
			roles, sure := lb.Label(r.lines)
			enc.Encode(dump(d.ID, r.article, attribution.Link(r.article, found, r.lines, roles, sure)))
		}
		f.Close()
	}
}

func dump(id string, a *article.Article, qs []attribution.Quotation) any {
	type span = map[string]int
	sp := func(p attribution.Phrase) span {
		s := a.Span(p.First, p.End)
		return span{"start": s.Start, "end": s.End}
	}
	list := []any{}
	for _, q := range qs {
		m := map[string]any{"kind": []string{"direct", "mixed", "indirect"}[q.Kind], "margin": q.Margin, "marked": q.Marked || q.Plain}
		c, s, k := []span{}, []span{}, []span{}
		for _, x := range q.Content {
			c = append(c, sp(x))
		}
		for _, x := range q.Cue {
			k = append(k, sp(x))
		}
		if !q.Source.Empty() {
			s = append(s, sp(q.Source))
		}
		m["content"], m["source"], m["cue"] = c, s, k
		list = append(list, m)
	}
	_ = text.Span{}
	return map[string]any{"id": id, "quotes": list}
}
