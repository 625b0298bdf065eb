package mark_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
	"golang.org/x/text/language"
)

// What stands beside a mark decides what it is: for each reason the case in which
// one character more or less would make it another.
func TestBeside(t *testing.T) {
	for _, c := range []struct{ reason, lang, marked string }{
		{"and behind a bracket", "en", "He left (⟨''⟨'Go,'⟩ he told me,''⟩ she said)."},
		{"nor two behind which no word stands", "en", "He said ‘‘ it rains’’ now."},
		{"an S of a name in capitals", "en", "⟨'THE BOSS' hat is wet,'⟩ he said."},
		{"nor a double one", "en", `He left and said "`},
		{"one digit is no year", "en", "⟨'6 left,'⟩ he said."},
		{"the particle before a mark opens, behind another word", "he", `הוא קרא ב⟨"הארץ"⟩ היום`},
		{"one letter behind the mark, behind a particle", "he", `ש"ל`},
		{"a mark behind a stop and before a letter", "he", `הוא אמר:⟨"לא"⟩ והלך.`},
		{"figures of another script count as words", "ar", `قال:⟨"٥٠"⟩ثم`},
		{"square brackets", "en", `He left [⟨"it rains"⟩] and [⟨‘it snows’⟩].`},
		{"a low mark behind a figure", "de", "Um 6⟨„Uhr“⟩ ging er."},
		{"feet and inches with an opening mark before", "en", "⟨“I am 6’ 2” tall”⟩, he said."},
		{"an opening single mark behind a comma glued to a word", "en", "He left,⟨‘go’⟩ he said."},
		{"a backtick alone", "en", "⟨`It rains,'⟩ he said. ⟨`And snows.'⟩"},
		{"one backtick at the end", "en", "It rains `"},
		{"one accent at the end", "en", "It rains ´"},
		{"single guillemets alone point inwards", "und", "Er sagte ⟨›Regen‹⟩ und ⟨›Schnee‹⟩."},
		{"a single mark that is never closed", "en", "He said ‘it rains\n\nShe left."},
		{"a single opening mark between double ones that stand in single ones", "en", `⟨'He said ⟨"she said ⟨'go'⟩ now"⟩ twice,'⟩ I said.`},
		{"a spaced mark alone is stray", "en", "He left ” and came."},
		{"a spaced mark and one of another family", "en", "He said ” it rains » and left."},
		{"one letter before it in small type", "en", "?It was plan b.? He left."},
		{"the remains of a closing mark at the end", "en", "He said ⟨â€œrainâ€⟩"},
		{"commas beside guillemets in ASCII", "und", "Er sagte ,,⟨<<Regen>>⟩,, und ging."},
		{"one mark alone", "en", `"`},
		{"a plural possessive before a capital closes, whatever follows", "en", "⟨'We like the workers'⟩ Anna said of the Dahls'."},
		{"a letter and a figure are no year", "en", "He drove the ⟨'A4'⟩ home."},
		{"nor a figure and a letter", "en", "He took the ⟨'2b'⟩ home."},
		{"a year inside single marks", "en", "⟨'The class of '68 met,'⟩ he said."},
		{"the entity of a space opens a nested mark", "fr", `⟨"Il a dit&nbsp;⟨"oui"⟩ hier"⟩, dit-il.`},
		{"so does its number", "fr", `⟨"Il a dit&#160;⟨"oui"⟩ hier"⟩, dit-il.`},
		{"and its number in hexadecimal digits", "fr", `⟨"Il a dit&#xA0;⟨"oui"⟩ hier"⟩, dit-il.`},
		{"a semicolon is no space", "en", `⟨"It rains;"⟩he said. ⟨"It snows."⟩`},
		{"brackets inside marks hold nested ones", "en", `⟨"It rains (⟨"always"⟩) here,"⟩ he said.`},
		{"and so do square ones", "en", `⟨"It rains [⟨"always"⟩] here,"⟩ he said.`},
		{"a low mark before a bracket, glued to a colon", "de", "Er sagte:⟨„(Regen)“⟩ und ging."},
		{"so with single ones", "de", "Er sagte:⟨‚(Regen)‘⟩ und ging."},
		{"nested marks of one shape between words", "zh", "他说：⟨“我听到⟨“下雨”⟩两个字。”⟩"},
		{"a dash before a closing single mark", "en", "⟨'He left –'⟩ she said, ⟨'and came.'⟩"},
		{"no space behind a closing single mark", "en", "⟨'It rains,'⟩he said. ⟨'It snows.'⟩"},
		{"a word in id is no dropped g", "en", "⟨'We like the kid'⟩ he said of Nils'."},
		{"nor a word in un", "en", "⟨'We like the sun'⟩ he said of Nils'."},
		{"a dropped g before a capital closes", "en", "⟨'We were talkin'⟩ Anna said of Nils'."},
		{"a letter and a mark at the start of a text", "en", "n' it rained."},
		{"a doubled mark is two marks", "en", "He said ⟨“⟨“rain”⟩”⟩ and left."},
		{"a space that slipped out of the marks", "en", "⟨“ It rains, ”⟩he said. ⟨“ It snows, ”⟩she said."},
		{"English marks first, in a language that closes with the opening one", "de", "⟨“ Regen ”⟩fiel. ⟨“ Schnee ”⟩fiel."},
		{"a lost mark before a comma behind a stop", "en", "⟨\ufffdIt rains!\ufffd⟩, he said. ⟨\ufffdIt snows!\ufffd⟩."},
		{"guillemets of mojibake without their partners", "en", "⟨Â» Il neige. Â«⟩ Il pleut"},
	} {
		tag := language.MustParse(c.lang)
		if diff := cmp.Diff(c.marked, showIn(mark.ConventionFor(tag), unmarked.Replace(c.marked))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// A text may end inside a character, and so may a paragraph: there is no mark then.
func TestCutOff(t *testing.T) {
	for _, whole := range []string{"“", "”", "„", "‘", "‚", "«", "»", "´", "״", "「", "＂", "Â«", "&quot;", "&#8220;", "\\\"", "\ufffd", "\u0093"} {
		for n := 1; n < len(whole); n++ {
			for _, s := range []string{whole[:n], "It rains " + whole[:n]} {
				if got := mark.Scan(s, text.Paragraphs(s), mark.Convention{}); len(got) > 0 {
					t.Errorf("%q: %v", s, got)
				}
			}
		}
	}
}
