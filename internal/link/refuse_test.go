package link

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// report writes what is found in a text as source: content, one a line.
func found(s string) string {
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	said := speech.Evidence(a)
	r := role.NewReader()
	read := r.Lines(a, said)
	list := Join(a, said, read, r.Label(read))
	write := func(p article.Phrase) string {
		if p.Empty() {
			return ""
		}
		sp := a.Span(p.First, p.End)
		return s[sp.Start:sp.End]
	}
	var lines []string
	for _, q := range list {
		var parts []string
		for _, c := range q.Content {
			parts = append(parts, write(c))
		}
		lines = append(lines, write(q.Source)+": "+strings.Join(parts, " ... "))
	}
	return strings.Join(lines, "\n")
}

// TestRefuse has for each reason for which a report is none a case, and the
// nearest report that is one.
func TestRefuse(t *testing.T) {
	tests := []struct{ rule, text, want string }{
		{"called: one of them is accused", "The company, in turn, accuses one of them, Anna Berg, of having closed the road.", ""},
		{"called: who accuses stands in front", "One of them, Anna Berg, accuses the company of having closed the road.", "One of them, Anna Berg: the company of having closed the road"},
		{"received: a letter that somebody was sent", "Nils Dahl was sent a letter warning that the road was closed.", ""},
		{"received: a letter that somebody issued", "Nils Dahl issued a letter warning that the road was closed.", "Nils Dahl: that the road was closed"},
		{"unsaid: is rumoured to have said", "Nils Dahl is rumoured to have said that the road was closed.", ""},
		{"unsaid: is believed to have said", "Nils Dahl is believed to have said that the road was closed.", ""},
		{"unsaid: was misquoted as saying", "Nils Dahl was misquoted as saying the road was closed.", ""},
		{"aside: after whom somebody speaks", "The minister, speaking after Nils Dahl, the mayor, said the road was closed.", ""},
		{"aside: beside whom somebody stands", "The minister, standing beside the mayor, Nils Dahl, said the road was closed.", "The minister, standing beside the mayor, Nils Dahl: the road was closed"},
		{"unsaid: it is claimed", "It is claimed Nils Dahl told staff that the road was closed.", ""},
		{"unsaid: could have", "Nils Dahl could have said that the road was closed.", ""},
		{"unsaid: is urged to", "Nils Dahl is being urged to admit that the road is closed.", ""},
		{"unsaid: is forced to, and does", "Nils Dahl was forced to admit that the road was closed.", "Nils Dahl: that the road was closed"},
		{"unsaid: is to", "Nils Dahl is to tell parliament that the road is closed.", ""},
		{"unsaid: came close to", "Nils Dahl came close to saying that the road was closed.", ""},
		{"parenthesis: another told it", "Nils Dahl, police told Anna Berg, had a knife.", ""},
		{"parenthesis: an apposition is none", "Nils Dahl, the mayor, said that the road was closed.", "Nils Dahl, the mayor: that the road was closed"},
		{"caused: a headline", "The headline had Nils Dahl saying the road was closed.", ""},
		{"caused: said it himself", "Nils Dahl said the road was closed.", "Nils Dahl: the road was closed"},
		{"unsaid: never said, behind it", "The road was closed, Anna Berg never said.", ""},
		{"unsaid: said, behind what is not so", "The road was never closed, Anna Berg said.", "Anna Berg: The road was never closed"},
		{"unsaid: a refusal", "Anna Berg's refusal to say \"I am sorry\" angered the town.", ""},
		{"received: claims that somebody faces", "Nils Dahl faces claims that he told staff to lie.", ""},
		{"received: a claim that somebody makes", "Nils Dahl made the claim that the road was closed.", "Nils Dahl: that the road was closed"},
		{"received: a letter that somebody tears up", "Nils Dahl tore up a letter saying the road was closed.", ""},
		{"unsaid: a denial", "Anna Berg did not say that the road was closed.", ""},
		{"unsaid: said", "Anna Berg said that the road was not closed.", "Anna Berg: that the road was not closed"},
		{"unsaid: a condition", "If Anna Berg says that the road is closed, nobody will drive.", ""},
		{"unsaid: dreamt", "Anna Berg dreamed that the road was closed.", ""},
		{"unsaid: in a forged letter", "In a forged letter, Anna Berg says that the road was closed.", ""},
		{"unsaid: in a letter", "In a letter, Anna Berg says that the road was closed.", "Anna Berg: that the road was closed"},
		{"unsaid: told nobody", "Anna Berg told nobody that the road was closed.", ""},
		{"unsaid: on trial for", "Anna Berg is on trial for saying that the road was closed.", ""},
		{"willed: wanted him to say", "Anna Berg wanted Nils Dahl to say that the road was closed.", ""},
		{"learnt: from somebody", "Anna Berg learned from Nils Dahl that the road was closed.", ""},
		{"told: asked by somebody", "Anna Berg was asked by Nils Dahl whether the road was closed.", ""},
		{"thing: recalled cars", "The firm recalled forty cars, and its chairman left.", ""},
		{"thing: called somebody", "Anna Berg called the farmer twice.", ""},
		{"unsaid: nobody", "Nobody in the town said that the road was closed.", ""},
		{"unsaid: a question", "Did Anna Berg say that the road was closed?", ""},
		{"unsaid: refused to", "Anna Berg refused to say that the road was closed.", ""},
		{"unsaid: refused to, and more", "Anna Berg refused to say whether the road was closed and would not confirm that Nils Dahl had resigned.", ""},
		{"unsaid: has yet to", "Anna Berg has yet to explain why the road was closed.", ""},
		{"unsaid: what is refused in what is said", "Anna Berg said that the town refused to close the road.", "Anna Berg: that the town refused to close the road"},
		{"unsaid: not one of them", "Not one of the officials said that the road was closed.", ""},
		{"unsaid: one of them", "One of the officials said that the road was closed.", "One of the officials: that the road was closed"},
		{"thing: what else is done", "Anna Berg noted the hour and closed the road.", ""},
		{"clause: who answers says nothing of what stands before", "Anna Berg wrote to Maria Lind, who never answered.", ""},
		{"clause: who answers that it was closed does", "Anna Berg wrote to Maria Lind, who answered that the road was closed.", "who: that the road was closed"},
		{"thing: an auxiliary is nothing said", "Fact check: Did a mayor say \"the poor can walk\"?", ""},
		{"unlikely: a boat that is shared", "Anna Berg and Nils Dahl have shared a boat since they were six.", ""},
		{"titles: works of any length", "Anna Berg starred in \"What the Ferryman Told Me\" in Oslo.", ""},
		{"the whole clause behind its cue", "Born in Oslo and raised by an aunt, Anna Berg told the town that the road was closed.", "Anna Berg: that the road was closed"},
		{"unlikely: continued to", "Anna Berg continued to fall on Wednesday.", ""},
		{"thing: what goes on behind it", "Shares in the mill declined 3 percent while the index rose.", ""},
		{"who accuses says it, not who is accused of calling", "Anna Berg accused the referee, Nils Dahl, of calling his players \"animals.\"", "Anna Berg: the referee, Nils Dahl, of calling his players \"animals.\""},
		{"unsaid: had she", "Had Anna Berg told them that the road was closed, nobody would have come.", ""},
		{"unsaid: whether she did", "It is unclear whether Anna Berg ever promised that the road would be closed.", ""},
		{"unsaid: whenever somebody does", "When a baker tells a guest that bread is \"late,\" nobody laughs.", ""},
		{"unsaid: but when it was", "Anna Berg said when the road was closed.", "Anna Berg: when the road was closed"},
		{"thing: a noun behind a verb of saying", "Anna Berg noted the hour in a book.", ""},
		{"thing: a clause behind it", "Anna Berg noted that the road was closed.", "Anna Berg: that the road was closed"},
		{"told: asked, at the start", "Asked why the road was closed, Anna Berg left.", ""},
		{"told: the accused", "Anna Berg was accused of \"closing the road\" on Monday.", ""},
		{"told: the quoted", "Anna Berg was quoted as saying that the road was closed.", "Anna Berg: that the road was closed"},
		{"told: who is asked", "Asked whether the road was closed, Anna Berg left the room.", ""},
		{"told: who is asked about something", "Asked about the road, Anna Berg smiled.", ""},
		{"told: who asks", "Anna Berg asked whether the road was closed.", "Anna Berg: whether the road was closed"},
		{"told: who is told, the tree of whom went wrong", "Residents who complain are told to wait for a letter, the mayor Anna Berg says.", ""},
		{"told: by whom", "Divers were told by Anna Berg that the road was closed.", "Anna Berg: that the road was closed"},
		{"name: by whom somebody is told", "Told by divers that the road was closed, Anna Berg went down herself.", ""},
		{"name: what somebody is called", "The harbour master – a former submariner called Nils Dahl – left early.", ""},
		{"name: what somebody calls another", "Critics called Anna Berg \"a liar.\"", "Critics: Anna Berg \"a liar.\""},
		{"thing: a noun with a relative clause", "Anna Berg embraced the widow, whom she had never met.", ""},
		{"thing: a clause with a relative clause in it", "Anna Berg suggested that veterans who fell ill were weak.", "Anna Berg: that veterans who fell ill were weak"},
		{"thing: nothing of the kind", "Anna Berg had said no such thing, and on Thursday the newspaper corrected itself.", ""},
		{"thing: that nobody was hurt", "Anna Berg said no one was hurt.", "Anna Berg: no one was hurt"},
		{"thing: whom somebody told", "Anna Berg told Nils Dahl.", ""},
		{"name: what somebody calls himself", "Police arrested a man calling himself Captain Nils Dahl, who left.", ""},
		{"unlikely: what follows from it", "If the mayor Anna Berg closes the road, the farmers will sue.", ""},
		{"unsaid: what somebody is expected to say", "Lawmakers expect the governor of the bank, Nils Dahl, to tell them on Friday that \"patience is a policy.\"", ""},
		{"closed: a relative clause ends what is said in it", "Anna Berg, who said the road was closed, was ill.", "who: the road was closed"},
		{"closed: an apposition in it does not", "Anna Berg, who said the road that the curator, Nils Dahl, had built was closed, was ill.", "who: the road that the curator, Nils Dahl, had built was closed"},
		{"told: the accused, between commas", "Flanked by the minister Nils Dahl, accused in the spring of wasting money, Anna Berg said the road was closed.", "Anna Berg: the road was closed"},
		{"told: who dismisses something, behind an aside", "The agency, when asked, dismissed the plan as \"a waste.\"", "The agency: the plan as \"a waste.\""},
		{"unsaid: declined to be named", "Anna Berg declined to be drawn on the road.", ""},
		{"thing: whom somebody telephones", "The minister called the widow on Sunday.", ""},
		{"cut: a company's last word is no name", "Berg & Dahl, Inc. announced that the road was closed.", "Berg & Dahl, Inc.: that the road was closed"},
		{"cut: no day says anything", "A letter sent to dealers Monday promised money \"in an orderly fashion.\"", "A letter: money \"in an orderly fashion.\""},
		{"thing: a noun that is demanded", "Anna Berg demanded a new inquiry into the road.", "Anna Berg: a new inquiry into the road"},
		{"thing: whom they blame", "Anna Berg and Nils Dahl have blamed each other for the road.", ""},
		{"told: the only verb of its sentence, behind an apposition", "The head of the cooperative, Anna Berg, assured that the road was closed.", "The head of the cooperative, Anna Berg: that the road was closed"},
		{"rest: a verb that the labels do not know", "Accounting cloud Ledgerbird confessed on Tuesday that the road was closed.", "Accounting cloud Ledgerbird: that the road was closed"},
		{"rest: a relative clause", "It began in Oslo with a plan that was turned down.", ""},
		{"cut: a pronoun behind an occasion", "In an interview with Heat magazine she said that the road was closed.", "she: that the road was closed"},
		{"clause: a clause says nothing", "The current turns twice a day, which spreads the oil, say harbour pilots.", ""},
		{"name: a name is no cue", "Defender Mats Ekdahl blocked a shot with his visor and skated on.", ""},
		{"name: with a verb of saying", "Defender Mats Ekdahl said he blocked a shot with his visor.", "Defender Mats Ekdahl: he blocked a shot with his visor"},
		{"thing: a number that is said", "Anna Berg said 20 people left the mill.", "Anna Berg: 20 people left the mill"},
		{"thing: a measure", "Shares in the mill declined 3 percent on Monday.", ""},
		{"the order of a report", "The road was closed for weeks, said the owner of the mill.", "the owner of the mill: The road was closed for weeks"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(tt.text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
