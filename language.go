package quote

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/locale"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/multilingual"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// foreign returns the base language of a text that is not read as English: the
// parser's, or else what the text looks like. It is "" for English.
func (p *Parser) foreign(s string) string {
	if p.Language == language.Und {
		return locale.Guess(s)
	}
	base, _ := p.Language.Base()
	switch lang := base.String(); lang {
	case "en", "und":
		return ""
	case "no", "nn":
		return "nb" // what is written in Norway; the word list has both
	default:
		return lang
	}
}

// confidence of direct speech in other languages, by whether its source is
// known; and of parts of sentences.
const (
	sureForeign, bareForeign, mixedForeign = 0.9, 0.6, 0.6
)

// parseForeign reads an article in a language other than English.
func (p *Parser) parseForeign(s, lang string) *Document {
	paras := text.Paragraphs(s)
	registry := p.registry()
	origin := credit.Find(s, paras, registry)
	doc := &Document{Text: s, Language: p.Language}
	if doc.Language == language.Und {
		doc.Language = language.Make(lang)
	}
	a := article.ReadIn(mark.ConventionFor(doc.Language), s, paras, origin.Body)
	defer a.Release()
	doc.credit(origin)
	found, entities := multilingual.Find(a, locale.For(lang), registry, origin.Own, origin.Body)
	doc.Quotes = make([]Quote, 0, len(found))
	cast := cast{parser: p, doc: doc, entities: entities, speakers: make(map[int]*Speaker)}
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
		q.Speaker = cast.speaks(f.Speaker, len(doc.Quotes))
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
