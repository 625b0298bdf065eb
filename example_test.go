package quote_test

import (
	"encoding/json"
	"fmt"

	"github.com/quoteattribution/quote"
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

func ExampleParser_Parse() {
	p := &quote.Parser{Kinds: []quote.Kind{quote.Direct}}
	for _, q := range p.Parse(article).Quotes {
		fmt.Println(q.Kind, q.Speaker)
	}
	// Output: direct Anna Berg
}

func ExampleParser_marksOnly() {
	p := &quote.Parser{MarksOnly: true}
	for _, q := range p.Parse(article).Quotes {
		fmt.Println(q.Kind, q.Speaker, q.Rule)
	}
	// Output: direct Anna Berg follows
}

func ExampleParser_people() {
	p := &quote.Parser{People: []quote.Person{{ID: "person/17", Name: "Anna Berg"}}}
	doc := p.Parse(article)
	fmt.Println(doc.Quotes[0].Speaker.ID)
	// Output: person/17
}

func ExampleParser_outlets() {
	p := &quote.Parser{Outlets: []quote.Outlet{{Name: "Regnposten", Kind: "newspaper", Country: "NO"}}}
	doc := p.Parse(`"It rains," Regnposten quoted Anna Berg as saying.`)
	fmt.Println(doc.Quotes[0].Relays[0].Outlet.Country)
	// Output: NO
}

func ExampleDocument_Provenance() {
	doc := quote.Parse(article)
	fmt.Println(doc.Provenance(&doc.Quotes[0]))
	// Output: [Anna Berg Tass AFP]
}

func ExampleDocument_Join() {
	doc := quote.Parse(article)
	q := doc.Quotes[0]
	fmt.Println(doc.Join(q.Source...))
	fmt.Println(doc.Join(q.Cue...))
	// Output:
	// the minister
	// quoted as saying
}

func ExampleDocument_MarshalJSON() {
	b, err := json.MarshalIndent(quote.Parse(`"It rains," said Anna Berg.`).Quotes[0].Content, "", " ")
	fmt.Println(string(b), err)
	b, err = json.Marshal(quote.Parse("Nobody spoke."))
	fmt.Println(string(b), err)
	// Output:
	// [
	//  {
	//   "start": 0,
	//   "end": 11
	//  }
	// ] <nil>
	// {"lang":"en","text":"Nobody spoke.","quotes":[],"speakers":[]} <nil>
}

func ExampleOutlets() {
	for o := range quote.Outlets() {
		if o.Name == "Tass" {
			fmt.Println(o.Name, o.Kind, o.Country)
		}
	}
	// Output: Tass agency RU
}

func ExampleKind_UnmarshalText() {
	var k quote.Kind
	if err := k.UnmarshalText([]byte("mixed")); err != nil {
		fmt.Println(err)
	}
	fmt.Println(k == quote.Mixed)
	// Output: true
}

func ExampleKind_MarshalText() {
	b, err := quote.Indirect.MarshalText()
	fmt.Println(string(b), err)
	// Output: indirect <nil>
}

func ExampleKind_String() {
	fmt.Println(quote.Direct)
	// Output: direct
}

func ExampleSpeaker_String() {
	doc := quote.Parse(article)
	fmt.Println(doc.Speakers[0])
	// Output: Anna Berg
}

func ExampleHow_String() {
	doc := quote.Parse(article)
	r := doc.Quotes[0].Relays[0]
	fmt.Println(r.How, r.Name)
	// Output: quoted by Tass
}

func ExampleRelay_String() {
	doc := quote.Parse(article)
	fmt.Println(doc.Quotes[0].Relays[0])
	// Output: Tass
}
