package outlet

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		reason, language, text string
		want                   []string // mention: name
	}{
		{"a known name", "en", "Berg told Reuters it rains.", []string{"Reuters: Reuters"}},
		{"with its determiner, description and noun", "en", "Berg told the official news agency PAP it rains.", []string{"the official news agency PAP: PAP"}},
		{"the noun behind", "en", "Tass news agency had it.", []string{"Tass news agency: Tass"}},
		{"an acronym in brackets", "en", "Berg told the Saudi Press Agency (SPA) that.", []string{"the Saudi Press Agency: SPA", "SPA: SPA"}},
		{"the acronym behind the name", "en", "Berg told the Iraqi news agency INA that.", []string{"the Iraqi news agency INA: INA"}},
		{"a long broadcaster by its short name", "en", "The British Broadcasting Corporation had it.", []string{"The British Broadcasting Corporation: BBC"}},
		{"an agency that a nation and its noun name", "en", "Berg told the Vietnam News Agency that.", []string{"the Vietnam News Agency: Vietnam News Agency"}},
		{"a station with a number", "en", "Berg told Rai Radio 1 that.", []string{"Rai Radio 1: Rai Radio 1"}},
		{"an unknown daily", "en", "Berg told the sports daily Regn that.", []string{"the sports daily Regn: Regn"}},
		{"a name with and", "en", "Berg told the magazine Rain and Snow that.", []string{"the magazine Rain and Snow: Rain and Snow"}},
		{"no name with another outlet", "en", "Berg told the magazine Regn and Reuters that.", []string{"the magazine Regn: Regn", "Reuters: Reuters"}},
		{"a name with a noun of its own", "en", "Berg told the newspaper Journal du Regn that.", []string{"the newspaper Journal du Regn: Journal du Regn"}},
		{"a name before the noun", "en", "Berg told Regn television that.", []string{"Regn television: Regn"}},
		{"the noun is a part of the name", "en", "Berg told Regn Television that.", []string{"Regn Television: Regn Television"}},
		{"a name in marks", "en", `Berg told the local podcast "Wet Talk" that.`, []string{`the local podcast "Wet Talk": Wet Talk`}},
		{"a name between commas", "en", "A local newspaper, The Rain, had it.", []string{"A local newspaper, The Rain: Rain"}},
		{"an explanation is no outlet of its own", "en", "Tass, a Moscow agency, had it. Le Monde, a Paris-based daily, did not.", []string{"Tass: Tass", "Le Monde: Le Monde"}},
		{"where it is based is no name", "en", "Le Monde had it. Berg told the Paris-based daily that.", []string{"Le Monde: Le Monde", "the Paris-based daily: Le Monde"}},
		{"one that is never named", "en", "Berg said it on French television, and told a local radio station that.", []string{"French television: French television", "a local radio station: local radio station"}},
		{"one that is named later", "en", "Berg told a local radio station that. Radio Regn had more.", []string{"a local radio station: Radio Regn", "Radio Regn: Radio Regn"}},
		{"the agency", "en", "Interfax had it. The agency had more.", []string{"Interfax: Interfax", "The agency: Interfax"}},
		{"another kind of agency", "en", "Berg, of the rain agency, left. Her agency paid.", nil},
		{"the paper is no agency", "en", "Interfax had it. Le Monde too. The paper had more, the agency less.", []string{"Interfax: Interfax", "Le Monde: Le Monde", "The paper: Le Monde", "the agency: Interfax"}},
		{"a short form", "en", "The New York Times had it. The Times had more.", []string{"The New York Times: New York Times", "The Times: New York Times"}},
		{"a word that is a name too", "en", "Time went by. The mirror broke.", nil},
		{"where only an outlet can stand", "en", "Berg told Time magazine that.", []string{"Time magazine: Time"}},
		{"a newspaper by its last word, where it is told", "en", "Berg told the Valley Gazette that.", []string{"the Valley Gazette: Valley Gazette"}},
		{"but not where it is not", "en", "Berg walked by the North Star at night.", nil},
		{"a station by the end of its", "en", "Berg told WRGN-TV that.", []string{"WRGN-TV: WRGN-TV"}},
		{"whom a noun describes", "en", "Berg told a radio host that.", nil},
		{"a verb that is a noun too", "en", "The rain began to show.", nil},
		{"a word that begins like an outlet", "en", "It rained on a daily basis.", nil},
		{"a nation whose name is an outlet's", "en", "Berg told European nations that.", nil},
		{"nobody's own", "en", "Berg bought his radio.", nil},
		{"not in quotation marks", "en", `"Reuters had it," she said.`, nil},
		{"own spelling", "zh", "王芳告诉新华社记者。", []string{"新华社: 新华社"}},
		{"a name in marks", "ru", "Берг сообщила газете «Известия» об этом.", []string{"газете «Известия»: Известия"}},
		{"a doubtful spelling behind its preposition", "de", "Laut Bild regnet es.", []string{"Bild: Bild"}},
		{"and nowhere else", "de", "Das Bild hing dort.", nil},
		{"a noun with a capital", "de", "Sie sagte es dem Bayerischen Rundfunk.", []string{"dem Bayerischen Rundfunk: Bayerischen Rundfunk"}},
		{"an elided article", "fr", "Elle a parlé à l'agence russe Tass.", []string{"l'agence russe Tass: Tass"}},
	} {
		a := article.Read(c.text, article.Options{Lexicon: lang.For(c.language), Paragraphs: text.Paragraphs(c.text)})
		var got []string
		for _, m := range Mentions(a, Known()) {
			s := a.Span(m.First, m.End)
			got = append(got, fmt.Sprintf("%s: %s", c.text[s.Start:s.End], m.Name))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.reason, c.text, diff)
		}
		a.Release()
	}
}

// Every text has mentions that lie in it and do not overlap.
func FuzzMentions(f *testing.F) {
	for _, s := range []string{"", `"`, "«»", `told "`, "the agency (", "news agency,", "Radio \xff", "daily, ,", "The Times's «", "Rai Radio 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, base := range []string{"en", "de", "zh", "ru", ""} {
			a := article.Read(s, article.Options{Lexicon: lang.For(base), Paragraphs: text.Paragraphs(s)})
			last := 0
			for _, m := range Mentions(a, Known()) {
				if m.First < 0 || m.End > len(a.Tokens) || m.Empty() || m.First < last {
					t.Errorf("%q: mention %v after token %d", s, m.Phrase, last)
				}
				last = m.First
			}
			a.Release()
		}
	})
}
