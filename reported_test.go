package quote_test

import (
	"testing"

	"github.com/quoteattribution/quote"
)

// Sentences of the news with one thing more or less in them, indirect speech
// included.
func TestReportedNearest(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"who is accused by others of something", "Mayor Anna Berg is accused by opposition members of hiding the true price of the bridge.", nil},
		{"a relative clause that ends with a place", "⦃1 A baker who threw his winning ticket in the bin⦄ ⟦1 has told⟧ ⟨1 how his wife fished it out⟩.", []string{"indirect: A baker"}},
		{"a participle of the subject far before it", `⦃1 ⦃2 The minister⦄⦄ ⟦1 waved away fears⟧ ⟨1 that the plan would cost the treasury too much⟩, ⟦2 arguing⟧ ⟨2 that "a small tax that is paid is larger than a big one that is not."⟩`, []string{"indirect: minister", "mixed: minister"}},
		{"what somebody did not give", `⟨1 "Money likes to travel,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the newspaper. ⦃2 She⦄ did not give a rate but ⟦2 said⟧ ⟨2 the bill was ready⟩.`, []string{"direct: Anna Berg", "indirect: Anna Berg"}},
		{"was also quoted as saying", "⦃1 He⦄ ⟦1 was⟧ also ⟦1 quoted⟧ ⟨1 as saying the town would be pleased⟩.", []string{"indirect: -"}},
		{"according to accounts, inside what an outlet said", "⦃1 The newspaper⦄ ⟦1 also said⟧ ⟨1 that according to some accounts, the road had been closed⟩.", []string{"indirect: newspaper"}},
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
