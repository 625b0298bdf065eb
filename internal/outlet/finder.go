package outlet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A finder holds the state of Mentions.
type finder struct {
	*article.Article
	registry *Registry
	list     []Mention
	from     int            // the token after the mention before
	credited string         // the name of the outlet of the dateline
	called   map[string]int // of the first word of a name that the registry does not have: the mention with its type noun
	nouns    bool           // a capital tells nothing of a noun
	solid    bool           // words have no spaces between them
	mixed    bool           // and names another script than small words
}

// word is what is known of token i; nothing outside the article.
func (f *finder) word(i int) *lang.Entry { return f.Entry(i) }

// joined reports whether token i goes on with what stands before it, outside
// marks.
func (f *finder) joined(i int) bool { return f.continues(i) && f.Tokens[i].Region < 0 }

// continues reports whether token i stands in the paragraph of the one before.
func (f *finder) continues(i int) bool {
	return i > 0 && i < len(f.Tokens) && !f.Tokens[i].Shape.Is(text.First)
}

// capital reports whether token i begins with a capital.
func (f *finder) capital(i int) bool { return f.Token(i).Shape.Is(text.Cap) }

// opens reports whether token i begins a sentence.
func (f *finder) opens(i int) bool {
	return !f.continues(i) || f.Tokens[i-1].Kind != text.Word && f.Tokens[i-1].Kind != text.Poss && !f.Is(i-1, ",")
}

// text is what the tokens are, in one line.
func (f *finder) text(first, end int) string {
	return text.Squeeze(f.Text[f.Tokens[first].Start:f.Tokens[end-1].End])
}

// noun is how many tokens the type noun at token i has: newspaper, agence de
// presse; 0 where none begins there: a daily basis.
func (f *finder) noun(i int) int {
	if i >= len(f.Tokens) || f.Tokens[i].Kind != text.Word {
		return 0
	}
	if p := Expression(f.Article, i); p != nil {
		if !p.Class.Is(lang.Outlet) {
			return 0
		}
		return len(p.Words)
	}
	if f.Words[i].Class.Is(lang.Outlet) {
		return 1
	}
	return 0
}

// upper reports whether a word begins with a capital.
func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// upperAfterHyphen reports whether a capital follows the first hyphen of a word.
func upperAfterHyphen(w string) bool {
	_, rest, _ := strings.Cut(w, "-")
	return upper(rest)
}
