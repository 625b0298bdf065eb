package mark_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
	"golang.org/x/text/language"
)

func TestRepair(t *testing.T) {
	for _, c := range []struct{ reason, marked string }{
		{"question marks for marks", `⟨?It rains,?⟩ he said. ⟨?And snows.?⟩`},
		{"one beside a real one", `⟨?Does it rain? It does,?⟩ he said.`},
		{"a bracket before it", `He left (⟨?in the rain.?⟩).`},
		{"no closing one: an inverted mark that was lost", `?Llueve? No.`},
		{"no opening one", `It rains,? he said.`},
		{"glued on both sides: a lost apostrophe or letter", `It doesn?t rain, ?berhaupt nicht, in M?nchen.`},
		{"a space on both sides", `It rains, ? he said. ?It snows`},
		{"an abbreviation before a real question mark", `?Was it in the U.S.? or at 5 p.m.? he asked.`},
		{"shouting is real where nothing proves otherwise", `?It rains!? It snows??`},
		{"the closing mark behind a real question mark", `⟨?It rains,?⟩ he said. ⟨?Why??⟩ she asked.`},
		{"replacement characters", "⟨\ufffdIt rains,\ufffd⟩ he said. ⟨\ufffdAnd rain\ufffd⟩ now."},
		{"a replaced apostrophe of a plural closes nothing", "⟨\ufffdThe workers\ufffd rights,\ufffd⟩ he said."},
		{"a replaced closing mark", "⟨“It rains,\ufffd⟩ he said."},
		{"a long run of them is no mark", "\ufffd\ufffd\ufffd\ufffd\ufffdrains,\ufffd he said."},
		{"entities that belong to words", "⟨&quot;Dahl&#39;s dog&quot;⟩ and ⟨&lsquo;Dahl&rsquo;s dog&rsquo;⟩"},
		{"entities that are no marks", "&amp; &lt;b&gt; &#160; &quote; &quot"},
		{"no-break spaces as entities beside marks that look the same on both sides", `It was&nbsp;⟨"rain"⟩&nbsp;and.`},
		{"mojibake of dashes holds no marks", "a â€“ b â€” c â€¦ d â€¢ e"},
		{"mojibake", "⟨â€œa â€“ bâ€\u009d⟩ ⟨â€˜câ€™⟩ ⟨â€žd eâ€œ⟩ ⟨Â«fÂ»⟩"},
		{"bytes of Windows-1252", "⟨\x93It doesn\x92t rain,\x94⟩ he said."},
		{"such bytes inside other characters are none", "a Г ѓ Ҕ Д ґ b ϔ ӑ c"},
		{"an ampersand before a mark", `Berg&⟨"Dahl"⟩ left.`},
		{"low marks in ASCII", `⟨,,Es regnet''⟩, sagte er. ⟨,,Es schneit"⟩, sagte sie.`},
		{"commas that are none", `1,,2 and a,, b ,,, c" ,, d"`},
		{"guillemets in ASCII", `⟨<<Il pleut>>⟩, dit-il. ⟨<< Il neige >>⟩.`},
		{"those that point inwards", `⟨>>Es regnet<<⟩, sagte er. ⟨>>Es schneit<<⟩.`},
		{"escaped marks", `⟨\"It rains,\"⟩ he said. ⟨\'It doesn\'t snow\'⟩.`},
		{"two single marks for a double one", `⟨‘‘It doesn’t rain,’’⟩ he said. ⟨‚‚Und schneit.‘‘⟩`},
		{"two closing ones on both sides", `⟨’’Det regnar,’’⟩ sade han. Hon sade: ⟨’’Nej.’’⟩`},
		{"a possessive before a closing single mark", `⟨‘The rights of the workers’⟩’ he said.`},
		{"a question mark that is the rest of a mark", `⟨â€œIt rains,â€?⟩ he said. Did he say ⟨â€œrainâ€⟩?`},
		{"arrows alone", `>> It rains. >> It snows. a >>> b`},
		{"a shift", `x = 1 << 4`},
		{"invisible characters beside marks", "\u200b⟨\"\ufeffIt rains,\u200e\"⟩\u200f he said. ⟨“\u2060⟨‘\u200bx’⟩\u200b”⟩"},
		{"a variation selector behind a straight mark", "He said ⟨\"It rains\"⟩\ufe0f now."},
	} {
		if diff := cmp.Diff(c.marked, show(unmarked.Replace(c.marked))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Marks that a language or the text itself decides about.
func TestScanConvention(t *testing.T) {
	for _, c := range []struct{ reason, lang, marked string }{
		{"Swedish: glued to a colon", "sv", `Hon sade:⟨”Det regnar.”⟩`},
		{"Swedish guillemets without spaces", "sv", `Hon sade:⟨»Det regnar.»⟩ Han sade:⟨»Nej.»⟩`},
		{"the text shows that one shape does both", "und", `⟨”Det regnar”⟩, sade han. Hon sade:⟨”Nej.”⟩`},
		{"Arabic in the order of CLDR, glued", "ar", `قال:⟨”المطر“⟩ثم`},
		{"Arabic in the other order", "ar", `قال ⟨“المطر”⟩ ثم`},
		{"a particle before the mark", "ar", `وب⟨"المطر"⟩ ثم`},
		{"the text shows that the marks are reversed", "und", `⟨”It rains ⟨”here“⟩ now“⟩ and ⟨”snows.“⟩`},
		{"German guillemets without spaces", "de", `Er sagte:⟨»Es regnet«⟩und ging.`},
		{"Swiss ones", "de-CH", `Er sagte:⟨«Es regnet»⟩und ging.`},
		{"the text wins over the language", "de", `⟨«Il pleut»⟩, sagte er. ⟨«Il neige»⟩, sagte sie.`},
		{"so it does with spaces inside", "de", `⟨« Il pleut »⟩, sagte er. ⟨« Il neige »⟩, sagte sie.`},
		{"and the other way round", "fr", `⟨»Es regnet«⟩, dit-il. ⟨»Es schneit«⟩.`},
		{"one that is cited in the other way", "und", `⟨»Es regnet«⟩, sagte er. ⟨»Es schneit«⟩, sagte sie. ⟨«Il neige»⟩.`},
		{"a beginning that was cut off", "und", `regnet«, sagte er. ⟨»Es schneit«⟩, sagte sie. ⟨»Nein«⟩, sagte er.`},
		{"one character in opposite roles", "und", "⟨„Es regnet“⟩, sagte er.\n\n⟨“It rains”⟩, he said."},
		{"English marks inside German ones", "und", `⟨„Er sagte ⟨“Go”⟩ und ging“⟩, sagte sie. ⟨„Nein“⟩, sagte er.`},
		{"German ones inside English ones", "und", `⟨“He said ⟨„geh“⟩ and left,”⟩ she said.`},
		{"spaces inside, a comma behind", "de", `⟨„ Es regnet “⟩, sagte er. ⟨„ Es schneit “⟩.`},
		{"spaces inside curly and straight marks", "fr", `⟨“ Il pleut ”⟩, dit-il. ⟨" Il neige "⟩, dit-elle.`},
		{"an opening mark before dots", "en", `He said ⟨"...and it rains"⟩, or ⟨“... it snows”⟩.`},
		{"nested marks of the same shape", "bg", `⟨„Той каза ⟨„върви“⟩ и тръгна“⟩.`},
		{"a closing mark glued to the next word", "cs", `⟨„Prší“⟩řekl.`},
		{"a paragraph repeats the closing guillemet", "fr", "⟨« Il pleut.⟩\n\n⟪» Il neige. »⟩"},
		{"so it does where another language was told", "de", "⟨« Il pleut.⟩\n\n⟪» Il neige. »⟩"},
		{"so it does in Spanish", "es", "⟨«Llueve.⟩\n\n⟪»Nieva.⟩\n\n⟪»Y graniza»⟩, dijo."},
		{"Hebrew abbreviations", "he", `צה"ל, דו"חות, ארה״ב ומנכ"לית`},
		{"an abbreviation inside marks", "he", `⟨"דובר צה"ל אמר"⟩ ואז`},
		{"a particle before the mark in Hebrew", "he", `ב⟨"הארץ"⟩ נכתב`},
		{"Chinese without spaces", "zh", `她说：⟨“下雨了。”⟩他走了，读了《雨》。`},
		{"straight ones too", "zh", `她说：⟨"下雨了。"⟩他走了。`},
		{"Dutch words that begin with an apostrophe", "nl", `⟨'Het regent 's nachts in 't land'⟩, zei hij.`},
		{"Turkish endings", "tr", `⟨'Ankara'nın havası'⟩ dedi.`},
		{"an elision turns no guillemets", "fr", `l'⟨« air »⟩ et ⟨« l'eau »⟩`},
		{"Italian elisions before marks", "it", `dell'⟨"acqua"⟩ e l’⟨«onda»⟩`},
		{"a case ending behind the mark", "fi", `⟨”Sade”⟩:n nimi`},
	} {
		tag := language.MustParse(c.lang)
		if diff := cmp.Diff(c.marked, showIn(mark.ConventionFor(tag), unmarked.Replace(c.marked))); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.lang, c.reason, diff)
		}
	}
}

// Dutch has single marks for speech, so one utterance in them is enough.
func TestMainStyle(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		want               mark.Style
	}{
		{"as many of both, in a language with double ones", "en", `"It rains today," he said. 'It snows today,' she said.`, mark.Double},
		{"as many of both, in Dutch", "nl", `"Het regent nu," zei hij. 'Het sneeuwt nu,' zei zij.`, mark.Single},
		{"more double ones in Dutch", "nl", `"Het regent nu," zei hij. "Het sneeuwt nu," zei zij. 'Nee, helemaal niet.'`, mark.Double},
		{"single ones only", "und", `'It rains today,' he said.`, mark.Single},
	} {
		convention := mark.ConventionFor(language.MustParse(c.lang))
		if got := mark.Main(mark.Scan(c.text, text.Paragraphs(c.text), convention), convention, nil); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}
