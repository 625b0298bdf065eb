package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// Names are found by the capitals alone where no model has labelled the words.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string // title | name
	}{
		{"a given name and a surname", "Then Anna Berg left.", []string{"Anna Berg"}},
		{"a title before", "Then Foreign Minister Anna Berg left.", []string{"Foreign Minister | Anna Berg"}},
		{"a title with of", "Then Secretary of State Anna Berg left.", []string{"Secretary of State | Anna Berg"}},
		{"a ministry of that kind", "Then Minister of Mines Anna Berg left.", []string{"Minister of Mines | Anna Berg"}},
		{"particles", "Then Ludwig van der Berg left.", []string{"Ludwig van der Berg"}},
		{"an Arabic article, alone too", "Then Ali al-Khatib left and al-Khatib wept.", []string{"Ali al-Khatib", "al-Khatib"}},
		{"a nickname in marks", `Then Anna "Storm" Berg left.`, []string{"Anna Storm Berg"}},
		{"a body with of", "Then the Bank of England left.", []string{"Bank of England"}},
		{"an ampersand", "Then Berg & Dahl left.", []string{"Berg Dahl"}},
		{"a place and a person side by side", "Then the director for Latin America Anna Berg left.", []string{"Latin America", "Anna Berg"}},
		{"an organisation that a person leads", "Then ABCD Anna Berg left.", []string{"ABCD | Anna Berg"}},
		{"a role that is no name", "Then the Oil Minister left.", nil},
		{"a function word at the start", "The weather left.", nil},
		{"the first person", "Then I left.", nil},
		{"a day", "Then Monday left.", nil},
		{"a couple", "Then Peter and Anna Berg left.", []string{"Peter Berg", "Anna Berg"}},
		{"capitals throughout tell nothing", "THEN ANNA BERG LEFT OSLO.", nil},
	} {
		a := article.Read(c.text, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(c.text)})
		var got []string
		for _, n := range names(a, nil) {
			s := strings.Join(n.words, " ")
			if !n.title.Empty() {
				span := a.Span(n.title.First, n.title.End)
				s = a.Text[span.Start:span.End] + " | " + s
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestSpells(t *testing.T) {
	for _, c := range []struct {
		reason, acronym, word string
		want                  bool
	}{
		{"letters in order", "VW", "Volkswagen", true},
		{"another first letter", "OW", "Volkswagen", false},
		{"letters that are not there", "VX", "Volkswagen", false},
		{"a word that is hardly longer", "BBC", "Bbcd", false},
		{"a word in capitals", "VW", "VOLKSWAGEN", false},
	} {
		if got := spells(c.acronym, c.word); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}
