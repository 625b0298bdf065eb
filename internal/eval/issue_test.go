package eval

import (
	"slices"
	"strings"
	"testing"
)

func TestWriteErrors(t *testing.T) {
	gold, pred := storyDocs(t)
	gold.HasDateline = true
	pred.Dateline = &Dateline{Outlet: "Tass"}
	r := Score([]*Document{gold}, []*Document{pred})
	var b strings.Builder
	r.WriteErrors(&b, 1)
	for _, want := range []string{
		"missed:\n  a\n      gold indirect [it.] source [Bob Ray] cue [denied] speaker [Bob Ray]",
		"spurious:\n  a\n      pred indirect [Tass reported]",
		"inexact:",
		"wrong source:\n  a\n      gold mixed [that taxes \"will fall\" soon] source [She] cue [promised] speaker [Anna Lee] relay [Tass]\n      pred direct",
		"another form of the name:",
		"wrong relay:",
		"... 2 in all",
		"wrong dateline:\n  a\n      gold  |  | \n      pred  |  | Tass\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, &b)
		}
	}
}

// Issues come class by class, whatever the order in which they were found.
func TestIssues(t *testing.T) {
	gold, pred := storyDocs(t)
	r := Score([]*Document{gold}, []*Document{pred})
	var got []string
	for i := range r.Issues() {
		got = append(got, i.Class)
	}
	want := []string{"missed", "spurious", "inexact", "wrong source", "another form of the name", "wrong relay", "wrong relay"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for i := range r.Issues() {
		if i.Class != missed || i.Pred != "" || i.Gold == "" || i.ID != "a" {
			t.Errorf("what was missed has no prediction: %+v", i)
		}
		break
	}
}

func TestLosses(t *testing.T) {
	gold := doc("a", named(said(t, "direct", `"We will win the war,"`, "Anna Lee", "said"), "Anna Lee"))
	for _, c := range []struct {
		reason string
		pred   []Quote
		want   Losses
	}{
		{"right", gold.Quotes, Losses{Of: 1, Right: 1}},
		{"not found", nil, Losses{Of: 1, NotFound: 1}},
		{"another mention", []Quote{named(said(t, "direct", `"We will win the war,"`, "Bob Ray", ""), "Bob Ray")}, Losses{Of: 1, OtherMention: 1}},
		{"nobody", []Quote{said(t, "direct", `"We will win the war,"`, "Lee", "")}, Losses{Of: 1, Nobody: 1}},
		{"another name", []Quote{named(said(t, "direct", `"We will win the war,"`, "Lee", ""), "Bob Ray")}, Losses{Of: 1, OtherName: 1}},
	} {
		r := Score([]*Document{gold}, []*Document{doc("a", c.pred...)})
		if r.Losses.All != c.want || r.Losses.Direct != c.want {
			t.Errorf("%s: got %+v, want %+v", c.reason, r.Losses.All, c.want)
		}
	}
}
