package quote_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
)

// One table a phenomenon of speakers; quote_test.go explains the marks.
func TestSpeakerPhenomena(t *testing.T) {
	themes := map[string][]scene{
		"forms of names": {
			{"a middle initial", `Anna M. Berg arrived. ⟨1 "It rains,"⟩ ⦃1 Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna M. Berg"}},
			{"initials alone", `J.K. Dahl arrived. ⟨1 "It rains,"⟩ ⦃1 Dahl⦄ ⟦1 said⟧.`, []string{"direct: J.K. Dahl"}},
			{"a suffix is no surname", `Peter Dahl Jr. arrived. ⟨1 "It rains,"⟩ ⦃1 Dahl⦄ ⟦1 said⟧.`, []string{"direct: Peter Dahl Jr."}},
			{"a hyphen in the surname", `Anna Berg-Dahl arrived. ⟨1 "It rains,"⟩ ⦃1 Berg-Dahl⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg-Dahl"}},
			{"the straight apostrophe and the curly one are the same", "Tony O'Brien arrived. ⟨1 \"It rains,\"⟩ ⦃1 O’Brien⦄ ⟦1 said⟧.", []string{"direct: Tony O'Brien"}},
			{"an Arabic article in the name", `Minister Ali al-Khatib arrived. ⟨1 "It rains,"⟩ ⦃1 al-Khatib⦄ ⟦1 said⟧.`, []string{"direct: Ali al-Khatib"}},
			{"a title that is a part of the name where a particle follows", `⟨1 "It rains,"⟩ ⦃1 Prince Emir ibn Yusuf⦄ ⟦1 said⟧.`, []string{"direct: Emir ibn Yusuf"}},
			{"a nobleman is called by his given name", `Sheikh Ali al-Rashid arrived. ⟨1 "It rains,"⟩ ⦃1 Sheikh Ali⦄ ⟦1 said⟧.`, []string{"direct: Ali al-Rashid"}},
			{"the surname first, as in China", `Premier Deng Lin arrived. ⟨1 "It rains,"⟩ ⦃1 Mr. Deng⦄ ⟦1 said⟧.`, []string{"direct: Deng Lin"}},
			{"the surname first, with Mr.", `South Korean Minister Kim Tae-woo arrived. ⟨1 "It rains,"⟩ ⦃1 Mr. Kim⦄ ⟦1 said⟧.`, []string{"direct: Kim Tae-woo"}},
			{"the Arabic article in capitals", `Omar el-Masri arrived. ⟨1 "It rains,"⟩ ⦃1 El-Masri⦄ ⟦1 said⟧.`, []string{"direct: Omar el-Masri"}},
			{"the surname first, as in Korea", `South Korean President Park Min-ho arrived. ⟨1 "It rains,"⟩ ⦃1 Park⦄ ⟦1 said⟧.`, []string{"direct: Park Min-ho"}},
			{"a single name", `President Suwarno arrived. ⟨1 "It rains,"⟩ ⦃1 Suwarno⦄ ⟦1 said⟧.`, []string{"direct: Suwarno"}},
			{"a nickname in marks inside the name", `Robert "Bobby" Dahl arrived. ⟨1 "It rains,"⟩ ⦃1 Dahl⦄ ⟦1 said⟧.`, []string{`direct: Robert "Bobby" Dahl`}},
			{"a possessive is no part of the name", `Anna Berg's umbrella broke. ⟨1 "It rains,"⟩ ⦃1 Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a surname that is a trade as well", `Harbour Secretary Ida Baker arrived. ⟨1 "It rains,"⟩ ⦃1 Baker⦄ ⟦1 said⟧.`, []string{"direct: Ida Baker"}},
		},
		"headlines": {
			{"the headline has the full name, the text the surname alone", "Anna Berg Goes After Peter Dahl.\n\nThe night was long.\n\n⟨1 \"It rains,\"⟩ ⦃1 Berg⦄ ⟦1 said⟧.", []string{"direct: Anna Berg"}},
			{"words of a headline are no part of a name", "Anna Berg Hammers Oil Company Over Rain.\n\nThe night was long.\n\n⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧.", []string{"direct: Anna Berg"}},
		},
		"several people": {
			{"a couple shares the surname", `Peter and Anna Berg arrived. ⟨1 "It rains,"⟩ ⦃1 Peter Berg⦄ ⟦1 said⟧.`, []string{"direct: Peter Berg"}},
			{"three names", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Anna Berg, Nils Dahl and Eva Lund⦄.`, []string{"direct: Anna Berg, Nils Dahl and Eva Lund"}},
			{"what stands in brackets between two names", `⟨1 "It rains,"⟩ ⦃1 Anna Berg (D-Ohio) and Peter Dahl⦄ (R-Texas) ⟦1 said⟧.`, []string{"direct: Anna Berg and Peter Dahl"}},
			{"a pronoun and a name", `Anna Berg arrived. ⟨1 "It rains,"⟩ ⦃1 she and Peter Dahl⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg and Peter Dahl"}},
			{"the two men", `Peter Dahl met Nils Lund. ⟨1 "It rains,"⟩ ⦃1 the two men⦄ ⟦1 said⟧.`, []string{"direct: Peter Dahl and Nils Lund"}},
		},
		"one surname": {
			{"behind a given name that is a city too, and an initial", `⟨1 "It rains,"⟩ ⦃1 Mayor Helena M. Berg⦄ ⟦1 said⟧.`, []string{"direct: Helena M. Berg"}},
			{"that is a word of the language as well", "⟨1 \"It rains,\"⟩ ⟦1 said⟧ ⦃1 Siri Lie⦄.\n\n⟨2 \"It pours,\"⟩ ⦃2 Lie⦄ ⟦2 said⟧.", []string{"direct: Siri Lie", "direct: Siri Lie"}},
			{"a given name that is a word of the language", `⟨1 "It rains,"⟩ ⦃1 Per Lund⦄ ⟦1 said⟧.`, []string{"direct: Per Lund"}},
			{"Mr. makes another person of the surname that a woman has", `Greta Dahl arrived. Mr. Dahl stayed away. ⟨1 "It rains,"⟩ ⦃1 Mr. Dahl⦄ ⟦1 said⟧.`, []string{"direct: Dahl"}},
			{"the full name decides where both are given", `Oskar Dahl and his wife, Greta Dahl, arrived. ⟨1 "It rains,"⟩ ⦃1 Greta Dahl⦄ ⟦1 said⟧.`, []string{"direct: Greta Dahl"}},
		},
		"roles": {
			{"a title with of", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Minister of Ports Patrick Dahl⦄.`, []string{"direct: Patrick Dahl"}},
			{"a title with of and an article", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Chancellor of the Exchequer Nigel Dahl⦄.`, []string{"direct: Nigel Dahl"}},
			{"a long title before the name", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Rain Bank director for South Asia Anna Berg⦄.`, []string{"direct: Anna Berg"}},
			{"the king", `King Harald arrived. ⟨1 "It rains,"⟩ ⦃1 the King⦄ ⟦1 said⟧.`, []string{"direct: Harald"}},
			{"a place before the role's comma is not its holder", `Mayor Peter Dahl arrived. In Chelsea, ⦃1 the mayor⦄ ⟦1 said⟧, ⟨1 "It rains."⟩`, []string{"direct: Peter Dahl"}},
			{"an epithet stands for whom the article speaks of", `Peter Dahl arrived. ⟨1 "It rains,"⟩ ⦃1 the Oslo businessman⦄ ⟦1 said⟧.`, []string{"direct: Peter Dahl"}},
			{"a bare office does not", `Peter Dahl arrived. ⟨1 "It rains,"⟩ ⦃1 the band leader⦄ ⟦1 said⟧.`, []string{"direct: the band leader"}},
			{"somebody's lawyer is not another's", `Nils Lund, a lawyer for Peter Dahl, arrived. ⟨1 "It rains,"⟩ ⦃1 Berg's lawyer⦄ ⟦1 said⟧.`, []string{"direct: Berg's lawyer"}},
			{"the unnamed source of the lead is named next", "⟨1 \"It rains,\"⟩ ⦃1 a young Danish surgeon⦄ ⟦1 said⟧.\n\n⟨2 \"It pours,\"⟩ ⦃2 Anna Berg⦄, chief of the town hospital, ⟦2 said⟧.\n\nThe rain went on.\n\nIt stopped.", []string{"direct: Anna Berg", "direct: Anna Berg"}},
			{"nor is anybody who is named much later", "⟨1 \"It rains,\"⟩ ⦃1 a young Danish surgeon⦄ ⟦1 said⟧.\n\nIt went on. It went on. It went on. It went on. It went on. It went on.\n\n⟨2 \"It pours,\"⟩ ⦃2 Anna Berg⦄, chief of the town hospital, ⟦2 said⟧.", []string{"direct: a young Danish surgeon", "direct: Anna Berg"}},
			{"but a spokesman mostly is not", "⟨1 \"It rains,\"⟩ ⦃1 a Pentagon spokesman⦄ ⟦1 said⟧.\n\n⟨2 \"It pours,\"⟩ ⦃2 Anna Berg⦄, chief of the town hospital, ⟦2 said⟧.\n\nThe rain went on.\n\nIt stopped.", []string{"direct: a Pentagon spokesman", "direct: Anna Berg"}},
		},
		"organisations": {
			{"initials", `Rain Investments Ltd met on Monday. ⟨1 "It rains,"⟩ ⦃1 RIL⦄ ⟦1 said⟧.`, []string{"direct: Rain Investments Ltd"}},
			{"an acronym that is a pronoun in small letters", `The World Health Organization (WHO) met on Monday. ⟨1 "It rains,"⟩ ⦃1 WHO⦄ ⟦1 said⟧.`, []string{"direct: World Health Organization"}},
			{"the company is not the outlet that reports on it", `Regn Motors Inc met on Monday, the Financial Times has heard. ⟨1 "It rains,"⟩ ⦃1 the company⦄ ⟦1 said⟧.`, []string{"direct: Regn Motors Inc"}},
			{"a name in apposition to the company", `⟨1 "It rains,"⟩ ⦃1 the company⦄, Regn Motors Inc, ⟦1 said⟧.`, []string{"direct: Regn Motors Inc"}},
			{"an acronym in brackets", `The Asian Rain Bank (ARB) met on Monday. ⟨1 "It rains,"⟩ ⦃1 the ARB⦄ ⟦1 said⟧.`, []string{"direct: Asian Rain Bank"}},
			{"the bank", `The Bank of England met on Monday. ⟨1 "It rains,"⟩ ⦃1 the bank⦄ ⟦1 said⟧.`, []string{"direct: Bank of England"}},
			{"the company", `Regn Motors Inc met on Monday. ⟨1 "It rains,"⟩ ⦃1 the company⦄ ⟦1 said⟧.`, []string{"direct: Regn Motors Inc"}},
			{"a document has what tells which it is in its name", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 an entry published by the paper⦄.`, []string{"direct: an entry published by the paper"}},
			{"what somebody does tells who it is", `⟨1 "It rains,"⟩ ⦃1 people marching in the rain⦄ ⟦1 said⟧.`, []string{"direct: people marching in the rain"}},
			{"a national agency has all of its name", `⟨1 "It rains,"⟩ ⦃1 the National Roads Agency⦄ ⟦1 said⟧.`, []string{"direct: National Roads Agency"}},
			{"a body beside its noun, with a clause behind it", `⟨1 "It rains,"⟩ ⦃1 the airline⦄, Regn Connect, which flies to Oslo, ⟦1 said⟧.`, []string{"direct: Regn Connect"}},
			{"a role in capitals with a name beside it", `⟨1 "It rains,"⟩ ⦃1 the local MP⦄, Anna Berg, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a name that a preposition joins", `⟨1 "It rains,"⟩ ⦃1 the Chamber of Commerce⦄ ⟦1 said⟧.`, []string{"direct: Chamber of Commerce"}},
			{"a preposition behind a name joins nothing", `⟨1 "It rains,"⟩ ⦃1 the Rain Bank in Oslo⦄ ⟦1 said⟧.`, []string{"direct: Rain Bank"}},
			{"a noun that is a verb elsewhere ends no description", `⟨1 "It rains,"⟩ ⦃1 three northern states⦄ ⟦1 said⟧.`, []string{"direct: three northern states"}},
			{"an outlet without a name is described by all of its words", `⟨1 "It rains,"⟩ ⦃1 Iranian state radio⦄ ⟦1 said⟧.`, []string{"direct: Iranian state radio"}},
			{"a seat of power", `⟨1 "It rains,"⟩ ⦃1 the Pentagon⦄ ⟦1 said⟧.`, []string{"direct: Pentagon"}},
			{"a capital that stands for its state", `⟨1 "It rains,"⟩ ⦃1 Damascus⦄ ⟦1 said⟧.`, []string{"direct: Damascus"}},
			{"a time is no part of a description", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 shipping sources⦄ yesterday.`, []string{"direct: shipping sources"}},
		},
		"pronouns": {
			{"somebody named in the same words is another", `Nils Dahl met Peter Lund. ⟨1 "It rains,"⟩ ⦃1 Lund⦄ ⟦1 said⟧. ⟨2 People like Dahl "make it rain,"⟩ ⦃2 he⦄ ⟦2 said⟧.`, []string{"direct: Peter Lund", "mixed: Peter Lund"}},
			{"a nationality is nobody", `⟨1 "It rains,"⟩ ⦃1 a military spokesman⦄, quoted by ⟪1 the official Iraqi news agency⟫, ⟦1 said⟧. ⟨2 "It pours,"⟩ ⦃2 he⦄ ⟦2 said⟧.`, []string{"direct: a military spokesman <- Iraqi news agency", "direct: a military spokesman <- [Iraqi news agency]"}},
			{"it stands for an organisation", `⟨1 "It rains,"⟩ ⦃1 the Ministry of Water⦄ ⟦1 said⟧. ⟨2 "It pours,"⟩ ⦃2 it⦄ ⟦2 said⟧.`, []string{"direct: Ministry of Water", "direct: Ministry of Water"}},
			{"they stands for people who spoke", `⟨1 "It rains,"⟩ ⦃1 officials⦄ ⟦1 said⟧. ⟨2 "It pours,"⟩ ⦃2 they⦄ ⟦2 said⟧.`, []string{"direct: officials", "direct: officials"}},
			{"the first person is the author of the byline", "By Anna Berg\n\nThe night was long.\n\n⟨1 \"It rains,\"⟩ ⦃1 I⦄ ⟦1 said⟧.", []string{"direct: Anna Berg"}},
		},
	}
	for theme, scenes := range themes {
		t.Run(theme, func(t *testing.T) { play(t, speech, scenes) })
	}
}

// Mentions are in the order of the text, names and descriptions alike.
func TestMentions(t *testing.T) {
	doc := quote.Parse(`Anna Berg, a critic, called it "reckless." "No," the critic said. Councilman Berg left. Reuters said it would sue.`)
	for _, s := range doc.Speakers {
		if len(s.Mentions) == 0 {
			t.Errorf("%v has no mentions", s)
		}
		for i := 1; i < len(s.Mentions); i++ {
			if s.Mentions[i-1].Start >= s.Mentions[i].Start {
				t.Errorf("%v: mentions %v are not in order", s, s.Mentions)
			}
		}
	}
}

// Roles come in the article's own words, the most telling one.
func TestRolesInOwnWords(t *testing.T) {
	for _, c := range []struct{ reason, text, name, role string }{
		{"before the name", `"It rains," Kremlin Spokesman Dimitry Peskov said.`, "Dimitry Peskov", "Kremlin Spokesman"},
		{"after the name", `"It rains," Anna Berg, a Norwegian meteorologist, said.`, "Anna Berg", "Norwegian meteorologist"},
		{"with of", `"It rains," Secretary of State Anna Berg said.`, "Anna Berg", "Secretary of State"},
		{"of two words rather than one", `President Anna Berg arrived. "It rains," said Anna Berg, the president of Norway.`, "Anna Berg", "president of Norway"},
		{"two of one person", `"It rains," said Anna Berg, founder and chief executive of Regn Motors.`, "Anna Berg", "founder and chief executive of Regn Motors"},
		{"an and in the name of a body", `"It rains," said Anna Berg, chairwoman of the Harbour Ways and Means Committee.`, "Anna Berg", "chairwoman of the Harbour Ways and Means Committee"},
		{"an and of what somebody is for", `"It rains," said Anna Berg, minister of trade and industry.`, "Anna Berg", "minister of trade and industry"},
		{"an and behind which somebody else stands", `"It rains," said Anna Berg, a farmer, and Nils Dahl laughed.`, "Anna Berg", "farmer"},
		{"an and behind which another noun phrase stands", `Anna Berg, the mayor of Oslo and a lawyer, said it rained.`, "Anna Berg", "mayor of Oslo"},
		{"an honorific is no role", `"It rains," Mrs. Berg said.`, "Berg", ""},
	} {
		doc := quote.Parse(c.text)
		if len(doc.Quotes) == 0 || doc.Quotes[0].Speaker == nil {
			t.Errorf("%s: nobody speaks", c.reason)
			continue
		}
		s := doc.Quotes[0].Speaker
		if diff := cmp.Diff([]string{c.name, c.role}, []string{s.Name, s.Role}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestSpeakerKinds(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         quote.SpeakerKind
	}{
		{"a person", `"It rains," Anna Berg said.`, quote.PersonSpeaker},
		{"somebody unnamed", `"It rains," a Pentagon spokesman said.`, quote.PersonSpeaker},
		{"a ministry", `"It rains," the Ministry of Water said.`, quote.OrganizationSpeaker},
		{"a state", `"It rains," Norway said.`, quote.OrganizationSpeaker},
		{"a seat of power", `"It rains," the Kremlin said.`, quote.OrganizationSpeaker},
		{"a campaign", `"It rains," the Berg campaign said.`, quote.OrganizationSpeaker},
		{"a newspaper", `"It rains," the newspaper Le Monde said.`, quote.OrganizationSpeaker},
		{"people", `"It rains," residents said.`, quote.GroupSpeaker},
		{"two people", `"It rains," Anna Berg and Nils Dahl said.`, quote.GroupSpeaker},
		{"a document", `"It rains," the report said.`, quote.DocumentSpeaker},
	} {
		doc := quote.Parse(c.text)
		if len(doc.Quotes) == 0 || doc.Quotes[0].Speaker == nil {
			t.Errorf("%s: nobody speaks", c.reason)
			continue
		}
		if got := doc.Quotes[0].Speaker.Kind; got != c.want {
			t.Errorf("%s: %v is a %q, want %q", c.reason, doc.Quotes[0].Speaker, got, c.want)
		}
	}
}

func TestKnownSurnames(t *testing.T) {
	known := []quote.Person{{ID: "1", Name: "Anna Berg"}, {ID: "2", Name: "Peter Dahl"}, {ID: "3", Name: "Nils Dahl"}}
	p := quote.Parser{People: known}
	for _, c := range []struct{ reason, text, id string }{
		{"a surname that one of them has", `"It rains," Berg said.`, "1"},
		{"a surname that two of them have", `"It rains," Dahl said.`, ""},
		{"an initial that the caller does not know", `"It rains," said Nils B. Dahl.`, "3"},
		{"a full name wins", `"It rains," said Nils Dahl.`, "3"},
		{"another person of the surname", `"It rains," said Eva Berg.`, ""},
	} {
		if got := p.Parse(c.text).Quotes[0].Speaker.ID; got != c.id {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.id)
		}
	}
}

// Transcripts and interviews have no marks: the kind is indirect, and the cue
// is the colon.
func TestTranscripts(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"capitals and a colon, the names given before", "Anna Berg spoke with Peter Dahl on Sunday.\n\n⦃1 DAHL⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 BERG⦄⟦2 :⟧ ⟨2 It rains.⟩\n\n⦃3 DAHL⦄⟦3 :⟧ ⟨3 And tomorrow?⟩\n\n⦃4 BERG⦄⟦4 :⟧ ⟨4 It pours.⟩",
			[]string{"indirect: Peter Dahl", "indirect: Anna Berg", "indirect: Peter Dahl", "indirect: Anna Berg"}},
		{"a paragraph without a label between two with one goes on", "Anna Berg spoke with Peter Dahl on Sunday.\n\n⦃1 DAHL⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 BERG⦄⟦2 :⟧ ⟨2 It rains.⟩\n\n⟨2 It rains a lot.⟩\n\n⦃3 DAHL⦄⟦3 :⟧ ⟨3 And tomorrow?⟩\n\nThen they left the studio.",
			[]string{"indirect: Peter Dahl", "indirect: Anna Berg", "indirect: Peter Dahl"}},
		{"questions and answers: the interviewer is the author", "By Nils Lund\n\nAnna Berg is a meteorologist. Berg lives in Bergen.\n\n⦃1 Q⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 A⦄⟦2 :⟧ ⟨2 It rains.⟩\n\n⦃3 Q⦄⟦3 :⟧ ⟨3 And tomorrow?⟩\n\n⦃4 A⦄⟦4 :⟧ ⟨4 It pours.⟩",
			[]string{"indirect: Nils Lund", "indirect: Anna Berg", "indirect: Nils Lund", "indirect: Anna Berg"}},
		{"names in small letters that come again", "⦃1 Peter Dahl⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 Anna Berg⦄⟦2 :⟧ ⟨2 It rains.⟩\n\n⦃3 Peter Dahl⦄⟦3 :⟧ ⟨3 And tomorrow?⟩\n\n⦃4 Anna Berg⦄⟦4 :⟧ ⟨4 It pours.⟩",
			[]string{"indirect: Peter Dahl", "indirect: Anna Berg", "indirect: Peter Dahl", "indirect: Anna Berg"}},
		{"brackets behind the name, and a remark of the scribe", "Anna Berg spoke with Peter Dahl on Sunday.\n\n⦃1 DAHL⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 SEN. BERG⦄ (R-IOWA)⟦2 :⟧ ⟨2 It rains.⟩\n\n(CROSSTALK)\n\n⦃3 DAHL⦄⟦3 :⟧ ⟨3 And tomorrow?⟩",
			[]string{"indirect: Peter Dahl", "indirect: Anna Berg", "indirect: Peter Dahl"}},
		{"paragraphs far behind the last label are the writer's", "Anna Berg spoke with Peter Dahl on Sunday.\n\n⦃1 DAHL⦄⟦1 :⟧ ⟨1 Does it rain?⟩\n\n⦃2 BERG⦄⟦2 :⟧ ⟨2 It rains.⟩\n\n⦃3 DAHL⦄⟦3 :⟧ ⟨3 And tomorrow?⟩\n\nThe studio was full.\n\nThe rain went on.",
			[]string{"indirect: Peter Dahl", "indirect: Anna Berg", "indirect: Peter Dahl"}},
		{"a single label is none", "Note: The office is closed on Monday.", nil},
	})
}
