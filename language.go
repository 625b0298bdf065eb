package quote

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/multilingual"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// foreign returns the base language of a text that is not read as English: the
// parser's, or else what the text looks like. It is "" for English.
func (p *Parser) foreign(s string) string {
	if p.Language == language.Und {
		return lang.Guess(s)
	}
	base, _ := p.Language.Base()
	switch b := base.String(); b {
	case "en", "und":
		return ""
	case "no", "nn":
		return "nb" // what is written in Norway; the word list has both
	default:
		return b
	}
}

// confidence of direct speech in other languages, by whether its source is
// known; and of parts of sentences.
const (
	sureForeign, bareForeign, mixedForeign = 0.9, 0.6, 0.6
)

// parseForeign reads an article in a language other than English.
func (p *Parser) parseForeign(s, base string) *Document {
	paras := text.Paragraphs(s)
	opening := outlet.FindDateline(s, paras)
	doc := &Document{Text: s, Language: p.Language}
	if doc.Language == language.Und {
		doc.Language = language.Make(base)
	}
	a := article.Read(s, article.Options{Lexicon: lang.For(base), Convention: mark.ConventionFor(doc.Language), Paragraphs: paras, Body: bodyOf(opening)})
	defer a.Release()
	registry := p.registry()
	own := credit(doc, opening, paras, registry)
	found, entities := multilingual.Find(a, lang.For(base), registry, own, bodyOf(opening))
	doc.Quotes = make([]Quote, 0, len(found))
	people := speakers{parser: p, doc: doc, entities: entities, speakers: make(map[int]*Speaker)}
	for i := range found {
		f := &found[i]
		q := Quote{Content: spans(f.Content), Cue: spans(f.Cue), Source: []Span{}, Confidence: sureForeign}
		if f.Mixed {
			q.Kind = Mixed
		}
		if !p.wants(q.Kind) {
			continue
		}
		if f.Source.Len() > 0 {
			q.Source = append(q.Source, Span(f.Source))
		}
		switch {
		case f.Mixed:
			q.Confidence = mixedForeign
		case f.Source.Len() == 0:
			q.Confidence = bareForeign
		}
		q.Speaker = people.speaks(f.Speaker, len(doc.Quotes))
		for _, r := range f.Relays {
			relay := newRelay(r.Name, r.Outlet, registry, Span(r.Mention), r.Carried)
			if r.Outlet == outlet.Unknown && r.Known != "" {
				relay.Outlet.Name = r.Known
			}
			q.Relays = append(q.Relays, relay)
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return doc
}
