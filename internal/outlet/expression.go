package outlet

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// Expression returns the longest-listed expression of several words that begins at
// token i, such as "news agency" or "according to"; nil where there is none.
// Names of outlets are none.
func Expression(a *article.Article, i int) *lang.Phrase {
	list := a.Words[i].Phrases()
	for n := range list {
		if p := &list[n]; p.Outlet == "" && spells(a, i, p.Words, lang.Lower) {
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

// spells reports whether the tokens from i on, as form writes them, are the words.
func spells(a *article.Article, i int, words []string, form func(string) string) bool {
	if i+len(words) > len(a.Tokens) {
		return false
	}
	for k, w := range slices.Backward(words) { // many begin with the same word
		if s := a.Word(i + k); lang.Apart(s, w) || form(s) != w {
			return false
		}
	}
	return true
}
