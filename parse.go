package quote

import (
	"math"
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/link"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/relay"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// parse reads a plain text, in any language: those that have weights differ from
// the others by having them, and by nothing else.
func (p *Parser) parse(s string) *Document {
	tag, base := p.languageOf(s)
	words := lang.For(base)
	modelled := !p.MarksOnly && words != nil && words.Modelled
	if modelled {
		model.Preload()
	}
	registry := p.derived().registry
	paras := text.Paragraphs(s)
	origin := credit.Find(s, paras, registry)
	a := article.Read(s, article.Options{
		Lexicon: words, Convention: mark.ConventionFor(tag), Paragraphs: paras, Body: origin.Body, Outlets: registry,
	})
	defer a.Release()
	said, readings := attributed(a, modelled)
	outlets := outlet.Mentions(a, registry)
	said = relay.Through(a, said, outlets)
	mentions := cast.Mentions(a, readings, named(a, outlets))
	defer cast.Release(mentions)
	entities, who := cast.Resolve(a, said, mentions, readings, authors(a, origin.Authors))
	passed := relays(a, said, entities, who, outlets, origin.Own, registry)

	doc := &Document{Text: s, Language: tag, Quotes: make([]Quote, len(said))}
	doc.credit(origin)
	people := speakers{parser: p, doc: doc, entities: entities, speakers: make(map[int]*Speaker)}
	for i := range said {
		q := &said[i]
		doc.Quotes[i] = Quote{
			Kind: Kind(q.Kind), Content: phrases(a, q.Content...), Cue: phrases(a, q.Cue...), Source: phrases(a, q.Source),
			Speaker: people.speaks(who[i], i), Relays: passed[i], Rule: q.By.String(),
			Confidence: math.Round(link.Confidence(q, modelled)*100) / 100,
		}
	}
	return doc
}

// attributed returns what the article attributes to anybody, and, where there are
// weights to tell, what its words outside marks are.
func attributed(a *article.Article, modelled bool) ([]speech.Quotation, []tagger.Reading) {
	if !modelled {
		return speech.Find(a), nil
	}
	said := speech.Evidence(a)
	r := role.NewReader()
	defer r.Release()
	lines := r.Lines(a, said)
	said = link.Join(a, said, lines, r.Label(lines))
	readings := role.Readings(a, lines)
	for i := range said {
		for _, c := range said[i].Cue {
			readings[c.First] = tagger.Reading{Tag: tagger.VBD} // Said Berg, "It rains."
		}
	}
	return said, readings
}

// choose keeps the quotations of the given kinds, and the speakers of them.
func (d *Document) choose(kinds []Kind) {
	if len(kinds) == 0 {
		return
	}
	for _, s := range d.Speakers {
		s.Quotes = s.Quotes[:0]
	}
	d.Quotes = slices.DeleteFunc(d.Quotes, func(q Quote) bool { return !slices.Contains(kinds, q.Kind) })
	for i := range d.Quotes {
		if s := d.Quotes[i].Speaker; s != nil {
			s.Quotes = append(s.Quotes, i)
		}
	}
	d.Speakers = slices.DeleteFunc(d.Speakers, func(s *Speaker) bool { return len(s.Quotes) == 0 })
	slices.SortFunc(d.Speakers, func(a, b *Speaker) int { return a.Quotes[0] - b.Quotes[0] })
}

// relocate leads the spans of a document back to the text that its plain text
// was made of.
func (d *Document) relocate(original string, o *text.Origin) {
	d.Text = original
	move := func(list []Span) {
		for i, s := range list {
			list[i] = Span(o.Span(text.Span(s)))
		}
	}
	if d.Dateline != nil {
		d.Dateline.Span = Span(o.Span(text.Span(d.Dateline.Span)))
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		move(q.Content)
		move(q.Cue)
		move(q.Source)
		for k := range q.Relays {
			q.Relays[k].Mention = Span(o.Span(text.Span(q.Relays[k].Mention)))
		}
	}
	for _, s := range d.Speakers {
		move(s.Mentions)
	}
}

func spans(list []text.Span) []Span {
	out := make([]Span, len(list))
	for i, s := range list {
		out[i] = Span(s)
	}
	return out
}

func phrases(a *article.Article, list ...article.Phrase) []Span {
	out := make([]Span, 0, len(list))
	for _, p := range list {
		if !p.Empty() {
			out = append(out, Span(a.Span(p.First, p.End)))
		}
	}
	return out
}
