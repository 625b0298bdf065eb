package outlet

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// Expression returns the longest-listed expression of several words that begins at
// token i, such as "news agency" or "according to"; nil where there is none.
// Names of outlets are none.
func Expression(a *article.Article, i int) *lang.Phrase {
	list := a.Words[i].Phrases()
	for n := range list {
		if p := &list[n]; p.Outlet == "" && a.Spells(i, len(a.Tokens), p) {
			return p
		}
	}
	return nil
}

// Before returns what the word at token i, or an expression that ends there, may
// be; 0 before the first token.
func Before(a *article.Article, i int) lang.Class {
	if i < 0 {
		return 0
	}
	c := a.Words[i].Class
	const most = 3 // words of an expression before its last
	for k := max(0, i-most); k < i; k++ {
		if p := Expression(a, k); p != nil && k+len(p.Words) == i+1 {
			c |= p.Class
		}
	}
	return c
}
