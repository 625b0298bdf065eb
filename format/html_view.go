package format

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
)

// A pageArticle is what the page says of a document.
type pageArticle struct {
	ID         string // of the element: a1
	Title      string
	Origin     string // places, date and publisher
	Lang       string // of the text; "" where it is not known
	Before     string // white space
	Paragraphs []pageParagraph
	Speakers   []*pageSpeaker
	Cards      []*pageCard
	Count      int  // of quotations
	Many       bool // they are more than mostLit
}

// A pageSpeaker is somebody in the list of speakers.
type pageSpeaker struct {
	Letter string // A, B ... Z, AA: tells speakers apart where colours do not
	Class  string
	Name   string
	About  string // role, kind
	Cards  []*pageCard
}

// A pageCard says everything about a quotation.
type pageCard struct {
	Article string // the ID of the article's element
	Lang    string // as in the article
	Number  int    // in the article, from 1
	Label   string // the letter of the speaker with the number, and ? where it is uncertain
	Of      string // class: the quotation and its speaker
	Class   string // the same, its kind and whether it is uncertain
	Speaker string
	Role    string
	Kind    string
	Medium  string
	Words   string
	Source  string
	Cue     string
	To      string
	Through []pageStep
	Rule    string

	Confidence string // "" where it is not known
}

// A pageStep is a part of the way of a quotation to the article.
type pageStep struct{ Name, How string }

const (
	pageColors = 6  // page.css has as many for speakers; more share them
	unsure     = .5 // what has less confidence is paler
)

func newPageArticle(doc *quote.Document, n int) *pageArticle {
	a := &pageArticle{ID: "a" + strconv.Itoa(n), Title: shown(doc.ID), Origin: shown(pageOrigin(doc)), Lang: languageTag(doc), Count: len(doc.Quotes), Many: len(doc.Quotes) > mostLit}
	if a.Title == "" {
		a.Title = "Article " + strconv.Itoa(n)
	}
	var marks []pageMark
	var refs []reference
	if doc.Dateline != nil {
		marks = append(marks, pageMark{Span: doc.Dateline.Span, class: "dateline"})
	}
	known := make(map[*quote.Speaker]*pageSpeaker, len(doc.Speakers))
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		c := newPageCard(doc, q, i+1)
		c.Article, c.Lang = a.ID, a.Lang
		who := known[q.Speaker]
		if who == nil && q.Speaker != nil {
			who = newPageSpeaker(q.Speaker, len(a.Speakers))
			known[q.Speaker] = who
			a.Speakers = append(a.Speakers, who)
		}
		c.by(who, q)
		a.Cards = append(a.Cards, c)
		marks = append(marks, pageMarks(q, c)...)
		refs = append(refs, reference{pageEnd(q), c})
	}
	a.Before, a.Paragraphs = markText(doc.Text, marks, refs)
	return a
}

// pageMarks are the marks of a quotation.
func pageMarks(q *quote.Quote, c *pageCard) (list []pageMark) {
	add := func(role, class string, spans ...quote.Span) {
		for _, s := range spans {
			list = append(list, pageMark{s, "part " + role + " " + class, role == "said"})
		}
	}
	add("said", c.Class, q.Content...)
	add("source", c.Of, q.Source...)
	add("cue", c.Of, q.Cue...)
	add("to", c.Of, q.To...)
	for i := range q.Relays {
		add("relay", c.Of, q.Relays[i].Mention)
	}
	return list
}

// pageEnd is where the content of a quotation ends.
func pageEnd(q *quote.Quote) int {
	end := 0
	for _, s := range q.Content {
		end = max(end, s.End)
	}
	return end
}

// pageOrigin is where, when and by whom an article was published.
func pageOrigin(doc *quote.Document) string {
	var parts []string
	if o := doc.Dateline; o != nil {
		parts = append(parts, strings.Join(o.Places, "/"))
		if o.Date != "" {
			parts = append(parts, o.Date)
		}
	}
	if doc.Publisher != "" {
		parts = append(parts, doc.Publisher)
	}
	return strings.Join(parts, ", ")
}

func newPageSpeaker(s *quote.Speaker, n int) *pageSpeaker {
	p := &pageSpeaker{Letter: letters(n), Class: "s" + strconv.Itoa(1+n%pageColors), Name: shown(s.Name)}
	var about []string
	if s.Role != "" {
		about = append(about, shown(s.Role))
	}
	if s.Kind != quote.UnknownSpeaker {
		about = append(about, s.Kind.String())
	}
	p.About = strings.Join(about, ", ")
	return p
}

// letters are A to Z, AA and so on, for n from 0.
func letters(n int) string {
	last := string(rune('A' + n%26))
	if n < 26 {
		return last
	}
	return letters(n/26-1) + last
}

func newPageCard(doc *quote.Document, q *quote.Quote, n int) *pageCard {
	c := &pageCard{
		Number: n, Kind: q.Kind.String(), Medium: q.Medium.String(), Rule: q.Rule,
		Source: pageWords(doc, q.Source), Cue: pageWords(doc, q.Cue), Words: pageWords(doc, q.Content), To: pageWords(doc, q.To),
	}
	for _, name := range doc.Provenance(q) {
		c.Through = append(c.Through, pageStep{Name: shown(name)})
	}
	first := len(c.Through) - len(q.Relays)
	if doc.Publisher != "" {
		first--
		c.Through[len(c.Through)-1].How = "this article"
	}
	for i := range q.Relays {
		c.Through[first+i].How = relayHow(&q.Relays[i])
	}
	if len(c.Through) == 1 {
		c.Through = nil // from the speaker to the article, or nothing is known
	}
	if q.Confidence > 0 {
		c.Confidence = strconv.FormatFloat(q.Confidence, 'f', 2, 64)
	}
	return c
}

// pageWords are the words of spans, with dots where something stands between them.
func pageWords(doc *quote.Document, spans []quote.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = shown(doc.Text[s.Start:s.End])
	}
	return strings.Join(parts, " … ")
}

// relayHow is the way of a relay in words.
func relayHow(r *quote.Relay) string {
	how := r.How.String()
	if !r.Carried {
		return how
	}
	return strings.TrimPrefix(how+", as elsewhere in the article", ", ")
}

// by says whose the card's quotation is; nil is nobody who is known.
func (c *pageCard) by(who *pageSpeaker, q *quote.Quote) {
	letter, class := "", "s0"
	switch {
	case who != nil:
		letter, class = who.Letter, who.Class
		c.Speaker, c.Role = who.Name, shown(q.Speaker.Role)
		who.Cards = append(who.Cards, c)
	case c.Source != "":
		c.Speaker = c.Source
		c.Role = "not known who"
	default:
		c.Speaker = "nobody named"
	}
	c.Label = letter + strconv.Itoa(c.Number)
	c.Of = fmt.Sprintf("q%d %s", c.Number, class)
	c.Class = c.Of + " " + c.Kind
	if 0 < q.Confidence && q.Confidence < unsure {
		c.Label += "?"
		c.Class += " unsure"
	}
}
