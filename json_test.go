package quote_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

// sameDocument compares documents: a nil list is an empty one, and tags by their
// text.
var sameDocument = cmp.Options{
	cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(quote.Document{}),
	cmp.Comparer(func(a, b language.Tag) bool { return a.String() == b.String() }),
}

// roundTrip writes a document, reads it, and writes it again.
func roundTrip(t testing.TB, doc *quote.Document) *quote.Document {
	t.Helper()
	first, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	back := new(quote.Document)
	if err := json.Unmarshal(first, back); err != nil {
		t.Fatalf("%v\n%s", err, first)
	}
	if second, err := json.Marshal(back); err != nil || string(second) != string(first) {
		t.Fatalf("written again it is another: %v\n%s", err, cmp.Diff(string(first), string(second)))
	}
	return back
}

func TestJSONReadsBack(t *testing.T) {
	people := &quote.Parser{People: []quote.Person{{ID: "1", Name: "Anna Berg"}}, Outlets: []quote.Outlet{{Name: "Regnposten", Kind: "leaflet", Country: "NO", Language: "nb"}}}
	for _, text := range append(articles(t),
		"", "OSLO, Dec. 13 -- It rains.",
		`"It rains," Anna Berg and Nils Dahl told Regnposten.`,
		"“It’s <wet> & “cold”,”\u2028 said Anna\u0000 Berg.") {
		doc := people.Parse(text)
		back := roundTrip(t, doc)
		if diff := cmp.Diff(doc, back, sameDocument); diff != "" {
			t.Errorf("%.60q reads back as another (-written +read):\n%s", text, diff)
		}
		for i := range back.Quotes {
			s := back.Quotes[i].Speaker
			if s == nil {
				continue
			}
			found := false
			for q := range back.By(s) {
				found = found || q == &back.Quotes[i]
			}
			if !found {
				t.Errorf("%.60q: quotation %d is not among its speaker's", text, i)
			}
		}
	}
}

func FuzzJSON(f *testing.F) {
	f.Add(sample(f))
	for _, s := range conformanceTexts(f) {
		f.Add(s)
	}
	f.Add("\xff\"It rains,\"\xe2\x80 said \xf0\x9f\x98Anna Berg.\x00\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		doc := quote.Parse(text)
		back := roundTrip(t, doc)
		if !utf8.ValidString(back.Text) {
			t.Fatalf("%q is no UTF-8", back.Text)
		}
		// Every span holds the same words, but for the bytes that JSON cannot hold.
		for i := range doc.Quotes {
			p, q := &doc.Quotes[i], &back.Quotes[i]
			for k, list := range [][2][]quote.Span{{p.Content, q.Content}, {p.Cue, q.Cue}, {p.Source, q.Source}, {p.To, q.To}, {{p.Sentence}, {q.Sentence}}} {
				if want, got := valid(doc.Join(list[0]...)), back.Join(list[1]...); want != got {
					t.Fatalf("quotation %d, part %d: %q has become %q", i, k, want, got)
				}
			}
		}
	})
}

// valid is a text with U+FFFD for every byte that is no UTF-8.
func valid(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}

// A part alone has the form that it has in its document, and reads back.
func TestJSONOfParts(t *testing.T) {
	doc := quote.Parse("OSLO, Dec. 13 (AFP) -- \"It rains,\" Minister Anna Berg told Tass.")
	whole, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	part := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	q := &doc.Quotes[0]
	for reason, v := range map[string]any{"a quotation": q, "a relay": q.Relays[0], "a speaker": doc.Speakers[0], "a quotation by value": *q} {
		if !strings.Contains(string(whole), part(v)) {
			t.Errorf("%s: %s does not stand in %s", reason, part(v), whole)
		}
	}
	var back quote.Quote
	if err := json.Unmarshal([]byte(part(q)), &back); err != nil {
		t.Fatal(err)
	}
	if part(back) != part(q) {
		t.Errorf("a quotation reads back as %s, want %s", part(back), part(q))
	}
	if back.Speaker.Name != "Anna Berg" || back.Speaker.Quotes != nil {
		t.Errorf("alone it has the speaker %+v", back.Speaker)
	}
}

func TestJSONFaults(t *testing.T) {
	const said = `"content":[{"start":0,"end":2}],`
	for _, c := range []struct{ reason, json, want string }{
		{"no object", `[]`, "quote: no document: json: cannot unmarshal array into Go value of type quote.Document"},
		{"no text", `{"quotes":[]}`, `no document: no key "text"`},
		{"a quotation that is none", `{"text":"It rains.","quotes":[{` + said + `"cue":[]},7]}`, "quotes[1]: "},
		{"a span outside the text", `{"text":"It rains.","quotes":[{"kind":"direct","content":[{"start":3,"end":12}]}]}`, "quotes[0].content: [3:12) does not lie in a text of 9 bytes"},
		{"a span that ends before it starts", `{"text":"It rains.","quotes":[{"kind":"direct",` + said + `"cue":[{"start":3,"end":2}]}]}`, "quotes[0].cue"},
		{"a mention outside", `{"text":"It rains.","quotes":[{` + said + `"speaker":{"name":"x"}}],"speakers":[{"name":"x","quotes":[0],"mentions":[{"start":-1,"end":2}]}]}`, "speakers[0].mentions"},
		{"a relay outside", `{"text":"It rains.","quotes":[{` + said + `"relays":[{"outlet":"Tass","start":1,"end":22}]}]}`, "quotes[0].relays[0]"},
		{"a dateline outside", `{"text":"It rains.","dateline":{"start":0,"end":22},"quotes":[]}`, "dateline"},
		{"nothing said", `{"text":"It rains.","quotes":[{"kind":"direct"}]}`, "quotes[0] has no content"},
		{"an unknown kind", `{"text":"It rains.","quotes":[{"kind":"murmured",` + said + `"cue":[]}]}`, "quote: quotes[0]: unknown kind \"murmured\""},
		{"a speaker with a quotation that is not there", `{"text":"It rains.","quotes":[],"speakers":[{"name":"x","quotes":[0]}]}`, "speakers[0]: there is no quotation 0"},
		{"a speaker with somebody else's", `{"text":"It rains.","quotes":[{` + said + `"speaker":{"name":"x"}}],"speakers":[{"name":"y","quotes":[0]}]}`, "speakers[0]: quotation 0 is somebody else's"},
		{"a speaker who is not in the list", `{"text":"It rains.","quotes":[{` + said + `"speaker":{"name":"x"}}],"speakers":[]}`, "quotes[0]: the speaker is not in the list"},
		{"a speaker that is null", `{"text":"It rains.","quotes":[],"speakers":[null]}`, "speakers[0] is null"},
		{"a language that is no tag", `{"text":"","lang":"no tag","quotes":[]}`, `lang "no tag"`},
		{"an id that is a list", `{"id":[],"text":"","quotes":[]}`, "id is neither text nor number"},
	} {
		doc := quote.Document{Text: "as it was"}
		err := json.Unmarshal([]byte(c.json), &doc)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.reason, err, c.want)
		}
		if doc.Text != "as it was" {
			t.Errorf("%s: the document has changed", c.reason)
		}
	}
}

// Documents of others may leave out what they do not know.
func TestJSONOfOthers(t *testing.T) {
	var doc quote.Document
	err := json.Unmarshal([]byte(`{"id":17,"text":"\"A,\" he said. \"B.\"","more":{},"quotes":[
		{"kind":"direct","content":[{"start":0,"end":4}],"speaker":{"name":"Anna Berg"}},
		{"kind":"direct","content":[{"start":14,"end":18}],"speaker":{"name":"Anna Berg"}}]}`), &doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Speakers) != 1 || len(doc.Speakers[0].Quotes) != 2 || doc.Quotes[0].Speaker != doc.Quotes[1].Speaker {
		t.Errorf("one name is not one speaker: %+v", doc.Speakers)
	}
	if doc.ID != "17" || doc.Language != language.Und || doc.Dateline != nil {
		t.Errorf("%+v", doc)
	}
	b, err := json.Marshal(doc)
	if err != nil || !strings.HasPrefix(string(b), `{"id":17,`) {
		t.Errorf("a number has not stayed one: %s, %v", b, err)
	}
}

func TestArticleJSON(t *testing.T) {
	for _, c := range []struct{ reason, json, id, err string }{
		{"an id that is text", `{"id":"17","text":"It rains."}`, `"id":"17"`, ""},
		{"an id that is a number", `{"id":17,"text":"It rains."}`, `"id":17`, ""},
		{"a large number stays as it is written", `{"id":12345678901234567890,"text":"It rains."}`, `"id":12345678901234567890`, ""},
		{"no id", `{"text":"It rains."}`, `{"lang":"en"`, ""},
		{"no text", `{"id":17}`, "", `no key "text"`},
		{"a text that is null", `{"text":null}`, "", `no key "text"`},
		{"a text that is a number", `{"text":17}`, "", "no article"},
		{"a language that is no tag", `{"text":"","lang":"no tag"}`, "", `lang "no tag"`},
		{"an id that is true", `{"id":true,"text":""}`, "", "id is neither text nor number"},
	} {
		var a quote.Article
		err := json.Unmarshal([]byte(c.json), &a)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s: error %v, want %q in it", c.reason, err, c.err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.reason, err)
			continue
		}
		if b, err := json.Marshal(new(quote.Parser).ParseArticle(a)); err != nil || !strings.Contains(string(b), c.id) {
			t.Errorf("%s: %s, %v; want %s in it", c.reason, b, err, c.id)
		}
	}
}
