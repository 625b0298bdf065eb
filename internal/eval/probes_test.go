package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// by is a quotation with a speaker.
func by(q Quote, name, role string) Quote {
	q.Speaker = &Speaker{Name: name, Role: role}
	return q
}

// about is a quotation of a text, its parts given by phrases of it.
func about(t *testing.T, text, kind, content, source string) Quote {
	t.Helper()
	return Quote{Kind: kind, Content: at(t, text, content), Cue: []Span{}, Source: at(t, text, source), Relays: []Relay{}}
}

const accused = `The mayor, Anna Berg, was accused by Nils Dahl of "waste". "It rains," the captain said.`

// accusedProbe has a mixed quotation of Nils Dahl and a direct one of somebody
// who is not to be named.
func accusedProbe(t *testing.T) *Probe {
	return &Probe{
		ID: "p", Class: "passive", Reason: "the agent speaks", Text: accused, Parties: []string{"Oslo Bank"},
		Quotes: []ProbeQuote{
			{Quote: by(about(t, accused, mixed, `waste`, "Nils Dahl"), "Nils Dahl", "critic"), Extent: at(t, accused, `"waste"`)},
			{Quote: by(about(t, accused, direct, `"It rains,"`, "the captain"), "", ""), Names: []string{""}},
		},
	}
}

func TestProbes(t *testing.T) {
	waste := func(name string) Quote { return by(about(t, accused, mixed, `of "waste"`, ""), name, "") }
	rains := func(name string) Quote { return by(about(t, accused, direct, `"It rains,"`, ""), name, "") }
	for _, c := range []struct {
		reason   string
		quotes   []Quote
		speakers []Speaker
		want     ProbeClass
		unclear  int
		reasons  string // part of them
	}{
		{reason: "nothing is found, so nobody says anything wrong", want: ProbeClass{Probes: 1}, reasons: "mixed [waste] missed"},
		{reason: "all is right; a complementizer before the content does not count",
			quotes: []Quote{waste("Nils Dahl"), rains("")}, want: ProbeClass{Probes: 1, Right: 1}},
		{reason: "the mention as it stands is right for somebody without a name",
			quotes: []Quote{waste("Nils Dahl"), rains("the captain")}, want: ProbeClass{Probes: 1, Right: 1}},
		{reason: "the accused did not say it",
			quotes: []Quote{waste("Anna Berg"), rains("")}, want: ProbeClass{Probes: 1, WrongPerson: 1, WithFalse: 1},
			reasons: `FALSE wrong person: Anna Berg says [of "waste"], not Nils Dahl`},
		{reason: "a surname alone is not right and not false",
			quotes: []Quote{waste("Dahl"), rains("")}, want: ProbeClass{Probes: 1}, unclear: 1, reasons: "speaker Dahl for Nils Dahl"},
		{reason: "words that are no quotation, by a person",
			quotes:   []Quote{waste("Nils Dahl"), rains(""), by(about(t, accused, indirect, "The mayor", ""), "Anna Berg", "")},
			speakers: []Speaker{{Name: "Anna Berg", Kind: "person"}},
			want:     ProbeClass{Probes: 1, Invented: 1, WithFalse: 1}, reasons: "FALSE invented: Anna Berg says [The mayor]"},
		{reason: "the same by a thing that is no party is none",
			quotes:   []Quote{waste("Nils Dahl"), rains(""), by(about(t, accused, indirect, "The mayor", ""), "a report", "")},
			speakers: []Speaker{{ID: "r", Name: "another"}, {Name: "a report", Kind: "thing"}},
			want:     ProbeClass{Probes: 1, Right: 1}},
		{reason: "and by an organisation that is a party is one",
			quotes:   []Quote{waste("Nils Dahl"), rains(""), by(about(t, accused, indirect, "The mayor", ""), "the Oslo Bank", "")},
			speakers: []Speaker{{Name: "the Oslo Bank", Kind: "organization"}},
			want:     ProbeClass{Probes: 1, Invented: 1, WithFalse: 1}, reasons: "FALSE invented"},
		{reason: "nobody's words in marks are not gold",
			quotes: []Quote{waste("Nils Dahl"), rains(""), about(t, accused, mixed, "The mayor", "")},
			want:   ProbeClass{Probes: 1}, reasons: "not gold: mixed [The mayor] by nobody"},
		{reason: "a relay that is none", quotes: []Quote{waste("Nils Dahl"), func() Quote {
			q := rains("")
			q.Relays = []Relay{{Outlet: "Tass"}}
			return q
		}()}, want: ProbeClass{Probes: 1}, reasons: "relays [Tass] for []"},
		{reason: "content beyond what its speaker says",
			quotes: []Quote{by(about(t, accused, mixed, `accused by Nils Dahl of "waste"`, ""), "Nils Dahl", ""), rains("")},
			want:   ProbeClass{Probes: 1}, reasons: "content mixed: accused"},
	} {
		d := &Document{ID: "p", Text: accused, Quotes: c.quotes, Speakers: c.speakers}
		r := CheckProbes([]*Probe{accusedProbe(t)}, []*Document{d}, 0)
		c.want.Name = "passive"
		if diff := cmp.Diff(c.want, r.Classes[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
		c.want.Name = "all"
		if r.All != c.want {
			t.Errorf("%s: all %+v", c.reason, r.All)
		}
		if r.Unresolved != c.unclear {
			t.Errorf("%s: %d are unresolved, want %d", c.reason, r.Unresolved, c.unclear)
		}
		got := ""
		for _, f := range r.Failures {
			got += strings.Join(f.Reasons, "\n")
		}
		if c.reasons == "" && got != "" || !strings.Contains(got, c.reasons) {
			t.Errorf("%s: reasons %q, want %q", c.reason, got, c.reasons)
		}
	}
}

const nested = `Nils Dahl said Anna Berg had told him it rains.`

func TestProbesEither(t *testing.T) {
	inner := ProbeQuote{Quote: by(about(t, nested, indirect, "it rains", "Anna Berg"), "Anna Berg", ""), Either: "a"}
	outer := ProbeQuote{Quote: by(about(t, nested, indirect, "Anna Berg had told him it rains", "Nils Dahl"), "Nils Dahl", ""), Either: "a"}
	p := &Probe{ID: "p", Text: nested, Quotes: []ProbeQuote{inner}, Allowed: []ProbeQuote{outer}}
	for _, c := range []struct {
		reason string
		quotes []Quote
		right  int
	}{
		{"the inner level", []Quote{inner.Quote}, 1},
		{"the outer level is as good", []Quote{outer.Quote}, 1},
		{"both", []Quote{outer.Quote, inner.Quote}, 1},
		{"neither", nil, 0},
		{"the outer words by the inner speaker", []Quote{by(outer.Quote, "Anna Berg", "")}, 0},
	} {
		r := CheckProbes([]*Probe{p}, []*Document{{ID: "p", Quotes: c.quotes}}, 0)
		if r.All.Right != c.right {
			t.Errorf("%s: right %d, want %d: %+v", c.reason, r.All.Right, c.right, r.Failures)
		}
	}
}

func TestProbesStrict(t *testing.T) {
	text := "Anna Berg said it rains."
	gold := by(about(t, text, indirect, "it rains", "Anna Berg"), "Anna Berg", "Mayor of Oslo")
	gold.Relays = []Relay{{Outlet: "Tass"}}
	with := func(role string, outlets ...string) Quote {
		q := by(about(t, text, indirect, "it rains", "Anna Berg"), "Anna Berg", role)
		for _, o := range outlets {
			q.Relays = append(q.Relays, Relay{Outlet: o})
		}
		return q
	}
	for _, c := range []struct {
		reason string
		strict []string
		quote  Quote
		right  int
		roles  int
	}{
		{"relays of indirect speech do not count", nil, with(""), 1, 0},
		{"but where the probe is about them", []string{"relays"}, with(""), 0, 0},
		{"and then they may be right", []string{"relays"}, with("", "the TASS agency"), 1, 0},
		{"the role counts where the probe is about it", []string{"role"}, with("mayor"), 0, 0},
		{"without its article and case", []string{"role"}, with("the mayor of Oslo"), 1, 1},
	} {
		p := &Probe{ID: "p", Text: text, Strict: c.strict, Quotes: []ProbeQuote{{Quote: gold}}}
		r := CheckProbes([]*Probe{p}, []*Document{{ID: "p", Quotes: []Quote{c.quote}}}, 0)
		if r.All.Right != c.right || r.Roles != (Share{c.roles, 1}) {
			t.Errorf("%s: right %d, roles %v: %+v", c.reason, r.All.Right, r.Roles, r.Failures)
		}
	}
}

func TestProbesLeast(t *testing.T) {
	low := 0.5
	q := by(about(t, accused, indirect, "The mayor", ""), "Anna Berg", "")
	q.Confidence = &low
	pred := []*Document{{ID: "p", Quotes: []Quote{q}}}
	for least, want := range map[float64]int{0: 1, 0.5: 1, 0.8: 0} {
		if got := CheckProbes([]*Probe{accusedProbe(t)}, pred, least).All.False(); got != want {
			t.Errorf("of at least %v: %d false attributions, want %d", least, got, want)
		}
	}
}

func TestProbesMissingDocument(t *testing.T) {
	r := CheckProbes([]*Probe{accusedProbe(t)}, nil, 0)
	if r.All.Right != 0 || r.All.False() != 0 {
		t.Errorf("got %+v", r.All)
	}
	var b strings.Builder
	r.WriteErrors(&b, 9)
	for _, want := range []string{"p: the agent speaks", "TEXT The mayor"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, &b)
		}
	}
}

func TestMarkedSpans(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`it "rains" and`, "rains"},
		{`it “rains” and «snows»`, "rains snows"},
		{"it ``rains'' and", "rains"},
		{`it ’’rains’’`, "rains"},
		{`it "rains and`, "rains and"},
		{`it rains”`, ""},
		{"it is the farmer's", ""},
	} {
		var got []string
		for _, s := range markedSpans(c.text, []Span{{0, len(c.text)}}) {
			got = append(got, strings.Trim(c.text[s.Start:s.End], "\"“«`’'"))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: got %q, want %q", c.text, g, c.want)
		}
	}
}

func TestReadProbes(t *testing.T) {
	probes, err := ReadProbes(strings.NewReader(`{"id":"p","class":"c","text":"It rains.","quotes":[{"kind":"direct","content":[{"start":0,"end":2}],"names":[""],"either":"a"}]}`), "f")
	if err != nil || len(probes) != 1 || probes[0].Quotes[0].Either != "a" || probes[0].Document().Quotes[0].Kind != direct {
		t.Errorf("got %+v, %v", probes, err)
	}
	for in, want := range map[string]string{
		`{"id":`: "f:1:",
		`{}`:     "f:1: the probe has no id",
		`{"id":"p","text":"x"}` + "\n" + `{"id":"p","text":"x"}`:             `f:2: the id "p" stands on line 1 already`,
		`{"id":"p","text":"x","allowed":[{"extent":[{"start":0,"end":2}]}]}`: `"p", allowed[0]: extent span 0-2 does not lie in the text`,
	} {
		if _, err := ReadProbes(strings.NewReader(in), "f"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", in, err, want)
		}
	}
	if _, err := ReadProbesFile("testdata/none"); err == nil {
		t.Error("a file that is not there is read")
	}
}
