package relay

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A marked text has its quotations written into it: ⟨content⟩, ⦃source⦄, ⟦cue⟧. A
// bar begins the next quotation, and is taken out. The speaker is the source, or
// for a pronoun the speaker before.
type marked struct {
	text     string
	qs       []speech.Quotation
	speakers []Speaker
	article  *article.Article
	mentions []outlet.Mention
}

func read(s, language string) *marked {
	type span struct {
		mark  string
		at    int // quotation
		start int
		end   int
	}
	var b strings.Builder
	var spans []span
	quotation := 0
	for _, r := range s {
		switch r {
		case '|':
			quotation++
		case '⟨', '⦃', '⟦':
			spans = append(spans, span{string(r), quotation, b.Len(), 0})
		case '⟩', '⦄', '⟧':
			for i := len(spans) - 1; i >= 0; i-- {
				if spans[i].end == 0 {
					spans[i].end = b.Len()
					break
				}
			}
		default:
			b.WriteRune(r)
		}
	}
	m := &marked{text: b.String(), qs: make([]speech.Quotation, quotation+1), speakers: make([]Speaker, quotation+1)}
	m.article = article.Read(m.text, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(m.text)})
	m.mentions = outlet.Mentions(m.article, outlet.Known())
	for i := range m.speakers {
		m.speakers[i].ID = -1
	}
	ids := map[string]int{}
	for _, x := range spans {
		p := tokens(m.article, text.Span{Start: x.start, End: x.end})
		q := &m.qs[x.at]
		switch x.mark {
		case "⟨":
			q.Content = append(q.Content, p)
			q.Kind = speech.Indirect
			if m.article.Tokens[p.First].Kind == text.Open {
				q.Kind = speech.Direct
			}
		case "⟦":
			q.Cue = append(q.Cue, p)
		default:
			q.Source, q.Core = p, p
			name := m.text[x.start:x.end]
			if p.Len() == 1 && m.article.Words[p.First].Class.Is(lang.Pronouns) && x.at > 0 {
				name = m.speakers[x.at-1].Name
			}
			if _, ok := ids[name]; !ok {
				ids[name] = len(ids)
			}
			m.speakers[x.at] = Speaker{ID: ids[name], Name: name, State: m.article.Lexicon.Lookup(name).Class.Is(lang.Nation)}
		}
	}
	return m
}

// relays writes the relays of each quotation: "Regn (told)", those that are
// carried with a star.
func (m *marked) relays(own ...string) (out []string) {
	for _, list := range Find(m.article, m.qs, m.speakers, m.mentions, own) {
		var words []string
		for _, r := range list {
			w := m.mentions[r.Mention].Name + " (" + r.How.String() + ")"
			if r.Carried {
				w += "*"
			}
			words = append(words, w)
		}
		out = append(out, strings.Join(words, ", "))
	}
	return out
}

// A case for each way in which an outlet passes words on, and the nearest in
// which it does not.
func TestEvidence(t *testing.T) {
	for _, c := range []struct{ way, text, want string }{
		{"monitored", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in an address carried by Tunisian television and monitored in London by the BBC.`, "Tunisian television (carried by), BBC (monitored by)"},
		{"not sponsored", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ at a talk sponsored by the BBC.`, ""},
		{"quotes", `Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, "Tass (quoted by)"},
		{"which quoted", `The strike was reported by Tass, which ⟦quoted⟧ ⦃a driver⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, "Tass (quoted by)"},
		{"reported as saying", `⟨"It rains,"⟩ ⦃Anna Berg⦄ was ⟦reported⟧ by Tass ⟦as saying⟧.`, "Tass (quoted by)"},
		{"not whom somebody quotes", `⦃Anna Berg⦄ ⟦quoted⟧ Tass as saying ⟨that it would rain⟩.`, ""},
		{"quoted by two", `⦃Anna Berg⦄, quoted by Tass and later by the daily Le Monde, ⟦said⟧ ⟨it would rain⟩.`, "Tass (quoted by), Le Monde (quoted by)"},
		{"not hosted", `⦃Anna Berg⦄, a minister hosted by Tass, ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"citing", `Tass, ⟦citing⟧ ⦃officials⦄, said ⟨it would rain⟩.`, "Tass (quoted by)"},
		{"told", `⦃Anna Berg⦄ ⟦told⟧ the news agency Tass ⟨it would rain⟩.`, "Tass (told)"},
		{"told, with another verb", `⦃Anna Berg⦄ ⟦confided⟧ to Le Monde ⟨that it would rain⟩.`, "Le Monde (told)"},
		{"told its readers", `⦃Anna Berg⦄ ⟦assured⟧ readers of Le Monde ⟨that it would rain⟩.`, "Le Monde (told)"},
		{"not told its staff", `⦃Anna Berg⦄ ⟦told⟧ the CNN staff ⟨it would rain⟩.`, ""},
		{"not in response", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in response to Le Monde.`, ""},
		{"an interview", `In a telephone interview with Le Monde, ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, "Le Monde (interview)"},
		{"speaking to", `Speaking to Le Monde last month, ⦃Anna Berg⦄ ⟦urged⟧ ⟨the north to buy boats⟩.`, "Le Monde (interview)"},
		{"an interview without a verb of saying", `⦃Anna Berg⦄ in an interview with Le Monde: ⟨"It rains."⟩`, "Le Monde (interview)"},
		{"asked by", `Asked about it by Le Monde, ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, "Le Monde (interview)"},
		{"not asked about", `Asked about Le Monde, ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"published in", `⦃Anna Berg⦄ ⟦said⟧ in remarks published in the daily Le Monde ⟨it would rain⟩.`, "Le Monde (published in)"},
		{"on the air", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ on the news channel VTV.`, "VTV (published in)"},
		{"on its site", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in a message on the website of Le Monde.`, "Le Monde (published in)"},
		{"not at its office", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ at Le Monde.`, ""},
		{"not where somebody works", `⟨"It rains,"⟩ ⟦said⟧ ⦃Anna Berg⦄, who writes for Le Monde.`, ""},
		{"carried by", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in remarks carried by state broadcaster MRTV.`, "MRTV (carried by)"},
		{"not owned by", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in a house owned by Le Monde.`, ""},
		{"according to", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦told⟧ Radio Regn, according to the newspaper Le Monde.`, "Radio Regn (told), Le Monde (reported by)"},
		{"not the source itself", `⟨It would rain⟩, ⟦according to⟧ ⦃Le Monde⦄.`, ""},
		{"reports, behind", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩, Tass reported.`, "Tass (reported by)"},
		{"not a report", `In the wake of the Tass report, ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"not a debate of it", `⦃Anna Berg⦄ ⟦said⟧ on the way to the CNN debate ⟨it would rain⟩.`, ""},
		{"reports, before", `As first reported by Tass, ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, "Tass (quoted by)"},
		{"a reporter of it", `⟨It would rain⟩, ⦃Nils Dahl of Le Monde⦄ ⟦reports⟧.`, "Le Monde (reported by)"},
		{"not its spokesman", `⟨It would rain⟩, ⦃a spokesman of Le Monde⦄ ⟦said⟧.`, ""},
		{"via", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ via Tass.`, "Tass (via)"},
		{"not what somebody owns", `⟨"It rains,"⟩ ⦃Anna Berg⦄, who owns CNN, ⟦said⟧.`, ""},
		{"reported that somebody left", `Tass ⟦reported⟧ ⦃Anna Berg⦄ left ⟨so that it would rain⟩.`, "Tass (reported by)"},
		{"cited by", `⦃Anna Berg⦄ was ⟦cited⟧ ⟨as wet on Monday by Tass⟩.`, "Tass (quoted by)"},
		{"told it of its people", `⦃Anna Berg⦄ ⟦told⟧ CNN, ⟨its viewers were wet⟩.`, "CNN (told)"},
		{"says in the middle of what somebody says", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩ when Tass said no.`, ""},
		{"reporting behind", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩, reporting Tass.`, ""},
		{"debates about it", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ on CNN debates.`, "CNN (published in)"},
		{"who reports for it", `⟨It would rain⟩, ⦃Nils Dahl of Le Monde⦄ ⟦said⟧.`, ""},
		{"not monitored in a sentence of its own words", `⟨"It rains,"⟩ ⦃Anna Berg⦄, who monitored CNN, ⟦said⟧.`, ""},
		{"the outlet quotes what another reports", `Tass ⟦reported⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, "Tass (quoted by)"},
		{"an outlet behind the verb is no subject", `⦃Anna Berg⦄ ⟦quoted⟧ ⟨that it would rain⟩ near Tass.`, ""},
		{"who is quoted is no outlet that quotes", `Tass, whose minister ⦃Anna Berg⦄ was ⟦quoted⟧, left ⟨that it would rain⟩.`, ""},
		{"quoted in", `⦃Anna Berg⦄, quoted in Le Monde, ⟦said⟧ ⟨it would rain⟩.`, "Le Monde (quoted by)"},
		{"quoted for", `⦃Anna Berg⦄, quoted without Le Monde, ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"quoting by somebody else", `⦃Nils Dahl⦄, ⟦citing⟧ Le Monde, said ⟨it would rain⟩.`, ""},
		{"the order is that of the chain, not of the text", `According to Le Monde, ⦃Anna Berg⦄ ⟦told⟧ Radio Regn ⟨it would rain⟩.`, "Radio Regn (told), Le Monde (reported by)"},
		{"twice the same outlet", `⦃Anna Berg⦄ ⟦told⟧ Tass in an interview with Tass ⟨it would rain⟩.`, "Tass (told)"},
		{"told with a description", `⦃Anna Berg⦄ ⟦told⟧ Norway's Le Monde ⟨it would rain⟩.`, "Le Monde (told)"},
		{"told an edition", `⦃Anna Berg⦄ ⟦told⟧ Tuesday's edition of Le Monde ⟨it would rain⟩.`, "Le Monde (told)"},
		{"told its owner", `⦃Anna Berg⦄ ⟦told⟧ the director of Le Monde ⟨it would rain⟩.`, ""},
		{"told its people", `⦃Anna Berg⦄ ⟦told⟧ CNN's viewers ⟨it would rain⟩.`, ""},
		{"told far away", `⦃Anna Berg⦄ ⟦told⟧ the many good old tired people Tass ⟨it would rain⟩.`, ""},
		{"told who knows it", `⦃Anna Berg⦄ ⟦told⟧ people who read Le Monde ⟨it would rain⟩.`, ""},
		{"said to, behind the source", `⟨"It rains,"⟩ ⟦said⟧ ⦃Anna Berg⦄ to Le Monde.`, "Le Monde (told)"},
		{"said to, far behind", `⟨"It rains,"⟩ ⟦said⟧ ⦃Anna Berg⦄ when she had left for the north and went to Le Monde.`, ""},
		{"an interview of its own", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in a CNN interview.`, "CNN (interview)"},
		{"with an interviewer", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ to a CNN interviewer.`, "CNN (interview)"},
		{"a debate of its own", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in the CNN debate.`, ""},
		{"a report of its own", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in the CNN report.`, ""},
		{"an interview about", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in an interview about Le Monde.`, "Le Monde (interview)"},
		{"in a statement for", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in a statement for Le Monde.`, "Le Monde (published in)"},
		{"in the office of", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in the office of Le Monde.`, ""},
		{"the article is the source", `⦃The article in Le Monde⦄ ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"sponsored by", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in remarks sponsored by Le Monde.`, ""},
		{"in an email to its reporter", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ in an email to CNN's Nils Dahl.`, ""},
		{"reports, in the present", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧, CNN reports.`, "CNN (reported by)"},
		{"with its determiner", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧, the BBC reports.`, "BBC (reported by)"},
		{"says, last", `⟨It would rain⟩, ⦃Anna Berg⦄ ⟦said⟧, Tass said.`, "Tass (reported by)"},
		{"says something else, first", `Tass said no, and ⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩.`, ""},
		{"reporting is no report", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩, Tass reporting.`, ""},
		{"a report of what is said", `⦃Anna Berg⦄ ⟦said⟧ ⟨that Tass reported the rain⟩.`, ""},
		{"on the day of", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ on the day of Le Monde.`, ""},
		{"two joined", `⦃Anna Berg⦄ ⟦told⟧ Tass and Interfax ⟨it would rain⟩.`, "Tass (told), Interfax (told)"},
		{"two that are not", `⦃Anna Berg⦄ ⟦told⟧ Tass while Interfax slept ⟨it would rain⟩.`, "Tass (told)"},
		{"two without and", `⦃Anna Berg⦄ ⟦told⟧ Tass on Monday near Interfax ⟨it would rain⟩.`, "Tass (told)"},
		{"a programme of it", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧ on CNBC's Wet Hour.`, "CNBC (published in)"},
		{"it quoted", `Tass met them all. It ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, "Tass (quoted by)"},
		{"she quoted", `Tass met them all. She ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, ""},
		{"it said", `Tass met them all. It ⟦said⟧ ⦃Anna Berg⦄ knew ⟨that it would rain⟩.`, ""},
		{"it quoted, long after", `Tass met them all. ` + strings.Repeat("The night was long. ", 40) + `It ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, ""},
		{"the first word", `Tass ⟦quoted⟧ ⦃her⦄ ⟨that it would rain⟩`, "Tass (quoted by)"},
		{"no cue", `⟨"It rains."⟩ Tass left.`, ""},
		{"a word or two are not speech", `⦃Anna Berg⦄ ⟦spoke about⟧ ⟨Le Monde⟩ in Le Monde.`, "Le Monde (interview)"},
		{"what is said goes on behind the place", `⦃Anna Berg⦄ ⟦said⟧ ⟨the rain in Le Monde was wet⟩.`, ""},
		{"a noun that is all that is said does not", `⦃Anna Berg⦄ ⟦repeated⟧ ⟨her old song on French television⟩.`, "French television (published in)"},
		{"with a verb it does", `⦃Anna Berg⦄ ⟦repeated⟧ ⟨her song about rain on French television is old⟩.`, ""},
		{"another's attribution", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩ and| ⦃Nils Dahl⦄ ⟦told⟧ Tass ⟨it would pour⟩.`, " | Tass (told)"},
		{"of the same speaker", `⦃Anna Berg⦄ ⟦said⟧ ⟨it would rain⟩ and| ⦃she⦄ ⟦told⟧ Tass ⟨it would pour⟩.`, "Tass (told)* | Tass (told)"},
	} {
		got := strings.Join(read(c.text, "en").relays(), " | ")
		if got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.way, c.text, got, c.want)
		}
	}
}

// long is a first paragraph that is text, so that what follows is not the lead.
const long = "The night was long, and the rain went on and on over all of the land, the sea and the towns of the north and the south.\n\n"

// What somebody says to an outlet goes on until another occasion is named.
func TestCarry(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"further words", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦said⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"however far", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + strings.Repeat(" The night was long.\n\n", 30) + " ⟨\"It pours,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"not another speaker's", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃Nils Dahl⦄ ⟦said⟧.", []string{"Le Monde (told)", ""}},
		{"told reporters", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦told⟧ reporters.|  ⟨\"It hails,\"⟩ ⦃she⦄ ⟦said⟧.", []string{"Le Monde (told)", "", ""}},
		{"on Facebook", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃Anna Berg⦄ ⟦hit back⟧ on Facebook: ⟨\"It pours.\"⟩", []string{"Le Monde (told)", ""}},
		{"at a rally", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦said⟧ at a rally ⟨that it poured⟩.", []string{"Le Monde (told)", ""}},
		{"another outlet", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦told⟧ Tass ⟨it poured⟩.|  ⟨\"It hails,\"⟩ ⦃she⦄ ⟦said⟧.", []string{"Le Monde (told)", "Tass (told)", "Tass (told)*"}},
		{"a speech that an agency reports goes on before its audience", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦told⟧ bankers and farmers.", []string{"Tass (quoted by)", "Tass (quoted by)*"}},
		{"who says so now says so to the article", `⦃Anna Berg⦄ ⟦told⟧ Le Monde last year ⟨that it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦says⟧.", []string{"Le Monde (told)", ""}},
		{"a wish is not said", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦wants⟧ ⟨to buy a boat and go north⟩.", []string{"Le Monde (told)", ""}},
		{"what was not said is not carried", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦did not say⟧ ⟨how much rain there would be⟩.", []string{"Le Monde (told)", ""}},
		{"the lead", "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧ on Monday.\n\n|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"Le Monde (told)*", "Le Monde (told)"}},
		{"not the lead where somebody else speaks in between", "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧ on Monday.\n\n|⟨\"It pours,\"⟩ ⦃Nils Dahl⦄ ⟦said⟧.\n\n|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"", "", "Le Monde (told)"}},
		{"the article has the speaker itself, and an outlet quotes once", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.\n\n|Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would pour⟩.\n\n|⟨\"It hails,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"", "Tass (quoted by)", ""}},
		{"an outlet that quotes the speaker again and again", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.\n\n|Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would pour⟩.\n\n|Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would snow⟩.\n\n|⟨\"It hails,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"", "Tass (quoted by)", "Tass (quoted by)", "Tass (quoted by)*"}},
		{"in the interview", "The minister spoke to Le Monde. The night was long. The rain went on.\n\n⟨\"It rains,\"⟩ ⟦said⟧ ⦃Anna Berg⦄ in the interview.", []string{"Le Monde (interview)*"}},
		{"in an interview, which may be the article's", "The minister spoke to Le Monde. The night was long. The rain went on.\n\n⟨\"It rains,\"⟩ ⟦said⟧ ⦃Anna Berg⦄ in an interview.", []string{""}},
		{"nobody says who quotes", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " ⦃Nils Dahl⦄ was ⟦quoted as saying⟧ ⟨that it would pour⟩.", []string{"Tass (quoted by)", "Tass (quoted by)*"}},
		{"nobody says who quotes in the lead", "⟨It will rain⟩, ⦃a rain monitor⦄ was ⟦quoted as saying⟧.\n\n|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"Le Monde (told)*", "Le Monde (told)"}},
		{"who is asked says nothing", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟦Asked⟧ ⟨if she would go north⟩, ⦃she⦄ smiled.", []string{"Le Monde (told)", ""}},
		{"the sentence before", "Anna Berg has been speaking to the broadcaster NRK. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"NRK (interview)*"}},
		{"not where it tells of somebody else", "Nils Dahl wrote a book in Le Monde. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{""}},
		{"a monitored outlet, wherever that is said", "⟨It will rain⟩, ⦃Hanoi radio⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⟦said⟧ ⦃Hanoi radio⦄, monitored by the BBC.", []string{"BBC (monitored by)*", "BBC (monitored by)"}},
		{"an outlet that is told goes on, though the article had words before", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.|⟨\"It pours,\"⟩ ⦃Nils Dahl⦄ ⟦said⟧.|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨that it would snow⟩.|⟨\"It hails,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"", "", "Le Monde (told)", "Le Monde (told)*"}},
		{"an outlet that quotes once, what the lead has", "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧ on Monday.\n\n|Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would pour⟩.\n\n|⟨\"It hails,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Tass (quoted by)*", "Tass (quoted by)", "Tass (quoted by)*"}},
		{"two outlets that quote once", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.|⟨\"It pours,\"⟩ ⦃Nils Dahl⦄ ⟦said⟧.|Tass ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would pour⟩.| Interfax ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would snow⟩.| ⟨\"It hails,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"", "", "Tass (quoted by)", "Interfax (quoted by)", ""}},
		{"short paragraphs are no lead for ever", strings.Repeat("It rained.\n\n", 6) + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧ on Monday.\n\n|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"", "Le Monde (told)"}},
		{"two sentences of a mayor", long + "⟨It will rain⟩, ⦃the mayor⦄ ⟦said⟧.|⟨It will hail⟩, ⦃the mayor⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⦃the mayor⦄ ⟦told⟧ Le Monde.", []string{"", "", "Le Monde (told)"}},
		{"direct speech is said, whatever its verb", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦hoped⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"somebody is not what they say", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦is⟧ ⟨the first who had seen rain⟩.", []string{"Le Monde (told)", ""}},
		{"nobody says who quotes, later", long + "⟨It will rain⟩, ⦃a rain monitor⦄ was ⟦quoted as saying⟧.\n\n|⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"", "Le Monde (told)"}},
		{"an interview without an outlet", "It was a good interview.\n\n⟨\"It rains,\"⟩ ⟦said⟧ ⦃Anna Berg⦄ in the interview.|⟨\"It pours,\"⟩ ⟦said⟧ ⦃Anna Berg⦄.", []string{"", ""}},
		{"what a monitored outlet quotes", "Hanoi radio ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.\n\n|⟨It will pour⟩, ⟦said⟧ ⦃Hanoi radio⦄, monitored by the BBC.", []string{"Hanoi radio (quoted by), BBC (monitored by)*", "BBC (monitored by)"}},
		{"another outlet is not monitored", "⟨It will rain⟩, ⦃Radio Regn⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⟦said⟧ ⦃Hanoi radio⦄, monitored by the BBC.", []string{"", "BBC (monitored by)"}},
		{"a state has many channels", "⟨It will rain⟩, ⦃Norway⦄ ⟦said⟧ on Monday.\n\n|⦃Norway⦄ ⟦told⟧ Le Monde ⟨it would pour⟩.", []string{"", "Le Monde (told)"}},
		{"the mayor, who is only now named", long + "⟨It will rain⟩, ⦃the mayor⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⦃she⦄ ⟦told⟧ Le Monde.", []string{"Le Monde (told)*", "Le Monde (told)"}},
		{"a name and then a pronoun", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⦃she⦄ ⟦told⟧ Le Monde.", []string{"Le Monde (told)*", "Le Monde (told)"}},
		{"not paragraphs later", long + "⟨It will rain⟩, ⦃the mayor⦄ ⟦said⟧.\n\nThe night was long.\n\n|⟨It will pour⟩, ⦃she⦄ ⟦told⟧ Le Monde.", []string{"", "Le Monde (told)"}},
		{"nor where a name comes after a name", long + "⟨It will rain⟩, ⦃Anna Berg⦄ ⟦said⟧.\n\n|⟨It will pour⟩, ⦃Anna Berg⦄ ⟦told⟧ Le Monde.", []string{"", "Le Monde (told)"}},
		{"says so now, and did so before", `⦃Anna Berg⦄ ⟦tells⟧ Le Monde ⟨that it rains⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦says⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"what is hoped", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦hopes⟧ ⟨that it will be dry soon⟩.", []string{"Le Monde (told)", ""}},
		{"who was asked", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ was ⟦asked⟧ ⟨if it would be dry soon⟩.", []string{"Le Monde (told)", ""}},
		{"quoted in the same report", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " ⦃Nils Dahl⦄, quoted in the same report, ⟦warned⟧ ⟨that it would pour⟩.", []string{"Tass (quoted by)", "Tass (quoted by)*"}},
		{"known in the same report", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " ⦃Nils Dahl⦄, known in the same report, ⟦warned⟧ ⟨that it would pour⟩.", []string{"Tass (quoted by)", ""}},
		{"quoted somebody", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " Nils Dahl ⟦quoted⟧ ⦃Ola Lie⦄ ⟦as saying⟧ ⟨that it would pour⟩.", []string{"Tass (quoted by)", ""}},
		{"an interview that is not named", "The night was long.\n\n⟨\"It rains,\"⟩ ⟦said⟧ ⦃Anna Berg⦄ in the interview.", []string{""}},
		{"told by a verb, the sentence before", "Anna Berg told Le Monde about the rain. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (told)*"}},
		{"told by somebody else, the sentence before", "Nils Dahl told Le Monde about the rain. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{""}},
		{"published, the sentence before", "Anna Berg had a page in Le Monde. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (published in)*"}},
		{"met, the sentence before", "Anna Berg met Le Monde there. ⟨\"It rains,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{""}},
		{"wrote, the sentence before", "⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩. Later Anna Berg was on Facebook.| ⟨\"It pours,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (told)", ""}},
		{"somebody else did", "⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩. Later Nils Dahl was on Facebook.| ⟨\"It pours,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"a sentence that quotes tells no place", "⦃Nils Dahl⦄ ⟦told⟧ Le Monde ⟨that Anna Berg was wet⟩.| ⟨\"It pours,\"⟩ ⦃Anna Berg⦄ ⟦said⟧.", []string{"Le Monde (told)", ""}},
		{"told me", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦told⟧ me.", []string{"Le Monde (told)", ""}},
		{"told nobody", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦told⟧.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"urged them to do it", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦urged⟧ ⟨them to buy a boat and go north⟩.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"said in a town", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦said⟧ in Paris.", []string{"Le Monde (told)", ""}},
		{"said in a voice", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦said⟧ in tears.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"the town is what is said", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦said⟧ ⟨in Paris it would pour⟩.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"a member of parliament", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⟦said⟧ ⦃Anna Berg⦄, a member of parliament.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"in parliament", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⟦said⟧ ⦃Anna Berg⦄ in parliament.", []string{"Le Monde (told)", ""}},
		{"parliament is what is said", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⦃She⦄ ⟦said⟧ ⟨that she had been wet in parliament⟩.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"parliament, without a way to it", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦said⟧, parliament slept.", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"tweeted", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦tweeted⟧.", []string{"Le Monde (told)", ""}},
		{"what an agency quotes is not what is written", `⦃Anna Berg⦄ was ⟦quoted⟧ by Tass ⟦as saying⟧ ⟨that it would rain⟩.|` + " ⟨\"It pours,\"⟩ ⦃she⦄ ⟦wrote⟧ on Facebook.", []string{"Tass (quoted by)", ""}},
		{"nobody knows who speaks", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.|` + " ⟨\"It pours,\"⟩ somebody ⟦said⟧.", []string{"Le Monde (told)", ""}},
	} {
		if diff := cmp.Diff(c.want, read(c.text, "en").relays()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestOwn(t *testing.T) {
	for _, c := range []struct {
		reason, text, own string
		want              []string
	}{
		{"told the article's own outlet", `⦃Anna Berg⦄ ⟦told⟧ Reuters ⟨it would rain⟩.`, "reuters", []string{""}},
		{"which ends what was told another", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.| ⦃She⦄ ⟦told⟧ Reuters ⟨it poured⟩.| ⟨"It hails,"⟩ ⦃she⦄ ⟦said⟧.`, "Reuters", []string{"Le Monde (told)", "", ""}},
		{"what it cannot verify", `⦃Anna Berg⦄ ⟦told⟧ Reuters ⟨it would rain⟩. Reuters could not verify that.`, "", []string{""}},
		{"whom nobody answered", `⦃Anna Berg⦄ ⟦told⟧ CNN ⟨it would rain⟩. The police did not respond to CNN's questions.`, "", []string{""}},
		{"another outlet that confirms it", `⦃Anna Berg⦄ ⟦told⟧ CNN ⟨it would rain⟩. Reuters confirmed that.`, "", []string{"CNN (told)"}},
		{"another outlet than the own one", `⦃Anna Berg⦄ ⟦told⟧ Tass ⟨it would rain⟩.`, "AP", []string{"Tass (told)"}},
		{"under the name that the registry has", `⦃Anna Berg⦄ ⟦told⟧ the Associated Press ⟨it would rain⟩.`, "AP", []string{""}},
		{"what is told to it is of nobody else", `⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦told⟧ Reuters at the office of Le Monde.`, "Reuters", []string{""}},
		{"it is spoken of", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.| ⟨"It hails,"⟩ ⦃she⦄ ⟦said⟧ near Reuters.`, "Reuters", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"it is spoken of in what is said", `⦃Anna Berg⦄ ⟦told⟧ Le Monde ⟨it would rain⟩.| ⦃She⦄ ⟦said⟧ ⟨that she told Reuters about it⟩.`, "Reuters", []string{"Le Monde (told)", "Le Monde (told)*"}},
		{"nor is it one that it quotes", `Reuters met them. It ⟦quoted⟧ ⦃Anna Berg⦄ ⟦as saying⟧ ⟨that it would rain⟩.`, "Reuters", []string{""}},
		{"nor the sentence before", `Anna Berg has been speaking to Reuters. ⟨"It rains,"⟩ ⦃Anna Berg⦄ ⟦said⟧.`, "Reuters", []string{""}},
		{"nor does it monitor", `⟨It will pour⟩, ⟦said⟧ ⦃Hanoi radio⦄, monitored by the BBC.`, "BBC", []string{""}},
		{"what it verified", `⦃Anna Berg⦄ ⟦told⟧ Reuters ⟨it would rain⟩. Reuters verified that.`, "", []string{"Reuters (told)"}},
		{"the questions of another", `⦃Anna Berg⦄ ⟦told⟧ CNN ⟨it would rain⟩. The police heard CNN's questions.`, "", []string{"CNN (told)"}},
		{"an outlet without a name", `⦃Anna Berg⦄ ⟦told⟧ the agency ⟨it would rain⟩.`, "", []string{""}},
	} {
		if diff := cmp.Diff(c.want, read(c.text, "en").relays(c.own)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Other languages have the same functions.
func TestLanguages(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"de", `⟨„Es regnet“⟩, ⟦sagte⟧ ⦃Anna Berg⦄ der Zeitung „Nordlicht“.`, "Nordlicht (told)"},
		{"de", `⟨„Es regnet“⟩, ⟦sagte⟧ ⦃Anna Berg⦄ dem Bayerischen Rundfunk.`, "Bayerischen Rundfunk (told)"},
		{"de", `⟨„Es regnet“⟩, ⟦sagte⟧ ⦃Anna Berg⦄ in Hamburg.`, ""},
		{"fr", `⟨« Il pleut »⟩, ⟦a lancé⟧ ⦃Claire Moreau⦄, interrogée par l'AFP.`, "AFP (interview)"},
		{"fr", `⟨« Il pleut »⟩, ⟦a lancé⟧ ⦃Claire Moreau⦄ à un journaliste de l'AFP.`, "AFP (told)"},
		{"fr", `⟨« Il pleut »⟩, ⟦a lancé⟧ ⦃Claire Moreau⦄, la sœur d'un journaliste de l'AFP.`, ""},
		{"fr", `⟨« Il pleut »⟩, ⟦a lancé⟧ ⦃Claire Moreau⦄. C'est ce que rapporte l'AFP.`, "AFP (reported by)"},
		{"fr", `⟨« Il pleut »⟩, ⟦a lancé⟧ ⦃Claire Moreau⦄. C'est ce que l'AFP a vu.`, ""},
		{"fr", `Reuters, citant l'AFP, rapporte que ⦃Claire Moreau⦄ ⟦a dit⟧ ⟨qu'il pleuvait⟩.`, "AFP (quoted by), Reuters (reported by)"},
		{"fr", `Reuters, qui rachète l'AFP, rapporte que ⦃Claire Moreau⦄ ⟦a dit⟧ ⟨qu'il pleuvait⟩.`, ""},
		{"es", `⟨«Llueve»⟩, ⟦dijo⟧ ⦃Anna Berg⦄ al diario El País.`, "El País (told)"},
		{"es", `⟨«Llueve»⟩, ⟦dijo⟧ ⦃Anna Berg⦄, informó ayer Reuters.`, "Reuters (reported by)"},
		{"es", `Según un reportaje de Reuters, ⦃Anna Berg⦄ ⟦dijo⟧ ⟨que llovía⟩.`, "Reuters (reported by)"},
		{"es", `Según el director de Reuters, ⦃Anna Berg⦄ ⟦dijo⟧ ⟨que llovía⟩.`, ""},
		{"tr", `NTV'ye konuşan ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, "NTV (told)"},
		{"tr", `Sabah gazetesine demeç veren ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, "Sabah (told)"},
		{"tr", `NTV'ye dava açan ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, ""},
		{"tr", `NTV'nin sorularını yanıtlayan ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, "NTV (interview)"},
		{"tr", `NTV'nin sorularını eleştirenler vardı; ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, ""},
		{"tr", `Reuters'ın Bild'e dayandırdığı habere göre ⦃Anna Berg⦄, ⟨"Yağmur yağıyor"⟩ ⟦dedi⟧.`, "Bild (quoted by), Reuters (reported by)"},
		{"id", `⟨"Hujan,"⟩ ⟦kata⟧ ⦃Anna Berg⦄ kepada wartawan Tempo.`, "Tempo (told)"},
		{"id", `⟨"Hujan,"⟩ ⟦kata⟧ ⦃Anna Berg⦄, mengutip Tempo.`, "Tempo (quoted by)"},
		{"id", `⟨"Hujan,"⟩ ⟦kata⟧ ⦃Anna Berg⦄, pembaca Tempo.`, ""},
		{"ru", `⟨«Идёт дождь»⟩, — ⟦сказала⟧ ⦃Анна Берг⦄ ТАСС.`, "ТАСС (told)"},
		{"ru", `⟨«Идёт дождь»⟩, — ⟦сказала⟧ ⦃Анна Берг⦄ вместо ТАСС.`, ""},
		{"de", `⟨„Es regnet“⟩, ⟦zitierte⟧ Tass ⦃Anna Berg⦄.`, "Tass (quoted by)"},
		{"de", `⟨„Es regnet“⟩, so ⦃Anna Berg⦄, meldet Tass.`, "Tass (reported by)"},
		{"de", `⟨Es regne⟩, ⟦sagte⟧ ⦃Anna Berg⦄ laut Tass.`, "Tass (reported by)"},
		{"de", `⟨Es regne⟩, ⟦sagte⟧ ⦃Anna Berg⦄ laut einem Bericht der Agentur Tass.`, "Tass (reported by)"},
		{"de", `Wie ⦃Anna Berg⦄ der Agentur Tass ⟦sagte⟧, ⟨regnet es⟩.`, "Tass (told)"},
		{"de", `⟨„Es regnet“⟩, ⟦wird⟧ ⦃Anna Berg⦄ von Tass ⟦zitiert⟧.`, "Tass (quoted by)"},
		{"de", `⟨„Es regnet“⟩, ⟦sagte⟧ ⦃Anna Berg⦄, die für Tass schrieb.`, ""},
	} {
		if got := strings.Join(read(c.text, c.language).relays(), " | "); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.language, c.text, got, c.want)
		}
	}
}
