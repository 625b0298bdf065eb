package eval

import (
	"io"
	"strings"
	"testing"
)

// Whatever stands in files is an error or is measured, and no more is right than
// there is.
func FuzzScore(f *testing.F) {
	const text = `{"id":"a","text":"\"É,\" said Anna Lee. She told Tass it rains.",`
	f.Add(text+`"dateline":null,"quotes":[{"kind":"direct","content":[{"start":0,"end":5}],"source":[{"start":11,"end":19}],"speaker":{"name":"Anna Lee"},"relays":[]}]}`,
		`{"id":"a","quotes":[{"kind":"mixed","content":[{"start":0,"end":5}],"relays":[{"outlet":"Tass","start":30,"end":34}],"confidence":2}]}`)
	f.Add(text+`"dateline":{"places":["É"],"start":1,"end":3},"quotes":[{"cue":[{"start":6,"end":10}],"relays":[{"outlet":"Tass","start":30,"end":34}]},{}]}`,
		`{"id":"b"}`+"\n"+`{"id":"a","quotes":[{},{"speaker":{"name":"."}}]}`)
	f.Add(text+`"quotes":[]}`, `{"id":1}`)
	f.Fuzz(func(t *testing.T, a, b string) {
		gold, err := Read(strings.NewReader(a), "gold", nil)
		if err != nil {
			return
		}
		pred, err := Read(strings.NewReader(b), "pred", Texts(gold))
		if err != nil {
			return
		}
		r := Score(gold, pred)
		for _, row := range r.Rows() {
			if c := row.Rates; c != nil && (c.PredHits > c.Pred || c.GoldHits > c.Gold) {
				t.Errorf("%s, %s: %+v", row.Metric, row.Part, *c)
			}
			if s := row.Share; s != nil && s.Hits > s.Of {
				t.Errorf("%s, %s: %+v", row.Metric, row.Part, *s)
			}
		}
		r.WriteErrors(io.Discard, 9)
		Bootstrap(gold, pred, 3, 1)
		Reliability(gold, pred)
		Curve(gold, pred, []float64{0, 0.5})
	})
}
