package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/text"
)

// Where a token ends, and what it is: w a word, n a number, . punctuation, s the
// ending of a possessive, with its shapes: C a capital, U capitals, g glued, d
// with its own period, f first of the paragraph.
func TestShapes(t *testing.T) {
	kinds := map[text.Kind]string{text.Word: "w", text.Number: "n", text.Punct: ".", text.Poss: "s", text.Open: "o", text.Close: "c"}
	shapes := []struct {
		shape text.Shape
		sign  string
	}{{text.Cap, "C"}, {text.Upper, "U"}, {text.Glued, "g"}, {text.Dotted, "d"}, {text.First, "f"}}
	for _, c := range []struct{ reason, text, want string }{
		{"a capital, and the first of the paragraph", "Rain fell", "Rain:wCf fell:w"},
		{"capitals", "The SPD left", "The:wCf SPD:wCU left:w"},
		{"one capital letter is none of capitals", "A man", "A:wCf man:w"},
		{"capitals and small letters", "USAid left", "USAid:wCf left:w"},
		{"every paragraph has a first", "It rains.\n\nIt snows.", "It:wCf rains:w .:.g It:wCf snows:w .:.g"},
		{"an abbreviation keeps its period", "met Sen. Berg", "met:wf Sen.:wCd Berg:wC"},
		{"a hyphen between initials", "a J.-P. Berg", "a:wf J.-P.:wCUd Berg:wC"},
		{"and before a word", "a J.-Paul", "a:wf J.:wCd -:.g Paul:wCg"},
		{"periods inside", "the U.S. left", "the:wf U.S.:wCUd left:w"},
		{"an ellipsis is none of the abbreviation", "Sen... left", "Sen:wCf ...:.g left:w"},
		{"a long word is no abbreviation", "Abbreviationally. It", "Abbreviationally:wCf .:.g It:wC"},
		{"a site", "on example.com now", "on:wf example.com:w now:w"},
		{"a long part behind a period is no abbreviation", "of S.Paulo. It", "of:wf S.Paulo:wC .:.g It:wC"},
		{"a missing space is no site", "rained.He left", "rained:wf .:.g He:wCg left:w"},
		{"an underscore and an at sign join", "a_b and c@d", "a_b:wf and:w c@d:w"},
		{"they join nothing at the end", "a- and b& c", "a:wf -:.g and:w b:w &:.g c:w"},
		{"a rare hyphen", "al‐Assad and al‑Assad", "al‐Assad:wf and:w al‑Assad:w"},
		{"an en dash does not join", "Berg–Dahl", "Berg:wCf –:.g Dahl:wCg"},
		{"a possessive in capitals", "BERG'S hat", "BERG:wCUf 'S:sg hat:w"},
		{"'s within a word", "d'Souza o'seven", "d'Souza:wf o'seven:w"},
		{"an s of its own", "rain 's", "rain:wf ':. s:wg"},
		{"the apostrophe of a plural", "the workers' and Max' hats", "the:wf workers:w ':sg and:w Max:wC ':sg hats:w"},
		{"an apostrophe behind another letter", "talkin' to", "talkin:wf ':.g to:w"},
		{"behind a number", "the 1980s' end", "the:wf 1980s:n ':sg end:w"},
		{"behind punctuation", "rain,' he", "rain:wf ,:.g ':.g he:w"},
		{"numbers and what joins their digits", "1.5 2,000 10:30 3/4 6-1", "1.5:nf 2,000:n 10:30:n 3/4:n 6-1:n"},
		{"a number at the end of a sentence", "It was 12. It was 13, so", "It:wCf was:w 12:n .:.g It:wC was:w 13:n ,:.g so:w"},
		{"a number and a word", "a 70-year-old of 5kg", "a:wf 70-year-old:n of:w 5kg:n"},
		{"a number and a hyphen", "5- and 6", "5:nf -:.g and:w 6:n"},
		{"a number and a word behind a period", "12.Rain", "12:nf .:.g Rain:wCg"},
		{"other letters", "Émile élan ночь", "Émile:wCf élan:w ночь:w"},
		{"a letter with a mark of its own", "Jose\u0301 left", "Jose\u0301:wCf left:w"},
		{"letters joined without being seen", "a\u200cb a\u200db a\u00adb", "a\u200cb:wf a\u200db:w a\u00adb:w"},
		{"marks of direction and a byte-order mark are spaces", "a\u200eb a\u202ab\ufeffc\u2066d\u2060e", "a:wf b:w a:w b:w c:w d:w e:w"},
		{"control characters are spaces", "a\x01b\x7fc", "a:wf b:w c:w"},
		{"runs of periods and hyphens", "a -- b .. c", "a:wf --:. b:w ..:. c:w"},
		{"commas make no run", "a ,, b", "a:wf ,:. ,:.g b:w"},
		{"punctuation of other scripts", "雨。雪、", "雨:wf 。:.g 雪:wg 、:.g"},
		{"marks that stand in pairs", `He said "go".`, `He:wCf said:w ":o go:wg ":cg .:.g`},
		{"no word runs over a mark", `It's"go"now`, `It:wCf 's:sg ":og go:wg ":cg now:wg`},
	} {
		var got []string
		for _, k := range read(c.text) {
			s := c.text[k.Start:k.End] + ":" + kinds[k.Kind]
			for _, x := range shapes {
				if k.Shape.Is(x.shape) {
					s += x.sign
				}
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestParagraphEdges(t *testing.T) {
	const wide = "The minister who had come from the north of the country said that it was raining there and in the whole of the south too,"
	for _, c := range []struct{ reason, text, want string }{
		{"narrow lines are not broken at a width", "It rains and\nit snows and\nit hails and", "It rains and|it snows and|it hails and"},
		{"very wide lines are not either", wide + "\n" + wide + "\n" + wide, wide + "|" + wide + "|" + wide},
		{"most lines end sentences", "The minister had come from the north today.\nThe minister had come from the north today.\nThe minister had come from the north and\nIt rains.",
			"The minister had come from the north today.|The minister had come from the north today.|The minister had come from the north and|It rains."},
		{"lines that end with a colon and marks end", "The minister who had come said so:\nThe minister who had come said “so.”\nThe minister who had come said (so!)",
			"The minister who had come said so:|The minister who had come said “so.”|The minister who had come said (so!)"},
		{"a tab indents", wrappedLines + "\n\tIt snows.", wrappedLines + "|It snows."},
		{"one space does not", wrappedLines + "\n and so on.", wrappedLines + "\n and so on."},
		{"two no-break spaces do", wrappedLines + "\n\u00a0\u00a0It snows.", wrappedLines + "|It snows."},
		{"a star behind a sentence", wrappedLines + "\n* It snows.", wrappedLines + "|* It snows."},
		{"an item behind an item in mid-sentence", wrappedLines + "\n- rain and\n- snow and", wrappedLines + "|- rain and|- snow and"},
		{"a number with a bracket", wrappedLines + "\n12) It snows.", wrappedLines + "|12) It snows."},
		{"a number of four figures is no item", wrappedLines + "\n1980. It snows.", wrappedLines + "\n1980. It snows."},
		{"nor a decimal", wrappedLines + "\n1.5 of them.", wrappedLines + "\n1.5 of them."},
		{"nor a number alone", wrappedLines + "\n12", wrappedLines + "\n12"},
		{"next-line characters alone", "It rains.\u0085It snows.", "It rains.|It snows."},
		{"line separators alone", "It rains.\u2028It snows.", "It rains.|It snows."},
		{"paragraph separators alone", "It rains.\u2029It snows.", "It rains.|It snows."},
		{"Windows line ends among others", "It rains.\r\nIt snows.\rIt hails.\nIt pours.", "It rains.|It snows.|It hails.|It pours."},
		{"a line feed before a carriage return", "It rains.\n\rIt snows.", "It rains.|It snows."},
		{"spaces at both ends of a line", "  It rains. \t\n It snows.\u3000", "It rains.|It snows."},
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

func TestPlainEdges(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"spaces at the end of a line stay", "A \t\nB", "A \t\nB"},
		{"rare ones become a space", "A \u00a0\nB", "A \nB"},
		{"a tab is a space of its own", "A\tB", "A\tB"},
		{"a tab and a space are one space", "A\t B", "A B"},
		{"a line separator", "A\u2028B", "A\nB"},
		{"a paragraph separator", "A\u2029B", "A\n\nB"},
		{"the hair space, the narrow and the mathematical one", "A\u200aB\u202fC\u205fD\u1680E", "A B C D E"},
		{"an ideographic space stays", "A\u3000B", "A\u3000B"},
		{"a word joiner and a zero-width space show nothing", "A\u2060B\u200bC", "ABC"},
		{"a joiner of letters stays", "A\u200dB", "A\u200dB"},
		{"thin spaces as entities", "A&thinsp;B&#8239;C&#xA0;D&#xa0;E", "A B C D E"},
		{"an entity behind a space", "A &nbsp;B", "A B"},
		{"entities that are none", "A & B &amp; C &nbsp D", "A & B &amp; C &nbsp D"},
		{"other scripts stay", "Дождь идёт, 雨。", "Дождь идёт, 雨。"},
		{"an accent across invisible characters at the start", "\u00ade\u0301", "é"},
		{"an accent without a letter", "\u0301A", "\u0301A"},
	} {
		if got, _ := text.Plain(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestInvisible(t *testing.T) {
	for _, c := range []struct {
		reason string
		r      rune
		want   bool
	}{
		{"a soft hyphen", 0xAD, true}, {"the letter before it", 0xAC, false}, {"a zero-width space", 0x200B, true}, {"a mark of direction", 0x200F, true}, {"a hyphen", 0x2010, false},
		{"an embedding", 0x202A, true}, {"its last", 0x202E, true}, {"a narrow space", 0x202F, false}, {"a word joiner", 0x2060, true}, {"an isolate", 0x2069, true}, {"behind them", 0x206A, false},
		{"a variation selector", 0xFE00, true}, {"the last", 0xFE0F, true}, {"behind them", 0xFE10, false}, {"a byte-order mark", 0xFEFF, true}, {"the Arabic letter mark", 0x61C, true},
		{"the Mongolian vowel separator", 0x180E, true}, {"a letter", 'a', false}, {"a space", ' ', false},
	} {
		if got := text.Invisible(c.r); got != c.want {
			t.Errorf("%s, %U: %v", c.reason, c.r, got)
		}
	}
}

func TestSpans(t *testing.T) {
	a := text.Span{Start: 2, End: 5}
	for _, c := range []struct {
		reason             string
		b                  text.Span
		contains, overlaps bool
	}{
		{"itself", a, true, true}, {"inside", text.Span{Start: 3, End: 4}, true, true}, {"over its start", text.Span{Start: 1, End: 3}, false, true}, {"over its end", text.Span{Start: 4, End: 6}, false, true},
		{"before", text.Span{Start: 0, End: 2}, false, false}, {"behind", text.Span{Start: 5, End: 6}, false, false},
	} {
		if a.Contains(c.b) != c.contains || a.Overlaps(c.b) != c.overlaps {
			t.Errorf("%s: contains %v, overlaps %v", c.reason, a.Contains(c.b), a.Overlaps(c.b))
		}
	}
	for in, want := range map[string]string{"a  b\n c": "a b c", " a ": " a ", "a": "a", "": ""} {
		if got := text.Squeeze(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
