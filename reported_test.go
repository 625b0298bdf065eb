package quote_test

import (
	"testing"

	"github.com/quoteattribution/quote"
)

// Sentences of the news with one thing more or less in them, indirect speech
// included.
func TestReportedNearest(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"who hears the words did not say them", "Anna Berg has not resigned, and ⦃1 a ministry official⦄, speaking on condition of anonymity, ⟦1 told⟧ ⟪1 AFP⟫ ⟨1 that she would⟩.", []string{"indirect: a ministry official <- AFP"}},
		{"whom somebody else called", `Nils Dahl, whom ⦃1 Berg⦄ ⟦1 called⟧ ⟨1 "the calmest man in the city"⟩, left.`, []string{"direct: Berg"}},
		{"asked not to be named, which is no quotation", "⦃1 A spokesman for the drivers' union⦄, who asked not to be named, ⟦1 said⟧ ⟨1 it was raining⟩.", []string{"indirect: A spokesman for the drivers' union"}},
		{"asked not to be something else", "⦃1 Anna Berg⦄ ⟦1 asked⟧ ⟨1 not to be called before noon⟩.", []string{"indirect: Anna Berg"}},
		{"dismissed as fiction", `⦃1 The spokesperson⦄ ⟦1 dismissed⟧ ⟨1 as "pure fiction" a report that a boat had been boarded⟩.`, []string{"mixed: spokesperson"}},
		{"remarks to an outlet", `⟨1 "Passengers do not travel in averages,"⟩ ⟦1 said⟧ ⦃1 Anna Berg of the passenger union⦄ in remarks to ⟪1 the media group RND⟫. ⦃2 She⦄ ⟦2 called for⟧ ⟨2 a right to a refund⟩.`, []string{"direct: Anna Berg <- RND", "indirect: Anna Berg <- [RND]"}},
		{"was found guilty of", `Anna Berg, 39, was found guilty of "inciting discord" on Monday after a trial that lasted two days.`, nil},
		{"reported without naming sources", "⦃1 The newspaper El Comercio⦄ ⟦1 reported⟧ on Sunday, without naming its sources, ⟨1 that the firm had offered each family 2,000 soles to go home⟩.", []string{"indirect: El Comercio"}},
		{"visiting and promised", "⟨1 Norway has agreed to lift controls on fish within three years⟩, ⦃1 visiting officials⦄ ⟦1 said⟧.", []string{"indirect: visiting officials"}},
		{"a title that belongs to the name", "⦃1 Widow of the sculptor Nils Dahl, Anna Berg⦄ ⟦1 said⟧ ⟨1 the house would be sold⟩.", []string{"indirect: Anna Berg"}},
		{"if somebody says so", "If Mayor Anna Berg says the vote was wrong, she will have to prove it.", nil},
		{"its negotiator", "⟨1 The union, which the ministry accuses of stalling, has accepted every date it was offered⟩, ⦃1 its negotiator Anna Berg⦄ ⟦1 said⟧.", []string{"indirect: Anna Berg"}},
		{"a headline in capitals", "FIRM PLANS TO OPEN OSLO OFFICE, DAILY SAYS", nil},
		{"no one could say", "Whether that would please the state, no one at the town hall could say.", nil},
		{"a time in front of the source", "On Monday ⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the school would open again⟩.", []string{"indirect: Anna Berg"}},
		{"denied with an office", "Governor Anna Berg did not say that the dam was safe.", nil},
		{"a name that is an auxiliary", "⦃1 Curator Will Berg⦄ ⟦1 said⟧ ⟨1 the sculptor Grace Will had not been asked⟩.", []string{"indirect: Will Berg"}},
		{"a relative clause about the current", "⟨1 The tide turns twice a day⟩, which spreads the oil, ⟦1 say⟧ ⦃1 harbour pilots⦄.", []string{"indirect: harbour pilots"}},
		{"receivers inside what they say", `⟨1 Talks with the bank⟩, ⟦1 added⟧ ⦃1 the airline's receivers⦄, ⟨1 were "at a delicate stage."⟩`, []string{"mixed: airline's receivers"}},
		{"was conceding", "By the time Easter came, ⦃1 Anna Berg⦄ was ⟦1 conceding⟧ ⟨1 that the fair was broke⟩.", []string{"indirect: Anna Berg"}},
		{"a nun who like others has one name", "⦃1 Dolma, a nun who like others from the north uses one name⦄, ⟦1 said⟧ ⟨1 the snow had come early⟩.", []string{"indirect: Dolma"}},
		{"who is expected to propose", "Envoys from both sides are expected to propose on Thursday that the truce be extended.", nil},
		{"who insisted, in front", `⟦1 Insisting⟧ ⟨1 that he had "never set foot" in the house⟩, ⦃1 Professor Nils Dahl⦄ handed back his medal.`, []string{"mixed: Nils Dahl"}},
		{"noting, and added", `⦃1 ⦃2 Mr. Dahl⦄⦄, ⟦1 ⟦2 noting⟧⟧ ⟨1 that the bridge had been passed in March⟩, added, ⟨2 "Something changed after that."⟩`, []string{"indirect: Dahl", "direct: Dahl"}},
		{"a headline without a quotation", "What they said", nil},
		{"when villagers asked", `⟨1 "We shall not pave it,"⟩ ⟦1 came the reply from⟧ ⦃1 the abbot, Father Nils Dahl⦄, when ⦃2 villagers⦄ ⟦2 asked for⟧ ⟨2 a car park⟩.`, []string{"direct: Nils Dahl", "indirect: villagers"}},
		{"branded by her own deputy", `⟦1 Branded⟧ ⟨1 "a disgrace to the town"⟩ by ⦃1 her own deputy⦄, Police Chief Anna Berg kept silent through the hearing.`, []string{"mixed: her own deputy"}},
		{"what had been imposed", `The brewery paid the fine that Inspector Anna Berg had imposed. It has changed its filters since, and ⦃1 it⦄ ⟦1 says⟧ ⟨1 the stream is "cleaner than our tap water."⟩`, []string{"mixed: -"}},
		{"a newspaper interview", "⟨1 The road will be closed⟩, ⟦1 according to⟧ ⦃1 a Norwegian newspaper interview⦄.", []string{"indirect: a Norwegian newspaper interview"}},
		{"a newspaper and a name behind it", "According to ⟪1 the Morgen newspaper⟫, ⦃1 Dahl⦄ ⟦1 said⟧ ⟨1 the bank had lost money⟩.", []string{"indirect: Dahl <- Morgen"}},
		{"never to set foot there again", "Two years ago ⦃1 the star⦄ ⟦1 vowed never⟧ ⟨1 to set foot there again⟩. In an interview with ⟪2 Heat magazine⟫ ⦃2 she⦄ ⟦2 said⟧ ⟨2 that the town had changed⟩.", []string{"indirect: star", "indirect: star <- Heat"}},
		{"who is accused by others of something", "Mayor Anna Berg is accused by opposition members of hiding the true price of the bridge.", nil},
		{"a relative clause that ends with a place", "⦃1 A baker who threw his winning ticket in the bin⦄ ⟦1 has told⟧ ⟨1 how his wife fished it out⟩.", []string{"indirect: A baker"}},
		{"a participle of the subject far before it", `⦃1 ⦃2 The minister⦄⦄ ⟦1 waved away fears⟧ ⟨1 that the plan would cost the treasury too much⟩, ⟦2 arguing⟧ ⟨2 that "a small tax that is paid is larger than a big one that is not."⟩`, []string{"indirect: minister", "mixed: minister"}},
		{"what somebody did not give", `⟨1 "Money likes to travel,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the newspaper. ⦃2 She⦄ did not give a rate but ⟦2 said⟧ ⟨2 the bill was ready⟩.`, []string{"direct: Anna Berg", "indirect: Anna Berg"}},
		{"a whole clause behind is what is said, not what stands before", "In a letter to the council, ⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 that the road would be closed for the winter⟩.", []string{"indirect: Anna Berg"}},
		{"whom a passive is about", "Anna Berg was told that the road would be closed for the winter.", nil},
		{"has not said", "Anna Berg has not said whether the road would be closed.", nil},
		{"a participle that describes a noun", "⦃1 The report⦄, written by Anna Berg, ⟦1 said⟧ ⟨1 that the road would be closed for the winter⟩.", []string{"indirect: report"}},
		{"a long list of cues", "⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the road was closed, said the bridge was not safe, said the river was high and said the town was wet⟩.", []string{"indirect: Anna Berg"}},
		{"said and repeated", "⦃1 Anna Berg⦄ ⟦1 said and repeated⟧ ⟨1 that the road would be closed for the winter⟩.", []string{"indirect: Anna Berg"}},
		{"what somebody wants", "⦃1 Anna Berg⦄ ⟦1 wants⟧ ⟨1 to add this⟩.", []string{"indirect: Anna Berg"}},
		{"as somebody shouted", `⟨1 "It rains,"⟩ as ⟦1 shouted⟧ ⦃1 Anna Berg⦄.`, []string{"direct: Anna Berg"}},
		{"a second saying that the first leads to", `⟨1 "It rains,"⟩ ⦃1 ⦃2 Anna Berg⦄⦄ ⟦1 ⟦2 went on⟧:⟧ ⟨2 "It pours."⟩`, []string{"direct: Anna Berg", "direct: Anna Berg"}},
		{"what was never said", "Anna Berg never said so.", nil},
		{"a verb that ends the text", `⟨1 "It rains."⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧`, []string{"direct: Anna Berg"}},
		{"as somebody said", `⟨1 "It rains,"⟩ as ⦃1 Anna Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
		{"a condition", "If Anna Berg says so, it rains.", nil},
		{"words in marks behind that", `⦃1 Anna Berg⦄ ⟦1 said⟧ that ⟨1 "it rains here"⟩.`, []string{"direct: Anna Berg"}},
		{"a relative clause with that", "⦃1 The man that the mayor met⦄ ⟦1 said⟧ ⟨1 nothing⟩.", []string{"indirect: man"}},
		{"a second verb before direct speech", `⦃1 Anna Berg⦄ rose and ⟦1 said⟧, ⟨1 "It rains here."⟩`, []string{"direct: Anna Berg"}},
		{"a place behind the source", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 his wife in Rome⦄ on Friday.`, []string{"direct: his wife in Rome"}},
		{"an outlet that reports that somebody said it", "⟪1 Tass⟫ reported that ⦃1 the minister⦄ ⟦1 said⟧ ⟨1 it would rain⟩.", []string{"indirect: minister <- Tass"}},
		{"a phrase before the source", "With him away, ⦃1 Ludwig van der Berg⦄ ⟦1 wrote⟧ ⟨1 it rained⟩.", []string{"indirect: Ludwig van der Berg"}},
		{"an outlet behind the words", "In Oslo, ⦃1 Anna Berg⦄ ⟦1 warned⟧ that ⟨1 it would rain⟩, ⟪1 Tass⟫ said.", []string{"indirect: Anna Berg <- Tass"}},
		{"direct speech of nobody in the next paragraph", "⟨1 \"It rains here,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧.\n\n⟨2 \"It pours there.\"⟩ Indeed.", []string{"direct: Anna Berg", "direct: -"}},
		{"a clause before the source", "When a woman who met Nils Dahl left, ⦃1 an old friend of hers⦄ ⟦1 admitted⟧ ⟨1 why it rained⟩.", []string{"indirect: an old friend of hers"}},
		{"a clause before the source, and a relative one", "Before Berg left, ⦃1 others⦄ ⟦1 argue⟧ ⟨1 why it rained⟩. ⦃2 The man that Dr. Berg met⦄ ⟦2 said⟧ ⟨2 why it rained⟩.", []string{"indirect: others", "indirect: man"}},
		{"a phrase between source and cue, and a possessive", "⦃1 Somebody⦄, of Rome, left, ⟦1 adding⟧ ⟨1 it rained⟩. ⦃2 The 37-year-old's brother⦄ ⟦2 had also said⟧ ⟨2 why it rained⟩.", []string{"indirect: Somebody", "indirect: 37-year-old's brother"}},
	})
}
