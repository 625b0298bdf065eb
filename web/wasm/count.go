package main

import "github.com/quoteattribution/quote"

// count makes all spans of a document of valid UTF-8 count in another unit. It is no
// longer one that the methods of quote.Document understand, and is for writing alone.
func count(doc *quote.Document, unit quote.Unit) {
	at := doc.Offsets(unit)
	all := func(lists ...[]quote.Span) {
		for _, list := range lists {
			for i, s := range list {
				list[i] = at.Span(s)
			}
		}
	}
	if d := doc.Dateline; d != nil {
		d.Span = at.Span(d.Span)
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		all(q.Content, q.Cue, q.Source, q.To)
		q.Sentence = at.Span(q.Sentence)
		for k := range q.Relays {
			q.Relays[k].Mention = at.Span(q.Relays[k].Mention)
		}
	}
	for _, s := range doc.Speakers {
		all(s.Mentions)
	}
}
