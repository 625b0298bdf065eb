package outlet

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A case is a text with the mentions that are found in it, each with its name.
type mentionCase struct {
	reason, text string
	want         []string
}

func mentioned(t *testing.T, language string, cases []mentionCase) {
	t.Helper()
	for _, c := range cases {
		a := article.Read(c.text, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(c.text)})
		var got []string
		for _, m := range Mentions(a, Known()) {
			s := a.Span(m.First, m.End)
			got = append(got, fmt.Sprintf("%s: %s", text.Squeeze(c.text[s.Start:s.End]), m.Name))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.reason, c.text, diff)
		}
		a.Release()
	}
}

// Names of the registry.
func TestKnown(t *testing.T) {
	mentioned(t, "en", []mentionCase{
		{"a known name", "Berg told Reuters it rains.", []string{"Reuters: Reuters"}},
		{"the last word of a text", "Berg told Reuters", []string{"Reuters: Reuters"}},
		{"the longest name", "Berg told BBC Scotland it rains.", []string{"BBC Scotland: BBC Scotland"}},
		{"a curly apostrophe", "Berg told the People’s Daily it rains.", []string{"the People’s Daily: People’s Daily"}},
		{"with its determiner, description and noun", "Berg told the official news agency PAP it rains.", []string{"the official news agency PAP: PAP"}},
		{"the noun behind", "Tass news agency had it.", []string{"Tass news agency: Tass"}},
		{"what describes the noun behind", "Berg was on the CNN morning show.", []string{"the CNN morning show: CNN"}},
		{"whose it is", "Berg told her city's official Tass news agency it rains.", []string{"her city's official Tass news agency: Tass"}},
		{"a word that stands in a preposition is no determiner", "Berg told of Tass.", []string{"Tass: Tass"}},
		{"the mention before bounds the next", "Berg told Tass, Reuters had it.", []string{"Tass: Tass", "Reuters: Reuters"}},
		{"another paragraph", "It was the official\n\nTass that had it.", []string{"Tass: Tass"}},
		{"a part of a longer name", "Berg met Tass Hansen.", nil},
		{"the end of a longer one that may be a word", "Berg met Rain Time.", nil},
		{"a role behind a name", "Berg met CNN Correspondent Dahl.", []string{"CNN: CNN"}},
		{"an acronym in brackets", "Berg told the Qatar News Agency (QNA) that.", []string{"the Qatar News Agency: QNA", "QNA: QNA"}},
		{"brackets that hold no acronym", "Berg told the Qatar News Agency (on Monday) that.", []string{"the Qatar News Agency: Qatar News Agency"}},
		{"brackets that hold more", "Berg told the Qatar News Agency (QNA of Doha) that.", []string{"the Qatar News Agency: Qatar News Agency", "QNA: QNA"}},
		{"an acronym in brackets before the noun", "Berg told the Qatar News Agency (QNA) news agency that.", []string{"the Qatar News Agency (QNA) news agency: QNA"}},
		{"the acronym behind the name", "Berg told the Qatar News Agency QNA that.", []string{"the Qatar News Agency QNA: QNA"}},
		{"another acronym behind", "Berg told the Vietnam News Agency UN troops came.", []string{"the Vietnam News Agency: Vietnam News Agency"}},
		{"a long broadcaster by its short name", "The British Broadcasting Corporation had it.", []string{"The British Broadcasting Corporation: BBC"}},
		{"an agency that a nation and its noun name", "Berg told the Vietnam News Agency that.", []string{"the Vietnam News Agency: Vietnam News Agency"}},
		{"an agency whose noun is two words", "Berg told Inter Press Service that.", []string{"Inter Press Service: Inter Press Service"}},
		{"a name that stands before its nouns", "Berg told the Yonhap News Agency that.", []string{"the Yonhap News Agency: Yonhap"}},
		{"a station with a number", "Berg told Rai Radio 1 that.", []string{"Rai Radio 1: Rai Radio 1"}},
		{"an acronym keeps its name with a number", "Berg told BBC Radio 4 that.", []string{"BBC Radio 4: BBC Radio 4"}},
		{"a number that is no station's", "Berg told Reuters 4 times.", []string{"Reuters: Reuters"}},
		{"a word that is a name too", "Time went by. The mirror broke.", nil},
		{"not in quotation marks", `"Reuters had it," she said.`, nil},
		{"a name in marks is", `Berg was on "Meet the Press" on Sunday.`, []string{`"Meet the Press": Meet the Press`}},
		{"marks inside of marks", `"She said 'Reuters' then," he said.`, nil},
		{"an ordinary word that is spelt like a name in small letters", "Berg told reuters and the bbc it rains.", nil},
		{"a day before a name", "On Monday Reuters had it.", []string{"Reuters: Reuters"}},
		{"a role behind a longer name", "Berg met Reuters Correspondent Dahl.", []string{"Reuters: Reuters"}},
		{"a name in small letters", "Berg told dpa that.", []string{"dpa: dpa"}},
		{"a name that begins with a number", "Berg told 20 Minutos that.", []string{"20 Minutos: 20 Minutos"}},
		{"a capital behind an acronym", "Berg met CNN Hansen there.", []string{"CNN: CNN"}},
		{"brackets behind one word", "Berg told Reuters (RTR) that.", []string{"Reuters: Reuters"}},
		{"a doubtful name in another", "Berg met Time Out Oslo there.", nil},
		{"marks with a name and more", `Berg read "Reuters rain" there.`, []string{"Reuters: Reuters"}},
		{"a nation before a name that may be a word", "Berg told the Norwegian Time that.", []string{"the Norwegian Time: Time"}},
		{"a newspaper has no acronym", "Berg told the New York Times (NYC) that.", []string{"the New York Times: New York Times"}},
		{"brackets with a word", "Berg told the Qatar News Agency (monthly) that.", []string{"the Qatar News Agency: Qatar News Agency"}},
		{"a noun in small letters is no channel", "Berg heard Rai radio 1 time.", []string{"Rai radio: Rai"}},
		{"a nation and an agency", "Berg told the Norwegian News Agency that.", []string{"the Norwegian News Agency: Norwegian News Agency"}},
		{"marks with more than a name", `Berg said "Reuters had it all once more" on Sunday.`, nil},
		{"marks that say something", `"Reuters," she said.`, nil},
	})
}

// Outlets by a noun for one beside their name.
func TestForm(t *testing.T) {
	mentioned(t, "en", []mentionCase{
		{"a name behind the noun", "Berg told the sports daily Regn that.", []string{"the sports daily Regn: Regn"}},
		{"a small letter and a hyphen", "Berg told the daily al-Regn that.", []string{"the daily al-Regn: al-Regn"}},
		{"a hyphen and no capital", "Berg told the daily wind-swept that.", []string{"the daily: "}},
		{"the noun is a part of the name", "Berg told Radio Regn that.", []string{"Radio Regn: Radio Regn"}},
		{"where it begins a sentence too", "Radio Regn had it.", []string{"Radio Regn: Radio Regn"}},
		{"a name with and", "Berg told the magazine Rain and Snow that.", []string{"the magazine Rain and Snow: Rain and Snow"}},
		{"and without a name behind", "Berg told the magazine Rain and left.", []string{"the magazine Rain: Rain"}},
		{"no name with another outlet", "Berg told the magazine Regn and Reuters that.", []string{"the magazine Regn: Regn", "Reuters: Reuters"}},
		{"a name with a noun of its own", "Berg told the newspaper Journal du Regn that.", []string{"the newspaper Journal du Regn: Journal du Regn"}},
		{"a name with a number", "Berg told the radio station Regn 24 that.", []string{"the radio station Regn 24: Regn 24"}},
		{"a name ends before the day", "Berg told the daily Regn Monday that.", []string{"the daily Regn: Regn"}},
		{"a role begins no name", "Berg told the daily President Dahl knew.", []string{"the daily: "}},
		{"a name in marks", `Berg told the local podcast "Wet Talk" that.`, []string{`the local podcast "Wet Talk": Wet Talk`}},
		{"a known one in marks", `Berg told the newspaper "Le Monde" that.`, []string{`the newspaper "Le Monde": Le Monde`}},
		{"what it said in marks", `Berg told the local podcast "it rains" that.`, []string{"the local podcast: local podcast"}},
		{"nothing in the marks", `Berg told the podcast "" that.`, []string{"the podcast: "}},
		{"a name between commas", "A local newspaper, The Rain, had it.", []string{"A local newspaper, The Rain: Rain"}},
		{"a name that goes on", "A local newspaper, The Rain had it.", []string{"A local newspaper: local newspaper"}},
		{"a person between commas", "A local newspaper, Anna Berg, had it.", []string{"A local newspaper: local newspaper"}},
		{"a known name behind a comma", "The Polish news agency, PAP, had it.", []string{"The Polish news agency, PAP: PAP"}},
		{"a doubtful one", "The newspaper, Time and again, had it.", []string{"The newspaper: "}},
		{"an affiliate", "Berg told CNN affiliate KETV that.", []string{"CNN affiliate KETV: KETV"}},
		{"an affiliate without a name", "Berg told a CNN affiliate that.", []string{"a CNN affiliate: CNN"}},
		{"an article begins no masthead", "Berg told The Times of India that.", []string{"The Times of India: Times of India"}},
		{"a doubtful name that cites another", "The Guardian, citing Tass, had it.", []string{"The Guardian: Guardian", "Tass: Tass"}},
		{"a name before the noun", "Berg told Regn television that.", []string{"Regn television: Regn"}},
		{"the noun is a part of it", "Berg told Regn Television that.", []string{"Regn Television: Regn Television"}},
		{"several nouns", "Berg told the Norwegian Regn television network that.", []string{"the Norwegian Regn television network: Regn"}},
		{"several nouns that have capitals", "Berg told the Regn Television Network that.", []string{"the Regn Television Network: Regn Television Network"}},
		{"an expression for newspapers", "Berg was quoted in press reports on Monday.", []string{"press reports: press reports"}},
		{"a place names none", "Berg said it on French television.", []string{"French television: French television"}},
		{"one that is never named", "Berg told a local radio station that.", []string{"a local radio station: local radio station"}},
		{"nor with a determiner", "Berg said it on state television.", []string{"state television: state television"}},
		{"one whose town has it", "Berg told Bergen's radio station that.", []string{"Bergen's radio station: radio station"}},
		{"nobody's own", "Berg bought his radio.", nil},
		{"whom a noun describes", "Berg told a radio host that.", nil},
		{"an interview is the outlet's", "Berg said so in a radio interview.", []string{"a radio: radio"}},
		{"a verb that is a noun too", "The rain began to show.", nil},
		{"a word that begins like an outlet", "It rained on a daily basis.", nil},
		{"another kind of agency", "Berg, of the rain agency, left. Her agency paid.", nil},
		{"an explanation is no outlet of its own", "Tass, a Moscow agency, had it. Le Monde, a Paris-based daily, did not.", []string{"Tass: Tass", "Le Monde: Le Monde"}},
		{"but makes sure that the one before it is one", "Berg met Time, a weekly magazine, there.", []string{"Time: Time"}},
		{"where it is based is no name", "Le Monde had it. Berg told the Paris-based daily that.", []string{"Le Monde: Le Monde", "the Paris-based daily: Le Monde"}},
		{"a newspaper by its last word, where it is told", "Berg told the Valley Star that.", []string{"the Valley Star: Valley Star"}},
		{"whose it is", "Berg told Bergen's Valley Star that.", []string{"Bergen's Valley Star: Valley Star"}},
		{"without a determiner behind a verb of telling", "Berg told Valley Star that.", []string{"Valley Star: Valley Star"}},
		{"not without a determiner", "Berg met Valley Star there.", nil},
		{"people whose newspaper it is", "Berg read the Valley Star, the student newspaper, there.", []string{"the Valley Star: Valley Star"}},
		{"nor one of many", "Berg told a Valley Star that.", nil},
		{"nor where nobody tells it anything", "Berg walked by the North Star at night.", nil},
		{"a station by the end of its", "Berg told WRGN-TV that.", []string{"WRGN-TV: WRGN-TV"}},
		{"another word with a hyphen", "Berg told WRGN-Q that.", nil},
		{"a station that is spoken of", "Berg owns WRGN-TV there.", nil},
		{"a number is no name", "Berg told the daily 24 times.", []string{"the daily: "}},
		{"a name ends with the paragraph", "Berg told the daily Regn\n\nNordlys that.", []string{"the daily Regn: Regn"}},
		{"a name has six words", "Berg told the daily Regn Snø Vind Hagl Sludd Is Frost that.", []string{"the daily Regn Snø Vind Hagl Sludd Is: Regn Snø Vind Hagl Sludd Is"}},
		{"joined to an outlet, not explained by it", "Tass and a Moscow newspaper had it.", []string{"Tass: Tass", "a Moscow newspaper: Moscow newspaper"}},
		{"a role inside a name", "Berg told the daily Regn Minister that.", []string{"the daily Regn Minister: Regn Minister"}},
		{"a noun in capitals", "Berg told Regn TV channel that.", []string{"Regn TV channel: Regn"}},
		{"a doubtful name that goes on", "Berg told the newspaper Time Out that.", []string{"the newspaper Time Out: Time Out"}},
		{"a doubtful name that does not", "Berg told the newspaper Time that.", []string{"the newspaper Time: Time"}},
		{"a nation in a name", "Berg told the daily Norwegian Rain that.", []string{"the daily Norwegian Rain: Norwegian Rain"}},
		{"a noun that belongs to a name", "Berg told TV Regn that.", []string{"TV Regn: TV Regn"}},
		{"whose it is, behind", "A local newspaper of Rain, had it.", []string{"A local newspaper: local newspaper"}},
		{"of a town", "Berg told the daily of Oslo that.", []string{"the daily: "}},
		{"a show", "Berg told a morning show that.", []string{"a morning show: morning show"}},
		{"a compound with a name", "Berg told the Regn radio host that.", []string{"the Regn radio: Regn"}},
		{"an agency with a description", "Berg left a local news agency then.", []string{"a local news agency: local news agency"}},
		{"a column is the outlet's", "Berg said so in a radio column.", []string{"a radio: radio"}},
		{"a person behind", "Berg told a local radio President Dahl knew.", []string{"a local radio: local radio"}},
		{"small letters make no masthead", "Berg told the morning star that.", nil},
		{"a name that is no evidence for itself", "Berg walked by the North Star. North Star it was.", nil},
		{"a comma before a sentence", "Berg said: Regn radio had it.", []string{"Regn radio: Regn"}},
		{"a name and a verb", "The magazine Rain told Anna so.", []string{"The magazine Rain: Rain"}},
		{"somebody's agency has no name", "Berg left her agency Regn there.", nil},
		{"nor has one without a determiner", "Berg met rain agency Regn there.", nil},
		{"a mark in a name in marks", `Berg told the podcast "Rain & Snow" that.`, []string{`the podcast "Rain & Snow": Rain & Snow`}},
		{"marks with a sentence in them", `Berg told the podcast "Rain, they say" that.`, []string{"the podcast: "}},
		{"a determiner before a compound", "Berg told a radio programme that.", []string{"a radio programme: radio programme"}},
		{"a word far from the noun describes no outlet", "Berg told a strange old local weekly that.", nil},
		{"a conjunction ends it", "Berg met the strange and local weekly there.", nil},
		{"who is told something, with a determiner", "Le Monde had it. Berg told the weekly drivers knew.", []string{"Le Monde: Le Monde", "the weekly: Le Monde"}},
		{"a name in the next paragraph", "Berg told a local newspaper\n\nThe Rain, had it.", []string{"a local newspaper: local newspaper"}},
		{"a place at the beginning", "Bergen radio had it.", []string{"Bergen radio: Bergen radio"}},
		{"a place and a name", "Berg told Bergen Regn radio that.", []string{"Bergen Regn radio: Bergen Regn"}},
		{"a month is no name", "Berg heard May radio that day.", []string{"radio: radio"}},
	})
}

// Short forms, and names that may mean something else.
func TestSettle(t *testing.T) {
	mentioned(t, "en", []mentionCase{
		{"one that is named later", "Berg told a local radio station that. Radio Regn had more.", []string{"a local radio station: Radio Regn", "Radio Regn: Radio Regn"}},
		{"another kind that is named later", "Berg told a local newspaper that. Radio Regn had more.", []string{"a local newspaper: local newspaper", "Radio Regn: Radio Regn"}},
		{"a nation is no name", "Berg said it on French television. Regn television had more.", []string{"French television: Regn", "Regn television: Regn"}},
		{"an agency of a nation has a name", "Berg told the Vietnam News Agency that. Interfax had more.", []string{"the Vietnam News Agency: Vietnam News Agency", "Interfax: Interfax"}},
		{"a small letter and a hyphen is one", "Berg told the daily al-Regn that. The daily Nord had more.", []string{"the daily al-Regn: al-Regn", "The daily Nord: Nord"}},
		{"not from one that is not named either", "Berg told a local radio station that. A foreign radio station had it. Radio Regn had more.", []string{"a local radio station: Radio Regn", "A foreign radio station: Radio Regn", "Radio Regn: Radio Regn"}},
		{"a name is not taken from a later one", "Berg told Radio Regn that. Radio Nord had more.", []string{"Radio Regn: Radio Regn", "Radio Nord: Radio Nord"}},
		{"the agency", "Interfax had it. The agency had more.", []string{"Interfax: Interfax", "The agency: Interfax"}},
		{"no agency before", "The agency had more.", []string{"The agency: "}},
		{"a long description that nobody names", "The official Norwegian news agency had more.", []string{"The official Norwegian news agency: Norwegian news agency"}},
		{"without a nation", "The state television had more.", []string{"The state television: state television"}},
		{"the paper is no agency", "Interfax had it. Le Monde too. The paper had more, the agency less.", []string{"Interfax: Interfax", "Le Monde: Le Monde", "The paper: Le Monde", "the agency: Interfax"}},
		{"the station may be a radio", "Radio Regn had it. Le Monde too. The station had more.", []string{"Radio Regn: Radio Regn", "Le Monde: Le Monde", "The station: Radio Regn"}},
		{"the paper may be a magazine", "Newsweek had it. Reuters too. The paper had more.", []string{"Newsweek: Newsweek", "Reuters: Reuters", "The paper: Newsweek"}},
		{"who monitors is not meant", "Hanoi radio, monitored by the BBC, had it. The radio had more.", []string{"Hanoi radio: Hanoi radio", "the BBC: BBC", "The radio: Hanoi radio"}},
		{"who buys is", "Hanoi radio, bought by the BBC, had it. The radio had more.", []string{"Hanoi radio: Hanoi radio", "the BBC: BBC", "The radio: BBC"}},
		{"a nation that has a television is none", "Berg said so on French television. Dahl told French drivers more.", []string{"French television: French television"}},
		{"a short form, the last word", "The New York Times had it. The Times had more.", []string{"The New York Times: New York Times", "The Times: New York Times"}},
		{"the first word", "The Valley Gazette reported it. The Valley had more.", []string{"The Valley Gazette: Valley Gazette"}},
		{"without a determiner it is another word", "The New York Times had it. Times changed.", []string{"The New York Times: New York Times"}},
		{"before the full form it is another one", "Berg told the Times. The New York Times had more.", []string{"the Times: Times", "The New York Times: New York Times"}},
		{"an unknown name once more", "Berg told the news site Wetter that. Dahl told Wetter more.", []string{"the news site Wetter: Wetter", "Wetter: Wetter"}},
		{"not what has only its first word", "Berg told the news site Wetter Nord that. Dahl told Wetter more.", []string{"the news site Wetter Nord: Wetter Nord"}},
		{"told", "Berg told Time that.", []string{"Time: Time"}},
		{"with its noun", "Berg told Time magazine that.", []string{"Time magazine: Time"}},
		{"told, in a name for others", "Berg told European leaders that.", nil},
		{"a word that nobody knows behind", "Berg told European raindrops that.", nil},
		{"nothing behind", "Berg told European, and left.", []string{"European: European"}},
		{"another paragraph behind", "Berg told European\n\ndrivers that.", []string{"European: European"}},
		{"an interview", "Berg left after an interview with Time.", []string{"Time: Time"}},
		{"readers", "Berg met readers of Time.", []string{"Time: Time"}},
		{"said to", "Berg said to Time that it rains.", []string{"Time: Time"}},
		{"no speech near", "Berg went on with Time.", nil},
		{"according to", "According to Time it rains.", []string{"Time: Time"}},
		{"wrote in the", "Berg wrote in the Mirror that.", []string{"the Mirror: Mirror"}},
		{"looked into the", "Berg looked in the Mirror again.", nil},
		{"the outlet reports", "It rains, and the Mirror reported it.", []string{"the Mirror: Mirror"}},
		{"without a determiner", "It rains, and Mirror reported it.", nil},
		{"says, last", "It rains, the Mirror said.", []string{"the Mirror: Mirror"}},
		{"says, first", "And the Mirror said no.", nil},
		{"says, without a determiner", "It rains, Mirror said.", nil},
		{"knows, last", "It rains, the Mirror knew.", nil},
		{"wrote of the", "Berg wrote of the Mirror again.", nil},
		{"via", "Berg had it via Time there.", []string{"Time: Time"}},
		{"was quoted in", "Berg was quoted in Time there.", []string{"Time: Time"}},
		{"a determiner makes no description", "Berg told the Mirror drops of it.", []string{"the Mirror: Mirror"}},
		{"the first of two full forms", "The New York Times had it, and the Los Angeles Times. The Times had more.", []string{"The New York Times: New York Times", "the Los Angeles Times: Los Angeles Times", "The Times: New York Times"}},
		{"a place is a name where the list has it", "Berg told Hanoi radio that. Radio Regn had more.", []string{"Hanoi radio: Hanoi radio", "Radio Regn: Radio Regn"}},
		{"sure in one place, sure in all", "Berg read Time magazine. Time had more.", []string{"Time magazine: Time", "Time: Time"}},
	})
}

// Other languages have the same functions.
func TestMentionsLanguages(t *testing.T) {
	mentioned(t, "zh", []mentionCase{{"own spelling", "王芳告诉新华社记者。", []string{"新华社: 新华社"}}})
	mentioned(t, "ru", []mentionCase{
		{"a name in marks", "Берг сообщила газете «Известия» об этом.", []string{"газете «Известия»: Известия"}},
		{"without its noun", "Берг читает «Известия» дома.", []string{"«Известия»: Известия"}},
	})
	mentioned(t, "de", []mentionCase{
		{"a doubtful spelling behind its preposition", "Laut Bild regnet es.", []string{"Bild: Bild"}},
		{"and nowhere else", "Das Bild hing dort.", nil},
		{"a noun with a capital", "Sie sagte es dem Bayerischen Rundfunk.", []string{"dem Bayerischen Rundfunk: Bayerischen Rundfunk"}},
		{"a noun behind a name", "Sie sagte es Reuters Donnerstag.", []string{"Reuters: Reuters"}},
		{"another noun behind a name", "Sie sagte es Reuters Fotografen.", []string{"Reuters: Reuters"}},
		{"a noun that is no masthead", "Sie sagte es der Morning Star.", nil},
		{"a name in marks", "Sie sagte es der Zeitung „Nordlicht“ gestern.", []string{"der Zeitung „Nordlicht“: Nordlicht"}},
		{"a doubtful name in marks, behind its preposition", "Laut „Bild“ regnet es.", []string{"„Bild“: Bild"}},
		{"and nowhere else", "Sie malte „Bild“ gestern.", nil},
		{"a noun that is the name of an outlet as well", "Sie sagte es der Tageszeitung „Nordlicht“ gestern.", []string{"der Tageszeitung „Nordlicht“: Nordlicht"}},
		{"a compound with a noun for speech to it", "Sie sagte es im ZDF-Sommerinterview.", []string{"ZDF-Sommerinterview: ZDF"}},
		{"a compound with another noun", "Sie sagte es der ZDF-Nachbarin.", nil},
		{"an acronym in brackets", "Sie sagte es dem Redaktionsnetzwerk Deutschland (RND).", []string{"dem Redaktionsnetzwerk Deutschland (RND): Redaktionsnetzwerk Deutschland"}},
	})
	mentioned(t, "nl", []mentionCase{
		{"an article with a capital behind the noun", "Ze zei het tegen dagblad De Rijnbode.", []string{"dagblad De Rijnbode: De Rijnbode"}},
	})
	mentioned(t, "fr", []mentionCase{
		{"an elided article", "Elle a parlé à l'agence russe Tass.", []string{"l'agence russe Tass: Tass"}},
		{"an article in a preposition", "Elle a parlé au quotidien Le Monde.", []string{"quotidien Le Monde: Le Monde"}},
		{"marks behind where it is from", "Elle a parlé au quotidien allemand « Regn ».", []string{"quotidien allemand « Regn »: Regn"}},
		{"a noun alone in marks is none", "Elle a parlé au quotidien allemand « sale ».", nil},
	})
	mentioned(t, "it", []mentionCase{{"a full name behind it", "Ha detto all'Ansa Anna Berg.", []string{"Ansa: Ansa"}}})
	mentioned(t, "", []mentionCase{{"no language", "Foo bar Reuters baz.", []string{"Reuters: Reuters"}}})
}

// A noun for a kind of outlet may stand for one of the same family.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		reason, kind, noun string
		want               bool
	}{
		{"the same kind", "agency", "agency", true},
		{"the paper, for a magazine", "magazine", "newspaper", true},
		{"the station, for a radio", "radio", "broadcaster", true},
		{"the agency, for a newspaper", "newspaper", "agency", false},
		{"no kind", "", "", false},
	} {
		if m := (Mention{Kind: c.kind}); m.Answers(c.noun) != c.want {
			t.Errorf("%s: %q answers %q: %v", c.reason, c.kind, c.noun, !c.want)
		}
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
