package quote_test

import (
	"testing"

	"github.com/quoteattribution/quote"
)

// The constructions in which outlets pass words on, beyond those of TestRelays;
// quote_test.go explains the marks.
func TestRelayConstructions(t *testing.T) {
	themes := map[string][]scene{
		"quoted": {
			{"a pronoun stands for the outlet", `⟪1 Tass⟫ spoke to the minister. ⟨1 "It rains,"⟩ it ⟦1 quoted⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧.`, []string{"direct: Anna Berg <- Tass"}},
			{"not what the same person said on another day", `Last month ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Le Monde⟫ ⟨1 it would rain⟩. Today ⦃2 she⦄ ⟦2 said⟧ ⟨2 it would pour⟩.`, []string{"indirect: Anna Berg <- Le Monde", "indirect: Anna Berg"}},
			{"what was said on the same day", `On Monday ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Le Monde⟫ ⟨1 it would rain⟩. ⟨2 "It pours,"⟩ ⦃2 she⦄ ⟦2 said⟧ on Monday.`, []string{"indirect: Anna Berg <- Le Monde", "direct: Anna Berg <- [Le Monde]"}},
			{"nor what was said before a separate interview", `⦃1 The minister⦄ ⟦1 said⟧ ⟨1 it would rain⟩.` + "\n\n" + `In a separate interview with ⟪2 Le Monde⟫, ⦃2 the minister⦄ ⟦2 said⟧ ⟨2 it would pour⟩.`, []string{"indirect: The minister", "indirect: The minister <- Le Monde"}},
			{"cited", `⟪1 Kyodo⟫ ⟦1 cited⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧ ⟨1 that the rain would stop⟩.`, []string{"indirect: Anna Berg <- Kyodo"}},
			{"an outlet that quotes officials is not the source of what it says", `⟪1 The newspaper Le Monde⟫, ⟦1 quoting⟧ ⦃1 officials⦄, said ⟨1 the rain would stop⟩.`, []string{"indirect: officials <- Le Monde"}},
			{"as reported by", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧, as reported by ⟪1 Interfax⟫.`, []string{"direct: Anna Berg <- Interfax"}},
			{"carried by", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in remarks carried by ⟪1 the Anadolu news agency⟫.`, []string{"direct: Anna Berg <- Anadolu"}},
			{"broadcast on", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in a speech broadcast on ⟪1 state television⟫.`, []string{"direct: Anna Berg <- state television"}},
			{"via", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ via ⟪1 Interfax⟫.`, []string{"direct: Anna Berg <- Interfax"}},
		},
		"spoken to": {
			{"an interview to", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in an interview to ⟪1 Le Figaro⟫.`, []string{"direct: Anna Berg <- Le Figaro"}},
			{"an interview on", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in an interview on ⟪1 CNN⟫.`, []string{"direct: Anna Berg <- CNN"}},
			{"comments to", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in comments to ⟪1 AFP⟫.`, []string{"direct: Anna Berg <- AFP"}},
			{"wrote in", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 wrote⟧ in ⟪1 Le Monde⟫.`, []string{"direct: Anna Berg <- Le Monde"}},
			{"a long description of the outlet", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the official Qatar News Agency QNA⟫ ⟨1 it would rain⟩.`, []string{"indirect: Anna Berg <- QNA"}},
		},
		"names": {
			{"the acronym in brackets names the outlet", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the Qatar News Agency⟫ (QNA).`, []string{"direct: Anna Berg <- QNA"}},
			{"a short form means the outlet named before", `The New York Times has more. ⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the Times⟫.`, []string{"direct: Anna Berg <- New York Times"}},
			{"the agency", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Interfax⟫. ⟨2 "It pours,"⟩ ⦃2 Nils Dahl⦄ ⟦2 told⟧ ⟪2 the agency⟫.`, []string{"direct: Anna Berg <- Interfax", "direct: Nils Dahl <- Interfax"}},
			{"a programme goes with its broadcaster", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ on ⟪1 CNBC⟫'s Wet Hour.`, []string{"direct: Anna Berg <- CNBC"}},
			{"the Norwegian paper, an unknown one", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the Norwegian paper al-Regn⟫.`, []string{"direct: Anna Berg <- al-Regn"}},
			{"Time without evidence is no magazine", `⟨1 "Time will tell,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ on Time.`, []string{"direct: Anna Berg"}},
			{"Time with evidence is", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Time magazine⟫.`, []string{"direct: Anna Berg <- Time"}},
		},
		"chains": {
			{"who monitors a radio passes on what it says itself", `⟨1 "It rains,"⟩ ⦃1 Hanoi radio⦄, monitored by ⟪1 the BBC⟫, ⟦1 said⟧.`, []string{"direct: Hanoi radio <- BBC"}},
			{"and what it quotes later", `⟪1 Hanoi radio⟫, monitored by ⟪1 the BBC⟫, ⟦1 quoted⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧ ⟨1 the rain would stop⟩. ⟨2 "It rains,"⟩ ⦃2 she⦄ ⟦2 said⟧.`, []string{"indirect: Anna Berg <- Hanoi radio <- BBC", "direct: Anna Berg <- [Hanoi radio] <- [BBC]"}},
			{"an interview that an agency carries", `⦃1 Anna Berg⦄, in an interview with ⟪1 the magazine Regnbladet⟫, carried by ⟪1 Interfax⟫, ⟦1 said⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg <- Regnbladet <- Interfax"}},
		},
		"carried": {
			{"the lead before the interview is named", "⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ on Monday.\n\n⦃2 Berg⦄ ⟦2 told⟧ ⟪2 Le Monde⟫ ⟨2 it would pour⟩.", []string{"direct: Anna Berg <- [Le Monde]", "indirect: Anna Berg <- Le Monde"}},
			{"not what the same person told reporters", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Le Monde⟫ ⟨1 it would rain⟩. ⟨2 "It will pour,"⟩ ⦃2 she⦄ ⟦2 told⟧ reporters.`, []string{"indirect: Anna Berg <- Le Monde", "direct: Anna Berg"}},
			{"not what the same person wrote elsewhere", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the BBC⟫. ⦃2 She⦄ later ⟦2 wrote⟧ on Twitter: ⟨2 "It pours."⟩`, []string{"direct: Anna Berg <- BBC", "direct: Anna Berg"}},
			{"not what was said before at another place, nor after", "The night was long. ⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in Oslo.\n\n⟨2 \"It pours,\"⟩ ⦃2 Anna Berg⦄ ⟦2 told⟧ ⟪2 Le Monde⟫ in an interview.\n\n⟨3 \"It hails,\"⟩ ⦃3 Anna Berg⦄ ⟦3 said⟧ in Bergen.", []string{"direct: Anna Berg", "direct: Anna Berg <- Le Monde", "direct: Anna Berg"}},
			{"was quoted, without by, means the one who quoted before", `⦃1 Anna Berg⦄ ⟦1 was quoted⟧ by ⟪1 the China Daily⟫ ⟦1 as saying⟧ ⟨1 that it rains⟩. ⦃2 Nils Dahl⦄ ⟦2 was quoted⟧ ⟦2 as saying⟧ ⟨2 that it pours⟩.`, []string{"indirect: Anna Berg <- China Daily", "indirect: Nils Dahl <- [China Daily]"}},
		},
		"none": {
			{"who reacts to a report says it to nobody", `Responding to the BBC, ⦃1 Anna Berg⦄ ⟦1 said⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"an audience is told, no outlet", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the CNN audience.`, []string{"direct: Anna Berg"}},
			{"a news conference", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ a news conference.`, []string{"direct: Anna Berg"}},
			{"who pays for a forum", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Reuters⟫ at a forum sponsored by Bloomberg.`, []string{"direct: Anna Berg <- Reuters"}},
			{"who owns the outlet", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Newsweek⟫, which is owned by the Washington Post.`, []string{"direct: Anna Berg <- Newsweek"}},
			{"an email to somebody at the outlet", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 wrote⟧ in an email to CNN's Nils Dahl.`, []string{"direct: Anna Berg"}},
			{"what is told after a long way", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the people who had come a long way and were standing below CNN.`, []string{"direct: Anna Berg"}},
			{"a court", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the court.`, []string{"direct: Anna Berg"}},
			{"an outlet that is spoken of", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄, who owns CNN, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a person who passes words on", `⟨1 "It rains,"⟩ a spokesman ⟦1 quoted⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧.`, []string{"direct: Anna Berg"}},
		},
		"the article's own outlet": {
			{"a byline", "By Nils Dahl, Reuters\n\nThe night was long.\n\n⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ Reuters.", []string{"direct: Anna Berg"}},
			{"under another of its names", "By Nils Dahl, Associated Press\n\nThe night was long.\n\n⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the AP.", []string{"direct: Anna Berg"}},
			{"a closing credit", "⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ Xinhua.\n\nThe night was long.\n\n-- Xinhua", []string{"direct: Anna Berg"}},
		},
	}
	for theme, scenes := range themes {
		t.Run(theme, func(t *testing.T) {
			p := new(quote.Parser)
			if theme == "none" {
				p = speech
			}
			play(t, p, scenes)
		})
	}
}
