package cast

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// read takes a text whose sources stand in braces, {Anna Berg} said, and
// returns the article and a quotation for every source.
func read(language, marked string) (*article.Article, []speech.Quotation) {
	var plain strings.Builder
	var spans []text.Span
	for _, c := range marked {
		switch c {
		case '{':
			spans = append(spans, text.Span{Start: plain.Len()})
		case '}':
			spans[len(spans)-1].End = plain.Len()
		default:
			plain.WriteRune(c)
		}
	}
	s := plain.String()
	a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
	qs := make([]speech.Quotation, len(spans))
	for k, span := range spans {
		var p Phrase
		for i, t := range a.Tokens {
			if t.End <= span.Start {
				p.First = i + 1
			}
			if t.Start < span.End {
				p.End = i + 1
			}
		}
		qs[k] = speech.Quotation{Source: p, Core: p, Content: []Phrase{{First: p.First, End: p.First}}, Cue: []Phrase{{First: p.End, End: min(p.End+1, len(a.Tokens))}}}
	}
	return a, qs
}

// speakers are the names of those behind the marked sources, a dash for nobody.
func speakers(language, marked string) string {
	a, qs := read(language, marked)
	var authors []Phrase
	if strings.HasPrefix(marked, "By ") {
		authors = []Phrase{{First: 1, End: a.Paragraphs[0].End}}
	}
	entities, of := Resolve(a, qs, Mentions(a, nil, nil), authors)
	names := make([]string, len(of))
	for i, e := range of {
		names[i] = "-"
		if e != none {
			names[i] = entities[e].Name
		}
	}
	return strings.Join(names, "; ")
}

// Every pass has cases where it decides and the nearest where it must not.
func TestPasses(t *testing.T) {
	for _, c := range []struct{ pass, reason, text, want string }{
		{"full name", "initials abbreviate", `Anna M. Berg arrived. "It rains," {Anna Berg} said.`, "Anna M. Berg"},
		{"full name", "another given name is another person", `Anna Berg arrived. "It rains," {Eva Berg} said.`, "Eva Berg"},
		{"part of a name", "a surname", `Anna Berg arrived. "It rains," {Berg} said.`, "Anna Berg"},
		{"part of a name", "the first bearer keeps it", `Viktor Dahl and his wife, Dana Dahl, arrived. "It rains," {Dana Dahl} said. "It pours," {Dahl} said.`, "Dana Dahl; Viktor Dahl"},
		{"part of a name", "Ms. tells which", `Viktor Dahl and his sister, Dana Dahl, arrived. "It rains," {Ms. Dahl} said.`, "Dana Dahl"},
		{"part of a name", "so does Mr.", `Judge Ruth Dahl knows Colm Dahl. "It rains," {Mr. Dahl} said.`, "Colm Dahl"},
		{"part of a name", "a couple shares it", `Peter and Anna Berg arrived. "It rains," {Peter} said.`, "Peter Berg"},
		{"part of a name", "brothers with a word before them", `Brothers Peter and Nils Berg arrived. "It rains," {Nils Berg} said. "It pours," {Peter} said.`, "Nils Berg; Peter Berg"},
		{"part of a name", "a company by its first word", `Regnor Motors Inc fell. "It rains," {Regnor} said.`, "Regnor Motors Inc"},
		{"part of a name", "but not by its last", `The Ministry of Water met. "It rains," {Water} said.`, "Water"},
		{"acronym", "initials", `The Asian Rain Bank met. "It rains," {the ARB} said.`, "Asian Rain Bank"},
		{"acronym", "of other words", `The Asian Rain Bank met. "It rains," {the AXB} said.`, "AXB"},
		{"relative", "the name before", `Anna Berg, {who} said it rained, left.`, "Anna Berg"},
		{"relative", "behind a description", `Anna Berg, the head of the centre, {who} said it rained, left.`, "Anna Berg"},
		{"pronoun", "the gender decides", `Peter Dahl met Anna Berg on Tuesday. {She} said it rained.`, "Anna Berg"},
		{"pronoun", "the subject of the sentence before", `Peter Dahl met Nils Lund on Tuesday. {He} said it rained.`, "Peter Dahl"},
		{"pronoun", "of two behind prepositions neither", `It rained on Peter Dahl and on Nils Lund. {He} said it was cold.`, "-"},
		{"pronoun", "of two of whom one is a woman the other", `It rained on Anna Berg and on Nils Lund. {He} said it was cold.`, "Nils Lund"},
		{"pronoun", "whoever spoke last", `Peter Dahl left. "It rains," {Nils Lund} said. "It pours," {he} said.`, "Nils Lund; Nils Lund"},
		{"pronoun", "somebody described", `Peter Dahl left. The driver was hurt. "It rains," {he} said.`, "driver"},
		{"pronoun", "a mother is not her son", `Peter Dahl's mother wept. "It rains," {she} said.`, "Peter Dahl's mother"},
		{"pronoun", "they are a group", `The two hostages, both engineers, were freed on Friday. "It rains," {they} said.`, "two hostages"},
		{"pronoun", "which no man is", `Peter Dahl left. "It rains," {they} said.`, "-"},
		{"pronoun", "it is a body, though a man was named last", `The ministry apologised to Peter Dahl. "It rained," {it} said.`, "ministry"},
		{"pronoun", "which is no he", `The ministry apologised. "It rained," {he} said.`, "-"},
		{"pronoun", "the author says I", "By Anna Berg\n\nThe night was long.\n\n\"It rains,\" {I} said.", "Anna Berg"},
		{"several", "two names", `"It rains," said {Anna Berg and Nils Lund}.`, "Anna Berg and Nils Lund"},
		{"several", "a name and its ministry are not two", `"It rains," said {Anna Berg of the Ministry of Water and Power}.`, "Anna Berg"},
		{"name", "its complement is not who speaks", `Anna Berg arrived. "It rains," {a spokesman for Berg} said.`, "a spokesman for Berg"},
		{"name", "nor is whom an effort is about", `Mayor Anna Berg arrived. "It rains," {organizers of the effort to recall Mayor Anna Berg} said.`, "organizers of the effort to recall Mayor Anna Berg"},
		{"name", "a long title before it", `"It rains," said {World Bank director for Latin America Anna Berg}.`, "Anna Berg"},
		{"capitals", "a label", "Anna Berg spoke on Sunday.\n\n{BERG}: It rains.", "Anna Berg"},
		{"capitals", "of nobody", "Anna Berg spoke on Sunday.\n\n{LUND}: It rains.", "LUND"},
		{"apposition", "the name behind a role", `"It rains," said {the mayor}, Anna Berg.`, "Anna Berg"},
		{"apposition", "and behind its complement", `{The mayor of the old town}, Anna Berg, said it rained.`, "Anna Berg"},
		{"apposition", "not of whom the role is", `"It rains," said {the mother of the accused man}, Peter Dahl, 19.`, "mother of the accused man"},
		{"apposition", "in front of a name with its verb", `{A veteran of two wars}, Anna Berg said it rained.`, "Anna Berg"},
		{"apposition", "nor where the name has its own verb", `According to {the mayor}, Anna Berg said it rained.`, "mayor"},
		{"kin", "his wife who was named", `Peter Dahl and his wife, Anna, arrived. "It rains," {his wife} said.`, "Anna"},
		{"kin", "another's is another", `Nils Lund, a lawyer for Peter Dahl, arrived. "It rains," {Berg's lawyer} said.`, "Berg's lawyer"},
		{"role noun", "who has the role", `Mayor Anna Berg arrived. "It rains," {the mayor} said.`, "Anna Berg"},
		{"role noun", "an abbreviated one", `Sen. Anna Berg arrived. "It rains," {the senator} said.`, "Anna Berg"},
		{"role noun", "a new one is another", `Mayor Anna Berg arrived. "It rains," {a mayor} said.`, "a mayor"},
		{"role noun", "of another nation too", `Norwegian minister Anna Berg arrived. "It rains," {the Swedish minister} said.`, "Swedish minister"},
		{"role noun", "several by their noun", `Government sources met. "It rains," {the sources} said.`, "Government sources"},
		{"the two", "the two named last", `Peter Dahl met Nils Lund. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
		{"the two", "women are not men", `Peter Dahl met Nils Lund. "It rains," {the two women} said.`, "two women"},
		{"body", "the noun in its name", `The Bank of England met. "It rains," {the bank} said.`, "Bank of England"},
		{"body", "one described", `He lost to the world federation. "It rains," {the federation} said.`, "world federation"},
		{"body", "not one of another kind", `The Bank of England met. "It rains," {the ministry} said.`, "ministry"},
		{"epithet", "an age", `Anna Berg scored twice. "It rained," {the 24-year-old striker} said.`, "Anna Berg"},
		{"epithet", "the age of another who is named", `Peter Dahl, 24, left. Nils Lund, 30, scored. "It rained," {the 24-year-old} said.`, "Peter Dahl"},
		{"epithet", "one of a nation", `Anna Berg lost a shoe. "It rained," {the Kenyan} said.`, "Anna Berg"},
		{"epithet", "a former office", `Anna Berg left. "It rained," {the former minister} said.`, "Anna Berg"},
		{"epithet", "a bare office is anybody's", `Anna Berg left. "It rained," {the band leader} said.`, "band leader"},
		{"pending", "who is named next without a word", `{A Scottish beekeeper} said it rained. Hamish Orr, 71, found the hives wet.`, "Hamish Orr"},
		{"pending", "definite", `{Ghana's aviation minister} has told airlines to go. {Esi Mensah} said it rained.`, "Esi Mensah; Esi Mensah"},
		{"pending", "by another word for the role", `{The head of Malta's teachers' union} says it rains. Union president Doreen Zahra left.`, "Doreen Zahra"},
		{"pending", "not the one whom the words are about", `{A passenger} said the driver was asleep. The driver, Mihai Dobre, was hurt.`, "A passenger"},
		{"pending", "nor a spokesman's master", `{A spokesman} said it rained. Anna Berg left.`, "A spokesman"},
		{"pending", "nor one of the other gender", `{A woman} said it rained. Peter Dahl left.`, "A woman"},
		{"pending", "nor one who was known before", `Anna Berg left. {A beekeeper} said it rained. Anna Berg came back.`, "A beekeeper"},
		{"description", "what is no name is none", `{they've} said it rained.`, "-"},
		{"description", "you", `{You} said it rained.`, "-"},
	} {
		if got := speakers("en", c.text); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.pass, c.reason, got, c.want)
		}
	}
}

// Names of other languages follow from the words of the language.
func TestLanguages(t *testing.T) {
	for _, c := range []struct{ reason, language, text, want string }{
		{"a role with its holder", "de", `Die Bürgermeisterin Anna Berg kam. {Die Bürgermeisterin} sagte, es regne.`, "Anna Berg"},
		{"a noun with a capital is no name", "de", `Die Stadt Oslo wartet. {Die Feuerwehr} sagte, es regne.`, "Feuerwehr"},
		{"a pronoun", "de", `Anna Berg traf Peter Dahl. {Er} sagte, es regne.`, "Peter Dahl"},
		{"she", "fr", `Anna Berg a rencontré Pierre Dahl. {Elle} a dit qu'il pleuvait.`, "Anna Berg"},
		{"two people", "fr", `{Anna Berg et Pierre Dahl} ont dit qu'il pleuvait.`, "Anna Berg et Pierre Dahl"},
		{"a name in another case", "ru", `Мария Петрова приехала. По словам {Петровой}, идёт дождь.`, "Мария Петрова"},
		{"a role behind the name", "zh", `李明教授抵达北京。{李教授}说下雨了。`, "李明"},
	} {
		if got := speakers(c.language, c.text); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.language, c.reason, got, c.want)
		}
	}
}

// Roles are cut whole.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a seat of power", `"It rains," {Pentagon spokesman Nils Lund} said.`, "Pentagon spokesman"},
		{"a state of two words", `{South Dakota Gov. Nils Lund} said it rained.`, "South Dakota Gov."},
		{"a nation and a ministry", `"It rains," {Chinese foreign ministry spokesman Gao Lin} said.`, "Chinese foreign ministry spokesman"},
		{"a bank", `"It rains," {Commerzbank analyst Nils Lund} said.`, "Commerzbank analyst"},
		{"behind the name", `"It rains," said {Nils Lund}, a Norwegian meteorologist.`, "Norwegian meteorologist"},
		{"not the verb before it", `They told {spokesman Nils Lund} it rained.`, "spokesman"},
		{"nor an honorific", `"It rains," {Mr. Lund} said.`, ""},
	} {
		a, qs := read("en", c.text)
		entities, of := Resolve(a, qs, Mentions(a, nil, nil), nil)
		if got := entities[of[0]].Role; got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// Names are found by the capitals alone where no model has labelled the words.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string // title | name
	}{
		{"a given name and a surname", "Then Anna Berg left.", []string{"Anna Berg"}},
		{"a title before", "Then Foreign Minister Anna Berg left.", []string{"Foreign Minister | Anna Berg"}},
		{"a title with of", "Then Secretary of State Anna Berg left.", []string{"Secretary of State | Anna Berg"}},
		{"with of and for", "Then Minister of State for Home Anna Berg left.", []string{"Minister of State for Home | Anna Berg"}},
		{"with brackets", "Then Deputy Commissioner of Police (Traffic) Anna Berg left.", []string{"Deputy Commissioner of Police (Traffic) | Anna Berg"}},
		{"a ministry of that kind", "Then Minister of Mines Anna Berg left.", []string{"Minister of Mines | Anna Berg"}},
		{"a ministry with and", "Then the Agriculture and Forestry Ministry left.", []string{"Agriculture and Forestry Ministry"}},
		{"two people with and", "Then Anna and Peter left.", []string{"Anna", "Peter"}},
		{"particles", "Then Ludwig van der Berg left.", []string{"Ludwig van der Berg"}},
		{"a particle with an apostrophe", "Then Hugues d'Arbelin left.", []string{"Hugues d'Arbelin"}},
		{"an Arabic article, alone too", "Then Ali al-Khatib left and al-Khatib wept.", []string{"Ali al-Khatib", "al-Khatib"}},
		{"a prefix is no article", "Then the anti-Berg camp left.", nil},
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
		r := reader{Article: a}
		var got []string
		for _, m := range Mentions(a, nil, nil) {
			if m.Form != Named {
				continue
			}
			s := strings.Join(m.Name, " ")
			if !m.Title.Empty() {
				s = r.slice(m.Title) + " | " + s
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

// An article with most that there is: a lead, a couple, pronouns, kin, groups.
const story = `{A Scottish beekeeper} said on Monday that it had rained. Hamish Orr, 71, found the hives wet.

"It rained," said {his wife}, Morag Orr. "It poured," {she} said. "Nobody came," {Orr} said.

Union president Doreen Zahra met Nils Lund, a lawyer for the town. {She} said it was cold. "It was warm," {Lund} said.

"We saw it," {the lawyer} said. {The two hostages} were there. "It was dark," {they} said.`

// Names are only names: with others in their place, others speak, and nothing
// else changes.
func TestRenaming(t *testing.T) {
	rename := strings.NewReplacer("Hamish Orr", "Duncan Reid", "Morag Orr", "Fiona Reid", "Orr", "Reid", "Doreen Zahra", "Gertrude Vella", "Nils Lund", "Peter Holm", "Lund", "Holm")
	want := rename.Replace(speakers("en", story))
	if got := speakers("en", rename.Replace(story)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A paragraph about others changes nobody, wherever it stands between paragraphs
// that do not lean on each other.
func TestUnrelated(t *testing.T) {
	want := speakers("en", story)
	const other = "Rain fell in Oslo. The streets were wet, and trains stood still."
	if got := speakers("en", story+"\n\n"+other); got != want {
		t.Errorf("behind: got %s, want %s", got, want)
	}
	if got := speakers("en", other+"\n\n"+story); got != want {
		t.Errorf("before: got %s, want %s", got, want)
	}
}
