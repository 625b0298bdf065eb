package quote

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/relay"
	"github.com/quoteattribution/quote/internal/speech"
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
	registry := p.derived().registry
	origin := credit.Find(s, paras, registry)
	doc := &Document{Text: s, Language: p.Language}
	if doc.Language == language.Und {
		doc.Language = language.Make(base)
	}
	a := article.Read(s, article.Options{Lexicon: lang.For(base), Convention: mark.ConventionFor(doc.Language), Paragraphs: paras, Body: origin.Body, Outlets: registry})
	defer a.Release()
	doc.credit(origin)
	ms := outlet.Mentions(a, registry)
	said := relay.Through(a, speech.Find(a), ms)
	entities, who := cast.Resolve(a, said, cast.Mentions(a, nil, named(a, ms)), authors(a, origin.Authors))
	passed := relays(a, said, entities, who, ms, origin.Own, registry)
	doc.Quotes = make([]Quote, 0, len(said))
	people := speakers{parser: p, doc: doc, entities: entities, speakers: make(map[int]*Speaker)}
	for i := range said {
		f := &said[i]
		q := Quote{
			Kind: Kind(f.Kind), Content: phrases(a, f.Content...), Cue: phrases(a, f.Cue...), Source: phrases(a, f.Source),
			Confidence: sureForeign, Speaker: people.speaks(who[i], len(doc.Quotes)), Relays: passed[i],
		}
		switch {
		case f.Kind == speech.Mixed:
			q.Confidence = mixedForeign
		case f.Source.Empty():
			q.Confidence = bareForeign
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return doc
}
