package article_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

func read(s, language string) *article.Article {
	return article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
}

// sentences are the sentences of a, with a bar between.
func sentences(a *article.Article) string {
	var list []string
	for _, s := range a.Sentences {
		list = append(list, a.Text[a.Tokens[s.First].Start:a.Tokens[s.End-1].End])
	}
	return strings.Join(list, "|")
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, want string }{
		{"periods", "en", "It rains. It snows.", "It rains.|It snows."},
		{"a question mark in marks ends nothing where the sentence goes on", "en", `"Does it rain?" he asked. She left.`, `"Does it rain?" he asked.|She left.`},
		{"it does before a capital", "en", `"It rains." He left.`, `"It rains."|He left.`},
		{"several sentences in marks are one", "en", `"It rains. It snows," he said. She left.`, `"It rains. It snows," he said.|She left.`},
		{"abbreviations", "en", "Sen. Berg met Mr. Dahl on Jan. 5 in the U.S. capital.", "Sen. Berg met Mr. Dahl on Jan. 5 in the U.S. capital."},
		{"an abbreviation at the end of a sentence", "en", "He left the U.S. He came back.", "He left the U.S.|He came back."},
		{"a small word of a surname begins one", "en", "It rained in 2022. von Berg left.", "It rained in 2022.|von Berg left."},
		{"but not a small word alone", "en", "It rained in 2022. von all sides.", "It rained in 2022. von all sides."},
		{"a title in capitals", "en", "MR. BERG left. SEN. DAHL came.", "MR. BERG left.|SEN. DAHL came."},
		{"a word in capitals that is none", "en", "He said NO. BERG left.", "He said NO.|BERG left."},
		{"an initial", "en", "J. Berg left. A. Dahl came.", "J. Berg left.|A. Dahl came."},
		{"an ellipsis before a small letter", "en", "It rains ... and snows. It hails.", "It rains ... and snows.|It hails."},
		{"a bracket after the period", "en", "(It rains.) It snows.", "(It rains.)|It snows."},
		{"a stray mark after the period", "en", "It rains in Syria. ' Later it snowed.", "It rains in Syria.|' Later it snowed."},
		{"a number with a period before a noun is an ordinal in German", "de", "Am 3. Oktober regnet es. Es schneit.", "Am 3. Oktober regnet es.|Es schneit."},
		{"but not before a function word", "de", "Es waren 12. Die Stadt schlief.", "Es waren 12.|Die Stadt schlief."},
		{"nor in English", "en", "There were 12. Rain fell.", "There were 12.|Rain fell."},
		{"an abbreviation of another language", "de", "Es kamen z.B. Meier und Dr. Dahl.", "Es kamen z.B. Meier und Dr. Dahl."},
		{"a mark of exclamation before a small letter ends nothing", "fr", "Viens ! dit Anna. Il pleut.", "Viens ! dit Anna.|Il pleut."},
		{"no spaces between sentences", "zh", "下雨了。他走了。", "下雨了。|他走了。"},
		{"a decimal", "en", "It rained 2.5 inches. It snowed.", "It rained 2.5 inches.|It snowed."},
	} {
		if diff := cmp.Diff(c.want, sentences(read(c.text, c.lang))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Text without a period is cut, but not inside marks.
func TestLongSentences(t *testing.T) {
	sentences := read(strings.Repeat("rain and ", 1000), "en").Sentences
	if n := len(sentences); n < 4 || n > 20 {
		t.Errorf("2000 words without a period: %d sentences", n)
	}
	sentences = read(`He said "`+strings.Repeat("rain and ", 1000)+`rain."`, "en").Sentences
	if n := len(sentences); n != 1 {
		t.Errorf("2000 words in marks: %d sentences, want 1", n)
	}
}
