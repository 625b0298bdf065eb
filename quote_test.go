package quote_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func sample(t testing.TB) string {
	b, err := os.ReadFile("testdata/palmyra.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The tables below have their expectations written into the text, as
// encoding/csv does. Every mark is followed by the number of its quotation:
//
//	⟨1 ⟩ content   ⦃1 ⦄ source   ⟦1 ⟧ cue   ⟪1 ⟫ a relay's mention
//
// The marks are taken out, the text is parsed, and the marks of what was found
// are written in again. A line a quotation follows: its number, kind, speaker
// and relays, those that are carried in brackets.

type markers struct{ open, close string }

var (
	content = markers{"⟨", "⟩"}
	source  = markers{"⦃", "⦄"}
	cue     = markers{"⟦", "⟧"}
	relay   = markers{"⟪", "⟫"}
)

// annotate writes what was found into the text of a document.
func annotate(doc *quote.Document) string {
	type tag struct {
		span  quote.Span
		with  markers
		order int
		label string
	}
	var tags []tag
	for i, q := range doc.Quotes {
		add := func(with markers, spans ...quote.Span) {
			for _, s := range spans {
				tags = append(tags, tag{s, with, len(tags), fmt.Sprint(i + 1)})
			}
		}
		add(content, q.Content...)
		add(source, q.Source...)
		add(cue, q.Cue...)
		for _, r := range q.Relays {
			if !r.Carried {
				add(relay, r.Mention)
			}
		}
	}
	// The outer of two spans opens first and closes last.
	slices.SortStableFunc(tags, func(a, b tag) int {
		if a.span.Start != b.span.Start {
			return a.span.Start - b.span.Start
		}
		if a.span.End != b.span.End {
			return b.span.End - a.span.End
		}
		return a.order - b.order
	})
	opens, closes := map[int]string{}, map[int]string{}
	for _, t := range tags {
		opens[t.span.Start] += t.with.open + t.label + " "
	}
	for _, t := range tags {
		closes[t.span.End] = t.with.close + closes[t.span.End]
	}
	var b strings.Builder
	for i := 0; i <= len(doc.Text); i++ {
		b.WriteString(closes[i])
		b.WriteString(opens[i])
		if i < len(doc.Text) {
			b.WriteByte(doc.Text[i])
		}
	}
	for i, q := range doc.Quotes {
		kind := q.Kind.String()
		if q.Denied {
			kind += ", denied"
		}
		fmt.Fprintf(&b, "\n%d %s: %s", i+1, kind, cmpOr(q.Speaker.String(), "-"))
		for _, r := range q.Relays {
			if r.Carried {
				fmt.Fprintf(&b, " <- [%s]", r.Name)
			} else {
				fmt.Fprintf(&b, " <- %s", r.Name)
			}
		}
	}
	return b.String()
}

func cmpOr(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// plain takes the marks out of an annotated text.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune("⟨⦃⟦⟪", r):
			i += n
			for s[i] != ' ' {
				i++
			}
			i++
		case strings.ContainsRune("⟩⦄⟧⟫", r):
			i += n
		default:
			b.WriteString(s[i : i+n])
			i += n
		}
	}
	return b.String()
}

// A scene is a case of a table: a text with marks, and the lines that follow.
type scene struct {
	reason string
	text   string
	lines  []string
}

// want is the text as annotate writes it if everything is found.
func (s *scene) want() string {
	want := s.text
	for i, l := range s.lines {
		want += fmt.Sprintf("\n%d %s", i+1, l)
	}
	return want
}

func play(t *testing.T, p *quote.Parser, scenes []scene) {
	t.Helper()
	for _, s := range scenes {
		if s.reason == "" {
			t.Errorf("%q: a case without a reason", s.text)
		}
		if diff := cmp.Diff(s.want(), annotate(p.Parse(plain(s.text)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", s.reason, diff)
		}
	}
}

// speech leaves the indirect quotations out, which these tables are not about.
var speech = &quote.Parser{Kinds: []quote.Kind{quote.Direct, quote.Mixed}}

func TestAttribution(t *testing.T) {
	themes := map[string][]scene{
		"cue after": {
			{"name and cue", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"cue and name", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Anna Berg⦄.`, []string{"direct: Anna Berg"}},
			{"a question mark does not end the sentence", `⟨1 "Does it rain?"⟩ ⟦1 asked⟧ ⦃1 Anna Berg⦄.`, []string{"direct: Anna Berg"}},
			{"after an exclamation a capital begins no sentence of its own", `⟨1 "It rains!"⟩ ⦃1 Anna Berg⦄ ⟦1 shouted⟧.`, []string{"direct: Anna Berg"}},
			{"the comma outside the marks, as the British write it", `⟨1 ‘It rains’⟩, ⟦1 said⟧ ⦃1 Anna Berg⦄. ⟨2 ‘It pours’⟩, ⦃2 she⦄ ⟦2 added⟧.`, []string{"direct: Anna Berg", "direct: Anna Berg"}},
			{"an adverb and a time between name and cue", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ later on Tuesday ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a verb that no list has, after a comma", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 burbled⟧.`, []string{"direct: Anna Berg"}},
			{"according to", `⟨1 "It rains,"⟩ ⟦1 according to⟧ ⦃1 Anna Berg⦄.`, []string{"direct: Anna Berg"}},
			{"a dash and the name", `⟨1 "It rains and rains."⟩ ⟦1 —⟧ ⦃1 Anna Berg⦄`, []string{"direct: Anna Berg"}},
			{"a sentence of its own that leads to the next words is none", `⟨1 "Does it rain?"⟩ ⦃2 Anna Berg⦄ ⟦2 answered⟧: ⟨2 "It pours."⟩`, []string{"direct: -", "direct: Anna Berg"}},
			{"a relative clause about the words is no attribution", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨1 "We all got wet,"⟩ which surprised nobody.`, []string{"direct: Anna Berg"}},
		},
		"cue before": {
			{"a comma", `⦃1 Anna Berg⦄ ⟦1 said⟧, ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"a colon", `⦃1 Anna Berg⦄ ⟦1 said⟧ in a statement on Friday: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"a colon after a verb that is no cue", `⦃1 Anna Berg⦄ ⟦1 went⟧ even further: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"only a name and a colon", `⦃1 Anna Berg⦄⟦1 :⟧ ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"a colon at the end of the paragraph before", "⦃1 Anna Berg⦄ ⟦1 wrote⟧ to her friends:\n\n⟨1 \"It rains and it never stops.\"⟩", []string{"direct: Anna Berg"}},
			{"an addressee in between", `⦃1 Anna Berg⦄ ⟦1 told⟧ reporters in Bergen, ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"a participle whose subject is that of the sentence", `⦃1 Anna Berg⦄ opened her umbrella, ⟦1 saying⟧, ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"a second verb of the same subject", `⦃1 Anna Berg⦄ laughed and ⟦1 said⟧, ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
			{"the attribution after the words wins over a weaker one before", `In her letter Berg was brief: ⟨1 "It rains,"⟩ ⦃1 she⦄ ⟦1 wrote⟧.`, []string{"direct: Berg"}},
			{"according to at the start", `⟦1 According to⟧ ⦃1 Anna Berg⦄, ⟨1 "it rains everywhere."⟩`, []string{"direct: Anna Berg"}},
		},
		"quoted as saying": {
			{"active", `⟨1 "It rains,"⟩ ⟪1 Tass news agency⟫ ⟦1 quoted⟧ ⦃1 the weatherman⦄ ⟦1 as saying⟧.`, []string{"direct: the weatherman <- Tass"}},
			{"passive", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 was quoted⟧ by ⟪1 the AFP⟫ ⟦1 as saying⟧.`, []string{"direct: Anna Berg <- AFP"}},
			{"passive, before the words", `⦃1 Anna Berg⦄ ⟦1 was quoted⟧ ⟦1 as saying⟧: ⟨1 "It rains."⟩`, []string{"direct: Anna Berg"}},
		},
		"what stands between": {
			{"an apposition", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄, a Norwegian meteorologist, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a relative clause", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄, who has seen many storms, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"an age", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄, 42, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a party in brackets and an apposition", `⟨1 "It rains,"⟩ ⦃1 Rep. Anna Berg⦄ (D-Ohio), a panel member, ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a nickname in marks inside the name", `⟨1 "It rains,"⟩ ⦃1 Anna "Storm" Berg⦄ ⟦1 said⟧.`, []string{`direct: Anna "Storm" Berg`}},
			{"a relative clause without commas", `⦃1 A man⦄ who answered the phone at the company ⟦1 said⟧, ⟨1 "It rains."⟩`, []string{"direct: A man"}},
			{"a complement of the noun", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 a spokesman for the ministry⦄.`, []string{"direct: a spokesman for the ministry"}},
			{"two names", `⟨1 "It rains,"⟩ ⦃1 Anna Berg and Nils Dahl⦄ ⟦1 wrote⟧.`, []string{"direct: Anna Berg and Nils Dahl"}},
		},
		"running on": {
			{"interrupted in the sentence", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧, ⟨1 "and it snows."⟩`, []string{"direct: Anna Berg"}},
			{"interrupted with the verb first", `⟨1 "I think,"⟩ ⟦1 said⟧ ⦃1 Anna Berg⦄, ⟨1 "that it rains."⟩`, []string{"direct: Anna Berg"}},
			{"interrupted with something else after the verb", `⟨1 "I think,"⟩ ⦃1 Anna Berg⦄ ⟦1 recalled⟧, her voice breaking, ⟨1 "that it rained."⟩`, []string{"direct: Anna Berg"}},
			{"over the end of the sentence", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨1 "And it snows."⟩`, []string{"direct: Anna Berg"}},
			{"a cue of its own makes a quotation of its own", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨2 "And it snows,"⟩ ⦃2 she⦄ ⟦2 added⟧.`, []string{"direct: Anna Berg", "direct: Anna Berg"}},
			{"adding begins a new one with the same source", `⟨1 "It rains,"⟩ ⦃1 ⦃2 Anna Berg⦄⦄ ⟦1 said⟧, ⟦2 adding⟧, ⟨2 "It also snows."⟩`, []string{"direct: Anna Berg", "direct: Anna Berg"}},
			{"two speakers in one paragraph stay two", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨2 "It snows,"⟩ ⦃2 Nils Dahl⦄ ⟦2 said⟧.`, []string{"direct: Anna Berg", "direct: Nils Dahl"}},
			{"a paragraph that opens the mark again", "⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨1 \"It rains a lot.⟩\n\n⟨1 \"And it snows.\"⟩", []string{"direct: Anna Berg"}},
			{"a paragraph of nothing but speech", "⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧.\n\n⟨1 \"And it snows in the mountains.\"⟩", []string{"direct: Anna Berg"}},
			{"speech of nobody", `The night was long. ⟨1 "It rains, and it will rain forever."⟩`, []string{"direct: -"}},
		},
		"not speech": {
			{"the title of a work", `The band played "Singing in the Rain" twice.`, nil},
			{"a scare word", `The so-called "experts" left early.`, nil},
			{"a nickname", `Earl "Duke" Miller left early.`, nil},
			{"a measure", `The 6'2" goalkeeper left early with a 12" ruler.`, nil},
			{"a series of titles", `She starred in "Rain," "Snow" and "Hail" in one year.`, nil},
			{"the name of a group", `The group "Mothers Against Rain" marched through the city.`, nil},
			{"the source is not taken from inside the marks", `⟨1 "It rains, Nils Dahl said, and so did Eva Lund."⟩`, []string{"direct: -"}},
		},
		"mixed": {
			{"a fragment in the object of the cue", `⦃1 Anna Berg⦄ ⟦1 accused⟧ ⟨1 the forecasters of a "dead calm" and of laziness⟩.`, []string{"mixed: Anna Berg"}},
			{"a fragment in a clause", `⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 that it would "rain and rain" until May⟩.`, []string{"mixed: Anna Berg"}},
			{"the clause before the cue", `⟨1 The rain is "a disgrace"⟩, ⦃1 Anna Berg⦄ ⟦1 said⟧.`, []string{"mixed: Anna Berg"}},
			{"the clause begins before the marks", `⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the company "does not comment on rumours."⟩`, []string{"mixed: Anna Berg"}},
			{"a further verb ends the clause", `⦃1 Anna Berg⦄ ⟦1 called⟧ ⟨1 it "a disgrace"⟩, urging everyone to stay inside.`, []string{"mixed: Anna Berg"}},
		},
	}
	for theme, scenes := range themes {
		t.Run(theme, func(t *testing.T) { play(t, speech, scenes) })
	}
}

// The model is not the same on every sentence; these are constructions that it
// must know.
func TestReported(t *testing.T) {
	play(t, new(quote.Parser), []scene{
		{"a clause with that", `⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 that the rain would stop by Friday⟩.`, []string{"indirect: Anna Berg"}},
		{"a clause without", `⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the rain would stop by Friday⟩.`, []string{"indirect: Anna Berg"}},
		{"the clause before the cue", `⟨1 The rain would stop by Friday⟩, ⦃1 Anna Berg⦄ ⟦1 said⟧.`, []string{"indirect: Anna Berg"}},
		{"words in marks that end the clause", `⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 that the dam "will break"⟩.`, []string{"mixed: Anna Berg"}},
		{"words that look like a cue before the cue", `⟨1 The northern towns are still willing to talk about their debts⟩, ⦃1 Anna Berg⦄ ⟦1 said⟧.`, []string{"indirect: Anna Berg"}},
		{"according to", `⟦1 According to⟧ ⦃1 the ministry⦄, ⟨1 the rain will stop by Friday⟩.`, []string{"indirect: the ministry"}},
		{"an intention", `⦃1 Anna Berg⦄ ⟦1 promised⟧ ⟨1 to repair the roof before the winter⟩.`, []string{"indirect: Anna Berg"}},
		{"a belief", `⦃1 Anna Berg⦄ ⟦1 believes⟧ ⟨1 that the rain will stop⟩.`, []string{"indirect: Anna Berg"}},
		{"a pronoun", `Anna Berg arrived on Monday. ⦃1 She⦄ ⟦1 said⟧ ⟨1 that the talks had failed⟩.`, []string{"indirect: Anna Berg"}},
		{"no attribution at all", `The train left the station at noon and arrived in Bergen before the evening.`, nil},
	})
}

func TestSpeakers(t *testing.T) {
	themes := map[string][]scene{
		"names": {
			{"the surname stands for the full name given before", `Anna Berg arrived. ⟨1 "It rains,"⟩ ⦃1 Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"and for one given later", `⟨1 "It rains,"⟩ ⦃1 Berg⦄ ⟦1 said⟧. Anna Berg left.`, []string{"direct: Anna Berg"}},
			{"titles are no part of the name", `⟨1 "It rains,"⟩ ⟦1 said⟧ ⦃1 Foreign Minister Anna Berg⦄.`, []string{"direct: Anna Berg"}},
			{"an honorific tells two people of one surname apart", `Anna Berg met Nils Berg. ⟨1 "It rains,"⟩ ⦃1 Mrs. Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"and so does the given name of the one that it fits", `"Anna Clark" is no source. Hillary Clark came with Bill Clark. ⟨1 "It rains,"⟩ ⦃1 Mr. Clark⦄ ⟦1 said⟧.`, []string{"direct: Bill Clark"}},
			{"the plain surname means the one that the article names more often", `Anna Berg came with her brother Nils Berg. Anna Berg smiled. ⟨1 "It rains,"⟩ ⦃1 Berg⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"a particle and a hyphen belong to the name", `Ludwig van der Berg met Sheikh Ali al-Khalifa. ⟨1 "It rains,"⟩ ⦃1 van der Berg⦄ ⟦1 said⟧.`, []string{"direct: Ludwig van der Berg"}},
			{"a name that stands only inside the speaker's own words is not the speaker", `⟨1 "Nils Dahl is late,"⟩ ⦃1 he⦄ ⟦1 said⟧.`, []string{"direct: -"}},
		},
		"roles": {
			{"the role noun stands for the one who has the role", `Kremlin Spokesman Dimitry Peskov arrived. ⟨1 "It rains,"⟩ ⦃1 the spokesman⦄ ⟦1 said⟧.`, []string{"direct: Dimitry Peskov"}},
			{"a role given after the name", `Anna Berg, a Norwegian meteorologist, arrived. ⟨1 "It rains,"⟩ ⦃1 the meteorologist⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"of two ministers the one named last", `Foreign Minister Sergei Lavrov met Interior Minister Anna Berg. ⟨1 "It rains,"⟩ ⦃1 the minister⦄ ⟦1 said⟧.`, []string{"direct: Anna Berg"}},
			{"the nation tells two ministers apart", `Russian Foreign Minister Sergei Lavrov met Norwegian Foreign Minister Anna Berg. ⟨1 "It rains,"⟩ ⦃1 the Russian minister⦄ ⟦1 said⟧.`, []string{"direct: Sergei Lavrov"}},
			{"somebody who is never named stays as the mention stands", `⟨1 "It rains,"⟩ ⦃1 a Pentagon spokesman⦄ ⟦1 said⟧.`, []string{"direct: a Pentagon spokesman"}},
			{"and is meant by the definite form later", `⟨1 "It rains,"⟩ ⦃1 a Pentagon spokesman⦄ ⟦1 said⟧. ⟨2 "It pours,"⟩ ⦃2 the spokesman⦄ ⟦2 said⟧.`, []string{"direct: a Pentagon spokesman", "direct: a Pentagon spokesman"}},
			{"the name in apposition to the role", `⟨1 "It rains,"⟩ ⦃1 the minister's spokesman⦄, Nils Dahl, ⟦1 said⟧.`, []string{"direct: Nils Dahl"}},
		},
		"pronouns": {
			{"the speaker of the sentence before", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧. ⟨2 "It pours,"⟩ ⦃2 she⦄ ⟦2 said⟧.`, []string{"direct: Anna Berg", "direct: Anna Berg"}},
			{"the gender decides", `Anna Berg met Peter Dahl. ⟨1 "It rains,"⟩ ⦃1 he⦄ ⟦1 said⟧.`, []string{"direct: Peter Dahl"}},
			{"a pronoun without an antecedent has no speaker", `⟨1 "It rains,"⟩ ⦃1 he⦄ ⟦1 said⟧.`, []string{"direct: -"}},
			{"the first person is left open", `⟨1 "It rains,"⟩ ⦃1 I⦄ ⟦1 said⟧ to Anna Berg.`, []string{"direct: -"}},
		},
		"others": {
			{"an organisation", `⟨1 "It rains,"⟩ ⦃1 the Ministry of Water⦄ ⟦1 said⟧.`, []string{"direct: Ministry of Water"}},
			{"a seat of power", `⟨1 "It rains,"⟩ ⦃1 the White House⦄ ⟦1 said⟧.`, []string{"direct: White House"}},
			{"the side of a state", `⦃1 The U.S. side⦄ ⟦1 blamed⟧ ⟨1 Russia for the "endless rain"⟩.`, []string{"mixed: U.S. side"}},
			{"a document", `⟨1 "It rains,"⟩ ⦃1 the report⦄ ⟦1 said⟧.`, []string{"direct: the report"}},
		},
	}
	for theme, scenes := range themes {
		t.Run(theme, func(t *testing.T) { play(t, speech, scenes) })
	}
}

func TestRelays(t *testing.T) {
	themes := map[string][]scene{
		"constructions": {
			{"told an outlet", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Reuters⟫ ⟨1 it would rain⟩.`, []string{"indirect: Anna Berg <- Reuters"}},
			{"in an interview with an outlet", `⦃1 Anna Berg⦄ ⟦1 said⟧ in an interview with ⟪1 CNN⟫ ⟨1 that it would rain⟩.`, []string{"indirect: Anna Berg <- CNN"}},
			{"quoted by an outlet", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 was quoted⟧ by ⟪1 Xinhua⟫ ⟦1 as saying⟧.`, []string{"direct: Anna Berg <- Xinhua"}},
			{"quoted in passing", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄, quoted by ⟪1 Tass⟫, ⟦1 said⟧.`, []string{"direct: Anna Berg <- Tass"}},
			{"reported as saying", `⟪1 Tass⟫ ⟦1 reported⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧ ⟨1 that the rain would stop⟩.`, []string{"indirect: Anna Berg <- Tass"}},
			{"an outlet that reports that somebody said", `⟪1 Tass⟫ reported that ⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the rain would stop⟩.`, []string{"indirect: Anna Berg <- Tass"}},
			{"the outlet last", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧, ⟪1 Tass⟫ reported.`, []string{"direct: Anna Berg <- Tass"}},
			{"according to an outlet, somebody said", `According to ⟪1 Tass⟫, ⦃1 Anna Berg⦄ ⟦1 said⟧ ⟨1 the rain would stop⟩.`, []string{"indirect: Anna Berg <- Tass"}},
			{"an outlet that quotes somebody", `⟪1 Tass⟫, ⟦1 quoting⟧ ⦃1 Anna Berg⦄, said ⟨1 the rain would stop⟩.`, []string{"indirect: Anna Berg <- Tass"}},
			{"published in", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in an interview published in ⟪1 Le Monde⟫ on Monday.`, []string{"direct: Anna Berg <- Le Monde"}},
			{"posted on the site of", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 said⟧ in a statement posted on the site of ⟪1 Le Monde⟫.`, []string{"direct: Anna Berg <- Le Monde"}},
			{"a programme in marks is not what was said", `⟨1 "It rains,"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 CNN⟫'s "State of the Union" on Sunday.`, []string{"direct: Anna Berg <- CNN"}},
			{"a monitored radio: nearest to the speaker first", `⟪1 Tehran radio⟫, monitored by ⟪1 the BBC⟫, ⟦1 quoted⟧ ⦃1 Anna Berg⦄ ⟦1 as saying⟧ ⟨1 the rain would stop⟩.`, []string{"indirect: Anna Berg <- Tehran radio <- BBC"}},
			{"reporters are no outlet", `⦃1 Anna Berg⦄ ⟦1 told⟧ reporters ⟨1 it would rain⟩.`, []string{"indirect: Anna Berg"}},
			{"the outlet is the speaker where nobody stands behind it", `⟨1 "It rains,"⟩ ⦃1 the IRNA news agency⦄ ⟦1 said⟧.`, []string{"direct: IRNA"}},
			{"the article's own outlet is no relay", "OSLO, May 3 (Xinhua) -- ⟨1 \"It rains,\"⟩ ⦃1 Anna Berg⦄ ⟦1 told⟧ Xinhua.", []string{"direct: Anna Berg"}},
		},
		"unknown outlets": {
			{"a type noun and a name", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 the daily Regnbladet⟫ ⟨1 it would rain⟩.`, []string{"indirect: Anna Berg <- Regnbladet"}},
			{"a name and a type noun", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Regn television⟫ ⟨1 it would rain⟩.`, []string{"indirect: Anna Berg <- Regn"}},
			{"one that is called by its kind alone", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 a local radio station⟫ ⟨1 that it would rain⟩.`, []string{"indirect: Anna Berg <- local radio station"}},
		},
		"carried": {
			{"further words of the same interview", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Le Monde⟫ ⟨1 it would rain⟩. ⟨2 "It will pour,"⟩ ⦃2 she⦄ ⟦2 said⟧.`, []string{"indirect: Anna Berg <- Le Monde", "direct: Anna Berg <- [Le Monde]"}},
			{"not the words of another speaker", `⦃1 Anna Berg⦄ ⟦1 told⟧ ⟪1 Le Monde⟫ ⟨1 it would rain⟩. ⟨2 "It will pour,"⟩ ⦃2 Nils Dahl⦄ ⟦2 said⟧.`, []string{"indirect: Anna Berg <- Le Monde", "direct: Nils Dahl"}},
		},
	}
	for theme, scenes := range themes {
		t.Run(theme, func(t *testing.T) {
			play(t, new(quote.Parser), scenes)
		})
	}
}
