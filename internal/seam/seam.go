// Package seam lets package calibrate run a quote.Tagger on an article as package quote
// does, which alone knows how.
package seam

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/link"
)

// Retag returns what a quote.Tagger does to the labels of an article in a language with weights
// or, if not modelled, without; nil where it does not read the language. Package quote sets
// it when it is initialised.
var Retag func(tagger any, a *article.Article, tag language.Tag, modelled bool) link.Retag

// Lists makes a quote.Parser read an article by words and rules, as one in a language
// without weights, whatever its language. Package quote sets it when it is initialised.
var Lists func(parser any)
