package credit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// own is what TestFind looks at: "publisher: author; author".
var own = []struct{ reason, text, want string }{
	// bylines
	{"the outlet behind a comma", "Rain in the north\n\nBy Anna Berg, Reuters\n\nIt rains.", "Reuters: Anna Berg"},
	{"behind a slash, capitals", "Rain\n\nBy ANNA BERG / Associated Press\n\nIt rains.", "Associated Press: ANNA BERG"},
	{"what the author is", "Rain\n\nBy ANNA BERG, Associated Press Writer\n\nIt rains.", "Associated Press: ANNA BERG"},
	{"of", "Rain\n\nBy Anna Berg of The Associated Press\n\nIt rains.", "The Associated Press: Anna Berg"},
	{"for, and a place", "Rain\n\nBy Anna Berg in Paris for CNN\n\nIt rains.", "CNN: Anna Berg"},
	{"a bar", "Rain\n\nBy Anna Berg | Reuters\n\nIt rains.", "Reuters: Anna Berg"},
	{"two authors", "Rain\n\nBy Anna Berg and Nils Dahl, Reuters\n\nIt rains.", "Reuters: Anna Berg; Nils Dahl"},
	{"two authors in capitals", "Rain\n\nBy ANNA BERG AND NILS DAHL\n\nIt rains.", ": ANNA BERG; NILS DAHL"},
	{"three", "Rain\n\nBy Anna Berg, Nils Dahl and Per Vik\n\nIt rains.", ": Anna Berg; Nils Dahl; Per Vik"},
	{"small words in a name", "Rain\n\nBy Ana de la Vega\n\nIt rains.", ": Ana de la Vega"},
	{"an initial", "Rain\n\nBy Anna B. Berg, CNN\n\nIt rains.", "CNN: Anna B. Berg"},
	{"a title", "Rain\n\nBy Dr. Anna Berg\n\nIt rains.", ": Anna Berg"},
	{"the outlet in the next line", "By Lena Okafor\nBBC News\n\nIt rains.", "BBC News: Lena Okafor"},
	{"a part of the outlet in the next line", "Rain\n\nBy Lena Okafor\nBBC Scotland News\n\nIt rains.", "BBC Scotland News: Lena Okafor"},
	{"lines broken at a width", "By Lena Okafor\nBBC News\n\nThe bridge over the river will stay shut until the month\nof June, an engineer told the BBC on Tuesday, as it has\nbeen for years.", "BBC News: Lena Okafor"},
	{"the outlet's staff", "Rain\n\nBy Al Jazeera Staff\n\nIt rains.", "Al Jazeera: "},
	{"a service of the outlet", "Rain\n\nBy RFE/RL's Kazakh Service\n\nIt rains.", "RFE/RL: "},
	{"a desk", "Rain\n\nBy our South East Asia desk, BBC News\n\nIt rains.", "BBC News: "},
	{"no By, a date", "Rain\n\nSelin Ertuğ, Anadolu | 12.11.2025\n\nIt rains.", "Anadolu: Selin Ertuğ"},
	{"no By, no author", "Rain\n\nAnadolu Staff | 12.11.2025\n\nIt rains.", "Anadolu: "},
	{"the outlet first, and its desk", "VOA News, Press Freedom Desk\n\nIt rains.", "VOA News: "},
	{"the outlet alone", "Rain\n\nAssociated Press\n\nIt rains.", "Associated Press: "},
	{"another language", "Lluvia\n\nPor Ana Vega, EFE\n\nLlueve.", "EFE: Ana Vega"},
	{"an author alone", "Rain\n\nBy Anna Berg\n\nIt rains.", ": Anna Berg"},
	{"a place behind the author is no author", "Rain\n\nBy Anna Berg, Paris\n\nIt rains.", ": Anna Berg"},
	{"Korean", "(서울=연합뉴스) 홍길동 기자 = 비가 왔다.", "연합뉴스: "},
	{"the dateline has the outlet", "Rain\n\nBy Anna Berg\n\nOSLO (AP) — It rains.", "AP: Anna Berg"},
	// closing lines
	{"a dash", "It rains.\n\nIt pours.\n\n-- Xinhua", "Xinhua: "},
	{"the reporters of Reuters", "It rains.\n\n(Reporting by Anna Berg; Editing by Nils Dahl)", "Reuters: "},
	{"behind the last sentence", "It rains.\n\nIt pours. (Reporting by Anna Berg; Editing by Nils Dahl)", "Reuters: "},
	{"additional reporters", "It rains.\n\n(Additional reporting by Anna Berg)", "Reuters: "},
	{"a copyright line", "It rains.\n\n© 2016 AFP", "AFP: "},
	{"a longer one", "It rains.\n\nCopyright 2016 The Associated Press. All rights reserved.", "The Associated Press: "},
	{"a letter in brackets", "It rains.\n\n(c) 2016 AFP", "AFP: "},
	{"a copyright by", "It rains.\n\nCopyright © 2016 by The Associated Press", "The Associated Press: "},
	{"in brackets", "It rains.\n\nIt pours. (AFP)", "AFP: "},
	{"in slashes", "It rains.\n\n/TASS/", "TASS: "},
	{"a source", "It rains.\n\nSource: Reuters", "Reuters: "},
	{"a source in another language", "Es regnet.\n\nQuelle: dpa", "dpa: "},
	{"the last word of Xinhua", "It rains.\n\nIt pours. Enditem", "Xinhua: "},
	// in the text
	{"its reporter", "It rains.\n\nIt pours.\n\nCNN's Ann Lee contributed to this report.", "CNN: "},
	{"its writers", "It rains.\n\nAssociated Press writers Anna Berg and Nils Dahl contributed to this report.", "Associated Press: "},

	// none
	{"an unknown name behind a dash", "It rains.\n\n-- Anna Berg", ": "},
	{"a dash in the first line", "-- Xinhua", ": "},
	{"the text names an outlet", "It rains, Reuters reported.\n\nIt pours.\n\nIt snows.\n\nIt hails.", ": "},
	{"another outlet contributed", "It rains.\n\nThe Associated Press contributed to this report.", ": "},
	{"with reporting by another", "It rains.\n\nWith reporting by Reuters and AP", ": "},
	{"a headline that names an outlet", "BBC chief resigns over rain\n\nIt rains.", ": "},
	{"a headline that begins with one", "Reuters, AP Win Prizes\n\nIt rains.", ": "},
	{"a sentence that begins with By", "By Friday the water had risen to the doors of Berg Hall.\n\nIt rains.", ": "},
	{"a heading that begins with By", "By the numbers\n\nIt rains.", ": "},
	{"a deck that names an outlet", "Rain\n\nMinister tells CNN he will go\n\nIt rains.", ": "},
	{"somebody else's words in brackets", "It rains (Reuters reported on Tuesday that it pours).", ": "},
	{"what the police could not verify", "Reuters said it rains. The police could not independently verify the claim.", ": "},
	{"an outlet asked by a person", "It rains.\n\nHe declined a request for comment from his wife.\n\nIt pours.", ": "},
	{"nothing", "", ": "},
	{"a place of two words behind the author", "Rain\n\nBy Anna Berg, New York\n\nIt rains.", ": Anna Berg"},
	{"small words in the outlet", "Rain\n\nBy Anna Berg, Voice of America\n\nIt rains.", "Voice of America: Anna Berg"},
	{"an outlet that may mean something else below the author", "Rain\n\nBy Anna Berg\n\nAnadolu\n\nIt rains.", "Anadolu: Anna Berg"},
	{"the same without an author above", "Rain\n\nAnadolu\n\nIt rains.", ": "},
	{"a name and a date", "Rain\n\nNils Dahl, 12.11.2025\n\nIt rains.", ": "},
	{"a place behind in", "Rain\n\nBy Anna Berg in Port Avery\n\nIt rains.", ": Anna Berg"},
	{"written by", "Rain\n\nWritten by Anna Berg\n\nIt rains.", ": Anna Berg"},
	{"whom a reporter wrote for", "Mayor wins\n\nSpecial to The New York Times\n\n" + long, "The New York Times: "},
	{"what is special to nobody's paper", "Mayor wins\n\nSpecial to the town\n\n" + long, ": "},
	{"an editor in the line of the source", long + "Source: Xinhua | Editor: Berg", "Xinhua: "},
	{"a source that is not known, and an outlet", long + "Source: Berg Institute, Reuters", ": "},
	{"a dash far below", long + "-- Xinhua", "Xinhua: "},
	{"slashes far below", long + "/TASS/", "TASS: "},
	{"a paragraph in brackets", long + "(AFP)", "AFP: "},
	{"an outlet alone far below", long + "Associated Press", ": "},
	{"who signs with an outlet has written it, and it may be a letter", long + "-- Anna Berg, Reuters", ": Anna Berg"},
	{"a reporter at the end, with desk and telephone", long + "-- Anna Berg, Oslo Newsroom +47 22 42 50 41", ": Anna Berg"},
	{"a name alone between headline and dateline", "Rain in the town\n\nAnna Berg\n\nOSLO, Aug 30 (Reuters) - It rains.", "Reuters: Anna Berg"},
	{"a name alone that no dateline follows", "Rain in the town\n\nAnna Berg\n\nIt rains.", ": "},
	{"a sentence behind a dash", long + "-- Xinhua said so on Tuesday", ": "},
	{"an outlet in brackets within the sentence", long + "It pours in the north (AFP)", ": "},
	{"a closing line far above the end", "It rains.\n\nIt pours.\n\n-- Xinhua\n\n" + long + "It hails.", ": "},
	{"a line of the top far below", "It rains.\n\nIt pours.\n\nIt snows.\n\nIt hails.\n\nIt blows.\n\nAssociated Press\n\nIt ends.\n\nIt does.\n\nIt did.\n\nIt has.", ": "},
	{"a dash at the top", "Rain\n\n-- Xinhua\n\n" + long + "It hails.", ": "},
	{"a headline with a period", "Rain\n\nCNN Poll Finds Rain.\n\nIt rains.", ": "},
	{"a headline with an editor in it", "Nils Dahl Named BBC Editor\n\nIt rains.", ": "},
	{"a headline that begins with an outlet and its editor", "BBC Editor Anna Berg Named\n\nIt rains.", ": "},
	{"others contributed", "It rains.\n\nThe minister's staff contributed to this report.", ": "},
	{"its reporter did something else", "It rains.\n\nCNN's Ann Lee is wet.", ": "},
	{"its reporter contributed far above", "It rains.\n\nCNN's Ann Lee contributed to this report.\n\n" + long + "It hails.", ": "},
	{"two lines: a paper that no list has", "Wall must go\n\nBy Anna Berg\nEvening Courier reporter\n\nIt rains.", "Evening Courier: Anna Berg"},
	{"two lines: what the reporter writes about", "Wall must go\n\nBy Anna Berg\nHealth reporter\n\nIt rains.", ": Anna Berg"},
	{"two lines: the paper and the day", "Wall must go\n\nAnna Berg\nMail & Guardian, 7 November 2025\n\nIt rains.", "Mail & Guardian: "},
	{"the paper behind the reporter", "Wall must go\n\nAnna Berg Political correspondent, the Guardian\n\nIt rains.", "Guardian: Anna Berg"},
	{"two lines: the outlet with its city", "By Anna Berg\nReuters\n\nIt rained on the river for hours, and on the bridges, and on the roads behind the hill\nand the town.", "Reuters: Anna Berg"},
}

// long stands before what is to be far below.
const long = "It rained in the town.\n\nIt rained in the hills.\n\nIt rained on the river.\n\nIt rained on the bridges.\n\nIt rained on the roads.\n\nIt rained.\n\nIt did.\n\nIt does.\n\nIt will.\n\n"

func TestFind(t *testing.T) {
	for _, c := range own {
		found := Find(c.text, text.Paragraphs(c.text), outlet.Known(), "")
		var authors []string
		for _, a := range found.Authors {
			authors = append(authors, c.text[a.Start:a.End])
		}
		if got := found.Publisher + ": " + strings.Join(authors, "; "); got != c.want {
			t.Errorf("%s: %.50q: got %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

func TestOwn(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"the registry's name too", "By Lena Okafor\nBBC Scotland News\n\nIt rains.", []string{"BBC Scotland News", "BBC"}},
		{"once where it is the same", "OSLO (AP) — It rains.", []string{"AP"}},
		{"the house of a dateline without an outlet", "TOKYO, April 13 - It rains.", []string{"Reuters"}},
		{"not where the byline says otherwise", "By Anna Berg, CNN\n\nTOKYO, April 13 - It rains.", []string{"CNN"}},
		{"a paper's colon is none of Reuters", "ISLAMABAD, April 13: It rains.", nil},
		{"papers had a long dash", "TOKYO, April 13 — It rains.", nil},
		{"a part of the name", "München (dpa/lby) - Es regnet.", []string{"dpa/lby", "dpa"}},
		{"another script", "新华社北京11月3日电 今天下雨。", []string{"新华社", "Xinhua"}},
		{"dateline and byline", "By Anna Berg, CNN\n\nOSLO (AP) — It rains.", []string{"AP", "CNN"}},
	} {
		got := Find(c.text, text.Paragraphs(c.text), outlet.Known(), "").Own
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// A caller's outlet is one like the others.
func TestOutletOfCaller(t *testing.T) {
	r := outlet.Known().With([]outlet.Outlet{{Name: "Regnposten"}})
	s := "TOKYO, Dec. 13, Regnposten - It rains."
	if d := Find(s, text.Paragraphs(s), r, "").Dateline; d == nil || d.Outlet != "Regnposten" {
		t.Errorf("the dateline is %v", d)
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range datelines {
		f.Add(strings.NewReplacer("‹", "", "›", "").Replace(c.text))
	}
	for _, c := range own {
		f.Add(c.text)
	}
	f.Add("(AP\xff) \xe3 新华社\xe5")
	f.Fuzz(func(t *testing.T, s string) {
		c := Find(s, text.Paragraphs(s), outlet.Known(), "")
		if c.Dateline != nil {
			d := c.Dateline.Span
			if d.Start < 0 || d.End > len(s) || d.Start >= d.End || c.Body != d.End {
				t.Fatalf("%q: dateline %v, body %d", s, d, c.Body)
			}
			if utf8.ValidString(s) && (!utf8.ValidString(s[d.Start:d.End]) || !utf8.ValidString(strings.Join(c.Dateline.Places, "")+c.Dateline.Outlet)) {
				t.Fatalf("%q: %v cuts a letter", s, d)
			}
		}
		for _, a := range c.Authors {
			if a.Start < 0 || a.End > len(s) || a.Start >= a.End {
				t.Fatalf("%q: author %v", s, a)
			}
		}
		if utf8.ValidString(s) && !utf8.ValidString(c.Publisher) {
			t.Fatalf("%q: publisher %q", s, c.Publisher)
		}
		if diff := cmp.Diff(c, Find(s, text.Paragraphs(s), outlet.Known(), "")); diff != "" {
			t.Fatalf("%q: twice (-first +second):\n%s", s, diff)
		}
	})
}

// The list keeps its format: every class is known, and every word is in small
// letters, as it is looked for.
func TestWords(t *testing.T) {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			block := strings.Trim(line, "[]")
			if classes[block] == 0 && block != "house" && block != "contributed" {
				t.Errorf("class %s is not known", block)
			}
		}
	}
	for w := range words().words {
		if strings.ToLower(w) != w {
			t.Errorf("%s is not in small letters", w)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("It rained in the north, Anna Berg told reporters in the capital on Tuesday.\n\n", 40)
	for _, c := range []struct{ name, head string }{
		{"dateline", "Rain in the north\n\nOSLO, Dec. 13 (Xinhua) -- "},
		{"byline", "Rain in the north\n\nBy Anna Berg, Reuters\n\n"},
		{"none", "Rain in the north\n\n"},
	} {
		s := c.head + body
		paras := text.Paragraphs(s)
		r := outlet.Known()
		Find(s, paras, r, "")
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(s, paras, r, "")
			}
		})
	}
}
