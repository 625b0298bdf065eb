package format_test

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// No text makes markup.
func TestMarkdownEscapes(t *testing.T) {
	for _, c := range []struct{ reason, words, want string }{
		{"a bar would end the cell", `a|b`, `a\|b`},
		{"a backslash would escape what follows", `a\|b`, `a\\\|b`},
		{"HTML", `<b>&lt;</b>`, `\<b\>\&lt;\</b\>`},
		{"emphasis, code and struck words", "*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"},
		{"links and pictures", `![a](b) [c]: d`, `\!\[a\](b) \[c\]: d`},
		{"mathematics", `$5 and $6`, `\$5 and \$6`},
		{"Liquid, as in static sites", `{{ a }}`, `\{\{ a \}\}`},
		{"an address is linked although it is escaped, but for a word joiner", `https://example.org`, `https:&#8288;//example.org`},
		{"one without a scheme", `see www.example.org`, `see www&#8288;.example.org`},
		{"a mailbox", `ann@example.org`, `ann@&#8288;example.org`},
		{"a user would be told", `@ann`, `@&#8288;ann`},
		{"an issue would be linked", `#12`, `\#&#8288;12`},
		{"a sign alone is none", `5 @ 6 # 7`, `5 @ 6 \# 7`},
		{"line ends are spaces", "a\nb\r\nc", `a b c`},
		{"spaces around are left out", " a ", `a`},
		{"other marks stay readable", `"It's 5-6 (a, b); c. d: e/f + g = 7 % «h»?"`, `"It's 5-6 (a, b); c. d: e/f + g = 7 % «h»?"`},
	} {
		out := render(t, lookup(t, "markdown"), format.Options{}, said("Ann", c.words))
		if want := "| **Ann** | direct |  | " + c.want + " | 0.00 |\n"; !strings.HasSuffix(out, want) {
			t.Errorf("%s: %q: no %q in\n%s", c.reason, c.words, want, out)
		}
	}
}

// What stands above and in the table.
func TestMarkdown(t *testing.T) {
	parser := quote.Parser{}
	read := func(id, text, publisher string) *quote.Document {
		return parser.ParseArticle(quote.Article{ID: id, Text: text, Publisher: publisher})
	}
	for _, c := range []struct {
		reason string
		doc    *quote.Document
		want   string
	}{
		{"an id is the heading, a publisher without a dateline stands below", read("a*b", "Nothing was said.", "The Daily"),
			"## a\\*b\n\nPublisher: The Daily\n\nNo quotations.\n"},
		{"neither", read("", "Nothing was said.", ""), "## Article 1\n\nNo quotations.\n"},
		{"a dateline", read("", "OSLO/BERGEN, May 3 (AFP) - Nothing was said.", ""), "## Article 1\n\nDateline: OSLO · BERGEN · May 3 · AFP\n\nNo quotations.\n"},
	} {
		if got := render(t, lookup(t, "markdown"), format.Options{}, c.doc); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
	doc := read("", "OSLO, May 3 (AFP) - \"It rains,\" minister Ann Berg told Tass.\n\nOle Dahl tweeted: \"It snows.\"", "")
	for _, want := range []string{
		"| **Ann Berg**, minister | direct | Tass (told) → AFP | \"It rains,\" | 0.",
		"| **Ole Dahl** | direct, writing |  | \"It snows.\" | 0.",
	} {
		if got := render(t, lookup(t, "markdown"), format.Options{}, doc); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	nobody := said("officials", "it rains")
	nobody.Quotes[0].Speaker = nil
	if got := render(t, lookup(t, "markdown"), format.Options{}, nobody); !strings.Contains(got, "| officials | direct |") {
		t.Errorf("a source without a speaker stands as it is:\n%s", got)
	}
}
