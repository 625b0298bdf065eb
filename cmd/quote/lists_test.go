package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
)

// Who is one and the same over several articles, and what is counted.
func TestSpeakers(t *testing.T) {
	doc := func(speakers ...*quote.Speaker) *quote.Document {
		d := &quote.Document{Text: `it didn't rain in the north-west 下雨`, Speakers: speakers}
		for _, s := range speakers {
			d.Quotes = append(d.Quotes, quote.Quote{Kind: quote.Mixed, Content: []quote.Span{{Start: 0, End: len(d.Text)}}, Confidence: 1, Speaker: s})
		}
		return d
	}
	for _, c := range []struct {
		reason string
		docs   []*quote.Document
		want   []string // id, name, role, quotations, words, documents
	}{
		{"a name in any case, in two articles", []*quote.Document{doc(&quote.Speaker{Name: "Anna Berg"}), doc(&quote.Speaker{Name: "ANNA\nBERG", Role: "mayor"})}, []string{",Anna Berg,mayor,2,16,2"}},
		{"an id, whatever the name", []*quote.Document{doc(&quote.Speaker{ID: "7", Name: "Anna Berg"}, &quote.Speaker{ID: "7", Name: "A. Berg"})}, []string{"7,Anna Berg,,2,16,1"}},
		{"namesakes with ids", []*quote.Document{doc(&quote.Speaker{ID: "7", Name: "Anna Berg"}, &quote.Speaker{ID: "8", Name: "Anna Berg"})}, []string{"7,Anna Berg,,1,8,1", "8,Anna Berg,,1,8,1"}},
		{"several who speak together", []*quote.Document{doc(&quote.Speaker{Name: "Berg and Lund", Members: []quote.Person{{ID: "7", Name: "Anna Berg"}, {Name: "Nils Lund"}}})},
			[]string{"7,Anna Berg,,1,8,1", ",Nils Lund,,1,8,1"}},
		{"the most quoted stand first", []*quote.Document{doc(&quote.Speaker{Name: "Anna Berg"}), doc(&quote.Speaker{Name: "Nils Lund"}, &quote.Speaker{Name: "Nils Lund"})},
			[]string{",Nils Lund,,2,16,1", ",Anna Berg,,1,8,1"}},
		{"nobody", []*quote.Document{doc()}, nil},
	} {
		s := &speakers{tally: &tally{}, by: make(map[string]*quoted)}
		for _, d := range c.docs {
			if err := s.write(d); err != nil {
				t.Error(err)
			}
		}
		var got []string
		for _, q := range s.list() {
			got = append(got, strings.Join(append([]string{q.ID, q.Name, q.Role}, numbers(q.Quotations, q.Words, q.Documents)...), ","))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestSpeakersOutput(t *testing.T) {
	const in = `{"text":"\"It rains,\" said Anna Berg. Berg believes that it will snow."}` + "\n" + `{"text":"\"It snows,\" said Anna Berg. \"It hails, you see,\" said Nils Dahl."}`
	for _, c := range []struct {
		reason string
		args   []string
		want   string
	}{
		{"a table", nil, `QUOTATIONS  DIRECT  MIXED  INDIRECT  WORDS  DOCUMENTS  SPEAKER
         2       2      0         0      4          2  Anna Berg
         1       1      0         0      4          1  Nils Dahl
1 quotation not counted, as thought or of another medium, or of a confidence below .5: -all counts them
`},
		{"the first row alone", []string{"-top", "1", "-format", "csv"}, "id,name,role,kind,quotations,direct,mixed,indirect,words,documents\n,Anna Berg,,person,2,2,0,0,4,2\n"},
		{"all of them", []string{"-all", "-top", "1", "-format", "json"}, `[
{"name":"Anna Berg","role":"","kind":"person","quotations":3,"direct":2,"mixed":0,"indirect":1,"words":8,"documents":2}
]
`},
		{"a kind that nobody has", []string{"-kind", "mixed"}, "nobody\n"},
	} {
		out, errs, status := execute(in, append([]string{"speakers", "-in", "jsonl", "-width", "100"}, c.args...)...)
		if diff := cmp.Diff(c.want, out); diff != "" || status != 0 || errs != "" {
			t.Errorf("%s: status %d, %q (-want +got):\n%s", c.reason, status, errs, diff)
		}
	}
}

func TestRelays(t *testing.T) {
	const in = `{"publisher":"Xinhua","text":"\"It rains,\" Tass news agency quoted the mayor Anna Berg as saying. \"It snows,\" the AFP quoted a spokesman as saying."}` + "\n" +
		`{"text":"\"It rains,\" Itar-Tass quoted Anna Berg as saying. \"It hails,\" said Nils Dahl."}`
	for _, c := range []struct {
		reason string
		args   []string
		want   string
	}{
		{"a table", nil, `QUOTATIONS  DOCUMENTS  SPEAKER      THROUGH
         1          1  Anna Berg    -> Tass
         1          1  Anna Berg    -> Tass -> Xinhua
         1          1  a spokesman  -> AFP -> Xinhua
`},
		{"CSV", []string{"-format", "csv"}, "id,speaker,through,publisher,quotations,documents\n,Anna Berg,Tass,,1,1\n,Anna Berg,Tass,Xinhua,1,1\n,a spokesman,AFP,Xinhua,1,1\n"},
		{"JSON", []string{"-format", "json", "-top", "1"}, "[\n{\"speaker\":\"Anna Berg\",\"through\":[\"Tass\"],\"quotations\":1,\"documents\":1}\n]\n"},
		{"nothing came through anybody", []string{"-kind", "mixed"}, "nobody\n"},
	} {
		out, errs, status := execute(in, append([]string{"relays", "-in", "jsonl", "-width", "100"}, c.args...)...)
		if diff := cmp.Diff(c.want, out); diff != "" || status != 0 || errs != "" {
			t.Errorf("%s: status %d, %q (-want +got):\n%s", c.reason, status, errs, diff)
		}
	}
}

// Files of people and outlets, and what is wrong with them.
func TestCSVFiles(t *testing.T) {
	for _, c := range []struct {
		reason, flag, content string
		out                   string // what stands in JSON; "" where it is a misuse
		errs                  []string
	}{
		{"people, with columns in another order", "-people", "Name, id ,aliases\nAnna K. Berg,7,Anna Berg; A. Berg\n", `"speaker":{"id":"7","name":"Anna K. Berg","role":""}`, nil},
		{"a mark, and line ends of Windows", "-people", "\ufeffid,name,role,kind\r\n7,Anna Berg,Mayor,person\r\n", `{"id":"7","name":"Anna Berg","role":"Mayor"}`, nil},
		{"no people", "-people", "name\n", `"name":"Anna Berg"`, nil},
		{"outlets", "-outlets", "name,aliases,kind,country,language\nHarbour Times,The Harbour;HT,newspaper,NO,nb\n", `"Anna Berg"`, nil},
		{"no line of columns", "-people", "", "", []string{":", "empty; the first line names the columns: id,name,aliases,role,kind"}},
		{"an unknown column", "-people", "name,age\n", "", []string{`:1: column "age": the first line names the columns, want id, name, aliases, role or kind`}},
		{"a column twice", "-people", "name,Name\n", "", []string{`:1: column "Name": there are two of it`}},
		{"no names", "-people", "id\n7\n", "", []string{":1: no column name"}},
		{"semicolons", "-people", "id;name\n", "", []string{":1: want columns separated by commas, not semicolons"}},
		{"every wrong line is named", "-people", "id,name,kind\n7,,\n8,Anna,\n9,Nils,human\n10,Eva,person,x\n11,\"Eva\" x,\n", "",
			[]string{":2: no name", `:4: kind "human": want person, organization, group, document or nothing`, ":5: another number of fields than the first line has", ":6: "}},
		{"a record of several lines is named by its first", "-people", "id,name,role\n7,Anna,\"a\nb\"\n8,,\n", "", []string{":4: no name"}},
		{"a country that is none", "-outlets", "name,country\nX,Norway\n", "", []string{`:2: country "Norway": want two letters such as NO`}},
		{"a language that is none", "-outlets", "name,language\nX,no tag\n", "", []string{`:2: language "no tag": want a BCP 47 tag`}},
	} {
		file := write(t, "list.csv", c.content)
		out, errs, status := execute(said, "-format", "jsonl", c.flag, file)
		if c.out != "" {
			if status != 0 || errs != "" || !strings.Contains(out, c.out) {
				t.Errorf("%s: status %d, %q, %q; want %q", c.reason, status, errs, out, c.out)
			}
			continue
		}
		if n := strings.Count(errs, "\n"); status != misuse || out != "" || n != len(c.errs) && c.errs[0] != ":" {
			t.Errorf("%s: status %d, %q, %q", c.reason, status, out, errs)
		}
		for _, want := range c.errs {
			if !strings.Contains(errs, "quote: "+file+want) && !strings.Contains(errs, want) {
				t.Errorf("%s: %q, want %q in it", c.reason, errs, want)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         int
	}{
		{"letters and digits", "It rains at 12.", 4},
		{"apostrophes and hyphens inside", "didn't don’t north-west", 3},
		{"a dash is no word", "it rains – “really”", 3},
		{"Chinese, a character each", "今天下雨。", 4},
		{"Korean has spaces", "오늘은 비가 온다", 3},
		{"accents in parts", "Ze\u0301ro", 1},
		{"nothing", "…", 0},
	} {
		if got := words(c.text); got != c.want {
			t.Errorf("%s: %d words, want %d", c.reason, got, c.want)
		}
	}
}
