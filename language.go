package quote

import (
	"golang.org/x/text/language"

	"github.com/quoteattribution/quote/internal/lang"
)

// languageOf returns the language of a text: its own where the caller knows it, the
// parser's, or else what the text looks like, which is English where nothing else is
// clear. Its base is what the words are looked up in.
func (p *Parser) languageOf(s string, own language.Tag) (tag language.Tag, base string) {
	tag = own
	if tag == language.Und {
		tag = p.Language
	}
	if tag == language.Und {
		if base = lang.Guess(s); base == "" {
			base = "en"
		}
		return language.Make(base), base
	}
	b, _ := tag.Base()
	switch base = b.String(); base {
	case "und":
		base = "en"
	case "no", "nn":
		base = "nb" // what is written in Norway; the word list has both
	}
	return tag, base
}
