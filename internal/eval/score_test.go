package eval

import (
	"math"
	"strings"
	"testing"
)

const story = `"We will win the war," Anna Lee said. She promised that taxes "will fall" soon, Tass reported. Bob Ray denied it.`

// at returns the span of a phrase of the text, none of "".
func at(t *testing.T, text, phrase string) []Span {
	t.Helper()
	if phrase == "" {
		return []Span{}
	}
	i := strings.Index(text, phrase)
	if i < 0 {
		t.Fatalf("no %q in the text", phrase)
	}
	return []Span{{Start: i, End: i + len(phrase)}}
}

func said(t *testing.T, kind, content, source, cue string) Quote {
	t.Helper()
	return Quote{Kind: kind, Content: at(t, story, content), Source: at(t, story, source), Cue: at(t, story, cue)}
}

func named(q Quote, speaker string, relays ...string) Quote {
	q.Speaker = &Speaker{Name: speaker}
	q.Relays = []Relay{}
	for _, o := range relays {
		q.Relays = append(q.Relays, Relay{Outlet: o})
	}
	return q
}

func doc(id string, quotes ...Quote) *Document {
	return &Document{ID: id, Text: story, Quotes: append([]Quote{}, quotes...)}
}

// storyDocs is a gold document of three quotes and three predictions: the
// first is right, of the second only the quoted two of five words, for another
// speaker; the third is none, and the last gold quote is missed.
func storyDocs(t *testing.T) (gold, pred *Document) {
	denial := named(said(t, "indirect", "it.", "Bob Ray", "denied"), "Bob Ray")
	denial.Relays = nil // not annotated
	gold = doc("a",
		named(said(t, "direct", `"We will win the war,"`, "Anna Lee", "said"), "Anna Lee"),
		named(said(t, "mixed", `that taxes "will fall" soon`, "She", "promised"), "Anna Lee", "Tass"),
		denial)
	pred = doc("a",
		named(said(t, "direct", `We will win the war`, "Lee", ""), "Ms. Anna Lee's", "Reuters"),
		named(said(t, "direct", `"will fall"`, "Anna Lee", "promised"), "B. Lee", "TASS news agency"),
		named(said(t, "indirect", `Tass reported`, "", ""), "", "Xinhua"))
	return gold, pred
}

func TestScore(t *testing.T) {
	gold, pred := storyDocs(t)
	r := Score([]*Document{gold}, []*Document{pred})
	for _, c := range []struct {
		name      string
		got, want PRF
	}{
		{"source tokens", r.Tokens.Source, PRF{2, 2, 2, 5}}, // Anna, Lee of Anna, Lee, She, Bob, Ray
		{"cue tokens", r.Tokens.Cue, PRF{1, 1, 1, 3}},
		{"content tokens", r.Tokens.Content, PRF{7, 9, 7, 11}}, // 5+2 right; 5+2+2 predicted; 5+5+1 gold
		{"tokens", r.Tokens.Micro, PRF{10, 12, 10, 19}},

		{"content", r.Attribution.Content.All, PRF{2, 3, 2, 3}},
		{"content, direct", r.Attribution.Content.Direct, PRF{2, 2, 1, 1}},
		{"content, mixed", r.Attribution.Content.Mixed, PRF{0, 0, 1, 1}},
		{"content, indirect", r.Attribution.Content.Indirect, PRF{0, 1, 0, 1}},
		{"content+source", r.Attribution.WithSource.All, PRF{1, 3, 1, 3}},
		{"content+source, direct", r.Attribution.WithSource.Direct, PRF{1, 2, 1, 1}},
		{"content+source, mixed", r.Attribution.WithSource.Mixed, PRF{0, 0, 0, 1}},
		{"content+source, indirect", r.Attribution.WithSource.Indirect, PRF{0, 1, 0, 1}},
		{"content+source+cue", r.Attribution.WithSourceCue.All, PRF{0, 3, 0, 3}},

		{"direct", r.Direct.Detection, PRF{2, 2, 1, 1}},
		{"relay", *r.Relay, PRF{1, 3, 1, 1}},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, c.got, c.want)
		}
	}
	for _, c := range []struct {
		name      string
		got, want Share
	}{
		{"exact", r.Exact.All, Share{1, 2}},
		{"exact, direct", r.Exact.Direct, Share{1, 1}},
		{"exact, mixed", r.Exact.Mixed, Share{0, 1}},
		{"exact, indirect", r.Exact.Indirect, Share{0, 0}},
		{"speaker mention", r.Direct.SpeakerMention, Share{1, 1}},
		{"resolved", r.Resolved.Exact.All, Share{1, 3}},
		{"resolved, direct", r.Resolved.Exact.Direct, Share{1, 1}},
		{"resolved, mixed", r.Resolved.Exact.Mixed, Share{0, 1}},
		{"resolved, indirect", r.Resolved.Exact.Indirect, Share{0, 1}},
		{"resolved leniently", r.Resolved.Lenient.All, Share{2, 3}},
		{"resolved leniently, mixed", r.Resolved.Lenient.Mixed, Share{1, 1}},
		{"resolved wrongly", r.Resolved.Wrong.All, Share{0, 3}},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, c.got, c.want)
		}
	}
	if r.Dateline != nil {
		t.Error("datelines are scored without annotation")
	}
}

func TestRates(t *testing.T) {
	for _, c := range []struct {
		counts   PRF
		p, r, f1 float64
	}{
		{PRF{}, 0, 0, 0},
		{PRF{0, 3, 0, 0}, 0, 0, 0},
		{PRF{10, 12, 10, 19}, 10. / 12, 10. / 19, 20. / 31},
		{PRF{2, 2, 1, 2}, 1, 0.5, 2. / 3},
	} {
		for _, v := range [][2]float64{{c.counts.Precision(), c.p}, {c.counts.Recall(), c.r}, {c.counts.F1(), c.f1}} {
			if math.Abs(v[0]-v[1]) > 1e-12 {
				t.Errorf("%+v: got %v, want %v", c.counts, v[0], v[1])
			}
		}
	}
}

func TestScorePerfect(t *testing.T) {
	gold, _ := storyDocs(t)
	r := Score([]*Document{gold}, []*Document{gold})
	for name, c := range map[string]PRF{
		"tokens": r.Tokens.Micro, "content": r.Attribution.Content.All,
		"content+source+cue": r.Attribution.WithSourceCue.All, "direct": r.Direct.Detection, "relay": *r.Relay,
	} {
		if c.F1() != 1 {
			t.Errorf("%s: %+v", name, c)
		}
	}
	for name, s := range map[string]Share{"exact": r.Exact.All, "resolved": r.Resolved.Exact.All} {
		if s.Value() != 1 {
			t.Errorf("%s: %+v", name, s)
		}
	}
	if len(r.issues) > 0 {
		t.Errorf("errors: %+v", r.issues)
	}
}

func TestScoreMissingDocument(t *testing.T) {
	gold, _ := storyDocs(t)
	r := Score([]*Document{gold}, []*Document{doc("other")})
	if want := (DocumentCounts{Gold: 1, Pred: 1, Missing: 1, Extra: 1}); r.Documents != want {
		t.Errorf("got %+v, want %+v", r.Documents, want)
	}
	if want := (PRF{0, 0, 0, 19}); r.Tokens.Micro != want {
		t.Errorf("tokens: got %+v, want %+v", r.Tokens.Micro, want)
	}
	if want := (Share{0, 3}); r.Resolved.Exact.All != want {
		t.Errorf("resolved: got %+v, want %+v", r.Resolved.Exact.All, want)
	}
}

// TestScoreEmptySources: no source on either side agrees, on one side does not.
func TestScoreEmptySources(t *testing.T) {
	gold := doc("a", said(t, "indirect", "Bob Ray", "", "denied"), said(t, "direct", "the war", "", "said"))
	pred := doc("a", said(t, "indirect", "Bob Ray", "", ""), said(t, "direct", "the war", "Lee", "said"))
	r := Score([]*Document{gold}, []*Document{pred})
	if want := (PRF{1, 2, 1, 2}); r.Attribution.WithSource.All != want {
		t.Errorf("content+source: got %+v, want %+v", r.Attribution.WithSource.All, want)
	}
	if want := (PRF{0, 2, 0, 2}); r.Attribution.WithSourceCue.All != want {
		t.Errorf("content+source+cue: got %+v, want %+v", r.Attribution.WithSourceCue.All, want)
	}
	if want := (Share{0, 0}); r.Direct.SpeakerMention != want {
		t.Errorf("speaker mention: got %+v, want %+v", r.Direct.SpeakerMention, want)
	}
}

// TestScoreAbsentKeys: what the gold does not annotate is not held against a
// prediction.
func TestScoreAbsentKeys(t *testing.T) {
	bare := func(q Quote) Quote { return Quote{Kind: q.Kind, Content: q.Content} }
	gold, pred := storyDocs(t)
	for i := range gold.Quotes {
		gold.Quotes[i] = bare(gold.Quotes[i])
	}
	unannotated := &Document{ID: "b", Text: story} // no key quotes
	r := Score([]*Document{gold, unannotated}, []*Document{pred, doc("b", pred.Quotes...)})
	if want := (PRF{7, 9, 7, 11}); r.Tokens.Micro != want {
		t.Errorf("tokens: got %+v, want %+v", r.Tokens.Micro, want)
	}
	if want := (PRF{2, 3, 2, 3}); r.Attribution.Content.All != want {
		t.Errorf("content: got %+v, want %+v", r.Attribution.Content.All, want)
	}
	if want := (PRF{}); r.Attribution.WithSource.All != want {
		t.Errorf("content+source: got %+v, want %+v", r.Attribution.WithSource.All, want)
	}
	if r.Resolved != nil || r.Relay != nil || r.Dateline != nil {
		t.Error("a metric without annotation is scored")
	}
}

// TestScoreNoQuotes: a document that is annotated and has none takes every
// prediction for a wrong one.
func TestScoreNoQuotes(t *testing.T) {
	gold, pred := storyDocs(t)
	empty := doc("b")
	r := Score([]*Document{gold, empty}, []*Document{gold, doc("b", pred.Quotes...)})
	if want := (PRF{19, 19 + 12, 19, 19}); r.Tokens.Micro != want {
		t.Errorf("tokens: got %+v, want %+v", r.Tokens.Micro, want)
	}
	if want := (PRF{3, 6, 3, 3}); r.Attribution.WithSource.All != want {
		t.Errorf("content+source: got %+v, want %+v", r.Attribution.WithSource.All, want)
	}
	if want := (PRF{1, 3, 1, 1}); r.Direct.Detection != want {
		t.Errorf("direct: got %+v, want %+v", r.Direct.Detection, want)
	}
	if want := (PRF{1, 1, 1, 1}); *r.Relay != want { // b is not annotated for relays
		t.Errorf("relay: got %+v, want %+v", *r.Relay, want)
	}
}

// TestScoreRolesOnly: predictions without content count for the tokens alone,
// and a word that several quotes claim counts once.
func TestScoreRolesOnly(t *testing.T) {
	gold, _ := storyDocs(t)
	pred := doc("a", Quote{Source: at(t, story, "Anna Lee")}, Quote{Source: at(t, story, "Lee")}, Quote{Cue: at(t, story, "said")})
	r := Score([]*Document{gold}, []*Document{pred})
	if want := (PRF{2, 2, 2, 5}); r.Tokens.Source != want {
		t.Errorf("source tokens: got %+v, want %+v", r.Tokens.Source, want)
	}
	if want := (PRF{0, 0, 0, 3}); r.Attribution.Content.All != want {
		t.Errorf("content: got %+v, want %+v", r.Attribution.Content.All, want)
	}
}

func TestScoreRelays(t *testing.T) {
	for _, c := range []struct {
		name       string
		gold, pred []string
		want       int
	}{
		{"none", nil, nil, 0},
		{"one", []string{"Tass"}, []string{"the TASS agency"}, 1},
		{"other", []string{"Tass"}, []string{"Xinhua"}, 0},
		{"twice predicted", []string{"Tass"}, []string{"Tass", "Tass"}, 1},
		{"equal before prefix", []string{"BBC Radio", "BBC"}, []string{"BBC", "BBC Radio"}, 2},
		{"order", []string{"Tass", "CNN"}, []string{"CNN", "Tass"}, 2},
	} {
		gold, pred := named(Quote{}, "", c.gold...), named(Quote{}, "", c.pred...)
		if got := len(sharedOutlets(gold.Relays, pred.Relays)); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}

func TestScoreDatelines(t *testing.T) {
	tass := &Dateline{Places: []string{"MOSCOW", "KIEV"}, Date: "Dec. 13", Outlet: "Tass"}
	for _, c := range []struct {
		name       string
		gold, pred *Dateline
		want       DatelineReport // outlet, places, date, all
	}{
		{"equal", tass, &Dateline{Places: []string{"Kiev", "Moscow"}, Date: "Dec 13", Outlet: "TASS"}, shares(1, 1, 1, 1)},
		{"missing", tass, nil, shares(0, 0, 0, 0)},
		{"none, and none predicted", nil, nil, shares(1, 1, 1, 1)},
		{"none, but predicted", nil, tass, shares(0, 0, 0, 0)},
		{"one place, no date", tass, &Dateline{Places: []string{"Moscow"}, Outlet: "Tass"}, shares(1, 0, 0, 0)},
		{"the prefix is not enough", &Dateline{Outlet: "BBC"}, &Dateline{Outlet: "BBC Radio"}, shares(0, 1, 1, 0)},
	} {
		r := Score([]*Document{{ID: "a", HasDateline: true, Dateline: c.gold}}, []*Document{{ID: "a", Dateline: c.pred}})
		if *r.Dateline != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, *r.Dateline, c.want)
		}
	}
	r := Score([]*Document{{ID: "a"}}, []*Document{{ID: "a", Dateline: tass}})
	if r.Dateline != nil {
		t.Error("a dateline that is not annotated is scored")
	}
}

func shares(outlet, places, date, all int) DatelineReport {
	return DatelineReport{Share{outlet, 1}, Share{places, 1}, Share{date, 1}, Share{all, 1}}
}
