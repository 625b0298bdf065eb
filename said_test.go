package quote_test

import (
	"testing"

	"github.com/quoteattribution/quote"
)

// Sentences with a verb of saying in which nobody says anything, or nobody who can be
// named, each beside the nearest in which somebody does.
func TestNothingSaid(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"at no point, and far from the verb", "At no point in the long hearing did Anna Berg say that it rained.", nil},
		{"careful not to say it", "Anna Berg was careful not to say that it rained.", nil},
		{"asked not to say it, which she does", "⦃1 Anna Berg⦄ ⟦1 asked⟧ ⟨1 us not to say that it rained⟩.", []string{"indirect: Anna Berg"}},
		{"may have said it", "Anna Berg may have told the porter that it rained.", nil},
		{"has said it", "⦃1 Anna Berg⦄ ⟦1 has told⟧ the porter ⟨1 that it rained⟩.", []string{"indirect: Anna Berg"}},
		{"a doctored video makes her say it", "A doctored video in which Anna Berg says that it rains was seen by thousands.", nil},
		{"a video that nobody doctored", "A video in which ⦃1 Anna Berg⦄ ⟦1 says⟧ ⟨1 that it rains was seen by thousands⟩.", []string{"indirect: Anna Berg"}},
		{"a forged letter", "In a forged letter bearing her signature, Anna Berg tells her staff that it rains.", nil},
		{"a letter that nobody forged", "In a letter bearing her signature, ⦃1 Anna Berg⦄ ⟦1 tells her staff⟧ ⟨1 that it rains⟩.", []string{"indirect: Anna Berg"}},
		{"somebody in a novel speaks there alone", "In the new novel by Nils Dahl, a judge says that it rains.", nil},
		{"somebody of the novelist's own", "⦃1 The author of the novel, Nils Dahl⦄, ⟦1 says⟧ ⟨1 that it rains⟩.", []string{"indirect: Nils Dahl"}},
		{"told in a dream", "Anna Berg dreamed that her father told her the house was hers.", nil},
		{"accused without saying by whom", "Nils Dahl was charged on Monday with making false statements to an officer, Anna Berg, about a boat.", nil},
		{"it used to be said", "Of the producer Nils Dahl it used to be said that he could hear rain.", nil},
		{"word spread", "Word spread that the coach, Nils Dahl, had left.", nil},
		{"called on the telephone", "Inspector Anna Berg called the farmer Nils Dahl twice on Monday.", nil},
		{"called something", "⦃1 Inspector Anna Berg⦄ ⟦1 called⟧ ⟨1 the farmer Nils Dahl a liar⟩.", []string{"indirect: Anna Berg"}},
		{"called the police and left", "Anna Berg called the police, called a taxi and left in the morning.", nil},
		{"recalled what it made", "The firm recalled forty cars on Friday, and its chairman, Nils Dahl, left.", nil},
		{"recalled what had been", "⦃1 Anna Berg⦄ ⟦1 recalled⟧ ⟨1 forty cars had stood there on Friday⟩.", []string{"indirect: Anna Berg"}},
		{"claimed a title", "Anna Berg claimed a third title in Oslo, ahead of Nils Dahl.", nil},
		{"claimed that", "⦃1 Anna Berg⦄ ⟦1 claimed⟧ ⟨1 a third title was hers⟩.", []string{"indirect: Anna Berg"}},
		{"a clause with as many as", "⦃1 Anna Berg⦄ ⟦1 claimed⟧ ⟨1 that as many as forty cows had died⟩.", []string{"indirect: Anna Berg"}},
		{"wanted him to say", "Prosecutor Anna Berg wanted the barber, Nils Dahl, to say that it rained.", nil},
		{"what she wanted to tell", "What Anna Berg wanted to tell the minister, Nils Dahl, was that it rained.", nil},
		{"unless she says", "Unless the inspector, Anna Berg, says otherwise by noon, the wells will stay closed.", nil},
		{"before he could tell", "Before Nils Dahl could tell Anna Berg that the bridge was out, the truck was in the river.", nil},
		{"before he told", "Before he left, ⦃1 Nils Dahl⦄ ⟦1 told⟧ Anna Berg ⟨1 that the bridge was out⟩.", []string{"indirect: Nils Dahl"}},
		{"told nobody", "Anna Berg told no one that it rained.", nil},
		{"told nothing", "Anna Berg told her guests nothing.", nil},
		{"asked by somebody", "Nils Dahl was asked by a reporter, Anna Berg, if he had been told to lose.", nil},
		{"learned from", "Nils Dahl learned from Anna Berg that it rained.", nil},
		{"denied ever having said", `Anna Berg denied ever having said that it "rained."`, nil},
		{"heard to say", "Nils Dahl was heard by two waitresses to say that it rained.", nil},
		{"no spokesman could be reached", "No spokesman for the tenor Nils Dahl, whose contract ends in May, could be reached to say whether he would sing.", nil},
		{"recalled without saying why, and another clause", "The firm recalled forty cars on Friday without saying why, and its chairman, Nils Dahl, left.", nil},
		{"asked by, as a participle", "Anna Berg, asked by Sheriff Nils Dahl whether it rained, looked at the floor.", nil},
		{"learned from somebody what a third had said", "Anna Berg learned from her dentist that the mayor, Nils Dahl, had said the pool would be drained.", nil},
		{"on trial for it", "Anna Berg is on trial for saying it rained.", nil},
		{"fined for it", "⦃1 Anna Berg⦄ ⟦1 was fined for saying⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"what a jury decides", "The jury must decide whether Anna Berg said it rained.", nil},
		{"contrary to it", "Contrary to what Anna Berg said, it rained.", nil},
		{"convicted of it", `Anna Berg was convicted of "theft by rain" on Monday.`, nil},
	})
}

// Sentences in which somebody else is named nearer to the verb of saying than its subject.
func TestSubjectOfSaying(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"behind who hears it, after a thing that happened", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ the rally after Mayor Nils Dahl had left.`, []string{"direct: Anna Berg"}},
		{"as he was led away", `⦃1 Friends of Nils Dahl⦄ ⟦1 chanted⟧ ⟨1 "Not one step back"⟩ as he was led away.`, []string{"direct: Friends of Nils Dahl"}},
		{"semicolon, and another speaker", "⦃1 Prosecutors⦄ ⟦1 say⟧ ⟨1 Nils Dahl told a friend where the gun was⟩; ⦃2 his lawyer, Anna Berg⦄, ⟦2 says⟧ ⟨2 he was asleep⟩.", []string{"indirect: Prosecutors", "indirect: Anna Berg"}},
		{"and another speaker", "⦃1 Anna Berg⦄ ⟦1 emphasized⟧ ⟨1 that it rained⟩ and ⦃2 human rights groups⦄ ⟦2 warned⟧ ⟨2 that it would pour⟩.", []string{"indirect: Anna Berg", "indirect: human rights groups"}},
		{"and the same speaker", "⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 that it rained and the roof leaked⟩.", []string{"indirect: Anna Berg"}},
		{"unlike somebody", "Unlike Nils Dahl, ⦃1 his successor, Anna Berg⦄, ⟦1 told⟧ the inquiry ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"to somebody", "To Judge Nils Dahl ⦃1 the guard⦄ ⟦1 said⟧ ⟨1 that it rained⟩.", []string{"indirect: the guard"}},
		{"in a case", "In Dahl v. Berg, ⦃1 the panel⦄ ⟦1 said⟧ ⟨1 that a landlord may lock a door⟩.", []string{"indirect: the panel"}},
		{"whose lawyer", "The foreman Nils Dahl, ⦃1 whose lawyer⦄ ⟦1 said⟧ on Thursday ⟨1 that the date was wrong⟩, was taken away by boat.", []string{"indirect: whose lawyer"}},
		{"whose brother, but she speaks", "⦃1 Anna Berg⦄, whose brother once ran the bank and now runs nothing, ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"the caller in another's voice", "⦃1 The caller, in what sounded like the voice of her daughter, Anna⦄, ⟦1 told⟧ Nils Dahl ⟨1 that it rained⟩.", []string{"indirect: The caller"}},
		{"who owns the ship", "⦃1 The company that owns the ship⦄ ⟦1 said⟧ ⟨1 it was sorry⟩.", []string{"indirect: The company"}},
		{"the former and the latter", "Minister Anna Berg and union leader Nils Dahl left by different doors. ⦃1 The latter⦄ ⟦1 said⟧ ⟨1 nothing had been agreed⟩; ⦃2 the former⦄ ⟦2 said⟧ ⟨2 everything had⟩.", []string{"indirect: Nils Dahl", "indirect: Anna Berg"}},
		{"the latter of three", "Anna Berg, Nils Dahl and Peter Lund left. ⦃1 The latter⦄ ⟦1 said⟧ ⟨1 nothing had been agreed⟩.", []string{"indirect: -"}},
		{"a former something", "Anna Berg met Nils Dahl. ⦃1 The former minister⦄ ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"in the words of", `Anna Berg was, ⟦1 in the words of⟧ ⦃1 Justice Nils Dahl⦄, ⟨1 "a stranger to the truth."⟩`, []string{"direct: Nils Dahl"}},
		{"whose stepfather", `Police are looking for the stepfather of Anna Berg, ⦃1 who⦄ ⟦1 told⟧ his own mother ⟨1 that he "would not be back."⟩`, []string{"mixed: -"}},
		{"what the miner wrote", `The actress Anna Berg read what ⦃1 the miner⦄ had ⟦1 written⟧ on the wall: ⟨1 "It rains."⟩`, []string{"direct: the miner"}},
		{"it was her and not him", "It was Anna Berg, not Nils Dahl, ⦃1 who⦄ ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"it was not him but her", "It was not Nils Dahl but Anna Berg ⦃1 who⦄ ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"whom somebody remembers", `Nils Dahl remembers ⦃1 Anna Berg⦄ ⟦1 saying⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
		{"whom somebody heard", "Nils Dahl heard ⦃1 Anna Berg⦄ ⟦1 saying⟧ ⟨1 it rained⟩.", []string{"indirect: Anna Berg"}},
		{"whom somebody phoned", "⦃1 Nils Dahl⦄ phoned Anna Berg ⟦1 saying⟧ ⟨1 it rained⟩.", []string{"indirect: Nils Dahl"}},
		{"whom a video shows", `A video shows ⦃1 Anna Berg⦄ ⟦1 saying⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
		{"where somebody worked", "⦃1 The bank where Nils Dahl⦄ worked ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: The bank"}},
		{"who is accused of killing", "⦃1 The man⦄ accused of killing Anna Berg ⟦1 said⟧ ⟨1 it rained⟩.", []string{"indirect: The man"}},
		{"whose text it is", `Anna Berg got a ⟦1 text⟧ from ⦃1 Nils Dahl⦄: ⟨1 "It rains."⟩`, []string{"direct: Nils Dahl"}},
		{"whose words they are", `Anna Berg recalled ⦃1 her father⦄'s ⟦1 words⟧: ⟨1 "It rains."⟩`, []string{"direct: her father"}},
		{"whose words they are, with of", `Anna Berg recalled the ⟦1 words⟧ of ⦃1 Nils Dahl⦄: ⟨1 "It rains."⟩`, []string{"direct: Nils Dahl"}},
		{"what a note says", `Anna Berg found a ⟦1 note⟧ from ⦃1 Nils Dahl⦄ that reads: ⟨1 "It rains."⟩`, []string{"direct: Nils Dahl"}},
		{"who is praised and known to be she", `The coach praised Anna Berg. ⟨1 "I was fast,"⟩ ⦃1 she⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
		{"who praises", `The coach praised Anna Berg. ⟨1 "She was fast,"⟩ ⦃1 he⦄ ⟦1 said⟧.`, []string{"direct: The coach"}},
		{"who goes on after a text", `⦃1 Anna Berg⦄ got a text from Nils Dahl and ⟦1 said⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
		{"what a note said", `Anna Berg found a ⟦1 note⟧ from ⦃1 Nils Dahl⦄ that said: ⟨1 "It rains."⟩`, []string{"direct: Nils Dahl"}},
	})
}
