package quote

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// A Document is an article that has been read.
type Document struct {
	// ID is the caller's: that of the Article, or what the caller sets; Parse leaves
	// it empty.
	ID string

	// Language is what the article was read as: the parser's, the article's own, or
	// else the guess.
	Language language.Tag

	Text     string
	Dateline *Dateline // nil where the article has none

	// Publisher is the article's own outlet, as its dateline, byline or closing
	// credit names it, or else as the caller does; "" where nobody does.
	Publisher string

	Quotes   []Quote    // in the order of their content
	Speakers []*Speaker // everybody who is quoted, once each, in order of their first quotation

	numeric bool // the id is a number in JSON
}

// Join returns the text of the spans, joined by single spaces. It panics, as
// slicing does, where a span does not lie in the text.
func (d *Document) Join(spans ...Span) string {
	if len(spans) == 1 {
		return d.Text[spans[0].Start:spans[0].End]
	}
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = d.Text[s.Start:s.End]
	}
	return strings.Join(parts, " ")
}

// By yields the quotations of a speaker of the document, in the order of the
// text.
func (d *Document) By(s *Speaker) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		for _, i := range s.Quotes {
			if !yield(&d.Quotes[i]) {
				return
			}
		}
	}
}

// Provenance is the way of a quotation to the article: the speaker (or else the
// source as it stands), the relays, nearest to the speaker first, and the
// article's own outlet, as far as they are known: Dimitry Peskov, Tass, Xinhua.
func (d *Document) Provenance(q *Quote) []string {
	chain := make([]string, 0, 2+len(q.Relays))
	switch {
	case q.Speaker != nil:
		chain = append(chain, q.Speaker.Name)
	case len(q.Source) > 0:
		chain = append(chain, d.Join(q.Source...))
	}
	for i := range q.Relays {
		chain = append(chain, q.Relays[i].Name)
	}
	if d.Publisher != "" {
		chain = append(chain, d.Publisher)
	}
	return chain
}

// Filter returns a document with the quotations for which keep returns true, in
// order, and the speakers of them; their indices are those of the new document. It
// shares text and spans with d, and leaves d as it is.
func (d *Document) Filter(keep func(*Quote) bool) *Document {
	kept := *d
	kept.Quotes, kept.Speakers = make([]Quote, 0, len(d.Quotes)), nil
	copies := make(map[*Speaker]*Speaker, len(d.Speakers))
	for i := range d.Quotes {
		if !keep(&d.Quotes[i]) {
			continue
		}
		q := d.Quotes[i]
		if s := q.Speaker; s != nil {
			c := copies[s]
			if c == nil {
				c = new(Speaker)
				*c = *s
				c.Quotes = nil
				copies[s] = c
				kept.Speakers = append(kept.Speakers, c)
			}
			c.Quotes = append(c.Quotes, len(kept.Quotes))
			q.Speaker = c
		}
		kept.Quotes = append(kept.Quotes, q)
	}
	return &kept
}

// Mask returns the text with the content of every quotation replaced, each span by
// the given string: the article's own words. Spans that touch are one.
//
// To mask some quotations alone, Filter the document first.
func (d *Document) Mask(with string) string {
	var spans []Span
	for i := range d.Quotes {
		spans = append(spans, d.Quotes[i].Content...)
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for i := 0; i < len(spans); {
		s := spans[i]
		for i++; i < len(spans) && spans[i].Start <= s.End; i++ {
			s.End = max(s.End, spans[i].End)
		}
		b.WriteString(d.Text[at:s.Start])
		b.WriteString(with)
		at = s.End
	}
	b.WriteString(d.Text[at:])
	return b.String()
}

// Line returns the number of the line, from 1, that a byte offset lies in. Lines
// end with "\n". It takes time linear in the offset.
func (d *Document) Line(offset int) int { return 1 + strings.Count(d.Text[:offset], "\n") }
