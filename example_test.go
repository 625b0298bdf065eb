package quote_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

const article = `OSLO, May 3 (AFP) - Foreign Minister Anna Berg met her colleagues on Monday.

"The talks were long," Tass news agency quoted the minister as saying. "They were good." Berg added that she would return.`

func ExampleParse() {
	doc := quote.Parse(article)
	for _, q := range doc.Quotes {
		fmt.Println(q.Speaker, "|", q.Kind, "|", q.Relays, "|", doc.Join(q.Content...))
	}
	// Output:
	// Anna Berg | direct | [Tass] | "The talks were long," "They were good."
	// Anna Berg | indirect | [Tass] | that she would return
}

// What most people mean by a quotation: what was said or written, and is likely right.
func ExampleParser() {
	p := &quote.Parser{Media: []quote.Medium{quote.Speech, quote.Writing}, MinConfidence: 0.5}
	doc := p.Parse(`Anna Berg hopes that the rain will end. "It pours," she wrote.`)
	for _, q := range doc.Quotes {
		fmt.Println(q.Speaker, q.Medium, doc.Join(q.Content...))
	}
	// Output: Anna Berg writing "It pours,"
}

// What stands in quotation marks, many times faster.
func ExampleParser_marksOnly() {
	p := &quote.Parser{MarksOnly: true}
	for _, q := range p.Parse(article).Quotes {
		fmt.Println(q.Kind, q.Speaker, q.Rule)
	}
	// Output: direct Anna Berg follows
}

// Outlets that the package does not know by itself.
func ExampleParser_outlets() {
	p := &quote.Parser{Outlets: []quote.Outlet{{Name: "Regnposten", Kind: quote.NewspaperOutlet, Country: "NO"}}}
	doc := p.Parse(`"It rains," Regnposten quoted Anna Berg as saying.`)
	fmt.Println(doc.Quotes[0].Relays[0].Outlet.Country)
	// Output: NO
}

// What was said to the newspaper itself has come through nobody else.
func ExampleParser_ParseArticle() {
	doc := new(quote.Parser).ParseArticle(quote.Article{
		ID: "17", Publisher: "Harbour Post", Text: `"It rains," Anna Berg told the Harbour Post.`,
	})
	fmt.Println(doc.ID, doc.Publisher, len(doc.Quotes[0].Relays))
	// Output: 17 Harbour Post 0
}

// Files one after the other, parsed on all cores. A file that cannot be read does not
// stop those behind it.
func ExampleParser_All() {
	files := func(yield func(quote.Article, error) bool) {
		for _, name := range []string{"testdata/palmyra.txt", "testdata/missing.txt", "testdata/odd.txt"} {
			b, err := os.ReadFile(name)
			if !yield(quote.Article{ID: name, Text: string(b)}, err) {
				return
			}
		}
	}
	for doc, err := range new(quote.Parser).All(context.Background(), files) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, doc.Speakers[0])
	}
	// Output:
	// testdata/palmyra.txt Dimitry Peskov
	// article 1 (testdata/missing.txt): open testdata/missing.txt: no such file or directory
	// testdata/odd.txt Yuki Mori
}

// Everybody who is quoted, with what they said.
func ExampleDocument_By() {
	doc := quote.Parse(article)
	for _, s := range doc.Speakers {
		fmt.Printf("%s, %s, a %s\n", s, s.Role, s.Kind)
		for q := range doc.By(s) {
			fmt.Println(doc.Join(q.Content...))
		}
	}
	// Output:
	// Anna Berg, Foreign Minister, a person
	// "The talks were long," "They were good."
	// that she would return
}

// What came through outlets of one country. The speakers are those of what is kept.
func ExampleDocument_Filter() {
	doc := quote.Parse(`"It rains," Tass quoted Anna Berg as saying. "It pours," Ole Lund told Reuters.`)
	doc = doc.Filter(func(q *quote.Quote) bool {
		return len(q.Relays) > 0 && q.Relays[0].Outlet.Country == "RU"
	})
	fmt.Println(doc.Speakers)
	// Output: [Anna Berg]
}

// The words of a quotation, each as it stands in the text.
func ExampleDocument_Join() {
	doc := quote.Parse(article)
	q := doc.Quotes[0]
	fmt.Println(doc.Join(q.Source...))
	fmt.Println(doc.Join(q.Cue...))
	// Output:
	// the minister
	// quoted as saying
}

// Offsets for other languages: Go counts bytes, Python code points, JavaScript, Java
// and C# units of UTF-16.
func ExampleDocument_Offsets() {
	doc := quote.Parse(`🌧 “It rains,” said Zoë Dahl.`)
	source := doc.Quotes[0].Source[0]
	fmt.Println("Go        ", source)
	fmt.Println("Python    ", doc.Offsets(quote.Runes).Span(source))
	fmt.Println("JavaScript", doc.Offsets(quote.UTF16).Span(source))
	// Output:
	// Go         {26 35}
	// Python     {19 27}
	// JavaScript {20 28}
}

// From the speaker over the relays to the article's own outlet.
func ExampleDocument_Provenance() {
	doc := quote.Parse(article)
	fmt.Println(doc.Provenance(&doc.Quotes[0]))
	// Output: [Anna Berg Tass AFP]
}

// A quotation by itself is what it is in its document.
func ExampleQuote_MarshalJSON() {
	doc := quote.Parse(`"It rains," Mayor Anna Berg told Tass.`)
	q := doc.Quotes[0]
	q.Confidence = 0.9
	b, err := json.Marshal(q)
	fmt.Println(string(b), err)
	// Output: {"kind":"direct","medium":"speech","content":[{"start":0,"end":11}],"cue":[{"start":28,"end":32}],"source":[{"start":12,"end":27}],"to":[{"start":33,"end":37}],"speaker":{"name":"Anna Berg","role":"Mayor"},"relays":[{"outlet":"Tass","start":33,"end":37,"kind":"agency","country":"RU","language":"ru","how":"told"}],"sentence":{"start":0,"end":38},"confidence":0.9,"rule":"follows"} <nil>
}

// How an outlet passed words on, and what is known of it.
func ExampleRelay() {
	doc := quote.Parse(`"It rains," Anna Berg told the Itar-Tass news agency. "It pours."`)
	for _, r := range doc.Quotes[0].Relays {
		fmt.Println(r.How, r.Name)
		fmt.Println(r.Outlet.Name, r.Outlet.Kind, r.Outlet.Country)
	}
	// Output:
	// told Itar-Tass
	// Tass agency RU
}

func ExampleLookupOutlet() {
	o, ok := quote.LookupOutlet("itar-tass")
	fmt.Println(o.Name, o.Kind, o.Country, ok)
	// Output: Tass agency RU true
}

// Any of the formats, chosen by the name of a file; format.Formats lists them.
func Example_formats() {
	f, ok := format.ForFile("quotations.jsonl")
	if !ok {
		fmt.Println("no format has this extension")
	}
	w := f.NewWriter(os.Stdout, format.Options{})
	for _, text := range []string{"Nobody spoke.", "Nobody spoke again."} {
		if err := w.Write(quote.Parse(text)); err != nil {
			fmt.Println(err)
		}
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"lang":"en","text":"Nobody spoke.","quotes":[],"speakers":[]}
	// {"lang":"en","text":"Nobody spoke again.","quotes":[],"speakers":[]}
}
