package quote

import (
	"math"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/link"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/relay"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// parse reads the plain text of an article, in any language: those that have weights
// differ from the others by having them, and by nothing else.
func (p *Parser) parse(s string, known Article, signal *stop.Signal) *Document {
	tag, base := p.languageOf(s, known.Language)
	words := lang.For(base)
	modelled := !p.MarksOnly && !p.lists && words != nil && words.Modelled
	if modelled {
		model.Preload()
	}
	registry := p.derived().registry
	paras := text.ParagraphsUntil(signal, s)
	origin := credit.Find(s, paras, registry, known.Publisher)
	a := article.Read(s, article.Options{
		Lexicon: words, Convention: mark.ConventionFor(tag), Paragraphs: paras, Body: origin.Body, Outlets: registry,
		Stop: signal,
	})
	said, readings := link.Read(a, p.depth(modelled), p.retag(a, tag, modelled))
	outlets := outlet.Mentions(a, registry)
	said = relay.Through(a, said, outlets)
	speech.Describe(a, said)
	mentions := cast.Mentions(a, readings, named(a, outlets))
	entities, who := cast.Resolve(a, said, mentions, readings, authors(a, origin.Authors))
	passed := relays(a, said, entities, who, outlets, origin.Own, registry)

	doc := &Document{Text: s, Language: tag, Quotes: make([]Quote, len(said))}
	doc.credit(origin)
	people := speakers{parser: p, doc: doc, entities: entities, speakers: make(map[int]*Speaker), known: make(map[*Person]*Speaker)}
	for i := range said {
		signal.Check()
		q := &said[i]
		doc.Quotes[i] = Quote{
			Kind: Kind(q.Kind), Medium: Medium(q.Medium), Denied: q.Denied,
			Content: phrases(a, q.Content...), Cue: phrases(a, q.Cue...), Source: source(a, q), To: phrases(a, q.To),
			Speaker: people.speaks(who[i], i), Relays: passed[i], Sentence: sentences(a, q), Rule: q.By.String(),
			Confidence: math.Round(p.derived().confidence.Of(a, q, modelled)*100) / 100,
		}
		if s := doc.Quotes[i].Speaker; s != nil && s.Kind == DocumentSpeaker && q.Medium != speech.Other {
			doc.Quotes[i].Medium = Writing // the report said
		}
	}
	a.Release() // not of an article that panicked, or was given up: it may be half done
	return doc
}

// source is where a quotation's source is named: not in another sentence, where it is only
// understood.
func source(a *article.Article, q *speech.Quotation) []Span {
	if q.Understood && len(q.Cue) > 0 && a.SentenceOf(q.Source.First) != a.SentenceOf(q.Cue[0].First) {
		return nil
	}
	return phrases(a, q.Source)
}

// sentences is the stretch of sentences that has content, cue and source of a quotation. A
// sentence that ends with a quotation inside it goes on where an attribution of the
// quotation follows.
func sentences(a *article.Article, q *speech.Quotation) Span {
	first, end := q.First(), q.End()
	for _, p := range append(append(make([]article.Phrase, 0, 4), q.Cue...), q.Source) {
		if !p.Empty() {
			first, end = min(first, p.First), max(end, p.End)
		}
	}
	from, to := a.SentenceOf(first), a.SentenceOf(end-1)
	if from == len(a.Sentences) || to == len(a.Sentences) {
		return Span(a.Span(first, end))
	}
	return Span(a.Span(a.Sentences[from].First, a.Sentences[to].End))
}

// depth is how far an article is read.
func (p *Parser) depth(modelled bool) link.Depth {
	switch {
	case p.MarksOnly:
		return link.InMarks
	case modelled:
		return link.ByWeights
	}
	return link.ByRules
}

// move puts every span of the document where another text has it.
func (d *Document) move(signal *stop.Signal, to func(Span) Span) {
	all := func(lists ...[]Span) {
		for _, list := range lists {
			for i, end := range signal.Blocks(len(list)) {
				for ; i < end; i++ {
					list[i] = to(list[i])
				}
			}
		}
	}
	if d.Dateline != nil {
		d.Dateline.Span = to(d.Dateline.Span)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		all(q.Content, q.Cue, q.Source, q.To)
		q.Sentence = to(q.Sentence)
		for k := range q.Relays {
			q.Relays[k].Mention = to(q.Relays[k].Mention)
		}
	}
	for _, s := range d.Speakers {
		all(s.Mentions)
	}
}

func spans(list []text.Span) []Span {
	out := make([]Span, len(list))
	for i, s := range list {
		out[i] = Span(s)
	}
	return out
}

// phrases are the spans of phrases that are not empty; nil where all are.
func phrases(a *article.Article, list ...article.Phrase) []Span {
	var out []Span
	for _, p := range list {
		if p.Empty() {
			continue
		}
		if out == nil {
			out = make([]Span, 0, len(list))
		}
		out = append(out, Span(a.Span(p.First, p.End)))
	}
	return out
}
