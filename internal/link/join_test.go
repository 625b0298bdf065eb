package link

import "testing"

// The roles of a sentence are joined by its tree, and by what stands between them.
func TestJoin(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a relative clause behind the source", "Anna Berg, who had driven it for years, said that the road would be closed for the winter.", "Anna Berg: that the road would be closed for the winter"},
		{"a line in capitals is no sentence", "ANNA BERG SAID THAT THE ROAD WOULD BE CLOSED.", ""},
		{"the agent of a passive", "Nils Dahl was told by Anna Berg that the road would be closed for the winter.", "Anna Berg: that the road would be closed for the winter"},
		{"whether somebody said so", "It is not known whether Anna Berg said that the road was closed.", ""},
		{"in remarks that an outlet carried", "Anna Berg said in remarks carried by Tass that the road would be closed for the winter.", "Anna Berg: that the road would be closed for the winter"},
		{"a participle that describes a noun", "The report, written by Anna Berg, said that the road would be closed for the winter.", "The report, written by Anna Berg: that the road would be closed for the winter"},
		{"the verb in front", "Said Anna Berg: the road will be closed for the winter.", "Anna Berg: the road will be closed for the winter"},
		{"words without a source", `Adding, "It pours."`, `: "It pours."`},
		{"a question that somebody argues", "We also argue why it rained.", "We: why it rained"},
		{"as somebody shouted", `"It rains," as shouted Anna Berg.`, `Anna Berg: "It rains,"`},
		{"nobody as the subject of a verb behind a phrase", "With them away, nobody said to leave.", ""},
		{"a period in marks is nothing said", `Anna Berg said, "."`, ""},
		{"what somebody added is not told", "What he added is true.", ""},
		{"a verb that ends the text", `"It rains." Anna Berg said`, `Anna Berg: "It rains."`},
		{"what somebody wants", "Anna Berg wants to add this.", "Anna Berg: to add this"},
		{"as somebody said", `"It rains," as Anna Berg said.`, `Anna Berg: "It rains,"`},
		{"a part of a sentence that somebody is quoted with", `Anna Berg was quoted "a bit wet".`, `Anna Berg: "a bit wet"`},
		{"as two men say", "As the two men also say, it rained.", "the two men: it rained"},
		{"words in marks behind that", `Anna Berg said that "it rains here".`, `Anna Berg: "it rains here"`},
		{"what was not said", "Instead of saying so, Anna Berg left.", ""},
		{"a relative clause with that", "The man that the mayor met said it rained.", "The man that the mayor met: it rained"},
		{"who is told something did not say it", `"It rains," she and Nils Dahl were told.`, ""},
		{"a second verb before direct speech", `Anna Berg rose and said, "It rains here."`, `Anna Berg: "It rains here."`},
		{"a place behind the source", `"It rains," said his wife in Rome on Friday.`, `his wife in Rome: "It rains,"`},
		{"a phrase before the source", "With him away, Ludwig van der Berg wrote it rained.", "Ludwig van der Berg: it rained"},
		{"direct speech of nobody in the next paragraph", "\"It rains here,\" Anna Berg said.\n\n\"It pours there.\" Indeed.", "Anna Berg: \"It rains here,\"\n: \"It pours there.\""},
		{"a phrase between source and cue, and a possessive", "Somebody, of Rome, left, adding it rained. The 37-year-old's brother had also said why it rained.", "Somebody: it rained\nThe 37-year-old's brother: why it rained"},
	} {
		if got := found(c.text); got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", c.reason, c.text, got, c.want)
		}
	}
}
