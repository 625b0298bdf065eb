package quote_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
)

// golden compares got with a file of testdata, or rewrites it with -update.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got); if the new output is right, go test -update:\n%s", file, diff)
	}
}

// The whole output on the sample article: text with marks, for reading, and
// JSON.
func TestSample(t *testing.T) {
	doc := quote.Parse(sample(t))
	golden(t, "testdata/palmyra.marked.txt", []byte(annotate(doc)+"\n"))
	b, err := json.MarshalIndent(doc, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/palmyra.json", append(b, '\n'))
}

// What the sample article says was annotated by hand before the package was
// written; the golden files above may change, this may not.
func TestSampleByHand(t *testing.T) {
	doc := quote.Parse(sample(t))
	type said struct{ Kind, Speaker, Role, Source, Relay, Words string }
	want := []said{
		{"direct", "Dimitry Peskov", "Kremlin Spokesman", "the spokesman", "Tass", `"This cooperation was likely to enable us to avoid similar attacks of terrorists,"`},
		{"direct", "Dimitry Peskov", "Kremlin Spokesman", "Peskov", "", `"What is happening around Palmyra is further evidence that the threat from the IS is serious,"`},
		{"direct", "Sergei Lavrov", "Russian Foreign Minister", "Lavrov", "", `"It makes me think, and I hope I am wrong, that it is all orchestrated in order to give a respite to the bandits still in eastern Aleppo,"`},
		{"mixed", "Sergei Lavrov", "Russian Foreign Minister", "The minister", "", `the United States of its "dead-end position" and double standards in negotiations on Syrian issues`},
		{"mixed", "U.S. side", "", "The U.S. side", "", `Russia for its failure to sustain the "singular gain" against IS since Moscow's military intervention started in September 2015`},
		{"direct", "a Pentagon spokesman", "", "a Pentagon spokesman", "AFP", `"This is a further demonstration of why, as we have long advocated, Russia must change its focus,"`},
	}
	var got []said
	for _, q := range doc.Quotes {
		if q.Kind == quote.Indirect {
			continue
		}
		s := said{q.Kind.String(), q.Speaker.Name, q.Speaker.Role, doc.Join(q.Source...), "", doc.Join(q.Content...)}
		for _, r := range q.Relays {
			s.Relay += r.Name
		}
		got = append(got, s)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("direct and mixed quotations (-want +got):\n%s", diff)
	}
	opening := &quote.Dateline{Span: quote.Span{Start: 0, End: 39 - 1}, Places: []string{"MOSCOW", "WASHINGTON"}, Date: "Dec. 13", Outlet: "Xinhua"}
	if diff := cmp.Diff(opening, doc.Dateline); diff != "" {
		t.Errorf("dateline (-want +got):\n%s", diff)
	}
}

func TestDateline(t *testing.T) {
	none := (*quote.Dateline)(nil)
	for _, c := range []struct {
		reason, text string
		want         *quote.Dateline
	}{
		{"two places, a date and the agency", "OSLO/BERGEN, Dec. 13 (Xinhua) -- It rains.", &quote.Dateline{Places: []string{"OSLO", "BERGEN"}, Date: "Dec. 13", Outlet: "Xinhua"}},
		{"a single hyphen and no agency, as Reuters had it", "OSLO, April 13 - It rains.", &quote.Dateline{Places: []string{"OSLO"}, Date: "April 13"}},
		{"a place of two words", "NEW YORK, Feb 26 - It rains.", &quote.Dateline{Places: []string{"NEW YORK"}, Date: "Feb 26"}},
		{"a country after the place", "BERGEN, West Norway, March 3 - It rains.", &quote.Dateline{Places: []string{"BERGEN, West Norway"}, Date: "March 3"}},
		{"an agency and no date", "OSLO (AP) — It rains.", &quote.Dateline{Places: []string{"OSLO"}, Outlet: "AP"}},
		{"a place in small letters needs the agency", "Oslo, 3 May (AFP) - It rains.", &quote.Dateline{Places: []string{"Oslo"}, Date: "3 May", Outlet: "AFP"}},
		{"after a headline", "Rain In The North\n\nOSLO, July 19 (UPI) — It rains.", &quote.Dateline{Places: []string{"OSLO"}, Date: "July 19", Outlet: "UPI"}},
		{"a year", "OSLO, May 3, 1987 (Tass) -- It rains.", &quote.Dateline{Places: []string{"OSLO"}, Date: "May 3, 1987", Outlet: "Tass"}},
		{"a hyphen in an ordinary sentence is none", "NATO - the alliance - met on May 3.", none},
		{"a headline in capitals with a dash is none", "RAIN EXPECTED - MINISTER\n\nIt rains.", none},
		{"no dateline", "It rains in Oslo.", none},
		{"nothing", "", none},
	} {
		got := quote.Parse(c.text).Dateline
		if got != nil {
			if end := bytes.LastIndexByte([]byte(c.text), 'I'); got.End > end || got.Start < 0 {
				t.Errorf("%s: span %v of %q", c.reason, got.Span, c.text)
			}
			got.Span = quote.Span{}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.reason, c.text, diff)
		}
	}
}
