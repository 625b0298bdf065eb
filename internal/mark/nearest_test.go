package mark_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
	"golang.org/x/text/language"
)

// The nearest cases in which a mark is something else.
func TestNearest(t *testing.T) {
	for _, c := range []struct{ reason, lang, marked string }{
		// apostrophes and feet
		{"feet before a closing mark that has to close", "en", `He said: ⟨"I am 6'"⟩ and left.`},
		{"an age in single marks", "en", `⟨'I am 25'⟩, he said.`},
		{"a decade is no mark", "en", `Born in the '90s, he left. The '12 team won.`},
		{"three figures are no year", "en", `⟨'200 people left,'⟩ he said.`},
		{"a possessive before a capital may close", "en", `⟨'The rights of the workers'⟩ She left.`},
		{"a plural in z and x", "en", `⟨'The Dahlz' hats and the Max' hats are wet,'⟩ he said.`},
		{"a dropped g at the end", "en", `⟨'We were talkin'⟩, he said.`},
		{"an n that is no dropped g", "en", `⟨'It rained again'⟩ he said.`},
		{"an opening curly mark inside a word is an apostrophe", "en", `It doesn‘t rain, he said.`},
		{"an opening curly mark behind a dash", "en", `He left –⟨‘go’⟩ he said.`},
		{"a bracket before single marks", "en", `He left (⟨'in the rain'⟩).`},
		{"a closing single mark behind a period", "en", `⟨'It rains.'⟩ He left.`},
		{"a run of two before a word and one behind", "en", `⟨''It rains,''⟩ he said.`},
		{"two curly single marks with a space between words are no double mark", "en", `⟨‘It rains’⟩ and ⟨‘it snows’⟩ now.`},
		// double marks
		{"a bracket before a double mark", "en", `He left (⟨"in the rain"⟩).`},
		{"a square bracket", "en", `He left [⟨"in the rain"⟩].`},
		{"a dash before a double mark", "en", `He left –⟨"it rains"⟩– and came.`},
		{"a dash before it without a closing one", "en", `He left –⟨"it rains, she said.⟩`},
		{"a semicolon behind a spaced mark", "en", `⟨" It rains "⟩; he left.`},
		{"a spaced mark before a period at the end", "en", `He said ⟨"it rains "⟩.`},
		{"inches and an opening mark", "en", `A 12" screen, ⟨"a big one,"⟩ he said.`},
		{"a figure before a closing mark", "en", `⟨"It is 25"⟩, he said.`},
		{"a curly closing mark behind a figure", "en", `⟨“It is 25”⟩, he said.`},
		{"a mark between two words without spaces", "en", `He said⟨"yes"⟩and left.`},
		{"a slash before a mark", "en", `rain/⟨"snow"⟩ fell.`},
		{"a letter in Hebrew before a mark, and a Latin one behind", "he", `ב⟨"Haaretz"⟩ נכתב`},
		{"Hebrew: one letter behind the mark", "he", `צה"ל`},
		{"Hebrew: a long word before the mark is an abbreviation too", "he", `מנכ"לית החברה`},
		{"Hebrew, behind a word of its own", "he", `הוא אמר צה"ל בא`},
		// guillemets and curly marks
		{"a single guillemet inside", "fr", `⟨« Il a dit ⟨‹ oui ›⟩ hier »⟩, dit-il.`},
		{"one shape, behind brackets", "und", `(⟨»Det regner»⟩), sade han.`},
		{"inward without spaces where others have them", "und", `⟨»Es regnet«⟩, sagte er. Sie sagte:⟨»Nein«⟩.`},
		{"outward ones that follow a stop", "und", `⟨«Il pleut.»⟩ Il part. ⟨«Il neige!»⟩`},
		{"curly marks closed by opening ones throughout", "und", `⟨“Regen“⟩, sagte er. ⟨“Schnee“⟩, sagte sie.`},
		{"low ones closed by both", "und", `⟨„Regen”⟩, sagte er. ⟨„Schnee“⟩, sagte sie.`},
		{"straight in curly", "en", `⟨“He said ⟨"go"⟩ and left,”⟩ she said.`},
		{"curly in straight", "en", `⟨"He said ⟨“go”⟩ and left,"⟩ she said.`},
		// paragraphs
		{"a paragraph between breaks the chain", "en", "⟨“It rains.⟩\n\nHe left.\n\n⟨“It snows,”⟩ he said."},
		{"another family does not go on", "en", "⟨“It rains.⟩\n\n⟨«It snows,»⟩ he said."},
		{"a mark in the middle of the next paragraph does not go on", "en", "⟨“It rains.⟩\n\nThen ⟨“it snows,”⟩ he said."},
		{"single marks go on too", "en", "⟨‘It rains.⟩\n\n⟪‘It snows,’⟩ he said."},
		// damage
		{"a question in brackets is none", "en", `He left (rain?). ?`},
		{"the period of an abbreviation before it", "en", `?It rains in the Inc.? he asked.`},
		{"of a long word", "en", `⟨?It rains in the north.?⟩ He left.`},
		{"of a word with periods inside", "en", `?It rains in the U.N.? he asked.`},
		{"of a long name in capitals", "en", `⟨?It rains in London.?⟩ He left.`},
		{"dots", "en", `⟨?It rains…?⟩ He left.`},
		{"a replacement character within a word", "en", "It doesn\ufffdt rain, he said."},
		{"one behind a word that nothing opened", "en", "It rains\ufffd he said."},
		{"one behind punctuation", "en", "⟨\ufffdIt rains.\ufffd⟩ He left."},
		{"an entity in capitals", "en", "⟨&#X22;It rains,&#X22;⟩ he said."},
		{"an entity with its ampersand escaped", "en", "⟨&amp;quot;It rains,&amp;quot;⟩ he said."},
		{"an entity that never ends", "en", "&quotIt rains he said"},
		{"an empty one", "en", "&; &#; it rains"},
		{"the guillemets of mojibake", "fr", "⟨Â« Il pleut Â»⟩, dit-il."},
		{"the letter without the rest of a mark", "fr", "Ça Âge â table"},
		{"a control character for a mark, and one for none", "en", "⟨\u0093It rains\u0085\u0094⟩ he said."},
		{"a byte that is no mark", "en", "It\x85 rains."},
		{"escaped marks of another kind", "en", `a \n b \`},
		{"guillemets in ASCII that are opened only", "en", `a << b and it rains`},
		{"three of them", "en", `<<< a >>> b`},
		{"a byte-order mark beside a mark", "en", "\ufeff⟨\"It rains,\"⟩ he said."},
	} {
		tag := language.MustParse(c.lang)
		if diff := cmp.Diff(c.marked, showIn(mark.ConventionFor(tag), unmarked.Replace(c.marked))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Regions know the one that they lie in, and whether their mark was closed.
func TestRegions(t *testing.T) {
	s := "“He said ‘go’ and ‘no’.”\n\n“It rains.\n\n“It snows,” he said."
	regions := mark.Scan(s, text.Paragraphs(s), mark.Convention{})
	type region struct {
		inner             string
		parent, continues int
		closed            bool
	}
	var got []region
	for _, r := range regions {
		got = append(got, region{s[r.Inner().Start:r.Inner().End], r.Parent, r.Continues, r.Closed()})
	}
	want := []region{{"He said ‘go’ and ‘no’.", -1, -1, true}, {"go", 0, -1, true}, {"no", 0, -1, true}, {"It rains.", -1, -1, false}, {"It snows,", -1, 3, true}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(region{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Main asks for utterances, not for words in marks.
func TestMainUtterances(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         mark.Style
	}{
		{"single words in single marks", `The 'big' and the 'wet' man said so.`, mark.Double},
		{"single ones inside double ones", `"He said 'it rains today' and 'it snows today' and left," she said.`, mark.Double},
		{"twice as many", `'It rains today,' he said. 'It snows today,' she said. "Not at all, no."`, mark.Double},
		{"more than that", `'It rains today,' he said. 'It snows today,' she said. 'It hails today.' "Not at all, no."`, mark.Single},
		{"none", `It rains.`, mark.Double},
	} {
		if got := mark.Main(mark.Scan(c.text, text.Paragraphs(c.text), mark.Convention{}), mark.Convention{}, nil); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}
