package mark_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

// show writes the regions into the text: ⟨ before an opening mark, ⟩ after the
// closing mark or where the region ends without one, ⟪ where a region goes on
// from the paragraph before.
func show(s string) string { return showIn(mark.Convention{}, s) }

func showIn(c mark.Convention, s string) string {
	at := make(map[int]string)
	for _, r := range mark.Scan(s, text.Paragraphs(s), c) {
		sign := "⟨"
		if r.Continues >= 0 {
			sign = "⟪"
		}
		at[r.Open.Start] += sign
		at[r.Close.End] = "⟩" + at[r.Close.End]
	}
	var b strings.Builder
	for i := 0; i <= len(s); i++ {
		b.WriteString(at[i])
		if i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

var unmarked = strings.NewReplacer("⟨", "", "⟩", "", "⟪", "")

func TestScan(t *testing.T) {
	themes := map[string][]struct{ reason, marked string }{
		"conventions": {
			{"straight double marks", `He said: ⟨"It rains."⟩ She left.`},
			{"curly double marks", `⟨“It rains,”⟩ he said. ⟨“And it snows.”⟩`},
			{"single marks as the main convention", `⟨'It rains,'⟩ he said. ⟨'And it doesn't stop.'⟩`},
			{"curly single marks with an apostrophe of the same shape inside", `⟨‘It doesn’t rain,’⟩ he said.`},
			{"German low and high marks", `⟨„Es regnet“⟩, sagte er. ⟨„Und ⟨‚es‘⟩ schneit“⟩, sagte sie.`},
			{"Polish closes a low mark with the English closing one", `⟨„Pada deszcz”⟩ – powiedział.`},
			{"Swedish uses the closing mark on both sides", `⟨”Det regnar”⟩, sade han. ⟨”Och snöar.”⟩`},
			{"French marks with spaces inside", `⟨« Il pleut »⟩, dit-il. ⟨« Il neige »⟩.`},
			{"guillemets pointing inwards", `⟨»Es regnet«⟩, sagte er, ⟨»und ⟨›es‹⟩ schneit.«⟩`},
			{"one guillemet on both sides", `⟨»Det regner»⟩, sade han.`},
			{"Japanese and Chinese corner marks, nested", `彼は⟨「雨だ⟨『ね』⟩」⟩と言った。`},
			{"full-width marks", `他说：⟨＂下雨了。＂⟩`},
			{"LaTeX marks", "⟨``It rains,''⟩ he said. ⟨``And snows.''⟩"},
			{"two apostrophes on both sides", `⟨''It rains,''⟩ he said. ⟨''And it's snowing.''⟩`},
		},
		"nesting": {
			{"single in double", `⟨"He told me ⟨'go'⟩ and left,"⟩ she said.`},
			{"double in single", `⟨'He told me ⟨"go"⟩ and left,'⟩ she said.`},
			{"double in double, told by the marks that are left", `⟨"He told me ⟨"go"⟩ and left,"⟩ she said.`},
			{"closing marks pile up", `⟨“He told me, ⟨‘Go!’⟩”⟩ she said.`},
			{"three apostrophes close a single and a double mark", `⟨''He told me, ⟨'Go!'⟩''⟩ she said.`},
			{"three apostrophes open a double and a single mark", `⟨''⟨'Go,'⟩ he told me,''⟩ she said.`},
			{"three levels", `⟨“a ⟨‘b ⟨“c”⟩ d’⟩ e”⟩`},
		},
		"apostrophes and measures": {
			{"an elided word is no opening mark", `⟨"Get 'em, 'tis the '90s,"⟩ he said of rock 'n' roll.`},
			{"a plural possessive is no closing mark", `⟨'The workers' rights matter,'⟩ he said.`},
			{"a plural possessive outside is no mark", `The workers' rights and the bosses' wrongs.`},
			{"a plural possessive closes nothing in double marks", `⟨"The workers' rights,"⟩ he said.`},
			{"feet and inches", `At 6'2" he said, ⟨"I am 6'2" tall,"⟩ and 40'12"N it was.`},
			{"feet and inches before the closing mark", `⟨“He’s like 6’2”,”⟩ she said. ⟨“I am 25”⟩, he said.`},
			{"inches alone", `A 12" screen and a 10" one.`},
			{"a year of two digits", `The class of '68 met the class of ’72.`},
			{"a dropped g", `⟨'We were talkin' to him,'⟩ she said.`},
			{"a name with an apostrophe at its start", `Gerard 't Hooft said so.`},
		},
		"paragraphs": {
			{"a paragraph opens the mark again", "⟨\"It rains.⟩\n\n⟪\"It snows,\"⟩ he said. ⟨\"Now.\"⟩"},
			{"so it does with curly marks, twice", "⟨“It rains.⟩\n\n⟪“It snows.⟩\n\n⟪“It hails,”⟩ he said."},
			{"a mark that is never closed ends with its paragraph", "⟨“It rains.⟩\n\nHe left. ⟨“It snows,”⟩ she said."},
			{"an unclosed mark followed by a paragraph without marks", "⟨\"It rains.⟩\n\nHe left.\n\n⟨\"It snows,\"⟩ she said."},
			{"hard-wrapped lines do not end a region", "The minister, who had arrived the evening before, said \n⟨\"it was raining in all the parts of\nthe country.\"⟩"},
		},
		"damage": {
			{"a stray single mark between spaces", `⟨"It rains,"⟩ he said of Syria. ' Later ⟨"it snows,"⟩ she said.`},
			{"an odd number of marks", `⟨"It rains,"⟩ he said. It snows," she said. ⟨"It hails."⟩`},
			{"the mark before was never closed", `"It rains, he said. ⟨"It snows,"⟩ she said.`},
			{"curly opened, straight closed", `⟨“It rains,"⟩ he said. ⟨"It snows,”⟩ she said.`},
			{"an opening mark where a closing one belongs", `⟨“It rains,“⟩ he said. ⟨“It snows,”⟩ she said.`},
			{"a closing mark where an opening one belongs", `⟨”It rains,”⟩ he said. ⟨“It snows,”⟩ she said.`},
			{"a space before the closing mark", `⟨"It rains. "⟩ He left.`},
			{"marks between spaces on both sides", `He said ⟨" it rains "⟩ and left.`},
			{"no space after the closing mark", `⟨"It rains,"⟩he said. ⟨"It snows."⟩`},
			{"no space before the opening mark", `He said⟨"it rains"⟩ and left.`},
			{"only marks", `⟨""⟩⟨""⟩⟨""⟩`},
			{"a single opening mark without closing one", `⟨"It 'rains,"⟩ he said.`},
		},
	}
	for theme, cases := range themes {
		t.Run(theme, func(t *testing.T) {
			for _, c := range cases {
				if diff := cmp.Diff(c.marked, show(unmarked.Replace(c.marked))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", c.reason, diff)
				}
			}
		})
	}
}

// A million marks of any kind take linear time; a quadratic step would run for
// hours here.
func TestScanLinear(t *testing.T) {
	for _, unit := range []string{`"`, `" `, ` "a`, `'`, ` 'a`, `“`, ` “a`, `” `, `«`, `»`, `„`, `「`, "``", `"' `, ` 'a "b`, "“a\n",
		" ?a,?", " ?a?? ", " \ufffda,\ufffd", "&quot;", "&", ",,a\" ", "<<a>> ", "<", "â€œ", "\u200b\"", "\u200b' ", "\x93", `צ"ל`, " ,,", "»", "»a «"} {
		s := strings.Repeat(unit, 1<<20/len(unit))
		for _, r := range mark.Scan(s, text.Paragraphs(s), mark.Convention{}) {
			if r.Open.End > r.Close.Start || r.Close.End > len(s) {
				t.Fatalf("%q repeated: region %v", unit, r)
			}
		}
	}
}

func BenchmarkScan(b *testing.B) {
	s := strings.Repeat("\"It rains in the north,\" the minister's spokesman said. \"And it doesn't stop.\" "+
		"He added that ‘rain’ was expected in the workers’ districts, where nothing else had been seen for weeks.\n\n", 500)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		mark.Scan(s, text.Paragraphs(s), mark.Convention{})
	}
}
