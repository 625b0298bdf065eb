package format_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
)

// The parts of a page of annotations that the tests look at.
type (
	annoPage struct {
		PartOf struct {
			Total int
			Label string
		}
		Items []struct {
			Motivation string
			Confidence *float64
			Body       []annoResource
			Target     []annoResource
		}
	}
	annoResource struct {
		Type, Purpose, Label, Value string
		Source                      any
		Selector                    []annoSelector
	}
	annoSelector struct {
		Type, Exact, Prefix, Suffix string
		Start, End                  int
	}
)

// checkSelectors makes sure that the selectors of a resource select spans of the text,
// in code points.
func checkSelectors(t *testing.T, text string, r annoResource) {
	t.Helper()
	runes := []rune(text) // a byte that is no UTF-8 is one, U+FFFD
	if len(r.Selector) != 2 || r.Selector[0].Type != "TextQuoteSelector" || r.Selector[1].Type != "TextPositionSelector" {
		t.Errorf("selectors: %+v", r.Selector)
		return
	}
	q, at := r.Selector[0], r.Selector[1]
	if got := string(runes[at.Start:at.End]); got != q.Exact {
		t.Errorf("[%d:%d) is %q, and exact is %q", at.Start, at.End, got, q.Exact)
	}
	if want := string(runes[max(0, at.Start-32):at.Start]); q.Prefix != want {
		t.Errorf("the prefix of %q is %q, want %q", q.Exact, q.Prefix, want)
	}
	if want := string(runes[at.End:min(len(runes), at.End+32)]); q.Suffix != want {
		t.Errorf("the suffix of %q is %q, want %q", q.Exact, q.Suffix, want)
	}
}

func TestWebAnnotationSelectors(t *testing.T) {
	shifted := webArticle(t, "odd") // everything behind four bytes, two UTF-16 units, one code point
	shifted = quote.Parse("😀 " + shifted.Text)
	broken := quote.Parse("\xff\xfe “It rains,” Berg said, \xc3“and \xffit snows.”")
	for _, doc := range []*quote.Document{webArticle(t, "palmyra"), webArticle(t, "odd"), shifted, broken} {
		var page annoPage
		readLD(t, webOutput(t, "webannotation", doc), &page)
		if len(page.Items) != len(doc.Quotes) || len(doc.Quotes) == 0 || page.PartOf.Total != len(doc.Quotes) {
			t.Fatalf("%d annotations of %d quotations", len(page.Items), len(doc.Quotes))
		}
		for i, x := range page.Items {
			if x.Motivation != "identifying" || len(x.Target) != len(doc.Quotes[i].Content) {
				t.Errorf("annotation %d: %s of %d targets, want %d", i+1, x.Motivation, len(x.Target), len(doc.Quotes[i].Content))
			}
			for _, r := range x.Target {
				checkSelectors(t, doc.Text, r)
			}
			for _, r := range x.Body {
				if len(r.Selector) > 0 {
					checkSelectors(t, doc.Text, r)
				}
			}
		}
	}
}

func TestWebAnnotationBodies(t *testing.T) {
	text := "It rains, Berg and Lund told Tass, NTB said."
	at := func(s string) []quote.Span {
		i := strings.Index(text, s)
		return []quote.Span{{Start: i, End: i + len(s)}}
	}
	group := &quote.Speaker{Name: "Berg and Lund", Kind: quote.GroupSpeaker, Members: []quote.Person{
		{Name: "Berg", Role: "mayor", Kind: quote.PersonSpeaker}, {Name: "Lund", ID: "https://people.example/lund", Kind: quote.PersonSpeaker},
	}}
	q := quote.Quote{
		Kind: quote.Indirect, Medium: quote.Writing, Content: at("It rains"), Cue: at("told"), Source: at("Berg and Lund"), To: at("Tass"),
		Relays: []quote.Relay{
			{Name: "Tass", Outlet: quote.Outlet{Name: "ITAR-Tass"}, Mention: at("Tass")[0], How: quote.Told},
			{Name: "NTB", Outlet: quote.Outlet{Name: "NTB"}, Mention: at("NTB")[0], Carried: true},
		},
	}
	for _, c := range []struct {
		reason  string
		speaker *quote.Speaker
		want    []string
	}{
		{"nobody", nil, nil},
		{"a person with a role", &quote.Speaker{Name: "Berg", Role: "mayor", Kind: quote.PersonSpeaker}, []string{"identifying urn:quote:1#speaker-1 Person Berg, mayor"}},
		{"a person whom the caller knows", &quote.Speaker{Name: "Lund", ID: "https://people.example/lund", Kind: quote.PersonSpeaker}, []string{"identifying https://people.example/lund Person Lund"}},
		{"a state", &quote.Speaker{Name: "Norway", Kind: quote.OrganizationSpeaker}, []string{"identifying urn:quote:1#speaker-1 Organization Norway"}},
		{"a report", &quote.Speaker{Name: "report", Role: "final", Kind: quote.DocumentSpeaker}, []string{"identifying urn:quote:1#speaker-1 foaf:Document report, final"}},
		{"a group", &quote.Speaker{Name: "officials", Kind: quote.GroupSpeaker}, []string{"identifying urn:quote:1#speaker-1 foaf:Group officials"}},
		{"something", &quote.Speaker{Name: "it"}, []string{"identifying urn:quote:1#speaker-1 foaf:Agent it"}},
		{"two who speak together", group, []string{"identifying urn:quote:1#speaker-1 Person Berg, mayor", "identifying https://people.example/lund Person Lund"}},
	} {
		q.Speaker = c.speaker
		var page annoPage
		readLD(t, webOutput(t, "webannotation", &quote.Document{ID: "1", Text: text, Quotes: []quote.Quote{q}}), &page)
		want := append(c.want,
			"linking told urn:quote:1#outlet-1 Organization ITAR-Tass", "linking carried urn:quote:1#outlet-2 Organization NTB",
			"classifying indirect", "classifying writing",
			"linking cue told", "linking source Berg and Lund", "linking addressee Tass", "linking relay Tass", "linking relay NTB")
		var got []string
		for _, b := range page.Items[0].Body {
			got = append(got, annoString(b))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
		if page.Items[0].Confidence != nil {
			t.Errorf("%s: there is confidence that is not known", c.reason)
		}
	}
}

// annoString is a body in words.
func annoString(r annoResource) string {
	words := []string{r.Purpose}
	if r.Label != "" {
		words = append(words, r.Label)
	}
	switch source, _ := r.Source.(map[string]any); {
	case source != nil:
		words = append(words, source["id"].(string), source["type"].(string), source["name"].(string))
		for _, role := range []string{"schema:jobTitle", "schema:description"} {
			if role, ok := source[role].(string); ok {
				words[len(words)-1] += ", " + role
			}
		}
	case len(r.Selector) > 0:
		words = append(words, r.Selector[0].Exact)
	default:
		words = append(words, r.Value)
	}
	return strings.Join(words, " ")
}

// Spans that share a person, or an outlet, have the same IRI for it.
func TestWebAnnotationSamePerson(t *testing.T) {
	berg, lund := quote.Person{Name: "Berg"}, quote.Person{Name: "Lund"}
	quotes := make([]quote.Quote, 3)
	quotes[0].Speaker = &quote.Speaker{Name: "Berg"}
	quotes[1].Speaker = &quote.Speaker{Name: "Lund and Berg", Members: []quote.Person{lund, berg}}
	quotes[2].Speaker = quotes[0].Speaker
	for i := range quotes {
		quotes[i].Content = []quote.Span{{}}
	}
	output := webOutput(t, "webannotation", &quote.Document{ID: "1", Quotes: quotes})
	if got := strings.Count(output, `"id":"urn:quote:1#speaker-1","type":"foaf:Agent","name":"Berg"`); got != 3 {
		t.Errorf("Berg has the first IRI %d times, not 3", got)
	}
	if got := strings.Count(output, `"id":"urn:quote:1#speaker-2","type":"foaf:Agent","name":"Lund"`); got != 1 {
		t.Errorf("Lund has the second IRI %d times, not once", got)
	}
}

func FuzzWebAnnotation(f *testing.F) {
	f.Add("It rains, 😀 שלום said. \xff雨", []byte{0, 8, 10, 3, 30, 12, 20, 9, 40})
	f.Add("", []byte{0, 0, 0})
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		if len(places) > 30 || len(text) > 2000 {
			return
		}
		doc := webScattered(text, places)
		var page annoPage
		readLD(t, webOutput(t, "webannotation", doc), &page)
		for _, x := range page.Items {
			for _, r := range x.Target {
				checkSelectors(t, text, r)
			}
		}
		output := webOutput(t, "schemaorg", doc)
		readLD(t, output, new(any))
		if strings.ContainsAny(output, "<>") || !utf8.ValidString(output) {
			t.Errorf("schema.org would break a script element: %s", output)
		}
	})
}
