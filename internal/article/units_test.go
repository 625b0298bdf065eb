package article_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// Units are shown with bars between them; ‹ › stands round those that are names in
// marks, * before the name of an outlet, ^ before one that begins a sentence.
func units(a *article.Article) string {
	var list []string
	for i := range a.Units {
		u := &a.Units[i]
		s := a.Text[a.Tokens[u.First].Start:a.Tokens[u.End-1].End]
		if u.Has(article.Known) {
			s = "*" + s
		}
		if u.Has(article.Name) {
			s = "‹" + s + "›"
		}
		if u.Has(article.Starts) {
			s = "^" + s
		}
		list = append(list, s)
	}
	return strings.Join(list, "|")
}

func TestUnits(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, want string }{
		{"words and marks", "en", "It rains, he said.", "^It|rains|,|he|said|."},
		{"a region is one unit", "en", `"It rains," he said.`, `^"It rains,"|he|said|.`},
		{"an open one reaches to the end", "en", `He said: "It rains`, `^He|said|:|"It rains`},
		{"an expression", "en", "According to Anna Berg it rains.", "^According to|Anna|Berg|it|rains|."},
		{"no expression over a mark", "en", `According "to" Anna Berg it rains.`, `^According|"to"|Anna|Berg|it|rains|.`},
		{"no expression that the sentence ends in", "en", "Anna Berg spoke according", "^Anna|Berg|spoke|according"},
		{"the name of an outlet", "en", "He told Agence France-Presse so.", "^He|told|*Agence France-Presse|so|."},
		{"of one word that is nothing else", "en", "He told Reuters so.", "^He|told|*Reuters|so|."},
		{"not without its capital", "en", "He told reuters so.", "^He|told|reuters|so|."},
		{"a newspaper in marks", "en", `He told the newspaper "Regnposten" so.`, `^He|told|the|newspaper|‹"Regnposten"›|so|.`},
		{"small letters in marks are no name", "en", `He told the newspaper "it rains" so.`, `^He|told|the|newspaper|"it rains"|so|.`},
		{"nor is a sentence", "en", `He told the newspaper "It rains." She left.`, `^He|told|the|newspaper|"It rains."|^She|left|.`},
		{"nor are many words", "en", `He told the newspaper "Rain on the river and on the bridges" so.`, `^He|told|the|newspaper|"Rain on the river and on the bridges"|so|.`},
		{"a known outlet in marks", "de", `Er sagte der "Süddeutschen Zeitung" nichts.`, `^Er|sagte|der|‹*"Süddeutschen Zeitung"›|nichts|.`},
		{"a nickname", "en", `It was Earl "Butch" Jones who left.`, `^It|was|Earl|‹"Butch"›|Jones|who|left|.`},
		{"no nickname before a small word", "en", `It was Earl "Butch" who left.`, `^It|was|Earl|"Butch"|who|left|.`},
		{"nor behind one", "en", `It was called "Butch" Jones there.`, `^It|was|called|"Butch"|Jones|there|.`},
		{"nor behind a word that only begins a sentence", "en", `The "Butch" Jones who left is back.`, `^The|"Butch"|Jones|who|left|is|back|.`},
		{"nor before a verb of saying", "en", `Earl "Rain" Said it.`, `^Earl|"Rain"|Said|it|.`},
		{"nor of many words", "en", `It was Earl "Butch The Big One" Jones who left.`, `^It|was|Earl|"Butch The Big One"|Jones|who|left|.`},
		{"nor in small letters", "en", `It was Earl "butch" Jones who left.`, `^It|was|Earl|"butch"|Jones|who|left|.`},
		{"a surname with small words before it", "en", "It was Anna van der Berg who left.", "^It|was|Anna|van der Berg|who|left|."},
		{"also without a given name", "en", "It rains. van der Berg left.", "^It|rains|.|^van der Berg|left|."},
		{"with a capital at the start of a sentence", "en", "Van der Berg left.", "^Van der Berg|left|."},
		{"in capitals", "en", "VON BERG: It rains.", "^VON BERG|:|It|rains|."},
		{"one with a capital is a word by itself", "en", "Then Von Berg left.", "^Then|Von|Berg|left|."},
		{"small words before a small word", "en", "It is de facto over.", "^It|is|de|facto|over|."},
		{"one behind a determiner is a noun", "en", "Then the van Berg drove left.", "^Then|the|van|Berg|drove|left|."},
		{"an outlet behind one is an outlet", "en", "He told la Repubblica so.", "^He|told|la|*Repubblica|so|."},
		{"a nation behind one is no surname", "en", "He loves la Norwegian rain.", "^He|loves|la|Norwegian|rain|."},
		{"no surname where the small word is another word of the language", "de", "Sie sah von Rom aus.", "^Sie|sah|von|Rom|aus|."},
		{"a contraction is a word", "en", "It's wet, Anna's hat is not.", "^It|'s|wet|,|Anna|'s|hat|is|not|."},
		{"an elided article", "fr", "Il pleut, selon l'agence.", "^Il|pleut|,|selon|l'|agence|."},
		{"a pronoun behind the verb", "fr", "« Il pleut », a-t-il dit.", "^« Il pleut »|,|a|il|dit|."},
		{"a word with a hyphen that is no pronoun", "fr", "Le vice-ministre est là.", "^Le|vice-ministre|est|là|."},
		{"words without spaces", "zh", "他说下雨。", "^他|说|下雨|。"},
		{"a name of a word with a verb behind", "zh", "韩牧之说下雨。", "^韩牧之|说|下雨|。"},
		{"a name whose given name is a word", "zh", "谭笑说下雨。", "^谭笑|说|下雨|。"},
		{"a name of two words with a verb behind", "zh", "张和平说下雨。", "^张和平|说|下雨|。"},
		{"a name behind its title", "zh", "市长李建中在会上说下雨。", "^市长|李建中|在|会上|说|下雨|。"},
		{"a name and another word behind a title", "zh", "市长李德红缺席会议。", "^市长|李德红|缺席|会议|。"},
		{"a foreign name of that length", "zh", "总统马尔科斯来。", "^总统|马尔科斯来|。"},
		{"an adverb that is a surname", "zh", "董事长曾毓群3日说下雨。", "^董事长|曾毓群|3|日|说|下雨|。"},
		{"a determiner before a role", "ja", "同市長は述べた。", "^同|市長|は|述べた|。"},
		{"a name again, with neither", "zh", "韩牧之说下雨。韩牧之也在。", "^韩牧之|说|下雨|。|^韩牧之|也|在|。"},
		{"a preposition that is a surname too", "zh", "他于周一说下雨。", "^他|于|周一|说|下雨|。"},
		{"a name in another script", "zh", "记者对特朗普说下雨。", "^记者|对|特朗普|说|下雨|。"},
		{"with the dot between its parts", "zh", "埃隆·马斯克说下雨。", "^埃隆|·|马斯克|说|下雨|。"},
		{"a date and a number", "zh", "3月15日，他说有120人。", "^3|月|15|日|，|他|说|有|120|人|。"},
		{"Latin letters", "zh", "他对BBC说下雨。", "^他|对|*BBC|说|下雨|。"},
		{"kana and characters", "ja", "田中さんは雨だと述べた。", "^田中|さん|は|雨だ|と|述べた|。"},
		{"katakana", "ja", "トランプ氏はニューヨークで述べた。", "^トランプ|氏|は|ニューヨーク|で|述べた|。"},
		{"a number with its counter", "ja", "５２歳の男性が話した。", "^５２歳|の|男性|が|話した|。"},
		{"Latin letters before a particle", "ja", "AIを使う企業が増えた。", "^AI|を|使う|企業|が|増えた|。"},
		{"a verb and the pronoun behind it", "pt", "Disse-o o presidente.", "^Disse|o|o|presidente|."},
		{"a shouted word", "en", "NEW YORK is wet.", "^NEW|YORK|is|wet|."},
		{"marks round a newspaper's title fall away", "zh", "《人民日报》说。", "*人民日报|说|。"},
		{"a common word that is an outlet, behind its article", "de", "Sie sagte es im „Spiegel“ so.", "^Sie|sagte|es|im|‹*„Spiegel“›|so|."},
		{"whom somebody talked with", "de", "Im Gespräch mit dem „Boten“ sagte sie es.", "^Im|Gespräch|mit|dem|‹*„Boten“›|sagte|sie|es|."},
		{"in whose report it is", "de", "Laut Bericht der „Umschau“ regnet es.", "^Laut|Bericht|der|‹*„Umschau“›|regnet|es|."},
		{"by whom it was quoted", "de", "Sie wird von der „Umschau“ zitiert.", "^Sie|wird|von|der|‹*„Umschau“›|zitiert|."},
		{"no language: words alone", "", "It rains, he said.", "^It|rains|,|he|said|."},
	} {
		o := article.Options{Lexicon: lang.For(c.lang), Paragraphs: text.Paragraphs(c.text), Outlets: outlet.Known()}
		if diff := cmp.Diff(c.want, units(article.Read(c.text, o))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// The places of surnames with small words, and of nothing inside marks.
func TestSurnames(t *testing.T) {
	a := read(`Anna van der Berg said: "Nils von Dahl left." She met Eva de Lund.`, "en")
	var got []string
	for _, p := range a.Surnames {
		s := a.Span(p.First, p.End)
		got = append(got, a.Text[s.Start:s.End])
		if a.SurnameAt(p.First) != p.End || a.SurnameAt(p.First+1) != p.First+1 {
			t.Errorf("%s: not found at its first word, or at another", a.Text[s.Start:s.End])
		}
		if a.SurnameBefore(p.End) != p.First || a.SurnameBefore(p.End-1) != p.End-1 {
			t.Errorf("%s: not found before its end, or elsewhere", a.Text[s.Start:s.End])
		}
	}
	if diff := cmp.Diff([]string{"van der Berg", "de Lund"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A given name of two has the gender of the first.
func TestCompound(t *testing.T) {
	for _, c := range []struct {
		reason, word string
		want         lang.Class
	}{
		{"two of women", "Clara-Mary", lang.Given | lang.Female},
		{"a man's, although the second is a woman's", "Peter-Mary", lang.Given | lang.Male},
		{"the second is no name", "Peter-Rain", 0},
		{"nor is the first", "Rain-Peter", 0},
		{"small letters", "Peter-mary", 0},
	} {
		a := read("Then "+c.word+" left.", "en")
		if got := a.Words[1].Class; got != c.want {
			t.Errorf("%s: %s is %v, want %v", c.reason, c.word, got, c.want)
		}
	}
}

// An adjective for where somebody is from is a noun where it stands alone behind a definite determiner.
func TestNatives(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		token        int
		want         bool
	}{
		{"alone", "El danés llegó.", 1, true},
		{"by its end, beside a verb of saying", "El gijonense dijo que llovía.", 1, true},
		{"by its end, without one", "El gijonense llegó.", 1, false},
		{"before a name", "El danés Nils Dahl llegó.", 1, false},
		{"before a noun", "La danesa campeona llegó.", 1, false},
		{"behind a noun", "El ciclista danés llegó.", 2, false},
		{"behind an indefinite determiner", "Un danés llegó.", 1, false},
	} {
		a := read(c.text, "es")
		if got := a.Words[c.token].Class.Is(lang.Role); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}

// The text behind a dateline begins a sentence.
func TestBody(t *testing.T) {
	s := "OSLO (AP) — the rain fell."
	body := len("OSLO (AP) —")
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s), Body: body})
	if n := len(a.Sentences); n != 2 || a.Word(a.Sentences[1].First) != "the" {
		t.Errorf("%d sentences: %v", n, a.Sentences)
	}
	if a := read(s, "en"); len(a.Sentences) != 1 {
		t.Errorf("without a dateline: %v", a.Sentences)
	}
}

func TestEnding(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         article.Flag
	}{
		{"a comma", `"It rains," he said.`, article.Comma},
		{"a period", `"It rains." He left.`, article.Final},
		{"a word", `"It rains" he said.`, 0},
		{"the period of an abbreviation", `"It rains in the U.S." He left.`, article.Final},
		{"behind further marks", `"He said 'it rains.'" She left.`, article.Final},
		{"behind a bracket", `"It rains (or snows.)" He left.`, article.Final},
		{"a bracket behind a word", `"It rains (or snows)" he said.`, 0},
		{"nothing in the marks", `He said: "" and left.`, 0},
	} {
		a := read(c.text, "en")
		if got := a.Ending(0); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}

func TestBetween(t *testing.T) {
	a := read(`She said: "It rains. He left." They came.`, "en")
	first, end := a.Inside(0)
	starts, words := "", ""
	for _, u := range a.Between(first, end) {
		w := a.Word(int(u.First))
		words += w + " "
		if u.Has(article.Starts) {
			starts += w + " "
		}
	}
	if words != "It rains . He left . " || starts != "It He " {
		t.Errorf("%q, sentences begin with %q", words, starts)
	}
}

func TestMarks(t *testing.T) {
	a := read("It rains, he said; “no”: (yes) — 1.5!", "en")
	want := map[string]article.Flag{",": article.Comma, ";": article.Semicolon, ":": article.Colon, "(": article.Opening, ")": article.Closing, "—": article.Dash, "!": article.Final}
	for i := range a.Tokens {
		if got := a.Mark(i); got != want[a.Word(i)] {
			t.Errorf("%s: %v, want %v", a.Word(i), got, want[a.Word(i)])
		}
		if got := a.Is(i, ",;"); got != (a.Word(i) == "," || a.Word(i) == ";") {
			t.Errorf("%s is one of ,;: %v", a.Word(i), got)
		}
	}
}

func TestSentenceEdges(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, want string }{
		{"a period glued to a word", "en", "It rains on example.Com today. It snows.", "It rains on example.Com today.|It snows."},
		{"marks in the sentence that end with a comma", "en", `"It rains," He said. She left.`, `"It rains," He said.|She left.`},
		{"marks that end before a dash", "en", `"It rains." — Anna Berg`, `"It rains." — Anna Berg`},
		{"behind an abbreviation, a name", "en", "He met the U.S. Senator Berg. She left.", "He met the U.S. Senator Berg.|She left."},
		{"behind one, marks", "en", `He left the U.S. "It rains," he said.`, `He left the U.S.|"It rains," he said.`},
		{"behind one, marks with small letters", "en", `He left the U.S. "rainy" capital.`, `He left the U.S. "rainy" capital.`},
		{"a title never ends one", "en", "He met Mr. The King.", "He met Mr. The King."},
		{"a number begins one", "en", "It rains. 20 people left.", "It rains.|20 people left."},
		{"a bracket begins one", "en", "It rains. (It snows.) It hails.", "It rains.|(It snows.)|It hails."},
		{"a comma does not", "en", "It rains? , he asked.", "It rains? , he asked."},
		{"three digits are no ordinal", "de", "Es waren 123. Regen fiel.", "Es waren 123.|Regen fiel."},
		{"nor a number at the end of a paragraph", "de", "Es waren 12.", "Es waren 12."},
		{"nor one before a question mark", "de", "Waren es 12? Regen fiel.", "Waren es 12?|Regen fiel."},
		{"an ordinal before a month", "de", "Am 12. Mai fiel Regen.", "Am 12. Mai fiel Regen."},
		{"a stray closing mark does not begin one", "en", "It rains.» It snows.", "It rains.»|It snows."},
	} {
		a := read(c.text, c.lang)
		if diff := cmp.Diff(c.want, sentences(a)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
		for i, s := range a.Sentences {
			if a.SentenceOf(s.First) != i || a.SentenceOf(s.End-1) != i {
				t.Errorf("%s: tokens %d to %d are not in sentence %d", c.reason, s.First, s.End, i)
			}
		}
	}
}
