package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

func read(s string) []text.Token {
	paras := text.Paragraphs(s)
	var regions []text.Region
	for _, r := range mark.Scan(s, paras, mark.Convention{}) {
		regions = append(regions, text.Region{Open: r.Open, Close: r.Close})
	}
	tok := text.Tokenizer{Text: s, Regions: regions, Abbreviation: func(word string) bool { return word == "Sen" || word == "J" || word == "K" }}
	var tokens []text.Token
	for _, p := range paras {
		tokens = tok.Append(tokens, p)
	}
	return tokens
}

// Lines that are broken at a width.
const (
	wrappedLines  = "The minister who had come from the north said that it\nwas raining in the whole of the country, and that it\nwould go on."
	cyrillicLines = "Министр, который приехал с севера, сказал, что дождь идёт по\nвсей стране и что он будет идти до самого конца месяца и\nдаже дольше."
)

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a blank line", "It rains.\n\nIt snows.", "It rains.|It snows."},
		{"every line where lines are not broken at a width", "It rains.\nIt snows.", "It rains.|It snows."},
		{"lines broken at a width go on", "The minister who had come from the north said that it\nwas raining in the whole of the country, and that it\nwould go on.\n\nIt snows.",
			"The minister who had come from the north said that it\nwas raining in the whole of the country, and that it\nwould go on.|It snows."},
		{"an indented line begins a paragraph of such a text", "The minister who had come from the north said that it\nwas raining in the whole of the country, and that it\nwould go on.\n    It snows in the mountains, and nobody who lives there\nis surprised.",
			"The minister who had come from the north said that it\nwas raining in the whole of the country, and that it\nwould go on.|It snows in the mountains, and nobody who lives there\nis surprised."},
		{"Windows line ends", "It rains.\r\n\r\nIt snows.", "It rains.|It snows."},
		{"old Mac line ends", "It rains.\r\rIt snows.", "It rains.|It snows."},
		{"a line of blanks is blank", "It rains.\n \t\nIt snows.", "It rains.|It snows."},
		{"line and paragraph separators and next-line characters", "It rains.\u2028It snows.\u2029It hails.\u0085It pours.", "It rains.|It snows.|It hails.|It pours."},
		{"U+0085 is an ellipsis where marks of Windows-1252 are", "\u0093It rains\u0085\u0094 he said.", "\u0093It rains\u0085\u0094 he said."},
		{"a line of no-break and zero-width spaces is blank", wrappedLines + "\n\u00a0\u200b\n" + wrappedLines, wrappedLines + "|" + wrappedLines},
		{"a paragraph separator among lines broken at a width", wrappedLines + "\u2029" + wrappedLines, wrappedLines + "|" + wrappedLines},
		{"invisible characters do not indent", wrappedLines + "\n\u200e\ufeffand so on.", wrappedLines + "\n\u200e\ufeffand so on."},
		{"an ideographic space does", wrappedLines + "\n\u3000And so on.", wrappedLines + "|And so on."},
		{"a bullet begins a paragraph", wrappedLines + "\n• It snows.", wrappedLines + "|• It snows."},
		{"so does a number behind the end of a sentence", wrappedLines + "\n1. It snows.", wrappedLines + "|1. It snows."},
		{"a number in mid-sentence does not", strings.TrimSuffix(wrappedLines, "go on.") + "stop in May\n3. It snows.", strings.TrimSuffix(wrappedLines, "go on.") + "stop in May\n3. It snows."},
		{"a width is counted in characters", cyrillicLines, cyrillicLines},
		{"invisible characters around the text", "\ufeff\u00a0It rains.\u200b", "It rains."},
		{"nothing", " \n ", ""},
	} {
		var got []string
		for _, p := range text.Paragraphs(c.text) {
			got = append(got, c.text[p.Start:p.End])
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"words and punctuation", "It rains, he said.", "It rains , he said ."},
		{"a contraction is one word", "It doesn't rain, can’t you see?", "It doesn't rain , can’t you see ?"},
		{"the ending of a possessive is a token", "Berg's umbrella, the workers' rights", "Berg 's umbrella , the workers ' rights"},
		{"a curly one too", "Berg’s umbrella", "Berg ’s umbrella"},
		{"names with apostrophes", "O'Neill and D’Souza", "O'Neill and D’Souza"},
		{"hyphens join", "al-Assad's 70-year-old rain-soaked hat", "al-Assad 's 70-year-old rain-soaked hat"},
		{"abbreviations keep their period", "Sen. J. K. Berg of the U.S. at 5 p.m. Monday", "Sen. J. K. Berg of the U.S. at 5 p.m. Monday"},
		{"the period behind the name of a site does not", "He told Reginald.com. It rains.", "He told Reginald.com . It rains ."},
		{"the period of a sentence does not belong to its last word", "It rains. He left.", "It rains . He left ."},
		{"numbers", "1,237 of 2.15 million, $5 and 6-1", "1,237 of 2.15 million , $ 5 and 6-1"},
		{"marks", `"It rains," he said.`, `" It rains , " he said .`},
		{"an ellipsis is one token", "It rains...and -- it snows", "It rains ... and -- it snows"},
		{"invalid UTF-8 is punctuation", "It \xff rains", "It \xff rains"},
		{"an ampersand between letters", "AT&T and R & D", "AT&T and R & D"},
		{"zero-width and no-break spaces are spaces", "It\u00a0rains\u200bnow", "It rains now"},
	} {
		tokens := read(c.text)
		var got []string
		for _, k := range tokens {
			got = append(got, c.text[k.Start:k.End])
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Tokens are in order, do not overlap and leave out nothing but white space.
func FuzzTokens(f *testing.F) {
	f.Add("It doesn't rain,\" he said. “It pours.”")
	f.Add("U.S. \xff '90s ''x''\r\n  – Berg’s")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := read(s)
		last := 0
		for _, k := range tokens {
			if k.Start < last || k.End <= k.Start || k.End > len(s) {
				t.Fatalf("token %v of %q after %d", k, s, last)
			}
			for _, r := range s[last:k.Start] {
				if r > ' ' && r < 0x7f {
					t.Fatalf("%q of %q is in no token", r, s)
				}
			}
			last = k.End
		}
	})
}

// No token is longer than 4096 bytes, so that the work on one is bounded; what is longer is
// several that touch, and a character is never cut.
func TestLongTokens(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         int // tokens
	}{
		{"a word of just the size", strings.Repeat("a", 4096), 1},
		{"a longer one", strings.Repeat("a", 4097), 2},
		{"a number", strings.Repeat("1", 3*4096), 3},
		{"a run of periods", strings.Repeat(".", 2*4096), 2},
		{"letters of three bytes, which do not come out even", strings.Repeat("雨", 4096), 3},
	} {
		tok := text.Tokenizer{Text: c.text}
		got := tok.Append(nil, text.Span{Start: 0, End: len(c.text)})
		if len(got) != c.want {
			t.Errorf("%s: %d tokens, want %d", c.reason, len(got), c.want)
		}
		at := 0
		for i, g := range got {
			if g.Start != at || !utf8.ValidString(c.text[g.Start:g.End]) || g.Shape.Is(text.Glued) != (i > 0) {
				t.Errorf("%s: token %d is %v", c.reason, i, g)
			}
			at = g.End
		}
		if at != len(c.text) {
			t.Errorf("%s: ends at %d", c.reason, at)
		}
	}
}
