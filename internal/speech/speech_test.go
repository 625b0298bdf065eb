package speech_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

func read(s, language string) *article.Article {
	return article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s), Outlets: outlet.Known()})
}

// lines writes quotations one a line: the rule, the words, and who spoke; a tilde
// before those of which only a part stands in marks.
func lines(a *article.Article, list []speech.Quotation) (out []string) {
	join := func(ps ...speech.Phrase) string {
		var parts []string
		for _, p := range ps {
			if !p.Empty() {
				s := a.Span(p.First, p.End)
				parts = append(parts, a.Text[s.Start:s.End])
			}
		}
		return strings.Join(parts, " ... ")
	}
	for i := range list {
		q := &list[i]
		line := fmt.Sprintf("%v: %s | %s", q.By, join(q.Content...), join(q.Source))
		if q.Kind == speech.Mixed {
			line = "~ " + line
		}
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// Every rule has a case in which it fires, and the nearest one in which it must
// not.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		want               []string
	}{
		{"continued: open marks go on in the next paragraph", "en", "\"It rains.\n\n\"It pours,\" Anna Berg said.", []string{`continued: "It rains. ... "It pours," | Anna Berg`}},
		{"but closed marks do not", "en", "\"It rains,\" Anna Berg said.\n\n\"It pours,\" Nils Dahl said.", []string{`follows: "It rains," | Anna Berg`, `follows: "It pours," | Nils Dahl`}},
		{"nor where the next paragraph is another's", "en", "\"It rains,\" Anna Berg said. \"It pours.\n\n\"It snows,\" added Nils Dahl.", []string{`follows: "It rains," ... "It pours. | Anna Berg`, `follows: "It snows," | Nils Dahl`}},

		{"inside: the marks stay open for the attribution", "fr", "« Il pleut, a dit Anna Berg, et il neige. »", []string{"inside: « Il pleut ... et il neige. » | Anna Berg"}},
		{"but who is told something there says nothing", "fr", "« Il pleut, Anna Berg, et il neige. »", []string{"alone: « Il pleut, Anna Berg, et il neige. » |"}},

		{"announced: the paragraph before ends with a colon", "en", "Anna Berg said:\n\n\"It rains.\"", []string{`announced: "It rains." | Anna Berg`}},
		{"but words that have an attribution of their own keep it", "en", "Anna Berg read a letter:\n\n\"It rains,\" wrote Nils Dahl.", []string{`follows: "It rains," | Nils Dahl`}},

		{"interrupted: the attribution stands between", "en", `"It rains," Anna Berg said, "and it pours."`, []string{`follows: "It rains," ... "and it pours." | Anna Berg`}},
		{"but a participle begins another saying", "en", `"It rains," Anna Berg said, adding, "It pours."`, []string{`follows: "It rains," | Anna Berg`, `leads: "It pours." | Anna Berg`}},

		{"follows: the verb last, its subject in front of the words", "tr", `Ayşe Yılmaz, “Köprü güvenli” dedi.`, []string{`follows: “Köprü güvenli” | Ayşe Yılmaz`}},
		{"but in front of a word for the source it is another's", "tr", `Ayşe Yılmaz'a göre tanıdığı “Köprü güvenli ve açık” dedi.`, nil},
		{"an office that is no subject", "ru", `«Мост открыт», — сообщили в министерстве.`, []string{`follows: «Мост открыт» | министерстве`}},
		{"but no place", "ru", `«Мост открыт», — сообщили в городе Москве.`, []string{`follows: «Мост открыт» |`}},
		{"who is understood is whom the sentence before is about", "cs", `Starostka Jana Nováková přijela. „Venku dnes prší,“ řekla.`, []string{`follows: „Venku dnes prší,“ | Starostka Jana Nováková`}},
		{"but not where the verb has the other gender", "cs", `Starosta Petr Novák přijel. „Venku dnes prší,“ řekla.`, []string{`follows: „Venku dnes prší,“ |`}},
		{"a verb that no list has, and who speaks right behind it", "pt", `“Está chovendo na serra”, resmungou o prefeito.`, []string{`follows: “Está chovendo na serra” | o prefeito`}},
		{"but no noun", "pt", `“Está chovendo na serra”, canção do prefeito.`, nil},
		{"after a dash behind other words", "de", `„Es regnet heute hier.“ – „Ich sehe es“, sagte Anna Berg.`, []string{`alone: „Es regnet heute hier.“ |`, `follows: „Ich sehe es“ | Anna Berg`}},
		{"but a dash in a sentence begins none", "de", `Das Wort – „Regen“ – sagte Anna Berg.`, []string{`~ called: „Regen“ | Anna Berg`}},

		{"leads: a colon", "en", `Anna Berg said: "It rains."`, []string{`leads: "It rains." | Anna Berg`}},
		{"leads: a noun for words and a colon", "en", `Anna Berg's verdict: "It rains."`, []string{`leads: "It rains." | Anna Berg`}},
		{"with more behind the noun", "en", `The mayor's curt verdict, in full: "It rains."`, []string{`leads: "It rains." | The mayor`}},
		{"of whom a pronoun means", "en", `Her advice: "It rains."`, []string{`leads: "It rains." | Her`}},
		{"not of whose lawyer it is", "en", `Anna Berg's lawyer: "It rains."`, []string{`leads: "It rains." | Anna Berg's lawyer`}},
		{"and a comma", "en", `Anna Berg said, "It rains."`, []string{`leads: "It rains." | Anna Berg`}},
		{"and whom it is told", "en", `Anna Berg told the council, "It rains."`, []string{`leads: "It rains." | Anna Berg`}},
		{"branded: by whom a passive is done", "en", `Anna Berg was branded "a thief" by Nils Dahl.`, []string{`~ branded: "a thief" | Nils Dahl`}},
		{"in front of the words", "en", `Anna Berg was described by Nils Dahl as "a thief".`, []string{`~ branded: "a thief" | Nils Dahl`}},
		{"a participle alone", "en", `Anna Berg, branded "a thief" by Nils Dahl, left.`, []string{`~ branded: "a thief" | Nils Dahl`}},
		{"in another language", "de", `Anna Berg wurde von Nils Dahl als „eine Diebin“ bezeichnet.`, []string{"~ branded: „eine Diebin“ | Nils Dahl"}},
		{"by nobody who is named", "en", `Anna Berg was hailed in Rome as "a saint".`, []string{`~ branded: "a saint" |`}},
		{"but another verb has the words", "en", `A letter, seen by Nils Dahl, spoke of "a theft of the sun".`, []string{`~ unattributed: "a theft of the sun" |`}},
		{"called: who denies it has not said it", "de", `Nils Dahl bestreitet, Anna Berg „eine Diebin“ genannt zu haben.`, nil},
		{"but who denies something else", "de", `Nils Dahl bestreitet die Tat und nannte Anna Berg „eine Diebin“.`, []string{"~ called: „eine Diebin“ | Nils Dahl"}},
		{"nor who would say it", "de", `Wenn Nils Dahl sagt: „Ich gehe in die Stadt.“`, []string{"introduced: „Ich gehe in die Stadt.“ |"}},
		{"leads: a sentence that begins with the saying", "en", `"It rains," Anna Berg said. Adding, "It pours."`, []string{`follows: "It rains," | Anna Berg`, `leads: "It pours." | Anna Berg`}},
		{"follows: a name behind a dash before a colon", "en", `Letter of the week: "It rains everywhere in this town." — Anna Berg`, []string{`leads: "It rains everywhere in this town." | Anna Berg`}},
		{"but who is accused says nothing", "en", `Anna Berg was accused of "systematic looting" at the port.`, nil},
		{"nor who did not say it", "en", `Anna Berg did not say: "It rains."`, []string{`introduced: "It rains." |`}},

		{"follows: the subject before the verb", "en", `"It rains," Anna Berg said.`, []string{`follows: "It rains," | Anna Berg`}},
		{"and behind it", "en", `"It rains," said mayor Anna Berg.`, []string{`follows: "It rains," | mayor Anna Berg`}},
		{"with a relative clause between", "en", `"It rains," Anna Berg, who has seen many storms, said.`, []string{`follows: "It rains," | Anna Berg`}},
		{"a verb that no list has, behind a comma", "en", `"It rains," Anna Berg surmised.`, []string{`follows: "It rains," | Anna Berg`}},
		{"but a relative clause about the words is none", "en", `"It rains," which surprised nobody.`, nil},
		{"nor a sentence of its own that leads to further words", "en", `"It rains." Anna Berg said, "It pours."`, []string{`alone: "It rains." |`, `leads: "It pours." | Anna Berg`}},
		{"a name behind a dash", "en", `"It rains in the whole country." — Anna Berg`, []string{`follows: "It rains in the whole country." | Anna Berg`}},
		{"quoted by an outlet, which does not speak", "en", `"It rains," Tass quoted Anna Berg as saying.`, []string{`follows: "It rains," | Anna Berg`}},
		{"nor does an outlet that cites somebody", "de", "„Es regnet“, berichtete die Agentur Interfax unter Berufung auf Anna Berg.", []string{"follows: „Es regnet“ | Anna Berg"}},

		{"joined: a conjunction", "en", `Anna Berg said: "It rains" and "It pours."`, []string{`leads: "It rains" | Anna Berg`, `joined: "It pours." | Anna Berg`}},

		{"alone: a sentence of its own, of whom the words before tell", "en", `Anna Berg complained. "It rains all the time."`, []string{`alone: "It rains all the time." | Anna Berg`}},
		{"but not of somebody in another paragraph", "en", "Anna Berg complained.\n\n\"It rains all the time.\"", []string{`alone: "It rains all the time." |`}},
		{"runs on, behind another sentence", "en", `"It rains," Anna Berg said. "It pours."`, []string{`follows: "It rains," ... "It pours." | Anna Berg`}},

		{"introduced: nor to whom it is addressed", "en", `The banner was addressed to the owner, Nils Dahl: "It rains here."`, []string{`introduced: "It rains here." |`}},
		{"introduced: a colon without a verb of saying", "en", `Mayor Anna Berg had a message: "It rains here."`, []string{`introduced: "It rains here." | Mayor Anna Berg`}},

		{"called: words of a sentence", "de", "Anna Berg nannte das Wetter „eine einzige Plage“.", []string{"~ called: „eine einzige Plage“ | Anna Berg"}},
		{"but a name in marks is no speech", "de", "Die Partei „Neuer Regen“ gewann, sagte Anna Berg.", nil},
		{"nor what the writer keeps at a distance", "de", "Die sogenannten „guten Freunde“ gingen, sagte Anna Berg.", nil},

		{"unattributed: so many words are somebody's", "de", "Das Wetter war „so schlecht wie seit Jahren nicht“.", []string{"~ unattributed: „so schlecht wie seit Jahren nicht“ |"}},
		{"but a word is not", "de", "Das Wetter war „schlecht“.", nil},

		{"dash: the writer tells whose the words are", "fr", "— Il pleut, dit Anna Berg.", []string{"dash: — Il pleut | Anna Berg"}},
		{"or a mark of exclamation parts them", "fr", "— Il pleut ! cria Anna Berg dans la rue.", []string{"dash: — Il pleut ! | Anna Berg"}},
		{"or the paragraph before does", "fr", "Anna Berg lui dit :\n\n— Il pleut.", []string{"announced: — Il pleut. | Anna Berg"}},
		{"where there is dialogue, other dashes begin some", "fr", "— Il pleut, dit Anna.\n\n— Vraiment ?", []string{"dash: — Il pleut | Anna", "dash: — Vraiment ? |"}},
		{"but a dash alone may begin anything", "fr", "— Il pleut.\n\n— Il neige.", nil},
		{"and a hyphen an item of a list", "pt", "- Chove, disse Ana.\n\n- Neva em Lisboa.", []string{"dash: - Chove | Ana"}},

		{"label: the turns of an interview", "en", "Q: Does it rain?\n\nA: It pours.\n\nQ: And the wind?\n\nA: It blows.", []string{"label: Does it rain? | Q", "label: It pours. | A", "label: And the wind? | Q", "label: It blows. | A"}},
		{"but labels that do not come again are none", "en", "Rain: It pours.\n\nWind: It blows.", nil},

		{"signed: the next paragraph has the name", "en", "\"It rains in the whole country.\"\n\n— Anna Berg, a mayor", []string{`signed: "It rains in the whole country." | Anna Berg`}},
		{"but not where the words are somebody's", "en", "\"It rains,\" said Nils Dahl.\n\n— Anna Berg, a mayor", []string{`follows: "It rains," | Nils Dahl`}},

		{"without words for the language, whole utterances only", "xx", "„Aaa bbb ccc ddd eee“, fff Anna. Ggg „hhh“ iii. „Jjj kkk lll.“", []string{"alone: „Aaa bbb ccc ddd eee“ |", "alone: „Jjj kkk lll.“ |"}},
		{"nothing in nothing", "en", "", nil},
	} {
		a := read(c.text, c.lang)
		if diff := cmp.Diff(c.want, lines(a, speech.Find(a))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Evidence has what sentences report, beside direct speech.
func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"a clause", "Anna Berg said that it rained.", []string{"reported: that it rained | Anna Berg"}},
		{"without a conjunction", "Anna Berg told the council on Monday it rained.", []string{"reported: it rained | Anna Berg"}},
		{"but no noun", "Anna Berg added milk.", nil},
		{"nor what is denied", "Anna Berg did not say that it rained.", nil},
		{"at the end of a sentence", "The rain will stop, said Anna Berg.", []string{"reported: The rain will stop | Anna Berg"}},
		{"with the subject before the verb", "The rain will stop, Anna Berg said on Monday.", []string{"reported: The rain will stop | Anna Berg"}},
		{"according to", "According to the ministry, the rain will stop.", []string{"reported: the rain will stop | the ministry"}},
		{"according to somebody with a complement", "The rain will stop, according to a man at the harbour.", []string{"reported: The rain will stop | a man at the harbour"}},
		{"but a time is none", "The rain will stop, according to the ministry in June.", []string{"reported: The rain will stop | the ministry"}},
		{"an outlet passes on what another said", "According to Tass, Anna Berg said the rain would stop.", []string{"reported: the rain would stop | Anna Berg"}},
		{"quoted as saying", "Tass quoted Anna Berg as saying the rain would stop.", []string{"reported: the rain would stop | Anna Berg"}},
		{"quoted as saying, behind the words", "The rain will stop, Anna Berg was quoted by Tass as saying last week.", []string{"reported: The rain will stop | Anna Berg"}},
		{"quoted as saying, in front of them", "On Monday, Anna Berg was quoted by Tass as saying last week the rain would stop.", []string{"reported: the rain would stop | Anna Berg"}},
		{"whom an outlet quotes, behind the words", "The rain will stop, Tass quoted Anna Berg as saying.", []string{"reported: The rain will stop | Anna Berg"}},
		{"quoted with a clause about who is", "Tass quoted Anna Berg, who leads the town, as warning that it rained.", []string{"reported: that it rained | Anna Berg"}},
		{"inside the clause", "The road, said Anna Berg, will be closed.", []string{"reported: The road ... will be closed | Anna Berg"}},
		{"according to somebody inside the clause", "Over the long term, according to Anna Berg, the road will be closed.", []string{"reported: Over the long term ... the road will be closed | Anna Berg"}},
		{"but a list is no clause", "The road, the bridge, said Anna Berg.", nil},
		{"a participle beside whom it is according to", "According to the report, written by Nils Dahl, the road is closed.", []string{"reported: the road is closed | the report"}},
		{"an outlet that quotes, behind a passive that is not of it", "The arrest was reported by Tass, which quoted Anna Berg as saying that it rained.", []string{"reported: that it rained | Anna Berg"}},
		{"an outlet cites", "Tass, quoting Anna Berg, said the rain would stop.", []string{"reported: the rain would stop | Anna Berg"}},
		{"whose is what somebody does in a passive", "The plan was vetoed by Russia and criticized by Damascus as a mistake.", []string{"reported: as a mistake | Damascus"}},
		{"the accused says nothing", "Anna Berg was accused of looting.", nil},
		{"two verbs", "Anna Berg said it rained and added that it was cold.", []string{"reported: it rained | Anna Berg", "reported: that it was cold | Anna Berg"}},
	} {
		a := read(c.text, "en")
		if diff := cmp.Diff(c.want, lines(a, speech.Evidence(a))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Every rule has a name of its own.
func TestRuleNames(t *testing.T) {
	var names []string
	for r := speech.Model; r <= speech.Reported; r++ {
		names = append(names, r.String())
	}
	slices.Sort(names)
	if n := len(slices.Compact(names)); names[0] == "" || n != len(names) {
		t.Errorf("the rules have the names %q", names)
	}
}
