package format

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/quoteattribution/quote"
)

var (
	//go:embed page.html.tmpl
	pageTemplate string
	//go:embed page.css
	pageStyle string

	pageTemplates = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("page").Parse(pageTemplate))
	})
)

// A pageWriter writes a page, which is complete in itself and needs no script: every
// document is an article, with its quotations marked in the text, a list of speakers,
// and a card a quotation. The markup is HTML and well-formed XML at once.
//
// What belongs to a quotation is shown while the reader points at it, or has the
// keyboard's focus on its number: by :has() of CSS, which browsers have had since 2023. In others, and in
// an article of more than mostLit quotations, where a browser would take long over it, the
// numbers still lead to the cards.
//
// Articles are kept until Close, as the index of a page stands before them.
type pageWriter struct {
	w        io.Writer
	index    []*pageArticle // without what has been written
	articles bytes.Buffer
	most     int // quotations of an article that does not have too many
}

// mostLit is a number of quotations for which a browser follows the pointer at once.
const mostLit = 200

func newHTML(w io.Writer, _ Options) Writer { return &pageWriter{w: w} }

// Write adds an article to the page.
func (p *pageWriter) Write(doc *quote.Document) error {
	a := newPageArticle(doc, len(p.index)+1)
	if err := pageTemplates().ExecuteTemplate(&p.articles, "article", a); err != nil {
		return err
	}
	if !a.Many {
		p.most = max(p.most, a.Count)
	}
	a.Before, a.Paragraphs, a.Speakers, a.Cards = "", nil, nil, nil
	p.index = append(p.index, a)
	return nil
}

// Close writes the page.
func (p *pageWriter) Close() error {
	style := pageStyle + lit(p.most)
	hash := sha256.Sum256([]byte(style))
	head := struct {
		Title, Policy string
		Style         template.CSS
		Index         []*pageArticle
	}{
		Title:  "Quotations",
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'; form-action 'none'",
		Style:  template.CSS(style),
		Index:  p.index,
	}
	if len(p.index) == 1 {
		head.Title += ": " + p.index[0].Title
	}
	var b bytes.Buffer
	if err := pageTemplates().ExecuteTemplate(&b, "head", head); err != nil {
		return err
	}
	if _, err := b.WriteTo(p.w); err != nil {
		return err
	}
	if _, err := p.articles.WriteTo(p.w); err != nil {
		return err
	}
	return pageTemplates().ExecuteTemplate(p.w, "foot", nil)
}

// lit is the style of what belongs to the quotation that the reader points at: the
// nth of its article, for every n. Custom properties do it, which page.css reads.
func lit(quotations int) string {
	var b strings.Builder
	for i := range quotations {
		fmt.Fprintf(&b, "article:has(.text .q%[1]d:hover,.text .q%[1]d:focus) .q%[1]d{--lit:2px;--tint:20%%;--card:block}\n", i+1)
	}
	return b.String()
}
