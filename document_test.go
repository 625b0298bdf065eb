package quote_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

func TestMedium(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         quote.Medium
	}{
		{"a verb of saying", `"It rains," said Anna Berg.`, quote.Speech},
		{"words in marks without a cue", `"It rains."`, quote.Speech},
		{"according to somebody", `According to Anna Berg, the rain will stop.`, quote.Speech},
		{"a turn of a transcript", "DAHL: Does it rain?\n\nBERG: It rains.\n\nDAHL: And now?", quote.Speech},
		{"an accusation is made in words", `Anna Berg accused the city of flooding her cellar.`, quote.Speech},
		{"a verb of writing", `"It rains," wrote Anna Berg.`, quote.Writing},
		{"in something written", `"It rains," Anna Berg said in a letter to the city.`, quote.Writing},
		{"at an occasion, not in something written", `"It rains," Anna Berg said in a speech to the city.`, quote.Speech},
		{"on a network", `"It rains," Anna Berg said on Twitter.`, quote.Writing},
		{"a document", `"It rains," the report said.`, quote.Writing},
		{"a belief", `Anna Berg believes that the rain will stop.`, quote.Thought},
		{"a hope", `Anna Berg hopes that the rain will stop.`, quote.Thought},
		{"a hope in marks has been said", `"The rain will stop," Anna Berg hoped.`, quote.Speech},
		{"a thought in marks has not", `"The rain will stop," Anna Berg thought.`, quote.Thought},
		{"a plan", `Anna Berg plans to build an ark on Monday.`, quote.Other},
		{"a letter in another language", `»Es regnet«, schrieb Anna Berg.`, quote.Writing},
	} {
		doc := quote.Parse(c.text)
		if strings.Contains(c.reason, "another language") {
			doc = (&quote.Parser{Language: language.German}).Parse(c.text)
		}
		if len(doc.Quotes) == 0 {
			t.Errorf("%s: no quotation in %q", c.reason, c.text)
			continue
		}
		if got := doc.Quotes[0].Medium; got != c.want {
			t.Errorf("%s: %q is %v, want %v", c.reason, c.text, got, c.want)
		}
	}
}

func TestAddressee(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"whom the verb takes", `"It rains," Anna Berg told reporters.`, "reporters"},
		{"a name", `Anna Berg told Nils Dahl that it rained.`, "Nils Dahl"},
		{"an outlet", `"It rains," Anna Berg told Norway's Regnposten newspaper on Monday.`, "Norway's Regnposten newspaper"},
		{"without the time behind it", `"It rains," Anna Berg told the paper last week.`, "the paper"},
		{"behind a preposition", `"It rains," Anna Berg said to the mayor.`, "the mayor"},
		{"behind who speaks", `"It rains," said Anna Berg to reporters.`, "reporters"},
		{"in something written", `"It rains," Anna Berg wrote in a letter to the committee.`, "the committee"},
		{"a pronoun", `"It rains," Anna Berg told me.`, "me"},
		{"who speaks is not told", `"It rains," warned the minister.`, ""},
		{"to be is nobody", `"It rains," said Anna Berg to be heard.`, ""},
		{"nor is a thing", `"It rains," Anna Berg said with a smile.`, ""},
		{"nor is the content", `Anna Berg told how the rain came.`, ""},
		{"nobody", `"It rains," said Anna Berg.`, ""},
	} {
		doc := quote.Parse(c.text)
		got := ""
		if len(doc.Quotes) > 0 {
			got = doc.Join(doc.Quotes[0].To...)
		}
		if got != c.want {
			t.Errorf("%s: %q is told to %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

func TestSentence(t *testing.T) {
	const before, after = "The city is wet. ", " The bridge is closed."
	for _, c := range []struct{ reason, sentence string }{
		{"one sentence", `Anna Berg said it rained.`},
		{"a sentence ends inside the marks", `"It rains. It pours," said Anna Berg.`},
		{"an attribution behind a question", `"Does it rain?" asked Anna Berg.`},
		{"two sentences, as the words go on", `"It rains," said Anna Berg. "It pours."`},
	} {
		text := before + c.sentence + after
		doc := quote.Parse(text)
		if len(doc.Quotes) != 1 {
			t.Errorf("%s: %d quotations", c.reason, len(doc.Quotes))
			continue
		}
		if got := doc.Join(doc.Quotes[0].Sentence); got != c.sentence {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.sentence)
		}
	}
}

const three = "\"It rains,\" said Anna Berg.\n\nNils Dahl thinks that it will stop.\n\n\"It pours,\" Berg told reporters."

func TestFilter(t *testing.T) {
	doc := quote.Parse(three)
	if len(doc.Quotes) != 3 || len(doc.Speakers) != 2 {
		t.Fatalf("%d quotations of %d speakers", len(doc.Quotes), len(doc.Speakers))
	}
	whole, err := doc.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	kept := doc.Filter(func(q *quote.Quote) bool { return q.Cue[0].Start > 15 })
	if len(kept.Quotes) != 2 || len(kept.Speakers) != 2 {
		t.Fatalf("kept %d quotations of %d speakers", len(kept.Quotes), len(kept.Speakers))
	}
	if kept.Speakers[0].Name != "Nils Dahl" {
		t.Errorf("the first to speak is %v", kept.Speakers[0])
	}
	for i, s := range kept.Speakers {
		if !slices.Equal(s.Quotes, []int{i}) || kept.Quotes[i].Speaker != s {
			t.Errorf("%v has the quotations %v", s, s.Quotes)
		}
	}
	if again, err := doc.MarshalJSON(); err != nil || string(again) != string(whole) {
		t.Errorf("the document has changed: %v", cmp.Diff(string(whole), string(again)))
	}
	if none := doc.Filter(func(*quote.Quote) bool { return false }); len(none.Quotes) != 0 || len(none.Speakers) != 0 || none.Text != doc.Text {
		t.Errorf("nothing kept: %+v", none)
	}
}

// What the parser filters is what is left of the whole.
func TestParserFilters(t *testing.T) {
	for _, c := range []struct {
		reason string
		parser *quote.Parser
		want   int
	}{
		{"all", &quote.Parser{}, 3},
		{"by medium", &quote.Parser{Media: []quote.Medium{quote.Speech, quote.Writing}}, 2},
		{"by kind", &quote.Parser{Kinds: []quote.Kind{quote.Indirect}}, 1},
		{"by kind and medium, which nothing has", &quote.Parser{Kinds: []quote.Kind{quote.Direct}, Media: []quote.Medium{quote.Thought}}, 0},
		{"by confidence", &quote.Parser{MinConfidence: 0.9}, 2},
		{"by a confidence that nothing has", &quote.Parser{MinConfidence: 1}, 0},
	} {
		if got := c.parser.Parse(three); len(got.Quotes) != c.want {
			t.Errorf("%s: %d quotations, want %d", c.reason, len(got.Quotes), c.want)
		}
	}
}

func TestBy(t *testing.T) {
	doc := quote.Parse(three)
	var said []string
	for q := range doc.By(doc.Speakers[0]) {
		said = append(said, doc.Join(q.Content...))
	}
	if diff := cmp.Diff([]string{`"It rains,"`, `"It pours,"`}, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range doc.By(doc.Speakers[0]) {
		break // a range may stop early
	}
}

func TestMask(t *testing.T) {
	for _, c := range []struct{ reason, text, with, want string }{
		{"each span", `"It rains," said Anna Berg. "It pours."`, "[...]", `[...] said Anna Berg. [...]`},
		{"nothing in its place", `"It rains," said Anna Berg.`, "", ` said Anna Berg.`},
		{"no quotations", `It rains.`, "[...]", `It rains.`},
		{"invalid UTF-8 stays", "\xff\"It rains,\" said Anna Berg.", "_", "\xff_ said Anna Berg."},
	} {
		if got := quote.Parse(c.text).Mask(c.with); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
	nested := &quote.Document{Text: "abcdef", Quotes: []quote.Quote{{Content: []quote.Span{{Start: 1, End: 5}}}, {Content: []quote.Span{{Start: 2, End: 3}}}}}
	if got := nested.Mask("_"); got != "a_f" {
		t.Errorf("a quotation inside another: got %q", got)
	}
}

func TestLine(t *testing.T) {
	doc := &quote.Document{Text: "a\nb\r\n\nc"}
	for offset, want := range map[int]int{0: 1, 1: 1, 2: 2, 5: 3, 6: 4, 7: 4} {
		if got := doc.Line(offset); got != want {
			t.Errorf("offset %d: line %d, want %d", offset, got, want)
		}
	}
}

func TestProvenance(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"speaker, relay and publisher", "OSLO, Dec. 13 (AFP) -- \"It rains,\" Tass quoted Anna Berg as saying.", []string{"Anna Berg", "Tass", "AFP"}},
		{"a speaker alone", `"It rains," said Anna Berg.`, []string{"Anna Berg"}},
		{"a source that is nobody known", `"It rains," he said.`, []string{"he"}},
		{"nobody", `"It rains."`, []string{}},
	} {
		doc := quote.Parse(c.text)
		if diff := cmp.Diff(c.want, doc.Provenance(&doc.Quotes[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// The article's own outlet, which the caller knows, is its publisher where the text
// names none, and never a relay.
func TestPublisher(t *testing.T) {
	const told = `"It rains," Anna Berg told The Guardian.`
	relays := func(publisher, text string) (string, int) {
		doc := new(quote.Parser).ParseArticle(quote.Article{Text: text, Publisher: publisher})
		return doc.Publisher, len(doc.Quotes[0].Relays)
	}
	for _, c := range []struct {
		reason, publisher, text, want string
		relays                        int
	}{
		{"not known", "", told, "", 1},
		{"known, and spoken to", "The Guardian", told, "The Guardian", 0},
		{"another", "The Independent", told, "The Independent", 1},
		{"the text names one", "The Guardian", "OSLO, Dec. 13 (AFP) -- " + told, "AFP", 0},
	} {
		if got, n := relays(c.publisher, c.text); got != c.want || n != c.relays {
			t.Errorf("%s: publisher %q with %d relays, want %q with %d", c.reason, got, n, c.want, c.relays)
		}
	}
}

func TestArticleLanguage(t *testing.T) {
	p := &quote.Parser{Language: language.German}
	for _, c := range []struct {
		reason  string
		article quote.Article
		want    string
	}{
		{"the article's own wins", quote.Article{Text: "“It rains,” said Anna Berg.", Language: language.English}, "en"},
		{"or else the parser's", quote.Article{Text: "„Es regnet“, sagte Anna Berg."}, "de"},
	} {
		doc := p.ParseArticle(c.article)
		if doc.Language.String() != c.want || len(doc.Quotes) != 1 || doc.Quotes[0].Speaker.String() != "Anna Berg" {
			t.Errorf("%s: read as %v: %+v", c.reason, doc.Language, doc.Quotes)
		}
	}
	if doc := quote.Parse("It rains."); doc.Language != language.English {
		t.Errorf("guessed: %v", doc.Language)
	}
}

func TestMembers(t *testing.T) {
	p := &quote.Parser{People: []quote.Person{{ID: "1", Name: "Anna Berg", Role: "meteorologist"}}}
	doc := p.Parse(`"It rains," Anna Berg and Mayor Nils Dahl said.`)
	s := doc.Quotes[0].Speaker
	want := []quote.Person{
		{ID: "1", Name: "Anna Berg", Role: "meteorologist", Kind: quote.PersonSpeaker},
		{Name: "Nils Dahl", Role: "Mayor", Kind: quote.PersonSpeaker},
	}
	if s.Name != "Anna Berg and Nils Dahl" || s.Kind != quote.GroupSpeaker || !cmp.Equal(want, s.Members) {
		t.Errorf("%v, a %v (-want +got):\n%s", s, s.Kind, cmp.Diff(want, s.Members))
	}
	if one := quote.Parse(`"It rains," Anna Berg said.`).Speakers[0]; one.Members != nil {
		t.Errorf("one alone has the members %v", one.Members)
	}
}

func TestLookupOutlet(t *testing.T) {
	for _, c := range []struct{ reason, name, want string }{
		{"its name", "Tass", "Tass"},
		{"an alias", "Itar-Tass", "Tass"},
		{"an article before it", "the Associated Press", "AP"},
		{"spaces around it", " Reuters ", "Reuters"},
		{"capitals", "REUTERS", "Reuters"},
		{"a rival in the same country is another outlet", "NTV Uganda", "NTV Uganda"},
		{"that of another party is", "Super One TV", "ONE TV Malta"},
		{"and one that the state does not own", "TV3 Ghana", "TV3 Ghana"},
		{"a part of it", "Associated", ""},
		{"more than it", "Reuters man", ""},
		{"nothing", "", ""},
	} {
		o, ok := quote.LookupOutlet(c.name)
		if o.Name != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q is %q, %v; want %q", c.reason, c.name, o.Name, ok, c.want)
		}
	}
	if o, _ := quote.LookupOutlet("Tass"); o.Kind != quote.AgencyOutlet || o.Country != "RU" || !slices.Contains(o.Aliases, "Itar-Tass") {
		t.Errorf("%+v", o)
	}
}

func TestFindOutlets(t *testing.T) {
	for _, c := range []struct {
		reason, name string
		least, most  int
	}{
		{"a name is that outlet alone", "Tass", 1, 1},
		{"what no outlet has", "rain forest times of nowhere", 0, 0},
		{"in any case, with any spaces", " ASSOCIATED   press ", 1, 1},
		{"a part of many", "gazett", 2, 1000},
	} {
		if n := len(quote.FindOutlets(c.name)); n < c.least || n > c.most {
			t.Errorf("%s: %q finds %d outlets, want %d to %d", c.reason, c.name, n, c.least, c.most)
		}
	}
}

// Those who speak are the members of several, the one of one, and nobody of nobody.
func TestPeople(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"two", `"It rains," Anna Berg and Nils Dahl said.`, []string{"Anna Berg", "Nils Dahl"}},
		{"one", `"It rains," Anna Berg said.`, []string{"Anna Berg"}},
		{"nobody", `"It rains."`, nil},
	} {
		var got []string
		for _, p := range quote.Parse(c.text).Quotes[0].Speaker.People() {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestOffsets(t *testing.T) {
	// Longer than a few stretches, with runes of every size across their borders.
	text := strings.Repeat("aé€😀", 100) + "\xff\x80b"
	doc := &quote.Document{Text: text}
	for _, unit := range []quote.Unit{quote.Bytes, quote.Runes, quote.UTF16} {
		o := doc.Offsets(unit)
		n, utf16 := 0, 0
		for i, r := range text {
			want := map[quote.Unit]int{quote.Bytes: i, quote.Runes: n, quote.UTF16: utf16}[unit]
			if got := o.At(i); got != want {
				t.Fatalf("%v: byte %d is at %d, want %d", unit, i, got, want)
			}
			n++
			utf16++
			if r > 0xFFFF {
				utf16++
			}
		}
		end := map[quote.Unit]int{quote.Bytes: len(text), quote.Runes: n, quote.UTF16: utf16}[unit]
		if got := o.Span(quote.Span{Start: 0, End: len(text)}); got != (quote.Span{Start: 0, End: end}) {
			t.Errorf("%v: all of the text is %v, want to %d", unit, got, end)
		}
	}
	if got := (&quote.Document{}).Offsets(quote.Runes).At(0); got != 0 {
		t.Errorf("an empty text: %d", got)
	}
	if got := (&quote.Document{Text: "é"}).Offsets(quote.Runes).At(1); got != 1 {
		t.Errorf("inside a rune: %d", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("an offset outside the text does not panic")
		}
	}()
	doc.Offsets(quote.Runes).At(len(text) + 1)
}

// Every enumeration has a name for each of its values, which reads back, and none for
// others.
func TestEnumerations(t *testing.T) {
	for _, k := range []quote.Kind{quote.Direct, quote.Mixed, quote.Indirect} {
		var back quote.Kind
		readsBack(t, k, &back, func() bool { return back == k })
	}
	for _, m := range []quote.Medium{quote.Speech, quote.Writing, quote.Thought, quote.Other} {
		var back quote.Medium
		readsBack(t, m, &back, func() bool { return back == m })
	}
	for _, k := range []quote.SpeakerKind{quote.UnknownSpeaker, quote.PersonSpeaker, quote.OrganizationSpeaker, quote.GroupSpeaker, quote.DocumentSpeaker} {
		var back quote.SpeakerKind
		readsBack(t, k, &back, func() bool { return back == k })
	}
	for h := quote.Unstated; h <= quote.Via; h++ {
		var back quote.How
		readsBack(t, h, &back, func() bool { return back == h })
	}
	for want, bad := range map[string]interface {
		String() string
		MarshalText() ([]byte, error)
	}{"Kind(7)": quote.Kind(7), "Medium(7)": quote.Medium(7), "SpeakerKind(7)": quote.SpeakerKind(7), "How(77)": quote.How(77)} {
		if _, err := bad.MarshalText(); err == nil || bad.String() != want {
			t.Errorf("%s: %q, %v", want, bad.String(), err)
		}
	}
	for _, to := range []interface{ UnmarshalText([]byte) error }{new(quote.Kind), new(quote.Medium), new(quote.SpeakerKind), new(quote.How)} {
		if err := to.UnmarshalText([]byte("murmured")); err == nil || !strings.Contains(err.Error(), "murmured") {
			t.Errorf("%T: %v", to, err)
		}
	}
}

func readsBack(t *testing.T, v interface {
	String() string
	MarshalText() ([]byte, error)
}, to interface{ UnmarshalText([]byte) error }, same func() bool) {
	t.Helper()
	b, err := v.MarshalText()
	if err != nil || string(b) != v.String() {
		t.Errorf("%v is written as %q, %v", v, b, err)
	}
	if err := to.UnmarshalText(b); err != nil || !same() {
		t.Errorf("%q reads back as %v, %v", b, to, err)
	}
}
