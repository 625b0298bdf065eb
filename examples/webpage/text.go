package main

import (
	"strings"

	"golang.org/x/net/html"
)

// text is the text of a part of a page, with an empty line behind each block. Quotation
// marks are paired over a paragraph, so where one ends must be seen; ContentText of
// go-trafilatura does not show it.
func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.ReplaceAll(n.Data, "\n", " ") // as in HTML
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(text(c))
	}
	if block(n.Data) {
		b.WriteString("\n\n")
	}
	return b.String()
}

// block reports whether a line ends where an element does.
func block(element string) bool {
	switch element {
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "div", "section", "td", "th", "dt", "dd", "br", "hr":
		return true
	}
	return false
}
