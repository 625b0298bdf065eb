package relay

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/speech"
)

// write writes a quotation: source, cue and content.
func (m *marked) write(q *speech.Quotation) string {
	part := func(list ...speech.Phrase) string {
		var words []string
		for _, p := range list {
			if !p.Empty() {
				s := m.article.Span(p.First, p.End)
				words = append(words, m.text[s.Start:s.End])
			}
		}
		return strings.Join(words, " … ")
	}
	return part(q.Source) + " | " + part(q.Cue...) + " | " + part(q.Content...)
}

// Each frame of an outlet, and the nearest words that are none.
func TestThrough(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"quoting", `⦃Tass⦄, quoting rain officials, ⟦said⟧ ⟨it would rain⟩.`, "rain officials | quoting | it would rain"},
		{"citing, behind the verb", `⦃Tass⦄ ⟦reports⟧, citing two officials, that ⟨it would rain⟩.`, "two officials | citing | it would rain"},
		{"citing, last", `⟨It would rain⟩, ⦃Tass⦄ ⟦reported⟧, quoting a driver.`, "a driver | quoting | It would rain"},
		{"which cited", `⦃Tass⦄, which cited two officials, ⟦said⟧ ⟨it would rain⟩.`, "two officials | cited | it would rain"},
		{"citing, with the source in the content", `⦃The Regn Gazette⦄ reported, ⟦citing⟧ ⟨a draft calendar, that it would rain⟩.`, "a draft calendar | citing | it would rain"},
		{"nothing is said", `⦃Anna Berg⦄ ⟦told⟧ ⟨Regn television⟩.`, ""},
		{"an outlet that is criticised", `⦃Anna Berg⦄ ⟦criticised⟧ ⟨Regn television⟩.`, "Anna Berg | criticised | Regn television"},
		{"without citing", `⦃Tass⦄ ⟦said⟧, without citing officials, that ⟨it would rain⟩.`, "Tass | said | it would rain"},
		{"somebody else who cites", `⦃Anna Berg⦄, citing two officials, ⟦said⟧ ⟨it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"quoted, as saying", `⦃Tass⦄ ⟦quoted⟧ ⟨the minister as having said in private that it would rain⟩.`, "the minister | quoted … as having said | it would rain"},
		{"quoted a report", `⦃Tass⦄ ⟦quoted⟧ ⟨the report of the minister⟩.`, "Tass | quoted | the report of the minister"},
		{"reported that somebody said", `⦃Tass⦄ ⟦reported⟧ ⟨that the minister said it would rain⟩.`, "the minister | said | it would rain"},
		{"reported, last", `⟨Anna Berg claimed that it would rain⟩, ⦃Tass⦄ ⟦reported⟧.`, "Anna Berg | claimed | it would rain"},
		{"reported that somebody left", `⦃Tass⦄ ⟦reported⟧ ⟨that the minister left in the rain⟩.`, "Tass | reported | that the minister left in the rain"},
		{"an outlet is no part of the cue", `⦃Anna Berg⦄ ⟦said in an interview with CNN⟧ ⟨it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"nor of the source", `Quoted by ⦃Tass, the rain monitor⦄ ⟦said⟧ ⟨it would rain⟩.`, "the rain monitor | said | it would rain"},
		{"an outlet with a description is", `⦃Regn, a Bergen daily⦄, ⟦said⟧ ⟨it would rain⟩.`, "Regn, a Bergen daily | said | it would rain"},
		{"and begins behind it", `⦃Anna Berg⦄ ⟦said⟧ ⟨in remarks published in Le Monde it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"an interview behind it", `⦃Anna Berg⦄ ⟦denied⟧ ⟨the rain in an interview with Le Monde on Monday⟩.`, "Anna Berg | denied | the rain"},
		{"an interview, long before the end", `⦃Anna Berg⦄ ⟦denied⟧ ⟨the rain in an interview with Le Monde and went home in her old boat⟩.`, "Anna Berg | denied | the rain in an interview with Le Monde and went home in her old boat"},
		{"a word behind that is no date", `⦃Anna Berg⦄ ⟦denied⟧ ⟨the rain in an interview with Le Monde sailors⟩.`, "Anna Berg | denied | the rain in an interview with Le Monde sailors"},
		{"a place is no interview", `⦃Anna Berg⦄ ⟦denied⟧ ⟨the rain in front of Le Monde⟩.`, "Anna Berg | denied | the rain in front of Le Monde"},
		{"what somebody watches", `⦃Anna Berg⦄ ⟦denied⟧ ⟨she had seen interviews, or Le Monde⟩.`, "Anna Berg | denied | she had seen interviews, or Le Monde"},
		{"monitored, before what is said", `According to ⦃the report⦄, ⟦said⟧ ⟨monitored by the BBC, that it would rain⟩.`, "the report | said | it would rain"},
		{"a place, before what is said", `⦃Anna Berg⦄ ⟦said⟧ ⟨in the house of Le Monde it would rain⟩.`, "Anna Berg | said | in the house of Le Monde it would rain"},
		{"a frame and nothing else", `⦃Anna Berg⦄ ⟦said⟧ ⟨in remarks published in Le Monde⟩.`, ""},
		{"a frame far from the outlet", `⦃Anna Berg⦄ ⟦said⟧ ⟨in remarks that she had long and well thought about and given to Le Monde it rained⟩.`, "Anna Berg | said | in remarks that she had long and well thought about and given to Le Monde it rained"},
		{"direct speech keeps its words", `⦃Anna Berg⦄ ⟦said⟧: ⟨"in remarks published in Le Monde it rains"⟩`, `Anna Berg | said | "in remarks published in Le Monde it rains"`},
		{"the noun of an outlet is no part of the cue", `⦃Le Monde⦄ ⟦daily quoted⟧ ⟨the minister as saying it would rain⟩.`, "the minister | quoted … as saying | it would rain"},
		{"an outlet behind the first word of all", `⟨Here Tass reported the rain would stop⟩, ⦃Anna Berg⦄ ⟦said⟧.`, "Anna Berg | said | Here Tass reported the rain would stop"},
		{"quoted as wet", `⦃Le Monde⦄ ⟦quoted⟧ ⟨the minister as wet⟩.`, "Le Monde | quoted | the minister as wet"},
		{"quoted, as expressing", `⦃Le Monde⦄ ⟦quoted⟧ ⟨the minister as expressing her horror⟩.`, "the minister | quoted … as expressing | her horror"},
		{"quoted, by somebody who is no outlet", `⦃Anna Berg⦄ ⟦quoted⟧ ⟨the minister as saying it would rain⟩.`, "Anna Berg | quoted | the minister as saying it would rain"},
		{"a verb that does not quote", `⦃Le Monde⦄ ⟦knew⟧ ⟨the minister as saying it would rain⟩.`, "Le Monde | knew | the minister as saying it would rain"},
		{"reported, with an apposition", `⟨The minister, Anna Berg, warned that it would rain⟩, ⦃Tass⦄ ⟦said⟧.`, "The minister, Anna Berg | warned | it would rain"},
		{"whom it cites, in what was taken for the words", `⦃Tass⦄ ⟦reported⟧, ⟨citing officials, that it would rain⟩.`, "officials | citing | it would rain"},
		{"a report that it cites", `⦃Tass⦄ ⟦reported⟧, ⟨citing officials⟩.`, "Tass | reported | citing officials"},
		{"the people of an outlet", `⦃Anna Berg⦄ ⟦assured⟧ ⟨viewers of Regn television that it would rain⟩.`, "Anna Berg | assured | it would rain"},
		{"other people", `⦃Anna Berg⦄ ⟦assured⟧ ⟨owners of Regn television that it would rain⟩.`, "Anna Berg | assured | owners of Regn television that it would rain"},
		{"behind the place of the whole", `⟨In Oslo, Anna Berg warned that it would rain⟩, ⦃Tass⦄ ⟦said⟧.`, "Anna Berg | warned | it would rain"},
		{"one comma is none", `⟨Anna Berg, mayor warned that it would rain⟩, ⦃Tass⦄ ⟦said⟧.`, "Tass | said | Anna Berg, mayor warned that it would rain"},
		{"had told somebody that", `⦃Tass⦄ ⟦reported⟧ ⟨that Anna Berg had told two drivers that it would rain⟩.`, "Anna Berg | had told | it would rain"},
		{"was told", `⦃Tass⦄ ⟦reported⟧ ⟨that Anna Berg was told that it would rain⟩.`, "Tass | reported | that Anna Berg was told that it would rain"},
		{"did not say", `⦃Tass⦄ ⟦reported⟧ ⟨that Anna Berg did not say it would rain⟩.`, "Tass | reported | that Anna Berg did not say it would rain"},
		{"the outlet says it itself, first", `⦃Tass⦄ ⟦said⟧ ⟨Anna Berg warned that it would rain⟩.`, "Tass | said | Anna Berg warned that it would rain"},
		{"no more than a verb", `⟨Anna Berg warned⟩, ⦃Tass⦄ ⟦reported⟧.`, "Tass | reported | Anna Berg warned"},
		{"a verb without a subject", `⟨Warned that it would rain⟩, ⦃Tass⦄ ⟦reported⟧.`, "Tass | reported | Warned that it would rain"},
		{"a relative clause in the subject", `⦃Tass⦄ ⟦reported⟧ ⟨that Anna Berg, who lives in Oslo, said it would rain⟩.`, "Anna Berg, who lives in Oslo | said | it would rain"},
		{"a relative clause that nothing ends", `⦃Tass⦄ ⟦reported⟧ ⟨that Anna Berg, who lives in Oslo said it would rain⟩.`, "Tass | reported | that Anna Berg, who lives in Oslo said it would rain"},
		{"accused", `⟨Anna Berg has accused the town of waste⟩, ⦃Tass⦄ ⟦reported⟧.`, "Anna Berg | has accused | the town of waste"},
		{"was accused", `⟨Anna Berg was accused of waste⟩, ⦃Tass⦄ ⟦reported⟧.`, "Tass | reported | Anna Berg was accused of waste"},
		{"a broadcast that an outlet heard", `⟨Anna Berg told the town that it would rain⟩, ⟦according to⟧ ⦃a broadcast⦄ monitored by Tass.`, "Anna Berg | told | it would rain"},
		{"a broadcast", `⟨Anna Berg told the town that it would rain⟩, ⟦according to⟧ ⦃a broadcast⦄ about Tass.`, "a broadcast | according to | Anna Berg told the town that it would rain"},
		{"an owner", `⦃Tass⦄ ⟦reported⟧ ⟨that Berg's spokesman said it would rain⟩.`, "Berg's spokesman | said | it would rain"},
		{"direct speech of an outlet", `⟨"Anna Berg said it would rain,"⟩ ⦃Tass⦄ ⟦reported⟧.`, `Tass | reported | "Anna Berg said it would rain,"`},
		{"citing, far behind", `⦃Tass⦄ ⟦said⟧ ⟨it would rain⟩, and it went on and on and on and on in the north, citing drivers.`, "Tass | said | it would rain"},
		{"citing in another paragraph", "⟨It would rain⟩, ⦃Tass⦄ ⟦said⟧\n\nciting drivers.", "Tass | said | It would rain"},
		{"citing nobody", `⦃Tass⦄, citing, ⟦said⟧ ⟨it would rain⟩.`, "Tass | said | it would rain"},
		{"citing people who", `⟨It would rain⟩, ⦃Tass⦄ ⟦reported⟧, citing drivers who knew.`, "drivers | citing | It would rain"},
		{"citing, before what is said", `⦃Tass⦄ ⟦reported⟧, ⟦citing⟧ drivers ⟨it would rain⟩.`, "drivers | citing | it would rain"},
		{"which left", `⦃Tass⦄, which left officials, ⟦said⟧ ⟨it would rain⟩.`, "Tass | said | it would rain"},
		{"whom it cites says nothing", `⦃The Regn Gazette⦄ reported, ⟦citing⟧ ⟨a draft⟩.`, ""},
		{"says to an outlet what is more", `⦃Anna Berg⦄ ⟦told⟧ ⟨Regn television it rains⟩.`, "Anna Berg | told | it rains"},
		{"and when", `⦃Anna Berg⦄ ⟦told⟧ ⟨the daily Regn on Monday that it rains⟩.`, "Anna Berg | told | it rains"},
		{"an outlet behind what it was said to", `⦃Anna Berg⦄ ⟦confirmed to⟧ ⟨Regn television that it rains⟩.`, "Anna Berg | confirmed to | it rains"},
		{"an outlet of which it is said", `⦃Anna Berg⦄ ⟦said⟧ ⟨Regn television lied to everybody⟩.`, "Anna Berg | said | Regn television lied to everybody"},
		{"a report that is denied", `⦃Anna Berg⦄ ⟦denied⟧ ⟨a report by Le Monde that it rains⟩.`, "Anna Berg | denied | a report by Le Monde that it rains"},
		{"read out on an outlet", `⦃The army⦄ ⟦said in a statement⟧ ⟨read out on Regn television that it rains⟩.`, "The army | said in a statement | it rains"},
		{"the programme of an outlet", `⦃Anna Berg⦄ ⟦told⟧ ⟨CNN's "Wet Hour" that it rains⟩.`, "Anna Berg | told | it rains"},
		{"the report of an outlet behind it", `⦃Anna Berg⦄ ⟦claimed⟧ ⟨it would rain, state television Regn⟩ reported.`, "Anna Berg | claimed | it would rain"},
		{"according to an outlet", `⦃Anna Berg⦄ ⟦claimed⟧ ⟨it would rain, according to the daily Regn⟩.`, "Anna Berg | claimed | it would rain"},
		{"what an outlet does until then", `⦃Anna Berg⦄ ⟦claimed⟧ ⟨it rained until Regn television reported⟩.`, "Anna Berg | claimed | it rained until Regn television reported"},
		{"an outlet cites another, which cites somebody", `⦃Tass⦄ ⟦reported⟧, citing CNN, that ⟨Anna Berg had said it would rain⟩.`, "Anna Berg | had said | it would rain"},
		{"an outlet says that somebody had said", `⦃Tass⦄ ⟦said⟧ ⟨Anna Berg had said it would rain⟩.`, "Anna Berg | had said | it would rain"},
		{"an outlet says that somebody had done", `⦃Tass⦄ ⟦said⟧ ⟨Anna Berg had discussed the rain with the sailors⟩.`, "Tass | said | Anna Berg had discussed the rain with the sailors"},
		{"in marks", `⦃Anna Berg⦄ ⟦told⟧: ⟨"Regn television"⟩`, `Anna Berg | told | "Regn television"`},
		{"an outlet far in what is told", `⦃Anna Berg⦄ ⟦told⟧ ⟨that it rained on Regn television⟩.`, "Anna Berg | told | that it rained on Regn television"},
		{"an outlet begins the cue", `⦃Anna Berg⦄ ⟦CNN said⟧ ⟨it would rain⟩.`, "Anna Berg | CNN said | it would rain"},
		{"without a preposition", `⦃Anna Berg⦄ ⟦told CNN⟧ ⟨it would rain⟩.`, "Anna Berg | told | it would rain"},
		{"no preposition before the outlet of a source", `⦃Tass, the rain monitor⦄ ⟦said⟧ ⟨it would rain⟩.`, "Tass, the rain monitor | said | it would rain"},
		{"according to, in a source", `According to ⦃Tass, the rain monitor⦄ ⟦said⟧ ⟨it would rain⟩.`, "the rain monitor | said | it would rain"},
		{"whom it cites is not what is said either", `It rained, ⦃Tass⦄ ⟦reported, citing⟧ ⟨two drivers⟩.`, ""},
		{"no cue", `⦃Tass⦄: ⟨it would rain⟩`, "Tass |  | it would rain"},
		{"a source that ends with the outlet", `⟨It would rain⟩, according to ⦃Tass,⦄ ⟦said⟧.`, "Tass, | said | It would rain"},
		{"a source without a comma", `According to ⦃Tass rain monitors⦄ ⟦said⟧ ⟨it would rain⟩.`, "Tass rain monitors | said | it would rain"},
		{"a mixed one", `⦃Tass⦄ ⟦quoted⟧ ⟨"the minister as saying it would rain"⟩.`, "Tass | quoted | \"the minister as saying it would rain\""},
		{"a paper that somebody speaks of", `⦃Anna Berg⦄ ⟦said⟧ ⟨that she had read it in Le Monde⟩.`, "Anna Berg | said | that she had read it in Le Monde"},
	} {
		m := read(c.text, "en")
		out := Through(m.article, m.qs, m.mentions)
		if len(out) == 0 {
			if c.want != "" {
				t.Errorf("%s: %s: left out, want %q", c.reason, c.text, c.want)
			}
			continue
		}
		if got := m.write(&out[0]); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}
